"""Tells whether a path lies on another machine: SQLite's locks do not reach over a network."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePath
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")
_KERNEL: Final = ("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre")
_NETWORK: Final = frozenset((*_KERNEL, "ncpfs", "nfs", "nfs4", "smb3", "smbfs"))
_OVER_FUSE: Final = ("ceph", "curlftpfs", "davfs2", "glusterfs", "gvfsd-fuse", "rclone", "s3fs", "sshfs")
_NETWORK_FUSE: Final = frozenset(f"fuse.{name}" for name in _OVER_FUSE)
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE: Final = 4


def network_of(path: Path) -> str | None:
    """Return the kind of network that `path`, there or not, lies on: `nfs4`, `cifs`, `unc`; None if local."""
    whole = path.resolve()
    if whole.as_posix().startswith("//"):
        return "unc"
    if sys.platform == "win32":
        return "smb" if _is_mapped(whole.drive) else None
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    kind = kind_of_mount(whole, mounts)
    return kind if kind in _NETWORK | _NETWORK_FUSE else None


def kind_of_mount(path: PurePath, mounts: str) -> str | None:
    """Return the kind of file system that holds an absolute path, by the text of Linux' mountinfo.

    The longest mount point that contains it counts, and of equal ones the last mounted
    (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html).
    """
    longest, kind = 0, None
    for line in mounts.splitlines():
        place, dash, system = line.partition(" - ")
        fields = place.split(" ")
        if not dash or len(fields) < 5:
            continue
        point = PurePath(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if path.is_relative_to(point) and len(point.parts) >= longest:
            longest, kind = len(point.parts), system.split(" ")[0]
    return kind


def _is_mapped(drive: str) -> bool:
    """Return whether a Windows drive letter stands for a share."""
    if sys.platform != "win32":
        return False
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")) == _DRIVE_REMOTE

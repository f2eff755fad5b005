from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from db import network_mounts
from db.network_mounts import kind_of_mount, network_of

MOUNTS = r"""
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:25 / /mnt rw - tmpfs none rw
31 30 0:26 / /mnt/hub rw,nosuid shared:5 - nfs4 server:/export rw,vers=4.2
32 22 0:27 / /media/Общая\040папка rw - cifs //server/share rw
33 22 0:28 / /home/a/far rw - fuse.sshfs a@server: rw
34 31 0:29 / /mnt/hub/local rw - ext4 /dev/vdb rw
35 22 0:30 / /twice rw - ext4 /dev/vdc rw
36 22 0:31 / /twice rw - 9p share rw
torn line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/hub.db", "ext4"),
        ("/mnt/other/hub.db", "tmpfs"),
        ("/mnt/hub/hub.db", "nfs4"),
        ("/mnt/hubris/hub.db", "tmpfs"),
        ("/mnt/hub/local/hub.db", "ext4"),
        ("/media/Общая папка/hub.db", "cifs"),
        ("/home/a/far/deep/hub.db", "fuse.sshfs"),
        ("/twice/hub.db", "9p"),
    ],
)
def test_the_longest_mount_point_counts(path: str, kind: str) -> None:
    assert kind_of_mount(PurePosixPath(path), MOUNTS) == kind


def test_a_network_is_told_from_a_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert network_of(tmp_path / "hub.db") is None
    said = tmp_path / "mountinfo"
    said.write_text(f"1 0 0:1 / / rw - ext4 d rw\n2 1 0:2 / {tmp_path} rw - cifs //s/x rw\n")
    monkeypatch.setattr(network_mounts, "MOUNTS", said)
    assert network_of(tmp_path / "hub.db") == "cifs"
    assert network_of(Path("/var/hub.db")) is None


def test_where_mounts_are_not_told_nothing_is_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_mounts, "MOUNTS", tmp_path / "nothing")
    assert network_of(tmp_path / "hub.db") is None

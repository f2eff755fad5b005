"""Finds what Qt and the screens need from a Linux system and installs it, or says how, before the window.

Runs with the standard library alone (`python -m desktop.prerequisites`) and never fails the set-up: whatever
cannot be put right here is a notice with the one command that does it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

LIBRARIES: Mapping[str, str] = {
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Each shared library that the Qt wheel expects from the system (its offscreen, X11 and Wayland faces, read
from the wheel's own NEEDED entries), with the Debian package that brings it."""

APT_OPTIONS = ("Acquire::Retries=1", "Acquire::http::Timeout=20", "DPkg::Lock::Timeout=60")
APT_GET = ("apt-get", *(word for option in APT_OPTIONS for word in ("-o", option)))

Asks = Callable[[Sequence[str]], bool]
"""Runs a command and says whether it ended well."""


@dataclass(frozen=True)
class Font:
    """A font that the screens want: the fontconfig pattern that finds it, its use and its Debian package."""

    pattern: str
    use: str
    package: str


FONTS = (
    Font("Noto Sans:lang=kk", "Noto Sans, for Latin, Cyrillic and Kazakh text", "fonts-noto-core"),
    # 5 MB installed, where Noto Sans CJK takes 91 MB.
    Font(":lang=zh-cn", "a font with Chinese characters", "fonts-wqy-microhei"),
)


def library_loads(soname: str) -> bool:
    """Returns whether the dynamic linker finds and loads the shared library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def font_exists(pattern: str) -> bool:
    """Returns whether fontconfig knows a font for the pattern; without fontconfig's tools, no."""
    if shutil.which("fc-list") is None:
        return False
    found = subprocess.run(["fc-list", pattern, "family"], capture_output=True, check=False)
    return bool(found.stdout.strip())


def missing_libraries(loads: Callable[[str], bool] = library_loads) -> tuple[str, ...]:
    """Returns the names of the shared libraries that Qt needs and the system does not have."""
    return tuple(soname for soname in LIBRARIES if not loads(soname))


def missing_fonts(exists: Callable[[str], bool] = font_exists) -> tuple[Font, ...]:
    """Returns the wanted fonts that the system does not have."""
    return tuple(font for font in FONTS if not exists(font.pattern))


def library_packages(sonames: Sequence[str]) -> tuple[str, ...]:
    """Returns the Debian packages that bring the shared libraries, each once and sorted."""
    return tuple(sorted({LIBRARIES[soname] for soname in sonames}))


def font_packages(fonts: Sequence[Font]) -> tuple[str, ...]:
    """Returns the Debian packages that bring the fonts, with fontconfig, whose `fc-list` tells them."""
    return (*sorted(font.package for font in fonts), "fontconfig") if fonts else ()


def install_command(packages: Sequence[str]) -> str:
    """Returns the one command that a person types to install the packages on Debian or Ubuntu."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def privilege(
    is_root: bool, which: Callable[[str], str | None] = shutil.which, run: Asks | None = None
) -> tuple[str, ...] | None:
    """Returns the words before apt-get with which it may install without asking; None where it may not."""
    if which("apt-get") is None:
        return None
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive")
    if is_root:
        return quiet
    if which("sudo") is None or not (run or succeeds)(["sudo", "-n", "true"]):
        return None
    return ("sudo", "-n", *quiet)


def succeeds(command: Sequence[str]) -> bool:
    """Returns whether the command ends well within ten minutes, asking nothing and showing nothing."""
    try:
        ended = subprocess.run(
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=600, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0


def install(packages: Sequence[str], before: Sequence[str], run: Asks = succeeds) -> bool:
    """Installs the packages, reading the package lists anew only if need be; returns whether it did."""
    wanted = [*before, *APT_GET, "install", "-y", "-q", "--no-install-recommends", *packages]
    return run(wanted) or (run([*before, *APT_GET, "update", "-q"]) and run(wanted))


def notices(sonames: Sequence[str], fonts: Sequence[Font], has_apt: bool) -> tuple[str, ...]:
    """Returns what to tell the operator about what is still missing: nothing when all is there."""
    lines = []
    if sonames:
        lines.append(f"Qt will miss these system libraries: {', '.join(sonames)}.")
    lines += [f"The screens will miss {font.use}; boxes may stand in its place." for font in fonts]
    packages = (*library_packages(sonames), *font_packages(fonts))
    if lines and has_apt:
        lines.append(f"To install what is missing: {install_command(packages)}")
    elif lines:
        lines.append(f"Install what your system calls these Debian packages: {' '.join(packages)}")
    return tuple(lines)


def prepare() -> tuple[str, ...]:
    """Installs what is missing where it may; returns the notices on what is missing still."""
    sonames, fonts = missing_libraries(), missing_fonts()
    before = privilege(os.geteuid() == 0) if sonames or fonts else None
    if before is not None:
        for packages in filter(None, (library_packages(sonames), font_packages(fonts))):
            print(f"Installing for Qt: {' '.join(packages)}", file=sys.stderr, flush=True)
            install(packages, before)
        sonames, fonts = missing_libraries(), missing_fonts()
    return notices(sonames, fonts, has_apt=shutil.which("apt-get") is not None)


def main() -> None:
    """Prints the notices on standard error; elsewhere than on Linux Qt's wheels bring all."""
    if sys.platform != "linux":
        return
    for notice in prepare():
        print(notice, file=sys.stderr)


if __name__ == "__main__":
    main()

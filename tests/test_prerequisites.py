"""Proves that the set-up finds what Qt lacks, installs that alone where it may, and asks nothing."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

from desktop import prerequisites
from desktop.prerequisites import FONTS, LIBRARIES

NOTO, CHINESE = FONTS


class Machine:
    """A machine whose commands succeed or fail as told, and which remembers what was run."""

    def __init__(self, *answers: bool) -> None:
        self.answers = list(answers)
        self.ran: list[list[str]] = []

    def run(self, command: Sequence[str]) -> bool:
        self.ran.append(list(command))
        return self.answers.pop(0)


def has(*commands: str):
    return lambda name: f"/usr/bin/{name}" if name in commands else None


def test_nothing_is_missing_where_all_loads() -> None:
    assert prerequisites.missing_libraries(lambda _soname: True) == ()
    assert prerequisites.missing_fonts(lambda _pattern: True) == ()
    assert prerequisites.notices((), (), has_apt=True) == ()


def test_each_library_that_does_not_load_is_missing() -> None:
    absent = {"libEGL.so.1", "libxcb-cursor.so.0"}
    assert set(prerequisites.missing_libraries(lambda soname: soname not in absent)) == absent


def test_two_libraries_of_one_package_ask_for_it_once() -> None:
    both = ("libgthread-2.0.so.0", "libglib-2.0.so.0", "libEGL.so.1")
    assert prerequisites.library_packages(both) == ("libegl1", "libglib2.0-0")


def test_a_library_that_the_linker_does_not_know_does_not_load() -> None:
    assert not prerequisites.library_loads("libhubdesk-of-nowhere.so.9")


def test_fonts_bring_the_tool_that_finds_them() -> None:
    assert prerequisites.font_packages((CHINESE,)) == ("fonts-wqy-microhei", "fontconfig")
    assert prerequisites.font_packages(()) == ()


def test_without_fontconfig_no_font_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prerequisites.shutil, "which", has())
    assert prerequisites.missing_fonts() == FONTS


def test_root_installs_without_sudo() -> None:
    assert prerequisites.privilege(True, has("apt-get")) == ("env", "DEBIAN_FRONTEND=noninteractive")


def test_another_user_installs_only_with_a_sudo_that_asks_nothing() -> None:
    willing, asking = Machine(True), Machine(False)
    before = prerequisites.privilege(False, has("apt-get", "sudo"), willing.run)
    assert before == ("sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive")
    assert willing.ran == [["sudo", "-n", "true"]]
    assert prerequisites.privilege(False, has("apt-get", "sudo"), asking.run) is None
    assert prerequisites.privilege(False, has("apt-get"), Machine().run) is None


def test_without_apt_nothing_is_installed() -> None:
    assert prerequisites.privilege(True, has("sudo", "dnf")) is None


def test_package_lists_are_read_anew_only_when_they_were_not_enough() -> None:
    quick, stale = Machine(True), Machine(False, True, True)
    assert prerequisites.install(["libegl1"], ["env"], quick.run)
    assert [command[-1] for command in quick.ran] == ["libegl1"]
    assert prerequisites.install(["libegl1"], ["env"], stale.run)
    assert [("update" in command, command[-1]) for command in stale.ran] == [
        (False, "libegl1"),
        (True, "-q"),
        (False, "libegl1"),
    ]


def test_an_install_without_a_network_ends_as_a_no() -> None:
    cut_off = Machine(False, False)
    assert not prerequisites.install(["libegl1"], ["env"], cut_off.run)
    assert len(cut_off.ran) == 2


def test_a_command_that_does_not_exist_does_not_succeed() -> None:
    assert not prerequisites.succeeds(["hubdesk-of-nowhere"])
    assert prerequisites.succeeds([sys.executable, "-c", ""])


def test_the_notice_gives_the_one_command() -> None:
    libraries, font, command = prerequisites.notices(("libEGL.so.1",), (CHINESE,), has_apt=True)
    assert "libEGL.so.1" in libraries
    assert CHINESE.use in font
    assert command.endswith(
        "sudo apt-get install --no-install-recommends libegl1 fonts-wqy-microhei fontconfig"
    )


def test_without_apt_the_notice_names_the_packages_and_no_command() -> None:
    *_, packages = prerequisites.notices((), FONTS, has_apt=False)
    assert "apt-get" not in packages
    assert NOTO.package in packages


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """A Debian on which one library is missing until it is installed; returns what is installed."""
    installed: set[str] = set()

    def loads(soname: str) -> bool:
        return soname != "libEGL.so.1" or LIBRARIES[soname] in installed

    monkeypatch.setattr(
        prerequisites, "missing_libraries", lambda: tuple(s for s in LIBRARIES if not loads(s))
    )
    monkeypatch.setattr(prerequisites, "missing_fonts", lambda: ())
    monkeypatch.setattr(prerequisites, "privilege", lambda _is_root: ("env",))
    monkeypatch.setattr(prerequisites, "install", lambda packages, _before: installed.update(packages))
    return installed


def test_what_could_be_installed_is_no_notice(bare_machine: set[str]) -> None:
    assert prerequisites.prepare() == ()
    assert bare_machine == {"libegl1"}


def test_what_could_not_be_installed_is_a_notice(
    bare_machine: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prerequisites, "privilege", lambda _is_root: None)
    monkeypatch.setattr(prerequisites.sys, "platform", "linux")
    prerequisites.main()
    told = capsys.readouterr()
    assert told.out == ""
    assert "libEGL.so.1" in told.err
    assert bare_machine == set()

"""Ears tell taken from refused: two tones, played by what the system has, or its alert."""

from __future__ import annotations

import io
import os
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop import player
from desktop.player import Player
from desktop.settings import SOUNDS, Settings
from desktop.sounds import Sounds
from desktop.tones import RATE_HZ, REFUSED, TAKEN, Tone, wav


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "hubdesk.ini")


def samples(tone: Tone) -> array:
    with wave.open(io.BytesIO(wav(tone))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)
        return array("h", file.readframes(file.getnframes()))


def hertz(levels: array) -> float:
    """Returns the pitch, by how often the wave goes up through nothing."""
    rises = sum(before < 0 <= after for before, after in pairwise(levels))
    return rises * RATE_HZ / len(levels)


def test_taken_is_short_high_and_rises_and_refused_is_low_and_falls():
    taken, refused = samples(TAKEN), samples(REFUSED)
    assert len(taken) < RATE_HZ / 5 < len(refused) < RATE_HZ / 2
    assert hertz(taken) > 2 * hertz(refused)
    assert hertz(taken[: len(taken) // 3]) < hertz(taken[-len(taken) // 3 :])
    assert hertz(refused[: len(refused) // 3]) > hertz(refused[-len(refused) // 3 :])
    # It begins and ends in silence, so that it does not click, and it does not shout.
    assert all(levels[0] == levels[-1] == 0 and max(levels) < 16_384 for levels in (taken, refused))


def test_taken_and_refused_sound_different_and_one_setting_silences_both(settings):
    played: list[tuple[str, bytes]] = []
    alerts: list[str] = []

    def play(name: str, sound: bytes) -> bool:
        played.append((name, sound))
        return True

    sounds = Sounds(settings, play, lambda: alerts.append("alert"))
    sounds.taken()
    sounds.refused()
    assert [name for name, _sound in played] == ["taken", "refused"]
    assert played[0][1] != played[1][1]
    settings.set(SOUNDS, False)
    sounds.taken()
    sounds.refused()
    assert (len(played), alerts) == (2, [])


def test_without_a_player_refused_is_the_alert_and_taken_is_silent(settings):
    heard: list[str] = []
    sounds = Sounds(settings, lambda _name, _sound: False, lambda: heard.append("alert"))
    sounds.taken()
    assert heard == []
    sounds.refused()
    assert heard == ["alert"]


@pytest.mark.skipif(os.name == "nt", reason="Windows plays by itself")
def test_a_sound_is_given_to_the_first_player_there_is(tmp_path, monkeypatch, qtbot):
    heard = tmp_path / "heard"
    for name in ("paplay", "aplay"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f'#!/bin/sh\necho "$0 $1" > "{heard}.new"; mv "{heard}.new" "{heard}"\n')
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/bin:/usr/bin")
    monkeypatch.setattr(player, "PLAYERS", (("no-such-player",), ("paplay",), ("aplay", "-q")))
    played = Player(tmp_path / "sounds")
    # Nobody sits at a window that is drawn offscreen.
    assert not played.play("taken", wav(TAKEN))
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert played.play("taken", wav(TAKEN))
    qtbot.waitUntil(heard.exists)
    file = tmp_path / "sounds" / "taken.wav"
    assert heard.read_text().split() == [str(tmp_path / "bin" / "paplay"), str(file)]
    assert file.read_bytes() == wav(TAKEN)


def test_no_player_or_no_room_for_the_file_means_no_sound(tmp_path, monkeypatch, qapp):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not Player(tmp_path / "sounds").play("taken", wav(TAKEN))
    (tmp_path / "file").write_text("")
    assert not Player(tmp_path / "file" / "sounds").play("taken", wav(TAKEN))

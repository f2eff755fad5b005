"""The two tones as sound files: high and rising for taken, low and falling for refused."""

from __future__ import annotations

import io
import math
import wave
from array import array
from dataclasses import dataclass

RATE_HZ = 22_050
_LOUDNESS = 0.35
_EDGE_S = 0.006
"""How long a note swells and fades, so that it does not click."""


@dataclass(frozen=True)
class Note:
    """One note of a tone."""

    hertz: float
    seconds: float


Tone = tuple[Note, ...]
TAKEN: Tone = (Note(880, 0.05), Note(1_320, 0.07))
REFUSED: Tone = (Note(330, 0.12), Note(220, 0.18))


def wav(tone: Tone) -> bytes:
    """Return the tone as a WAV file: one channel, 16 bits, 22,050 samples a second."""
    samples = array("h", (level for note in tone for level in _levels(note)))
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(samples.itemsize)
        written.setframerate(RATE_HZ)
        written.writeframes(samples.tobytes())
    return file.getvalue()


def _levels(note: Note) -> list[int]:
    count = round(note.seconds * RATE_HZ)
    return [round(32_767 * _LOUDNESS * _edge(at, count) * _swing(note, at)) for at in range(count)]


def _swing(note: Note, at: int) -> float:
    return math.sin(2 * math.pi * note.hertz * at / RATE_HZ)


def _edge(at: int, count: int) -> float:
    return min(1.0, at / (_EDGE_S * RATE_HZ), (count - 1 - at) / (_EDGE_S * RATE_HZ))

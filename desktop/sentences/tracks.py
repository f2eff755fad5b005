"""What is odd about a cut of wagons on a track, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "track_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The terminal has no track {track}. Choose one of its tracks.",
    ),
    "track_too_short": QT_TRANSLATE_NOOP(
        "messages",
        "The wagons on track {track} take {filled_m} m, but it is {length_m} m long. "
        "Check if all of them really stand there.",
    ),
    "track_gauge": QT_TRANSLATE_NOOP(
        "messages",
        "Track {track} has a gauge of {gauge_mm} mm, which is not that of {wagons}. "
        "Check the track and the type of the wagons.",
    ),
    "wagon_removed_with_boxes": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {wagon} was removed with {boxes} boxes still to be unloaded. Have it placed again.",
    ),
}

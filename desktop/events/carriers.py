"""How the events of trains, trucks and wagons are told, also from the side of a box that is concerned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop import formats
from desktop.events.telling import Teller, Telling, boxes, remarks, translate, worded
from domain.events import EventKind
from domain.visit import Outcome


def title(told: Telling) -> str:
    """Return what an event is called where its kind alone would mislead; empty where it does not."""
    if told.kind is EventKind.GATE_IN and told.number and told.names_box("collects"):
        # The box itself came in long before.
        return translate("events", "Truck in to collect it")
    if told.kind is EventKind.AMEND_CONSIST and told.part("changed"):
        return translate("events", "Announcement amended")
    return ""


def _announced(told: Telling) -> Iterator[str]:
    yield _train(told)
    yield told.text("file") or told.text("list_name")
    yield _size(told)
    notes = [note for note in told.listed("notes") if _is_about(note, told)]
    for note in notes if told.number else ():
        yield told.sentence(note["code"], note)
    if notes and not told.number:
        yield (
            translate("events", "%Ln note", "", 1)
            if len(notes) == 1
            else translate("events", "%Ln notes", "", len(notes))
        )
    yield from _amendment(told)


def _amended(told: Telling) -> Iterator[str]:
    yield _train(told)
    yield from _amendment(told)
    for name, values in told.part("changed").items():
        if isinstance(values, list) and len(values) == 2:
            before, after = (told.worth(name, value) for value in values)
            yield translate("events", "{name}: {before} → {after}").format(
                name=_paper(name), before=before, after=after
            )
    if told.listed("wagons"):
        yield _wagons(told)


def _amendment(told: Telling) -> Iterator[str]:
    renumbered = told.part("renumbered")
    for before, after in renumbered.items():
        if not told.number or told.number in (before, after):
            said = translate("events", "{before} is now {after}")
            yield said.format(before=formats.box_number(before), after=formats.box_number(str(after)))
    for name, words in (
        ("added", translate("events", "added")),
        ("changed", translate("events", "changed")),
        ("removed", translate("events", "taken off the list")),
        ("kept", translate("events", "kept as it was found")),
    ):
        numbers = told.listed(name)
        if told.number and told.number in numbers:
            yield words
        elif numbers and not told.number:
            yield translate("events", "{what}: {boxes}").format(what=words, boxes=boxes(numbers))


def _planned(told: Telling) -> Iterator[str]:
    yield _train(told)
    if told.moment("departs_at"):
        yield translate("events", "departs {time}").format(time=told.moment("departs_at"))
    yield _wagons(told)


def _arrived(told: Telling) -> Iterator[str]:
    yield _train(told)
    yield _size(told)
    if told.listed("here_already"):
        said = translate("events", "here already: {boxes}")
        yield said.format(boxes=boxes(told.listed("here_already")))
    if told.listed("wagons_here_already") and not told.number:
        said = translate("events", "stood here already by the records: {wagons}")
        yield said.format(wagons=", ".join(map(str, told.listed("wagons_here_already"))))


def _finished(told: Telling) -> Iterator[str]:
    yield _train(told)
    if told.number:
        named = told.part("boxes")
        own = [key for key, numbers in named.items() if isinstance(numbers, list) and told.number in numbers]
        yield worded(Outcome, own[0] if own else Outcome.CHECKED_IN.value)
        return
    for outcome, count in told.part("outcomes").items():
        said = translate("events", "{outcome}: {count}")
        yield said.format(outcome=worded(Outcome, outcome), count=formats.whole(int(count)))


def _cancelled(told: Telling) -> Iterator[str]:
    yield _train(told) or told.text("plate")
    yield told.text("reason")
    yield _left_behind(told)


def _shunted(told: Telling) -> Iterator[str]:
    yield _wagons(told)
    tracks = [told.text("track"), *(str(track) for track in told.listed("tracks") if track)]
    for track in dict.fromkeys(track for track in tracks if track):
        yield translate("events", "track {track}").format(track=track)
    yield from told.findings()


def _departed(told: Telling) -> Iterator[str]:
    train, place = told.text("number"), told.position("destination")
    if place:
        yield translate("events", "train {number} to {place}").format(number=train, place=place)
    else:
        yield _train(told)
    yield _left_behind(told)


def _at_the_gate(told: Telling) -> Iterator[str]:
    yield ", ".join(part for part in (told.text("plate"), told.text("trailer_plate")) if part)
    yield told.text("driver")
    for name, brings, whole in (
        ("delivers", translate("events", "brings it"), translate("events", "brings {boxes}")),
        ("collects", translate("events", "to fetch it"), translate("events", "to fetch {boxes}")),
    ):
        if told.number and told.names_box(name):
            yield brings
        elif told.listed(name) and not told.number:
            yield whole.format(boxes=boxes(told.listed(name)))
    yield from told.findings()


def _gated_out(told: Telling) -> Iterator[str]:
    yield told.text("plate")
    if told.listed("took") and not told.number:
        yield translate("events", "took {boxes}").format(boxes=boxes(told.listed("took")))
    yield _left_behind(told)
    yield told.text("left_empty_reason")
    minutes = told.whole("turn_minutes")
    if minutes is not None:
        yield translate("events", "%Ln min on the terminal", "", minutes)


def _train(told: Telling) -> str:
    number = told.text("number") or told.text("carrier")
    return translate("events", "train {number}").format(number=number) if number else told.text("plate")


def _size(told: Telling) -> str:
    """Return how many boxes came on how many wagons."""
    count, wagons = told.content.get("boxes"), told.content.get("wagons")
    if not isinstance(count, int) or not isinstance(wagons, int):
        return ""
    in_boxes = (
        translate("events", "%Ln box", "", 1) if count == 1 else translate("events", "%Ln boxes", "", count)
    )
    on_wagons = (
        translate("events", "%Ln wagon", "", 1)
        if wagons == 1
        else translate("events", "%Ln wagons", "", wagons)
    )
    return translate("events", "{boxes} on {wagons}").format(boxes=in_boxes, wagons=on_wagons)


def _wagons(told: Telling) -> str:
    count = len(told.listed("wagons"))
    if not count:
        return ""
    return (
        translate("events", "%Ln wagon", "", 1)
        if count == 1
        else translate("events", "%Ln wagons", "", count)
    )


def _left_behind(told: Telling) -> str:
    numbers = told.listed("left_behind")
    if told.number:
        return translate("events", "left behind, needs another way out") if told.number in numbers else ""
    return translate("events", "left behind: {boxes}").format(boxes=boxes(numbers)) if numbers else ""


def _is_about(note: object, told: Telling) -> bool:
    return (
        isinstance(note, dict) and "code" in note and (not told.number or note.get("number") == told.number)
    )


def _paper(name: str) -> str:
    """Return what a changed fact of a train or truck is called."""
    known = {
        "planned_at": translate("events", "expected"),
        "planned_on": translate("events", "date of the train"),
        "train_index": translate("events", "index"),
        "origin": translate("events", "from"),
        "destination": translate("events", "to"),
        "gauge_mm": translate("events", "gauge"),
        "trailer_plate": translate("events", "trailer"),
        "driver": translate("events", "driver"),
        "authority": translate("events", "power of attorney"),
        "authority_until": translate("events", "power of attorney until"),
        "release_reference": translate("events", "release"),
        "release_until": translate("events", "release until"),
    }
    return known.get(name, name)


TELLERS: Mapping[EventKind, Teller] = {
    EventKind.ANNOUNCE_TRAIN: _announced,
    EventKind.IMPORT_MANIFEST: _announced,
    EventKind.ANNOUNCE_TRUCK: _at_the_gate,
    EventKind.PLAN_TRAIN: _planned,
    EventKind.AMEND_CONSIST: _amended,
    EventKind.CANCEL_ANNOUNCEMENT: _cancelled,
    EventKind.ARRIVE: _arrived,
    EventKind.START_UNLOADING: _arrived,
    EventKind.MARK_MISSING: remarks,
    EventKind.FINISH_UNLOADING: _finished,
    EventKind.PLACE_WAGONS: _shunted,
    EventKind.REMOVE_WAGONS: _shunted,
    EventKind.MARK_WAGONS: _shunted,
    EventKind.DEPART: _departed,
    EventKind.GATE_IN: _at_the_gate,
    EventKind.GATE_OUT: _gated_out,
    EventKind.TURN_AWAY: _cancelled,
}

"""The form of the seals on a box: what was read, what happened, and the hold that a right one ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.queries.holds import SealFacts
from desktop.forms.act_form import ActForm, Ground, Order, Subject, TakenIn, Typed, act_form
from desktop.forms.box_facts import said_of
from desktop.widgets.form_fields import Field, FieldKind
from domain.holds import HoldKind
from domain.refusal import Refusal
from domain.seals import SealState, compare
from domain.visit import LoadStatus
from hub.operations.announcements import SealSeen
from hub.operations.boxes import check_seal
from hub.operations.holds import release_hold

translate = QCoreApplication.translate
NONE_ON_BOX = "none"
_GONE = frozenset({SealState.REMOVED, SealState.REPLACED, SealState.NONE})


@dataclass(frozen=True)
class KnownSeals:
    """What is known before somebody looks: the seals on record, what was read last, and open seal holds."""

    on_record: str
    found: str = ""
    hold_ids: tuple[int, ...] = ()


def known_seals(seals: Sequence[SealFacts], held: Sequence[tuple[int, str]]) -> KnownSeals:
    """Return what is known of a box out of its seals and its open holds (id, kind)."""
    on_box = [seal for seal in seals if seal.state not in _GONE]
    return KnownSeals(
        ", ".join(seal.number for seal in on_box if seal.number),
        next((seal.found for seal in on_box if seal.found), ""),
        seal_holds(held),
    )


def seal_holds(held: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    """Return those of the open holds (id, kind) that a seal set."""
    return tuple(hold_id for hold_id, kind in held if kind == HoldKind.SEAL.value)


def seal_form(
    subject: Subject, ground: Ground, known: KnownSeals, *, taken_in: TakenIn | None = None
) -> ActForm:
    """Return the form in which the seals that are really on a box are written, as they were read.

    One that differs holds the box, one read again right lets it go. With `taken_in` the box is yet to come
    and comes in with what was read.
    """

    def order(typed: Typed) -> Order:
        found, note, at = _found(typed), _happening(typed), ground.happened_at(typed)
        if taken_in is not None:
            return taken_in({"seal": SealSeen(found, kind=typed["kind"]), "remark": note}, at)
        more = {"seal_kind": typed["kind"], "note": note}
        return Order(check_seal, (subject.visit_id, found), more, at, follow=_release(subject, known, found))

    commit = translate("forms", "Record the seal")
    if taken_in is not None:
        commit = translate("forms", "Check in with seal")
    elif known.hold_ids:
        commit = translate("forms", "Correct the seal")
    lead = (
        translate("forms", "On record: {seals}. Type what is on the box.").format(seals=known.on_record)
        if known.on_record
        else translate("forms", "No seal is on record. Type what is on the box.")
    )
    return act_form(
        "seal",
        subject,
        (
            Field("found", translate("forms", "Seal as read"), value=known.found, half=True),
            Field("kind", translate("forms", "Kind"), FieldKind.CHOICE, choices=_kinds(), half=True),
            Field("event", translate("forms", "What happened"), FieldKind.CHOICE, choices=_happenings()),
        ),
        commit,
        order,
        said_of(subject, ground, translate("forms", "{number}: seal recorded")),
        lead=lead,
        about={"seal_untyped": "found", "seal_is_box_number": "found"},
        what=translate("forms", "Seal"),
        back=translate("forms", "Keep held") if known.hold_ids else "",
    )


def _found(typed: Typed) -> str | None:
    if typed["event"] == NONE_ON_BOX:
        return None
    if not typed["found"]:
        raise Refusal("seal_untyped")
    return typed["found"]


def _release(subject: Subject, known: KnownSeals, found: str | None) -> Order | None:
    """Return the end of the seal hold where the seal, read again, is the one on record."""
    seen = compare(known.on_record, found, looked_at=True, load_status=LoadStatus.LOADED)
    if not known.hold_ids or seen.state is not SealState.CHECKED:
        return None
    said = translate("forms", "{number}: the seal is right, hold released").format(number=subject.title)
    return Order(release_hold, (known.hold_ids, f"{seen.announced} = {seen.found}"), said=said)


def _kinds() -> tuple[tuple[str, str], ...]:
    return (
        ("", translate("forms", "not known")),
        ("line", translate("forms", "line")),
        ("customs", translate("forms", "customs")),
        ("zpu", translate("forms", "locking device (ZPU)")),
        ("navigation", translate("forms", "navigation")),
    )


def _happenings() -> tuple[tuple[str, str], ...]:
    return (
        ("", translate("forms", "nothing: as read")),
        ("misread", translate("forms", "it was misread before")),
        ("changed", translate("forms", "replaced on the way, with an act")),
        ("broken", translate("forms", "broken")),
        (NONE_ON_BOX, translate("forms", "there is no seal on the box")),
    )


def _happening(typed: Typed) -> str:
    return "" if not typed["event"] else dict(_happenings())[typed["event"]]

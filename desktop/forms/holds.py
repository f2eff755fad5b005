"""Forms that hold boxes and release them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.holds import HoldFacts
from db.store import Outcome
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Subject, Typed, act_form
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.holds import HoldKind
from hub.operations.holds import release_hold, set_hold

translate = QCoreApplication.translate


def hold_form(subject: Subject, ground: Ground, visit_ids: Sequence[int] = ()) -> ActForm:
    """Return the form that holds a box, or several for one reason (`visit_ids`, `subject` among them)."""
    held = tuple(visit_ids) or (subject.visit_id,)

    def order(typed: Typed) -> Order:
        given = (held, HoldKind(typed["kind"]), typed["reason"], typed["reference"] or None)
        return Order(set_hold, given, happened_at=ground.happened_at(typed))

    def said(_outcome: Outcome) -> str:
        if len(held) == 1:
            return translate("forms", "{number} held").format(number=subject.title)
        return translate("forms", "%Ln boxes held", "", len(held))

    kinds = tuple((each.value, word(each)) for each in HoldKind)
    fields = (
        Field("kind", translate("forms", "Hold"), FieldKind.CHOICE, HoldKind.DOCUMENT.value, kinds),
        Field("reason", translate("forms", "Reason")),
        Field("reference", translate("forms", "Paper"), half=True),
    )
    lead = "" if len(held) == 1 else translate("forms", "%Ln boxes are held together", "", len(held))
    commit = translate("forms", "Hold")
    about = {"reason_missing": "reason"}
    return act_form("hold", subject, fields, commit, order, said, lead=lead, about=about)


def release_form(subject: Subject, ground: Ground, held: Sequence[HoldFacts]) -> ActForm:
    """Return the form that releases one of a box's open holds, or all of them."""
    ids: Mapping[str, tuple[int, ...]] = {str(each.id): (each.id,) for each in held}
    every = {"all": tuple(each.id for each in held)} if len(held) > 1 else {}

    def order(typed: Typed) -> Order:
        given = ({**ids, **every}[typed["hold"]], typed["reason"])
        return Order(release_hold, given, happened_at=ground.happened_at(typed))

    def said(_outcome: Outcome) -> str:
        return translate("forms", "{number}: hold released").format(number=subject.title)

    choices = [(str(each.id), hold_words(each, ground.zone)) for each in held]
    if every:
        choices.append(("all", translate("forms", "all %Ln holds", "", len(held))))
    fields = (
        Field("hold", translate("forms", "Hold"), FieldKind.CHOICE, choices=tuple(choices)),
        Field("reason", translate("forms", "What proves it"), hint=translate("forms", "a paper, a person")),
    )
    about = {"hold_released": "hold", "hold_unknown": "hold"}
    return act_form("release", subject, fields, translate("forms", "Release"), order, said, about=about)


def hold_words(held: HoldFacts, zone: ZoneInfo) -> str:
    """Return a hold as it is read: `seal · differs · since 24 Nov 09:12`."""
    return translate("forms", "{kind} · {reason} · since {since}").format(
        kind=word(HoldKind(held.kind)), reason=held.reason, since=formats.moment(held.set_at, zone)
    )

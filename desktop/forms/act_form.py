"""A form and the act behind it as plain values, so that every screen can offer the same one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.store import Outcome
from desktop import formats
from desktop.messages import Coded
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field
from domain.refusal import Refusal
from domain.typed_values import typed_moment
from hub.operations.weights import Judged

HAPPENED = "happened"

Typed = Mapping[str, str]


Fields = str | tuple[str, ...]
"""The field that a code is about; of several the one in which what is refused was typed, else the first."""


class WrongField(Exception):  # noqa: N818
    """Raised where the code of a Refusal does not tell the field, because several are read alike."""

    def __init__(self, name: str, refusal: Refusal) -> None:
        super().__init__(name, refusal)
        self.field, self.refusal = name, refusal


@contextmanager
def under(name: str) -> Iterator[None]:
    """Say under that field what cannot be read of it: raises WrongField for a Refusal."""
    try:
        yield
    except Refusal as refusal:
        raise WrongField(name, refusal) from refusal


@dataclass(frozen=True)
class Order:
    """What is asked of the hub: an operation, what it is given, and when it happened (None = now).

    `said` is what to say once it is done, where that depends on what was typed; otherwise the form says it.
    `follow` is another order that belongs to this one and is carried out once it was committed.
    """

    operation: Callable[..., object]
    given: tuple[object, ...]
    more: Mapping[str, Any] = field(default_factory=dict)
    happened_at: datetime | None = None
    said: str = ""
    follow: Order | None = None


def _plain(text: str) -> str:
    """Return a text without its spaces and its case, as numbers are compared."""
    return "".join(text.split()).casefold()


TakenIn = Callable[[Mapping[str, object], datetime | None], Order]
"""Makes the order that takes a box in, with what was seen at it and when."""


@dataclass(frozen=True)
class ActForm:
    """A form, how its answers become an order, and what is said when the order was carried out.

    `order` gets what stands in the fields and raises a Refusal or WrongField for what cannot be read.
    `fields` names the field that a refusal's code is about; other codes stand above the buttons. What cannot
    be undone (taking an act back) is told without Undo.
    """

    spec: FormSpec
    order: Callable[[Typed], Order]
    said: Callable[[Outcome], str] | None = None
    fields: Mapping[str, Fields] = field(default_factory=dict)
    can_be_undone: bool = True

    def field_of(self, refusal: Refusal, typed: Typed) -> str:
        """Return the field that a refusal is about; empty for none, which is told above the buttons."""
        named = self.fields.get(refusal.code, "")
        if isinstance(named, str):
            return named
        said = {_plain(fact) for fact in refusal.facts.values() if isinstance(fact, str)} - {""}
        whole = (name for name in named if _plain(typed.get(name, "")) in said)
        part = (name for name in named if any(each in _plain(typed.get(name, "")) for each in said))
        return next(whole, next(part, named[0]))


def happened_field() -> Field:
    """Return the field of a late entry; what was typed is read by `Ground.happened_at`."""
    translate = QCoreApplication.translate
    return Field(HAPPENED, translate("forms", "Happened at"), half=True, hint=translate("forms", "now"))


ABOUT_HAPPENED: Mapping[str, str] = dict.fromkeys(
    ("moment_text", "happened_in_future", "happened_before"), HAPPENED
)
"""The refusals that are about the field of a late entry."""


@dataclass(frozen=True)
class Ground:
    """What forms stand on: the clock and the zone of late entries, and the wording of what was noticed."""

    clock: Callable[[], datetime]
    zone: ZoneInfo
    worded: Callable[[Coded], str]

    def happened_at(self, typed: Typed) -> datetime | None:
        """Return when the act happened, None for now; raises Refusal `moment_text`."""
        return typed_moment(typed.get(HAPPENED, ""), self.clock(), self.zone)

    def judged(self, done: str, outcome: Outcome) -> str:
        """Return what is said of an act that judges: what was done, and the first thing that was noticed."""
        result = outcome.result
        if not isinstance(result, Judged) or not result.findings:
            return done
        return QCoreApplication.translate("forms", "{done} · {noticed}").format(
            done=done, noticed=self.worded(result.findings[0])
        )


@dataclass(frozen=True)
class Subject:
    """The box that a form is about; `beside` is where it stands ("A-07-2-1", "wagon 07, position 2").

    With `is_named` its number stands above the form already, which is then headed by what it asks.
    """

    visit_id: int
    number: str
    beside: str = ""
    is_named: bool = False

    @property
    def title(self) -> str:
        """Return its number in groups."""
        return formats.box_number(self.number)


def act_form(
    name: str,
    subject: Subject,
    fields: tuple[Field, ...],
    commit: str,
    order: Callable[[Typed], Order],
    said: Callable[[Outcome], str],
    *,
    lead: str = "",
    about: Mapping[str, Fields] | None = None,
    what: str = "",
    back: str = "",
    tone: Tone = Tone.NORMAL,
) -> ActForm:
    """Return a form about one box with its own fields and that of a late entry.

    `about` is as in `ActForm`.fields; `what` heads the form of a box that is named above it already.
    """
    spec = FormSpec(
        name,
        what if subject.is_named else subject.title,
        (*fields, happened_field()),
        commit,
        back or QCoreApplication.translate("forms", "Back"),
        beside=subject.beside,
        lead=lead,
        tone=tone,
    )
    return ActForm(spec, order, said, {**ABOUT_HAPPENED, **(about or {})})

"""Binds the keys of the Yard to the shared forms about a box, and says why one cannot be used now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from db.queries.yard_box import ChosenBox
from db.queries.yard_stock import StockRow
from desktop.forms.act_desk import ActDesk
from desktop.forms.act_form import ActForm, Ground, Subject
from desktop.forms.box_facts import customs_form, remark_form, weigh_form
from desktop.forms.cargo import declare_form, strip_form, stuff_form
from desktop.forms.damages import damage_form, damage_words
from desktop.forms.holds import hold_form, release_form
from desktop.forms.seals import known_seals, seal_form
from desktop.screen import Desk
from domain.visit import LoadStatus

translate = QCoreApplication.translate


class Chosen(Protocol):
    """What the screen has chosen."""

    @property
    def box(self) -> ChosenBox | None:
        """The box in full, None while none is chosen or it is not read yet."""

    @property
    def rows(self) -> Sequence[StockRow]:
        """The boxes that are selected, the chosen one among them."""

    @property
    def beside(self) -> str:
        """Where the box stands, in words."""


class BoxActs:
    """The acts that are forms about one box."""

    def __init__(self, desk: Desk, acts: ActDesk, chosen: Chosen) -> None:
        self._acts, self._chosen = acts, chosen
        self._ground = Ground(desk.clock, desk.zone, desk.messages.sentence)
        makers: Mapping[str, tuple[Callable[[ChosenBox], ActForm], Callable[[ChosenBox], str]]] = {
            "hold": (self._hold, _never),
            "release": (self._release, _not_held),
            "seal": (self._seal, _never),
            "damage": (self._damage, _never),
            "weigh": (self._weigh, _never),
            "customs": (self._customs, _never),
            "strip": (self._strip, _is_empty),
            "stuff": (self._stuff, _is_loaded),
            "declare": (self._declare, _never),
            "remark": (self._remark, _never),
        }
        for name, (make, blocked) in makers.items():
            desk.actions.bind(f"yard.{name}", self._opening(make), self._asking(blocked))

    def _opening(self, make: Callable[[ChosenBox], ActForm]) -> Callable[[], None]:
        def run() -> None:
            box = self._chosen.box
            if box is not None:
                self._acts.open(make(box))

        return run

    def _asking(self, blocked: Callable[[ChosenBox], str]) -> Callable[[], str]:
        def why_not() -> str:
            box = self._chosen.box
            return nobody_chosen() if box is None else blocked(box)

        return why_not

    def _subject(self, box: ChosenBox) -> Subject:
        return Subject(box.visit.id, box.visit.number, self._chosen.beside)

    def _hold(self, box: ChosenBox) -> ActForm:
        ids = tuple(row.visit_id for row in self._chosen.rows)
        return hold_form(self._subject(box), self._ground, ids if box.visit.id in ids else ())

    def _release(self, box: ChosenBox) -> ActForm:
        return release_form(self._subject(box), self._ground, box.holds)

    def _seal(self, box: ChosenBox) -> ActForm:
        held = [(hold.id, hold.kind) for hold in box.holds]
        return seal_form(self._subject(box), self._ground, known_seals(box.seals, held))

    def _damage(self, box: ChosenBox) -> ActForm:
        known = [damage_words(each) for each in box.damages]
        return damage_form(self._subject(box), self._ground, known)

    def _weigh(self, box: ChosenBox) -> ActForm:
        return weigh_form(self._subject(box), self._ground, box.visit.gross_kg)

    def _customs(self, box: ChosenBox) -> ActForm:
        status, number = box.visit.customs_status, box.visit.customs_number
        return customs_form(self._subject(box), self._ground, status, number)

    def _strip(self, box: ChosenBox) -> ActForm:
        return strip_form(self._subject(box), self._ground, box.visit.goods)

    def _stuff(self, box: ChosenBox) -> ActForm:
        return stuff_form(self._subject(box), self._ground)

    def _declare(self, box: ChosenBox) -> ActForm:
        return declare_form(self._subject(box), self._ground, box.visit.load_status)

    def _remark(self, box: ChosenBox) -> ActForm:
        return remark_form(self._subject(box), self._ground)


def nobody_chosen() -> str:
    """Return why nothing can be done with a box: none is chosen."""
    return translate("yard", "choose a box first")


def _never(_box: ChosenBox) -> str:
    return ""


def _not_held(box: ChosenBox) -> str:
    return "" if box.holds else translate("yard", "no hold is open")


def _is_empty(box: ChosenBox) -> str:
    is_empty = box.visit.load_status is LoadStatus.EMPTY
    return translate("yard", "it is empty already") if is_empty else ""


def _is_loaded(box: ChosenBox) -> str:
    is_loaded = box.visit.load_status is LoadStatus.LOADED
    return translate("yard", "it is loaded already") if is_loaded else ""

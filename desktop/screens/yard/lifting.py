"""Takes boxes through their lifts one after the other: each with a proposed slot, shown on the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from db.queries.slotting import propose_slots
from db.queries.yard_stock import StockRow
from db.store import Outcome
from desktop import formats
from desktop.forms import act_form
from desktop.forms.act_desk import ActDesk
from desktop.forms.places import read_position
from desktop.screen import Desk
from desktop.screens.yard.facts import price_words
from desktop.screens.yard.ground import Ground, tier_of
from desktop.screens.yard.slot_form import TO, Lift, slot_form
from desktop.widgets.form import Form
from domain.refusal import Refusal
from domain.yard import Position, Slot


class Lifting(QObject):
    """Knows what is still to be lifted; the form shows one lift, ↑ ↓ in it go through the proposed slots."""

    targeted = Signal(object, int)
    """The slot in which the box would stand (None: no slot), and over how many bays."""
    priced = Signal(str)
    """What it costs in lifts, in words; empty when nothing is being lifted."""
    lifts = Signal(int)
    """The visit whose lift the form is about."""

    def __init__(self, desk: Desk, acts: ActDesk, form: Form, ground: Callable[[], Ground]) -> None:
        super().__init__(form)
        self._desk, self._acts, self._form, self._ground = desk, acts, form, ground
        self._queue: list[Lift] = []
        self._count = 0
        self._lift: Lift | None = None
        self._awaited: Lift | None = None
        self._choices: tuple[Slot, ...] = ()
        acts.closed.connect(self._end)

    @property
    def current(self) -> Lift | None:
        """Return the lift that the form is about, None for none."""
        return self._lift

    @property
    def choices(self) -> tuple[Slot, ...]:
        """Return the slots that are proposed, the best first."""
        return self._choices

    def begin(self, visit_ids: Sequence[int], to: str = "") -> None:
        """Lift these boxes in turn, those on top first; what else stands on them is restowed before.

        `to` is a place that is known for the first.
        """
        boxes = [self._ground().boxes[each] for each in visit_ids if each in self._ground().boxes]
        boxes.sort(key=lambda box: -tier_of(box) if isinstance(box.position, Slot) else 0)
        queue: dict[int, Lift] = {}
        for box in boxes:
            for each in self._ground().above(box.visit_id):
                if each.visit_id not in visit_ids:
                    queue.setdefault(each.visit_id, Lift(each.visit_id, box.visit_id))
            queue[box.visit_id] = Lift(box.visit_id)
        self._start(list(queue.values()), to)

    def restow(self, visit_id: int) -> None:
        """Lift what stands on a box, one after the other."""
        self._start([Lift(box.visit_id, visit_id) for box in self._ground().above(visit_id)])

    def aim(self, block: str, bay: int, row: int) -> None:
        """Write the lowest free slot of a column into the form: the operator points at it on the plan."""
        line = self._line()
        if line is not None:
            line.setText(str(self._ground().free_slot(block, bay, row)))
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show target and price anew: the yard has changed."""
        line = self._line()
        if line is not None:
            self._show_target(line.text())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go through the proposals by ↑ and ↓."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        line = self._line()
        if step is None or line is None or not self._choices:
            return False
        texts = [str(slot) for slot in self._choices]
        here = texts.index(line.text()) if line.text() in texts else (-1 if step > 0 else len(texts))
        line.setText(texts[max(0, min(len(texts) - 1, here + step))])
        line.selectAll()
        return True

    def _start(self, queue: list[Lift], to: str = "") -> None:
        self._queue, self._count = queue, len(queue)
        self._next(to)

    def _next(self, to: str = "") -> None:
        if not self._queue:
            self._acts.close()
            return
        lift = self._awaited = self._queue.pop(0)
        self._desk.jobs.read(
            propose_slots,
            lift.visit_id,
            not_over=() if lift.forced_by_id is None else (lift.forced_by_id,),
            then=lambda slots: self._open(lift, slots, to),
            key="yard/slots",
        )

    def _open(self, lift: Lift, slots: tuple[Slot, ...], to: str) -> None:
        if lift is not self._awaited:
            return
        box = self._ground().boxes.get(lift.visit_id)
        if box is None:
            self._next()
            return
        self._lift, self._choices = lift, slots
        proposed = to or (str(slots[0]) if slots else "")
        ground = act_form.Ground(self._desk.clock, self._desk.zone, self._desk.messages.sentence)
        areas = self._ground().stock.areas
        lead, beside = self._lead(lift), self._beside()
        form = slot_form(box, lift, ground, areas, proposed, lead=lead, beside=beside)
        self._acts.open(form, self._done)
        line = self._line()
        assert line is not None
        line.installEventFilter(self)
        line.textChanged.connect(self._show_target)
        self.lifts.emit(box.visit_id)
        self._show_target(proposed)

    def _done(self, _outcome: Outcome) -> None:
        self._next()

    def _end(self) -> None:
        self._lift = self._awaited = None
        self._choices = ()
        self._queue.clear()
        self.targeted.emit(None, 1)
        self.priced.emit("")

    def _show_target(self, typed: str) -> None:
        box = self._box()
        if box is None:
            return
        to = self._read(typed)
        slot = to if isinstance(to, Slot) else None
        self.targeted.emit(slot, 2 if box.length_ft > 20 else 1)
        self.priced.emit(self._price(box, slot))

    def _price(self, box: StockRow, slot: Slot | None) -> str:
        refusal = None if slot is None else self._ground().refusal(box.visit_id, slot)
        if refusal is not None:
            return self._desk.messages.sentence(refusal)
        parts = [] if slot is None else [price_words(self._ground().price(box.visit_id, slot))]
        if slot in self._choices:
            place = self.tr("proposal {number} of {count} (↑ ↓)")
            number = self._choices.index(slot) + 1 if slot is not None else 0
            parts.append(place.format(number=number, count=len(self._choices)))
        elif not self._choices:
            parts.append(self.tr("no open slot is left: name an area, or a block as A-?"))
        return " · ".join(parts)

    def _read(self, typed: str) -> Position | None:
        try:
            return read_position(typed, self._ground().stock.areas)
        except Refusal:
            return None

    def _lead(self, lift: Lift) -> str:
        if lift.forced_by_id is None:
            return ""
        forced_by = self._ground().boxes.get(lift.forced_by_id)
        number = formats.box_number(forced_by.number) if forced_by else ""
        return self.tr("It stands on {number} and has to make way.").format(number=number)

    def _beside(self) -> str:
        if self._count < 2:
            return ""
        done = self._count - len(self._queue)
        return self.tr("{number} of {count}").format(number=done, count=self._count)

    def _box(self) -> StockRow | None:
        return None if self._lift is None else self._ground().boxes.get(self._lift.visit_id)

    def _line(self) -> QLineEdit | None:
        if self._lift is None:
            return None
        control = self._form.field(TO).control
        return control if isinstance(control, QLineEdit) else None

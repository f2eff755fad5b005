"""Works scans off in the order in which they came, one at a time: a scanner does not wait for an answer."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop import formats
from desktop.jobs import Failure
from desktop.screen import Desk
from desktop.widgets.scan_line import Miss, ScanBlock
from domain.container_number import reading
from domain.refusal import Refusal
from hub.scanning import Errand, answer


@dataclass(frozen=True)
class _Turn:
    """A scan to be asked about, or what an offer of one stands for (`take`), known by its box."""

    typed: str
    visit_id: int = 0
    take: Callable[[], None] | None = None


class ScanQueue(QObject):
    """Asks what each scan means; whoever is answered says `go_on` once it has done with it."""

    answered = Signal(object)
    """What the scan means (Answer)."""
    failed = Signal()
    """Neither a rule nor the operator, but a fault ended a scan: it is said, and the next is asked about."""

    def __init__(
        self, desk: Desk, block: ScanBlock, errand: Errand, carrier_id: Callable[[], int | None]
    ) -> None:
        super().__init__(block)
        self._desk, self._block, self._errand, self._carrier_id = desk, block, errand, carrier_id
        self._waiting: deque[_Turn] = deque()
        self.typed = ""
        """What is being answered, or was answered last."""

    def put(self, text: str) -> None:
        """Ask about a scan once those before it are done with."""
        # The next scan begins anew though this one is not answered yet.
        self._block.line.is_fresh = True
        self._add(_Turn(text))

    def take(self, visit_id: int, do: Callable[[], None]) -> None:
        """Do what the offer of a box stands for once what waits is done with; what is scanned now waits.

        An offer that is being taken already is not taken twice.
        """
        if all(turn.visit_id != visit_id for turn in self._waiting):
            self._add(_Turn(reading(self._block.line.text()), visit_id, do))

    def act(
        self,
        number: str,
        operation: Callable[..., Any],
        *given: object,
        then: Callable[[Any], None],
        refused: Callable[[Refusal], None],
        happened_at: datetime | None = None,
        **more: object,
    ) -> None:
        """Do what a scan of that box means; a fault of the storage or of ours is said as not done."""
        self._desk.jobs.act(
            operation,
            *given,
            then=then,
            refused=refused,
            failed=lambda problem: self._fail(number, problem),
            broken=lambda: self._fail(number),
            happened_at=happened_at,
            **more,
        )

    def go_on(self) -> None:
        """What was answered is done with: ask about the next."""
        if self._waiting:
            self._waiting.popleft()
        if self._waiting:
            self._begin()

    def miss(self, shown: Miss, number: str = "", reason: str = "") -> None:
        """Say what is wrong: under the line, or in the toast where another number is being typed already.

        `number` is what the line is to show then: of the box that was meant, where that is known. A `reason`
        too long for the line stands in the toast anyway.
        """
        self._desk.sounds.refused()
        if self._is_untouched():
            self._block.line.setText(formats.box_number(number) if number else self._block.line.text())
            self._block.miss(shown)
            if not reason:
                return
        said = self.tr("{number} was not taken: {reason}")
        self._desk.teller.warn(
            said.format(number=formats.box_number(number or self.typed), reason=reason or shown.error)
        )

    def accept(self) -> None:
        """Empty the line unless another number is being typed already."""
        if self._is_untouched():
            self._block.accept()

    def _is_untouched(self) -> bool:
        return reading(self._block.line.text()) == reading(self.typed)

    def _add(self, turn: _Turn) -> None:
        self._waiting.append(turn)
        if len(self._waiting) == 1:
            self._begin()

    def _begin(self) -> None:
        turn = self._waiting[0]
        self.typed = turn.typed
        if turn.take is not None:
            turn.take()
            return
        asked = (self.typed, self._carrier_id(), self._errand, self._desk.clock())
        self._desk.jobs.read(
            answer,
            *asked,
            then=self.answered.emit,
            failed=lambda failure: self._fail("", failure),
            broken=lambda: self._fail(""),
        )

    def _fail(self, number: str, failure: Failure | None = None) -> None:
        """Say that it was not done, and why unless a report has told so, and go on."""
        self.failed.emit()
        why = "" if failure is None else self._desk.messages.sentence(failure)
        self.miss(Miss(self.tr("It was not done")), number, why)
        self.go_on()

"""Works scans off in the order in which they came, one at a time: a scanner does not wait for an answer."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop import formats
from desktop.screen import Desk
from desktop.widgets.scan_line import Miss, ScanBlock
from domain.container_number import reading
from hub.scanning import Errand, answer


class ScanQueue(QObject):
    """Asks what each scan means; whoever is answered says `go_on` once it has done with it."""

    answered = Signal(object)
    """What the scan means (Answer)."""
    failed = Signal(object)
    """Why nobody can say what it means."""

    def __init__(
        self, desk: Desk, block: ScanBlock, errand: Errand, carrier_id: Callable[[], int | None]
    ) -> None:
        super().__init__(block)
        self._desk, self._block, self._errand, self._carrier_id = desk, block, errand, carrier_id
        self._waiting: deque[str] = deque()
        self.typed = ""
        """What is being answered, or was answered last."""

    def put(self, text: str) -> None:
        """Ask about a scan once those before it are done with."""
        # The next scan begins anew though this one is not answered yet.
        self._block.line.is_fresh = True
        self._waiting.append(text)
        if len(self._waiting) == 1:
            self._ask()

    def hold(self) -> bool:
        """Let what is scanned now wait for one of the offers to be taken; return False while others wait."""
        if self._waiting:
            return False
        self._waiting.append(self.typed)
        return True

    def go_on(self) -> None:
        """What was answered is done with: ask about the next."""
        if self._waiting:
            self._waiting.popleft()
        if self._waiting:
            self._ask()

    def miss(self, shown: Miss, number: str = "") -> None:
        """Say what is wrong: under the line, or in the toast where another number is being typed already.

        `number` is what the line is to show then: of the box that was meant, where that is known.
        """
        self._desk.sounds.refused()
        if self._is_untouched():
            self._block.line.setText(formats.box_number(number) if number else self._block.line.text())
            self._block.miss(shown)
            return
        said = self.tr("{number} was not taken: {reason}")
        self._desk.teller.warn(
            said.format(number=formats.box_number(number or self.typed), reason=shown.error)
        )

    def accept(self) -> None:
        """Empty the line unless another number is being typed already."""
        if self._is_untouched():
            self._block.accept()

    def _is_untouched(self) -> bool:
        return reading(self._block.line.text()) == reading(self.typed)

    def _ask(self) -> None:
        self.typed = self._waiting[0]
        asked = (self.typed, self._carrier_id(), self._errand, self._desk.clock())
        self._desk.jobs.read(answer, *asked, then=self.answered.emit, failed=self._fail)

    def _fail(self, failure: Any) -> None:  # noqa: ANN401
        self.failed.emit(failure)

"""Who is at work where, as acts are signed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.settings import Settings


class Person(QObject):
    """Operator and workstation of the settings; may be asked from any thread."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.operator, self.workstation = settings.operator, settings.workstation
        settings.changed.connect(self._read)

    def _read(self) -> None:
        self.operator, self.workstation = self._settings.operator, self._settings.workstation

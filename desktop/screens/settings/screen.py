"""What a person sets at a workstation: look, language, sounds, and the names under which acts are entered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.queries.operators import operator_names
from desktop.languages import NAMES, shipped
from desktop.screen import Desk, Link
from desktop.settings import (
    DARK,
    ENGLISH,
    LANGUAGE,
    LIGHT,
    OPERATOR,
    SCANNER_PAUSE,
    SOUNDS,
    SYSTEM,
    THEME,
    WORKSTATION,
    Preference,
    T,
)
from desktop.widgets.choice_box import ChoiceBox

_COLUMN = 320


class SettingsScreen(QWidget):
    """One form; what is changed counts at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._settings = desk.settings
        self._sounds = desk.sounds
        self._theme = self._build_theme()
        self._language = self._build_language()
        self._at_start = self._settings.get(LANGUAGE)
        self._note = QLabel(self.tr("From the next start"), self)
        self._sound = QCheckBox(
            self.tr("A short tone for what is taken, a low one for what is refused"), self
        )
        self._scanner = self._build_scanner()
        self._operator = self._build_name("settingsOperator", self.tr("Operator"))
        self._workstation = self._build_name("settingsWorkstation", self.tr("Workstation"))
        self._build(desk.zone.key)
        self._fill()
        self._settings.changed.connect(self._fill)
        self._names = self._offer_names()
        self._jobs = desk.jobs
        desk.changes.watch(self, (), self._read_names)

    @property
    def widget(self) -> QWidget:
        """Return the form."""
        return self

    def activate(self) -> None:
        """Give the keyboard to the first field."""
        self._theme.setFocus()

    def show_link(self, link: Link) -> None:
        """Nothing here can be pointed at."""

    def scanned(self, text: str) -> bool:
        """Leave a scan to the search."""
        del text
        return False

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Leave news to the status line."""
        del text, undo_event_id
        return False

    def _build_theme(self) -> QComboBox:
        choices = {
            SYSTEM: self.tr("As the system"),
            LIGHT: self.tr("Light"),
            DARK: self.tr("Dark"),
        }
        return self._build_choice("settingsTheme", self.tr("Theme"), THEME, choices)

    def _build_language(self) -> QComboBox:
        # A language is called by its own name, so that it is found whatever the window speaks.
        choices = {SYSTEM: self.tr("As the system")} | {language: NAMES[language] for language in shipped()}
        box = self._build_choice("settingsLanguage", self.tr("Language"), LANGUAGE, choices)
        box.setToolTip(self.tr("The window speaks it from the next start"))
        return box

    def _build_scanner(self) -> QComboBox:
        assert SCANNER_PAUSE.choices, "a choice box needs its choices"
        choices = {pause: self.tr("{count} ms").format(count=pause) for pause in SCANNER_PAUSE.choices}
        name = self.tr("Pause between a scanner's keys")
        return self._build_choice("settingsScannerPause", name, SCANNER_PAUSE, choices)

    def _build_choice(
        self, name: str, spoken: str, preference: Preference[T], choices: Mapping[T, str]
    ) -> QComboBox:
        box = ChoiceBox(name, spoken, self)
        for value, shown in choices.items():
            box.addItem(shown, value)
        box.setFixedWidth(_COLUMN)
        box.activated.connect(lambda _index: self._settings.set(preference, box.currentData()))
        return box

    def _build_name(self, name: str, spoken: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(spoken)
        line.setFixedWidth(_COLUMN)
        line.setMaxLength(80)
        return line

    def _read_names(self) -> None:
        self._jobs.read(operator_names, then=self._names.setStringList, key="settings/operators")

    def _offer_names(self) -> QStringListModel:
        """Return the names that are offered while the operator's own is typed: who signs here already."""
        names = QStringListModel(self)
        completer = QCompleter(names, self._operator)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        assert popup is not None, "Qt makes the list of names when it is asked for it"
        popup.setObjectName(f"{self._operator.objectName()}.list")
        popup.setAccessibleName(self._operator.accessibleName())
        # A name that was clicked is the whole answer: neither Return nor Tab follows.
        completer.activated.connect(lambda name: self._settings.set(OPERATOR, name))
        self._operator.setCompleter(completer)
        return names

    def _build(self, zone: str) -> None:
        self.setObjectName("settingsScreen")
        heading = QLabel(self.tr("Settings"), self)
        heading.setProperty("role", "heading")
        self._sound.setObjectName("settingsSounds")
        self._sound.setAccessibleName(self._sound.text())
        self._sound.toggled.connect(self._set_sounds)
        self._operator.editingFinished.connect(
            lambda: self._settings.set(OPERATOR, self._operator.text().strip())
        )
        self._workstation.editingFinished.connect(
            lambda: self._settings.set(WORKSTATION, self._workstation.text().strip())
        )
        shown_zone = QLabel(zone, self)
        shown_zone.setObjectName("settingsZone")
        reset = QPushButton(self.tr("Reset the layout"), self)
        reset.setObjectName("settingsReset")
        reset.setAccessibleName(reset.text())
        reset.setToolTip(self.tr("From the next start, columns, splitters and the window are as at first"))
        reset.clicked.connect(self._settings.forget_states)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self._caption(self.tr("Theme"), self._theme), self._theme)
        form.addRow(self._caption(self.tr("Language"), self._language), self._with_note())
        form.addRow(self._caption(self.tr("Sounds"), self._sound), self._sound)
        form.addRow(
            self._caption(self.tr("Pause between a scanner's keys"), self._scanner), self._with_advice()
        )
        form.addRow(self._caption(self.tr("Operator"), self._operator), self._operator)
        form.addRow(self._caption(self.tr("Workstation"), self._workstation), self._workstation)
        form.addRow(self._caption(self.tr("Time zone of the hub"), None), shown_zone)
        form.addRow(self._caption(self.tr("Layout"), reset), reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addLayout(form)
        column.addStretch(1)

    def _caption(self, text: str, buddy: QWidget | None) -> QLabel:
        caption = QLabel(text, self)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        if buddy is not None:
            caption.setBuddy(buddy)
        return caption

    def _with_note(self) -> QHBoxLayout:
        """Return the choice of the language beside what it is told after a change: words stay until then."""
        self._note.setObjectName("settingsLanguageNote")
        self._note.setProperty("role", "secondary")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._language)
        row.addWidget(self._note)
        return row

    def _with_advice(self) -> QHBoxLayout:
        """Return the pause beside when to change it: letter keys wait as long before they act."""
        advice = QLabel(self.tr("Longer where scans are not read; letter keys then act later"), self)
        advice.setObjectName("settingsScannerAdvice")
        advice.setProperty("role", "secondary")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._scanner)
        row.addWidget(advice)
        return row

    def _set_sounds(self, on: bool) -> None:
        if on != self._settings.get(SOUNDS):
            self._settings.set(SOUNDS, on)
            self._sounds.taken()

    def _fill(self) -> None:
        self._theme.setCurrentIndex(self._theme.findData(self._settings.get(THEME)))
        self._fill_language(self._settings.get(LANGUAGE))
        self._scanner.setCurrentIndex(self._scanner.findData(self._settings.get(SCANNER_PAUSE)))
        self._sound.setChecked(self._settings.get(SOUNDS))
        self._operator.setPlaceholderText(self._settings.operator)
        self._workstation.setPlaceholderText(self._settings.workstation)
        for line, preference in ((self._operator, OPERATOR), (self._workstation, WORKSTATION)):
            if not line.hasFocus():
                line.setText(self._settings.get(preference))

    def _fill_language(self, wanted: str) -> None:
        found = self._language.findData(wanted)
        # One that is not there any more is English until it is back.
        self._language.setCurrentIndex(found if found >= 0 else self._language.findData(ENGLISH))
        self._note.setVisible(wanted != self._at_start)

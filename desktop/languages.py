"""Puts the window into a language: our texts, Qt's own, and how figures and days are written."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.settings import ENGLISH, LANGUAGES, SYSTEM
from desktop.translation import Translation, is_complete

NAMES: Final = {ENGLISH: "English", "ru": "Русский", "kk": "Қазақша", "zh_CN": "简体中文"}
"""What the languages call themselves; these are never translated."""

FOLDER: Final = files("resources") / "translations"


def shipped(folder: Traversable = FOLDER) -> tuple[str, ...]:
    """Return the languages that can be offered: English, and those of which every text is translated."""
    there = ((language, _file(folder, language)) for language in LANGUAGES if language != ENGLISH)
    return (ENGLISH, *(language for language, file in there if file.is_file() and is_complete(file)))


def language_for(wanted: str, system: Sequence[str], folder: Traversable = FOLDER) -> str:
    """Return the language of the window: the one wanted, or the first of the system's that is there.

    `system` names languages as the system does: `ru-RU`, `zh-Hans-CN`, the dearest first.
    """
    offered = shipped(folder)
    if wanted != SYSTEM:
        return wanted if wanted in offered else ENGLISH
    ours = {QLocale(language).language(): language for language in offered}
    known = (ours.get(QLocale(name).language()) for name in system)
    return next((language for language in known if language is not None), ENGLISH)


def speak(
    application: QCoreApplication, wanted: str = SYSTEM, folder: Traversable = FOLDER
) -> tuple[QTranslator, ...]:
    """Let the application speak a language from now on and return what was installed, none for English.

    Widgets that are there already keep their words: to be called before the first is made.
    """
    language = language_for(wanted, QLocale.system().uiLanguages(), folder)
    QLocale.setDefault(locale_for(language, QLocale.system()))
    if language == ENGLISH:
        return ()
    of_qt = QTranslator(application)
    installed: list[QTranslator] = []
    # Qt asks the one that was installed last first.
    if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        installed.append(of_qt)
    installed.append(Translation(_file(folder, language), language, application))
    for translator in installed:
        application.installTranslator(translator)
    return tuple(installed)


def locale_for(language: str, system: QLocale) -> QLocale:
    """Return how figures and days are written: as the system does if it speaks the language of the window."""
    if language == ENGLISH:
        usual = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    else:
        usual = QLocale(language)
    return system if system.language() == usual.language() else usual


def _file(folder: Traversable, language: str) -> Traversable:
    return folder / f"hubdesk_{language}.ts"

"""Words counted things of Arrivals, in every plural form of the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def boxes(n: int) -> str:
    """Return `1 box`, `62 boxes`."""
    one, many = translate("arrivals", "%Ln box", "", n), translate("arrivals", "%Ln boxes", "", n)
    return one if n == 1 else many


def wagons(n: int) -> str:
    """Return `1 wagon`, `29 wagons`."""
    one, many = translate("arrivals", "%Ln wagon", "", n), translate("arrivals", "%Ln wagons", "", n)
    return one if n == 1 else many


def rows(n: int) -> str:
    """Return `1 row`, `3 rows`."""
    return translate("arrivals", "%Ln row", "", n) if n == 1 else translate("arrivals", "%Ln rows", "", n)


def remarks(n: int) -> str:
    """Return `1 remark`, `7 remarks`."""
    one, many = translate("arrivals", "%Ln remark", "", n), translate("arrivals", "%Ln remarks", "", n)
    return one if n == 1 else many


def more_pass(n: int) -> str:
    """Return how many more numbers pass their check and stand on no list."""
    if n == 1:
        return translate("arrivals", "%Ln more passes the check, but nobody announced it", "", n)
    return translate("arrivals", "%Ln more pass the check, but nobody announced them", "", n)

"""The sentence for every code, one module per area; the texts are the sources that translators work from."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return `text`; the name marks it for lupdate, and the command line need not import Qt for it."""
    del context
    return text

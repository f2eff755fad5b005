"""Reads the bytes of a list as letters: which encoding, from a sample, and its lines with their ends."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from domain.refusal import Finding, Refusal
from hub.interchange.kinds import Encoding
from hub.interchange.reading.content import HEAD
from hub.interchange.reading.encoding import Detected, detected, has_kazakh_bytes
from hub.interchange.reading.source import Source
from hub.interchange.reading.table import Format

BREAKS: Final = re.compile(r"\r\n|\r|\n")
"""The ends of physical lines."""

_BLOCK: Final = 1 << 20
_SAMPLE: Final = 4 * HEAD
_LINES_OF_BLOCK: Final = 50
_SAID: Final = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}
_CERTAIN: Final = (Encoding.UTF_8, Encoding.UTF_8_SIG, Encoding.UTF_16)


def encoding_of(source: Source, wanted: Format) -> tuple[Detected, bytes]:
    """Return the encoding told or found, and the first bytes of the source."""
    with source.open() as stream:
        head = stream.read(_SAMPLE)
        if wanted.encoding:
            return Detected(wanted.encoding), head
        found = detected(head, is_whole=len(head) < _SAMPLE)
        is_plain = found.encoding is Encoding.UTF_8 and head.isascii()
        if len(head) < _SAMPLE or (found.encoding in _CERTAIN and not is_plain):
            return found, head
        return detected(b"".join(_telling(head, stream)), is_whole=True), head


def doubts_of(found: Detected) -> tuple[Finding, ...]:
    """Return the finding `list_encoding_unsure` where another encoding reads the list nearly as well."""
    if found.doubt is None:
        return ()
    facts = {"encoding": found.encoding.value, "other": found.doubt.value}
    return (Finding("list_encoding_unsure", facts=facts),)


def beginning_of(head: bytes, codec: str) -> str:
    """Return the first bytes as text, up to the last line end unless they are all there is."""
    text = head.decode(codec, "replace")
    return text if len(head) < _SAMPLE else text[: text.rfind("\n") + 1] or text


def lines_of(source: Source, codec: str) -> _Lines:
    """Return the lines of the source with their ends as they are; to be closed, best by `with`."""
    return _Lines(source, codec)


class _Lines:
    """The lines of a source; a letter that the encoding does not have is told with its line."""

    def __init__(self, source: Source, codec: str) -> None:
        self._source, self._codec = source, codec
        self._text = io.TextIOWrapper(source.open(), encoding=codec, newline="")

    def __enter__(self) -> Iterator[str]:
        return self._read()

    def __exit__(self, *_told: object) -> None:
        self._text.close()

    def _read(self) -> Iterator[str]:
        try:
            yield from self._text
        except UnicodeError as error:  # UTF-16 tells of a missing mark by the plain kind
            line = _line_of_fault(self._source, self._codec)
            said = _SAID.get(self._codec, self._codec)
            raise Refusal("list_encoding", encoding=said, line=line) from error


def _line_of_fault(source: Source, codec: str) -> int:
    """Return the line of the first bytes that the codec cannot read."""
    decoder = codecs.getincrementaldecoder(codec)("strict")
    line = 1
    with source.open() as stream:
        try:
            while block := stream.read(_BLOCK):
                line += len(BREAKS.findall(decoder.decode(block)))
        except UnicodeDecodeError as error:
            sound = error.object[: error.start].decode(codec, "replace")
            line += len(BREAKS.findall(sound))
        except UnicodeError:
            return 1
    return line


def _telling(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """Yield the head of a long list, and lines from further on: those not plain, then Kazakh ones."""
    yield head[: head.rfind(b"\n") + 1]
    kept = 0
    while kept < _SAMPLE and (block := stream.read(_BLOCK)):
        if block.isascii() or (kept and not has_kazakh_bytes(block)):
            continue
        lines = block[block.find(b"\n") + 1 : block.rfind(b"\n") + 1].splitlines(keepends=True)
        telling = [line for line in lines if not line.isascii() and (not kept or has_kazakh_bytes(line))]
        part = b"".join(telling[:_LINES_OF_BLOCK])
        kept += len(part)
        yield part

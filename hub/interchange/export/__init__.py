"""Lists that go out: everything that was put in can be taken away again."""

from __future__ import annotations

from hub.interchange.export.exporting import export
from hub.interchange.export.wishes import ExportWishes

__all__ = ["ExportWishes", "export"]

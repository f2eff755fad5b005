"""The demonstration hub: a believable past, and two shifts worked through the real operations."""

from __future__ import annotations

from hub.demo.making import Made, make_demo

__all__ = ["Made", "make_demo"]

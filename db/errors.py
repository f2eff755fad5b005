"""What can go wrong with the place where the hub is kept, told as a code and facts like a refusal."""

from __future__ import annotations

from domain.refusal import Fact


class StorageProblem(Exception):  # noqa: N818
    """Raised when the environment, no rule and no fault of ours, keeps the hub from being read or written."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: dict[str, Fact] = facts


class StorageFault(Exception):  # noqa: N818
    """Raised for a statement or a constraint that the database refuses: a mistake of the program."""

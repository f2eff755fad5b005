"""A process of its own that acts on a hub and prints the number of each act that was confirmed."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from db.store import Store
from tests.db.acts import remark


def main(url: str, acts: int) -> None:
    """Acts so many times."""
    store = Store(
        url, clock=lambda: datetime.now(UTC), operator=lambda: "B. Akhmetov", workstation=lambda: "desk-2"
    )
    for number in range(acts):
        print(store.act(remark, f"{number}").event_id, flush=True)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

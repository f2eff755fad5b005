"""News of an act names its boxes; an act on a train or a cut only the one that it was about."""

from __future__ import annotations

import pytest

from desktop.events.about import about

MANY = ["94277878", "94980711"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("subject", "content", "said"),
    [
        ("visit:1", {"number": "CSQU6758853", "carrier": "3430"}, "CSQU 675885 3"),
        ("visit:1", {"numbers": ["CSQU6758853", "KTZU5026088"]}, "CSQU 675885 3, KTZU 502608 8"),
        ("visit:1", {"boxes": [{"number": "CSQU6758853", "position": 2}]}, "CSQU 675885 3"),
        ("carrier:7", {"number": "3031", "boxes": 57}, ""),
        ("carrier:7", {"carrier": "8021", "boxes": [{"number": "CSQU6758853"}]}, "CSQU 675885 3"),
        ("wagon:9", {"wagons": MANY}, ""),
        ("wagon:9", {"wagons": MANY[:1]}, "94277878"),
        ("", {}, ""),
    ],
)
def test_what_an_event_was_about(subject, content, said) -> None:
    assert about(subject, content) == said

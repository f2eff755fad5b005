"""Works the shift of `hubdesk tour` through the real window: its pictures, and what the hub then knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from db.opening import open_store
from db.queries.carriers import carrier_counts, find_carriers
from db.queries.holds import holds_of
from db.queries.visits import VisitFacts, inbound_of
from db.reading import Reading
from db.schema.journal import journal
from db.store import Store
from desktop import style
from desktop.tour import make_ground, take_tour
from desktop.tour.arrivals import EXTRA, HEAVY, ON_PLATE
from desktop.tour.ground import BEGIN, DESK, SIZE
from desktop.tour.transship import TRAIN
from desktop.tour.truck import BROUGHT, FETCHED
from domain.carriers import Stage
from domain.events import EventKind
from domain.train_name import ByNumber
from domain.visit import Where
from hub.backup import restore
from hub.check import Verdict, check
from hub.progress import unwatched
from tests.conftest import KINDS

FEWEST_PICTURES = 14
ONCE = (
    EventKind.IMPORT_MANIFEST,
    EventKind.ARRIVE,
    EventKind.REVERSE,
    EventKind.SEAL_CHECK,
    EventKind.TAKE_AS_FOUND,
    EventKind.FINISH_UNLOADING,
    EventKind.PLAN_TRAIN,
    EventKind.DEPART,
    EventKind.GATE_IN,
    EventKind.GATE_OUT,
)


@pytest.fixture
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Gives the application its look back, which the tour turned to dark and light."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    style.theme.tokens = style.LIGHT
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hub that a tour works, made once and to be copied."""
    made = tmp_path_factory.mktemp("ground") / "hub.db"
    make_ground(made, unwatched())
    return made


@pytest.fixture(params=KINDS)
def hub(request: pytest.FixtureRequest, ground: Path, empty_url: Callable[[str], str]) -> str:
    """The same hub in a file and on PostgreSQL."""
    url = empty_url(request.param)
    restore(ground, url, now=BEGIN)
    return url


def test_a_shift_is_worked_through_the_window(plain_look: None, tmp_path: Path, hub: str) -> None:
    pictures = list(take_tour(tmp_path / "out", hub))

    assert check(hub).verdict is Verdict.SOUND
    images = [QImage(str(picture)) for picture in pictures]
    assert len(images) >= FEWEST_PICTURES
    assert {(image.width(), image.height()) for image in images} == {SIZE}
    assert {image.pixelColor(4, SIZE[1] // 2).lightness() > 128 for image in images} == {True, False}
    assert [picture.name[:3] for picture in pictures] == [f"{n:02}-" for n in range(1, len(images) + 1)]

    store = open_store(hub, clock=lambda: BEGIN, operator=lambda: "", workstation=lambda: "", create=False)
    try:
        look_at_what_was_done(store)
    finally:
        store.close()


def look_at_what_was_done(store: Store) -> None:
    """Reads the hub as the tour left it."""
    kinds = Counter(EventKind(kind) for kind in store.read(kinds_of_the_tour))
    assert {kind: kinds[kind] for kind in ONCE} == dict.fromkeys(ONCE, 1)
    assert kinds[EventKind.MARK_MISSING] == 2
    assert kinds[EventKind.CHECK_IN] > 20
    assert kinds[EventKind.PLACE] == 3

    (train,) = store.read(find_carriers, ByNumber("3021"))
    boxes = {box.number: box for box in store.read(inbound_of, train.id)}
    assert train.stage is Stage.WORKED
    assert ON_PLATE in boxes
    assert ON_PLATE[:10] + "3" not in boxes
    assert boxes[EXTRA].as_found
    assert Counter(hold for box in boxes.values() for hold in holds(store, box)) == {
        "seal": 1,
        "damage": 1,
        "weight": 1,
    }
    assert holds(store, boxes[HEAVY]) == ["weight"]
    assert sum(box.where_is is Where.MISSING for box in boxes.values()) == 1
    # Three boxes were refused on one wagon, and one of them was exchanged.
    refused = [boxes[number].where_is for number in ("CBHU8323104", "KTZU6612210", "BEAU8713540")]
    assert refused == [Where.DEPARTED, Where.DEPARTED, Where.ON_TERMINAL]
    look_at_the_train_that_left(store)
    look_at_the_truck(store, boxes[FETCHED])


def look_at_the_train_that_left(store: Store) -> None:
    """The train left with a full load."""
    (train,) = store.read(find_carriers, ByNumber(TRAIN))
    assert train.stage is Stage.DEPARTED
    assert store.read(carrier_counts, train.id).loaded == 9


def look_at_the_truck(store: Store, fetched: VisitFacts) -> None:
    """The truck brought a box, took another and is out."""
    assert fetched.where_is is Where.DEPARTED
    (truck,) = store.read(find_carriers, ByNumber("512 KLT 05"))
    assert truck.stage is Stage.DEPARTED
    assert [box.number for box in store.read(inbound_of, truck.id)] == [BROUGHT]


def holds(store: Store, box: VisitFacts) -> list[str]:
    """Returns the kinds of hold that lie on a box."""
    return [hold.kind for hold in store.read(holds_of, box.id)]


def kinds_of_the_tour(connection: Reading) -> list[str]:
    """Returns the kind of every event that was entered at the desk of the tour."""
    entered = connection.execute(select(journal.c.kind).where(journal.c.workstation == DESK))
    return [row.kind for row in entered]

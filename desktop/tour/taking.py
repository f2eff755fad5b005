"""Takes the tour: the steps of the shift one after the other, and a numbered picture of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.tour.arrivals import take_a_train_in
from desktop.tour.dispatch import load_and_depart
from desktop.tour.ground import at_the_desk
from desktop.tour.hands import Hands
from desktop.tour.records import look_up_a_box
from desktop.tour.transship import build_a_train
from desktop.tour.truck import serve_a_truck
from desktop.tour.yard import place_boxes


def take_tour(out: Path, hub: Path | str) -> Iterator[Path]:
    """Work a shift on the hub of `make_ground` and yield each picture as soon as it lies in `out`.

    The hub may have been put on a server meanwhile: `hub` is a file's path or a URL.
    Raises NothingHappenedError or LookupError where the program does not answer as it should.
    """
    out.mkdir(parents=True, exist_ok=True)
    with at_the_desk(hub) as hands:
        for number, step in enumerate(work(hands), start=1):
            path = out / f"{number:02}-{step}.png"
            hands.picture(path)
            yield path


def work(hands: Hands) -> Iterator[str]:
    """Work the shift; yields a name whenever there is something to be kept in a picture."""
    yield from take_a_train_in(hands)
    yield from place_boxes(hands)
    yield from serve_a_truck(hands)
    yield from build_a_train(hands)
    yield from load_and_depart(hands)
    yield from look_up_a_box(hands)

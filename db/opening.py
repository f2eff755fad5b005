"""Opens a hub: what lies at the place is recognised first, and nothing but a hub is ever touched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from sqlalchemy import URL

from db import copies, engine, hub_file, migrations
from db.errors import StorageProblem
from db.hub_file import Found
from db.obstacles import explained, place_of
from db.places import check_whole, check_writable, look_at, path_of
from db.reading import Reading
from db.store import Store

HubUrl = URL
"""Where a hub is, for who may not know SQL."""
Place = str | Path | URL
"""A file's path, or the URL of a file or a server."""
PROVED_AT_ONCE_BYTES: Final = 32_000_000
"""A file up to this size is proved before it is opened: in less time than anybody waits for."""
P = ParamSpec("P")
T = TypeVar("T")


def open_store(
    place: Place,
    *,
    clock: Callable[[], datetime],
    operator: Callable[[], str],
    workstation: Callable[[], str],
    create: bool,
    prove_any_size: bool = False,
) -> Store:
    """Return the hub at a file's path or a URL, brought to the newest schema.

    The pages of a file are proved first, of a large one only if `prove_any_size` says so. A file is copied
    before it is brought up. Where there is nothing, an empty hub is made if `create` says so. Raises
    StorageProblem, and has then changed nothing.
    """
    url = url_of(place)
    check_writable(url)
    found = look_at(url)
    if found.guards_missing:
        raise StorageProblem(
            "storage_guards_missing", place=place_of(url), guards=tuple(sorted(found.guards_missing))
        )
    if found.revision is None:
        if not create:
            raise _nothing(url)
        migrations.upgrade(url)
    else:
        check_whole(url, None if prove_any_size else PROVED_AT_ONCE_BYTES)
        if found.revision != hub_file.HEAD:
            _bring_up(url, clock())
    store = Store(url, clock=clock, operator=operator, workstation=workstation)
    try:
        store.hold_file()
        store.clock_settings()
    except StorageProblem:
        store.close()
        raise
    return store


def read_hub(
    place: Place, query: Callable[Concatenate[Reading, P], T], /, *args: P.args, **kwargs: P.kwargs
) -> T:
    """Return what `query(connection, …)` returns from the hub at a place, all of it read at one moment.

    Raises StorageProblem where there is no hub; nothing is made or brought up.
    """
    url = url_of(place)
    hub_at(url)
    reader = engine.reader(url)
    try:
        with explained(url), reader.connect() as connection:
            return query(connection, *args, **kwargs)
    finally:
        reader.dispose()


def hub_at(place: Place) -> Found:
    """Return what is known of the hub at a place, or raise StorageProblem where there is none."""
    url = url_of(place)
    found = look_at(url)
    if found.revision is None:
        raise _nothing(url)
    return found


def url_of(place: Place) -> URL:
    """Return the URL of a file's path or of a URL, its file's path whole; raises `storage_url_wrong`."""
    if isinstance(place, URL):
        return place
    url = engine.store_url(str(place))
    return url.set(database=str(path_of(url))) if engine.is_sqlite(url) else url


def _nothing(url: URL) -> StorageProblem:
    if engine.is_sqlite(url) and not path_of(url).exists():
        return StorageProblem("storage_absent", place=place_of(url))
    return StorageProblem("storage_no_hub", place=place_of(url))


def _bring_up(url: URL, now: datetime) -> None:
    """Bring an older hub to the newest schema, and keep a file as it was beside the new one."""
    if engine.is_sqlite(url):
        path = path_of(url)
        kept = path.with_name(f"{path.stem}-before-{hub_file.HEAD}-{now:%Y%m%dT%H%M%SZ}{path.suffix}")
        copies.copy_file(path, kept)
    migrations.upgrade(url)

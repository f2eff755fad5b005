"""Backs a hub up while it is worked, puts a backup in its place, and keeps one of each shift."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from glob import escape
from hashlib import sha256
from pathlib import Path
from typing import Final

from db import copies, migrations, replacing
from db.engine import is_sqlite
from db.errors import StorageProblem
from db.hub_file import may_write
from db.obstacles import place_of
from db.opening import HubUrl, Place, hub_at, read_hub, url_of
from db.places import check_writable, look_at, path_of
from db.writes.journal import Head, head
from hub.check import Verdict, check
from hub.progress import Progress, unwatched

KEPT_SHIFTS: Final = 14
_SHIFT_LONG: Final = len("2026-11-25D.db")
_PORT: Final = 5432


def back_up(place: Place, file: Path, progress: Progress | None = None) -> Head:
    """Copy the hub to a file, prove the copy and return how far it goes; others go on working meanwhile.

    An earlier backup of the same hub under that name is replaced once the new one is whole; anything else
    that lies there is refused. Raises StorageProblem or Cancelled, and the file is then as it was.
    """
    watched = progress or unwatched()
    url, target = url_of(place), file.absolute()
    hub_at(url)
    _check_target(url, target)
    part = target.with_name(f".{target.name}.new-{os.getpid()}")
    try:
        copies.copy_to_file(url, part, lambda done, total: watched.report(done, total, "backup_copy"))
        watched.report(0, 0, "backup_proof")
        copied = _proven(url, part)
        replacing.replace_backup(part, target, lambda held: read_hub(url, copies.goes_through, held))
    finally:
        copies.discard(part)
    # Opened by its name, as who restores it will: what lies beside it counts then, too.
    if read_hub(target, head) != copied:
        raise StorageProblem("backup_differs", place=place_of(url))
    return copied


def restore(
    file: Path,
    place: Place,
    *,
    now: datetime,
    keep_in: Path | None = None,
    progress: Progress | None = None,
) -> Path | None:
    """Put the hub of a backup in the place of the one that is there; return where that one is kept.

    A hub's file is kept beside itself, a server's content as a file in `keep_in` (beside the backup unless
    said otherwise), named `hub-before-restore-<time>.db`. The backup is proved first, and brought to the
    newest schema in a copy. Raises StorageProblem or Cancelled, and what was there is then still there.
    """
    watched = progress or unwatched()
    hub_at(file)
    url = _replaced(url_of(place), file)
    folder = path_of(url).parent if is_sqlite(url) else (keep_in or file.absolute().parent)
    kept = folder / f"hub-before-restore-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    part = folder / f".hub-restored-{os.getpid()}.db"
    try:
        copies.copy_file(
            file.absolute(), part, lambda done, total: watched.report(done, total, "restore_copy")
        )
        migrations.upgrade(url_of(part))
        _check_sound(file, part, watched)
        return _put_in_place(part, url, kept, watched)
    finally:
        copies.discard(part)


def roll(place: Place, folder: Path, shift_key: str, keep: int = KEPT_SHIFTS) -> Path | None:
    """Back the hub up for a shift unless that was done, and let the oldest go; return the new backup.

    The newest `keep` of this hub's shifts stay in the folder, which is made where it is not there.
    """
    url = url_of(place)
    target = folder / f"{_stem(url)}-{shift_key}.db"
    if target.exists():
        return None
    folder.mkdir(parents=True, exist_ok=True)
    back_up(url, target)
    own = _named(folder, _stem(url)) + _named_before(url, folder)
    for old in sorted(own, key=lambda file: file.name[-_SHIFT_LONG:])[:-keep]:
        copies.discard(old)
    return target


def shift_backups(place: Place, folder: Path) -> list[Path]:
    """Return the backups of this hub's shifts in a folder; of former versions while there is no other."""
    url = url_of(place)
    return _named(folder, _stem(url)) or _named_before(url, folder)


def _stem(url: HubUrl) -> str:
    """Return how the backups of a hub are named: after its file, or its database and the server of that."""
    if is_sqlite(url):
        return path_of(url).stem
    host, port = (url.query.get(name, "") for name in ("host", "port"))
    said = f"{url.database}@{url.host or host or 'local'}-{url.port or port or _PORT}"
    safe = re.sub(r"[^\w@.-]+", "_", said)
    return safe if safe == said else f"{safe}-{sha256(said.encode()).hexdigest()[:8]}"


def _named(folder: Path, stem: str) -> list[Path]:
    return sorted(folder.glob(f"{escape(stem)}-????-??-??[DN].db"))


def _named_before(url: HubUrl, folder: Path) -> list[Path]:
    """Return a server's backups of former versions: named after the database alone, as others are too."""
    return [] if is_sqlite(url) else [file for file in _named(folder, path_of(url).stem) if _is_of(url, file)]


def _is_of(url: HubUrl, file: Path) -> bool:
    """Return whether a file holds a past of this hub."""
    try:
        held = copies.head_in(file)
        return held is not None and read_hub(url, copies.goes_through, held)
    except StorageProblem:
        return False


def _replaced(url: HubUrl, file: Path) -> HubUrl:
    """Return where a hub is to be put, a link followed; raises StorageProblem before any work is done."""
    if not is_sqlite(url):
        return url
    check_writable(url)
    path = path_of(url).resolve()
    if file.resolve() == path:
        raise StorageProblem("restore_onto_itself", place=str(path))
    if replacing.holds_hub(path):
        replacing.check_unused(path)
    return url.set(database=str(path))


def _check_target(url: HubUrl, target: Path) -> None:
    """Raise StorageProblem unless the name is free, or an earlier backup of this hub has it."""
    if is_sqlite(url) and target.exists() and target.samefile(path_of(url)):
        raise StorageProblem("backup_onto_itself", place=str(target))
    if target.name.endswith(copies.BESIDE):
        raise StorageProblem("backup_named_log", place=str(target))
    try:
        found = look_at(url_of(target))
        if not may_write(target.parent):
            raise StorageProblem("backup_folder_read_only", folder=str(target.parent))
        held = copies.head_in(target) if found.revision is not None else None
    except StorageProblem as problem:
        if problem.code in ("backup_folder_read_only", "storage_locked"):
            raise
        if problem.code == "storage_folder_missing":
            raise StorageProblem("backup_folder_missing", folder=str(target.parent)) from problem
        raise StorageProblem("backup_over_other", place=str(target)) from problem
    if held is not None and not read_hub(url, copies.goes_through, held):
        raise StorageProblem("backup_over_hub", place=str(target))


def _proven(url: HubUrl, part: Path) -> Head:
    """Return the head of a copy that holds as a file and as a chain; raise `backup_damaged` otherwise.

    The hub has gone on meanwhile: its event of that number must be the copy's last (`backup_differs`).
    """
    try:
        copied = read_hub(part, copies.proven_head)
    except StorageProblem as problem:
        if problem.code != "storage_damaged":
            raise
        copied = None
    if copied is None:
        raise StorageProblem("backup_damaged", place=place_of(url))
    if not read_hub(url, copies.goes_through, copied):
        raise StorageProblem("backup_differs", place=place_of(url))
    return copied


def _check_sound(file: Path, part: Path, progress: Progress) -> None:
    report = check(part, progress)
    if report.verdict is not Verdict.SOUND:
        raise StorageProblem(
            "restore_damaged", place=str(file), findings=sum(report.counted.values()) or len(report.findings)
        )


def _put_in_place(part: Path, url: HubUrl, kept: Path, progress: Progress) -> Path | None:
    progress.report(0, 0, "restore_keep")
    if is_sqlite(url):
        return replacing.replace_file(part, path_of(url), kept)
    if look_at(url).revision is None:
        kept_or_none = None
    else:
        back_up(url, kept)
        kept_or_none = kept
    copies.replace_content(part, url, lambda done, total: progress.report(done, total, "restore_copy"))
    return kept_or_none

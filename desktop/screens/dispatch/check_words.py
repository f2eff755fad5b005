"""Words the check list of a train: the row's figure, what an open row says, and each thing in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.messages import Messages
from desktop.widgets.box import Tone
from desktop.words import word
from domain.carriers import WagonStage
from domain.departure_facts import Concern, Reason
from domain.holds import HoldKind
from domain.refusal import Finding
from hub.operations.check_list import Check, CheckRow, Mark, Open
from hub.operations.dispatch_board import BoardTrain, limit_of

translate = QCoreApplication.translate
LINES = 3
# Rules whose figure is not compared with "at most": the middle box, and pairs that must stay below.
_NOT_AT_MOST = frozenset({"layout_w2_middle_too_light", "layout_c3_pair_differs"})
SIGNS = {Mark.FINE: "✓", Mark.NOT_DUE: "○", Mark.LATE: "!", Mark.STOPS: "✗"}
TONES = {Mark.STOPS: Tone.STOP, Mark.LATE: Tone.ATTENTION}


@dataclass(frozen=True, slots=True)
class OpenLine:
    """One thing that an open row lists; `visit_id` 0 where it is no box."""

    name: str
    place: str
    words: str
    visit_id: int = 0
    wagon_id: int = 0


@dataclass(frozen=True, slots=True)
class OpenLook:
    """What an open row says: a title, the first few things, how many more, and what to do."""

    title: str
    tone: Tone
    lines: tuple[OpenLine, ...] = ()
    more: str = ""
    note: str = ""


def check_word(check: Check) -> str:
    """Return what a row is called."""
    return {
        Check.ASSIGNED: translate("dispatch", "Assigned"),
        Check.LOADED: translate("dispatch", "Loaded"),
        Check.RELEASED: translate("dispatch", "Released"),
        Check.HOLDS: translate("dispatch", "Holds"),
        Check.WEIGHTS: translate("dispatch", "Weights, seals"),
        Check.LAYOUT: translate("dispatch", "Layout"),
        Check.LIMITS: translate("dispatch", "Limits"),
        Check.WAGONS: translate("dispatch", "Wagons"),
        Check.PAPERS: translate("dispatch", "Papers"),
    }[check]


def check_figure(row: CheckRow, train: BoardTrain) -> str:
    """Return the figure at the right of a row: "55 of 58"."""
    if row.check is Check.ASSIGNED:
        return _assigned_figure(row, train)
    if row.check is Check.WAGONS:
        return _wagons_figure(row, train)
    if row.check is Check.LIMITS:
        return _limits_figure(row, train)
    if not row.total:
        return translate("dispatch", "none yet")
    said = translate("dispatch", "{done} of {total}")
    if row.check is Check.LAYOUT:
        said = translate("dispatch", "{done} of {total} wagons")
    return said.format(done=formats.whole(row.done), total=formats.whole(row.total))


def _assigned_figure(row: CheckRow, train: BoardTrain) -> str:
    if row.mark is Mark.FINE:
        said = translate("dispatch", "{boxes} boxes on {wagons} wagons")
        if len(train.load.wagons) == 1:
            said = translate("dispatch", "{boxes} boxes on one wagon")
        return said.format(boxes=len(train.boxes), wagons=len(train.load.wagons))
    if not row.total:
        return translate("dispatch", "{teu} TEU").format(teu=formats.teu(row.done))
    said = translate("dispatch", "{teu} of {slots} TEU")
    return said.format(teu=formats.teu(row.done), slots=formats.teu(row.total))


def _wagons_figure(row: CheckRow, train: BoardTrain) -> str:
    wagons = [each.wagon for each in train.verdict.wagons]
    if not wagons:
        return translate("dispatch", "none yet")
    standing = sum(each.placed_at is not None and each.removed_at is None for each in wagons)
    removed = sum(each.stage is WagonStage.REMOVED for each in wagons)
    if removed:
        said = translate("dispatch", "{count} of {total} removed")
        return said.format(count=removed, total=row.total)
    return translate("dispatch", "{count} of {total} placed").format(count=standing, total=row.total)


def _limits_figure(row: CheckRow, train: BoardTrain) -> str:
    if not train.verdict.wagons:
        return translate("dispatch", "no wagons yet")
    if not row.total:
        return translate("dispatch", "none known")
    if not row.open:
        return translate("dispatch", "all kept")
    return translate("dispatch", "{count} exceeded").format(count=len(row.open))


def open_look(row: CheckRow, train: BoardTrain, messages: Messages, now: datetime) -> OpenLook:
    """Return what stands under the list for the row that is open."""
    tone = TONES.get(row.mark, Tone.NORMAL)
    if row.check is Check.ASSIGNED and not row.open:
        return _free_look(row, train)
    lines = tuple(_line(each, messages, now) for each in row.open[:LINES])
    left = len(row.open) - len(lines)
    more = translate("dispatch", "+ {count} more").format(count=left) if left > 0 else ""
    return OpenLook(_title(row), tone, lines, more, _note(row, messages))


def title_of(row: CheckRow) -> str:
    """Return in a few words what is wrong with a row, as a key says why it cannot be pressed."""
    return _title(row)


def _free_look(row: CheckRow, train: BoardTrain) -> OpenLook:
    slots = limit_of(train.verdict.limits, "T5")
    if not row.total:
        return OpenLook(
            translate("dispatch", "No wagon is chosen yet"),
            Tone.NORMAL,
            note=translate("dispatch", "A opens the train on Transship."),
        )
    share = round(100 * row.done / row.total)
    free = max(0, row.total - (slots.figure or 0))
    title = translate("dispatch", "{share} % full, {teu} TEU free")
    note = translate("dispatch", "A opens the train on Transship.") if free else ""
    return OpenLook(title.format(share=share, teu=formats.teu(free)), Tone.NORMAL, note=note)


def _title(row: CheckRow) -> str:
    count = len(row.open)
    if not count:
        return translate("dispatch", "Nothing is open here")
    one = count == 1
    if _is_half_loaded(row):
        half = translate("dispatch", "{count} wagon is half loaded")
        return (half if one else translate("dispatch", "{count} wagons are half loaded")).format(count=count)
    said = {
        Check.ASSIGNED: (
            translate("dispatch", "{count} box has no wagon"),
            translate("dispatch", "{count} boxes have no wagon"),
        ),
        Check.LOADED: (
            translate("dispatch", "{count} box is not loaded"),
            translate("dispatch", "{count} boxes are not loaded"),
        ),
        Check.RELEASED: (
            translate("dispatch", "{count} box is not released"),
            translate("dispatch", "{count} boxes are not released"),
        ),
        Check.HOLDS: (
            translate("dispatch", "{count} box is held"),
            translate("dispatch", "{count} boxes are held"),
        ),
        Check.WEIGHTS: (
            translate("dispatch", "weight or seal of {count} box"),
            translate("dispatch", "weight or seal of {count} boxes"),
        ),
        Check.LAYOUT: (
            translate("dispatch", "{count} wagon is not legal"),
            translate("dispatch", "{count} wagons are not legal"),
        ),
        Check.LIMITS: (
            translate("dispatch", "{count} limit is exceeded"),
            translate("dispatch", "{count} limits are exceeded"),
        ),
        Check.WAGONS: (
            translate("dispatch", "wagons are not ready"),
            translate("dispatch", "{count} wagons are not ready"),
        ),
        Check.PAPERS: (
            translate("dispatch", "papers of {count} box"),
            translate("dispatch", "papers of {count} boxes"),
        ),
    }[row.check]
    return said[0 if one else 1].format(count=formats.whole(count))


def _is_half_loaded(row: CheckRow) -> bool:
    """Whether its wagons become legal by what is planned for them and not loaded yet."""
    return row.check is Check.LAYOUT and row.mark is Mark.NOT_DUE


def _note(row: CheckRow, messages: Messages) -> str:
    """The first thing in full, with whose turn it is."""
    first = next(iter(row.open), None)
    if first is None:
        return ""
    if first.reason is not None:
        said = translate("dispatch", "{sentence} Next: {desk}.")
        return said.format(sentence=messages.sentence(first.reason.finding), desk=word(first.reason.turn))
    if _is_half_loaded(row) and first.finding is not None:
        return translate("dispatch", "Legal once what is planned for it is loaded.")
    if first.finding is not None:
        return messages.sentence(first.finding)
    if row.check is Check.LOADED:
        return (
            translate("dispatch", "What is not loaded stays behind when the train leaves.")
            if row.mark is Mark.LATE
            else translate("dispatch", "L loads the chosen box as planned, Shift+L all that can be.")
        )
    if row.check is Check.ASSIGNED:
        return translate("dispatch", "A opens the train on Transship.")
    return translate("dispatch", "W records that they stand on their track.")


def _line(each: Open, messages: Messages, now: datetime) -> OpenLine:
    if each.wagon is not None:
        said = short_layout(each.finding, messages) if each.finding else word(each.wagon.wagon.stage)
        return OpenLine(each.wagon.wagon.number, "", said, wagon_id=each.wagon.wagon.id)
    if each.box is None:
        return OpenLine("", "", messages.sentence(each.finding) if each.finding else "")
    box = each.box
    said = (
        translate("dispatch", "to be loaded")
        if each.reason is None
        else short_reason(each.reason, messages, now)
    )
    return OpenLine(
        formats.box_number(box.row.number),
        box.facts.slot or "",
        said,
        box.row.visit_id,
        box.row.wagon_id or 0,
    )


def short_reason(reason: Reason, messages: Messages, now: datetime) -> str:
    """Return a reason in a few words: "hold: customs, 3 h", "2 on top"; else its sentence."""
    found = reason.finding
    if found.code == "hold_open":
        kind = word(HoldKind(str(found.facts["hold"])))
        if reason.since is None:
            return translate("dispatch", "hold: {kind}").format(kind=kind)
        since = formats.duration(now - reason.since)
        return translate("dispatch", "hold: {kind}, {since}").format(kind=kind, since=since)
    if found.code == "departure_buried":
        return translate("dispatch", "{count} on top").format(count=found.facts["lifts"])
    if found.code in ("embargo_banned", "embargo_banned_until_lifted", "embargo_quota_full"):
        return translate("dispatch", "banned by order {order}").format(order=found.facts["order"])
    if found.code == "departure_place":
        return messages.fact("where", found.facts["where"])
    short = {
        "departure_weight_unknown": translate("dispatch", "no weight"),
        "departure_seal_removed": translate("dispatch", "seal taken off"),
        "departure_no_papers": translate("dispatch", "no consignment note"),
        "departure_cut_off_passed": translate("dispatch", "after the cut-off"),
        "customs_not_released": translate("dispatch", "customs: not released"),
        "customs_transit_open": translate("dispatch", "customs: transit open"),
        "customs_transit_undated": translate("dispatch", "customs: transit open"),
        "customs_transit_unnumbered": translate("dispatch", "customs: transit open"),
        "customs_inspection_unnumbered": translate("dispatch", "customs: inspection"),
        "customs_refused_unnumbered": translate("dispatch", "customs: refused"),
        "customs_inspection": translate("dispatch", "customs: inspection"),
        "customs_refused": translate("dispatch", "customs: refused"),
    }.get(found.code)
    if reason.concern is Concern.LAYOUT:
        return short or short_layout(found, messages)
    return short or messages.sentence(found)


def short_layout(found: Finding, messages: Messages) -> str:
    """Return a broken rule of loading in a few words: "W3: 7.6 t, at most 6 t"; else its sentence."""
    rule = found.code.removeprefix("layout_").partition("_")[0].upper()
    figure, limit = found.facts.get("figure_kg"), found.facts.get("limit_kg")
    if not found.code.startswith("layout_") or found.code in _NOT_AT_MOST:
        return messages.sentence(found)
    if not isinstance(figure, int) or not isinstance(limit, int):
        return messages.sentence(found)
    said = translate("dispatch", "{rule}: {figure} t, at most {limit} t")
    return said.format(rule=rule, figure=formats.exact_tonnes(figure), limit=formats.exact_tonnes(limit))

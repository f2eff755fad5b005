"""Words the answer to "why can't this box leave?": reasons with whose turn it is, then what is in order."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.messages import Messages
from desktop.screens.transship.actions import CUSTOMS, RELEASE
from desktop.screens.transship.check_rows import OK, STOP, WARN, CheckRow
from desktop.widgets.box import Tone
from desktop.words import word
from domain.departure import Answer
from domain.departure_facts import Concern, Purpose, Reason
from domain.refusal import Severity

translate = QCoreApplication.translate


def why_rows(answer: Answer, messages: Messages, now: datetime, zone: ZoneInfo) -> tuple[CheckRow, ...]:
    """Return the rows: those that stop first, then warnings, then what is in order."""
    reasons = tuple(_reason_row(reason, answer.purpose, messages, now, zone) for reason in answer.reasons)
    fine = tuple(
        CheckRow(
            OK,
            word(each.concern),
            messages.sentence(each.finding),
            aside=formats.near_moment(each.since, now, zone) if each.since else "",
        )
        for each in answer.fine
    )
    return (*reasons, *fine)


def _reason_row(
    reason: Reason, purpose: Purpose, messages: Messages, now: datetime, zone: ZoneInfo
) -> CheckRow:
    stopping = reason.severity is Severity.STOP
    turn = translate("transship", "next: {desk}").format(desk=word(reason.turn))
    if reason.since is not None:
        since = formats.near_moment(reason.since, now, zone)
        turn = translate("transship", "{turn} · since {since}").format(turn=turn, since=since)
    if not stopping:
        free = (
            translate("transship", "{turn} · does not bar its leaving")
            if purpose is Purpose.DEPART
            else translate("transship", "{turn} · does not bar loading")
        )
        turn = free.format(turn=turn)
    act, words, keys = _remedy(reason)
    return CheckRow(
        STOP if stopping else WARN,
        word(reason.concern),
        messages.sentence(reason.finding),
        turn,
        tone=Tone.STOP if stopping else Tone.ATTENTION,
        act=act,
        act_words=words,
        act_keys=keys,
    )


def _remedy(reason: Reason) -> tuple[str, str, str]:
    code = reason.finding.code
    if code == "hold_open":
        return RELEASE, translate("transship", "Release the hold"), "H"
    if code.startswith("customs_"):
        return CUSTOMS, translate("transship", "Enter the status"), "C"
    return "", "", ""


def conclusion(answer: Answer) -> str:
    """Return what can be done now all the same, in one sentence."""
    stops = dict.fromkeys(word(reason.concern) for reason in answer.stops)
    concerns = ", ".join(stops)
    if answer.purpose is Purpose.DEPART:
        barred = translate("transship", "Loaded; it cannot leave until this is in order: {concerns}.")
        return barred.format(concerns=concerns) if stops else translate("transship", "Loaded; it may leave.")
    if Purpose.ASSIGN in answer.barred:
        unassigned = [reason for reason in answer.reasons if Purpose.ASSIGN in reason.bars]
        if {reason.concern for reason in unassigned} == {Concern.LAYOUT}:
            return translate(
                "transship", "Cannot be assigned so. Take what mends the wagon, or choose another wagon."
            )
        return translate("transship", "Cannot be assigned to this train now.")
    if stops:
        return translate(
            "transship",
            "Can be assigned now (a plan); loading stays barred until this is in order: {concerns}.",
        ).format(concerns=concerns)
    return translate("transship", "Can be assigned and loaded now.")

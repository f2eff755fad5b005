"""Turns a train and what the judge says to it into what the drawings show; no widget, no act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from db.queries.departure import CarriedBoxRow
from desktop import formats
from desktop.messages import Messages
from desktop.presenting.rule_figures import short_figure
from desktop.presenting.wagon_drawing import placed_look
from desktop.screens.transship.check_rows import NOT_HERE, OK, STOP, UNSURE, WARN, CheckRow
from desktop.screens.transship.colours import Colours
from desktop.screens.transship.train_figures import Colour, LimitFigure
from desktop.widgets.box import BoxLook, Standing, Tone, measures
from desktop.widgets.judge import BogieLoad, Bracket, Judgement
from desktop.widgets.wagon import WagonLook
from desktop.words import source_words, word
from domain.layout import Bound, RuleResult, Scope, Verdict
from domain.refusal import Severity
from domain.visit import LoadStatus, Where
from hub.operations.departure import WagonVerdict
from hub.operations.train_sheet import BoxMark, TrainSheet, stopping_rule

translate = QCoreApplication.translate
Names = Mapping[str, str]
_HERE = (Where.ON_TERMINAL, Where.ON_OUTBOUND)


def wagon_looks(sheet: TrainSheet, colours: Colours, names: Names) -> tuple[WagonLook, ...]:
    """Return the wagons of a train from its head, boxes coloured by destination."""
    return tuple(
        look_of(place, wagon, sheet.marks, colours, names)
        for place, wagon in enumerate(sheet.verdict.wagons, start=1)
    )


def look_of(
    place: int, wagon: WagonVerdict, marks: Mapping[int, BoxMark], colours: Colours, names: Names
) -> WagonLook:
    """Return one wagon as it stands or is planned."""
    fault = stopping_rule(wagon)
    boxes = {box.visit_id: box for box in wagon.boxes}
    looks = {
        str(key): box_look(box, marks.get(key), colours, names, Tone.STOP if fault else Tone.NORMAL)
        for key, box in boxes.items()
    }
    return placed_look(str(wagon.wagon.id), place, wagon.wagon.number, wagon.verdict, looks, fault)


def box_look(
    box: CarriedBoxRow,
    mark: BoxMark | None,
    colours: Colours,
    names: Names,
    tone: Tone = Tone.NORMAL,
) -> BoxLook:
    """Return a box of the train: dashed while it is still to come."""
    length, height, reefer = measures(box.size_type, box.length_ft)
    here = mark is None or mark.row.where_is in _HERE
    held = () if mark is None else mark.holds
    return BoxLook(
        key=str(box.visit_id),
        number=box.number,
        size_type=box.size_type,
        gross_kg=box.gross_kg,
        length_mm=length,
        height_mm=height,
        fill=colours.of(box.destination),
        standing=Standing.THERE if here else Standing.TO_COME,
        empty=box.load_status is LoadStatus.EMPTY,
        reefer=reefer,
        hazard=(mark.row.dangerous_class or "") if mark else "",
        hold=word(held[0]) if held else "",
        tone=tone,
        note=names.get(box.destination or "", ""),
    )


def colours_of(sheet: TrainSheet, colours: Colours, names: Names) -> tuple[Colour, ...]:
    """Return the key to the colours: each destination of the train with how many boxes go there."""
    boxes = sheet.verdict.load.boxes
    counted = Counter(box.destination for box in boxes if box.destination is not None)
    return tuple(
        Colour(colours.of(destination) or 0, names.get(destination, destination), count)
        for destination, count in counted.items()
    )


def figures_of(sheet: TrainSheet) -> tuple[LimitFigure, ...]:
    """Return the five figures of the head: slots, box mass, conditional wagons, gross, released."""
    limits = {each.rule: each for each in sheet.verdict.limits}
    slots, mass, long, gross = (limits[rule] for rule in ("T5", "T3", "T1", "T2"))
    return (
        _figure(slots, translate("transship", "TEU on slots"), translate("transship", "{left} free")),
        _figure(mass, translate("transship", "box mass t"), translate("transship", "{left} left")),
        _figure(long, translate("transship", "conditional wagons"), translate("transship", "{left} left")),
        _figure(gross, translate("transship", "train gross t"), translate("transship", "{left} left")),
        _released(sheet),
    )


def _figure(result: RuleResult, words: str, left: str) -> LimitFigure:
    figure, limit = result.figure or 0, result.limit
    if limit is None:
        return LimitFigure(result.rule, short_figure(figure, result.unit), "", words, None)
    share = figure / limit if limit else 0.0
    if result.failed:
        tone = Tone.STOP if result.severity is Severity.STOP else Tone.ATTENTION
        over = short_figure(figure - limit, result.unit)
        said = translate("transship", "{over} over").format(over=over)
    else:
        tone = Tone.NORMAL
        said = left.format(left=short_figure(limit - figure, result.unit))
    return LimitFigure(
        result.rule,
        short_figure(figure, result.unit),
        f"/ {short_figure(limit, result.unit)}",
        words,
        share,
        tone,
        said,
    )


def _released(sheet: TrainSheet) -> LimitFigure:
    boxes, released = len(sheet.marks), sheet.released
    waiting = [mark for mark in sheet.marks.values() if not mark.is_released]
    reasons = [translate("transship", "customs")] if any(not mark.is_cleared for mark in waiting) else []
    reasons += [word(kind) for kind in dict.fromkeys(kind for mark in waiting for kind in mark.holds)]
    said = translate("transship", "{count} not: {reasons}").format(
        count=len(waiting), reasons=", ".join(dict.fromkeys(reasons))
    )
    return LimitFigure(
        "released",
        formats.whole(released),
        f"/ {formats.whole(boxes)}",
        translate("transship", "released"),
        released / boxes if boxes else None,
        Tone.ATTENTION if waiting else Tone.NORMAL,
        said if waiting else "",
    )


def judgement(look: WagonLook, verdict: Verdict) -> Judgement:
    """Return the wagon large, with what fails drawn on it."""
    limits = {result.code: result.limit for result in verdict.rules if result.applies}
    bogie_limit = limits.get("layout_w5_bogie_load") or verdict.wagon_type.payload_kg // 2
    loads = verdict.bogie_loads_kg
    return Judgement(
        look,
        tuple(_brackets(look, verdict.failures)),
        None
        if loads is None or not verdict.boxes
        else (BogieLoad(loads[0], bogie_limit), BogieLoad(loads[1], bogie_limit)),
        verdict.centre_of_gravity_mm,
        limits.get("layout_w5_centre"),
    )


def _brackets(look: WagonLook, failures: Iterable[RuleResult]) -> Iterable[Bracket]:
    standing = [each.position for each in look.in_order]
    for result in failures:
        if len(standing) > 1 and result.severity is not Severity.COST:
            text = translate("transship", "{figure}, {limit} ({rule})").format(
                figure=figure_words(result),
                limit=bound_words(result),
                rule=result.rule,
            )
            tone = Tone.STOP if result.severity is Severity.STOP else Tone.ATTENTION
            yield Bracket(standing[0], standing[-1], text, tone)


def measured(value: int | None, unit: str) -> str:
    """Return a figure of the judge with its unit: tonnes with one decimal, metres with two."""
    if value is None:
        return formats.NONE
    if unit == "kg":
        return translate("transship", "{tonnes} t").format(tonnes=formats.tonnes(value))
    if unit == "mm":
        return translate("transship", "{metres} m").format(metres=formats.metres(value))
    return short_figure(value, unit)


def figure_words(result: RuleResult) -> str:
    """Return a rule's figure; where it is broken by less than a decimal shows, to the kilogram."""
    shown = measured(result.figure, result.unit)
    if result.unit == "kg" and result.failed and shown == measured(result.limit, result.unit):
        return translate("transship", "{tonnes} t").format(tonnes=formats.exact_tonnes(result.figure))
    return shown


def bound_words(result: RuleResult) -> str:
    """Return the limit with how the figure must stand to it: "at most 6.0 t"."""
    words = {
        Bound.AT_MOST: translate("transship", "at most {limit}"),
        Bound.BELOW: translate("transship", "below {limit}"),
        Bound.AT_LEAST: translate("transship", "at least {limit}"),
    }[result.bound]
    return words.format(limit=measured(result.limit, result.unit))


def rule_rows(verdict: Verdict, messages: Messages) -> tuple[CheckRow, ...]:
    """Return the rules as rows: those that are broken, that are kept, and last those that do not apply."""
    broken = [result for result in verdict.rules if result.failed]
    # That every box has a place is to be seen, and need not be said.
    kept = [each for each in verdict.rules if each.applies and not each.failed and each.rule != "W0"]
    rest = [result for result in verdict.rules if not result.applies]
    return tuple(_rule_row(result, messages) for result in (*broken, *kept, *rest))


def _rule_row(result: RuleResult, messages: Messages) -> CheckRow:
    words = messages.worded(result.code, result.facts)
    why = messages.worded(result.why, result.facts)
    if not result.applies:
        return CheckRow(NOT_HERE, result.rule, words, why, pale=True)
    stopping = result.failed and result.severity is Severity.STOP
    return CheckRow(
        STOP if stopping else WARN if result.failed else OK if result.verified else UNSURE,
        result.rule,
        words,
        _with_source(why, source_words(result.source)),
        figure_words(result),
        bound_words(result),
        tone=Tone.STOP if stopping else Tone.ATTENTION if result.failed else Tone.NORMAL,
    )


def _with_source(why: str, source: str) -> str:
    """What a limit rests on, then where it is written: a sentence of its own."""
    if not source:
        return why
    ended = source if source.endswith(".") else translate("transship", "{source}.").format(source=source)
    return f"{why} {ended[:1].upper()}{ended[1:]}"


def wagon_words(verdict: Verdict, scopes: Sequence[str]) -> str:
    """Return what a wagon is, in one line: model, length, base, payload, tare, rules in force."""
    kind = verdict.wagon_type
    length = translate("transship", "{feet} ft").format(feet=kind.length_class_ft)
    return translate(
        "transship", "{kind} · base {base} m · payload {payload} t · tare {tare} t · {scopes}"
    ).format(
        kind=length if kind.code == f"{kind.length_class_ft} ft" else f"{kind.code} · {length}",
        base=formats.metres(kind.base_mm),
        payload=formats.tonnes(kind.payload_kg),
        tare=formats.tonnes(kind.tare_kg),
        scopes=" + ".join(word(Scope(scope)) for scope in scopes) or formats.NONE,
    )

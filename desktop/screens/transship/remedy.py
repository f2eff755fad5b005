"""Words what would mend a wagon: another order, an exchange with its figures, or a weight that would fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.queries.transshipment import WaitingRow
from desktop import formats
from desktop.screens.transship.columns import Offer
from desktop.screens.transship.looks import bound_words, figure_words
from domain.layout import Exchange, RuleResult, WeightRange
from hub.operations.train_sheet import WagonTrial

translate = QCoreApplication.translate
Waiting = Callable[[int], WaitingRow | None]


@dataclass(frozen=True, slots=True)
class Remedy:
    """What is said under the judge, the words of the button that does it, and the boxes offered."""

    sentence: str = ""
    button: str = ""
    offers: tuple[Offer, ...] = ()


def remedy_of(trial: WagonTrial, waiting: Waiting) -> Remedy:
    """Return what would mend the wagon of a trial; nothing where nothing is needed."""
    mending = trial.mending
    if not mending.needed:
        return Remedy()
    if mending.order is not None:
        return _order(trial)
    if mending.today.legal:
        return Remedy()
    offers = tuple(_offers(trial, waiting))
    return Remedy(_exchange_words(trial, len(offers)), _button(offers), offers)


def _order(trial: WagonTrial) -> Remedy:
    assert trial.mending.order is not None
    weights = " – ".join(formats.tonnes(box.gross_kg) for _, box in trial.mending.order.placed or ())
    if not trial.order:
        return Remedy(
            translate(
                "transship",
                "In another order the wagon is legal: {weights} t from the head. A box that is loaded would "
                "have to move: take it off first.",
            ).format(weights=weights)
        )
    return Remedy(
        translate("transship", "In another order the wagon is legal: {weights} t from the head.").format(
            weights=weights
        ),
        translate("transship", "Take this order"),
    )


def _button(offers: tuple[Offer, ...]) -> str:
    return translate("transship", "Exchange") if offers else ""


def _exchange_words(trial: WagonTrial, offered: int) -> str:
    least, ranges = trial.mending.least, _ranges(trial)
    words = translate("transship", "No order of these boxes is legal.")
    if least is not None and least.figure is not None:
        words = translate(
            "transship", "No order of these boxes is legal (the least is {figure}, {limit}: {rule})."
        ).format(figure=figure_words(least), limit=bound_words(least), rule=least.rule)
    if not ranges:
        return translate("transship", "{no_order} No single box can mend it: take one off.").format(
            no_order=words
        )
    first = ranges[0]
    box = trial.box(first.key)
    weight = formats.tonnes(box.gross_kg if box else None)
    said = translate("transship", "{no_order} Exchange {weight} t for a {feet}' of {range} t").format(
        no_order=words, weight=weight, feet=first.length_ft, range=_range_words(ranges)
    )
    if not offered:
        return translate("transship", "{said}: no released box here that goes this way weighs so.").format(
            said=said
        )
    return translate("transship", "{said}: {count} in the list.").format(
        said=said, count=formats.whole(offered)
    )


def _ranges(trial: WagonTrial) -> tuple[WeightRange, ...]:
    """The weights for the box that the exchanges are about, else for the best box that may be moved."""
    exchanges = trial.exchanges
    possible = [each for each in trial.mending.ranges if trial.may_move(each.key)]
    if not possible:
        return ()
    key = exchanges[0].off_key if exchanges else possible[0].key
    return tuple(each for each in possible if each.key == key)


def _range_words(ranges: Iterable[WeightRange]) -> str:
    return ", ".join(f"{formats.tonnes(each.kg_from)}–{formats.tonnes(each.kg_to)}" for each in ranges)


def _offers(trial: WagonTrial, waiting: Waiting) -> Iterable[Offer]:
    broken = trial.mending.today.failures[0] if trial.mending.today.failures else None
    for exchange in trial.exchanges:
        row = waiting(int(exchange.on_key))
        if row is not None:
            yield _offer(exchange, row, broken)


def _offer(exchange: Exchange, row: WaitingRow, broken: RuleResult | None) -> Offer:
    then = [each for each in exchange.verdict.rules if broken is not None and each.code == broken.code]
    figure = then[0].figure if then and then[0].unit == "kg" else None
    return Offer(
        row.visit_id,
        row.number,
        row.gross_kg,
        figure,
        exchange.verdict.total_kg,
        row.slot or formats.NONE,
        row.above,
        row.destination_name or row.destination or formats.NONE,
        exchange.verdict.clean,
        ", ".join(dict.fromkeys(each.rule for each in exchange.verdict.failures)),
    )

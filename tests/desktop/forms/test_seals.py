"""The form of seals: what is known before, what becomes of what was typed, and when a hold ends."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.forms.act_form import HAPPENED, Ground, Subject
from desktop.forms.seals import NONE_ON_BOX, KnownSeals, seal_form, seal_holds
from domain.refusal import Refusal
from hub.operations.boxes import check_seal
from hub.operations.holds import release_hold

NOW = datetime(2026, 11, 25, 5, 0, tzinfo=UTC)
GROUND = Ground(lambda: NOW, ZoneInfo("Asia/Almaty"), lambda coded: coded.code)
BOX = Subject(17, "TEMU6275401")
TYPED = {"found": "CN7706031", "kind": "line", "event": "", HAPPENED: ""}


def test_what_was_read_is_recorded_for_the_box() -> None:
    order = seal_form(BOX, GROUND, KnownSeals("CN7706030")).order(TYPED | {HAPPENED: "09:40"})
    assert (order.operation, order.given) == (check_seal, (17, "CN7706031"))
    assert order.more == {"seal_kind": "line", "note": ""}
    assert order.happened_at == datetime(2026, 11, 25, 4, 40, tzinfo=UTC)
    assert order.follow is None


def test_a_seal_read_again_right_ends_its_hold() -> None:
    form = seal_form(BOX, GROUND, KnownSeals("CN7706031", "CN77O6031", (4,)))
    follow = form.order(TYPED).follow
    assert follow is not None
    assert (follow.operation, follow.given[0]) == (release_hold, (4,))
    assert form.order(TYPED | {"found": "CN7706032"}).follow is None


def test_an_empty_answer_is_no_answer_but_no_seal_is_one() -> None:
    form = seal_form(BOX, GROUND, KnownSeals("CN7706031"))
    with pytest.raises(Refusal) as refused:
        form.order(TYPED | {"found": ""})
    assert form.fields[refused.value.code] == "found"
    assert form.order(TYPED | {"found": "", "event": NONE_ON_BOX}).given == (17, None)


def test_only_holds_of_seals_are_theirs() -> None:
    assert seal_holds([(1, "seal"), (2, "customs"), (3, "seal")]) == (1, 3)

"""Proves that tests on PostgreSQL each stand in a database of their own, made from a template."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest

from tests.postgres import PostgresServer


def connect(url: str) -> psycopg.Connection:
    return psycopg.connect(url.replace("+psycopg", ""), autocommit=True)


def count_boxes(url: str) -> int:
    with connect(url) as connection:
        return connection.execute("SELECT count(*) FROM box").fetchone()[0]


@pytest.fixture
def template(postgres: PostgresServer):
    url = postgres.create("boxes_template")
    with connect(url) as connection:
        connection.execute("CREATE TABLE box AS SELECT 1 AS number")
    yield "boxes_template"
    postgres.drop("boxes_template")


def test_a_copy_has_what_its_template_has_and_keeps_its_own(postgres: PostgresServer, template: str) -> None:
    one, other = postgres.create("boxes_one", template), postgres.create("boxes_other", template)
    try:
        with connect(one) as connection:
            connection.execute("INSERT INTO box VALUES (2)")
        assert (count_boxes(one), count_boxes(other)) == (2, 1)
    finally:
        postgres.drop("boxes_one")
        postgres.drop("boxes_other")


def test_a_database_in_use_is_dropped_all_the_same(postgres: PostgresServer) -> None:
    with connect(postgres.create("boxes_busy")) as connection:
        postgres.drop("boxes_busy")
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")


def test_each_place_is_another(empty_url: Callable[[str], str]) -> None:
    places = [empty_url(kind) for kind in ("sqlite", "postgresql", "sqlite", "postgresql")]
    assert len(set(places)) == 4
    assert places[0].startswith("sqlite:///")
    assert places[1].startswith("postgresql+psycopg://")
    with connect(places[1]) as connection:
        assert connection.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        ).fetchone() == (0,)


def test_text_in_any_script_is_kept(postgres: PostgresServer) -> None:
    url = postgres.create("boxes_words")
    try:
        with connect(url) as connection:
            assert connection.execute("SELECT %s::text", ["Жетісу 阿拉山口"]).fetchone() == (
                "Жетісу 阿拉山口",
            )
            assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
    finally:
        postgres.drop("boxes_words")

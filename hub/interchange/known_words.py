"""Finds the parties, places and goods that a list names among those that the hub knows, or what was meant."""

from __future__ import annotations

from dataclasses import replace

from db.queries import reference
from db.queries.imports import known_names
from db.queries.reference import LocationFacts
from db.reading import Reading
from domain.refusal import Finding
from domain.similar_names import SimilarNames
from hub.interchange.problems import Proposal
from hub.operations.new_words import NewGoods, NewWords, new_place

Oddity = tuple[Finding, tuple[Proposal, ...]]


class KnownWords:
    """What the hub knows by name, read once for a list; what it does not know gathers in `new`."""

    def __init__(self, connection: Reading) -> None:
        self._connection = connection
        self._places: dict[str, LocationFacts] = {}
        for place in reference.all_locations(connection):
            for name in (place.name, place.rail_code, place.un_locode, place.code):
                if name:
                    self._places[_key(name)] = place
        self._parties = {_key(name): name for name in known_names(connection, "parties")}
        self._similar: dict[str, SimilarNames] = {}
        self.new = NewWords()

    def place(self, text: str) -> tuple[LocationFacts, Oddity | None]:
        """Return the place that a text names; one that is not known is made, and told with similar ones."""
        known = self._places.get(_key(text))
        if known is not None:
            if known.code in {each.code for each in self.new.places}:
                return known, self._odd(Finding("list_place_new", facts={"text": text}), "places")
            return known, None
        made = new_place(text)
        odd = self._odd(Finding("list_place_new", facts={"text": text}), "places")
        place = LocationFacts(made.code, made.name, "", None, None, None)
        self._places[_key(text)] = place
        self.new = replace(self.new, places=(*self.new.places, made))
        return place, odd

    def party(self, text: str) -> tuple[str, Oddity | None]:
        """Return the party that a text names, whatever its capitals; one that is not known is made."""
        name = self._parties.get(_key(text))
        if name is not None and name not in self.new.parties:
            return name, None
        odd = self._odd(Finding("list_party_new", facts={"text": text}), "parties")
        if name is None:
            name = self._parties[_key(text)] = " ".join(text.split())
            self.new = replace(self.new, parties=(*self.new.parties, name))
        return name, odd

    def add_goods(self, hs_code: str, name: str) -> None:
        """Make an HS code known that nobody knew."""
        if hs_code not in {each.hs_code for each in self.new.goods}:
            self.new = replace(self.new, goods=(*self.new.goods, NewGoods(hs_code, name or hs_code)))

    def group(self, text: str) -> tuple[str | None, Oddity | None]:
        """Return the commodity group that is called so, None where none is."""
        groups = reference.all_groups(self._connection)
        by_name = {_key(name): group.code for group in groups for name in (group.code, group.name)}
        found = by_name.get(_key(text))
        if found is not None:
            return found, None
        similar = SimilarNames(group.name for group in groups).to(text)
        named = tuple(Proposal(name, "close_name") for name in similar)
        return None, (Finding("list_goods_unknown", facts={"text": text}), named)

    def _odd(self, finding: Finding, table: str) -> Oddity:
        if table not in self._similar:
            places = {place.name for place in self._places.values() if not place.code.startswith("?")}
            known = places if table == "places" else set(self._parties.values()) - set(self.new.parties)
            self._similar[table] = SimilarNames(known)
        meant = tuple(
            Proposal(name, "close_name") for name in self._similar[table].to(str(finding.facts["text"]))
        )
        return finding, meant


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()

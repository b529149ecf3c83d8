"""The gazetteer: every known spelling in one automaton, and what is known of each entity."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources
from pathlib import Path

from proxywar.errors import KnowledgeError
from proxywar.knowledge import sources as source_files
from proxywar.knowledge.entries import Equipment, NameMatch, NameRow, covers
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.matcher import Matcher
from proxywar.knowledge.sources import Row, Sources
from proxywar.knowledge.spellings import compile_spellings, drop_doubles, split_spellings
from proxywar.lang import read_rows
from proxywar.records import Actor, Place


class Gazetteer:
    """What proxywar knows of the world before it reads: names, actors, places, offices, recognition, equipment.

    Make one with `Gazetteer.load`.
    """

    def __init__(self, sources: Sources, names: list[NameRow]) -> None:
        self._sources = sources
        self._states = {row["id"]: row for row in sources["states"]}
        self._actor_rows = {row["id"]: row for row in sources["actors"] + sources["persons"]}
        self._place_rows = {row["id"]: row for row in sources["places"]}
        self._actors: dict[str, Actor] = {}
        self._places: dict[str, Place] = {}
        self._equipment: tuple[Equipment, ...] | None = None
        rules = {fold_spelling(row["spelling"]): row["rule"] for row in sources["collisions"]}
        self._matcher = Matcher(names, rules)

    @staticmethod
    def load(extra: Path | None = None) -> Gazetteer:
        """Return the gazetteer, made once per process and folder.

        Args:
            extra: A user's folder with CSV files of the built-in names, laid over the built-in rows: a row with a
                known id takes the old one's place, its spellings are added to the known ones.

        Raises:
            KnowledgeError: A file or a row cannot be used; the message names file, row and remedy.
        """
        return _load(None if extra is None else extra.resolve())

    def __repr__(self) -> str:
        actors = len(self._states) + len(self._actor_rows)
        places = len(self._states) + len(self._place_rows)
        return f"<Gazetteer: {actors} actors, {places} places, {len(self._matcher)} spellings>"

    def find(self, text: str, *, lang: str | None = None) -> list[NameMatch]:
        """Find the known names of a text: leftmost, longest, whole words, none overlapping, in text order.

        Case decides: names need their capitals (headlines in capitals match too), acronyms are matched as written,
        French adjectives in either case. Apostrophes, hyphens, spaces and diacritics are interchangeable. Every
        entity that the spelling may stand for is a candidate, those that still exist first.

        Args:
            text: Any text; offsets of the matches count its code points.
            lang: Its language; where a spelling means one thing in it and another elsewhere, only the first is given.

        Examples:
            >>> g = Gazetteer.load()
            >>> [(m.text, m.candidates[0].id) for m in g.find("La Turquie et l'envoyé russe")]
            [('Turquie', 'TUR'), ('russe', 'RUS')]
        """
        return list(self._matcher.find(text, lang))

    @property
    def airfields(self) -> int:
        """How many airfields come from the public list."""
        return sum(row["source"] == "airportsdata" for row in self._place_rows.values())

    def actor(self, id: str) -> Actor:
        """Return a state or another actor by id.

        Raises:
            KeyError: No such actor.
        """
        if id not in self._actors:
            self._actors[id] = self._make_actor(id)
        return self._actors[id]

    def place(self, id: str) -> Place:
        """Return a place by id; states are places under their own ids.

        Raises:
            KeyError: No such place.
        """
        if id not in self._places:
            self._places[id] = self._make_place(id)
        return self._places[id]

    def has_actor(self, id: str) -> bool:
        """Tell whether an id is an actor's."""
        return id in self._states or id in self._actor_rows

    def has_place(self, id: str) -> bool:
        """Tell whether an id is a place's."""
        return id in self._place_rows or id in self._states

    def country_of(self, id: str) -> str | None:
        """Return the id of the state that an actor or a place belongs to (a state's own); None where none is known."""
        if id in self._states:
            return id
        row = self._actor_rows.get(id) or self._place_rows.get(id)
        return (row["country"] or None) if row else None

    def within_ids(self, id: str) -> tuple[str, ...]:
        """Return the ids of what an actor or a place is part of, nearest first, to the top."""
        row = self._actor_rows.get(id) or self._place_rows.get(id)
        found: dict[str, None] = {}
        queue = _cell(row, "within")
        while queue:
            next_id = queue.pop(0)
            if next_id not in found and next_id != id:
                found[next_id] = None
                queue += _cell(self._actor_rows.get(next_id) or self._place_rows.get(next_id), "within")
        return tuple(found)

    def period_of(self, id: str) -> tuple[str | None, str | None]:
        """Return the first and last date of an actor, None for an open end."""
        row = self._states.get(id) or self._actor_rows.get(id)
        return ((row["from"] or None), (row["to"] or None)) if row else (None, None)

    def theatre_of(self, id: str) -> str | None:
        """Return the canonical name of the theatre that a place lies in or a local actor belongs to.

        A state is its own theatre. Persons and bodies of a state that have no theatre of their own give None: an
        outside power acts in many.
        """
        if id in self._states:
            return self._states[id]["name"]
        row = self._place_rows.get(id)
        if row is not None:
            return row["theatre"] or self._state_name(row["country"])
        row = self._actor_rows.get(id)
        return (row["theatre"] or None) if row else None

    def recognised(self, country_id: str, date: str | None = None) -> list[Actor]:
        """Return the government that the world recognised in a country, latest first.

        Args:
            date: ISO day, month, year or range; None returns every one on record.
        """
        rows = [r for r in self._sources["recognition"] if r["country"] == country_id and _holds(r, date)]
        rows.sort(key=lambda row: row["from"], reverse=True)
        return [self.actor(row["id"]) for row in rows]

    def office_holder(self, country_id: str, office: str, date: str | None = None) -> list[Actor]:
        """Return who held an office, latest first; more than one where the date fits several.

        Args:
            country_id: A state's id, or that of an organisation ("un").
            office: As in `offices.csv`: "president", "foreign minister", "special envoy for Libya".
            date: ISO day, month, year or range; None returns every holder on record.
        """
        rows = [
            row
            for row in self._sources["offices"]
            if row["country"] == country_id and row["office"] == office and _holds(row, date)
        ]
        rows.sort(key=lambda row: row["from"], reverse=True)
        return [self.actor(id) for id in dict.fromkeys(row["person"] for row in rows)]

    def leader_of(self, country_id: str, date: str | None = None) -> list[Actor]:
        """Return the holders of a country's highest offices, heads of state before heads of government."""
        offices = ("supreme leader", "monarch", "president", "prime minister", "chancellor")
        found = [actor for office in offices for actor in self.office_holder(country_id, office, date)]
        return list(dict.fromkeys(found))

    def offices_of(self, person_id: str) -> list[tuple[str, str, str | None, str | None]]:
        """Return the offices of a person as (office, country id, since, until)."""
        return [
            (row["office"], row["country"], row["from"] or None, row["to"] or None)
            for row in self._sources["offices"]
            if row["person"] == person_id
        ]

    def equipment(self) -> tuple[Equipment, ...]:
        """Return the known types of military equipment."""
        if self._equipment is None:
            self._equipment = tuple(
                Equipment(row["id"], row["name"], row["class"], row["maker"], row["of"], row["channel"],
                          _names(row, "en"), _names(row, "fr"))
                for row in self._sources["equipment"]
            )  # fmt: skip
        return self._equipment

    def _make_actor(self, id: str) -> Actor:
        state = self._states.get(id)
        if state is not None:
            return Actor(id, state["name"], "country", (), state["name"])
        row = self._actor_rows[id]
        within = tuple(self._name(i) for i in self.within_ids(id))
        return Actor(id, row["name"], row["kind"], within, self._state_name(row["country"]))

    def _make_place(self, id: str) -> Place:
        row = self._place_rows.get(id)
        if row is None:
            state = self._states[id]
            return Place(id, state["name"], "country", (), state["name"], _number(state["lat"]), _number(state["lon"]))
        names = [self._name(i) for i in self.within_ids(id)]
        country = self._state_name(row["country"])
        within = dict.fromkeys([*names, country] if country else names)
        return Place(id, row["name"], row["kind"], tuple(n for n in within if n != row["name"]), self.theatre_of(id),
                     _number(row["lat"]), _number(row["lon"]))  # fmt: skip

    def _name(self, id: str) -> str:
        row = self._states.get(id) or self._actor_rows.get(id) or self._place_rows.get(id)
        return row["name"] if row else id

    def _state_name(self, id: str) -> str | None:
        return self._states[id]["name"] if id in self._states else None


def _cell(row: Row | None, column: str) -> list[str]:
    return [part.strip() for part in row[column].split(";") if part.strip()] if row else []


def _names(row: Row, lang: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([row["name"], *(spelling for spelling, _ in split_spellings(row[lang]))]))


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _holds(row: Row, date: str | None) -> bool:
    return covers(row["from"] or None, row["to"] or None, date)


def read_names() -> list[NameRow]:
    """Return the rows of the generated table of names."""
    rows = csv.reader(_generated("names.csv").splitlines())
    next(rows)
    return [NameRow._make(row) for row in rows]


def _generated(name: str) -> str:
    return (resources.files(__package__) / "tables" / name).read_text(encoding="utf-8")


@cache
def _load(extra: Path | None) -> Gazetteer:
    base = source_files.built_in(demonyms=False)
    base.tables["places"] = base["places"] + list(read_rows(_generated("airfields.csv"), "tables/airfields.csv"))
    names = read_names()
    if extra is None:
        return Gazetteer(base, names)
    added = source_files.from_folder(extra)
    laid = source_files.lay_over(base, added)
    _check_references(added, laid)
    return Gazetteer(laid, drop_doubles([*names, *compile_spellings(added)]))


def _check_references(added: Sources, laid: Sources) -> None:
    """Refuse a user's row that points to an id nobody knows."""
    actors = {row["id"] for name in ("states", "actors", "persons") for row in laid[name]}
    places = {row["id"] for row in laid["places"]}
    columns = (
        ("actors", "country"), ("persons", "country"), ("places", "country"), ("metonyms", "id"),
        ("offices", "country"), ("offices", "person"), ("recognition", "country"), ("recognition", "id"),
    )  # fmt: skip
    checks = [(row, row[column], actors) for name, column in columns for row in added[name]]
    checks += [(row, row["id"], actors) for forms in added.demonyms.values() for row in forms]
    checks += [(row, part, actors | places) for name in ("actors", "persons", "places") for row in added[name]
               for part in _cell(row, "within")]  # fmt: skip
    for row in added["places"] + added["states"]:
        for cell in (row["lat"], row["lon"]):
            if cell and not cell.removeprefix("-").replace(".", "", 1).isdigit():
                raise KnowledgeError(
                    "PW410", f"{row['_where']}: {cell!r} is no decimal degree.", "Write 32.9, not 32N."
                )
    for row, id, known in checks:
        if id and id not in known:
            raise KnowledgeError(
                "PW409", f"{row['_where']}: no entity has the id {id!r}.", "Add its row, or correct the id."
            )

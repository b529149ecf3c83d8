"""The gazetteer: every known spelling in one automaton, and what is known of each entity."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from proxywar.knowledge import sources as source_files
from proxywar.knowledge.entries import Candidate, Equipment, Extent, NameMatch, covers
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.laying import check_laid
from proxywar.knowledge.matcher import Matcher
from proxywar.knowledge.sources import Row, Sources
from proxywar.knowledge.spellings import compile_spellings, split_spellings
from proxywar.knowledge.store import Store, generated
from proxywar.knowledge.towns import PREFIX, Town, Towns
from proxywar.lang import LANGUAGES
from proxywar.records import Actor, Place

_REMEMBERED = 100_000
"""Names whose look-up is kept: those that a pile of news names again and again."""


class Gazetteer:
    """What proxywar knows of the world before it reads: names, actors, places, offices, recognition, equipment.

    Make one with `Gazetteer.load`.
    """

    def __init__(self, store: Store, matcher: Matcher, towns: Towns) -> None:
        self._store = store
        self._matcher = matcher
        self.towns = towns
        self._actors: dict[str, Actor] = {}
        self._places: dict[str, Place] = {}
        self._local: dict[tuple[str, str], str] = {}
        self._theatres: dict[str, str | None] = {}
        self._equipment: tuple[Equipment, ...] | None = None
        self._given: frozenset[str] | None = None
        self._looked_up = lru_cache(_REMEMBERED)(self._look_up)
        self._states = {row["id"]: row for row in store.rows("states")}
        self._state_ids = {row["name"]: id for id, row in self._states.items()}

    @staticmethod
    def load(extra: Path | None = None) -> Gazetteer:
        """Return the gazetteer, made once per process and folder.

        Args:
            extra: A user's folder with CSV files of the built-in names, laid over the built-in rows: a row with a
                known id takes the old one's place, its spellings are added to the known ones.

        Raises:
            KnowledgeError: The folder holds no knowledge, or a file or a row cannot be used; the message names file,
                row and remedy.
        """
        return _load(None if extra is None else extra.resolve())

    def __repr__(self) -> str:
        actors = len(self._states) + self._store.count("actors")
        places = len(self._states) + self._store.count("places")
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

    def look_up(self, name: str, *, lang: str | None = None) -> tuple[Candidate, ...]:
        """Return what a name by itself may stand for; a name that only GeoNames has gives its towns, largest first.

        Args:
            name: As written in a text; case decides as in `find`.
            lang: Language of that text.

        Examples:
            >>> [c.id for c in Gazetteer.load().look_up("Elysée", lang="fr")]
            ['FRA']
        """
        return self._looked_up(name, lang)

    def _look_up(self, name: str, lang: str | None) -> tuple[Candidate, ...]:
        known = self._matcher.look_up(name, lang)
        if known or name[:1].islower():
            return known
        return tuple(Candidate(town.id, "place", "name") for town in self.towns.named(name))

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
        return id in self._states or self._store.row("actors", id) is not None

    def has_place(self, id: str) -> bool:
        """Tell whether an id is a place's."""
        return id in self._states or self._place_row(id) is not None

    def capital_of(self, state: str) -> str | None:
        """Return the id of the place that is the capital of a state; None where it is no state or has none."""
        row = self._states.get(state)
        return (row["capital"] or None) if row else None

    def country_of(self, id: str) -> str | None:
        """Return the id of the state that an actor or a place belongs to (a state's own); None where none is known."""
        if id in self._states:
            return id
        row = self._row(id)
        return (row["country"] or None) if row else None

    def state_named(self, name: str) -> str | None:
        """Return the id of the state with a canonical name."""
        return self._state_ids.get(name)

    def within_ids(self, id: str) -> tuple[str, ...]:
        """Return the ids of what an actor or a place is part of, nearest first, to the top."""
        row = self._row(id)
        found: dict[str, None] = {}
        queue = _cell(row, "within")
        while queue:
            next_id = queue.pop(0)
            if next_id not in found and next_id != id:
                found[next_id] = None
                queue += _cell(self._row(next_id), "within")
        return tuple(found)

    def period_of(self, id: str) -> tuple[str | None, str | None]:
        """Return the first and last date of an actor, None for an open end."""
        row = self._states.get(id) or self._store.row("actors", id)
        return ((row["from"] or None), (row["to"] or None)) if row else (None, None)

    def theatre_of(self, id: str) -> str | None:
        """Return the canonical name of the theatre that a place lies in or a local actor belongs to.

        A state is its own theatre. Persons and bodies of a state that have no theatre of their own give None: an
        outside power acts in many.
        """
        if id not in self._theatres:
            self._theatres[id] = self._find_theatre(id)
        return self._theatres[id]

    def _find_theatre(self, id: str) -> str | None:
        if id in self._states:
            return self._states[id]["name"]
        row = self._place_row(id)
        if row is not None:
            return row["theatre"] or self._state_name(row["country"])
        row = self._store.row("actors", id)
        return (row["theatre"] or None) if row else None

    def recognised(self, country_id: str, date: str | None = None, *, by: str | None = "UN") -> list[Actor]:
        """Return the government that was recognised in a country, latest first.

        Args:
            date: ISO day, month, year or range; None returns every one on record.
            by: Who recognised it: "UN" (also the League of Nations and, before them, most states), the id of a state or
                organisation, or None for anybody.
        """
        rows = [row for row in self._store.rows("recognition", country=country_id)
                if _holds(row, date) and (by is None or by in row["by"].split(";"))]  # fmt: skip
        rows.sort(key=lambda row: row["from"], reverse=True)
        return [self.actor(id) for id in dict.fromkeys(row["id"] for row in rows)]

    def recognised_by(self, id: str, date: str | None = None) -> list[tuple[str, str | None, str | None]]:
        """Return who recognised a government or state, as (id of the recogniser or "UN", since, until)."""
        return [
            (by, row["from"] or None, row["to"] or None)
            for row in self._store.rows("recognition", id=id)
            if _holds(row, date)
            for by in row["by"].split(";")
        ]

    def office_holder(self, country_id: str, office: str, date: str | None = None) -> list[Actor]:
        """Return who held an office, latest first; more than one where the date fits several.

        Args:
            country_id: A state's id, or that of an organisation ("un").
            office: As in `offices.csv`: "president", "foreign minister", "special envoy for Libya".
            date: ISO day, month, year or range; None returns every holder on record.
        """
        rows = [row for row in self._store.rows("offices", country=country_id, office=office) if _holds(row, date)]
        rows.sort(key=lambda row: row["from"], reverse=True)
        return [self.actor(id) for id in dict.fromkeys(row["person"] for row in rows)]

    def leader_of(self, country_id: str, date: str | None = None) -> list[Actor]:
        """Return the holders of a country's highest offices, heads of state before heads of government."""
        offices = ("supreme leader", "monarch", "president", "prime minister", "chancellor", "leader")
        found = [actor for office in offices for actor in self.office_holder(country_id, office, date)]
        return list(dict.fromkeys(found))

    def offices_of(self, person_id: str) -> list[tuple[str, str, str | None, str | None]]:
        """Return the offices of a person as (office, country id, since, until)."""
        return [
            (row["office"], row["country"], row["from"] or None, row["to"] or None)
            for row in self._store.rows("offices", person=person_id)
        ]

    def spellings_of(self, id: str) -> tuple[str, ...]:
        """Return every way in which an actor's or a place's row writes its name, without surnames and metonyms."""
        row = self._states.get(id) or self._row(id)
        if row is None:
            return ()
        cells = [spelling for lang in LANGUAGES for spelling, role in split_spellings(row[lang])
                 if role in ("name", "acronym")]  # fmt: skip
        return tuple(dict.fromkeys([row["name"], *cells]))

    def named(self, kind: str, *, only_added: bool = False) -> list[tuple[str, str]]:
        """Return every (spelling, id) of the full names of a kind: "person", "place", or "body" for all other actors.

        States are left out: their names are all listed.

        Args:
            kind: Of what is named.
            only_added: Only those of a user's rows.
        """
        table = "place" if kind == "place" else "actor"
        names = [
            (r.spelling, r.id) for r in compile_spellings(self._store.added) if (r.kind, r.role) == (table, "name")
        ]
        if not only_added:
            query = "SELECT DISTINCT spelling, id FROM names WHERE kind = ? AND role = 'name'"
            names = [(spelling, id) for spelling, id in self._store.database(query, (table,))] + names
        persons = set()
        if names and kind != "place":
            persons = {row["id"] for row in self._store.rows("actors", kind="person")}
        return [(spelling, id) for spelling, id in names
                if id not in self._states and (kind == "place" or (id in persons) == (kind == "person"))]  # fmt: skip

    def is_given_name(self, word: str) -> bool:
        """Tell a word that persons' names begin with and no place's.

        Examples:
            >>> g = Gazetteer.load()
            >>> g.is_given_name("Goukouni"), g.is_given_name("Deir")
            (True, False)
        """
        if self._given is None:
            persons = {name.split()[0] for name, _ in self.named("person") if " " in name}
            places = {name.split()[0] for name, _ in self.named("place")}
            self._given = frozenset(map(fold_spelling, persons)) - frozenset(map(fold_spelling, places))
        return fold_spelling(word) in self._given

    def extent(self, id: str) -> Extent | None:
        """Return the box that a region, a water or a state fills; None where it is not on record."""
        row = next(iter(self._store.rows("areas", id=id)), None)
        return Extent(*(float(row[side]) for side in ("south", "west", "north", "east"))) if row else None

    def equipment(self) -> tuple[Equipment, ...]:
        """Return the known types of military equipment."""
        if self._equipment is None:
            self._equipment = tuple(
                Equipment(row["id"], row["name"], row["class"], row["maker"], row["of"], row["channel"],
                          _names(row, "en"), _names(row, "fr"))
                for row in self._store.rows("equipment")
            )  # fmt: skip
        return self._equipment

    def local_name(self, canonical: str, lang: str) -> str:
        """Return what an actor, a place or a theatre is called in a language; the canonical name where none is known.

        Examples:
            >>> Gazetteer.load().local_name("Turkey", "fr")
            'Turquie'
        """
        key = canonical, lang
        if key not in self._local:
            query = "SELECT name FROM local_names WHERE canonical = ? AND lang = ?"
            self._local[key] = next((name for (name,) in self._store.database(query, key)), canonical)
        return self._local[key]

    def _make_actor(self, id: str) -> Actor:
        state = self._states.get(id)
        if state is not None:
            return Actor(id, state["name"], "country", (), state["name"])
        row = self._store.row("actors", id)
        if row is None:
            raise KeyError(id)
        within = tuple(self._name(i) for i in self.within_ids(id))
        return Actor(id, row["name"], row["kind"], within, self._state_name(row["country"]))

    def _make_place(self, id: str) -> Place:
        row = self._place_row(id)
        if row is None:
            state = self._states[id]
            return Place(id, state["name"], "country", (), state["name"], _number(state["lat"]), _number(state["lon"]))
        names = [self._name(i) for i in self.within_ids(id)]
        country = self._state_name(row["country"])
        within = dict.fromkeys([*names, country] if country else names)
        return Place(id, row["name"], row["kind"], tuple(n for n in within if n != row["name"]), self.theatre_of(id),
                     _number(row["lat"]), _number(row["lon"]))  # fmt: skip

    def _name(self, id: str) -> str:
        row = self._states.get(id) or self._row(id)
        return row["name"] if row else id

    def _row(self, id: str) -> Row | None:
        return self._store.row("actors", id) or self._place_row(id)

    def _place_row(self, id: str) -> Row | None:
        if not id.startswith(PREFIX):
            return self._store.row("places", id)
        town = self.towns.get(id)
        return None if town is None else _town_row(town)

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


def _town_row(town: Town) -> Row:
    """A town of GeoNames in the form of the curated places."""
    return {"id": town.id, "name": town.name, "kind": "city", "country": town.country, "theatre": "",
            "lat": str(town.lat), "lon": str(town.lon), "within": town.region}  # fmt: skip


@cache
def _load(extra: Path | None) -> Gazetteer:
    database = generated("knowledge.sqlite")
    added = Sources() if extra is None else source_files.from_folder(extra)
    store = Store(database, added)
    if extra is not None:
        check_laid(added, store)
    rules = {fold_spelling(row["spelling"]): row["rule"] for row in store.rows("collisions")}
    matcher = Matcher(database, rules, compile_spellings(added))
    return Gazetteer(store, matcher, Towns())

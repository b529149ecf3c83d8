"""The generated table of how names sound fits the names, and a user's names are found beside them."""

from __future__ import annotations

from pathlib import Path

from proxywar.knowledge import Gazetteer
from proxywar.knowledge.store import generated
from proxywar.resolve.nodes import Node
from proxywar.resolve.sounds import FILE, sound_rows
from proxywar.resolve.world import World

PERSONS = "id,name,kind,theatre,country,within,from,to,en,fr,source\nhrabenko,Oleh Hrabenko,person,,UKR,,,,,,own\n"


def test_the_committed_table_is_what_the_names_give() -> None:
    committed = generated(FILE)("SELECT kind, key, id, name FROM sounds ORDER BY kind, key, id, name")
    assert committed == sound_rows(Gazetteer.load()), "run make knowledge and commit the tables"


def test_names_of_the_knowledge_base_and_of_a_user_are_found_by_their_sound(tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text(PERSONS, encoding="utf-8")
    world = World(Gazetteer.load(tmp_path))
    for name, state, expected in (("Oleg Grabenko", "UKR", "hrabenko"), ("Sergueï Choïgou", "RUS", "shoigu")):
        first, *_ = world.candidates(Node("x-1", "actor", frozenset({name}), frozenset({state})))
        assert (first.other, first.is_same) == (expected, True)


def test_a_surname_of_two_on_record_is_taken_for_neither() -> None:
    world = World(Gazetteer.load())
    found = world.candidates(Node("x-massoud@AFG", "actor", frozenset({"Massoud"}), frozenset({"AFG"})))
    assert found
    assert not any(j.is_same for j in found)

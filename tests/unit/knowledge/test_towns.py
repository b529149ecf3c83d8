"""Towns of GeoNames, outlines of states, extents and days of holidays."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from proxywar.errors import KnowledgeError
from proxywar.knowledge import Gazetteer
from proxywar.knowledge.holidays import holiday
from proxywar.knowledge.store import Database
from proxywar.knowledge.towns import Towns, distance_to, lies_in, outline

g = Gazetteer.load()
towns = Towns()


def test_towns_of_a_name_come_largest_first() -> None:
    states = [town.country for town in towns.named("Córdoba")]
    assert states[0] == "ARG" and "ESP" in states and "COL" in states
    sizes = [town.population for town in towns.named("Cordoba")]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(("spelling", "state"), [("Bachmut", "UKR"), ("ARTEMOVSK", "UKR"), ("Kobanî", "SYR")])
def test_other_spellings_find_the_town(spelling: str, state: str) -> None:
    assert state in {town.country for town in towns.named(spelling)}


def test_a_town_is_a_place_like_any_other() -> None:
    town = towns.named("Bakhmut")[0]
    place = g.place(town.id)
    assert (place.name, place.kind, place.theatre) == ("Bakhmut", "city", "Ukraine")
    assert place.within[-1] == "Ukraine"
    assert place.lat == pytest.approx(48.6, abs=0.1)
    assert g.country_of(town.id) == "UKR"
    assert g.has_place(town.id) and not g.has_place("geo-1") and not g.has_place("geo-x")


def test_unknown_names_have_no_town() -> None:
    assert towns.named("Qwertyville") == ()
    assert towns.get("geo-1") is None
    assert towns.get("ankara") is None


def test_neighbours() -> None:
    assert "TCD" in towns.neighbours("LBY")
    assert "FRA" not in towns.neighbours("LBY")


def test_look_up_knows_spellings_and_towns() -> None:
    assert {c.id: c.until for c in g.look_up("Kremlin")} == {"RUS": None, "SUN": "1991-12"}
    assert {c.kind for c in g.look_up("Turkey")} == {"actor", "place"}
    assert g.look_up("turkey") == ()
    assert g.look_up("Klintsy")[0].id.startswith("geo-")


@pytest.mark.parametrize(
    ("state", "lat", "lon", "inside"),
    [("LBY", 31.2, 16.6, True), ("LBY", 36.8, 10.2, False), ("UKR", 45.0, 34.1, True), ("RUS", 45.0, 34.1, False)],
)
def test_points_in_outlines(state: str, lat: float, lon: float, inside: bool) -> None:
    assert lies_in(state, lat, lon) is inside


def test_distance_to_an_outline_is_in_degrees() -> None:
    assert distance_to("LBY", 31.2, 16.6) == 0.0
    assert distance_to("LBY", 36.9, 10.3) == pytest.approx(3.7, abs=0.6)
    assert distance_to("SUN", 55.0, 37.0) is None
    assert all(len(ring) > 3 and ring[0] == ring[-1] for ring in outline("TCD"))


def test_extent_of_an_area_holds_its_towns() -> None:
    donbas = g.extent("donbas")
    assert donbas is not None
    assert donbas.holds(48.0, 37.8) and not donbas.holds(50.4, 30.5)
    assert g.extent("nowhere") is None


def test_days_of_holidays() -> None:
    assert holiday("easter", 2024) == ("2024-03-31", "2024-03-31")
    assert holiday("orthodox-easter", 2024) == ("2024-05-05", "2024-05-05")
    assert holiday("ramadan", 2011) == ("2011-08-01", "2011-08-29")
    assert holiday("lunar-new-year", 1968) == ("1968-01-30", "1968-02-01")
    assert holiday("easter", 1700) is None


def _name_in_a_fork(id: str) -> str:
    return g.place(id).name


def test_tables_are_read_after_a_fork() -> None:
    id = towns.named("Kobane")[0].id
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(_name_in_a_fork, (id,)) == g.place(id).name


def test_damaged_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "towns.sqlite").write_bytes(b"no database at all, but long enough to be looked at" * 20)
    with pytest.raises(KnowledgeError, match=r"towns\.sqlite"):
        Towns(Database(tmp_path / "towns.sqlite")).named("Paris")

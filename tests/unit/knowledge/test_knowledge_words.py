"""The words of nationality and the titles of both languages."""

from __future__ import annotations

import pytest

from proxywar.knowledge.sources import built_in
from proxywar.lang import LANGUAGES, table


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_keep_to_their_lists(lang: str) -> None:
    offices = {row["office"].split(" for ")[0] for row in built_in()["offices"]}
    offices |= {"envoy", "special envoy"}
    rows = table(lang, "titles")
    assert {row["kind"] for row in rows} == {"office", "rank", "honorific", "relation"}
    for row in rows:
        assert not row["office"] or set(row["office"].split("|")) <= offices, row
        assert row["source"]
    assert len({row["title"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("lang", "titles"),
    [
        ("en", ["Gen", "Gen.", "Mr.", "foreign minister", "warlord", "counterpart", "field marshal", "Sheikh"]),
        ("fr", ["M.", "Mme", "maréchal", "chef de la diplomatie", "seigneur de guerre", "homologue", "chef de l'État"]),
    ],
)
def test_titles_of_the_press(lang: str, titles: list[str]) -> None:
    assert set(titles) <= {row["title"] for row in table(lang, "titles")}


def test_french_adjectives_are_lower_case_and_nouns_are_not() -> None:
    for row in table("fr", "demonyms"):
        if row["pos"] == "adj":
            assert row["form"][0].islower(), row
        if row["pos"] == "noun":
            assert row["form"][0].isupper(), row


def test_all_four_forms_of_a_french_adjective() -> None:
    forms = {(row["form"], row["number"], row["gender"]) for row in table("fr", "demonyms")
             if row["id"] == "TUR" and row["pos"] == "adj"}  # fmt: skip
    assert forms == {("turc", "sg", "m"), ("turque", "sg", "f"), ("turcs", "pl", "m"), ("turques", "pl", "f")}


def test_nationalities_that_look_alike_are_kept_apart() -> None:
    def ids(lang: str, form: str) -> set[str]:
        return {row["id"] for row in table(lang, "demonyms") if row["form"] == form}

    assert ids("en", "Nigerian") == {"NGA"} and ids("en", "Nigerien") == {"NER"}
    assert ids("fr", "nigériane") == {"NGA"} and ids("fr", "nigérienne") == {"NER"}
    assert ids("en", "Congolese") == ids("fr", "congolais") == {"COG", "COD"}
    assert ids("fr", "guinéenne") == {"GIN"} and ids("fr", "équato-guinéenne") == {"GNQ"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_people_without_a_state_has_a_word_of_its_own(lang: str) -> None:
    peoples = {row["id"] for row in built_in()["actors"] if row["_where"].startswith("actors-peoples.csv")}
    spelled = {row["id"] for row in table(lang, "demonyms")}
    spelled |= {row["id"] for row in built_in()["actors"] if row["id"] in peoples and (lang == "en" or row["fr"])}
    assert len(peoples) > 80
    assert len(peoples - spelled) <= 6, sorted(peoples - spelled)


@pytest.mark.parametrize(
    ("lang", "form", "ident"),
    [("fr", "bosniaque", "BIH"), ("fr", "Kosovien", "XKX"), ("en", "Bosniak", "BIH"), ("fr", "kurdes", "kurds"),
     ("en", "Kurdish", "kurds"), ("fr", "touareg", "tuareg"), ("en", "Chechens", "chechens")],
)  # fmt: skip
def test_second_forms_of_nationality_and_peoples(lang: str, form: str, ident: str) -> None:
    assert ident in {row["id"] for row in table(lang, "demonyms") if row["form"] == form}

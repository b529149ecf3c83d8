"""Objects and channels by noun."""

from __future__ import annotations

import pytest

from proxywar.find.objects import channel_of, find_objects
from proxywar.lang import LANGUAGES, table
from proxywar.records import CHANNELS, COUNTED, OBJECT_KINDS


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("It sent drones.", "en", [("equipment", "drone", "drones", "air")]),
        ("It sent air-defence systems.", "en", [("equipment", "air defence system", "air-defence systems", "arms")]),
        ("It printed bank notes.", "en", [("money", "bank note", "bank notes", "money")]),
        ("They signed a joint statement.", "en", [("document", "joint statement", "joint statement", "diplomacy")]),
        ("They built a pipeline.", "en", [("infrastructure", "pipeline", "pipeline", "economy")]),
        ("It sold fuel.", "en", [("resource", "fuel", "fuel", "economy")]),
        ("Ils posent un gazoduc.", "fr", [("infrastructure", "gazoduc", "gazoduc", "economy")]),
        ("des billets de banque", "fr", [("money", "billet de banque", "billets de banque", "money")]),
        ("un porte-avions", "fr", [("equipment", "porte-avions", "porte-avions", "arms")]),
        ("une déclaration commune", "fr", [("document", "déclaration commune", "déclaration commune", "diplomacy")]),
        ("an oil-rich nation as well as others", "en", []),
        ("The G-20 met over M-23 and COVID-19.", "en", []),
    ],
)
def test_generic_nouns(text: str, lang: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [(o.kind, o.name, o.text, o.channel) for o in find_objects(text, lang)] == expected


@pytest.mark.parametrize(
    ("text", "lang", "shown", "channel"),
    [
        ("a Su-24 took off", "en", "Su-24", "air"),
        ("several T-72 tanks", "en", "T-72 tanks", "arms"),
        ("MIM-23 Hawk batteries", "en", "MIM-23 Hawk", "arms"),
        ("des chasseurs MiG-29", "fr", "chasseurs MiG-29", "air"),
        ("S-300s were seen", "en", "S-300s", "arms"),
    ],
)
def test_designations(text: str, lang: str, shown: str, channel: str) -> None:
    (found,) = find_objects(text, lang)
    assert (found.text, found.kind, found.channel) == (shown, "equipment", channel)


@pytest.mark.parametrize(
    ("word", "lang", "channel"),
    [
        ("mercenaries", "en", "mercenaries"), ("instructors", "en", "training"), ("training", "en", "training"),
        ("air strikes", "en", "air"), ("air cover", "en", "air"), ("warplanes", "en", "air"),
        ("ammunition", "en", "arms"), ("Armoured Vehicles", "en", "arms"), ("soldiers", "en", "troops"),
        ("loan", "en", "money"), ("airspace", "en", "basing"), ("satellite imagery", "en", "intelligence"),
        ("concession", "en", "economy"), ("medicine", "en", "relief"), ("veto", "en", "diplomacy"),
        ("disinformation", "en", "media"), ("MiG-29", "en", "air"), ("sky", "en", None), ("protesters", "en", None),
        ("mercenaires", "fr", "mercenaries"), ("instructeur", "fr", "training"), ("appui aérien", "fr", "air"),
        ("frappes aériennes", "fr", "air"), ("munitions", "fr", "arms"), ("soldats", "fr", "troops"),
        ("prêt", "fr", "money"), ("espace aérien", "fr", "basing"), ("renseignement", "fr", "intelligence"),
        ("pétrole", "fr", "economy"), ("vivres", "fr", "relief"), ("reconnaissance", "fr", "diplomacy"),
        ("propagande", "fr", "media"), ("ciel", "fr", None),
    ],
)  # fmt: skip
def test_channel_of_a_noun(word: str, lang: str, channel: str | None) -> None:
    assert channel_of(word, lang) == channel


@pytest.mark.parametrize("lang", LANGUAGES)
def test_materiel_rows_keep_to_the_closed_lists(lang: str) -> None:
    rows = table(lang, "materiel")
    assert len(rows) >= 250
    lemmas = [row["lemma"].lower() for row in rows]
    assert len(set(lemmas)) == len(lemmas)
    for row in rows:
        assert row["of"] in (*COUNTED, "")
        assert row["channel"] in (*CHANNELS, "")
        assert row["kind"] in (*OBJECT_KINDS, "")
        assert row["forms"]
        assert row["source"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["numerals", "dates", "currencies"])
def test_word_tables_hold_no_row_twice(lang: str, name: str) -> None:
    rows = [tuple(row.values()) for row in table(lang, name)]
    assert len(set(rows)) == len(rows)
    assert all(row["source"] for row in table(lang, name))

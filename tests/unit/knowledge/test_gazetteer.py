"""What the gazetteer finds, and what it knows of what it found."""

from __future__ import annotations

from proxywar.knowledge import Gazetteer, NameMatch

g = Gazetteer.load()


def find(text: str, lang: str | None = None) -> dict[str, set[str]]:
    """Map each found stretch to its candidates as "id/kind/role"."""
    matches = g.find(text, lang=lang)
    for match in matches:
        assert text[match.start : match.end] == match.text
    return {m.text: {f"{c.id}/{c.kind}/{c.role}" for c in m.candidates} for m in matches}


def ids(match: NameMatch) -> set[str]:
    return {c.id for c in match.candidates}


def test_state_is_an_actor_and_a_place() -> None:
    assert find("Turkey agreed.") == {"Turkey": {"TUR/actor/name", "TUR/place/name"}}
    assert find("La Turquie et les États-Unis") == {
        "Turquie": {"TUR/actor/name", "TUR/place/name"},
        "États-Unis": {"USA/actor/name", "USA/place/name"},
    }


def test_capital_is_a_place_and_stands_for_its_state() -> None:
    assert find("Ankara hesitates")["Ankara"] == {"ankara/place/name", "TUR/actor/metonym"}
    assert find("Le Caire hésite", "fr")["Le Caire"] == {"cairo/place/name", "EGY/actor/metonym"}
    assert find("the Kremlin said")["Kremlin"] >= {"RUS/actor/metonym"}
    assert "FRA/actor/metonym" in find("selon l’Élysée")["Élysée"]


def test_tripoli_stands_for_the_government_of_the_time() -> None:
    candidates = {c.id: (c.since, c.until) for c in g.find("Tripoli")[0].candidates if c.role == "metonym"}
    assert candidates["gna"] == ("2016-03", "2021-03")
    assert candidates["gnu"] == ("2021-03", None)
    assert g.find("Tripoli")[0].candidates[0].until is None


def test_english_nationality_needs_its_capital() -> None:
    assert find("Russian jets") == {"Russian": {"RUS/actor/adjective", "RUS/actor/demonym"}}
    assert find("two Turks")["Turks"] == {"TUR/actor/demonym"}
    assert find("polish the boots of a turkey") == {}


def test_french_nationality_in_all_forms() -> None:
    for form in ("russe", "russes", "turcs", "turques", "émirienne", "libyens", "saoudiennes", "américaine"):
        assert form in find(f"des avions {form} ici"), form
    assert find("les Russes")["Russes"] == {"RUS/actor/demonym", "RUS/actor/adjective"}


def test_combining_form_needs_its_hyphen() -> None:
    assert find("un sommet franco-turc") == {"franco": {"FRA/actor/adjective"}, "turc": {"TUR/actor/adjective"}}
    assert find("Captain Franco ruled")["Franco"] == {"franco/actor/surname"}
    assert set(find("a Turkish-Russian statement")) == {"Turkish", "Russian"}


def test_haftar_under_all_his_spellings() -> None:
    for spelling in ("Haftar", "Hifter", "Khaftar", "Heftar", "Khalifar Haftar", "Khalifa Haftar", "HAFTAR"):
        (match,) = g.find(f"men of {spelling}, they say")
        assert (match.text, ids(match)) == (spelling, {"haftar"})


def test_diacritics_hyphens_and_apostrophes_are_interchangeable() -> None:
    for spelling in ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", "Recep Tayyip Erdog\u0306an"):
        (match,) = g.find(f"«{spelling}»")
        assert (match.text, ids(match)) == (spelling, {"erdogan"})
    for spelling in ("al-Watiya", "al Watiya", "Al-Watiya", "AL-WATIYA", "al‑Watiya"):
        (match,) = g.find(f"near {spelling}.")
        assert (match.text, ids(match)) == (spelling, {"al-watiya-air-base"})
    assert set(find("la Côte d’Ivoire; Sana’a")) == {"Côte d’Ivoire", "Sana’a"}


def test_words_are_whole() -> None:
    assert find("Malicious Iraniana xMalix Mali2") == {}
    assert list(find("Nigeria, Nigerien, Niger")) == ["Nigeria", "Nigerien", "Niger"]
    assert set(find("le général Haftar et Mural Jufra")) == {"Haftar", "Jufra"}
    assert list(find("d'Erdogan, l'Algérie, qu’Ankara, Turkey's")) == ["Erdogan", "Algérie", "Ankara", "Turkey"]


def test_longest_name_wins_and_shorter_one_is_kept_when_it_fails() -> None:
    assert list(find("Guinea-Bissau and South Sudan")) == ["Guinea-Bissau", "South Sudan"]
    assert list(find("a Libyan national oil corporation")) == ["Libyan"]
    assert "Libyan National Army" in find("the Libyan National Army")
    assert list(find("in Iran. Islamic Republic")) == ["Iran", "Islamic Republic"]


def test_acronyms_are_matched_as_written() -> None:
    assert list(find("The U.S. and the US told us; UAE, uae, NATO, Nato")) == ["U.S.", "US", "UAE", "NATO", "Nato"]
    assert [m.text for m in g.find("U.S.-backed, U.S.")] == ["U.S.", "U.S."]
    assert find("SHE IS ALWAYS ON THE PHONE") == {}
    assert "IS" in find("Fighters of IS fled.")


def test_language_decides_between_homographs() -> None:
    assert find("Mexico agreed", "en")["Mexico"] == {"MEX/actor/name", "MEX/place/name"}
    assert find("Il vit à Mexico", "fr")["Mexico"] == {"mexico-city/place/name", "MEX/actor/metonym"}
    assert find("Hollande", "fr")["Hollande"] == {"hollande/actor/surname"}
    assert "NLD/actor/name" in find("la Hollande", "fr")["la Hollande"]


def test_short_acronyms_are_read_in_their_own_language() -> None:
    assert "icc/actor/acronym" in find("la CPI a ouvert une enquête", "fr")["CPI"]
    assert find("inflation as measured by the CPI", "en") == {}
    assert "CPI" in find("the CPI")


def test_surname_is_no_acronym_with_one_capital() -> None:
    assert "Sadat" not in find("the assassination of Anwar Sadat")


def test_canonical_name_belongs_to_every_language() -> None:
    assert "tripoli/place/name" in find("à Tripoli", "fr")["Tripoli"]
    assert "gnu/actor/metonym" in find("à Tripoli", "fr")["Tripoli"]
    assert find("they want an Islamic state", "en") == {}
    assert find("les forces de l'État islamique", "fr")["État islamique"] == {"islamic-state/actor/name"}


def test_offsets_survive_changes_of_length() -> None:
    text = "Œuvre\u00ad…\u200b  Straße\n\n\u2003Tri\u00adpoli,\r\n  United\n Arab  Emirates; cœur Erdog\u0306an."
    assert [(m.text, text[m.start : m.end] == m.text) for m in g.find(text)] == [
        ("Tri\u00adpoli", True), ("United\n Arab  Emirates", True), ("Erdog\u0306an", True)]  # fmt: skip


def test_a_blank_line_parts_names() -> None:
    assert "South Sudan" not in find("South\n\nSudan")
    assert "South\nSudan" in find("South\nSudan")


def test_headlines_in_capitals() -> None:
    assert set(find("RUSSIA ARMS HAFTAR IN LIBYA")) == {"RUSSIA", "HAFTAR", "LIBYA"}


def test_actor_and_place_records() -> None:
    assert g.actor("TUR").kind == "country"
    haftar = g.actor("haftar")
    assert (haftar.name, haftar.kind, haftar.country) == ("Khalifa Haftar", "person", "Libya")
    assert "Libyan National Army" in haftar.within
    base = g.place("al-jufra-air-base")
    assert base.within == ("Jufra", "Fezzan", "Southern Libya", "Libya")
    assert base.theatre == "Libya" and base.lat is not None and 29 < base.lat < 30


def test_ids_agreed_with_other_rooms() -> None:
    agreed = ["haftar", "lna", "gna", "gnu", "wagner", "noc-libya", "prigozhin", "gaddafi", "sarraj", "aguila-saleh",
              "hor-libya", "shoigu", "lavrov", "putin", "erdogan", "macron", "un", "nato", "eu", "au"]  # fmt: skip
    for id in agreed:
        assert g.has_actor(id), id


def test_theatre() -> None:
    assert g.theatre_of("LBY") == g.theatre_of("sirte") == g.theatre_of("lna") == "Libya"
    assert g.theatre_of("putin") is None
    assert g.theatre_of("nobody") is None


def test_recognised_government_by_date() -> None:
    assert [a.id for a in g.recognised("LBY", "2020-06-04")] == ["gna"]
    assert [a.id for a in g.recognised("LBY", "2022")] == ["gnu"]
    assert [a.id for a in g.recognised("LBY", "2021")] == ["gnu", "gna"]
    assert len(g.recognised("LBY")) > 4


def test_office_holder_by_date() -> None:
    assert [a.id for a in g.office_holder("RUS", "foreign minister", "2020-06-14")] == ["lavrov"]
    assert [a.id for a in g.office_holder("USA", "president", "2016-12/2017-03")] == ["trump", "obama"]
    assert [a.id for a in g.office_holder("un", "special envoy for Libya", "2019")] == ["salame"]
    assert g.office_holder("FRA", "president", "1900") == []
    assert [a.id for a in g.leader_of("FRA", "2018")] == ["macron", "edouard-philippe"]
    assert ("defence minister", "RUS", "2012-11", "2024-05") in g.offices_of("shoigu")


def test_equipment() -> None:
    types = {e.id: e for e in g.equipment()}
    assert len(types) >= 150
    mig = types["mig-29"]
    assert (mig.name, mig.kind, mig.maker, mig.of, mig.channel) == ("MiG-29", "fighter", "SUN", "aircraft", "air")
    assert "TB2" in types["bayraktar-tb2"].en


def test_load_is_cached() -> None:
    assert Gazetteer.load() is g

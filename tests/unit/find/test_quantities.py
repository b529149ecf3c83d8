"""Quantities: numbers, bounds, what is counted, losses and money."""

from __future__ import annotations

import pytest

from proxywar.find.quantities import QuantityMention, find_quantities
from proxywar.records import CHANNELS, COUNTED


def one(text: str, lang: str) -> QuantityMention:
    found = find_quantities(text, lang)
    assert len(found) == 1, found
    return found[0]


def brief(text: str, lang: str) -> list[tuple[str, float | None, float | None]]:
    return [(q.of, q.low, q.high) for q in find_quantities(text, lang)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("about 2,500 mercenaries", 2500, 2500),
        ("some 200 mercenaries", 200, 200),
        ("1,400 or so mercenaries", 1400, 1400),
        ("between 1,400 and 2,000 mercenaries", 1400, 2000),
        ("between 1,400 to 2,000 mercenaries", 1400, 2000),
        ("1,400 to 2,000 mercenaries", 1400, 2000),
        ("1,400–2,000 mercenaries", 1400, 2000),
        ("two to three thousand mercenaries", 2000, 3000),
        ("over a dozen mercenaries", 12, None),
        ("at least two mercenaries", 2, None),
        ("upwards of 300 mercenaries", 300, None),
        ("300 or more mercenaries", 300, None),
        ("up to 5,000 mercenaries", None, 5000),
        ("as many as 5,000 mercenaries", None, 5000),
        ("fewer than 100 mercenaries", None, 100),
        ("dozens of mercenaries", 24, 99),
        ("hundreds of mercenaries", 200, 999),
        ("several hundred mercenaries", 200, 999),
        ("thousands of mercenaries", 2000, 9999),
        ("tens of thousands of mercenaries", 20000, 99999),
        ("two hundred and six mercenaries", 206, 206),
        ("half a dozen mercenaries", 6, 6),
        ("thirty-five mercenaries", 35, 35),
        ("1.5 million mercenaries", 1.5e6, 1.5e6),
        ("2 500 mercenaries", 2500, 2500),
    ],
)
def test_english_numbers(text: str, low: float | None, high: float | None) -> None:
    found = one(f"They sent {text} there.", "en")
    assert (found.of, found.low, found.high, found.text) == ("fighters", low, high, text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("environ 2 500 combattants", 2500, 2500),
        ("près de 2\u202f500 combattants", 2500, 2500),
        ("2.500 combattants", 2500, 2500),
        ("2,500 combattants", 2500, 2500),
        ("1,5 million de combattants", 1.5e6, 1.5e6),
        ("trois mille deux cents combattants", 3200, 3200),
        ("quatre-vingt-dix-sept combattants", 97, 97),
        ("vingt et un combattants", 21, 21),
        ("une dizaine de combattants", 10, 10),
        ("une centaine de combattants", 100, 100),
        ("une dizaine de milliers de combattants", 10000, 10000),
        ("des dizaines de combattants", 20, 99),
        ("des centaines de combattants", 200, 999),
        ("quelques centaines de combattants", 200, 999),
        ("des milliers de combattants", 2000, 9999),
        ("des dizaines de milliers de combattants", 20000, 99999),
        ("plus d’une douzaine de combattants", 12, None),
        ("au moins deux combattants", 2, None),
        ("jusqu'à 5.000 combattants", None, 5000),
        ("moins de 100 combattants", None, 100),
        ("entre 1 400 et 2 000 combattants", 1400, 2000),
        ("de 200 à 300 combattants", 200, 300),
        ("2 400 derniers combattants", 2400, 2400),
    ],
)
def test_french_numbers(text: str, low: float | None, high: float | None) -> None:
    found = one(f"Ankara a envoyé {text} là-bas.", "fr")
    assert (found.of, found.low, found.high, found.text) == ("fighters", low, high, text)


@pytest.mark.parametrize(
    ("text", "lang", "of"),
    [
        ("14 MiG-29 and Su-24 jets", "en", "aircraft"),
        ("six F-16s", "en", "aircraft"),
        ("2,000 Syrian fighters", "en", "fighters"),
        ("5,000 Chadian and Sudanese fighters", "en", "fighters"),
        ("12 rebel fighter jets", "en", "aircraft"),
        ("three Turkish soldiers", "en", "personnel"),
        ("1,500 men", "en", "personnel"),
        ("two frigates", "en", "ships"),
        ("a dozen T-72 tanks", "en", "vehicles"),
        ("40 drones", "en", "drones"),
        ("3 million rounds of ammunition", "en", "weapons"),
        ("12 checkpoints", "en", "sites"),
        ("three rounds of talks", "en", "visits"),
        ("9,700 sorties", "en", "other"),
        ("tens of thousands of protesters", "en", "other"),
        ("30 wounded soldiers", "en", "wounded"),
        ("twenty-five thousand Russian-made rifles", "en", "weapons"),
        ("15 of the 20 hostages", "en", "captured"),
        ("the 400-strong contingent", "en", "personnel"),
        ("20 Mirage 2000-9 jets", "en", "aircraft"),
        ("2000 mercenaires", "fr", "fighters"),
        ("300 casques bleus", "fr", "personnel"),
        ("400 instructeurs russes", "fr", "personnel"),
        ("14 chasseurs MiG-29 et Su-24", "fr", "aircraft"),
        ("deux F-16 turcs", "fr", "aircraft"),
        ("une centaine de véhicules blindés", "fr", "vehicles"),
        ("trois frégates", "fr", "ships"),
        ("200 000 déplacés", "fr", "displaced"),
        ("13 voix", "fr", "other"),
    ],
)
def test_what_is_counted(text: str, lang: str, of: str) -> None:
    assert one(text, lang).of == of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike killed 12 civilians and wounded 30.", [("killed", 12, 12), ("wounded", 30, 30)]),
        ("killing at least 20", [("killed", 20, None)]),
        ("Two planes fell, 12 killed.", [("aircraft", 2, 2), ("killed", 12, 12)]),
        ("20 soldiers were killed and 3 wounded", [("killed", 20, 20), ("wounded", 3, 3)]),
        ("The blast left 7 dead and 30 wounded", [("killed", 7, 7), ("wounded", 30, 30)]),
        ("The raid claimed 43 lives.", [("killed", 43, 43)]),
        ("Three rebels and 12 civilians were killed", [("killed", 3, 3), ("killed", 12, 12)]),
        ("12 people, including 3 children, were killed", [("killed", 12, 12), ("killed", 3, 3)]),
        ("12 soldiers killed 30 people", [("personnel", 12, 12), ("killed", 30, 30)]),
        ("killed one soldier", [("killed", 1, 1)]),
        ("captured 40 soldiers and 12 villages", [("captured", 40, 40), ("sites", 12, 12)]),
        ("12 officers were arrested", [("captured", 12, 12)]),
        ("100,000 people have fled", [("displaced", 100000, 100000)]),
        ("The war displaced 200,000 people", [("displaced", 200000, 200000)]),
        ("12 tanks were destroyed", [("vehicles", 12, 12)]),
    ],
)
def test_english_losses(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert brief(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un raid tuant 12 civils", [("killed", 12, 12)]),
        ("Le raid a fait 43 morts et 156 blessés.", [("killed", 43, 43), ("wounded", 156, 156)]),
        ("Le bilan est d'au moins deux morts.", [("killed", 2, None)]),
        ("L'armée a neutralisé 2 500 soldats.", [("killed", 2500, 2500)]),
        ("12 civils ont été tués", [("killed", 12, 12)]),
        ("12 soldats ont tué 30 rebelles", [("personnel", 12, 12), ("killed", 30, 30)]),
        ("Un soldat a été tué", [("killed", 1, 1)]),
        ("20 morts, dont 8 enfants", [("killed", 20, 20), ("killed", 8, 8)]),
        ("Cinq soldats ont péri", [("killed", 5, 5)]),
        ("arrêté 12 personnes", [("captured", 12, 12)]),
        ("200 000 personnes ont fui", [("displaced", 200000, 200000)]),
    ],
)
def test_french_losses(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert brief(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "lang", "low", "high", "unit"),
    [
        ("a $1.1 billion loan", "en", 1.1e9, 1.1e9, "USD"),
        ("about €500m", "en", 5e8, 5e8, "EUR"),
        ("between $1,500 and $2,000 per month", "en", 1500, 2000, "USD"),
        ("a $2,000-a-month job", "en", 2000, 2000, "USD"),
        ("$1-2 billion", "en", 1e9, 2e9, "USD"),
        ("2 to 3 million euros", "en", 2e6, 3e6, "EUR"),
        ("millions of dollars’ worth of notes", "en", 2e6, 999999999, "USD"),
        ("10 billion Libyan dinars", "en", 1e10, 1e10, "LYD"),
        ("10 billion dinars", "en", 1e10, 1e10, None),
        ("300 million rubles", "en", 3e8, 3e8, "RUB"),
        ("2 milliards de dollars", "fr", 2e9, 2e9, "USD"),
        ("500 millions d’euros", "fr", 5e8, 5e8, "EUR"),
        ("200 M€", "fr", 2e8, 2e8, "EUR"),
        ("dix milliards de dinars libyens", "fr", 1e10, 1e10, "LYD"),
    ],
)
def test_money(text: str, lang: str, low: float, high: float, unit: str | None) -> None:
    found = one(text, lang)
    assert (found.of, found.low, found.high, found.unit, found.channel) == ("money", low, high, unit, "money")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("15 years, 40 km, 25%, 25 percent, aged 12, at 10:30, the 5th", "en"),
        ("article 5, resolution 2259, a MiG-29, the S-300, M23 and G5", "en"),
        ("On 4 June 2020, in 2011, from 3 to 5 May 2019", "en"),
        ("One of the planes, a plane, the two countries, both sides", "en"),
        ("1 in 4 soldiers, one in three officers", "en"),
        ("three reasons, six widgets, two types of aid", "en"),
        ("The 27-nation bloc and the 15-member Council", "en"),
        ("15 ans, 40 km, 25 %, 70 pour cent des voix, l'article 5, la résolution 2259", "fr"),
        ("un avion, une base, les deux pays, les deux hommes, 14 autres pays", "fr"),
        ("Le 17e sommet, la 5e brigade, à 14h30, le 3 mars 2020", "fr"),
    ],
)
def test_numbers_that_are_no_quantities(text: str, lang: str) -> None:
    assert find_quantities(text, lang) == []


def test_noun_and_text_are_cut_from_the_sentence() -> None:
    text = "Turkey accuses Russia of having about 2,500 mercenaries in Libya."
    found = one(text, "en")
    assert (found.text, found.channel) == ("about 2,500 mercenaries", "mercenaries")
    assert text[found.noun_start : found.noun_end] == "mercenaries"


def test_closed_lists_are_kept() -> None:
    for lang, text in (("en", "2 jets, 3 men, $5, 12 killed, 40 widgets"), ("fr", "2 avions, 3 hommes, 12 morts")):
        for found in find_quantities(text, lang):
            assert found.of in COUNTED
            assert found.channel is None or found.channel in CHANNELS


@pytest.mark.parametrize(
    ("lang", "words", "value"),
    [
        ("fr", "dix-sept", 17),
        ("fr", "cent dix-neuf", 119),
        ("fr", "dix-huit mille", 18_000),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "septante-deux", 72),
        ("en", "two hundred and fifty thousand", 250_000),
    ],
)
def test_a_number_of_several_words_is_one_number(lang: str, words: str, value: int) -> None:
    noun = "soldats" if lang == "fr" else "soldiers"
    (found,) = find_quantities(f"{words} {noun}", lang)
    assert (found.low, found.high) == (value, value)

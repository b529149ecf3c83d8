from __future__ import annotations

import ast
import re
from importlib import resources

import pytest

from proxywar.model.diplomacy import STATES
from proxywar.model.forces import _nouns
from proxywar.model.law import KINDS as LAW_KINDS
from proxywar.model.likelihood import LEVELS, bands
from proxywar.model.resources import _words
from proxywar.publish.notes import ROLES
from proxywar.publish.wording import LOCALES, Wording, load_strings
from proxywar.records import CHANNELS, COUNTED, FACT_TYPES, Status
from proxywar.weigh.disputes import KINDS


def test_the_locales_hold_the_same_keys_once_with_the_same_fields() -> None:
    tables = {}
    for locale in LOCALES:
        text = (resources.files("proxywar.publish") / "locales" / f"{locale}.csv").read_text(encoding="utf-8")
        keys = [line.split(",", 1)[0] for line in text.splitlines()]
        assert len(keys) == len(set(keys))
        tables[locale] = load_strings(locale)
    assert tables["en"].keys() == tables["fr"].keys()
    for key, text in tables["en"].items():
        assert fields_of(text) == fields_of(tables["fr"][key]), key


def test_every_string_is_asked_for_somewhere() -> None:
    made = []
    for path in resources.files("proxywar.publish").iterdir():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if path.name.endswith(".py") else ():
            if isinstance(node, ast.JoinedStr):
                made.append("".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*"
                                    for part in node.values))  # fmt: skip
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                made.append(re.escape(node.value))
    asked = re.compile("(?:" + "|".join(one for one in set(made) if one.strip(".*")) + r")(?:\.one|\.many)?")
    assert [key for key in load_strings("en") if not asked.fullmatch(key)] == []


def fields_of(text: str) -> set[str]:
    """Return the fields of a string; "{a_of}" is the field `a` after "of" or "de"."""
    return {re.sub("_(of|to)$", "", name) for name in re.findall(r"\{(\w+)\}", text)}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_closed_list_has_its_words(locale: str) -> None:
    say = Wording(locale)
    assert all(say.act(t, ["Russia"], ["Egypt"], s) for t in FACT_TYPES for s in Status)
    wanted = [f"noun.{t}" for t in FACT_TYPES] + [f"status.{s}" for s in Status] + [f"channel.{c}" for c in CHANNELS]
    wanted += [f"dispute.{k}" for k in KINDS] + [f"role.{r}" for r in ROLES]
    wanted += [f"kind.{kind}" for kind, _, _ in _nouns("en")]
    wanted += [f"kind.{of}" for of in COUNTED[:7] if of != "money"]
    wanted += [f"likelihood.{word}" for word in bands()] + [f"confidence.{level}" for level in LEVELS]
    wanted += [f"resource.{kind}" for kind, _ in _words()] + [f"law.{kind}" for kind in LAW_KINDS]
    wanted += [f"dealing.{state}" for state in STATES.values()]
    assert [key for key in wanted if not say.has(key)] == []


def test_numbers() -> None:
    en, fr = Wording("en"), Wording("fr")
    assert (en.number(1234567), en.number(0.5), en.number(2.0)) == ("1,234,567", "0.5", "2")
    assert (fr.number(1234567), fr.number(1.585)) == ("1\u202f234\u202f567", "1,58")
    assert (en.percent(0.125), fr.percent(0.5)) == ("12%", "50\u202f%")
    assert en.span(None, None) == "not told"


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [
        ("2020-06-01", "1\u00a0June 2020", "1er\u00a0juin 2020"),
        ("2020-08", "August 2020", "août 2020"),
        ("2015", "2015", "2015"),
        ("2018/..", "since 2018", "depuis 2018"),
        ("../2020-06", "until June 2020", "jusqu’à juin 2020"),
        ("2020-05-23/2020-05-24", "23–24\u00a0May 2020", "23–24\u00a0mai 2020"),
        ("2019-02/2019-06", "February–June 2019", "février–juin 2019"),
        (
            "2019-12-30/2020-01-02",
            "30\u00a0December 2019 to 2\u00a0January 2020",
            "30\u00a0décembre 2019 à 2\u00a0janvier 2020",
        ),
        ("2019-04/2020-06", "April 2019 to June 2020", "avril 2019 à juin 2020"),
        (None, "no date", "sans date"),
    ],
)
def test_dates(value: str | None, en: str, fr: str) -> None:
    assert (Wording("en").date(value), Wording("fr").date(value)) == (en, fr)


def test_names_fall_back_to_the_canonical_one() -> None:
    fr = Wording("fr")
    assert (
        fr.names(["Turkey", "Wagner Group", "Khalifa Haftar", "Some Brigade"])
        == "Turquie, Groupe Wagner, Khalifa Haftar, Some Brigade"
    )
    assert Wording("en").name("Turkey") == "Turkey"


@pytest.mark.parametrize(
    ("type", "actor", "recipient", "status", "en", "fr"),
    [
        ("BACKS", "Russia", "Hezbollah", "stated", "Russia backs Hezbollah", "La Russie soutient le Hezbollah"),
        ("BACKS", "Egypt", "Israel", "alleged", "Egypt is said to back Israel", "L’Égypte soutiendrait Israël"),
        (
            "OPPOSES", "Houthis", "United Arab Emirates", "stated",
            "The Houthis oppose the United Arab Emirates", "Les Houthis s’opposent aux Émirats arabes unis",
        ),
        ("MOBILIZE", "Turkey", "Mali", "stated", "Turkey has deployed forces for Mali",
         "La Turquie a déployé des forces au profit du Mali"),
        ("PART_OF", "Kaniyat", "Libyan National Army", "ended", "Kaniyat is no longer part of the Libyan National Army",
         "La milice Al-Kani ne fait plus partie de l’Armée nationale libyenne"),
        ("ASSAULT", "Soviet Union", "Yemen", "possible", "The Soviet Union may attack Yemen",
         "L’Union soviétique pourrait attaquer le Yémen"),
        ("ACCUSE", "United States", "Cuba", "negated", "The United States does not accuse Cuba",
         "Les États-Unis n’accusent pas Cuba"),
    ],
)  # fmt: skip
def test_deeds_are_sentences(type: str, actor: str, recipient: str, status: str, en: str, fr: str) -> None:
    assert (
        Wording("en").act(type, [actor], [recipient], status),
        Wording("fr").act(type, [actor], [recipient], status),
    ) == (
        en,
        fr,
    )


def test_several_names_run_together_as_a_language_wants() -> None:
    names = ["Russia", "Hezbollah", "Egypt", "United States", "Israel"]
    assert Wording("en").of(names) == "of Russia, Hezbollah, Egypt, the United States and Israel"
    assert Wording("fr").of(names) == "de la Russie, du Hezbollah, de l’Égypte, des États-Unis et d’Israël"
    assert Wording("fr").who(names, "à") == "à la Russie, au Hezbollah, à l’Égypte, aux États-Unis et à Israël"
    places = ["Libya", "Mali", "Iraq", "United States", "Sirte", "Black Sea", "al-Jufra Air Base"]
    assert Wording("fr").where(places) == (
        "en Libye, au Mali, en Irak, aux États-Unis, à Syrte, en mer Noire et à la base d’al-Joufra"
    )
    assert Wording("en").where(places[4:]) == "in Sirte and the Black Sea and at al-Jufra Air Base"


def test_who_is_no_name_but_a_description_takes_a_plural() -> None:
    assert Wording("en").act("BACKS", ["Libyan analysts"], ["Egypt"]) == "Libyan analysts back Egypt"
    assert (
        Wording("fr")
        .act("BACKS", ["Libyan analysts"], ["Egypt"])
        .startswith("«\u00a0Libyan analysts\u00a0» soutiennent")
    )


def test_every_state_has_its_article_in_french() -> None:
    from proxywar.knowledge import Gazetteer

    gazetteer = Gazetteer.load()
    bare = {"Israel", "Cuba", "Cyprus", "Malta", "Haiti", "Oman", "Bahrain", "Djibouti", "Madagascar", "Mauritius",
            "Singapore", "Monaco", "San Marino", "Andorra", "Taiwan", "Nauru", "Tuvalu", "Kiribati", "Eswatini", "Niue",
            "Samoa", "Tonga", "Saint Lucia", "Hong Kong", "Puerto Rico", "Macau"}  # fmt: skip
    say = Wording("fr")
    for name in (
        "Russia",
        "Turkey",
        "Iran",
        "Yemen",
        "Chad",
        "Netherlands",
        "Soviet Union",
        "Zaire",
        "South Vietnam",
        *bare,
    ):
        assert gazetteer.state_named(name) is not None, name
        assert bool(say.noun(name).article) == (name not in bare), name

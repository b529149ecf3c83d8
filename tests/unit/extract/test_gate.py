"""The gate: which sentences are parsed, and what becomes of the others."""

from __future__ import annotations

import pytest

from proxywar.extract import ExtractOptions, Extractor
from proxywar.extract.gate import FEW, LIKELY, choose_sentences, features, features_of_words, weigh
from proxywar.knowledge import Gazetteer
from proxywar.records import Document, Reading
from proxywar.sources import hash_document
from proxywar.text import cut_document

IDLE = (
    "The match was postponed because of the rain.",
    "Nobody in the stands seemed to mind the weather.",
    "Paris was quiet at that hour.",
    "Tickets keep their value until the end of the season.",
    "The club thanked the volunteers afterwards.",
)
FACT = "Turkey sent 300 fighters to Libya."


def read(sentences: tuple[str, ...], *, thorough: bool = False) -> Reading:
    text = " ".join(sentences)
    document = Document("d", text, hash_document(text, None, None, None), "en", None, None, "test")
    (reading,) = Extractor(ExtractOptions(thorough=thorough)).read([cut_document(document)])
    return reading


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Ankara bankrolled the brigade.", "en", True),
        ("The UN-backed cabinet met.", "en", True),
        ("Les miliciens s'emparent de la ville.", "fr", True),
        ("Une trêve a été signée.", "fr", True),
        ("The sit-ins in Khartoum.", "en", True),
        ("Blue is a colour.", "en", False),
        ("Le ciel est bleu.", "fr", False),
    ],
)
def test_a_trigger_shows_in_any_form(text: str, lang: str, expected: bool) -> None:
    assert any(name.startswith("type:") for name in features_of_words(text, lang)) is expected


@pytest.mark.parametrize(
    ("war", "peace", "lang"),
    [
        ("Ethiopian troops shelled Mekelle on Friday.", "The Paris show opened in the spring.", "en"),
        ("Rebels backed by Rwanda seized Goma.", "Einstein left Berlin to work in Princeton.", "en"),
        ("Moscou a livré des missiles à Damas.", "Le film a été tourné à Rome et à Venise.", "fr"),
        ("L'armée tchadienne a repris Faya aux rebelles.", "Chopin a donné des cours à Paris.", "fr"),
    ],
)
def test_what_is_said_of_a_war_is_likelier_to_hold_a_fact(war: str, peace: str, lang: str) -> None:
    chance, other = (weigh(features(text, lang, Gazetteer.load())) for text in (war, peace))
    assert chance > LIKELY > other


@pytest.mark.parametrize("text", ["Blue is a colour.", "Paris was quiet.", "They attacked at dawn."])
def test_without_a_trigger_or_a_name_there_is_no_fact_to_be_likely(text: str) -> None:
    assert weigh(features(text, "en", Gazetteer.load())) == 0


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Iran arms the Houthis.", "en"),
        ("Qatar pays Hamas.", "en"),
        ("Le Rwanda soutient le M23.", "fr"),
        ("Ankara livre des drones à Kiev.", "fr"),
        ("Macron met Putin.", "en"),
    ],
)
def test_a_short_line_on_a_war_is_read_among_others(text: str, lang: str) -> None:
    sentences = [*((idle, "en") for idle in IDLE), (text, lang)]
    assert choose_sentences(sentences, Gazetteer.load()) == [False] * len(IDLE) + [True]


def test_what_no_table_tells_of_is_read() -> None:
    sentences = [*((idle, "en") for idle in IDLE), ("Blau ist eine Farbe.", "de")]
    assert choose_sentences(sentences, Gazetteer.load()) == [False] * len(IDLE) + [True]


def test_a_document_about_something_else_is_read_where_it_names_someone_beside_a_trigger() -> None:
    sentences = [(text, "en") for text in (*IDLE, FACT)]
    assert choose_sentences(sentences, Gazetteer.load()) == [False] * len(IDLE) + [True]


def test_a_document_about_a_conflict_is_read_whole() -> None:
    sentences = [(text, "en") for text in (*[FACT] * len(IDLE), *IDLE)]
    assert all(choose_sentences(sentences, Gazetteer.load()))


def test_a_short_document_is_read_whole() -> None:
    assert choose_sentences([(text, "en") for text in IDLE[:FEW]], Gazetteer.load()) == [True] * FEW


def test_a_sentence_that_is_not_parsed_keeps_its_known_names_and_can_be_searched() -> None:
    reading = read((*IDLE, FACT))
    assert [fact.type for fact in reading.facts] == ["MOBILIZE"]
    assert "Paris" in {mention.text for mention in reading.mentions}
    assert len(reading.cut.sentences) == len(IDLE) + 1


def test_thorough_finds_what_the_gate_finds_and_more_names() -> None:
    gated, whole = read((*IDLE, FACT)), read((*IDLE, FACT), thorough=True)
    assert [fact.id for fact in gated.facts] == [fact.id for fact in whole.facts]
    assert {(m.start, m.end) for m in gated.mentions if m.kind in ("actor", "place")} <= {
        (m.start, m.end) for m in whole.mentions
    }

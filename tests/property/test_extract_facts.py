"""Facts on composed and arbitrary text: exact cuts, stable ids, order independence, no error."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proxywar.extract import Extractor
from proxywar.lang import table
from proxywar.records import Document, Fact, Reading
from proxywar.resolve import resolve_reading
from proxywar.sources import hash_document
from proxywar.text import cut_document

TEMPLATES = {
    "en": (
        "{a} supports {b}.",
        "{a} accused {b} of sending {n} fighters to {p}.",
        "“{a} will strike {p},” {b} said on 4 May 2021.",
        "{n} soldiers from {a} are in {p}; {b} denies it.",
        "General Marek Dolny, who leads the Karoda Front, met {a} in {p} 🛩️.",
        "{a}-backed forces captured {p}, killing at least {n} men.",
        "It also armed {b} with MiG-29 jets worth $3 million.",
    ),
    "fr": (
        "{a} soutient {b}.",
        "Selon {b}, {a} aurait envoyé {n} combattants à {p}.",
        "« {a} frappera {p} », a affirmé {b} le 4 mai 2021.",
        "Les soldats de {a} se sont retirés de {p} ; {b} dément.",
        "Le général Élie Brassac, qui dirige le Front Karoda, a rencontré {a} à {p} 🛩️.",
        "Soutenus par {a}, {n} hommes ont bombardé {p}, tuant {n} civils.",
        "Elle a aussi armé {b} avec des MiG-29 d’une valeur de 3 millions d’euros.",
    ),
}
PARTIES = {
    "en": ("Egypt", "the Houthis", "Rwanda", "M23", "Khalifa Haftar", "the Kremlin", "Joseph Biyombo", "Côte d’Ivoire"),
    "fr": (
        "l’Égypte",
        "les Houthis",
        "le Rwanda",
        "le M23",
        "Khalifa Haftar",
        "l'Élysée",
        "Awa Keïta",
        "la Côte d’Ivoire",
    ),
}
PLACES = ("Derna", "Goma", "al-Watiya", "N’Djaména", "Gao", "Damascus")
NUMBERS = ("12", "2,500", "2\u202f500", "2\u00a0500", "about 300", "dozens of", "une centaine de")
BLANKS = (" ", "\u00a0", "\u202f", "  ", "\n")
arbitrary = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@cache
def extractor() -> Extractor:
    return Extractor()


@st.composite
def sentences(draw: st.DrawFn, lang: str) -> str:
    template = draw(st.sampled_from(TEMPLATES[lang]))
    text = template.format(
        a=draw(st.sampled_from(PARTIES[lang])),
        b=draw(st.sampled_from(PARTIES[lang])),
        p=draw(st.sampled_from(PLACES)),
        n=draw(st.sampled_from(NUMBERS)),
    )
    blank = draw(st.sampled_from(BLANKS))
    at = draw(st.integers(0, text.count(" ")))
    words = text.split(" ")
    return " ".join(words[:at]) + (blank if 0 < at < len(words) else "") + " ".join(words[at:])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    lang = draw(st.sampled_from(("en", "fr")))
    body = draw(st.lists(sentences(lang), min_size=1, max_size=3))
    text = draw(arbitrary) + draw(st.sampled_from(BLANKS)).join(body)
    date = draw(st.sampled_from((None, "2021-05-12")))
    return Document("d", text, hash_document(text, date, None, None), lang=lang, date=date)


def read(given_documents: Iterable[Document], fragments: str = "auto") -> list[Reading]:
    cuts = [cut_document(d, fragments=fragments) for d in given_documents]
    return [resolve_reading(reading) for reading in extractor().read(cuts)]


def shown(fact: Fact) -> list[tuple[int, int, str]]:
    """Return the spans of all that a fact names, with the words it shows for them."""
    parties = (*fact.actor, *fact.recipient, *fact.place, *fact.holder)
    counted = [(q.start, q.end, q.text) for q in fact.quantity]
    return [(a.start, a.end, a.text) for a in parties] + counted + [(o.start, o.end, o.text) for o in fact.object]


def test_the_templates_hold_facts_so_that_the_tests_below_say_something() -> None:
    for lang, templates in TEMPLATES.items():
        for template in templates:
            text = template.format(a=PARTIES[lang][0], b=PARTIES[lang][2], p="Goma", n="12")
            (reading,) = read([Document("d", text, "s", lang=lang)], "off")
            assert reading.facts, text


@cache
def examples(lang: str) -> list[str]:
    """Return a sentence for each row of the trigger tables, and one of `TEMPLATES`."""
    own = [template.format(a=PARTIES[lang][0], b=PARTIES[lang][2], p="Goma", n="12") for template in TEMPLATES[lang]]
    return [*own, *(row["example"] for row in table(lang, "triggers"))]


def test_a_sentence_that_breaks_off_anywhere_is_read() -> None:
    chance = random.Random(7)
    for lang in TEMPLATES:
        for sentence in chance.sample(examples(lang), 150):
            words = sentence.rstrip(".").split(" ")
            for end in (chance.randint(1, len(words)), len(words)):
                text = " ".join(words[:end]) + chance.choice(("", ",", " (", ", dont", ", where"))
                (reading,) = read([Document("d", text, "s", lang=lang)], "off")
                assert reading.cut.document.text == text


few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(documents(), st.sampled_from(("auto", "line", "off")))
def test_everything_a_fact_shows_is_cut_from_the_stored_text(document: Document, fragments: str) -> None:
    (reading,) = read([document], fragments)
    text = document.text
    for fact in reading.facts:
        assert fact.quote == text[fact.start : fact.end]
        assert fact.start <= fact.trigger.start < fact.trigger.end <= fact.end
        assert fact.trigger.cut(text).strip()
        for start, end, words in shown(fact):
            assert words == text[start:end] != ""
        if fact.period.text is not None:
            assert fact.period.text in fact.quote
    for mention in reading.mentions:
        assert mention.text == text[mention.start : mention.end] != ""


@few
@given(documents(), st.sampled_from(("auto", "line")))
def test_a_fact_stays_inside_its_fragment_and_names_only_listed_actors(document: Document, fragments: str) -> None:
    (reading,) = read([document], fragments)
    spans = {f.n: (f.start, f.end) for f in reading.cut.fragments}
    actors, places = {a.id for a in reading.actors}, {p.id for p in reading.places}
    for fact in reading.facts:
        start, end = spans[fact.fragment]
        assert start <= fact.start < fact.end <= end
        assert {a.id for a in (*fact.actor, *fact.recipient, *fact.holder)} <= actors
        assert {p.id for p in fact.place} <= places
        if reading.cut.collage:
            assert all(start <= a.start and a.end <= end for a in (*fact.actor, *fact.recipient, *fact.holder))


@few
@given(documents())
def test_every_id_is_there_once(document: Document) -> None:
    (reading,) = read([document])
    ids = [fact.id for fact in reading.facts]
    assert len(ids) == len(set(ids))


@settings(parent=few, max_examples=30)
@given(st.lists(documents(), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_a_batch_in_any_order_gives_the_facts_of_each_document_read_alone(pile: list[Document], chance: object) -> None:
    alone = [read([document])[0].facts for document in pile]
    assert [reading.facts for reading in read(pile)] == alone
    order = list(range(len(pile)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    shuffled = read([pile[i] for i in order])
    assert [reading.facts for reading in shuffled] == [alone[i] for i in order]


@settings(parent=few, max_examples=120)
@given(st.text(max_size=120), st.sampled_from(("en", "fr", None)), st.sampled_from(("auto", "line", "off")))
def test_arbitrary_text_is_read_without_error(text: str, lang: str | None, fragments: str) -> None:
    document = Document("d", text, hash_document(text, None, None, None), lang=lang)
    (reading,) = read([document], fragments)
    assert reading.cut.document.text == text
    for fact in reading.facts:
        assert fact.quote == text[fact.start : fact.end]


@settings(parent=few, max_examples=60)
@given(st.integers(0, 80), sentences("en"))
def test_what_stands_before_a_paragraph_moves_its_facts_and_changes_nothing_else(before: int, sentence: str) -> None:
    """The same sentence behind blanks has the same facts, as far to the right as there is room before it."""
    words = sentence.strip().replace("\n", " ")
    alone = Document("d", words, "s", lang="en")
    pushed = Document("d", " " * before + words, "s", lang="en")
    (first,), (second,) = read([alone], "off"), read([pushed], "off")
    assert [(f.type, f.status, f.trigger.start + before) for f in first.facts] == [
        (f.type, f.status, f.trigger.start) for f in second.facts
    ]
    assert [[a.id for a in (*f.actor, *f.recipient, *f.place, *f.holder)] for f in first.facts] == [
        [a.id for a in (*f.actor, *f.recipient, *f.place, *f.holder)] for f in second.facts
    ]

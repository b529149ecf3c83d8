"""Names, dates and numbers go to the parser as one token each; offsets still cut the text as it stands."""

from __future__ import annotations

import pytest

from proxywar.find.names import Name
from proxywar.find.objects import ObjectMention
from proxywar.find.prepare import Prepared, find_all, prepare
from proxywar.find.quantities import QuantityMention
from proxywar.find.stand_ins import stand_in
from proxywar.find.times import TimeMention
from proxywar.knowledge import Gazetteer
from proxywar.parse import load_pipeline


def ready(text: str, lang: str = "en", *, lowered: str | None = None, offset: int = 0) -> Prepared:
    found = find_all(text, lang=lang, gazetteer=Gazetteer.load(), anchor=None, as_of=None)
    return prepare(text, offset, load_pipeline(lang), found, lang=lang, lowered=lowered)


def cut(prepared: Prepared) -> list[str]:
    return [prepared.text[t.start : t.end] for t in prepared.tokens]


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("en", "The Government of National Accord holds Tripoli.", "Government of National Accord"),
        ("en", "Egypt thanked Marek Dolny for the tip.", "Marek Dolny"),
        ("en", "Turkey sent about 2,500 fighters there.", "about 2,500"),
        ("en", "Turkey bombed Kobani on 20 January 2018.", "20 January 2018"),
        ("fr", "La Turquie a bombardé Kobané le 20 janvier 2018.", "20 janvier 2018"),
        ("fr", "Les Émirats arabes unis attendent.", "Émirats arabes unis"),
        ("fr", "Elle a envoyé 2\u202f500 combattants.", "2\u202f500"),
    ],
)
def test_what_belongs_together_is_one_token(lang: str, text: str, whole: str) -> None:
    assert any(whole in token for token in cut(ready(text, lang)))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“Egypt’s army”, he said, sent 2,500 men 🛩️ to al-Watiya on 20 January 2018."),
        ("fr", "« L’Égypte » a-t-elle envoyé 2\u00a0500 hommes\u202f?"),
    ],
)
def test_tokens_stand_in_order_without_overlap_and_lose_no_letter(lang: str, text: str) -> None:
    prepared = ready(text, lang)
    ends = [0, *(t.end for t in prepared.tokens)]
    assert all(t.start >= end for t, end in zip(prepared.tokens, ends, strict=False))
    assert "".join("".join(cut(prepared)).split()) == "".join(text.split())


def test_a_rare_name_is_parsed_as_a_common_one_of_its_class() -> None:
    prepared = ready("Rwanda thanked the Karoda Front.")
    words = {prepared.text[t.start : t.end]: t.word for t in prepared.tokens}
    assert words["Rwanda"] == stand_in("en", "country", "")
    assert words["Karoda Front"] == stand_in("en", "group", "the")
    assert words["thanked"] == "thanked"


def test_a_french_stand_in_agrees_with_its_article() -> None:
    assert stand_in("fr", "country", "le") != stand_in("fr", "country", "la")
    assert stand_in("fr", "country", "nonsense") == stand_in("fr", "country", "")


def test_the_doc_for_the_parser_has_the_words_of_the_tokens() -> None:
    prepared = ready("Rwanda left Goma.")
    doc = prepared.make_doc(load_pipeline("en"))
    assert [t.text for t in doc] == [t.word for t in prepared.tokens]
    assert len(doc) == 4


def test_a_lowered_headline_is_parsed_low_and_cut_as_it_stands() -> None:
    prepared = ready("Rwanda Sends Men to Goma", lowered="Rwanda sends men to Goma", offset=7)
    assert (prepared.headline, prepared.offset) == (True, 7)
    assert [t.word for t in prepared.tokens][1:3] == ["sends", "men"]
    assert cut(prepared)[1:3] == ["Sends", "Men"]


def test_the_finds_of_a_sentence_are_cut_from_it() -> None:
    text = "On 20 January 2018 Turkey sent 40 tanks and Syrian fighters to Kobani."
    found = find_all(text, lang="en", gazetteer=Gazetteer.load(), anchor=None, as_of=None)
    assert [n.text for n in found.names] == ["Turkey", "Syrian", "Kobani"]
    assert [(t.text, t.value) for t in found.times] == [("20 January 2018", "2018-01-20")]
    assert [(q.of, q.low) for q in found.quantities] == [("vehicles", 40)]
    parts: list[Name | TimeMention | QuantityMention | ObjectMention] = [*found.names, *found.times]
    for part in [*parts, *found.quantities, *found.objects]:
        assert text[part.start : part.end] == part.text


def test_a_name_inside_a_date_is_no_name() -> None:
    text = "In May 2020 Rwanda waited."
    found = find_all(text, lang="en", gazetteer=Gazetteer.load(), anchor=None, as_of=None)
    assert [n.text for n in found.names] == ["Rwanda"]

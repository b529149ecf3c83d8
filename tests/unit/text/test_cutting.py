"""Documents cut into fragments and sentences."""

from __future__ import annotations

import pytest

from proxywar.errors import UsageError
from proxywar.records import CutDocument, Document
from proxywar.text import cut_document

COLLAGE = (
    "“The union fears a spill-over. Ankara trains the coast guard as it rebuilds the navy. La Russie est présente à "
    "l'est du pays, selon un rapport. After Mali, Wagner Looks to Partner With Juntas in Niger Niamey, which "
    "expelled French troops, is looking for cover from Paris The mines of the north are its main income. MOBILE "
    "VIEW. Moscow says it sent doctors. mercredi 17 juin 2020 Mali : la trêve vacille | Le Site #Le_Site. James "
    "Smith. Les rebelles ont quitté la ville mardi. He clarified that the troops would stay. By Amy Smith | June 19, "
    "2020, 3:53 PM. Le général a signé la trêve avec les tribus du sud. But the minister wants more.” The convoy was "
    "hit near the port. Des avions ont frappé la base."
)


def read(text: str, **options: str) -> tuple[CutDocument, list[tuple[str, str | None, str]]]:
    cut = cut_document(Document(id="d", text=text, sha256="", lang=options.pop("lang", None)), **options)
    return cut, [(str(f.kind), f.lang, text[f.start : f.end]) for f in cut.fragments]


def test_a_collage_is_told_and_every_sentence_is_a_fragment() -> None:
    cut, fragments = read(COLLAGE)
    assert cut.collage
    assert "page furniture inside" in cut.reasons
    assert any("languages alternate" in reason for reason in cut.reasons)
    assert [words[:22] for _, _, words in fragments] == [
        "“The union fears a spi",
        "Ankara trains the coas",
        "La Russie est présente",
        "After Mali, Wagner Loo",
        "Niamey, which expelled",
        "The mines of the north",
        "MOBILE VIEW.",
        "Moscow says it sent do",
        "mercredi 17 juin 2020 ",
        "#Le_Site.",
        "James Smith.",
        "Les rebelles ont quitt",
        "He clarified that the ",
        "By Amy Smith | June 19",
        "Le général a signé la ",
        "But the minister wants",
        "The convoy was hit nea",
        "Des avions ont frappé ",
    ]
    assert [kind for kind, _, _ in fragments if kind not in ("prose", "headline")] == [
        "furniture",
        "dateline",
        "furniture",
        "byline",
        "byline",
    ]
    assert {lang for kind, lang, _ in fragments if kind in ("prose", "headline")} == {"en", "fr"}


def test_a_cut_quotation_is_marked() -> None:
    cut, _ = read(COLLAGE)
    assert [f.n for f in cut.fragments if f.cut_quote] == [1, 16]


def test_a_date_serves_its_own_fragment_only() -> None:
    cut, _ = read(COLLAGE)
    assert {f.n: f.date for f in cut.fragments if f.date} == {9: "2020-06-17", 14: "2020-06-19"}


def test_every_fragment_can_be_searched_by_its_sentences() -> None:
    cut, fragments = read(COLLAGE)
    assert {s.fragment for s in cut.sentences} == set(range(1, len(fragments) + 1))
    assert [COLLAGE[s.start : s.end] for s in cut.sentences if fragments[s.fragment - 1][0] == "byline"] == [
        words for kind, _, words in fragments if kind == "byline"
    ]


def test_a_short_document_is_one_fragment_of_several_sentences() -> None:
    cut, fragments = read("Haftar met Putin in Moscow. He left without signing. The truce holds.")
    assert not cut.collage
    assert [kind for kind, _, _ in fragments] == ["prose"]
    assert len(cut.sentences) == 3


def test_an_article_joins_its_paragraphs_and_keeps_its_headline() -> None:
    text = (
        "Truce holds in Libya\n\nBy Amy Smith\n\nTRIPOLI (Reuters) - The truce held on Friday. Both sides said so.\n\n"
        "The envoy was pleased. He will return in May.\n"
    )
    cut, fragments = read(text)
    assert not cut.collage
    assert [(kind, words[:12]) for kind, _, words in fragments] == [
        ("headline", "Truce holds "),
        ("byline", "By Amy Smith"),
        ("dateline", "TRIPOLI (Reu"),
        ("prose", "The truce he"),
    ]
    assert len([s for s in cut.sentences if s.fragment == 4]) == 4


def test_lines_broken_at_a_width_are_joined() -> None:
    text = (
        "The truce held on Friday, both\nsides said, though shelling was\nheard in the south of the\ncapital.\n\n"
        "The envoy was pleased."
    )
    cut, _ = read(text)
    assert [text[s.start : s.end].split("\n", maxsplit=1)[0] for s in cut.sentences] == [
        "The truce held on Friday, both",
        "The envoy was pleased.",
    ]


def test_a_paragraph_in_another_language_is_a_fragment_of_its_own() -> None:
    _, fragments = read(
        "The army of the east said that it had won.\n\nL'armée de l'est a dit qu'elle avait gagné la bataille."
    )
    assert [lang for _, lang, _ in fragments] == ["en", "fr"]


def test_a_language_without_a_pipeline_stays_a_fragment() -> None:
    cut, fragments = read("الجيش الليبي يسيطر على مدينة سرت. وقالت تركيا إنها سترد.")
    assert [lang for _, lang, _ in fragments] == ["ar"]
    assert len(cut.sentences) == 2


def test_the_given_language_serves_what_is_too_short() -> None:
    assert read("Haftar, Sirte", lang="fr")[1][0][1] == "fr"
    assert read("The army of the east has won the war.", lang="fr")[1][0][1] == "en"


def test_a_label_before_a_colon_makes_a_headline() -> None:
    text = "The truce holds. Mali : le général annule sa visite à Dakar. Traoré : « Nous tiendrons le nord. »"
    assert [kind for kind, _, _ in read(text)[1]] == ["prose", "headline", "prose"]


def test_lines_as_fragments() -> None:
    text = "The army left. He stayed.\r\n\r\nMOBILE VIEW\r\nLa trêve tient."
    cut, fragments = read(text, fragments="line")
    assert [(kind, words) for kind, _, words in fragments] == [
        ("prose", "The army left. He stayed."),
        ("furniture", "MOBILE VIEW"),
        ("prose", "La trêve tient."),
    ]
    assert [s.fragment for s in cut.sentences] == [1, 1, 2, 3]


def test_cutting_off_leaves_one_fragment_with_its_sentences() -> None:
    cut, fragments = read(COLLAGE, fragments="off")
    assert len(fragments) == 1
    assert fragments[0][2] == COLLAGE
    assert len(cut.sentences) > 10
    assert not cut.collage


def test_an_empty_text_has_no_fragments() -> None:
    cut, _ = read(" \n\t ")
    assert cut.fragments == () and cut.sentences == ()


def test_another_way_of_cutting_is_refused() -> None:
    with pytest.raises(UsageError, match="auto, line, off"):
        cut_document(Document(id="d", text="a", sha256=""), fragments="pages")


@pytest.mark.parametrize(
    ("before", "after", "lang"),
    [
        ("La Russie nie avoir armé les milices du sud.", "Le convoi a quitté la ville.", "fr"),
        ("The army said that it had taken the town.", "The convoy was hit.", "en"),
        ("Le convoi a quitté la ville.", "The army said that it had taken the town on the coast.", "en"),
        ("Россия отрицает обвинения.", "Le convoi a quitté la ville.", "fr"),
    ],
)
def test_a_fragment_too_short_to_tell_is_in_the_language_around_it(before: str, after: str, lang: str) -> None:
    _, fragments = read(f"{before}\nSerraj, Rome\n{after}", fragments="line")
    assert fragments[1][1:] == (lang, "Serraj, Rome")

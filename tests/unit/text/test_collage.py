"""When a text is a collage, and the reasons given."""

from __future__ import annotations

from proxywar.text.collage import Signs, judge_collage

CALM = Signs(sentences=20, on_one_line=4, paragraphs=6, languages=1, alternations=0, glued=0, inside=0, strays=0)


def test_an_article_in_paragraphs_is_none() -> None:
    collage, reasons = judge_collage(CALM)
    assert not collage
    assert reasons == ("one language", "nothing breaks its thread", "6 paragraphs")


def test_a_short_text_is_never_one() -> None:
    signs = Signs(sentences=3, on_one_line=3, paragraphs=1, languages=2, alternations=2, glued=1, inside=4, strays=2)
    assert judge_collage(signs) == (False, ("3 sentences: one document",))


def test_every_sign_is_said_in_words() -> None:
    signs = Signs(sentences=55, on_one_line=55, paragraphs=1, languages=2, alternations=17, glued=4, inside=6, strays=1)
    collage, reasons = judge_collage(signs)
    assert collage
    assert reasons == (
        "55 sentences on one line",
        "2 languages alternate 17 times",
        "headlines run into sentences 4 times",
        "page furniture inside",
        "1 quotation mark without a partner",
        "no paragraph breaks",
    )


def test_a_translation_below_its_text_is_none() -> None:
    signs = Signs(sentences=12, on_one_line=3, paragraphs=6, languages=2, alternations=1, glued=0, inside=0, strays=0)
    assert not judge_collage(signs)[0]


def test_furniture_in_an_article_is_not_enough() -> None:
    signs = Signs(sentences=20, on_one_line=4, paragraphs=6, languages=1, alternations=0, glued=1, inside=5, strays=1)
    assert not judge_collage(signs)[0]

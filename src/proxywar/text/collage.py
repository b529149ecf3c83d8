"""Tell a collage, many fragments of many hands in one file, from a document of one hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from proxywar.records import FragmentKind
from proxywar.text.pieces import Piece
from proxywar.text.quotes import find_quotes

MIN_SENTENCES = 4
THRESHOLD = 3.0
READ_KINDS = (FragmentKind.PROSE, FragmentKind.HEADLINE)


@dataclass(frozen=True, slots=True)
class Signs:
    """What was counted to tell a collage.

    Attributes:
        sentences: In the whole text; `on_one_line` in its fullest line; `paragraphs` is the number of lines or blocks.
        languages: How many alternate; `alternations` how often.
        glued: Headlines that run into a sentence after the first line; `inside`: bits of page furniture between.
        strays: Quotation marks without a partner.
    """

    sentences: int
    on_one_line: int
    paragraphs: int
    languages: int
    alternations: int
    glued: int
    inside: int
    strays: int


def count_signs(text: str, pieces: list[Piece], langs: list[str | None]) -> Signs:
    """Count the signs of a collage over the pieces of a text and the language of each."""
    read = [i for i, piece in enumerate(pieces) if piece.kind in READ_KINDS]
    told = [lang for i in read if (lang := langs[i])]
    lines: dict[int, int] = {}
    for i in read:
        lines[pieces[i].paragraph] = lines.get(pieces[i].paragraph, 0) + 1
    # A name or a list taken for another language is no second hand: a language counts from a tenth of the sentences.
    spoken = {lang for lang, number in Counter(told).items() if number > 1 and number >= 0.1 * len(told)}
    told = [lang for lang in told if lang in spoken]
    inside = sum(1 for i in range(read[0] + 1, read[-1]) if pieces[i].kind not in READ_KINDS) if read else 0
    return Signs(
        sentences=len(read), on_one_line=max(lines.values(), default=0), paragraphs=len(lines),
        languages=len(spoken), alternations=sum(a != b for a, b in pairwise(told)),
        glued=sum(1 for i in read if pieces[i].glued and i > read[0]), inside=inside,
        strays=find_quotes(text, pieces[0].start, pieces[-1].end)[1] if pieces else 0,
    )  # fmt: skip


def judge_collage(signs: Signs) -> tuple[bool, tuple[str, ...]]:
    """Decide whether a text is a collage, and say why in words.

    Languages that alternate weigh most; headlines inside (a few in a long text are its own), furniture inside, cut
    quotations and many sentences with no paragraph between add up. Up to three sentences are never a collage, and
    neither is one language in paragraphs with nothing strange in it.
    """
    unbroken = signs.on_one_line >= 12 and signs.on_one_line >= 0.8 * signs.sentences
    score = 0.0
    reasons: list[str] = []
    if unbroken:
        score += 1
        reasons.append(f"{signs.on_one_line} sentences on one line")
    if signs.alternations:
        often = signs.alternations / signs.sentences
        score += 3 if often >= 0.3 and signs.alternations > 2 else 2 if often >= 0.08 and signs.alternations > 1 else 1
        reasons.append(f"{signs.languages} languages alternate {_times(signs.alternations)}")
    if signs.glued:
        score += 1.5 if signs.glued > 1 and signs.glued >= 0.04 * signs.sentences else 0.5
        reasons.append(f"headlines run into sentences {_times(signs.glued)}")
    if signs.inside:
        score += 1
        reasons.append("page furniture inside")
    if signs.strays:
        score += 0.5
        reasons.append(f"{signs.strays} quotation {'mark' if signs.strays == 1 else 'marks'} without a partner")
    if unbroken and signs.paragraphs == 1:
        reasons.append("no paragraph breaks")
    if signs.sentences < MIN_SENTENCES:
        return False, (f"{signs.sentences} {'sentence' if signs.sentences == 1 else 'sentences'}: one document",)
    if score >= THRESHOLD:
        return True, tuple(reasons)
    calm = [] if reasons else ["nothing breaks its thread"]
    if signs.alternations == 0:
        calm.insert(0, "one language")
    if signs.paragraphs > 1:
        calm.append(f"{signs.paragraphs} paragraphs")
    return False, tuple(calm + reasons)


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"

"""Cut a document into fragments and sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from proxywar.errors import UsageError
from proxywar.records import CutDocument, Document, Fragment, FragmentKind, Sentence
from proxywar.text.bold import cut_boldly, join_answers
from proxywar.text.collage import READ_KINDS, count_signs, judge_collage
from proxywar.text.furniture import is_lone_name, part_furniture
from proxywar.text.glue import is_title_case, split_glued
from proxywar.text.language import LATIN, detect_language
from proxywar.text.pieces import Piece, split_chunks, trim
from proxywar.text.quotes import find_quotes
from proxywar.text.stops import split_stops
from proxywar.text.vocabulary import grammar

CUTS = ("auto", "line", "off")
"""How a text may be cut: by what it is, every line a fragment, or not at all."""
HEADLINE_CHARS = 200
LABELLED_WORDS = 14
_LABEL = re.compile(r"[^\W\d_]\w+(?: [^\W\d_a-z]\w+)?\s?:\s(?![\"“«‘'])")
"""The place or the person that a headline is about: "Libye : le blocus est levé"."""
_TOLD = frozenset({"was", "were", "had", "has", "have", "been"})
"""English headlines leave these out; a short sentence with one has only lost its stop."""
_UNCUT = ("cutting is off: the whole text is one fragment",)
_LINES = ("every line is a fragment, as asked",)
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_FINAL = re.compile(r"[.!?…。！？؟۔][\"”»’')\]\s]*$")


def cut_document(document: Document, *, fragments: str = "auto") -> CutDocument:
    """Cut a document into fragments and sentences, with exact offsets.

    In a collage every sentence is a fragment of its own, so that nothing is resolved across a border; a document of
    one hand is one fragment of prose, beside its headlines, bylines, datelines and page furniture. Every fragment has
    sentences, so that all of a text can be searched; what is not reporting is one.

    Args:
        document: `document.lang`, where given, is the language of fragments too short to tell.
        fragments: "auto" recognises a collage; "line" makes every line of the file a fragment; "off" makes the whole
            text one.

    Returns:
        Fragments and sentences in text order, trimmed of white space; `reasons` says in words why the text was taken
        for a collage or not.

    Raises:
        UsageError: `fragments` is none of the three.
    """
    if fragments not in CUTS:
        raise UsageError("PW101", f"No way of cutting is called {fragments!r}.", f"Choose one of: {', '.join(CUTS)}.")
    text = document.text
    if fragments == "off":
        start, end = trim(text, 0, len(text))
        whole = [[Piece(start, end)]] if start < end else []
        return _number(document, whole, collage=False, reasons=_UNCUT, cut=False)
    if fragments == "line":
        lines = [[_label_line(text, a, b)] for a, b in _lines(text)]
        langs = _group_languages(document, lines)
        return _number(document, lines, collage=len(lines) > 1, reasons=_LINES, langs=langs, cut=False)
    pieces = list(find_pieces(text))
    langs = [_language(text, piece, document.lang) for piece in pieces]
    collage, reasons = judge_collage(count_signs(text, pieces, langs))
    if collage:
        pieces = _label(text, cut_boldly(text, pieces))
        groups = join_answers(text, pieces)
        langs = _group_languages(document, groups)
        return _number(document, groups, collage=True, reasons=reasons, langs=langs)
    spoken = document.lang or _main_language(pieces, [lang if lang in LATIN else None for lang in langs])
    return _number(document, _group(pieces, langs), collage=False, reasons=reasons, default=spoken)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        start, end = trim(text, line.start(), line.end())
        if start < end:
            yield start, end


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a text: its lines, or its blocks where lines are wrapped at a width."""
    lines = list(_lines(text))
    if not _is_wrapped(text, lines):
        yield from lines
        return
    opened = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or text.count("\n", lines[at - 1][1], lines[at][0]) > 1:
            yield lines[opened][0], lines[at - 1][1]
            opened = at


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether lines were broken at a width: most end without a stop and the next goes on in small letters."""
    if len(lines) < 3 or max(end - start for start, end in lines) > 130:
        return False
    going_on = sum(
        1 for (_, end), (start, _) in pairwise(lines)
        if text[end - 1] not in '.!?…:"”»' and (text[start].islower() or text[start].isdigit())
        and text.count("\n", end, start) == 1
    )  # fmt: skip
    return going_on >= max(2, len(lines) // 4)


def find_pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text as the first pass cuts them, before it is known whether it is a collage."""
    for number, (start, end) in enumerate(_paragraphs(text)):
        found = [piece for a, b in split_stops(text, start, end) for piece in _part_sentence(text, a, b)]
        for piece in found:
            kind = piece.kind
            if kind is FragmentKind.PROSE and _is_headline(text, piece, alone=len(found) == 1):
                kind = FragmentKind.HEADLINE
            yield replace(piece, kind=kind, paragraph=number)


def _part_sentence(text: str, start: int, end: int) -> Iterator[Piece]:
    for piece in part_furniture(text, start, end):
        if piece.kind is not FragmentKind.PROSE:
            yield piece
            continue
        borders = [piece.start, *split_glued(text, piece.start, piece.end), piece.end]
        for place, span in enumerate(pairwise(borders)):
            a, b = trim(text, *span)
            yield replace(piece, start=a, end=b, glued=b < piece.end, date=piece.date if place == 0 else None)


def _is_headline(text: str, piece: Piece, *, alone: bool) -> bool:
    """Tell whether a sentence is a headline: in headline case, or short with no stop before what follows."""
    if piece.end - piece.start > HEADLINE_CHARS:
        return False
    chunks = split_chunks(text, piece.start, piece.end)
    if len(chunks) <= LABELLED_WORDS and _LABEL.match(text, piece.start, piece.end):
        return True
    stopped = _FINAL.search(text, max(piece.start, piece.end - 8), piece.end)
    if len(chunks) >= 4 and is_title_case(chunks):
        # Names alone fill a sentence with capitals; with a stop at its end a headline must show another sign.
        signs = grammar("en").headline_words
        return not stopped or any(chunk.word in signs for chunk in chunks[1:])
    if any(chunk.text.endswith(";") or chunk.word in _TOLD for chunk in chunks):
        return False
    return not stopped and len(chunks) <= 16 and (piece.glued or (alone and piece.end < len(text.rstrip())))


def _label(text: str, pieces: list[Piece]) -> list[Piece]:
    """Give the pieces of a collage their kinds, now that their borders are known."""
    fellows = Counter(piece.paragraph for piece in pieces)
    labelled: list[Piece] = []
    for piece in pieces:
        kind = piece.kind
        if kind in READ_KINDS:
            headline = _is_headline(text, piece, alone=fellows[piece.paragraph] == 1)
            kind = FragmentKind.HEADLINE if headline else FragmentKind.PROSE
            if is_lone_name(text, piece.start, piece.end):
                kind = FragmentKind.BYLINE
        labelled.append(replace(piece, kind=kind))
    return labelled


def _label_line(text: str, start: int, end: int) -> Piece:
    """Return a line as one piece, of the kind of what fills it."""
    pieces = part_furniture(text, start, end)
    first = pieces[0] if pieces else Piece(start, end)
    if all(piece.kind not in READ_KINDS for piece in pieces):
        return replace(first, start=start, end=end)
    whole = Piece(start, end, date=first.date)
    if is_lone_name(text, start, end):
        return replace(whole, kind=FragmentKind.BYLINE)
    return replace(whole, kind=FragmentKind.HEADLINE) if _is_headline(text, whole, alone=False) else whole


def _language(text: str, piece: Piece, default: str | None) -> str | None:
    return detect_language(text[piece.start : piece.end], default=default) if piece.kind in READ_KINDS else None


def _group(pieces: list[Piece], langs: list[str | None]) -> list[list[Piece]]:
    """Join the sentences of one hand: runs of prose that neither a headline, nor furniture, nor a language parts."""
    groups: list[list[Piece]] = []
    spoken: str | None = None
    for piece, lang in zip(pieces, langs, strict=True):
        joins = bool(groups) and piece.kind is FragmentKind.PROSE is groups[-1][-1].kind
        turns = joins and lang is not None and spoken is not None and lang != spoken
        if joins and not (turns and piece.paragraph != groups[-1][-1].paragraph) and piece.date is None:
            groups[-1].append(piece)
            spoken = spoken or lang
        else:
            groups.append([piece])
            spoken = lang
    return groups


def _group_languages(document: Document, groups: list[list[Piece]]) -> list[str | None]:
    """Return the language of each fragment of a collage, by its first sentence.

    One too short to tell is in the language of its neighbours where they agree, else in that of most of the text; what
    cannot be told is in Latin letters, as all others tell their language.
    """
    pieces = [group[0] for group in groups]
    langs = [_language(document.text, piece, document.lang) for piece in pieces]
    latin = [lang if lang in LATIN else None for lang in langs]
    main = _main_language(pieces, latin)
    for at, piece in enumerate(pieces):
        if langs[at] is None and piece.kind in READ_KINDS:
            before = next((lang for lang in reversed(latin[:at]) if lang), None)
            after = next((lang for lang in latin[at + 1 :] if lang), None)
            around = {lang for lang in (before, after) if lang}
            langs[at] = around.pop() if len(around) == 1 else main
    return langs


def _main_language(pieces: list[Piece], langs: list[str | None]) -> str | None:
    """Return the language that most of a document of one hand is in, for what is too short to tell its own."""
    chars: dict[str, int] = {}
    for piece, lang in zip(pieces, langs, strict=True):
        if lang is not None:
            chars[lang] = chars.get(lang, 0) + piece.end - piece.start
    return max(chars, key=lambda lang: chars[lang], default=None)


def _number(
    document: Document, groups: list[list[Piece]], *, collage: bool, reasons: tuple[str, ...],
    default: str | None = None, langs: list[str | None] | None = None, cut: bool = True,
) -> CutDocument:  # fmt: skip
    """Number the fragments and their sentences.

    `langs` are the languages of the groups where they are known; without `cut` a piece may hold several sentences.
    """
    text = document.text
    default = document.lang or default
    fragments: list[Fragment] = []
    sentences: list[Sentence] = []
    for n, group in enumerate(groups, start=1):
        first, start, end = group[0], group[0].start, group[-1].end
        read = first.kind in READ_KINDS
        lang = langs[n - 1] if langs else detect_language(text[start:end], default=default)
        strays = find_quotes(text, start, end)[1]
        fragments.append(Fragment(n, first.kind, lang if read else None, start, end, first.date, read and strays > 0))
        sentences.extend(Sentence(a, b, n) for a, b in _sentences(text, group, cut=cut or not read))
    return CutDocument(document, tuple(fragments), tuple(sentences), collage, reasons)


def _sentences(text: str, group: list[Piece], *, cut: bool) -> list[tuple[int, int]]:
    """Return the sentences of a group; a piece that is a whole line or text is cut here."""
    if cut:
        return [(piece.start, piece.end) for piece in group]
    found: list[tuple[int, int]] = []
    for piece in group:
        for start, end in split_stops(text, piece.start, piece.end):
            borders = [start, *split_glued(text, start, end), end]
            found.extend(trim(text, a, b) for a, b in pairwise(borders))
    return found

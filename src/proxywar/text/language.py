"""Tell the language of a fragment: by script, then by its function words, then by a trained model."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import islice
from typing import Any

from proxywar.lang import LANGUAGES
from proxywar.text.vocabulary import grammar

TOLD = ("en", "fr", "ar", "ru", "de", "es", "it", "tr", "uk", "pt", "nl")
"""Languages that the model may answer with; other scripts are told by their letters."""
LATIN = frozenset(TOLD) - {"ar", "ru", "uk"}
"""Those of them that are written in Latin letters."""
SAMPLE_CHARS = 800
"""A fragment's language shows in its first words; reading more only costs time."""
MIN_LETTERS = 16
MIN_PROBABILITY = 0.8
SHORT_WORDS = 12
"""Up to here a fragment is in the language that was given, unless its own words plainly say another."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NON_LATIN = re.compile(
    r"[\u0370-\u03ff\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
_SCRIPTS = (
    ("uk", re.compile("[іїєґІЇЄҐ]")), ("ru", re.compile("[\u0400-\u052f]")), ("fa", re.compile("[پچژگک]")),
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f]")), ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")), ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u3400-\u9fff]")), ("ko", re.compile("[\uac00-\ud7a3]")),
)  # fmt: skip
_MARKS = (
    ("fr", frozenset("'’œêûëïàùŒÊÛËÏÀÙ«"),
     re.compile(r"(?i)\b(?:[cdjlmnst]|qu)['’](?=[^\W\d_])|[œêûëï]|[àù]\b|« ")),
    ("tr", frozenset("ığşİĞŞ"), re.compile("[ığşİĞŞ]")), ("de", frozenset("ßäÄ"), re.compile("[ßäÄ]")),
    ("es", frozenset("ñ¿¡"), re.compile("[ñ¿¡]")), ("pt", frozenset("ãõ"), re.compile("[ãõ]")),
    ("it", frozenset("'’òìÒÌ"), re.compile(r"(?i)\b(?:dell|nell|all|dall|sull)['’]|\b\w+(?:ò|ì)\b")),
    ("en", None, re.compile(r"(?i)['’]s\b|n['’]t\b|\b\w{3,}ing\b|\bth(?=[aeiouy])")),
)  # fmt: skip
"""Language, characters of which one must be there, and the pattern to count."""
_MOST_MARKS = 3


@cache
def _votes() -> dict[str, tuple[str, ...]]:
    text = resources.files(__package__).joinpath("votes.csv").read_text(encoding="utf-8")
    votes: dict[str, set[str]] = {}
    for row in csv.DictReader(text.splitlines()):
        votes.setdefault(row["word"], set()).add(row["lang"])
    for lang in LANGUAGES:
        tables = grammar(lang)
        for word in (
            tables.finite
            | tables.relative
            | tables.bound
            | tables.article_nouns
            | {w.lower() for w in tables.headline_words}
        ):
            votes.setdefault(word, set()).add(lang)
    return {word: tuple(sorted(langs)) for word, langs in votes.items()}


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(list(TOLD))
    return model


def count_votes(text: str, *, names: bool = True) -> dict[str, float]:
    """Count, by language, the function words of `text` and the marks that only some languages use.

    A word that several languages share gives each of them a part of one vote. Without `names`, words that the tables
    write with a capital have none: many names are alike in several languages.
    """
    return _count_votes(text, _WORD.findall(text), names)


def _count_votes(text: str, words: Sequence[str], names: bool) -> dict[str, float]:
    score: dict[str, float] = {}
    for word in words:
        langs = _votes_of(word, names)
        if langs:
            # A capital inside a sentence is more often a name than a function word.
            weight = 1.0 if len(langs) == 1 else 0.6
            for lang in langs:
                score[lang] = score.get(lang, 0.0) + weight
    characters = set(text)
    for lang, needed, mark in _MARKS:
        if needed is not None and needed.isdisjoint(characters):
            continue
        found = sum(1 for _ in islice(mark.finditer(text), _MOST_MARKS))
        if found:
            score[lang] = score.get(lang, 0.0) + found * 0.7
    return score


@lru_cache(maxsize=50_000)
def _votes_of(word: str, names: bool) -> tuple[str, ...]:
    votes = _votes()
    return ((names or word.islower()) and votes.get(word)) or votes.get(word.lower().replace("’", "'"), ())


def word_languages(word: str) -> tuple[str, ...]:
    """Return the languages of which a word, as it is written or in lower case, is a function word."""
    return _votes().get(word) or _votes().get(word.lower(), ())


def detect_language(text: str, *, default: str | None = None) -> str | None:
    """Tell the language of a fragment.

    Script first, then a vote of function words, which is surer than a trained model on a dozen words; the model
    (py3langid, restricted to `TOLD`) answers only where the vote does not.

    Args:
        text: The fragment's words; the first 800 characters are read.
        default: Answer where the text is too short to tell: under a dozen words, of which fewer than two are another
            language's or one is this language's own.

    Returns:
        An ISO 639-1 code, or `default` where it cannot be told.

    Examples:
        >>> detect_language("La trêve tient dans le sud du pays.")
        'fr'
        >>> detect_language("OK", default="en")
        'en'
    """
    sample = text[:SAMPLE_CHARS]
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters < 3:
        return default
    foreign = 0 if sample.isascii() else len(_NON_LATIN.findall(sample))
    if foreign * 2 > letters:
        return _by_script(sample)
    few = default is None and len(words) < SHORT_WORDS
    # Names alone say little of a headline: "Rwanda" and "Congo" take an article in French and stand in any language.
    votes = (_count_votes(sample, words, names=False) if few else {}) or _count_votes(sample, words, names=True)
    ranked = sorted(votes.items(), key=lambda pair: -pair[1])[:2]
    if default is not None and len(words) < SHORT_WORDS:
        return _plainly_other(sample, ranked[0], default) if ranked else default
    if ranked:
        lead, best = ranked[0]
        second = ranked[1][1] if len(ranked) > 1 else 0
        if best >= (1 if few else 2) and best >= 1.6 * second:
            return lead
    if letters < MIN_LETTERS:
        return ranked[0][0] if default is None and len(ranked) == 1 and ranked[0][1] >= 1 and letters > 8 else default
    return _by_model(sample, [lang for lang, _ in ranked], default)


def _plainly_other(sample: str, ranked: tuple[str, float], default: str) -> str:
    """Return the best voted language if the words of few say it and none says `default`, names apart."""
    lead, best = ranked
    plain = count_votes(sample, names=False)
    return lead if best >= 2 and plain.get(lead, 0) >= 1 and plain.get(default, 0) < 1 else default


def _by_script(sample: str) -> str | None:
    counts = {lang: len(pattern.findall(sample)) for lang, pattern in _SCRIPTS}
    if counts["ru"] > 0 and counts["ru"] >= max(counts["ar"], counts["zh"]):
        return "uk" if counts["uk"] else "ru"
    if counts["ar"] > 0 and counts["ar"] >= counts["zh"]:
        return "fa" if counts["fa"] * 25 > counts["ar"] else "ar"
    if counts["ja"]:
        return "ja"
    return max(counts, key=lambda lang: counts[lang])


def _by_model(sample: str, voted: list[str], default: str | None) -> str | None:
    # The model reads capitals as another language's; in lower case a headline is told by its words.
    ranked = _model().rank(sample.lower() if sample.isupper() else sample)
    # A dozen words are little evidence: a language that the vote or the document names needs less of it.
    weights = {
        lang: (4.0 if lang in voted else 1.0) * (4.0 if lang == default else 1.0) * (3.0 if lang in LANGUAGES else 1.0)
        for lang in TOLD
    }
    weighed = sorted(((float(p) * weights[lang], str(lang)) for lang, p in ranked), reverse=True)
    total = sum(share for share, _ in weighed)
    share, best = weighed[0]
    if share >= MIN_PROBABILITY * total or best in voted[:1] or best == default:
        return best
    return default or (voted[0] if voted else None)

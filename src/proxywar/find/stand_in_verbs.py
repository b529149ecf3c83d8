"""A well-known verb in place of one that the parser has never seen: "pilonnent" is parsed as "présentent".

A form unseen in training is noise to the parser, often an adverb or an adjective. The tables know it for a verb, so a
seen verb goes in its place in the same form: regular French verbs share their endings, and of the others the
participles agree alike. Whoever reports stays one who reports, and the first letter stays a vowel or none, so that "l'"
and "n'" before it stay right.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms
from proxywar.lang import table
from proxywar.parse.conjugation_fr import past_participle
from proxywar.parse.lemmas import treebank_lemmas

ENDINGS = ("eraient", "èrent", "aient", "erait", "eront", "ent", "ait", "era", "ant", "ées", "ée", "és", "é", "a",
           "e")  # fmt: skip
"""Of French -er verbs in the third person, the longest first; an infinitive is clear as it stands."""
VOWELS = "aeiouhéèêâîô"
REPORTING = frozenset({"alleged", "denied", "planned", "stated"})


@cache
def verb_stand_in(form: str, lang: str) -> tuple[str, str] | None:
    """Return the verb form to parse in place of `form`, and the infinitive of `form`; None to keep it.

    Examples:
        >>> verb_stand_in("pilonnent", "fr")
        ('présentent', 'pilonner')
        >>> verb_stand_in("attaque", "fr") is None  # a noun as well
        True
    """
    infinitive = forms(lang).get(form) if _stems(lang) else None
    if infinitive is None or form in seen_words(lang) or is_other_word(form, lang):
        return None
    initial = "vowel" if form[0] in VOWELS else "consonant"
    if not infinitive.endswith("er"):
        return _participle_stand_in(form, infinitive, initial, lang)
    endings = (e for e in ENDINGS if form.endswith(e) and len(form) - len(e) > 1)
    ending = next((e for e in endings if _is_regular(form, e, infinitive)), None)  # "opèrent" is op-èrent for none
    if ending is None:
        return None
    classes = ("reports", "does") if infinitive in _reporting_verbs(lang) else ("does",)
    stems = [stem for name in classes for stem in _stems(lang).get((name, initial), ())]
    return next(((stem + ending, infinitive) for stem in stems if stem + ending in seen_words(lang)), None)


def _participle_stand_in(form: str, infinitive: str, initial: str, lang: str) -> tuple[str, str] | None:
    """Return what to parse for "reconquis", "dissoute", "applaudi": a participle with the same gender and number."""
    base = past_participle(infinitive)
    agreement = next((e for e in ("", "e", "s", "es") if base and form == base + e), None)
    if agreement is None or base in _nouns(lang):  # "est résolue à rester", "est acquise au Hezbollah"
        return None
    stems = _stems(lang).get(("participle", initial), ())
    return next(((stem + agreement, infinitive) for stem in stems if stem + agreement in seen_words(lang)), None)


def _is_regular(form: str, ending: str, infinitive: str) -> bool:
    """Tell a stem that is spelt like the infinitive's, but for its last vowel: "enverrait" is no imperfect."""
    stem, base = form[: -len(ending)], infinitive[:-2]
    return stem[:-2] == base[: len(stem) - 2] and abs(len(stem) - len(base)) < 2 and stem[-1:] in (*base[-2:], "ç", "e")


@cache
def seen_words(lang: str) -> frozenset[str]:
    """Return the words that the parser has seen more than once in training."""
    return frozenset(row["word"] for row in table(lang, "common_words"))


@cache
def _stems(lang: str) -> dict[tuple[str, str], tuple[str, ...]]:
    out: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in table(lang, "verb_stand_ins"):
        key = row["class"], row["initial"]
        out[key] = (*out.get(key, ()), row["stem"])
    return out


@cache
def _reporting_verbs(lang: str) -> frozenset[str]:
    rows = [row for row in table(lang, "cues") if row["effect"] in REPORTING]
    rows += [row for row in table(lang, "triggers") if row["clause"] in REPORTING]
    return frozenset(row["lemma"].split()[0] for row in rows if row["pos"] == "VERB")


def is_other_word(form: str, lang: str) -> bool:
    """Tell a form that may be a noun or an adjective too: only the parser can say which."""
    known = treebank_lemmas(lang)
    if (form, "NOUN") in known or (form, "ADJ") in known:
        return True
    return form in _nouns(lang) or form.removesuffix("s") in _nouns(lang)


@cache
def _nouns(lang: str) -> frozenset[str]:
    """Return the nouns and adjectives of the tables."""
    rows = [row for row in table(lang, "triggers") if row["pos"] != "VERB"]
    found = {row["lemma"].split()[0] for row in rows}
    found |= {row["lemma"] for name in ("nouns", "collectives") for row in table(lang, name)}
    return frozenset(found | {w for r in table(lang, "materiel") for w in (r["lemma"], *r["forms"].split(";"))})

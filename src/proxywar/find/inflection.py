"""Lemmas of the verbs that the lexicon holds, whatever the parser's guess.

A form that the tables of a language can make of one of their verbs takes that verb as its lemma, unless the parser's
own lemma is itself a word of the tables.
"""

from __future__ import annotations

import re
from functools import cache

from proxywar.lang import table
from proxywar.parse.conjugation_fr import conjugate

TABLES = ("triggers", "cues", "light_verbs")
VOWELS = "aeiou"
PAST_OF_MANY = re.compile(r"(?:èrent|irent|urent|inrent|aient)$")
"""Endings that only French third persons of a past have."""


@cache
def lexicon_verbs(lang: str) -> frozenset[str]:
    """Return the infinitives of the verbs in the tables of a language."""
    found = set()
    for name in TABLES:
        for row in table(lang, name):
            if row.get("pos", "VERB") == "VERB":
                found.add(row["lemma"].split()[0])
    return frozenset(found)


@cache
def forms(lang: str) -> dict[str, str]:
    """Return inflected form → infinitive for the verbs of the tables; forms shared by two verbs are left out."""
    made: dict[str, set[str]] = {}
    for verb in lexicon_verbs(lang):
        for form in inflect_en(verb) if lang == "en" else _conjugate_fr(verb):
            made.setdefault(form, set()).add(verb)
    if lang == "en":
        for row in table("en", "verb_forms"):
            made.setdefault(row["form"], set()).add(row["lemma"])
    return {form: verbs.pop() for form, verbs in made.items() if len(verbs) == 1}


def mend_lemma(lang: str, form: str, lemma: str, pos: str) -> str:
    """Return the lemma to use for a token.

    Args:
        form: Lower-case form.
        lemma: The parser's lemma, lower case.
        pos: Universal part of speech; only verbs and participles tagged as adjectives are mended.
    """
    if pos not in ("VERB", "AUX", "ADJ") or lemma in lexicon_verbs(lang):
        return lemma
    found = forms(lang).get(form)
    if found is None and lang == "fr" and pos == "VERB" and lemma == form:
        found = shared_forms_fr().get(form)  # "fonde", which the parser knows for no verb's
    if pos == "ADJ" and (form == lemma or found == f"{lemma}r"):
        return lemma  # "les forces rebelles": no participle is like the adjective
    return found if found is not None else lemma


@cache
def shared_forms_fr() -> dict[str, str]:
    """Return the forms of several French verbs → the one in -er: "fonde" is of "fonder" sooner than of "fondre"."""
    made: dict[str, set[str]] = {}
    for verb in lexicon_verbs("fr"):
        for form in _conjugate_fr(verb):
            made.setdefault(form, set()).add(verb)
    several = {form: [v for v in verbs if v.endswith("er")] for form, verbs in made.items() if len(verbs) > 1}
    return {form: verbs[0] for form, verbs in several.items() if len(verbs) == 1 and form != verbs[0]}


def _conjugate_fr(verb: str) -> list[str]:
    try:
        return list(conjugate(verb))
    except ValueError:
        return [verb]


def inflect_en(verb: str) -> list[str]:
    """Return the regular forms of an English verb; irregular ones are in `lang/en/verb_forms.csv`.

    Examples:
        >>> inflect_en("bankroll")
        ['bankroll', 'bankrolls', 'bankrolled', 'bankrolling']
    """
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and len(verb) > 2 and verb[-2] not in VOWELS:
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    out = [verb, third, verb + "ed", verb + "ing"]
    if len(verb) > 2 and verb[-1] not in VOWELS + "wxy" and verb[-2] in VOWELS and verb[-3] not in VOWELS:
        out += [verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    return out

"""A well-known verb in place of one that the parser has never seen: "pilonnent" is parsed as "présentent".

A form unseen in training is noise to the parser, often an adverb or an adjective. The tables know it for a verb, so a
seen verb goes in its place in the same form: regular French verbs share their endings, and of the others the
participles agree alike. Whoever reports stays one who reports, and the first letter stays a vowel or none, so that "l'"
and "n'" before it stay right.
"""

from __future__ import annotations

import re
from functools import cache

from proxywar.find.inflection import forms
from proxywar.lang import table
from proxywar.parse.conjugation_fr import conjugate, past_participle
from proxywar.parse.lemmas import treebank_lemmas

ENDINGS = ("eraient", "assent", "èrent", "aient", "erait", "eront", "ent", "ait", "era", "ant", "ées", "ée", "és", "ât",
           "é", "a", "e")  # fmt: skip
"""Of French -er verbs in the third person, the longest first; an infinitive is clear as it stands."""
VOWELS = "aeiouhéèêâîô"
SAME_PERSON = {"èrent": "aient", "assent": "aient", "ent": "aient", "a": "ait", "ât": "ait"}
"""Endings whose forms few treebanks have → one of the same person and number that stems were seen with."""
FINITE = re.compile(
    r"(?:(?P<many>(?<!r)aient|[iu]rent|inrent|[iu]ssent|(?<!i)ent)|(?:(?<!r)ait|ient|it|ut|int|[îû]t|înt))$"
)
"""Third persons of the verbs that do not end in -er, those of many first; what is to come must be seen as such."""
UNLISTED = re.compile(
    r"^(?P<stem>[a-zà-ÿ]{4,}?)(?:(?P<many>(?:(?P<ir>iss)|ei?)?aient|èrent|irent|urent|inrent)|[âî]t)$"
)
"""Forms that only a verb has, though the tables have no such verb: "transitaient", "songeât"."""
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
    if not _stems(lang) or form in seen_words(lang) or is_other_word(form, lang):
        return None
    infinitive = forms(lang).get(form)
    initial = "vowel" if form[0] in VOWELS else "consonant"
    if infinitive is None:
        return _unlisted_stand_in(form, initial, lang)
    if not infinitive.endswith("er"):
        return _participle_stand_in(form, infinitive, initial, lang) or _finite_stand_in(
            form, infinitive, initial, lang
        )
    endings = (e for e in ENDINGS if form.endswith(e) and len(form) - len(e) > 1)
    ending = next((e for e in endings if _is_regular(form, e, infinitive)), None)  # "opèrent" is op-èrent for none
    if ending is None:
        return None
    own = _imperfect(infinitive, SAME_PERSON[ending], lang) if ending in SAME_PERSON else None
    if own is not None:
        return own, infinitive
    return _seen(infinitive, initial, (ending, SAME_PERSON.get(ending, ending)), lang)


def _seen(infinitive: str, initial: str, endings: tuple[str, ...], lang: str) -> tuple[str, str] | None:
    """Return a form that was seen, with the first of the endings that has one."""
    classes = ("reports", "does") if infinitive in _reporting_verbs(lang) else ("does",)
    stems = [stem for name in classes for stem in _stems(lang).get((name, initial), ())]
    made = (stem + ending for ending in endings for stem in stems)
    return next(((word, infinitive) for word in made if word in seen_words(lang)), None)


def _finite_stand_in(form: str, infinitive: str, initial: str, lang: str) -> tuple[str, str] | None:
    """Return what to parse for "obtint", "rejoignirent", "soutiennent": a verb of the same person and number."""
    finite = FINITE.search(form)
    if finite is None or _agreement(form, past_participle(infinitive)) is not None:
        return None
    made = conjugate(infinitive)
    if (form.endswith("ait") and f"{form[:-3]}aient" not in made) or (
        form.endswith("ent") and not form.endswith("ient") and f"{form[:-1]}s" in made
    ):
        return None  # "se tait" and "dément" are presents of one, which the parser reads well enough
    ending = "aient" if finite.group("many") else "ait"
    own = _imperfect(infinitive, ending, lang)
    return (own, infinitive) if own else _seen(infinitive, initial, (ending,), lang)


def _imperfect(infinitive: str, ending: str, lang: str) -> str | None:
    """Return the imperfect of a verb where the parser has seen it: "prenait" for "prît", "faisait" for "fît"."""
    made = (f for f in conjugate(infinitive) if f.endswith(ending) and not f.endswith(f"r{ending}"))
    return max((f for f in made if f in seen_words(lang)), key=len, default=None)


def _unlisted_stand_in(form: str, initial: str, lang: str) -> tuple[str, str] | None:
    """Return what to parse for a verb that the tables do not have, told by an ending that no noun has."""
    shape = UNLISTED.match(form)
    if shape is None or lang != "fr":
        return None
    infinitive = shape.group("stem") + ("ir" if shape.group("ir") else "er")
    return _seen(infinitive, initial, ("aient" if shape.group("many") else "ait",), lang)


def _participle_stand_in(form: str, infinitive: str, initial: str, lang: str) -> tuple[str, str] | None:
    """Return what to parse for "reconquis", "dissoute", "applaudi": a participle with the same gender and number."""
    base = past_participle(infinitive)
    agreement = _agreement(form, base)
    if agreement is None or base in _nouns(lang):  # "est résolue à rester", "est acquise au Hezbollah"
        return None
    stems = _stems(lang).get(("participle", initial), ())
    return next(((stem + agreement, infinitive) for stem in stems if stem + agreement in seen_words(lang)), None)


def _agreement(form: str, participle: str) -> str | None:
    """Return the ending of a participle for its gender and number; None for a form that is no such participle."""
    return next((e for e in ("", "e", "s", "es") if participle and form == participle + e), None)


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

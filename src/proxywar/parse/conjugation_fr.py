"""All the forms of a French verb, by rule.

Regular -er verbs with their changes of spelling, -ir verbs with -iss-, -re verbs, and the irregular families that
news of conflict uses. Enough to give a verb named in a lexicon the right lemma in every form: finite forms, both
participles (the past one in its four agreements) and the infinitive. A verb that no family covers is conjugated as a
regular one of its ending; compound verbs follow the family whose name they end in ("maintenir" as "tenir").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from proxywar.parse.irregular_fr import FAMILIES, SHORT_PAST, VerbStems

_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_PAST = {
    "a": ("ai", "as", "a", "âmes", "âtes", "èrent"),
    "i": ("is", "is", "it", "îmes", "îtes", "irent"),
    "u": ("us", "us", "ut", "ûmes", "ûtes", "urent"),
    "in": ("ins", "ins", "int", "înmes", "întes", "inrent"),
}
_PAST_SUBJUNCTIVE = {
    "a": ("asse", "asses", "ât", "assions", "assiez", "assent"),
    "i": ("isse", "isses", "ît", "issions", "issiez", "issent"),
    "u": ("usse", "usses", "ût", "ussions", "ussiez", "ussent"),
    "in": ("insse", "insses", "înt", "inssions", "inssiez", "inssent"),
}
_DOUBLING = (
    "appeler",
    "jeter",
    "épeler",
    "feuilleter",
    "étinceler",
    "ficeler",
    "grommeler",
    "niveler",
    "renouveler",
    "chanceler",
    "amonceler",
    "morceler",
)
_VOWELS = "aeiouyéèêàâîôûëïü"
_LONGEST_FIRST = sorted(FAMILIES, key=len, reverse=True)


@dataclass(frozen=True)
class _Regular:
    """A regular verb: one stem before full endings, one before a mute e, one for the future."""

    full: str
    mute: str
    future: str


def conjugate(infinitive: str) -> list[str]:
    """Return the forms of a French verb, without duplicates, sorted.

    Args:
        infinitive: The infinitive in lower case; a reflexive "se " or "s'" before it is dropped.

    Returns:
        Infinitive, finite forms of the simple tenses, present participle, the agreements of the past participle.

    Raises:
        ValueError: The word does not end as an infinitive does.

    Examples:
        >>> [form for form in conjugate("soutenir") if form.startswith("soutienn")]
        ['soutienne', 'soutiennent', 'soutiennes']
        >>> "menaçait" in conjugate("menacer"), "engageons" in conjugate("engager")
        (True, True)
    """
    return list(_forms(infinitive))


@cache
def _forms(infinitive: str) -> tuple[str, ...]:
    """Return the forms of a verb; kept, for the tables of a language have each verb several times."""
    verb = infinitive.strip().lower().replace("’", "'")
    verb = verb.removeprefix("se ").removeprefix("s'")
    stems = _irregular_stems(verb)
    if stems is not None:
        forms = _irregular_forms(verb, stems)
    elif verb.endswith("er"):
        forms = _er_forms(verb)
    elif verb.endswith(("ir", "ïr")):
        forms = _ir_forms(verb)
    elif verb.endswith("re"):
        forms = _re_forms(verb)
    else:
        raise ValueError(f"'{infinitive}' does not end in -er, -ir, -oir or -re")
    return tuple(sorted({verb, *forms}))


@cache
def past_participle(infinitive: str) -> str:
    """Return the masculine singular of the past participle of a French verb; "" where it has none.

    Examples:
        >>> past_participle("reconquérir"), past_participle("dissoudre"), past_participle("applaudir")
        ('reconquis', 'dissous', 'applaudi')
    """
    stems = _irregular_stems(infinitive)
    if stems is not None:
        return stems.participle
    stem, ending = infinitive[:-2], infinitive[-2:]
    return stem + {"er": "é", "ir": "i", "ïr": "ï", "re": "u"}[ending] if ending in ("er", "ir", "ïr", "re") else ""


def lemma_table(infinitives: Iterable[str]) -> dict[tuple[str, str], str]:
    """Return a table for `apply_lemma_lexicon` with every form of some verbs.

    A form that two of the verbs share ("vis": vivre, voir) goes to neither.

    Args:
        infinitives: Verbs as `conjugate` takes them.

    Returns:
        Pairs of form and "VERB" to infinitive.
    """
    owners: dict[str, set[str]] = {}
    for infinitive in infinitives:
        for form in conjugate(infinitive):
            owners.setdefault(form, set()).add(infinitive.removeprefix("se ").removeprefix("s'"))
    return {(form, "VERB"): next(iter(verbs)) for form, verbs in owners.items() if len(verbs) == 1}


def _irregular_stems(verb: str) -> VerbStems | None:
    for family in _LONGEST_FIRST:
        if verb == family or (verb.endswith(family) and len(family) > 3):
            prefix = verb[: len(verb) - len(family)]
            if FAMILIES[family].takes(prefix):
                return FAMILIES[family].with_prefix(prefix)
    return None


def _participles(past: str, invariable: bool = False) -> set[str]:
    if not past:
        return set()
    if invariable:
        return {past}
    base = past.replace("û", "u") if past in SHORT_PAST else past
    plural = base if base.endswith("s") else base + "s"
    return {past, plural, base + "e", base + "es"}


def _tenses(imperfect: str, future: str, past: str, past_kind: str) -> set[str]:
    """Imperfect, present participle, future, conditional, simple past, past subjunctive."""
    forms = {imperfect + ending for ending in (*_IMPERFECT, "ant")} if imperfect else set()
    forms |= {future + ending for ending in (*_FUTURE, *_IMPERFECT)}
    if past_kind:
        forms |= {past + ending for ending in (*_PAST[past_kind], *_PAST_SUBJUNCTIVE[past_kind])}
    return forms


def _irregular_forms(verb: str, stems: VerbStems) -> set[str]:
    forms = {*stems.present, *stems.subjunctive, *stems.extra}
    forms |= _tenses(stems.imperfect, stems.future, stems.past, stems.past_kind)
    forms |= _participles(stems.participle, stems.is_participle_invariable)
    return {form for form in forms if form} | {verb}


def _soften(stem: str, ending: str) -> str:
    """Keep the sound of c and g before a and o."""
    if ending[0] in "aoâ":
        if stem.endswith("c"):
            return stem[:-1] + "ç"
        if stem.endswith("g"):
            return stem + "e"
    return stem


def _mute_stem(verb: str) -> _Regular:
    """The stems of an -er verb whose last vowel changes before a mute e."""
    stem = verb[:-2]
    if verb.endswith(("oyer", "uyer")):
        return _Regular(stem, stem[:-1] + "i", stem[:-1] + "ier")
    if any(verb.endswith(ending) for ending in _DOUBLING):
        return _Regular(stem, stem + stem[-1], stem + stem[-1] + "er")
    for size in (1, 2):
        vowel, consonants = stem[-size - 1 : -size], stem[-size:]
        if len(stem) <= size or any(letter in _VOWELS for letter in consonants):
            continue
        cluster = size == 1 or consonants[1] in "rl" or consonants in ("gn", "ch", "qu")
        if vowel == "e" and (size == 1 or consonants == "vr"):
            mute = stem[: -size - 1] + "è" + consonants
            return _Regular(stem, mute, mute + "er")
        if vowel == "é" and cluster:
            mute = stem[: -size - 1] + "è" + consonants
            return _Regular(stem, mute, stem + "er")
    if stem.endswith(("égu", "équ")):
        return _Regular(stem, stem[:-3] + "è" + stem[-2:], stem + "er")
    return _Regular(stem, stem, stem + "er")


def _er_forms(verb: str) -> set[str]:
    stems = _mute_stem(verb)
    forms = {stems.mute + ending for ending in ("e", "es", "ent")}
    forms |= {_soften(stems.full, ending) + ending for ending in ("ons", "ez", "ions", "iez", "ant", *_IMPERFECT)}
    for kind in (_PAST["a"], _PAST_SUBJUNCTIVE["a"]):
        forms |= {_soften(stems.full, ending) + ending for ending in kind}
    futures = {stems.future}
    if stems.mute != stems.full:
        futures.add(stems.mute + "er")
    forms |= {future + ending for future in futures for ending in (*_FUTURE, *_IMPERFECT)}
    if verb.endswith("ayer"):
        forms |= {verb[:-3] + "i" + ending for ending in ("e", "es", "ent")}
        forms |= {verb[:-3] + "ier" + ending for ending in (*_FUTURE, *_IMPERFECT)}
    return forms | _participles(stems.full + "é")


def _ir_forms(verb: str) -> set[str]:
    stem = verb[:-1]
    forms = {stem + ending for ending in ("s", "t", "ssons", "ssez", "ssent", "sse", "sses", "ssions", "ssiez")}
    return forms | _tenses(stem + "ss", verb, verb[:-2], "i") | _participles(stem)


def _re_forms(verb: str) -> set[str]:
    stem = verb[:-2]
    third = stem if stem.endswith(("d", "t")) else stem + "t"
    forms = {stem + "s", third} | {stem + ending for ending in ("ons", "ez", "ent", "e", "es", "ions", "iez")}
    return forms | _tenses(stem, stem + "r", stem, "i") | _participles(stem + "u")

"""What modifies a predicate itself: auxiliaries, negation, adverbs, mood, adjectives."""

from __future__ import annotations

from dataclasses import dataclass

from proxywar.extract.cues import cue_at, light_verbs
from proxywar.extract.joints import said_of_deed
from proxywar.extract.moods_fr import conditional_fr, is_unreal_fr
from proxywar.extract.turned_words import bids, marked_status
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

AWAITS = frozenset({"attendre", "expect"})
"""Verbs whose passive says what is to come."""
RANK = {"negated": 0, "ended": 1, "possible": 2, "planned": 3, "denied": 4, "alleged": 5}
"""Which of several effects on one word wins; the lowest."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing on the way up that changes the status."""

    name: str
    word: str
    holders: tuple[int, ...] = ()


MODIFIERS = ("advmod", "aux", "det", "mark", "cc", "discourse", "amod", "case", "neg", "compound")
_IF = frozenset({"if", "si", "s'", "s’"})
_ANY = frozenset({"a", "an", "any", "another", "un", "une", "toute", "tout"})
"""Determiners of a deed that is none in particular."""
NO_ONE = frozenset({"no", "not", "neither", "none", "nobody", "nothing"})
NOT_NONE = frozenset({"only", "just", "fewer", "less", "more", "doubt", "least", "longer", "until", "till"})
_INVERTED = frozenset({"should", "had"})
"""Auxiliaries that before their subject only suppose a deed."""
_AIMS = frozenset({"to", "pour", "afin", "order", "for"})
"""Prepositions and marks of an aim."""
UNTIL = frozenset({"until", "till"})
_NO_MORE = {"en": ("more than ",), "fr": ("plus de ", "plus d'", "plus d’")}
"""What stands before the number that is not passed."""
_BEFORE_THAT = frozenset({"did", "could", "was", "were", "didn", "couldn", "wasn", "weren"})
"""Auxiliaries of what was not so, until it was."""
NEGATIVE_PARTICLES = ("ne", "n'", "n’")
NEGATIVE_PRONOUNS = ("personne", "rien", "aucun", "aucune", "nul", "nulle")
_HARDLY_ANY = frozenset({"little", "scant", "peu"})
_DOUBT = frozenset({"doubt", "doute"})
VOUCHED = frozenset({"alleged", "denied"})
"""Effects that have someone behind them."""
BEING = frozenset({"être", "rester", "demeurer", "be", "remain", "stay"})
"""Verbs over a noun with a preposition that say only that it is so: "n'est plus aux mains de X"."""


def local_effects(tree: Tree, node: int, *, under_report: bool = False) -> list[Effect]:
    """Return the effects of what modifies `node` itself: auxiliaries, negation, adverbs, mood, adjectives.

    The strongest comes first, so that "will not" is negated and "may no longer" ended.

    Args:
        under_report: True where the clause hangs on a verb of saying.
    """
    found: list[Effect] = []
    negative = any(tree.lower[k] in NEGATIVE_PARTICLES for k in tree.kids[node])
    for k in tree.kids[node]:
        effect = _marker(tree, node, k, negative=negative)
        if effect:
            found.append(Effect(effect, tree.words[k]))
    if tree.lemmas[node] in AWAITS and tree.is_passive(node):
        found.append(Effect("planned", tree.words[node]))  # "est attendu à Moscou"
    if tree.lang == "en" and (word := no_one(tree, node) or _not_yet(tree, node)):
        found.append(Effect("negated", word))
    if tree.lang == "en" and _is_asked(tree, node):
        found.append(Effect("possible", "?"))
    if supposed := _supposed(tree, node):
        found.append(Effect("possible", supposed))
    mood = _mood_fr(tree, node, under_report) if tree.lang == "fr" else _mood_en(tree, node, under_report)
    if mood:
        found.append(mood)
    if negative and any(tree.lower[k] in NEGATIVE_PRONOUNS for k in tree.subtree(node) if k - node < 6):
        found.append(Effect("negated", "ne … personne/rien/aucun"))
    nor = tree.pos[node] == "VERB" and any(tree.lower[k] == "ni" for k in tree.children(node, "cc"))
    if nor or (negative and any(tree.lower[m] == "ni" for k in tree.children(node, "nsubj") for m in tree.subtree(k))):
        found.append(Effect("negated", "ni … ni"))
    found.sort(key=lambda e: RANK.get(e.name, 9))
    if found and found[0].name == "negated" and any(tree.lower[k] in _IF for k in tree.children(node, "mark")):
        return [Effect("swallow", found[0].word)]  # "if the junta did not free him": nobody says that it will not
    turned = _is_limited(tree, node) or _came_about(tree, node) or _is_beyond_doubt(tree, node)
    if found and found[0].name == "negated" and turned:
        return []
    return found[:1] if found and found[0].name in ("negated", "ended") else found


def is_sum(tree: Tree, i: int) -> bool:
    """Tell money that only says how much of something: "promised millions in aid" promises the aid."""
    return tree.pos[i] in ("NOUN", "NUM") and tree.lemmas[i] in classed(tree.lang, "nouns", "sum of money")


def only_carries(tree: Tree, i: int) -> bool:
    """Tell a noun that only says how much or that it takes place: "a proposé l'ouverture de pourparlers"."""
    return is_sum(tree, i) or (tree.pos[i] == "NOUN" and tree.lemmas[i] in classed(tree.lang, "nouns", "taking place"))


def _is_limited(tree: Tree, node: int) -> bool:
    """Tell "never sent more than 500 men", "n'a pas envoyé plus d'un bataillon": so many were sent, and no more."""
    behind = (" ".join([*tree.lower[node + 1 : k], ""]) for k in tree.children(node, "obj"))
    return any(words in f" {told}" for told in behind for words in (f" {w}" for w in _NO_MORE[tree.lang]))


def _is_beyond_doubt(tree: Tree, node: int) -> bool:
    """Tell "il ne fait aucun doute que", "there is no doubt that": so it is."""
    return any(tree.lemmas[k] in _DOUBT for k in tree.children(node, "obj", "nsubj"))


def only_meant(tree: Tree, node: int, governor: int) -> bool:
    """Tell "sent jets to bomb X", an aim, from "used jets to bomb X", which was done with them."""
    marks = {tree.preposition(k) for k in tree.kids[node] if tree.deps[k] in ("mark", "case")}
    used = tree.lemmas[governor] in classed(tree.lang, "verbs", "does with a tool")
    if tree.lemmas[governor] in classed(tree.lang, "verbs", "spent on a deed") and _is_past(tree, governor):
        return False  # "il a fallu deux jours à X pour prendre Y"
    return bool(marks & _AIMS) and not (used and tree.children(governor, "obj"))


def _is_past(tree: Tree, verb: int) -> bool:
    """Tell "suffirent", "a suffi", "aura fallu" from "suffit", "il faudra"."""
    done = [k for k in tree.children(verb, "aux", "aux:tense") if tree.lemmas[k] in ("avoir", "have")]
    return bool(done) or tree.feature(verb, "Tense") == "Past"


def awaited(tree: Tree, node: int, governor: int) -> list[Effect]:
    """Return what makes a clause no more than a condition: "will not leave until Israel withdraws"."""
    if UNTIL.isdisjoint(tree.lower) or not opens_until(tree, node) or _came_about(tree, governor):
        return []
    return [Effect("possible", "until")] if looks_ahead(tree, governor) else []


def opens_until(tree: Tree, k: int) -> bool:
    """Tell a time or a clause that "until" stands before."""
    return any(tree.lower[m] in UNTIL for m in tree.kids[k] if tree.deps[m] in ("case", "mark", "advmod"))


def _came_about(tree: Tree, node: int) -> bool:
    """Tell "did not recognise Hanoi until 1995", "could not dislodge him until X lent jets": then it was done."""
    if UNTIL.isdisjoint(tree.lower) or not any(tree.lower[k] in _BEFORE_THAT for k in tree.children(node, "aux")):
        return False
    return any(k > node and opens_until(tree, k) for k in tree.children(node, "obl", "advcl"))


def no_one(tree: Tree, node: int) -> str:
    """Return the word that makes a subject or an object none: "no soldier", "not one", "neither Egypt nor Iran"."""
    for k in tree.kids[node]:
        agent = tree.deps[k] == "obl:agent"  # "was backed by neither Ankara nor Tehran"
        if not agent and tree.deps[k].split(":", maxsplit=1)[0] not in ("nsubj", "obj"):
            continue
        first = next((m for m in tree.subtree(k) if not (agent and tree.deps[m] == "case")), k)
        few = first + 1 < len(tree) and tree.lower[first + 1] in NOT_NONE
        alone = first == k and tree.lower[k] == "no"  # "said no to Egypt"
        if tree.lower[first] in NO_ONE and not few and first <= k and not alone:
            return tree.words[first]
    return ""


def _supposed(tree: Tree, node: int) -> str:
    """Return the word that only supposes a deed: "any attack on Niger would be", "une attaque serait une faute"."""
    governor = tree.heads[node]
    if tree.pos[node] != "NOUN" or tree.deps[node] not in ("nsubj", "nsubj:pass") or governor < node:
        return ""
    dets = [k for k in tree.children(node, "det", "nsubj") if k < node]
    if not any(tree.lower[k] in _ANY for k in dets):
        return ""
    for k in (governor, *tree.children(governor, "aux", "cop")):
        ahead = tree.lower[k] == "will" and any(tree.lower[m] == "any" for m in dets)
        plain = tree.children(governor, "cop") or (tree.lang == "fr" and not tree.children(governor, "aux"))
        if tree.lower[k] == "would" or ahead or (plain and tree.feature(k, "Mood") == "Cnd"):
            return tree.words[k]  # "une intervention équivaudrait à", but "un raid aurait fait dix morts"
    return ""


def _not_yet(tree: Tree, node: int) -> str:
    """Return the words that keep a deed from being done: "has yet to sign", "stopped short of signing"."""
    above = tree.heads[node]
    beside = {tree.lower[k] for k in (*tree.kids[above], *tree.kids[node])}
    if tree.deps[node] == "xcomp" and tree.lemmas[above] in ("have", "be") and "yet" in beside:
        return f"{tree.words[above]} yet to"
    return f"{tree.words[above]} short" if tree.lemmas[above] == "stop" and "short" in beside else ""


def _marker(tree: Tree, node: int, k: int, *, negative: bool) -> str:
    """Return the effect of one dependent of a predicate, "" for none."""
    dep = tree.deps[k].split(":", maxsplit=1)[0]
    if dep not in MODIFIERS:
        return ""
    if dep == "amod" or (dep == "compound" and tree.pos[node] in NOMINAL):
        cue = cue_at(tree, k, "ADJ")
        return cue.effect if cue else ""
    if dep in ("case", "mark"):
        return marked_status(tree, node, k)
    if tree.lower[k] == "not" and k + 1 < len(tree) and tree.lower[k + 1] in ("only", "just", "least"):
        return ""  # "not only Turkey has": more than Turkey
    if tree.lang == "fr" and tree.lower[k] == "plus":
        return "ended" if negative else ""
    if tree.lower[k] == "longer" and any(tree.lower[m] == "no" for m in tree.kids[k]):
        return "ended"
    if dep == "det" and _is_told_above(tree, node, k):
        return ""
    if tree.lower[k] in _INVERTED and any(m > k for m in tree.children(node, "nsubj", "nsubj:pass")):
        opens = k == 0 or (tree.words[k - 1] == "," and tree.deps[node] == "advcl")  # no "Never had Chad attacked"
        if tree.lower[k] == "should" or (opens and tree.words[-1] != "?"):
            return "possible"  # "Should Chad attack, Sudan would answer", "Had Chad attacked, Sudan would have"
    if k + 1 != node and tree.lower[k] in classed(tree.lang, "words", "falls short"):
        return ""  # "almost all of them left": said of how many, not of the leaving
    cue = cue_at(tree, k, *(("AUX",) if dep == "aux" else ("ADV", "DET")))
    if cue is None or (cue.effect == "negated" and not negative and tree.lower[k] in ("point", "guère", "jamais")):
        return ""
    return cue.effect


def turned_by_no(tree: Tree, verb: int, effect: str) -> str:
    """Return what a negated verb does to its clause: "does not rule out that", "did not fail to", "rien ne prouve que".

    Empty where the negation leaves the verb its effect: who "did not say that" still was to say it.
    """
    lemma = tree.lemmas[verb]
    if effect in ("negated", "possible") and lemma in classed(tree.lang, "verbs", "exclude"):
        return "possible"
    if effect == "denied" or (effect == "stated" and lemma in classed(tree.lang, "verbs", "establishes")):
        return "possible"  # what is neither confirmed nor denied
    return "transparent" if effect == "negated" else ""


def told_by(tree: Tree, verb: int, clause: str, *, refuses: bool) -> str:
    """Return what a frame does to its clause: "n'a pas démenti", "does not deny" leaves open what may be so.

    Args:
        refuses: True for a frame of refusal: who refuses the claim that something is so denies it.
    """
    said = (cue_at(tree, k, "NOUN") for k in tree.children(verb, "obj"))
    if refuses and any(cue is not None and cue.effect in VOUCHED for cue in said):
        return "denied"
    return "possible" if clause == "denied" and any(e.name == "negated" for e in local_effects(tree, verb)) else clause


def held_of(tree: Tree, noun: int, effect: str) -> str:
    """Return what a noun does to the clause it holds, where there is none of it: "no evidence", "aucun doute"."""
    words = {*NO_ONE, *NEGATIVE_PRONOUNS, *_HARDLY_ANY}
    none = [k for k in tree.children(noun, "det", "amod") if tree.lower[k] in words]
    if not none or (effect == "planned" and _is_told_above(tree, noun, none[0])):
        return effect  # "has no plans to": the "no" is counted once, at the verb
    return "stated" if tree.lemmas[noun] in _DOUBT else "negated"


def over_deed(tree: Tree, noun: int, effect: str, owners: list[int]) -> list[Effect]:
    """Return what a noun does to the deed that it is of: "aucune preuve d'un soutien", "rumours of a raid".

    Nothing where it leaves the deed alone: a report of an attack tells of it.
    """
    held = held_of(tree, noun, effect) if effect in ("alleged", "stated") else ""
    if held == "negated" and tree.lemmas[noun] in classed(tree.lang, "nouns", "proof"):
        return [Effect(held, tree.words[noun])]
    if held and (held == "stated" or tree.lemmas[noun] not in classed(tree.lang, "nouns", "only tells of a deed")):
        return []
    return [Effect(held or effect, tree.words[noun], tuple(owners)), *local_effects(tree, noun)]


def _is_told_above(tree: Tree, node: int, k: int) -> bool:
    """Tell the "no" of "launched no attack", which is counted once, at the verb."""
    verb = tree.heads[node]
    light = tree.pos[verb] == "VERB" and tree.lemmas[verb] in light_verbs(tree.lang)
    light = light and tree.lemmas[verb] not in classed(tree.lang, "verbs", "promise")  # "offered no help"
    none = NO_ONE if tree.lang == "en" else frozenset(NEGATIVE_PRONOUNS) if has_ne(tree, verb) else frozenset()
    if not light or tree.lower[k] not in none or tree.subtree(node)[0] != k:
        return False
    return tree.deps[node].split(":", maxsplit=1)[0] in ("nsubj", "obj")


def _mood_fr(tree: Tree, node: int, under_report: bool) -> Effect | None:
    """Read the French conditional (of hearsay, unless something else makes it one), the future and what is bidden."""
    if bids(tree, node):
        return Effect("swallow", tree.words[node])
    for k in _carriers(tree, node):
        if tree.feature(k, "Mood") == "Cnd":
            return Effect(conditional_fr(tree, node, k, under_report), f"{tree.words[k]} (conditional)")
        if is_unreal_fr(tree, node, k):
            return Effect("possible", f"{tree.words[k]} (conditional)")
        if tree.feature(k, "Tense") == "Fut":
            return Effect("planned", f"{tree.words[k]} (future)")
    return None


def _mood_en(tree: Tree, node: int, under_report: bool) -> Effect | None:
    """Read "would", and the "to" of headlines ("Turkey to send troops")."""
    for k in _carriers(tree, node):
        if k != node and tree.lower[k] in ("would", "'d", "’d"):
            return Effect("planned" if under_report else "possible", tree.words[k])
    bare = tree.deps[node] in ("root", "conj", "parataxis") and not said_of_deed(tree, node)
    if bare and any(tree.lower[k] == "to" and tree.deps[k] == "mark" for k in tree.kids[node]):
        return Effect("planned", "to + infinitive")
    return None


def _carriers(tree: Tree, node: int) -> list[int]:
    """Return the tokens that carry the mood and tense of a predicate."""
    return [node, *(k for k in tree.kids[node] if tree.deps[k].startswith(("aux", "cop")))]


def looks_ahead(tree: Tree, node: int) -> bool:
    """Tell what is yet to come: "will not send", "n'enverra pas", "refuses to send"."""
    carriers = [c for n in (node, *tree.ancestors(node)) if not is_past_infinitive(tree, n) for c in _carriers(tree, n)]
    return any(
        tree.lower[k] in ("will", "would", "shall", "won", "'ll", "’ll") or tree.feature(k, "Tense") == "Fut"
        or tree.feature(k, "Mood") == "Cnd" or tree.feature(k, "VerbForm") == "Inf"
        for k in carriers
    )  # fmt: skip


def has_ne(tree: Tree, verb: int) -> bool:
    """Tell whether the French "ne" stands with a verb."""
    return any(tree.lower[k] in NEGATIVE_PARTICLES for k in tree.kids[verb])


def never_ends(tree: Tree, verb: int) -> bool:
    """Tell "ne cesse de bombarder", "a fini par attaquer": what goes on, or happens in the end."""
    below = [k for k in tree.children(verb, "xcomp") if any(tree.lower[m] == "par" for m in tree.kids[k])]
    return bool(below) or has_ne(tree, verb)


def is_past_infinitive(tree: Tree, node: int) -> bool:
    """Tell the French "(jure) n'avoir jamais armé X", "n'avoir aucun soldat", which says how things are or were."""
    if tree.lang != "fr" or tree.pos[node] not in ("VERB", "AUX"):
        return False
    done = any(tree.lower[k] in ("avoir", "être") for k in tree.children(node, "aux"))
    return done or (tree.lower[node] == "avoir" and has_ne(tree, node))


def ruled_out(tree: Tree, verb: int, effect: str) -> str:
    """Return what "exclut une intervention" makes of the event, and "n'exclut plus l'envoi de troupes".

    Of "a qualifié la frappe d'agression" nobody doubts that it happened.
    """
    if effect == "alleged" and tree.lemmas[verb] in classed(tree.lang, "verbs", "call names"):
        return ""
    if tree.lemmas[verb] not in classed(tree.lang, "verbs", "exclude"):
        return effect
    return "possible" if any(e.name in ("negated", "ended") for e in local_effects(tree, verb)) else "negated"


def local_over_event(tree: Tree, verb: int) -> list[Effect]:
    """Return what stands beside a verb over an event noun; the negation of "ne pas exclure" is counted once."""
    return [] if tree.lemmas[verb] in classed(tree.lang, "verbs", "exclude") else local_effects(tree, verb)


def outlook(tree: Tree, governor: int) -> list[Effect]:
    """Return the effects of a verb that what is coordinated with it or aims through it shares."""
    if tree.lemmas[governor] in classed(tree.lang, "verbs", "spent on a deed"):
        return []  # "il aura fallu deux jours à X pour prendre Y"
    return [e for e in local_effects(tree, governor) if e.name in ("planned", "possible", "alleged")]


def is_claimed(tree: Tree, node: int, governor: int) -> bool:
    """Tell "accusations that it supplies drones", where "that" stands for nothing in its clause."""
    cue = cue_at(tree, governor, "NOUN") if tree.pos[governor] == "NOUN" else None
    gap = any(tree.lower[k] == "that" and tree.deps[k] == "mark" for k in tree.kids[node])
    return cue is not None and cue.effect in VOUCHED and gap and bool(tree.children(node, "nsubj"))


def combine(inner: str, outer: str) -> str:
    """Combine the status so far with an effect further out; "" is stated.

    Examples:
        >>> combine("planned", "alleged"), combine("", "alleged"), combine("negated", "negated")
        ('planned', 'alleged', '')
    """
    if outer in ("stated", "transparent", "swallow", ""):
        return inner
    if not inner:
        return outer
    if inner == outer == "negated":
        return ""
    if outer == "denied":
        return "denied"
    if inner == "alleged":
        return outer
    if outer == "negated" and inner in ("planned", "possible"):
        return "negated"
    return inner


def _is_asked(tree: Tree, node: int) -> bool:
    """Tell "Did Iran arm the Houthis?": what is asked with its auxiliary first may be so or not."""
    aux = [k for k in tree.children(node, "aux") if k == 0]
    return bool(aux) and tree.heads[node] == node and tree.words[-1] == "?" and bool(tree.children(node, "nsubj"))

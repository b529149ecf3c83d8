"""Mend French clauses that words of saying are put into: "L'Iran, affirme Washington, a livré des drones".

The parser takes who acts for who speaks, or makes a clause of the saying and another of what is said.
"""

from __future__ import annotations

from proxywar.find.day_words import day_words
from proxywar.find.mending_speakers_fr import speaking_verbs
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, united

_LONGEST = 14
"""How many words who speaks, and when, may be."""


def mend_words_put_in(tree: Tree) -> None:
    """Read "L'Iran, affirme Washington, a livré des drones" with Iran as who delivers and Washington as who says so."""
    quoting = classed("fr", "verbs", "says behind a quotation")
    saying = united(speaking_verbs(), quoting)
    for verb in tokens_with(tree.lemmas, saying, 2, len(tree) - 4):
        if tree.pos[verb] != "VERB" or not tree.is_finite(verb):
            continue
        opens = min([verb, *(k for k in tree.children(verb, "aux", "expl") if k < verb)]) - 1
        close = next((k for k in range(verb + 1, min(verb + _LONGEST, len(tree) - 1)) if tree.words[k] == ","), None)
        if close is None or tree.words[opens] != "," or tree.children(verb, "mark", "cc"):
            continue
        first = _party_before(tree, opens)
        speaker = _speaker(tree, verb, close)
        main = verb_from(tree, close + 1)
        if speaker is not None and main is not None and tree.heads[verb] == main and tree.heads[speaker] == verb:
            _invert(tree, verb, speaker, quoting)
        if first is None or speaker is None or main is None or main == verb or tree.lemmas[verb] in quoting:
            continue
        _part_words(tree, verb, first, speaker, main)


def _invert(tree: Tree, verb: int, speaker: int, quoting: frozenset[str]) -> None:
    """Read "Les Ninjas, et eux seuls, soutient Brazzaville, ont pillé la ville" with Brazzaville as who says so."""
    main, before = tree.heads[verb], tree.children(verb, "nsubj")
    if tree.deps[verb] != "parataxis" or tree.deps[speaker] != "obj" or any(k > verb for k in before):
        return
    for k in [] if tree.children(main, "nsubj") else before:
        tree.heads[k], tree.deps[k] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    tree.deps[speaker] = "nsubj"
    tree.link()
    if tree.lemmas[verb] in quoting:
        tree.lemmas[verb] = "dire"


def _party_before(tree: Tree, comma: int) -> int | None:
    """Return the head of the noun phrase at the start of a clause that ends before a comma."""
    start = comma - 1
    while start > 0 and tree.words[start - 1] not in (",", ";", ":", "«", "»", "."):
        start -= 1
    heads = [k for k in range(start, comma) if tree.pos[k] in ("NOUN", "PROPN") and not tree.children(k, "case")]
    if any(tree.pos[k] in ("VERB", "AUX") and tree.is_finite(k) for k in range(start, comma)) or not heads:
        return None
    marked = any(tree.pos[k] in ("SCONJ", "CCONJ") or tree.feature(k, "PronType") == "Rel" for k in range(start, comma))
    return None if marked or tree.pos[start] in ("ADP", "ADV") else heads[0]


def _speaker(tree: Tree, verb: int, close: int) -> int | None:
    """Return who speaks behind an inverted verb of saying: the first noun without a preposition that is no day."""
    behind = [k for k in range(verb + 1, close) if tree.pos[k] in ("NOUN", "PROPN") and not tree.case_of(k)]
    behind = [k for k in behind if tree.heads[k] == verb or tree.heads[k] < verb or tree.heads[k] > close]
    days = united(classed("fr", "nouns", "stretch"), day_words("fr"))
    behind = [k for k in behind if tree.lower[k] not in days]
    return behind[0] if behind else None


def verb_from(tree: Tree, start: int) -> int | None:
    """Return the finite verb that the words from `start` on are, with nothing but clitics and helpers before it."""
    for k in range(start, min(start + 5, len(tree))):
        if tree.pos[k] == "VERB":
            return k if tree.is_finite(k) and not any(start <= m < k for m in tree.children(k, "nsubj")) else None
        if tree.pos[k] not in ("AUX", "PRON", "ADV"):
            return None
    return None


def _part_words(tree: Tree, verb: int, first: int, speaker: int, main: int) -> None:
    """Make a clause of its own of the words of saying at `verb`."""
    right = tree.heads[first] == main and tree.deps[first].startswith("nsubj")
    if right and tree.heads[verb] == main and tree.heads[speaker] == verb and tree.deps[speaker] == "nsubj":
        return
    if verb in tree.ancestors(main):
        tree.take_place(main, verb)
    elif main not in tree.ancestors(verb):
        return
    tree.heads[verb], tree.deps[verb] = main, "parataxis"
    for k in [k for k in tree.kids[verb] if k > main or (k < verb and not tree.deps[k].startswith(("aux", "expl")))]:
        tree.heads[k] = main
    tree.heads[first], tree.deps[first] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    tree.heads[speaker], tree.deps[speaker] = verb, "nsubj"
    tree.link()

"""The parts of the reading that can be left out one at a time, to measure what each is worth.

Nobody reads with a part left out but `python -m evals --ablation`. A part is named where it works, by asking the tree
that every step has at hand: `"pronouns" in tree.without`.
"""

from __future__ import annotations

COMPONENTS = {
    "stand-ins": "a name or a date goes to the parser as one token, under a common word of its class",
    "headlines": "capitals of a headline are taken off before it is parsed",
    "retagging": "parts of speech, lemmas and what hangs on words taken for others are mended",
    "mending": "the shape of the tree is mended",
    "relatives": "a relative pronoun stands for the noun before it",
    "inheritance": "a verb without a subject takes that of the verb above or before it: control, raising, participles",
    "coordination": "what is coordinated with a filler fills the same role",
    "pronouns": "pronouns and possessives stand for someone named before",
    "parallels": "a pronoun takes up the party of its own role in the clause before",
    "descriptions": "bare descriptions stand for someone named before: the group, these two states",
    "offices": "a title stands for who holds or held the office",
    "owners": "forces and governments act for whom they belong to",
    "disambiguation": "of several bearers of a name, the words around it choose",
    "nominalisations": "event nouns make facts",
    "adjectives": "adjectives make facts",
    "light verbs": "a light verb lends its subject to an event noun",
    "constructions": "facts that no single word makes: forces in a place, X-backed, ranks in bodies",
    "status": "governors and cues hedge, deny, plan or end a fact, and say on whose word",
}
"""Name → what it does."""

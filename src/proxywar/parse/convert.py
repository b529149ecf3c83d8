"""Trees of the official English spaCy pipelines, turned into Universal Dependencies.

Those pipelines speak the ClearNLP dialect: prepositions head their noun, the verb "be" heads its predicate,
coordinations are chains. `to_universal` is a pure function over a list of `TreeToken`; `convert_doc` applies it to a
spaCy document. One difference from UD is left on purpose: a quoted sentence stays `ccomp` of its verb of saying.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc

NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"])
CLAUSAL = frozenset(["VERB", "AUX"])
_PREPOSITIONAL = frozenset(["prep", "agent", "dative", "conj", "pcomp", "pobj", "ROOT", "advmod", "attr", "acomp"])
_PLACE_ADVERBS = frozenset(["here", "there", "where", "away", "home", "out", "back", "over", "down", "up", "ahead"])
_FIXED = frozenset(
    [
        ("because", "of"),
        ("according", "to"),
        ("such", "as"),
        ("out", "of"),
        ("due", "to"),
        ("instead", "of"),
        ("rather", "than"),
        ("as", "of"),
        ("as", "for"),
        ("as", "to"),
        ("prior", "to"),
        ("up", "to"),
        ("more", "than"),
        ("less", "than"),
    ]
)
_RELABEL = {
    "acomp": "xcomp",
    "agent": "obl",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "complm": "mark",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "hmod": "compound",
    "hyph": "punct",
    "infmod": "acl",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nn": "compound",
    "npadvmod": "obl",
    "nsubjpass": "nsubj:pass",
    "num": "nummod",
    "number": "compound",
    "oprd": "xcomp",
    "partmod": "acl",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "obl",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "rcmod": "acl:relcl",
    "relcl": "acl:relcl",
}


@dataclass(frozen=True)
class TreeToken:
    """One word of a sentence's tree.

    Attributes:
        text: The word as written.
        lemma: Its lemma; "be" matters.
        pos: Universal part of speech.
        head: Position of the head in the sentence; its own position for the root.
        label: Relation to the head; "ROOT" for the root.
        tag: Penn Treebank tag, "" if unknown; "TO" matters.
    """

    text: str
    lemma: str
    pos: str
    head: int
    label: str
    tag: str = ""


def is_clearnlp(labels: Collection[str]) -> bool:
    """Tell whether a parser with these labels speaks the ClearNLP dialect.

    Examples:
        >>> is_clearnlp({"nsubj", "dobj", "pobj"}), is_clearnlp({"nsubj", "obj", "obl"})
        (True, False)
    """
    return "pobj" in labels or "dobj" in labels


def to_universal(tokens: Sequence[TreeToken]) -> list[TreeToken]:
    """Turn one sentence's ClearNLP tree into a Universal Dependencies tree.

    Args:
        tokens: The words of one sentence, heads counted within it.

    Returns:
        The same words with new heads and labels; still one tree.
    """
    tree = _Tree(tokens)
    tree.lift_objects_of_prepositions()
    tree.raise_predicates()
    tree.flatten_coordination()
    tree.relabel()
    tree.join_fixed()
    return tree.result()


def convert_doc(doc: Doc) -> Doc:
    """Convert the trees of a parsed document in place, sentence by sentence, and return it."""
    if not doc.has_annotation("DEP"):
        return doc
    table: Any = doc.to_array([HEAD, DEP])
    for sent in doc.sents:
        tokens = [
            TreeToken(t.text, t.lemma_.lower(), t.pos_, t.head.i - sent.start, t.dep_ or "dep", t.tag_) for t in sent
        ]
        for i, token in enumerate(to_universal(tokens)):
            table[sent.start + i, 0] = np.int64(token.head - i).astype("uint64")
            table[sent.start + i, 1] = doc.vocab.strings.add(token.label)
    doc.from_array([HEAD, DEP], table)
    return doc


class _Tree:
    """The tree while it changes: heads and labels by position."""

    def __init__(self, tokens: Sequence[TreeToken]) -> None:
        self.tokens = list(tokens)
        self.heads = [token.head for token in tokens]
        self.labels = [token.label for token in tokens]
        self.lifted: set[int] = set()

    def result(self) -> list[TreeToken]:
        return [
            replace(token, head=head, label=label)
            for token, head, label in zip(self.tokens, self.heads, self.labels, strict=True)
        ]

    def children(self, i: int, labels: Iterable[str] | None = None) -> list[int]:
        """Positions of the dependents of `i`, in text order."""
        wanted = None if labels is None else set(labels)
        return [
            k
            for k, head in enumerate(self.heads)
            if head == i and k != i and (wanted is None or self.labels[k] in wanted)
        ]

    def depth(self, i: int) -> int:
        steps = 0
        while self.heads[i] != i and steps <= len(self.heads):
            i = self.heads[i]
            steps += 1
        return steps

    def attach(self, i: int, head: int, label: str) -> None:
        self.heads[i] = head
        self.labels[i] = label

    def take_place(self, new: int, old: int, label: str) -> None:
        """Put `new` where `old` is in the tree, as root if `old` is."""
        is_root = self.heads[old] == old
        self.attach(new, new if is_root else self.heads[old], "ROOT" if is_root else label)

    def lift_objects_of_prepositions(self) -> None:
        """Let the noun or clause under a preposition take its place; the preposition becomes `case` or `mark`."""
        for i in sorted(range(len(self.heads)), key=self.depth, reverse=True):
            objects = self.children(i, ["pobj", "pcomp"])
            if not objects and (self.tokens[i].pos in ("ADP", "SCONJ") or self.labels[i] == "prep"):
                objects = [k for k in self.children(i) if k in self.lifted and self.labels[k] != "conj"]
            if objects and self.labels[i] in _PREPOSITIONAL:
                self._lift(objects[0], i)

    def _lift(self, inner: int, preposition: int) -> None:
        is_clause = self.labels[inner] in ("pcomp", "advcl", "acl") and self.tokens[inner].pos in CLAUSAL
        label = self._label_of_object(preposition, is_clause)
        rest = [k for k in self.children(preposition) if k != inner]
        self.take_place(inner, preposition, label)
        self.attach(preposition, inner, "mark" if is_clause else "case")
        for k in rest:
            self.attach(k, inner, self._label_of_modifier(k))
        self.lifted.add(inner)

    def _label_of_modifier(self, k: int) -> str:
        return "conj" if self.labels[k] in ("pobj", "pcomp") else self.labels[k]

    def _label_of_object(self, preposition: int, is_clause: bool) -> str:
        """The label of what a preposition governed, from the preposition's own label and its governor."""
        own = self.labels[preposition]
        if own == "conj":
            return "conj"
        if own in ("attr", "acomp"):
            return "attr"
        governor = self.tokens[self.heads[preposition]]
        is_noun = governor.pos in NOMINAL
        if is_clause:
            return "acl" if is_noun else "advcl"
        if own == "agent":
            return "obl:agent"
        return "nmod" if is_noun else "obl"

    def raise_predicates(self) -> None:
        """Let what "be" links to its subject head the clause, and "be" become `cop`."""
        for i in sorted(range(len(self.heads)), key=self.depth, reverse=True):
            if self.tokens[i].lemma != "be" or self.labels[i] in ("aux", "auxpass", "cop"):
                continue
            if self.children(i, ["expl"]) and self.children(i, ["attr"]) and not self.children(i, ["nsubj"]):
                self.labels[self.children(i, ["attr"])[0]] = "nsubj"
                continue
            predicate = self._predicate_of(i)
            if predicate is not None:
                self._raise(predicate, i)

    def _predicate_of(self, verb: int) -> int | None:
        """The attribute of "be"; else, if it has a subject and no clause, its first place or prepositional phrase."""
        named = self.children(verb, ["attr", "acomp"])
        if named:
            return named[0]
        has_subject = bool(self.children(verb, ["nsubj", "csubj", "expl"]))
        if not has_subject or self.children(verb, ["ccomp", "xcomp", "auxpass"]):
            return None
        for k in self.children(verb, ["obl", "advmod"]):
            is_place = self.tokens[k].text.lower() in _PLACE_ADVERBS
            if is_place or (k in self.lifted and self.labels[k] == "obl" and k > verb):
                return k
        return None

    def _raise(self, predicate: int, verb: int) -> None:
        rest = [k for k in self.children(verb) if k != predicate]
        self.take_place(predicate, verb, self.labels[verb])
        for k in rest:
            self.heads[k] = predicate
        self.attach(verb, predicate, "cop")
        if self.tokens[predicate].pos in NOMINAL:
            for k in rest:
                if self.labels[k] == "nmod" and k in self.lifted:
                    self.labels[k] = "obl"

    def flatten_coordination(self) -> None:
        """Hang every conjunct on the first, and each conjunction on the conjunct after it."""
        for i, label in enumerate(self.labels):
            if label == "conj":
                top = self.heads[i]
                while self.labels[top] == "conj":
                    top = self.heads[top]
                self.heads[i] = top
        for i, label in enumerate(self.labels):
            if label == "cc":
                first = self.heads[i]
                while self.labels[first] == "conj":
                    first = self.heads[first]
                following = [k for k in self.children(first, ["conj"]) if k > i]
                self.heads[i] = following[0] if following else self.heads[i]

    def relabel(self) -> None:
        """Give what has kept its ClearNLP label the name UD has for it."""
        for i, label in enumerate(self.labels):
            token, head = self.tokens[i], self.tokens[self.heads[i]]
            if label == "aux" and token.tag == "TO":
                self.labels[i] = "mark"
            elif label == "npadvmod" and head.pos in NOMINAL:
                self.labels[i] = "nmod"
            elif label == "nmod" and i not in self.lifted and i < self.heads[i]:
                self.labels[i] = "compound"
            elif label == "dative" and token.pos == "ADP":
                self.labels[i] = "obl"
            elif label == "mark" and self.heads[i] == i:
                self.labels[i] = "ROOT"
            else:
                self.labels[i] = _RELABEL.get(label, label)

    def join_fixed(self) -> None:
        """Make the second word of "because of", "according to" and the like `fixed` on the first."""
        for i in range(1, len(self.heads)):
            pair = (self.tokens[i - 1].text.lower(), self.tokens[i].text.lower())
            same = self.heads[i - 1] == self.heads[i] or self.heads[i - 1] == i
            if pair in _FIXED and same and self.labels[i] == "case":
                self.attach(i - 1, self.heads[i], "case")
                self.attach(i, i - 1, "fixed")

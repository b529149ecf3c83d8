"""A parsed sentence as plain lists, with offsets into the document.

spaCy's token objects are convenient but slow to walk; extraction looks at each token many times, so the parse is
copied once into lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import wraps
from typing import TYPE_CHECKING

from proxywar.find.labels import label_choice, read_features
from proxywar.find.parsed import read_parse
from proxywar.find.put_in import restore
from proxywar.lang import classed

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from proxywar.find.prepare import Prepared

CONTRACTIONS = {
    "fr": {"du": "de", "des": "de", "d'": "de", "d’": "de", "au": "à", "aux": "à", "l'": "le", "l’": "le",
           "jusqu'": "jusqu'à", "jusqu’": "jusqu'à"},
    "en": {"towards": "toward", "onto": "on", "upon": "on", "amongst": "among"},
}  # fmt: skip
"""Written forms of prepositions to the form that frames use."""
CONTRACTED_RELATIVES = {"auquel": "à", "auxquels": "à", "auxquelles": "à", "duquel": "de", "desquels": "de",
                        "desquelles": "de"}  # fmt: skip
"""French relative pronouns that hold their preposition."""

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
CLAUSAL = frozenset({"root", "ROOT", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})
CASE_DEPS = frozenset({"case", "mark"})
_COLUMNS = ("words", "lower", "start", "end", "pos", "lemmas", "deps", "morph")
"""What a tree tells of each token, besides its head."""


def tokens_with(
    column: Sequence[str], wanted: AbstractSet[str], start: int = 0, stop: int | None = None
) -> Iterable[int]:
    """Return the tokens whose word, lemma, label or part of speech is one of some, in text order.

    Most passes find none of what they need, which is told without a look at each token; what is changed on the way
    counts as it then is, as in a loop over all.

    Args:
        column: `words`, `lower`, `lemmas`, `deps` or `pos` of a tree.
        start, stop: As for `range`.
    """
    if wanted.isdisjoint(column):
        return ()
    return (i for i in range(start, len(column) if stop is None else stop) if column[i] in wanted)


class Tree:
    """A dependency tree over the tokens of one sentence (Universal Dependencies labels).

    Attributes:
        offset: Code point of the sentence in the document; `start` and `end` of tokens already include it.
        words, lemmas, pos, deps: One entry a token.
        heads: Index of the governor; a root points to itself.
        morph: UD features as "Name=Value|…".
        mended: Tokens whose head, label or part of speech is not the parser's any more.
        kids: Indices of the dependents, in text order.
        linked: Heads and labels as they were when `kids` was made.
        told: What functions that are `kept` told of its tokens.
        without: Parts of the reading that are left out (`components`).
    """

    __slots__ = ("deps", "end", "heads", "kids", "lang", "lemmas", "linked", "lower", "mended", "morph", "offset",
                 "pos", "start", "text", "told", "without", "words")  # fmt: skip

    def __init__(
        self,
        doc: Doc,
        *,
        lang: str,
        text: str,
        offset: int,
        spans: Sequence[tuple[int, int]],
        without: frozenset[str] = frozenset(),
        put_in: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Copy a parse.

        Args:
            text: The sentence as it stands in the document; the parser may have seen other words.
            offset: Code point of its first character in the document.
            spans: Start and end of each token in `text`.
            put_in: First and last token of what the parser did not see.
        """
        self.lang = lang
        self.without = without
        self.offset = offset
        self.text = text
        self.start = [s + offset for s, _ in spans]
        self.end = [e + offset for _, e in spans]
        self.words = [text[s:e] for s, e in spans]
        self.lower = [w.lower() for w in self.words]
        parse = read_parse(doc)
        parse = restore(parse, put_in, self.words) if put_in else parse
        self.pos, self.lemmas, self.deps, self.heads, self.morph = parse
        self.mended: frozenset[int] = frozenset()
        self.linked = (list(self.heads), list(self.deps))
        self.link()

    @classmethod
    def of(cls, doc: Doc, *, lang: str, prepared: Prepared, without: frozenset[str] = frozenset()) -> Tree:
        """Return the tree of a prepared sentence."""
        spans = [(t.start, t.end) for t in prepared.tokens]
        tree = cls(
            doc,
            lang=lang,
            text=prepared.text,
            offset=prepared.offset,
            spans=spans,
            without=without,
            put_in=prepared.put_in,
        )
        for i, token in enumerate(prepared.tokens):
            if token.certain:
                tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", token.verb, "Mood=Ind|Tense=Pres|VerbForm=Fin"
            elif token.verb:
                tree.lemmas[i] = token.verb if tree.pos[i] in ("VERB", "AUX") else tree.lower[i]
            elif token.noun:
                tree.pos[i], tree.lemmas[i] = "NOUN", token.noun
        return tree

    def part(self, start: int, stop: int) -> Tree:
        """Return a copy of some of its tokens, which hang on no other, as a tree of their own."""
        part = Tree.__new__(Tree)
        part.lang, part.without, part.offset, part.text = self.lang, self.without, self.offset, self.text
        for name in _COLUMNS:
            setattr(part, name, getattr(self, name)[start:stop])
        part.heads = [head - start for head in self.heads[start:stop]]
        part.mended = frozenset()
        part.linked = (list(part.heads), list(part.deps))
        part.link()
        return part

    def take_part(self, start: int, part: Tree) -> None:
        """Take over what was changed in a part that was made from the token `start` on; `link` is the caller's."""
        stop = start + len(part)
        for name in _COLUMNS:
            getattr(self, name)[start:stop] = getattr(part, name)
        self.heads[start:stop] = [head + start for head in part.heads]

    def link(self) -> None:
        """Make `kids` from `heads` anew, and forget what was told of the old ones.

        Heads that close a circle are set back, with all that was changed since the last time: nothing that walks a
        circle would come to an end.
        """
        if self.heads != self.linked[0]:
            if self._has_circle(self.linked[0]):
                self.heads[:], self.deps[:] = self.linked
            self.linked = (list(self.heads), list(self.deps))
        self.told: dict[tuple[Callable[..., list[int]], int], list[int]] = {}
        self.kids: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head != i:
                self.kids[head].append(i)

    def _has_circle(self, before: Sequence[int]) -> bool:
        """Tell whether one of the heads that are not those of before leads round to itself."""
        heads = self.heads
        for i, head in enumerate(heads):
            if head == before[i] or head == i:
                continue
            k, steps = head, 0
            while heads[k] != k:
                if k == i or steps > len(heads):
                    return True
                k, steps = heads[k], steps + 1
        return False

    def __len__(self) -> int:
        return len(self.words)

    def reattach(self, i: int, head: int, dep: str) -> None:
        """Move token `i` under `head` with label `dep`; refuses to make a cycle."""
        if head == i or i in self.ancestors(head):
            return
        self.heads[i], self.deps[i] = head, dep
        self.link()

    def take_place(self, i: int, of: int) -> None:
        """Hang `i` where `of` hangs, or make it the root that `of` is; the caller says where `of` goes."""
        above = self.heads[of]
        self.heads[i], self.deps[i] = (i if above == of else above), self.deps[of]

    def children(self, i: int, *deps: str) -> list[int]:
        """Return the dependents of `i` whose label, or its part before the colon, is one of `deps`."""
        kids = self.kids[i]
        if not kids:
            return []
        wanted, labels = label_choice(deps), self.deps
        return [k for k in kids if wanted[labels[k]]]

    def ancestors(self, i: int) -> list[int]:
        """Return the governors of `i`, nearest first."""
        heads, found = self.heads, [i]
        while (above := heads[found[-1]]) not in found:  # a root is its own head
            found.append(above)
        return found[1:]

    def subtree(self, i: int) -> list[int]:
        """Return `i` and all that hangs on it, in text order."""
        kids = self.kids
        if not kids[i]:
            return [i]
        out, stack = [], [i]
        while stack:
            k = stack.pop()
            out.append(k)
            if below := kids[k]:
                stack += below
        return sorted(out)

    def case_of(self, i: int) -> str:
        """Return the preposition that marks `i`, as one lower-case string ("" for none).

        A conjunct without its own takes that of the first conjunct.
        """
        deps, kids = self.deps, self.kids[i]
        marks = [k for k in kids if deps[k] in CASE_DEPS and k < i] if kids else kids
        if marks:
            # "that its troops were in Ukraine": of a predicate the conjunction of its clause stands first.
            own = [k for k in marks if deps[k] == "case"] if len(kids) > 1 and self.children(i, "cop") else []
            return self.preposition((own or marks)[0])
        if deps[i] == "conj" and self.pos[self.heads[i]] in NOMINAL:
            return self.case_of(self.heads[i])
        return CONTRACTED_RELATIVES.get(self.lower[i], "")

    def preposition(self, k: int) -> str:
        """Return the normal form of the preposition at `k`, without its fixed parts."""
        word = self.lower[k]
        if word in ("d'", "d’") and self.lower[k + 1 : k + 2] == ["après"]:
            return "d'après"  # whose word it is, not whose the thing is
        return CONTRACTIONS.get(self.lang, {}).get(word, word.rstrip("'’") if len(word) > 2 else word)

    def preposition_phrase(self, i: int) -> str:
        """Return the whole preposition of `i` with fixed parts: "according to", "face à", "au lieu de"."""
        parts: list[int] = []
        deps = self.deps
        for k in self.kids[i]:
            if deps[k] in CASE_DEPS and k < i:
                parts.append(k)
                parts.extend(self.children(k, "fixed"))
        if not parts:
            return ""
        words = [CONTRACTIONS.get(self.lang, {}).get(self.lower[k], self.lower[k]) for k in sorted(parts)]
        return "d'après" if words[1:2] == ["après"] else " ".join(words)

    def feature(self, i: int, name: str) -> str:
        """Return a morphological feature of `i`, "" where it has none."""
        return read_features(self.morph[i]).get(name, "")

    def is_possessed(self, i: int) -> bool:
        """Tell "son allié", "their advance": a noun with a possessive before it."""
        return any(self.feature(k, "Poss") == "Yes" for k in self.children(i, "det"))

    def conjuncts(self, i: int) -> list[int]:
        """Return `i` and the tokens coordinated with it, in text order."""
        out = [i]
        for k in self.kids[i]:
            if self.deps[k] == "conj" and "coordination" not in self.without:
                out.extend(self.conjuncts(k))
        return sorted(out)

    def clause_head(self, i: int) -> int:
        """Return the nearest governor of `i` (or `i`) that heads a clause."""
        if self.deps[i] in CLAUSAL and self.pos[i] in ("VERB", "AUX"):
            return i
        for k in self.ancestors(i):
            if self.pos[k] in ("VERB", "AUX") or self.deps[k] == "root" or self.children(k, "cop"):
                return k
        return i

    def is_finite(self, i: int) -> bool:
        """Tell a finite verb form, or one with a finite auxiliary."""
        if self.feature(i, "VerbForm") == "Fin":
            return True
        return any(self.feature(k, "VerbForm") == "Fin" for k in self.children(i, "aux"))

    def is_passive(self, i: int) -> bool:
        """Tell whether the verb at `i` is in the passive, as a finite form or a bare participle."""
        if self.lang == "fr" and (self._is_reflexive(i) or self._goes_with_etre(i)):
            return False
        labels = [self.deps[k] for k in self.kids[i]]
        if "aux:pass" in labels:
            return True
        if self.lang == "fr" and any(self.lemmas[k] == "avoir" for k in self.kids[i] if self.deps[k].startswith("aux")):
            return False  # "aurait acheminé": avoir and no être, whatever the subject is called
        if "nsubj:pass" in labels or "csubj:pass" in labels:
            return True
        given = self.lang == "en" and "obl:agent" in labels and not {"nsubj", "aux"} & set(labels)
        if given and self.feature(i, "Voice") == "Pass":
            return True  # "Savimbi, given arms by Pretoria"
        if "nsubj" in labels or "obj" in labels:
            return False  # "Turkish forces bombed Afrin" is active, whatever the tagger says of the participle
        if "obl:agent" in labels and any(self.case_of(k) in ("by", "par") for k in self.children(i, "obl:agent")):
            return True  # "fell back to Gao, chased out of Kidal by X"
        shared = self.deps[i] == "conj" and self.pos[self.heads[i]] == "VERB" and self.is_past_participle(i)
        if shared and self.children(self.heads[i], "aux"):
            return self.is_passive(self.heads[i])  # "a rappelé X et demandé à Y": the auxiliary is shared
        if self._goes_on_active(i):
            return False
        if self.feature(i, "Voice") == "Pass" and not self.children(i, "aux"):
            return True
        return self.is_participle_modifier(i)

    def _goes_with_etre(self, i: int) -> bool:
        """Tell "est passé", whose "être" makes no passive, from "a été passé par les armes"."""
        stays = self.lemmas[i] in classed("fr", "verbs", "être")
        return stays and not any(self.lower[k] == "été" for k in self.kids[i])

    def _goes_on_active(self, i: int) -> bool:
        """Tell "ordered a blockade and called for talks": joined to an active verb, and no agent behind it."""
        first = self.heads[i]
        joined = self.deps[i] == "conj" and self.pos[first] == "VERB" and first < i
        active = joined and bool(self.children(first, "nsubj")) and not self.is_passive(first)
        return active and not any(self.deps[k] == "obl:agent" for k in self.kids[i])

    def _is_reflexive(self, i: int) -> bool:
        return any(self.lower[k] in ("se", "s'", "s’") and k < i for k in self.kids[i])

    def is_participle_modifier(self, i: int) -> bool:
        """Tell "mercenaries backed by Moscow": a past participle that modifies a noun."""
        if self.deps[i] not in ("acl", "amod") and not (
            self.deps[i] in ("advcl", "conj") and not self.children(i, "aux")
        ):
            return False
        if self.deps[i] == "conj" and self.pos[self.heads[i]] == "VERB" and not self.is_passive(self.heads[i]):
            return False  # "a rencontré X et appelé à": the auxiliary is shared
        return self.is_past_participle(i) and not self.children(i, "aux")

    def is_past_participle(self, i: int) -> bool:
        """Tell a past participle by its features, or by its ending where the tagger gives none."""
        form, tense = self.feature(i, "VerbForm"), self.feature(i, "Tense")
        if form:
            return form == "Part" and tense != "Pres"
        return (
            self.lang == "en" and self.lower[i].endswith(("ed", "en", "nt", "ght")) and self.pos[i] in ("VERB", "ADJ")
        )


def kept(tell: Callable[..., list[int]]) -> Callable[..., list[int]]:
    """Keep what a function tells of a token, which is asked again and again: a mended tree stays as it is."""

    @wraps(tell)
    def told(tree: Tree, i: int, **options: int) -> list[int]:
        if options:
            return tell(tree, i, **options)
        if (found := tree.told.get((tell, i))) is None:
            found = tree.told[tell, i] = tell(tree, i)
        return list(found)

    return told

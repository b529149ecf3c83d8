"""Frames: which word makes which fact, and where its roles stand.

The rows are data (`lang/<xx>/triggers.csv`, format in `docs/extraction.md`); this module reads and indexes them and
finds the frame that a token of a tree evokes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from proxywar.errors import KnowledgeError
from proxywar.extract.gerunds import as_noun, verb_of
from proxywar.extract.grammar import inherited_subjects
from proxywar.extract.joints import RELATIVE, relative_que
from proxywar.find.mending_lists import collective_nouns
from proxywar.find.prepare import ARTICLES
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import Tree
from proxywar.lang import classed, table
from proxywar.parse.lemmas import treebank_lemmas
from proxywar.records import CHANNELS, FACT_TYPES

if TYPE_CHECKING:
    from proxywar.extract.scene import Scene

PARTS_OF_SPEECH = ("VERB", "NOUN", "ADJ")
LEFT_OUT = {"NOUN": "nominalisations", "ADJ": "adjectives"}
"""The component that frames of a part of speech make up."""
ASPECTS = ("", "begin", "continue", "end", "fail", "claim", "near")
NOUN_CLASSES = {
    "force": (frozenset({"personnel", "fighters", "aircraft", "ships", "vehicles", "drones"}), "of"),
    "goods": (frozenset({"arms", "money", "relief", "air", "intelligence", "economy"}), "channel"),
    "craft": (frozenset({"aircraft", "ships", "vehicles"}), "of"),
    "arms": (frozenset({"weapons"}), "of"),
}
"""Name → values of a column of the materiel table."""
REFLEXIVE = ("se", "s", "s'", "s’", "me", "m", "nous")
SET_BEHIND = {
    "fr": frozenset({"à", "en", "sous", "hors", "derrière", "dans", "par", "sur"}),
    "en": frozenset({"of", "to", "in", "into", "under", "on", "at", "with", "before"}),
}
"""Prepositions of set phrases; the French "de" behind a noun is mostly its own."""
CLAUSE_EFFECTS = ("", "alleged", "denied", "planned", "possible", "negated", "ended", "stated", "swallow")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the grammar where a role may stand: subj, obj, poss, adj, of, any other preposition."""

    name: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of a trigger table.

    Attributes:
        lemma: Of the head.
        fixed: Dependents that must be there, as (slot, lemma).
        clause: What the word does to the facts of its complement clause.
        rule: Name shown by `why`: language, lemma and fixed parts.
    """

    lemma: str
    fixed: tuple[tuple[str, str], ...]
    pos: str
    type: str
    mode: str | None
    actor: tuple[Slot, ...]
    recipient: tuple[Slot, ...]
    place: tuple[Slot, ...]
    channel: str | None
    aspect: str
    clause: str
    rule: str

    @property
    def is_strict(self) -> bool:
        """True where every way to fill some role is required: such a frame is tried before a loose one."""
        return any(slots and all(s.required for s in slots) for slots in (self.actor, self.recipient, self.place))

    @property
    def says_no(self) -> bool:
        """True where the negation is a fixed part, so that it does not negate the fact: "ne pas vouloir de"."""
        fixed = (set(lemma.split("/")) for slot, lemma in self.fixed if slot == "advmod")
        return any(words & {"pas", "longer"} for words in fixed)


@dataclass(frozen=True, slots=True)
class Evoked:
    """A frame found in a tree: the head and the tokens of its fixed dependents."""

    frame: Frame
    head: int
    tokens: tuple[int, ...]


def _slots(cell: str) -> tuple[Slot, ...]:
    return tuple(Slot(s.rstrip("!"), s.endswith("!")) for s in cell.replace(" ", "").split("|") if s)


def parse_frame(row: dict[str, str], label: str) -> Frame:
    """Read one row of a trigger table.

    Raises:
        KnowledgeError: A cell holds a value outside its closed list; the message names file, lemma and remedy.
    """
    head, *rest = row["lemma"].split()
    fixed = tuple((s, lemma) for s, _, lemma in (part.partition(":") for part in rest))
    for column, allowed in (("pos", PARTS_OF_SPEECH), ("type", FACT_TYPES), ("aspect", ASPECTS),
                            ("clause", CLAUSE_EFFECTS), ("channel", ("", *CHANNELS))):  # fmt: skip
        if row[column] not in allowed:
            raise KnowledgeError(
                "PW403", f"{label}: {row['lemma']!r} has {column} {row[column]!r}.", f"Use one of {', '.join(allowed)}."
            )
    if any(not slot or not lemma for slot, lemma in fixed):
        raise KnowledgeError("PW404", f"{label}: {row['lemma']!r} has a fixed part without slot.", "Write slot:lemma.")
    return Frame(head, fixed, row["pos"], row["type"], row["mode"] or None, _slots(row["actor"]),
                 _slots(row["recipient"]), _slots(row["place"]), row["channel"] or None, row["aspect"], row["clause"],
                 f"{label.rsplit('/', maxsplit=1)[-1]}:{row['lemma']}")  # fmt: skip


class FrameIndex:
    """The frames of a language by the lemma of their head; the more specific ones first."""

    def __init__(self, frames: list[Frame]) -> None:
        self.by_lemma: dict[str, list[Frame]] = {}
        for frame in frames:
            self.by_lemma.setdefault(frame.lemma, []).append(frame)
        for group in self.by_lemma.values():
            group.sort(key=lambda f: (-len(f.fixed), sum(slot == "prt" for slot, _ in f.fixed), not f.is_strict))

    def plain(self, lemma: str, pos: str, types: frozenset[str]) -> list[Frame]:
        """Return the frames of a word that are of some types and ask for no other word beside it."""
        return [f for f in self.by_lemma.get(lemma, ()) if f.pos == pos and f.type in types and not f.fixed]

    def evoked(self, tree: Tree) -> Iterator[list[Evoked]]:
        """Yield, for each token that heads a frame, the frames it may evoke, the most specific first."""
        by_lemma, lower = self.by_lemma, tree.lower
        words = {*tree.lemmas, *lower, *(_class_word(tree, k) for k, word in enumerate(lower) if " " in word)}
        for i, lemma in enumerate(tree.lemmas):
            group = by_lemma.get(lemma, [])
            if not group and tree.lang == "en" and tree.pos[i] == "NOUN" and (verb := verb_of(lower[i], by_lemma)):
                group = [noun for frame in by_lemma.get(verb, ()) if (noun := as_noun(frame)) is not None]
            participle = by_lemma.get(lower[i], []) if lower[i] != lemma else []
            if participle and tree.is_past_participle(i):
                group = [*group, *(f for f in participle if f.pos == "ADJ")]
            if tree.lang == "fr" and tree.pos[i] == "ADJ" and (base := _masculine(tree.lower[i])) != lemma:
                # "présentes", which the parser derives from "présenter"
                group = [*group, *(f for f in self.by_lemma.get(base, []) if f.pos == "ADJ" and f not in group)]
            if group:
                left_out = tree.without
                fits = {p for p in PARTS_OF_SPEECH if LEFT_OUT.get(p) not in left_out and _fits(tree, i, p)}
                found = [e for f in group if f.pos in fits and (e := _match(tree, i, f, words)) is not None]
                if found:
                    yield found


def _masculine(word: str) -> str:
    """Return the masculine singular that a French adjective's regular forms have in common."""
    return word.removesuffix("s").removesuffix("e")


@cache
def load_frames(lang: str) -> FrameIndex:
    """Read and index the trigger table of a language.

    Raises:
        KnowledgeError: A row of the table is wrong.
    """
    return FrameIndex([parse_frame(row, f"triggers/{lang}") for row in table(lang, "triggers")])


def evoked_frames(scene: Scene) -> list[list[Evoked]]:
    """Return the frames that the tokens of a sentence may evoke, as `FrameIndex.evoked` yields them; found once."""
    if scene.evoked is None:
        scene.evoked = list(load_frames(scene.lang).evoked(scene.tree))
    return scene.evoked


def _match(tree: Tree, i: int, frame: Frame, words: set[str]) -> Evoked | None:
    for slot, lemma in frame.fixed:  # most fixed parts stand nowhere in the sentence
        if slot != "expl" and _listed(tree.lang, lemma).isdisjoint(words):
            return None
    tokens = [i]
    for slot, lemma in frame.fixed:
        k = _fixed(tree, tokens, slot, lemma)
        if k is None:
            return None
        # "Dénoncé par Khartoum, l'accord…": the deed of another clause is not used up, "l'ambassadeur de France…" is.
        of_another = k in _said_of(tree, i) or k in _lent(tree, i)
        if not of_another or tree.lemmas[k] in collective_nouns(tree.lang):
            tokens.append(k)
    return Evoked(frame, i, tuple(tokens))


def _fits(tree: Tree, i: int, pos: str) -> bool:
    """Tell whether the tagged part of speech may stand for the frame's; participles are often tagged ADJ."""
    tagged = tree.pos[i]
    if pos == "VERB":
        return (
            tagged == "VERB"
            or (tagged == "AUX" and tree.deps[i] not in ("aux", "aux:pass", "aux:tense", "cop"))
            or (tagged == "ADJ" and tree.is_past_participle(i))
        )
    if pos == "NOUN":
        return tagged == "NOUN" or (tagged == "PROPN" and tree.words[i][:1].isupper())
    return tagged in ("ADJ", "ADV") or (tagged in ("VERB", "NOUN") and tree.deps[i] in ("amod", "root", "acl"))


@cache
def noun_class(lang: str, name: str) -> frozenset[str]:
    """Return the nouns that "@force" or "@goods" stands for in a fixed part: men, aircraft and ships, or what is given.

    "@sham", "@wrong", "@vile" and "@dealings" are the words of those classes: what is called false, what one is accused
    of, what a deed or a man is called that is condemned, what one has or gives as long as one is on good terms.

    "@attack" stands for the event nouns of ASSAULT, the other classes for nouns of the materiel table.

    Raises:
        KnowledgeError: No such class.
    """
    if name == "attack":
        return event_nouns(lang, "ASSAULT") | classed(lang, "nouns", "blow")
    if name in ("sham", "wrong", "vile", "dealings"):
        return classed(lang, "nouns", name)
    if name not in NOUN_CLASSES:
        raise KnowledgeError("PW405", f"No class of nouns @{name}.", f"Use one of @{', @'.join(NOUN_CLASSES)}.")
    wanted, column = NOUN_CLASSES[name]
    rows = [row for row in table(lang, "materiel") if row[column] in wanted]
    formations = classed(lang, "nouns", "formation") if name == "force" else frozenset()
    return formations | {form for row in rows for form in (row["lemma"], *row["forms"].split(";"))}


@cache
def _listed(lang: str, cell: str) -> frozenset[str]:
    """Return the lemmas that a fixed part lists: "gun/@craft" is a gun or any ship, aircraft or vehicle."""
    parts = cell.split("/")
    return frozenset(lemma for p in parts for lemma in (noun_class(lang, p[1:]) if p.startswith("@") else (p,)))


def _fixed(tree: Tree, tokens: list[int], slot: str, lemma: str) -> int | None:
    """Find the dependent of any token matched so far that has the slot and one of the lemmas."""
    lemmas = _listed(tree.lang, lemma)
    if slot == "prt":
        after = tokens[0] + 1
        if after < len(tree) and tree.lower[after] in lemmas and tree.pos[after] in ("ADP", "ADV", "PART", "SCONJ"):
            return after
    if slot == "expl":
        lemmas = lemmas | {*REFLEXIVE, "soi"}
    for head in reversed(tokens):
        for k in tree.kids[head]:
            done = slot == "obj" and tree.pos[k] == "VERB" and bool(tree.children(k, "obj"))  # "resumed bombing X"
            fits = tree.lemmas[k] in lemmas or (tree.lower[k] in lemmas and not done)
            fits = fits or ("@" in lemma and _class_word(tree, k) in lemmas)  # not "saisir le Conseil de sécurité"
            fits = fits or (slot == "subj" and any(tree.lemmas[m] in lemmas for m in tree.children(k, "nmod:desc")))
            thing = k if fits else _measured(tree, k, lemmas)
            if thing is not None and _stands_in(tree, head, k, slot):
                return thing
    if (behind := _behind_object(tree, tokens[0], slot, lemmas)) is not None:
        return behind
    # "The role it plays", "les obus tombés sur": what is fixed heads the relative clause, or has the participle.
    verb, k = tokens[0], tree.heads[tokens[0]]
    if slot == "obj" and (named := [m for m in _said_of(tree, verb) if tree.lemmas[m] in lemmas]):
        return named[0]
    if slot == "subj" and (doers := [m for m in _arrived(tree, verb) or _lent(tree, verb) if tree.lemmas[m] in lemmas]):
        return doers[0]
    if slot == "aux" and tree.lemmas[k] in lemmas and tree.deps[verb] in ("xcomp", "ccomp"):
        return k  # "a fait disparaître": the parser takes now the one, now the other for the head
    if tree.deps[verb] not in ("acl", "acl:relcl") or tree.lemmas[k] not in lemmas:
        return None
    doers = [m for m in tree.children(verb, "nsubj") if tree.lower[m] not in RELATIVE[tree.lang]]
    is_doer = not doers and not tree.is_passive(verb)
    which = [m for m in tree.children(verb, "nsubj") if m not in doers]
    does = is_doer and (which or (tree.lang == "fr" and tree.lower[verb].endswith("ant")))  # "la loi qui impose X"
    return k if (slot == "obj" and not does) or (slot == "subj" and is_doer) else None


def _class_word(tree: Tree, k: int) -> str:
    """Return what a name of several words calls what it names: "fighters" of "Hamas fighters"; "" for others."""
    words = tree.lower[k].split()
    if len(words) < 2 or tree.pos[k] != "PROPN":
        return ""
    word = words[0 if tree.lang == "fr" else -1]
    return treebank_lemmas(tree.lang).get((word, "NOUN"), word)


def _behind_object(tree: Tree, verb: int, slot: str, lemmas: frozenset[str]) -> int | None:
    """Find the set phrase that hangs on the object: "a jeté X en prison", "relieved X of his command"."""
    if slot not in SET_BEHIND[tree.lang] or tree.pos[verb] != "VERB":
        return None
    things = [k for k in tree.children(verb, "obj", "nsubj:pass") if k > verb]
    within = [*things, *(m for k in things for m in tree.children(k, "nmod"))]
    found = (m for k in within for m in tree.children(k, "nmod") if tree.lemmas[m] in lemmas or tree.lower[m] in lemmas)
    return next((m for m in found if tree.case_of(m) == slot), None)


def _said_of(tree: Tree, verb: int) -> list[int]:
    """Return the subject that "Dénoncé par Khartoum, l'accord…" says its participle of, or what is promised to be sent.

    The latter is the noun of a relative clause: "les avions qu'il promit d'envoyer".
    """
    above = tree.heads[verb]
    if tree.lang == "fr" and tree.deps[verb] == "xcomp":
        what = relative_que(tree, verb)
        return [] if what is None else [what]
    if tree.deps[verb] != "advcl" or not tree.is_passive(verb) or tree.children(verb, "nsubj"):
        return []
    return tree.children(above, "nsubj") if tree.pos[above] in ("VERB", "AUX", "ADJ") else []


def _arrived(tree: Tree, verb: int) -> list[int]:
    """Return the subject that "Arrivés jeudi à Kigali, les soldats…" tells what they did of."""
    opens = tree.deps[verb] == "advcl" and tree.is_past_participle(verb) and not tree.children(verb, "aux:tense", "aux")
    if tree.lang != "fr" or not opens or tree.children(verb, "nsubj", "mark") or verb > tree.heads[verb]:
        return []
    return tree.children(tree.heads[verb], "nsubj", "nsubj:pass")


def _lent(tree: Tree, verb: int) -> list[int]:
    """Return the subject that a verb takes from another: "soldiers began to flock to X", "took off and flew over X"."""
    if tree.deps[verb] not in ("xcomp", "conj", "advcl") or tree.is_passive(verb):
        return []
    return [] if tree.children(verb, "nsubj", "nsubj:pass") else inherited_subjects(tree, verb)


def _measured(tree: Tree, k: int, lemmas: frozenset[str]) -> int | None:
    """Find what is measured: the rice in "25 tons of rice", the rifles in "some of its rifles"."""
    shares = classed(tree.lang, "nouns", "share") if tree.lang == "en" else frozenset()  # "a part of its weapons"
    some = tree.pos[k] in ("DET", "PRON", "NUM", "ADJ")
    the = any(tree.lower[m] in ARTICLES[tree.lang] for m in tree.children(k, "det"))  # "the number of its soldiers"
    some = some or (not the and tree.lemmas[k] in classed(tree.lang, "nouns", "quantifier"))  # "a group of airmen"
    if not some and tree.lemmas[k] not in classed(tree.lang, "nouns", "measure") and tree.lemmas[k] not in shares:
        return None
    own = tree.children(k, "nmod")
    return next((m for m in own if tree.lemmas[m] in lemmas and tree.case_of(m) in ("of", "de", "d'", "d’")), None)


def _stands_in(tree: Tree, head: int, k: int, slot: str) -> bool:
    dep = tree.deps[k].split(":")[0]
    if slot == "obj":
        if tree.is_passive(head):
            return dep in ("obj", "nsubj", "iobj")
        en = tree.lower[k] == "en" and k < head and dep == "dep"  # "s'en va"
        return en or dep in ("obj", "xcomp", "iobj") or (dep == "obl" and tree.case_of(k) in ("", "de"))
    if slot == "prt":
        if tree.lang == "en" and k < head:
            return False  # "its part in bringing the sides together" brings nobody in
        return tree.deps[k] == "compound:prt" or dep in ("advmod", "obl", "case", "mark", "fixed")
    if slot == "expl":
        return dep in ("expl", "obj", "iobj", "obl") and tree.lower[k].rstrip("'’") in REFLEXIVE
    if slot == "xcomp" and dep in ("obl", "nmod") and tree.lang == "en" and tree.case_of(k):
        return False  # "called for the war to end" calls nothing a war
    if slot in ("amod", "adj", "compound", "advmod", "acomp", "xcomp"):
        return dep in ("amod", "compound", "advmod", "xcomp", "acl", "obl", "nmod", "nummod", "flat")
    if slot == "subj":
        return dep == "nsubj"
    if slot == "poss":
        return tree.deps[k] == "nmod:poss"
    if slot in ("cop", "aux", "case"):
        return dep == slot
    if dep in ("obl", "nmod") and any(tree.lower[m] == slot and m < k for m in tree.children(head, "advmod")):
        return True  # "autour d'un gazoduc": the adverb of a compound preposition hangs beside its noun
    return dep in ("obl", "nmod", "advmod", "acl", "advcl", "xcomp", "obj", "iobj", "amod", "ccomp") and (
        tree.case_of(k) == slot or tree.preposition_phrase(k).startswith(slot)
    )

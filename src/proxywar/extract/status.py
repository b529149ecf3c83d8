"""What the text makes of a fact, and in whose mouth it puts it.

Each governor of the trigger, from the inside out, may hedge, deny, plan, end or swallow it, by the tables of cues and
triggers. Modality inside an attribution wins, and the holder stays; relative clauses, owners' deeds there are stated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from proxywar.extract.clause_kinds import (
    comes_to_end,
    complementiser,
    is_aimed_at,
    is_background,
    is_bound,
    is_circumstance,
    is_complement,
    is_content,
    is_infinitive,
    is_parted,
    is_told_in_relative,
    leaves_open,
    nobody_claims,
)
from proxywar.extract.cues import Cue, cue_at, light_verbs, preposition_cue
from proxywar.extract.effects import (
    BEING,
    VOUCHED,
    Effect,
    awaited,
    combine,
    held_of,
    is_claimed,
    local_effects,
    local_over_event,
    looks_ahead,
    never_ends,
    only_carries,
    only_meant,
    outlook,
    over_deed,
    ruled_out,
    told_by,
    turned_by_no,
)
from proxywar.extract.frames import Frame
from proxywar.extract.grammar import agents, noun_owners, objects, passive_subjects, subjects
from proxywar.extract.turned_words import stops_nothing
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed
from proxywar.records import Status

PURPOSE_STANDS = frozenset({"BACKS", "AID", "SUPPORT", "OPPOSES", "COOPERATE", "PRESENT", "CONTROLS"})
"""Types that a purpose clause already holds ("sent troops to support Y"); others are only planned by it."""
COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "obj", "obl", "nsubj"})
SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl", "ccomp", "parataxis"})
ASPECTS = {"end": "ended", "fail": "negated", "claim": "alleged", "near": "possible"}
"""What an aspect of a frame makes of its fact; who claims a deed is who says so."""
CIRCUMSTANTIAL = frozenset({"in", "en", "on", "at", "during", "dans", "after", "après", "since", "before", "pendant",
                            "lors", "par"})  # fmt: skip
"""Prepositions of a noun that only says when or where something else happened."""


@dataclass(slots=True)
class Verdict:
    """Status of a fact, the tokens of its holder, and the words that decided."""

    status: Status = Status.STATED
    holders: list[int] = field(default_factory=list)
    dropped: bool = False
    steps: list[str] = field(default_factory=list)


def judge(tree: Tree, frame: Frame, head: int, chosen: Mapping[int, Frame]) -> Verdict:
    """Return the status and holder of the fact that `frame` makes at `head`.

    Args:
        chosen: The frame of every token that heads one, for the effect of triggers on their complements.
    """
    verdict = Verdict()
    if "status" in tree.without:
        return verdict
    effects: list[Effect] = []
    if frame.aspect in ASPECTS:
        claimed = subjects(tree, head) if frame.aspect == "claim" else []
        effects.append(Effect(ASPECTS[frame.aspect], frame.lemma, tuple(claimed)))
    found = Climb(tree, head, frame.type, chosen).effects()
    effects += found[1:] if frame.says_no and found and found[0].name in ("negated", "ended") else found
    current = ""
    for effect in [] if _goes_on(frame, effects) else effects:
        verdict.steps.append(f"{effect.word}: {effect.name}")
        verdict.dropped = verdict.dropped or effect.name == "swallow"
        contradicts = effect is not effects[0] and current == "negated" and effect.name == "alleged" and effect.holders
        if contradicts and not looks_ahead(tree, head):
            current = "denied"  # "Tehran insists that it has sent no weapons": a party says that it is not so
        current = combine(current, effect.name)
        if effect.name in VOUCHED and effect.holders and (not verdict.holders or effect.name == "denied"):
            verdict.holders = list(effect.holders)
    verdict.status = Status(current) if current else Status.STATED
    verdict.holders = [] if verdict.status is Status.STATED else verdict.holders
    return verdict


def _goes_on(frame: Frame, effects: list[Effect]) -> bool:
    """Tell a deed that goes on until it is ended as promised or asked: "vowed to end its siege", "told X to stop"."""
    names = [effect.name for effect in effects]
    if frame.pos == "VERB" and names == ["ended", "swallow"]:
        return frame.type in ("AID", "BACKS", "ASSAULT", "COERCE")
    ahead = {"swallow", "planned", "possible", "negated"}
    return frame.pos == "NOUN" and len(names) > 1 and names[0] == "ended" and bool(ahead & set(names[1:]))


@dataclass(slots=True)
class Climb:
    """The way up from a trigger to the root, and the effects met on it, from the inside out."""

    tree: Tree
    head: int
    fact_type: str
    chosen: Mapping[int, Frame]
    found: list[Effect] = field(default_factory=list)
    vouched_only: bool = False

    def effects(self) -> list[Effect]:
        """Return the effects on the fact at `head`."""
        tree, node = self.tree, self.head
        self.found += local_effects(tree, node, under_report=self._under_report())
        seen: set[int] = set()
        kept: int | None = None
        while node not in seen and tree.heads[node] != node:
            seen.add(node)
            governor, dep = tree.heads[node], tree.deps[node]
            nominal = tree.pos[node] in NOMINAL and not tree.children(node, "cop")
            if not nominal and dep in ("compound", "nmod", "obj", "obl") and tree.children(node, "nsubj"):
                # A predicate that the parser hung like a noun: its clause belongs to the next verb up.
                governor, dep = tree.clause_head(governor), "ccomp"
            goes_on = self._from_noun(node, governor, dep) if nominal else self._from_clause(node, governor, dep)
            if not goes_on:
                break
            node = governor
            if self.vouched_only and kept is None:
                kept = len(self.found)
        self.found += self._attributions(node)
        if kept is not None:
            return [*self.found[:kept], *(e for e in self.found[kept:] if e.name in VOUCHED)]
        return self.found

    def _add(self, name: str, governor: int, holders: list[int] | None = None) -> None:
        vouchers = self._vouchers(governor) if holders is None else holders
        self.found.append(Effect(name, self.tree.words[governor], tuple(vouchers)))

    def _from_noun(self, node: int, governor: int, dep: str) -> bool:
        """Go from a nominal trigger to its governor; False where the governor leaves it alone."""
        if (base := dep.split(":", maxsplit=1)[0]) == "conj" or only_carries(self.tree, governor):
            return True
        if self.tree.pos[governor] in NOMINAL:
            return self._from_noun_to_noun(node, governor, base)
        if base not in ("obj", "nsubj", "obl", "iobj", "xcomp") or self._is_of_someone(node):
            return False
        frame, marked = self.chosen.get(governor), self.tree.case_of(node)
        if frame is not None and base in ("obj", "obl", "iobj") and not (base == "obl" and marked in CIRCUMSTANTIAL):
            if frame.type == "AGREE" and base == "obj" and self._is_agreement(node):
                self._add("swallow", governor)  # what is signed is itself an agreement: one fact
                return True
            if frame.clause:
                # "Rejects accusations that it arms X": what is rejected is said by others and denied.
                claim = node != self.head and (cue := cue_at(self.tree, node, "NOUN")) and cue.effect in VOUCHED
                self._add("denied" if claim and frame.type == "REJECT" else frame.clause, governor)
                return True
        return self._from_noun_to_verb(node, governor, dep)

    def _is_of_someone(self, node: int) -> bool:
        """Tell "arrested the leader of X", "turned down X's plea": what he is or asked stands as it is."""
        frame, above = self.chosen.get(node), self.chosen.get(self.tree.heads[node])
        is_role = frame is not None and any(s.name == "self" for s in frame.actor) and frame.type != "OPPOSES"
        named = frame is None and self.fact_type in ("LEADS", "PART_OF")
        asked = self.fact_type == "REQUEST" and above is not None and above.type in ("REJECT", "CONCEDE", "AGREE")
        own = node == self.head and (is_role or named or asked)
        return own and (self.tree.subtree(node)[0] == 0 or self.tree.case_of(node) not in ("as", "comme", "en"))

    def _is_agreement(self, node: int) -> bool:
        frame, truces = self.chosen.get(node), classed(self.tree.lang, "nouns", "truce")
        return frame is not None and (frame.type in ("AGREE", "CONSULT") or self.tree.lemmas[node] in truces)

    def _from_noun_to_noun(self, node: int, governor: int, base: str) -> bool:
        """Go from an event noun to a cue noun over it: "threat of an attack", "la fin du siège"."""
        tree, verb = self.tree, self.tree.heads[governor]
        charged = tree.lemmas[governor] in classed(tree.lang, "nouns", "responsibility")
        if charged and nobody_claims(tree, verb):
            return False
        if tree.deps[governor] == "obj" and (charged or governor == verb + 1) and self._is_said(verb):
            self._add("alleged", verb)  # "fait état d'une attaque", "claimed responsibility for the attack"
            return True
        cue = cue_at(tree, governor, "NOUN")
        bound = base in ("nmod", "compound", "appos", "acl") and is_bound(tree, node, governor)
        told_when = tree.lemmas[governor] == "terme" and tree.case_of(governor) == "à"
        if cue is None or not bound or told_when:
            return False  # "aux termes de l'accord", "au terme d'une rencontre" end nothing
        self.found += (over := over_deed(tree, governor, cue.effect, noun_owners(tree, governor)))
        return bool(over)

    def _from_noun_to_verb(self, node: int, governor: int, dep: str) -> bool:
        """Go from an event noun to its verb: "cancelled the visit", "denies any presence", "launched an attack"."""
        tree = self.tree
        base = dep.split(":", maxsplit=1)[0]
        undergone = base == "obj" or dep == "nsubj:pass" or (base == "nsubj" and tree.is_passive(governor))
        if not undergone and base == "obl" and tree.case_of(node) not in ("to", "à", "de", "of", "with"):
            there = self.fact_type == "CONSULT" and tree.case_of(node) in ("for", "pour")
            self.found += outlook(tree, governor) if there else []
            return there  # "will travel to Kyiv for talks"
        cue = cue_at(tree, governor, "VERB")
        if cue is not None and cue.effect != "transparent" and (undergone or base == "obl"):
            if effect := self._effect_on_event(cue, governor, node, passive=dep == "nsubj:pass"):
                self._add(effect, governor)
                self.found += local_over_event(tree, governor)
            return bool(effect)
        is_so = base == "obl" and tree.lemmas[governor] in BEING
        light = tree.lemmas[governor] in light_verbs(tree.lang) and not tree.children(governor, "xcomp")
        if is_so or (light and (undergone or base == "obl")):  # not "was not made public"
            self.found += local_effects(tree, governor)
            return True
        if base == "nsubj" and any(tree.lower[k] == "there" for k in tree.children(governor, "expl")):
            return True  # "estimates that there are troops"
        if base == "nsubj" and cue is not None and cue.effect == "ended" and comes_to_end(tree, governor):
            self._add("ended", governor, [])
        return False

    def _effect_on_event(self, cue: Cue, governor: int, noun: int, *, passive: bool) -> str:
        """Return what a cue verb does to an event noun: who announces an offensive plans it, a capture tells of it."""
        lemma, lang = self.tree.lemmas[governor], self.tree.lang
        if lemma in classed(lang, "verbs", "claim"):
            return "" if nobody_claims(self.tree, governor) else "alleged"  # also "was claimed by X"
        announces = lemma in classed(lang, "verbs", "announce")
        if announces and (self.tree.lemmas[noun] in classed(lang, "nouns", "done") or agents(self.tree, noun)):
            return cue.effect  # "an attack by X"
        light = cue.effect == "alleged" and cue.lemma in light_verbs(lang) and not announces  # "maintained camps"
        hedged = passive and cue.effect in ("planned", "alleged", "possible")
        if light or cue.effect == "stated" or (hedged and lemma not in classed(lang, "verbs", "foresee")):
            return ""
        return "planned" if cue.effect == "alleged" and announces else ruled_out(self.tree, governor, cue.effect)

    def _from_clause(self, node: int, governor: int, dep: str) -> bool:
        """Go from a clause to what governs it; False where the clause is the writer's own statement."""
        tree = self.tree
        if dep == "acl:relcl" and (is_content(tree, node) or is_claimed(tree, node, governor)):
            return self._from_noun_content(governor)
        if dep in ("acl:relcl", "advcl:cleft") or is_parted(tree, node, governor) or is_background(tree, node):
            return False
        if dep == "conj":
            if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[node]):
                self.found += outlook(tree, governor)
            return True
        if tree.pos[governor] in NOMINAL and not tree.children(governor, "cop"):
            return dep == "acl" and self._from_noun_clause(node, governor)
        if dep == "ccomp" and tree.deps[governor] == "acl:relcl" and not is_told_in_relative(tree, node, governor):
            return False  # a main verb that the parser hung on the relative clause before it
        if dep in ("ccomp", "parataxis") and node < governor and (behind := self._told_behind(node, governor)):
            self._add(behind, governor)
            return True
        if dep in COMPLEMENTS or (dep == "advcl" and is_complement(tree, node)):
            self._from_complement(governor, dep)
            return not stops_nothing(tree, governor)
        if dep == "advcl" and not is_infinitive(tree, node) and is_circumstance(tree, node):
            # "failed to board after Ankara refused": what happened besides is only as sure as who tells it.
            self.vouched_only = True
        if dep == "parataxis" and node < governor and self._is_said(governor):
            self._from_complement(governor, "ccomp")  # « … », a déclaré X
            return True
        return dep == "advcl" and self._from_purpose(node, governor)

    def _told_behind(self, node: int, verb: int) -> str:
        """Return what a French threat or accusation does to the clause before it: "…, a prévenu X"."""
        frame = self.chosen.get(verb)
        if frame is None or frame.pos != "VERB" or self.tree.lang != "fr":
            return ""
        if frame.clause == "swallow":
            return "swallow" if looks_ahead(self.tree, node) or is_aimed_at(self.tree, node) else ""
        return "alleged" if frame.type == "ACCUSE" and self.tree.children(verb, "nsubj") else ""

    def _is_said(self, governor: int) -> bool:
        return (cue := cue_at(self.tree, governor, "VERB")) is not None and cue.effect in VOUCHED

    def _from_noun_clause(self, node: int, governor: int) -> bool:
        """Go from a clause to the noun that announces it: "the claim that…", "its plan to…"."""
        tree = self.tree
        charged = tree.lemmas[governor] in classed(tree.lang, "nouns", "responsibility")
        if not (charged or is_infinitive(tree, node) or complementiser(tree, node)):
            return False
        owners = noun_owners(tree, governor)
        cue, frame = cue_at(tree, governor, "NOUN"), self.chosen.get(governor)
        if cue is not None:
            self._add(held_of(tree, governor, cue.effect), governor, owners)
        if frame is not None and frame.clause:
            self._add(frame.clause, governor, owners)
        return True

    def _from_noun_content(self, governor: int) -> bool:
        """Go from "selon lesquelles…" to the noun whose content it is: "les accusations selon lesquelles…"."""
        if (cue := cue_at(self.tree, governor, "NOUN")) is not None:
            self._add(cue.effect, governor, noun_owners(self.tree, governor))
        return cue is not None

    def _from_purpose(self, node: int, governor: int) -> bool:
        """Read what is meant to happen ("sent jets to bomb X"); an aim like backing stands with the deed."""
        tree = self.tree
        self.found += awaited(tree, node, governor)
        if is_infinitive(tree, node) or is_aimed_at(tree, node):
            if self.fact_type not in PURPOSE_STANDS and only_meant(tree, node, governor):
                self.found.append(Effect("planned", f"purpose ({tree.words[governor]})"))
            self.found += outlook(tree, governor)
        return True

    def _from_complement(self, governor: int, dep: str) -> None:
        tree, frame = self.tree, self.chosen.get(governor)
        if leaves_open(tree, governor):
            self._add("swallow", governor)
            return
        if frame is not None and frame.clause:
            self._add(told_by(tree, governor, frame.clause, refuses=frame.type == "REJECT"), governor)
            return
        cue = cue_at(tree, governor, *(("VERB", "ADJ") if tree.pos[governor] in ("VERB", "AUX", "ADJ") else ()))
        local = local_effects(tree, governor)
        if tree.heads[self.head] == governor and tree.pos[self.head] == "ADJ" and tree.children(governor, "expl"):
            return  # "s'est dit prêt à négocier" offers to, whoever says so
        if cue is None:
            self.found += local if dep in ("xcomp", "csubj") else []
            return
        negated = any(e.name == "negated" for e in local)
        if stops_nothing(tree, governor) or (cue.effect == "ended" and (never_ends(tree, governor) or negated)):
            return
        if negated and (turned := turned_by_no(tree, governor, cue.effect)):
            self._add(turned, governor, [])
            return
        self._add("planned" if tree.lower[governor] == "going" and dep == "xcomp" else cue.effect, governor)
        reported = cue.effect in ("alleged", "stated", "denied")
        self.found += [e for e in local if not reported or (e.name == "possible" and dep == "xcomp")]

    def _vouchers(self, verb: int) -> list[int]:
        """Return who says what `verb` reports: its subject, the agent of "is believed by", who is "quoted as"."""
        for quoting in (verb, self.tree.heads[verb]):
            cue = cue_at(self.tree, quoting, "VERB")
            if cue is not None and cue.holder == "obj" and ":" in cue.lemma:
                passive = self.tree.is_passive(quoting)
                return passive_subjects(self.tree, quoting) if passive else objects(self.tree, quoting)
        return agents(self.tree, verb) if self.tree.is_passive(verb) else subjects(self.tree, verb)

    def _under_report(self) -> bool:
        """Tell a clause below a verb of saying; there the French conditional is a future in the past."""
        tree = self.tree
        if tree.deps[self.head] not in ("ccomp", "xcomp"):
            return False
        verb = tree.heads[self.head]
        present = tree.feature(verb, "Tense") == "Pres" and tree.feature(verb, "VerbForm") == "Fin"
        if present or (tree.pos[verb] == "ADJ" and not tree.children(verb, "cop")):
            return False  # "Kiev affirme que Minsk livrerait des chars", "le bruit court que": it is hearsay
        return (cue := cue_at(tree, verb, "VERB")) is not None and cue.effect in ("alleged", "planned", "stated")

    def _attributions(self, top: int) -> Iterator[Effect]:
        """Yield the effects of "according to X", "selon X" and "…, X said" anywhere on the way up."""
        tree = self.tree
        path = [self.head]
        while path[-1] != top and tree.heads[path[-1]] != path[-1]:
            path.append(tree.heads[path[-1]])
        for node in dict.fromkeys(path):
            for k in tree.kids[node]:
                hung = tree.deps[k].split(":", maxsplit=1)[0] in ("obl", "nmod", "advmod", "dislocated")
                cue = preposition_cue(tree, k) if hung else None
                if cue is not None and cue.effect == "alleged":
                    yield Effect("alleged", cue.lemma, (k,))
                if tree.deps[k] == "parataxis" and node == path[-1] and (effect := self._aside(node, k)):
                    yield Effect(effect, tree.words[k], tuple(self._vouchers(k)))
        if tree.heads[path[-1]] == path[-1] and not any(tree.deps[i] in SUBORDINATE for i in path):
            yield from self._sentence_attribution(set(path))

    def _sentence_attribution(self, path: set[int]) -> Iterator[Effect]:
        """Yield "…, according to X" that the parser hung on a noun of the main clause."""
        tree = self.tree
        for k in range(len(tree)):
            if tree.heads[k] in path or tree.deps[k].split(":", maxsplit=1)[0] not in ("obl", "nmod", "advmod"):
                continue
            cue = preposition_cue(tree, k)
            if cue is None or cue.effect != "alleged" or is_parted(tree, k, self.head):
                continue
            if not any(tree.deps[a] in SUBORDINATE for a in (k, *tree.ancestors(k))):
                yield Effect("alleged", cue.lemma, (k,))

    def _aside(self, node: int, k: int) -> str:
        """Return the effect of an aside like "…, residents said"; "" where `k` says something of its own."""
        tree = self.tree
        whole = any(tree.lower[m] == "ce" for m in tree.children(k, "obj"))  # "…, ce que Kigali dément"
        if whole or tree.children(k, "ccomp", "xcomp") or is_parted(tree, node, k):
            return ""
        cue = cue_at(tree, k, "VERB") if tree.pos[k] == "VERB" else None
        if cue is not None and cue.effect in VOUCHED:
            return cue.effect
        frame = self.chosen.get(k)
        vouched = frame.clause if frame is not None and frame.clause in VOUCHED else ""
        return self._told_behind(node, k) or vouched

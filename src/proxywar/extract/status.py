"""What the text makes of a fact, and in whose mouth it puts it.

The trigger's governors are walked from the inside out. Each may hedge, deny, plan, end or swallow what hangs on it,
by the cue tables and by the clause column of the trigger tables. Modality inside an attribution wins, the holder
stays; a relative clause or a possessive nominalisation inside attributed speech is the writer's own (stated).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from proxywar.extract.cues import Cue, cue_at, light_verbs, preposition_cue
from proxywar.extract.frames import Frame
from proxywar.extract.grammar import agents, noun_owners, subjects
from proxywar.find.tree import NOMINAL, Tree
from proxywar.records import Status

PURPOSE_STANDS = frozenset({"BACKS", "AID", "SUPPORT", "OPPOSES", "COOPERATE", "PRESENT", "CONTROLS"})
"""Types that a purpose clause already holds ("sent troops to support Y"); others are only planned by it."""
TRUCES = frozenset({"ceasefire", "cease-fire", "truce", "armistice", "cessez-le-feu", "trêve"})
RANK = {"negated": 0, "ended": 1, "possible": 2, "planned": 3, "denied": 4, "alleged": 5}
FORESEEN = frozenset({"plan", "expect", "schedule", "envisage", "propose", "prévoir", "attendre", "envisager", "programmer",
                      "planifier", "projeter", "announce", "annoncer", "promise", "promettre"})  # fmt: skip
"""Verbs whose passive subject is an event still to come."""


@dataclass(slots=True)
class Verdict:
    """Status of a fact, the tokens of its holder, and the words that decided."""

    status: Status = Status.STATED
    holders: list[int] = field(default_factory=list)
    dropped: bool = False
    steps: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing on the way up that changes the status."""

    name: str
    word: str
    holders: tuple[int, ...] = ()


def judge(tree: Tree, frame: Frame, head: int, chosen: dict[int, Frame]) -> Verdict:
    """Return the status and holder of the fact that `frame` makes at `head`.

    Args:
        chosen: The frame of every token that heads one, for the effect of triggers on their complements.
    """
    verdict = Verdict()
    effects = []
    if frame.aspect in ("end", "fail"):
        effects.append(Effect("ended" if frame.aspect == "end" else "negated", frame.lemma))
    effects += climb(tree, head, frame.type, chosen)
    current = ""
    for effect in effects:
        verdict.steps.append(f"{effect.word}: {effect.name}")
        if effect.name == "swallow":
            verdict.dropped = True
        current = combine(current, effect.name)
        if effect.name in ("alleged", "denied", "planned", "possible", "negated") and effect.holders and not verdict.holders:
            if effect.name in ("alleged", "denied") or _speaks(tree, effect):
                verdict.holders = list(effect.holders)
    verdict.status = Status(current) if current else Status.STATED
    if verdict.status is Status.STATED:
        verdict.holders = []
    return verdict


def _speaks(tree: Tree, effect: Effect) -> bool:
    return False


def combine(inner: str, outer: str) -> str:
    """Combine the status so far with an effect further out; "" is stated."""
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


def climb(tree: Tree, head: int, fact_type: str, chosen: dict[int, Frame]) -> list[Effect]:
    """Return the effects on the fact at `head`, from the inside out."""
    out: list[Effect] = []
    node = head
    seen = set()
    nominal = tree.pos[node] in NOMINAL and not tree.children(node, "cop")
    out += local_effects(tree, node, under_report=_under_report(tree, node, chosen))
    while node not in seen and tree.heads[node] != node:
        seen.add(node)
        governor, dep = tree.heads[node], tree.deps[node]
        if not nominal and dep in ("compound", "nmod", "obj", "obl") and tree.children(node, "nsubj"):
            # A predicate that the parser hung like a noun: its clause belongs to the next verb up.
            governor, dep = tree.clause_head(governor), "ccomp"
        if nominal:
            step = _from_noun(tree, node, governor, dep, chosen, out)
        else:
            step = _from_clause(tree, node, governor, dep, fact_type, chosen, out)
        if step is None:
            break
        nominal = tree.pos[governor] in NOMINAL and not tree.children(governor, "cop")
        node = governor
    out += _attributions(tree, node, head, chosen)
    return out


def _from_noun(tree: Tree, node: int, governor: int, dep: str, chosen: dict[int, Frame], out: list[Effect]) -> bool | None:
    """Go from a nominal trigger to its governor; None where the governor leaves it alone."""
    base = dep.split(":")[0]
    if base == "conj":
        return True
    if tree.pos[governor] in NOMINAL:
        cue = cue_at(tree, governor, "NOUN")
        if cue is None or base not in ("nmod", "compound", "appos", "acl") or tree.case_of(node) not in ("of", "de", "d'", "", "for"):
            return None
        if cue.effect in ("alleged", "stated"):
            return None
        out.append(Effect(cue.effect, tree.words[governor], tuple(noun_owners(tree, governor))))
        out += local_effects(tree, governor)
        return True
    if base not in ("obj", "nsubj", "obl", "iobj", "xcomp"):
        return None
    frame = chosen.get(governor)
    marked = tree.case_of(node)
    if frame is not None and frame.type == "AGREE" and base == "obj" and node in chosen and (
        chosen[node].type in ("AGREE", "CONSULT") or tree.lemmas[node] in TRUCES
    ):
        out.append(Effect("swallow", tree.words[governor]))  # what is signed is itself an agreement: one fact
        return True
    if frame is not None and frame.clause and base in ("obj", "obl", "iobj") and not (base == "obl" and marked in ("in", "en", "on", "at", "during", "dans", "after", "après", "since", "before", "pendant", "lors")):
        effect = "swallow" if frame.clause == "swallow" else frame.clause
        out.append(Effect(effect, tree.words[governor], tuple(_vouchers(tree, governor))))
        return True
    undergone = base == "obj" or dep == "nsubj:pass" or (base == "nsubj" and tree.is_passive(governor))
    if not undergone and base == "obl" and marked not in ("to", "à", "de", "of", "with"):
        return None
    cue = cue_at(tree, governor, "VERB")
    if cue is not None and cue.effect != "transparent" and (undergone or base == "obl"):
        effect = cue.effect
        if dep == "nsubj:pass" and effect in ("planned", "alleged", "possible") and tree.lemmas[governor] not in FORESEEN:
            return None  # "the loan was approved", "the attack was reported": there it is
        if effect == "alleged":
            effect = "planned" if tree.lemmas[governor] in ("announce", "annoncer") else "alleged"
        if effect == "stated":
            return None
        out.append(Effect(effect, tree.words[governor], tuple(_vouchers(tree, governor))))
        out += local_effects(tree, governor)
        return True
    if tree.lemmas[governor] in light_verbs(tree.lang) and (undergone or base == "obl"):
        out += local_effects(tree, governor)
        return True
    if base == "nsubj" and cue is not None and cue.effect == "ended":
        out.append(Effect("ended", tree.words[governor]))
    return None


def _from_clause(tree: Tree, node: int, governor: int, dep: str, fact_type: str, chosen: dict[int, Frame], out: list[Effect]) -> bool | None:
    """Go from a clause to what governs it; None where the clause is the writer's own statement."""
    if dep in ("acl:relcl", "advcl:cleft") or _parted(tree, node, governor):
        return None
    if dep == "conj":
        shares = not any(tree.deps[k].startswith("nsubj") for k in tree.kids[node])
        if shares:
            out += [e for e in local_effects(tree, governor) if e.name in ("planned", "possible", "alleged")]
        return True
    if tree.pos[governor] in NOMINAL and not tree.children(governor, "cop"):
        if dep == "acl" and (_is_infinitive(tree, node) or dep == "ccomp" or _complementiser(tree, node)):
            cue = cue_at(tree, governor, "NOUN")
            if cue is not None:
                out.append(Effect(cue.effect, tree.words[governor], tuple(noun_owners(tree, governor))))
            frame = chosen.get(governor)
            if frame is not None and frame.clause:
                out.append(Effect(frame.clause, tree.words[governor], tuple(noun_owners(tree, governor))))
            return True
        return None
    if dep == "ccomp" and tree.deps[governor] == "acl:relcl" and not _complementiser(tree, node):
        return None  # a main verb that the parser hung on the relative clause before it
    if dep in ("ccomp", "xcomp", "csubj", "csubj:pass", "obj", "obl", "nsubj") or (dep == "advcl" and _is_complement(tree, node)):
        _complement_effects(tree, node, governor, dep, chosen, out)
        return True
    if dep == "advcl":
        marks = {tree.preposition(k) for k in tree.kids[node] if tree.deps[k] in ("mark", "case")}
        if _is_infinitive(tree, node) and marks & {"to", "pour", "afin", "order", "for"} and fact_type not in PURPOSE_STANDS:
            out.append(Effect("planned", f"purpose ({tree.words[governor]})"))
        out += [e for e in local_effects(tree, governor) if e.name in ("planned", "possible", "alleged") and _is_infinitive(tree, node)]
        return True
    if dep == "parataxis":
        return None
    return None


def _parted(tree: Tree, node: int, governor: int) -> bool:
    """Tell two clauses that a semicolon parts: each is said for itself."""
    return ";" in tree.words[min(node, governor) : max(node, governor)]


def _complement_effects(tree: Tree, node: int, governor: int, dep: str, chosen: dict[int, Frame], out: list[Effect]) -> None:
    frame = chosen.get(governor)
    cue = cue_at(tree, governor, "VERB", "ADJ") if tree.pos[governor] in ("VERB", "AUX", "ADJ") else cue_at(tree, governor)
    if frame is not None and frame.clause:
        out.append(Effect(frame.clause, tree.words[governor], tuple(_vouchers(tree, governor))))
        return
    if cue is not None:
        effect = cue.effect
        negative = any(e.name == "negated" for e in local_effects(tree, governor))
        if negative and effect in ("negated", "possible") and tree.lemmas[governor] in ("exclude", "exclure", "fail", "manquer", "rule"):
            effect = "possible" if tree.lemmas[governor] in ("exclure", "exclude", "rule") else "transparent"
            out.append(Effect(effect, tree.words[governor]))
            return
        out.append(Effect(effect, tree.words[governor], tuple(_vouchers(tree, governor))))
        if effect not in ("alleged", "stated", "denied"):
            out += local_effects(tree, governor)
        else:
            out += [e for e in local_effects(tree, governor) if e.name == "possible" and dep == "xcomp"]
        return
    if dep == "xcomp":
        out += local_effects(tree, governor)


def _vouchers(tree: Tree, verb: int) -> list[int]:
    """Return who says what `verb` reports: its subject, or the agent of "is believed by"."""
    return agents(tree, verb) if tree.is_passive(verb) else subjects(tree, verb)


def _is_infinitive(tree: Tree, node: int) -> bool:
    return tree.feature(node, "VerbForm") == "Inf" or (
        tree.lang == "en" and any(tree.lower[k] == "to" and tree.deps[k] == "mark" for k in tree.kids[node]))  # fmt: skip


def _complementiser(tree: Tree, node: int) -> bool:
    return any(tree.lower[k].rstrip("'’") in ("that", "que", "qu") and tree.deps[k] == "mark" for k in tree.kids[node])


def _is_complement(tree: Tree, node: int) -> bool:
    marks = {tree.preposition(k) for k in tree.kids[node] if tree.deps[k] in ("mark", "case")}
    return bool(marks & {"of", "de", "d", "from", "à", "that", "que", "qu"})


def _under_report(tree: Tree, node: int, chosen: dict[int, Frame]) -> bool:
    """Tell a clause that hangs on a verb of saying; there the French conditional is a future in the past."""
    if tree.deps[node] not in ("ccomp", "xcomp"):
        return False
    cue = cue_at(tree, tree.heads[node], "VERB")
    return cue is not None and cue.effect in ("alleged", "planned", "stated")


def local_effects(tree: Tree, node: int, *, under_report: bool = False) -> list[Effect]:
    """Return the effects of what modifies `node` itself: auxiliaries, negation, adverbs, mood, adjectives.

    The strongest comes first, so that "will not" is negated and "may no longer" ended.
    """
    found: list[Effect] = []
    negative_particle = any(tree.lower[k] in ("ne", "n'", "n’") for k in tree.kids[node])
    for k in tree.kids[node]:
        effect = _marker(tree, node, k, negative_particle)
        if effect:
            found.append(Effect(effect, tree.words[k]))
    mood = _mood(tree, node, under_report=under_report)
    if mood:
        found.append(mood)
    if negative_particle and any(tree.lower[k] in ("personne", "rien", "aucun", "aucune", "nul") for k in tree.subtree(node) if k - node < 6):
        found.append(Effect("negated", "ne … personne/rien/aucun"))
    found.sort(key=lambda e: RANK.get(e.name, 9))
    return found[:1] if found and found[0].name in ("negated", "ended") else found


def _marker(tree: Tree, node: int, k: int, negative_particle: bool) -> str:
    dep = tree.deps[k].split(":")[0]
    if dep in ("advmod", "aux", "det", "mark", "cc", "discourse", "amod", "case", "obl", "neg", "compound", "nmod"):
        if dep in ("obl", "nmod"):
            return "negated" if (c := preposition_cue(tree, k)) and c.effect == "negated" and False else ""
        if dep == "amod" or (dep == "compound" and tree.pos[node] in NOMINAL):
            cue = cue_at(tree, k, "ADJ")
            return cue.effect if cue else ""
        if dep in ("case", "mark"):
            cue = cue_at(tree, k, "SCONJ", "ADP")
            return cue.effect if cue and cue.effect in ("possible", "negated") else ""
        if tree.lang == "fr" and tree.lower[k] == "plus":
            return "ended" if negative_particle else ""
        if tree.lower[k] == "longer" and any(tree.lower[m] == "no" for m in tree.kids[k]):
            return "ended"
        cue = cue_at(tree, k, *(("AUX",) if dep == "aux" else ("ADV", "DET")))
        if cue is None:
            return ""
        if tree.lang == "fr" and cue.effect == "negated" and not negative_particle and tree.lower[k] in ("point", "guère", "jamais"):
            return ""
        return cue.effect
    return ""


def _mood(tree: Tree, node: int, *, under_report: bool) -> Effect | None:
    carriers = [node, *(k for k in tree.kids[node] if tree.deps[k].startswith(("aux", "cop")))]
    for k in carriers:
        if tree.feature(k, "Mood") == "Cnd" and tree.lang == "fr":
            if tree.lemmas[k] == "pouvoir":
                return Effect("possible", tree.words[k])
            if tree.lemmas[k] in ("devoir",):
                return Effect("planned", tree.words[k])
            if under_report and k == node:
                return Effect("planned", tree.words[k])
            if any(tree.lemmas[i] == "croire" and tree.lower[i - 1] in ("en", "l'en") for i in range(1, len(tree))):
                return Effect("alleged", f"{tree.words[k]} (conditional)")
            conditional = any(tree.lower[i] in ("si", "s'", "s’") and tree.pos[i] == "SCONJ" for i in range(len(tree)))
            return Effect("possible" if conditional else "alleged", f"{tree.words[k]} (conditional)")
        if tree.feature(k, "Tense") == "Fut" and tree.lang == "fr":
            return Effect("planned", f"{tree.words[k]} (future)")
        if tree.lang == "en" and tree.lower[k] in ("would", "'d", "’d") and k != node:
            return Effect("planned" if under_report else "possible", tree.words[k])
    if tree.lang == "en" and tree.deps[node] in ("root", "conj", "parataxis") and any(
        tree.lower[k] == "to" and tree.deps[k] == "mark" for k in tree.kids[node]
    ):
        return Effect("planned", "to + infinitive")
    return None


def _attributions(tree: Tree, top: int, head: int, chosen: dict[int, Frame]) -> Iterator[Effect]:
    """Yield the effects of "according to X", "selon X" and "…, X said" anywhere on the way up."""
    path = [head]
    while path[-1] != top and tree.heads[path[-1]] != path[-1]:
        path.append(tree.heads[path[-1]])
    if tree.heads[path[-1]] != path[-1] and tree.deps[path[-1]] in ("acl", "acl:relcl"):
        root = None
    else:
        root = path[-1]
    for node in dict.fromkeys([*path, *( [root] if root is not None else [])]):
        for k in tree.kids[node]:
            cue: Cue | None = preposition_cue(tree, k) if tree.deps[k].split(":")[0] in ("obl", "nmod", "advmod", "dislocated") else None
            if cue is not None and cue.effect == "alleged":
                yield Effect("alleged", cue.lemma, (k,))
            if tree.deps[k] == "parataxis" and node == path[-1]:
                said = cue_at(tree, k, "VERB") if tree.pos[k] == "VERB" else None
                effect = said.effect if said is not None else ""
                if effect not in ("alleged", "denied") and k in chosen and chosen[k].clause in ("alleged", "denied"):
                    effect = chosen[k].clause
                if effect in ("alleged", "denied") and not tree.children(k, "ccomp", "xcomp") and not _parted(tree, node, k):
                    yield Effect(effect, tree.words[k], tuple(_vouchers(tree, k)))

"""Who takes part in a deed beside its subject, or where only the clause around says who.

"In a call with Castro, Neto asked for men" is a call of Neto's; "told him during a visit" a visit to him; "Rwanda,
along with Uganda, armed the rebels" is a deed of both.
"""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.cues import cue_at
from proxywar.extract.doing_nouns import is_told_with
from proxywar.extract.expulsions import is_expelled_from
from proxywar.extract.frames import Evoked, load_frames, noun_class
from proxywar.extract.grammar import fillers, passive_subjects, subjects
from proxywar.extract.joints import expand
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.extract.standing import takes_dative
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed
from proxywar.records import SYMMETRIC_TYPES, Argument

DURING = {
    "en": frozenset({"in", "during", "after", "at", "on", "following", "under", "by", "through", "before", "over"}),
    "fr": frozenset({"dans", "pendant", "après", "à", "de", "en", "durant", "lors", "selon", "avant", "par", "sur"}),
}
"""Prepositions of a noun that says on what occasion the rest of the clause was done."""
BESIDE = {
    "en": frozenset({"along with", "together with", "jointly with", "alongside", "in concert with", "as well as"}),
    "fr": frozenset({"avec", "de concert avec", "conjointement avec", "aux côtés de", "ainsi que", "comme"}),
}
_DID = frozenset({"did", "does", "do", "had", "has", "have"})
ALONE = {"en": frozenset({"along", "together", "jointly", "alongside"}), "fr": frozenset({"avec"})}
"""Words before someone who does it too."""
PARTIES = frozenset({"country", "government", "armed_group", "military", "organisation", "person", "mission", "party",
                     "agency", "company"})  # fmt: skip


OF_WAR = frozenset({"ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "CONTROLS"})
"""Types of what fighters do next."""


def partakers(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who takes part in a meeting or a deal that only says on what occasion something else was done."""
    frame, tree = evoked.frame, scene.tree
    if frame.pos == "NOUN" and frame.type == "ASSAULT":
        return _fighters(scene, evoked)
    if frame.pos != "NOUN" or frame.type not in ("CONSULT", "AGREE") or any(s.name == "self" for s in frame.actor):
        return []
    verb = _occasion(tree, evoked.head)
    if verb is None:
        return []
    doers = passive_subjects(tree, verb) if tree.is_passive(verb) else subjects(tree, verb)
    sides = [a for k in doers for a in actors_of(scene, k, fact_type=frame.type) if a.kind in PARTIES]
    told = any(fillers(tree, evoked.tokens, s.name) for s in frame.recipient)
    told = told or any(is_told_with(scene, k) for k in tree.children(evoked.head, "acl"))
    if told or len(sides) > 1:
        return sides
    cue = cue_at(tree, verb, "VERB")
    if cue is None or frame.type != "CONSULT" or not sides:
        return []
    addressed = tree.children(verb, "iobj") or [k for k in tree.children(verb, "obl") if tree.case_of(k) in ("to", "à")]
    return [*sides, *heard] if (heard := [a for k in addressed for a in actors_of(scene, k)]) else []


def _fighters(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who fought where something else of the war followed: "a pris Goma après des combats avec l'armée"."""
    tree, noun = scene.tree, evoked.head
    against = {"avec", "contre"} if scene.lang == "fr" else {"with", "against"}
    slots = {s.name for s in evoked.frame.recipient} & against
    verb = _occasion(tree, noun)
    if verb is None or not any(fillers(tree, evoked.tokens, name) for name in slots):
        return []
    frames = load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ())
    if not any(f.pos == "VERB" and f.type in OF_WAR for f in frames) or tree.is_passive(verb):
        return []
    return [a for k in subjects(tree, verb) for a in actors_of(scene, k, fact_type="ASSAULT") if a.kind in PARTIES]


def _occasion(tree: Tree, noun: int) -> int | None:
    """Return the verb of the clause that a noun gives the occasion of: "au terme de trois jours de pourparlers"."""
    node = noun
    while tree.pos[tree.heads[node]] in NOMINAL and tree.heads[node] != node and tree.deps[node] == "nmod":
        node = tree.heads[node]
        if tree.lemmas[node] not in classed(tree.lang, "nouns", "stretch") and tree.lower[node] not in classed(
            tree.lang, "nouns", "stretch"
        ):
            return None
    verb = tree.heads[node]
    if tree.pos[verb] == "ADV" and tree.lower[verb] == "lors":
        verb = tree.heads[verb]
    elif tree.deps[node] not in ("obl", "advcl", "obl:mod") or not _tells_when(tree, verb, node):
        return None
    return verb if tree.pos[verb] in ("VERB", "AUX") and verb != noun else None


def _tells_when(tree: Tree, verb: int, noun: int) -> bool:
    """Tell "during a visit", and "flew to Kabul for talks with the Taliban": who goes there talks."""
    if tree.case_of(noun) in DURING[tree.lang]:
        return True
    return tree.case_of(noun) in ("for", "pour") and tree.lemmas[verb] in classed(tree.lang, "verbs", "goes to meet")


def companions(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return who does it along with the subject: "le Rwanda, avec l'Ouganda, a armé le RCD"."""
    frame, tree, head = evoked.frame, scene.tree, evoked.head
    if frame.pos != "VERB" or frame.type in SYMMETRIC_TYPES or "actor:subj" not in roles.used or not roles.actors:
        return []
    slots = {s.name for s in (*frame.actor, *frame.recipient)}
    slots |= {slot for slot, _ in frame.fixed}
    too = _did_so_too(tree, head)
    if slots & {"avec", "with"}:
        return [a for k in expand(tree, too) for a in actors_of(scene, k) if a.kind in PARTIES]
    hung = [*tree.kids[head], *(m for k in roles.actor_tokens for m in tree.kids[k])]
    hung += [m for k in tree.children(head, "advmod") if tree.lower[k] in ALONE[scene.lang] for m in tree.kids[k]]
    beside = [k for k in hung if _is_beside(tree, k, head) and tree.case_of(k) not in slots]
    found = [a for k in expand(tree, [*beside, *too]) for a in actors_of(scene, k)]
    return [a for a in found if a.kind in PARTIES and a.kind != "company"]


def _did_so_too(tree: Tree, verb: int) -> list[int]:
    """Return who did the same by a bare helping verb: "Ecuador severed ties, as did Caracas", "comme l'a fait X"."""
    for k in tree.children(verb, "advcl"):
        marked = any(tree.lower[m] in ("as", "comme") for m in tree.children(k, "mark", "advmod", "case"))
        helping = tree.lower[k] in _DID or (tree.lemmas[k] == "faire" and tree.lang == "fr")
        if k > verb and marked and helping and len(tree) > k + 1 and not tree.children(k, "ccomp", "xcomp", "obl"):
            return [m for m in tree.children(k, "nsubj", "obj") if m > k and tree.pos[m] in ("PROPN", "NOUN")]
    return []


def _is_beside(tree: Tree, k: int, verb: int) -> bool:
    phrase = tree.preposition_phrase(k)
    if not phrase or tree.deps[k].split(":")[0] not in ("obl", "nmod") or tree.pos[k] not in ("PROPN", "NOUN"):
        return False
    if phrase == "avec":
        # Behind an object it belongs to that: "réclame des pourparlers avec Luanda".
        return k < verb or (tree.pos[k] == "PROPN" and tree.subtree(k)[0] == verb + 1)
    before = tree.subtree(k)[0] - 1
    if phrase == "with" and k < verb and _is_inserted(tree, k):
        return True  # "Syria, with its ally Hezbollah, attacked Aleppo"
    if phrase == "with" and before >= 0 and tree.lower[before] in ALONE["en"] | {"concert"}:
        return True  # "entered the town together with the Malian army"
    if phrase == "with" and any(tree.lower[m] == "together" for m in tree.children(k, "advmod")):
        return True
    return phrase in BESIDE[tree.lang] or phrase.split()[0] in ALONE[tree.lang]


def _is_inserted(tree: Tree, k: int) -> bool:
    """Tell a name or somebody's own partner that stands between two commas, and nothing more."""
    inside = [m for m in tree.subtree(k) if tree.words[m] != ","]
    parted = tree.words[inside[0] - 1] == "," and tree.words[inside[-1] + 1 : inside[-1] + 2] == [","]
    bare = all(tree.pos[m] in ("ADP", "DET", "PRON", "ADJ", "NOUN", "PROPN", "CCONJ") for m in inside)
    return parted and bare and (tree.pos[k] == "PROPN" or any(tree.deps[m] == "nmod:poss" for m in tree.kids[k]))


def may_fill(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Keep times, bare words and the unknown town that a deal is named after out of a role."""
    tree = scene.tree
    if any(t.start <= tree.start[k] - tree.offset < t.end for t in scene.times):
        return False
    if k not in scene.at and tree.children(k, "nummod") and tree.lemmas[k] in classed(scene.lang, "nouns", "stretch"):
        return False  # "un cessez-le-feu de trois semaines"
    at = tree.start[k] - tree.offset
    if any(q.of == "money" and q.start <= at < q.end for q in scene.quantities):
        return False  # "aid of 10 million dollars" is nobody's named there
    if tree.pos[k] not in NOMINAL and tree.pos[k] not in ("DET", "ADJ"):
        return False
    if is_expelled_from(scene, evoked, k) or _is_instrument(scene, evoked, k) or _looks_on(scene, evoked, k):
        return False
    if _closes_own(scene, evoked, k) or _is_town_struck(scene, evoked, k) or _is_where_met(scene, evoked, k):
        return False
    return not (evoked.frame.type == "AGREE" and evoked.frame.pos == "NOUN" and _names_deal(scene, evoked, k))


def _looks_on(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell the Libyans of "initialled an accord with the Libyans and a secretary looking on": they sign nothing."""
    tree = scene.tree
    if tree.case_of(k) != "with" or evoked.frame.type not in SYMMETRIC_TYPES or evoked.frame.pos != "VERB":
        return False
    last = max(tree.subtree(tree.conjuncts(k)[-1]))
    inside = [m for m in range(k + 1, last + 1) if tree.pos[m] == "VERB" and tree.lower[m].endswith("ing")]
    on = classed("en", "verbs", "looks on")
    return any(tree.lemmas[m] in on for m in inside)


def _closes_own(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell "which sealed its side of the border": who closes what is his own shuts out nobody that is named by it."""
    tree, closed = scene.tree, scene.tree.heads[k]
    if evoked.frame.type != "COERCE" or evoked.frame.pos != "VERB" or tree.pos[k] not in ("PRON", "DET"):
        return False
    return closed in evoked.tokens and tree.lemmas[closed] in classed(scene.lang, "nouns", "closed to others")


def _is_instrument(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell "fought with rifles sent by Pretoria" from a fight with somebody's men or tanks."""
    with_it = evoked.frame.type == "ASSAULT" and scene.tree.case_of(k) in ("with", "avec")
    return with_it and scene.tree.pos[k] == "NOUN" and scene.tree.lemmas[k] in noun_class(scene.lang, "arms")


def _is_where_met(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell the Ankara of "a rendu visite à Erdogan à Ankara": of two phrases with one preposition the town is where."""
    tree, ref = scene.tree, scene.at.get(k)
    if scene.lang != "fr" or ref is None or not ref.of("place") or not ref.is_seat_only or tree.case_of(k) != "à":
        return False
    if not tree.children(k, "case"):
        return False  # "à Ankara et Moscou"
    before = {m for head in (evoked.head, tree.heads[k]) for m in tree.kids[head] if m < k}
    whom = [m for m in before if m in scene.at and tree.case_of(m) == "à" and tree.children(m, "case")]
    named = any(scene.at[m].of("actor") and not scene.at[m].of("place") for m in whom)
    return named or any(takes_dative(scene, m) for m in before)


def _is_town_struck(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell "a revendiqué l'attaque de Bamako": who claims it did it, and Bamako is where."""
    tree, ref = scene.tree, scene.at.get(k)
    verb = tree.heads[evoked.head]
    alone = ref is not None and not ref.candidates and ref.first == ref.last and " " not in ref.text
    if alone and evoked.frame.pos == "NOUN" and tree.lemmas[evoked.head] in classed(scene.lang, "nouns", "raid"):
        return tree.case_of(k) in ("of", "de")  # "le raid de Sakiet": a raid is known by where it struck
    if (
        evoked.frame.type != "ASSAULT"
        or evoked.frame.pos != "NOUN"
        or tree.deps[evoked.head] not in ("obj", "nsubj:pass")
    ):
        return False
    claimed = tree.lemmas[verb] in classed(scene.lang, "verbs", "claim")
    town = ref is not None and bool(ref.of("place")) and not ref.of("actor", "name", "acronym", "surname")
    return claimed and tree.case_of(k) in ("of", "de") and (town or (ref is not None and not ref.candidates))


def _names_deal(scene: Scene, evoked: Evoked, k: int) -> bool:
    tree, ref = scene.tree, scene.at.get(k)
    if evoked.frame.lemma not in classed(scene.lang, "nouns", "deal"):
        return False
    if ref is None or tree.lower[k - 1] not in ("de", "d'", "d’") or fillers(tree, evoked.tokens, "avec"):
        return False
    return not ref.candidates and ref.first == ref.last and " " not in ref.text

"""The state behind "his country", "its territory", "son sol": that of whoever the possessive stands for."""

from __future__ import annotations

from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import GENITIVE, subjects
from proxywar.extract.joints import through_relative
from proxywar.extract.nouns import is_definite
from proxywar.extract.other_party import other_party
from proxywar.extract.parallels import officer_above
from proxywar.extract.scene import NameRef, Scene, collectives, known_actor, told_as
from proxywar.lang import classed
from proxywar.records import Argument

GOVERNMENTS = frozenset({"government", "regime", "administration", "régime", "gouvernement"})
"""Nouns that of a person mean the state that they govern."""
_TO_IT = frozenset({"with", "to", "against", "avec", "à", "contre"})
"""Prepositions of those to whom something is done, not of where."""
_DONE_TO_IT = frozenset({"ASSAULT", "SANCTION", "AID", "BACKS"})
"""Types of what is done to a state by others: "répliqua en envahissant le pays"."""
_THIS = frozenset({"ce", "cet", "cette", "this", "that"})
_LATTER = frozenset({"dernier", "même", "same", "latter"})
_OWNERS = frozenset({"country", "government", "person", "military", "agency"})


def own_country(scene: Scene, i: int) -> list[Argument]:
    """Return the state that the noun at `i` with a possessive means; empty where it means none, or nobody is named."""
    tree = scene.tree
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "own country"):
        return other_party(scene, i)
    marks = [k for k in tree.kids[i] if tree.deps[k] in ("det", "nmod:poss") and tree.feature(k, "Poss") == "Yes"]
    if not marks:
        return _state(scene, i, _states_of_whom(scene, i)) or _state_before(scene, i) or _this_state(scene, i)
    if (officer := officer_above(scene, marks[0])) is not None:
        served = [r for k in tree.kids[officer] if (r := scene.at.get(k)) is not None and k != i]
        states = {scene.gazetteer.country_of(c.id) for r in served for c in r.of("actor")[:1]} - {None}
        return _state(scene, i, states)
    barred = frozenset(a.id for k in _subjects_above(scene, i) for a in scene.discourse.named_at(scene.tree.start[k]))
    owner = _stateful_owner(scene, marks[0], barred)
    states = {scene.gazetteer.country_of(owner.id)} - {None} if owner else set()
    return _state(scene, i, states)


def _states_of_whom(scene: Scene, i: int) -> set[str | None]:
    """Return the state of the man before "Erdogan, dont le pays arme le GNA", "Erdogan, whose country arms the GNA"."""
    tree = scene.tree
    relatives = [k for k in tree.kids[i] if tree.lower[k] in ("dont", "whose")]
    refs = [r for k in relatives if (r := scene.at.get(through_relative(tree, i, k))) is not None]
    men = [c.id for r in refs for c in r.of("actor")[:1] if scene.gazetteer.actor(c.id).kind == "person"]
    return {scene.gazetteer.country_of(ident) for ident in men} - {None}


def _state_before(scene: Scene, i: int) -> list[Argument]:
    """Return the state named before that "a suspendu sa coopération avec le pays" means: the last that does not act."""
    tree = scene.tree
    more = [k for k in tree.kids[i] if tree.deps[k].split(":")[0] in ("amod", "nmod", "acl", "nummod", "appos")]
    done = tree.deps[i] == "obj" and load_frames(scene.lang).plain(tree.lemmas[tree.heads[i]], "VERB", _DONE_TO_IT)
    to_it = (tree.case_of(i) in _TO_IT or done) and is_definite(tree, i) and tree.feature(i, "Number") != "Plur"
    if more or not to_it or tree.lemmas[i] not in classed(scene.lang, "nouns", "state"):
        return []
    acting = {
        a.id for v in tree.ancestors(i) for k in subjects(tree, v) for a in scene.discourse.named_at(tree.start[k])
    }
    acting |= {c for ident in acting if scene.gazetteer.has_actor(ident) and (c := scene.gazetteer.country_of(ident))}
    seen = [s.argument for s in scene.discourse.seen if s.order < scene.start and s.argument.kind == "country"]
    others = [a.id for a in seen if a.id not in acting]
    return _state(scene, i, set(others[-1:]))


def _this_state(scene: Scene, i: int) -> list[Argument]:
    """Return the state that "ce pays", "ce dernier pays", "that country" takes up: the last named before its clause.

    Whoever acts in the clause is another: "La Libye a fermé son ambassade dans ce pays".
    """
    tree = scene.tree
    more = [k for k in tree.kids[i] if tree.deps[k].split(":")[0] in ("amod", "nmod", "nummod", "appos", "compound")]
    more = [k for k in more if tree.lower[k] not in _LATTER]
    single = tree.feature(i, "Number") != "Plur" and tree.lemmas[i] in classed(scene.lang, "nouns", "state")
    if more or not single or not any(tree.lower[k] in _THIS for k in tree.children(i, "det")):
        return []
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), i)
    acting = {
        a.id
        for v in (verb, *tree.ancestors(verb)) for k in subjects(tree, v) if k != i
        for a in scene.discourse.named_at(tree.start[k]) or _taken_up(scene, k)
    }  # fmt: skip
    acting |= {c for ident in acting if scene.gazetteer.has_actor(ident) and (c := scene.gazetteer.country_of(ident))}
    named = [(s.order, s.argument) for s in scene.discourse.seen]
    named += [(at, a) for at, group in scene.discourse.nations for a in group]
    dealt = [a for _, _, first, second in scene.discourse.dealings for a in (*first, *second)]
    named += [(a.start, a) for a in dealt]  # capitals too: "a rompu avec Rabat", "son ambassadeur à Alger"
    named = sorted((told for told in named if told[0] < tree.start[i]), key=lambda told: told[0])
    others = [a.id for _, a in named if a.kind == "country" and a.id not in acting]
    return _state(scene, i, set(others[-1:]))


def _taken_up(scene: Scene, k: int) -> list[Argument]:
    """Return whom a subject that is a pronoun takes up."""
    tree = scene.tree
    if tree.pos[k] != "PRON":
        return []
    return scene.discourse.resolve(tree.lower[k], scene.lang, before=tree.start[k], barred=frozenset())


def state_beside(scene: Scene, i: int) -> list[Argument]:
    """Return the state that "son allié russe", "le voisin soudanais" is: the adjective says which.

    Of "un allié irakien de Téhéran" it says only where he is from.
    """
    tree = scene.tree
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "stands to a state"):
        return []
    told = is_definite(tree, i) or bool(tree.children(i, "nmod:poss"))
    told = told or any(tree.feature(k, "Poss") == "Yes" for k in tree.children(i, "det", "nmod"))
    refs = [r for k in tree.children(i, "amod") if (r := scene.at.get(k)) is not None and r.is_adjective]
    if not told or len(refs) != 1:
        return []
    # A people in arms too: "ses alliés kurdes".
    states = [c for c in refs[0].of("actor") if scene.gazetteer.actor(c.id).kind in ("country", "armed_group")]
    return [known_actor(scene, c.id, refs[0]) for c in states[:1]]


def _state(scene: Scene, i: int, states: set[str | None]) -> list[Argument]:
    """Return the one state of a set, as the noun at `i` names it; empty where they are none or several."""
    if len(states) != 1:
        return []
    (ident,) = states
    return [told_as(scene, ident or "", i, i)]


def _subjects_above(scene: Scene, i: int) -> list[int]:
    """Return the subjects of the verb that the noun belongs to: nobody is told to send men to his own soil."""
    tree = scene.tree
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), i)
    return [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")] if tree.deps[i] == "obl" else []


def _stateful_owner(scene: Scene, mark: int, barred: frozenset[str]) -> Argument | None:
    """Return whom a possessive stands for, among those that have a country: states, governments, their men."""
    tree = scene.tree
    while True:
        found = scene.discourse.resolve(tree.lower[mark], scene.lang, before=tree.start[mark], barred=barred)
        if not found:
            return None
        if found[0].kind in _OWNERS and scene.gazetteer.has_actor(found[0].id):
            return found[0]
        barred |= {found[0].id}


def governed_by(scene: Scene, owner: Argument, noun: int) -> Argument:
    """Return the state of whoever "his government" belongs to; anything else of theirs acts for themselves."""
    if owner.kind != "person" or scene.tree.lemmas[noun] not in GOVERNMENTS or not scene.gazetteer.has_actor(owner.id):
        return owner
    ident = scene.gazetteer.country_of(owner.id)
    if ident is None or not scene.gazetteer.has_actor(ident):
        return owner
    return told_as(scene, ident, noun, noun)


def stood_for(scene: Scene, ident: str, ref: NameRef, noun: int) -> Argument:
    """Return the state of "the Clinton administration"; "the government of Pol Pot" is the man, as all that is his.

    Where such a government does something, its state does: "le gouvernement de Rajapaksa a rejeté ces accusations".
    """
    gazetteer, tree = scene.gazetteer, scene.tree
    actor = gazetteer.actor(ident)
    head = scene.token_at(ref.start, ref.end)
    owned = head is None or tree.deps[head] == "nmod:poss" or tree.case_of(head) == GENITIVE[scene.lang]
    does = tree.lemmas[noun] in ("government", "gouvernement") and tree.deps[noun] == "nsubj"
    if actor.kind == "person" and tree.lemmas[noun] in GOVERNMENTS and actor.country and (does or not owned):
        body = next((b for b in gazetteer.within_ids(ident) if gazetteer.has_actor(b)
                     and gazetteer.actor(b).kind == "government"), None)  # fmt: skip
        state_id = body or gazetteer.country_of(ident)
        if state_id is not None and gazetteer.has_actor(state_id):
            return told_as(scene, state_id, min(noun, ref.first), max(noun, ref.last))
    return known_actor(scene, ident, ref)


def portfolio_owners(scene: Scene, i: int) -> list[int]:
    """Return whose "the Ministry of Defence of Ukraine" is, which hangs on the portfolio: the token of the state."""
    tree, genitive = scene.tree, GENITIVE[scene.lang]
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "portfolio"):
        return []
    portfolios = [k for k in tree.children(i, "nmod") if tree.case_of(k) == genitive and k not in scene.at]
    portfolios += [k for k in tree.children(i, "nmod") if k in scene.at and not scene.at[k].candidates]
    return [m for k in portfolios for m in tree.children(k, "nmod") if tree.case_of(m) == genitive and m in scene.at]


def dateline(scene: Scene, i: int) -> list[NameRef]:
    """Return the country of "Mali : douze soldats tués près de Mopti", whose soldiers they are."""
    tree, ref = scene.tree, scene.at.get(0)
    if ref is None or len(tree) < 4 or tree.words[1] != ":" or tree.deps[i] == "conj":
        return []
    men = collectives(scene.lang).get(tree.lemmas[i]) == "force" and tree.lemmas[i] in classed(
        scene.lang, "nouns", "regular"
    )
    own = [k for k in tree.kids[i] if tree.deps[k] in ("nmod", "amod") and (k in scene.at or tree.case_of(k))]
    state = [c for c in ref.of("actor") if c.id.isupper() and len(c.id) == 3]
    return [ref] if men and state and not own else []

"""Fill the roles of a frame: actor, recipient and place, from grammar to actors and places."""

from __future__ import annotations

from proxywar.extract.antecedents import antecedent_clause
from proxywar.extract.arguments import Roles, refs_in, unique, without_offices
from proxywar.extract.bases_struck import owners_of_base
from proxywar.extract.befallen import undergo, without_befallen
from proxywar.extract.candidates import actor_named
from proxywar.extract.civilians import are_private, is_only_of_nation
from proxywar.extract.crowds import homes_of_crowd
from proxywar.extract.cues import light_verbs
from proxywar.extract.deals import is_named_after, parties_to
from proxywar.extract.departments import body_served
from proxywar.extract.departures import asks_to_leave, who_leaves
from proxywar.extract.doing_nouns import (
    doers_in_genitive,
    got_from,
    is_stretch_of,
    judged_agents,
    role_under_cue,
    told_by_participle,
    told_by_relative,
    with_doer,
)
from proxywar.extract.engaged import caught_in, doers_in_midst, who_is_behind
from proxywar.extract.frames import Evoked, Slot
from proxywar.extract.fronted import fronted_datives
from proxywar.extract.funds import money_for
from proxywar.extract.goods import gives_no_goods, is_deployment, orders_deed
from proxywar.extract.grammar import (
    AGENT_PREPOSITION,
    agents,
    fillers,
    objects,
    passive_subjects,
    subjects,
)
from proxywar.extract.implied import blamed_for, implied_doers, implied_recipients, victims
from proxywar.extract.joints import expand
from proxywar.extract.lenders import lenders
from proxywar.extract.locations import is_locative, is_site, places_of
from proxywar.extract.named_beyond import actors_beyond, at_happening, told_of_subject
from proxywar.extract.not_owners import states_behind_en
from proxywar.extract.nouns import deeds, party_nouns, tells_backer
from proxywar.extract.ownership import (
    are_rebels_of,
    had_by,
    is_captive,
    is_moved_to,
    is_of_a_nation,
    launched_by,
    not_his_own,
    only_tells,
    who_works_it,
)
from proxywar.extract.partakers import companions, may_fill, partakers
from proxywar.extract.places_above import HAPPENS_AT, place_where, places_above, places_of_movers, sites_before
from proxywar.extract.places_before import place_of_clitic, place_rather_than, takes_up_course
from proxywar.extract.prepositions import LOCATIVES
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.relational import said_to_be, self_reference, self_tokens
from proxywar.extract.required import lacks_required
from proxywar.extract.scene import Scene
from proxywar.extract.spines import happening, objects_of
from proxywar.extract.standing import verbs_on_places
from proxywar.extract.strongholds import without_places
from proxywar.lang import classed, united
from proxywar.records import SYMMETRIC_TYPES, Argument

LIGHT_PREPOSITIONS = frozenset({"", "à", "into", "to", "in", "with", "out", "under", "en"})
"""Prepositions behind which a light verb carries its event noun ("come under attack")."""
PREPOSITIONAL = frozenset({"subj", "obj", "iobj", "poss", "adj", "head", "self"})
MOVES = frozenset({"MOBILIZE", "RETREAT", "AID", "CONSULT", "PRESENT"})
OWNER_UNDERGOES = frozenset(
    {"ACCUSE", "SUPPORT", "SANCTION", "COERCE", "ASSAULT", "THREATEN", "REJECT", "OPPOSES", "CONCEDE"}
)
"""Types that are done to the owner of the thing they are done to."""
TAKEN_UP = frozenset({"it", "le", "la", "l'", "l’", "them", "les"})
VERBAL_PROTEST = frozenset({"protest", "protester", "protestation"})
COUNTRY_IS_PLACE = frozenset({"MOBILIZE", "RETREAT", "PRESENT", "CONTROLS"})
"""Types whose undergoer, when it is a country, is where it happens."""


def fill(scene: Scene, evoked: Evoked) -> Roles:
    """Return the roles of an evoked frame; `missing` is set where a required slot stays empty."""
    frame, tree = evoked.frame, scene.tree
    roles = Roles(spine=list(evoked.tokens))
    undergoer = _light_verb(scene, evoked, roles)
    got = got_from(scene, roles.verb) if undergoer else who_is_behind(scene, evoked)
    roles.actor_tokens = got or _tokens(scene, evoked, with_doer(scene, evoked), roles, role="actor")
    if not roles.actor_tokens and roles.verb is not None and not undergoer:
        roles.actor_tokens = [t for t in subjects(tree, roles.verb) if t not in evoked.tokens]
    roles.recipient_tokens = _tokens(scene, evoked, frame.recipient, roles, role="recipient")
    if undergoer and roles.verb is not None and not roles.recipient_tokens and frame.type != "MOBILIZE":
        roles.recipient_tokens = [t for t in subjects(tree, roles.verb) if t not in evoked.tokens]
    undergo(scene, evoked, roles)
    apart = [t for t in roles.recipient_tokens if t not in roles.actor_tokens]
    roles.recipient_tokens = told_of_subject(tree, evoked, apart)
    # No type here: a capital that acts is the power seated there, whatever it does.
    roles.actors = _arguments(scene, evoked, frame.actor, roles.actor_tokens, "")
    if not any(slot.name == "self" for slot in frame.actor):
        # Whom "membres de l'Armée du Mahdi" are is said beside the noun or nowhere: not who arrests them.
        roles.actors = _further_actors(scene, evoked, roles, undergoer=undergoer)
    if (antecedent := antecedent_clause(scene, evoked, roles)) is not None:
        doers = (passive_subjects if tree.is_passive(antecedent) else subjects)(tree, antecedent)
        roles.actors = [a for k in doers for a in actors_of(scene, k, fact_type=frame.type)]
        roles.spine.append(antecedent)
    _fill_recipients(scene, evoked, roles, barred := frozenset(a.id for a in roles.actors))
    if not roles.recipients and (implied := implied_recipients(scene, evoked, roles)):
        roles.recipients = [a for a in implied if a.id not in barred]
        roles.used |= {"recipient:clause"} if roles.recipients else set()
    _fill_places(scene, evoked, roles)
    roles.recipients = roles.recipients or owners_of_base(scene, evoked, roles)
    roles.missing = (
        orders_deed(scene, evoked, roles)
        or _admits(scene, evoked, roles)
        or lacks_required(scene, evoked, roles)
        or is_deployment(scene, evoked, roles)
        or gives_no_goods(scene, evoked, roles)
    )
    _tidy(scene, roles, frame.type)
    if frame.type == "PROTEST" and frame.lemma not in VERBAL_PROTEST:
        # "The whole of Burma went on strike" means its people; only with words does a state protest.
        roles.actors = [a for a in roles.actors if a.kind not in ("country", "government", "military")]
    return roles


def _further_actors(scene: Scene, evoked: Evoked, roles: Roles, *, undergoer: bool) -> list[Argument]:
    """Return the actors of the slots, else those that the words around imply, with those who share in it."""
    roles.actors = without_befallen(scene, evoked, roles.actor_tokens, roles.actors)
    actors = roles.actors or ([] if undergoer else who_works_it(scene, evoked, roles))
    actors = actors or ([] if undergoer else actors_beyond(scene, evoked, roles))
    actors = actors + lenders(scene, evoked, roles)
    roles.actors = actors or _actors_above(scene, evoked)
    roles.actors = blamed_for(scene, evoked, roles) or roles.actors or implied_doers(scene, evoked)
    roles.actors = roles.actors + companions(scene, evoked, roles) or partakers(scene, evoked)
    return roles.actors or parties_to(scene, evoked)


def _admits(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "a reconnu la présence de troupes", "a reconnu qu'il": a deed is admitted, nobody recognised."""
    if evoked.frame.type != "SUPPORT" or evoked.frame.lemma not in classed(scene.lang, "verbs", "admit"):
        return False
    clauses = scene.tree.children(evoked.head, "ccomp", "xcomp")
    said = not roles.recipients and any(scene.tree.pos[k] == "VERB" for k in clauses)
    return said or any(scene.tree.lemmas[k] in deeds(scene.lang) for k in roles.recipient_tokens)


def _actors_above(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who does an infinitive whose own doers are nobody's: "deployed contractors to support X" supports X."""
    tree, verb = scene.tree, scene.tree.heads[evoked.head]
    if tree.pos[evoked.head] != "VERB" or tree.deps[evoked.head] != "xcomp":
        return []
    to = any(tree.lower[k] in ("to", "pour") and tree.deps[k] == "mark" for k in tree.kids[evoked.head])
    if not to or tree.pos[verb] != "VERB" or tree.is_passive(verb):
        return []
    if tree.lemmas[verb] in classed(scene.lang, "verbs", "object control") or not objects(tree, verb):
        return []
    return [a for k in subjects(tree, verb) for a in actors_of(scene, k)]


def _light_verb(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Note the light verb of an event noun; return True where its subject undergoes the event."""
    tree, node = scene.tree, evoked.head
    if "light verbs" in tree.without:
        return False
    if evoked.frame.pos == "NOUN" and (part := told_by_participle(scene, node)) is not None:
        roles.verb = part
        roles.spine.append(part)
        return False
    if evoked.frame.pos == "NOUN" and (told := told_by_relative(scene, node)) is not None:
        roles.verb = told[0]
        roles.spine.append(told[0])
        return told[1] == "undergoer"
    node = money_for(scene, node)
    if tree.lemmas[tree.heads[node]] in classed(scene.lang, "nouns", "responsibility") or is_stretch_of(tree, node):
        node = tree.heads[node]  # "claimed responsibility for the attack"
    while tree.deps[node] == "conj":
        node = tree.heads[node]
    verb, dep = tree.heads[node], tree.deps[node]
    if evoked.frame.pos == "NOUN" and caught_in(scene, node) is not None:
        roles.verb = verb
        roles.spine.append(verb)
        return False
    lent = evoked.frame.pos == "NOUN" and evoked.frame.type != "LEADS"  # "a reçu le président": nobody is led for that
    if not lent or verb == node or tree.pos[verb] not in ("VERB", "AUX"):
        return False
    carried = dep.split(":")[0] in ("obj", "nsubj", "obl", "xcomp")
    active_subject = dep == "nsubj" and not tree.is_passive(verb)
    answers = tree.lemmas[verb] in classed(scene.lang, "verbs", "answer")
    answers = answers and tree.case_of(node) in ("with", "par", "by")
    if not carried or active_subject or (dep == "obl" and tree.case_of(node) not in LIGHT_PREPOSITIONS and not answers):
        return False
    role = "doer" if answers else light_verbs(scene.lang).get(tree.lemmas[verb])
    role = role or role_under_cue(scene, evoked, verb, dep)
    brought_about = role == "undergoer" and evoked.frame.type == "RETREAT"  # "a obtenu le départ de X": X leaves
    if role is None or brought_about or only_tells(scene, evoked, verb):
        return False
    roles.verb = verb
    roles.spine.append(verb)
    return role == "undergoer"


def _tokens(scene: Scene, evoked: Evoked, slots: tuple[Slot, ...], roles: Roles, *, role: str) -> list[int]:
    tree = scene.tree
    # A required slot is looked at first: it decides whether the frame is meant at all.
    for slot in sorted(slots, key=lambda s: slot_order(scene, evoked, s)):
        found = fillers(tree, evoked.tokens, slot.name)
        if not found and roles.verb is not None and slot.name not in PREPOSITIONAL:
            found = fillers(tree, (roles.verb,), slot.name)
            if not found and slot.name == AGENT_PREPOSITION[scene.lang]:
                found = agents(tree, roles.verb)
        if not found and slot.name in ("entre", "between") and tree.deps[evoked.head].startswith("nsubj"):
            found = fillers(tree, (tree.heads[evoked.head],), slot.name)  # "un accord a été trouvé entre X et Y"
        if not found and role == "recipient":
            dative = fronted_datives(scene, evoked.head) if slot.name == "à" else []
            found = dative or at_happening(scene, evoked, slot.name)
        if slot.name == "adj":
            private = evoked.frame.type == "COERCE" and role == "recipient"
            found = [k for k in found if not tells_backer(tree, k) and not (private and is_only_of_nation(scene, k))]
            found = [
                k for k in found if refs_in(scene, k) and not (evoked.frame.type == "ASSAULT" and is_site(scene, k))
            ]
        elif slot.name not in ("subj", "self", "head"):
            found = [k for k in found if may_fill(scene, evoked, k)]
        found = not_his_own(scene, evoked, [k for k in found if not is_named_after(scene, evoked, k)])
        if slot.name == "from" and evoked.frame.type == "REQUEST" and asks_to_leave(scene, evoked):
            found = []  # "demanded the withdrawal of Syrian troops from Lebanon": not of Lebanon
        found = who_leaves(scene, evoked, found) if role == "actor" and slot.name == "de" else found
        found = without_places(scene, evoked, slot.name, found) if role == "actor" else found
        found = states_behind_en(scene, slot.name, found)
        if role == "recipient" and roles.actor_tokens:
            found = [k for k in found if k not in roles.actor_tokens]
        if found:
            roles.used.add(f"{role}:{slot.name}")
            if role == "actor" and slot.name == "subj" and evoked.frame.type in SYMMETRIC_TYPES:
                # "Egypt hosted talks between X and Y": who hosts and who talks all take part.
                beside = [s.name for s in slots if s.name in ("between", "entre")]
                found = [*found, *(k for name in beside for k in fillers(tree, evoked.tokens, name))]
            return [k for k in found if k not in evoked.tokens or slot.name in ("self", "head", "subj")]
    return doers_in_genitive(scene, evoked) or doers_in_midst(scene, evoked) if role == "actor" else []


def slot_order(scene: Scene, evoked: Evoked, slot: Slot) -> tuple[bool, bool, bool, bool]:
    """Return in which order slots are looked at: required ones, then of a deal its two sides, of a noun its by-phrase.

    Of a withdrawal with a nationality ("le retrait français du Mali") the genitive is the place.
    """
    noun = evoked.frame.pos == "NOUN"
    by = noun and slot.name == AGENT_PREPOSITION[scene.lang]
    first = noun and evoked.frame.type == "RETREAT" and slot.name in ("adj", "poss")
    # "Ses alliés du Yémen": whose they are, and where.
    first = first or (noun and slot.name == "poss" and scene.lang == "fr" and scene.tree.is_possessed(evoked.head))
    deal = noun and evoked.frame.type == "AGREE" and slot.name in ("between", "entre")  # whoever brokered it
    return not slot.required, not deal, not by, not first


def _arguments(
    scene: Scene, evoked: Evoked, slots: tuple[Slot, ...], tokens: list[int], fact_type: str
) -> list[Argument]:
    out: list[Argument] = []
    adjectival = any(s.name == "adj" for s in slots)
    for k in tokens:
        if any(s.name == "self" for s in slots) and k == evoked.head:
            out.extend(self_reference(scene, k, fact_type))
            continue
        found = [] if adjectival and _is_modifier(scene, k) else actors_of(scene, k, fact_type=fact_type)
        if not found and adjectival:
            found = [actor_named(scene, r) for r in refs_in(scene, k) if r.of("actor")]
        out.extend(found)
    return out


def _is_modifier(scene: Scene, k: int) -> bool:
    ref = scene.at.get(k)
    return scene.tree.deps[k].split(":")[0] in ("amod", "compound") and ref is not None and ref.is_adjective


def _fill_recipients(scene: Scene, evoked: Evoked, roles: Roles, barred: frozenset[str]) -> None:
    frame, tree = evoked.frame, scene.tree
    for token in roles.recipient_tokens:
        k = tree.heads[token] if are_rebels_of(scene, evoked, token) else token
        moved = frame.type == "AID" and is_moved_to(scene, evoked, k)
        actors = [a for m in judged_agents(scene, frame.type, k) for a in actors_of(scene, m) if a.id not in barred]
        actors = actors or actors_of(scene, k, fact_type="MOBILIZE" if moved else frame.type, barred=barred)
        if any(s.name == "adj" for s in frame.recipient) and not actors:
            actors = [actor_named(scene, r) for r in refs_in(scene, k) if r.of("actor")]
        places = places_of(scene, k, loose=frame.type in ("ASSAULT", "COERCE"))
        if not places and frame.type in HAPPENS_AT and frame.lemma in verbs_on_places(scene.lang):
            places, actors = place_rather_than(scene, k, actors)
        parties = united(party_nouns(scene.lang), classed(scene.lang, "nouns", "private"))
        backed = frame.type == "BACKS" and tree.lemmas[k] not in parties
        owned = frame.type in OWNER_UNDERGOES or backed or (frame.type == "RETREAT" and is_captive(scene, k))
        soil = tree.lemmas[k] in classed(scene.lang, "nouns", "soil")
        theirs = is_of_a_nation(scene, k, barred)  # "les positions serbes du mont Igman": whose they are, and where
        if body := body_served(scene, evoked, k, actors, barred):  # "membre du bureau politique du Hamas"
            actors = body
        elif not actors and (soil or theirs or not places) and owned and tree.pos[k] == "NOUN":
            # "condemned Washington's move", "boarded a Turkish ship": what belongs to someone is done to them.
            spared = barred | victims(scene, frame.type, k)
            owners = owners_of(scene, k, seated=False, fact_type=frame.type, barred=barred)
            actors = [a for a in owners if a.id not in spared]
        actors = actors or [a for a in launched_by(scene, k) if owned and a.id not in barred]
        actors = actors or (said_to_be(scene, k, frame.type) if k == evoked.head else [])
        if owned and not actors and (actors := [a for a in had_by(scene, k) if a.id not in barred]):
            theirs = True
        actors = [] if _judges_proposal(scene, evoked, k) or are_private(scene, frame.type, k, actors) else actors
        roles.unresolved = roles.unresolved or not actors
        country = bool(actors) and bool(places) and actors[0].kind == "country"
        handed = tree.case_of(k) in (("to", "à") if frame.mode in ("release", "return") else ("with", "avec"))
        struck = tree.lemmas[k] in classed(scene.lang, "nouns", "capital") and frame.type in ("ASSAULT", "COERCE")
        if (country and (struck or (frame.type in COUNTRY_IS_PLACE and not handed))) or not actors:
            roles.places.extend(places)
        else:
            roles.recipients.extend(actors)
            roles.places.extend(places if theirs else [])
        roles.spine.append(k)
    _fill_from_later_slots(scene, evoked, roles, barred)


def _judges_proposal(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell "it rejected this": what is rejected or welcomed by a pronoun is a proposal; only a state is recognised."""
    recognised = evoked.frame.lemma in ("recognise", "recognize", "reconnaître")
    judged = evoked.frame.type in ("REJECT", "SUPPORT", "AGREE") and scene.tree.lower[k] in TAKEN_UP
    return judged and not recognised


def _fill_from_later_slots(scene: Scene, evoked: Evoked, roles: Roles, barred: frozenset[str]) -> None:
    """Look at the next slots where the first names nobody: "sollicité une aide auprès de l'Inde"."""
    later = tuple(s for s in evoked.frame.recipient if f"recipient:{s.name}" not in roles.used)
    if roles.recipients or roles.places or not roles.recipient_tokens or not later:
        return
    used, first = set(roles.used), roles.recipient_tokens
    found = _tokens(scene, evoked, later, roles, role="recipient")
    named = [t for t in found if t not in (*first, *roles.actor_tokens) and refs_in(scene, t)]
    if any(a.id not in barred for t in named for a in actors_of(scene, t, fact_type=evoked.frame.type, barred=barred)):
        roles.recipient_tokens = named
        _fill_recipients(scene, evoked, roles, barred)
    else:
        roles.used = used


def _fill_places(scene: Scene, evoked: Evoked, roles: Roles) -> None:
    tree, frame = scene.tree, evoked.frame
    # "Le départ de l'Allemagne du Mali": who leaves is not what is left.
    leaving = roles.actor_tokens if frame.type == "RETREAT" and frame.pos == "NOUN" else []
    for slot in frame.place:
        said_of = self_tokens(tree, evoked.head) if slot.name == "self" else []
        for k in said_of or [k for k in fillers(tree, evoked.tokens, slot.name, of_place=True) if k not in leaving]:
            if found := places_of(scene, k) or (place_of_clitic(scene, k) if slot.name == "obj" else []):
                roles.used.add(f"place:{slot.name}")
                roles.places.extend(found)
    heads = list(dict.fromkeys([*roles.spine, *objects_of(scene, evoked, roles), *happening(tree, evoked)]))
    motion, loose = frame.type in MOVES, frame.type in HAPPENS_AT
    for head in heads:
        # "Près d'Alep" hangs on its adverb in French.
        nearby = [m for k in tree.kids[head] if tree.lower[k] in LOCATIVES[scene.lang] for m in tree.kids[k]]
        roles.places.extend(p for k in nearby if tree.deps[k] == "obl" for p in places_of(scene, k, loose=loose))
        for k in tree.kids[head]:
            if (
                tree.deps[k].split(":")[0] in ("obl", "nmod", "advmod", "obj", "appos", "expl", "iobj")
                and k not in roles.recipient_tokens
                and k not in roles.actor_tokens
                and not (loose and tree.case_of(k) == "depuis")
                and not takes_up_course(scene, evoked, k)
                and (is_locative(scene, k, motion=motion) or (frame.type == "RETREAT" and tree.case_of(k) == "de"))
            ):
                roles.places.extend(p for m in expand(tree, [k]) for p in places_of(scene, m, loose=loose))
    around = sites_before(scene, evoked, roles) or places_above(scene, evoked, roles)
    roles.places.extend(around or ([] if roles.places else homes_of_crowd(scene, evoked)))
    roles.places.extend([] if roles.places else places_of_movers(scene, evoked, roles))
    if not roles.places:
        roles.places.extend(_places_of_last_party(scene, evoked, roles) or place_where(scene, evoked.head))
    if not roles.places and tree.deps[evoked.head] == "conj":
        governor = tree.heads[evoked.head]
        for k in tree.kids[governor]:
            if k < governor and tree.deps[k] == "obl" and is_locative(scene, k):
                roles.places.extend(p for m in expand(tree, [k]) for p in places_of(scene, m))


def _places_of_last_party(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return where "clashes between X and Y in Z" were: the parser hangs the place on the last of the parties."""
    if evoked.frame.pos != "NOUN" or evoked.frame.type not in HAPPENS_AT | {"CONSULT"}:
        return []
    last = max((*roles.actor_tokens, *roles.recipient_tokens), default=evoked.head)
    places = [k for k in scene.tree.children(last, "nmod") if is_locative(scene, k)]
    return [p for k in places for p in places_of(scene, k)]


def _tidy(scene: Scene, roles: Roles, fact_type: str) -> None:
    roles.actors = without_offices(scene, unique(roles.actors))
    roles.recipients = without_offices(scene, roles.recipients)
    actor_ids = {a.id for a in roles.actors}
    roles.recipients = [r for r in unique(roles.recipients) if r.id not in actor_ids]
    parties = {(a.start, a.end) for a in (*roles.actors, *roles.recipients)}
    # A capital that is visited is both: who receives, and where.
    roles.places = [p for p in unique(roles.places) if fact_type == "CONSULT" or (p.start, p.end) not in parties]
    if fact_type in SYMMETRIC_TYPES:
        roles.recipients = [r for r in roles.recipients if r.id not in actor_ids]

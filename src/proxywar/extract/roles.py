"""Fill the roles of a frame: actor, recipient and place, from grammar to actors and places."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from proxywar.extract.cues import cue_at, light_verbs
from proxywar.extract.frames import Evoked, Slot
from proxywar.extract.grammar import (
    AGENT_PREPOSITION,
    GENITIVE,
    agents,
    expand,
    fillers,
    objects,
    passive_subjects,
    subjects,
)
from proxywar.extract.locations import MOTION, is_locative, places_of
from proxywar.extract.referents import actors_of, best_actor, deeds, owners_of, party_nouns
from proxywar.extract.scene import NameRef, Scene, known_actor
from proxywar.find.objects import channel_of
from proxywar.find.tree import NOMINAL
from proxywar.lang import table
from proxywar.records import SYMMETRIC_TYPES, Argument

PREPOSITIONAL = frozenset({"subj", "obj", "iobj", "poss", "adj", "head", "self"})
MOVES = frozenset({"MOBILIZE", "RETREAT", "AID", "CONSULT", "PRESENT"})
OWNER_UNDERGOES = frozenset(
    {"ACCUSE", "SUPPORT", "SANCTION", "COERCE", "ASSAULT", "THREATEN", "REJECT", "OPPOSES", "CONCEDE"}
)
"""Types that are done to the owner of the thing they are done to."""
FORCES = frozenset({"personnel", "fighters", "aircraft", "ships"})
COUNTRY_IS_PLACE = frozenset({"MOBILIZE", "RETREAT", "PRESENT", "CONTROLS"})
"""Types whose undergoer, when it is a country, is where it happens."""


@dataclass(slots=True)
class Roles:
    """Fillers of a frame and the tokens they were read from.

    Attributes:
        used: Slots that were filled, as "actor:subj".
        verb: The light verb of an event noun, None without one.
        unresolved: True where a recipient is there in words that name no one ("the group").
        spine: Tokens whose dependents belong to the event: trigger, light verb, objects.
    """

    actors: list[Argument] = field(default_factory=list)
    recipients: list[Argument] = field(default_factory=list)
    places: list[Argument] = field(default_factory=list)
    actor_tokens: list[int] = field(default_factory=list)
    recipient_tokens: list[int] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    verb: int | None = None
    spine: list[int] = field(default_factory=list)
    unresolved: bool = False
    missing: bool = False

    @property
    def hosted(self) -> bool:
        """True where one side was received by the other, so that the two keep their slots."""
        return len(self.recipients) == 1


def fill(scene: Scene, evoked: Evoked) -> Roles:
    """Return the roles of an evoked frame; `missing` is set where a required slot stays empty."""
    frame, tree = evoked.frame, scene.tree
    roles = Roles(spine=list(evoked.tokens))
    undergoer = _light_verb(scene, evoked, roles)
    roles.actor_tokens = _tokens(scene, evoked, frame.actor, roles, role="actor")
    if not roles.actor_tokens and roles.verb is not None and not undergoer:
        roles.actor_tokens = [t for t in subjects(tree, roles.verb) if t not in evoked.tokens]
    roles.recipient_tokens = _tokens(scene, evoked, frame.recipient, roles, role="recipient")
    if undergoer and roles.verb is not None and not roles.recipient_tokens:
        roles.recipient_tokens = [t for t in subjects(tree, roles.verb) if t not in evoked.tokens]
    roles.recipient_tokens = [t for t in roles.recipient_tokens if t not in roles.actor_tokens]
    # No type here: a capital that acts is the power seated there, whatever it does.
    roles.actors = _arguments(scene, evoked, frame.actor, roles.actor_tokens, "")
    antecedent = _antecedent_clause(scene, evoked, roles)
    if antecedent is not None:
        doers = (passive_subjects if tree.is_passive(antecedent) else subjects)(tree, antecedent)
        roles.actors = [a for k in doers for a in actors_of(scene, k, fact_type=frame.type)]
        roles.spine.append(antecedent)
    barred = frozenset(a.id for a in roles.actors)
    _fill_recipients(scene, evoked, roles, barred)
    if not roles.recipients:
        roles.recipients = [a for a in _implied_recipients(scene, evoked, roles) if a.id not in barred]
    _fill_places(scene, evoked, roles)
    roles.missing = (
        _misses_required(evoked, roles) or _is_deployment(scene, evoked, roles) or _gives_no_goods(scene, evoked, roles)
    )
    _tidy(scene, roles, frame.type)
    return roles


def _antecedent_clause(scene: Scene, evoked: Evoked, roles: Roles) -> int | None:
    """Return the verb of the clause that "cette visite" takes up, None where the noun stands for itself.

    "X était attendu à Istanbul ; mais cette visite a été annulée": who visits and where is said before.
    """
    tree, head = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN" or roles.actors:
        return None
    if not any(tree.lower[k] in ("this", "that", "such", "ce", "cet", "cette") for k in tree.kids[head]):
        return None
    clause = tree.clause_head(head)
    while tree.heads[clause] != clause and tree.deps[clause] not in ("conj", "parataxis"):
        clause = tree.heads[clause]
    before = tree.heads[clause]
    return before if before != clause and before < head and tree.pos[before] == "VERB" else None


def _light_verb(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Note the light verb of an event noun; return True where its subject undergoes the event."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN":
        return False
    node = head
    while tree.deps[node] == "conj":
        node = tree.heads[node]
    verb = tree.heads[node]
    if (
        verb == node
        or tree.pos[verb] not in ("VERB", "AUX")
        or tree.deps[node].split(":")[0] not in ("obj", "nsubj", "obl", "xcomp")
    ):
        return False
    if tree.deps[node] == "nsubj" and not tree.is_passive(verb):
        return False
    if tree.deps[node] == "obl" and tree.case_of(node) not in (
        "",
        "à",
        "into",
        "to",
        "in",
        "with",
        "out",
        "under",
        "en",
    ):
        return False
    role = light_verbs(scene.lang).get(tree.lemmas[verb])
    if (
        role is None
        and tree.deps[node] == "obj"
        and (cue := cue_at(tree, verb, "VERB"))
        and cue.effect in ("denied", "planned", "negated", "ended")
    ):
        role = "doer"  # "denies any presence", "cancelled a visit": who denies or plans is who would do it
    if role is None:
        return False
    roles.verb = verb
    roles.spine.append(verb)
    return role == "undergoer"


def _tokens(scene: Scene, evoked: Evoked, slots: tuple[Slot, ...], roles: Roles, *, role: str) -> list[int]:
    tree = scene.tree
    by = AGENT_PREPOSITION[scene.lang] if evoked.frame.pos == "NOUN" else None
    # A required slot is looked at first: it decides whether the frame is meant at all.
    for slot in sorted(slots, key=lambda s: (not s.required, s.name != by)):
        found = fillers(tree, evoked.tokens, slot.name)
        if not found and roles.verb is not None and slot.name not in PREPOSITIONAL:
            found = fillers(tree, (roles.verb,), slot.name)
            if not found and slot.name == AGENT_PREPOSITION[scene.lang]:
                found = agents(tree, roles.verb)
        if slot.name == "adj":
            found = [k for k in found if refs_in(scene, k)]
        elif slot.name not in ("subj", "self", "head"):
            found = [k for k in found if _may_fill(scene, k)]
        if role == "recipient" and roles.actor_tokens:
            found = [k for k in found if k not in roles.actor_tokens]
        if found:
            roles.used.add(f"{role}:{slot.name}")
            return [k for k in found if k not in evoked.tokens or slot.name in ("self", "head")]
    return []


def _may_fill(scene: Scene, k: int) -> bool:
    """Keep out oblique times and bare numbers."""
    tree = scene.tree
    if any(t.start <= tree.start[k] < t.end for t in scene.times):
        return False
    return tree.pos[k] in NOMINAL or tree.pos[k] in ("DET", "ADJ")


def refs_in(scene: Scene, k: int) -> list[NameRef]:
    """Return the names on the token `k` or inside it ("Turkish-Russian")."""
    tree = scene.tree
    ref = scene.at.get(k)
    if ref is not None:
        return [ref]
    return [r for r in scene.names if r.start >= tree.start[k] and r.end <= tree.end[k]]


def _arguments(
    scene: Scene, evoked: Evoked, slots: tuple[Slot, ...], tokens: list[int], fact_type: str
) -> list[Argument]:
    out: list[Argument] = []
    adjectival = any(s.name == "adj" for s in slots)
    for k in tokens:
        if any(s.name == "self" for s in slots) and k == evoked.head:
            out.extend(_self(scene, k, fact_type))
            continue
        found = [] if adjectival and _is_modifier(scene, k) else actors_of(scene, k, fact_type=fact_type)
        if not found and adjectival:
            found = [known_actor(scene, best_actor(scene, r.of("actor")), r)
                     for r in refs_in(scene, k) if r.of("actor")]  # fmt: skip
        out.extend(found)
    return out


def _is_modifier(scene: Scene, k: int) -> bool:
    ref = scene.at.get(k)
    return scene.tree.deps[k].split(":")[0] in ("amod", "compound") and ref is not None and ref.is_adjective


def _self(scene: Scene, k: int, fact_type: str) -> list[Argument]:
    """Return whom a relational noun itself stands for: through its copula, apposition or title."""
    tree = scene.tree
    if tree.children(k, "cop"):
        return [
            a for s in expand(tree, tree.children(k, "nsubj")[:1]) for a in actors_of(scene, s, fact_type=fact_type)
        ]
    if tree.deps[k] in ("appos", "conj", "nmod:desc") or (tree.deps[k] in ("compound", "amod") and k < tree.heads[k]):
        found = actors_of(scene, tree.heads[k], fact_type=fact_type)
        if found:
            return found
    for child in tree.kids[k]:
        dep = tree.deps[child].split(":")[0]
        if dep in ("appos", "flat", "parataxis", "dep") or (
            dep in ("nmod", "compound") and not tree.case_of(child) and child > k and tree.deps[child] != "nmod:poss"
        ):
            ref = scene.at.get(child)
            if ref is not None and not ref.is_adjective:
                return [a for m in expand(tree, [child]) for a in actors_of(scene, m, fact_type=fact_type)]
    if (before := _name_before(scene, k)) is not None:
        return actors_of(scene, before, fact_type=fact_type)
    if tree.deps[k] in ("obl", "xcomp", "obj") and tree.case_of(k) in ("as", "comme", "en", ""):
        verb = tree.heads[k]
        if tree.pos[verb] == "VERB" and tree.case_of(k):
            source = objects(tree, verb) or subjects(tree, verb)
            return [a for s in source for a in actors_of(scene, s, fact_type=fact_type)]
    return []


def _fill_recipients(scene: Scene, evoked: Evoked, roles: Roles, barred: frozenset[str]) -> None:
    frame, tree = evoked.frame, scene.tree
    for k in roles.recipient_tokens:
        moved = frame.type == "AID" and tree.case_of(k) in MOTION[scene.lang] and bool(scene.at.get(k))
        actors = actors_of(scene, k, fact_type="MOBILIZE" if moved else frame.type, barred=barred)
        if any(s.name == "adj" for s in frame.recipient) and not actors:
            actors = [
                known_actor(scene, best_actor(scene, r.of("actor")), r) for r in refs_in(scene, k) if r.of("actor")
            ]
        places = places_of(scene, k, loose=frame.type in ("ASSAULT", "COERCE"))
        backed = frame.type == "BACKS" and tree.lemmas[k] not in party_nouns(scene.lang)
        owned = frame.type in OWNER_UNDERGOES or backed
        if not actors and not places and owned and tree.pos[k] == "NOUN":
            # "condemned Washington's move", "boarded a Turkish ship": what belongs to someone is done to them.
            owners = owners_of(scene, k, seated=False, fact_type=frame.type, barred=barred)
            actors = [a for a in owners if a.id not in barred]
        if frame.type in ("REJECT", "SUPPORT", "AGREE") and tree.lower[k] in (
            "it",
            "le",
            "la",
            "l'",
            "l’",
            "them",
            "les",
        ):
            actors = []  # what is rejected or welcomed by a pronoun is a proposal, not a party
        roles.unresolved = roles.unresolved or not actors
        country = bool(actors) and bool(places) and actors[0].kind == "country"
        if (country and frame.type in COUNTRY_IS_PLACE) or not actors:
            roles.places.extend(places)
        else:
            roles.recipients.extend(actors)
        roles.spine.append(k)


def _name_after(scene: Scene, k: int) -> int | None:
    """Return the name that follows a noun behind a comma, whatever the parser hung it on: "its rival, the GNA"."""
    tree = scene.tree
    if k + 2 >= len(tree) or tree.words[k + 1] != "," or tree.case_of(k):
        return None
    i = k + 2
    while i + 1 < len(tree) and tree.pos[i] in ("DET", "ADJ") and i < k + 5:
        i += 1
    ref = scene.at.get(i)
    return i if ref is not None and not ref.is_adjective and ref.of("actor") else None


def _name_before(scene: Scene, k: int) -> int | None:
    """Return the name that a noun behind a comma is said of, wherever it hangs: "Riyadh, main ally of X"."""
    tree = scene.tree
    i = k - 1
    while i > 0 and tree.pos[i] in ("DET", "ADJ", "ADV", "PRON") and i > k - 4:
        i -= 1
    if i < 1 or tree.words[i] != ",":
        return None
    ref = scene.at.get(i - 1)
    return i - 1 if ref is not None and not ref.is_adjective else None


def _implied_recipients(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return whom a frame without a recipient of its own is done to, where the clause says so.

    "advanced with the backing of Egypt" backs who advances; "retook the town from the LNA" strikes the LNA.
    """
    tree, frame, head = scene.tree, evoked.frame, evoked.head
    verb = tree.heads[head]
    helps = frame.pos == "NOUN" and frame.type in ("BACKS", "AID") and bool(roles.actors)
    below_verb = tree.deps[head] == "obl" and tree.pos[verb] == "VERB"
    if helps and below_verb and tree.case_of(head) in ("with", "avec", "under", "thanks", "grâce", "sous"):
        return [a for k in subjects(tree, verb) for a in actors_of(scene, k, fact_type=frame.type)]
    if frame.pos == "NOUN" and f"actor:{AGENT_PREPOSITION[scene.lang]}" in roles.used:
        # "l'attaque de Tripoli par Haftar": with the doer behind par, the genitive is the undergoer.
        tokens = [k for k in fillers(tree, evoked.tokens, GENITIVE[scene.lang]) if k not in roles.actor_tokens]
        found = [a for k in tokens for a in actors_of(scene, k, fact_type=frame.type)]
        roles.places.extend(p for k in tokens for p in places_of(scene, k) if not found)
        return found
    if frame.pos == "VERB" and frame.type in ("ASSAULT", "COERCE") and roles.places:
        tokens = fillers(tree, evoked.tokens, "from" if scene.lang == "en" else "à")
        found = [a for k in tokens for a in actors_of(scene, k, fact_type=frame.type)]
        return [a for a in found if a.kind in ("armed_group", "military", "government", "mission", "organisation")]
    return []


def _fill_places(scene: Scene, evoked: Evoked, roles: Roles) -> None:
    tree, frame = scene.tree, evoked.frame
    for slot in frame.place:
        for k in fillers(tree, evoked.tokens, slot.name):
            roles.places.extend(places_of(scene, k))
    heads = list(dict.fromkeys([*roles.spine, *objects_of(scene, evoked, roles)]))
    motion = frame.type in MOVES
    loose = frame.type in ("ASSAULT", "COERCE", "PROTEST")
    for head in heads:
        for k in tree.kids[head]:
            if (
                tree.deps[k].split(":")[0] in ("obl", "nmod", "advmod", "obj", "appos")
                and k not in roles.recipient_tokens
                and k not in roles.actor_tokens
                and is_locative(scene, k, motion=motion)
            ):
                roles.places.extend(p for m in expand(tree, [k]) for p in places_of(scene, m, loose=loose))
    if not roles.places and any(tree.lower[k] in ("where", "où") for k in tree.kids[evoked.head]):
        # "Yemen, where it had 5,000 troops": the relative adverb stands for the place before it.
        before = [r for r in scene.names if r.end <= tree.start[evoked.head] and r.of("place")]
        roles.places.extend(p for r in before[-1:] for p in places_of(scene, r.first))
    if not roles.places and tree.deps[evoked.head] == "conj":
        governor = tree.heads[evoked.head]
        for k in tree.kids[governor]:
            if k < governor and tree.deps[k] == "obl" and is_locative(scene, k):
                roles.places.extend(p for m in expand(tree, [k]) for p in places_of(scene, m))


def objects_of(scene: Scene, evoked: Evoked, roles: Roles) -> list[int]:
    """Return the direct objects of the trigger or its light verb; what hangs on them belongs to the event."""
    tree = scene.tree
    out: list[int] = []
    for verb in (evoked.head, roles.verb):
        if verb is not None and (tree.pos[verb] in ("VERB", "AUX") or tree.is_past_participle(verb)):
            out.extend(k for k in objects(tree, verb) if tree.pos[k] in NOMINAL and k not in scene.at)
    return out


def _gives_no_goods(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "gave him a lesson" from "gave him drones": what a transfer verb hands over must be goods, men or money."""
    tree, frame = scene.tree, evoked.frame
    if frame.type != "AID" or frame.pos != "VERB" or frame.fixed or frame.channel or "recipient:obj" in roles.used:
        return False
    themes = [k for k in objects(tree, evoked.head) if k not in roles.recipient_tokens]
    if not themes:
        return False
    if any(tree.pos[k] == "PRON" or scene.at.get(k) is not None for k in themes):
        return False
    near = {i for k in themes for i in tree.subtree(k)}
    named = any(tree.start[i] - tree.offset == o.start for i in near for o in scene.objects)
    goods = [q for q in scene.quantities if q.of not in ("other", "visits", "sites")]
    spans = [(tree.start[k] - tree.offset, tree.end[k] - tree.offset) for k in themes]
    counted_goods = any(start < q.end and q.start <= end for q in goods for start, end in spans)
    words = {w for i in near for w in (tree.lemmas[i], tree.lower[i])}
    told = any(channel_of(w, scene.lang) or counted(scene.lang).get(w) for w in words)
    return not (named or counted_goods or told or words & deeds(scene.lang))


def _is_deployment(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "sent fighters to Libya": forces moved to a country are no aid to it but a deployment there."""
    tree = scene.tree
    if evoked.frame.type != "AID" or evoked.frame.pos != "VERB" or any(len(p) > 1 for p in evoked.frame.fixed):
        return False
    if not roles.used & {f"recipient:{p}" for p in MOTION[scene.lang] if p}:
        return False
    if any(a.kind != "country" for a in roles.recipients):
        return False
    return any(is_force(scene, k) for k in objects(tree, evoked.head))


def is_force(scene: Scene, k: int) -> bool:
    """Tell a noun of men, aircraft or ships: what is deployed rather than handed over."""
    of = counted(scene.lang)
    return (of.get(scene.tree.lemmas[k]) or of.get(scene.tree.lower[k])) in FORCES


@cache
def counted(lang: str) -> dict[str, str]:
    """Return the nouns of the materiel table with what a number of them counts."""
    return {form: row["of"] for row in table(lang, "materiel") for form in (row["lemma"], *row["forms"].split(";"))}


def _misses_required(evoked: Evoked, roles: Roles) -> bool:
    """Tell whether a frame has required slots of which none is filled by someone or somewhere."""
    frame = evoked.frame
    filled = {
        "actor": bool(roles.actors),
        "recipient": bool(roles.recipients or (roles.places and frame.type != "AID")),
        "place": bool(roles.places),
    }
    slots_of = {"actor": frame.actor, "recipient": frame.recipient, "place": frame.place}
    required = [(role, slot.name) for role, slots in slots_of.items() for slot in slots if slot.required]
    return bool(required) and not any(
        filled[role] and (role == "place" or f"{role}:{name}" in roles.used) for role, name in required
    )


def _tidy(scene: Scene, roles: Roles, fact_type: str) -> None:
    roles.actors = without_offices(scene, unique(roles.actors))
    roles.recipients = without_offices(scene, roles.recipients)
    actor_ids = {a.id for a in roles.actors}
    roles.recipients = [r for r in unique(roles.recipients) if r.id not in actor_ids]
    parties = {(a.start, a.end) for a in (*roles.actors, *roles.recipients)}
    roles.places = [p for p in unique(roles.places) if (p.start, p.end) not in parties]
    if fact_type in SYMMETRIC_TYPES:
        roles.recipients = [r for r in roles.recipients if r.id not in actor_ids]


def without_offices(scene: Scene, arguments: list[Argument]) -> list[Argument]:
    """Drop the state that only the office of a named person brought in: "the Russian minister, Sergei Lavrov"."""
    people = [a for a in arguments if a.kind == "person" and scene.gazetteer.has_actor(a.id)]
    served = {scene.gazetteer.country_of(a.id) for a in people}
    return [
        a
        for a in arguments
        if not (a.kind == "country" and a.id in served and a.text not in (a.name, a.id) and _is_adjective(scene, a))
    ]


def _is_adjective(scene: Scene, argument: Argument) -> bool:
    return any(r.is_adjective and r.start == argument.start for r in scene.names)


def unique(arguments: list[Argument]) -> list[Argument]:
    """Return the arguments with each id once, the first mention kept."""
    return list({a.id: a for a in reversed(arguments)}.values())[::-1]

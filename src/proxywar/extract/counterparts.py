"""Who is asked, refused, threatened or supplied where no slot of the frame says it but the words around it do.

"At Chad's request France sent planes" asks France; "refused to negotiate with Luanda" refuses Luanda; "threatened to
bomb Iran" threatens Iran; "flew missiles supplied by Washington" supplies who flew them.
"""

from __future__ import annotations

from collections.abc import Callable

from proxywar.extract.answers import has_fixed, threatened_around, to_whom, told_around, who_answers, whose_is_struck
from proxywar.extract.arguments import Roles
from proxywar.extract.bodies_left import body_left
from proxywar.extract.cues import cue_at, light_verbs
from proxywar.extract.dealt_with import dealt_with
from proxywar.extract.departures import who_departs
from proxywar.extract.frames import Evoked, Frame, load_frames
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import AGENT_PREPOSITION, agents, fillers, objects, passive_subjects, subjects
from proxywar.extract.grievances import protested, provoked
from proxywar.extract.joints import expand, is_nonfinite, marks_of
from proxywar.extract.keepers import asked_to_free
from proxywar.extract.lifted import from_whom_lifted
from proxywar.extract.posts import aimed_at, fought_until, holders_of_post, housed_there
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.extract.users import supplied
from proxywar.extract.voiced import seen_in, seen_in_it, spoken_to
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed, united
from proxywar.records import Argument

PROMPTS = {"en": frozenset({"at", "on", "upon", "under"}), "fr": frozenset({"à", "sur", "devant", "sous"})}
"""Prepositions before a request that something is done for: "at the invitation of", "sur les instances de"."""
_AFTER = frozenset({"after", "following", "despite", "ignoring"})
_YIELDS = frozenset({"CONCEDE", "RETREAT", "AID"})
"""Types of what is done "after an appeal from X": whoever does it was asked to."""
DEALINGS = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "BACKS", "AID", "CONCEDE", "RETREAT", "REQUEST"})
"""Types of what is refused to the one it would be done with or for."""
BLOWS = frozenset({"ASSAULT", "COERCE", "SANCTION", "REJECT", "ACCUSE", "OPPOSES"})
"""Types of what threatens the one it would be done to."""
ASKED_DEEDS = frozenset({"RETREAT", "AID", "BACKS", "MOBILIZE", "CONSULT", "CONCEDE", "SUPPORT", "AGREE"})
"""Types of deeds that their own doer is asked for: "demanded the withdrawal of Syrian troops"."""
WITH = {"en": frozenset({"with", "as"}), "fr": frozenset({"avec"})}
FOR = {"en": frozenset({"for"}), "fr": frozenset({"à", "pour", ""})}
ANSWERS = frozenset({"REJECT", "AID", "AGREE", "CONCEDE"})
"""Types of what is done to somebody who asks."""
_MEANS = {"en": frozenset({"by", "after", "before", "while"}), "fr": frozenset({"en", "après"})}
HELP = frozenset({"AID", "BACKS", "SUPPORT"})
ADDRESSES = frozenset({"adresse", "endroit", "encontre", "égard", "intention"})
_UNLESS = frozenset({"if", "unless", "until", "si", "s'", "s’"})


def counterparts(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return whom a frame without a recipient of its own is done to, as the words around it tell."""
    barred = {a.id for a in roles.actors}
    for look in _WAYS.get((evoked.frame.pos, evoked.frame.type), ()):
        if found := [a for a in look(scene, evoked) if a.id not in barred]:
            return found
    return []


def _asked_to_act(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who does what is done at someone's request."""
    tree, noun = scene.tree, evoked.head
    verb = tree.heads[noun]
    yielded = tree.case_of(noun) in _AFTER and bool(_frames(scene, verb, "VERB", _YIELDS))
    if tree.case_of(noun) not in PROMPTS[scene.lang] and not yielded:
        return []
    if tree.pos[verb] in NOMINAL:
        return actors_of(scene, verb, fact_type="REQUEST") if tree.pos[verb] == "PROPN" else []
    found = [a for k in _doers(scene, verb) for a in actors_of(scene, k, fact_type="REQUEST")]
    return [a for a in found if a.kind != "group" or not a.within]  # a crowd that answers a call is no party


def _doers(scene: Scene, verb: int) -> list[int]:
    """Return who does what a verb says; of a passive without agent whose men are sent."""
    tree = scene.tree
    if tree.is_passive(verb):
        return agents(tree, verb) or [k for k in passive_subjects(tree, verb) if is_force(scene, k)]
    return subjects(tree, verb)


def _asked_for(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose deed is asked for: "sought French help", "réclame des pourparlers avec Luanda"."""
    tree, head = scene.tree, evoked.head
    askers = _askers(scene, head)
    called_for = [k for k in tree.children(head, "obl") if tree.case_of(k) in FOR[scene.lang]]
    for noun in objects(tree, head) or expand(tree, called_for):
        if tree.lemmas[noun] in classed(scene.lang, "nouns", "sitting"):
            # "an urgent session of the Security Council": whoever sits is asked to.
            tokens = [k for k in tree.children(noun, "nmod") if tree.case_of(k) in ("of", "de") and k in scene.at]
            if found := [a for k in tokens for a in actors_of(scene, k, fact_type="REQUEST")]:
                return found
        for frame in _frames(scene, noun, "NOUN", ASKED_DEEDS):
            if found := _partners_of(scene, noun, frame, "REQUEST", askers):
                return asked_to_free(scene, noun, found)
    return []


def _askers(scene: Scene, verb: int) -> frozenset[str]:
    """Return the ids of who asks, whose own deed is not asked for."""
    return frozenset(a.id for k in subjects(scene.tree, verb) for a in actors_of(scene, k))


def _partners_of(
    scene: Scene, noun: int, frame: Frame, fact_type: str, askers: frozenset[str] = frozenset()
) -> list[Argument]:
    """Return with whom a dealing would be, or who would do another deed."""
    tree = scene.tree
    slots = [s.name for s in frame.recipient if s.name in ("with", "avec")]
    slots += [AGENT_PREPOSITION[scene.lang], *(s.name for s in frame.actor if s.name != "self")]
    for slot in slots:
        tokens = fillers(tree, (noun,), slot)
        if not tokens and slot in ("with", "avec"):
            tokens = fillers(tree, (tree.heads[noun],), slot)
        if frame.type == "RETREAT" and slot == "de":  # "le départ de Somalie" says from where
            tokens = who_departs(scene, tokens)
        # "Exige leur départ": not that of who asks for it.
        if found := [a for k in tokens for a in actors_of(scene, k, fact_type=fact_type, barred=askers)]:
            return found
    return []


def _who_is_to_act(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the subject of what is asked, feared or threatened: "demands that Turkey withdraw"."""
    tree = scene.tree
    clauses = [
        k
        for k in tree.children(evoked.head, "ccomp")
        if any(tree.lower[m] in ("that", "que", "qu'", "qu’") for m in tree.children(k, "mark"))
    ]
    askers = _askers(scene, evoked.head)
    return [
        a
        for c in clauses
        for k in subjects(tree, c)
        if evoked.frame.type == "REQUEST" or not (tree.pos[k] == "PRON" or _is_own_country(scene, k))
        for a in actors_of(scene, k, fact_type=evoked.frame.type, barred=askers)
    ]


def _is_own_country(scene: Scene, k: int) -> bool:
    """Tell "a averti que son pays frapperait", as "warned that he would": who warns threatens."""
    tree = scene.tree
    own = any(tree.feature(m, "Poss") == "Yes" for m in tree.children(k, "det", "nmod:poss"))
    return own and tree.lemmas[k] in classed(scene.lang, "nouns", "own country")


def _refused_dealing(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return with whom or for whom something is refused: "refuse de négocier avec Luanda", "refused to meet Neto"."""
    tree = scene.tree
    if evoked.frame.clause == "denied":
        return []  # what is denied is a deed, nobody is turned down
    for verb in _infinitives(tree, evoked.head):
        if marks_of(tree, verb) & _MEANS[scene.lang] or (verb < evoked.head and tree.is_past_participle(verb)):
            continue  # "Invité par X, il refuse", "violated the treaty by arming M23"
        for deed in (verb, *objects(tree, verb)):  # "to negotiate with Luanda", "to hold talks with Luanda"
            if found := _undergoers(scene, deed, DEALINGS):
                return found
        beside = [k for k in tree.children(verb, "obl") if tree.case_of(k) in WITH[scene.lang]]
        # "In the same room as X", "à la même table que X".
        beside += [k for o in tree.children(verb, "obl") for k in tree.kids[o] if tree.case_of(k) in ("as", "que")]
        if found := [a for k in expand(tree, beside) for a in actors_of(scene, k, fact_type="REJECT")]:
            return found
    return []


def _refused_asker(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who had asked: "Asked by Washington to withdraw, Israel refused"."""
    tree, head = scene.tree, evoked.head
    beside = [*tree.kids[head], *(m for k in subjects(tree, head) for m in tree.kids[k])]
    asked = [
        k
        for k in beside
        if tree.deps[k] in ("advcl", "acl", "amod", "xcomp")
        and tree.is_past_participle(k)
        and _frames(scene, k, "VERB", frozenset({"REQUEST"}))
    ]
    return [a for verb in asked for k in agents(tree, verb) for a in actors_of(scene, k, fact_type="REJECT")]


def who_turns_down(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whom the verb before asks: "Kabul asked Moscow for tanks and was turned down" is turned down by Moscow."""
    verb = evoked.head
    if evoked.frame.type not in ANSWERS or evoked.frame.pos != "VERB" or not _is_in_vain(scene, verb):
        return []
    return _undergoers(scene, scene.tree.heads[verb], frozenset({"REQUEST"}))


def _turned_down(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who asks in vain: "Hanoi was asked for rifles" apart, the subject of both verbs."""
    if not _is_in_vain(scene, evoked.head):
        return []
    doers = subjects(scene.tree, scene.tree.heads[evoked.head])
    return [a for k in doers for a in actors_of(scene, k, fact_type="REJECT")]


def _is_in_vain(scene: Scene, verb: int) -> bool:
    """Tell a passive without doer or subject that is joined to a verb of asking."""
    tree, first = scene.tree, scene.tree.heads[verb]
    joined = tree.deps[verb] == "conj" and first < verb and tree.is_passive(verb) and not tree.is_passive(first)
    if not joined or agents(tree, verb) or tree.children(verb, "nsubj", "csubj"):
        return False
    return bool(_frames(scene, first, "VERB", frozenset({"REQUEST"})))


def _refused_words(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose offer or demand is refused: "décline l'offre du Mexique", "refused to accept Annan's plan"."""
    tree, words = scene.tree, classed(scene.lang, "nouns", "deed taken up")
    nouns = [k for k in objects(tree, evoked.head) if tree.lemmas[k] in words]
    words = united(words if scene.lang == "en" else frozenset(), classed(scene.lang, "nouns", "proposal"))
    for v in [] if evoked.frame.clause == "denied" else _infinitives(tree, evoked.head):
        of = [k for k in tree.children(v, "obl") if tree.case_of(k) in ("de", "of", "about")]
        nouns += [k for k in (*objects(tree, v), *of) if tree.lemmas[k] in words]
    return [a for k in nouns for a in owners_of(scene, k, seated=False, fact_type="REJECT")]


def _threatened_with_deed(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return to whom the deed would be done that someone threatens with."""
    tree, head = scene.tree, evoked.head
    vowed = [c for c in tree.children(head, "ccomp") if tree.is_finite(c) and _is_own(scene, c)]
    deeds = [*_infinitives(tree, head), *vowed]
    light = [verb for verb in deeds if tree.lemmas[verb] in light_verbs(scene.lang)]
    for deed in [*deeds, *(k for verb in light for k in objects(tree, verb))]:  # "to impose sanctions on Niger"
        if found := _undergoers(scene, deed, BLOWS) or to_whom(scene, deed):
            return found
    # "The strikes on Syria that he had threatened".
    above = [tree.heads[head]] if tree.deps[head] == "acl:relcl" else []
    carried = [k for k in tree.children(head, "obl") if tree.case_of(k) in ("with", "of", "de")]
    for noun in [*objects(tree, head), *carried, *above]:
        if found := _undergoers(scene, noun, BLOWS):
            return found
    return []


def _is_own(scene: Scene, clause: int) -> bool:
    """Tell "warned that it would strike Israel", "que ses hommes attaqueraient": who warns would do it."""
    tree = scene.tree
    doers = tree.children(clause, "nsubj")
    owned = any(tree.feature(m, "Poss") == "Yes" for k in doers for m in tree.kids[k])
    return bool(doers) and (owned or tree.pos[doers[0]] == "PRON")


def _threatened_unless(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who is to do what would avert a threat: "threatened war if Israel did not lift the siege"."""
    tree, head = scene.tree, evoked.head
    said = quoted_clauses(tree, head) or [c for c in tree.children(head, "ccomp") if scene.lang == "en" and c > head]
    clauses = [c for v in (head, *_infinitives(tree, head), *said) for c in tree.children(v, "advcl")
               if tree.is_finite(c)]  # fmt: skip
    on_terms = [c for c in clauses if any(tree.lower[m] in _UNLESS for m in tree.children(c, "mark", "advmod"))]
    doers = [k for c in on_terms for k in (passive_subjects if tree.is_passive(c) else subjects)(tree, c)]
    by = [m for k in doers if scene.lang == "en" and k not in scene.at for m in fillers(tree, (k,), "by")]
    doers = by or doers  # "if incursions by the Burundian army continue"
    return [a for k in doers if tree.pos[k] != "PRON" for a in actors_of(scene, k, fact_type="THREATEN")]


def _blamed_in_quotes(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who does what an accuser is quoted with: "« Le Rwanda occupe nos terres », a dénoncé X"."""
    tree = scene.tree
    accusers = [a.id for k in subjects(tree, evoked.head) for a in actors_of(scene, k)]
    own = {c for ident in accusers if scene.gazetteer.has_actor(ident) and (c := scene.gazetteer.country_of(ident))}
    told = [k for k in tree.children(evoked.head, "obl") if tree.case_of(k) not in ("à", "at", "in", "on", "dans", "")]
    if told or tree.children(evoked.head, "obj", "iobj") or evoked.frame.fixed or tree.is_passive(evoked.head):
        return []  # but "a accusé un porte-parole à Bagdad"
    clauses = [c for c in quoted_clauses(tree, evoked.head) if not tree.is_passive(c) and tree.is_finite(c)]
    doers = [k for c in clauses for k in subjects(tree, c) if tree.pos[k] != "PRON"]
    return [a for k in doers for a in actors_of(scene, k, fact_type="ACCUSE", barred=frozenset(own))
            if a.id not in own]  # fmt: skip


def _told_what_to_do(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who must do what is asked for before it: "Israël doit se retirer, réclame le Hamas"."""
    tree = scene.tree
    clauses = [] if evoked.frame.fixed else quoted_clauses(tree, evoked.head)
    due = [c for c in clauses if tree.lemmas[c] == "devoir"]
    return [a for c in due for k in subjects(tree, c) for a in actors_of(scene, k, fact_type="REQUEST")]


def _charged(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who does what is held against him in a clause: "charged that Chad had armed the rebels"."""
    tree = scene.tree
    # "With its help, he charged, gunmen had besieged it": of others it is told with whose help.
    behind = evoked.head + 1 < len(tree) and tree.words[evoked.head + 1] != ","
    clauses = [c for c in tree.children(evoked.head, "ccomp") if behind and tree.is_finite(c) and c > evoked.head]
    doers = [k for c in clauses for k in (agents if tree.is_passive(c) else subjects)(tree, c)]
    doers = doers or told_around(tree, evoked.head)
    return [a for k in doers if tree.pos[k] != "PRON" for a in actors_of(scene, k, fact_type="ACCUSE")]


def quoted_clauses(tree: Tree, verb: int) -> list[int]:
    """Return the clause before a verb of saying that it reports: "…, a averti X", "…, X charged"."""
    below = [k for k in tree.children(verb, "parataxis", "ccomp") if k < verb]
    above = [tree.heads[verb]] if tree.deps[verb] == "parataxis" and tree.heads[verb] < verb else []
    return [k for k in (*below, *above) if tree.pos[k] == "VERB"]


def _addressed(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return to whom something is said "à l'adresse de", "à l'endroit de", "à l'encontre de"."""
    tree = scene.tree
    nouns = [k for k in tree.children(evoked.head, "obl") if tree.lower[k] in ADDRESSES]
    tokens = expand(tree, [m for k in nouns for m in tree.children(k, "nmod") if tree.case_of(m) == "de"])
    return [a for k in tokens for a in actors_of(scene, k, fact_type=evoked.frame.type)]


def _allowed(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whom someone agrees or refuses to let do something: "agreed to let Kenya send troops".

    Whose ship or plane it is that may or may not pass is meant by it: "refused to let Russian warships through".
    """
    tree, letting = scene.tree, classed(scene.lang, "verbs", "let")
    for verb in _infinitives(tree, evoked.head):
        if any(tree.lemmas[k] in letting for k in tree.children(verb, "aux:caus")):  # "laisser atterrir l'avion"
            tokens = tree.children(verb, "obj")
        elif tree.lemmas[verb] in letting:
            below = [m for c in tree.children(verb, "ccomp", "xcomp") for m in tree.children(c, "nsubj")]
            tokens = below or tree.children(verb, "obj", "iobj") or fillers(tree, (verb,), "à")
        else:
            continue
        tokens = expand(tree, tokens)
        fact_type = evoked.frame.type
        found = [a for k in tokens for a in actors_of(scene, k, fact_type=fact_type)]
        found = found or [a for k in tokens for a in owners_of(scene, k, seated=False, fact_type=fact_type)]
        if found:
            return found
    return []


def _helped(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whom someone promises or offers to help: "promet de continuer à armer Kiev", "offered to pay Iran"."""
    tree = scene.tree
    verbs = _infinitives(tree, evoked.head)
    going_on = classed(scene.lang, "verbs", "continue")
    verbs += [m for k in verbs if tree.lemmas[k] in going_on for m in _infinitives(tree, k)]
    for verb in verbs:
        again = scene.lang == "en" and "ADV" in tree.pos[evoked.head + 1 : verb]
        if again or any(is_force(scene, k) for k in objects(tree, verb)) or tree.children(verb, "advmod"):
            continue  # men are deployed; "never again to support it"
        ends = (cue := cue_at(tree, verb, "VERB")) is not None and cue.effect == "ended"  # "to end its aid to Kyiv"
        given = objects(tree, verb) if tree.lemmas[verb] in light_verbs(scene.lang) and not ends else []
        for deed in (verb, *given):  # "to arm Kyiv", "to provide aid to Kyiv"
            if found := _undergoers(scene, deed, HELP):
                return found
    return []


def _infinitives(tree: Tree, verb: int) -> list[int]:
    deps = ("xcomp", "ccomp", "advcl", "acl") if tree.pos[verb] == "NOUN" else ("xcomp", "ccomp", "advcl")
    return [k for k in tree.children(verb, *deps) if tree.pos[k] == "VERB" and is_nonfinite(tree, k)]


def _frames(scene: Scene, i: int, pos: str, types: frozenset[str]) -> list[Frame]:
    return load_frames(scene.lang).plain(scene.tree.lemmas[i], pos, types)


def _undergoers(scene: Scene, i: int, types: frozenset[str]) -> list[Argument]:
    """Return to whom a verb or an event noun of some types would be done."""
    tree, pos = scene.tree, "VERB" if scene.tree.pos[i] == "VERB" else "NOUN"
    told = [f for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[i], ()) if f.fixed and f.pos == pos == "VERB"]
    told = [f for f in told if f.type in types and has_fixed(tree, i, f)]  # "présenter ses excuses à X"
    for frame in (*told, *_frames(scene, i, pos, types)):
        slots = [s.name for s in frame.recipient if s.name != "subj"]  # who refuses to receive somebody
        slots += [s.name for s in frame.actor if s.name not in ("subj", "poss", "by", "par", "self", "adj")
                  and frame.pos == "VERB"]  # fmt: skip
        for slot in slots:
            tokens = fillers(tree, (i,), slot)
            found = [a for k in tokens for a in actors_of(scene, k, fact_type=frame.type)]
            if found or (found := whose_is_struck(scene, tokens, frame.type)):
                return found
    return []


_WAYS: dict[tuple[str, str], tuple[Callable[[Scene, Evoked], list[Argument]], ...]] = {
    ("NOUN", "REQUEST"): (_asked_to_act, who_answers),
    ("VERB", "REQUEST"): (_addressed, _asked_for, _who_is_to_act, _told_what_to_do, spoken_to),
    ("VERB", "ACCUSE"): (seen_in_it, _addressed, _blamed_in_quotes, _charged),
    ("VERB", "OPPOSES"): (seen_in_it,),
    ("VERB", "REJECT"): (_allowed, _refused_dealing, _refused_asker, _refused_words, _turned_down, dealt_with),
    ("NOUN", "REJECT"): (_refused_dealing,),
    ("NOUN", "ACCUSE"): (provoked,),
    ("VERB", "PROTEST"): (protested,),
    ("VERB", "THREATEN"): (
        _addressed,
        _threatened_with_deed,
        _threatened_unless,
        _who_is_to_act,
        threatened_around,
        spoken_to,
    ),
    ("VERB", "AGREE"): (_allowed, _helped, spoken_to, dealt_with),
    ("VERB", "CONCEDE"): (from_whom_lifted, dealt_with),
    ("VERB", "AID"): (supplied,),
    ("VERB", "SUPPORT"): (seen_in, spoken_to),
    ("VERB", "ASSAULT"): (holders_of_post, housed_there, fought_until, aimed_at),
    ("VERB", "COERCE"): (holders_of_post,),
    ("VERB", "RETREAT"): (body_left,),
    ("NOUN", "RETREAT"): (body_left,),
}

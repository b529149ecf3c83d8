"""The facts of one sentence."""

from __future__ import annotations

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.attach import attach
from proxywar.extract.authors import find_authors
from proxywar.extract.blows_returned import return_blows
from proxywar.extract.captors import name_captors
from proxywar.extract.coalitions import names_coalition
from proxywar.extract.constructions import FORCES_IN_PLACE, find_constructions
from proxywar.extract.crowds import CROWD
from proxywar.extract.deeds_taken_up import note_deeds, take_up
from proxywar.extract.discourse import is_personal
from proxywar.extract.drafts import Draft, strikes_place
from proxywar.extract.ended import end_ties
from proxywar.extract.engaged import said_to_be_behind
from proxywar.extract.fought_beside import fought_against
from proxywar.extract.frames import Evoked, Frame, evoked_frames
from proxywar.extract.gapping import fill_gaps
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import GENITIVE, fillers, objects, subjects
from proxywar.extract.hosts import add_parties, leave_hosts_out, mediates_talks, prefer_host
from proxywar.extract.journeys import is_journey, is_no_visit
from proxywar.extract.lasting import deeds_to_end
from proxywar.extract.letters import absorb_letters
from proxywar.extract.merging import (
    NEEDS_PLACE,
    absorb_blows,
    absorb_deaths,
    absorb_nested,
    absorb_told_deaths,
    absorb_visits,
    ids_of,
    keep_whole,
    merge,
)
from proxywar.extract.mutual import MUTUAL, split_mutual, split_reciprocal
from proxywar.extract.nobody_there import NOBODY
from proxywar.extract.own_body import note_led
from proxywar.extract.places_below import find_places_below
from proxywar.extract.presence import LEFT_BEHIND, find_presumed
from proxywar.extract.promises import promised_aid, refuse_talks
from proxywar.extract.quoted_orders import leave_order_out
from proxywar.extract.reactions import react
from proxywar.extract.referents import actors_of
from proxywar.extract.rescues import free_by_force, leave_purposes_out
from proxywar.extract.roles import fill
from proxywar.extract.scene import Scene
from proxywar.extract.senses import has_other_sense
from proxywar.extract.senses_ills import says_nothing
from proxywar.extract.sides import find_sides
from proxywar.extract.status import judge
from proxywar.extract.taken_home import help_others_home
from proxywar.extract.that_of import that_of
from proxywar.extract.told_deeds import note_blows, retell
from proxywar.extract.towns_entered import enter_and_set_out
from proxywar.extract.truces import CONCLUDED
from proxywar.extract.ultimatums import leave_threats_out
from proxywar.extract.unsaid import was_not_found
from proxywar.extract.verdicts import VERDICT
from proxywar.find.names import titles
from proxywar.find.tree import Tree
from proxywar.lang import classed, united
from proxywar.records import SYMMETRIC_TYPES, Argument, Status

MOVED = frozenset({"MOBILIZE", "RETREAT", "AID"})
"""Types whose object is moved: it is not also said to be where it goes or comes from."""
NEEDS_BOTH = frozenset({"BACKS", "LEADS", "PART_OF", "OPPOSES"})
PLACE_IS_ENOUGH = frozenset({"ASSAULT", "PROTEST", "COERCE"})
DONE_BY_SOMEBODY = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "REJECT", "THREATEN",
                              "ACCUSE", "AID", "RETREAT"})  # fmt: skip
"""Types that are nothing without who says, gives or leaves: of two thousand annotated one in a hundred has no actor,
and of a hundred and twenty that were read without one, two were right."""
HITS = frozenset({"ASSAULT", "COERCE"})
"""Types that say nothing of a conflict where neither who did it nor who or what was struck is told."""


def read_sentence(scene: Scene) -> list[Draft]:
    """Return the facts of a sentence, in text order of their triggers."""
    chosen, idle = choose_frames(scene)
    drafts: list[Draft] = []
    # "Protesters demanded that Burhan step down" is nobody's request here, but no more a resignation for that.
    frames = idle | {e.head: e.frame for e, _ in chosen}
    for evoked, roles in chosen:
        draft = _draft(scene, evoked, roles, frames)
        if draft is None:
            drafts += deeds_to_end(scene, evoked)
        else:
            if draft.type == "PRESENT" and draft.status is Status.STATED and scene.tree.pos[draft.head] == "NOUN":
                _hedge_estimate(scene, draft)
            drafts.append(draft)
    drafts += _besides(scene, chosen, frames)
    drafts = absorb_deaths(scene, absorb_nested(scene, split_reciprocal(keep_whole(drafts))))
    drafts = absorb_visits(scene, absorb_blows(scene, absorb_told_deaths(scene, drafts)))
    drafts = absorb_letters(scene, return_blows(scene, fill_gaps(scene, drafts)))
    refuse_talks(scene, drafts)
    drafts += promised_aid(scene, drafts)
    drafts = leave_threats_out(scene, leave_order_out(scene, find_authors(scene, drafts)))
    enter_and_set_out(scene, drafts)
    help_others_home(scene, drafts)
    free_by_force(scene, drafts)
    name_captors(scene, drafts)
    take_up(scene, drafts)
    react(scene, drafts)
    end_ties(scene, drafts)
    find_places_below(scene, drafts)
    attach(scene, drafts)
    _tell_again(scene, drafts)
    leave_hosts_out(drafts)
    drafts = leave_purposes_out(scene, drafts)
    disperse_crowds(drafts)
    drafts = [d for d in drafts if _has_party(scene, d) and not was_not_found(scene, d)]
    return sorted(merge(split_mutual(scene, drafts)), key=lambda d: scene.tree.start[d.head])


def _besides(scene: Scene, chosen: list[tuple[Evoked, Roles]], frames: dict[int, Frame]) -> list[Draft]:
    """Return what no trigger says: constructions, sides, and forces that the sentence takes to be somewhere."""
    taken = {k for e, r in chosen for k in (*e.tokens, *r.actor_tokens, *r.recipient_tokens)}
    taken |= _moved(scene, chosen) | _struck(scene, chosen)
    extras = [*find_constructions(scene, taken), *find_sides(scene, frames), *find_presumed(scene, chosen, frames)]
    for extra in extras:
        if extra.rule == FORCES_IN_PLACE:
            _hedge_estimate(scene, extra)
        elif extra.rule not in (LEFT_BEHIND, CONCLUDED, NOBODY) and not extra.rule.endswith(VERDICT):
            # Forces that are feared, seen or denied somewhere are named as being there; a verb over them adds no doubt.
            _judge(scene, extra, None, frames)
    return [extra for extra in extras if is_worth_keeping(extra)]


def _tell_again(scene: Scene, drafts: list[Draft]) -> None:
    """Add the deeds told before that this sentence denies or lays at a door, and remember what it tells."""
    note_deeds(scene, drafts)
    drafts += retell(scene, drafts)
    note_blows(scene, drafts)
    note_led(scene, drafts)


def _has_party(scene: Scene, draft: Draft) -> bool:
    """Tell whether a fact has whom its type is nothing without: who says it, or who or what was struck."""
    if draft.actors:
        return ids_of(draft.actors) != ids_of(draft.recipients)  # nobody arms himself
    accused = draft.type == "ACCUSE" and (scene.tree.is_passive(draft.head) or _is_suspected(scene, draft))
    told = draft.type == "AID" and any(is_personal(scene.tree, k) for k in draft.roles.actor_tokens)
    if accused or told or (draft.type == "AID" and draft.status is Status.DENIED):
        return bool(draft.recipients)  # "is accused of arming X", "a nié avoir armé X", "it armed X"
    return draft.type not in DONE_BY_SOMEBODY and (
        bool(draft.recipients) or draft.type not in HITS or strikes_place(scene, draft)
    )


def _is_suspected(scene: Scene, draft: Draft) -> bool:
    """Tell "Investigators suspect Hezbollah", whose they are nothing says, from what somebody is heard to say."""
    frame, tree = draft.frame, scene.tree
    suspects = frame is not None and frame.pos == "VERB" and frame.lemma in ("suspect", "soupçonner")
    order = united(classed(scene.lang, "nouns", "keeps order"), classed(scene.lang, "nouns", "court"))
    return suspects and any(tree.lemmas[k] in order for k in draft.roles.actor_tokens)


def _hedge_estimate(scene: Scene, draft: Draft) -> None:
    """Leave a count of forces to who counts: "Kyiv speaks of 20,000 Russian soldiers in Crimea"."""
    tree = scene.tree
    for verb in tree.ancestors(draft.head):
        if tree.pos[verb] == "VERB" and tree.lemmas[verb] in classed(scene.lang, "verbs", "estimate"):
            holders = unique([a for k in subjects(tree, verb) for a in actors_of(scene, k)])
            if holders and not ids_of(holders) & ids_of(draft.actors):
                draft.status, draft.holders = Status.ALLEGED, holders
                draft.steps.append(f"{tree.words[verb]}: alleged")
            return


def disperse_crowds(drafts: list[Draft]) -> None:
    """Leave a protest to nobody where a crowd of a nation marches: "Thousands of Pakistanis" are no party."""
    for draft in drafts:
        if draft.type == "PROTEST":
            draft.roles.actors = [a for a in draft.actors if a.kind != "group" or not a.within]


def choose_frames(scene: Scene) -> tuple[list[tuple[Evoked, Roles]], dict[int, Frame]]:
    """Return one frame a trigger token: the most specific one whose required roles are there.

    Returns:
        The frames with their roles, and by token the frame of verbs that make no fact but take their complement with
        them ("demand", "urge").
    """
    out: list[tuple[Evoked, Roles]] = []
    idle: dict[int, Frame] = {}
    used: set[int] = set()
    groups = sorted(evoked_frames(scene), key=lambda group: _turn(scene.tree, group[0]))
    for group in groups:
        for evoked in group:
            if any(t in used for t in evoked.tokens) or _is_name(scene, evoked.head):
                continue
            roles = fill(scene, evoked)
            lent = _mover(scene, evoked, roles, out)
            if lent:
                roles.actors = lent
            if has_other_sense(scene, evoked, roles) or is_journey(scene, evoked, roles):
                # "refuse de confirmer ou de démentir une frappe" tells of no strike.
                _note_idle(idle, evoked, when=says_nothing(scene, evoked))
                continue
            if is_no_visit(scene, evoked, roles):
                continue
            prefer_host(scene, evoked, roles)
            add_parties(scene, evoked, roles)
            if _is_state_office(scene, evoked, roles) or names_coalition(scene, evoked, roles.actors):
                continue
            if _is_met(scene, evoked, out) or mediates_talks(scene, evoked):
                continue
            if evoked.frame.type == "PRESENT" and evoked.head in _moved(scene, out) | _doing(out) | _struck(scene, out):
                continue
            if roles.missing or not is_worth_keeping(Draft(evoked.frame.type, evoked.head, [], "", roles)):
                _note_idle(idle, evoked, when=not roles.missing)
                continue
            used.update(evoked.tokens)
            out.append((evoked, roles))
            break
    out += _taken_up(scene, out) + that_of(scene, out) + fought_against(scene, out)
    return sorted(out, key=lambda pair: pair[0].head), idle


def _note_idle(idle: dict[int, Frame], evoked: Evoked, *, when: bool) -> None:
    """Remember a verb that makes no fact and takes its complement with it."""
    if when and evoked.frame.clause == "swallow" and evoked.frame.pos == "VERB" and not evoked.frame.fixed:
        idle.setdefault(evoked.head, evoked.frame)


def _comes_late(evoked: Evoked) -> int:
    """Return when a frame is looked at: what others do to men on the move comes before that they move or are there."""
    return 2 if evoked.frame.type == "PRESENT" else int(_is_move_told(evoked))


def _turn(tree: Tree, evoked: Evoked) -> tuple[bool, int, bool, int]:
    """Return when a frame has its turn: many words first, "a convoy of soldiers" behind what befell it.

    "The embargo imposed on Mali was lifted": what befalls the embargo comes before what a participle says of it.
    """
    men_of = _is_move_told(evoked) and evoked.frame.lemma.split()[0] in classed(tree.lang, "nouns", "on the way")
    told_of = tree.deps[evoked.head] == "acl" and tree.heads[evoked.head] in evoked.tokens
    return men_of, -len(evoked.tokens), told_of, _comes_late(evoked)


def _is_move_told(evoked: Evoked) -> bool:
    """Tell a noun of a move of men, "a patrol", "un convoi de soldats"."""
    return evoked.frame.type == "MOBILIZE" and evoked.frame.pos == "NOUN"


def _is_met(scene: Scene, evoked: Evoked, chosen: list[tuple[Evoked, Roles]]) -> bool:
    """Tell "fired at an Israeli patrol", who is struck, from a patrol that somebody sends out."""
    return _is_move_told(evoked) and evoked.head in _struck(scene, chosen)


def _moved(scene: Scene, chosen: list[tuple[Evoked, Roles]]) -> set[int]:
    """Return the tokens of what the facts so far move: soldiers withdrawn from Mali are not said to be there."""
    movers = [e for e, _ in chosen if e.frame.type in MOVED and e.frame.pos == "VERB"]
    deeds = [(e, r) for e, r in chosen if e.frame.type in MOVED | {"PRESENT"} and e.frame.pos == "NOUN"]
    leaving = {k for _, r in deeds for k in r.actor_tokens}
    leaving |= {k for e, _ in deeds for k in fillers(scene.tree, e.tokens, GENITIVE[scene.lang])}
    return leaving | _with_parts(scene, [k for e in movers for k in objects(scene.tree, e.head)])


def _doing(chosen: list[tuple[Evoked, Roles]]) -> set[int]:
    """Return the tokens of who does something: "killed by troops at Fada" says what they did, not where they are."""
    return {k for e, r in chosen if e.frame.pos == "VERB" for k in r.actor_tokens}


def _struck(scene: Scene, chosen: list[tuple[Evoked, Roles]]) -> set[int]:
    """Return the tokens of who is struck behind the verb: "attacked Spanish troops near Najaf" says where that was."""
    struck = [k for e, r in chosen if e.frame.type in ("ASSAULT", "COERCE") for k in r.recipient_tokens if k > e.head]
    return _with_parts(scene, struck)


def _with_parts(scene: Scene, tokens: list[int]) -> set[int]:
    """Return tokens with what they are a number or a share of: "the last of its troops", "one of its boats"."""
    tree = scene.tree
    known = united(*(classed(tree.lang, "nouns", name) for name in ("share", "fraction", "formation")))
    shares = [k for k in tokens if tree.pos[k] in ("NUM", "ADJ", "PRON") or tree.lemmas[k] in known]
    return {*tokens, *(m for k in shares for m in tree.children(k, "nmod") if tree.case_of(m) in ("of", "de"))}


def _taken_up(scene: Scene, chosen: list[tuple[Evoked, Roles]]) -> list[tuple[Evoked, Roles]]:
    """Read "celui de la Turquie aux forces de Tripoli" with the frame of the noun that "celui" takes up."""
    tree = scene.tree
    out = []
    for i, word in enumerate(tree.lower):
        if word not in ("celui", "celle", "ceux", "celles") or not any(tree.case_of(k) == "de" for k in tree.kids[i]):
            continue
        before = [e for e, _ in chosen if e.frame.pos == "NOUN" and e.head < i]
        if before:
            evoked = Evoked(before[-1].frame, i, (i, tree.heads[i]))
            roles = fill(scene, evoked)
            if roles.actors and roles.recipients:
                roles.spine = [i]
                out.append((Evoked(before[-1].frame, i, (i,)), roles))
    return out


def _mover(scene: Scene, evoked: Evoked, roles: Roles, chosen: list[tuple[Evoked, Roles]]) -> list[Argument]:
    """Return who moved the arms that are somewhere, where the sentence says so: "sent…, pointing to a jet at Jufra"."""
    if evoked.frame.type != "PRESENT" or roles.actors or not any(is_force(scene, k) for k in roles.actor_tokens):
        return []
    above = set(scene.tree.ancestors(evoked.head))
    movers = [r.actors for e, r in chosen if e.frame.type in ("MOBILIZE", "AID") and r.actors and e.head in above]
    return movers[0] if movers else []


def _is_state_office(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "the president of Iran, X", an office of a state, and "X, the chairman" of nobody: neither is a tie."""
    if evoked.frame.type != "LEADS" or evoked.frame.pos != "NOUN":
        return False
    if any(a.text.lower().startswith("diplomatie") for a in roles.recipients):
        return True  # "le chef de la diplomatie américaine" is a minister of that state
    men = bool(roles.recipients) and all(a.kind == "person" for a in roles.recipients)
    known = men and all(scene.gazetteer.has_actor(a.id) for a in roles.recipients)
    ranks = united(titles(scene.lang), classed(scene.lang, "nouns", "staff"))
    named = known and all(k in scene.at or scene.tree.lemmas[k] in ranks for k in roles.recipient_tokens)
    if men and ("recipient:poss" in roles.used or named):
        return True  # "his army chief", "le chef d'état-major de Mobutu": he leads an army, not a man
    organs = classed(scene.lang, "nouns", "organ of a state")
    of_states = all(a.kind == "country" or _is_organ(scene, a, organs) for a in roles.recipients)
    return of_states and (bool(roles.recipients) or not roles.places)  # the king of Morocco, in Rabat or elsewhere


def _is_organ(scene: Scene, body: Argument, organs: frozenset[str]) -> bool:
    """Tell the court or the parliament of a state, whose head holds an office, from a body with a name of its own."""
    return not scene.gazetteer.has_actor(body.id) and body.text.split()[0].lower() in organs


def _authors_of(scene: Scene, k: int) -> list[Argument]:
    """Return whose word a text is: "according to a statement by the army", "selon un communiqué de l'armée"."""
    tree = scene.tree
    told = [m for m in tree.children(k, "nmod") if tree.case_of(m) in ("by", "from", "of", "de", "par")]
    return [a for m in told for a in actors_of(scene, m)] if tree.pos[k] == "NOUN" else []


def _is_name(scene: Scene, i: int) -> bool:
    """Tell a trigger word that is part of a name ("Operation Irini", "Rapid Support Forces")."""
    ref = scene.at.get(i)
    return ref is not None and not ref.is_adjective


def _draft(scene: Scene, evoked: Evoked, roles: Roles, frames: dict[int, Frame]) -> Draft | None:
    frame = evoked.frame
    tokens = [*evoked.tokens] + ([roles.verb] if roles.verb is not None else [])
    draft = Draft(frame.type, evoked.head, tokens, frame.rule, roles, mode=frame.mode, channel=frame.channel,
                  frame=frame)  # fmt: skip
    if not _judge(scene, draft, frame, frames) or not is_worth_keeping(draft):
        return None
    if draft.type == "REJECT" and frame.clause == "denied" and draft.status is Status.NEGATED:
        return None  # "Kigali n'a pas démenti": nothing is told of who does not deny
    return draft


def _judge(scene: Scene, draft: Draft, frame: Frame | None, frames: dict[int, Frame]) -> bool:
    """Set status and holder; return False where a governor swallows the fact."""
    probe = frame or Frame(draft.rule, (), "NOUN", draft.type, None, (), (), (), None, "", "", draft.rule)
    above = said_to_be_behind(scene.tree, draft.type, draft.head)
    verdict = judge(scene.tree, probe, draft.head if above is None else above, frames)
    draft.status, draft.steps = verdict.status, verdict.steps
    draft.holders = unique([a for k in verdict.holders for a in actors_of(scene, k) or _authors_of(scene, k)])
    return not verdict.dropped


def is_worth_keeping(draft: Draft) -> bool:
    """Tell whether enough roles are filled for the fact to say something."""
    actors, recipients, places = draft.actors, draft.recipients, draft.places
    if draft.type in SYMMETRIC_TYPES and draft.type != "OPPOSES":
        return bool(actors or recipients)
    if draft.type == "OPPOSES":
        return len(actors) + len(recipients) >= 2
    if draft.type == "LEADS" and actors and draft.roles.unresolved and not places:
        return True  # "the group is led by X": that X leads is said, what he leads is not
    if draft.type == "PART_OF" and all(a.kind == "country" for a in recipients):
        return False  # "joined Haiti", "an envoy of France": no one is a part of a state's soil
    if draft.type == "PART_OF" and recipients and {a.id for a in recipients} <= {a.id for a in actors}:
        return False  # "the 366th Regiment of the Soviet army": who stands for its state is no part of it
    if draft.type in NEEDS_BOTH:
        return bool(actors and (recipients or MUTUAL in draft.roles.used))
    if draft.type in NEEDS_PLACE:
        return bool(actors and places)
    if actors or recipients:
        return True
    return draft.type in PLACE_IS_ENOUGH and (bool(places) or CROWD in draft.roles.used)

"""One fact where several words of a sentence say the same: nested, repeated, or told by its dead."""

from __future__ import annotations

from proxywar.extract.arguments import unique
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import passive_subjects, subjects
from proxywar.extract.locations import places_of
from proxywar.extract.nouns import party_nouns
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import SYMMETRIC_TYPES, Argument, Status

NEEDS_PLACE = frozenset({"CONTROLS", "PRESENT"})
"""Types of which another place makes another fact."""

VIOLENT = frozenset({"ASSAULT", "COERCE"})
_THERE = frozenset({"where", "où"})
_AT_THE_TIME = frozenset({"when", "as", "after"})
"""Words before the attack in which somebody died: "were killed when the LRA ambushed their patrol"."""
_WANTED = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT"})
IN = frozenset({"in", "during", "dans", "lors", "pendant", "durant", "au"})
"""Prepositions before the attack in which somebody died."""
_AFTER = frozenset({"after", "since"})
"""What opens a clause of what came before."""


def absorb_nested(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drop an event noun that only repeats the verb it hangs on: "providing him assistance" is one AID."""
    tree = scene.tree
    drafts = [d for d in drafts if not any(_is_its_doer(scene, d, outer) for outer in drafts)]
    kept = [d for d in drafts if not any(_is_what_is_agreed(scene, d, outer) for outer in drafts)]
    kept = [d for d in kept if not any(_is_aim(scene, d, outer) for outer in drafts)]
    for inner in drafts:
        above = set(tree.ancestors(inner.head))
        for outer in drafts:
            judged = inner.type == "PROTEST" and outer.type in ("ACCUSE", "RETREAT", "SANCTION", "REJECT")
            if outer is inner or outer.head not in above or not (judged or outer.type == inner.type):
                continue
            fight = scene.tree.pos[inner.head] == "NOUN" and tree.heads[inner.head] == outer.head
            if (
                fight
                and inner.type == "ASSAULT"
                and not inner.actors
                and ids_of(inner.recipients) & ids_of(outer.actors)
            ):
                kept = [d for d in kept if d is not inner]  # "died in fighting with the M23": it fights back
                break
            purpose = inner.type == "PROTEST" and _is_purpose(scene, inner.head, outer.head)
            if purpose and outer.type != inner.type:
                if all(a.kind in ("country", "government") for a in inner.actors):
                    kept = [d for d in kept if d is not inner]  # "a convoqué l'ambassadeur pour protester"
                continue
            if outer.status != inner.status and not purpose:
                continue
            if purpose:  # "s'est immolé pour protester contre X"
                outer.roles.recipients = outer.recipients or inner.recipients
                kept = [d for d in kept if d is not inner]
                break
            same_actor = ids_of(inner.actors) <= ids_of(outer.actors) and not _is_done_by_others(scene, inner)
            if (
                same_actor
                and ids_of(inner.recipients) <= ids_of(outer.recipients)
                and tree.heads[inner.head] in outer.tokens
            ):
                absorb(outer, inner)
                kept = [d for d in kept if d is not inner]
                break
    return kept


def _is_done_by_others(scene: Scene, inner: Draft) -> bool:
    """Tell the deed of "bombed Aleppo after rebels had shelled Latakia": men whom nobody names are not who bombs.

    Nor is "struck two camps days after a raid killed 148": what came before has a doer of its own.
    """
    tree, head = scene.tree, inner.head
    if inner.actors or tree.pos[head] != "VERB" or tree.deps[head] != "advcl" or tree.is_passive(head):
        return False
    own = tree.children(head, "nsubj")
    doers = [tree.lemmas[k] for k in own]
    if any(tree.lower[m] in _AFTER for m in tree.children(head, "mark")) and any(tree.pos[k] == "NOUN" for k in own):
        return True
    return any(collectives(scene.lang).get(noun) == "force" or noun in party_nouns(scene.lang) for noun in doers)


def _is_aim(scene: Scene, inner: Draft, outer: Draft) -> bool:
    return (
        _is_aim_of_meeting(scene, inner, outer)
        or _is_what_a_crowd_wants(scene, inner, outer)
        or _is_aim_of_summons(scene, inner, outer)
        or _is_help_told_twice(scene, inner, outer)
    )


def _is_help_told_twice(scene: Scene, inner: Draft, outer: Draft) -> bool:
    """Tell "armed and sheltered the rebels", one help with one object; "shelters X, arms it" tells of two."""
    tree, pair = scene.tree, (inner.head, outer.head)
    if (inner.type, outer.type) != ("BACKS", "AID") or inner.status != outer.status:
        return False
    joined = any(tree.deps[a] == "conj" and tree.heads[a] == b for a, b in (pair, pair[::-1]))
    verbs = joined and all(tree.pos[k] == "VERB" for k in pair) and pair[0] != pair[1]
    if not verbs or all(tree.children(k, "obj", "iobj") for k in pair):
        return False
    return ids_of(inner.actors) == ids_of(outer.actors) and ids_of(inner.recipients) == ids_of(outer.recipients)


def _is_aim_of_summons(scene: Scene, inner: Draft, outer: Draft) -> bool:
    """Tell "summoned India's envoy to lodge a protest": what an envoy is summoned for is one complaint with it."""
    alike = inner is not outer and inner.type == outer.type == "ACCUSE" and not inner.recipients
    return alike and _is_purpose(scene, inner.head, outer.head) and ids_of(inner.actors) <= ids_of(outer.actors)


def _is_what_a_crowd_wants(scene: Scene, inner: Draft, outer: Draft) -> bool:
    """Tell "des milliers d'Haïtiens ont défilé pour demander X": people without a name of their own ask for nothing."""
    if outer.type != "PROTEST" or inner.type not in _WANTED or not _is_purpose(scene, inner.head, outer.head):
        return False
    return all(a.kind == "group" and bool(a.within) for a in inner.actors)


def _is_aim_of_meeting(scene: Scene, inner: Draft, outer: Draft) -> bool:
    """Tell "met X to discuss Y": what a meeting is for is that meeting, where nobody else takes part."""
    if inner is outer or inner.type != "CONSULT" or outer.type != "CONSULT":
        return False
    sides = ids_of(outer.actors) | ids_of(outer.recipients)
    return _is_purpose(scene, inner.head, outer.head) and ids_of([*inner.actors, *inner.recipients]) <= sides


def _is_what_is_agreed(scene: Scene, inner: Draft, outer: Draft) -> bool:
    """Tell "agreed to restore ties": what one agrees to is an agreement itself, and there is one."""
    below = inner.status is Status.PLANNED and outer.type == "AGREE" and inner is not outer
    below = below and scene.tree.heads[inner.head] == outer.head
    parties = ids_of(outer.actors) | ids_of(outer.recipients)
    return inner.type == "AGREE" and below and ids_of(inner.recipients) <= parties


def absorb_visits(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Make one meeting of "flew to Kabul for talks with the Taliban": the Afghan state is not who is met."""
    tree, kept = scene.tree, list(drafts)
    going = classed(scene.lang, "verbs", "goes to meet")
    for visit in drafts:
        if visit.type != "CONSULT" or tree.pos[visit.head] != "VERB" or tree.lemmas[visit.head] not in going:
            continue
        talks = [d for d in drafts if d.type == "CONSULT" and d is not visit and d.status is visit.status
                 and (_is_for(tree, d.head, visit.head) or _is_met_there(scene, d, visit))]  # fmt: skip
        met = ids_of([a for d in talks for a in (*d.actors, *d.recipients)]) - ids_of(visit.actors)
        if len(talks) == 1 and met and all(a.kind == "country" for a in visit.recipients):
            towns = [p for k in visit.roles.recipient_tokens for p in places_of(scene, k)]
            talks[0].roles.places = unique([*talks[0].places, *visit.places, *towns])
            kept = [d for d in kept if d is not visit]
    called_off = [d for d in kept if d.type == "CONSULT" and d.status is Status.NEGATED]
    return [d for d in kept if not any(_is_called_off(d, off) for off in called_off)]


def _is_called_off(visit: Draft, off: Draft) -> bool:
    """Tell the visit of "X était attendu à Damas ; mais ce voyage a été annulé", which is the one called off."""
    if visit.type != "CONSULT" or visit.status is not Status.PLANNED or visit.head >= off.head:
        return False
    return ids_of(visit.actors) == ids_of(off.actors) and ids_of(visit.places) == ids_of(off.places)


def _is_for(tree: Tree, noun: int, verb: int) -> bool:
    return tree.heads[noun] == verb and tree.case_of(noun) in ("for", "pour")


def _is_met_there(scene: Scene, talk: Draft, visit: Draft) -> bool:
    """Tell "s'est rendu à Asmara, où X l'a reçu", "flew to Asmara and met X": one meeting, whoever the host is.

    So is that of "le ministre, attendu à Asmara, y rencontrera X".
    """
    tree = scene.tree
    joined = tree.deps[talk.head] == "conj" and tree.heads[talk.head] == visit.head
    there = any(tree.lower[k] in _THERE for k in tree.kids[talk.head]) and visit.head in tree.ancestors(talk.head)
    put_in = tree.deps[visit.head] in ("acl", "advcl") and tree.is_past_participle(visit.head)
    awaited = put_in and tree.clause_head(tree.heads[visit.head]) in (talk.head, *tree.ancestors(talk.head))
    same = ids_of(talk.actors) == ids_of(visit.actors) and all(a.kind == "person" for a in talk.recipients)
    return (joined or there or awaited) and same and bool(visit.actors) and bool(talk.recipients)


def _is_its_doer(scene: Scene, inner: Draft, outer: Draft) -> bool:
    """Tell "Trois frappes américaines ont visé les shebab, selon X": the blow that does it is no second attack."""
    tree = scene.tree
    subject = tree.heads[inner.head] == outer.head and tree.deps[inner.head] == "nsubj"
    same = bool(inner.actors) and ids_of(inner.actors) <= ids_of(outer.actors) and not inner.recipients
    return (
        inner.type == "ASSAULT"
        and tree.pos[inner.head] == "NOUN"
        and subject
        and same
        and outer.type == "ASSAULT"
        and bool(outer.recipients)
    )


def _is_purpose(scene: Scene, inner: int, outer: int) -> bool:
    tree = scene.tree
    marks = {tree.lower[k] for k in tree.children(inner, "mark")}
    return tree.heads[inner] == outer and bool(marks & {"pour", "afin", "to"})


def absorb_deaths(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Fold "…, killing at least 39" into the attack that it ends: the dead are counted there."""
    tree = scene.tree
    kept = list(drafts)
    for draft in drafts:
        if draft.type != "ASSAULT" or not tree.lower[draft.head].endswith(("ing", "ant")):
            continue
        if tree.lemmas[draft.head] not in classed(scene.lang, "verbs", "kill"):
            continue
        before = [
            d for d in kept if d.type == "ASSAULT" and d is not draft and tree.start[d.head] < tree.start[draft.head]
        ]
        if before and (not draft.recipients or _fell_in(scene, draft, before[-1])):
            before[-1].tokens.extend(draft.tokens)
            before[-1].roles.recipients = before[-1].recipients or draft.recipients
            kept = [d for d in kept if d is not draft]
    return kept


def _fell_in(scene: Scene, draft: Draft, event: Draft) -> bool:
    """Tell "bombed Beirut, killing two Hezbollah men", which is one attack."""
    struck = not event.recipients or ids_of(draft.recipients) <= ids_of(event.recipients)
    own = event.head in scene.tree.ancestors(draft.head) and not draft.places
    return own and struck and draft.status is event.status and ids_of(draft.actors) == ids_of(event.actors)


def absorb_told_deaths(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Fold deaths at nobody's hands into the attack in which they fell.

    "A bombing that killed 40", "53 people were killed in American raids", "l'attaque contre Palma, où des dizaines de
    personnes ont été tuées".
    """
    _name_the_fallen(scene, drafts)
    kept = list(drafts)
    for draft in drafts:
        if draft.type != "ASSAULT" or not _is_death(scene, draft):
            continue
        if draft.actors:
            kept = [d for d in kept if not _is_deadly_blow(scene, d, draft)]
            continue
        events = [d for d in kept if d is not draft and d.type in VIOLENT and d.actors]
        event = _event_of_deaths(scene, draft, events)
        if event is not None and (not draft.recipients or ids_of(draft.recipients) <= ids_of(event.recipients)):
            event.tokens.extend(t for t in draft.tokens if t not in event.tokens)
            event.roles.places = unique([*event.places, *draft.places])
            kept = [d for d in kept if d is not draft]
    return kept


def _is_deadly_blow(scene: Scene, blow: Draft, death: Draft) -> bool:
    """Tell the strikes of "Israeli strikes that killed four of its men" from another attack; say where they fell."""
    tree = scene.tree
    told = tree.deps[death.head] == "acl:relcl" and blow.head in tree.ancestors(death.head) and blow.head < death.head
    if not told or blow.type != "ASSAULT" or tree.pos[blow.head] != "NOUN" or blow.recipients or not death.recipients:
        return False
    if blow.status is not death.status or ids_of(blow.actors) != ids_of(death.actors):
        return False
    death.roles.places = unique([*death.places, *blow.places])
    death.tokens.extend(t for t in blow.tokens if t not in death.tokens)
    return True


def _blow_at_the_time(scene: Scene, death: int) -> list[int]:
    """Return the verb of "were killed when the LRA ambushed a patrol": in that attack they fell."""
    tree = scene.tree
    clauses = tree.children(death, "advcl") if scene.lang == "en" else []
    return [k for k in clauses if k > death and any(tree.lower[m] in _AT_THE_TIME for m in tree.kids[k])]


def _name_the_fallen(scene: Scene, drafts: list[Draft]) -> None:
    """Say who was struck where "died when the LRA ambushed a convoy" says whose men fell, and the attack only what."""
    tree = scene.tree
    for event in drafts:
        death = tree.heads[event.head]
        bare = event.type == "ASSAULT" and bool(event.actors) and not event.recipients
        if not bare or tree.deps[event.head] != "advcl" or event.head not in _blow_at_the_time(scene, death):
            continue
        killed = tree.is_passive(death) and tree.lemmas[death] in classed(scene.lang, "verbs", "takes lives")
        if killed or tree.lemmas[death] in classed(scene.lang, "verbs", "dies"):
            tokens = passive_subjects(tree, death) if killed else subjects(tree, death)
            fallen = [a for k in tokens for a in actors_of(scene, k, fact_type="ASSAULT")]
            event.roles.recipients = [a for a in fallen if a.id not in ids_of(event.actors)]


_KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "le", "la", "l'", "l’", "les", "ce",
                    "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs"})  # fmt: skip
"""What stands before an attack that the text takes for known."""


def absorb_blows(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give "a été détruit par une frappe israélienne", "was hit by a Saudi raid" the doer of the blow: one attack."""
    _share_report(scene, drafts)
    kept = list(drafts)
    for draft in drafts:
        if draft.type not in VIOLENT or draft.actors or not scene.tree.is_passive(draft.head):
            continue
        blows = [d for d in kept if d.type == "ASSAULT" and d.actors and d.head in draft.roles.actor_tokens]
        for blow in blows[:1]:
            draft.roles.actors = list(blow.actors)
            draft.tokens.extend(t for t in blow.tokens if t not in draft.tokens)
            draft.roles.places = unique([*draft.places, *blow.places])
            draft.roles.used |= blow.roles.used
            kept = [d for d in kept if d is not blow]
    return kept


def _share_report(scene: Scene, drafts: list[Draft]) -> None:
    """Put "a Saudi raid" where "killed ten, medics said" is: who reports the deaths reports the raid, unless known."""
    tree = scene.tree
    for draft in drafts:
        if draft.status is not Status.ALLEGED or draft.type not in VIOLENT or tree.pos[draft.head] != "VERB":
            continue
        for blow in drafts:
            known = any(tree.lower[k] in _KNOWN for k in tree.children(blow.head, "det", "nmod:poss"))
            told = blow.head in draft.roles.actor_tokens and tree.pos[blow.head] == "NOUN" and not known
            if told and blow.type == "ASSAULT" and blow.status is Status.STATED:
                blow.status, blow.holders = draft.status, list(draft.holders)


def _is_death(scene: Scene, draft: Draft) -> bool:
    tree = scene.tree
    return tree.pos[draft.head] == "VERB" and tree.lemmas[draft.head] in classed(scene.lang, "verbs", "takes lives")


def _event_of_deaths(scene: Scene, draft: Draft, events: list[Draft]) -> Draft | None:
    """Return the attack that a verb of killing says the dead of: its subject, its antecedent, or where they fell."""
    tree, head = scene.tree, draft.head
    near = [*draft.roles.actor_tokens, *_blow_at_the_time(scene, head)]
    fell = [k for k in tree.children(head, "obl") if tree.case_of(k) in IN]
    fell += [k for k in tree.children(head, "advmod") if tree.lower[k] == "lors"]
    near += [m for k in fell for m in tree.subtree(k)]
    if tree.deps[head] in ("acl", "acl:relcl"):
        above = tree.ancestors(head)
        verbs = [n for n, i in enumerate(above) if tree.pos[i] == "VERB"]
        near += above[: verbs[0] + 1] if verbs else above
    return next((d for i in near for d in events if i in d.tokens), None)


def merge(drafts: list[Draft]) -> list[Draft]:
    """Merge facts of a sentence that share type, parties and status; what each holds is kept once."""
    out: list[Draft] = []
    for draft in drafts:
        twin = next((d for d in out if is_same(d, draft)), None)
        if twin is None:
            out.append(draft)
            continue
        absorb(twin, draft)
    return out


def is_same(a: Draft, b: Draft) -> bool:
    """Tell two drafts of one fact: same type, status and parties, and no two different places."""
    if (a.type, a.status) != (b.type, b.status):
        return False
    if a.type in NEEDS_PLACE:
        return ids_of(a.actors) == ids_of(b.actors) and ids_of(a.places) == ids_of(b.places)
    if ids_of(a.actors) == ids_of(b.actors) and ids_of(a.recipients) == ids_of(b.recipients):
        return True
    both_a, both_b = ids_of(a.actors) | ids_of(a.recipients), ids_of(b.actors) | ids_of(b.recipients)
    return a.type in SYMMETRIC_TYPES and both_a == both_b


def absorb(twin: Draft, draft: Draft) -> None:
    """Add to `twin` what `draft` says beyond it."""
    twin.roles.places = unique([*twin.places, *draft.places]) if twin.type not in NEEDS_PLACE else twin.places
    twin.holders = unique([*twin.holders, *draft.holders])
    twin.channel = twin.channel or draft.channel
    twin.quantities += [q for q in draft.quantities if q not in twin.quantities]
    twin.objects += [o for o in draft.objects if o not in twin.objects]
    if twin.period.text is None:
        twin.period = draft.period


def ids_of(arguments: list[Argument]) -> set[str]:
    """Return the ids of some parties or places."""
    return {a.id for a in arguments}


def keep_whole(drafts: list[Draft]) -> list[Draft]:
    """Drop a fact of which another of the same word and type has all parties and more: "X and Y, partners in…"."""

    def is_part(a: Draft, b: Draft) -> bool:
        same = a is not b and (a.head, a.type) == (b.head, b.type)
        return same and a.type in SYMMETRIC_TYPES and ids_of(a.actors) | ids_of(a.recipients) < ids_of(b.actors)

    return [d for d in drafts if not any(is_part(d, other) for other in drafts)]

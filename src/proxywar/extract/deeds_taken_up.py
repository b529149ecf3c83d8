"""Whose deed is praised or blamed where its name is not: "the plan proposed by Morocco", "welcomed the move"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.doing_nouns import told_by_participle
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import agents, objects, subjects
from proxywar.extract.merging import ids_of
from proxywar.extract.nouns import sums_up
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed, united
from proxywar.records import Argument, Status

BY_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
DONE = BY_FORCE | {"RETREAT", "SANCTION", "AID", "PROTEST"}
"""Types of deeds that others judge, and that a noun takes up."""
_ANSWERED = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "THREATEN"})
"""Types of what is said to others for what they did."""
_QUARRELS = frozenset({"ACCUSE", "SANCTION", "REJECT"})
"""Types of what is said or done to the one who is threatened in the same breath."""
_INDEFINITE = {"en": frozenset({"a", "an"}), "fr": frozenset({"un", "une"})}
_BESIDE = frozenset({"amod", "acl", "appos"})
_IT_EN = frozenset({"it", "this", "that"})
TAKES_UP = frozenset({"the", "this", "that", "la", "le", "l'", "l’", "ce", "cet", "cette"})


def whose_deed(scene: Scene, roles: Roles) -> list[Argument]:
    """Return who put forward or did what the recipient's noun stands for; empty where the text does not tell."""
    nouns = [k for k in roles.recipient_tokens if scene.tree.pos[k] == "NOUN"]
    if not roles.recipient_tokens and roles.spine and scene.tree.pos[roles.spine[0]] == "VERB":
        # "A step dismissed by Moscow": the frame may ask for no more than whose claims one dismisses.
        return [a for k in objects(scene.tree, roles.spine[0]) for a in _doer_apart(scene, k)]
    return [
        a
        for k in nouns
        for a in proposers(scene, k) or _carriers_out(scene, k) or _doer_apart(scene, k) or _doer_before(scene, k)
    ]


def _doer_apart(scene: Scene, noun: int) -> list[Argument]:
    """Return who acts in the clause that a noun sums up: "Sudan expelled the envoy, a step condemned by Kenya"."""
    tree = scene.tree
    if not sums_up(tree, noun):
        return []
    above = [k for k in tree.ancestors(noun) if k < noun]
    verb = next((k for k in above if tree.pos[k] == "VERB"), None)
    if verb is not None and tree.deps[verb] == "ccomp" and tree.lemmas[noun] in classed("en", "nouns", "is said"):
        verb = tree.heads[verb]  # "contended that it had shot down a jet, a claim…"
    # "Troops crossed the border, a move…": the parser may see no more in the verb than what describes the troops.
    return [a for k in (above[-1:] if verb is None else subjects(tree, verb)) for a in actors_of(scene, k)]


def _carriers_out(scene: Scene, noun: int) -> list[Argument]:
    """Return who did "l'aide apportée par la Russie", "the raid carried out by Israel"."""
    tree = scene.tree
    for part in tree.children(noun, "acl"):
        if tree.lemmas[part] in classed(scene.lang, "verbs", "lay at a door"):  # "des massacres imputés à l'armée"
            return [a for k in tree.kids[part] if tree.case_of(k) == "à" for a in actors_of(scene, k)]
    verb = told_by_participle(scene, noun)
    return [] if verb is None else [a for k in agents(scene.tree, verb) for a in actors_of(scene, k)]


def proposers(scene: Scene, noun: int) -> list[Argument]:
    """Return who put forward "le plan de paix présenté par Paris", "la médiation que propose Ankara"."""
    tree = scene.tree
    put_forward = classed(scene.lang, "verbs", "puts forward")
    inner = [k for k in tree.children(noun, "nmod") if k not in scene.at and not tree.children(k, "det")]
    below = [v for n in (noun, *inner) for v in tree.children(n, "acl") if tree.lemmas[v] in put_forward]
    for verb in below:
        if tree.is_past_participle(verb) and tree.is_passive(verb):
            doers = agents(tree, verb)
        else:
            doers = [k for k in subjects(tree, verb) if k < noun or k > noun + 1] if _has_que(tree, verb) else []
        if found := [a for k in doers for a in actors_of(scene, k)]:
            return found
    # "Rabat a présenté un plan, que Paris a jugé crédible".
    above = tree.heads[noun] if tree.deps[noun] == "obj" and tree.children(noun, "acl:relcl") else noun
    doers = subjects(tree, above) if above != noun and tree.lemmas[above] in put_forward else []
    return [a for k in doers for a in actors_of(scene, k)]


def _has_que(tree: Tree, verb: int) -> bool:
    return any(tree.lower[k].rstrip("'’") in ("que", "qu", "that", "which") and k < verb for k in tree.kids[verb])


def _doer_before(scene: Scene, noun: int) -> list[Argument]:
    """Return the subject of the sentence before, whose deed "the move" or "ce geste" takes up."""
    tree = scene.tree
    beside = [k for k in tree.kids[noun] if tree.pos[k] != "PUNCT"]
    bare = len(beside) == 1 and tree.lower[beside[0]] in TAKES_UP
    # "A dénoncé une décision « injustifiée »": what is called so is what was just told.
    told = [k for k in beside if tree.pos[k] in ("ADJ", "VERB") and tree.deps[k] in _BESIDE and k not in scene.at]
    called = len(beside) == 2 and len(told) == 1 and any(tree.lower[k] in _INDEFINITE[scene.lang] for k in beside)
    bare = bare or (called and tree.deps[noun] == "obj" and tree.deps[tree.heads[noun]] == "root")
    if not bare or tree.lemmas[noun] not in classed(scene.lang, "nouns", "deed taken up"):
        return []
    clause = next((k for k in tree.ancestors(noun) if tree.deps[k] == "acl:relcl"), None)
    main = None if clause is None else tree.clause_head(tree.heads[clause])
    if main is not None and main < noun and tree.pos[main] == "VERB":
        # "France cut its aid to Niger, which called the move cynical": who acts in the clause above.
        return [a for k in subjects(tree, main) for a in actors_of(scene, k)]
    doer = scene.discourse.subject_before(scene.start)
    return [] if doer is None else [doer]


def note_deeds(scene: Scene, drafts: list[Draft]) -> None:
    """Remember who did what in a sentence, for the nouns that take it up later."""
    for draft in drafts:
        if draft.type in DONE and draft.actors and draft.status not in (Status.NEGATED, Status.POSSIBLE):
            scene.discourse.deeds.append((scene.tree.start[draft.head], draft.type, list(draft.actors)))
        if draft.type == "AID" and len(draft.recipients) == 1:
            scene.discourse.given.append((scene.tree.start[draft.head], draft.recipients[0]))


def take_up(scene: Scene, drafts: list[Draft]) -> None:
    """Say whose deed is judged or to end: "Le Tchad a envahi… L'Algérie a condamné l'invasion" condemns Chad."""
    told = [(scene.tree.start[d.head], d.type, list(d.actors)) for d in drafts if d.type in DONE and d.actors]
    before = [*scene.discourse.deeds, *sorted(told, key=lambda deed: deed[0])]
    for draft in drafts:
        _lend_doers(scene, draft, before)
        _judge_it(scene, draft, before)
        if draft.type == "CONCEDE" and scene.lang == "en" and draft.actors and not draft.recipients:
            draft.roles.recipients = _beside(scene, draft, drafts, frozenset({"AGREE"}))  # "…, giving up its claim"
        if draft.type == "REJECT" and draft.actors and not draft.recipients and draft.tokens:
            draft.roles.recipients = _was_to_meet(scene, draft, drafts)
        beaten = draft.type == "ASSAULT" and _beats_off(scene, draft)
        if draft.recipients or not draft.actors or not (beaten or draft.type in _ANSWERED):
            continue
        own = {a.id for a in draft.actors}
        if draft.type == "THREATEN":
            draft.roles.recipients = _whom_it_answers(scene, draft, before) or _beside(scene, draft, drafts, _QUARRELS)
            continue
        for noun in _judged(scene, draft):
            if court := _court_before(scene, noun):
                draft.roles.recipients = court
                break
            if doers := _doers_of(scene, noun, own, before):
                draft.roles.recipients = doers
                draft.steps.append(f"{scene.tree.words[noun]}: deed told before")
                break


def _doers_of(scene: Scene, noun: int, own: set[str], before: list[tuple[int, str, list[Argument]]]) -> list[Argument]:
    """Return who did last what a noun takes up: "the strike" is of who struck, before who sent jets."""
    here = scene.tree.start[noun]
    told = [(type_, actors) for at, type_, actors in before if at < here and not own & {a.id for a in actors}]
    for types in (_own_types(scene, noun), _types_of(scene, noun)):
        if doers := [actors for type_, actors in told if type_ in types]:
            return doers[-1]
    return []


def _beats_off(scene: Scene, draft: Draft) -> bool:
    """Tell "repelled the attack", which is done to those who attacked."""
    return scene.tree.lemmas[draft.head] in classed(scene.lang, "verbs", "beats off")


def _lend_doers(scene: Scene, draft: Draft, before: list[tuple[int, str, list[Argument]]]) -> None:
    """Read "Turkey bombed Afrin. The strikes killed five fighters" with Turkey as who killed them."""
    if draft.type not in BY_FORCE or draft.actors:
        return
    tree = scene.tree
    # A state strikes the rebels that are of it, not its own army.
    hit = {a.id for a in draft.recipients}
    hit |= with_states(scene, [a for a in draft.recipients if a.kind not in ("armed_group", "party")])
    since = scene.since
    # "Were killed in the raid", "The raid was aimed at Hamas".
    beside = [k for k in draft.tokens if k != draft.head or (tree.pos[k] == "NOUN" and draft.recipients)]
    for noun in [*beside, *(draft.roles.actor_tokens or subjects(tree, draft.head))]:
        if tree.pos[noun] != "NOUN" or not _is_bare(scene, noun):
            continue
        types = _types_of(scene, noun)
        told = [actors for at, type_, actors in before if type_ in types and since <= at < tree.start[noun]]
        if told and not hit & with_states(scene, told[-1]):
            draft.roles.actors = told[-1]
            draft.steps.append(f"{tree.words[noun]}: deed told before")
            return


def _judge_it(scene: Scene, draft: Draft, before: list[tuple[int, str, list[Argument]]]) -> None:
    """Read "Libya bombed N'Djamena; Paris condemned it" with Libya as who is condemned: "it" is what was done."""
    tree = scene.tree
    its = [k for k in draft.roles.recipient_tokens if tree.lower[k] in _IT_EN]
    if draft.type != "ACCUSE" or scene.lang != "en" or not its:
        return
    own = with_states(scene, draft.actors)
    since = scene.since
    told = [actors for at, _, actors in before if since <= at < tree.start[its[0]]]
    doers = next((actors for actors in reversed(told) if not own & {a.id for a in actors}), None)
    if doers is not None:
        draft.roles.recipients = doers
        draft.steps.append("it: deed told before")
    else:
        draft.roles.recipients = [a for a in draft.recipients if a.id not in own]


def with_states(scene: Scene, actors: list[Argument]) -> set[str]:
    """Return the ids of parties and of the states that they are of."""
    own = {a.id for a in actors}
    return own | {c for i in own if scene.gazetteer.has_actor(i) and (c := scene.gazetteer.country_of(i)) is not None}


def _whom_it_answers(scene: Scene, draft: Draft, before: list[tuple[int, str, list[Argument]]]) -> list[Argument]:
    """Return who struck before somebody vows to answer it, "India bombed it. Islamabad vowed revenge"; one only."""
    tree, lang = scene.tree, scene.lang
    answers = united(classed(lang, "verbs", "answers a blow"), classed(lang, "nouns", "answers a blow"))
    below = [k for k in tree.kids[draft.head] if tree.deps[k] in ("xcomp", "obj", "ccomp", "obl")]
    if not any(tree.lemmas[k] in answers for k in (*below, *draft.tokens)):
        return []
    own = with_states(scene, draft.actors)
    at = tree.start[draft.head]
    blows = [actors for order, type_, actors in before if type_ in ("ASSAULT", "COERCE") and order < at]
    others = {frozenset(ids_of(actors)): actors for actors in blows if actors and not own & ids_of(actors)}
    return next(iter(others.values())) if len(others) == 1 else []


def _beside(scene: Scene, draft: Draft, drafts: list[Draft], types: frozenset[str]) -> list[Argument]:
    """Return whom "accused Eritrea of a raid and warned of war", "accusing Eritrea of a raid, warned" threatens."""
    tree, own = scene.tree, {a.id for a in draft.actors}
    near = {tree.heads[draft.head]} if tree.deps[draft.head] in ("conj", "advcl", "parataxis") else set()
    near |= {k for k in tree.kids[draft.head] if tree.deps[k] in ("conj", "advcl")}
    for other in drafts:
        same = other.head in near and own == {a.id for a in other.actors} and other.status is draft.status
        if same and other.type in types and (met := [a for a in other.recipients if a.id not in own]):
            draft.steps.append(f"{tree.words[other.head]}: with whom it deals")
            return met
    return []


def _was_to_meet(scene: Scene, draft: Draft, drafts: list[Draft]) -> list[Argument]:
    """Return who was to be met: "Pence was to have met Kim, but Pyongyang backed out" turns down Pence."""
    tree = scene.tree
    first = tree.heads[draft.head]
    stretch = classed(scene.lang, "nouns", "stretch")
    things = [k for k in tree.children(draft.head, "obj", "xcomp", "ccomp") if k not in draft.tokens]
    things = [k for k in things if not any(tree.lemmas[m] in stretch for m in tree.kids[k])]  # "two hours beforehand"
    if tree.deps[draft.head] != "conj" or tree.pos[draft.head] != "VERB" or things:
        return []
    own = {a.id for a in draft.actors}
    for other in drafts:
        if other.type != "CONSULT" or other.head != first:
            continue
        sides = [*other.actors, *other.recipients]
        ours = [a for a in sides if own & with_states(scene, [a])]
        if len(sides) == 2 and len(ours) == 1:
            draft.steps.append(f"{tree.words[first]}: who was to meet")
            return [a for a in sides if a not in ours]
    return []


def _judged(scene: Scene, draft: Draft) -> list[int]:
    """Return the bare nouns of deeds that a verb judges, or whose end it asks for."""
    tree = scene.tree
    if tree.pos[draft.head] != "VERB":
        return []
    nouns = objects(tree, draft.head)
    if draft.type == "REQUEST":
        ends = [k for k in nouns if tree.lemmas[k] in classed(scene.lang, "nouns", "end of a deed")]
        nouns = [m for k in ends for m in tree.children(k, "nmod") if tree.case_of(m) in ("de", "of", "to")]
    return [k for k in nouns if tree.pos[k] == "NOUN" and tree.heads[draft.head] != k and _is_bare(scene, k)]


def _court_before(scene: Scene, noun: int) -> list[Argument]:
    """Return the court whose judgment "welcomed the ruling" is about: the last one named."""
    lang, before = scene.lang, scene.tree.start[noun]
    if scene.tree.lemmas[noun] not in classed(lang, "nouns", "judgment"):
        return []
    courts = classed(lang, "nouns", "court")
    named = [s for s in scene.discourse.seen if s.order < before]
    named = [s for s in named if courts & set(s.argument.name.lower().split())]
    return [named[-1].argument] if named else []


def _is_bare(scene: Scene, noun: int) -> bool:
    """Tell "the invasion", "cette opération", "des bombardements" from deeds of which more is said."""
    tree = scene.tree
    beside = [k for k in tree.kids[noun] if tree.pos[k] != "PUNCT" and tree.deps[k] not in ("cc", "conj")]
    beside = [k for k in beside if tree.deps[k] != "acl:relcl" or tree.words[noun + 1] != ","]  # says more of the same
    marks = [k for k in beside if tree.deps[k] in ("det", "case")]
    definite = any(tree.lower[k] in TAKES_UP or tree.lower[k] in ("des", "du", "les", "ces", "these") for k in marks)
    return definite and len(marks) == len(beside)


def _types_of(scene: Scene, noun: int) -> frozenset[str]:
    """Return the types of deeds that a noun may take up."""
    if scene.tree.lemmas[noun] in classed(scene.lang, "nouns", "any deed of force"):
        return BY_FORCE
    types = _own_types(scene, noun)
    return types | (BY_FORCE if types & BY_FORCE else frozenset())


def _own_types(scene: Scene, noun: int) -> frozenset[str]:
    """Return the types of the deeds that a noun tells where it stands alone."""
    frames = load_frames(scene.lang).by_lemma.get(scene.tree.lemmas[noun], ())
    return frozenset(f.type for f in frames if f.pos == "NOUN" and not f.fixed) & DONE

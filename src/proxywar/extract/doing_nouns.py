"""Nouns that do what their owner does: reports, rulings and deeds that are the subject of a verb."""

from __future__ import annotations

from proxywar.extract.cues import cue_at, light_verbs
from proxywar.extract.frames import Evoked, Frame, Slot, load_frames, noun_class
from proxywar.extract.grammar import AGENT_PREPOSITION, GENITIVE, agents, fillers, subjects
from proxywar.extract.joints import RELATIVE, expand
from proxywar.extract.nouns import counted, deeds
from proxywar.extract.prepositions import AGAINST
from proxywar.extract.scene import Scene, collectives, is_named
from proxywar.extract.shots import sources_of_shots
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import SYMMETRIC_TYPES

_MOVES_MEN = frozenset({"MOBILIZE", "RETREAT"})


def doers_in_genitive(scene: Scene, evoked: Evoked) -> list[int]:
    """Return the army of "les bombardements de l'armée sur Kharkiv": where the target is told, "de" tells who bombs."""
    frame, genitive = evoked.frame, GENITIVE[scene.lang]
    names = {s.name for s in frame.recipient}
    if frame.pos != "NOUN" or genitive not in names or not names & AGAINST:
        return []
    targets = [k for name in sorted(names & AGAINST) for k in fillers(scene.tree, evoked.tokens, name)]
    if not any(m in scene.at for k in targets for m in scene.tree.subtree(k)):
        return []
    return [k for k in fillers(scene.tree, evoked.tokens, genitive) if _is_force_or_party(scene, k)]


def with_doer(scene: Scene, evoked: Evoked) -> tuple[Slot, ...]:
    """Return the slots of the actor with that of "le retrait des troupes par Nairobi", whatever the row says."""
    frame, by = evoked.frame, AGENT_PREPOSITION[scene.lang]
    if scene.lang != "fr" or frame.pos != "NOUN" or frame.type in SYMMETRIC_TYPES:
        return frame.actor
    if {by, "self"} & {s.name for s in frame.actor}:
        return frame.actor
    named = [k for k in fillers(scene.tree, evoked.tokens, by) if k in scene.at or _is_force_or_party(scene, k)]
    told = any(k not in scene.at or scene.at[k].of("actor") for k in named)
    return (Slot(by), *frame.actor) if told else frame.actor


def _is_force_or_party(scene: Scene, k: int) -> bool:
    ref = scene.at.get(k)
    if ref is not None:
        return bool(ref.of("actor")) and not ref.of("place")
    return collectives(scene.lang).get(scene.tree.lemmas[k]) == "force"


def is_deed(scene: Scene, i: int) -> bool:
    """Tell an event noun that does something itself: "L'intervention russe a sauvé…" is Russia's doing."""
    tree = scene.tree
    helps = tree.deps[i] == "obl:agent" and tree.lemmas[tree.heads[i]] in classed(scene.lang, "verbs", "is helped")
    acts = tree.deps[i] == "nsubj" or helps or any(tree.lemmas[k] in classed(scene.lang, "verbs", "kill")
                                          for k in tree.children(i, "acl:relcl"))  # fmt: skip
    return tree.pos[i] == "NOUN" and acts and tree.lemmas[i] in deeds(scene.lang)


def is_report(scene: Scene, i: int) -> bool:
    """Tell a noun of saying or ruling: "a U.N. report says", "la résolution du Conseil exige" are the body's word."""
    tree = scene.tree
    if tree.lemmas[i] in classed(scene.lang, "nouns", "ruling"):
        return tree.deps[i].startswith(("nsubj", "obl:agent")) or tree.case_of(i) in ("by", "par")
    cue = cue_at(tree, i, "NOUN")
    return cue is not None and cue.effect in ("alleged", "denied", "stated")


def doers_behind(scene: Scene, noun: int) -> list[int]:
    """Return who does a deed that does something itself: "An attack by X killed…", "Une attaque menée par X a tué…"."""
    if not is_deed(scene, noun):
        return _who_counts(scene, noun) or sources_of_shots(scene, noun)
    named = fillers(scene.tree, (noun,), AGENT_PREPOSITION[scene.lang]) or _fired_from(scene, noun)
    part = told_by_participle(scene, noun)
    return named if named or part is None else agents(scene.tree, part)


def _fired_from(scene: Scene, noun: int) -> list[int]:
    """Return whose the fire is in "rocket fire from Hezbollah hit Israel"."""
    if scene.lang != "en" or scene.tree.lemmas[noun] not in noun_class("en", "attack"):
        return []
    return fillers(scene.tree, (noun,), "from")


def _who_counts(scene: Scene, noun: int) -> list[int]:
    """Return whose men are told of in "Barkhane compte 5 100 hommes, épaulés par Takuba": whose number they are.

    So too whose men they are that are sent or called back: "sent 600 soldiers, who fought alongside X".
    """
    tree, verb = scene.tree, scene.tree.heads[noun]
    if tree.deps[noun] != "obj" or tree.pos[verb] != "VERB" or tree.is_passive(verb):
        return []
    if tree.lemmas[verb] in classed(scene.lang, "verbs", "numbers its men"):
        men = counted(scene.lang).get(tree.lemmas[noun]) is not None and bool(tree.children(noun, "acl"))
        return tree.children(verb, "nsubj") if men else []
    if not tree.children(noun, "acl:relcl") or tree.lemmas[noun] not in noun_class(scene.lang, "force"):
        return []
    if tree.lemmas[noun] in classed(scene.lang, "nouns", "in a cause of their own"):
        return []  # "armed the rebels who attacked Juba": no men of his
    frames = load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], [])
    moves = any(f.type in _MOVES_MEN and f.pos == "VERB" and not f.recipient and _is_met(tree, f, noun) for f in frames)
    return tree.children(verb, "nsubj") if moves else []


def _is_met(tree: Tree, frame: Frame, noun: int) -> bool:
    """Tell whether a verb has the particle and the object that a frame asks for: "backed away" backs nobody."""
    particles = {tree.lemmas[k] for k in tree.children(tree.heads[noun], "compound:prt")}
    met = (
        lemma in particles if slot == "prt" else lemma.startswith("@") or tree.lemmas[noun] in lemma.split("/")
        for slot, lemma in frame.fixed
    )
    return all(met)


def got_from(scene: Scene, verb: int | None) -> list[int]:
    """Return who does what somebody gets of him: "Mobutu obtint de Paris l'envoi de troupes"."""
    tree = scene.tree
    if verb is None or scene.lang != "fr":
        return []
    named = [k for k in tree.children(verb, "obl") if k in scene.at and tree.case_of(k) == GENITIVE["fr"]]
    return expand(tree, [k for k in named if scene.at[k].of("actor")])


def judged_agents(scene: Scene, fact_type: str, noun: int) -> list[int]:
    """Return whom "a condamné l'invasion du Koweït par l'Irak" blames: who did it, not who suffered it."""
    tree = scene.tree
    if fact_type not in ("ACCUSE", "SUPPORT", "REJECT", "REQUEST") or tree.pos[noun] != "NOUN":
        return []
    named = [k for k in tree.children(noun, "nmod", "obl:agent") if tree.case_of(k) == AGENT_PREPOSITION[scene.lang]]
    # "La construction par la Chine de pistes": what somebody with a name is the agent of is a deed, whatever it is.
    return expand(tree, named) if tree.lemmas[noun] in deeds(scene.lang) or any(k in scene.at for k in named) else []


def told_by_participle(scene: Scene, noun: int) -> int | None:
    """Return the light verb behind an event noun that names its doer: "an attack carried out by X", "menée par X"."""
    tree = scene.tree
    for k in tree.children(noun, "acl"):
        if k > noun and light_verbs(scene.lang).get(tree.lemmas[k]) == "doer" and tree.is_past_participle(k):
            return k if agents(tree, k) or is_told_with(scene, k) else None
    # "Voté par le Conseil de sécurité, l'embargo vaudra un an"
    opening = tree.children(tree.heads[noun], "advcl") if tree.deps[noun].startswith("nsubj") else []
    opening = [k for k in opening if k < noun and tree.is_past_participle(k) and not tree.children(k, "nsubj", "aux")]
    told = [k for k in opening if light_verbs(scene.lang).get(tree.lemmas[k]) == "doer" and agents(tree, k)]
    return told[0] if told else None


def is_told_with(scene: Scene, part: int) -> bool:
    """Tell "l'accord signé à Alger avec le Polisario": the participle has the other side."""
    return scene.lang == "fr" and any(scene.tree.case_of(k) == "avec" for k in scene.tree.children(part, "obl"))


def told_by_relative(scene: Scene, noun: int) -> tuple[int, str] | None:
    """Return the light verb of "l'offensive que X a lancée", "the raid that Y suffered", with its subject's role."""
    tree = scene.tree
    for clause in tree.children(noun, "acl:relcl", "acl"):
        inner = [k for k in tree.children(clause, "xcomp") if tree.pos[k] == "VERB"]  # "qu'ils devaient avoir"
        verb = inner[0] if inner and not tree.children(clause, "obj") else clause
        role = light_verbs(scene.lang).get(tree.lemmas[verb])
        doers = [k for k in tree.children(clause, "nsubj") if tree.lower[k] not in RELATIVE[scene.lang]]
        own = [k for k in tree.children(verb, "obj") if tree.lower[k] not in RELATIVE[scene.lang]]
        if role is not None and clause > noun and doers and not own and not tree.is_passive(verb):
            return verb, role
    return None


def is_stretch_of(tree: Tree, deed: int) -> bool:
    """Tell "ont entamé dix jours de manœuvres", "annonce le lancement d'une offensive": what is begun is the deed."""
    above = tree.heads[deed]
    if tree.lemmas[above] in classed(tree.lang, "nouns", "start of a deed"):
        return tree.case_of(deed) == GENITIVE[tree.lang]
    if tree.lang != "fr" or tree.lemmas[above] not in classed("fr", "nouns", "stretch"):
        return False
    return bool(tree.children(above, "nummod")) and tree.case_of(deed) == GENITIVE["fr"]


def weighs(scene: Scene, verb: int) -> bool:
    """Tell a verb whose subject has a deed of its own in mind, or out of it."""
    own = (classed(scene.lang, "verbs", name) for name in ("exclude", "weighs a deed"))
    return any(scene.tree.lemmas[verb] in words for words in own)


def role_under_cue(scene: Scene, evoked: Evoked, verb: int, dep: str) -> str | None:
    """Return "doer" for "denies any presence", "cancelled a visit": who denies or plans is who would do it."""
    above = scene.tree.heads[evoked.head] == verb
    if dep == "obj" and above and weighs(scene, verb):
        return "doer"  # "n'exclut pas une intervention", "is considering a strike": it would be theirs
    cue = cue_at(scene.tree, verb, "VERB") if dep == "obj" else None
    if scene.tree.lemmas[verb] in classed(scene.lang, "verbs", "claim"):
        return "doer"  # whoever claims an attack says that it is theirs
    if cue is None or cue.effect not in ("denied", "planned", "negated", "ended"):
        return None
    return None if cue.effect == "denied" and evoked.frame.type == "ACCUSE" else "doer"


def commanders_over(scene: Scene, i: int) -> list[int]:
    """Return whose men "fighters under Khalil Ibrahim" are."""
    return [m for m in scene.tree.kids[i] if scene.tree.case_of(m) in ("under", "sous") and is_named(scene, m)]


def who_orders(scene: Scene, i: int) -> list[int]:
    """Return whose the force of "Clinton ordered warplanes to bomb Belgrade" is that nobody is said to own: his."""
    tree, verb = scene.tree, scene.tree.heads[i]
    told = tree.deps[i] in ("obj", "iobj") or (tree.deps[i].startswith("obl") and tree.case_of(i) == "à")
    if not told or tree.lemmas[verb] not in classed(scene.lang, "verbs", "order") or tree.is_passive(verb):
        return []
    if tree.lemmas[i] in classed(scene.lang, "nouns", "arm of the state"):
        return []  # "the army" is of the state that he leads
    if any(k in scene.at or tree.deps[k] == "nmod:poss" or tree.feature(k, "Poss") == "Yes" for k in tree.kids[i]):
        return []
    return [k for k in subjects(tree, verb) if k in scene.at and k < i]

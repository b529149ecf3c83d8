"""Who does what a frame says, and to whom, where the clause says so in other words: by blaming, by asking to leave."""

from __future__ import annotations

from proxywar.extract.answers import has_fixed
from proxywar.extract.arguments import Roles
from proxywar.extract.counterparts import counterparts, who_turns_down
from proxywar.extract.deeds_taken_up import proposers, whose_deed
from proxywar.extract.doing_nouns import told_by_participle
from proxywar.extract.engaged import met_in
from proxywar.extract.expulsions import who_expels
from proxywar.extract.frames import Evoked, load_frames, noun_class
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import AGENT_PREPOSITION, GENITIVE, agents, fillers, objects, passive_subjects, subjects
from proxywar.extract.helped import done_with_help, has_help_of
from proxywar.extract.hosts import asked_to_meet, host
from proxywar.extract.joints import expand, imputed_to
from proxywar.extract.keepers import captors_of
from proxywar.extract.lifted import who_lifts
from proxywar.extract.locations import places_of
from proxywar.extract.makes import is_materiel
from proxywar.extract.mutual import broken_between
from proxywar.extract.ownership import who_lets_go
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.extract.taking_part import answers_for, beside_in_deed, takes_part
from proxywar.lang import classed
from proxywar.records import Argument

WITH = frozenset({"with", "avec", "under", "thanks", "grâce", "sous", "despite", "malgré"})
"""Prepositions by which somebody's support is said to be with who acts."""

LOSERS = frozenset({"group", "armed_group", "military", "government", "mission", "organisation", "party"})
"""Kinds of those from whom a place is taken."""
_TAKES = frozenset({"ASSAULT", "COERCE", "CONTROLS"})
"""Types of what has been done to a place, by who then goes on."""
IN = frozenset({"in", "during", "dans", "durant", "pendant", "lors", "sous"})
"""Prepositions of an attack in which something else happened."""


def _owners_of_fixed(scene: Scene, evoked: Evoked) -> list[Argument] | None:
    """Return whose the fixed thing of a frame is, to whom it is done; None where it is done to others."""
    frame = evoked.frame
    if len(evoked.tokens) < 2 or frame.pos != "VERB":
        return None
    proposed = classed(scene.lang, "nouns", "proposal")
    thing = next((k for k in evoked.tokens[1:] if scene.tree.lemmas[k] in proposed), evoked.tokens[1])
    cried = frame.type == "ACCUSE" and any(slot in ("à", "obj") for slot, _ in frame.fixed)
    taken = frame.type in ("CONCEDE", "REJECT", "SUPPORT") and scene.tree.lemmas[thing] in proposed
    frozen = frame.type == "SANCTION" or (frame.type == "COERCE" and is_materiel(scene, thing))
    if not (cried or taken or frozen):
        return None
    # "Crie à l'agression rwandaise", "a gelé les avoirs russes", "accepted a Security Council resolution".
    owners = owners_of(scene, thing, seated=False, fact_type=frame.type)
    if frame.type == "SANCTION" and (men := [a for a in actors_of(scene, thing) if a.kind == "person"]):
        return men  # "Mané, the army chief whom he had dismissed"
    if taken:
        known = [a for a in owners if scene.gazetteer.has_actor(a.id)]  # not "the Rogers plan"
        return known or proposers(scene, thing)
    return owners if frozen or owners else None


def _settled(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument] | None:
    """Return whom the frame settles by itself; nobody where "Rwanda and Uganda agreed to help Congo": each other."""
    frame = evoked.frame
    if frame.type == "AGREE" and len(roles.actors) > 1 and frame.lemma in classed(scene.lang, "verbs", "agrees"):
        return []
    return _owners_of_fixed(scene, evoked)


def implied_recipients(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return whom a frame without a recipient of its own is done to, where the clause says so.

    "advanced with the backing of Egypt" backs who advances; "retook the town from the LNA" strikes the LNA.
    """
    tree, frame, head = scene.tree, evoked.frame, evoked.head
    verb = tree.heads[head]
    if (of_thing := _settled(scene, evoked, roles)) is not None:
        return of_thing
    helps = frame.pos == "NOUN" and frame.type in ("BACKS", "AID", "SUPPORT") and bool(roles.actors)
    if frame.pos == "NOUN" and frame.type in ("BACKS", "AID", "SUPPORT") and tree.deps[head] == "obj":
        # "promised Baghdad additional assistance", "garde l'appui de Moscou"
        has = helps and tree.lemmas[verb] in classed(scene.lang, "verbs", "has help") and "actor:poss" not in roles.used
        given = tree.children(verb, "iobj") or (subjects(tree, verb) if has else [])
        return [a for k in given for a in actors_of(scene, k, fact_type=frame.type)]
    below_verb = tree.deps[head] == "obl" and tree.pos[verb] == "VERB"
    thanked = tree.lemmas[verb] in classed(scene.lang, "verbs", "thank") and tree.case_of(head) in ("for", "pour")
    if helps and below_verb and (tree.case_of(head) in WITH or thanked or has_help_of(scene, head)):
        return [a for k in done_with_help(scene, verb) for a in actors_of(scene, k, fact_type=frame.type)]
    own = "actor:claimed" in roles.used
    if frame.pos == "NOUN" and (own or f"actor:{AGENT_PREPOSITION[scene.lang]}" in roles.used):
        # "l'attaque de Tripoli par Haftar", "X a revendiqué l'attaque de Y": the genitive is the undergoer.
        tokens = [k for k in fillers(tree, evoked.tokens, GENITIVE[scene.lang]) if own or k not in roles.actor_tokens]
        found = _done_to(scene, evoked, roles, tokens)
        roles.places.extend(p for k in tokens for p in places_of(scene, k) if not found)
        if tokens or found or frame.type != "REQUEST":
            return found
    if captors := captors_of(scene, evoked, roles) or met_in(scene, evoked):
        return captors
    if frame.pos == "VERB" and frame.type in ("ASSAULT", "COERCE") and roles.places:
        tokens = fillers(tree, evoked.tokens, "from" if scene.lang == "en" else "à")
        found = [a for k in tokens for a in actors_of(scene, k, fact_type=frame.type)]
        # "recaptured Knin from Croatia": a country too may lose what is taken.
        taken = tree.lemmas[head] in classed(scene.lang, "verbs", "takes from somebody")
        kinds = LOSERS | {"country", "person"} if taken else LOSERS
        return [a for a in found if a.kind in kinds] or counterparts(scene, evoked, roles)
    if frame.pos == "NOUN" and frame.type == "ASSAULT" and below_verb and tree.case_of(head) in IN:
        # "a perdu dix hommes dans les bombardements russes": who loses them is struck.
        lost = any(f.type == "ASSAULT" and f.recipient and f.recipient[0].name == "subj" and has_fixed(tree, verb, f)
                   for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], []))  # fmt: skip
        if lost:
            return [a for k in subjects(tree, verb) for a in actors_of(scene, k, fact_type=frame.type)]
    deed = frame.type in (("SUPPORT", "ACCUSE", "REJECT") if frame.pos == "VERB" else ("SUPPORT",)) and not roles.places
    found = (whose_deed(scene, roles) if deed else []) or counterparts(scene, evoked, roles)
    return found or host(scene, evoked) or asked_to_meet(scene, evoked)


def _done_to(scene: Scene, evoked: Evoked, roles: Roles, genitives: list[int]) -> list[Argument]:
    """Return whom the genitive names, or whom "after his arrest by the army" is done to."""
    doers = frozenset(a.id for a in roles.actors)
    tree = scene.tree
    if genitives or evoked.frame.type not in ("ASSAULT", "COERCE"):
        return [a for k in genitives for a in actors_of(scene, k, fact_type=evoked.frame.type)]
    own = [k for k in tree.children(evoked.head, "det", "nmod:poss") if tree.feature(k, "Poss") == "Yes"]
    verb = next((k for k in tree.ancestors(evoked.head) if tree.pos[k] == "VERB"), None)
    if own and verb is not None and tree.deps[evoked.head].startswith(("obl", "nmod")):
        # "X, fondateur du front, a été tué après son arrestation par l'armée": it is whoever the clause is about.
        about = passive_subjects(tree, verb) if tree.is_passive(verb) else subjects(tree, verb)
        if found := [a for k in about for a in actors_of(scene, k) if a.id not in doers and a.kind == "person"]:
            return found
    return [a for k in own for a in actors_of(scene, k, fact_type=evoked.frame.type, barred=doers)]


def victims(scene: Scene, fact_type: str, noun: int) -> set[str]:
    """Return the ids of those "condemned the invasion of Kuwait" blames nothing on: its genitive says who suffered."""
    tree = scene.tree
    if fact_type not in ("ACCUSE", "SUPPORT", "REJECT") or tree.pos[noun] != "NOUN":
        return set()
    rows = [f for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[noun], ()) if f.pos == "NOUN" and not f.fixed]
    of = GENITIVE[scene.lang]
    done = [f for f in rows if f.type in ("ASSAULT", "COERCE", "SANCTION")]
    if not done or done != rows or any(s.name == of for f in done for s in f.actor):
        return set()
    if not all(any(s.name == of for s in (*f.recipient, *f.place)) for f in done):
        return set()
    told = [k for k in tree.children(noun, "nmod") if tree.case_of(k) == of]
    told = [k for k in told if " " not in tree.preposition_phrase(k)]  # not "l'annexion de la part de Moscou"
    return {a.id for k in told for a in actors_of(scene, k)}


def blamed_for(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return on whom a deed is laid: "blamed Russia for the strike", "l'attaque, attribuée par Paris au JNIM"."""
    tree, noun = scene.tree, evoked.head
    fallen_in = evoked.tokens[1:2] if evoked.frame.type == "ASSAULT" and evoked.frame.pos == "VERB" else ()
    noun = next((k for k in fallen_in if tree.lemmas[k] in noun_class(scene.lang, "attack")), blow_that(scene, noun))
    if (evoked.frame.pos != "NOUN" and noun == evoked.head) or (
        evoked.frame.type not in ("ASSAULT", "COERCE", "SANCTION")
    ):
        return []
    if actors := _claimed_by(scene, noun):
        roles.used.add("actor:claimed")
        return actors
    if noun == blow_that(scene, evoked.head) != evoked.head and tree.deps[noun] == "nsubj:pass":
        verb = tree.heads[noun]  # "a rocket that killed two was fired by Hamas"
        strikes = any(f.type == "ASSAULT" for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ()))
        if strikes and (doers := [a for k in agents(tree, verb) for a in actors_of(scene, k)]):
            return doers
    inner = [v for k in tree.children(noun, "nmod") for v in tree.children(k, "acl:relcl")]
    found = [verb for verb in (tree.heads[noun], *tree.kids[noun], *inner) if blames(scene, verb, noun)]
    for verb in found[:1]:
        if scene.lang == "fr" and tree.lemmas[verb] in classed("fr", "verbs", "lay at a door"):
            tokens = [k for k in tree.kids[verb] if tree.case_of(k) == "à" or tree.deps[k] == "iobj"]
            tokens = [k for t in tokens if t != noun for k in expand(tree, [t])]
        else:
            tokens = imputed_to(tree, noun) or [k for k in objects(tree, verb) if k != noun]
            on = [k for slot in ("on", "to") for k in fillers(tree, (verb,), slot) if k != noun]
            tokens = tokens or on  # "a raid blamed on the PKK", "attributed to Hezbollah"
        if actors := [a for k in tokens for a in actors_of(scene, k, fact_type="ACCUSE")]:
            roles.used.add("actor:blamed")
            return actors
    return []


def blow_that(scene: Scene, verb: int) -> int:
    """Return the blow or the weapon that a relative clause says struck: "a car bomb that killed 12"; else the verb."""
    tree, noun = scene.tree, scene.tree.heads[verb]
    if tree.deps[verb] != "acl:relcl" or tree.pos[verb] != "VERB" or tree.is_passive(verb) or noun > verb:
        return verb
    told = tree.lemmas[noun] in noun_class(scene.lang, "attack") or tree.lemmas[noun] in noun_class(scene.lang, "arms")
    doers = tree.children(verb, "nsubj")
    return noun if told and doers and tree.lower[doers[0]] in ("that", "which", "qui") else verb


def _claimed_by(scene: Scene, noun: int) -> list[Argument]:
    """Return who claims a deed beside it: "l'attentat revendiqué par le GIA", "the attack, which the IRA claimed"."""
    tree = scene.tree
    above = [tree.heads[noun]] if tree.deps[noun] in ("nsubj:pass", "obj") else []
    if tree.deps[noun] == "nmod" and tree.lemmas[tree.heads[noun]] in classed(scene.lang, "nouns", "responsibility"):
        above = [tree.heads[tree.heads[noun]]]
    for verb in above:
        if tree.lemmas[verb] in classed(scene.lang, "verbs", "claim"):
            doers = agents(tree, verb) if tree.is_passive(verb) else subjects(tree, verb)
            return [a for k in doers if k != noun for a in actors_of(scene, k)]
    if scene.lang == "en" and (doers := _took_responsibility(scene, noun)):
        return [a for k in doers for a in actors_of(scene, k)]
    parts = [k for k in tree.subtree(noun) if k == noun or tree.deps[k] == "nmod"]  # "l'attentat du stade de X, que…"
    for verb in (v for k in parts for v in tree.children(k, "acl", "acl:relcl")):
        if verb < noun or tree.lemmas[verb] not in classed(scene.lang, "verbs", "claim"):
            continue
        doers = agents(tree, verb) if tree.is_passive(verb) else subjects(tree, verb)
        if actors := [a for k in doers if k != noun for a in actors_of(scene, k)]:
            return actors
    return []


def _took_responsibility(scene: Scene, noun: int) -> list[int]:
    """Return who says that a deed was theirs: "the raid on a hotel in X, for which the Taliban took responsibility"."""
    tree = scene.tree
    below = [v for k in tree.subtree(noun) if k >= noun for v in tree.children(k, "acl:relcl", "acl")]
    taken = [v for v in (*below, tree.heads[noun]) if v > noun and any(
        tree.lemmas[k] in classed("en", "nouns", "responsibility") for k in objects(tree, v))]  # fmt: skip
    for verb in taken:
        which = [k for k in tree.children(verb, "obl") if tree.lower[k] == "which" and tree.case_of(k) == "for"]
        if doers := [k for k in tree.children(verb, "nsubj") if which and k > which[0]]:
            return expand(tree, doers)
    return []


def blames(scene: Scene, verb: int, noun: int) -> bool:
    """Tell a verb that lays the deed `noun` at someone's door, from above it or in a clause of its own."""
    tree = scene.tree
    if verb == noun or (tree.pos[verb] != "VERB" and not tree.is_past_participle(verb)):
        return False
    lays = tree.lemmas[verb] in classed(scene.lang, "verbs", "lay at a door")
    lays = lays or (tree.lemmas[verb] == "mettre" and tree.heads[noun] == verb and bool(imputed_to(tree, noun)))
    if tree.deps[verb] == "acl:relcl" and tree.lemmas[verb] in classed(scene.lang, "verbs", "accuses"):
        # "L'assassinat de X, dont Paris accuse Damas": nobody is accused of a man.
        of = any(tree.lower[k] == "dont" for k in tree.children(verb, "obl"))
        return of and noun in (tree.heads[verb], tree.heads[tree.heads[verb]])
    if tree.heads[verb] == noun:
        return lays and tree.deps[verb] in ("acl", "acl:relcl")
    if lays and (tree.deps[noun] in ("obj", "nsubj:pass") or (tree.deps[noun] == "obl" and not tree.case_of(noun))):
        return True
    accuses = lays or tree.lemmas[verb] in ("accuse", "accuser", "suspect", "soupçonner", "condemn", "condamner")
    return accuses and tree.deps[noun] == "obl" and tree.case_of(noun) in ("for", "of", "de", "pour")


def fought(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whom the dead fought: "tués dans des combats avec le M23", "killed in an attack led by X"."""
    tree, verb = scene.tree, evoked.head
    dies = bool(evoked.frame.recipient) and evoked.frame.recipient[0].name == "subj"
    if evoked.frame.type != "ASSAULT" or evoked.frame.pos != "VERB" or not (dies or tree.is_passive(verb)):
        return []
    against = ("avec", "contre") if scene.lang == "fr" else ("with", "against")
    under = [k for k in tree.children(verb, "obl") if tree.case_of(k) in ("sous", "under", "by")]
    fire = [k for k in under if tree.lemmas[k] in classed(scene.lang, "nouns", "fire")]
    if owners := [a for k in fire for a in owners_of(scene, k, seated=False, fact_type="ASSAULT")]:
        return owners  # "reprise sous les bombes rwandaises"
    fights = [k for k in tree.children(verb, "obl") if tree.case_of(k) in IN]
    fights = [k for k in fights if load_frames(scene.lang).plain(tree.lemmas[k], "NOUN", frozenset({"ASSAULT"}))]
    tokens = [k for noun in fights for slot in against for k in fillers(tree, (noun,), slot)]
    tokens += [k for noun in fights if (part := told_by_participle(scene, noun)) for k in agents(tree, part)]
    return [a for k in tokens for a in actors_of(scene, k, fact_type="ASSAULT")]


def seated_from(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who helps or commands from a capital: "armé et commandé depuis Kigali", "run from Tehran"."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.type not in ("BACKS", "AID", "LEADS") or evoked.frame.pos != "VERB" or not tree.is_passive(verb):
        return []
    joined = [k for k in tree.kids[verb] if tree.deps[k] == "conj" and tree.is_past_participle(k)]
    beside = [k for v in (verb, *joined) for k in tree.kids[v] if tree.case_of(k) in ("depuis", "from")]
    seats = [k for k in beside if (ref := scene.at.get(k)) and any(c.role == "metonym" for c in ref.of("actor"))]
    return [a for k in seats for a in actors_of(scene, k)]


def punished_by(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who accuses whom he punishes: "a imposé des sanctions à Pyongyang, accusé d'avoir armé X"."""
    tree, part = scene.tree, evoked.head
    if evoked.frame.type != "ACCUSE" or evoked.frame.pos != "VERB" or tree.deps[part] not in ("acl", "acl:relcl"):
        return []
    noun = tree.heads[part]
    verb = next((a for a in tree.ancestors(noun) if tree.pos[a] == "VERB"), None)
    if verb is None or not tree.is_past_participle(part) or tree.deps[noun].startswith("nsubj:") or tree.children(
        part, "nsubj", "nsubj:pass"
    ):  # fmt: skip
        return []
    plain = load_frames(scene.lang).plain
    deeds = [k for k in objects(tree, verb) if plain(tree.lemmas[k], "NOUN", frozenset({"SANCTION"}))]
    harsh = frozenset({"SANCTION", "COERCE", "ACCUSE", "ASSAULT", "THREATEN"})
    punished = any(f.type in harsh for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ()))
    if not (deeds or punished) or tree.deps[noun].startswith("nsubj") or tree.is_passive(verb):
        return []
    return [a for k in subjects(tree, verb) for a in actors_of(scene, k)]


def text_authors(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who adopted or published what says so: "a adopté une résolution condamnant l'Irak"."""
    tree, noun = scene.tree, text_that_says(scene, evoked)
    if noun is None:
        return []
    verb = tree.heads[noun]
    if tree.pos[verb] != "VERB" or tree.lemmas[verb] not in classed(scene.lang, "verbs", "issues a text"):
        return []
    doers = agents(tree, verb) if tree.is_passive(verb) else subjects(tree, verb) if tree.deps[noun] == "obj" else []
    return [a for k in doers for a in actors_of(scene, k)]


def text_that_says(scene: Scene, evoked: Evoked) -> int | None:
    """Return the text that a participle or relative says something of: "une résolution condamnant X", "qui impose"."""
    tree, part = scene.tree, evoked.head
    if evoked.frame.pos == "NOUN":  # "imposing an embargo on Iraq"
        part = tree.heads[part] if tree.deps[part] == "obj" and evoked.frame.type == "SANCTION" else part
    if tree.deps[part] == "conj" and tree.deps[tree.heads[part]] == "acl":
        part = tree.heads[part]
    if tree.pos[part] != "VERB" or tree.deps[part] not in ("acl", "acl:relcl"):
        return None
    which = any(tree.lower[k] in ("qui", "that", "which") for k in tree.children(part, "nsubj"))
    if not which if tree.deps[part] == "acl:relcl" else not tree.lower[part].endswith(("ant", "ing")):
        return None
    noun = tree.heads[part]
    return noun if noun < part and tree.lemmas[noun] in classed(scene.lang, "nouns", "ruling") else None


def recalled_by(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who sent "les renforts envoyés au Cachemire" that somebody withdraws or keeps: he did."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.type != "MOBILIZE" or evoked.frame.pos != "VERB" or tree.deps[verb] != "acl":
        return []
    noun = tree.heads[verb]
    above = tree.heads[noun]
    sent = tree.is_past_participle(verb) and tree.lemmas[verb] in classed(scene.lang, "verbs", "sends")
    if not sent or tree.deps[noun] != "obj" or tree.pos[above] != "VERB":
        return []
    kept = load_frames(scene.lang).plain(tree.lemmas[above], "VERB", frozenset({"RETREAT"}))
    return [a for k in subjects(tree, above) for a in actors_of(scene, k)] if kept else []


def _senders(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who sends, where only the sent are named: "Des soldats burundais ont été dépêchés à Uvira"."""
    tree, frame = scene.tree, evoked.frame
    if frame.type != "MOBILIZE" or frame.pos != "VERB" or not tree.is_passive(evoked.head):
        return []
    # What the frame itself calls a force is one: "deux colonnes sont attendues à Damas".
    own = [k for k in evoked.tokens[1:] if k in tree.children(evoked.head, "nsubj")]
    moved = [k for k in passive_subjects(tree, evoked.head) if is_force(scene, k) or k in own]
    return [a for k in moved for a in actors_of(scene, k, fact_type=frame.type)]


def _who_charges(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who sends "des officiers chargés d'entraîner la Contra": whoever sends them trains it through them."""
    tree = scene.tree
    charged = tree.heads[evoked.head]
    if tree.pos[evoked.head] != "VERB" or tree.lemmas[charged] not in classed(scene.lang, "verbs", "charged with"):
        return []
    men = tree.heads[charged]
    sends, dep = tree.heads[men], tree.deps[men]
    if tree.pos[men] != "NOUN" or not tree.is_participle_modifier(charged) or tree.pos[sends] != "VERB":
        return []
    return [a for k in subjects(tree, sends) for a in actors_of(scene, k)] if dep in ("obj", "nsubj:pass") else []


def _goes_on_from(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who goes on from what is done: "Palmyre reprise, l'armée marche sur Raqqa"."""
    tree, part = scene.tree, evoked.head
    done = evoked.frame.pos == "VERB" and tree.deps[part] == "advcl" and evoked.frame.type in _TAKES
    own = tree.children(part, "nsubj") if done and scene.lang == "fr" else []
    if not own or own[0] != part - 1 or not tree.is_past_participle(part) or tree.children(part, "aux", "mark"):
        return []
    return [a for k in subjects(tree, tree.heads[part]) for a in actors_of(scene, k)]


def _in_step(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who does the clause that "in coordination with X", "in support of X" says with or for whom it is done."""
    tree, noun = scene.tree, evoked.head
    if (
        evoked.frame.type not in ("COOPERATE", "BACKS")
        or evoked.frame.pos != "NOUN"
        or tree.case_of(noun) not in ("in", "en")
    ):
        return []
    if not any(slot == "case" for slot, _ in evoked.frame.fixed):
        return []
    return [a for k in subjects(tree, tree.clause_head(tree.heads[noun])) for a in actors_of(scene, k)]


def implied_doers(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who does what no slot of a frame names a doer of, by the first way that tells."""
    ways = (
        _goes_on_from, _senders, _who_charges, recalled_by, fought, seated_from, punished_by, text_authors,
        who_turns_down, who_lets_go, who_expels, who_lifts, _in_step,
        broken_between, takes_part, beside_in_deed, answers_for,
    )  # fmt: skip
    return next((found for way in ways if (found := way(scene, evoked))), [])

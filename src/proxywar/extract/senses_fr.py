"""Tell French words that evoke a frame from the same words in another sense: "arrêter un plan", "leurs prises"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.effects import has_ne
from proxywar.extract.frames import REFLEXIVE, Evoked, load_frames, noun_class
from proxywar.extract.grammar import agents, objects, subjects
from proxywar.extract.makes import is_materiel
from proxywar.extract.nouns import counted, is_definite
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
from proxywar.extract.senses_guests import is_no_guest
from proxywar.extract.standing import is_place_noun
from proxywar.find.tree import Tree
from proxywar.lang import classed, united

ONE_SIDED = frozenset({"ASSAULT", "COERCE", "AID", "BACKS", "SANCTION", "SUPPORT", "ACCUSE"})
"""Types that are done to another."""
_THINGS_DONE = frozenset({("déplorer", "ACCUSE"), ("bouder", "REJECT"), ("couler", "ASSAULT"),
                          ("désarmer", "RETREAT"), ("évacuer", "RETREAT")})  # fmt: skip
"""Verbs, with the type of their frame, that may be done with something of one's own."""
_GIVES_NOTHING = {("remettre", "AID"): "paper", ("prêter", "AID"): "lent by opinion"}
"""Verbs of giving, with the type of their frame and the class of the things that help nobody."""


def arms_somebody(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "ont remis des armes à l'ELN", which lays down none: those are one's own, and nobody fights with them."""
    tree = scene.tree
    if evoked.frame.type != "RETREAT" or evoked.frame.lemma != "remettre":
        return False
    arms = [k for k in objects(tree, evoked.head) if tree.lemmas[k] == "arme"]
    own = any(tree.feature(m, "Poss") == "Yes" or tree.lower[m] in ("les", "l'") for k in arms for m in tree.kids[k])
    return bool(arms) and not own and any(a.kind in ("armed_group", "country") for a in roles.recipients)


def _ends_war(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ont signé une déclaration mettant fin à la guerre": the text does, who signs it leaves nowhere."""
    tree, frame = scene.tree, evoked.frame
    if (frame.lemma, frame.type) != ("mettre", "RETREAT") or tree.deps[evoked.head] != "acl":
        return False
    text = tree.lemmas[tree.heads[evoked.head]]
    return text in united(classed("fr", "nouns", "ruling"), classed("fr", "nouns", "deal"))


def _never_ceases(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ne cesse de bombarder", which goes on, from a ceasefire."""
    ceases = evoked.frame.lemma == "cesser" and evoked.frame.type == "RETREAT"
    return ceases and has_ne(scene.tree, evoked.head)


def _is_stationed(scene: Scene, evoked: Evoked) -> bool:
    """Tell "800 hommes déployés au Mali", who are there, from men who are sent: no time or sender is told."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if scene.lang != "fr" or frame.type != "MOBILIZE" or frame.pos != "VERB" or not is_stationed(tree, head):
        return False
    return bool(counted("fr").get(tree.lemmas[tree.heads[head]])) and not any(
        tree.start[k] <= t.start + tree.offset < tree.end[k] and not _is_since(tree, k)
        for k in tree.subtree(head) if k > head for t in scene.times
    )  # fmt: skip


def _is_since(tree: Tree, k: int) -> bool:
    return any(tree.case_of(m) == "depuis" for m in (k, *tree.ancestors(k)))


def is_spread(tree: Tree, k: int) -> bool:
    """Tell the participle in "compte 5 100 hommes, déployés au Mali", "has 300 men stationed there"."""
    return tree.lemmas[k] in classed(tree.lang, "verbs", "deployed") and tree.is_past_participle(k)


def is_stationed(tree: Tree, participle: int) -> bool:
    """Tell the participle of "des soldats français basés à Dakar", with no one who sends them."""
    if tree.deps[participle] not in ("acl", "amod") or not is_spread(tree, participle):
        return False
    agents = tree.children(participle, "obl:agent") or any(tree.case_of(k) == "par" for k in tree.kids[participle])
    return not agents


def _are_others(scene: Scene, things: list[int]) -> bool:
    """Tell objects that are not the subject's own."""
    tree = scene.tree
    return bool(things) and not any(tree.feature(m, "Poss") == "Yes" for k in things for m in tree.kids[k])


def _is_of_no_party(scene: Scene, verb: str, own: list[int], verb_at: int) -> bool:
    """Tell "déplore dix morts", a loss, "n'a pas boudé son plaisir", "coule des jours paisibles" from deeds."""
    tree = scene.tree
    if verb == "déplorer":
        return any(tree.lemmas[k] in classed("fr", "nouns", "loss") for k in own)
    if verb == "bouder":
        return any(tree.feature(m, "Poss") == "Yes" for k in own for m in tree.kids[k])
    if verb == "désarmer":  # "désarmer les rebelles", another's arms; "ne désarme pas" goes on, "n'a pas désarmé" not
        goes_on = not own and has_ne(tree, verb_at) and not tree.children(verb_at, "aux")
        return _are_others(scene, own) or goes_on
    if verb == "évacuer":  # "a évacué deux cents civils": they go, not the army
        return _are_others(scene, [k for k in own if tree.lemmas[k] in classed("fr", "nouns", "taken out")])
    return bool(own) and all(tree.pos[k] == "NOUN" and not is_materiel(scene, k) for k in own)  # what sinks is a ship


def is_about_things(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell uses of verbs that do nothing to anybody: "arrêter un plan", "s'interdit de", "ignorait tout"."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if any(tells(scene, evoked) for tells in _USES) or any(tells(scene, evoked, roles) for tells in _USES_BY_ROLES):
        return True
    if frame.pos != "VERB" or frame.fixed:
        return False
    own = [k for k in objects(tree, head) if tree.lower[k].rstrip("'’") not in REFLEXIVE]
    use = (frame.lemma, frame.type)
    if use == ("repousser", "REJECT"):
        return any(evokes(scene, k, frozenset({"ASSAULT"})) for k in own)  # attackers are beaten back, nobody refused
    if use == ("balayer", "ASSAULT"):
        return not roles.recipients  # criticism is swept aside, an army is swept away
    if use == ("arrêter", "COERCE"):
        decided = bool(own) and all(tree.pos[k] == "NOUN" and not actors_of(scene, k) for k in own)
        return (decided and not roles.recipients) or any(tree.lower[k] == "rien" for k in tree.children(head, "nsubj"))
    if use in _THINGS_DONE:  # "n'a pas boudé sa satisfaction", whoever it may be read of
        read = roles.recipients and not (use[0] == "bouder" and has_ne(tree, head))
        return not read and _is_of_no_party(scene, use[0], own, head)
    if use in _GIVES_NOTHING:  # "a remis à l'ONU la liste de ses prisonniers", "on prête à X une influence"
        return any(tree.lemmas[k] in classed("fr", "nouns", _GIVES_NOTHING[use]) for k in own)
    if use == ("interdire", "COERCE"):
        return any(tree.lower[k].rstrip("'’") in ("se", "s") for k in tree.kids[head])
    if use == ("ignorer", "REJECT"):
        return not own or any(tree.lower[k] == "tout" for k in own) or bool(tree.children(head, "ccomp"))
    if use == ("convenir", "AGREE"):
        return any(tree.lower[k] == "en" and k < head for k in tree.kids[head])
    if use in (("conseiller", "AID"), ("reconnaître", "SUPPORT")):
        # One advises to do something, one admits it.
        return (
            bool(tree.children(head, "xcomp", "ccomp"))
            if use[1] == "AID"
            else _is_called(scene, head) or (not own and not roles.recipients)
        )
    return (
        use == ("rejoindre", "PART_OF") and bool(roles.recipients) and all(a.kind == "person" for a in roles.recipients)
    )


def _is_called(scene: Scene, verb: int) -> bool:
    """Tell "reconnu pour organisation terroriste", "comme un ennemi", a bad name, from the recognition of a power."""
    tree = scene.tree
    names = [k for k in tree.children(verb, "obl", "xcomp", "nmod") if tree.case_of(k) in ("pour", "comme")]
    words = {tree.lemmas[m] for k in names for m in (k, *tree.children(k, "amod"))}
    return not words.isdisjoint(classed("fr", "nouns", "insult"))


def _is_deputy_of_a_man(scene: Scene, evoked: Evoked) -> bool:
    """Tell "le vice-président de Salva Kiir", who serves the state, from the deputy head of a body."""
    if evoked.frame.rule != "fr:vice-président":
        return False
    tree = scene.tree
    if tree.is_possessed(evoked.head):
        return True
    of = [k for k in tree.children(evoked.head, "nmod") if tree.case_of(k) == "de"]
    return any(a.kind in ("person", "country") for k in of for a in actors_of(scene, k))


def is_booty(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ont remis leurs prises à une ONG", what was taken, from the taking of a town."""
    tree, noun = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN" or evoked.frame.lemma.split()[0] != "prise" or tree.feature(noun, "Number") != "Plur":
        return False
    own = any(tree.feature(k, "Poss") == "Yes" for k in tree.children(noun, "det"))
    return own and not any(tree.case_of(k) == "de" for k in tree.children(noun, "nmod"))


def _is_oath_of_office(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a prêté serment à Bangui", who takes an office, from what somebody swears to do."""
    tree, noun = scene.tree, evoked.head
    sworn = evoked.frame.rule == "fr:serment" and tree.lemmas[tree.heads[noun]] == "prêter"
    return sworn and not tree.children(noun, "acl", "xcomp")


def _is_direction(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ont franchi la frontière du côté d'Ogoja", where a town says where, from the side that somebody is on."""
    tree, noun = scene.tree, evoked.head
    if scene.lang != "fr" or evoked.frame.lemma.split()[0] != "côté" or tree.case_of(noun) != "de":
        return False
    towns = [r for k in tree.children(noun, "nmod") if tree.case_of(k) == "de" and (r := scene.at.get(k))]
    return bool(towns) and not any(r.of("actor") or r.is_adjective for r in towns)


def is_means(scene: Scene, evoked: Evoked) -> bool:
    """Tell "à l'aide de drones turcs", with what something is done, from the help that somebody gives."""
    tree, noun = scene.tree, evoked.head
    if scene.lang != "fr" or evoked.frame.lemma != "aide" or tree.case_of(noun) != "à":
        return False
    return any(tree.case_of(k) == "de" and is_materiel(scene, k) for k in tree.children(noun, "nmod"))


def is_done_to_nobody(scene: Scene, evoked: Evoked) -> bool:
    """Tell "la guerre s'arrête", "le front se défend", French verbs turned on their subject, from deeds to others.

    Of several subjects the reflexive may say what they do to one another, and to oneself one may give or ask.
    """
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if _is_direction(scene, evoked):
        return True
    if scene.lang != "fr" or frame.pos != "VERB" or frame.type not in ONE_SIDED or tree.is_passive(head):
        return False
    if any(slot == "expl" for slot, _ in frame.fixed) or [s.name for s in frame.recipient] != ["obj"]:
        return False
    clitics = [k for k in tree.kids[head] if k < head and tree.lower[k].rstrip("'’") in ("se", "s")]
    plural = tree.lower[head].endswith("ent") or any(tree.lower[k] in ("sont", "seront") for k in tree.kids[head])
    return bool(clitics) and not plural and not [k for k in objects(tree, head) if k not in clitics]


def evokes(scene: Scene, k: int, types: frozenset[str]) -> bool:
    """Tell whether a noun makes facts of some types."""
    tree = scene.tree
    return tree.pos[k] == "NOUN" and bool(load_frames(scene.lang).plain(tree.lemmas[k], "NOUN", types))


def _is_in_a_way(scene: Scene, evoked: Evoked) -> bool:
    """Tell "se trouve en difficulté au Mali", "se retrouve sans alliés", how somebody is, from where they are."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "PRESENT" or frame.lemma != "trouver" or len(frame.fixed) > 1:
        return False
    states = [k for k in tree.children(head, "obl", "xcomp") if head < k <= head + 2 and tree.pos[k] in ("NOUN", "ADJ")]
    bare = [k for k in states if not tree.children(k, "det") and tree.case_of(k) in ("", "en", "sans", "sous")]
    return any(k not in scene.at and not is_materiel(scene, k) for k in bare)


def _holds_arms(scene: Scene, evoked: Evoked) -> bool:
    """Tell "détient des batteries de missiles", which a state has and does not capture, from men it holds."""
    if (evoked.frame.lemma, evoked.frame.type) != ("détenir", "COERCE"):
        return False
    held = objects(scene.tree, evoked.head)
    return bool(held) and all(is_materiel(scene, k) for k in held)


def _pays_a_price(scene: Scene, evoked: Evoked) -> bool:
    """Tell "fait payer à Moscou le prix de l'invasion", "paie ses erreurs", from money that somebody is paid."""
    if (evoked.frame.lemma, evoked.frame.type) != ("payer", "AID"):
        return False
    paid = classed("fr", "nouns", "paid for")
    return any(scene.tree.lemmas[k] in paid for k in objects(scene.tree, evoked.head))


def _leads_men(scene: Scene, evoked: Evoked) -> bool:
    """Tell "des rebelles emmenés par X", whom he leads, from a captive who is taken away."""
    tree, head = scene.tree, evoked.head
    if (evoked.frame.lemma, evoked.frame.type) != ("emmener", "COERCE") or tree.deps[head] != "acl":
        return False
    doers = [scene.at[k] for k in agents(tree, head) if k in scene.at]
    return any(c.id and scene.gazetteer.actor(c.id).kind == "person" for r in doers for c in r.of("actor")[:1])


def _has_a_name(scene: Scene, evoked: Evoked) -> bool:
    """Tell "les Kamajors, une milice mise sur pied par X", which is said of them, from men who are raised."""
    tree, part = scene.tree, evoked.head
    if (evoked.frame.lemma, evoked.frame.type) != ("mettre", "MOBILIZE") or tree.deps[part] != "acl":
        return False
    return tree.deps[tree.heads[part]] == "appos" and tree.heads[tree.heads[part]] in scene.at


def _are_broken_off(scene: Scene, evoked: Evoked) -> bool:
    """Tell "rupture des relations entre X et Y" from relations that go on."""
    tree, head = scene.tree, evoked.head
    if (evoked.frame.lemma, evoked.frame.type) != ("relation", "COOPERATE"):
        return False
    return tree.lemmas[tree.heads[head]] in classed("fr", "nouns", "break of a tie") and tree.case_of(head) == "de"


def _owes_a_sum(scene: Scene, evoked: Evoked) -> bool:
    """Tell "doit deux milliards à Moscou", "doit des excuses à X", a debt, from "doit son trône à Moscou", a favour."""
    tree = scene.tree
    if (evoked.frame.lemma, evoked.frame.type) != ("devoir", "BACKS") or evoked.frame.fixed:
        return False
    owed = [k for k in objects(tree, evoked.head) if tree.pos[k] in ("NOUN", "NUM", "SYM")]
    owed = [k for k in owed if not any(tree.feature(m, "Poss") == "Yes" for m in tree.children(k, "det"))]
    return bool(owed) and not any(is_definite(tree, k) for k in owed)


def _is_no_blow(scene: Scene, evoked: Evoked, _: Roles) -> bool:
    """Tell "les sanctions qui frappent l'Unita", "l'embargo frappant Bagdad", from a blow that somebody strikes."""
    if evoked.frame.type != "ASSAULT" or evoked.frame.lemma not in ("frapper", "toucher", "viser"):
        return False
    doers = [k for t in evoked.tokens[:1] for k in subjects(scene.tree, t)]
    return bool(doers) and all(evokes(scene, k, frozenset({"SANCTION"})) for k in doers)


def _finds_itself(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "se sont retrouvés pris sous le feu", "s'est retrouvé isolé", how somebody is, from two who meet."""
    if evoked.frame.rule != "fr:retrouver expl:se" or roles.recipients:
        return False
    return len(roles.actors) < 2 or bool(scene.tree.children(evoked.head, "xcomp"))


def _wrests_words(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "arracha à Bagdad un protocole", which is granted, from a town, men or arms that are taken by force."""
    if (evoked.frame.lemma, evoked.frame.type) != ("arracher", "ASSAULT"):
        return False
    tree = scene.tree
    things = objects(tree, evoked.head)
    held = [k for k in things if tree.pos[k] != "NOUN" or is_place_noun(scene, k) or tree.lemmas[k] in counted("fr")]
    places = {p.start for p in roles.places}
    held += [k for k in things if any(tree.start[m] in places for m in tree.subtree(k))]
    return bool(things) and not held


def _retaliates_otherwise(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a riposté en rappelant son ambassadeur", "par l'expulsion de X", told by its own word, from a blow."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.type != "ASSAULT" or evoked.frame.lemma not in classed("fr", "verbs", "answers a blow"):
        return False
    if any(tree.case_of(k) in ("à", "contre") and k in scene.at for k in tree.children(verb, "obl", "iobj")):
        return False
    if any(tree.lower[m] == "en" for k in tree.children(verb, "advcl") for m in tree.kids[k] if m < k):
        return True
    arms = noun_class("fr", "arms") | noun_class("fr", "force")
    means = [tree.lemmas[k] for k in tree.children(verb, "obl", "obl:arg", "obl:agent") if tree.case_of(k) == "par"]
    return any(noun not in arms for noun in means)


def _hands_over_men(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a libéré quatre soldats, remis à la Croix-Rouge", who are let go, from what is given to somebody."""
    tree, part = scene.tree, evoked.head
    if (evoked.frame.lemma, evoked.frame.type) != ("remettre", "AID") or tree.deps[part] not in ("acl", "acl:relcl"):
        return False
    noun = tree.lemmas[tree.heads[part]]
    return tree.is_past_participle(part) and noun in classed("fr", "nouns", "person taken")


def _keeps_from_happening(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "prévenir les incidents", which are kept from happening, from a warning to somebody."""
    tree, head = scene.tree, evoked.head
    if (evoked.frame.lemma, evoked.frame.type) != ("prévenir", "THREATEN") or evoked.frame.fixed or roles.recipients:
        return False
    own = objects(tree, head)
    said = tree.children(head, "ccomp", "xcomp", "iobj")
    return bool(own) and not said and all(tree.pos[k] == "NOUN" for k in own)


def _is_without_a_fight(scene: Scene, evoked: Evoked) -> bool:
    """Tell "se sont retirés sans combattre", how they left, from who does not fight somebody."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.type != "ASSAULT" or evoked.frame.pos != "VERB" or tree.feature(verb, "VerbForm") != "Inf":
        return False
    without = any(tree.lower[k] == "sans" for k in tree.children(verb, "mark", "case"))
    return without and not objects(tree, verb) and not tree.children(verb, "obl")


def _says_whose_men(scene: Scene, evoked: Evoked) -> bool:
    """Tell "les forces favorables à Ouattara", who are his, from who is in favour of something."""
    tree, head = scene.tree, evoked.head
    bond = evoked.frame.pos == "ADJ" and tree.lemmas[head] in classed("fr", "words", "loyal")
    return bond and tree.deps[head] == "amod" and collectives("fr").get(tree.lemmas[tree.heads[head]]) == "force"


_USES = (_is_without_a_fight, _retaliates_otherwise, _hands_over_men, _ends_war, _never_ceases, _is_stationed,
         _is_in_a_way, _holds_arms, _is_oath_of_office, _pays_a_price, _leads_men, _has_a_name, _are_broken_off,
         _owes_a_sum, is_no_guest, _is_deputy_of_a_man, _says_whose_men)  # fmt: skip
_USES_BY_ROLES = (_wrests_words, _finds_itself, _is_no_blow, _keeps_from_happening)

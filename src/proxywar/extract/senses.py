"""Tell a word that evokes a frame from the same word in another sense: "called Putin" from "called it a lie"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.cues import cue_at
from proxywar.extract.effects import is_past_infinitive, local_effects, looks_ahead
from proxywar.extract.expulsions import is_expelled_otherwise
from proxywar.extract.frames import REFLEXIVE, Evoked, load_frames
from proxywar.extract.grammar import agents, objects, occurrence, subjects
from proxywar.extract.implied import text_that_says
from proxywar.extract.makes import is_materiel
from proxywar.extract.mutual import do_it_to_each_other
from proxywar.extract.nouns import counted
from proxywar.extract.orders import is_own_order, stops_others
from proxywar.extract.presence import puts_no_force
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
from proxywar.extract.senses_calls import asks_to_do, telephones_nobody
from proxywar.extract.senses_civil import is_of_daily_life
from proxywar.extract.senses_en import has_other_sense_en
from proxywar.extract.senses_fr import (
    arms_somebody,
    evokes,
    is_about_things,
    is_booty,
    is_done_to_nobody,
    is_means,
)
from proxywar.extract.senses_held import holds_no_man
from proxywar.extract.senses_objects import is_none_by_what_stands_beside
from proxywar.extract.senses_parties import is_none_by_who_does_it
from proxywar.find.tree import Tree
from proxywar.lang import classed

STATE = frozenset({"state", "government", "mission", "delegation"})
NOBODY = frozenset({"nobody", "none", "personne", "nul"})
QUESTIONS = frozenset({"whether", "if", "why", "how", "what", "si", "s'", "s’", "pourquoi", "comment"})
"""Words that open what is asked about rather than asked for."""
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONTROLS", "ACCUSE", "SANCTION"})
_STEPS = DEEDS | {"AID", "AGREE", "CONSULT", "COOPERATE", "CONCEDE", "SUPPORT"}
MISHAP_PREPOSITIONS = frozenset({"in", "dans", "by", "par"})
MISHAP_MARKS = frozenset({"when", "as", "after", "quand", "lorsque", "lorsqu'", "lorsqu’"})


def has_other_sense(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell whether the words around a trigger leave it another sense than its frame's."""
    return (
        _only_reports(scene, evoked)
        or _names_something(scene, evoked)
        or is_own_order(scene, evoked, roles)
        or stops_others(scene, evoked, roles)
        or _is_other_request(scene, evoked)
        or _is_no_dealing(scene, evoked)
        or is_done_to_nobody(scene, evoked)
        or is_expelled_otherwise(scene, evoked, roles)
        or _is_manner(scene, evoked)
        or _is_stuck(scene, evoked, roles)
        or _is_accident(scene, evoked)
        or _is_camp_of_captives(scene, evoked)
        or puts_no_force(scene, evoked, roles)
        or _takes_back_words(scene, evoked)
        or _adds_no_men(scene, evoked)
        or is_about_things(scene, evoked, roles)
        or holds_no_man(scene, evoked, roles)
        or is_booty(scene, evoked)
        or is_means(scene, evoked)
        or _stays_alone(scene, evoked, roles)
        or _is_state_of_things(scene, evoked, roles)
        or arms_somebody(scene, evoked, roles)
        or _is_laid_by_nobody(scene, evoked, roles)
        or _is_done_by_no_party(scene, evoked)
        or _claims_what_is_told(scene, evoked)
        or has_other_sense_en(scene, evoked, roles)
        or is_none_by_what_stands_beside(scene, evoked, roles)
        or is_none_by_who_does_it(scene, evoked, roles)
        or is_of_daily_life(scene, evoked, roles)
    )


def _is_manner(scene: Scene, evoked: Evoked) -> bool:
    """Tell what only says how: "en présence du ministre", "bombed X in retaliation", "de son côté"."""
    tree, noun = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN":
        return False
    marks = {tree.lower[k] for k in tree.children(noun, "case")}
    determiners = tree.children(noun, "det")
    answers = classed(scene.lang, "nouns", "answers a blow")
    if evoked.frame.lemma.split()[0] in answers | {"présence", "échange"}:
        return bool(marks & {"en", "in"}) and not determiners
    own = any(tree.feature(k, "Poss") == "Yes" for k in determiners)
    return evoked.frame.lemma.startswith("côté") and own and bool(marks & {"de", "d'", "d’"})


def _claims_what_is_told(scene: Scene, evoked: Evoked) -> bool:
    """Tell "claimed responsibility for the attack", where the attack is the fact, from a claim alone."""
    tree = scene.tree
    claim = evoked.frame.type == "ASSAULT" and evoked.frame.lemma in classed(scene.lang, "verbs", "claim")
    return claim and any(tree.case_of(m) == "for" for k in evoked.tokens for m in tree.kids[k])


def _is_done_by_no_party(scene: Scene, evoked: Evoked) -> bool:
    """Tell what floods, diseases, beasts and players do, and a ship that hits a mine, from deeds of a party."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.pos != "VERB" or evoked.frame.type not in DEEDS:
        return False
    own = tree.children(verb, "nsubj")
    doers = agents(tree, verb) if tree.is_passive(verb) else own or subjects(tree, verb)
    nobody = classed(scene.lang, "nouns", "no party")
    if doers and all(_words_of(scene, k) & nobody for k in doers):
        return True
    runs = evoked.frame.type == "ASSAULT" and evoked.frame.lemma in ("hit", "strike") and not tree.is_passive(verb)
    return runs and any(tree.lemmas[k] in classed(scene.lang, "nouns", "run into") for k in objects(tree, verb))


def _words_of(scene: Scene, k: int) -> set[str]:
    """Return the words that may say what the token is: of a name its first one, "Hurricane Ian"."""
    tree, ref = scene.tree, scene.at.get(k)
    named = ref.text.split()[0].lower() if ref is not None and not ref.candidates else ""
    return {tree.lemmas[k], tree.lower[k], tree.lower[k].removesuffix("s"), named}


def _is_laid_by_nobody(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "un raid attribué à l'armée", which says whose deed it may be, from blame that somebody lays."""
    if evoked.frame.type == "ACCUSE" and not roles.actors and text_that_says(scene, evoked) is not None:
        return True  # "a bloqué une résolution condamnant la junte": who wrote it is not said
    if evoked.frame.lemma == "suspect" and scene.tree.deps[evoked.head] == "amod":
        return True  # "suspected Islamist gunmen"
    said_of = evoked.frame.pos == "VERB" and scene.tree.deps[evoked.head] == "acl" and not roles.actors
    blame = evoked.frame.type == "ACCUSE" and evoked.frame.lemma in classed(scene.lang, "verbs", "lay at a door")
    return said_of and blame


def _stays_alone(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "le président est resté à Kaboul": one man who stays is no force."""
    if evoked.frame.type != "PRESENT" or evoked.frame.lemma not in ("rester", "demeurer", "trouver", "stay",
                                                                                   "remain"):  # fmt: skip
        return False
    alone = bool(roles.actors) and all(a.kind == "person" for a in roles.actors)
    return alone and not any(collectives(scene.lang).get(scene.tree.lemmas[k]) == "force" for k in roles.actor_tokens)


def _is_state_of_things(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "leaving Taiwan with few allies", "wants the base closed", "drives a taxi", "head of state" from deeds."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if scene.lang != "en":
        return False
    if frame.type == "LEADS" and frame.pos == "NOUN":
        return any(tree.lemmas[k] in STATE and tree.case_of(k) == "of" for k in tree.kids[head])
    if frame.pos != "VERB" or frame.fixed:
        return False
    if frame.type == "RETREAT" and frame.lemma == "leave":
        # What an event leaves somebody with, or somebody in; nobody goes.
        trailing = tree.deps[head] == "advcl" and tree.lower[head] == "leaving" and tree.words[head - 1] == ","
        return trailing or any(tree.case_of(k) == "with" for k in tree.children(head, "obl"))
    if frame.type == "REQUEST" and frame.lemma == "want":
        closed = tree.children(head, "xcomp")
        closed = [k for k in closed if tree.lower[k] != tree.lemmas[k] and not tree.lower[k].endswith("ing")]
        return any(not tree.children(k, "mark", "aux") for k in closed)
    if frame.type == "ASSAULT" and frame.lemma == "drive":
        return not roles.recipients and not any(tree.case_of(k) in ("from", "of") for k in tree.children(head, "obl"))
    return False


def _is_accident(scene: Scene, evoked: Evoked) -> bool:
    """Tell "was killed in a plane crash", "killed when his jeep overturned": nobody struck."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "ASSAULT" or evoked.frame.pos != "VERB":
        return False
    mishaps = classed(scene.lang, "nouns", "mishap")
    if any(tree.lemmas[k] in mishaps for k in tree.children(head, "obl") if tree.case_of(k) in MISHAP_PREPOSITIONS):
        return True
    if not tree.is_passive(head) and tree.lemmas[head] not in classed(scene.lang, "verbs", "dies"):
        return False  # "bombed X after the talks collapsed"
    clauses = [k for k in tree.children(head, "advcl") if {tree.lower[m] for m in tree.children(k, "mark", "advmod")}
               & MISHAP_MARKS]  # fmt: skip
    return any(tree.lemmas[k] in classed(scene.lang, "verbs", "mishap") for k in clauses)


def _is_camp_of_captives(scene: Scene, evoked: Evoked) -> bool:
    """Tell "refugee camps", "death camps", "un camp de déplacés" from the camps of forces."""
    tree = scene.tree
    if evoked.frame.type != "PRESENT":
        return False
    beside = {tree.lemmas[k] for i in evoked.tokens for k in tree.children(i, "compound", "amod", "nmod")}
    return bool(beside & classed(scene.lang, "nouns", "held in a camp"))


def _names_something(scene: Scene, evoked: Evoked) -> bool:
    """Tell "called them damaged" from "called Putin", and "des hélicoptères de combat" from a fight."""
    tree = scene.tree
    words = ("tout", "toute") if tree.deps[evoked.head].startswith("nsubj") else ("tout", "toute", "any")
    any_deed = any(tree.lower[k] in words for k in tree.children(evoked.head, "det"))
    if any_deed and evoked.frame.type in ("ASSAULT", "COERCE", "MOBILIZE") and evoked.frame.pos == "NOUN":
        return True  # "riposter à toute attaque": none is told of
    if evoked.frame.lemma == "prêt" and tree.lemmas[tree.heads[evoked.head]] == "tenir":
        return True  # "se tenir prêts": nobody agrees to anything
    if scene.lang == "fr" and evoked.frame.lemma in ("combat", "guerre", "attaque", "reconnaissance", "assaut"):
        noun = tree.heads[evoked.head]
        kind = tree.case_of(evoked.head) == "de" and not tree.children(evoked.head, "det")
        return kind and (counted(scene.lang).get(tree.lemmas[noun]) is not None or is_materiel(scene, noun))
    if evoked.frame.pos == "VERB" and occurrence(tree, evoked.head):
        return True  # "the rally took place": nothing is taken
    if evoked.frame.type == "CONSULT" and evoked.frame.lemma in classed(scene.lang, "verbs", "see in person"):
        return _sees_no_person(scene, evoked)
    if evoked.frame.lemma == "appeler" and evoked.frame.type == "CONSULT":
        return telephones_nobody(scene, evoked)
    if evoked.frame.lemma == "appeler" and evoked.frame.type == "REQUEST" and not evoked.frame.fixed:
        # "ce que l'ONU appelle un camp": a name is given, nothing asked for.
        is_name = any(tree.lower[k].rstrip("'’") in ("que", "qu") for k in tree.kids[evoked.head])
        return is_name and not any(tree.case_of(k) in ("à", "pour") for k in tree.children(evoked.head, "obl"))
    if evoked.frame.lemma != "call" or evoked.frame.type != "CONSULT" or evoked.frame.pos != "VERB":
        return False
    if tree.deps[evoked.head] == "acl" and tree.is_passive(evoked.head):
        return True  # "a summit with Rwanda called by Kenya"
    named = tree.children(evoked.head, "xcomp", "ccomp")
    return bool(named) or len(tree.children(evoked.head, "obj", "iobj")) > 1


def _sees_no_person(scene: Scene, evoked: Evoked) -> bool:
    """Tell "Putin saw Erdogan in Sochi", a meeting, from "saw Turkey withdraw"."""
    tree = scene.tree
    if evoked.frame.fixed:
        return False  # "se sont vus": each other
    if do_it_to_each_other(tree, evoked.head):
        return any(a.kind != "person" for k in subjects(tree, evoked.head) for a in actors_of(scene, k))
    seen = [a for k in objects(tree, evoked.head) for a in actors_of(scene, k)]
    kinds = {a.kind for a in seen} - ({"unknown"} if len(seen) > 1 else set())  # both of two men, one of them unknown
    return kinds != {"person"} or bool(tree.children(evoked.head, "xcomp", "ccomp"))


def _only_reports(scene: Scene, evoked: Evoked) -> bool:
    """Tell a request verb that here only says something: "Tehran insists that it has sent no weapons"."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type == "CONCEDE" and evoked.frame.lemma in ("concede", "acknowledge"):
        return any(tree.deps[k] in ("ccomp", "advmod", "parataxis") and k < head for k in tree.kids[head]) or bool(
            tree.children(head, "ccomp")
        )
    if evoked.frame.type not in ("REQUEST", "ACCUSE", "AGREE") or evoked.frame.fixed:
        return False
    if evoked.frame.type == "AGREE" and evoked.frame.lemma in classed(scene.lang, "verbs", "vow"):
        # "« Le M23 a quitté Goma », jure Kagame" tells of what is; "jure de quitter Goma" of what he will do.
        told = [k for k in tree.kids[head] if tree.deps[k] in ("ccomp", "parataxis") and tree.is_finite(k)]
        done = any(is_past_infinitive(tree, k) for k in tree.children(head, "xcomp"))  # "jure n'avoir jamais armé X"
        return done or any(tree.children(k, "nsubj", "nsubj:pass") and not looks_ahead(tree, k) for k in told)
    cue = cue_at(tree, head, "VERB")
    if (
        cue is None
        or cue.effect != "alleged"
        or (evoked.frame.type == "ACCUSE" and evoked.frame.lemma in classed(scene.lang, "verbs", "complaint"))
    ):
        return False
    bare = not tree.children(head, "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "expl")
    if evoked.frame.type == "REQUEST" and tree.deps[head] == "parataxis" and bare:
        return True  # "Not one soldier, Hanoi insists, has set foot in Laos"
    return any(
        tree.deps[k] == "ccomp"
        and (_tells_fact(tree, k) or any(tree.lower[m].rstrip("'’") in ("that", "que", "qu") for m in tree.kids[k]))
        for k in tree.kids[head]
    )


def _tells_fact(tree: Tree, clause: int) -> bool:
    """Tell the English indicative of "insists it is no party", "took no part, Paris insisted": nothing is asked for."""
    parts = (clause, *tree.children(clause, "aux", "cop"))
    return tree.lang == "en" and any(
        tree.lower[k] in ("is", "are", "was", "were", "has", "have", "had", "will", "did", "does")
        or (tree.feature(k, "Tense") == "Past" and tree.feature(k, "VerbForm") == "Fin")
        for k in parts
    )


def _is_other_request(scene: Scene, evoked: Evoked) -> bool:
    """Tell "asked whether", "se pressent", "appelle cela un camp" and "revendique l'attentat" from requests."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "REQUEST" or frame.pos != "VERB" or frame.fixed:
        return False
    if frame.lemma == "tell" and not any(tree.lower[m] == "to" for k in tree.children(head, "xcomp")
                                         for m in tree.children(k, "mark")):  # fmt: skip
        return True  # "told Erdogan of his plan", "told the BBC that"
    clauses = [m for k in tree.children(head, "ccomp", "advcl", "xcomp") for m in tree.kids[k] if m < k]
    if any(tree.lower[m] in QUESTIONS and tree.lower[m - 1] not in ("even", "même") for m in clauses if m == head + 1):
        return True
    if scene.lang == "fr":
        if any(tree.lower[k].rstrip("'’") in REFLEXIVE and k < head for k in tree.kids[head]):
            return True
        if frame.lemma == "appeler":
            return not asks_to_do(tree, head)
        if frame.lemma == "revendiquer":
            above = [*objects(tree, head), *(a for a in tree.ancestors(head) if tree.deps[head] == "acl:relcl")]
            return any(evokes(scene, k, frozenset({"ASSAULT"})) for k in above)
    called_on = frame.lemma == "call" and any(tree.case_of(k) == "on" for k in tree.kids[head])
    return called_on and not asks_to_do(tree, head)  # who calls on somebody without "to" visits him


def _is_no_dealing(scene: Scene, evoked: Evoked) -> bool:
    """Tell "met resistance", "n'exclut plus de", "offered to mediate" and "jure le contraire" from their frames."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if _rules_nothing_out(scene, evoked):
        return True
    if frame.pos != "VERB" or frame.fixed:
        return False
    if frame.lemma == "saisir":
        # A court, a council is seised of a matter; what is seized is a thing.
        body = any(a.kind == "organisation" for k in objects(tree, head) for a in actors_of(scene, k))
        return body is (frame.type == "COERCE")
    if _done_by_no_one(scene, evoked):
        return True
    if frame.type == "CONSULT":
        if frame.lemma in ("parler", "talk", "speak") and _calls_it(tree, head):
            return True
        above = tree.heads[head]
        offered = tree.deps[head] == "xcomp" and frame.lemma in classed(scene.lang, "verbs", "mediate")
        if offered and any(f.type in ("AGREE", "REQUEST") for f in load_frames(scene.lang).by_lemma.get(
            tree.lemmas[above], []
        )):  # fmt: skip
            return True
        met = classed(scene.lang, "nouns", "met") if frame.lemma not in ("negotiate", "négocier") else frozenset()
        return any({tree.lemmas[k], tree.lower[k]} & met for k in objects(tree, head))
    if frame.type == "AGREE" and frame.lemma in ("swear", "jurer"):
        sworn = tree.children(head, "obj")
        return bool(sworn) and not tree.children(head, "xcomp", "ccomp") and all(
            tree.pos[k] in ("NOUN", "ADJ") and not load_frames(scene.lang).by_lemma.get(tree.lemmas[k]) for k in sworn
        )  # fmt: skip
    return False


def _rules_nothing_out(scene: Scene, evoked: Evoked) -> bool:
    """Tell "n'exclut pas une intervention", "did not rule out talks", which leave a deed open, from who is shut out."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    excludes = frame.lemma.split()[0] in classed(scene.lang, "verbs", "exclude") and frame.pos == "VERB"
    if excludes and frame.type == "CONTROLS":
        return bool(tree.children(head, "compound:prt"))
    if not excludes or frame.type not in ("REJECT", "SANCTION"):
        return False
    deeds = [k for k in objects(tree, head) if tree.pos[k] == "NOUN" and evokes(scene, k, _STEPS)]
    if deeds and frame.type == "SANCTION":
        return True  # nobody is shut out
    clause = deeds or any(tree.pos[k] == "VERB" for k in tree.children(head, "xcomp"))
    return bool(clause) and any(e.name in ("negated", "ended") for e in local_effects(tree, head))


def _calls_it(tree: Tree, verb: int) -> bool:
    """Tell "Maputo et Moscou parlent d'une fausse balise", which gives a thing its name, from talks."""
    things = [k for k in tree.children(verb, "obl") if tree.case_of(k) in ("de", "d", "of") and tree.pos[k] != "PROPN"]
    with_ = any(tree.case_of(k) in ("avec", "with", "entre", "between", "à", "to") for k in tree.children(verb, "obl"))
    return not with_ and any(
        tree.pos[k] != "PRON" and all(tree.lower[m] in ("un", "une", "a", "an") for m in tree.children(k, "det"))
        for k in things
    )


def _adds_no_men(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a renforcé son aide à la Syrie", which sends nobody, from more troops somewhere."""
    if evoked.frame.type != "MOBILIZE" or evoked.frame.pos != "VERB" or evoked.frame.fixed:
        return False
    words = frozenset({"AID", "BACKS", "SUPPORT", "COOPERATE", "SANCTION", "AGREE", "CONSULT"})
    return any(evokes(scene, k, words) for k in objects(scene.tree, evoked.head))


def _takes_back_words(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a retiré son appui", "withdrew its recognition" from withdrawals of forces."""
    if evoked.frame.type != "RETREAT" or evoked.frame.pos != "VERB" or evoked.frame.fixed:
        return False
    return any(evokes(scene, k, frozenset({"BACKS", "SUPPORT", "ACCUSE"})) for k in objects(scene.tree, evoked.head))


def _is_stuck(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "Bloqué à Porto Rico, le premier ministre…", who is held up by nobody, from what somebody blocks."""
    if evoked.frame.lemma not in ("bloquer", "block") or roles.actors or not scene.tree.is_passive(evoked.head):
        return False
    return bool(roles.recipients) and all(a.kind == "person" for a in roles.recipients)


def _done_by_no_one(scene: Scene, evoked: Evoked) -> bool:
    """Tell "whom nobody invited", which is nobody's request, and "fireworks greeted X", which is no meeting."""
    tree, frame = scene.tree, evoked.frame
    doers = [k for k in tree.children(evoked.head, "nsubj") if k < evoked.head]
    if frame.type in ("REQUEST", "CONSULT") and any(tree.lower[k] in NOBODY for k in doers):
        return True
    if frame.type != "CONSULT" or not any(slot.name == "subj" for slot in frame.recipient):
        return False
    return bool(doers) and all(tree.pos[k] == "NOUN" and not actors_of(scene, k) for k in doers)

"""Which noun a pronoun points to by its own role.

The object of the clause before, the subject of the clause above or behind, whoever is told to do something.
"""

from __future__ import annotations

from proxywar.extract.cues import cue_at
from proxywar.extract.discourse import NEUTRAL, PERSON, PLURAL
from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import object_control, subjects
from proxywar.extract.joints import expand, through_relative
from proxywar.extract.plurals import MANY, is_like, many_before, plural_around
from proxywar.extract.scene import NameRef, Scene
from proxywar.find.names import titles
from proxywar.find.tree import Tree
from proxywar.lang import classed, united
from proxywar.records import Argument

CAUSES = {"en": frozenset({"for", "over", "because", "due"}), "fr": frozenset({"pour", "à cause de"})}
"""Prepositions before what someone is judged for."""
TOWARDS = {
    "en": frozenset({"to", "on", "upon", "against", "at", "with", "from"}),
    "fr": frozenset({"à", "contre", "sur", "envers", "avec"}),
}
OF_ONE = {"en": frozenset({"he", "she", "his", "her"}), "fr": frozenset({"il", "elle", "son", "sa", "ses"})}
OF_SEVERAL = {"en": frozenset({"they", "their"}), "fr": frozenset({"ils", "elles", "leur", "leurs"})}
"""Pronouns and possessives that one officer, or several, who says something may be meant by."""
STANDS_TO = ("stands to a state", "stands to somebody", "opposite number")
"""Classes of nouns for who stands beside or against somebody."""
JUDGES = frozenset({"ACCUSE", "SUPPORT", "SANCTION", "THREATEN", "REJECT", "OPPOSES"})
"""Types of what is done to somebody for a deed of theirs."""

_WHOM = frozenset({"les", "l'", "l’", "le", "la", "lui", "leur", "them", "him", "her", "it"})
"""Pronouns of those who are met."""


def object_before(scene: Scene, i: int) -> int | None:
    """Return the object of the clause before: "Iran arms Hezbollah and Syria gives it money" pays Hezbollah.

    A pronoun likes what has its own role in the clause that it is coordinated with (R. Smyth, Grammatical determinants
    of ambiguous pronoun resolution, 1994).
    """
    tree = scene.tree
    if "parallels" in tree.without:
        return None
    if tree.lower[i] in MANY:
        return many_before(scene, i)
    verb = tree.heads[i]
    while tree.deps[verb] == "xcomp" and tree.heads[verb] < verb and tree.pos[tree.heads[verb]] == "VERB":
        verb = tree.heads[verb]  # "assure Damas de son appui et promet de lui livrer des armes"
    first = _root_before(tree, verb) if tree.heads[verb] == verb and tree.lang == "en" else tree.heads[verb]
    if tree.lower[i] not in ("it", "him", "her", "lui", "l'", "l’", "le", "la") or tree.deps[i] not in (
        "obj",
        "iobj",
        "obl",
    ):
        return None
    if tree.deps[verb] not in ("conj", "parataxis", "root") or tree.pos[first] != "VERB" or first >= verb:
        return None
    objects = [k for k in tree.children(first, "obj", "iobj") if k < verb and (k in scene.at or _is_clitic(tree, k))]
    return objects[0] if len(objects) == 1 else None


def _root_before(tree: Tree, verb: int) -> int:
    """Return the verb of the clause that a semicolon parts from that of `verb`; `verb` itself where there is none."""
    mark = next((k for k in range(verb - 1, 0, -1) if tree.words[k] == ";"), 0)
    return next((k for k in range(mark - 1, -1, -1) if tree.heads[k] == k and tree.pos[k] == "VERB"), verb)


def may_mean(word: str, argument: Argument) -> bool:
    """Tell men from things: "it" is no man, "him" nobody else."""
    man = argument.kind == "person"
    return not man if word == "it" else man or word not in ("him", "her")


def _is_clitic(tree: Tree, k: int) -> bool:
    """Tell the dative of "Moscou lui livre des armes et Le Caire l'appuie", which the next clause takes up."""
    return tree.pos[k] == "PRON" and tree.lower[k] in ("lui", "l'", "l’", "le", "la", "it")


def agent_before(scene: Scene, i: int, barred: frozenset[str]) -> list[Argument]:
    """Return the person of whom the sentence before told, for "Les diplomates, accusés par lui de…"."""
    if scene.tree.lower[i] not in ("lui", "him", "her") or scene.tree.case_of(i) not in ("par", "by"):
        return []
    told_of = scene.discourse.subject_before(scene.start)
    return [told_of] if told_of is not None and told_of.kind == "person" and told_of.id not in barred else []


def subject_above(scene: Scene, i: int) -> int | None:
    """Return the subject of "Rwanda denies that it has troops there", "Rabat said its men had fled": who says so."""
    tree = scene.tree
    if "parallels" in tree.without:
        return None
    own = tree.lower[i] in ("its", "ses", "sa", "son") and tree.deps[i] in ("nmod:poss", "det")
    subject = tree.heads[i] if own else i
    clause = tree.heads[subject]
    verb = tree.heads[clause]
    neutral = own or tree.lower[i] in ("it", "il", "elle")
    said = tree.deps[subject] == "nsubj" and tree.deps[clause] == "ccomp" and cue_at(tree, verb, "VERB") is not None
    if own and tree.deps[subject] == "nmod" and tree.deps[clause] == "obj" and tree.pos[verb] == "VERB":
        said = cue_at(tree, verb, "VERB") is not None  # "Riyad a annoncé le retrait de ses troupes"
    if not neutral or not said:
        return None
    if tree.deps[verb] == "xcomp" and not tree.children(verb, "nsubj"):
        verb = tree.heads[verb]  # "Kiev a laissé entendre qu'elle…"
    while tree.deps[verb] == "conj" and tree.pos[tree.heads[verb]] == "VERB" and not tree.children(verb, "nsubj"):
        verb = tree.heads[verb]  # "Moscow confirmed the raid but said its forces had left"
    subjects = [k for k in tree.kids[verb] if tree.deps[k] == "nsubj" and k < i]
    return subjects[0] if subjects and (subjects[0] in scene.at or _is_arm(scene, subjects[0], i)) else None


def _is_arm(scene: Scene, subject: int, i: int) -> bool:
    """Tell "the army", "la junte", which "it" takes up where it speaks, whether or not the text says whose it is."""
    tree = scene.tree
    arms = united(classed(scene.lang, "nouns", "arm of the state"), classed(scene.lang, "nouns", "ruler of the state"))
    if tree.lemmas[subject] not in arms or tree.feature(subject, "Number") == "Plur":
        return False
    return tree.lower[i] not in ("il", "elle") or (tree.feature(subject, "Gender") == "Fem") == (
        tree.lower[i] == "elle"
    )


def subject_apart(scene: Scene, i: int) -> int | None:
    """Return the subject of another clause that a pronoun must mean, whether it is a name or not."""
    speaker = _speaker_above(scene, i)
    around = speaker if speaker is not None else plural_around(scene, i)
    around = around if around is not None else _who_came(scene, i)
    return _subject_behind(scene, i) if around is None else around


def _speaker_above(scene: Scene, i: int) -> int | None:
    """Return the noun that "they" takes up in "The unions said they would", where no name says who speaks."""
    tree = scene.tree
    clause = tree.heads[i]
    verb = tree.heads[clause]
    if "parallels" in tree.without or tree.deps[i] != "nsubj" or tree.deps[clause] != "ccomp":
        return None
    if tree.lower[i] not in ("they", "ils", "elles") or cue_at(tree, verb, "VERB") is None:
        return None
    doers = [k for k in tree.kids[verb] if tree.deps[k] == "nsubj" and k < i]
    if doers and tree.lower[doers[0]] in ("who", "qui"):
        doers[0] = through_relative(tree, verb, doers[0])  # "Haftar's men, who said they had fled"
    if doers and (_claims_own_blow(scene, clause, doers[0]) or len(tree.conjuncts(doers[0])) > 1):
        return doers[0]  # "Mali and Niger said they would…"
    if not doers or doers[0] in scene.at or tree.pos[doers[0]] != "NOUN" or tree.feature(doers[0], "Number") != "Plur":
        return None
    return None if tree.lemmas[doers[0]] in classed(scene.lang, "nouns", "witness") else doers[0]


def _claims_own_blow(scene: Scene, clause: int, speaker: int) -> bool:
    """Tell "the Taliban said they had carried out the attack": an armed group that tells of a blow tells of its own."""
    tree, ref = scene.tree, scene.at.get(speaker)
    named = ref.of("actor") if ref is not None and not ref.is_adjective else []
    if not named or scene.gazetteer.actor(named[0].id).kind != "armed_group" or tree.is_passive(clause):
        return False
    blows = load_frames(scene.lang).plain
    things = [tree.lemmas[k] for k in tree.children(clause, "obj")]
    return _harms(scene, clause) or any(blows(k, "NOUN", frozenset({"ASSAULT", "COERCE"})) for k in things)


def _who_came(scene: Scene, i: int) -> int | None:
    """Return whom an object takes up in "se sont rendus à Alger, où les attendait X": who came there."""
    tree, clause = scene.tree, scene.tree.heads[i]
    if tree.lower[i] not in _WHOM or tree.deps[i] not in ("obj", "iobj") or tree.deps[clause] != "acl:relcl":
        return None
    if not any(tree.lower[k] in ("où", "where") for k in tree.kids[clause]):
        return None
    verb = next((k for k in tree.ancestors(clause) if tree.pos[k] == "VERB"), clause)
    came = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k < i] if verb < clause else []
    many = bool(came) and (tree.feature(came[0], "Number") == "Plur" or len(tree.conjuncts(came[0])) > 1)
    return came[0] if came and (many or tree.lower[i] not in ("les", "leur", "them")) else None


def _subject_behind(scene: Scene, i: int) -> int | None:
    """Return the subject of the main clause for a pronoun in a clause before it: "Before he fled, Assad ordered…".

    Only where the text before holds nobody, the two agree, and the pronoun is the subject or object of its own clause.
    """
    tree = scene.tree
    dative = tree.lower[i] in ("lui", "leur") and tree.deps[i] == "iobj"
    if "parallels" in tree.without or (tree.deps[i].split(":")[0] not in ("nsubj", "obj") and not dative):
        return None
    fronted = [k for k in tree.ancestors(i) if tree.deps[k] == "advcl" and tree.heads[k] > k]
    if not fronted or any(s.order < scene.start for s in scene.discourse.seen):
        return None
    verb = tree.heads[fronted[-1]]
    doers = [k for k in tree.children(verb, "nsubj") if k > fronted[-1]][:1]
    fits = (_agrees(scene, i, k, scene.at[k]) if k in scene.at else is_like(scene, i, k) for k in doers)
    return doers[0] if any(fits) else None


def _helped_in(scene: Scene, owner: int) -> list[int]:
    """Return whose "its" is in "helped Colombia in its war against X": who is helped fights, not who helps."""
    tree, noun = scene.tree, scene.tree.heads[owner]
    verb, plain = tree.heads[noun], load_frames(scene.lang).plain
    if scene.lang != "en" or tree.case_of(noun) != "in" or "parallels" in tree.without:
        return []
    if tree.pos[verb] != "VERB" or not plain(tree.lemmas[noun], "NOUN", frozenset({"ASSAULT"})):
        return []
    helps = plain(tree.lemmas[verb], "VERB", frozenset({"AID", "BACKS"}))
    return [k for k in tree.children(verb, "obj") if verb < k < owner][:1] if helps else []


def _promised(scene: Scene, i: int) -> list[int]:
    """Return who "lui" is in "a promis à Bamako que Moscou continuerait de lui livrer": to whom it is promised."""
    tree = scene.tree
    if "parallels" in tree.without or tree.lower[i] not in ("lui", "it", "him") or tree.deps[i] not in ("iobj", "obj"):
        return []
    clause = next((k for k in tree.ancestors(i) if tree.deps[k] == "ccomp"), None)
    verb = i if clause is None else tree.heads[clause]
    if clause is None or tree.pos[verb] != "VERB" or not [k for k in tree.children(clause, "nsubj") if k in scene.at]:
        return []
    told = [k for k in tree.children(verb, "obj", "iobj", "obl")
            if verb < k < clause and k in scene.at and tree.case_of(k) in ("", "to", "à")]  # fmt: skip
    return told if len(told) == 1 else []


def officer_above(scene: Scene, i: int) -> int | None:
    """Return whom "his" means in "The Rwandan general denied that his men had crossed": the officer who says so.

    Only where the officer is not named; the name would be what "his" takes up.
    """
    tree = scene.tree
    if "parallels" in tree.without or tree.lower[i] not in OF_ONE[scene.lang] | OF_SEVERAL[scene.lang]:
        return None
    for verb in tree.ancestors(i):
        cue = cue_at(tree, verb, "VERB") if tree.pos[verb] == "VERB" else None
        doers = [k for k in tree.children(verb, "nsubj") if k < i] if cue is not None else []
        if not doers:
            continue
        officer = doers[0]
        several = tree.feature(officer, "Number") == "Plur"
        named = any(k in scene.at and not scene.at[k].is_adjective and tree.deps[k] in ("appos", "flat", "nmod:desc")
                    for k in tree.kids[officer])  # fmt: skip
        ranks = united(titles(scene.lang), classed(scene.lang, "nouns", "person"))
        known = {tree.lemmas[officer], tree.lower[officer]} & ranks
        if tree.pos[officer] != "NOUN" or officer in scene.at or named or not known:
            return None
        if tree.lower[i] in ("elle", "elles") and tree.feature(officer, "Gender") == "Masc":
            return None  # "le président a demandé à la France d'évacuer Bizerte, où elle a une base"
        return officer if several == (tree.lower[i] in OF_SEVERAL[scene.lang]) else None
    return None


def told_to(scene: Scene, owner: int) -> list[int]:
    """Return whose "its" is in "urged Israel to end its siege": what one is told to do is done with one's own."""
    tree, noun = scene.tree, scene.tree.heads[owner]
    if (officer := officer_above(scene, owner)) is not None:
        return [officer]
    if warned := _warned(scene, owner) or _judged_for(scene, owner) or _promised(scene, owner):
        return warned
    if helped := _helped_in(scene, owner):
        return helped
    verb = tree.heads[noun]
    owns = tree.deps[owner] in ("det", "nmod:poss") and tree.deps[noun] in ("obj", "obl")
    if "parallels" in tree.without or tree.pos[verb] != "VERB" or not owns:
        return []
    if tree.deps[verb] == "conj" and tree.deps[tree.heads[verb]] == "xcomp" and not tree.children(verb, "nsubj"):
        verb = tree.heads[verb]  # "asked X to halt the raids and to end its aid"
    if tree.deps[verb] == "ccomp" and tree.deps[noun] == "obj":
        return _bidden(scene, owner, verb)
    if tree.deps[verb] not in ("xcomp", "advcl") or tree.pos[tree.heads[verb]] != "VERB":
        return []
    told = [k for k in object_control(tree, tree.heads[verb], verb) if k in scene.at and k < owner]
    if tree.deps[noun] == "obj" and _harms(scene, verb) and _blames(scene, tree.heads[verb]):
        # "accuse l'Algérie d'attaquer ses troupes": whom one accuses of a blow has not struck his own.
        told = [k for k in subjects(tree, tree.heads[verb]) if k in scene.at and k < owner]
    return told if told and _agrees(scene, owner, told[0], scene.at[told[0]]) else []


def _bidden(scene: Scene, owner: int, verb: int) -> list[int]:
    """Return whose "its" is in "demanded that Turkey withdraw its troops": who is to do it does it with his own."""
    above = load_frames(scene.lang).plain(scene.tree.lemmas[scene.tree.heads[verb]], "VERB", frozenset({"REQUEST"}))
    if not above or _harms(scene, verb):
        return []
    told = [k for k in scene.tree.children(verb, "nsubj") if k in scene.at and k < owner]
    return told if told and _agrees(scene, owner, told[0], scene.at[told[0]]) else []


def _harms(scene: Scene, verb: int) -> bool:
    return bool(load_frames(scene.lang).plain(scene.tree.lemmas[verb], "VERB", frozenset({"ASSAULT", "COERCE"})))


def _blames(scene: Scene, verb: int) -> bool:
    return bool(load_frames(scene.lang).plain(scene.tree.lemmas[verb], "VERB", frozenset({"ACCUSE"})))


def own_deed(scene: Scene, owner: int) -> list[int]:
    """Return whose "son" is in "Pretoria lui a retiré son appui": help is one's own to give and to withdraw."""
    if shared := _shared_owner(scene, owner) or _for_whom(scene, owner):
        return shared
    tree, noun = scene.tree, scene.tree.heads[owner]
    verb = tree.heads[noun]
    owns = tree.deps[owner] in ("det", "nmod:poss") and tree.deps[noun] == "obj" and tree.pos[verb] == "VERB"
    frames = load_frames(scene.lang)
    helps = owns and frames.plain(tree.lemmas[noun], "NOUN", frozenset({"BACKS", "AID", "SUPPORT"}))
    if "parallels" in tree.without or not helps or frames.plain(tree.lemmas[verb], "VERB", JUDGES):
        return []
    doers = [k for k in tree.children(verb, "nsubj") if k in scene.at and k < owner]
    return doers if doers and _agrees(scene, owner, doers[0], scene.at[doers[0]]) else []


def _for_whom(scene: Scene, owner: int) -> list[int]:
    """Return whose "sa" is in "Berlin lui a formé sa police": his for whom it is done, whoever that is."""
    tree, thing = scene.tree, scene.tree.heads[owner]
    verb = tree.heads[thing]
    if scene.lang != "fr" or tree.deps[thing] != "obj" or tree.lower[owner] not in ("son", "sa", "ses"):
        return []
    helps = load_frames("fr").plain(tree.lemmas[verb], "VERB", frozenset({"AID"}))
    return [k for k in tree.children(verb, "iobj") if tree.lower[k] == "lui" and k < owner] if helps else []


def _shared_owner(scene: Scene, owner: int) -> list[int]:
    """Return whose "leur" is in "Alger et Rabat ont annoncé leur accord": theirs; "sa" is whose "son" before "et" is.

    "L'Iran a confirmé son soutien à Damas et sa condamnation d'Israël": both are Iran's.
    """
    tree, noun = scene.tree, scene.tree.heads[owner]
    if (
        scene.lang != "fr"
        or "parallels" in tree.without
        or tree.deps[owner] != "det"
        or tree.feature(owner, "Poss") != "Yes"
    ):
        return []
    first = tree.heads[noun]
    if tree.deps[noun] == "conj" and first in scene.at and not scene.at[first].is_adjective:
        near = any(tree.lemmas[noun] in classed("fr", "nouns", name) for name in STANDS_TO)
        return [first] if near else []  # "Sarraj et son rival, Aguila Saleh"
    if tree.deps[noun] == "conj" and first < noun:
        many = tree.lower[owner].startswith("leur")  # "son", "sa" and "ses" are of one, "leurs" of several
        own = [k for k in tree.children(first, "det") if tree.feature(k, "Poss") == "Yes"]
        return [k for k in own if tree.lower[k].startswith("leur") == many]
    verb = first
    if tree.lower[owner] not in ("leur", "leurs") or tree.deps[noun] not in ("obj", "obl") or tree.pos[verb] != "VERB":
        return []
    group = [m for k in tree.children(verb, "nsubj") if k < owner for m in tree.conjuncts(k)]
    judged = load_frames(scene.lang).plain(tree.lemmas[verb], "VERB", JUDGES)
    return group if len(group) > 1 and not judged and all(k in scene.at for k in group) else []


def _warned(scene: Scene, i: int) -> list[int]:
    """Return who "they" are in "told X and Y that they would pay if they went on": those told, not who tells."""
    tree = scene.tree
    if (
        "parallels" in tree.without
        or tree.lower[i] not in ("they", "ils", "elles")
        or not tree.deps[i].startswith("nsubj")
    ):
        return []
    clauses = [k for k in tree.ancestors(i) if tree.deps[k] == "ccomp"]
    verb = tree.heads[clauses[0]] if clauses else i
    told = [k for k in tree.children(verb, "obj", "iobj") if verb < k < i and k in scene.at] if clauses else []
    doers = tree.children(verb, "nsubj") if told else []
    if len(told) != 1 or not _agrees(scene, i, told[0], scene.at[told[0]]):
        return []
    return (
        []
        if any(tree.feature(k, "Number") == "Plur" or tree.children(k, "conj") for k in doers)
        else expand(tree, told)
    )


def _judged_for(scene: Scene, owner: int) -> list[int]:
    """Return whose "its" is in "thanked Moscow for its help", "a condamné Israël pour son raid": whom one judges.

    Who is praised or blamed gave the cause (C. Garvey and A. Caramazza, Implicit causality in verbs, 1974).
    """
    tree, noun = scene.tree, scene.tree.heads[owner]
    if "parallels" in tree.without or tree.deps[owner] not in ("det", "nmod:poss"):
        return []
    if tree.deps[noun] not in ("obl", "obl:mod", "obl:arg", "nmod", "conj"):
        return []
    case = tree.case_of(noun)
    phrase = {tree.lower[k] for k in (tree.heads[noun], *tree.children(tree.heads[noun], "fixed"))}
    case = "à cause de" if case == "de" and phrase & {"cause", "raison", "fait"} else case
    verb = next((k for k in tree.ancestors(noun) if tree.pos[k] == "VERB"), noun)
    lemma, frames = tree.lemmas[verb], load_frames(scene.lang).by_lemma
    if verb == noun or case not in CAUSES[scene.lang] or not any(f.type in JUDGES for f in frames.get(lemma, ())):
        return []
    beside = [*tree.children(verb, "obj", "iobj", "nsubj:pass")]
    beside += [k for k in tree.children(verb, "obl") if tree.case_of(k) in TOWARDS[scene.lang]]
    beside += [m for k in tree.children(verb, "obj") for m in tree.children(k, "nmod") if k not in scene.at]
    judged = [k for k in beside if k < owner and k in scene.at and not scene.at[k].is_adjective]
    return judged if len(judged) == 1 and _agrees(scene, owner, judged[0], scene.at[judged[0]]) else []


def _agrees(scene: Scene, i: int, subject: int, ref: NameRef) -> bool:
    tree, lang = scene.tree, scene.lang
    word, named = tree.lower[i], ref.of("actor")
    several = tree.feature(subject, "Number") == "Plur" or bool(tree.children(subject, "conj"))
    if word in PLURAL[lang]:
        return several
    person = bool(named) and scene.gazetteer.actor(named[0].id).kind == "person"
    if word in PERSON[lang]:
        return person
    if word in NEUTRAL[lang]:
        return bool(named) and not person and not several
    return lang == "fr" and word in ("il", "elle", "son", "sa", "ses") and bool(named) and not several

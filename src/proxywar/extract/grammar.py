"""Who does what to whom: subjects, objects and other slots of a predicate, in both languages.

Covers actives, passives with and without agent, relative and participial clauses, control and raising, coordination,
light verbs with event nouns, and the dependents of nouns. Works on Universal Dependencies labels, whatever the parser.
"""

from __future__ import annotations

from proxywar.extract.aims import by_participle, is_praised
from proxywar.extract.joints import (
    RELATIVE,
    asked_through,
    described,
    expand,
    imputed_to,
    is_nonfinite,
    is_setting,
    marks_of,
    nations_beside,
    possessors,
    relative_que,
    said_of_deed,
    takes_up_genitive,
    through_relative,
    told_of,
    told_to_be,
    who_needs,
)
from proxywar.extract.prepositions import PAST_BY
from proxywar.find.mending_relatives import DATIVES
from proxywar.find.tree import NOMINAL, Tree, kept
from proxywar.lang import classed, united

AGENT_PREPOSITION = {"en": "by", "fr": "par"}
GENITIVE = {"en": "of", "fr": "de"}


@kept
def subjects(tree: Tree, verb: int, *, depth: int = 0) -> list[int]:
    """Return the tokens that do what `verb` says (logical subjects; of a passive, its agents).

    Conjuncts are included. An empty list means that nothing in the sentence says who.
    """
    if depth > 6:
        return []
    if tree.is_passive(verb):
        return agents(tree, verb)
    own = [k for k in tree.kids[verb] if tree.deps[k].split(":")[0] == "nsubj"]
    if own and (deed := said_of_deed(tree, verb)):
        return noun_owners(tree, deed[0])
    if own:
        # "Egypt, the UAE and Russia have": the parser may give a list two subjects.
        listed = own if len(own) > 1 and own[-1] < verb and _is_list(tree, own) else own[:1]
        return told_of(tree, verb, listed)
    inverted = _inverted_subject(tree, verb)
    return inverted or inherited_subjects(tree, verb, depth=depth)


def _inverted_subject(tree: Tree, verb: int) -> list[int]:
    """French turns subjects round after "que": "la ville que tiennent les rebelles"."""
    if tree.lang == "fr" and tree.deps[verb] == "parataxis" and tree.heads[verb] < verb:
        # "…, accusent les experts": the subject of a verb of saying stands behind it.
        after = [
            k
            for k in tree.kids[verb]
            if k > verb and tree.deps[k] in ("obj", "nsubj", "obl") and not tree.case_of(k) and tree.pos[k] in NOMINAL
        ]
        return expand(tree, sorted(after, key=lambda k: tree.deps[k] == "obl")[:1])  # "a affirmé samedi Rabat"
    if tree.lang != "fr" or not any(tree.lower[k].rstrip("'’") in ("que", "qu", "où", "dont") for k in tree.kids[verb]):
        return []
    if tree.deps[verb] not in ("acl:relcl", "ccomp", "acl", "advcl"):
        return []
    after = [k for k in tree.kids[verb] if k > verb and tree.deps[k] in ("obj", "nmod", "obl", "xcomp")
             and not tree.case_of(k) and tree.pos[k] in ("NOUN", "PROPN")]  # fmt: skip
    return expand(tree, after[:1])


def agents(tree: Tree, verb: int) -> list[int]:
    """Return the agents of a passive: obl:agent, or an oblique with by or par."""
    by = AGENT_PREPOSITION[tree.lang]
    found = [k for k in tree.kids[verb] if tree.deps[k] == "obl:agent"]
    if not found:
        found = [k for k in tree.kids[verb] if tree.deps[k] in ("obl", "nmod") and tree.case_of(k) == by]
    if not found and tree.deps[verb] == "conj" and tree.pos[tree.heads[verb]] == "VERB":
        # "bombed and besieged by X": the parser hangs the agent on either; "armed by X and based in Y" has none.
        return [a for a in agents(tree, tree.heads[verb]) if a > verb and tree.is_passive(tree.heads[verb])]
    if not found:
        # "armed and trained by X": it may hang on the second as well.
        joined = [k for k in tree.kids[verb] if tree.deps[k] == "conj" and tree.is_past_participle(k)
                  and not any(verb < m < k and tree.deps[m] == "obl" for m in tree.kids[verb])]  # fmt: skip
        found = [a for k in joined for a in tree.kids[k] if tree.deps[a] == "obl:agent" or tree.case_of(a) == by]
    return expand(tree, found)


@kept
def objects(tree: Tree, verb: int) -> list[int]:
    """Return the tokens that `verb` is done to (direct objects; of a passive, its subjects)."""
    if tree.is_passive(verb):
        return passive_subjects(tree, verb)
    own = [k for k in tree.children(verb, "obj") if tree.lang == "fr" or tree.case_of(k) not in PAST_BY]
    if tree.lang == "fr" and (que := relative_que(tree, verb)) is not None:
        return expand(tree, [que])
    own = own or _mislabelled_object(tree, verb)
    if not own and tree.deps[verb] == "acl:relcl" and not tree.children(verb, "iobj"):
        named = RELATIVE[tree.lang] - {"où", "where"}
        own = [k for k in tree.kids[verb] if tree.lower[k] in named and tree.deps[k] in ("obj", "obl")]
        own = own or _that_behind_noun(tree, verb)
        near = {tree.lower[m] for k in tree.kids[verb] for m in (k, *tree.kids[k])}
        if not own and not near & {*RELATIVE[tree.lang], "where"} and subjects(tree, verb):
            return expand(tree, [tree.heads[verb]])  # "the town Haftar took"
    if not own and tree.deps[verb] == "conj" and tree.pos[tree.heads[verb]] == "VERB" and _shares_object(tree, verb):
        return objects(tree, tree.heads[verb])
    if not own:
        shared = [k for k in tree.kids[verb] if tree.deps[k] == "conj" and tree.pos[k] == "VERB" and k - verb <= 3]
        return objects(tree, shared[0]) if shared and tree.children(shared[0], "obj") else []  # "bombed and took Gao"
    return told_of(tree, verb, own)


def _that_behind_noun(tree: Tree, verb: int) -> list[int]:
    """Return the "that" of "the militia that the cleric founded", which the parser took for a conjunction."""
    doers = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")]
    marks = [k for k in tree.kids[verb] if tree.lower[k] == "that" and tree.deps[k] == "mark" and k > tree.heads[verb]]
    return marks if doers and doers[0] > (marks or [len(tree)])[0] else []


def _shares_object(tree: Tree, verb: int) -> bool:
    """Tell "shelled and besieged the town" parsed with the object on one of the two verbs only."""
    first = tree.heads[verb]
    if verb > first and any(tree.deps[k].startswith("nsubj") for k in tree.kids[verb]):
        # "Alger accuse Rabat, Madrid menace"; but "which Iran finances and Syria protects" is protected.
        return any(tree.lower[k] in ("which", "whom") and tree.deps[k] == "obj" for k in tree.kids[first])
    return verb < first or not any(tree.deps[k] in ("obl", "advcl", "ccomp", "xcomp") for k in tree.kids[verb])


def _mislabelled_object(tree: Tree, verb: int) -> list[int]:
    """Mend two slips of the parser: counted objects and French "des" objects labelled oblique."""
    for k in tree.kids[verb]:
        if tree.deps[k] != "obl" or k < verb or tree.pos[k] not in NOMINAL:
            continue
        marks = [m for m in tree.kids[k] if tree.deps[m] == "case"]
        if tree.lang == "fr" and marks and all(tree.lower[m] == "des" for m in marks):
            return [k] if tree.lemmas[verb] not in classed("fr", "verbs", "être") else []  # "sont sortis des geôles"
        counted = any(tree.deps[m] == "nummod" for m in tree.kids[k])
        if counted and (
            not marks or all(tree.lower[m] in ("over", "between", "about", "around", "de", "plus") for m in marks)
        ):
            return [k]
    return []


def passive_subjects(tree: Tree, verb: int) -> list[int]:
    """Return what a passive verb or a past participle is said of."""
    own = [k for k in tree.kids[verb] if tree.deps[k] in ("nsubj:pass", "nsubj")]
    if own:
        return told_of(tree, verb, own[:1])
    if tree.deps[verb] in ("acl", "amod", "acl:relcl"):
        return expand(tree, [tree.heads[verb]])
    if tree.deps[verb] in ("xcomp", "ccomp") and (told := told_to_be(tree, verb)):
        return told
    if tree.deps[verb] in ("conj", "xcomp", "advcl"):
        governor = tree.heads[verb]
        if tree.pos[governor] in ("VERB", "AUX", "ADJ"):
            return passive_subjects(tree, governor) if tree.is_passive(governor) else subjects(tree, governor)
        if tree.deps[verb] == "conj" and tree.pos[governor] in NOMINAL:
            return expand(tree, [governor])
    return []


def inherited_subjects(tree: Tree, verb: int, *, depth: int = 0) -> list[int]:
    """Return the subject that a verb without its own takes from what governs it (control, raising, coordination)."""
    dep, governor = tree.deps[verb], tree.heads[verb]
    if "inheritance" in tree.without:
        return []
    if governor == verb:
        return _subject_before(tree, verb)
    if dep in ("acl", "amod", "acl:relcl") and tree.pos[governor] in NOMINAL:
        return _subjects_from_noun(tree, verb, governor, depth)
    if tree.pos[governor] in NOMINAL and tree.children(governor, "cop"):
        return expand(tree, tree.children(governor, "nsubj")[:1])
    if tree.pos[governor] == "ADJ" and not tree.is_past_participle(governor):
        own = described(tree, governor)
        return expand(tree, own[:1]) or subjects(tree, governor, depth=depth + 1)
    if dep == "conj" and not (
        tree.deps[governor] == "acl:relcl" and "," in tree.words[governor:verb] and not tree.children(verb, "cc")
    ):
        if dep == "conj" and tree.is_passive(governor):
            # "was hit and burned" / "X was accused of it and denied": the surface subject goes on.
            return passive_subjects(tree, governor)
        return subjects(tree, governor, depth=depth + 1)
    if (
        dep in ("ccomp", "parataxis", "conj")
        and tree.deps[governor] == "acl:relcl"
        and not is_nonfinite(tree, verb)
        and not marks_of(tree, verb)
    ):
        # "Ankara, which backs the GNA, accuses": the main verb hung on the relative clause.
        return expand(tree, [tree.heads[governor]])
    if dep in ("xcomp", "ccomp", "advcl", "csubj"):
        return _controlled_subjects(tree, verb, governor, depth)
    return []


def _controlled_subjects(tree: Tree, verb: int, governor: int, depth: int) -> list[int]:
    """Return the subject of a clause below a verb: the object that controls it, or the subject of that verb."""
    dep = tree.deps[verb]
    if tree.lang == "fr" and tree.lemmas[governor] in ("falloir", "suffire") and (needing := who_needs(tree, governor)):
        return needing
    bound = dep != "advcl" or (_is_complement(tree, verb) and marks_of(tree, verb) != {"to"})
    if bound and (controller := object_control(tree, governor, verb)):
        return controller
    if tree.is_passive(governor):
        return passive_subjects(tree, governor)
    return [] if dep == "ccomp" and not is_nonfinite(tree, verb) else subjects(tree, governor, depth=depth + 1)


def _subject_before(tree: Tree, verb: int) -> list[int]:
    """Headlines drop their copula: "Russia accused", "Turkey to send troops"; the noun hangs by another label."""
    names = [k for k in tree.kids[verb] if k < verb and tree.pos[k] == "PROPN" and not tree.case_of(k)]
    return expand(tree, [k for k in names if tree.deps[k] in ("dislocated", "vocative", "obl", "dep")][:1])


def _subjects_from_noun(tree: Tree, verb: int, noun: int, depth: int) -> list[int]:
    if tree.deps[verb] == "acl:relcl":
        return _relative_subject(tree, verb, noun)
    if any(tree.lemmas[k] in classed(tree.lang, "nouns", "ordinal") for k in tree.children(noun, "amod")):
        return expand(tree, [noun])  # "the first state to recognise it" recognises it
    if is_nonfinite(tree, verb) and (tree.case_of(verb) or marks_of(tree, verb)):
        # "the decision of X to send", "X's plan to": who decides does.
        if "for" in (marks := marks_of(tree, verb)) and is_praised(tree, noun):
            return expand(tree, [noun])
        above = tree.heads[noun]  # "The plan to send men was opposed by X": not X's.
        told_of = tree.deps[noun].startswith("nsubj") and "from" not in marks
        doers = subjects(tree, above, depth=depth + 1) if tree.pos[above] == "VERB" and not told_of else []
        return noun_owners(tree, noun) or doers
    return expand(tree, [noun])


def _relative_subject(tree: Tree, verb: int, noun: int) -> list[int]:
    if any(tree.deps[k].startswith("nsubj") for k in tree.kids[verb]):
        return []
    relatives = [k for k in tree.kids[verb] if tree.lower[k] in RELATIVE[tree.lang]]
    doing = not relatives or tree.lower[relatives[0]] in ("who", "which", "that", "qui")
    return expand(tree, [noun]) if doing else []


def object_control(tree: Tree, governor: int, verb: int) -> list[int]:
    """Return the object of the governor where that does what `verb` says ("asked X to leave", "accuse X of")."""
    above = tree.lemmas[governor]  # "Let Iran build a base": a bare form that the tagger takes for a finite one
    bare = tree.lower[verb] == tree.lemmas[verb] and above in classed(tree.lang, "verbs", "lets do")
    if above in classed(tree.lang, "verbs", "subject control") or not (bare or is_nonfinite(tree, verb)):
        return []  # "promised Ankara to leave": who promises leaves
    if "for" in marks_of(tree, verb) and tree.lower[verb].endswith("ing"):
        pass  # "praised Malta for seizing": praise and blame are for what their object did
    elif "pour" in marks_of(tree, verb) and any(tree.lower[k] in ("avoir", "être") for k in tree.children(verb, "aux")):
        pass
    elif marks_of(tree, verb) & {"pour", "afin", "après", "after", "before", "avant", "by", "en", "while", "when",
                                 "sans", "without"}:  # fmt: skip
        return []
    if tree.is_passive(governor):
        return passive_subjects(tree, governor)
    own = [k for k in tree.kids[governor] if tree.deps[k] in ("obj", "iobj") and tree.pos[k] in NOMINAL]
    spent = classed(tree.lang, "nouns", "spent")  # "a passé des années à armer X"
    own = [k for k in own if tree.lower[k].rstrip("'’") not in ("se", "s", "que", "qu") and tree.lemmas[k] not in spent]
    if not own and tree.deps[governor] == "acl:relcl" and "of" in marks_of(tree, verb):
        own = [tree.heads[governor]]  # "firms that it accused of arming X"
    que = relative_que(tree, governor) if tree.lang == "fr" else None
    if que is not None:
        return expand(tree, [que])  # "le Qatar, que l'ANL accuse de financer le GNA"
    if not own and tree.lemmas[governor] in classed(tree.lang, "verbs", "asks through a preposition"):
        # "Called on Argentina to withdraw", "demande à Paris de": whom one asks is to do it. Not "a décidé à Doha de".
        own = asked_through(tree, governor, verb)
    return expand(tree, own[:1])


def _is_complement(tree: Tree, verb: int) -> bool:
    """Tell an adverbial clause that is really a complement: "accuses X of having", "l'accuse d'avoir"."""
    return bool(marks_of(tree, verb) & {"of", "de", "d", "from", "to", "à", "into", "for", "pour"})


def _is_list(tree: Tree, tokens: list[int]) -> bool:
    """Tell names that only a comma parts."""
    between = [tree.words[i] for i in range(tokens[0] + 1, tokens[-1]) if tree.pos[i] not in ("PROPN", "DET", "CCONJ")]
    return all(tree.pos[t] == "PROPN" for t in tokens) and set(between) <= {","}


def occurrence(tree: Tree, verb: int) -> list[int]:
    """Return the object that makes "take place", "avoir lieu" of a verb: the event is its subject, nothing is taken."""
    return [k for k in tree.children(verb, "obj") if tree.lower[k] in classed(tree.lang, "nouns", "occurrence")]


def noun_owners(tree: Tree, noun: int) -> list[int]:
    """Return who a noun belongs to or is done by: possessor, genitive, by-phrase."""
    slots = ("poss", AGENT_PREPOSITION[tree.lang], GENITIVE[tree.lang])
    return imputed_to(tree, noun) or next((f for slot in slots if (f := fillers(tree, (noun,), slot))), [])


def fillers(tree: Tree, tokens: tuple[int, ...], slot: str, *, of_place: bool = False) -> list[int]:
    """Return the tokens that fill a slot of a frame, conjuncts included.

    Args:
        tokens: The trigger's head, then its fixed dependents; dependents of each are looked at.
        slot: Name of the slot as the tables write it.
        of_place: A genitive may hang on the verb's object: "a chassé l'État islamique de Syrte".
    """
    head = tokens[0]
    verbal = tree.pos[head] in ("VERB", "AUX") or tree.is_past_participle(head)
    if slot == "subj":
        return subjects(tree, head) if verbal else noun_subjects(tree, head)
    if slot == "obj":
        return [k for k in objects(tree, head) or expand(tree, tree.children(head, "iobj")) if k not in tokens]
    if slot == "iobj":
        return expand(tree, tree.children(head, "iobj")) or _given_to(tree, head)
    if slot in ("head", "self"):
        return modified(tree, head) if slot == "head" else [head]
    if slot == "à" and verbal and (given := [k for k in tree.children(head, "iobj") if tree.lower[k] in DATIVES]):
        return given  # "leur céda des armes saisies à l'OLP"
    if slot in ("by", "par") and verbal and (found := agents(tree, head)):
        return found
    got = verbal and slot == GENITIVE[tree.lang]  # "a reçu de Paris des avions de combat": of Paris, not of combat
    for token in (head, *tokens[:0:-1]) if got else reversed(tokens):
        if found := _dependents(tree, token, slot, tokens):
            both = nations_beside(tree, token, found, fixed=token != head) if slot == "adj" else []
            return list(dict.fromkeys([*expand(tree, found), *both]))
    if slot not in ("poss", "adj") and ((of_place and verbal) or slot != GENITIVE[tree.lang]):
        for token in _inner(tree, head, verbal):
            if found := _dependents(tree, token, slot, tokens):
                return expand(tree, found)
    return expand(tree, by_participle(tree, (*tokens, *tree.children(head, "obj")), slot))


def _given_to(tree: Tree, verb: int) -> list[int]:
    """Return who is given what is behind an English passive: "The army was given rifles by Uganda"."""
    given = tree.lang == "en" and any(k > verb for k in tree.children(verb, "obj")) and tree.is_passive(verb)
    return passive_subjects(tree, verb) if given else []


def _inner(tree: Tree, head: int, verbal: bool) -> list[int]:
    """Return the nouns below a trigger that the parser may have hung its prepositions on.

    "sent drones [to X]" hangs on the drones, "armes destinées [à X]" on the participle; not "Après un accord à X".
    """
    made = united(classed(tree.lang, "verbs", "done against"), classed(tree.lang, "verbs", "meant for"))
    first = [k for k in tree.kids[head] if tree.deps[k].split(":")[0] in ("nmod", "amod")]
    if verbal:  # "le parti auquel ils appartiennent"
        first = [k for k in tree.children(head, "obj", "obl", "iobj", "nsubj") if tree.deps[k] != "nsubj"]
        first = [k for k in first if k > head or tree.deps[k] != "obl" or tree.deps[head] == "acl:relcl"]
    described = first if verbal else [*first, head]
    first += [m for k in described for m in tree.children(k, "acl") if tree.lemmas[m] in made]
    second = [m for k in first for m in tree.kids[k] if tree.deps[m].split(":")[0] in ("nmod", "conj", "flat")]
    return [k for k in (*first, *second) if tree.pos[k] in NOMINAL or tree.deps[k] in ("amod", "acl")]


def _dependents(tree: Tree, token: int, slot: str, tokens: tuple[int, ...]) -> list[int]:
    if slot == "poss":
        return [through_relative(tree, token, k) for k in possessors(tree, token)] or [
            k for k in tree.kids[token] if tree.deps[k] == "det" and tree.feature(k, "Poss") == "Yes"
        ]
    if slot == "adj":
        return [k for k in tree.children(token, "amod", "compound", "nmod:desc", "nmod") if not tree.case_of(k)]
    allowed = ("obl", "nmod", "obl:arg", "obl:agent", "advmod", "iobj", "obj", "acl", "advcl", "xcomp")
    out = []
    for k in tree.kids[token]:
        if k in tokens or tree.deps[k] not in allowed or tree.pos[k] not in NOMINAL or is_setting(tree, token, k):
            continue
        if (
            tree.case_of(k) == slot
            or (slot == "de" and token in tokens and takes_up_genitive(tree, token, k))
            or f"{tree.preposition_phrase(k)} ".startswith(f"{slot} ")
        ):
            out.append(through_relative(tree, token, k))
    if slot == "à" and tree.is_passive(token) and tree.children(token, "iobj"):
        out = []  # "s'est vu reprocher par l'ONU son soutien au M23"
    if not out and slot in ("à", "to"):
        out = [k for k in tree.kids[token] if tree.deps[k] == "iobj"]
    return out


def noun_subjects(tree: Tree, noun: int) -> list[int]:
    """Return the subject of a copula over `noun`, else who owns it."""
    return expand(tree, tree.children(noun, "nsubj")[:1]) or noun_owners(tree, noun)


def modified(tree: Tree, adjective: int) -> list[int]:
    """Return the noun that an adjective is said of, as a modifier or a predicate."""
    own = [k for k in tree.kids[adjective] if tree.deps[k].startswith("nsubj")]
    if own:
        return told_of(tree, adjective, own[:1])
    governor = tree.heads[adjective]
    if governor == adjective:
        return []
    if tree.pos[governor] in NOMINAL:
        return expand(tree, [governor])
    if tree.deps[adjective] == "conj" and (tree.pos[governor] == "ADJ" or tree.deps[governor] == "acl"):
        return modified(tree, governor)
    if tree.pos[governor] in ("VERB", "AUX"):
        # "des soldats engagés aux côtés de la France": who was sent is at its side, not who sent them
        sent = tree.is_passive(governor) and (tree.pos[adjective] == "NOUN" or tree.deps[adjective] == "xcomp")
        return passive_subjects(tree, governor) if sent else subjects(tree, governor)
    return []

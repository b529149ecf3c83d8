"""Clauses that the parser hangs too low, or takes for a phrase, in plain news sentences, most of them English.

A conjunction before a name and a finite verb opens a clause; a participle behind a comma goes with the main verb; what
stands before ", X said" is one report with all that is coordinated in it.
"""

from __future__ import annotations

from proxywar.find.inflection import lexicon_verbs
from proxywar.find.mending_attached import mend_attached
from proxywar.find.mending_delegates import mend_delegates
from proxywar.find.mending_ing_forms_en import mend_ing_forms_en
from proxywar.find.mending_letters import mend_letters
from proxywar.find.mending_participles import BELIEVED, mend_participles
from proxywar.find.mending_put_off_infinitives_en import mend_put_off_infinitives
from proxywar.find.mending_roots import may_be_finite
from proxywar.find.mending_verbs import PAST, verbs_of_report
from proxywar.find.mending_within_relatives import mend_within_relatives
from proxywar.find.mending_without import mend_without
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

_OPENERS = frozenset({"until", "till", "after", "before", "since", "once", "as", "while", "because"})
ASKED_THROUGH = ("on", "upon", "to", "with", "à")
"""Prepositions before whom one calls on or appeals to."""
_ARTICLES = frozenset({"a", "an", "the", "this", "that", "its", "his", "her", "their", "no"})


def mend_adverbials(tree: Tree) -> None:
    """Mend these slips in place."""
    mend_without(tree)
    mend_attached(tree)
    mend_within_relatives(tree)
    mend_delegates(tree)
    if tree.lang != "en":
        return
    mend_ing_forms_en(tree)
    mend_participles(tree)
    _mend_house_to_house(tree)
    _mend_what_is_spent(tree)
    _mend_what_is_warned_against(tree)
    _mend_headline_verbs(tree)
    _mend_names_before_nouns(tree)
    _mend_progressives(tree)
    _mend_verbs_before_bare_nouns(tree)
    _mend_opened_clauses(tree)
    _mend_fronted_reports(tree)
    _mend_times_as_subjects(tree)
    _mend_participles_behind_commas(tree)
    _mend_relatives_of_infinitives(tree)
    _mend_what_is_asked(tree)
    mend_letters(tree)
    mend_put_off_infinitives(tree)
    _mend_what_one_is_accused_of(tree)
    _mend_believed_members(tree)
    _mend_invited(tree)


def _mend_house_to_house(tree: Tree) -> None:
    """Read "fought from house to house in Gaza" with Gaza as where they fought."""
    for k in range(3, len(tree)):
        if tree.lower[k] != tree.lower[k - 2] or tree.lower[k - 1] != "to" or tree.lower[k - 3] != "from":
            continue
        tree.pos[k], verb = "NOUN", tree.heads[k - 2]
        for m in [m for m in tree.kids[k] if m > k]:
            tree.heads[m], tree.deps[m] = verb, tree.deps[m].replace("nmod", "obl")
        tree.link()


def _mend_what_is_spent(tree: Tree) -> None:
    """Read "spent years arming X", "suffered losses fighting Y" with who spent and lost as who armed and fought."""
    spent = united(classed("en", "nouns", "spent"), classed("en", "nouns", "stretch"))
    for deed in tokens_with(tree.deps, {"acl"}, 2):
        thing = tree.heads[deed]
        verb = tree.heads[thing]
        used_up = tree.lemmas[thing] in spent or tree.lemmas[verb] == "lose"
        if not tree.lower[deed].endswith("ing") or not used_up or tree.deps[thing] != "obj":
            continue
        if tree.pos[verb] == "VERB" and thing == deed - 1 and not tree.children(deed, "nsubj", "mark"):
            tree.heads[deed], tree.deps[deed] = verb, "advcl"
            tree.link()


def _mend_what_is_warned_against(tree: Tree) -> None:
    """Read "warned the US against selling arms" with the US as who would sell, which it did not do."""
    for deed in tokens_with(tree.pos, {"VERB"}, 3):
        marked = any(tree.lower[k] == "against" and tree.deps[k] == "mark" for k in tree.kids[deed])
        above = tree.heads[deed]
        if not marked or above > deed:
            continue
        verb = tree.heads[above] if tree.deps[above] in ("obj", "iobj") else above
        if tree.pos[verb] == "VERB" and tree.deps[deed] in ("acl", "advcl") and tree.children(verb, "obj", "iobj"):
            tree.reattach(deed, verb, "xcomp")


def _mend_names_before_nouns(tree: Tree) -> None:
    """Read "U.S. warplanes struck" with one subject: a name right before the subject modifies it."""
    for k in tokens_with(tree.deps, {"nsubj"}, 0, len(tree) - 1):
        noun = tree.heads[k]
        if noun != k + 1 or tree.pos[k] != "PROPN" or tree.pos[noun] != "NOUN":
            continue
        if tree.deps[noun] in ("nsubj", "nsubj:pass", "obj", "obl") and not tree.children(noun, "cop"):
            tree.deps[k] = "compound"


def _mend_progressives(tree: Tree) -> None:
    """Read "it was resuming military aid" with a verb: bare "be" and "-ing" before a noun without an article."""
    for v in tokens_with(tree.deps, {"amod"}, 1):
        noun = tree.heads[v]
        if not tree.lower[v].endswith("ing") or tree.pos[noun] != "NOUN" or noun < v:
            continue
        be = next((k for k in tree.children(noun, "cop") if k < v and k >= v - 2), None)
        if be is None or any(tree.lower[k] in _ARTICLES for k in tree.children(noun, "det", "nmod:poss") if k < v):
            continue
        tree.pos[v] = "VERB"
        tree.take_place(v, noun)
        for k in [k for k in tree.kids[noun] if k < v or tree.deps[k] in ("punct", "advcl", "conj", "ccomp")]:
            tree.heads[k] = v
            if k == be:
                tree.deps[k] = "aux"
        tree.heads[noun], tree.deps[noun] = v, "obj"
        tree.link()


def _mend_verbs_before_bare_nouns(tree: Tree) -> None:
    """Read "moved tanks and threatened war" with two verbs: words are threatened or promised, they modify nothing."""
    spoken = classed("en", "verbs", "speech act")
    for v in tokens_with(tree.deps, {"amod"}, 2, len(tree) - 1):
        noun = tree.heads[v]
        if noun != v + 1 or tree.lower[v - 1] != "and" or tree.deps[noun] != "conj":
            continue
        verb = next((a for a in tree.ancestors(noun) if tree.pos[a] == "VERB"), None)
        if tree.lemmas[v] not in spoken or verb is None or verb > v or not tree.children(verb, "nsubj"):
            continue
        for k in [k for k in tree.kids[noun] if k < v]:
            tree.heads[k] = v
        tree.pos[v], tree.heads[v], tree.deps[v] = "VERB", verb, "conj"
        tree.heads[noun], tree.deps[noun] = v, "obj"
        tree.link()


def _mend_opened_clauses(tree: Tree) -> None:
    """Read "until Pakistan has pulled its men back" as a clause, not as "until Pakistan" and a second main verb."""
    for m in tokens_with(tree.lower, _OPENERS, 0, len(tree) - 2):
        name = tree.heads[m]
        if tree.deps[m] not in ("case", "mark") or tree.pos[name] not in NOMINAL:
            continue
        above = tree.heads[name]
        if tree.deps[name] not in ("obl", "nmod", "advcl") or above == name or name < m:
            continue
        after = tree.subtree(name)[-1] + 1
        verb = _finite_verb_at(tree, after) or _participle_of(tree, name) or _behind_insertion(tree, name, after)
        if verb is not None and tree.heads[above] == verb and m == above + 1 and tree.deps[verb] == "advcl":
            # "Came a day after A and B signed": the day tells when they did.
            tree.heads[name], tree.deps[name] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
            tree.heads[m], tree.deps[m] = verb, "mark"
            tree.link()
            continue
        if verb is not None and tree.heads[above] == verb and tree.deps[above] == "advcl" and above < m:
            # "Déby appealed for help after rebels took the town": the main verb stands before the conjunction.
            tree.take_place(above, verb)
            tree.heads[verb] = above
            for k in [k for k in tree.kids[verb] if tree.deps[k] == "punct" or k < above]:
                tree.heads[k] = above
            tree.link()
        if verb is None or tree.heads[verb] not in (above, *tree.ancestors(above)) or tree.deps[verb] == "acl:relcl":
            continue
        if verb in (above, *tree.ancestors(above)) or tree.children(verb, "nsubj", "nsubj:pass", "cc"):
            continue
        tree.heads[verb], tree.deps[verb] = above, "advcl"
        tree.heads[name], tree.deps[name] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        tree.heads[m], tree.deps[m] = verb, "mark"
        tree.link()


def _behind_insertion(tree: Tree, name: int, after: int) -> int | None:
    """Return the verb of "as the men of Pakistan, which borders X, came over", behind the second comma."""
    inserted = [k for k in tree.children(name, "acl", "appos") if "," in tree.words[name + 1 : k + 1]]
    if not inserted or after >= len(tree) - 1 or "," not in tree.words[after - 1 : after + 1]:
        return None
    return _finite_verb_at(tree, after + (tree.words[after] == ","))


def _participle_of(tree: Tree, noun: int) -> int | None:
    """Return the verb of "after rebels advanced on the capital", which the parser took for a participle."""
    verb = noun + 1
    known = verb < len(tree) - 1 and tree.heads[verb] == noun and tree.deps[verb] == "acl" and tree.pos[verb] == "VERB"
    if not known or tree.feature(noun, "Number") != "Plur" or not may_be_finite(tree, verb):
        return None
    tree.morph[verb] = PAST
    return verb


def _finite_verb_at(tree: Tree, i: int) -> int | None:
    """Return the finite verb that stands at `i`, or whose auxiliaries do."""
    while i < len(tree) and (tree.pos[i] == "AUX" or tree.pos[i] == "ADV") and tree.heads[i] > i:
        i += 1
    if i >= len(tree) or tree.pos[i] != "VERB" or not tree.is_finite(i) or tree.lower[i].endswith("ing"):
        return None
    return i


def _mend_fronted_reports(tree: Tree) -> None:
    """Read "X crossed the river and surrounded Y, Baghdad radio said" with both deeds in what is said."""
    reports = united(verbs_of_report("en"), classed("en", "verbs", "admit"), frozenset({"concede"}))
    _mend_verbs_before_reports(tree, reports)
    for said in range(2, len(tree)):
        doers, above = tree.children(said, "nsubj"), tree.heads[said]
        if not doers:
            continue
        if tree.lemmas[said] in reports and tree.lemmas[said] not in classed("en", "verbs", "puts forward"):
            for k in tree.children(said, "advcl"):
                if k < doers[0] and tree.children(k, "nsubj") and not tree.children(k, "mark", "advmod"):
                    # "Turkey called for restraint, a diplomat said"
                    tree.deps[k] = "ccomp" if tree.is_finite(k) and "," in tree.words[k : doers[0]] else "advcl"
        last = tree.deps[said] in ("ccomp", "conj", "advcl") and above < doers[0] and tree.lemmas[said] in reports
        last = last and not tree.children(said, "mark", "obj", "ccomp", "xcomp", "cc", "advmod")
        if last and "," in tree.words[above : doers[0]]:
            # "The town has fallen, Chad said": it is the first clause that is said.
            tree.take_place(said, of=above)
            tree.heads[above], tree.deps[above] = said, "ccomp"
            tree.link()
        told = [k for k in tree.children(said, "ccomp") if k < doers[0] < said]
        if not told or tree.pos[said] != "VERB":
            continue
        for k in tree.children(said, "conj"):
            if told[0] < k < doers[0] and "," in tree.words[k : doers[0]]:
                tree.reattach(k, told[0], "conj")


def _mend_verbs_before_reports(tree: Tree, reports: frozenset[str]) -> None:
    """Read "A drone attack set fire to a refinery, officials said" with a verb: no noun by itself is what is said."""
    for verb in tokens_with(tree.deps, {"acl"}, 1, len(tree) - 3):
        noun = tree.heads[verb]
        said = tree.heads[noun]
        if noun != verb - 1 or tree.deps[noun] not in ("obl", "ccomp", "dep") or tree.case_of(noun) or said < verb:
            continue
        doers = [k for k in tree.children(said, "nsubj") if verb < k < said and "," in tree.words[verb:k]]
        if tree.lemmas[said] not in reports or not doers or not tree.children(verb, "obj"):
            continue
        tree.heads[verb], tree.deps[verb] = said, "ccomp"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.morph[verb] = PAST
        tree.link()


def _mend_participles_behind_commas(tree: Tree) -> None:
    """Read "stormed a house used by staff, killing five": the participle behind the comma is the main verb's."""
    for v in tokens_with(tree.deps, {"advcl"}, 2):
        low = tree.heads[v]
        if tree.pos[v] != "VERB" or not tree.lower[v].endswith("ing") or low > v:
            continue
        first = tree.subtree(v)[0]
        if "," not in tree.words[first - 1 : first + 1] or tree.children(v, "mark", "nsubj"):
            continue
        noun = tree.heads[low]
        if tree.deps[low] not in ("acl", "acl:relcl") or "," in tree.words[noun:low]:
            continue
        verb = next((a for a in tree.ancestors(noun) if tree.pos[a] == "VERB"), None)
        if verb is not None and verb < noun:
            tree.reattach(v, verb, "advcl")


def _mend_believed_members(tree: Tree) -> None:
    """Read "Gunmen believed to belong to Boko Haram attacked X" with Boko Haram as who is believed to have done it."""
    for verb in tokens_with(tree.deps, {"ccomp"}, 5):
        believed = tree.heads[verb]
        if tree.lower[believed] not in BELIEVED or tree.children(verb, "nsubj", "mark"):
            continue
        belongs = [k for k in tree.children(believed, "xcomp") if tree.lemmas[k] == "belong" and k < verb]
        body = next((m for k in belongs for m in tree.children(k, "obl") if tree.case_of(m) == "to"), None)
        if body is not None and body < verb:
            tree.reattach(body, verb, "nsubj")


def _mend_invited(tree: Tree) -> None:
    """Read "crossed into Congo at Kabila's invitation to hunt the FDLR" with the guests, not the host, as hunters."""
    asked = classed("en", "nouns", "asked for")
    for verb in tokens_with(tree.deps, {"acl"}, 4):
        noun = tree.heads[verb]
        if tree.lemmas[noun] not in asked or tree.case_of(noun) != "at":
            continue
        above = tree.heads[noun]
        if any(tree.lower[k] == "to" for k in tree.children(verb, "mark")) and tree.pos[above] == "VERB":
            tree.reattach(verb, above, "advcl")


def _mend_what_is_asked(tree: Tree) -> None:
    """Read "called on Argentina to withdraw" with what is called for as a complement, not as a purpose."""
    askers, told = classed("en", "verbs", "asks through a preposition"), classed("en", "verbs", "object control")
    for v in tokens_with(tree.deps, {"advcl"}, 2):
        verb = tree.heads[v]
        if v < verb:
            continue
        if tree.lemmas[verb] in told and _is_told(tree, verb, v):
            tree.deps[v] = "xcomp"  # "asked the United Nations on Monday to condemn the raid"
        if tree.lemmas[verb] not in askers:
            continue
        marks = [tree.lower[k] for k in tree.children(v, "mark")]
        asked = [k for k in tree.children(verb, "obl") if verb < k < v and tree.case_of(k) in ASKED_THROUGH]
        if marks == ["to"] and asked and not tree.children(verb, "obj"):  # "called Assad on Sunday to thank him"
            tree.deps[v] = "xcomp"
    for asker in tokens_with(tree.lemmas, askers, 1, len(tree) - 4):
        if tree.pos[asker] != "VERB" or tree.deps[asker] != "acl":
            continue
        # "A resolution calling on Iraq to withdraw": what is asked hung on the verb above the resolution.
        asked = [k for k in tree.children(asker, "obl") if asker < k and tree.case_of(k) in ASKED_THROUGH]
        to = tree.subtree(asked[0])[-1] + 1 if asked else len(tree)
        verb = tree.heads[to] if to < len(tree) and tree.lower[to] == "to" and tree.deps[to] == "mark" else asker
        if verb != asker and tree.heads[verb] in tree.ancestors(asker) and tree.deps[verb] in ("advcl", "xcomp", "acl"):
            tree.reattach(verb, asker, "xcomp")


def _mend_what_one_is_accused_of(tree: Tree) -> None:
    """Read "accused the rebels of murder" with the murder as what they are accused of, not as what they are of."""
    accusing = classed("en", "verbs", "says of what")
    for verb in tokens_with(tree.lemmas, accusing, 0, len(tree) - 3):
        if tree.pos[verb] != "VERB":
            continue
        of = [(m, k) for k in tree.children(verb, "obj") for m in tree.children(k, "nmod") if tree.case_of(m) == "of"]
        if len(of) == 1 and of[0][0] > of[0][1] > verb and tree.pos[of[0][0]] == "NOUN":
            charge = of[0][0]
            if not any(tree.case_of(k) == "of" for k in tree.children(verb, "obl", "advcl")):
                tree.reattach(charge, verb, "obl")


def _is_told(tree: Tree, verb: int, v: int) -> bool:
    """Tell whether somebody stands between a verb of asking and the infinitive that says what is asked."""
    asked = any(verb < k < v for k in tree.children(verb, "obj", "iobj"))
    to = [k for k in tree.children(v, "mark") if tree.lower[k] == "to"]
    return asked and len(to) == 1 and tree.words[to[0] - 1] != "," and not tree.children(v, "nsubj", "cc")


def _mend_headline_verbs(tree: Tree) -> None:
    """Read "Yeltsin threatens war, appeals for talks" with two verbs: a bare noun is not joined to a verb."""
    for i in tokens_with(tree.deps, {"conj"}, 3, len(tree) - 1):
        verb = tree.heads[i]
        if tree.pos[i] != "NOUN" or tree.words[i - 1] != "," or tree.pos[verb] != "VERB":
            continue
        bare = not tree.children(i, "det", "amod", "nmod:poss", "nummod", "compound", "cc")
        known = tree.lower[i].endswith("s") and tree.lemmas[i] in lexicon_verbs("en")
        if bare and known and tree.lower[verb].endswith("s") and tree.children(verb, "nsubj"):
            tree.pos[i] = "VERB"
            for k in tree.children(i, "nmod"):
                tree.deps[k] = "obl"


def _mend_times_as_subjects(tree: Tree) -> None:
    """Read "bombed a camp before dawn, killing five": what a comma parts from a participle is not its subject."""
    for v in tokens_with(tree.deps, {"advcl"}, 3):
        if tree.pos[v] != "VERB" or not tree.lower[v].endswith("ing"):
            continue
        doers = [k for k in tree.children(v, "nsubj") if k < v and "," in tree.words[k:v]]
        if not doers or tree.words[v - 1] != "," or tree.children(v, "aux"):
            continue
        marks = [k for k in tree.children(v, "mark") if k < doers[0]]
        tree.reattach(doers[0], tree.heads[v], "obl" if marks else "dep")
        for mark in marks:
            tree.reattach(mark, doers[0], "case")


def _mend_relatives_of_infinitives(tree: Tree) -> None:
    """Read "whom X had never managed to arm" with whom as the object of the infinitive: nobody is managed."""
    own = classed("en", "verbs", "hands down its object")
    for q in tokens_with(tree.lower, {"whom", "which", "that"}, 1, len(tree) - 2):
        verb = tree.heads[q]
        if tree.deps[q] != "obj" or tree.lemmas[verb] not in own:
            continue
        deeds = [k for k in tree.children(verb, "xcomp") if k > verb and not tree.children(k, "obj", "ccomp")]
        if len(deeds) == 1 and tree.deps[verb] == "acl:relcl":
            tree.reattach(q, deeds[0], "obj")

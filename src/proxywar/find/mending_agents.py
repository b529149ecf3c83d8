"""Agents that hang on the wrong word: "la trêve conclue le 5 mars à Moscou par Erdogan", "appuyés au sol par l'Iran".

Who does what a participle says stands behind "par" or "by", often far behind it; the parser hangs the agent on the main
verb, which is active, or on the noun right before.
"""

from __future__ import annotations

from proxywar.find.mending_lists import collective_nouns
from proxywar.find.mending_put_in_phrases_en import mend_put_in_phrases
from proxywar.find.mending_wire_fr import verb_idioms
from proxywar.find.retagging_fr import event_nouns, noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

BY = {"en": "by", "fr": "par"}
_REACH = 12
_DEFINITE = frozenset({"le", "la", "les", "l'", "l’"})
DEEDS = ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "AID", "COOPERATE", "SANCTION", "PROTEST", "THREATEN", "REQUEST",
          "ACCUSE", "REJECT", "SUPPORT")  # fmt: skip


def mend_agents(tree: Tree) -> None:
    """Hang such agents on their participle, and behind a comma the names that say who somebody is; in place."""
    for k in range(3, len(tree)):
        if tree.pos[k] == "PROPN" or (tree.lang == "fr" and tree.pos[k] == "NOUN" and tree.words[k][:1].isupper()):
            _hang_agent(tree, k)
        elif tree.lang == "en" and tree.pos[k] == "NOUN":
            _hang_agent_of_passive(tree, k)
            _hang_leader(tree, k)
        if tree.pos[k] == "PROPN":
            _name_members(tree, k)
        if tree.pos[k] in ("PROPN", "NOUN"):
            _hang_agent_of_deed(tree, k)
        if tree.deps[k] == "dislocated":
            _name_agent(tree, k)
    _name_counterparts(tree)


def _hang_agent_of_deed(tree: Tree, k: int) -> None:
    """Read "condemned attacks in Mali by its fighters" with who attacks: no verb in the active has an agent.

    "Drew condemnation from Egypt" tells whose it is.
    """
    head = tree.heads[k]
    if head > k or not tree.deps[k].startswith(("obl", "nmod")):
        return
    drawn = tree.case_of(k) in ("from", "de") and tree.lemmas[head] in classed(tree.lang, "verbs", "provokes")
    if not drawn and tree.case_of(k) != BY[tree.lang]:
        return
    if tree.pos[k] == "NOUN" and tree.lemmas[k] not in collective_nouns(tree.lang):
        return
    if tree.pos[head] == "VERB":
        deeds = [] if tree.is_passive(head) else [m for m in tree.children(head, "obj") if m < k]
    else:
        where = tree.pos[head] == "PROPN" and tree.deps[head] == "nmod" and tree.case_of(head) not in ("of", "de")
        deeds = [tree.heads[head]] if where else []
    if deeds and tree.pos[deeds[-1]] == "NOUN" and tree.lemmas[deeds[-1]] in event_nouns(tree.lang, *DEEDS):
        tree.reattach(k, deeds[-1], "nmod")


def _hang_leader(tree: Tree, k: int) -> None:
    """Read "an alliance of 12 parties led by X" with the alliance as what X leads."""
    whole = tree.heads[k]
    leads = [m for m in tree.children(k, "acl") if m == k + 1 and tree.lemmas[m] in classed("en", "verbs", "heads")]
    if not leads or tree.deps[k] != "nmod" or tree.case_of(k) != "of" or tree.feature(k, "Number") != "Plur":
        return
    joined = classed("en", "nouns", "made of groups")
    if tree.lemmas[whole] in joined and not any(tree.feature(m, "Poss") == "Yes" for m in tree.kids[k]):
        tree.reattach(leads[0], whole, "acl")


def mend_doers_taken_for_subjects(tree: Tree) -> None:
    """Give the doer behind a deed to it: "la prise de X par les forces turques fut proclamée"."""
    mend_put_in_phrases(tree)
    for i in tokens_with(tree.deps, {"nsubj", "nsubj:pass"}):
        if tree.case_of(i) not in ("par", "by"):
            continue
        before = [k for k in tree.kids[tree.heads[i]] if k < i and tree.deps[k] in ("nsubj", "nsubj:pass")]
        if before:
            tree.heads[i], tree.deps[i] = before[0], "nmod"
            tree.link()


def _name_members(tree: Tree, k: int) -> None:
    """Read "two leaders of the movement, X and Y" with the names as who the leaders are, not as other movements."""
    inner = tree.heads[k]
    outer = tree.heads[inner]
    if tree.deps[k] not in ("conj", "appos") or tree.pos[inner] != "NOUN" or tree.deps[inner] != "nmod":
        return
    start = tree.subtree(k)[0]
    several = bool(tree.children(k, "conj")) or any(m > k for m in tree.children(inner, "conj"))
    one_of_many = tree.feature(outer, "Number") == "Plur" and tree.feature(inner, "Number") == "Sing"
    if tree.words[start - 1] != "," and tree.words[start] != ",":
        return
    if not several or not one_of_many or tree.pos[outer] != "NOUN" or outer > inner or tree.children(k, "cc"):
        return
    others = [m for m in tree.children(inner, "conj") if m > k]
    tree.reattach(k, outer, "appos")
    for m in others:
        tree.reattach(m, k, "conj")


def _hang_agent(tree: Tree, k: int) -> None:
    head = tree.heads[k]
    if tree.deps[k] not in ("obl", "nmod", "obl:agent", "obl:mod", "obl:arg") or tree.case_of(k) != BY[tree.lang]:
        return
    if head > k or (tree.pos[head] == "VERB" and tree.is_passive(head)):
        return
    above = tree.heads[head]
    free = tree.lemmas[head] not in noun_triggers(tree.lang) or (
        (tree.lemmas[above], tree.case_of(head), tree.lemmas[head]) in verb_idioms(tree.lang)
    )
    free = free or (tree.case_of(head) == "with" and tree.lemmas[above] in classed("en", "verbs", "done with a deed"))
    idiom = free and tree.pos[head] == "NOUN" and tree.deps[head].startswith("obl") and tree.pos[above] == "VERB"
    if idiom and above < head and tree.is_passive(above) and not tree.children(above, "obl:agent"):
        tree.reattach(k, above, "obl:agent")  # "a été mise hors la loi par la junte"
        return
    if tree.pos[head] != "VERB" and tree.lemmas[head] in noun_triggers(tree.lang):
        return
    for v in range(k - 1, max(-1, k - _REACH), -1):
        if tree.pos[v] not in ("VERB", "ADJ"):
            continue
        fronted = tree.deps[v] == "advcl" and tree.heads[v] > k and not tree.children(v, "aux")
        free = v != head and (tree.deps[v] in ("acl", "amod") or fronted) and tree.is_past_participle(v)
        if not free or any(tree.case_of(m) == BY[tree.lang] for m in tree.children(v, "obl")):
            return
        tree.reattach(k, v, "obl:agent")
        return


def _hang_agent_of_passive(tree: Tree, k: int) -> None:
    """Read "was driven from the town of X by Ethiopian units" with who drove it out, not with whose town it is."""
    noun = tree.heads[k]
    if tree.deps[k] != "nmod" or tree.lower[tree.subtree(k)[0]] != "by" or tree.lemmas[k] not in collective_nouns("en"):
        return
    while tree.pos[noun] in NOMINAL and tree.deps[noun].split(":")[0] in ("nmod", "obl", "obj"):
        if tree.lemmas[noun] in event_nouns("en", *DEEDS) or any(tree.deps[m] == "acl" for m in tree.kids[noun]):
            return  # "killed in an ambush by rebels"
        noun = tree.heads[noun]
    taken = [m for m in tree.kids[noun] if tree.deps[m] == "obl:agent" or tree.case_of(m) == "by"]
    if tree.pos[noun] == "VERB" and noun < k and tree.is_passive(noun) and not taken:
        tree.reattach(k, noun, "obl:agent")


def _name_agent(tree: Tree, k: int) -> None:
    """Read "tué par ses alliés d'hier, les houthistes" with the name as who the allies are."""
    verb, start = tree.heads[k], next(m for m in tree.subtree(k) if tree.pos[m] != "PUNCT")
    if start < 2 or tree.words[start - 1] != "," or tree.lower[start] not in _DEFINITE:
        return
    agents = [m for m in tree.children(verb, "obl:agent", "obl") if m < start and tree.case_of(m) == BY[tree.lang]]
    if agents and tree.pos[agents[-1]] == "NOUN":
        tree.reattach(k, agents[-1], "appos")


def _name_counterparts(tree: Tree) -> None:
    """Read "arrêté par ses hôtes d'hier, les Nigérians", "de son voisin, le Tchad" with the name as who that is."""
    if tree.lang != "fr":
        return
    stand_to = classed("fr", "nouns", "stands to a state") | classed("fr", "nouns", "stands to somebody")
    for i in range(1, len(tree) - 2):
        if tree.lemmas[i] not in stand_to or tree.pos[i] != "NOUN" or not tree.is_possessed(i):
            continue
        comma = next((k for k in range(i + 1, min(i + 6, len(tree) - 1)) if tree.words[k] == ","), None)
        if comma is None or any(tree.pos[k] in ("VERB", "AUX", "CCONJ", "PUNCT") for k in range(i + 1, comma)):
            continue
        name = comma + 1 + (tree.lower[comma + 1] in _DEFINITE)
        if name < len(tree) and _is_told_apart(tree, name, several=tree.feature(i, "Number") == "Plur"):
            tree.reattach(name, i, "appos")


def _is_told_apart(tree: Tree, name: int, *, several: bool) -> bool:
    """Tell a name or a body with no preposition, with a comma or the end of the clause behind it."""
    named = tree.pos[name] == "PROPN" or tree.words[name][:1].isupper() or tree.lemmas[name] == "américain"
    named = named or (tree.pos[name] == "NOUN" and tree.lemmas[name] in collective_nouns("fr"))
    if not named or tree.pos[name] not in NOMINAL or tree.deps[name].startswith("nsubj") or tree.case_of(name):
        return False
    behind = name + 1
    while behind < len(tree) and name in tree.ancestors(behind) and tree.pos[behind] not in ("PUNCT", "CCONJ"):
        behind += 1
    joined = behind < len(tree) and tree.pos[behind] == "CCONJ"
    return (several and joined) or behind == len(tree) or tree.pos[behind] == "PUNCT"

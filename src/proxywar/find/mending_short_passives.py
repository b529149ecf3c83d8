"""Mend passives that notes and headlines write without their auxiliary: "five Kenyan soldiers killed in Somalia"."""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_DONE_TO = ("obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass", "obl:agent")


def mend_short_passives(tree: Tree) -> None:
    """Read who is killed, wounded, seized or let go, where no one is told to whom they do it, as whom it is done to."""
    if tree.lang != "en":
        return
    befalls = classed("en", "verbs", "never without its object")
    for verb in tokens_with(tree.lemmas, befalls, 1):
        form = tree.lower[verb]
        if tree.pos[verb] != "VERB" or form == tree.lemmas[verb] or forms("en").get(form) != tree.lemmas[verb]:
            continue
        if tree.deps[verb] == "acl" and tree.heads[verb] == verb - 1 and not tree.children(verb, *_DONE_TO, "nsubj"):
            tree.morph[verb] = PASSIVE  # "Ambassador Cleo Noel killed in Khartoum"
            continue
        doers = [k for k in tree.children(verb, "nsubj") if k < verb]
        if not form.endswith(("ed", "ot", "ain", "ung", "urt")) or len(doers) != 1 or tree.pos[doers[0]] == "PRON":
            continue
        if tree.deps[verb] == "acl:relcl" and tree.heads[verb] < doers[0]:
            continue  # "a town its army captured": the noun before is what was
        # "killed and wounded dozens", "shot and killed X": what hangs on one is done by both.
        joined = [*tree.children(verb, "conj"), *([tree.heads[verb]] if tree.deps[verb] == "conj" else [])]
        if any(tree.children(v, *_DONE_TO) for v in (verb, *joined) if tree.pos[v] == "VERB" and v - verb < 6):
            continue
        tree.deps[doers[0]], tree.morph[verb] = "nsubj:pass", PASSIVE
        tree.link()

"""What somebody is quoted as ordering: "Go within six days or be bombed, NATO told the Serbs", "“Stop it,” said Annan".

The order itself is no deed of whoever gives it: the demand holds all that it says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import fillers, objects, subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed
from proxywar.records import TIE_TYPES

ORDER = "quoted order"
"""How the rules of such facts end."""
_TO = {"en": "to", "fr": "à"}


def find_quoted_orders(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """Yield a demand for an imperative that opens the sentence and is put in somebody's mouth behind it.

    Args:
        taken: Tokens of the facts that frames made.
    """
    tree, lang = scene.tree, scene.lang
    for verb in tokens_with(tree.lemmas, classed(lang, "verbs", "utters an order"), 2):
        if tree.pos[verb] != "VERB" or verb in taken or tree.is_passive(verb) or _order_before(tree, verb) is None:
            continue
        doers = subjects(tree, verb)
        told = [k for k in (*objects(tree, verb), *tree.children(verb, "iobj"), *fillers(tree, (verb,), _TO[lang]))
                if k > verb or tree.pos[k] == "PRON"]  # fmt: skip
        actors = unique([a for k in doers for a in actors_of(scene, k, fact_type="REQUEST")])
        asked = unique([a for k in told for a in actors_of(scene, k, fact_type="REQUEST")])
        asked = [a for a in asked if a.id not in {b.id for b in actors}]
        if actors:
            roles = Roles(actors, asked, spine=[verb], actor_tokens=doers, recipient_tokens=told)
            yield Draft("REQUEST", verb, [verb], f"{lang}:{tree.lemmas[verb]} {ORDER}", roles)


def leave_order_out(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the facts without those that a quoted order tells."""
    orders = [d for d in drafts if d.rule.endswith(ORDER)]
    within = {k for d in orders if (c := _order_before(scene.tree, d.head)) is not None for k in scene.tree.subtree(c)}
    return [d for d in drafts if d in orders or d.head not in within or d.type in TIE_TYPES]


def _order_before(tree: Tree, verb: int) -> int | None:
    """Return the imperative that a verb of saying behind it reports, which opens the sentence."""
    first = next((k for k in range(min(2, len(tree))) if tree.pos[k] != "PUNCT"), None)
    if first is None or tree.heads[first] != verb or tree.pos[first] != "VERB" or first > verb:
        return None
    if tree.deps[first] not in ("ccomp", "advcl", "parataxis") or tree.children(first, "nsubj", "aux", "mark"):
        return None
    if "," not in tree.words[first:verb] and not any(w in '"”»' for w in tree.words[first:verb]):
        return None
    bare = tree.lower[first] == tree.lemmas[first] if tree.lang == "en" else tree.feature(first, "Mood") == "Imp"
    return first if bare or (tree.lang == "fr" and tree.lower[first].endswith("ez")) else None

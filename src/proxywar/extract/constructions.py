"""Facts that no single word makes: "UN-backed government", "Russian mercenaries in Libya", "has 2,500 men there"."""

from __future__ import annotations

from collections.abc import Collection

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.candidates import actor_named
from proxywar.extract.civilians import is_one_of_trade
from proxywar.extract.crowds import find_crowds
from proxywar.extract.cues import cue_at
from proxywar.extract.doing_nouns import is_deed
from proxywar.extract.drafts import Draft
from proxywar.extract.effects import local_effects
from proxywar.extract.gone import find_gone
from proxywar.extract.grammar import modified, objects, subjects
from proxywar.extract.held_places import find_held_places
from proxywar.extract.holdings import find_holdings
from proxywar.extract.joints import expand
from proxywar.extract.labels import find_labels
from proxywar.extract.locations import is_locative, places_of
from proxywar.extract.memberships import find_memberships
from proxywar.extract.nobody_there import find_nobody_there
from proxywar.extract.nouns import counted, parts_at_hyphen
from proxywar.extract.partners import find_partners
from proxywar.extract.places_before import place_there
from proxywar.extract.presence import are_captives, are_civil, is_raised
from proxywar.extract.quoted_orders import find_quoted_orders
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene, collectives
from proxywar.extract.senses_fr import is_spread, is_stationed
from proxywar.extract.stances import find_stances
from proxywar.extract.truces import find_truces
from proxywar.extract.verdicts import find_verdicts
from proxywar.find.prepare import participles
from proxywar.lang import classed
from proxywar.records import Argument

IN_A_PLACE = "be in a place"
"""Name of the rule for who is somewhere by a copula."""
FORCES_IN_PLACE = "forces in a place"
"""Name of the rule for forces that only a noun phrase puts somewhere."""
NO_FORCES = "no forces in a place"
"""Name of the rule for forces that are said not to be somewhere."""
HYPHENS = frozenset("-‐‑")
MEN_AND_ARMS = frozenset({"personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons"})


CARRIERS = frozenset({"aircraft", "vehicles", "ships"})


def find_constructions(scene: Scene, taken: set[int]) -> list[Draft]:
    """Return the facts of the constructions of this module.

    Args:
        taken: Tokens that head or fill facts already; a force noun that moves or fights is not also "present".
    """
    if "constructions" in scene.tree.without:
        return []
    return [*_hyphenated(scene), *_having(scene, taken), *find_gone(scene, taken), *_being_there(scene, taken),
            *_present_forces(scene, taken), *find_partners(scene), *find_memberships(scene), *find_labels(scene, taken),
            *find_verdicts(scene), *find_holdings(scene), *find_held_places(scene), *find_nobody_there(scene),
            *find_truces(scene), *find_crowds(scene, taken), *find_quoted_orders(scene, taken),
            *find_stances(scene)]  # fmt: skip


def _hyphenated(scene: Scene) -> list[Draft]:
    tree = scene.tree
    out: list[Draft] = []
    seconds = participles(scene.lang)
    if HYPHENS.isdisjoint(tree.text):
        return out
    for i in range(len(tree)):
        first, dash, second = parts_at_hyphen(tree.lower[i])
        row = seconds.get(second) if dash else None
        name_end = i
        if row is None and tree.lower[i] in seconds and i >= 2 and tree.words[i - 1] == "-":
            row, name_end = seconds[tree.lower[i]], i - 2
        if row is None:
            continue
        inside = [actor_named(scene, r) for r in scene.names
                  if r.of("actor") and r.start >= tree.start[min(i, name_end)] and r.end <= tree.end[i]]  # fmt: skip
        head = tree.heads[i]
        if not inside or head == i:
            continue
        actors = [a for k in (modified(tree, i) or [head])[:1] for a in actors_of(scene, k)]
        actors = [a for a in actors if a.id not in {x.id for x in inside}]
        roles = Roles(unique(inside), unique(actors), spine=[i])
        if row["actor"] == "head":
            roles = Roles(roles.recipients, roles.actors, spine=[i])
        type_ = row["type"]
        led = is_deed(scene, head) or _is_force(scene, head) or all(a.kind == "country" for a in actors)
        if type_ == "LEADS" and led:
            continue  # "Saudi-led jets", "the American-led invasion of Iraq": no body that is led
        if type_ == "CONTROLS":
            roles.places = places_of(scene, head)
            if not roles.places and _is_force(scene, head):
                # "Wagner-run air defences at the base"
                type_, roles.places = "PRESENT", _places_near(scene, [head])
            roles.recipients = []
            if not roles.places:
                continue
        elif not (roles.actors and roles.recipients):
            continue
        out.append(Draft(type_, i, [i], f"{first}-{second}" if dash else f"-{tree.lower[i]}", roles,
                         channel=row["channel"] or None))  # fmt: skip
    return out


def _having(scene: Scene, taken: set[int]) -> list[Draft]:
    """Find who has forces somewhere ("Russia has 2,500 mercenaries in Libya", "disposer de bases"): present there."""
    tree = scene.tree
    out = []
    having = classed(scene.lang, "verbs", "have")
    for i in range(len(tree)):
        if tree.lemmas[i] not in having or tree.pos[i] != "VERB" or i in taken:
            continue
        held = [k for k in objects(tree, i) if _is_force(scene, k) or _is_site(scene, k)]
        held += [k for k in tree.kids[i] if tree.deps[k] == "obl" and tree.case_of(k) == "de"
                 and (_is_force(scene, k) or _is_site(scene, k))]  # fmt: skip
        if not held:
            continue
        spread = [k for t in (i, *held) for k in tree.kids[t] if k > t and is_spread(tree, k)]
        roles = Roles(
            [a for s in subjects(tree, i) for a in actors_of(scene, s, fact_type="PRESENT")], spine=[i, *held]
        )
        roles.places = _places_near(scene, [i, *held]) or _places_near(scene, spread)
        roles.actor_tokens = held
        if roles.actors and roles.places and not are_civil(scene, held, roles):
            taken.update(held)
            out.append(Draft("PRESENT", i, [i, *held], "have forces", roles))
    return out


def _being_there(scene: Scene, taken: set[int]) -> list[Draft]:
    """Find who is somewhere by a copula over a place: "Syrians are already in eastern Libya"."""
    tree = scene.tree
    out = []
    predicates = {tree.heads[k] for k in range(len(tree)) if tree.deps[k].startswith("cop") and tree.heads[k] != k}
    for i, lemma in enumerate(tree.lemmas):
        # Either the place is the predicate, or the parser made "be" the head of it.
        if i in predicates and i in taken and i not in scene.at:
            continue  # "in the pocket of Iran"
        if i in predicates and is_locative(scene, i) and not _leads_there(scene, i):
            places = places_of(scene, i)
        elif i in predicates and scene.lang == "en" and tree.lower[i] == "there":
            places = place_there(scene, i)  # "admitted that its soldiers were there"
        elif i in predicates and tree.pos[i] == "NUM":
            places = _places_near(scene, [i])  # "qui sont deux mille dans la région"
        elif lemma in ("be", "être") and tree.deps[i] not in ("cop", "aux", "aux:pass", "aux:tense"):
            places = _places_near(scene, [i])
        else:
            continue
        actors = [
            a
            for k in tree.children(i, "nsubj")[:1]
            for s in expand(tree, [k])
            for a in actors_of(scene, s, fact_type="PRESENT")
            if a.kind != "person" or _is_force(scene, s)  # "Haftar's men are in Derna"; he alone is on a visit
        ]
        actors = [a for a in actors if a.kind in ("group", "armed_group", "military", "mission", "country", "person")]
        if actors and places and not {p.name for p in places} & {a.name for a in actors}:
            type_ = "MOBILIZE" if _is_on_the_way(scene, i) else "PRESENT"
            out.append(Draft(type_, i, [i], IN_A_PLACE, Roles(unique(actors), [], unique(places), spine=[i])))
    return out


def _is_on_the_way(scene: Scene, i: int) -> bool:
    """Tell "Israeli jets were over Tyre within hours", "divisions are across the Canal" from who stays."""
    tree = scene.tree
    near = [k for k in (i, *tree.kids[i]) if tree.case_of(k) in ("over", "across")]
    units = classed(scene.lang, "nouns", "formation")
    men = any(_is_force(scene, k) or tree.lemmas[k] in units for k in tree.children(i, "nsubj"))
    return scene.lang == "en" and bool(near) and men


def _present_forces(scene: Scene, taken: set[int]) -> list[Draft]:
    """Find forces with an owner and a place, where no verb moves them: "Russian warplanes in Libya"."""
    tree = scene.tree
    out = []
    for i in range(len(tree)):
        if tree.pos[i] not in ("NOUN", "PROPN") or is_raised(scene, i) or is_one_of_trade(scene, i):
            continue
        spread = [k for k in tree.kids[i] if scene.lang == "fr" and is_stationed(tree, k)]
        if i in taken and not (spread and tree.deps[i] == "nsubj"):
            continue  # "les soldats, engagés depuis 2013 au Mali, ont attaqué X": they are there all the same
        nationals = _are_counted_nationals(scene, i)
        if not (nationals or _is_force(scene, i)):
            continue
        places = _places_near(scene, spread if i in taken else [i, *spread], barred=taken)
        if not places and i not in taken and tree.heads[i] not in taken:
            places = _places_of_perception(scene, i)
        owners = (actors_of(scene, i) if nationals else owners_of(scene, i, seated=False)) if places else []
        owners = owners or (_owner_with(scene, i) if places else [])
        if _goes_with_one(scene, i, owners) or are_captives(scene, i, owners):
            continue
        if owners and places and not {p.name for p in places} & {o.name for o in owners}:
            roles = Roles(unique(owners), [], unique(places), actor_tokens=[i], spine=[i, *spread])
            out.append(Draft("PRESENT", i, [i, *spread], NO_FORCES if _is_none(scene, i) else FORCES_IN_PLACE, roles))
    return out


def _owner_with(scene: Scene, i: int) -> list[Argument]:
    """Return who is parted off by commas with his men: "Ethiopia, with 3,000 troops in Somalia, refused"."""
    tree, name = scene.tree, scene.tree.heads[i]
    beside = tree.deps[i] == "nmod" and tree.case_of(i) in ("with", "avec") and name < i and name in scene.at
    parted = beside and "," in tree.words[name:i] and bool(tree.children(i, "nummod"))
    return [a for a in actors_of(scene, name) if a.kind != "person"] if parted else []


def _goes_with_one(scene: Scene, i: int, owners: list[Argument]) -> bool:
    """Tell "l'avion de Samora Machel à Mbuzini", "with his driver": how and with whom one man travels, no force."""
    lemma = scene.tree.lemmas[i]
    kind = counted(scene.lang).get(lemma)
    one = kind in CARRIERS or (kind in ("personnel", "fighters") and lemma not in collectives(scene.lang))
    single = one and scene.tree.feature(i, "Number") == "Sing"
    return single and bool(owners) and all(o.kind == "person" for o in owners)


def _is_none(scene: Scene, i: int) -> bool:
    """Tell "il n'y a pas un soldat turc à X", "aucun soldat": who is said not to be there."""
    tree = scene.tree
    if any((cue := cue_at(tree, k, "DET")) and cue.effect == "negated" for k in tree.kids[i]):
        return True
    verb = tree.heads[i]
    there = tree.deps[i] in ("obj", "nsubj", "ccomp") and any(tree.deps[k].startswith("expl") for k in tree.kids[verb])
    return there and any(effect.name == "negated" for effect in local_effects(tree, verb))


def _are_counted_nationals(scene: Scene, i: int) -> bool:
    """Tell "2,000 Russians": people of a nationality whom a number counts are men under arms in such reporting."""
    ref = scene.at.get(i)
    if ref is None or not scene.tree.children(i, "nummod") or not ref.of("actor"):
        return False
    return scene.gazetteer.actor(ref.of("actor")[0].id).kind == "country" and scene.tree.lower[i].endswith(("s", "x"))


def _places_of_perception(scene: Scene, i: int) -> list[Argument]:
    """Return the places that the parser hung on a verb of seeing: "has identified warplanes in Libya"."""
    tree = scene.tree
    verb = tree.heads[i]
    there = tree.children(verb, "expl")
    if (tree.deps[i] in ("obj", "nsubj:pass") or there) and tree.pos[verb] in ("VERB", "AUX"):
        return _places_near(scene, [verb])
    return []


def _is_force(scene: Scene, i: int) -> bool:
    tree = scene.tree
    if tree.lower[i] in classed(scene.lang, "nouns", "one of a nation or trade"):
        return False  # "the Kremlin's man in Bangkok"
    known = counted(scene.lang)
    pair = tree.lower[i - 1 : i + 1] if scene.lang == "en" else tree.lower[i : i + 2]  # "air defences"
    found = known.get(tree.lemmas[i]) or known.get(tree.lower[i]) or known.get(" ".join(pair))
    return found in MEN_AND_ARMS or tree.lemmas[i] == "base"


def _is_site(scene: Scene, i: int) -> bool:
    """Tell a noun of where forces live: a camp, a garrison, a post."""
    return scene.tree.lemmas[i] in classed(scene.lang, "nouns", "site of forces")


def _leads_there(scene: Scene, k: int) -> bool:
    """Tell "sur la route de Kidal", "en transit vers Bangui", where one is not yet."""
    tree = scene.tree
    if tree.case_of(k) in ("vers", "toward"):
        return True
    onward = tree.case_of(k) in ("sur", "on") and any(tree.case_of(m) for m in tree.kids[k])
    return onward and tree.lemmas[k] in classed(scene.lang, "nouns", "way")


def _places_near(scene: Scene, tokens: list[int], *, barred: Collection[int] = ()) -> list[Argument]:
    """Return the places that hang on tokens; "achète ses canons à la Corée" bars whom something is bought of."""
    tree = scene.tree
    out: list[Argument] = []
    for t in tokens:
        for k in tree.kids[t]:
            if (k in barred and tree.case_of(k) == "à") or _leads_there(scene, k):
                continue
            if tree.deps[k].split(":")[0] in ("nmod", "obl", "advmod", "expl") and is_locative(scene, k):
                # "la Turquie est à l'ouest, la Russie à l'est": a name beside a noun is no second place.
                alike = [m for m in expand(tree, [k]) if tree.pos[m] == tree.pos[k]]
                out.extend(p for m in alike for p in places_of(scene, m))
    return unique(out)

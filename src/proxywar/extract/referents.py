"""Which actors and places the filler of a role stands for.

A filler is a token of the tree. A name stands for what the knowledge base says; a metonym for its state; a collective
noun ("forces") for whoever it belongs to; a pronoun or description for what the discourse offers.
"""

from __future__ import annotations

from proxywar.extract.appositions import named_for, officer_beside, others_listed, says_kind
from proxywar.extract.attackers import attackers
from proxywar.extract.bands_before import named_before
from proxywar.extract.called import called
from proxywar.extract.candidates import (
    actor_named,
    bearer_named_before,
    best_actor,
    guess_kind,
    is_land,
    power_in,
)
from proxywar.extract.civilians import is_one_of_trade
from proxywar.extract.co_arguments import co_arguments, judged_behind
from proxywar.extract.coalitions import party_led
from proxywar.extract.composites import (
    body_of_compound,
    body_of_leader,
    body_of_men,
    body_told_of,
    body_with_name,
    composite_party,
    examples_of,
    joint_nations,
    mission_of,
    nationals,
    own_people,
)
from proxywar.extract.countrymen import countryman
from proxywar.extract.departures import is_left_by
from proxywar.extract.doing_nouns import commanders_over, doers_behind, is_deed, is_report, who_orders
from proxywar.extract.fronted_seats import seats_in_front
from proxywar.extract.grammar import GENITIVE
from proxywar.extract.helped import given_before, helped_above
from proxywar.extract.home_state import home_state, is_of_its_state, quarters_of, state_in_name, state_of_court
from proxywar.extract.joints import RELATIVE, expand, is_parted, through_relative
from proxywar.extract.last_named import is_latter, last_named
from proxywar.extract.locations import is_place_context, is_site
from proxywar.extract.loyal import loyal_to
from proxywar.extract.makes import carrier_of, is_make, is_materiel, is_ship_struck, names_a_make, tells_make
from proxywar.extract.men_before import man_before
from proxywar.extract.nearer_people import unless_people_between
from proxywar.extract.not_owners import are_own_followers, no_masters, says_where
from proxywar.extract.nouns import deeds, is_both, is_definite, is_demonstrative, is_people, party_nouns, sums_up
from proxywar.extract.offices import (
    end_of_title,
    holder_named_before,
    leader_before,
    name_after,
    name_next,
)
from proxywar.extract.own_body import own_body
from proxywar.extract.own_country import dateline, governed_by, own_country, portfolio_owners, state_beside, stood_for
from proxywar.extract.parallels import (
    agent_before,
    may_mean,
    object_before,
    own_deed,
    subject_above,
    told_to,
)
from proxywar.extract.peoples_told import is_master, stands_right_before
from proxywar.extract.plurals import MANY, listed
from proxywar.extract.prepositions import LOCATIVES
from proxywar.extract.rebel_men import rebel_men
from proxywar.extract.recognition import recognised_body
from proxywar.extract.risings import body_named_before, rising_party
from proxywar.extract.scene import NameRef, Scene, collectives, descend, known_actor, unknown
from proxywar.extract.speakers import SPEAKERS, is_spoken_for, said_by
from proxywar.extract.subjects_above import subject_elsewhere
from proxywar.extract.unnamed_subjects import meant_by
from proxywar.find.names import forms_of_address, titles
from proxywar.lang import classed
from proxywar.records import Argument

PLACE_FIRST = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONTROLS", "PRESENT", "PROTEST"})
"""Types whose undergoer, when it is a town, is the town and not the power seated there."""
OWNER_RELATIONS = frozenset({"nmod", "amod", "compound", "det", "obl", "flat", "advmod"})


def actors_of(scene: Scene, i: int, *, fact_type: str = "", barred: frozenset[str] = frozenset()) -> list[Argument]:
    """Return the actors that the token `i` stands for; empty where nothing in the fragment says who.

    Args:
        fact_type: Type of the fact, which decides between a town and the power seated there.
        barred: Ids that cannot be meant by a pronoun.
    """
    if i in scene.asked:
        return []
    scene.asked.add(i)
    try:
        return _stands_for(scene, i, fact_type, barred)
    finally:
        scene.asked.discard(i)


def _stands_for(scene: Scene, i: int, fact_type: str, barred: frozenset[str]) -> list[Argument]:
    tree, ref = scene.tree, scene.at.get(i)
    if ref is not None and (body := body_of_men(scene, ref, i)):
        return body
    if ref is not None and not ref.is_adjective:
        return _named(scene, ref, i, fact_type)
    if ref is not None and (one := countryman(scene, ref, i)) is not None:
        return one
    if is_both(tree, i) and (two := scene.discourse.both(before=tree.start[i], barred=barred)):
        return two
    if tree.pos[i] == "PRON" or (tree.pos[i] == "DET" and tree.feature(i, "Poss") == "Yes"):
        return _pronoun(scene, i, barred, fact_type)
    if ref is not None and tree.pos[i] in ("NOUN", "PROPN"):
        return nationals(scene, ref, i)
    if ref is not None and is_people(tree, i):
        return [known_actor(scene, c.id, ref) for c in ref.of("actor")[:1]]
    parts = classed(scene.lang, "nouns", "quantifier")
    if tree.lemmas[i] in parts and tree.children(i, "appos") and (named := _named_beside(scene, i)):
        return named  # "four members of the organisation, Chad, Mali, Togo and Gabon": those, not the organisation
    for k in descend(tree, i, parts):
        if found := actors_of(scene, k, fact_type=fact_type, barred=barred):
            return found
    if tree.pos[i] in ("NOUN", "PROPN", "ADJ", "NUM"):
        return joint_nations(scene, i) or last_named(scene, i) or _described(scene, i, fact_type, barred)
    return []


def _named(scene: Scene, ref: NameRef, i: int, fact_type: str) -> list[Argument]:
    actors, places = ref.of("actor"), ref.of("place", "name")
    if (bearer := bearer_named_before(scene, ref)) is not None:
        return [bearer]
    is_made = bool(actors) and ref.first == ref.last and is_make(scene.tree, i)
    if is_made and scene.gazetteer.actor(best_actor(scene, actors, ref)).kind == "company":
        return owners_of(scene, i, seated=False, fact_type=fact_type)  # "un Airbus d'Iran Air"
    if actors:
        proper = [c for c in actors if c.role != "metonym"]
        if places and fact_type in PLACE_FIRST and is_land(scene, i, proper, places):
            return []
        best = best_actor(scene, proper or actors, ref)
        kind = scene.gazetteer.actor(best).kind
        appositive = officer_beside(scene, i) if kind == "country" else None
        served = mission_of(scene, i) if kind == "organisation" else []
        return served or appositive or [known_actor(scene, best, ref)]
    if ref.candidates:
        return [] if fact_type in PLACE_FIRST else power_in(scene, ref)
    if is_place_context(scene, ref) or ref.text.lower() in classed(scene.lang, "words", "name of no party"):
        return []
    carrier = carrier_of(scene, ref)
    if carrier is not None or is_ship_struck(scene, i):
        return [] if carrier is None else owners_of(scene, carrier, seated=False, fact_type=fact_type)
    if ref.first == ref.last and is_make(scene.tree, i):
        return owners_of(scene, i, seated=False, fact_type=fact_type)
    office = scene.tree.lemmas[i] in classed(scene.lang, "nouns", "portfolio")
    acts_for_state = office or is_of_its_state(scene, ref)
    if acts_for_state and (owners := owners_of(scene, i, seated=office, fact_type=fact_type)):
        return owners  # "the Foreign Ministry in Ankara", "Bosnia's 5th Corps", "Sudan's Supreme Court"
    return [unknown(ref.text, ref.start, ref.end, guess_kind(ref), state_in_name(scene, ref, i))]


def _pronoun(scene: Scene, i: int, barred: frozenset[str], fact_type: str) -> list[Argument]:
    tree, word = scene.tree, scene.tree.lower[i]
    if is_latter(tree, i) and ((last := last_named(scene, i)) or " " in word):
        return last
    if word in RELATIVE[scene.lang]:
        k = through_relative(tree, tree.heads[i], i)
        return actors_of(scene, k, fact_type=fact_type, barred=barred) if k != i else []
    if (holder := subject_above(scene, i)) is not None:
        named = [a for a in actors_of(scene, holder) if a.id not in barred]
        if (named and named[0].kind != "person") or holder not in scene.at:
            return named[:1]
    if (behind := subject_elsewhere(scene, i)) is not None:
        return [a for k in expand(tree, [behind]) for a in actors_of(scene, k) if a.id not in barred]
    told = agent_before(scene, i, barred) or given_before(scene, i)
    helped = helped_above(scene, i) or judged_behind(scene, i)
    told = told or [a for m in told_to(scene, i) or own_deed(scene, i) or helped for a in actors_of(scene, m)]
    if told or helped:
        return told
    if word in ("celui", "celle", "ceux", "celles", "that", "those", "one", "un", "une"):
        owners = [k for k in tree.kids[i] if tree.case_of(k) in ("de", "of")]
        return [a for k in expand(tree, owners) for a in actors_of(scene, k, fact_type=fact_type, barred=barred)]
    if "pronouns" in tree.without or word in SPEAKERS[scene.lang]:
        return [] if "pronouns" in tree.without else said_by(scene, i, actors_of)
    beside = barred | co_arguments(scene, i)
    if (parallel := object_before(scene, i)) is not None:
        named = [a for a in actors_of(scene, parallel) if a.id not in beside]
        if word in MANY or (named and may_mean(word, named[0])):
            return named[:1]
    return unless_people_between(scene, i, meant_by(scene, i, beside))


def _described(scene: Scene, i: int, fact_type: str, barred: frozenset[str]) -> list[Argument]:
    if fact_type in PLACE_FIRST and (quarters := quarters_of(scene, i)) != i:
        return owners_of(scene, quarters, seated=False, fact_type=fact_type, barred=barred)
    tree, lemma = scene.tree, scene.tree.lemmas[i]
    group = listed(scene, i) if is_demonstrative(tree, i) else []
    if examples := examples_of(tree, i):
        group = [a for k in expand(tree, examples) if k in scene.at for a in actors_of(scene, k, fact_type=fact_type)]
    told_of = (
        group or man_before(scene, i) or body_named_before(scene, i) or rising_party(scene, i) or own_people(scene, i)
    )
    told_of = told_of or own_body(scene, i) or own_country(scene, i) or party_led(scene, i) or _named_beside(scene, i)
    told_of = told_of or _named_before(scene, i, fact_type) or state_beside(scene, i) or _officer(scene, i, fact_type)
    if told_of or (told_of := body_told_of(scene, i)):
        return told_of
    if lemma in party_nouns(scene.lang) and (k := name_after(scene, i)) is not None:
        named, titled = actors_of(scene, k, fact_type=fact_type), lemma in titles(scene.lang)
        return [a for a in named if a.kind == "person" or not titled]
    kind = collectives(scene.lang).get(lemma) or collectives(scene.lang).get(tree.lower[i])
    kind = "force" if lemma == "camp" and fact_type in PLACE_FIRST else kind  # tents, not a side
    kind = None if kind == "force" and is_one_of_trade(scene, i) else kind
    if kind == "state" and (recognised := recognised_body(scene, i)):
        return recognised
    if lemma in classed(scene.lang, "nouns", "party") and (composite := composite_party(scene, i)):
        return composite
    if lemma in classed(scene.lang, "nouns", "state") and tree.feature(i, "Number") == "Plur":
        members = owners_of(scene, i, seated=False, fact_type=fact_type)  # "les pays de la Cédéao"
        if members and all(a.kind == "organisation" for a in members):
            return members
    if kind is not None or is_make(tree, i) or is_materiel(scene, i) or is_report(scene, i) or is_deed(scene, i):
        seated = kind == "state" or lemma in classed(scene.lang, "nouns", "keeps order")  # "police in Kampala"
        owners = owners_of(scene, i, seated=seated, fact_type=fact_type, barred=barred)
        if owners := owners or rebel_men(scene, i):
            return owners
    home, named = home_state(scene, i), _taken_up(scene, i)
    own = home and named and scene.gazetteer.has_actor(named[0].id) and scene.gazetteer.country_of(named[0].id)
    return named if not home or own == home[0].id else home  # the army that was named, before the state it is of


def _taken_up(scene: Scene, i: int) -> list[Argument]:
    """Return whom a noun that does not say whose it is takes up: its subject, or who was named before."""
    tree = scene.tree
    if tree.children(i, "cop"):  # "Qatar is the country that supports X": the predicate is its subject
        return [a for k in tree.children(i, "nsubj")[:1] for m in expand(tree, [k]) for a in actors_of(scene, m)]
    one = tree.heads[i]
    beside = tree.deps[one] == "appos"  # "Rwanda is one of the countries that arm X", "UNITA, one of…"
    if tree.lower[one] in ("one", "un") and tree.case_of(i) in ("of", "de") and (beside or tree.children(one, "cop")):
        return actors_of(scene, tree.heads[one]) if beside else _taken_up(scene, one)
    if (did := attackers(scene, i)) is not None:
        return did
    # "The party, which runs the region": what a comma parts off does not say which party.
    told = [k for k in tree.kids[i] if tree.deps[k] in ("nmod", "nmod:poss", "acl:relcl")]
    told = [k for k in told if tree.case_of(k) not in ("under", "sous", "à", "dans", "près")]  # "les rebelles à Goma"
    if is_definite(tree, i) and not any(tree.deps[k] != "acl:relcl" or not is_parted(tree, k) for k in told):
        return named_before(scene, i, alone=not told and not tree.children(i, "amod", "compound", "acl"))
    return []


def _officer(scene: Scene, i: int, fact_type: str) -> list[Argument]:
    """Return the person behind an office: named right after it ("au chef de l'État turc, X"), or before."""
    end = end_of_title(scene, i)
    if end is not None and (k := name_after(scene, end) or name_next(scene, i, end)) is not None:
        persons = [a for a in actors_of(scene, k, fact_type=fact_type) if a.kind == "person"]
        if persons:
            return persons
    return [holder] if (holder := holder_named_before(scene, i) or leader_before(scene, i)) is not None else []


def _named_beside(scene: Scene, i: int) -> list[Argument]:
    """Return the party named in the same noun phrase: apposition, title, "the group X"."""
    tree = scene.tree
    for k in tree.kids[i]:
        dep = tree.deps[k].split(":")[0]
        if tree.deps[k] == "nmod:poss" or dep not in ("appos", "flat", "compound", "nmod", "dep", "parataxis"):
            continue
        if dep in ("nmod", "compound", "dep", "parataxis") and (tree.case_of(k) or (dep != "nmod" and k < i)):
            continue
        ref = scene.at.get(k)
        rank = tree.lower[k].rstrip(".")
        ranked = rank in (titles(scene.lang) if tree.words[k].endswith(".") else forms_of_address(scene.lang))
        titled = ranked or (tree.pos[k] == "NOUN" and tree.lemmas[k] in titles(scene.lang))
        if ref is None and titled and dep == "appos" and k > i and tree.feature(i, "Number") != "Plur":
            bearers = [m for m in (k, name_next(scene, k, k) if ranked else None) if m is not None]
            if named := [a for m in bearers for a in actors_of(scene, m) if a.kind == "person"]:
                return named[:1]  # "un hôte de marque, le ministre soudanais X": who bears the office
        if ref is None or ref.is_adjective or tree.lemmas[i] in classed(scene.lang, "nouns", "place by its name"):
            continue
        names = [actor_named(scene, ref)] if ref.of("actor", "name", "acronym", "surname") else []
        if not names and carrier_of(scene, ref) is not None and owners_of(scene, i, seated=False, fact_type=""):
            continue  # the name of a ship, whose owner is told beside it
        if not names and not ref.candidates and collectives(scene.lang).get(tree.lemmas[i]):
            names = [body_with_name(scene, i, ref)]
        if not names and not ref.candidates and k > i and (dep == "appos" or " " in ref.text or tree.lang == "fr"):
            names = named_for(scene, i, ref)
        if names:
            # "Presidents Tudjman and Milosevic"
            several = tree.deps[k] == "appos" or tree.feature(i, "Number") == "Plur" or tree.lower[i][-1:] == "s"
            return names + (others_listed(scene, k, i) if several else [])
    return called(scene, i)


def _named_before(scene: Scene, i: int, fact_type: str) -> list[Argument]:
    """Return whom a noun in apposition is said of: "Hezbollah, the Iranian ally led by X" is Hezbollah."""
    tree = scene.tree
    if tree.deps[i] != "appos" or tree.heads[i] > i or "," not in tree.words[tree.heads[i] : i] or sums_up(tree, i):
        return []
    ref = scene.at.get(tree.heads[i])
    if ref is None or ref.is_adjective or (ref.candidates and not ref.of("actor")):
        return []
    if not ref.candidates and not says_kind(scene, i):
        return []  # "Kidal, a base of the rebels": what stands nowhere may be a place
    several = tree.feature(i, "Number") == "Plur" or bool(tree.children(i, "nummod"))
    top = tree.heads[i]
    while several and tree.deps[top] == "conj" and tree.heads[top] < top and scene.at.get(tree.heads[top]):
        top = tree.heads[top]  # "à l'Érythrée et à l'Ouganda, deux pays qui…" hangs on the last
    group = expand(tree, [top]) if several else [top]
    return [a for k in group if k < i for a in actors_of(scene, k, fact_type=fact_type)]


def owners_of(
    scene: Scene, i: int, *, seated: bool, fact_type: str = "", barred: frozenset[str] = frozenset()
) -> list[Argument]:
    """Return whom a collective noun belongs to: adjective, possessor, genitive, or for governments their seat."""
    tree = scene.tree
    if "owners" in tree.without:
        return []
    told = expand(tree, loyal_to(scene, i)) or (doers_behind(scene, i) if tree.lemmas[i] in deeds(scene.lang) else [])
    if loyal := [a for m in told for a in actors_of(scene, m, fact_type=fact_type)]:
        return loyal
    # "An Egyptian truce proposal": the nationality may hang on what stands between.
    inner = [m for c in tree.kids[i] if tree.deps[c] == "compound" and c not in scene.at for m in tree.kids[c]
             if tree.deps[m] in ("amod", "compound")]  # fmt: skip
    inner += portfolio_owners(scene, i)
    # "La junte au pouvoir à Niamey".
    rules = [c for c in tree.kids[i] if tree.lemmas[c] in ("pouvoir", "power") and tree.case_of(c) in ("à", "in")]
    inner += [m for c in rules for m in tree.kids[c] if tree.pos[m] == "PROPN"]
    nations = [*body_of_leader(scene, i), *(k for k in tree.children(i, "amod") if seated and k in scene.at)]
    for k in [*nations, *tree.kids[i], *inner]:  # "son homologue grec": the Greek one, before anybody's
        mark = tree.case_of(k)
        doer = tree.deps[i].startswith(("nsubj", "obl:agent"))
        force = doer and collectives(scene.lang).get(tree.lemmas[i]) == "force"
        sent = mark == "from" and (force or tree.lemmas[i] in titles(scene.lang))  # envoys from Sudan
        bound = sent or is_spoken_for(tree, k) or mark in ("", GENITIVE[scene.lang]) or tree.deps[k] == "nmod:poss"
        related = tree.deps[k].split(":")[0] in OWNER_RELATIONS or bool(joint_nations(scene, k))
        seat = (seated or tree.heads[k] in rules) and mark in LOCATIVES[scene.lang]
        if not related or is_left_by(scene, i, k) or tells_make(tree, k) or not (bound or seat):
            continue
        found = [governed_by(scene, a, i) for a in _possessor(scene, i, k, barred)] or _owner_at(scene, i, k, fact_type)
        if found:
            return found
    behind = [a for m in doers_behind(scene, i) for a in actors_of(scene, m, fact_type=fact_type)]
    if not behind and collectives(scene.lang).get(tree.lemmas[i]) == "force":
        behind = [a for m in commanders_over(scene, i) for a in actors_of(scene, m) if a.kind == "person"]
        behind = behind or [a for m in who_orders(scene, i) for a in actors_of(scene, m)]
    behind = behind or [a for k in seats_in_front(scene, i) if seated for a in _owner_at(scene, i, k, fact_type)]
    return behind or [known_actor(scene, c.id, ref) for ref in dateline(scene, i) for c in ref.of("actor")[:1]]


def _possessor(scene: Scene, i: int, k: int, barred: frozenset[str]) -> list[Argument]:
    """Return whom "its", "son", "whose" or "dont" stands for."""
    tree = scene.tree
    if tree.lower[k] in ("whose", "dont"):
        noun = through_relative(tree, i, k)
        return [] if noun in (k, i) else actors_of(scene, noun, barred=barred)
    possessive = tree.deps[k] == "det" or (tree.deps[k] == "nmod:poss" and tree.pos[k] == "PRON")
    if possessive and tree.lower[k] in SPEAKERS[scene.lang] and "pronouns" not in tree.without:
        return said_by(scene, k, actors_of)
    other = tree.lemmas[i] in classed(scene.lang, "nouns", "opposite number") or are_own_followers(scene, i, k, barred)
    if possessive and not other and tree.feature(k, "Poss") == "Yes" and "pronouns" not in tree.without:
        return _pronoun(scene, k, barred | no_masters(scene, i), "")
    return []


def _owner_at(scene: Scene, i: int, k: int, fact_type: str) -> list[Argument]:
    """Return the owner of noun `i` that its dependent `k` names."""
    tree, ref = scene.tree, scene.at.get(k)
    if ref is not None and says_where(scene, i, k, ref):
        return []  # "the tribunal in The Hague", "l'accord de Taëf", "les gangs d'Haïti"
    joint = joint_nations(scene, k) or state_of_court(scene, i, k)
    if joint or (is_site(scene, k) and tree.lemmas[i] in deeds(scene.lang)):
        return joint
    statehood = ref is not None and not ref.of("actor") and tree.lemmas[i] in classed(scene.lang, "nouns", "statehood")
    if powers := [a for m in expand(tree, [k]) if statehood and (r := scene.at.get(m)) for a in power_in(scene, r)]:
        return powers  # "the independence of Abkhazia"
    if ref is not None and ref.of("actor"):
        others = [m for m in tree.conjuncts(k) if m != k]
        beside = [r for m in others if (r := scene.at.get(m)) and r.is_adjective]
        owners = [stood_for(scene, best_actor(scene, r.of("actor"), r), r, i) for r in (ref, *beside)]
        return owners + [a for m in expand(tree, [k]) if m != k for a in actors_of(scene, m, fact_type=fact_type)]
    if ref is not None and names_a_make(scene, ref):
        return []  # "a Mirage fighter"
    if ref is not None and not ref.candidates and tree.deps[k] == "compound" and stands_right_before(tree, ref, i):
        if is_materiel(scene, i):  # "an Air France jet"
            return [unknown(ref.text, ref.start, ref.end, guess_kind(ref))]
        return [body_of_compound(scene, i, ref)]
    genitive = tree.case_of(k) == GENITIVE[scene.lang] or is_spoken_for(tree, k)
    ranked = tree.deps[k] == "nmod:poss" and is_master(scene, i, k)  # "Gen. X's raid", "Dogo X's bandits"
    if ref is not None and not ref.candidates and (genitive or ranked) and not is_place_context(scene, ref):
        own = [unknown(ref.text, ref.start, ref.end, "person")] if ranked else _named(scene, ref, k, fact_type)
        return own + [a for m in expand(tree, [k]) if m != k for a in actors_of(scene, m, fact_type=fact_type)]
    if (tree.pos[k] == "NOUN" or is_materiel(scene, k)) and (genitive or tree.deps[k] == "nmod:poss"):  # "of MiGs"
        found = actors_of(scene, k, fact_type=fact_type)
        if not found and tree.lemmas[k] in deeds(scene.lang) and tree.lemmas[i] in deeds(scene.lang):
            return owners_of(scene, k, seated=False, fact_type=fact_type)  # "l'offre de médiation algérienne"
        return found
    return []

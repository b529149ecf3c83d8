"""Whether a frame has what its row asks for: somebody or somewhere, a thing that is hit, men that are moved."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.bodies_left import enters_no_body, leaves_body
from proxywar.extract.civilians import is_private_person
from proxywar.extract.frames import Evoked
from proxywar.extract.goods import moves_forces
from proxywar.extract.grammar import objects
from proxywar.extract.last_named import takes_up_many
from proxywar.extract.mutual import DIRECTED, MUTUAL, do_it_to_each_other
from proxywar.extract.nouns import party_nouns
from proxywar.extract.places_left import leaves_some_place
from proxywar.extract.scene import Scene, collectives
from proxywar.extract.spines import objects_of
from proxywar.extract.standing import is_place_noun
from proxywar.lang import classed

UNNAMED_WILL_DO = frozenset({"REQUEST", "AID", "ASSAULT", "COERCE", "CONCEDE"})
"""Types that are told of a doer though those they are done to have no name."""


def lacks_required(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell whether a frame has required slots of which none is filled, and no thing or force stands in for them."""
    if enters_no_body(scene, evoked, roles):
        return True
    if _is_mutual(scene, evoked, roles):
        roles.used.add(MUTUAL)
        return False
    stands_in = _hits_thing(scene, evoked, roles) or moves_forces(scene, evoked, roles) or _is_claimed(evoked, roles)
    stands_in = stands_in or _is_seen_in_somebody(scene, evoked, roles)
    return _misses_required(scene, evoked, roles) and not stands_in and not _is_in_use(scene, evoked, roles)


def _is_seen_in_somebody(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "a reconnu dans le FMLN une force représentative": who is recognised stands in no slot of the row."""
    if "recipient:clause" not in roles.used:
        return False
    if evoked.frame.type == "ACCUSE" and evoked.frame.lemma in classed(scene.lang, "verbs", "complains"):
        return True  # "complained that Iran was arming X"
    sees = evoked.frame.lemma.split()[0] == "voir" and evoked.frame.type in ("ACCUSE", "OPPOSES")  # "y voit une menace"
    return sees or (evoked.frame.type == "SUPPORT" and not evoked.frame.fixed)


def _is_claimed(evoked: Evoked, roles: Roles) -> bool:
    """Tell "a revendiqué la prise de X", where no slot need say who took it: whoever claims it did."""
    asked = any(slot.required for slot in (*evoked.frame.recipient, *evoked.frame.place))
    return "actor:claimed" in roles.used and not asked


def _is_in_use(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "flew drones donated by Iran", which went to whoever flew them."""
    given = evoked.frame.type == "AID" and scene.tree.deps[evoked.head] == "acl"
    return given and bool(roles.actors and roles.recipients) and "recipient:clause" in roles.used


def _is_mutual(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "Turkey and Qatar support one another": whom it is done to is who does it."""
    takes_object = any(s.name == "obj" for s in evoked.frame.recipient) and evoked.frame.type in DIRECTED
    return takes_object and len(roles.actors) == 2 and do_it_to_each_other(scene.tree, evoked.head)


def _is_between_them(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell what two do with each other: "Ethiopia and Eritrea talked", "India and Pakistan are feuding"."""
    frame = evoked.frame
    sides = len(roles.actors) + (len(roles.recipients) if roles.actors else 0)
    if frame.type == "ASSAULT":
        return ("expl", "se") in frame.fixed and len(roles.actors) > 1  # "Rwandais et Ougandais se sont battus"
    if frame.type == "OPPOSES":
        return sides > 1 and any(slot.name in ("with", "avec") for slot in frame.recipient)
    truce = frame.pos == "NOUN" and frame.lemma in classed(scene.lang, "nouns", "truce")  # "pledged to seek a truce"
    drill = frame.type == "COOPERATE" and (frame.pos == "NOUN" or bool(frame.fixed))
    return (drill or frame.type in ("AGREE", "CONSULT")) and sides > 1 and not truce


def _misses_required(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell whether a frame has required slots of which none is filled by someone or somewhere."""
    frame = evoked.frame
    filled = {
        "actor": bool(roles.actors),
        "recipient": bool(roles.recipients or (roles.places and frame.type not in ("AID", "RETREAT"))),
        "place": bool(roles.places),
    }
    slots_of = {"actor": frame.actor, "recipient": frame.recipient, "place": frame.place}
    if _is_between_them(scene, evoked, roles):
        return False
    cause = classed(scene.lang, "nouns", "in a cause of their own")
    given = {"recipient:obj"} | ({"recipient:to", "recipient:iobj", "recipient:à"} if frame.type == "AID" else set())
    unnamed = any(scene.tree.lemmas[k] in cause or (frame.type == "AID" and takes_up_many(scene, k))
                  for k in roles.recipient_tokens) and bool(given & roles.used)  # fmt: skip
    if (
        frame.type == "REQUEST"
        and roles.actors
        and frame.pos == "VERB"
        and roles.used & {"recipient:on", "recipient:obj"}
    ):
        asked = collectives(scene.lang).keys() | party_nouns(scene.lang) | cause
        unnamed = any(scene.tree.lemmas[k] in asked for k in roles.recipient_tokens)
    unnamed = unnamed or _takes_people(scene, evoked, roles)
    if frame.type in UNNAMED_WILL_DO and roles.actors and frame.pos == "VERB" and unnamed:
        return False  # "armed the rebels": whoever they are, somebody armed them
    asks = frame.type == "REQUEST" and frame.lemma in classed(scene.lang, "verbs", "calls for things")
    if asks and roles.actors and "recipient:for" in roles.used:
        return False  # "an Egyptian call for a new round of talks": something is asked for, of whomever
    if leaves_body(evoked, roles) or leaves_some_place(scene, evoked, roles):
        return False
    required = [(role, slot.name) for role, slots in slots_of.items() for slot in slots if slot.required]
    if frame.type == "PRESENT" and roles.places and all(role == "place" for role, _ in required):
        return False  # "le long de la frontière", "y restent", "où sont installés": some place, whatever says it
    if roles.places and (_holds_land(scene, evoked) or _goes_there(scene, evoked)):
        return False
    return bool(required) and not any(filled[role] and f"{role}:{name}" in roles.used for role, name in required)


def _takes_people(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "ont enlevé deux policiers", who have no name and are taken all the same."""
    people = classed(scene.lang, "nouns", "person taken")
    taken = evoked.frame.type == "COERCE" and "recipient:obj" in roles.used
    return taken and any(scene.tree.lemmas[k] in people or is_private_person(scene, k) for k in roles.recipient_tokens)


def _goes_there(scene: Scene, evoked: Evoked) -> bool:
    """Tell "les insurgés y sont entrés", "où ils sont entrés", where one word says where to."""
    return (
        evoked.frame.type == "MOBILIZE"
        and scene.lang == "fr"
        and any(scene.tree.lower[k] in ("y", "où") for k in scene.tree.kids[evoked.head])
    )


def _holds_land(scene: Scene, evoked: Evoked) -> bool:
    """Tell "hold a strip of coast near Tyre", "holds two districts near Kunduz" from men who are held near a town."""
    tree = scene.tree
    holds = evoked.frame.type == "CONTROLS" and evoked.frame.pos == "VERB"
    held = objects(tree, evoked.head) if holds and scene.lang == "en" else []
    parts = [m for k in held for m in (k, *(n for n in tree.children(k, "nmod") if tree.case_of(n) == "of"))]
    return any(is_place_noun(scene, k) for k in parts)


def _hits_thing(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell an attack on a thing: "a visé un bus" aims at something as much as "a visé l'ANL" does."""
    through = all(s.name not in ("obj", "subj") for s in evoked.frame.recipient)
    if evoked.frame.type not in ("ASSAULT", "COERCE") or (through and evoked.frame.recipient):
        return False
    heads = [scene.tree.start[k] - scene.tree.offset for k in objects_of(scene, evoked, roles)]
    things = [o for o in scene.objects if o.kind in ("equipment", "infrastructure")]
    return any(o.start <= at < o.end for o in things for at in heads)

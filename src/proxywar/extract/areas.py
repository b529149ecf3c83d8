"""Parts of a place that the text tells by the compass: "northern Chad", "le sud de l'Angola", "West Beirut".

Such a part is a place of its own, within the whole; both languages give it one name and so one id.
"""

from __future__ import annotations

import re

from proxywar.extract.scene import NameRef, Scene, known_place, slug
from proxywar.records import Argument

WHOLES = frozenset({"country", "region"})
TOWNS = frozenset({"city", "district"})
SIDES = {"nord": "north", "sud": "south", "est": "east", "ouest": "west", "centre": "central", "oriental": "east",
         "orientale": "east", "occidental": "west", "occidentale": "west", "septentrional": "north",
         "septentrionale": "north", "méridional": "south", "méridionale": "south"}  # fmt: skip
"""French words for a side → the English one."""
_EN = r"(?P<a>north|south|east|west)(?:[ -]?(?P<b>east|west))?"
_FR = r"(?P<a>nord|sud|est|ouest|centre)(?:-(?P<b>est|ouest))?"
_SHARE = r"(?:half|third|quarter|two-thirds|part|parts|end|tip|fringes?|reaches|provinces|regions?|districts?|suburbs)"
_SHARE_FR = r"(?:moitié|tiers|quart|partie|extrémité|pointe|provinces|régions?|quartiers|faubourgs)"
_OF_FR = r"(?:de la |de l[’']|du |des |de |d[’'])"
BEFORE = {
    "en": (
        re.compile(rf"\b(?:{_EN}(?:ern)?(?:most)?|(?P<c>central)) (?:the )?$", re.IGNORECASE),
        re.compile(rf"\bthe (?:far |extreme )?{_EN}(?:ern)?(?:most)?(?: {_SHARE})? of (?:the )?$", re.IGNORECASE),
    ),
    "fr": (
        re.compile(rf"(?:\b(?:le|du|extrême|grand)[ -]|\bl[’']){_FR} {_OF_FR}$", re.IGNORECASE),
        re.compile(rf"\b{_SHARE_FR} {_FR} {_OF_FR}$", re.IGNORECASE),
        re.compile(rf"\b{_FR}-$", re.IGNORECASE),
    ),
}
"""What stands before the name of the whole."""
_OF_IT = {"en": BEFORE["en"][1:], "fr": BEFORE["fr"][:2]}
"""Those with a genitive: "the east of the country"; "the eastern city" is the whole city."""
WITHIN_STATES_FR = re.compile(rf"\b(?:au |à l[’']){_FR} {_OF_FR}$", re.IGNORECASE)
"""Of a state this is a part of it ("au nord du Tchad"), of a town what lies beyond it."""
_TOWARDS = ("to ", "à ", "À ", "vers ", "toward ", "towards ")
"""What stands before a side that lies beyond the place: "to the north of the city"."""
BEHIND = {
    "en": re.compile(rf"^['’]s? (?:far |restive )?{_EN}(?:ern)?(?: {_SHARE})?\b", re.IGNORECASE),
    "fr": re.compile(
        rf"^[ -](?:{_FR}|(?P<c>oriental|occidental|septentrional|méridional)e?)(?![\w-])(?! (?:de|du|des)\b)",
        re.IGNORECASE,
    ),
}


def part_of(scene: Scene, ref: NameRef, place: Argument) -> Argument:
    """Return the part of a place that the words around its name tell, else the place itself."""
    if place.kind not in WHOLES | TOWNS:
        return place
    tree = scene.tree
    first, last = ref.start - tree.offset, ref.end - tree.offset
    patterns = [*BEFORE[scene.lang], *([WITHIN_STATES_FR] if scene.lang == "fr" and place.kind in WHOLES else [])]
    found = next((m for p in patterns if (m := p.search(tree.text[:first]))), None)
    beyond = found is not None and tree.text[: found.start()].endswith(("à ", "À "))
    if found is not None and beyond and place.kind in TOWNS:
        return place  # "à l'est de Benghazi" lies beyond the town
    if found is not None:
        side = _side(found)
        return _part(scene, place, side, found.start("a") if found["a"] else found.start(), last)
    behind = BEHIND[scene.lang].match(tree.text[last:])
    if behind is None or behind[0].startswith(" est"):  # "Derna est prise"
        return place
    if any(ref.end < r.start < ref.end + behind.end() for r in scene.names):
        return place  # "Sudan's North Darfur" is North Darfur
    return _part(scene, place, _side(behind), first, last + behind.end())


def part_said_again(scene: Scene, place: Argument, i: int) -> Argument:
    """Return the part of a place that the words before the noun for it tell: "the east of the country"."""
    if place.kind not in WHOLES | TOWNS:
        return place
    tree = scene.tree
    before = tree.text[: tree.start[i] - tree.offset]
    found = next((m for p in _OF_IT[scene.lang] if (m := p.search(before))), None)
    if found is None or before[: found.start()].endswith(_TOWARDS):
        return place
    return _part(scene, place, _side(found), found.start("a") if found["a"] else found.start(), len(before))


def side_of(scene: Scene, i: int) -> str | None:
    """Return the side that the noun at `i` is: the "nord" of "le nord malien"."""
    return SIDES.get(scene.tree.lower[i]) if scene.lang == "fr" else None


def adjacent_part(scene: Scene, i: int, place: Argument) -> Argument:
    """Return the part of a place whose adjective stands beside the noun of the side at `i`: "l'ouest libyen"."""
    side = side_of(scene, i)
    tree = scene.tree
    start, end = tree.start[i] - tree.offset, max(tree.end[i], place.end) - tree.offset
    return place if side is None else _part(scene, place, side, start, end)


def _side(found: re.Match[str]) -> str:
    words = [w.lower() for name, w in found.groupdict().items() if w]
    return "".join(SIDES.get(w, w) for w in words)


def _part(scene: Scene, place: Argument, side: str, first: int, last: int) -> Argument:
    """Return a part of a place, as the knowledge base has it or else as a place within the whole."""
    if place.kind in TOWNS:
        if side == "central":
            return place  # the centre of a town is the town
        name = f"{side.capitalize()} {place.name}"
    else:
        name = f"{side if side == 'central' else side + 'ern'} {place.name}"
    tree = scene.tree
    ref = NameRef(0, 0, first + tree.offset, last + tree.offset, tree.text[first:last])
    for match in scene.gazetteer.find(name, lang="en"):
        known = [c.id for c in match.candidates if c.kind == "place"]
        if match.text == name and known:
            return known_place(scene, known[0], ref)
    return Argument(slug(name), name, "region", ref.text, ref.start, ref.end, (place.name, *place.within))

"""Types of equipment by their designations (MiG-29, T-72, Bayraktar TB2), known or only shaped like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from proxywar.find.quantities_numerals import Token, fold

# What the letters of a designation stand for, for types that the knowledge room does not list (own knowledge of
# design bureaux' and armies' naming). Letters not here make no claim.
_PREFIXES = {
    "mirage": ("aircraft", "air"), "mig": ("aircraft", "air"), "su": ("aircraft", "air"),
    "sukhoi": ("aircraft", "air"), "il": ("aircraft", "air"),
    "tu": ("aircraft", "air"), "an": ("aircraft", "air"), "yak": ("aircraft", "air"), "mi": ("aircraft", "air"),
    "ka": ("aircraft", "air"), "f": ("aircraft", "air"), "c": ("aircraft", "air"), "l": ("aircraft", "air"),
    "ah": ("aircraft", "air"), "uh": ("aircraft", "air"), "ch": ("aircraft", "air"), "jf": ("aircraft", "air"),
    "mq": ("drones", "air"), "rq": ("drones", "air"), "tb": ("drones", "air"), "shahed": ("drones", "air"),
    "orlan": ("drones", "air"), "mohajer": ("drones", "air"), "ababil": ("drones", "air"),
    "t": ("vehicles", "arms"), "bmp": ("vehicles", "arms"), "btr": ("vehicles", "arms"), "bmd": ("vehicles", "arms"),
    "brdm": ("vehicles", "arms"), "amx": ("vehicles", "arms"), "vab": ("vehicles", "arms"),
    "s": ("weapons", "arms"), "sa": ("weapons", "arms"), "mim": ("weapons", "arms"), "buk": ("weapons", "arms"),
    "tos": ("weapons", "arms"), "bm": ("weapons", "arms"), "zu": ("weapons", "arms"), "zsu": ("weapons", "arms"),
    "ak": ("weapons", "arms"), "rpg": ("weapons", "arms"), "pkm": ("weapons", "arms"), "fn": ("weapons", "arms"),
    "agm": ("weapons", "arms"), "kh": ("weapons", "arms"), "gbu": ("weapons", "arms"), "tow": ("weapons", "arms"),
    "d": ("weapons", "arms"), "rgd": ("weapons", "arms"), "svd": ("weapons", "arms"), "hq": ("weapons", "arms"),
    "pantsir": ("weapons", "arms"), "mistral": ("weapons", "arms"), "kornet": ("weapons", "arms"),
    "fateh": ("weapons", "arms"), "zolfaghar": ("weapons", "arms"), "scud": ("weapons", "arms"),
}  # fmt: skip
_SPACED = ("mirage", "mig", "sukhoi", "shahed", "orlan", "mohajer", "ababil")
_SHAPE = re.compile(
    r"(?<![\w-])(?P<letters>[A-Z][A-Za-z]{0,8})(?P<mark>-| )?(?P<digits>\d{1,4})"
    r"(?P<tail>[A-Z]{0,4}(?:\d(?!\d))?(?:-\d{1,2}(?!\d))?s?)(?![\w]|-\d)"
    r"(?P<name> (?:Hawk|Avenger|Flanker|Hercules|Falcon|Hind|Reaper|Predator|Havoc|Hip|Fulcrum|Fencer|Frogfoot|Favorit|"
    r"Triumf|Bastion|Candid|Black Hawk|Apache|Chinook|Grad))?"
)
_NOT_AFTER = (" sahel",)
"""What shows that a name of letters and digits is a body: the G5 Sahel, not the G5 howitzer."""
_WORD = re.compile(r"[^\W_]+")
_HINT = re.compile(r"[A-Za-z][- ]?\d")


@dataclass(frozen=True, slots=True)
class Designation:
    """A type of equipment named in a text.

    Attributes:
        name: Canonical name where known, else the words without a plural s.
        of: What counting it counts, "" where the letters do not say.
        channel: air, arms or "".
        kind: "equipment", or "" for a name with digits that may be no equipment at all (M-23, G-20).
    """

    start: int
    end: int
    name: str
    of: str
    channel: str
    kind: str


@cache
def _known() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, str, str]], ...]]:
    """Return the knowledge room's equipment by first word, longest form first; nothing where that room has none."""
    try:
        from proxywar.knowledge import Gazetteer

        rows = Gazetteer.load().equipment()
    except (ImportError, AttributeError, FileNotFoundError):  # the room may be cut out of a minimal install
        return {}
    found: dict[str, dict[tuple[str, ...], tuple[str, str, str]]] = {}
    for row in rows:
        entry = (row.name, row.of or "", row.channel or "")
        for form in (row.name, *row.en, *row.fr):
            words = tuple(_WORD.findall(fold(form)))
            if words:
                found.setdefault(words[0], {}).setdefault(words, entry)
    return {first: tuple(sorted(forms.items(), key=lambda i: -len(i[0]))) for first, forms in found.items()}


def type_channel(words: tuple[str, ...]) -> str | None:
    """Return the channel of a listed type by its folded words; None where it is not listed or says nothing."""
    for form, (_, _, channel) in _known().get(words[0], ()) if words else ():
        if form == words:
            return channel or None
    return None


def find_designations(text: str, folded: str) -> list[Designation]:
    """Find types of equipment: those the knowledge room lists, then whatever is written like one.

    Args:
        text: One sentence.
        folded: The same, folded; offsets are alike.

    Returns:
        Designations in text order, without overlap.
    """
    return list(_find_designations(text, folded))


@lru_cache(maxsize=16)  # quantities and objects ask for the same sentence
def _find_designations(text: str, folded: str) -> tuple[Designation, ...]:
    found = list(_listed(text, folded))
    if _HINT.search(text):
        for item in _shaped(text):
            rivals = [d for d in found if d.start < item.end and item.start < d.end]
            if not rivals:
                found.append(item)
            elif len(rivals) == 1 and item.start <= rivals[0].start and item.end > rivals[0].end:
                # A longer designation than the listed one: the list lends it what it is.
                found.remove(rivals[0])
                found.append(replace(rivals[0], start=item.start, end=item.end, name=item.name))
    ordered = sorted(found, key=lambda d: d.start)
    return tuple(d for d in ordered if not folded.startswith(_NOT_AFTER, d.end))


def _listed(text: str, folded: str) -> Iterator[Designation]:
    known = _known()
    if known.keys().isdisjoint(_WORD.findall(folded)):  # most sentences name no type
        return
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(folded)]
    index = 0
    while index < len(words):
        word, start, _ = words[index]
        step = 1
        if word in known and (text[start].isupper() or text[start].isdigit()):
            for form, (name, of, channel) in known[word]:
                run = words[index : index + len(form)]
                if _is_written(run, form):
                    yield Designation(start, run[-1][2], name, of, channel, "equipment")
                    step = len(form)
                    break
        index += step


def _is_written(run: list[Token], form: tuple[str, ...]) -> bool:
    """Tell whether words are a listed form, each as it is or with an s, parted by one character."""
    if len(run) < len(form):
        return False
    if not all(word in (part, f"{part}s") for (word, _, _), part in zip(run, form, strict=True)):
        return False
    return all(second[1] - first[2] == 1 for first, second in pairwise(run))


def _shaped(text: str) -> Iterator[Designation]:
    for match in _SHAPE.finditer(text):
        letters, mark = match["letters"].lower(), match["mark"]
        of, channel = _PREFIXES.get(letters, ("", ""))
        if mark == " " and letters not in _SPACED:
            continue
        if not mark and not of:
            continue
        name = text[match.start() : match.end()]
        if match["tail"].endswith("s") and not match["name"]:
            name = name[:-1]
        yield Designation(match.start(), match.end(), name, of, channel, "equipment" if of else "")

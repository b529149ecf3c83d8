"""What is kept of each mention of a party in a fragment, and the kinds of parties that nouns stand for."""

from __future__ import annotations

from dataclasses import dataclass

from proxywar.records import Argument

KIND_OF_NOUN = {
    "country": ("country",), "pays": ("country",), "royaume": ("country",),
    "army": ("military",), "armée": ("military",),
    "party": ("party", "armed_group"), "parti": ("party", "armed_group"), "mission": ("mission",),
    "bloc": ("organisation",),
    "junta": ("government", "military"), "junte": ("government", "military"),
    "group": ("armed_group", "party", "company", "unknown", "group"),
    "groupe": ("armed_group", "party", "company", "unknown", "group"),
    **dict.fromkeys(("company", "firm", "entreprise", "société"), ("company",)),
    **dict.fromkeys(("mouvement", "movement"), ("armed_group", "party", "unknown", "group")),
}  # fmt: skip
LISTED = {
    "enemies": frozenset({"country", "armed_group", "military", "government", "party", "person"}),
    "side": frozenset({"country", "armed_group", "military", "government", "party"}),
    "state": frozenset({"country"}),
    "group": frozenset({"armed_group", "military", "organisation", "party", "mission"}),
    "person": frozenset({"person"}),
}
"""Class of a noun → kinds of parties that "both", "these" or "the two" of it may be."""
GROUP_KINDS = ("armed_group", "military", "organisation", "mission", "party", "company", "government", "unknown")
"""What a noun of a group may stand for where `KIND_OF_NOUN` does not say."""
UNDER_ARMS = ("armed_group", "unknown", "group")
"""What a noun of men under arms may stand for."""


@dataclass(slots=True)
class Seen:
    """An actor mentioned earlier in the fragment.

    Attributes:
        chain: Shared by the members of a list ("A, B and C").
        feminine: Of French gender; None where an elided article leaves it open ("l'Unita").
        plural: Mentioned only by a plural noun ("des soldats turcs"), which no "il" or "it" takes up.
        ranks: Titles that stood before the name, lower case.
        owner: Named only as whose men, army or house something is.
        men: Noun of the men told as theirs: "rebel" of "Machar's rebels"; "" where they are named themselves.
        embedded: Subject of a clause that hangs on another.
        seat: A power told by its capital, "Pretoria", which French seldom takes up by a pronoun.
        pronoun: Taken up by a pronoun here, which "celui-ci" never takes up.
    """

    argument: Argument
    subject: bool
    feminine: bool | None
    order: int
    chain: int = -1
    plural: bool = False
    ranks: frozenset[str] = frozenset()
    owner: bool = False
    men: str = ""
    embedded: bool = False
    seat: bool = False
    pronoun: bool = False

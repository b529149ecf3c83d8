"""With what a party backs, helps, deploys or is there, by what is moved and who goes."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Told


def of_type(found: list[Told], type: str) -> Told:
    """Return the first fact of a type."""
    return next(f for f in found if f.type == type)


@pytest.mark.parametrize(
    ("lang", "text", "type", "channel"),
    [
        ("en", "Morocco flew 1,500 soldiers to the airport of Kolwezi in American planes.", "MOBILIZE", "troops"),
        ("en", "Oman lent its airfields to Britain.", "AID", "basing"),
        ("en", "Norway has given the White Helmets at least $2 million.", "AID", "money"),
        ("en", "The Soviet Union delivered MiG fighters to Ethiopia.", "AID", "air"),
        ("en", "Portugal sent reinforcements to Bissau.", "MOBILIZE", "troops"),
        ("en", "U.N. peacekeepers are stationed at the airport of Juba.", "PRESENT", "troops"),
        ("en", "Turkey keeps seven observation posts in Idlib.", "PRESENT", "basing"),
        ("fr", "Le Maroc a envoyé des paras à Kolwezi dans des avions français.", "MOBILIZE", "troops"),
        ("fr", "La Suède a versé aux Casques blancs deux millions de dollars.", "AID", "money"),
        ("fr", "Le Portugal a envoyé des renforts à Bissau.", "MOBILIZE", "troops"),
        ("fr", "Les Kényans sont à Goma.", "PRESENT", "troops"),
    ],
)
def test_what_is_moved_or_given_says_the_channel_before_what_stands_by(
    facts: Facts, lang: str, text: str, type: str, channel: str
) -> None:
    assert of_type(facts(text, lang), type).channel == channel


@pytest.mark.parametrize(
    ("lang", "text", "channel"),
    [
        ("en", "Zaire flew paratroopers to Ndjamena to shore up Hissène Habré.", "troops"),
        ("fr", "Le Zaïre a envoyé des parachutistes à N'Djamena pour soutenir Hissène Habré.", "troops"),
    ],
)
def test_what_is_sent_for_a_purpose_says_with_what_one_backs(facts: Facts, lang: str, text: str, channel: str) -> None:
    assert of_type(facts(text, lang), "BACKS").channel == channel


@pytest.mark.parametrize(
    ("lang", "text", "type", "channel"),
    [
        ("en", "Wagner deployed in Mali.", "MOBILIZE", "mercenaries"),
        ("en", "M23 rebels marched into Ituri.", "MOBILIZE", None),
        ("en", "Kenya marched into Ituri.", "MOBILIZE", None),
        ("fr", "L'Iran soutient les rebelles houthis.", "BACKS", None),
        ("fr", "Le parrainage émirati des séparatistes du Sud irrite Riyad.", "BACKS", None),
    ],
)
def test_rebels_in_their_own_cause_and_those_who_are_backed_are_no_mercenaries(
    facts: Facts, lang: str, text: str, type: str, channel: str | None
) -> None:
    assert of_type(facts(text, lang), type).channel == channel

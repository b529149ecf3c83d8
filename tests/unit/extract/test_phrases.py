"""Phrases that parsers take apart: second objects, second doers, appositions, announced and counted things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Kuwait lent Iraq $10 billion.", "AID Kuwait > Iraq"),
        ("en", "London kept Riyadh supplied with bombs.", "AID United Kingdom > Saudi Arabia"),
        ("en", "Kyiv blames the strike on Russia.", "ACCUSE Ukraine > Russia"),
        ("en", "Vladimir Putin ordered paratroopers to Almaty.", "MOBILIZE Vladimir Putin @ Almaty"),
        ("en", "Addis Ababa demanded the withdrawal of Eritrean troops.", "REQUEST Ethiopia > Eritrea"),
        ("en", "Uganda, which keeps a brigade in Juba, denies backing either side.", "PRESENT Uganda @ Juba"),
        ("en", "Uganda, which keeps a brigade in Juba, denies arming the M23.", "AID Uganda > M23 [denied: Uganda]"),
        ("fr", "Des soldats burundais ont été dépêchés à Uvira.", "MOBILIZE Burundi @ Uvira"),
        ("fr", "L'Iran, qui arme et finance les houthistes, nie tout.", "AID Iran > Houthis"),
        ("fr", "La France a envoyé cent soldats ; la Belgique en a envoyé deux cents.", "MOBILIZE Belgium"),
        (
            "fr",
            "Le cessez-le-feu conclu à Luanda par le Rwanda et l'Ouganda n'a pas tenu.",
            "AGREE Rwanda + Uganda @ Luanda",
        ),
        ("fr", "Michel Djotodia, l'un des chefs de la Séléka, se tait.", "LEADS Michel Djotodia > Seleka"),
        ("fr", "L'ONU accuse le Rwanda d'armer le M23, ce que Kigali dément.", "REJECT Rwanda"),
        ("fr", "Le Rwanda, que Kiev accuse d'armer le M23, se tait.", "ACCUSE Ukraine > Rwanda"),
        ("en", "In the north, Rwandan troops and the M23 have taken Rutshuru.", "ASSAULT Rwanda + M23 @ Rutshuru"),
        ("en", "Gunmen loyal to Khalifa Haftar seized Sebha.", "COERCE Khalifa Haftar @ Sebha"),
        ("en", "Kyiv blames the strike on Kharkiv on Russia.", "ASSAULT Russia [alleged: Ukraine]"),
        ("fr", "L'attaque, que Kiev impute à la Russie, a fait six morts.", "ASSAULT Russia [alleged: Ukraine]"),
        ("fr", "Le M23 a été armé par Kigali, affirme Riyad.", "AID Rwanda > M23 [alleged: Saudi Arabia]"),
        ("en", "Erdogan called Putin. The two men agreed to a truce.", "AGREE Recep Tayyip Erdogan + Vladimir Putin"),
        ("en", "Germany promised Kyiv fourteen tanks.", "AID Germany > Ukraine [planned]"),
        ("en", "“We will not negotiate with Rwanda,” the M23 said.", "REJECT M23 > Rwanda"),
        ("fr", "« Nous avons pris Bukavu », affirme le M23.", "ASSAULT M23 @ Bukavu [alleged: M23]"),
        ("fr", "« Nos soldats ne quitteront pas Goma », a dit Kagame.", "RETREAT Rwanda @ Goma [negated: Paul Kagame]"),
        ("en", "Rebels attacked the American destroyer Cole near Aden.", "ASSAULT - > United States @ Aden"),
        ("fr", "Ni l'Égypte ni le Soudan n'ont signé l'accord.", "AGREE Egypt + Sudan [negated]"),
        ("fr", "Le Japon a gelé les avoirs russes.", "SANCTION Japan > Russia"),
        ("fr", "Kidal a été reprise au JNIM en novembre par le Tchad.", "ASSAULT Chad > JNIM @ Kidal"),
        ("en", "Rwanda was silent. It said that Kenya had armed the M23.", "AID Kenya > M23 [alleged: Rwanda]"),
    ],
)  # fmt: skip
def test_who_does_what_is_found_in_phrases(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    "text", ["The president of Iran, Hassan Rouhani, spoke.", "Zimbabwe's leader spoke in Harare."]
)
def test_an_office_of_a_state_is_no_tie(lines: Lines, text: str) -> None:
    assert not [line for line in lines(text, "en") if line.startswith("LEADS")]

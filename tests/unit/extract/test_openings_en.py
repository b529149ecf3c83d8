"""English clauses that open with a day, a town or a description, and whose subject no comma parts off from it."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Twice on Monday Iraqi jets bombed Dezful airport.", "ASSAULT Iraq @ Dezful"),
        (
            "At a desk in Harare General Chiwenga surrendered to Robert Mugabe.",
            "RETREAT Constantino Chiwenga > Robert Mugabe @ Harare",
        ),
        (
            "In Rome on Tuesday President Chissano signed a truce with Renamo.",
            "AGREE Joaquim Chissano > RENAMO @ Rome",
        ),
        ("On Saturday in Lusaka Kenneth Kaunda met Joshua Nkomo.", "CONSULT Kenneth Kaunda > Joshua Nkomo @ Lusaka"),
        (
            "Two days later in Khartoum Omar al-Bashir met Idriss Deby.",
            "CONSULT Omar al-Bashir > Idriss Déby @ Khartoum",
        ),
        ("From Damascus yesterday Hafez al-Assad accused Iraq of treason.", "ACCUSE Hafez al-Assad > Iraq"),
        (
            "In Kabul some 500 followers of Hekmatyar, leader of Hezb-i-Islami, marched on the palace.",
            "PROTEST Gulbuddin Hekmatyar @ Kabul",
        ),
        (
            "At a meeting in Lomé the rebel chief, Foday Sankoh, accused Nigeria of bad faith.",
            "ACCUSE Foday Sankoh > Nigeria",
        ),
        ("In Washington President Clinton, who had let him in, hailed a truce.", "SUPPORT Bill Clinton @ Washington"),
    ],
)
def test_a_subject_is_no_part_of_the_opening_before_it(lines: Lines, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rwanda, whose officers had trained the rebels, called for talks.", "REQUEST Rwanda"),
        ("Syria and Iran, allies for decades, armed Hezbollah.", "AID Syria + Iran > Hezbollah"),
        ("Libya, in a statement, accused France of meddling.", "ACCUSE Libya > France"),
        ("Moscow, for years Baghdad's main arms supplier, suspended deliveries.", "AID Russia > Iraq"),
    ],
)
def test_a_description_between_commas_keeps_no_subject_from_its_verb(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The agreement was signed in Lusaka by Joseph Kabila, Robert Mugabe and Sam Nujoma.",
         "AGREE Joseph Kabila + Robert Mugabe + Sam Nujoma @ Lusaka"),
        ("Signed in Nairobi by Daniel arap Moi, Yoweri Museveni and Tito Okello, the accord ends the war.",
         "AGREE Daniel arap Moi + Yoweri Museveni + Tito Okello @ Nairobi"),
    ],
)  # fmt: skip
def test_three_names_behind_by_are_one_list(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("In Lusaka, Angola and the UNITA rebels signed a protocol.", "AGREE Angola + UNITA @ Lusaka"),
        ("After talks in Cairo, Fatah and its rival Hamas signed an accord.", "AGREE Fatah + Hamas"),
        ("In a coach by the river, Samora Machel and Pieter Botha yesterday signed a pact.",
         "AGREE Samora Machel + P. W. Botha"),
        ("Zambia's Kenneth Kaunda and Tanzania's Julius Nyerere backed Joshua Nkomo.",
         "BACKS Kenneth Kaunda + Julius Nyerere > Joshua Nkomo"),
    ],
)  # fmt: skip
def test_both_of_a_list_behind_an_opening_are_its_subject(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Burmese troops burned Inn Din, a village in Rakhine.", "ASSAULT Myanmar @ Inn Din"),
        ("Abkhaz gunners shelled Tamysh, a village on the coast.", "ASSAULT Abkhazia @ Tamysh"),
        ("Ethiopian troops have entered Bula Hawo.", "MOBILIZE Ethiopia @ Bula Hawo"),
    ],
)
def test_an_unknown_town_is_a_place_where_the_words_say_so(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Accused by Kampala of sheltering the LRA, Sudan expelled Joseph Kony.", "SANCTION Sudan > Joseph Kony"),
        ("Sent by Castro to defend Luanda, Cuban commandos fought the SADF at Ebo.", "ASSAULT Cuba > South Africa"),
        ("Armed by Zambia's army, the Black Mambas, a militia of ex-convicts, raided Livingstone.",
         "ASSAULT Black Mambas @ Livingstone"),
        ("Led by Colonel Garang, the SPLA was armed by Ethiopia.", "AID Ethiopia > Sudan People's Liberation Army"),
    ],
)  # fmt: skip
def test_an_opening_participle_leaves_the_sentence_its_verb(lines: Lines, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The shah fell; Ahmad Massoud, who ran the Panjshir, attacked Bagram.", "ASSAULT Ahmad Massoud @ Bagram"),
        ("Hassan Nasrallah pledged that Hezbollah, whose men are dying at Qusayr, would arm Bashar al-Assad.",
         "AID Hezbollah > Bashar al-Assad"),
        ("The General Assembly in May 1951 clapped an embargo on China.", "SANCTION General Assembly > China"),
        ("Kenya became the first country to recognise Somaliland.", "SUPPORT Kenya > Somaliland"),
        ("Rwanda is one of the countries that have armed the M23.", "AID Rwanda > M23"),
        ("Hezbollah's men are fighting for Bashar al-Assad at Qusayr.", "BACKS Hezbollah > Bashar al-Assad"),
    ],
)  # fmt: skip
def test_a_subject_far_from_its_verb_is_found(lines: Lines, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(text))


def test_what_is_fought_for_may_be_a_town(lines: Lines) -> None:
    assert not any(told.startswith("BACKS") for told in lines("The Taliban are fighting for Kabul."))

"""Who belongs to what and who leads it, where only a noun phrase says so; who a description behind a comma is."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hassan Nasrallah, a Hezbollah commander, died on Monday.", "LEADS Hassan Nasrallah > Hezbollah"),
        (
            "Libyan National Army troops under Gen. Khalifa Haftar took Sirte.",
            "LEADS Khalifa Haftar > Libyan National Army",
        ),
        (
            "AQIM, the al-Qaeda affiliate led by Abdelmalek Droukdel, claimed the attack.",
            "LEADS Abdelmalek Droukdel > al-Qaeda in the Islamic Maghreb",
        ),
        (
            "AQIM, the al-Qaeda affiliate led by Abdelmalek Droukdel, claimed the attack.",
            "PART_OF al-Qaeda in the Islamic Maghreb > al-Qaeda",
        ),
        (
            "Mali, Niger and Burkina Faso, the three members of the Alliance of Sahel States, condemned France.",
            "PART_OF Mali + Niger + Burkina Faso > Alliance of Sahel States",
        ),
        ("Hanan Hamdi of Hezbollah was abducted in Beirut.", "PART_OF Hanan Hamdi > Hezbollah"),
    ],
)
def test_a_noun_phrase_says_who_belongs_where(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "en")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Hezbollah leader Hassan Nasrallah condemned Israel."),
        ("en", "Vladimir Putin of Russia condemned Ukraine."),
        ("fr", "600 policiers kényans ont rejoint Haïti."),
    ],
)
def test_a_title_or_a_state_makes_no_membership(lines: Lines, lang: str, text: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith(("LEADS", "PART_OF"))]


def test_who_behind_a_name_is_that_name_and_not_the_town_before(lines: Lines) -> None:
    found = lines("In Beirut, Sheikh Hassan Nasrallah, who heads Hezbollah, was not impressed.", "en")
    assert found == ["LEADS Hassan Nasrallah > Hezbollah"]


def test_a_surname_inside_a_longer_name_is_nobody_else(lines: Lines) -> None:
    assert lines("They killed Saleh al-Arouri in Beirut.", "en") == ["ASSAULT - > Saleh al-Arouri @ Beirut"]


def test_a_form_of_address_is_no_part_of_a_name(lines: Lines) -> None:
    found = lines("Turan Gokmen met Glafkos Petrides in Geneva. Mr. Gokmen demanded six cantons.", "en")
    assert "REQUEST Turan Gokmen" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un Tupolev-22 libyen a bombardé Faya-Largeau.", "ASSAULT Libya @ Faya-Largeau"),
        ("Des Antonov russes ont bombardé Idlib.", "ASSAULT Russia @ Idlib"),
    ],
)
def test_what_a_make_of_aircraft_does_its_owner_does(lines: Lines, text: str, expected: str) -> None:
    assert lines(text, "fr") == [expected]


def test_the_government_of_a_nationality_is_taken_up_by_il(lines: Lines) -> None:
    text = "Le gouvernement soudanais a salué l'accord signé à Djouba, sur le Nil. Il accuse l'Éthiopie de mentir."
    assert "ACCUSE Sudan > Ethiopia" in lines(text, "fr")


def test_soldiers_in_the_plural_are_not_taken_up_by_il(lines: Lines) -> None:
    text = "Emmanuel Macron a vu partir des soldats tchadiens vers le Mali. Il a condamné la Russie."
    assert "ACCUSE Emmanuel Macron > Russia" in lines(text, "fr")


def test_an_accord_signed_somewhere_does_not_belong_to_that_state(lines: Lines) -> None:
    found = lines("Le gouvernement soudanais a salué l'accord signé à Djouba.", "fr")
    assert not [line for line in found if "South Sudan" in line]


def test_the_host_does_not_lead_the_body_of_the_guest_who_calls_off(lines: Lines) -> None:
    text = "Giuseppe Conte venait de recevoir Khalifa Haftar, et le chef du GEN, attendu le soir, a annulé sa visite."
    assert not [line for line in lines(text, "fr") if line.startswith("LEADS")]


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Joseph Kony's Lord's Resistance Army fled.", "LEADS Joseph Kony > Lord's Resistance Army"),
        ("en", "Joseph Kony reined in his Lord's Resistance Army.", "LEADS Joseph Kony > Lord's Resistance Army"),
        ("fr", "Jonas Savimbi a perdu la ville et son Unita l'a reprise.", "LEADS Jonas Savimbi > UNITA"),
        ("fr", "L'Unita de Jonas Savimbi a repris les combats.", "LEADS Jonas Savimbi > UNITA"),
        ("fr", "Des tireurs du Hamas, le parti d'Ismaïl Haniyeh, ont fui.", "LEADS Ismail Haniyeh > Hamas"),
        ("en", "Yevgeny Prigozhin left. By nightfall Wagner's founder had halted his men.",
         "LEADS Yevgeny Prigozhin > Wagner Group"),
        ("en", "RENAMO kills. Afonso Dhlakama, the movement's leader, cries fabrication.",
         "LEADS Afonso Dhlakama > RENAMO"),
        ("fr", "Le numéro un du PKK, Abdullah Ocalan, est arrêté.",
         "LEADS Abdullah Öcalan > Kurdistan Workers' Party"),
        ("en", "Hezbollah, the militia that Hassan Nasrallah led last year, fled.",
         "LEADS Hassan Nasrallah > Hezbollah"),
    ],
)  # fmt: skip
def test_a_body_is_led_by_whose_it_is(lines: Lines, lang: str, text: str, line: str) -> None:
    found = [told for told in lines(text, lang) if told.startswith("LEADS")]
    assert found == [line]


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Ghana sent 700 soldiers to Monrovia as part of ECOMOG.", "PART_OF Ghana > ECOMOG"),
        ("fr", "Le Ghana a envoyé 700 soldats à Monrovia dans le cadre de l'Ecomog.", "PART_OF Ghana > ECOMOG"),
    ],
)
def test_whose_men_serve_in_a_force_is_part_of_it(lines: Lines, lang: str, text: str, line: str) -> None:
    assert line in lines(text, lang)


def test_a_list_of_as_many_as_were_announced_is_what_was_announced(lines: Lines) -> None:
    told = lines("Six members of the African Union, Kenya, Ghana, Togo, Gabon, Niger and Chad, have recognised Kosovo.")
    assert "PART_OF Kenya + Ghana + Togo + Gabon + Niger + Chad > African Union" in told

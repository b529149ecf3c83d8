"""Clauses that the parser gets wrong and the mends put right, and who is meant in them."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines, Read


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Saudi Arabia and the United Arab Emirates bombed Houthi depots near Hodeidah.",
         "ASSAULT Saudi Arabia + United Arab Emirates > Houthis @ Hodeidah"),
        ("en", "Japan froze Iraqi assets.", "SANCTION Japan > Iraq"),
        ("en", "UNITA no longer controls Huambo.", "CONTROLS UNITA @ Huambo [ended]"),
        ("en", "It was the Soviet Union that armed Ethiopia.", "AID Soviet Union > Ethiopia"),
        ("en", "Washington, which arms and finances the Contras, had announced a ban.", "AID United States > Contras"),
        ("en", "Iraqi armoured divisions crossed into Khuzestan.", "MOBILIZE Iraq @ Khuzestan"),
        ("en", "Iran arms Hezbollah and Syria trains it.", "AID Syria > Hezbollah"),
        ("en", "Libya armed Polisario and praised it.", "AID Libya > Polisario Front"),
        ("en", "Over the summer Hun Sen negotiated with Norodom Sihanouk.", "CONSULT Hun Sen > Norodom Sihanouk"),
        ("en", "Ethiopia and Eritrea talked for five weeks.", "CONSULT Ethiopia + Eritrea"),
        ("en", "Turkish tanks rolled into Afrin.", "MOBILIZE Turkey @ Afrin"),
        ("en", "A squadron of Libyan jets raided Bardai.", "ASSAULT Libya @ Bardaï"),
        ("fr", "Kinshasa peste contre Kigali.", "ACCUSE Democratic Republic of the Congo > Rwanda"),
        ("fr", "L'aviation syrienne matraque Alep.", "ASSAULT Syrian Air Force @ Aleppo"),
        ("en", "Under the pact that Macron announced on Monday, Chad and Libya are to pull their troops out of Aouzou.",
         "RETREAT Chad + Libya @ Aouzou Strip [planned]"),
        ("fr", "Naivasha, 8 mai 2003 : les FSR s'engagent à déposer les armes.",
         "RETREAT Rapid Support Forces [planned]"),
        ("fr", "Le Tchad accuse Khartoum, Paris condamne, Le Caire arme Haftar.", "ACCUSE France"),
        ("en", "Putin had Prigozhin killed.", "ASSAULT Vladimir Putin > Yevgeny Prigozhin"),
        ("en", "Iran's answer was to arm the Houthis.", "AID Iran > Houthis"),
        ("en", "Putin saw Erdogan in Sochi.", "CONSULT Vladimir Putin > Recep Tayyip Erdogan @ Sochi"),
        ("fr", "L'Iran et l'Irak se sont mis d'accord mardi, à Alger, sur un plan.", "AGREE Iran + Iraq @ Algiers"),
        ("fr", "Le texte que Moscou et Ankara ont signé prévoit un retrait.", "AGREE Russia + Turkey"),
        ("fr", "La Libye soutient le Polisario et l'Algérie l'arme.", "AID Algeria > Polisario Front"),
        ("fr", "L'UNITA, à laquelle les États-Unis fournissent des missiles, progresse.", "AID United States > UNITA"),
        ("fr", "Washington presse Israël de ne pas riposter.", "REQUEST United States > Israel"),
        ("fr", "La France n'a plus de soldats à Gao.", "PRESENT France @ Gao [ended]"),
        ("fr", "Une colonne blindée sud-africaine s'est emparée de Menongue.", "COERCE South Africa @ Menongue"),
    ],
)  # fmt: skip
def test_the_verb_of_a_clause_is_found(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "India accused Pakistan of training the rebels of Lashkar-e-Taiba.",
         "AID Pakistan > Lashkar-e-Taiba [alleged: India]"),
        ("fr", "L'Italie accuse l'Empire ottoman d'armer l'Irlande.", "AID Ottoman Empire > Ireland [alleged: Italy]"),
        ("en", "Sihanouk, who heads the coalition, accused Vietnam of bombing Poipet.",
         "ACCUSE Norodom Sihanouk > Vietnam"),
        ("en", "Hezbollah, said Israel, will attack Haifa.", "ASSAULT Hezbollah @ Haifa [planned: Israel]"),
        ("fr", "Le Hezbollah, selon Israël, a attaqué Haïfa.", "ASSAULT Hezbollah @ Haifa [alleged: Israel]"),
        ("en", "Colombia denied bombing Ecuador.", "ASSAULT Colombia > Ecuador [denied: Colombia]"),
        ("en", "Rwanda rejects accusations that it supplies drones to the M23.",
         "AID Rwanda > M23 [denied: Rwanda]"),
        ("fr", "Kigali rejette les accusations selon lesquelles il soutient le M23.",
         "BACKS Rwanda > M23 [denied: Rwanda]"),
        ("fr", "Islamabad dément que le camp ait été touché et menace New Delhi de représailles.",
         "THREATEN Pakistan > India"),
        ("fr", "Khartoum a rompu ses relations avec Abou Dhabi, accusé d'armer les FSR.",
         "AID United Arab Emirates > Rapid Support Forces [alleged]"),
        ("fr", "L'État islamique a revendiqué l'attaque contre Palma.",
         "ASSAULT Islamic State @ Palma [alleged: Islamic State]"),
    ],
)  # fmt: skip
def test_claims_and_denials_reach_their_content(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Tamil Tigers lost Jaffna. India urged the rebels to lay down their arms.",
         "REQUEST India > Liberation Tigers of Tamil Eelam"),
        ("en", "Kenya says that al-Shabaab attacked its soldiers.", "ASSAULT al-Shabaab > Kenya [alleged: Kenya]"),
        ("en", "Latin Americans attacked Haiti.", "ASSAULT Latin Americans > Haiti"),
        ("en", "Russia demands that Turkey withdraw its troops.", "REQUEST Russia > Turkey"),
        ("en", "Three states, Chad, Mali and Niger, have recognized Biafra.",
         "SUPPORT Chad + Mali + Niger > Republic of Biafra"),
        ("en", "Britain supplies Lagos with armoured cars; the Soviet Union has delivered jets to it.",
         "AID Soviet Union > Nigeria"),
        ("fr", "Paris a reçu Ouattara et son rival Gbagbo.", "OPPOSES Laurent Gbagbo > Alassane Ouattara"),
        ("fr", "L'Arménie cherche des armes. La France lui a donné des blindés.", "AID France > Armenia"),
        ("fr", "L'Union africaine a demandé au chef de l'État sud-africain, Thabo Mbeki, de se rendre à Abidjan.",
         "REQUEST African Union > Thabo Mbeki"),
    ],
)  # fmt: skip
def test_parties_that_are_not_named_again(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chad and Sudan traded accusations on Sunday."),
        ("en", "Chad and Sudan accused each other of arming rebels."),
        ("en", "Chad and Sudan blamed one another for the raid."),
        ("fr", "Le Tchad et le Soudan s'accusent mutuellement."),
        ("fr", "Le Tchad et le Soudan se sont accusés l'un l'autre."),
        ("fr", "Le Tchad et le Soudan se rejettent la responsabilité du raid."),
    ],
)
def test_what_two_do_to_each_other_is_a_fact_either_way(lines: Lines, lang: str, text: str) -> None:
    assert {"ACCUSE Chad > Sudan", "ACCUSE Sudan > Chad"} <= set(lines(text, lang))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No Turkish soldier has landed at Tripoli.", "MOBILIZE Turkey @ Tripoli [negated]"),
        ("Not a single French soldier remains in Niger.", "PRESENT France @ Niger [negated]"),
        ("Neither Egypt nor Russia sent troops to Libya.", "MOBILIZE Egypt + Russia @ Libya [negated]"),
        ("Sudan has yet to arm Haftar.", "AID Sudan > Khalifa Haftar [negated]"),
        ("Not only Turkish soldiers have landed at Tripoli.", "MOBILIZE Turkey @ Tripoli"),
    ],
)
def test_what_nobody_did_is_negated(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


def test_a_count_of_forces_is_the_word_of_who_counts(lines: Lines) -> None:
    assert "PRESENT Wagner Group @ Mali [alleged: France]" in lines("Paris counts 1,000 Wagner men in Mali.")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Washington supplied the missiles, London the tanks.", "AID United Kingdom"),
        ("en", "France sent troops to Mali, Germany instructors.", "MOBILIZE Germany @ Mali"),
        ("fr", "Séoul dépêcha au Vietnam cinquante mille hommes, Manille des sapeurs.",
         "MOBILIZE Philippines @ Vietnam"),
        ("fr", "Moscou a livré des chars à Kaboul, Washington des missiles.", "AID United States > Afghanistan"),
    ],
)  # fmt: skip
def test_a_verb_left_out_is_that_of_the_clause_before(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


def test_a_list_of_places_is_no_clause_without_a_verb(lines: Lines) -> None:
    assert lines("France sent troops to Mali, Niger and Chad.") == ["MOBILIZE France @ Mali + Niger + Chad"]


def test_a_demand_that_is_nobodys_is_still_no_deed(facts: Facts) -> None:
    assert not [f for f in facts("Protesters demanded that Burhan step down.") if f.type == "RETREAT"]


def test_a_place_taken_from_its_holder_is_held_no_more(lines: Lines) -> None:
    assert "CONTROLS Liberation Tigers of Tamil Eelam @ Jaffna [ended]" in lines(
        "L'armée sri-lankaise a repris Jaffna, que les Tigres tamouls tenaient depuis 1990.", "fr"
    )


def test_sport_makes_no_facts_and_keeps_its_names(read: Read) -> None:
    reading = read("Egypt attacked from the start, and Senegal won the semi-final after a penalty shoot-out.")
    assert reading.facts == ()
    assert {m.text for m in reading.mentions} >= {"Egypt", "Senegal"}
    assert read("Egypt attacked Senegal near the football ground.").facts

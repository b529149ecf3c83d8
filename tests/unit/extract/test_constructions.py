"""Clauses that the parser gets wrong and the mends put right, and who is meant in them."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines, Read


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Saudi Arabia and the United Arab Emirates bombed Houthi depots near Hodeidah.",
         "ASSAULT Saudi Arabia + United Arab Emirates > Houthis @ Hodeidah"),
        ("en", "Switzerland froze Syrian assets.", "SANCTION Switzerland > Syria"),
        ("en", "RENAMO no longer controls Gorongosa.", "CONTROLS RENAMO @ Gorongosa [ended]"),
        ("en", "It was the Soviet Union that armed Ethiopia.", "AID Soviet Union > Ethiopia"),
        ("en", "Tehran, which trains and funds Hezbollah, had promised a reply.", "AID Iran > Hezbollah"),
        ("en", "Syrian armoured brigades crossed into Lebanon.", "MOBILIZE Syria @ Lebanon"),
        ("en", "Iran arms Hezbollah and Syria trains it.", "AID Syria > Hezbollah"),
        ("en", "Libya armed Polisario and praised it.", "AID Libya > Polisario Front"),
        ("en", "Over the winter Kabila talked with Museveni.", "CONSULT Joseph Kabila > Yoweri Museveni"),
        ("en", "Ethiopia and Sudan talked for two days.", "CONSULT Ethiopia + Sudan"),
        ("en", "Turkish tanks rolled into Afrin.", "ASSAULT Turkey @ Afrin"),
        ("en", "A squadron of Libyan jets raided Bardai.", "ASSAULT Libya @ Bardaï"),
        ("fr", "Kinshasa peste contre Kigali.", "ACCUSE Democratic Republic of the Congo > Rwanda"),
        ("fr", "L'aviation syrienne matraque Alep.", "ASSAULT Syrian Air Force @ Aleppo"),
        ("en", "Under the accord that Biden announced on Friday, Egypt and Israel are to pull their forces from Rafah.",
         "RETREAT Egypt + Israel @ Rafah [planned]"),
        ("fr", "Djeddah, 12 mai 2023 : les FSR s'engagent à quitter Khartoum.",
         "RETREAT Rapid Support Forces @ Khartoum [planned]"),
        ("fr", "Alger accuse Rabat, Madrid menace, Moscou arme le Polisario.", "THREATEN Spain"),
        ("fr", "Le Mali accuse Alger, Paris proteste, Moscou arme Bamako.", "ACCUSE France"),
        ("en", "Putin had Prigozhin killed.", "ASSAULT Vladimir Putin > Yevgeny Prigozhin"),
        ("en", "Iran's answer was to arm the Houthis.", "AID Iran > Houthis"),
        ("en", "Putin saw Erdogan in Sochi.", "CONSULT Vladimir Putin > Recep Tayyip Erdogan @ Sochi"),
        ("fr", "L'Égypte et le Soudan se sont mis d'accord lundi, à Khartoum, sur un tracé.",
         "AGREE Egypt + Sudan @ Khartoum"),
        ("fr", "Le texte que Moscou et Ankara ont signé prévoit un retrait.", "AGREE Russia + Turkey"),
        ("fr", "La Libye soutient le Polisario et l'Algérie l'arme.", "AID Algeria > Polisario Front"),
        ("fr", "L'UNITA, à laquelle les États-Unis fournissent des missiles, progresse.", "AID United States > UNITA"),
        ("fr", "Paris presse Kigali de ne pas intervenir.", "REQUEST France > Rwanda"),
        ("fr", "La France n'a plus de soldats à Gao.", "PRESENT France @ Gao [ended]"),
        ("fr", "Une brigade motorisée rwandaise s'est emparée de Bukavu.", "COERCE Rwanda @ Bukavu"),
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
        ("en", "Haftar, who leads the rebels, accused Turkey of shelling Sirte.", "ACCUSE Khalifa Haftar > Turkey"),
        ("en", "Hezbollah, said Israel, will attack Haifa.", "ASSAULT Hezbollah @ Haifa [planned: Israel]"),
        ("fr", "Le Hezbollah, selon Israël, a attaqué Haïfa.", "ASSAULT Hezbollah @ Haifa [alleged: Israel]"),
        ("en", "Colombia denied bombing Ecuador.", "ASSAULT Colombia > Ecuador [denied: Colombia]"),
        ("en", "Rwanda rejects accusations that it supplies drones to the M23.",
         "AID Rwanda > M23 [denied: Rwanda]"),
        ("fr", "Kigali rejette les accusations selon lesquelles il soutient le M23.",
         "BACKS Rwanda > M23 [denied: Rwanda]"),
        ("fr", "Le Caire dément que le port ait été bombardé et menace Ankara de sanctions.",
         "THREATEN Egypt > Turkey"),
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
        ("en", "The M23 lost Goma. Kenya asked the rebels to pull out of Bukavu.", "REQUEST Kenya > M23"),
        ("en", "Kenya says that al-Shabaab attacked its soldiers.", "ASSAULT al-Shabaab > Kenya [alleged: Kenya]"),
        ("en", "Latin Americans attacked Haiti.", "ASSAULT Latin Americans > Haiti"),
        ("en", "Russia demands that Turkey withdraw its troops.", "REQUEST Russia > Turkey"),
        ("en", "Three states, Chad, Mali and Niger, have recognized Biafra.",
         "SUPPORT Chad + Mali + Niger > Biafra"),
        ("en", "France provides Kigali with rifles; Israel has sold drones to it.", "AID Israel > Rwanda"),
        ("fr", "Paris a reçu Ouattara et son rival Gbagbo.", "OPPOSES Laurent Gbagbo > Alassane Ouattara"),
        ("fr", "L'Arménie cherche des armes. La France lui a donné des blindés.", "AID France > Armenia"),
        ("fr", "L'ONU a prié le chef de l'État rwandais, Paul Kagame, de quitter Goma.",
         "REQUEST United Nations > Paul Kagame"),
    ],
)  # fmt: skip
def test_parties_that_are_not_named_again(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chad and Sudan traded insults in May."),
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
    assert "PRESENT Wagner Group @ Bangui [alleged: Germany]" in lines("Berlin counts 2,000 Wagner men in Bangui.")
    assert "PRESENT Russia @ Crimea [alleged: Ukraine]" in lines("Kyiv speaks of 20,000 Russian soldiers in Crimea.")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Washington supplied the missiles, London the tanks.", "AID United Kingdom"),
        ("en", "France sent troops to Mali, Germany instructors.", "MOBILIZE Germany @ Mali"),
        ("fr", "Ankara envoya en Somalie mille hommes, Doha des instructeurs.", "MOBILIZE Qatar @ Somalia"),
        ("fr", "Moscou a livré des chars à Kaboul, Washington des missiles.", "AID United States > Afghanistan"),
    ],
)  # fmt: skip
def test_a_verb_left_out_is_that_of_the_clause_before(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Zambie arme la ZAPU, la Tanzanie le FRELIMO.",
            ["AID Tanzania > FRELIMO", "AID Zambia > ZAPU"],
        ),
        (
            "Paris soutient le GUNT, Alger le Polisario et Téhéran le Hamas.",
            ["BACKS Algeria > Polisario Front", "BACKS France > GUNT", "BACKS Iran > Hamas"],
        ),
        (
            "L'Iran soutient les Houthis et l'Arabie saoudite le gouvernement de Hadi.",
            ["BACKS Iran > Houthis", "BACKS Saudi Arabia > Internationally recognised government of Yemen"],
        ),
        (
            "Washington a livré des chars à Taïwan, Pékin des missiles à la Corée du Nord.",
            ["AID China > North Korea", "AID United States > Taiwan"],
        ),
        ("L'Unita contrôle Huambo, le MPLA Luanda.", ["CONTROLS MPLA @ Luanda", "CONTROLS UNITA @ Huambo"]),
        (
            "Le Rwanda a envoyé quatre bataillons à Goma, l'Ouganda deux.",
            ["MOBILIZE Rwanda @ Goma", "MOBILIZE Uganda @ Goma"],
        ),
        ("Paris a accusé la Libye, le Tchad et le Soudan.", ["ACCUSE France > Libya + Chad + Sudan"]),
        ("La Syrie a bombardé Zahlé, Beyrouth et Tyr.", ["ASSAULT Syria @ Zahlé + Beirut + Tyre"]),
    ],
)
def test_two_names_side_by_side_leave_a_verb_out(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text, "fr") == expected


def test_a_list_of_places_is_no_clause_without_a_verb(lines: Lines) -> None:
    assert lines("France sent troops to Mali, Niger and Chad.") == ["MOBILIZE France @ Mali + Niger + Chad"]


def test_a_demand_that_is_nobodys_is_still_no_deed(facts: Facts) -> None:
    assert not [f for f in facts("Protesters demanded that Burhan step down.") if f.type == "RETREAT"]


def test_a_place_taken_from_its_holder_is_held_no_more(lines: Lines) -> None:
    assert "CONTROLS Rapid Support Forces @ Wad Madani [ended]" in lines(
        "L'armée soudanaise a repris Wad Madani, que les FSR tenaient depuis un an.", "fr"
    )


def test_sport_makes_no_facts_and_keeps_its_names(read: Read) -> None:
    reading = read("Egypt attacked from the start, and Senegal won the semi-final after a penalty shoot-out.")
    assert reading.facts == ()
    assert {m.text for m in reading.mentions} >= {"Egypt", "Senegal"}
    assert read("Egypt attacked Senegal near the football ground.").facts

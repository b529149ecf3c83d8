"""Plain English clauses that the parser reads by their first words: reduced relatives, openings, lists, "whom"."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Weapons supplied to the rebels by Iran were seized by the Saudi navy.", "COERCE Saudi Arabia"),
        ("Weapons supplied to the rebels by Iran were seized by the Saudi navy.", "AID Iran"),
        ("Kurdish rebels trained by the CIA ambushed Turkish convoys.", "ASSAULT Kurds > Turkey"),
        ("Turkey invaded Cyprus five days after Greek officers deposed its president.", "ASSAULT Turkey > Cyprus"),
        ("The Khmer Rouge, which China armed, boycotted the talks.", "AID China > Khmer Rouge"),
        ("Hezbollah, which Iran funds, shelled Haifa.", "ASSAULT Hezbollah @ Haifa"),
        ("Officials said the president, Hosni Mubarak, condemned the Israeli raid on Gaza.",
         "ACCUSE Hosni Mubarak > Israel"),
        ("In a statement issued in Geneva, Britain, France and Germany condemned North Korea.",
         "ACCUSE United Kingdom + France + Germany > North Korea"),
        ("At talks in Paris, Vietnam, Laos and Cambodia signed an accord.", "AGREE Vietnam + Laos + Cambodia"),
        ("Meeting in Lagos, Ghana, Togo and Benin agreed to send troops to Liberia.", "AGREE Ghana + Togo + Benin"),
        ("Burundi's government and the rebel National Liberation Forces resumed fighting.", "ASSAULT Burundi +"),
        ("Grenada's army arrested Prime Minister Maurice Bishop.", "COERCE Grenada > Maurice Bishop"),
        ("Chad rebels attacked Faya-Largeau.", "ASSAULT Chad rebels @ Faya-Largeau"),
        ("Ivory Coast rebels led by Guillaume Soro signed a peace accord.", "AGREE Ivory Coast rebels"),
    ],
)  # fmt: skip
def test_the_clause_has_its_verb_and_all_who_do_it(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


def test_what_happened_after_a_deed_does_not_vouch_for_it(lines: Lines) -> None:
    told = lines("Indonesia invaded East Timor nine days after Fretilin declared independence.")
    assert "ASSAULT Indonesia > East Timor" in told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rwandan ambassador said his country had no troops in Congo.", "PRESENT Rwanda"),
        ("A Turkish general said his troops would leave Cyprus.", "RETREAT Turkey @ Cyprus [planned: Turkey]"),
        ("Rwanda's army chief denied that his men had crossed into Congo.", "MOBILIZE Rwanda"),
        (
            "The Sudanese foreign minister said his government would expel Ethiopian diplomats.",
            "SANCTION Sudan > Ethiopia [planned",
        ),
        ("Israeli officials said their forces had bombed Beirut.", "ASSAULT Israel @ Beirut [alleged: Israel]"),
        ("The Greek prime minister said he would visit Ankara.", "CONSULT Greece > Turkey @ Ankara [planned"),
    ],
)
def test_his_country_is_that_of_the_officer_who_speaks(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


def test_the_named_officer_keeps_what_is_his(lines: Lines) -> None:
    told = lines("Rwanda's president, Paul Kagame, said his troops would leave Congo.")
    assert any(line.startswith("RETREAT Paul Kagame") for line in told), told


def test_what_will_not_be_allowed_is_refused(lines: Lines) -> None:
    told = lines("Israel said it would not allow Iran to build bases in Syria.")
    assert "REJECT Israel > Iran" in told, told
    assert not any(line.startswith(("MOBILIZE", "CONCEDE")) for line in told), told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran's president flew to Baghdad for talks with Masoud Barzani.", "CONSULT Iran > Masoud Barzani @ Baghdad"),
        ("Kofi Annan arrived in Damascus on Monday.", "CONSULT Kofi Annan > Syria @ Damascus"),
        ("Ukraine shot down 30 drones launched by Russia.", "ASSAULT Ukraine > Russia"),
        ("Belgian troops rescued hostages held by Hamas.", "COERCE Belgium > Hamas"),
        ("Ukraine recaptured Kherson from Russia.", "ASSAULT Ukraine > Russia @ Kherson"),
        ("Nigeria threatened to impose sanctions on Niger.", "THREATEN Nigeria > Niger"),
        ("The fighters of Renamo handed their weapons to the United Nations.", "RETREAT RENAMO > United Nations"),
        ("Algeria hosts bases of the Polisario Front.", "BACKS Algeria > Polisario Front"),
        ("Zambia closed its border with Rhodesia.", "SANCTION Zambia > Rhodesia"),
    ],
)
def test_what_is_told_in_plain_words(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


def test_who_comes_home_pays_no_visit_and_jets_are_no_gift(lines: Lines) -> None:
    assert not any(line.startswith("CONSULT") for line in lines("French troops arrived in Bamako on Monday."))
    assert not any(line.startswith("CONSULT") for line in lines("Bashar al-Assad flew to Damascus on Monday."))
    assert lines("French jets flew to Chad.") == ["MOBILIZE France @ Chad"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Backed by air strikes, Iraqi troops and militias advanced on Tikrit.", "MOBILIZE Iraq @ Tikrit"),
        ("Bahrain's king imposed martial law and invited Saudi troops to enter.", "REQUEST Bahrain > Saudi Arabia"),
        ("The king of Jordan, Abdullah II, warned Israel.", "THREATEN Abdullah II > Israel"),
        ("A Hamas bomber blew himself up outside a café in Haifa.", "ASSAULT Hamas @ Haifa"),
        ("Wagner fighters entered Moura together with the Malian army.",
         "ASSAULT Wagner Group + Malian Armed Forces @ Moura"),
        ("The United Nations announced an attack on Goma by the M23.", "ASSAULT M23 @ Goma [alleged: United Nations]"),
        ("Nicaragua was arming guerrillas in El Salvador.", "AID Nicaragua @ El Salvador"),
    ],
)  # fmt: skip
def test_second_deeds_and_openings_leave_the_main_clause_whole(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


def test_what_is_withdrawn_or_rammed_is_not_also_present(lines: Lines) -> None:
    for text in (
        "Vietnam withdrew the last of its 26,000 troops from Cambodia.",
        "China rammed one of the Philippine boats near Second Thomas Shoal.",
    ):
        assert not any(line.startswith("PRESENT") for line in lines(text)), lines(text)


def test_ties_that_are_agreed_are_one_agreement(lines: Lines) -> None:
    assert lines("Saudi Arabia and Iran agreed to restore ties.") == ["AGREE Saudi Arabia + Iran"]


def test_an_army_of_many_countries_is_that_of_the_country_told(lines: Lines) -> None:
    told = lines("The People's Revolutionary Army kidnapped a banker in Buenos Aires.")
    assert told == ["COERCE People's Revolutionary Army (Argentina) @ Buenos Aires"], told
    told = lines("Libya's National Unity Government signed a deal with Turkey.")
    assert told == ["AGREE Government of National Unity > Turkey"], told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops loyal to his former deputy, Riek Machar, attacked Salva Kiir.", "ASSAULT Riek Machar > Salva Kiir"),
        ("Nikolai Patrushev met the commander of Myanmar's armed forces, Min Aung Hlaing, in Moscow.",
         "CONSULT Nikolai Patrushev > Min Aung Hlaing @ Moscow"),
        ("India and Pakistan fought over Kashmir in 1965.", "ASSAULT India > Pakistan @ Kashmir"),
        ("Syria, once an ally of Iraq, sent troops to the front.", "MOBILIZE Syria"),
        ("Hassan Nasrallah said Lebanon would not make peace with Israel.", "REJECT Hassan Nasrallah > Israel"),
        ("The opposition leader, Juan Guaido, called on the army to abandon Nicolas Maduro.", "REQUEST Juan Guaidó"),
        ("India rushed troops to the border after the attack.", "MOBILIZE India"),
        ("Libya sent jets to bomb the town.", "MOBILIZE Libya"),
    ],
)  # fmt: skip
def test_inserted_names_and_unnamed_goals_hide_no_deed(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


def test_nobody_gives_in_to_what_he_asks_himself(lines: Lines) -> None:
    assert lines("Viktor Chernomyrdin gave in to his demands.") == ["CONCEDE Viktor Chernomyrdin"]


def test_what_a_meeting_is_for_is_that_meeting(lines: Lines) -> None:
    told = lines("Franjo Tudjman met Slobodan Milosevic in Geneva to discuss a ceasefire.")
    assert [line for line in told if line.startswith("CONSULT")] == [
        "CONSULT Franjo Tudjman > Slobodan Milosevic @ Geneva"
    ], told


@pytest.mark.parametrize("men", ["militants", "terrorists", "separatists", "sympathisers", "hijackers", "activists"])
def test_men_before_whom_a_body_is_named_are_that_body(lines: Lines, men: str) -> None:
    assert lines(f"Hezbollah {men} attacked Haifa.") == ["ASSAULT Hezbollah @ Haifa"]


@pytest.mark.parametrize("told", ["told reporters", "informed the United Nations", "told parliament"])
def test_what_somebody_is_told_is_the_tellers_word(lines: Lines, told: str) -> None:
    assert lines(f"Kuwait {told} that Iraq had bombed Basra.") == ["ASSAULT Iraq @ Basra [alleged: Kuwait]"]


def test_who_complains_of_a_deed_accuses_who_did_it(lines: Lines) -> None:
    told = lines("Kuwait complained that Iraq had bombed Basra.")
    assert sorted(told) == ["ACCUSE Kuwait > Iraq", "ASSAULT Iraq @ Basra [alleged: Kuwait]"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kurdish fighters, supported by American air strikes, attacked Kobani.", "BACKS United States > Kurds"),
        ("The United States suspended military aid to Guatemala.", "SANCTION United States > Guatemala"),
        ("Niger revoked a military agreement with the United States.", "REJECT Niger > United States"),
        ("U.S. warplanes struck Islamic State artillery near Erbil.", "ASSAULT United States > Islamic State @ Erbil"),
    ],
)
def test_help_from_the_air_and_help_that_stops(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salva Kiir met his foe Riek Machar in Addis Ababa.", "OPPOSES Riek Machar > Salva Kiir"),
        ("Syria's ally Iran condemned the raid.", "BACKS Iran > Syria"),
        ("The Houthis are in charge of Sanaa.", "CONTROLS Houthis @ Sanaa"),
        ("Morocco annexed Western Sahara.", "COERCE Morocco @ Western Sahara"),
        ("American soldiers landed in Trujillo to back up Honduras.", "BACKS United States > Honduras"),
        ("The Security Council demanded that Armenian forces leave Kelbajar, which they overran.",
         "ASSAULT Armenia @ Kelbajar"),
        ("Thirty KFOR soldiers were hurt in Zvecan.", "ASSAULT - > KFOR @ Zvečan"),
    ],
)  # fmt: skip
def test_whose_friends_and_foes_are_named_behind_them(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Taliban control most of Helmand.", "CONTROLS Taliban @ Helmand"),
        ("Did Iran arm the Houthis?", "AID Iran > Houthis [possible]"),
        ("Unless Ethiopia withdraws, Eritrea will reject the ruling.", "RETREAT Ethiopia [possible]"),
    ],
)
def test_bare_verbs_questions_and_conditions(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)

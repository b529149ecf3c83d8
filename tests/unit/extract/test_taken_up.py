"""Whom "they" and "its" take up across sentences: the troops that did the first deed, the side that speaks."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Polisario Front attacked Moroccan troops near Mahbes. Rabat said its soldiers had repelled them.",
            "ASSAULT Morocco > Polisario Front [alleged: Morocco]",
        ),
        (
            "South African forces crossed into Angola in pursuit of SWAPO fighters. They destroyed two bases.",
            "ASSAULT South Africa",
        ),
        (
            "Turkish troops entered Iraq to hunt PKK rebels. They killed 20 of them.",
            "ASSAULT Turkey > Kurdistan Workers' Party",
        ),
    ],
)
def test_the_party_that_is_meant(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nine people were killed when al-Shabab militants stormed a hotel in Mogadishu.",
            "ASSAULT al-Shabaab @ Mogadishu",
        ),
        ("Militants from al-Shabab attacked an African Union base.", "ASSAULT al-Shabaab > African Union"),
        (
            "Gunmen believed to belong to Boko Haram attacked a village in Borno.",
            "ASSAULT Boko Haram @ Borno [alleged]",
        ),
        (
            "Rwandan troops crossed into Congo at Kabila's invitation to hunt down the FDLR.",
            "ASSAULT Rwanda > FDLR @ Democratic Republic of the Congo [planned]",
        ),
    ],
)
def test_who_is_said_to_be_of_whom(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran gave missiles to Hezbollah, which fired them at Haifa.", "ASSAULT Hezbollah @ Haifa"),
        ("en", "France lent its support to Chad, which is fighting Boko Haram.", "ASSAULT Chad > Boko Haram"),
        (
            "fr",
            "Le roi du Maroc a tendu la main à l'Algérie, qui a rejeté son offre.",
            "REJECT Algeria > Morocco",
        ),
    ],
)
def test_whom_something_is_given_to_acts_behind_the_comma(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang=lang), lines(text, lang=lang)


def test_what_is_done_in_return_is_one_deed(lines: Lines) -> None:
    told = lines("Israël a bombardé le port de Hodeïda en représailles.", lang="fr")
    assert told == ["ASSAULT Israel @ Hodeidah"], told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SPLM signed a deal with Khartoum. The rebels had besieged Juba.",
         "COERCE Sudan People's Liberation Movement @ Juba"),
        ("Hamas fired rockets at Ashkelon. Israel bombed the movement's offices in Gaza.",
         "ASSAULT Israel > Hamas @ Gaza Strip"),
        ("Turkey bombed the PKK's offices in Erbil.", "ASSAULT Turkey > Kurdistan Workers' Party @ Erbil"),
        ("The PLO left Beirut. Israel bombed its camps in Tyre.",
         "ASSAULT Israel > Palestine Liberation Organization @ Tyre"),
        ("Israel bombed Tyre's houses.", "ASSAULT Israel @ Tyre"),
    ],
)  # fmt: skip
def test_whose_offices_and_camps_are_bombed(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


def test_who_did_something_as_the_group_is_taken_up_by_it(lines: Lines) -> None:
    told = lines("Chad accused Sudan of arming the UFDD. The group attacked Abeche on Sunday. It later left the town.")
    assert "RETREAT Union of Forces for Democracy and Development @ Abéché" in told, told


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Bashar al-Assad met Vladimir Putin. His Russian counterpart promised arms.", "en", "AGREE Vladimir Putin"),
        ("Bachar al-Assad a rencontré Vladimir Poutine. Son homologue russe a promis des armes.", "fr",
         "AGREE Vladimir Putin"),
        ("Dodik rejected the ruling. The Bosnian Serb leader threatened to secede.", "en", "THREATEN Milorad Dodik"),
    ],
)  # fmt: skip
def test_an_opposite_number_is_the_other(lines: Lines, text: str, lang: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Libya bombed N'Djamena on Monday; Paris condemned it.", "ACCUSE France > Libya"),
        ("Hamas fired rockets at Ashkelon. Mahmoud Abbas denounced it as madness.", "ACCUSE Mahmoud Abbas > Hamas"),
        (
            "American troops will land in Kurdistan. The Iraqi envoy, Tariq Aziz, called it interference.",
            "ACCUSE Tariq Aziz > United States",
        ),
    ],
)
def test_it_is_what_was_done(lines: Lines, text: str, expected: str) -> None:
    assert [line for line in lines(text) if line.startswith("ACCUSE")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Riek Machar's rebels seized Malakal on Monday. The rebels shelled the airport the next day.",
            "ASSAULT Riek Machar @ Malakal",
        ),
        ("Khalifa Haftar's forces took Derna. The forces then bombed Sirte.", "ASSAULT Khalifa Haftar @ Sirte"),
        (
            "Foday Sankoh's guerrillas took the town. Nigeria accused the guerrillas of looting.",
            "ACCUSE Nigeria > Foday Sankoh",
        ),
        ("The rebels of Afonso Dhlakama cut the railway. Pretoria armed them.", "AID South Africa > Afonso Dhlakama"),
    ],
)
def test_men_told_as_somebodys_are_taken_up(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


def test_men_of_two_parties_are_nobodys(lines: Lines) -> None:
    told = lines("Riek Machar's rebels fought Joseph Kony's rebels. The rebels then shelled Torit.")
    assert "ASSAULT - @ Torit" in told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Armenia annexed the corridor on Friday, a step condemned by Iran and Russia.",
            "ACCUSE Iran + Russia > Armenia",
        ),
        ("Sudan expelled the UN envoy on Monday, a move that Washington denounced.", "ACCUSE United States > Sudan"),
        ("Ethiopia filled the dam in July, an act that Egypt called illegal.", "ACCUSE Egypt > Ethiopia"),
        (
            "India contended that it had downed a Chinese jet, a claim that Pakistan rejected.",
            "REJECT Pakistan > India",
        ),
        ("Kenya closed its border with Somalia, a measure welcomed by Ethiopia.", "SUPPORT Ethiopia > Kenya"),
        (
            "Abkhazia proclaimed its independence, a step dismissed within hours by Georgia.",
            "REJECT Georgia > Abkhazia",
        ),
        ("Rwandan troops crossed into Congo, a move that Angola described as aggression.", "ACCUSE Angola > Rwanda"),
    ],
)
def test_a_noun_that_sums_up_a_clause_is_its_doers_deed(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


def test_a_charge_that_is_denied_is_denied_to_nobody(lines: Lines) -> None:
    told = lines("Chad accused Libya of arming rebels, a charge that Egypt rejected.")
    assert "REJECT Egypt" in told, told

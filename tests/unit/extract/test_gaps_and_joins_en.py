"""English clauses that leave their verb out, or that "and" joins without a comma."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zambia armed ZAPU, Tanzania FRELIMO.", ["AID Tanzania > FRELIMO", "AID Zambia > ZAPU"]),
        ("Iran armed Hezbollah; Syria, Amal.", ["AID Iran > Hezbollah", "AID Syria > Amal Movement"]),
        (
            "China supported the FNLA and the Soviet Union the MPLA.",
            ["BACKS China > FNLA", "BACKS Soviet Union > MPLA"],
        ),
        ("Egypt fought in Yemen, Jordan in Jerusalem.", ["ASSAULT Egypt @ Yemen", "ASSAULT Jordan @ Jerusalem"]),
        (
            "Moscow supplied tanks to Ethiopia, Washington rifles to Somalia.",
            ["AID Russia > Ethiopia", "AID United States > Somalia"],
        ),
        (
            "The Soviet Union gave the MPLA tanks, China the FNLA rifles.",
            ["AID China > FNLA", "AID Soviet Union > MPLA"],
        ),
    ],
)
def test_a_clause_without_its_verb_has_parties_of_its_own(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_two_names_behind_a_comma_are_no_clause_where_a_list_goes_on(lines: Lines) -> None:
    assert lines("Ghana sent troops to Mali, Liberia and Sierra Leone.") == [
        "MOBILIZE Ghana @ Mali + Liberia + Sierra Leone"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda attacked Goma and Uganda attacked Bunia.", ["ASSAULT Rwanda @ Goma", "ASSAULT Uganda @ Bunia"]),
        (
            "Saddam Hussein invaded Kuwait and George Bush sent 200,000 troops to Saudi Arabia.",
            ["ASSAULT Saddam Hussein > Kuwait", "MOBILIZE George H. W. Bush @ Saudi Arabia"],
        ),
        (
            "France armed the rebels and troops loyal to Gaddafi attacked Misrata.",
            ["AID France", "ASSAULT Muammar Gaddafi @ Misrata"],
        ),
        (
            "Washington blamed Moscow and Moscow accused Kabul of lying.",
            ["ACCUSE Russia > Afghanistan", "ACCUSE United States > Russia"],
        ),
        (
            "China armed Pakistan and Sri Lanka backed by India.",
            ["AID China > Pakistan + Sri Lanka", "BACKS India > Pakistan + Sri Lanka"],
        ),
    ],
)
def test_who_acts_behind_and_is_not_struck_before_it(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_two_names_behind_a_word_of_speech_act_together(lines: Lines) -> None:
    assert lines("Residents said Israel and Syria shelled Tripoli.")[0].startswith("ASSAULT Israel + Syria")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington did not recognise Hanoi until 1995.", ["SUPPORT United States > Vietnam"]),
        ("Hanoi was not recognised by Washington until 1995.", ["SUPPORT United States > Vietnam"]),
        (
            "Mobutu could not take Bukavu until Washington lent him aircraft.",
            ["AID United States > Mobutu Sese Seko", "ASSAULT Mobutu Sese Seko @ Bukavu"],
        ),
        (
            "Not until Syria withdrew from Lebanon did Washington lift its sanctions.",
            ["CONCEDE United States", "RETREAT Syria @ Lebanon"],
        ),
        (
            "Syria will not leave Lebanon until Israel withdraws from the south.",
            ["RETREAT Israel [possible]", "RETREAT Syria @ Lebanon [negated]"],
        ),
        (
            "Nigeria will not lift its blockade of Biafra until Ojukwu surrenders.",
            ["RETREAT Chukwuemeka Odumegwu Ojukwu [possible]", "RETREAT Nigeria [negated]"],
        ),
    ],
)
def test_what_was_not_so_until_something_came_to_be_then(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan and its ally Eritrea attacked Ethiopia.", "ASSAULT Sudan + Eritrea > Ethiopia"),
        ("Cuba and its Soviet patron sent troops to Angola.", "MOBILIZE Cuba + Soviet Union @ Angola"),
        ("Hezbollah and its Iranian backers accused Israel of spying.", "ACCUSE Hezbollah + Iran > Israel"),
        (
            "Saudi Arabia and its ally the United Arab Emirates bombed Sanaa.",
            "ASSAULT Saudi Arabia + United Arab Emirates @ Sanaa",
        ),
        ("Syria, with its ally Hezbollah, attacked Aleppo.", "ASSAULT Syria + Hezbollah @ Aleppo"),
        ("Israel, with American weapons, attacked Gaza.", "ASSAULT Israel @ Gaza Strip"),
    ],
)
def test_somebody_and_a_partner_of_his_act_together(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A car bomb that killed 12 soldiers in Kabul was claimed by the Taliban.",
         "ASSAULT Taliban @ Kabul [alleged: Taliban]"),
        ("The Taliban claimed a car bomb that killed 12 soldiers in Kabul.",
         "ASSAULT Taliban @ Kabul [alleged: Taliban]"),
        ("Al-Shabaab claimed responsibility for a truck bomb that killed 200 people in Mogadishu.",
         "ASSAULT al-Shabaab @ Mogadishu [alleged: al-Shabaab]"),
        ("The bomb that killed Rafik Hariri was blamed on Syria by Saad Hariri.",
         "ASSAULT Syria > Rafik Hariri [alleged: Saad Hariri]"),
        ("A rocket which killed two Israelis in Ashkelon was fired by Hamas.", "ASSAULT Hamas > Israelis @ Ashkelon"),
    ],
)  # fmt: skip
def test_whose_a_blow_is_that_a_relative_clause_tells_of(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The USS Austin shelled Beirut.", "ASSAULT United States @ Beirut"),
        ("The destroyer USS Carney shot down two Houthi drones.", "ASSAULT United States > Houthis"),
        ("North Korea seized the USS Pueblo.", "COERCE North Korea > United States"),
        ("The frigate HMS Coventry was sunk by Argentina.", "ASSAULT Argentina > United Kingdom"),
    ],
)
def test_a_ship_is_of_its_navy_and_nobody_of_its_name(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After Hezbollah's raid on Haifa, Israel retaliated.", "ASSAULT Israel > Hezbollah"),
        ("When Israel shelled Tyre, Syria responded with rockets.", "ASSAULT Syria > Israel"),
        ("Libya bombed Benghazi. Egypt struck back three days later.", "ASSAULT Egypt > Libya"),
        ("Pakistani troops opened fire first and Indian soldiers returned fire.", "ASSAULT India > Pakistan"),
        ("Israel bombed the consulate and Iran retaliated with 300 drones.", "ASSAULT Iran > Israel"),
    ],
)
def test_a_blow_that_is_returned_strikes_whoever_struck(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    ["Turkey shot down a Russian jet and Moscow retaliated with sanctions.", "Kenya retaliated after the attack."],
)
def test_what_answers_no_blow_or_by_other_means_is_no_blow(lines: Lines, text: str) -> None:
    assert not any(line.startswith(("ASSAULT Russia", "ASSAULT Kenya")) for line in lines(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A close ally of Moscow, Cuba sent troops to Angola in 1975.", "MOBILIZE Cuba @ Angola"),
        ("Long a client of Washington, Zaire armed the FNLA.", "AID Zaire > FNLA"),
        ("To punish Sudan, Eritrea attacked Kassala.", "SANCTION Eritrea > Sudan [planned]"),
        ("As head of the OAU, Idi Amin accused Tanzania of aggression.",
         "LEADS Idi Amin > Organisation of African Unity"),
        ("As a member of NATO, Turkey hosts American missiles.", "PART_OF Turkey > NATO"),
        ("Together with Egypt, Syria attacked Israel.", "ASSAULT Syria + Egypt > Israel"),
        ("Instead of withdrawing, Rwanda sent two more battalions to Goma.", "RETREAT Rwanda [negated]"),
    ],
)  # fmt: skip
def test_what_opens_a_sentence_is_said_of_its_subject(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt condemned the bombing of Lebanon.", "ACCUSE Egypt"),
        ("Kenya welcomed the arrest of Joseph Kony.", "SUPPORT Kenya"),
        ("Egypt condemned Israel's bombing of Lebanon.", "ACCUSE Egypt > Israel"),
        ("Washington criticised the policy of Ethiopia.", "ACCUSE United States > Ethiopia"),
    ],
)
def test_whoever_suffered_a_deed_is_not_blamed_for_it(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


def test_the_region_is_no_state_named_before(lines: Lines) -> None:
    assert "MOBILIZE United States" in lines("Iraq invaded Kuwait. Washington sent ships to the region.")
    assert "MOBILIZE Eritrea @ Tigray" in lines("Ethiopia bombed Tigray. Eritrea sent troops to the region.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UN told Rwanda to withdraw its troops and Congo to disarm the FDLR.",
         ["REQUEST United Nations > Rwanda + Democratic Republic of the Congo"]),
        ("Kinshasa accused Rwanda of arming the M23 and Uganda of shelling Bunia.",
         ["ACCUSE Democratic Republic of the Congo > Rwanda + Uganda",
          "AID Rwanda > M23 [alleged: Democratic Republic of the Congo]",
          "ASSAULT Uganda @ Bunia [alleged: Democratic Republic of the Congo]"]),
    ],
)  # fmt: skip
def test_who_is_told_behind_and_is_to_do_a_deed_of_his_own(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected

"""Analytical prose: deeds told by nouns, whose parts they are, on whom somebody lives, what there is no evidence of."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "France's launch of an operation against Boko Haram surprised Abuja.", "ASSAULT France > Boko Haram"),
        ("en", "The imposition by Washington of sanctions on Russia divided Europe.",
         "SANCTION United States > Russia"),
        ("fr", "Le lancement par la Turquie d'une offensive contre le PKK a surpris Bagdad.",
         "ASSAULT Turkey > Kurdistan Workers' Party"),
        ("en", "Croatia's role in the supply of arms to Bosnia was revealed in 1996.",
         "AID Croatia > Bosnia and Herzegovina"),
        ("fr", "Le rôle de la Croatie dans la livraison d'armes à la Bosnie a été révélé en 1996.",
         "AID Croatia > Bosnia and Herzegovina"),
        ("en", "The American decision to arm the Kurds infuriated Turkey.", "AID United States > Kurds [planned]"),
        ("fr", "La décision américaine d'armer les Kurdes a irrité la Turquie.",
         "AID United States > Kurds [planned]"),
        ("en", "The plan to deploy Kenyan troops in Somalia was opposed by Ethiopia.",
         "MOBILIZE Kenya @ Somalia [planned]"),
        ("en", "Washington's decision to arm UNITA came in 1986.", "AID United States > UNITA [planned]"),
        ("en", "Turkey's decision to shell the YPG has strained its alliance with Washington.",
         "ASSAULT Turkey > People's Protection Units [planned]"),
        ("en", "Reports that Iran had supplied Hamas with rockets led Israel to bomb Gaza.",
         "AID Iran > Hamas [alleged]"),
        ("en", "Tehran and Moscow stepped up their assistance to the Northern Alliance.",
         "AID Iran + Russia > Northern Alliance"),
        ("en", "UNITA's dependence on South African fuel made it vulnerable.", "BACKS South Africa > UNITA"),
        ("en", "Azerbaijan was equipped with Israeli munitions and Turkish drones.",
         "AID Israel + Turkey > Azerbaijan"),
        ("fr", "Bakou a été équipé de drones turcs.", "AID Turkey > Azerbaijan"),
        ("en", "Egypt, the United Arab Emirates and, to a lesser extent, France have backed Khalifa Haftar.",
         "BACKS Egypt + United Arab Emirates + France > Khalifa Haftar"),
        ("en", "Pakistan was an ally of the United States and a patron of the Taliban.", "BACKS Pakistan > Taliban"),
        ("en", "Hezbollah, whose disarmament Israel demands, retains its rockets.", "REQUEST Israel > Hezbollah"),
        ("en", "Hezbollah is fighting for Assad against the Islamic State.", "ASSAULT Hezbollah > Islamic State"),
        ("en", "North Korea's dispatch of troops to Kursk constituted an escalation.", "MOBILIZE North Korea @ Kursk"),
        ("en", "Algeria's sheltering of the Polisario Front irritates Morocco.", "BACKS Algeria > Polisario Front"),
        ("en", "No evidence has emerged of direct Qatari financing of al-Shabaab.",
         "AID Qatar > al-Shabaab [negated]"),
        ("fr", "Aucune preuve d'un soutien libyen à l'IRA n'a été trouvée.",
         "BACKS Libya > Irish Republican Army [negated]"),
        ("en", "The bombing of the embassy has been attributed to Hezbollah.", "ASSAULT Hezbollah [alleged]"),
        ("en", "The coup prompted France to suspend aid to Niger.", "SANCTION France > Niger"),
        ("en", "The presence in Libya of Russian mercenaries was denied by Moscow.",
         "PRESENT Russia @ Libya [denied: Russia]"),
        ("en", "Israel regards Hezbollah as a proxy of Iran.", "BACKS Iran > Hezbollah"),
        ("en", "Djibouti, which is home to American and Chinese bases, avoids taking sides.",
         "PRESENT United States + China @ Djibouti"),
        ("en", "Ecuador severed diplomatic relations with Colombia, as did Caracas.",
         "SANCTION Ecuador + Venezuela > Colombia"),
        ("fr", "L'Équateur a rompu ses relations avec Bogota, comme l'a fait Caracas.",
         "SANCTION Ecuador + Venezuela > Colombia"),
        ("en", "Italy's aid to Franco exceeded that of Germany.", "AID Germany > Francisco Franco"),
        ("en", "Cairo's withdrawal of its ambassador from Doha came as a surprise.", "SANCTION Egypt > Qatar"),
        ("en", "The Syrian government, with Hezbollah's help, regained control of Qusayr.", "AID Hezbollah > Syria"),
        ("en", "Haftar was supported by neither Algeria nor Tunisia.",
         "BACKS Algeria + Tunisia > Khalifa Haftar [negated]"),
    ],
)  # fmt: skip
def test_what_nouns_and_clauses_tell(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "The plan to deploy Kenyan troops in Somalia was opposed by Ethiopia.", "MOBILIZE Ethiopia"),
        ("en", "Turkey's deployment of Syrian mercenaries to Libya altered the balance.", "PRESENT Syria"),
        ("en", "The recognition of Bosnia led to war.", "SUPPORT Bosnia"),
        ("en", "Qatar's role in the release of the hostages was praised by France.", "RETREAT Qatar"),
        ("en", "His decision to talk to Iran dealt a blow to American policy.", "ASSAULT"),
        ("en", "Turkish drones have changed the course of three wars.", "CONCEDE"),
        ("en", "Chadian forces joined the Nigerian army in a campaign against Boko Haram.", "PART_OF"),
        ("en", "Morocco regards it as a creation of Algiers.", "BACKS"),
        ("en", "The building of the dam by Ethiopia angers Egypt.", "ASSAULT"),
    ],
)  # fmt: skip
def test_what_nouns_and_clauses_do_not_tell(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)

"""Who does it: in clauses behind "after", behind plans, in reports, of what is given, and what is over."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Egypt attacked Gaza, hours after gunmen belonging to Hamas fired rockets at Ashkelon.",
         "ASSAULT Hamas @ Ashkelon"),
        ("en", "Turkish jets bombed Qandil, a day after Kurdish rebels killed ten soldiers in Hakkari.",
         "ASSAULT Turkey @ Qandil Mountains"),
        ("en", "Rwanda captured Goma as Congolese soldiers and Wazalendo fighters left the city.",
         "RETREAT Democratic Republic of the Congo + Wazalendo @ Goma"),
        ("en", "Turkey shelled Kobani after gunmen attacked Kilis.", "ASSAULT Turkey @ Kobani"),
        ("en", "Misrata militias seized Zawiya from Haftar's troops.",
         "COERCE Misrata brigades > Khalifa Haftar @ Zawiya"),
        ("en", "Ramush Haradinaj was acquitted of killing Serbs.", "ASSAULT Ramush Haradinaj > Serbs [denied]"),
        ("fr", "Paris a innocenté Kigali d'avoir tué Habyarimana.",
         "ASSAULT Rwanda > Juvénal Habyarimana [denied: France]"),
        ("en", "American soldiers fled Helmand, and the Taliban said they had carried out the attack.",
         "ASSAULT Taliban [alleged: Taliban]"),
        ("en", "Haftar met Egyptian officers and praised their support.", "SUPPORT Khalifa Haftar > Egypt"),
        ("en", "Turkey shelled Kobani, which it said the PKK had captured.",
         "COERCE Kurdistan Workers' Party [alleged: Turkey]"),
        ("en", "UNITA, once backed by South Africa, attacked Luanda.", "BACKS South Africa > UNITA [ended]"),
        ("en", "Egypt attacked Gaza in a bid by Sisi to crush Hamas.",
         "ASSAULT Abdel Fattah el-Sisi > Hamas [planned]"),
        ("en", "Israeli jets hit a radar supplied to Syria by Russia.", "AID Russia > Syria"),
    ],
)  # fmt: skip
def test_reads(lang: str, text: str, expected: str, lines: Lines) -> None:
    assert expected in lines(text, lang=lang)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Iran shelled Basra a week after soldiers trained by Syria stormed Mosul.", "ASSAULT Iran @ Basra + Mosul"),
        ("Turkey rejected a plan by Emmanuel Macron to send French troops to Kobani.", "MOBILIZE Turkey"),
        ("Assad fled Damascus as the men of Hayat Tahrir al-Sham, led by Ahmed al-Sharaa, entered the city.",
         "MOBILIZE Bashar al-Assad"),
        ("American soldiers fled Kunduz, and the Taliban said they had been spying.", "ASSAULT"),
        ("Turkey used an attack by the PKK to invade Syria.", "ASSAULT Kurdistan Workers' Party > Syria"),
    ],
)  # fmt: skip
def test_does_not_read(text: str, absent: str, lines: Lines) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang="en"))

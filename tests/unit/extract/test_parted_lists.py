"""What a relative clause parts, whose outposts and warplanes are told of, who crosses a border to escape."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The United States imposed sanctions on Iran, which arms Hezbollah, and on Syria.",
         "SANCTION United States > Iran + Syria"),
        ("en", "The United States imposed sanctions on Iran, which arms Hezbollah, and on Syria.",
         "AID Iran > Hezbollah"),
        ("en", ("ECOWAS imposed sanctions on Mali, where the military seized power in 2020, on Guinea, whose president "
         "was overthrown, and on Burkina Faso."), "SANCTION ECOWAS > Mali + Guinea + Burkina Faso"),
        ("en", ("The United States imposed sanctions on Abu Sayyaf, which beheaded two Canadian hostages in 2016, and "
         "on Jemaah Islamiyah."), "SANCTION United States > Abu Sayyaf + Jemaah Islamiyah"),
        ("fr", "Les États-Unis ont imposé des sanctions à l’Iran, qui arme le Hezbollah, et à la Syrie.",
         "SANCTION United States > Iran + Syria"),
        ("en", "Eritrea, whose troops entered Tigray in 2020, was accused by the TPLF of having shelled its fighters.",
         "ASSAULT Eritrea > Tigray People's Liberation Front [alleged: Tigray People's Liberation Front]"),
        ("en", "The Maute group attacked army outposts in Marawi.", "ASSAULT Maute group > Philippines @ Marawi"),
        ("en", "Shining Path attacked several army checkpoints near Ayacucho.",
         "ASSAULT Shining Path > Peru @ Ayacucho"),
        ("en", "Rebels attacked a dozen army outposts in Homs.", "ASSAULT - > Syria @ Homs"),
        ("en", "Rebels attacked two government positions in Homs.", "ASSAULT - > Syria @ Homs"),
        ("en", "Rebels killed 200 government troops in Hama.", "ASSAULT - > Syria @ Hama"),
        ("fr", "Le Front al-Nosra a attaqué plusieurs positions gouvernementales à Hama.",
         "ASSAULT al-Nusra Front > Syria @ Hama"),
        ("en", "Rebels captured two villages in Syria, while government warplanes bombed Khan Sheikhoun.",
         "ASSAULT Syria @ Khan Shaykhun"),
        ("en", "Ethiopian soldiers crossed the border into Sudan to escape Tigrayan forces.",
         "RETREAT Ethiopia @ Sudan"),
        ("en", ("Iran accused Iraq, which hosts American soldiers, of arming rebels, and Turkey of bombing Kurdish "
         "fighters."), "ASSAULT Turkey > Kurds [alleged: Iran]"),
        ("en", ("Iran accused Iraq, which hosts American soldiers, of arming rebels, and Turkey of bombing Kurdish "
         "fighters."), "ACCUSE Iran > Iraq + Turkey"),
        ("en", "The Arab League called on all member states to stop arming Hezbollah.", "REQUEST Arab League"),
        ("en", "The United States called on all countries to stop arms sales to Iran.", "REQUEST United States"),
        ("en", "Peru denied that it had used helicopters supplied by Russia.", "AID Russia > Peru"),
        ("en", ("The Security Council called on member states to stop arms to the Bosnian Serbs, and imposed sanctions "
         "on Yugoslavia."), "SANCTION UN Security Council > Yugoslavia"),
        ("en", "ECOWAS closed its borders with Niger, and imposed sanctions on the junta.", "SANCTION ECOWAS > Niger"),
        ("en", "Malian soldiers entered Niger to escape the rebels.", "RETREAT Mali @ Niger"),
    ],
)  # fmt: skip
def test_reads(lang: str, text: str, expected: str, lines: Lines) -> None:
    """Each sentence makes the fact, among others."""
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Ethiopian soldiers crossed the border into Sudan to escape Tigrayan forces.", "MOBILIZE Ethiopia @ Sudan"),
        ("The United States called on all countries to stop arms sales to Iran.", "SANCTION United States > Iran"),
        ("Mali relies on Russia, which depends on oil, and on gas.", "AID Russia > Mali"),
        ("Rebels attacked a dozen Turkish outposts in Homs.", "ASSAULT - > Syria @ Homs"),
    ],
)
def test_does_not_read(text: str, unexpected: str, lines: Lines) -> None:
    """What is counted or parted otherwise stays as it was."""
    assert unexpected not in lines(text, "en")

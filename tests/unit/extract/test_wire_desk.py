"""Two-sentence pieces of the agencies: spokesmen, communiqués, who was at something while he acted, what was joined."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A spokesman for Hezbollah rejected the charge.", "REJECT Hezbollah"),
        ("en", "A spokeswoman for the United Nations condemned the raid.", "ACCUSE United Nations"),
        ("en", "A spokesman for the Iranian Foreign Ministry rejected the charge.", "REJECT Iran"),
        ("en", "Turkish troops pursuing Kurdish rebels crossed into northern Iraq.",
         "MOBILIZE Turkey @ Iraqi Kurdistan"),
        ("en", "Russian troops backing Abkhaz separatists shelled Georgian positions.", "ASSAULT Russia > Georgia"),
        ("en", "UNITA rebels holding two pilots freed one of them.", "RETREAT UNITA"),
        ("en", "M23 rebels fighting President Joseph Kabila's army seized Goma.", "COERCE M23 @ Goma"),
        ("en", "Tanzanian troops and Ugandan exiles entered Kampala on Wednesday.",
         "ASSAULT Tanzania + Ugandan exiles @ Kampala"),
        ("en", "Ethiopian Prime Minister Abiy Ahmed and Eritrean President Isaias Afwerki signed a declaration.",
         "AGREE Abiy Ahmed + Isaias Afwerki"),
        ("en", "Israel said its jets bombed Damascus and killed ten Hezbollah fighters.",
         "ASSAULT Israel > Hezbollah [alleged: Israel]"),
        ("en", "The Saudi-led coalition said on Monday it had bombed Sanaa.",
         "ASSAULT Saudi-led coalition @ Sanaa [alleged: Saudi-led coalition]"),
        ("en", "Pakistan said late on Friday India had shelled three villages.", "ASSAULT India [alleged: Pakistan]"),
        ("en", "Armenia said Azerbaijan had shelled three towns and asked Russia to intervene.",
         "REQUEST Armenia > Russia"),
        ("en", "Iran closed the strait after Israel attacked it.", "ASSAULT Israel > Iran"),
        ("en", "Chavez sent tanks after Bogota's forces crossed into Ecuador and killed a FARC commander.",
         "ASSAULT Colombia > FARC @ Ecuador"),
        ("en", "India blamed the attack on its parliament on Lashkar-e-Taiba.", "ACCUSE India > Lashkar-e-Taiba"),
        ("en", "French soldiers freed two hostages during an operation in Mali.", "COERCE France @ Mali"),
        ("en", "Colombian troops freed Ingrid Betancourt from the FARC.", "COERCE Colombia > FARC"),
        ("en", "Syrian rebels fled. Fouad Siniora praised the army for crushing Fatah al-Islam.",
         "ASSAULT Lebanon > Fatah al-Islam"),
        ("en", "Hanoi overran a Khmer Rouge camp. The guerrillas fled before they were disarmed by the Thai army.",
         "COERCE Royal Thai Army > Khmer Rouge"),
        ("en", "Belgian soldiers were killed in Kigali. Brussels said it would pull out its contingent.",
         "RETREAT Belgium [planned: Belgium]"),
        ("en", "Ansar Dine, one of the Islamist groups that occupy Kidal, is ready to negotiate.",
         "CONTROLS Ansar Dine @ Kidal"),
        ("en", "A communique of the Iraqi high command said its troops had killed 500 Iranians.",
         "ASSAULT Iraq > Iranians [alleged: Iraq]"),
        ("en", "A statement issued in Baghdad said it had shot down two American jets.",
         "ASSAULT Iraq > United States [alleged]"),
        ("en", "U.S. jets bombed artillery which Islamic State fighters had used against Kurds.",
         "ASSAULT United States > Islamic State"),
        ("en", "Iran accused Iraq of gassing Halabja, a town its Revolutionary Guards captured last week.",
         "COERCE Islamic Revolutionary Guard Corps @ Halabja"),
        ("en", "Colombian rebels of the ELN blew up a pipeline.", "ASSAULT National Liberation Army (Colombia)"),
        ("en", "U.S. fighters shot down two Iranian jets. Iran called the incident an act of aggression.",
         "ACCUSE Iran > United States"),
        ("fr", "La France attribue l'attaque à Gao à Moscou.", "ACCUSE France > Russia"),
    ],
)  # fmt: skip
def test_pieces_of_the_wire(lines: Lines, lang: str, text: str, expected: str) -> None:
    """Each fact is told by grammar that news prose is full of."""
    assert any(line.startswith(expected) for line in lines(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Israel, whose army declined to comment, welcomed the deal.", "REJECT"),
        ("en", "A Turkish minister refused to say whether troops had left.", "REJECT"),
        ("en", "Russia and China, which have vetoes in the Security Council, met.", "REJECT"),
        ("en", "The Bank of Japan intervened to halt the yen's rise.", "MOBILIZE"),
        ("en", "France said Libya was to blame.", "ACCUSE Libya"),
        ("en", "Chavez met Castro. He accused his enemies of treason.", "ACCUSE Hugo Chávez > "),
        ("en", "Egypt condemned the rebels for shelling Damascus.", "ASSAULT Egypt"),
        ("en", "The UN imposed an embargo on Serbia to punish it.", "SANCTION United Nations > Serbia [planned"),
        ("fr", "La France, qui a refusé de commenter, a salué l'accord.", "REJECT"),
    ],
)  # fmt: skip
def test_what_tells_no_such_fact(lines: Lines, lang: str, text: str, kind: str) -> None:
    """Silence, rights, banks and purposes are no deeds."""
    assert not any(line.startswith(kind) for line in lines(text, lang))

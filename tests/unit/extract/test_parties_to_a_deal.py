"""Who meets, agrees, is promised something and leads a body, where the sentence says so in passing."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Paul Kagame and Felix Tshisekedi met in Nairobi in the presence of William Ruto.",
         "CONSULT Paul Kagame + Félix Tshisekedi + William Ruto @ Nairobi"),
        ("en", "Paul Kagame and Felix Tshisekedi held talks mediated by Joao Lourenco.",
         "CONSULT Paul Kagame + Félix Tshisekedi + João Lourenço"),
        ("en", "Paul Kagame and Felix Tshisekedi met in Nairobi, William Ruto their host.",
         "CONSULT Paul Kagame + Félix Tshisekedi + William Ruto @ Nairobi"),
        ("fr", "Paul Kagame et Félix Tshisekedi se sont vus à Nairobi, chez William Ruto.",
         "CONSULT Paul Kagame + Félix Tshisekedi + William Ruto @ Nairobi"),
        ("fr", "Paul Kagame et Félix Tshisekedi se sont rencontrés à Nairobi en présence de William Ruto.",
         "CONSULT Paul Kagame + Félix Tshisekedi + William Ruto @ Nairobi"),
        ("en", "Talks between Egypt and Ethiopia ended without an agreement.", "AGREE Egypt + Ethiopia [negated]"),
        ("fr", "Les pourparlers entre l'Égypte et l'Éthiopie se sont achevés sans accord.",
         "AGREE Egypt + Ethiopia [negated]"),
        ("en", "Nabih Berri for Amal and Hassan Nasrallah for Hezbollah signed the pact in Beirut.",
         "AGREE Nabih Berri + Hassan Nasrallah @ Beirut"),
        ("en", "Nabih Berri for Amal and Hassan Nasrallah for Hezbollah signed the pact in Beirut.",
         "PART_OF Hassan Nasrallah > Hezbollah"),
        ("fr", "Hassan Nasrallah pour le Hezbollah et Nabih Berri pour le mouvement Amal ont signé un pacte.",
         "PART_OF Nabih Berri > Amal Movement"),
        ("en", "Fayez al-Sarraj had Recep Tayyip Erdogan's word that Turkey would send troops.",
         "AGREE Recep Tayyip Erdogan > Fayez al-Sarraj"),
        ("fr", "Khalifa Haftar est rentré de Moscou avec la promesse d'un soutien aérien.",
         "AGREE Russia > Khalifa Haftar"),
        ("en", "Joe Biden pledged on Monday to send tanks to Ukraine.", "AGREE Joe Biden > Ukraine"),
        ("fr", "Le Sénégal a promis de soutenir João Bernardo Vieira.", "AGREE Senegal > João Bernardo Vieira"),
        ("en", "Turkey vowed last week to strike the Syrian Democratic Forces.",
         "THREATEN Turkey > Syrian Democratic Forces"),
        ("fr", "L'Unita a repris les armes. Le mouvement de Jonas Savimbi assiège Kuito.",
         "LEADS Jonas Savimbi > UNITA"),
        ("fr", "L'ONU a sanctionné Jimmy Chérizier, dont la coalition, Viv Ansanm, bloque le terminal pétrolier.",
         "LEADS Jimmy Chérizier > Viv Ansanm"),
        ("en", "The M23 rebels belong to the Congo River Alliance of Corneille Nangaa.",
         "LEADS Corneille Nangaa > Congo River Alliance"),
        ("en", "Juan Manuel Santos and Rodrigo Londono, the FARC commander, met in Havana.",
         "LEADS Rodrigo Londoño > FARC"),
        ("fr", "Ibrahim Moussaoui, responsable des relations internationales du Hezbollah, a démenti.",
         "PART_OF Ibrahim Moussaoui > Hezbollah"),
        ("fr", "Richard Holbrooke a quitté Belgrade sans avoir fléchi Slobodan Milosevic.",
         "CONCEDE Slobodan Milosevic > Richard Holbrooke [negated]"),
    ],
)  # fmt: skip
def test_reads(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("en", "Emmanuel Macron met the press in Paris.", "CONSULT"),
        ("fr", "Emmanuel Macron a serré des mains.", "CONSULT"),
        ("en", "Vladimir Putin wrote to Emmanuel Macron, urging him to leave Mali.", "CONSULT"),
        ("fr", "Le Hezbollah a signé l'attentat de Beyrouth.", "AGREE"),
        ("en", "France and Libya signed an accord with the Egyptians looking on.", "AGREE France > Egypt"),
        ("fr", "La Syrie a promis de ne plus soutenir le PKK.", "AGREE Syria > Kurdistan"),
        ("fr", "Air France a perdu un Airbus d'Air France.", "LEADS"),
    ],
)  # fmt: skip
def test_does_not_read(lines: Lines, lang: str, text: str, wrong: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith(wrong)]

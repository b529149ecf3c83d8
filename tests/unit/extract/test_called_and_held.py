"""Whom and what a later sentence takes up, bodies that a clause names, and who holds or is in a place."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A militia known as the Black Falcons kidnapped six men in Bria.", "COERCE Black Falcons @ Bria"),
        ("en", "An armed group calling itself the Army of Free Tuvan attacked Goma.",
         "ASSAULT Army of Free Tuvan @ Goma"),
        ("fr", "Un groupe armé se faisant appeler l'Armée de libération de Tuva a attaqué Goma.",
         "ASSAULT Armée de libération de Tuva @ Goma"),
        ("fr", "Un chef de guerre connu sous le nom de commandant Abo s'est emparé de Goma.", "COERCE Abo @ Goma"),
        ("fr", "La 131e brigade russe, dite de Maïkop, a attaqué Grozny.", "ASSAULT Russia @ Grozny"),
        ("en", "The M23 took Goma. The paramilitaries then attacked Bukavu.", "ASSAULT M23 @ Bukavu"),
        ("fr", "Les troupes éthiopiennes ont quitté Baidoa, fief des shebab. Les djihadistes se sont retirés de Jilib.",
         "RETREAT al-Shabaab"),
        ("fr", "Le M23 a pris Goma. La rébellion garde le contrôle de Rutshuru.", "CONTROLS M23 @ Rutshuru"),
        ("en", "Putin met Erdogan in Sochi. The two leaders discussed Syria. They agreed to set up joint patrols.",
         "AGREE Vladimir Putin + Recep Tayyip Erdogan"),
        ("fr", "Kidal est tenue par les rebelles touareg de la CSP. Le mouvement accuse Bamako.",
         "ACCUSE Permanent Strategic Framework > Mali"),
        ("en", "The African Union met in Addis Ababa. The union suspended Mali.", "SANCTION African Union > Mali"),
        ("fr", "Le Front Polisario a attaqué Smara. Le front accuse le Maroc.", "ACCUSE Polisario Front > Morocco"),
        ("en", "Forces of the Democratic Front for Karela attacked Goma.",
         "ASSAULT Democratic Front for Karela @ Goma"),
        ("en", "Soldiers loyal to President Laurent Gbagbo attacked Bouake.", "ASSAULT Laurent Gbagbo @ Bouaké"),
        ("fr", "Des soldats fidèles au président Laurent Gbagbo ont pris Bouaké.", "ASSAULT Laurent Gbagbo @ Bouaké"),
        ("en", "Malian Tuareg rebels took Kidal.", "ASSAULT Tuareg @ Kidal"),
        ("en", "Wagner mercenaries arrived in Mali. The junta expelled the French ambassador.",
         "SANCTION Mali > France"),
    ],
)  # fmt: skip
def test_parties_told_elsewhere(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Hezbollah stronghold of Baalbek was bombed by Israel.", "CONTROLS Hezbollah @ Baalbek"),
        ("en", "The Hezbollah stronghold of Baalbek was bombed by Israel.", "ASSAULT Israel @ Baalbek"),
        ("fr", "Les avions ont bombardé le fief houthiste de Saada.", "CONTROLS Houthis @ Saada"),
        ("en", "Rebels attacked Bangui. Some 2,000 French soldiers are stationed in the country.",
         "PRESENT France @ Central African Republic"),
        ("fr", "La junte de Niamey a expulsé l'ambassadeur de France. Des soldats français sont basés dans le pays.",
         "PRESENT France @ Niger"),
        ("en", "The Taliban, backed by Pakistan, took Kabul. They control most of the country.",
         "CONTROLS Taliban @ Afghanistan"),
        ("fr", "Les manifestants réclamaient le départ des 14 000 soldats syriens stationnés au Liban.",
         "PRESENT Syria @ Lebanon"),
        ("fr", "À Goma, où sont stationnés des soldats sud-africains, le calme règne.", "PRESENT South Africa @ Goma"),
        ("fr", "Deux mille soldats turcs sont postés à Bachiqa.", "PRESENT Turkey @ Bashiqa"),
        ("en", "Ansar Dine destroyed shrines in Timbuktu, which it has held since April.",
         "CONTROLS Ansar Dine @ Timbuktu"),
    ],
)  # fmt: skip
def test_who_holds_or_is_in_a_place(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "The Houthis control Sanaa. The southern separatists seized Aden.", "COERCE Houthis"),
        ("en", "Niger is ruled by a junta. French soldiers are based in the country.", "PRESENT France @ France"),
        ("fr", "Le LRA a gagné le Soudan. Les forces ougandaises les pourchassent.", "ASSAULT Uganda > Sudan"),
        ("en", "Wagner mercenaries arrived in Mali. The junta expelled the French ambassador.", "SANCTION Russia"),
        ("en", "The Hezbollah stronghold of Baalbek was bombed by Israel.", "ASSAULT Israel > Hezbollah"),
    ],
)  # fmt: skip
def test_who_is_not_taken_up(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)

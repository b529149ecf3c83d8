"""Deeds told before, that somebody denies, claims or is blamed for, and who is behind a deed, by whose movement."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A bomb killed nine people in Lima on Friday. Peru blamed the Shining Path.",
         "ASSAULT Shining Path @ Lima [alleged: Peru]"),
        ("en", "Six soldiers were killed on Friday in the Sinai. Egypt accused Hamas.",
         "ASSAULT Hamas @ Sinai [alleged: Egypt]"),
        ("fr", "Yitzhak Rabin a été tué mardi à Haïfa. La police israélienne met en cause le Hamas.",
         "ASSAULT Hamas > Yitzhak Rabin @ Haifa [alleged: Israel]"),
        ("en", "The Houthis claimed the attack on Saudi Aramco, but Washington blamed Iran.",
         "ASSAULT Iran > Saudi Aramco [alleged: United States]"),
        ("en", "Rwanda shelled Goma on Monday, Congo said. Rwanda denied firing anything.",
         "ASSAULT Rwanda @ Goma [denied: Rwanda]"),
        ("en", "Kenya accused Ethiopia of shelling Moyale. Ethiopia denied that its army had fired on anyone.",
         "ASSAULT Ethiopia @ Moyale [denied: Ethiopia]"),
        ("en", "A suicide bomber killed 12 people in Kabul. The Taliban claimed the attack.",
         "ASSAULT Taliban @ Kabul [alleged: Taliban]"),
        ("en", "A car bomb hit the Turkish embassy in Vienna. ASALA claimed it.",
         "ASSAULT ASALA > Turkey @ Vienna [alleged: ASALA]"),
        ("fr", "L'ambassadeur turc a été abattu jeudi à Vienne, attentat que revendique l'ASALA.",
         "ASSAULT ASALA > Turkey @ Vienna [alleged: ASALA]"),
        ("en", "Polisario guerrillas attacked a garrison on Monday. Moroccan troops killed 40 of the assailants.",
         "ASSAULT Morocco > Polisario Front"),
        ("fr", "Le Hezbollah a attaqué un poste. L'armée israélienne a tué deux assaillants.",
         "ASSAULT Israel Defense Forces > Hezbollah"),
        ("en", "Syria was behind the murder of Rafik Hariri.", "ASSAULT Syria > Rafik Hariri"),
        ("en", "The army said that Hamas was behind the attack on Ashkelon.", "ASSAULT Hamas @ Ashkelon [alleged"),
        ("en", "Officials said the Haqqani network was responsible for the attack on the Indian embassy.",
         "ASSAULT Haqqani network > India [alleged"),
        ("fr", "Le Hamas est à l'origine de l'attentat de Tel-Aviv.", "ASSAULT Hamas @ Tel Aviv"),
        ("fr", "La Syrie dément être à l'origine de l'assassinat de Rafic Hariri.",
         "ASSAULT Syria > Rafik Hariri [denied: Syria]"),
        ("en", "Paul Kagame masterminded the assassination of Juvenal Habyarimana.",
         "ASSAULT Paul Kagame > Juvénal Habyarimana"),
        ("en", "Jonas Savimbi, who leads UNITA, left Luanda. His organisation attacked Huambo on Monday.",
         "ASSAULT UNITA @ Huambo"),
        ("fr", "Jonas Savimbi dirige l'Unita. Son mouvement a attaqué Huambo lundi.", "ASSAULT UNITA @ Huambo"),
        ("en", "Hassan Nasrallah said his group had attacked Haifa.", "ASSAULT Hezbollah @ Haifa [alleged"),
        ("en", "Syria protested after an Israeli raid on Homs that killed nine of its soldiers.",
         "ASSAULT Israel > Syria @ Homs"),
        ("fr", "L'Algérie a protesté après que le Maroc a tué trois de ses soldats.", "ASSAULT Morocco > Algeria"),
        ("en", "Hezbollah has killed 80 people in an offensive against the Lebanese army.",
         "ASSAULT Hezbollah > Lebanese Armed Forces"),
        ("en", "Israel bombed Gaza on Monday. The raid was directed against Hamas.", "ASSAULT Israel > Hamas"),
        ("fr", "Le raid israélien était dirigé contre le Hamas.", "ASSAULT Israel > Hamas"),
        ("en", "Israel hit Col. Gadhafi's tanks.", "ASSAULT Israel > Muammar Gaddafi"),
        ("en", "Hezbollah shot down a helicopter flown by Israeli pilots.", "ASSAULT Hezbollah > Israel"),
        ("en", "Rajiv Gandhi was struck with a rifle by a sailor as he left Colombo.", "ASSAULT - > Rajiv Gandhi"),
        ("en", "Taliban fighters entered Kabul without firing a shot.", "COERCE Taliban @ Kabul"),
        ("fr", "Les rebelles du M23 sont entrés dans Bunagana sans coup férir.", "COERCE M23 @ Bunagana"),
        ("en", "Fighters of the JEM stormed into Omdurman before Sudanese troops threw them back across the bridges.",
         "ASSAULT Sudan > Justice and Equality Movement"),
        ("en", "The RUF is holding 500 UN peacekeepers.", "COERCE Revolutionary United Front > United Nations"),
        ("fr", "Le Kenya accuse TotalEnergies de corruption. L'entreprise a quitté Nairobi.", "RETREAT TotalEnergies"),
    ],
)  # fmt: skip
def test_whose_a_deed_told_before_is(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "A car bomb wounded twelve in Beirut. Israel accused Syria of sending arms to Hezbollah.",
         "ASSAULT Syria"),
        ("en", "Turkey bombed Qamishli. Damascus denied that Syrian troops had fired.", "ASSAULT Syria"),
        ("en", "Turkey bombed Qamishli on Monday. Ankara denied that it had met the PKK.",
         "ASSAULT Turkey @ Qamishli [denied"),
        ("fr", "Le Hezbollah affirme avoir bombardé Haïfa. Le Liban accuse la Syrie.", "ASSAULT Syria"),
        ("en", "The king is behind the plan to attack nobody.", "ASSAULT"),
        ("en", "Vladimir Putin addressed his party.", "ASSAULT"),
        ("en", "Eritrea, whose army has fought at the side of federal troops, left the talks.", "ASSAULT"),
        ("fr", "L'armée érythréenne combat aux côtés des troupes fédérales.", "ASSAULT"),
        ("en", "Rebels of the M23 captured Goma without the help of Rwanda.", "COERCE Rwanda"),
        ("en", "Israeli jets struck Hamas posts in the first Israeli raids in Lebanon since May.",
         "ASSAULT Israel > Lebanon"),
        ("en", "Richard Lugar oversaw the release of the Moroccan prisoners.", "RETREAT Richard Lugar"),
    ],
)  # fmt: skip
def test_what_is_laid_on_nobody(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)

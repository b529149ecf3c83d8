"""Who holds a place or stands in it: what is somebody's, shares of a land, men deployed, denied or relieved."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Sirte is Haftar's.", "CONTROLS Khalifa Haftar @ Sirte"),
        ("en", "Goma has been the M23's since January.", "CONTROLS M23 @ Goma"),
        ("en", "Goma belongs to the M23.", "CONTROLS M23 @ Goma"),
        ("en", "Sanaa, the Houthi capital, was bombed.", "CONTROLS Houthis @ Sanaa"),
        ("en", "The Houthis' port of Hodeida was bombed.", "CONTROLS Houthis @ Hodeidah"),
        ("en", "Haftar controls about half of Libya.", "CONTROLS Khalifa Haftar @ Libya"),
        ("en", "The Houthis control much of Yemen.", "CONTROLS Houthis @ Yemen"),
        ("en", "Goma is tonight in the hands of Israel's parachutists.", "CONTROLS Israel @ Goma"),
        ("en", "Sanaa returned to Houthi control.", "CONTROLS Houthis @ Sanaa"),
        ("en", "Hodeida, a Red Sea port held by the Houthis, is quiet.", "CONTROLS Houthis @ Hodeidah"),
        ("en", "French troops have crossed into Rwanda. The RPF controls the east of the country.",
         "CONTROLS Rwandan Patriotic Front @ eastern Rwanda"),
        ("en", "Some 500 Turkish soldiers remain garrisoned at Misrata.", "PRESENT Turkey @ Misrata"),
        ("en", "Turkish men stayed behind in Misrata.", "PRESENT Turkey @ Misrata"),
        ("en", "Misrata, a Turkish base, was shelled.", "PRESENT Turkey @ Misrata"),
        ("en", "The 400 South African soldiers deployed in Bangui since 2007 left.", "PRESENT South Africa @ Bangui"),
        ("en", "Turkish troops are in the hills above Goma.", "PRESENT Turkey @ Goma"),
        ("en", "Turkish troops are stationed along the Syrian border.", "PRESENT Turkey @ Syrian border"),
        ("en", "Wagner is believed to be present in Sudan.", "PRESENT Wagner Group @ Sudan [alleged]"),
        ("en", "Ethiopia, with 3,000 troops in Somalia, refused.", "PRESENT Ethiopia @ Somalia"),
        ("en", "Turkey denied that a single soldier remained in Libya.", "PRESENT Turkey @ Libya [denied: Turkey]"),
        ("en", "None of its soldiers is in Libya, Turkey said.", "PRESENT Turkey @ Libya [denied: Turkey]"),
        ("en", "Kenyan soldiers relieved the Ethiopian troops in Kismayo.", "MOBILIZE Kenya @ Kismayo"),
        ("fr", "Hodeïda appartient aux Houthis.", "CONTROLS Houthis @ Hodeidah"),
        ("fr", "Hodeïda, capitale des Houthis, a été bombardée.", "CONTROLS Houthis @ Hodeidah"),
        ("fr", "Les Houthis tiennent encore la moitié de Hodeïda.", "CONTROLS Houthis @ Hodeidah"),
        ("fr", "Israël contrôle désormais plus de la moitié de Gaza.", "CONTROLS Israel @ Gaza Strip"),
        ("fr", "L'ECOMOG est au Liberia. Le NPFL contrôle la moitié du pays.",
         "CONTROLS National Patriotic Front of Liberia @ Liberia"),
        ("fr", "L'ONU n'a jamais aligné plus de quatre-vingt-dix observateurs au Tadjikistan.",
         "PRESENT United Nations @ Tajikistan"),
        ("fr", "Les soldats russes, qui sont deux mille en Arménie, partiront.", "PRESENT Russia @ Armenia"),
        ("fr", "La 14e armée russe reste pour l'heure cantonnée à Tiraspol.", "PRESENT 14th Guards Army @ Tiraspol"),
        ("fr", "La Turquie affirme qu'aucun de ses soldats n'est en Libye.", "PRESENT Turkey @ Libya [denied: Turkey]"),
        ("fr", "Le président Bourguiba a demandé à la France d'évacuer Bizerte, où elle dispose d'une base navale.",
         "PRESENT France @ Bizerte"),
    ],
)  # fmt: skip
def test_place_is_held(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "unwanted"),
    [
        ("en", "The victory is Haftar's.", "CONTROLS"),
        ("en", "Sirte is Haftar's home town.", "CONTROLS"),
        ("en", "Damascus is the Syrian capital.", "CONTROLS"),
        ("en", "Turkey said no soldier was wounded in Libya.", "PRESENT"),
        ("en", "Colombian forces crossed into Ecuador and killed Raul Reyes.", "MOBILIZE"),
        ("en", "Haftar flew in on Monday.", "MOBILIZE"),
        ("fr", "Goma est au Congo.", "CONTROLS"),
        ("fr", "La décision revient à Haftar.", "CONTROLS"),
        ("fr", "« Il n'y a aucun mercenaire au Mali », affirme le colonel Assimi Goïta.", "PRESENT"),
    ],
)
def test_nothing_is_held(lines: Lines, lang: str, text: str, unwanted: str) -> None:
    assert not any(line.startswith(unwanted) for line in lines(text, lang))

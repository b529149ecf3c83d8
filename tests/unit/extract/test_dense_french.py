"""Dense French prose of history: rare past tenses, subjects behind their verb, participles that look like nouns."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chamil Bassaïev, à la tête de cent hommes, pénétra au Daghestan, fournissant un prétexte à Poutine.",
         "MOBILIZE Shamil Basayev @ Dagestan"),
        ("Iyad Ag Ghali, évincé de la tête du MNLA, fonda Ansar Dine, scella avec Aqmi une alliance de circonstance.",
         "LEADS Iyad Ag Ghaly > Ansar Dine"),
        ("Les Serbes proclamèrent leur république, barrèrent les routes, chassèrent la police de Zagreb.",
         "ASSAULT Serb"),
        ("Les contras, qu'entraînaient au Honduras des officiers argentins, échouèrent.",
         "AID Argentina > Contras @ Honduras"),
        ("Mobutu, que soutenaient sans faiblir Paris et Rabat, s'enfuit.", "BACKS France + Morocco > Mobutu Sese Seko"),
        ("Entrée au Liban en juin 1976, l'armée syrienne écrasa les Palestiniens.",
         "MOBILIZE Syrian Arab Army @ Lebanon"),
        ("La rébellion de Garang, armée d'abord par Kampala, se tourna vers Addis-Abeba.", "AID Uganda > John Garang"),
        ("À Barcelone, Staline fit liquider par ses agents les chefs du POUM, à commencer par Andreu Nin.",
         "ASSAULT Joseph Stalin > POUM"),
        ("Sans l'aide de Cuba, le MPLA eût été écrasé par l'Unita.", "ASSAULT UNITA > MPLA [possible]"),
        ("Mobutu ne dut son salut qu'à la France.", "BACKS France > Mobutu Sese Seko"),
        ("Bagdad ne reçoit d'armes que de Moscou.", "AID Russia > Iraq"),
        ("Le GNA ne contrôle plus que Tripoli.", "CONTROLS Government of National Accord @ Tripoli"),
        ("Le régime de Damas n'est plus soutenu que par l'Iran.", "BACKS Iran > Syria"),
        ("Neto, en octobre 1975, demanda l'aide de Cuba.", "REQUEST Agostinho Neto > Cuba"),
        ("La fermeture par la Turquie, en 1993, de sa frontière avec l'Arménie dure toujours.",
         "COERCE Turkey > Armenia"),
        ("L'Égypte a reçu de la Tchécoslovaquie, en 1955, des chars.", "AID Czechoslovakia > Egypt"),
        ("L'appui que Téhéran prodigue au Hamas est financier.", "BACKS Iran > Hamas"),
        ("Le M23, création du Rwanda, a attaqué Goma.", "BACKS Rwanda > M23"),
        ("Franco ne put passer qu'avec les avions que Hitler accepta de lui envoyer.",
         "AID Adolf Hitler > Francisco Franco [planned"),
        ("Sékou Touré vit débarquer à Conakry trois cents soldats portugais.", "MOBILIZE Portugal @ Conakry"),
        ("Doudaïev tué par un missile, Maskhadov signa un accord avec Lebed.",
         "AGREE Aslan Maskhadov > Alexander Lebed"),
        ("Les conseillers soviétiques partis, Addis-Abeba attaqua Asmara.", "ASSAULT Ethiopia @ Asmara"),
        ("Gaulle fit tenir à Ojukwu un premier lot de fusils.", "AID Gaulle > Chukwuemeka Odumegwu Ojukwu"),
        ("La marche du FPR sur Kigali surprit Paris.", "MOBILIZE Rwandan Patriotic Front @ Kigali"),
    ],
)  # fmt: skip
def test_dense_french_prose(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, "fr")), lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Les tirs des hélicoptères français scellèrent le sort de Laurent Gbagbo.", "AGREE"),
        ("Après l'attaque, mardi, des soldats turcs ont quitté Kobané.", "ASSAULT Turkey"),
        ("Deux semaines après la prise de Goma par le M23, le 22 avril, Kigali a rappelé son ambassadeur.",
         "SANCTION M23"),
        ("Sékou Touré vit débarquer à Conakry trois cents soldats portugais.", "MOBILIZE Ahmed"),
        ("Ce n'est pas à l'Ukraine que la Pologne a livré des chars.", "AID Poland > Ukraine\n"),
        ("Le Caire ne soutient plus Haftar.", "BACKS Egypt > Khalifa Haftar\n"),
    ],
)  # fmt: skip
def test_dense_french_prose_tells_no_more(lines: Lines, text: str, absent: str) -> None:
    assert not any(f"{line}\n".startswith(absent) for line in lines(text, "fr")), lines(text, "fr")

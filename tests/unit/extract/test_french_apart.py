"""Plain French sentences whose participles, relatives and accounts stand apart from what they belong to."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée turque a franchi la frontière pour déloger le PKK et bombardé Afrin.",
         "ASSAULT Turkish Armed Forces @ Afrin"),
        ("Le Soudan a condamné le raid mené par le Tchad et appelé l'Union africaine à réagir.",
         "REQUEST Sudan > African Union"),
        ("L'Iran a livré un million d'obus à la Russie.", "AID Iran > Russia"),
        ("Le M23 a pris Goma, tombée sans combat aux mains de Kabila.", "ASSAULT Joseph Kabila @ Goma"),
        ("Le Rwanda a jugé fantaisistes les chiffres de l'ONU.", "REJECT Rwanda"),
        ("L'Ethiopie a envoyé ses troupes pour chasser de Mogadiscio les Tribunaux islamiques.",
         "ASSAULT Ethiopia > Islamic Courts Union @ Mogadishu [planned]"),
        ("Rabat reproche à l'Iran d'avoir, par le biais du Hezbollah, livré des missiles au Polisario.",
         "AID Iran > Polisario Front [alleged: Morocco]"),
        ("La Turquie a accepté un cessez-le-feu et promis, sous la pression de Paris, de retirer ses chars d'Afrin.",
         "RETREAT Turkey @ Afrin [planned]"),
        ("Le Hezbollah, à qui Washington reproche d'avoir enlevé un journaliste, a démenti.",
         "COERCE Hezbollah [alleged: United States]"),
        ("Le Tchad a fait prisonnier un pilote libyen.", "COERCE Chad > Libya"),
        ("La trêve a vécu : le M23 a pris Goma, a affirmé Kinshasa.",
         "ASSAULT M23 @ Goma [alleged: Democratic Republic of the Congo]"),
        ("L'Irak, rival juré de Damas, fournissait en munitions les Forces libanaises.", "OPPOSES Iraq > Syria"),
        ("Kigali arme le M23, s'alarme Kinshasa.", "ACCUSE Democratic Republic of the Congo"),
        ("La rébellion a été écrasée et le Fatah chassé de Tripoli par la Syrie.",
         "ASSAULT Syria > Fatah @ Tripoli (Lebanon)"),
        ("Kiev a mis sur le compte de Moscou la destruction du barrage de Kakhovka.",
         "ASSAULT Russia @ Kakhovka Dam [alleged: Ukraine]"),
        ("Une intervention de la Cedeao au Niger équivaudrait à une déclaration de guerre.",
         "MOBILIZE ECOWAS @ Niger [possible]"),
        ("Les forces de Hun Sen ont évincé le prince Ranariddh, contraint de s'exiler à Bangkok.",
         "RETREAT Norodom Ranariddh @ Bangkok"),
        ("Le Burundi accuse le Rwanda d'entraîner des réfugiés, accusation que Kigali balaie.", "REJECT Rwanda"),
    ],
)  # fmt: skip
def test_french_words_that_stand_apart(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "fr"), lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Le Rwanda a dénoncé une résolution rédigée par la France et soutenue par la Belgique.", "BACKS Rwanda"),
        ("Le prince Sihanouk a claqué la porte des pourparlers de Jakarta.", "CONSULT Indonesia"),
        ("Les Casques bleus se sont retrouvés pris sous le feu du Hezbollah.", "CONSULT"),
        ("Les Etats-Unis ont bombardé Khost en représailles aux attentats de Nairobi et de Dar es-Salaam.",
         "ASSAULT Kenya"),
        ("L'ONU a prolongé les sanctions qui frappent l'Unita.", "ASSAULT"),
        ("Le Soudan a forcé à fuir des milliers de civils.", "RETREAT Sudan"),
    ],
)  # fmt: skip
def test_french_words_that_stand_apart_and_do_nothing(lines: Lines, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, "fr")), lines(text, "fr")

"""French set phrases: what stands behind them, between their parts, and whom support verbs make the doer."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le M23 a enrôlé de force des soldats ougandais.", "COERCE M23 > Uganda"),
        ("La police turque a mis sous les verrous des militants du PKK.", "COERCE Turkey > Kurdistan Workers' Party"),
        ("Le Hezbollah a pris sous son feu des soldats israéliens.", "ASSAULT Hezbollah > Israel"),
        ("Wagner a passé par les armes des soldats centrafricains.", "ASSAULT Wagner Group > Central African Republic"),
        ("La Turquie a mis trente combattants du PKK hors de combat.", "ASSAULT Turkey > Kurdistan Workers' Party"),
    ],
)
def test_reads_who_stands_behind_or_inside_a_set_phrase(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("La Jordanie a soutenu sans tarder Oman.", "BACKS Jordan > Oman"),
        ("Le Soudan s'est rangé sans hésiter derrière l'Arabie saoudite.", "BACKS Sudan > Saudi Arabia"),
        ("La Turquie bombarde sans discontinuer la Syrie.", "ASSAULT Turkey > Syria"),
        ("L'armée syrienne a livré mardi bataille à l'État islamique.", "ASSAULT Syria > Islamic State"),
        ("Vladimir Poutine a rendu jeudi hommage à Wagner.", "SUPPORT Vladimir Putin > Wagner Group"),
    ],
)
def test_days_and_sans_tarder_part_no_verb_from_what_it_takes(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.replace("Syrian Arab Army", "Syria").startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Argentine a fait disparaître deux diplomates français.", "COERCE Argentina > France"),
        ("L'Ukraine a remporté une victoire sur la Russie à Kherson.", "ASSAULT Ukraine > Russia"),
        ("Le Tchad a formulé des accusations contre le Soudan.", "ACCUSE Chad > Sudan"),
        ("Idriss Déby a échappé à un attentat de Boko Haram.", "ASSAULT Boko Haram > Idriss Déby"),
        ("Un pétrolier saoudien a fait l'objet d'une attaque des Houthis.", "ASSAULT Houthis > Saudi Arabia"),
        ("Un pétrolier norvégien a été victime d'une attaque des Houthis.", "ASSAULT Houthis > Norway"),
        ("L'armée vietnamienne a balayé les Khmers rouges.", "ASSAULT Vietnam > Khmer Rouge"),
    ],
)
def test_support_verbs_say_who_does_and_who_undergoes(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.replace("People's Army of Vietnam", "Vietnam").startswith(line) for one in told), told


def test_criticism_that_is_swept_aside_is_no_attack(lines: Lines) -> None:
    assert not any(one.startswith("ASSAULT") for one in lines("La Chine a balayé les critiques du Japon.", "fr"))

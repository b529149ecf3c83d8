"""Page furniture and datelines in mid-line."""

from __future__ import annotations

import pytest

from proxywar.text.runs import find_bylines, find_datelines, find_datings, find_runs


def runs(text: str) -> list[str]:
    return [text[a:b] for a, b in find_runs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("before", "run", "after"),
    [
        ("", "Share this article", "Déby snubs Paris"),
        ("… he said. ", "Lire aussi", "Combien de soldats restent au Mali ?"),
        ("", "#Mali #Gao 📷 Voir toutes les photos", "Les mutins ont quitté la ville"),
        ("the ministry let slip; ", "Abonnés Temps de lecture : 3 min.", "En mars, des avions ont frappé"),
        ("", "Lun. 3 février 2020 | La Gazette du Fleuve | Partager sur #Bamako", "NIAMEY (AFP) - La trêve"),
        ("the army has left ", "Advertisement Continue reading", "The envoy arrives on Monday"),
    ],
)
def test_furniture_is_found_between_texts(before: str, run: str, after: str) -> None:
    assert runs(f"{before}{run} {after}") == [run]


@pytest.mark.parametrize(
    "text",
    [
        "They asked us to share this article with the envoy.",
        "Read more, he told them.",
        "The Print Shop in Bamako was burnt.",
        "Readers of “Continue reading Sahel” were told.",
        "Une photo à partager sur les réseaux.",
        "Live fire was heard in the north.",
    ],
)
def test_the_same_words_in_a_sentence_are_none(text: str) -> None:
    assert runs(text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("que Paris avait demandé fin mars ", "DAKAR, Senegal — The convoy"),
        ("who has not kept his word ", "NDJAMENA (Agence du Fleuve) - La trêve"),
        ("the mines are theirs ", "Bamako (Reuters) - Three soldiers"),
    ],
)
def test_a_dateline_is_found_in_mid_line(before: str, after: str) -> None:
    assert find_datelines(before + after, 0, len(before + after)) == [len(before)]


def test_the_date_of_a_page_is_found_in_mid_line() -> None:
    text = "Le président exige des sanctions Publié le 4 février 2024 à 16h20 Les casques bleus partent"
    assert find_datings(text, 0, len(text)) == [text.index("Publié")]
    assert find_datings("The list Published in the capital is long", 0, 41) == []


def test_a_byline_is_found_in_mid_line() -> None:
    text = "they hold the road to the airport By Leila Haddad and Tom Reed, 6 March 2023"
    assert find_bylines(text, 0, len(text)) == [text.index("By")]
    assert find_bylines("he left By Friday the town was quiet", 0, 36) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army of the LNA - Haftar's men - has left.",
        "Officials in TUNIS, Tunisia — The Hague's envoy among them — met.",
        "The force (Barkhane) - France's largest - leaves.",
        "Leaders of the G5 - Chad, Mali and others - met.",
    ],
)
def test_dashes_in_a_sentence_are_none(text: str) -> None:
    assert find_datelines(text, 0, len(text)) == []

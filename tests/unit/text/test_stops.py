"""Stops that end a sentence, and stops that do not."""

from __future__ import annotations

import pytest

from proxywar.text.stops import split_stops


def parts(text: str) -> list[str]:
    return [text[a:b] for a, b in split_stops(text, 0, len(text))]


WHOLE = [
    "The cheque was handed to Mr. Smith in the east.",
    "Gen. Hifter met Adm. J. Stavridis and Lt. Col. Smith in St. Petersburg.",
    "The U.S. Senate asked the U.N. Security Council about U.N.-backed talks.",
    "The convoy carries U.S. equipment to the border.",
    "The boat, i.e. the frigate, sailed at 5 p.m. Monday from Misrata.",
    "He cited No. 5 of the list and art. 12 of the treaty.",
    "The price rose by 3.5 to 2,500 and 1.200 dinars.",
    "M. Macron a reçu Mme Merkel, MM. Dupont et Durand, et le gén. Haftar.",
    "Le décret n° 5, art. 3, al. 2, date de 50 av. J.-C. environ.",
    "Cf. p. 12 et suivantes du rapport.",
    "Ankara a envoyé des drones ; Moscou, des avions ; Paris, rien.",
    "« Nous resterons. Ils partiront », a dit le maréchal.",
    '"We will win. They will lose," he said.',
    "“Did they come? They did,” a spokesman said.",
    "« Quoi ? » demande le ministre.",
    "“Who pays?” asked the envoy.",
    "1. The army holds the town.",
    "The deal [...] The Army holds.",
    "See www.example.org. for more",
    "John F. Kennedy and George W. Bush agreed.",
    "La région (v. carte) est calme.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_stays_whole(text: str) -> None:
    assert parts(text) == [text]


CUT = [
    ("The army left. He stayed.", 2),
    ("It serves the interests of the U.S. The army left.", 2),
    ("They left at 5 p.m. Turkey protested.", 2),
    ("La trêve tient ! Pour combien de temps ? Nul ne sait… La Russie attend.", 4),
    ("L'attaque a échoué . La Turquie proteste .", 2),
    ("“We won.” He left.", 2),
    ("« Nous partons. » Le ministre se tait.", 2),
    ('Il crie : "Dehors ! " Les soldats partent.', 2),
    ("It ended in 2011. The war went on.", 2),
    ("It was put off until … Chad and Niger agreed.", 2),
    ("The siege ended.The army left.", 2),
    ("— Nous partons. — Restez !", 2),
    ("The claim is false.[12] The army left.", 2),
    ("МИД отрицает. Турция молчит.", 2),
    ("هذا خبر. وهذا آخر؟ نعم.", 3),
    ("他来了。他走了。", 2),
    ("MOBILE VIEW. mercredi 17 juin 2020 Libye : la trêve", 2),
    ("He came etc. The end was near.", 2),
]


@pytest.mark.parametrize(("text", "number"), CUT)
def test_sentences_part_at_their_stops(text: str, number: int) -> None:
    found = parts(text)
    assert len(found) == number
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_a_quotation_too_long_is_cut_inside() -> None:
    text = "“" + "We held the town against them all. " * 20 + "” he said."
    assert len(parts(text)) > 10


def test_stray_marks_join_what_stands_before() -> None:
    assert parts("The army left. *** ! The town fell.") == ["The army left. *** !", "The town fell."]

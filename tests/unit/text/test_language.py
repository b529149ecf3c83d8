"""Languages told by script, by function words and by the model."""

from __future__ import annotations

import pytest

from proxywar.text import detect_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La junte et les tribus du sud ont signé une trêve dans la capitale.", "fr"),
        ("Chad rejects the claim.", "en"),
        ("The convoy was hit near Sirte.", "en"),
        ("Turkey's army is losing ground in the east.", "en"),
        ("Haftar quitte Moscou sans signer l'accord", "fr"),
        ("La Russie nie.", "fr"),
        ("Die Türkei schickt Truppen nach Libyen, sagte der Minister.", "de"),
        ("Rusia niega las acusaciones y Turquía envía tropas a Libia.", "es"),
        ("La Turchia ha inviato delle truppe in Libia, dice il ministro.", "it"),
        ("Türkiye Libya'ya asker gönderdi ve Rusya bunu kınadı.", "tr"),
        ("A Rússia não confirma que os soldados estão na Líbia.", "pt"),
        ("Rusland heeft troepen naar het oosten van het land gestuurd.", "nl"),
        ("Россия отрицает обвинения.", "ru"),
        ("Росія заперечує звинувачення і їхні висновки.", "uk"),
        ("الجيش الليبي يسيطر على مدينة سرت.", "ar"),
    ],
)
def test_language_is_told(text: str, lang: str) -> None:
    assert detect_language(text) == lang


@pytest.mark.parametrize("text", ["", "…", "12:30", "OK", "GNA"])
def test_too_short_is_unknown_or_the_default(text: str) -> None:
    assert detect_language(text) is None
    assert detect_language(text, default="fr") == "fr"


def test_a_clear_text_overrules_the_default() -> None:
    assert detect_language("The army said that it had taken the town.", default="fr") == "en"


@pytest.mark.parametrize(
    ("text", "default", "lang"),
    [
        ("Iran Arms Houthis, Israel Says", "en", "en"),  # names alike in both languages, one word of its own
        ("Macron meets Serraj", "fr", "fr"),  # one word is too little
        ("Serraj boude Rome", "fr", "fr"),
        ("Turquie : Erdogan reçoit Haftar", "en", "fr"),
        ("Sergei Lavrov to visit Tripoli after the talks", "fr", "en"),
    ],
)
def test_a_short_text_is_in_the_language_given_unless_it_plainly_says_another(
    text: str, default: str, lang: str
) -> None:
    assert detect_language(text, default=default) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Rwanda denies troops in Congo, summons Belgian ambassador.", "en"),
        ("Iran vows revenge.", "en"),
        ("Le Rwanda nie toute présence au Congo.", "fr"),
    ],
)
def test_names_alone_do_not_tell_the_language_of_a_headline(text: str, lang: str) -> None:
    assert detect_language(text) == lang

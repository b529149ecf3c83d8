"""Forms of the verbs in the tables lead back to their infinitive."""

from __future__ import annotations

import pytest

from proxywar.find.inflection import forms, inflect_en, lexicon_verbs, mend_lemma
from proxywar.lang import table


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("bankroll", {"bankroll", "bankrolls", "bankrolled", "bankrolling"}),
        ("seize", {"seize", "seizes", "seized", "seizing"}),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("attack", {"attack", "attacks", "attacked", "attacking"}),
        ("clash", {"clash", "clashes", "clashed", "clashing"}),
    ],
)
def test_regular_english_forms(verb: str, expected: set[str]) -> None:
    assert set(inflect_en(verb)) == expected


def test_a_short_verb_doubles_its_last_letter() -> None:
    assert {"ship", "ships", "shipped", "shipping"} <= set(inflect_en("ship"))


@pytest.mark.parametrize(
    ("lang", "form", "verb"),
    [
        ("en", "bankrolled", "bankroll"),
        ("en", "seized", "seize"),
        ("en", "fought", "fight"),
        ("en", "withdrew", "withdraw"),
        ("fr", "bombardera", "bombarder"),
        ("fr", "soutiendrait", "soutenir"),
        ("fr", "soutiennent", "soutenir"),
        ("fr", "dément", "démentir"),
        ("fr", "envoyé", "envoyer"),
    ],
)
def test_a_form_of_the_tables_has_its_infinitive(lang: str, form: str, verb: str) -> None:
    assert verb in lexicon_verbs(lang)
    assert forms(lang).get(form) == verb
    assert mend_lemma(lang, form, "nonsense", "VERB") == verb


def test_only_verbs_are_mended_and_a_lemma_of_the_tables_stands() -> None:
    assert mend_lemma("en", "seized", "nonsense", "NOUN") == "nonsense"
    assert mend_lemma("en", "seized", "attack", "VERB") == "attack"
    assert mend_lemma("en", "unheardof", "nonsense", "VERB") == "nonsense"


def test_a_form_of_two_verbs_is_nobodys() -> None:
    """Nothing is guessed: what two verbs of the tables share is left to the parser."""
    shared: dict[str, set[str]] = {}
    for verb in lexicon_verbs("en"):
        for form in inflect_en(verb):
            shared.setdefault(form, set()).add(verb)
    two = {form for form, verbs in shared.items() if len(verbs) > 1}
    assert not two & set(forms("en"))
    assert forms("en")["seized"] == "seize"


def test_forms_lead_to_verbs_that_a_table_holds() -> None:
    irregular = {row["lemma"] for row in table("en", "verb_forms")}
    assert set(forms("en").values()) <= lexicon_verbs("en") | irregular
    assert set(forms("fr").values()) <= lexicon_verbs("fr")

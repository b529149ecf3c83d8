"""Floors under the scores of the packaged pipelines: on our own sentences, and on treebanks where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from proxywar.parse import load_pipeline
from train import evaluate, prepare

FLOORS = {
    ("en", "ewt-test"): 79.0,
    ("en", "gumfree-test"): 82.0,
    ("fr", "gsd-test"): 80.0,
    ("fr", "sequoia-test"): 83.0,
}
SENTENCES = 200
MARGIN = 1.0

# What the packaged weights miss today; lower these when better weights come, never raise them without saying why.
ALLOWED_MISSES = {"en": 4, "fr": 2}

# Our own sentences: relations that must be found, as label(head, dependent).
OWN = {
    "en": {
        "Turkey sent drones to Tripoli.": "nsubj(sent,Turkey) obj(sent,drones) obl(sent,Tripoli)",
        "The base was bombed by Haftar's forces.": "nsubj:pass(bombed,base) obl:agent(bombed,forces)",
        "Russia denies that it supplied the fighters.": (
            "nsubj(denies,Russia) ccomp(denies,supplied) obj(supplied,fighters)"
        ),
        "Egypt, which backs Haftar, closed the border.": "nsubj(closed,Egypt) acl:relcl(Egypt,backs) obj(backs,Haftar)",
        "Ankara wants to train the army.": "nsubj(wants,Ankara) xcomp(wants,train) obj(train,army)",
        "Paris is an ally of Cairo.": "nsubj(ally,Paris) cop(ally,is) nmod(ally,Cairo)",
        "Mercenaries paid by Moscow hold the airfield.": (
            "nsubj(hold,Mercenaries) acl(Mercenaries,paid) obl:agent(paid,Moscow)"
        ),
        "The UN accused Jordan of breaking the embargo.": "nsubj(accused,UN) obj(accused,Jordan) obj(breaking,embargo)",
    },
    "fr": {
        "La Turquie livre des drones à Tripoli.": "nsubj(livre,Turquie) obj(livre,drones)",
        "La base a été bombardée par les forces de Haftar.": "nsubj:pass(bombardée,base) obl:agent(bombardée,forces)",
        "La Russie dément avoir envoyé des combattants.": (
            "nsubj(dément,Russie) xcomp(dément,envoyé) obj(envoyé,combattants)"
        ),
        "L'Égypte, qui soutient Haftar, a fermé la frontière.": (
            "nsubj(fermé,Égypte) acl:relcl(Égypte,soutient) obj(soutient,Haftar)"
        ),
        "Ankara veut former l'armée.": "nsubj(veut,Ankara) xcomp(veut,former) obj(former,armée)",
        "Paris est un allié du Caire.": "nsubj(allié,Paris) cop(allié,est) nmod(allié,Caire)",
        "Les mercenaires payés par Moscou tiennent la ville.": (
            "nsubj(tiennent,mercenaires) acl(mercenaires,payés) obl:agent(payés,Moscou)"
        ),
        "L’ONU accuse la Jordanie d’avoir violé l’embargo.": (
            "nsubj(accuse,ONU) obj(accuse,Jordanie) obj(violé,embargo)"
        ),
    },
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_relations_of_our_own_sentences(lang: str) -> None:
    nlp = load_pipeline(lang)
    missed = []
    total = 0
    for text, relations in OWN[lang].items():
        found = {f"{t.dep_}({t.head.text},{t.text})" for t in nlp(text)}
        wanted = set(relations.split())
        total += len(wanted)
        missed += sorted(wanted - found)
    assert total > 20
    assert len(missed) <= ALLOWED_MISSES[lang], missed


@pytest.mark.parametrize(("lang", "name"), FLOORS)
def test_attachment_on_a_treebank(lang: str, name: str, treebanks: Path, tmp_path: Path) -> None:
    prepared = tmp_path / f"{name}.spacy"
    prepare.prepare_file(treebanks / lang / f"{name}.conllu.gz", prepared, lang)
    nlp = load_pipeline(lang)
    score = evaluate.score_docs(nlp, evaluate.gold_docs(prepared, nlp.vocab, "sentence", SENTENCES))
    assert score.f1("LAS") >= FLOORS[lang, name] - MARGIN
    assert score.f1("Tok") >= 98


def test_scores_count_spans_heads_and_labels() -> None:
    nlp = load_pipeline("en")
    doc = nlp("Turkey sent drones.")
    score = evaluate.Score()
    for name, found in evaluate.items(doc).items():
        score.add(name, found, found)
    assert all(score.f1(name) == 100 for name in evaluate.COLUMNS)
    assert score.f1("nothing") == 0

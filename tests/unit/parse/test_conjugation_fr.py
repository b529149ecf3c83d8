from __future__ import annotations

import pytest

from proxywar.parse.conjugation_fr import conjugate, lemma_table
from proxywar.parse.irregular_fr import FAMILIES
from proxywar.parse.lemmas import treebank_lemmas

FORMS = {
    "bombarder": "bombarde bombardent bombardait bombardera bombarda bombardèrent bombardé bombardées bombardant",
    "engager": "engage engageons engageait engagea engagèrent engageant engagé",
    "menacer": "menace menaçons menaçait menaça menacèrent menaçant menacés",
    "déployer": "déploie déploient déployait déploiera déploya déployé déployant",
    "payer": "paie paye paiera payera payait payé",
    "appuyer": "appuie appuient appuyait appuiera appuyé",
    "assiéger": "assiège assiègent assiégeait assiégea assiégera assiègera assiégé assiégeant",
    "céder": "cède cèdent cédait cédera cèdera cédé",
    "mener": "mène mènent menait mènera mena menée",
    "acheter": "achète achètera achetait acheté",
    "appeler": "appelle appellera appelait appelé",
    "rejeter": "rejette rejettera rejetait rejetée",
    "livrer": "livre livrent livrait livra livrées",
    "pénétrer": "pénètre pénètrent pénétrait pénétré",
    "bloquer": "bloque bloquait bloqua bloqué",
    "négocier": "négocie négociait négocient négocié",
    "envahir": "envahit envahissent envahissait envahira envahirent envahi envahies envahissant",
    "répartir": "répartit répartissent réparti",
    "défendre": "défend défendent défendait défendra défendit défendu défendues",
    "interrompre": "interrompt interrompent interrompait interrompu",
    "tenir": "tient tiennent tenait tiendra tint tinrent tînt tenu tenues tenant",
    "soutenir": "soutient soutiennent soutenait soutiendra soutint soutinrent soutenu soutenue soutienne",
    "intervenir": "intervient interviennent intervenait interviendra intervint intervenu intervenant",
    "prendre": "prend prennent prenait prendra prit prirent pris prise prises prenne",
    "reprendre": "reprend reprennent repris reprises",
    "promettre": "promet promettent promettait promit promirent promis promises",
    "faire": "fait font faisait fera fit firent fasse faites faite",
    "dire": "dit disent dites disait dira dirent dite",
    "interdire": "interdit interdisent interdisez interdisait interdite",
    "détruire": "détruit détruisent détruisait détruisit détruite détruits",
    "conduire": "conduit conduisent conduisait conduisirent",
    "combattre": "combat combattent combattait combattit combattu",
    "recevoir": "reçoit reçoivent recevait recevra reçut reçurent reçu reçue",
    "accueillir": "accueille accueillent accueillait accueillera accueilli",
    "fuir": "fuit fuient fuyait fuira fui fuyant",
    "ouvrir": "ouvre ouvrent ouvrait ouvrira ouvrit ouvert ouvertes",
    "offrir": "offre offrent offrait offert offerte",
    "envoyer": "envoie envoient envoyait enverra envoya envoyé envoyées",
    "conclure": "conclut concluent concluait conclura conclurent conclu conclue",
    "vaincre": "vainc vainquent vainquait vainquit vaincu vaincues",
    "élire": "élit élisent élisait élut élu élue",
    "poursuivre": "poursuit poursuivent poursuivait poursuivit poursuivi",
    "craindre": "craint craignent craignait craignit craindra",
    "contraindre": "contraint contraignent contraignait contrainte contraints",
    "servir": "sert servent servait servit servi",
    "asservir": "asservit asservissent asservi",
    "partir": "part partent partait partit parti parties",
    "sortir": "sort sortent sortait sorti",
    "mourir": "meurt meurent mourait mourra mourut moururent mort mortes",
    "naître": "naît naissent naissait naquit né née",
    "croître": "croît croissent croissait crût crû crue",
    "accroître": "accroît accroissent accroissait accrut accru accrue",
    "reconnaître": "reconnaît reconnaissent reconnaissait reconnut reconnu reconnues",
    "paraître": "paraît paraissent parut paru",
    "devoir": "doit doivent devait devra dut dû due dues dus",
    "pouvoir": "peut peuvent pouvait pourra put pu puisse",
    "vouloir": "veut veulent voulait voudra voulut voulu veuille",
    "savoir": "sait savent savait saura sut su sache sachant",
    "voir": "voit voient voyait verra vit virent vu vues",
    "prévoir": "prévoit prévoient prévoyait prévoira prévu prévues",
    "écrire": "écrit écrivent écrivait écrivit écrite",
    "acquérir": "acquiert acquièrent acquérait acquerra acquit acquis acquises",
    "convaincre": "convainc convainquent convaincu",
    "être": "est sont était sera fut furent été soit",
    "avoir": "a ont avait aura eut eu ayant ait",
    "aller": "va vont allait ira alla allé ailles",
    "installer": "installe installent installait installa installé",
}
NOT_FORMS = {
    "engager": "engagons engagait",
    "menacer": "menacons menacait",
    "interdire": "interdites_",
    "répartir": "répart répartent",
    "asservir": "assert asservent",
    "installer": "installira instva",
    "reconnaître": "reconnaqui reconné",
    "appeler": "appèle",
    "mener": "menne mene",
    "pouvoir": "pue pues",
    "devoir": "dûe dûs",
}


@pytest.mark.parametrize("verb", FORMS)
def test_forms(verb: str) -> None:
    missing = set(FORMS[verb].split()) - set(conjugate(verb))
    assert not missing


@pytest.mark.parametrize("verb", NOT_FORMS)
def test_forms_that_do_not_exist(verb: str) -> None:
    assert not set(NOT_FORMS[verb].split()) & set(conjugate(verb))


@pytest.mark.parametrize("verb", [*FORMS, *(family for family in FAMILIES if len(family) > 5)])
def test_forms_are_sorted_unique_words_with_the_infinitive(verb: str) -> None:
    forms = conjugate(verb)
    assert forms == sorted(set(forms))
    assert verb in forms
    assert all(form.isalpha() and form.islower() for form in forms)


def test_reflexive_pronoun_is_dropped() -> None:
    assert conjugate("se retirer") == conjugate("retirer")
    assert conjugate("s’emparer") == conjugate("emparer")


def test_what_is_not_an_infinitive_is_refused() -> None:
    with pytest.raises(ValueError, match="drone"):
        conjugate("drone")


def test_rules_agree_with_every_verb_form_of_the_treebanks() -> None:
    old_spellings = {"connaitre", "etre"}
    verbs = {form: lemma for (form, pos), lemma in treebank_lemmas("fr").items() if pos == "VERB"}
    seen = {form: lemma for form, lemma in verbs.items() if lemma.endswith(("r", "re")) and form not in old_spellings}
    assert len(seen) > 2000
    assert [(form, lemma) for form, lemma in seen.items() if form not in conjugate(lemma)] == []


def test_lemma_table_leaves_out_what_two_verbs_share() -> None:
    table = lemma_table(["suivre", "être", "soutenir"])
    assert ("suis", "VERB") not in table
    assert table["soutiennent", "VERB"] == "soutenir"
    assert table["suivirent", "VERB"] == "suivre"

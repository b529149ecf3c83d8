"""ClearNLP trees written by hand, as the official English pipelines give them, and the UD trees they become."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from proxywar.parse.convert import TreeToken, convert_doc, is_clearnlp, to_universal

# A sentence is written one word a line: word pos head-word label [lemma] [tag]; a head that occurs more than once
# carries its number ("in#2" is the second "in").
SENTENCES: dict[str, tuple[str, str]] = {
    "active with prepositional object and time": (
        """Turkey PROPN sent nsubj
        sent VERB sent ROOT send
        drones NOUN sent dobj
        to ADP sent prep
        Tripoli PROPN to pobj
        last ADJ week amod
        week NOUN sent npadvmod""",
        (
            "nsubj(sent,Turkey) root(sent) obj(sent,drones) case(Tripoli,to) obl(sent,Tripoli) amod(week,last) "
            "obl(sent,week)"
        ),
    ),
    "passive with agent": (
        """The DET base det
        base NOUN bombed nsubjpass
        was AUX bombed auxpass be
        bombed VERB bombed ROOT bomb
        by ADP bombed agent
        Haftar PROPN forces poss
        's PART Haftar case
        forces NOUN by pobj""",
        (
            "det(base,The) nsubj:pass(bombed,base) aux:pass(bombed,was) root(bombed) case(forces,by) "
            "nmod:poss(forces,Haftar) case(Haftar,'s) obl:agent(bombed,forces)"
        ),
    ),
    "passive with two agents": (
        """It PRON backed nsubjpass
        is AUX backed auxpass be
        backed VERB backed ROOT back
        by ADP backed agent
        Egypt PROPN by pobj
        and CCONJ Egypt cc
        Russia PROPN Egypt conj""",
        (
            "nsubj:pass(backed,It) aux:pass(backed,is) root(backed) case(Egypt,by) obl:agent(backed,Egypt) "
            "cc(Russia,and) conj(Egypt,Russia)"
        ),
    ),
    "copula with a noun": (
        """Russia PROPN is nsubj
        is AUX is ROOT be
        not PART is neg
        a DET party det
        party NOUN is attr
        to ADP party prep
        the DET conflict det
        conflict NOUN to pobj
        . PUNCT is punct""",
        (
            "nsubj(party,Russia) cop(party,is) advmod(party,not) det(party,a) root(party) case(conflict,to) "
            "det(conflict,the) nmod(party,conflict) punct(party,.)"
        ),
    ),
    "copula with an adjective and its complement": (
        """Ankara PROPN is nsubj
        is AUX is ROOT be
        wary ADJ is acomp
        of ADP wary prep
        war NOUN of pobj
        in ADP is prep
        2020 NUM in pobj""",
        "nsubj(wary,Ankara) cop(wary,is) root(wary) case(war,of) obl(wary,war) case(2020,in) obl(wary,2020)",
    ),
    "copula with a place": (
        """Mercenaries NOUN are nsubj
        are AUX are ROOT be
        in ADP are prep
        Sirte PROPN in pobj""",
        "nsubj(Sirte,Mercenaries) cop(Sirte,are) case(Sirte,in) root(Sirte)",
    ),
    "existential": (
        """There PRON are expl
        are VERB are ROOT be
        drones NOUN are attr
        in ADP are prep
        Libya PROPN in pobj""",
        "expl(are,There) root(are) nsubj(are,drones) case(Libya,in) obl(are,Libya)",
    ),
    "dative noun and dative preposition": (
        """Paris PROPN gave nsubj
        gave VERB gave ROOT give
        him PRON gave dative
        arms NOUN gave dobj
        and CCONJ gave cc
        sold VERB gave conj sell
        jets NOUN sold dobj
        to ADP sold dative
        Cairo PROPN to pobj""",
        (
            "nsubj(gave,Paris) root(gave) iobj(gave,him) obj(gave,arms) cc(sold,and) conj(gave,sold) obj(sold,jets) "
            "case(Cairo,to) obl(sold,Cairo)"
        ),
    ),
    "three conjuncts in a chain": (
        """France PROPN met nsubj
        , PUNCT France punct
        Italy PROPN France conj
        and CCONJ Italy cc
        Malta PROPN Italy conj
        met VERB met ROOT meet""",
        "nsubj(met,France) punct(France,,) conj(France,Italy) cc(Malta,and) conj(France,Malta) root(met)",
    ),
    "coordinated prepositions": (
        """They PRON fought nsubj
        fought VERB fought ROOT fight
        in ADP#1 fought prep
        Libya PROPN in#1 pobj
        and CCONJ in#1 cc
        in ADP#2 in#1 conj
        Syria PROPN in#2 pobj""",
        (
            "nsubj(fought,They) root(fought) case(Libya,in) obl(fought,Libya) cc(Syria,and) case(Syria,in) "
            "conj(Libya,Syria)"
        ),
    ),
    "relative clause with a fronted preposition": (
        """the DET city det
        city NOUN city ROOT
        from ADP came prep
        which PRON from pobj
        they PRON came nsubj
        came VERB city relcl come""",
        "det(city,the) root(city) case(which,from) obl(came,which) nsubj(came,they) acl:relcl(city,came)",
    ),
    "relative clause with a copula": (
        """Haftar PROPN Haftar ROOT
        who PRON is nsubj
        is AUX Haftar relcl be
        strong ADJ is acomp""",
        "root(Haftar) nsubj(strong,who) cop(strong,is) acl:relcl(Haftar,strong)",
    ),
    "infinitive, particle, purpose": (
        """Moscow PROPN wants nsubj
        wants VERB wants ROOT want
        to PART prop aux to TO
        prop VERB wants xcomp
        up ADP prop prt
        Haftar PROPN prop dobj""",
        "nsubj(wants,Moscow) root(wants) mark(prop,to) xcomp(wants,prop) compound:prt(prop,up) obj(prop,Haftar)",
    ),
    "gerund after a preposition": (
        """He PRON responded nsubj
        responded VERB responded ROOT respond
        by ADP responded prep
        shelling VERB by pcomp shell
        Misrata PROPN shelling dobj""",
        "nsubj(responded,He) root(responded) mark(shelling,by) advcl(responded,shelling) obj(shelling,Misrata)",
    ),
    "complement clause and reported speech": (
        """Macron PROPN said nsubj
        said VERB said ROOT say
        that SCONJ violated mark
        Turkey PROPN violated nsubj
        had AUX violated aux have
        violated VERB said ccomp violate
        the DET embargo det
        embargo NOUN violated dobj""",
        (
            "nsubj(said,Macron) root(said) mark(violated,that) nsubj(violated,Turkey) aux(violated,had) "
            "ccomp(said,violated) det(embargo,the) obj(violated,embargo)"
        ),
    ),
    "fixed prepositions": (
        """Oil NOUN fell nsubj
        fell VERB fell ROOT fall
        because SCONJ fell prep
        of ADP because pcomp
        fighting NOUN of pobj
        according VERB fell prep
        to ADP according prep
        NOC PROPN to pobj""",
        (
            "nsubj(fell,Oil) root(fell) case(fighting,because) fixed(because,of) obl(fell,fighting) "
            "case(NOC,according) fixed(according,to) obl(fell,NOC)"
        ),
    ),
    "object complement and change of state": (
        """Parliament PROPN named nsubj
        named VERB named ROOT name
        him PRON commander nsubj
        commander NOUN named oprd
        and CCONJ named cc
        became VERB named conj become
        hostile ADJ became acomp""",
        (
            "nsubj(named,Parliament) root(named) nsubj(commander,him) xcomp(named,commander) cc(became,and) "
            "conj(named,became) xcomp(became,hostile)"
        ),
    ),
    "noun modifiers": (
        """both CCONJ Sarraj preconj
        Sarraj PROPN Sarraj ROOT
        and CCONJ Sarraj cc
        all DET his predet
        his PRON men poss
        men NOUN Sarraj conj
        backed VERB men acl back
        by ADP backed agent
        Ankara PROPN by pobj""",
        (
            "cc:preconj(Sarraj,both) root(Sarraj) cc(men,and) det:predet(his,all) nmod:poss(men,his) conj(Sarraj,men) "
            "acl(men,backed) case(Ankara,by) obl:agent(backed,Ankara)"
        ),
    ),
    "preposition on preposition": (
        """Smoke NOUN rose nsubj
        rose VERB rose ROOT rise
        from ADP rose prep
        behind ADP from prep
        walls NOUN behind pobj""",
        "nsubj(rose,Smoke) root(rose) case(walls,from) case(walls,behind) obl(rose,walls)",
    ),
    "stranded preposition": (
        """the DET militia det
        militia NOUN militia ROOT
        they PRON fight nsubj
        fight VERB militia relcl
        with ADP fight prep""",
        "det(militia,the) root(militia) nsubj(fight,they) acl:relcl(militia,fight) obl(fight,with)",
    ),
    "headline that is a phrase": (
        """In ADP In ROOT
        Libya PROPN In pobj
        , PUNCT In punct
        chaos NOUN In dep""",
        "case(Libya,In) root(Libya) punct(Libya,,) dep(Libya,chaos)",
    ),
}


def read_tree(text: str) -> list[TreeToken]:
    """Read the notation of `SENTENCES`."""
    rows = [line.split() for line in text.strip().splitlines()]
    names = [row[0] + ("#" + row[1].partition("#")[2] if "#" in row[1] else "") for row in rows]
    return [
        TreeToken(
            text=row[0],
            lemma=row[4] if len(row) > 4 else row[0].lower(),
            pos=row[1].partition("#")[0],
            head=names.index(row[2]),
            label=row[3],
            tag=row[5] if len(row) > 5 else "",
        )
        for row in rows
    ]


def show(tokens: list[TreeToken]) -> str:
    """Write a tree as relations in text order."""
    return " ".join(
        f"root({t.text})" if t.label == "ROOT" else f"{t.label}({tokens[t.head].text},{t.text})" for t in tokens
    )


@pytest.mark.parametrize("name", SENTENCES)
def test_conversion(name: str) -> None:
    source, expected = SENTENCES[name]
    assert show(to_universal(read_tree(source))) == expected


@pytest.mark.parametrize("name", SENTENCES)
def test_result_is_one_tree(name: str) -> None:
    tokens = to_universal(read_tree(SENTENCES[name][0]))
    roots = [i for i, t in enumerate(tokens) if t.head == i]
    assert len(roots) == 1 and tokens[roots[0]].label == "ROOT"
    for start in range(len(tokens)):
        place, steps = start, 0
        while tokens[place].head != place:
            place, steps = tokens[place].head, steps + 1
            assert steps <= len(tokens)


@pytest.mark.parametrize("name", SENTENCES)
def test_doc_conversion_agrees(name: str) -> None:
    tokens = read_tree(SENTENCES[name][0])
    doc = Doc(
        spacy.blank("en").vocab,
        words=[t.text for t in tokens],
        pos=[t.pos for t in tokens],
        tags=[t.tag for t in tokens],
        lemmas=[t.lemma for t in tokens],
        heads=[t.head for t in tokens],
        deps=[t.label for t in tokens],
    )
    expected = to_universal(tokens)
    assert convert_doc(doc) is doc
    assert [t.head.i for t in doc] == [t.head for t in expected]
    assert [t.dep_ for t in doc] == [t.label for t in expected]


def test_each_sentence_of_a_document_is_converted_alone() -> None:
    first = read_tree(SENTENCES["copula with a place"][0])
    second = read_tree(SENTENCES["passive with agent"][0])
    both = [*first, *second]
    doc = Doc(
        spacy.blank("en").vocab,
        words=[t.text for t in both],
        pos=[t.pos for t in both],
        lemmas=[t.lemma for t in both],
        heads=[t.head for t in first] + [t.head + len(first) for t in second],
        deps=[t.label for t in both],
    )
    convert_doc(doc)
    assert [sent.root.text for sent in doc.sents] == ["Sirte", "bombed"]


def test_document_without_a_tree_is_left_alone() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Tripoli"])
    assert convert_doc(doc) is doc


def test_dialect_is_told_by_labels() -> None:
    assert is_clearnlp({"dobj"}) and is_clearnlp({"pobj"}) and not is_clearnlp({"obj", "obl"})

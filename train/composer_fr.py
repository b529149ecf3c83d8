"""More French sentences of conflict news than `templates_fr` makes: heavy names, and verbs that hang on verbs.

"Le président Chirac et le ministre japonais des Affaires étrangères, allié du FMI, ont signé un accord à Paris": titles
before names, appositions, names joined by "et", agents behind participles, "accuse X de livrer", "en livrant", "pour
livrer", reports with "que". Composed by rule, with the verbs of the lexicon, so the trees are certain.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache

from proxywar.lang import table
from train.templates_fr import (
    FEMININE, GROUPS, MASCULINE, VERBS, Composer, Node, Verb, _article, _auxiliary, _comma, _finite_feats, _lower_first,
    _participle, _phrase, linearise,
)  # fmt: skip

TITLES = ("président", "général", "colonel", "ministre", "roi", "commandant", "maréchal", "cheikh", "ambassadeur")
OFFICES = (("chef", "du"), ("président", "de"), ("dirigeant", "de"), ("allié", "de"), ("porte-parole", "de"), ("rival", "de"),
           ("commandant", "de"), ("fondateur", "de"))  # fmt: skip
PERSONS = ("Chirac", "Chirac", "Chirac", "Kabila", "Savimbi", "Hariri", "Petrov", "Déby", "Ouattara", "Massoud")
STATES = (("La", "France", FEMININE), ("La", "France", FEMININE), ("Le", "Japon", MASCULINE), ("L'", "Italie", FEMININE),
          ("Le", "Tchad", MASCULINE), ("L'", "Iran", MASCULINE), ("La", "Serbie", FEMININE), ("Le", "Rwanda", MASCULINE))  # fmt: skip
BODIES = (("Le", "FMI", MASCULINE), ("La", "CIA", FEMININE), ("L'", "ONU", FEMININE), ("Le", "M23", MASCULINE),
          ("L'", "UNITA", FEMININE), ("Le", "Polisario", MASCULINE))  # fmt: skip
ADJECTIVES = (("local", "locale", "local"), ("russe", "russe", "russe"), ("cubain", "cubaine", "cubain"),
              ("syrien", "syrienne", "syrien"), ("sud-africain", "sud-africaine", "sud-africain"))  # fmt: skip
SINGULAR = (("armée", "L'", FEMININE), ("gouvernement", "Le", MASCULINE), ("milice", "La", FEMININE),
            ("rébellion", "La", FEMININE), ("aviation", "L'", FEMININE), ("junte", "La", FEMININE))  # fmt: skip
PLACES = ("Paris", "Paris", "Goma", "Kidal", "Alep", "Grozny", "Luanda", "Bouaké")
DAYS = ("lundi", "mardi", "vendredi", "dimanche")
CONTROL = (("accepté", "accepter", "de"), ("refusé", "refuser", "de"), ("promis", "promettre", "de"), ("décidé", "décider", "de"),
           ("menacé", "menacer", "de"), ("proposé", "proposer", "de"), ("tenté", "tenter", "de"), ("cessé", "cesser", "de"),
           ("commencé", "commencer", "à"), ("continué", "continuer", "à"))  # fmt: skip
ORDER = (("accusé", "accuser", "de"), ("accusé", "accuser", "de"), ("soupçonné", "soupçonner", "de"), ("pressé", "presser", "de"),
         ("sommé", "sommer", "de"), ("appelé", "appeler", "à"), ("exhorté", "exhorter", "à"), ("forcé", "forcer", "à"),
         ("aidé", "aider", "à"))  # fmt: skip
SAY = (("annoncé", "annoncer"), ("affirmé", "affirmer"), ("déclaré", "déclarer"), ("confirmé", "confirmer"), ("indiqué", "indiquer"))


@cache
def regular() -> tuple[Verb, ...]:
    """Return the verbs of the lexicon in -er whose stem never changes, and those of `templates_fr`."""
    found = {v.infinitive: v for v in VERBS}
    for row in table("fr", "triggers"):
        lemma = row["lemma"]
        takes = row["pos"] == "VERB" and "obj" in row["recipient"] + row["place"]
        if takes and re.fullmatch(r"[\wœ]+er", lemma) and not re.search(r"([eé][^aeiouyéèœ]+|y)er$", lemma):
            found.setdefault(lemma, Verb(lemma, lemma[:-1], lemma[:-2] + "ent", lemma[:-2] + "é"))
    return tuple(found.values())


def _number(word: str) -> Node:
    return Node(word, word, "NUM", "NumType=Card", "nummod")


class NewsComposer(Composer):
    """Composes sentences with heavy names and chained verbs."""

    def sentence(self) -> Node:
        """Return one sentence."""
        makers = (
            self.present, self.present, self.past, self.past, self.past, self.passive_of, self.passive_of, self.control,
            self.order, self.order, self.report, self.report, self.two_verbs, self.two_verbs, self.meeting,
        )  # fmt: skip
        root = self.rng.choice(makers)()
        draw = self.rng.random()
        if draw < 0.12:
            source = _phrase("Selon", self.who(simple=True)[0]).with_(right=(_comma(),))
            root = _lower_first(root).with_(left=(_lower_source(source).as_("obl"),))
        elif draw < 0.22:
            place = _phrase("À", Node(self.rng.choice(PLACES), "Paris", "PROPN", "Number=Sing"))
            root = _lower_first(root).with_(left=(replace(place, lemma=place.form).with_(right=(_comma(),)).as_("obl"),))
        if self.rng.random() < 0.9:
            root = root.with_(right=(Node(".", ".", "PUNCT", label="punct"),))
        return root.as_("root")

    # Clauses

    def present(self) -> Node:
        """X livre des chars à Y mardi."""
        subject, plural = self.who()
        return self.verb(plural).with_(left=(subject.as_("nsubj"),), right=(self.object(), *self.around()))

    def past(self) -> Node:
        """X a livré des chars à Y mardi."""
        subject, plural = self.who()
        return self.perfect_of(plural).with_(left=(subject.as_("nsubj"),), right=(self.object(), *self.around()))

    def passive_of(self) -> Node:
        """X a été tué par Y mardi; X est accusé par Y."""
        noun, gender = self.plural(self.rng.choice(["Les", "Des"]), GROUPS)
        verb = self.rng.choice(regular())
        draw = self.rng.random()
        if draw < 0.5:
            number = self.rng.choice(["deux", "12", "300", "vingt"])
            noun = replace(noun, left=[_number(number)])
        helpers = (_auxiliary("ont", "avoir", True, "aux:tense"),
                   Node("été", "être", "AUX", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "aux:pass"))  # fmt: skip
        if draw > 0.75:
            helpers = (_auxiliary("sont", "être", True, "aux:pass"),)  # type: ignore[assignment]
        agent = (self.by(),) if self.rng.random() < 0.8 else ()
        return _participle(verb, gender, True, "Voice=Pass").with_(
            left=(_upper(noun).as_("nsubj:pass"), *helpers), right=(*agent, *self.around())
        )

    def control(self) -> Node:
        """X a accepté de livrer des chars."""
        subject, plural = self.who()
        form, lemma, mark = self.rng.choice(CONTROL)
        return self.had(form, lemma, plural).with_(left=(subject.as_("nsubj"),), right=(self.infinitive(mark).as_("xcomp"),))

    def order(self) -> Node:
        """X a accusé Y d'avoir livré des chars."""
        subject, plural = self.who()
        form, lemma, mark = self.rng.choice(ORDER)
        inner = self.infinitive(mark, perfect=lemma in ("accuser", "soupçonner") and self.rng.random() < 0.5)
        target = _lower_first(self.who(simple=True)[0]).as_("obj")
        return self.had(form, lemma, plural).with_(left=(subject.as_("nsubj"),), right=(target, inner.as_("xcomp")))

    def report(self) -> Node:
        """X a annoncé mardi que Y avait livré des chars."""
        subject, plural = self.who()
        form, lemma = self.rng.choice(SAY)
        inner = _lower_first(self.rng.choice((self.present, self.past, self.passive_of))())
        starts = first(inner)[0].lower()
        que = Node("qu'" if starts in "aeéioâuy" else "que", "que", "SCONJ", "", "mark")
        when = (self.when(),) if self.rng.random() < 0.5 else ()
        inner = inner.with_(left=(que,)).as_("ccomp")
        return self.had(form, lemma, plural).with_(left=(subject.as_("nsubj"),), right=(*when, inner))

    def two_verbs(self) -> Node:
        """X a livré A et arme B; X a livré A, tuant B; X a livré A en armant B; pour armer B; après avoir armé B."""
        subject, plural = self.who()
        first_verb = self.perfect_of(plural).with_(left=(subject.as_("nsubj"),), right=(self.object(), *self.around()))
        draw = self.rng.random()
        if draw < 0.35:
            second = self.verb(plural).with_(left=(Node("et", "et", "CCONJ", label="cc"),), right=(self.object(), *self.around()))
            return first_verb.with_(right=(second.as_("conj"),))
        if draw < 0.55:
            return first_verb.with_(right=(self.gerund().with_(left=(_comma(),), right=(self.object(),)).as_("advcl"),))
        if draw < 0.7:
            mark = Node("en", "en", "ADP", "", "mark")
            return first_verb.with_(right=(self.gerund().with_(left=(mark,), right=(self.object(),)).as_("advcl"),))
        if draw < 0.85:
            return first_verb.with_(right=(self.infinitive("pour").as_("advcl"),))
        return first_verb.with_(right=(self.infinitive("après", perfect=True).as_("advcl"),))

    def meeting(self) -> Node:
        """X et Y ont signé un accord à Paris; X a rencontré Y; X a signé un accord avec Y."""
        subject, _ = self.who(simple=True)
        other = _lower_first(self.who()[0])
        deal = Node(self.rng.choice(("accord", "traité", "pacte")), "", "NOUN", "Gender=Masc|Number=Sing")
        deal = replace(deal, lemma=deal.form).with_(left=(Node("un", "un", "DET", "Gender=Masc|Number=Sing|PronType=Art", "det"),))
        if self.rng.random() < 0.6:
            both = subject.with_(right=(other.with_(left=(Node("et", "et", "CCONJ", label="cc"),)).as_("conj"),))
            return self.had("signé", "signer", True).with_(left=(both.as_("nsubj"),), right=(deal.as_("obj"), *self.around()))
        return self.had("conclu", "conclure", False).with_(
            left=(subject.as_("nsubj"),), right=(deal.as_("obj"), _phrase("avec", other).as_("obl"), *self.around())
        )

    # Verbs

    def verb(self, plural: bool) -> Node:
        """A verb in the present, future or conditional."""
        verb = self.rng.choice(regular())
        draw = self.rng.random()
        if draw < 0.6 or not verb.infinitive.endswith("er") or verb.infinitive == "envoyer":
            return Node(verb.plural if plural else verb.singular, verb.infinitive, "VERB", _finite_feats(plural))
        number = "Plur" if plural else "Sing"
        if draw < 0.8:
            ending = "ont" if plural else "a"
            return Node(verb.infinitive + ending, verb.infinitive, "VERB", f"Mood=Ind|Number={number}|Person=3|Tense=Fut|VerbForm=Fin")
        ending = "aient" if plural else "ait"
        return Node(verb.infinitive + ending, verb.infinitive, "VERB", f"Mood=Cnd|Number={number}|Person=3|Tense=Pres|VerbForm=Fin")

    def had(self, form: str, lemma: str, plural: bool) -> Node:
        """A form of "avoir" with a participle."""
        have = _auxiliary("ont" if plural else "a", "avoir", plural, "aux:tense")
        return Node(form, lemma, "VERB", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", left=[have])

    def perfect_of(self, plural: bool) -> Node:
        """A verb of the lexicon in the perfect, also of hearsay."""
        verb = self.rng.choice(regular())
        node = self.had(verb.participle, verb.infinitive, plural)
        if self.rng.random() < 0.15:
            form = "auraient" if plural else "aurait"
            feats = f"Mood=Cnd|Number={'Plur' if plural else 'Sing'}|Person=3|Tense=Pres|VerbForm=Fin"
            node = replace(node, left=[Node(form, "avoir", "AUX", feats, "aux:tense")])
        return node

    def infinitive(self, mark: str, *, perfect: bool = False) -> Node:
        """De livrer des chars; d'avoir livré des chars."""
        verb = self.rng.choice(regular())
        if perfect:
            node = Node(verb.participle, verb.infinitive, "VERB", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part",
                        left=[Node("avoir", "avoir", "AUX", "VerbForm=Inf", "aux:tense")])  # fmt: skip
        else:
            node = Node(verb.infinitive, verb.infinitive, "VERB", "VerbForm=Inf")
        starts = first(node)[0]
        form = "d'" if mark == "de" and starts in "aeéiouhy" else mark
        return node.with_(left=(Node(form, mark, "ADP", "", "mark"),), right=(self.object(), *self.around(few=True)))

    def gerund(self) -> Node:
        """Livrant."""
        verb = self.rng.choice([v for v in VERBS if v.infinitive.endswith("er")])
        stem = verb.infinitive[:-2]
        form = stem + ("eant" if stem.endswith("g") else "ant")
        if stem.endswith("c"):
            form = stem[:-1] + "çant"
        return Node(form, verb.infinitive, "VERB", "Tense=Pres|VerbForm=Part")

    # Nouns

    def who(self, *, simple: bool = False) -> tuple[Node, bool]:
        """Who acts, and whether it is many."""
        draw = self.rng.random()
        if draw < 0.18:
            article, name, gender = self.rng.choice(STATES)
            return Node(name, name, "PROPN", f"{gender}|Number=Sing", left=[_article(article, gender)]), False
        if draw < 0.28:
            return self.body(), False
        if draw < 0.52:
            return self.person(simple), False
        if draw < 0.64:
            word, article, gender = self.rng.choice(SINGULAR)
            noun = Node(word, word, "NOUN", f"{gender}|Number=Sing", left=[_article(article, gender)])
            if self.rng.random() < 0.6:
                return noun.with_(right=(self.adjective(gender),)), False
            return noun.with_(right=(self.of(),)), False
        if draw < 0.72 and not simple:
            other = _lower_first(self.who(simple=True)[0]).with_(left=(Node("et", "et", "CCONJ", label="cc"),))
            return self.who(simple=True)[0].with_(right=(other.as_("conj"),)), True
        return self.troops(simple), True

    def body(self) -> Node:
        article, name, gender = self.rng.choice(BODIES)
        return Node(name, name, "PROPN", f"{gender}|Number=Sing", left=[_article(article, gender)])

    def adjective(self, gender: str) -> Node:
        masculine, feminine, base = self.rng.choice(ADJECTIVES)
        return Node(feminine if gender == FEMININE else masculine, base, "ADJ", f"{gender}|Number=Sing", "amod")

    def of(self) -> Node:
        """De Paris, de la France, du FMI, de Chirac."""
        if self.rng.random() < 0.5:
            word = self.rng.choice(PERSONS + PLACES)
            return _phrase("de", Node(word, word, "PROPN", "Number=Sing")).as_("nmod")
        article, name, gender = self.rng.choice(STATES + BODIES)
        bare = Node(name, name, "PROPN", f"{gender}|Number=Sing")
        if article == "Le":
            return bare.with_(left=(Node("du", "de", "ADP", "", "case"),)).as_("nmod")
        return bare.with_(left=(Node("de", "de", "ADP", "", "case"), _article(article.lower(), gender))).as_("nmod")

    def person(self, simple: bool) -> Node:
        """Chirac; le président Chirac; le président local Chirac; Chirac, chef du FMI,; le président du Tchad, Déby,."""
        name = self.rng.choice(PERSONS)
        person = Node(name, name, "PROPN", "Number=Sing")
        draw = self.rng.random()
        if draw < 0.3:
            return person
        word = self.rng.choice(TITLES)
        article = "L'" if word == "ambassadeur" else "Le"
        title = Node(word, word, "NOUN", "Gender=Masc|Number=Sing", left=[_article(article, MASCULINE)])
        if draw < 0.75 or simple:
            adjective = (self.adjective(MASCULINE),) if self.rng.random() < 0.4 else ()
            label = "nmod" if self.rng.random() < 0.6 else "appos"
            return title.with_(right=(*adjective, person.as_(label)))
        if draw < 0.88:
            office, _ = self.rng.choice(OFFICES)
            apposed = Node(office, office, "NOUN", "Gender=Masc|Number=Sing", "appos", left=[_comma()], right=[self.of()])
            return person.with_(right=(apposed, _comma()))
        return title.with_(right=(self.of(), person.with_(left=(_comma(),)).as_("appos"), _comma()))

    def troops(self, simple: bool) -> Node:
        """Les forces locales; des rebelles soutenus par X; les soldats de X; quelque 300 combattants; les rebelles qui …."""
        noun, gender = self.plural(self.rng.choice(["Les", "Des"]), GROUPS)
        if self.rng.random() < 0.2:
            noun = replace(noun, left=[_number(self.rng.choice(["Deux", "12", "300", "Vingt"]))])
        if simple:
            return noun
        draw = self.rng.random()
        if draw < 0.2:
            return noun.with_(right=(self.of(),))
        if draw < 0.45:
            part = _participle(self.rng.choice(regular()), gender, True, "Voice=Pass").with_(right=(self.by(),))
            return noun.with_(right=(part.as_("acl"),))
        if draw < 0.55:
            who = Node("qui", "qui", "PRON", "PronType=Rel", "nsubj")
            inner = self.verb(True).with_(left=(_comma(), who), right=(self.object(), _comma()))
            return noun.with_(right=(inner.as_("acl:relcl"),))
        if draw < 0.63:
            doer, plural = self.who(simple=True)
            doer = _lower_first(doer)
            que = Node("qu'" if first(doer)[0].lower() in "aeéiou" else "que", "que", "PRON", "PronType=Rel", "obj")
            inner = self.verb(plural).with_(left=(que, doer.as_("nsubj")))
            return noun.with_(right=(inner.as_("acl:relcl"),))
        return noun

    def by(self) -> Node:
        """Par X."""
        return _phrase("par", _lower_first(self.who(simple=True)[0])).as_("obl:agent")

    def when(self) -> Node:
        day = self.rng.choice(DAYS)
        return Node(day, day, "NOUN", "Gender=Masc|Number=Sing", "obl")

    def around(self, *, few: bool = False) -> tuple[Node, ...]:
        """Where and when."""
        found: list[Node] = []
        if self.rng.random() < (0.2 if few else 0.45):
            where = self.rng.choice(("à", "à", "vers", "depuis", "près de"))
            place = self.rng.choice(PLACES)
            if where == "près de":
                near = Node("près", "près", "ADV", "", "case", right=[Node("de", "de", "ADP", "", "fixed")])
                found.append(Node(place, place, "PROPN", "Number=Sing", "obl", left=[near]))
            else:
                found.append(_phrase(where, Node(place, place, "PROPN", "Number=Sing")).as_("obl"))
        if self.rng.random() < (0.1 if few else 0.35):
            found.append(self.when())
        return tuple(found)


def first(node: Node) -> str:
    """Return the first word of a tree."""
    return first(node.left[0]) if node.left else node.form


def _upper(node: Node) -> Node:
    if node.left:
        return replace(node, left=[_upper(node.left[0]), *node.left[1:]])
    return replace(node, form=node.form[:1].upper() + node.form[1:])


def _lower_source(node: Node) -> Node:
    """Return "Selon la France" of "Selon La France"."""
    head, *rest = node.left
    return replace(node, left=[head, *(_lower_first(child) for child in rest)])


def compose_news(count: int, rng: random.Random) -> list[list[tuple[Node, int]]]:
    """Compose sentences, each as its words in order with the positions of their heads."""
    composer = NewsComposer(rng)
    return [linearise(_upper(composer.sentence())) for _ in range(count)]

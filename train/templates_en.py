"""Made-up English sentences of conflict news with their trees, for what the treebanks hardly show.

The treebanks are web text, letters and talk: heavy names ("President Obama of France and local Prime Minister Blair"),
past forms of the verbs of war ("retook", "shelled", "struck"), reduced relatives before them and chains of controlled
verbs are rare there. The sentences here are composed by rule from small lists and the verbs of the lexicon, so their
trees are certain. Names are those that the product puts in place of known ones (`stand_ins.csv`), or invented ones.
"""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

from proxywar.lang import table
from train.templates_fr import Node, linearise

FINITE_PAST, FINITE_PRESENT = "Mood=Ind|Number={}|Person=3|Tense=Past|VerbForm=Fin", "Mood=Ind|Number={}|Person=3|Tense=Pres|VerbForm=Fin"
PASSIVE, ACTIVE, PRESENT = "Tense=Past|VerbForm=Part|Voice=Pass", "Tense=Past|VerbForm=Part", "Tense=Pres|VerbForm=Part"
COUNTRIES = ("France", "France", "France", "Chad", "Iran", "Serbia", "Angola", "Georgia", "Pakistan")
PLACES = ("London", "London", "London", "Sahara", "Goma", "Aleppo", "Kandahar", "Grozny", "Kidal", "Jaffna")
PERSONS = ("Obama", "Obama", "Obama", "Machel", "Karadzic", "Petrov", "Kabila", "Nasrallah", "Deby", "Arévalo")
GROUPS = ("NATO", "NATO", "CIA", "CIA", "UNITA", "ZANU", "Hezbollah", "ELN", "PKK", "Polisario")
BODIES = ("CIA", "CIA", "CIA", "FMLN", "FARC", "RPF", "SPLA")
ADJECTIVES = ("local", "local", "local", "Russian", "Cuban", "Syrian", "rebel", "foreign", "South-African")
TITLES = ("President", "General", "Colonel", "Minister", "Ambassador", "Sheikh", "Commander", "King")
OFFICES = ("president", "leader", "commander", "spokesman", "minister", "chief", "envoy", "ally", "founder", "rival")
FORCES = ("troops", "forces", "rebels", "soldiers", "fighters", "militiamen", "warplanes", "gunmen", "tanks", "guerrillas",
          "police", "helicopters", "peacekeepers", "insurgents", "separatists", "paratroopers", "mercenaries")  # fmt: skip
FORCE = ("army", "government", "militia", "air force", "movement", "group", "junta", "parliament", "ministry", "navy")
THINGS = ("weapons", "tanks", "missiles", "positions", "bases", "villages", "talks", "sanctions", "supplies", "convoys",
          "hostages", "prisoners", "posts", "ports", "pipelines", "rifles", "advisers")  # fmt: skip
THING = ("town", "airport", "capital", "ceasefire", "proposal", "embassy", "border", "convoy", "agreement", "base", "city",
         "stronghold", "island", "plan", "resolution", "attack", "war", "peace plan", "coup")  # fmt: skip
TIMES = ("Monday", "Monday", "Friday", "Sunday")
NUMBERS = ("two", "12", "300", "20", "1,500", "five", "40")
CONTROL = ("agree", "vow", "pledge", "threaten", "refuse", "decide", "offer", "promise", "plan", "try", "begin", "continue",
           "fail", "want", "hope", "attempt", "prepare")  # fmt: skip
ORDER = ("order", "urge", "ask", "press", "force", "allow", "help", "invite", "warn", "persuade", "tell")
SAY = ("say", "announce", "confirm", "claim", "acknowledge", "deny", "report", "insist", "declare")
VOWELS = "aeiou"
DOUBLED = ("ban", "bar", "bug", "cap", "cut", "drop", "grab", "jam", "map", "plan", "plot", "rebuff", "rob", "scrap", "set",
           "shun", "slip", "snub", "stop", "strip", "tap", "trap", "wed", "rebel", "expel", "compel", "repel", "control",
           "patrol", "commit", "permit", "refer", "transfer", "occur", "admit", "submit", "equip")  # fmt: skip


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Return past and participle of the irregular verbs that conflict news uses."""
    lines = """begin began begun, bring brought, break broke broken, buy bought, catch caught, cut cut, deal dealt,
        draw drew drawn, drive drove driven, fight fought, find found, flee fled, fly flew flown, get got, give gave given,
        grow grew grown, hit hit, hold held, keep kept, leave left, lend lent, lose lost, make made, meet met,
        overrun overran overrun, overthrow overthrew overthrown, pay paid, put put, rebuild rebuilt, retake retook retaken,
        say said, seek sought, see saw seen, sell sold, send sent, set set, shake shook shaken, shed shed, shoot shot,
        split split, strike struck struck, swear swore sworn, take took taken, teach taught, tear tore torn, tell told,
        throw threw thrown, undertake undertook undertaken, withdraw withdrew withdrawn, win won, withhold withheld,
        build built, withstand withstood, forbid forbade forbidden, beset beset, bind bound, feed fed, lay laid, lead led,
        choose chose chosen, forgive forgave forgiven, drop dropped, shut shut, steal stole stolen, ride rode ridden,
        write wrote written, sink sank sunk, bear bore borne, beat beat beaten, ground grounded, arm armed, back backed"""
    found = {}
    for entry in lines.split(","):
        base, past, *rest = entry.split()
        found[base] = (past, rest[0] if rest else past)
    return found


def conjugate(verb: str) -> tuple[str, str, str, str]:
    """Return third person, past, past participle and -ing form.

    Examples:
        >>> conjugate("retake"), conjugate("supply"), conjugate("ban")
        (('retakes', 'retook', 'retaken', 'retaking'), ('supplies', 'supplied', 'supplied', 'supplying'), ('bans', 'banned', 'banned', 'banning'))
    """
    soft = verb[-1] == "y" and verb[-2] not in VOWELS
    third = verb[:-1] + "ies" if soft else verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    doubled = verb + verb[-1] if verb in DOUBLED or verb in ("begin", "get", "hit", "put", "cut", "win", "set", "shut") else verb
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    ing = (verb[:-1] if silent else doubled) + "ing"
    past = verb[:-1] + "ied" if soft else verb + "d" if verb.endswith("e") else doubled + "ed"
    return third, *irregular().get(verb, (past, past)), ing


@cache
def verbs() -> tuple[str, ...]:
    """Return the verbs of the lexicon that take an object."""
    found = {
        row["lemma"]: None
        for row in table("en", "triggers")
        if row["pos"] == "VERB" and row["lemma"].isalpha() and row["lemma"].islower()
        and "obj" in row["recipient"] + row["place"]
    }  # fmt: skip
    return tuple(found)


def _comma() -> Node:
    return Node(",", ",", "PUNCT", label="punct")


def _the() -> Node:
    return Node("the", "the", "DET", "PronType=Art", "det")


def _phrase(preposition: str, noun: Node, label: str) -> Node:
    return replace(noun.with_(left=(Node(preposition, preposition, "ADP", "", "case"),)), label=label)


def _proper(word: str) -> Node:
    return Node(word, word, "PROPN", "Number=Sing")


def _plural(word: str) -> Node:
    lemma = {"police": "police", "militiamen": "militiaman", "gunmen": "gunman", "supplies": "supply", "cities": "city",
             "mercenaries": "mercenary", "weapons": "weapon"}.get(word, word.removesuffix("s"))  # fmt: skip
    return Node(word, lemma, "NOUN", "Number=Plur")


def _adjective(word: str) -> Node:
    return Node(word, word, "ADJ", "", "amod")


class Composer:
    """Composes sentences from the lists with one source of chance."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def sentence(self) -> Node:
        """Return one sentence."""
        makers = (
            self.clause, self.clause, self.clause, self.clause, self.passive, self.passive, self.report, self.report,
            self.control, self.control, self.order, self.accuse, self.two_verbs, self.two_verbs, self.deed, self.meeting,
        )  # fmt: skip
        root = self.rng.choice(makers)()
        if self.rng.random() < 0.2:
            time = _phrase("On", _proper(self.rng.choice(TIMES)), "obl").with_(right=(_comma(),) * (self.rng.random() < 0.6))
            root = root.with_(left=(time,))
        elif self.rng.random() < 0.12:
            source = self.actor()[0].with_(left=(Node("to", "to", "ADP", "", "fixed"),))
            according = Node("According", "accord", "VERB", "Tense=Pres|VerbForm=Part", "case", right=[source.left[0]])
            root = root.with_(left=(source.with_(right=(_comma(),)).as_("obl"),))
            root.left[0].left[0] = according
        if self.rng.random() < 0.9:
            root = root.with_(right=(Node(".", ".", "PUNCT", label="punct"),))
        return _upper_first(root).as_("root")

    # Clauses

    def clause(self) -> Node:
        """X, with all that may hang on it, took the town in London on Monday."""
        subject, plural = self.actor()
        return self.finite(plural).with_(left=(subject.as_("nsubj"),), right=(self.object(), *self.circumstances()))

    def passive(self) -> Node:
        """Two soldiers were captured by X in London on Monday."""
        subject = self.soldiers() if self.rng.random() < 0.5 else self.things()
        plural = subject.pos == "NOUN" and "Plur" in subject.feats
        part = self.participle(PASSIVE)
        helpers = self.rng.choice([("was", "were"), ("has", "have"), ("is", "are")])
        left = [subject.as_("nsubj:pass"), self.auxiliary(helpers[plural], "have" if helpers[0] == "has" else "be", plural,
                                                          "aux" if helpers[0] == "has" else "aux:pass")]  # fmt: skip
        if helpers[0] == "has":
            left.append(Node("been", "be", "AUX", ACTIVE, "aux:pass"))
        agent = (self.agent(),) if self.rng.random() < 0.75 else ()
        return part.with_(left=tuple(left), right=(*agent, *self.circumstances(few=True)))

    def report(self) -> Node:
        """X said on Monday that Y had taken the town."""
        subject, _ = self.actor()
        word = self.rng.choice(SAY)
        inner = self.clause() if self.rng.random() < 0.6 else self.passive()
        if self.rng.random() < 0.6:
            inner = inner.with_(left=(Node("that", "that", "SCONJ", "", "mark"),))
        when = (self.when(),) if self.rng.random() < 0.5 else ()
        return self.past(word, False).with_(left=(subject.as_("nsubj"),), right=(*when, inner.as_("ccomp")))

    def control(self) -> Node:
        """X agreed to withdraw its troops from London."""
        subject, plural = self.actor()
        inner = self.infinitive().with_(right=(self.object(), *self.circumstances(few=True)))
        return self.past(self.rng.choice(CONTROL), plural).with_(left=(subject.as_("nsubj"),), right=(inner.as_("xcomp"),))

    def order(self) -> Node:
        """X urged Y to lift the blockade."""
        subject, plural = self.actor()
        inner = self.infinitive().with_(right=(self.object(), *self.circumstances(few=True)))
        return self.past(self.rng.choice(ORDER), plural).with_(
            left=(subject.as_("nsubj"),), right=(self.actor()[0].as_("obj"), inner.as_("xcomp"))
        )

    def accuse(self) -> Node:
        """X accused Y of arming Z."""
        subject, plural = self.actor()
        inner = self.gerund().with_(left=(Node("of", "of", "SCONJ", "", "mark"),), right=(self.object(),))
        return self.past("accuse", plural).with_(
            left=(subject.as_("nsubj"),), right=(self.actor()[0].as_("obj"), inner.as_("advcl"))
        )

    def two_verbs(self) -> Node:
        """X took the town and shelled the port; X, after taking it, shelled the port; …, killing two soldiers."""
        subject, plural = self.actor()
        first = self.finite(plural).with_(left=(subject.as_("nsubj"),), right=(self.object(),))
        draw = self.rng.random()
        if draw < 0.4:
            second = self.finite(plural).with_(
                left=(Node("and", "and", "CCONJ", "", "cc"),), right=(self.object(), *self.circumstances(few=True))
            )
            return first.with_(right=(*self.circumstances(few=True), second.as_("conj")))
        if draw < 0.7:
            second = self.gerund().with_(left=(_comma(),), right=(self.object(), *self.circumstances(few=True)))
            return first.with_(right=(*self.circumstances(few=True), second.as_("advcl")))
        if draw < 0.85:
            second = self.infinitive().with_(right=(self.object(),))
            return first.with_(right=(second.as_("advcl"),))
        mark = self.rng.choice(("after", "before", "while", "as", "because", "when"))
        if mark in ("after", "before", "while") and self.rng.random() < 0.5:
            second = self.gerund().with_(left=(Node(mark, mark, "SCONJ", "", "mark"),), right=(self.object(),))
        else:
            second = self.clause().with_(left=(Node(mark, mark, "SCONJ", "", "mark"),))
        return first.with_(right=(second.as_("advcl"),))

    def deed(self) -> Node:
        """An attack by X on Y killed two soldiers."""
        word = self.rng.choice(("attack", "raid", "offensive", "strike", "ambush", "assault"))
        noun = Node(word, word, "NOUN", "Number=Sing")
        doer = _phrase("by", self.actor(simple=True)[0], "nmod")
        target = _phrase(self.rng.choice(("on", "against")), self.object(), "nmod")
        article = Node("an" if word[0] in VOWELS else "a", "a", "DET", "PronType=Art", "det")
        noun = noun.with_(left=(article,), right=(doer, target) if self.rng.random() < 0.6 else (target,))
        return self.finite(False).with_(left=(noun.as_("nsubj"),), right=(self.object(), *self.circumstances(few=True)))

    def meeting(self) -> Node:
        """X and Y met in London on Monday; X met Y; X signed an agreement with Y."""
        subject, _ = self.actor()
        other, _ = self.actor()
        if self.rng.random() < 0.5:
            both = subject.with_(right=(other.with_(left=(Node("and", "and", "CCONJ", "", "cc"),)).as_("conj"),))
            return self.past(self.rng.choice(("meet", "sign", "hold", "reach", "agree")), True).with_(
                left=(both.as_("nsubj"),), right=((self.object(),) if self.rng.random() < 0.7 else ()) + self.circumstances()
            )
        return self.past(self.rng.choice(("sign", "hold", "discuss", "conclude")), False).with_(
            left=(subject.as_("nsubj"),), right=(self.object(), _phrase("with", other, "obl"), *self.circumstances(few=True))
        )

    # Verbs

    def past(self, verb: str, plural: bool) -> Node:
        return Node(conjugate(verb)[1], verb, "VERB", FINITE_PAST.format("Plur" if plural else "Sing"))

    def finite(self, plural: bool) -> Node:
        """A verb in the past, the present, or with an auxiliary."""
        verb = self.rng.choice(verbs())
        draw = self.rng.random()
        if draw < 0.55:
            return self.past(verb, plural)
        if draw < 0.65:
            form = verb if plural else conjugate(verb)[0]
            return Node(form, verb, "VERB", FINITE_PRESENT.format("Plur" if plural else "Sing"))
        if draw < 0.8:
            have = self.auxiliary("have" if plural else "has", "have", plural, "aux")
            if self.rng.random() < 0.4:
                have = Node("had", "have", "AUX", FINITE_PAST.format("Plur" if plural else "Sing"), "aux")
            return Node(conjugate(verb)[2], verb, "VERB", ACTIVE, left=[have])
        if draw < 0.9:
            be = self.auxiliary("are" if plural else "is", "be", plural, "aux")
            return Node(conjugate(verb)[3], verb, "VERB", PRESENT, left=[be])
        modal = self.rng.choice(("will", "would", "may", "could", "must"))
        return Node(verb, verb, "VERB", "VerbForm=Inf", left=[Node(modal, modal, "AUX", "VerbForm=Fin", "aux")])

    def auxiliary(self, form: str, lemma: str, plural: bool, label: str) -> Node:
        tense = FINITE_PAST if form in ("was", "were", "had") else FINITE_PRESENT
        return Node(form, lemma, "AUX", tense.format("Plur" if plural else "Sing"), label)

    def participle(self, feats: str) -> Node:
        verb = self.rng.choice(verbs())
        return Node(conjugate(verb)[2], verb, "VERB", feats)

    def gerund(self) -> Node:
        verb = self.rng.choice(verbs())
        return Node(conjugate(verb)[3], verb, "VERB", PRESENT)

    def infinitive(self) -> Node:
        verb = self.rng.choice(verbs())
        return Node(verb, verb, "VERB", "VerbForm=Inf", left=[Node("to", "to", "PART", "", "mark")])

    # Nouns

    def actor(self, *, simple: bool = False) -> tuple[Node, bool]:
        """Who acts, and whether it is many."""
        draw = self.rng.random()
        if draw < 0.16:
            return _proper(self.rng.choice(COUNTRIES)), False
        if draw < 0.26:
            return self.group(), False
        if draw < 0.5:
            return self.person(simple), False
        if draw < 0.6:
            word = self.rng.choice(FORCE)
            owner = _proper(self.rng.choice(COUNTRIES + PERSONS))
            if self.rng.random() < 0.5:
                return self.noun(word).with_(left=(self.owner(owner),)), False
            return self.noun(word).with_(left=(_the(), _adjective(self.rng.choice(ADJECTIVES)))), False
        if draw < 0.7 and not simple:
            other, _ = self.actor(simple=True)
            first, _ = self.actor(simple=True)
            return first.with_(right=(other.with_(left=(Node("and", "and", "CCONJ", "", "cc"),)).as_("conj"),)), True
        return self.soldiers(simple=simple), True

    def owner(self, name: Node) -> Node:
        return name.with_(right=(Node("'s", "'s", "PART", "", "case"),)).as_("nmod:poss")

    def noun(self, words: str) -> Node:
        """A noun, with the noun before it."""
        *before, last = words.split()
        return Node(last, last, "NOUN", "Number=Sing", left=[Node(w, w, "NOUN", "Number=Sing", "compound") for w in before])

    def group(self) -> Node:
        """NATO, the CIA, the CIA rebels."""
        if self.rng.random() < 0.4:
            return _proper(self.rng.choice(GROUPS))
        body = _proper(self.rng.choice(BODIES))
        if self.rng.random() < 0.25:
            return _plural(self.rng.choice(FORCES)).with_(left=(_the(), body.as_("compound")))
        return body.with_(left=(_the(),))

    def person(self, simple: bool) -> Node:
        """Obama; local President Obama; President Obama of France; Obama, the leader of the CIA,; France's leader, Obama,."""
        person = _proper(self.rng.choice(PERSONS))
        draw = self.rng.random()
        if draw < 0.25:
            return person
        if draw < 0.7:
            word = self.rng.choice(TITLES)
            title = Node(word, word, "PROPN", "Number=Sing", "nmod:desc")
            before: tuple[Node, ...] = ()
            if word == "Minister":
                kind = self.rng.choice(("Prime", "Foreign", "Defence"))
                title = title.with_(left=(Node(kind, kind.lower(), "ADJ", "", "amod"),))
            if self.rng.random() < 0.5:
                before = (_adjective(self.rng.choice(ADJECTIVES)),)
            elif self.rng.random() < 0.2:
                before = (self.owner(_proper(self.rng.choice(COUNTRIES))),)
            of = ()
            if self.rng.random() < 0.3:
                of = (_phrase("of", _proper(self.rng.choice(COUNTRIES)), "nmod"),)
            return person.with_(left=(*before, title), right=of)
        office = self.noun(self.rng.choice(OFFICES))
        if draw < 0.85:
            of = _phrase("of", self.group() if self.rng.random() < 0.6 else _proper(self.rng.choice(COUNTRIES)), "nmod")
            article = _the() if self.rng.random() < 0.7 else Node("a", "a", "DET", "PronType=Art", "det")
            apposed = office.with_(left=(_comma(), article), right=(of,)).as_("appos")
            return person.with_(right=(apposed, _comma()))
        owner = self.owner(_proper(self.rng.choice(COUNTRIES + BODIES[:3]))) if self.rng.random() < 0.6 else _the()
        return office.with_(left=(owner,), right=(person.with_(left=(_comma(),)).as_("appos"), _comma()))

    def soldiers(self, *, simple: bool = False) -> Node:
        """Local troops; rebels loyal to Obama; soldiers backed by X; 300 fighters of the CIA; rebels, who …,."""
        noun = _plural(self.rng.choice(FORCES))
        draw = self.rng.random()
        if draw < 0.45:
            noun = noun.with_(left=(_adjective(self.rng.choice(ADJECTIVES)),))
        elif draw < 0.55:
            number = self.rng.choice(NUMBERS)
            noun = noun.with_(left=(Node(number, number, "NUM", "NumType=Card", "nummod"),))
        elif draw < 0.65:
            noun = noun.with_(left=(_the(),))
        elif draw < 0.72:
            many = self.rng.choice(("thousands", "hundreds", "dozens"))
            head = Node(many, many[:-1], "NOUN", "NumType=Card|Number=Plur")
            noun = head.with_(right=(_phrase("of", noun, "nmod"),))
        if simple:
            return noun
        draw = self.rng.random()
        if draw < 0.15:
            noun = noun.with_(right=(_phrase(self.rng.choice(("of", "from")), self.actor(simple=True)[0], "nmod"),))
        elif draw < 0.25:
            loyal = Node("loyal", "loyal", "ADJ", "", "amod")
            noun = noun.with_(right=(loyal.with_(right=(_phrase("to", self.actor(simple=True)[0], "obl"),)),))
        elif draw < 0.42:
            noun = noun.with_(right=(self.participle(PASSIVE).with_(right=(self.agent(),)).as_("acl"),))
        elif draw < 0.55:
            who = Node(self.rng.choice(("who", "which", "that")), "who", "PRON", "PronType=Rel", "nsubj")
            who = replace(who, lemma=who.form)
            inner = self.finite(True).with_(left=(_comma(), who), right=(self.object(), _comma()))
            noun = noun.with_(right=(inner.as_("acl:relcl"),))
        elif draw < 0.59:
            doer, plural = self.actor(simple=True)
            verb = self.finite(plural).with_(left=(doer.as_("nsubj"),))
            noun = noun.with_(right=(verb.as_("acl:relcl"),))
        return noun

    def things(self) -> Node:
        """The town; two convoys; weapons; the town of London."""
        if self.rng.random() < 0.5:
            noun = _plural(self.rng.choice(THINGS))
            if self.rng.random() < 0.3:
                number = self.rng.choice(NUMBERS)
                noun = noun.with_(left=(Node(number, number, "NUM", "NumType=Card", "nummod"),))
            elif self.rng.random() < 0.4:
                noun = noun.with_(left=(_adjective(self.rng.choice(ADJECTIVES)),))
            return noun
        word = self.rng.choice(THING)
        noun = self.noun(word)
        draw = self.rng.random()
        if draw < 0.2 and word in ("town", "city", "island", "capital"):
            noun = noun.with_(right=(_phrase("of", _proper(self.rng.choice(PLACES)), "nmod"),))
        if draw > 0.75:
            return noun.with_(left=(self.owner(_proper(self.rng.choice(COUNTRIES + PERSONS))),))
        return noun.with_(left=(_the(),))

    def object(self) -> Node:
        """What is done to: a thing, a place, someone."""
        draw = self.rng.random()
        if draw < 0.45:
            return self.things().as_("obj")
        if draw < 0.6:
            return _proper(self.rng.choice(PLACES)).as_("obj")
        return self.actor(simple=True)[0].as_("obj")

    def agent(self) -> Node:
        """By X."""
        return _phrase("by", self.actor(simple=True)[0], "obl:agent")

    def when(self) -> Node:
        """On Monday; Monday."""
        day = _proper(self.rng.choice(TIMES))
        return _phrase("on", day, "obl") if self.rng.random() < 0.75 else day.as_("obl")

    def circumstances(self, *, few: bool = False) -> tuple[Node, ...]:
        """Where and when."""
        found: list[Node] = []
        if self.rng.random() < (0.25 if few else 0.5):
            where = self.rng.choice(("in", "near", "to", "from", "at"))
            found.append(_phrase(where, _proper(self.rng.choice(PLACES + COUNTRIES)), "obl"))
        if self.rng.random() < (0.15 if few else 0.45):
            found.append(self.when())
        return tuple(found)


def _upper_first(node: Node) -> Node:
    """Return the tree with its first word capitalised."""
    if node.left:
        return replace(node, left=[_upper_first(node.left[0]), *node.left[1:]])
    return replace(node, form=node.form[:1].upper() + node.form[1:])


def compose(count: int, rng: random.Random) -> list[list[tuple[Node, int]]]:
    """Compose sentences, each as its words in order with the positions of their heads."""
    composer = Composer(rng)
    return [linearise(composer.sentence()) for _ in range(count)]

"""Made-up French sentences of conflict news with their trees, for what the treebanks hardly show.

French news writes "La Turquie livre des drones": forms that are nouns as often as verbs ("livre", "attaque", "menace",
"frappe", "contrôle"), and "des" before an object. The treebanks have a few dozen of these. The sentences here are
composed by rule from small lists, so their trees are certain; noun readings of the same words are among them. They
are about one word in forty of an epoch. No test sentence is made from them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

FEMININE, MASCULINE = "Gender=Fem", "Gender=Masc"


@dataclass
class Node:
    """A word with its dependents; `form` may glue to the next word by ending in an apostrophe."""

    form: str
    lemma: str
    pos: str
    feats: str = ""
    label: str = ""
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)

    def as_(self, label: str) -> Node:
        """Return the node under another label."""
        return replace(self, label=label)

    def with_(self, *, left: tuple[Node, ...] = (), right: tuple[Node, ...] = ()) -> Node:
        """Return the node with more dependents: before its own left ones, after its right ones."""
        return replace(self, left=[*left, *self.left], right=[*self.right, *right])


@dataclass(frozen=True)
class Verb:
    """Forms of a verb: infinitive, third persons of the present, past participle."""

    infinitive: str
    singular: str
    plural: str
    participle: str


_ER = [
    "livrer", "armer", "bombarder", "frapper", "attaquer", "financer", "contrôler", "aider", "cibler", "former",
    "équiper", "viser", "occuper", "pilonner", "bloquer", "entraîner", "chasser", "repousser", "capturer",
    "exporter", "transporter", "escorter", "sanctionner", "masquer", "marquer", "abriter", "arrêter", "conseiller",
    "expulser", "garder", "miner", "parrainer", "piller", "pister", "tuer", "blesser", "rallier", "couper",
]  # fmt: skip
_OTHER = (
    ("soutenir", "soutient", "soutiennent", "soutenu"),
    ("fournir", "fournit", "fournissent", "fourni"),
    ("envoyer", "envoie", "envoient", "envoyé"),
    ("prendre", "prend", "prennent", "pris"),
    ("détruire", "détruit", "détruisent", "détruit"),
    ("combattre", "combat", "combattent", "combattu"),
    ("vendre", "vend", "vendent", "vendu"),
    ("menacer", "menace", "menacent", "menacé"),
    ("déployer", "déploie", "déploient", "déployé"),
    ("appuyer", "appuie", "appuient", "appuyé"),
    ("recruter", "recrute", "recrutent", "recruté"),
    ("abattre", "abat", "abattent", "abattu"),
    ("reprendre", "reprend", "reprennent", "repris"),
    ("tenir", "tient", "tiennent", "tenu"),
    ("assiéger", "assiège", "assiègent", "assiégé"),
    ("héberger", "héberge", "hébergent", "hébergé"),
)
VERBS = [Verb(v, v[:-1], v[:-2] + "ent", v[:-2] + "é") for v in _ER] + [Verb(*v) for v in _OTHER]
COUNTRIES = (
    ("La", "Turquie", FEMININE), ("La", "Russie", FEMININE), ("L'", "Égypte", FEMININE), ("L'", "Iran", MASCULINE),
    ("Le", "Qatar", MASCULINE), ("La", "Jordanie", FEMININE), ("La", "Grèce", FEMININE), ("Le", "Soudan", MASCULINE),
    ("L'", "Arabie", FEMININE), ("Le", "Tchad", MASCULINE), ("La", "Syrie", FEMININE), ("L'", "OTAN", FEMININE),
    ("L'", "ONU", FEMININE), ("L'", "UE", FEMININE), ("Le", "Niger", MASCULINE), ("La", "Tunisie", FEMININE),
)  # fmt: skip
CAPITALS = [
    "Ankara", "Moscou", "Paris", "Tripoli", "Damas", "Téhéran", "Doha", "Riyad", "Rome", "Washington", "Khartoum",
    "Alger",
]  # fmt: skip
LEADERS = [
    "Haftar", "Sarraj", "Erdogan", "Poutine", "Macron", "Sissi", "Assad", "Kadhafi", "Bachagha",
]  # fmt: skip
PLACES = [
    "Tripoli", "Syrte", "Benghazi", "Misrata", "Tobrouk", "Derna", "Alep", "Idleb", "Mourzouq", "Sebha", "Ajdabiya",
]  # fmt: skip
GROUPS = (
    ("forces", "force", FEMININE), ("troupes", "troupe", FEMININE), ("milices", "milice", FEMININE),
    ("combattants", "combattant", MASCULINE), ("mercenaires", "mercenaire", MASCULINE), ("avions", "avion", MASCULINE),
    ("soldats", "soldat", MASCULINE), ("rebelles", "rebelle", MASCULINE), ("navires", "navire", MASCULINE),
)  # fmt: skip
THINGS = (
    ("drones", "drone", MASCULINE), ("armes", "arme", FEMININE), ("chars", "char", MASCULINE),
    ("missiles", "missile", MASCULINE), ("positions", "position", FEMININE), ("ports", "port", MASCULINE),
    ("combattants", "combattant", MASCULINE), ("villes", "ville", FEMININE), ("blindés", "blindé", MASCULINE),
    ("munitions", "munition", FEMININE), ("installations", "installation", FEMININE), ("aides", "aide", FEMININE),
    ("livres", "livre", MASCULINE), ("cibles", "cible", FEMININE), ("bases", "base", FEMININE),
)  # fmt: skip
PLURAL_ADJECTIVES = (
    ("turcs", "turques", "turc"), ("russes", "russes", "russe"), ("syriens", "syriennes", "syrien"),
    ("libyens", "libyennes", "libyen"), ("loyalistes", "loyalistes", "loyaliste"), ("rebelles", "rebelles", "rebelle"),
)  # fmt: skip
EVENTS = (
    ("attaque", "L'", FEMININE), ("frappe", "La", FEMININE), ("menace", "La", FEMININE), ("livraison", "La", FEMININE),
    ("aide", "L'", FEMININE), ("contrôle", "Le", MASCULINE), ("marche", "La", FEMININE), ("garde", "La", FEMININE),
)  # fmt: skip
NUMBERS = [
    "deux", "trois", "dix", "vingt", "2", "12", "300", "1.500",
]  # fmt: skip


class Composer:
    """Composes sentences from the lists with one source of chance."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def sentence(self) -> Node:
        """Return one sentence."""
        makers = (
            self.plain, self.plain, self.plain, self.perfect, self.perfect, self.passive, self.relative,
            self.reduced, self.event, self.coordinated, self.according, self.denial,
        )  # fmt: skip
        root = self.rng.choice(makers)()
        if self.rng.random() < 0.8:
            root = root.with_(right=(Node(".", ".", "PUNCT", label="punct"),))
        return root.as_("root")

    def plain(self) -> Node:
        """A livre des drones à Tripoli."""
        subject, is_plural = self.actor()
        return self.finite(is_plural).with_(left=(subject.as_("nsubj"),), right=self.object_and_place())

    def perfect(self) -> Node:
        """A a livré des drones à Tripoli."""
        subject, is_plural = self.actor()
        verb = self.rng.choice(VERBS)
        have = _auxiliary("ont" if is_plural else "a", "avoir", is_plural, "aux:tense")
        return _participle(verb, MASCULINE, False, "").with_(
            left=(subject.as_("nsubj"), have), right=self.object_and_place()
        )

    def passive(self) -> Node:
        """Les drones ont été livrés par A."""
        subject, gender = self.plural("Les" if self.rng.random() < 0.5 else "Des", THINGS)
        verb = self.rng.choice(VERBS)
        helpers: tuple[Node, ...]
        if self.rng.random() < 0.5:
            helpers = (
                _auxiliary("ont", "avoir", True, "aux:tense"),
                Node("été", "être", "AUX", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "aux:pass"),
            )
        else:
            helpers = (_auxiliary("sont", "être", True, "aux:pass"),)
        return _participle(verb, gender, True, "Voice=Pass").with_(
            left=(subject.as_("nsubj:pass"), *helpers), right=(self.agent(),)
        )

    def relative(self) -> Node:
        """A, qui soutient B, livre des drones."""
        subject, is_plural = self.actor()
        who = Node("qui", "qui", "PRON", "PronType=Rel", "nsubj")
        inner = self.finite(is_plural).with_(left=(_comma(), who), right=(self.object(), _comma()))
        subject = subject.with_(right=(inner.as_("acl:relcl"),))
        return self.finite(is_plural).with_(left=(subject.as_("nsubj"),), right=self.object_and_place())

    def reduced(self) -> Node:
        """Des combattants payés par A tiennent la ville."""
        subject, gender = self.plural(self.rng.choice(["Des", "Les"]), GROUPS)
        part = _participle(self.rng.choice(VERBS), gender, True, "Voice=Pass").with_(right=(self.agent(),))
        subject = subject.with_(right=(part.as_("acl"),))
        return self.finite(True).with_(left=(subject.as_("nsubj"),), right=self.object_and_place())

    def event(self) -> Node:
        """L'attaque de A contre B menace les ports: the noun that looks like a verb."""
        word, article, gender = self.rng.choice(EVENTS)
        noun = Node(word, word, "NOUN", f"{gender}|Number=Sing", left=[_article(article, gender)])
        noun = noun.with_(right=(_phrase("de", self.name()).as_("nmod"),))
        return self.finite(False).with_(left=(noun.as_("nsubj"),), right=(self.object(),))

    def coordinated(self) -> Node:
        """A arme B et livre des drones."""
        subject, is_plural = self.actor()
        second = self.finite(is_plural).with_(
            left=(Node("et", "et", "CCONJ", label="cc"),), right=self.object_and_place()
        )
        return self.finite(is_plural).with_(left=(subject.as_("nsubj"),), right=(self.object(), second.as_("conj")))

    def according(self) -> Node:
        """Selon B, A livre des drones."""
        source = _phrase("Selon", self.name()).with_(right=(_comma(),))
        return _lower_first(self.plain()).with_(left=(source.as_("obl"),))

    def denial(self) -> Node:
        """A nie avoir livré des drones."""
        subject, is_plural = self.actor()
        word, lemma = self.rng.choice([("nie", "nier"), ("dément", "démentir"), ("affirme", "affirmer")])
        plural = {"nie": "nient", "dément": "démentent", "affirme": "affirment"}[word]
        have = Node("avoir", "avoir", "AUX", "VerbForm=Inf", "aux:tense")
        verb = _participle(self.rng.choice(VERBS), MASCULINE, False, "")
        verb = verb.with_(left=(have,), right=self.object_and_place())
        feats = _finite_feats(is_plural)
        return Node(plural if is_plural else word, lemma, "VERB", feats).with_(
            left=(subject.as_("nsubj"),), right=(verb.as_("xcomp"),)
        )

    def finite(self, is_plural: bool) -> Node:
        """A verb in the present."""
        verb = self.rng.choice(VERBS)
        return Node(verb.plural if is_plural else verb.singular, verb.infinitive, "VERB", _finite_feats(is_plural))

    def actor(self) -> tuple[Node, bool]:
        """A subject and whether it is plural."""
        draw = self.rng.random()
        if draw < 0.5:
            article, name, gender = self.rng.choice(COUNTRIES)
            return Node(name, name, "PROPN", f"{gender}|Number=Sing", left=[_article(article, gender)]), False
        if draw < 0.65:
            return self.name(), False
        noun, _ = self.plural("Les", GROUPS)
        if draw < 0.85:
            noun = noun.with_(right=(_phrase("de", self.name()).as_("nmod"),))
        return noun, True

    def name(self) -> Node:
        """A capital or a leader."""
        word = self.rng.choice(CAPITALS + LEADERS)
        return Node(word, word, "PROPN", "Number=Sing")

    def plural(self, article: str, nouns: tuple[tuple[str, str, str], ...]) -> tuple[Node, str]:
        """A plural noun with an article and perhaps an adjective, and its gender."""
        form, lemma, gender = self.rng.choice(nouns)
        noun = Node(form, lemma, "NOUN", f"{gender}|Number=Plur", left=[_article(article, "")])
        if self.rng.random() < 0.35:
            masculine, feminine, base = self.rng.choice(PLURAL_ADJECTIVES)
            adjective = feminine if gender == FEMININE else masculine
            noun = noun.with_(right=(Node(adjective, base, "ADJ", f"{gender}|Number=Plur", "amod"),))
        return noun, gender

    def object(self) -> Node:
        """A direct object: des drones, les ports, 300 chars, une dizaine de chars, Haftar."""
        draw = self.rng.random()
        if draw < 0.45:
            return self.plural("des", THINGS)[0].as_("obj")
        if draw < 0.65:
            return self.plural("les", THINGS)[0].as_("obj")
        form, lemma, gender = self.rng.choice(THINGS)
        bare = Node(form, lemma, "NOUN", f"{gender}|Number=Plur")
        if draw < 0.75:
            number = self.rng.choice(NUMBERS)
            return bare.with_(left=(Node(number, number, "NUM", "NumType=Card", "nummod"),)).as_("obj")
        if draw < 0.85:
            article = Node("une", "un", "DET", "Gender=Fem|Number=Sing|PronType=Art", "det")
            dozen = Node("dizaine", "dizaine", "NOUN", "Gender=Fem|Number=Sing", left=[article])
            return dozen.with_(right=(_phrase("de", bare).as_("nmod"),)).as_("obj")
        if draw < 0.93:
            chief = Node("chef", "chef", "NOUN", "Gender=Masc|Number=Sing", left=[_article("le", MASCULINE)])
            group, group_lemma, group_gender = self.rng.choice(GROUPS)
            members = Node(group, group_lemma, "NOUN", f"{group_gender}|Number=Plur", "nmod")
            return chief.with_(right=(members.with_(left=(Node("des", "de", "ADP", "", "case"),)),)).as_("obj")
        return self.name().as_("obj")

    def object_and_place(self) -> tuple[Node, ...]:
        """A direct object and perhaps a place."""
        if self.rng.random() < 0.5:
            return (self.object(),)
        place = self.rng.choice(PLACES)
        preposition = self.rng.choice(["à", "à", "contre", "vers", "depuis"])
        return self.object(), _phrase(preposition, Node(place, place, "PROPN", "Number=Sing")).as_("obl")

    def agent(self) -> Node:
        """Par A."""
        return _phrase("par", _lower_first(self.actor()[0])).as_("obl:agent")


def _finite_feats(is_plural: bool) -> str:
    return f"Mood=Ind|Number={'Plur' if is_plural else 'Sing'}|Person=3|Tense=Pres|VerbForm=Fin"


def _auxiliary(form: str, lemma: str, is_plural: bool, label: str) -> Node:
    return Node(form, lemma, "AUX", _finite_feats(is_plural), label)


def _comma() -> Node:
    return Node(",", ",", "PUNCT", label="punct")


def _article(form: str, gender: str) -> Node:
    number = "Plur" if form.lower() in ("les", "des") else "Sing"
    shown = "" if form.endswith("'") or not gender else gender + "|"
    return Node(form, "un" if form.lower() == "des" else "le", "DET", f"{shown}Number={number}|PronType=Art", "det")


def _participle(verb: Verb, gender: str, is_plural: bool, voice: str) -> Node:
    form = verb.participle + ("e" if gender == FEMININE and is_plural else "")
    if is_plural and not form.endswith("s"):
        form += "s"
    feats = f"{gender}|Number={'Plur' if is_plural else 'Sing'}|Tense=Past|VerbForm=Part" + (voice and f"|{voice}")
    return Node(form, verb.infinitive, "VERB", feats)


def _phrase(preposition: str, noun: Node) -> Node:
    form = preposition
    if preposition == "de" and first_form(noun)[0].lower() in "aeéiouy":
        form = "d'"
    return noun.with_(left=(Node(form, preposition.lower(), "ADP", "", "case"),))


def first_form(node: Node) -> str:
    """Return the first word of a subtree."""
    return first_form(node.left[0]) if node.left else node.form


def _lower_first(node: Node) -> Node:
    """Return the subtree with its first word in lower case, unless that is a name."""
    if node.left:
        return replace(node, left=[_lower_first(node.left[0]), *node.left[1:]])
    return node if node.pos == "PROPN" else replace(node, form=node.form[0].lower() + node.form[1:])


def linearise(root: Node) -> list[tuple[Node, int]]:
    """Return the words of a tree in order, each with the position of its head (its own for the root)."""
    words: list[Node] = []
    parents: list[Node | None] = []

    def visit(node: Node, parent: Node | None) -> None:
        for child in node.left:
            visit(child, node)
        words.append(node)
        parents.append(parent)
        for child in node.right:
            visit(child, node)

    visit(root, None)
    places = {id(node): i for i, node in enumerate(words)}
    return [
        (node, places[id(parent)] if parent else i) for i, (node, parent) in enumerate(zip(words, parents, strict=True))
    ]


def compose(count: int, rng: random.Random) -> list[list[tuple[Node, int]]]:
    """Compose sentences.

    Args:
        count: How many.
        rng: Source of chance.

    Returns:
        Each sentence as its words in order with the positions of their heads.
    """
    composer = Composer(rng)
    return [linearise(composer.sentence()) for _ in range(count)]

"""Stems of the irregular French verbs, by family; the last part of a compound verb's name picks its family."""

from __future__ import annotations

from dataclasses import dataclass, replace

SHORT_PAST = frozenset(["dû", "mû", "redû", "crû", "recrû"])
"""Past participles that lose their circumflex in agreement: dû, due."""


@dataclass(frozen=True)
class VerbStems:
    """What is needed to write the forms of an irregular verb.

    Attributes:
        present: The six forms of the present indicative (fewer where persons do not exist).
        imperfect: Stem of imperfect and present participle.
        future: Stem of future and conditional.
        past: Stem of the simple past, before its vowel.
        past_kind: Vowel of the simple past: "a", "i", "u" or "in"; "" where there is none.
        participle: Masculine singular of the past participle.
        subjunctive: Forms of the present subjunctive.
        extra: Any other form (imperative, irregular participle).
        is_participle_invariable: The past participle has one form ("suffi", "nui").
        prefixes: The only prefixes it takes, so that "assortir" is not of the family of "sortir"; None is any.
    """

    present: tuple[str, ...]
    imperfect: str
    future: str
    past: str
    past_kind: str
    participle: str
    subjunctive: tuple[str, ...]
    extra: tuple[str, ...] = ()
    is_participle_invariable: bool = False
    prefixes: frozenset[str] | None = None

    def takes(self, prefix: str) -> bool:
        """Tell whether the family's verb with this prefix belongs to the family."""
        return not prefix or self.prefixes is None or prefix in self.prefixes

    def with_prefix(self, prefix: str) -> VerbStems:
        """Return the stems of the compound verb with this prefix."""
        if not prefix:
            return self
        return replace(
            self,
            present=tuple(prefix + form for form in self.present),
            imperfect=prefix + self.imperfect,
            future=prefix + self.future,
            past=prefix + self.past,
            participle=prefix + self.participle if self.participle else "",
            subjunctive=tuple(prefix + form for form in self.subjunctive),
            extra=tuple(prefix + form for form in self.extra),
        )


def _verb(  # noqa: PLR0917  # a table: seven columns of forms in a fixed order
    present: str,
    imperfect: str,
    future: str,
    past: str,
    participle: str,
    subjunctive: str = "",
    extra: str = "",
    *,
    is_participle_invariable: bool = False,
    prefixes: str | None = None,
) -> VerbStems:
    """Read a family from compact text: `past` is "stem+kind"; `subjunctive` is "strong weak" stems."""
    forms = tuple(present.split())
    stem, _, kind = past.partition("+")
    strong, _, weak = (subjunctive or imperfect).partition(" ")
    weak = weak or strong
    moods = tuple(strong + e for e in ("e", "es", "ent")) + tuple(weak + e for e in ("ions", "iez")) if strong else ()
    return VerbStems(
        present=forms,
        imperfect=imperfect,
        future=future,
        past=stem,
        past_kind=kind,
        participle=participle,
        subjunctive=moods,
        extra=tuple(extra.split()),
        is_participle_invariable=is_participle_invariable,
        prefixes=None if prefixes is None else frozenset(prefixes.split()),
    )


def _ending_in_indre(vowels: str) -> VerbStems:
    stem = vowels + "gn"
    third = vowels + "n"
    present = f"{third}s {third}s {third}t {stem}ons {stem}ez {stem}ent"
    return _verb(present, stem, third + "dr", stem + "+i", third + "t")


FAMILIES: dict[str, VerbStems] = {
    "être": VerbStems(
        ("suis", "es", "est", "sommes", "êtes", "sont"),
        "ét",
        "ser",
        "f",
        "u",
        "été",
        ("sois", "soit", "soyons", "soyez", "soient"),
        is_participle_invariable=True,
    ),
    "avoir": VerbStems(
        ("ai", "as", "a", "avons", "avez", "ont"),
        "av",
        "aur",
        "e",
        "u",
        "eu",
        ("aie", "aies", "ait", "ayons", "ayez", "aient"),
        ("ayant",),
    ),
    "aller": _verb("vais vas va allons allez vont", "all", "ir", "all+a", "allé", "aill all", "va", prefixes=""),
    "envoyer": _verb(
        "envoie envoies envoie envoyons envoyez envoient", "envoy", "enverr", "envoy+a", "envoyé", "envoi envoy"
    ),
    "tenir": _verb("tiens tiens tient tenons tenez tiennent", "ten", "tiendr", "t+in", "tenu", "tienn ten"),
    "venir": _verb("viens viens vient venons venez viennent", "ven", "viendr", "v+in", "venu", "vienn ven"),
    "prendre": _verb("prends prends prend prenons prenez prennent", "pren", "prendr", "pr+i", "pris", "prenn pren"),
    "mettre": _verb("mets mets met mettons mettez mettent", "mett", "mettr", "m+i", "mis"),
    "battre": _verb("bats bats bat battons battez battent", "batt", "battr", "batt+i", "battu"),
    "rompre": _verb("romps romps rompt rompons rompez rompent", "romp", "rompr", "romp+i", "rompu"),
    "faire": _verb("fais fais fait faisons faites font", "fais", "fer", "f+i", "fait", "fass"),
    "dire": _verb(
        "dis dis dit disons dites disent",
        "dis",
        "dir",
        "d+i",
        "dit",
        extra="disez",
        prefixes="inter contre pré re mé dé",
    ),
    "maudire": _verb("maudis maudis maudit maudissons maudissez maudissent", "maudiss", "maudir", "maud+i", "maudit"),
    "suffire": _verb(
        "suffis suffis suffit suffisons suffisez suffisent",
        "suffis",
        "suffir",
        "suff+i",
        "suffi",
        is_participle_invariable=True,
    ),
    "uire": _verb("uis uis uit uisons uisez uisent", "uis", "uir", "uis+i", "uit"),
    "nuire": _verb(
        "nuis nuis nuit nuisons nuisez nuisent", "nuis", "nuir", "nuis+i", "nui", is_participle_invariable=True
    ),
    "lire": _verb("lis lis lit lisons lisez lisent", "lis", "lir", "l+u", "lu"),
    "rire": _verb(
        "ris ris rit rions riez rient", "ri", "rir", "r+i", "ri", is_participle_invariable=True, prefixes="sou"
    ),
    "crire": _verb("cris cris crit crivons crivez crivent", "criv", "crir", "criv+i", "crit"),
    "cevoir": _verb("çois çois çoit cevons cevez çoivent", "cev", "cevr", "ç+u", "çu", "çoiv cev"),
    "devoir": _verb("dois dois doit devons devez doivent", "dev", "devr", "d+u", "dû", "doiv dev"),
    "pouvoir": _verb(
        "peux peux peut pouvons pouvez peuvent",
        "pouv",
        "pourr",
        "p+u",
        "pu",
        "puiss",
        "puis",
        is_participle_invariable=True,
    ),
    "mouvoir": _verb(
        "meus meus meut mouvons mouvez meuvent", "mouv", "mouvr", "m+u", "mû", "meuv mouv", extra="mu mue mues mus"
    ),
    "promouvoir": _verb(
        "promeus promeus promeut promouvons promouvez promeuvent",
        "promouv",
        "promouvr",
        "prom+u",
        "promu",
        "promeuv promouv",
    ),
    "vouloir": _verb(
        "veux veux veut voulons voulez veulent", "voul", "voudr", "voul+u", "voulu", "veuill voul", "veuillez"
    ),
    "savoir": _verb(
        "sais sais sait savons savez savent", "sav", "saur", "s+u", "su", "sach", "sachant sache sachons sachez"
    ),
    "valoir": _verb("vaux vaux vaut valons valez valent", "val", "vaudr", "val+u", "valu", "vaill val"),
    "prévaloir": _verb(
        "prévaux prévaux prévaut prévalons prévalez prévalent", "préval", "prévaudr", "préval+u", "prévalu"
    ),
    "falloir": VerbStems(("faut",), "fall", "faudr", "fall", "u", "fallu", ("faille",), (), True),
    "voir": _verb("vois vois voit voyons voyez voient", "voy", "verr", "v+i", "vu", "voi voy", prefixes="re entre"),
    "prévoir": _verb(
        "prévois prévois prévoit prévoyons prévoyez prévoient", "prévoy", "prévoir", "prév+i", "prévu", "prévoi prévoy"
    ),
    "pourvoir": _verb(
        "pourvois pourvois pourvoit pourvoyons pourvoyez pourvoient",
        "pourvoy",
        "pourvoir",
        "pourv+u",
        "pourvu",
        "pourvoi pourvoy",
    ),
    "asseoir": _verb(
        "assieds assieds assied asseyons asseyez asseyent",
        "assey",
        "assiér",
        "ass+i",
        "assis",
        "",
        "assois assoit assoyons assoyez assoient assoirai assoira assoiront",
    ),
    "surseoir": _verb(
        "sursois sursois sursoit sursoyons sursoyez sursoient",
        "sursoy",
        "surseoir",
        "surs+i",
        "sursis",
        "sursoi sursoy",
    ),
    "partir": _verb("pars pars part partons partez partent", "part", "partir", "part+i", "parti", prefixes="re"),
    "sortir": _verb("sors sors sort sortons sortez sortent", "sort", "sortir", "sort+i", "sorti", prefixes="res"),
    "sentir": _verb("sens sens sent sentons sentez sentent", "sent", "sentir", "sent+i", "senti"),
    "mentir": _verb("mens mens ment mentons mentez mentent", "ment", "mentir", "ment+i", "menti"),
    "dormir": _verb("dors dors dort dormons dormez dorment", "dorm", "dormir", "dorm+i", "dormi"),
    "servir": _verb("sers sers sert servons servez servent", "serv", "servir", "serv+i", "servi", prefixes="des res"),
    "quérir": _verb("quiers quiers quiert quérons quérez quièrent", "quér", "querr", "qu+i", "quis", "quièr quér"),
    "courir": _verb("cours cours court courons courez courent", "cour", "courr", "cour+u", "couru"),
    "mourir": _verb("meurs meurs meurt mourons mourez meurent", "mour", "mourr", "mour+u", "mort", "meur mour"),
    "ouvrir": _verb("ouvre ouvres ouvre ouvrons ouvrez ouvrent", "ouvr", "ouvrir", "ouvr+i", "ouvert"),
    "offrir": _verb("offre offres offre offrons offrez offrent", "offr", "offrir", "offr+i", "offert"),
    "souffrir": _verb(
        "souffre souffres souffre souffrons souffrez souffrent", "souffr", "souffrir", "souffr+i", "souffert"
    ),
    "cueillir": _verb(
        "cueille cueilles cueille cueillons cueillez cueillent", "cueill", "cueiller", "cueill+i", "cueilli"
    ),
    "assaillir": _verb(
        "assaille assailles assaille assaillons assaillez assaillent", "assaill", "assaillir", "assaill+i", "assailli"
    ),
    "faillir": _verb("", "", "faillir", "faill+i", "failli", is_participle_invariable=True, prefixes=""),
    "fuir": _verb("fuis fuis fuit fuyons fuyez fuient", "fuy", "fuir", "fu+i", "fui", "fui fuy"),
    "vêtir": _verb("vêts vêts vêt vêtons vêtez vêtent", "vêt", "vêtir", "vêt+i", "vêtu"),
    "bouillir": _verb("bous bous bout bouillons bouillez bouillent", "bouill", "bouillir", "bouill+i", "bouilli"),
    "conclure": _verb("conclus conclus conclut concluons concluez concluent", "conclu", "conclur", "concl+u", "conclu"),
    "exclure": _verb("exclus exclus exclut excluons excluez excluent", "exclu", "exclur", "excl+u", "exclu"),
    "inclure": _verb("inclus inclus inclut incluons incluez incluent", "inclu", "inclur", "incl+u", "inclus"),
    "vaincre": _verb("vaincs vaincs vainc vainquons vainquez vainquent", "vainqu", "vaincr", "vainqu+i", "vaincu"),
    "suivre": _verb("suis suis suit suivons suivez suivent", "suiv", "suivr", "suiv+i", "suivi"),
    "vivre": _verb("vis vis vit vivons vivez vivent", "viv", "vivr", "véc+u", "vécu"),
    "soudre": _verb("sous sous sout solvons solvez solvent", "solv", "soudr", "sol+u", "sous", "", "soute soutes"),
    "résoudre": _verb("résous résous résout résolvons résolvez résolvent", "résolv", "résoudr", "résol+u", "résolu"),
    "coudre": _verb("couds couds coud cousons cousez cousent", "cous", "coudr", "cous+i", "cousu"),
    "moudre": _verb("mouds mouds moud moulons moulez moulent", "moul", "moudr", "moul+u", "moulu"),
    "croire": _verb("crois crois croit croyons croyez croient", "croy", "croir", "cr+u", "cru", "croi croy"),
    "choir": _verb(
        "chois chois choit choyons choyez choient", "", "choir", "ch+u", "chu", "choi choy", "cherra cherront"
    ),
    "boire": _verb("bois bois boit buvons buvez boivent", "buv", "boir", "b+u", "bu", "boiv buv"),
    "croître": _verb(
        "croîs croîs croît croissons croissez croissent",
        "croiss",
        "croîtr",
        "cr+u",
        "crû",
        "",
        "crûs crût crûrent",
        prefixes="",
    ),
    "accroître": _verb(
        "accrois accrois accroît accroissons accroissez accroissent",
        "accroiss",
        "accroîtr",
        "accr+u",
        "accru",
        "",
        "accroit",
    ),
    "décroître": _verb(
        "décrois décrois décroît décroissons décroissez décroissent",
        "décroiss",
        "décroîtr",
        "décr+u",
        "décru",
        "",
        "décroit",
    ),
    "naître": _verb(
        "nais nais naît naissons naissez naissent", "naiss", "naîtr", "naqu+i", "né", "", "nait", prefixes="re"
    ),
    "aître": _verb("ais ais aît aissons aissez aissent", "aiss", "aîtr", "+u", "u", "", "ait"),
    "plaire": _verb(
        "plais plais plaît plaisons plaisez plaisent",
        "plais",
        "plair",
        "pl+u",
        "plu",
        "",
        "plait",
        is_participle_invariable=True,
    ),
    "taire": _verb("tais tais tait taisons taisez taisent", "tais", "tair", "t+u", "tu", prefixes=""),
    "traire": _verb("trais trais trait trayons trayez traient", "tray", "trair", "+", "trait", "trai tray"),
    "aindre": _ending_in_indre("ai"),
    "eindre": _ending_in_indre("ei"),
    "oindre": _ending_in_indre("oi"),
    "haïr": _verb("hais hais hait haïssons haïssez haïssent", "haïss", "haïr", "+", "haï", "", "haït haïs haïrent"),
}

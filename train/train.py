"""Train the embedded pipeline of one language from the prepared treebanks.

    OPENBLAS_NUM_THREADS=1 python -m train.train en --epochs 12 --out train/work/model-en

One process, one core, fixed seed. The learning rate falls linearly to zero, so the last weights (averaged) are the
ones kept: nothing is chosen by looking at a test set.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.morphology import Morphology
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from spacy.util import load_config
from spacy.vocab import Vocab
from thinc.api import Adam, NumpyOps, fix_random_seed, set_current_ops

from proxywar.parse.languages import LANGUAGES
from train.templates_fr import compose

WRITTEN = {
    "en": ["ewt-train", "gumfree-train"],
    "fr": ["gsd-dev", "sequoia-train", "fqb-test", "pud-test"],
}
SPOKEN = {
    "en": [],
    "fr": [f"{name}-{part}" for name in ("parisstories", "rhapsodie") for part in ("train", "dev", "test")],
}
HELD_OUT = {"en": ["ewt-dev"], "fr": ["sequoia-dev"]}
MONITOR = {"en": "gumfree-dev", "fr": "sequoia-dev"}

WIDTH = 128
LEARN_RATE = 0.0018
SMALL_POS = frozenset(["ADP", "DET", "CCONJ", "PART"])
COPIES = {
    "en": {"curly": 0.12, "title": 0.03, "headline": 0.06, "upper": 0.03},
    "fr": {"curly": 0.12, "title": 0.02, "headline": 0.02, "upper": 0.03},
}
COMPOSED = {"en": 0, "fr": 450}
CURLY = str.maketrans({"'": "’", '"': "”"})


@dataclass
class Sentence:
    """Annotation of one sentence; `heads` are positions within it."""

    words: list[str]
    spaces: list[bool]
    tags: list[str]
    pos: list[str]
    morphs: list[str]
    lemmas: list[str]
    heads: list[int]
    deps: list[str]


def make_config(lang: str) -> dict[str, object]:
    """Return the spaCy config of the pipeline of a language."""
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}
    tagger_model = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": listener}
    components: dict[str, dict[str, object]] = {
        "tok2vec": {
            "factory": "tok2vec",
            "model": {
                "@architectures": "spacy.Tok2Vec.v2",
                "embed": {
                    "@architectures": "spacy.MultiHashEmbed.v2",
                    "width": WIDTH,
                    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                    "rows": [8000, 1000, 4000, 2000],
                    "include_static_vectors": False,
                },
                "encode": {
                    "@architectures": "spacy.MaxoutWindowEncoder.v2",
                    "width": WIDTH,
                    "depth": 4,
                    "window_size": 1,
                    "maxout_pieces": 3,
                },
            },
        },
        "morphologizer": {"factory": "morphologizer", "overwrite": True, "model": tagger_model},
        "trainable_lemmatizer": {
            "factory": "trainable_lemmatizer",
            "backoff": "orth",
            "min_tree_freq": 3,
            "top_k": 3,
            "model": tagger_model,
        },
        "parser": {
            "factory": "parser",
            "learn_tokens": False,
            "min_action_freq": 30,
            "update_with_oracle_cut_size": 2000,
            "model": {
                "@architectures": "spacy.TransitionBasedParser.v2",
                "state_type": "parser",
                "extra_state_tokens": False,
                "hidden_width": 96,
                "maxout_pieces": 2,
                "use_upper": True,
                "nO": None,
                "tok2vec": listener,
            },
        },
    }
    if lang == "en":
        components["tagger"] = {"factory": "tagger", "overwrite": True, "model": tagger_model}
    order = ["tok2vec", *(["tagger"] if lang == "en" else []), "morphologizer", "trainable_lemmatizer", "parser"]
    return {
        "nlp": {"lang": lang, "pipeline": order, "tokenizer": {"@tokenizers": "proxywar.ud_tokenizer.v1"}},
        "components": components,
    }


def cased_lemma(word: str, lemma: str, pos: str) -> str:
    """Return the lemma the edit trees learn: that of a capitalised common word keeps its capital.

    Lower case is put back in use (`proxywar.parse.lemmas`), so one tree serves "bombed" and "Bombed".
    """
    if not lemma or pos == "PROPN" or len(word) < 2 or not word[0].isupper():
        return lemma
    if word[1:] == word[1:].lower():
        return lemma[0].upper() + lemma[1:]
    if word.isupper() and lemma.islower():
        return ""
    return lemma


def read_sentences(path: Path, vocab: Vocab) -> list[Sentence]:
    """Read a prepared file into sentences."""
    return [_read_span(span) for doc in DocBin().from_disk(path).get_docs(vocab) for span in doc.sents]


def _read_span(span: Span) -> Sentence:
    return Sentence(
        words=[t.text for t in span],
        spaces=[bool(t.whitespace_) for t in span],
        tags=[t.tag_ for t in span],
        pos=[t.pos_ for t in span],
        morphs=[str(t.morph) for t in span],
        lemmas=[t.lemma_ for t in span],
        heads=[t.head.i - span.start for t in span],
        deps=[t.dep_ for t in span],
    )


def composed_sentences(count: int, rng: random.Random) -> list[Sentence]:
    """Return made-up French sentences (see `templates_fr`)."""
    sentences = []
    for words in compose(count, rng):
        nodes = [node for node, _ in words]
        after = [*(node.form for node in nodes[1:]), ""]
        sentences.append(
            Sentence(
                words=[node.form for node in nodes],
                spaces=[
                    not node.form.endswith("'") and nxt not in (",", ".")
                    for node, nxt in zip(nodes, after, strict=True)
                ],
                tags=["_"] * len(nodes),
                pos=[node.pos for node in nodes],
                morphs=["|".join(sorted(node.feats.split("|"))) for node in nodes],
                lemmas=[node.lemma for node in nodes],
                heads=[head for _, head in words],
                deps=["ROOT" if node.label == "root" else node.label for node in nodes],
            )
        )
    return sentences


def vary(sentence: Sentence, style: str) -> Sentence:
    """Return a copy with curly quotes, title case or upper case; lemmas are unknown where the letters changed."""
    if style == "curly":
        words = [word.translate(CURLY) for word in sentence.words]
    elif style in ("title", "headline"):
        small = SMALL_POS if style == "headline" else frozenset()
        words = [
            word if pos in small and len(word) < 5 and i else word[:1].upper() + word[1:]
            for i, (word, pos) in enumerate(zip(sentence.words, sentence.pos, strict=True))
        ]
    else:
        words = [word.upper() for word in sentence.words]
    same = [word.translate(CURLY) == old.translate(CURLY) for word, old in zip(words, sentence.words, strict=True)]
    lemmas = [lemma if ok else "" for lemma, ok in zip(sentence.lemmas, same, strict=True)]
    if style == "upper":
        lemmas = [""] * len(lemmas)
    return Sentence(
        words, sentence.spaces, sentence.tags, sentence.pos, sentence.morphs, lemmas, sentence.heads, sentence.deps
    )


def make_example(group: list[Sentence], vocab: Vocab) -> Example:
    """Build a training example of one or more sentences from gold tokens."""
    words: list[str] = []
    spaces: list[bool] = []
    rest: dict[str, list[str]] = {"tags": [], "pos": [], "morphs": [], "lemmas": [], "deps": []}
    heads: list[int] = []
    for s in group:
        heads.extend(len(words) + head for head in s.heads)
        words.extend(s.words)
        spaces.extend([*s.spaces[:-1], True])
        rest["tags"].extend(s.tags)
        rest["pos"].extend(s.pos)
        rest["morphs"].extend(s.morphs)
        rest["deps"].extend(s.deps)
        rest["lemmas"].extend(cased_lemma(w, m, p) for w, m, p in zip(s.words, s.lemmas, s.pos, strict=True))
    gold = Doc(vocab, words=words, spaces=spaces, heads=heads, **rest)  # type: ignore[arg-type]
    return Example(Doc(vocab, words=words, spaces=spaces), gold)


def epoch_groups(
    written: list[Sentence], spoken: list[Sentence], rng: random.Random, *, copies: dict[str, float], composed: int
) -> list[list[Sentence]]:
    """Choose, vary, group and shuffle the sentences of one epoch.

    All written sentences, half of the spoken ones, new composed ones, and varied copies in the shares given. Some
    sentences stand alone, others in runs of two to five, so that the parser learns both to leave a sentence whole and
    to cut a run.
    """
    groups: list[list[Sentence]] = []
    half = [s for s in spoken if rng.random() < 0.5]
    for source in (written, half, composed_sentences(composed, rng)):
        i = 0
        while i < len(source):
            size = 1 if rng.random() < 0.75 else rng.randint(2, 5)
            groups.append(source[i : i + size])
            i += size
    for style, share in copies.items():
        for s in written:
            has_quotes = any("'" in word or '"' in word for word in s.words)
            if len(s.words) > 2 and rng.random() < share and (has_quotes or style != "curly"):
                groups.append([vary(s, style)])
    rng.shuffle(groups)
    return groups


def batches(groups: list[list[Sentence]], words_a_batch: float) -> Iterator[list[list[Sentence]]]:
    """Cut groups into batches of about so many words."""
    batch: list[list[Sentence]] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += sum(len(s.words) for s in group)
        if size >= words_a_batch:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def initialise(lang: str, groups: list[list[Sentence]]) -> Language:
    """Create the pipeline with its labels, from all sentences."""
    nlp: Language = LANGUAGES[lang].from_config(make_config(lang))
    examples = [make_example(group, nlp.vocab) for group in groups]
    nlp.initialize(lambda: examples)
    return nlp


def resume(lang: str, start: Path) -> Language:
    """Load a trained pipeline to go on from.

    spaCy does not restore the lemmatizer's index of trees; without it every token would be taught label 0.
    """
    nlp: Language = LANGUAGES[lang].from_config(load_config(start / "config.cfg"))
    nlp.from_disk(start)
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
    return nlp


def forget_unknown_features(sentences: list[Sentence], nlp: Language) -> None:
    """Blank part of speech and features where the morphologizer has no label for them, so that they teach nothing."""
    morphologizer: Any = nlp.get_pipe("morphologizer")
    known = set(morphologizer.labels)
    for s in sentences:
        for i, (pos, morph) in enumerate(zip(s.pos, s.morphs, strict=True)):
            feats = {**Morphology.feats_to_dict(morph), "POS": pos}
            if Morphology.dict_to_feats(feats) not in known:
                s.pos[i], s.morphs[i] = "", ""


def train(lang: str, options: argparse.Namespace) -> None:
    """Train and save the pipeline of a language."""
    fix_random_seed(options.seed)
    rng = random.Random(options.seed)
    vocab = LANGUAGES[lang]().vocab
    names = WRITTEN[lang] + (HELD_OUT[lang] if options.with_dev else [])
    written = [s for name in names for s in read_sentences(options.work / lang / f"{name}.spacy", vocab)]
    spoken = [s for name in SPOKEN[lang] for s in read_sentences(options.work / lang / f"{name}.spacy", vocab)]
    composed = composed_sentences(COMPOSED[lang], random.Random(options.seed))
    if options.start is None:
        nlp = initialise(lang, [[s] for s in [*written, *spoken, *composed]])
    else:
        nlp = resume(lang, options.start)
    optimizer = Adam(options.rate, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    words = sum(len(s.words) for s in written) + sum(len(s.words) for s in spoken) / 2
    words += sum(len(s.words) for s in composed)
    total = words * 1.13 * options.epochs
    seen, began, step = 0.0, time.perf_counter(), 0
    for epoch in range(options.epochs):
        losses: dict[str, float] = {}
        groups = epoch_groups(written, spoken, rng, copies=COPIES[lang], composed=COMPOSED[lang])
        progress = seen / total
        for batch in batches(groups, options.batch[0] + (options.batch[1] - options.batch[0]) * min(1.0, 3 * progress)):
            progress = min(seen / total, 1.0)
            warm = min(1.0, (step + 1) / 100)
            optimizer.learn_rate = options.rate * warm * max(1.0 - progress, 0.02)
            if options.start is not None:
                forget_unknown_features([s for group in batch for s in group], nlp)
            nlp.update([make_example(g, nlp.vocab) for g in batch], sgd=optimizer, drop=options.drop, losses=losses)
            seen += sum(len(s.words) for g in batch for s in g)
            step += 1
        spent = time.perf_counter() - began
        rates = {name: round(value) for name, value in losses.items()}
        print(f"epoch {epoch + 1} {seen / spent:.0f} words/s {spent:.0f} s {json.dumps(rates)}", flush=True)
        if options.monitor:
            with nlp.use_params(optimizer.averages):
                monitor(nlp, options.work / lang / f"{MONITOR[lang]}.spacy")
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(options.out)
    print("saved", options.out, flush=True)


def monitor(nlp: Language, path: Path) -> None:
    """Print scores on a held-out file, on gold tokens and sentences."""
    examples = [make_example([s], nlp.vocab) for s in read_sentences(path, nlp.vocab)]
    scores = nlp.evaluate(examples)
    shown = {key: round(scores[key] * 100, 2) for key in ("pos_acc", "lemma_acc", "dep_uas", "dep_las")}
    print("  held out, gold tokens:", shown, flush=True)


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lang", choices=sorted(WRITTEN))
    parser.add_argument("--work", type=Path, default=Path("train/work"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--drop", type=float, default=0.18)
    parser.add_argument("--batch", type=int, nargs=2, default=(500, 1500), metavar=("FIRST", "LAST"))
    parser.add_argument("--rate", type=float, default=LEARN_RATE, help="learning rate at the start")
    parser.add_argument("--start", type=Path, help="trained pipeline to go on from")
    parser.add_argument("--with-dev", action="store_true", help="train on the held-out treebank too")
    parser.add_argument("--monitor", action="store_true", help="score a held-out treebank after each epoch")
    options = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    np.random.seed(options.seed)
    train(options.lang, options)


if __name__ == "__main__":
    main()

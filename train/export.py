"""Write a trained pipeline into the package: weights in half precision, only the strings that labels need.

    python -m train.export en train/work/full-en

The folder `src/proxywar/parse/models/<lang>/` is replaced. It holds no pickle, no code, no path of this machine.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.language import Language
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

from proxywar.parse.embedded import COMPONENT_SUFFIX, CONFIG_FILE, MODELS_DIR, VOCAB_FILE
from proxywar.parse.languages import LANGUAGES
from train.notice import licence_text

TAGGER = "tagger"


def needed_strings(nlp: Language) -> list[str]:
    """Return the strings that labels, features and edit trees refer to."""
    strings: set[str] = {"ROOT", "dep"}
    for name, component in nlp.pipeline:
        labels: Any = getattr(component, "labels", ())
        if name == "trainable_lemmatizer":
            for tree in component.label_data["trees"]:  # type: ignore[attr-defined]
                strings.update(tree[key] for key in ("orig", "subst") if key in tree)
        else:
            strings.update(str(label) for label in labels)
        if name == "morphologizer":
            for label in labels:
                for pair in label.split("|"):
                    strings.update([pair, *pair.split("=")])
    strings.discard("")
    return sorted(strings)


def halve_weights(component_bytes: bytes) -> bytes:
    """Return the serialised component with its weights as float16."""
    message = srsly.msgpack_loads(component_bytes)
    model = srsly.msgpack_loads(message["model"])
    for params in model["params"]:
        for name, value in params.items():
            if isinstance(value, np.ndarray) and value.dtype == np.float32:
                params[name] = value.astype("float16")
    message["model"] = srsly.msgpack_dumps(model)
    return bytes(srsly.msgpack_dumps(message))


def export(lang: str, source: Path, target: Path, sources_tsv: Path) -> int:
    """Export one pipeline; return the bytes written."""
    nlp = LANGUAGES[lang].from_config(load_config(source / "config.cfg")).from_disk(source)
    if TAGGER in nlp.pipe_names:
        nlp.remove_pipe(TAGGER)  # trained beside the others for what it teaches them; nothing reads its tags
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    config = nlp.config.copy()
    for section in ("paths", "system", "corpora", "training", "pretraining", "initialize"):
        config.pop(section, None)
    (fresh / CONFIG_FILE).write_text(config.to_str(interpolate=False), encoding="utf-8")
    srsly.write_json(fresh / VOCAB_FILE, needed_strings(nlp))
    for name in nlp.pipe_names:
        component: Any = nlp.get_pipe(name)
        data = component.to_bytes(exclude=["vocab"])
        (fresh / f"{name}{COMPONENT_SUFFIX}").write_bytes(halve_weights(data))
    (fresh / "LICENCE.md").write_text(licence_text(lang, sources_tsv), encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
    return sum(path.stat().st_size for path in target.iterdir())


def main() -> None:
    """Parse the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lang", choices=sorted(LANGUAGES))
    parser.add_argument("source", type=Path)
    parser.add_argument("--models", type=Path, default=MODELS_DIR)
    parser.add_argument("--sources", type=Path, default=Path(__file__).parent / "sources.tsv")
    options = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    size = export(options.lang, options.source, options.models / options.lang, options.sources)
    print(f"{options.models / options.lang}: {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from proxywar.parse.embedded import MODELS_DIR
from train import fetch, notice

TRAIN = Path(fetch.__file__).parent
SOURCES = fetch.read_sources(TRAIN / "sources.tsv")
GUM = """# newdoc id = GUM_news_afghan
# text = One
1\tOne

# newdoc id = GUM_fiction_time
1\tTwo

# newdoc id = GUM_voyage_oslo
1\tThree

"""


def _source(file: str, *, sha256: str = "", note: str = "") -> fetch.Source:
    return fetch.Source(file, "UniversalDependencies/UD_X", "c" * 40, sha256, note)


@pytest.mark.parametrize(
    ("file", "upstream"),
    [
        ("en/ewt-dev.conllu.gz", "en_ewt-ud-dev.conllu"),
        ("en/gumfree-train.conllu.gz", "en_gum-ud-train.conllu"),
        ("fr/parisstories-test.conllu.gz", "fr_parisstories-ud-test.conllu"),
    ],
)
def test_upstream_names(file: str, upstream: str) -> None:
    assert _source(file).upstream_name == upstream


def test_sources_are_complete() -> None:
    assert len({source.file for source in SOURCES}) == len(SOURCES) == 20
    for source in SOURCES:
        assert len(source.sha256) == 64 and len(source.commit) == 40
    names = {source.file for source in SOURCES}
    for lang, files in notice.TRAINING_FILES.items():
        assert {f"{lang}/{name}.conllu.gz" for name in files} <= names


def test_genres_are_filtered() -> None:
    source = _source("en/gumfree-dev.conllu.gz", note="genres news,voyage")
    kept = "".join(fetch.keep_genres(GUM.splitlines(keepends=True), source.genres))
    assert "One" in kept and "Three" in kept and "Two" not in kept
    assert kept == GUM.replace("# newdoc id = GUM_fiction_time\n1\tTwo\n\n", "")


def test_sources_are_assembled_in_the_order_of_the_list(tmp_path: Path) -> None:
    (tmp_path / "weblog").mkdir()
    (tmp_path / "weblog" / "b.xml.conllu").write_text("B\n\n")
    (tmp_path / "a.xml.conllu").write_text("A\n\n")
    assert fetch.assemble(tmp_path, ["weblog/b.xml.conllu", "", "a.xml"]) == "B\n\nA\n\n"
    with pytest.raises(FileNotFoundError, match="missing"):
        fetch.assemble(tmp_path, ["missing.xml"])


def test_plain_files_are_copied(tmp_path: Path) -> None:
    (tmp_path / "fr_gsd-ud-dev.conllu").write_text("1\tà\n\n", encoding="utf-8")
    assert fetch.derive(tmp_path, _source("fr/gsd-dev.conllu.gz")) == "1\tà\n\n"


def test_checksums() -> None:
    good = _source("fr/gsd-dev.conllu.gz", sha256=hashlib.sha256(b"x").hexdigest())
    fetch.verify("x", good)
    with pytest.raises(fetch.ChecksumError, match="upstream file"):
        fetch.verify("y", good)
    with pytest.raises(fetch.ChecksumError, match="derived file"):
        fetch.verify("y", _source("en/gumfree-dev.conllu.gz", note="genres news"))


def test_treebanks_here_have_these_checksums(treebanks: Path) -> None:
    import gzip

    source = next(source for source in SOURCES if source.file == "fr/gsd-test.conllu.gz")
    fetch.verify(gzip.decompress((treebanks / source.file).read_bytes()).decode("utf-8"), source)


def test_genre_filter_keeps_a_filtered_file_whole(treebanks: Path) -> None:
    import gzip

    source = next(source for source in SOURCES if source.file == "en/gumfree-dev.conllu.gz")
    text = gzip.decompress((treebanks / source.file).read_bytes()).decode("utf-8")
    assert "".join(fetch.keep_genres(text.splitlines(keepends=True), source.genres)) == text


def test_notice_is_up_to_date() -> None:
    sources = TRAIN / "sources.tsv"
    assert (TRAIN / "NOTICE.fragment").read_text(encoding="utf-8") == notice.notice_fragment(sources)
    for lang in notice.TRAINING_FILES:
        assert (MODELS_DIR / lang / "LICENCE.md").read_text(encoding="utf-8") == notice.licence_text(lang, sources)

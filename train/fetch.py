"""Get the treebank files from their public git repositories, at the commits of `sources.tsv`, and verify them.

    python -m train.fetch --out treebanks          # needs git and the network
    python -m train.prepare --treebanks treebanks

Most files are copies of an upstream file. Three kinds are derived, and their checksum is that of the derived file:
`gumfree-*` keeps the documents of UD English-GUM whose genre is in the note, in file order; `ewt-train` is
assembled from the files of `not-to-release/sources` in the order of `file-lists/files.train`.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HOST = "https://github.com"
ASSEMBLED = "assembled from not-to-release/sources"
GENRES = "genres "


class ChecksumError(Exception):
    """A file is not the one the models were trained on."""


@dataclass(frozen=True)
class Source:
    """A row of `sources.tsv`.

    Attributes:
        file: Path of the file here, such as `en/ewt-dev.conllu.gz`.
        repository: `owner/name` on the host.
        commit: Commit to take.
        sha256: Checksum of the unpacked file.
        note: How the file was derived; empty if it is a copy.
    """

    file: str
    repository: str
    commit: str
    sha256: str
    note: str

    @property
    def upstream_name(self) -> str:
        """Name of the file upstream: `en/gumfree-dev.conllu.gz` is `en_gum-ud-dev.conllu`."""
        lang, _, name = self.file.removesuffix(".conllu.gz").partition("/")
        treebank, _, part = name.rpartition("-")
        return f"{lang}_{treebank.removesuffix('free')}-ud-{part}.conllu"

    @property
    def genres(self) -> frozenset[str]:
        """Genres to keep; empty to keep all."""
        return frozenset(self.note.removeprefix(GENRES).split(",")) if self.note.startswith(GENRES) else frozenset()


def read_sources(path: Path) -> list[Source]:
    """Read `sources.tsv`."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Source(row["file"], row["origin_repo"], row["commit"], row["sha256"], row["note"] or "")
            for row in csv.DictReader(lines, delimiter="\t")
        ]


def keep_genres(lines: Iterable[str], genres: frozenset[str]) -> Iterator[str]:
    """Keep the documents of UD English-GUM of some genres.

    Args:
        lines: Lines of a CoNLL-U file, with their line ends.
        genres: Second part of the document's id, as in `GUM_news_afghan`.

    Yields:
        The lines of the documents kept, unchanged.
    """
    keep = False
    for line in lines:
        if line.startswith("# newdoc id"):
            keep = line.partition("=")[2].strip().split("_")[1] in genres
        if keep:
            yield line


def assemble(folder: Path, names: Iterable[str]) -> str:
    """Join the source files with these names, wherever they lie under a folder.

    Args:
        folder: `not-to-release/sources` of UD English-EWT.
        names: Lines of a file list; the last part of each path counts, with or without `.conllu`.

    Returns:
        Their text in the order of the list.

    Raises:
        FileNotFoundError: A listed file is not there.
    """
    found = {path.name.removesuffix(".conllu"): path for path in folder.rglob("*.conllu")}
    parts = []
    for line in names:
        name = line.strip().rpartition("/")[2].removesuffix(".conllu")
        if not name:
            continue
        if name not in found:
            raise FileNotFoundError(f"{name} is in the file list but not under {folder}")
        parts.append(found[name].read_text(encoding="utf-8"))
    return "".join(parts)


def verify(text: str, source: Source) -> None:
    """Raise `ChecksumError` unless the text has the checksum of the source."""
    actual = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if actual != source.sha256:
        kind = "derived file" if source.note else "upstream file"
        raise ChecksumError(f"{source.file} ({kind}): SHA-256 is {actual}, expected {source.sha256}")


def derive(checkout: Path, source: Source) -> str:
    """Return the text of one file from a checkout of its repository."""
    if source.note.startswith(ASSEMBLED):
        base = checkout / "not-to-release"
        listed = (base / "file-lists" / "files.train").read_text(encoding="utf-8").splitlines()
        return assemble(base / "sources", listed)
    with (checkout / source.upstream_name).open(encoding="utf-8", newline="") as lines:
        return "".join(keep_genres(lines, source.genres) if source.genres else lines)


def check_out(repository: str, commit: str, folder: Path) -> None:
    """Fetch one commit of a repository into a folder, without its history."""
    for arguments in (
        ["init", "--quiet", str(folder)],
        ["-C", str(folder), "fetch", "--quiet", "--depth", "1", f"{HOST}/{repository}", commit],
        ["-C", str(folder), "checkout", "--quiet", "FETCH_HEAD"],
    ):
        subprocess.run(["git", *arguments], check=True)  # noqa: S607  # the git of the user


def fetch(sources: list[Source], out: Path) -> list[str]:
    """Fetch, derive, verify and pack all files; return the messages of those that failed."""
    problems = []
    for repository, commit in sorted({(s.repository, s.commit) for s in sources}):
        with tempfile.TemporaryDirectory() as scratch:
            checkout = Path(scratch) / "checkout"
            check_out(repository, commit, checkout)
            for source in [s for s in sources if s.repository == repository]:
                try:
                    text = derive(checkout, source)
                    verify(text, source)
                except (ChecksumError, FileNotFoundError) as error:
                    problems.append(str(error))
                    continue
                target = out / source.file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
                print(target)
    return problems


def main() -> int:
    """Parse the command line and fetch; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("treebanks"))
    parser.add_argument("--sources", type=Path, default=Path(__file__).parent / "sources.tsv")
    options = parser.parse_args()
    problems = fetch(read_sources(options.sources), options.out)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

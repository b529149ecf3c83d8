"""The command that reads sources into a case."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proxywar.cli.folders import own_knowledge
from proxywar.cli.options import examples, one_of
from proxywar.records import LEAST_CONFIDENCE

if TYPE_CHECKING:
    from proxywar.run import Report

FRAGMENT_MODES = ("auto", "line", "off")
ENGINES = ("local", "ray")
_SHOWN_PROBLEMS = 5


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("read", epilog=examples(
        "proxywar read reports/ more.jsonl --case libya.case --jobs 4",
        "proxywar read fragments.txt --case libya.case --as-of 2020-06 --lang fr",
        "proxywar read site/ archive.warc.gz https://example.org/feed.xml --case libya.case",
        "proxywar read table.csv --case libya.case --column text=body --column date=published",
        "proxywar read --again --case libya.case --knowledge my-actors/",
        "proxywar read 'news/*.warc.gz' --to lake/ --engine ray --jobs 8",
        "cat report.txt | proxywar read - --case libya.case --date 2020-06-19 --outlet Wire",
    ))(read)  # fmt: skip


def read(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH", help="Files, folders, patterns, URLs, - for standard input.")
    ] = None,
    *,
    case: Annotated[Path | None, typer.Option("--case", metavar="FILE", help="The case file.")] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="Day of publication of documents that carry none.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="Outlet of documents that carry none.")
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="en|fr", help="Language of documents that carry none.")
    ] = None,
    fragments: Annotated[
        str,
        typer.Option(
            "--fragments",
            metavar="|".join(FRAGMENT_MODES),
            callback=one_of(FRAGMENT_MODES),
            help="How a text is cut; auto recognises a collage.",
        ),
    ] = "auto",
    pipeline: Annotated[
        list[str] | None,
        typer.Option(
            "--pipeline", metavar="[LANG=]NAME", help="Another spaCy pipeline, e.g. fr=fr_core_news_lg; repeatable."
        ),
    ] = None,
    knowledge: Annotated[
        Path | None,
        typer.Option(
            "--knowledge",
            metavar="DIR",
            help="Your own actors, places, words. Default: the folder that proxywar doctor names, if it is there.",
        ),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The period to read an undated pile for.")
    ] = None,
    thorough: Annotated[
        bool, typer.Option("--thorough", help="Parse every sentence, also those that hardly hold a fact.")
    ] = False,
    least_confidence: Annotated[
        float,
        typer.Option("--least-confidence", metavar="N", help="Leave out facts less sure than this; 0 keeps all."),
    ] = LEAST_CONFIDENCE,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes; the results are the same.")
    ] = 1,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="OURS=NAME", help="Column of a table, e.g. text=body; repeatable."),
    ] = None,
    no_originals: Annotated[
        bool, typer.Option("--no-originals", help="Do not keep the original bytes in the case, only their SHA-256.")
    ] = False,
    again: Annotated[
        bool,
        typer.Option("--again", help="Read anew what the case holds already, from its stored texts; decisions stay."),
    ] = False,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="LAKE", help="Read into a lake, a folder of Parquet, in place of a case."),
    ] = None,
    engine: Annotated[
        str,
        typer.Option(
            "--engine",
            metavar="|".join(ENGINES),
            callback=one_of(ENGINES),
            help="What reads into the lake; ray needs proxywar[scale].",
        ),
    ] = "local",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Read files into a case; the same input twice adds nothing.

    Takes text, Markdown, JSON lines, HTML, PDF, RSS and Atom, CSV and WARC, each also packed (.gz); folders, patterns,
    http(s) URLs, and - for standard input. Nothing is fetched but a URL named here. Exits with 4 where something could
    not be read; proxywar problems lists it.
    """
    import proxywar
    from proxywar.run import limit_threads

    _check_target(case, to, engine, again=again)
    if not paths and not again:
        raise typer.BadParameter("Name files, folders, patterns, or - for standard input.", param_hint="PATH")
    limit_threads()
    found = own_knowledge() if knowledge is None else None
    if case is None:
        read_lake(
            paths or [], to, engine=engine, quiet=quiet,
            defaults={"date": date, "outlet": outlet, "lang": lang, "columns": parse_columns(column)},
            options={"fragments": fragments, "pipelines": parse_pipelines(pipeline), "knowledge": knowledge or found,
                     "as_of": as_of, "thorough": thorough, "jobs": jobs, "least_confidence": least_confidence},
        )  # fmt: skip
        return
    started = time.monotonic()
    with _show_progress(quiet) as progress:
        opened = proxywar.read(
            paths or [], case=case, date=date, outlet=outlet, lang=lang, fragments=fragments,
            pipelines=parse_pipelines(pipeline),
            knowledge=knowledge or found, as_of=as_of, thorough=thorough, jobs=jobs, columns=parse_columns(column),
            originals=not no_originals, again=again, least_confidence=least_confidence, progress=progress,
        )  # fmt: skip
    opened.close()
    report = opened.report
    if report is None:
        return
    if not quiet:
        _print_summary(report, case, time.monotonic() - started)
        if found is not None:
            print(f"With your own knowledge from {found}", file=sys.stderr)
        if report.again:
            print(f"{_count(report.again, 'document')} of the case read anew", file=sys.stderr)
        elif report.known and (knowledge is not None or pipeline):
            kept = _count(report.known, "document")
            print(f"The {kept} already there stay as they were read; --again reads them anew.", file=sys.stderr)
    if report.problems:
        raise typer.Exit(4)


def _check_target(case: Path | None, lake: Path | None, engine: str, *, again: bool) -> None:
    if (case is None) == (lake is None):
        raise typer.BadParameter("Name a case with --case, or a lake with --to.", param_hint="--case")
    if lake is None and engine != "local":
        raise typer.BadParameter("Only a lake is read by another engine: name it with --to.", param_hint="--engine")
    if lake is not None and again:
        raise typer.BadParameter("A lake is read again by reading its files again.", param_hint="--again")


def read_lake(
    paths: list[str], lake: Path | None, *, engine: str, quiet: bool, defaults: dict[str, Any], options: dict[str, Any]
) -> None:
    """Read files into a lake and say what was done."""
    from proxywar.run import ReadOptions, find_files
    from proxywar.run.lake import read_to_lake
    from proxywar.sources import Defaults

    if lake is None:
        return
    started = time.monotonic()
    files = find_files(paths, lake)
    report = read_to_lake(files, lake, engine=engine, defaults=Defaults(**defaults), options=ReadOptions(**options))
    if not quiet:
        seconds = time.monotonic() - started
        print(f"{_count(report.shards, 'shard')} new, {report.known} already there: {_count(report.facts, 'fact')} in "
              f"{_count(report.documents, 'document')}, {_count(report.words, 'word')} in {seconds:.1f} s",
              file=sys.stderr)  # fmt: skip
    if report.problems:
        from proxywar.text.printable import printable

        for row in [] if quiet else report.problems[:_SHOWN_PROBLEMS]:
            print(printable(f"{row['code']} {row['source']}: {row['message']}"), file=sys.stderr)
        raise typer.Exit(4)


def parse_columns(values: list[str] | None) -> dict[str, str]:
    """Return the name of a table's column by ours."""
    columns: dict[str, str] = {}
    for value in values or ():
        ours, equals, name = value.partition("=")
        if not (equals and ours.strip() and name.strip()):
            raise typer.BadParameter(f"{value!r} names no column. Write for example text=body.", param_hint="--column")
        columns[ours.strip().lower()] = name.strip()
    return columns


def parse_pipelines(values: list[str] | None) -> dict[str, str]:
    """Return the pipeline by language; a bare name such as fr_core_news_lg tells its language itself."""
    pipelines: dict[str, str] = {}
    for value in values or ():
        lang, equals, name = value.partition("=")
        if not equals:
            lang, name = value.partition("_")[0], value
        if not (len(lang) in (2, 3) and lang.isalpha() and name):
            raise typer.BadParameter(f"{value!r} names no language. Write for example fr=fr_core_news_lg.",
                                     param_hint="--pipeline")  # fmt: skip
        pipelines[lang] = name
    return pipelines


@contextmanager
def _show_progress(quiet: bool) -> Iterator[Callable[[Report], None] | None]:
    """Show documents, words a second and problems on standard error, where that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from proxywar.cli.output import make_console

    started = time.monotonic()
    bar = Progress(BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn(), transient=True,
                   console=make_console(stderr=True))  # fmt: skip
    with bar:
        task = bar.add_task("reading", total=None)

        def show(report: Report) -> None:
            rate = report.words / max(time.monotonic() - started, 0.001)
            told = f"{report.new + report.known} documents, {report.facts} facts, {rate:,.0f} words/s"
            told += f", {len(report.problems)} problems" if report.problems else ""
            bar.update(task, description=told, total=report.bytes_total, completed=report.bytes_done)

        yield show


def _print_summary(report: Report, case: Path, seconds: float) -> None:
    from proxywar.text.printable import printable

    rate = f", {report.words / max(seconds, 0.001):,.0f} words/s" if report.words else ""
    print(f"{report.new} new, {report.known} already there: {_count(report.facts, 'fact')} in "
          f"{_count(report.sentences, 'sentence')}, {_count(report.words, 'word')} in {seconds:.1f} s{rate}",
          file=sys.stderr)  # fmt: skip
    if report.problems:
        for problem in report.problems[:_SHOWN_PROBLEMS]:
            where = f"{problem.source}" + (f" ({problem.document})" if problem.document else "")
            print(printable(f"{problem.code} {where}: {problem.message}"), file=sys.stderr)
        print(
            f"{_count(len(report.problems), 'problem')}; all of them: proxywar problems --case {printable(str(case))}",
            file=sys.stderr,
        )


def _count(n: int, thing: str) -> str:
    return f"{n} {thing}" if n == 1 else f"{n} {thing}s"

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any, cast

import duckdb
import jsonschema
import networkx as nx
import pytest

import proxywar as pw
from benchmarks.generated import fill_case
from proxywar.cli.exporting import BINARY as CLI_BINARY
from proxywar.cli.exporting import FORMATS as CLI_FORMATS
from proxywar.publish.exports import BESIDE, BINARY, FORMATS, Bundle, Holding, Settings, as_parquet
from proxywar.publish.exports.as_parquet import COLUMNS as PARQUET_COLUMNS
from proxywar.publish.exports.as_parquet import DOCUMENT_COLUMNS
from proxywar.publish.exports.as_sqlite import TABLES
from proxywar.publish.exports.columns import FACT_COLUMNS
from proxywar.records import fact_json

CASES = ("example", "awkward")
NOTHING_ASKED = cast(Bundle, None)
"""Stands for what is computed over a case, for formats that do not ask."""
POINTS = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "properties": {"type": "object", "required": ["layer"]},
                    "geometry": {
                        "type": "object",
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {
                                "type": "array",
                                "prefixItems": [
                                    {"type": "number", "minimum": -180, "maximum": 180},
                                    {"type": "number", "minimum": -90, "maximum": 90},
                                ],
                                "minItems": 2,
                                "maxItems": 2,
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What RFC 7946 asks of a collection of points."""


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Path:
    """Return each of the cases."""
    path: Path = request.getfixturevalue(request.param)
    return path


def export(case: Path, folder: Path, format: str, **options: Any) -> Path:
    """Export a case into a folder and return the file."""
    out = folder / f"out.{format}"
    with pw.open(case) as opened:
        opened.export(out, to=format, **options)
    return out


def facts_of(case: Path) -> list[dict[str, Any]]:
    """Return the facts of a case as the interface has them."""
    with pw.open(case) as opened:
        return [fact_json(fact) for fact in opened.facts()]


def test_the_command_knows_the_formats() -> None:
    assert CLI_FORMATS == FORMATS
    assert set(CLI_BINARY) == BINARY


def test_jsonl_read_back_gives_the_same_facts_and_exports_the_same_bytes(case: Path, tmp_path: Path) -> None:
    out = export(case, tmp_path, "jsonl")
    with pw.read(out, case=tmp_path / "back.case") as back:
        assert back.report is not None and back.report.problems == []
        assert [fact_json(fact) for fact in back.facts()] == facts_of(case)
        with pw.open(case) as opened:
            assert back.texts() == opened.texts()
            assert back.mentions() == opened.mentions()
            assert back.actors() == opened.actors()
            assert back.places() == opened.places()
            assert [t.json() for t in back.ties()] == [t.json() for t in opened.ties()]
    assert export(tmp_path / "back.case", tmp_path / ".", "jsonl", force=True).read_bytes() == out.read_bytes()
    with pw.read(out, case=tmp_path / "back.case") as again:
        assert again.report is not None and (again.report.new, again.report.known) == (0, len(opened_docs(case)))


def opened_docs(case: Path) -> list[str]:
    """Return the ids of a case's documents."""
    with pw.open(case) as opened:
        return [row.doc for row in opened.documents()]


def test_each_fact_is_one_line_of_the_jsonl_as_the_interface_has_it(example: Path, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in export(example, tmp_path, "jsonl").read_bytes().splitlines()]
    assert [row for row in rows if "quote" in row] == facts_of(example)
    assert list(rows[0]) == ["proxywar"]
    texts = [row for row in rows if "text" in row]
    assert texts and all(isinstance(row["id"], str) for row in texts)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda row: row | {"text": row["text"] + "!"} if "reading" in row else row, "changed"),
        (lambda row: row | {"start": row["start"] + 1} if "quote" in row else row, "not what stands"),
        (lambda row: None if "quote" in row else row, "facts"),
        (lambda row: {"other": 1} if "quote" in row else row, "none of an export"),
    ],
)
def test_an_export_that_was_tampered_with_is_a_problem_and_nothing_of_it_is_taken(
    awkward: Path, tmp_path: Path, change: Any, message: str
) -> None:
    rows = [json.loads(line) for line in export(awkward, tmp_path, "jsonl").read_bytes().splitlines()]
    changed = [row for row in map(change, rows) if row is not None]
    bad = tmp_path / "bad.jsonl"
    bad.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in changed), encoding="utf-8")
    with pytest.raises(pw.InputError, match="PW330"):
        pw.read(bad, case=tmp_path / "bad.case")
    good = tmp_path / "good.txt"
    good.write_text("Turkey backs Haftar.", encoding="utf-8")
    with pw.read([bad, good], case=tmp_path / "both.case") as both:
        assert [row.doc for row in both.documents()] == ["good"]
        assert all(p.code == "PW330" for p in both.problems())
        assert any(message in p.message for p in both.problems())


def test_csv_has_the_documented_columns_and_no_cell_that_is_a_formula(case: Path, tmp_path: Path) -> None:
    out = export(case, tmp_path, "csv")
    rows = list(csv.reader(io.StringIO(out.read_text(encoding="utf-8"), newline="")))
    assert rows[0] == [column.name for column in FACT_COLUMNS]
    assert len(rows) - 1 == len(facts_of(case))
    numeric = {i for i, column in enumerate(FACT_COLUMNS) if column.type in ("number", "integer")}
    for row in rows[1:]:
        assert len(row) == len(FACT_COLUMNS)
        texts = [cell for i, cell in enumerate(row) if i not in numeric]
        assert not [cell for cell in texts if cell.lstrip().startswith(("=", "+", "-", "@"))]
    about = json.loads(out.with_name(out.name + BESIDE).read_text(encoding="utf-8"))
    assert [column["name"] for column in about["tableSchema"]["columns"]] == rows[0]


def test_csv_is_read_by_duckdb_as_it_is(example: Path, tmp_path: Path) -> None:
    out = export(example, tmp_path, "csv")
    table = duckdb.read_csv(str(out), header=True, all_varchar=True)
    assert table.columns == [column.name for column in FACT_COLUMNS]
    assert [row[0] for row in table.fetchall()] == [fact["id"] for fact in facts_of(example)]


def test_a_byte_order_mark_is_there_only_where_it_was_asked_for(awkward: Path, tmp_path: Path) -> None:
    mark = b"\xef\xbb\xbf"
    assert not export(awkward, tmp_path, "csv").read_bytes().startswith(mark)
    assert export(awkward, tmp_path, "csv", bom=True, force=True).read_bytes().startswith(mark + b"id,doc,")


def test_duckdb_reads_the_same_facts_out_of_the_parquet(case: Path, tmp_path: Path) -> None:
    out = export(case, tmp_path, "parquet")
    with duckdb.connect() as database:
        table = database.read_parquet(str(out))
        assert table.columns == [*PARQUET_COLUMNS, *DOCUMENT_COLUMNS]
        rows = [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()]
    facts = facts_of(case)
    assert [{k: row[k] for k in facts[0]} for row in rows] == facts
    with pw.open(case) as opened:
        sources = {row.doc: (row.date, row.outlet, row.sha256) for row in opened.documents()}
    assert [(row["published"], row["outlet"], row["doc_sha256"]) for row in rows] == [sources[f["doc"]] for f in facts]


def test_parquet_has_the_same_bytes_on_any_number_of_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_case(tmp_path / "made.case", 500)
    connection = sqlite3.connect(tmp_path / "made.case", check_same_thread=False)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(facts)")]
    # The same facts again and again, under numbers and ids of their own.
    again = ", ".join({"n": "n + 500 * ?1", "id": "id || ?1"}.get(name, f'"{name}"') for name in columns)
    for times in range(1, 28):
        connection.execute(f"INSERT INTO facts SELECT {again} FROM facts WHERE n <= 500", (times,))
    monkeypatch.setattr(as_parquet, "ROW_GROUP", 6_144)  # several groups without a case of some 100,000 facts
    found = []
    out = tmp_path / "out.parquet"
    for threads in (1, 2, 2, 4, 8):
        monkeypatch.setattr(as_parquet, "THREADS", threads)
        as_parquet.write(Holding(connection, NOTHING_ASKED), out, Settings())
        found.append(out.read_bytes())
    assert len(set(found)) == 1
    with duckdb.connect() as database:
        groups = database.execute(
            "SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata(?)", [str(out)]
        )
        assert sorted(rows for _, rows in groups.fetchall()) == [1_712, 6_144, 6_144]
        quotes = [row[0] for row in database.execute("SELECT quote FROM read_parquet(?)", [str(out)]).fetchall()]
    bodies = connection.execute("SELECT body FROM facts ORDER BY doc, start, n")
    assert quotes == [json.loads(body)["quote"] for (body,) in bodies]
    connection.close()


def test_parquet_of_a_case_that_cannot_be_read_to_its_end_says_why(awkward: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    copy.write_bytes(awkward.read_bytes())
    connection = sqlite3.connect(copy, check_same_thread=False)
    connection.execute("DROP TABLE clusters")
    with pytest.raises(sqlite3.OperationalError, match="no such table: clusters"):
        as_parquet.write(Holding(connection, NOTHING_ASKED), tmp_path / "a.parquet", Settings())
    connection.close()


def test_geojson_holds_to_its_schema_and_counts_what_has_no_place(case: Path, tmp_path: Path) -> None:
    with pw.open(case) as opened:
        done = opened.export(tmp_path / "a.geojson", to="geojson")
        facts, control = opened.facts(), opened.control()
    data = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))
    jsonschema.validate(data, POINTS, cls=jsonschema.Draft202012Validator)
    layers = [feature["properties"]["layer"] for feature in data["features"]]
    assert layers.count("control") == sum(row.lat is not None for row in control)
    located = {f["properties"]["id"] for f in data["features"] if f["properties"]["layer"] == "facts"}
    assert located == {f.id for f in facts if any(p.lat is not None for p in f.place)}
    assert done.left_out["facts without a place that has coordinates"] == len(facts) - len(located)


def test_networkx_reads_actors_and_ties_out_of_the_graphml(case: Path, tmp_path: Path) -> None:
    graph = nx.read_graphml(export(case, tmp_path, "graphml"), force_multigraph=True)
    with pw.open(case) as opened:
        ties = [tie.json() for tie in opened.ties()]
    assert graph.is_directed()
    found = {(a, b, key): data for a, b, key, data in graph.edges(keys=True, data=True)}
    assert set(found) == {(t["actor_id"], t["recipient_id"], t["id"]) for t in ties}
    for tie in ties:
        edge = found[tie["actor_id"], tie["recipient_id"], tie["id"]]
        assert (edge["type"], edge["sign"], edge["weight"]) == (tie["type"], tie["sign"], tie["weight"])
        assert graph.nodes[tie["actor_id"]]["name"] == tie["actor"]
        assert edge["fact_ids"].split("; ") == tie["facts"]


def test_the_sqlite_export_has_the_documented_tables_and_the_same_facts(case: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(export(case, tmp_path, "sqlite"))
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert tables == list(TABLES)
    for table, columns in TABLES.items():
        there = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        assert there == [name.strip('"') for name in columns.split()]
    facts = facts_of(case)
    assert connection.execute('SELECT id, quote, "start", confidence FROM facts').fetchall() == [
        (f["id"], f["quote"], f["start"], f["confidence"]) for f in facts
    ]
    roles = connection.execute("SELECT fact, role, id, text FROM roles ORDER BY rowid").fetchall()
    order = ("actor", "recipient", "place", "holder")
    assert roles == [(f["id"], role, a["id"], a["text"]) for f in facts for role in order for a in f[role]]
    with pw.open(case) as opened:
        assert connection.execute("SELECT count(*) FROM ties").fetchone()[0] == len(opened.ties())
    connection.close()


@pytest.mark.parametrize("format", FORMATS)
def test_every_export_says_by_what_and_of_what_it_was_made(example: Path, tmp_path: Path, format: str) -> None:
    out = export(example, tmp_path, format)
    told = provenance(out, format)
    assert (told["tool"], told["version"], told["format"]) == ("proxywar", pw.__version__, format)
    with pw.open(example) as opened:
        counts = opened.counts()
    assert told["case"]["facts"] == counts["facts"] and told["case"]["documents"] == counts["documents"]
    assert len(told["case"]["sha256"]) == 64


def provenance(out: Path, format: str) -> dict[str, Any]:
    """Return who made an export, from where its format keeps it."""
    beside = out.with_name(out.name + BESIDE)
    told: Any
    if beside.exists():
        told = json.loads(beside.read_text(encoding="utf-8"))["proxywar"]
    elif format == "jsonl":
        told = json.loads(out.read_bytes().splitlines()[0])["proxywar"]
    elif format == "geojson":
        told = json.loads(out.read_bytes())["proxywar"]
    elif format == "graphml":
        told = json.loads(nx.read_graphml(out).graph["proxywar"])
    elif format == "sqlite":
        connection = sqlite3.connect(out)
        told = json.loads(connection.execute("SELECT about FROM provenance").fetchone()[0])
        connection.close()
    else:
        rows = duckdb.execute("SELECT value FROM parquet_kv_metadata(?) WHERE key = 'proxywar'", [str(out)]).fetchall()
        told = json.loads(rows[0][0])
    return dict(told)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_input_read_twice_exports_the_same_bytes(example: Path, tmp_path: Path, format: str) -> None:
    again = tmp_path / "again.case"
    jsonl = export(example, tmp_path, "jsonl")
    pw.read(jsonl, case=again).close()
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, two = export(example, tmp_path / "a", format), export(again, tmp_path / "b", format)
    assert one.read_bytes() == two.read_bytes()
    beside = [out.with_name(out.name + BESIDE) for out in (one, two)]
    assert beside[0].exists() == beside[1].exists()
    assert not beside[0].exists() or beside[0].read_bytes() == beside[1].read_bytes()


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_written_over_unasked_and_nothing_is_left_of_a_failure(
    awkward: Path, tmp_path: Path, format: str
) -> None:
    out = tmp_path / f"out.{format}"
    out.write_text("mine", encoding="utf-8")
    with pw.open(awkward) as opened:
        with pytest.raises(pw.UsageError, match="PW108"):
            opened.export(out, to=format)
        assert out.read_text(encoding="utf-8") == "mine"
        assert sorted(p.name for p in tmp_path.iterdir()) == [out.name]
        opened.export(out, to=format, force=True)
        assert out.read_bytes() != b"mine"
        with pytest.raises(pw.InputError, match="PW308"):
            opened.export(tmp_path / "nowhere" / "a", to=format)
        with pytest.raises(pw.UsageError, match="PW102"):
            opened.export(tmp_path, to=format)


def test_a_format_that_is_none_is_refused(awkward: Path, tmp_path: Path) -> None:
    with pw.open(awkward) as opened, pytest.raises(pw.UsageError, match=r"PW102.*xlsx.*jsonl"):
        opened.export(tmp_path / "a.xlsx", to="xlsx")


@pytest.mark.parametrize("format", FORMATS)
def test_what_an_analyst_rejected_is_in_no_export(example: Path, tmp_path: Path, format: str) -> None:
    case = tmp_path / "reviewed.case"
    shutil.copy(example, case)
    with pw.open(case) as opened:
        (fact, *_) = opened.facts(type="ASSAULT", status="stated")
        before = len(opened.facts())
        opened.review(author="A").reject(fact.id, reason="a headline of 1912")
    with pw.open(case) as opened:
        assert len(opened.facts()) == before - 1
        inside = {ident for tie in opened.ties() for ident in tie.facts}
        left = opened.export(tmp_path / f"out.{format}", to=format).left_out
    assert fact.id.encode() not in (tmp_path / f"out.{format}").read_bytes()
    assert provenance(tmp_path / f"out.{format}", format)["case"]["facts"] == before - 1
    if format == "graphml":
        assert left["facts that make no tie between two actors"] == before - 1 - len(inside)
    if format in ("parquet", "csv"):
        found = duckdb.execute(f"SELECT count(*) FROM '{tmp_path / f'out.{format}'}'").fetchall()
        assert found == [(before - 1,)]

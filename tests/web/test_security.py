"""The page is for this machine's reader alone, and runs nothing that is not its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from proxywar.web import create_app
from proxywar.web.security import HEADER

ADDRESS = "http://127.0.0.1:8750"
HOSTS = ("127.0.0.1:8750", "localhost", "localhost:9", "[::1]:8750")


def token_of(client: TestClient) -> str:
    """Return the token that the pages carry."""
    found = re.search(r'name="csrf" value="([^"]+)"', client.get("/home").text)
    assert found
    return found[1]


@pytest.mark.parametrize("host", HOSTS)
def test_this_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/home", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1", "0.0.0.0", "localhost.evil"])
def test_a_foreign_name_of_this_machine_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/home", headers={"Host": host}).status_code == 421
    assert client.get("/facts.json", headers={"Host": host}).status_code == 421


def test_a_write_without_the_token_is_refused(client: TestClient) -> None:
    assert client.post("/preferences", data={"theme": "dark"}).status_code == 403
    assert client.post("/preferences", data={"theme": "dark", "csrf": "guess"}).status_code == 403
    assert client.post("/preferences", headers={HEADER: ""}).status_code == 403
    assert client.delete("/preferences").status_code == 403


def test_a_write_with_the_token_is_taken(client: TestClient) -> None:
    token = token_of(client)
    form = {"theme": "dark", "csrf": token, "back": "/actors"}
    answer = client.post("/preferences", data=form, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/actors")
    answer = client.post("/preferences", data={"theme": "light"}, headers={HEADER: token}, follow_redirects=False)
    assert answer.status_code == 303


def test_a_write_from_another_site_is_refused_whatever_it_carries(client: TestClient) -> None:
    form = {"theme": "dark", "csrf": token_of(client)}
    for origin in ("http://evil.example", "null", "http://127.0.0.1:1"):
        assert client.post("/preferences", data=form, headers={"Origin": origin}).status_code == 403


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_no_form_leads_to_another_site(client: TestClient, back: str) -> None:
    form = {"theme": "dark", "csrf": token_of(client), "back": back}
    assert client.post("/preferences", data=form, follow_redirects=False).headers["location"] == "/home"


def test_a_huge_body_is_refused(client: TestClient) -> None:
    assert client.post("/preferences", content=b"x" * (1 << 21)).status_code == 413


def test_no_script_or_style_stands_in_a_page_and_all_comes_from_here(client: TestClient) -> None:
    for path in (
        "/home",
        "/system",
        "/actors",
        "/documents",
        "/document?id=lib-038",
        "/search?words=air",
        "/why?id=RUS",
    ):
        answer = client.get(f"/{path}")
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert "access-control-allow-origin" not in answer.headers
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", answer.text)
        assert not re.search(r"<script(?![^>]*(src=|type=\"application/json\"))", answer.text)
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", answer.text)


def test_text_of_documents_is_escaped(tmp_path: Path) -> None:
    import proxywar as pw

    source = tmp_path / "a.txt"
    source.write_text("Turkey backs <script>alert(1)</script> \u202eHaftar with drones in Libya.\n", encoding="utf-8")
    pw.read(source, case=tmp_path / "a.case").close()
    with TestClient(create_app(tmp_path / "a.case"), ADDRESS) as client:
        for path in ("/system?min_confidence=0", "/documents", "/document?id=a", "/search?words=alert", "/why?id=a"):
            answer = client.get(path).text
            assert "<script>alert" not in answer
            assert "\u202e" not in answer
        assert "alert(1)" in client.get("/document?id=a").text


def test_what_is_typed_is_escaped(client: TestClient) -> None:
    answer = client.get("/search", params={"words": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in answer

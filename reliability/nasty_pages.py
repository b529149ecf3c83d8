"""Nasty pages and feeds."""

from __future__ import annotations

from collections.abc import Iterator

from reliability.nasty_texts import FACT, FRENCH, File

_P = f"<p>{FACT * 3}</p>"
_ITEM = f"<item><title>Note</title><guid>g1</guid><description>{FACT}</description></item>"


def _page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"


def _feed(items: str, before: str = "", head: str = "<?xml version='1.0'?>") -> str:
    return f"{head}{before}<rss version='2.0'><channel><title>Wire</title>{items}</channel></rss>"


def files() -> Iterator[File]:
    """Yield (name, bytes or what makes them, whether it is slow)."""
    for name, text in _pages():
        yield f"page-{name}.html", text.encode("utf-8", "surrogatepass"), False
    yield "page-cp1252-as-utf8.html", _page(f"<p>{FRENCH}</p>", "<meta charset=utf-8>").encode("cp1252"), False
    yield "page-utf8-as-cp1252.html", _page(f"<p>{FRENCH}</p>", "<meta charset=windows-1252>").encode(), False
    yield "page-utf16.html", _page(_P).encode("utf-16"), False
    yield "page-nul.html", _page(_P).replace("backs", "ba\0cks").encode(), False
    yield "page-with-bytes-of-a-picture.html", _page(_P).encode() + bytes(range(256)), False
    yield "picture-named-html.html", b"\x89PNG\r\n\x1a\n" + bytes(200), False
    yield "page-of-9-megabytes.html", lambda: _page(_P * 100_000).encode(), True
    yield "page-of-12-megabytes.html", lambda: _page("x" * 12 * 2**20).encode(), True
    yield "page-divs-1000000.html", lambda: _page("<div>" * 1_000_000 + _P).encode(), True
    yield "page-spans-nested-200000.html", lambda: _page("<span>" * 200_000 + FACT).encode(), True
    yield "page-tables-nested-20000.html", lambda: _page("<table><tr><td>" * 20_000 + FACT).encode(), True
    yield "page-lists-nested-50000.html", lambda: _page("<ul><li>" * 50_000 + FACT).encode(), True
    yield "page-cells-100000.html", lambda: _page("<table>" + f"<tr><td>{FACT}</td></tr>" * 100_000).encode(), True
    yield "page-comments-open-200000.html", lambda: _page(_P + "<!--" * 200_000).encode(), True
    yield "page-less-than-2000000.html", lambda: _page(_P + "<" * 2_000_000).encode(), True
    yield "page-scripts-open-100000.html", lambda: _page(_P + "<script>" * 100_000).encode(), True
    yield "page-entities-500000.html", lambda: _page("<p>" + "&amp" * 500_000 + "</p>" + _P).encode(), True
    yield (
        "page-attributes-20000.html",
        lambda: _page(f"<p {' '.join(f'a{n}=x' for n in range(20_000))}>{FACT * 3}</p>").encode(),
        True,
    )
    for name, text in _feeds():
        yield f"feed-{name}.xml", text.encode("utf-8", "surrogatepass"), False
    yield "feed-says-utf16.xml", _feed(_ITEM, head="<?xml version='1.0' encoding='utf-16'?>").encode(), False
    yield "feed-says-nonsense.xml", _feed(_ITEM, head="<?xml version='1.0' encoding='x-klingon'?>").encode(), False
    yield "feed-cp1252-as-utf8.xml", _feed(_ITEM.replace("Note", "Siège évité")).encode("cp1252"), False
    yield "feed-nul.xml", _feed(_ITEM.replace("Note", "No\0te")).encode(), False
    yield "feed-items-10000.xml", lambda: _feed(_ITEM.replace("g1", "") * 10_000).encode(), True
    yield "feed-deep-100000.xml", lambda: _feed("<a>" * 100_000 + _ITEM).encode(), True
    yield "feed-attributes-200000.xml", lambda: _feed(
        "<item " + " ".join(f"a{n}='x'" for n in range(200_000)) + ">" + _ITEM[6:]
    ).encode(), True  # fmt: skip
    yield "feed-items-open-50000.xml", lambda: _feed("<item>" * 50_000).encode(), True


def _pages() -> Iterator[tuple[str, str]]:
    yield "empty-root", "<html></html>"
    yield "only-doctype", "<!doctype html>"
    yield "only-head", "<html><head><title>x</title></head></html>"
    yield "frames", "<html><frameset><frame src=a><frame src=b></frameset></html>"
    yield "never-closed", f"<html><body><div><p>{FACT * 3}<p><b><i><table><tr><td>"
    yield "closed-twice", f"</p></div></body></html>{_page(_P)}</html></html>"
    yield "only-script", _page("<script>document.write('Egypt backs Haftar.')</script>")
    yield "script-never-closed", _page(_P + "<script>if (a < b) { '</p>' ")
    yield "script-in-everything", _page(f'<p onclick="x()" style="background:url(javascript:x)">{FACT * 3}</p>'
                                       "<svg><script>x</script></svg><iframe srcdoc='<p>no</p>'></iframe>")  # fmt: skip
    yield "comment-never-closed", _page(_P + "<!-- ")
    yield "cdata", _page(f"<p><![CDATA[{FACT}]]>{FACT * 3}</p>")
    yield "plaintext", _page(f"{_P}<plaintext>{FACT}")
    yield "template-and-noscript", _page(f"<template>{_P}</template><noscript>{_P}</noscript>")
    yield "entities-odd", _page(f"<p>&#x110000; &#0; &#xD800; &#128; &#99999999999; &nosuch; &amp;amp; {FACT * 3}</p>")
    yield "attributes-500", _page(f"<p {' '.join(f'a{n}=x' for n in range(500))}>{FACT * 3}</p>")
    yield "attribute-of-a-megabyte", _page(f'<p title="{"x" * 1_000_000}">{FACT * 3}</p>')
    yield "data-of-a-megabyte", _page(f'<img src="data:image/png;base64,{"A" * 1_000_000}">{_P}')
    yield "title-of-100000", _page(_P, f"<title>{'x' * 100_000}</title>")
    yield "title-steers", _page(_P, "<title>\x1b[31m\u202eevil | <b>Wire</b></title>")
    yield "charset-utf7", _page(f"+ADw-script+AD4- {_P}", "<meta charset=utf-7>")
    yield "charset-nonsense", _page(_P, "<meta charset='x-klingon'>")
    yield "charset-base64", _page(_P, "<meta charset=base64>")
    yield "charsets-three", _page(_P, "<meta charset=utf-16><meta charset=koi8-r><meta charset=utf-8>")
    yield (
        "base-and-refresh",
        _page(_P, "<base href=javascript:x><meta http-equiv=refresh content='0;url=file:///etc/passwd'>"),
    )
    yield (
        "date-odd",
        _page(_P, "<meta property=article:published_time content=9999-99-99><time datetime=x>31 June</time>"),
    )
    yield "date-future", _page(_P, "<meta property=article:published_time content=2999-01-01T00:00:00Z>")
    yield "dates-many", _page(_P + "<time datetime=2020-01-01>x</time>" * 5000)
    yield "json-ld-broken", _page(_P, "<script type=application/ld+json>{'@type': [NewsArticle,</script>")
    yield "json-ld-deep", _page(_P, f"<script type=application/ld+json>{'[' * 50_000}</script>")
    yield "json-ld-odd", _page(_P, '<script type=application/ld+json>{"@type":"NewsArticle","author":{"name":[{"a":1}]},'
                                   '"headline":7,"publisher":[]}</script>')  # fmt: skip
    yield "authors-many", _page(_P, "<meta name=author content=x>" * 5000)
    yield (
        "canonical-odd",
        _page(_P, "<link rel=canonical href='http://[::1'><meta property=og:url content='http://a:b:c/'>"),
    )
    yield "xhtml-bomb", ('<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "war"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
                         '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><html><body>'
                         f"<p>&d;&d;&d;</p>{_P}</body></html>")  # fmt: skip
    yield "divs-5000", _page("<div>" * 5000 + _P + "</div>" * 5000)
    yield "bold-5000", _page("<p>" + "<b><i>" * 5000 + FACT * 3)
    yield "words-in-tags", _page("<p>" + "".join(f"<b>{c}</b>" for c in FACT * 3) + "</p>")
    yield "breaks", _page("<p>" + "<br>".join(FACT.split() * 20) + "</p>")
    yield "options-20000", _page("<select>" + "<option>x" * 20_000 + "</select>" + _P)
    yield "links-20000", _page("<a href=#>x</a> " * 20_000 + _P)
    yield "repeated", _page(_P * 500)
    yield "lone-surrogates", _page(f"<p>\ud800{FACT * 3}\udfff</p>")
    yield "right-to-left", _page(f"<p dir=rtl>\u202e{FACT * 3}</p>")
    yield "menu-only", _page("<nav>" + "<li><a href=x>Home</a></li>" * 200 + "</nav>")
    yield "no-markup", FACT


def _feeds() -> Iterator[tuple[str, str]]:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    yield "billion-laughs", _feed(_ITEM.replace("Note", "&l9;"), f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>')
    yield (
        "quadratic-blow-up",
        _feed(_ITEM.replace("Note", "&a;" * 20_000), f'<!DOCTYPE x [<!ENTITY a "{"w" * 20_000}">]>'),
    )
    yield (
        "entity-of-a-file",
        _feed(_ITEM.replace("Note", "&x;"), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    )
    yield (
        "entity-of-the-net",
        _feed(_ITEM.replace("Note", "&x;"), '<!DOCTYPE x [<!ENTITY x SYSTEM "http://x.example/">]>'),
    )
    yield "doctype-of-the-net", _feed(_ITEM, '<!DOCTYPE rss PUBLIC "x" "http://x.example/rss.dtd">')
    yield "parameter-entity", _feed(_ITEM, '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://x.example/"> %p;]>')
    yield "entity-of-itself", _feed(_ITEM.replace("Note", "&a;"), '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>')
    yield "cut", _feed(_ITEM)[:-60]
    yield "cut-in-a-tag", _feed(_ITEM)[: _feed(_ITEM).index("</guid") + 3]
    yield "tags-crossed", _feed("<item><title>Note</item></title>" + _ITEM)
    yield "wrong-root", f"<?xml version='1.0'?><note>{FACT}</note>"
    yield "only-declaration", "<?xml version='1.0'?>"
    yield "no-channel", f"<rss version='2.0'>{_ITEM}</rss>"
    yield "no-items", _feed("")
    yield "item-empty", _feed("<item></item>" * 500 + _ITEM)
    yield "item-inside-item", _feed(f"<item>{_ITEM}</item>")
    yield "item-in-cdata", _feed(f"<item><title>a</title><description><![CDATA[{_ITEM}]]></description></item>")
    yield "cdata-never-closed", _feed("<item><title>Note</title><description><![CDATA[" + FACT)
    yield "cdata-end-inside", _feed(f"<item><description><![CDATA[{FACT}]]]]><![CDATA[>{FACT}]]></description></item>")
    yield "escaped-thrice", _feed(_ITEM.replace(FACT, f"&amp;amp;lt;p&amp;amp;gt;{FACT}"))
    yield (
        "script",
        _feed(_ITEM.replace(FACT, f"&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=x&gt;{FACT}")),
    )
    yield "dates-odd", _feed("".join(_ITEM.replace("<guid>g1</guid>", f"<guid>{n}</guid><pubDate>{date}</pubDate>") for n, date
                                     in enumerate(["x", "99999-01-01", "Fri, 32 Jun 2020", "0", "", "2020-06-19T99:99:99Z"])))  # fmt: skip
    yield (
        "ids-odd",
        _feed("".join(_ITEM.replace("g1", guid) for guid in ("../../etc/passwd", "&#27;[31m", "x" * 5000, " "))),
    )
    yield "links-odd", _feed(_ITEM.replace("<guid>", "<link>javascript:alert(1)</link><link>http://[</link><guid>"))
    yield "namespaces-odd", _feed(_ITEM, "").replace("<rss", "<rss xmlns='urn:x' xmlns:a='urn:y' a:b='c'")
    yield "lone-surrogates", _feed(_ITEM.replace("Note", "\ud800"))
    yield "entry-of-atom-without-content", ("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>x</title>"
                                            f"<entry><title>{FACT}</title></entry><entry/></feed>")  # fmt: skip
    yield "atom-of-other-kinds", ("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><entry><content "
                                  f"type='application/pdf'>JVBERg==</content><summary>{FACT}</summary></entry></feed>")  # fmt: skip
    yield "processing-instructions", _feed("<?php system('id') ?>" * 2000 + _ITEM)
    yield "comments", _feed("<!-- -- -->" * 2000 + _ITEM)

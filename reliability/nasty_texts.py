"""Nasty plain text: bytes that are no text, text that is no prose, prose without end."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

FACT = "Egypt backs Khalifa Haftar. "
FRENCH = "L’Égypte soutient le maréchal Haftar à Syrte. "
ARABIC = "قال المتحدث إن القوات انسحبت من مدينة سرت يوم الجمعة بعد معارك عنيفة. "
RUSSIAN = "Россия отрицает отправку наёмников в Ливию, сообщил представитель министерства. "
CHINESE = "埃及支持哈夫塔尔将军,利比亚国民军控制了苏尔特市。"
JAPANESE = "エジプトはハフタル将軍を支持していると報道官は述べた。"
KOREAN = "이집트는 하프타르 장군을 지지한다고 대변인이 말했다. "

File = tuple[str, bytes | Callable[[], bytes], bool]


def files() -> Iterator[File]:
    """Yield (name, bytes or what makes them, whether it is slow)."""
    for name, data in _encodings():
        yield f"{name}.txt", data, False
    for name, text in _contents():
        yield f"{name}.txt", text.encode("utf-8", "surrogatepass"), False
    for name, make in _long():
        yield f"{name}.txt", make, True
    for name, text in _front_matter():
        yield f"{name}.md", text.encode(), False


def _encodings() -> Iterator[tuple[str, bytes]]:
    yield "empty", b""
    yield "only-bom-utf8", b"\xef\xbb\xbf"
    yield "only-bom-utf16", b"\xff\xfe"
    yield "only-bom-utf32", b"\xff\xfe\x00\x00"
    yield "only-space", b" \t\r\n" * 50
    yield "only-newlines", b"\n" * 100_000
    yield "only-nul", b"\x00" * 5000
    yield "nul-inside", b"Egypt\x00 backs Khalifa\x00 Haftar.\n"
    for label, text in (("french", FRENCH), ("arabic", ARABIC), ("russian", RUSSIAN)):
        for encoding in ("utf-16-le", "utf-16-be"):
            yield f"{encoding}-without-mark-{label}", (text * 5).encode(encoding)
    yield "utf16-cut-in-a-letter", FRENCH.encode("utf-16")[:-1]
    yield "utf16-lone-surrogate", b"\xff\xfe" + b"E\x00\x00\xd8g\x00"
    yield "utf32-cut", FRENCH.encode("utf-32")[:-3]
    yield "utf32-beyond-unicode", b"\xff\xfe\x00\x00" + b"\xff\xff\xff\x7f" * 9
    yield "utf8-overlong", b"\xc0\xaf\xe0\x80\xaf " + FACT.encode()
    yield "utf8-of-surrogates", b"\xed\xa0\x80\xed\xbf\xbf " + FACT.encode()
    yield "utf8-beyond-unicode", b"\xf5\x90\x80\x80\xf8\x88\x80\x80\x80 " + FACT.encode()
    yield "utf8-cut", FRENCH.encode()[:3] + b"\n" + FACT.encode()
    yield "utf8-with-two-marks", b"\xef\xbb\xbf" * 2 + FACT.encode()
    yield "utf8-mark-inside", FACT.encode() + b"\xef\xbb\xbf" + FACT.encode()
    yield "cp1252", FRENCH.encode("cp1252")
    yield "latin1-controls", b"Egypt \x81\x8d\x8f\x90\x9d backs Haftar."
    yield "utf8-and-cp1252", FRENCH.encode() + FRENCH.encode("cp1252")
    yield "twice-encoded", FRENCH.encode().decode("cp1252", "replace").encode()
    yield "mac-roman", FRENCH.encode("mac_roman")
    yield "cp1251", (RUSSIAN * 5).encode("cp1251", "replace")
    yield "koi8", (RUSSIAN * 5).encode("koi8_r", "replace")
    yield "cp1256", (ARABIC * 5).encode("cp1256")
    yield "gb18030", (CHINESE * 5).encode("gb18030")
    yield "big5", ("利比亞國民軍控制了蘇爾特市。" * 9).encode("big5")
    yield "shift-jis", (JAPANESE * 5).encode("shift_jis")
    yield "euc-kr", (KOREAN * 5).encode("euc_kr")
    yield "iso-2022-jp", (JAPANESE * 5).encode("iso2022_jp")
    yield "utf7", FRENCH.encode("utf-7")
    yield "ebcdic", FACT.encode("cp500")
    yield "every-byte", bytes(range(256)) * 9
    yield "random", random.Random(1).randbytes(30_000)
    yield "random-letters", bytes(random.Random(2).choices(range(32, 127), k=30_000))
    yield "random-high", bytes(random.Random(3).choices(range(128, 256), k=30_000))


def _contents() -> Iterator[tuple[str, str]]:
    yield "right-to-left-override", f"\u202e{FACT}\u202c \u2067{FACT}\u2069 \u200f{FACT}"
    yield "isolates-never-closed", "\u2066\u2067\u2068" * 2000 + FACT
    yield "zero-width-everywhere", "\u200b".join(FACT)
    yield "soft-hyphens", "\u00ad".join(FACT)
    yield "combining-piles", "".join(c + "\u0301\u0327\u0488" * 40 for c in FACT)
    yield "noncharacters", f"\ufffe\uffff\U0010ffff {FACT}"
    yield "private-use", "\ue000" * 500 + FACT
    yield "emoji-families", "👨‍👩‍👧‍👦🏴‍☠️" * 500 + FACT
    yield "tags-of-plane-14", "".join(chr(0xE0000 + ord(c)) for c in FACT) + FACT
    yield "lone-surrogates-in-utf8", f"\ud800 {FACT} \udfff"
    yield "only-carriage-returns", "\r".join([FACT] * 50)
    yield "odd-line-ends", "\v\f\x85\u2028\u2029".join([FACT] * 20)
    yield "terminal-sequences", f"\x1b]0;owned\x07\x1b[2J\x1b[31m{FACT}\x1b[0m\x9b31m" + "x" * 500
    yield "controls-under-the-limit", FACT * 50 + "\x01\x02\x03"
    yield "markup", f"<script>alert(1)</script><img src=x onerror=alert(1)> {FACT}"
    yield "formula", f'=HYPERLINK("http://x.example","{FACT}")\n+1\n-1\n@SUM(A1)\n=cmd|\'/c calc\'!A1'
    yield "sql", f"'; DROP TABLE documents; -- \" OR 1=1 {FACT}"
    yield "markdown", f"[a](javascript:alert(1)) ![x](http://x.example) | | ` ``` [^1]: {FACT}"
    yield "format-strings", f"%s %n {{0.__class__}} ${{x}} {{{{7*7}}}} {FACT}"
    yield "homoglyphs", FACT.replace("a", "а").replace("e", "е") + FACT
    yield "full-width", "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in FACT) + FACT
    yield "small-capitals", "ᴇɢʏᴘᴛ ʙᴀᴄᴋs ᴋʜᴀʟɪғᴀ ʜᴀғᴛᴀʀ. " + FACT
    yield "dotless", FACT.upper().replace("I", "İ") + "ıİſKÅ ẞ ŉ ǰ" + FACT
    yield "large-number", f"Turkey sent {'9' * 5000} soldiers to Libya. Turkey sent 1e999 drones to Libya."
    yield "number-words", f"Turkey sent {'one million ' * 300}soldiers to Libya."
    yield "french-number-words", f"La Turquie a envoyé {'quatre-vingt-' * 300}dix soldats en Libye."
    yield "odd-numerals", "Turkey sent ١٢٣ ½ ⅻ ② 10² −5 +-3 0x1F 1,2,3,4 1.2.3.4 ∞ NaN soldiers to Libya."
    yield "odd-dates", "On 32 June 2020, 0/0/0000, 99-99-9999, 31 February 2021 and in 12345678901 Egypt backed Haftar."
    yield "many-dates", "On 4 June 2020 " * 3000 + FACT
    yield "ranges", "between 1 and 2 and 3 and 4 to 5-6–7—8 " * 500 + FACT
    yield "one-letter", "a"
    yield "one-stop", "."
    yield "stops", "." * 100_000 + FACT
    yield "dashes", "-" * 100_000 + FACT
    yield "quotes-open", '"' * 20_000 + FACT
    yield "guillemets-open", "«" * 20_000 + FACT
    yield "brackets-open", "(" * 50_000 + FACT
    yield "brackets-nested", "(" * 5000 + FACT + ")" * 5000
    yield "abbreviations", "U.S. " * 5000 + FACT
    yield "names-only", "Khalifa Haftar " * 3000
    yield "capitals", "EGYPT BACKS HAFTAR AND " * 1000 + FACT
    yield "many-short-lines", "Egypt\n" * 5000 + FACT
    yield "spaces", " " * 200_000 + FACT
    yield "one-word-of-100000", "x" * 100_000 + " " + FACT
    yield "hyphens", "Franco-" * 5000 + "Libyan. " + FACT
    yield "apostrophes", "l'" * 10_000 + FRENCH


def _long() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "line-of-200-megabytes", lambda: b"Egypt backs Khalifa Haftar and " * (200 * 2**20 // 31)
    yield "word-of-200-megabytes", lambda: b"x" * (200 * 2**20)
    yield "nul-of-200-megabytes", lambda: b"\x00" * (200 * 2**20)
    yield "sentence-of-5-million-letters", lambda: b"Egypt backs Haftar and " * 250_000
    yield "sentence-of-a-million-tokens", lambda: b"a, " * 500_000 + FACT.encode()
    yield "sentence-of-names", lambda: b"Egypt backs Haftar and " * 80_000
    for label, part in (
        ("commas", "Egypt, "), ("letters", "x"), ("quotes", '"'), ("brackets", "("), ("digits", "7"), ("apostrophes", "l'"),
        ("arabic", ARABIC), ("emoji", "🏴‍☠️ "), ("number-words", "one hundred "), ("dates", "on 4 June 2020 "),
    ):  # fmt: skip
        yield f"{label}-of-2-million", _Repeated(part)
    # What is read word by word takes as long as words take; these are many small pieces, not much text.
    yield "lines-of-one-word", lambda: b"Egypt\n" * 20_000
    yield "stops-and-letters", lambda: b"A. " * 20_000


class _Repeated:
    """Text of nearly as many letters as a document may have."""

    def __init__(self, part: str) -> None:
        self.part = part

    def __call__(self) -> bytes:
        return (self.part * (1_990_000 // len(self.part))).encode()


def _front_matter() -> Iterator[tuple[str, str]]:
    yield "front-matter-never-closed", "---\ntitle: x\n" + FACT
    yield "front-matter-only", "---\ntitle: x\n---\n"
    yield "front-matter-python", f"---\ntitle: !!python/object/apply:os.system ['id']\ndate: 2020-06-19\n---\n{FACT}"
    yield "front-matter-bomb", "---\na: &a [x,x]\n" + "".join(f"b{n}: [*a,*a]\n" for n in range(2000)) + f"---\n{FACT}"
    yield "front-matter-odd-date", f"---\ndate: [2020, 6]\nlang: {'x' * 5000}\noutlet: \x1b[31m\n---\n{FACT}"

"""The unit of work: documents in, readings out. No case, no clock, no network."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from proxywar.errors import ProxywarError
from proxywar.records import CutDocument, Document, Problem, Reading
from proxywar.resolve import resolve_reading
from proxywar.run.options import DEFAULT_OPTIONS, ReadOptions

if TYPE_CHECKING:
    from proxywar.extract import Extractor

logger = logging.getLogger(__name__)


def read_documents(
    documents: Iterable[Document], options: ReadOptions = DEFAULT_OPTIONS
) -> Iterator[Reading | Problem]:
    """Read documents, one result a document and in their order.

    A document that cannot be read becomes a problem (PW312); the others are read all the same.

    Raises:
        ProxywarError: Nothing can be read at all: a pipeline is missing, the user's knowledge is wrong.
    """
    cuts: list[CutDocument | Problem] = [_cut(document, options) for document in documents]
    results = iter(_extract([cut for cut in cuts if isinstance(cut, CutDocument)], options))
    for cut in cuts:
        yield cut if isinstance(cut, Problem) else next(results)


def _cut(document: Document, options: ReadOptions) -> CutDocument | Problem:
    from proxywar.text import cut_document

    try:
        return cut_document(document, fragments=options.fragments)
    except ProxywarError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever fails, the other documents are read
        return _failure(document, "text", error)


def _extract(cuts: Sequence[CutDocument], options: ReadOptions) -> Iterator[Reading | Problem]:
    extractor = _extractor(_key(options))
    done = 0
    try:
        for reading in extractor.read(cuts):
            yield resolve_reading(reading)
            done += 1
    except ProxywarError:
        raise
    except Exception:
        # One document among those parsed together failed; which one shows when each is read alone.
        logger.debug("a batch failed; reading its documents one by one", exc_info=True)
        for cut in cuts[done:]:
            yield _extract_one(extractor, cut)


def _extract_one(extractor: Extractor, cut: CutDocument) -> Reading | Problem:
    try:
        (reading,) = extractor.read([cut])
        reading = resolve_reading(reading)
    except ProxywarError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever fails, the other documents are read
        return _failure(cut.document, "extract", error)
    return reading


def _failure(document: Document, stage: str, error: Exception) -> Problem:
    logger.debug("document %s failed", document.id, exc_info=error)
    reason = f"{type(error).__name__}: {error}"[:500]
    return Problem(
        document.source, document.id, stage, "PW312", f"Failed in reading, nothing of it was stored: {reason}"
    )


_Key = tuple[tuple[tuple[str, str], ...], str | None, str | None, bool, float]


def _key(options: ReadOptions) -> _Key:
    knowledge = None if options.knowledge is None else str(options.knowledge)
    pipelines = tuple(sorted(options.pipelines.items()))
    return pipelines, knowledge, options.as_of, options.thorough, options.least_confidence


@lru_cache(maxsize=2)
def _extractor(key: _Key) -> Extractor:
    from pathlib import Path

    from proxywar.extract import ExtractOptions, Extractor

    pipelines, knowledge, as_of, thorough, least = key
    return Extractor(
        ExtractOptions(
            pipelines=dict(pipelines),
            knowledge=None if knowledge is None else Path(knowledge),
            as_of=as_of,
            thorough=thorough,
            least_confidence=least,
        )
    )

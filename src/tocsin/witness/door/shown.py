"""`/films`: what two trustees let out, on pages without script that everybody can read, with what proves it."""

import re
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, replace
from typing import Any

from tocsin.ledger.vkey import VerifierKey
from tocsin.phrases import Words, film_page, languages
from tocsin.phrases.film_page import FILM, PROOF, RELEASE, STATEMENT, STYLE, STYLE_NAME, TOPICS, Gone, Of, ShownFilm
from tocsin.phrases.words import OTHERWISE
from tocsin.rails import Clock, Files, Unit
from tocsin.seals import cose, released
from tocsin.seals.roster import Roster
from tocsin.terms.ids import Hash
from tocsin.terms.instant import instant_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.whole_file import asked_bytes
from tocsin.witness.model import Published, Withdrawn
from tocsin.witness.needs import Books
from tocsin.witness.verbs.publish import proven_by, tombstone_in

_POLICY = (
    b"default-src 'none'; media-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    b"frame-ancestors 'none'"
)
_ALWAYS = (
    (b"content-security-policy", _POLICY),
    (b"cache-control", b"no-store"),
    (b"x-robots-tag", b"noindex, noarchive"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
"""Nothing of it stays with whoever read it, with a search engine or in another site's page: it may be withdrawn."""
_HTML, _RAW = b"text/html; charset=utf-8", b"application/octet-stream"
_HASH = re.compile("[0-9a-f]{64}")

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Any]


@dataclass(frozen=True)
class _Answer:
    body: bytes
    kind: bytes = _HTML
    status: int = 200
    more: tuple[tuple[bytes, bytes], ...] = ()


class Films:
    """GET and HEAD of `/films`, `/films/LANGUAGE`, `/films/HASH`, `/films/HASH/LANGUAGE` and what lies beside that.

    Without a language it asks for one: a browser's own is not told to the house (docs/operate/front.md).
    """

    def __init__(self, *, unit: Unit[Books], files: Files, clock: Clock, log: VerifierKey) -> None:
        self._unit = unit
        self._files = files
        self._clock = clock
        self._log = log

    async def __call__(self, scope: Scope, send: Send) -> None:
        is_head = scope["method"] == "HEAD"
        if scope["method"] not in ("GET", "HEAD"):
            await _say(send, _Answer(b"", status=405, more=((b"allow", b"GET, HEAD"),)), is_head=False)
            return
        steps = scope["path"].strip("/").split("/")[1:]
        if len(steps) == 2 and _HASH.fullmatch(steps[0]) and steps[1] == FILM:
            await self._film(
                Hash(bytes.fromhex(steps[0])), send, asked=dict(scope["headers"]).get(b"range"), is_head=is_head
            )
            return
        try:
            answer = await self._answer(steps)
        except Refusal as why:
            answer = _nothing(steps, status=why.status)
        await _say(send, answer, is_head=is_head)

    async def _answer(self, steps: list[str]) -> _Answer:
        match steps:
            case []:
                return _Answer(film_page.choice(await self._town_name(), path="/films"))
            case [one] if one == STYLE_NAME:
                return _Answer(STYLE, b"text/css; charset=utf-8")
            case [tag] if tag in languages():
                return await self._list(_words(tag))
            case [film] if _HASH.fullmatch(film):
                return _Answer(film_page.choice(await self._town_name(), path=f"/films/{film}"))
            case [film, what] if _HASH.fullmatch(film):
                return await self._beside(Hash(bytes.fromhex(film)), what)
        return _nothing(steps)

    async def _town_name(self) -> str:
        async with self._unit.reading() as books:
            return (await books.town.roster(at=self._clock.now())).founding.name

    async def _list(self, words: Words) -> _Answer:
        async with self._unit.reading() as books:
            roster = await books.town.roster(at=self._clock.now())
            shown, went = await books.published.shown(), await books.published.withdrawn()
        films = [_said(each) for each in shown if await self._is_here(each)]
        of = Of(roster.town, roster.founding.name)
        return _Answer(film_page.every(films, [_gone(each) for each in went], of, words))

    async def _beside(self, file_hash: Hash, what: str) -> _Answer:
        async with self._unit.reading() as books:
            found = await books.published.of(file_hash)
            roster = await books.town.roster(at=self._clock.now())
        if isinstance(found, Withdrawn):
            return _Answer(film_page.gone(_gone(found), _words(what)), status=410)
        if found is None or not await self._is_here(found):
            return _nothing([what])
        if what in languages():
            of = Of(roster.town, roster.founding.name)
            return _Answer(film_page.one(self._shown(found, roster), of, _words(what)))
        files = {RELEASE: found.release, STATEMENT: found.statement, PROOF: found.proof}
        return _Answer(files[what], _RAW) if what in files else _nothing([what])

    async def _film(self, file_hash: Hash, send: Send, *, asked: bytes | None, is_head: bool) -> None:
        """In pieces, so that a player can go to any moment of it."""
        async with self._unit.reading() as books:
            found = await books.published.of(file_hash)
        if not isinstance(found, Published) or not await self._is_here(found):
            status = 410 if isinstance(found, Withdrawn) else 404
            await _say(send, _Answer(b"", _RAW, status=status), is_head=is_head)
            return
        try:
            span = asked_bytes(None if asked is None else asked.decode("latin-1"), size=found.size)
        except Refusal as why:
            whole = (b"content-range", b"bytes */%d" % found.size)
            await _say(send, _Answer(b"", _RAW, status=why.status, more=(whole,)), is_head=is_head)
            return
        start, end = span or (0, found.size)
        headers = [
            (b"content-type", b"video/webm"),
            (b"content-length", b"%d" % (end - start)),
            (b"accept-ranges", b"bytes"),
            (b"etag", b'"%s"' % file_hash.hex().encode()),
            *_ALWAYS,
        ]
        if span is not None:
            headers.append((b"content-range", b"bytes %d-%d/%d" % (start, end - 1, found.size)))
        await send({"type": "http.response.start", "status": 206 if span else 200, "headers": headers})
        if not is_head:
            async for piece in self._files.read(file_hash, start=start, end=end):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    async def _is_here(self, film: Published) -> bool:
        return await self._files.size_of(film.file_hash) == film.size

    def _shown(self, film: Published, roster: Roster) -> ShownFilm:
        try:
            entry = proven_by(film, roster=roster, log=self._log)
        except Refusal:
            return _said(film)
        return replace(_said(film), entry=entry.index, seen_at=tuple(sorted(entry.checkpoint.cosigned.values())))


def _said(film: Published) -> ShownFilm:
    signed = cose.parse(film.release)
    return ShownFilm(
        file_hash=film.file_hash,
        size=film.size,
        let_out_at=instant_of(released.read(signed.payload).at),
        trustees=len(signed.signatures),
        entry=None,
        seen_at=(),
    )


def _gone(film: Withdrawn) -> Gone:
    stone = tombstone_in(film.word)
    if stone is not None:
        return Gone(film.file_hash, instant_of(stone.at), by_filmer=True)
    return Gone(film.file_hash, instant_of(released.read_withdrawal(cose.parse(film.word).payload).at), by_filmer=False)


def _words(tag: str) -> Words:
    return Words(tag if tag in languages() else OTHERWISE, clock_face=str, files=TOPICS)


def _nothing(steps: list[str], *, status: int = 404) -> _Answer:
    """In the language that was asked for last."""
    return _Answer(film_page.nothing(_words(steps[-1] if steps else OTHERWISE)), status=status)


async def _say(send: Send, answer: _Answer, *, is_head: bool) -> None:
    headers = [
        (b"content-type", answer.kind),
        (b"content-length", b"%d" % len(answer.body)),
        *_ALWAYS,
        *answer.more,
    ]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if is_head else answer.body})

"""What two trustees let out is seen by everybody, by nobody else's leave; one of them, or whoever filmed, takes it down."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.canary.rig import free_port, front_for, started_front
from tests.children import ended
from tests.street import Street
from tests.witness.filmed import Filmed, filmed
from tests.witness.let_out import LetOut, release_of, withdrawal_of
from tests.witness.room import Keeper, Room
from tocsin.house.backup import restore, write_copy
from tocsin.house.chosen import Space
from tocsin.house.config import Config
from tocsin.keeping.model import EVERY_S
from tocsin.ledger import tlog_proof
from tocsin.ledger.policy import Policy
from tocsin.phrases import languages
from tocsin.seals import cose
from tocsin.seals import film_statement as statements
from tocsin.seals.film import Tombstone, write_cover, write_tombstone
from tocsin.seals.film_statement import FilmStatement
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.warn.door.telling import HELD_S
from tocsin.witness.model import PUBLISHED_BYTES_MOST, PUBLISHED_MOST, Published, check_room_to_show
from tocsin_kit.actors.line import Answer, HouseLine, Refused
from tocsin_kit.keys import SigningKey
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.film_key import salt_key_of, salt_of

FILM = b"\x1aE\xdf\xa3" + os.urandom(40_000)


async def begins(street: Street) -> tuple[Room, Filmed, LetOut]:
    room = Room(street)
    await room.list_trustees()
    done = await filmed(room)
    await written_down(street)
    return room, done, await let_out(done)


async def let_out(done: Filmed, *, film: bytes = FILM, keepers: int = 2) -> LetOut:
    """As the kit has it of an opened film, once the ledger has its leaf."""
    room, filming, street = done.room, done.filming, done.room.street
    cover = write_cover(filming.covered.cover)
    upto = len(done.parts)
    said = statements.write(
        FilmStatement(
            salt=salt_of(salt_key_of(filming.key), upto=upto),
            film=filming.film,
            cover_hash=hash_of(cover),
            upto=upto,
            root=statements.parts_root([hash_of(part) for part in done.parts]),
        )
    )
    commitment = receipts.read(done.receipt_path.read_bytes()).commitment
    assert commitment == statements.commitment_of(said)
    proof = (await room.line.ask("GET", f"/api/ledger/proof/{b64u(commitment)}?due={street.clock()}")).body
    keys = [each.key for each in room.keepers[:keepers]]
    release = release_of(film, commitment=commitment, town=street.founder.town, keys=keys, at=street.clock())
    return LetOut(film, release, said, proof, cover)


async def written_down(street: Street) -> None:
    for _ in range(4):
        street.clock.forward(seconds=EVERY_S)
        await street.house.tick()


async def gets(room: Room, path: str, **headers: str) -> Answer:
    return await room.line.exchange("GET", path, headers=headers)


def on_disk(street: Street, what: bytes = FILM[10_000:10_032]) -> list[str]:
    data = street.house.data
    files = [each for each in sorted(data.rglob("*")) if each.is_file()]
    return [each.relative_to(data).parts[0] for each in files if what in each.read_bytes()]


async def test_everybody_sees_what_two_trustees_let_out_and_it_lies_nowhere_else(street: Street) -> None:
    room, _, film = await begins(street)
    assert not await film.announce(room.line)
    assert b"/films" not in (await gets(room, "/lite/en")).body
    street.clock.forward(seconds=HELD_S)
    assert (await gets(room, f"{film.page}/en")).status == 404
    with pytest.raises(Refused, match=r"publish\.other_film"):
        await film.bring(room.line, film.film[:-1] + b"\0")
    await film.bring(room.line)
    assert await film.announce(room.line)
    await film.bring(room.line)
    await street.house.tick()
    assert on_disk(street) == ["published"]
    for path in ("/lite/en", "/lite/en/rights", "/lite/en/places"):
        assert '<a href="/films/en">Films that ' in (await gets(room, path)).body.decode()

    for tag, language in languages().items():
        shown = await gets(room, f"{film.page}/{tag}")
        page = shown.body.decode()
        assert shown.status == 200 and f'lang="{tag}" dir="{language.direction}"' in page
        assert not re.search(r"<script|<form|<iframe|style=| on[a-z]+=|https?:", page)
        policy = shown.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "media-src 'self'" in policy and "script" not in policy
        assert film.film_hash.hex() in page and b64u(street.founder.town) in page
        assert film.film_hash.hex() in (await gets(room, f"/films/{tag}")).body.decode()
        assert f'href="{film.page}/{tag}"' in (await gets(room, film.page)).body.decode()
    for name, kept in (("film.webm", film.film), ("film.release", film.release), ("proof.tlog-proof", film.proof)):
        assert (await gets(room, f"{film.page}/{name}")).body == kept
    piece = await gets(room, f"{film.page}/film.webm", Range="bytes=-7")
    assert (piece.status, piece.body, piece.headers["content-type"]) == (206, FILM[-7:], "video/webm")
    assert (await gets(room, f"{film.page}/film.webm", Range="bytes=50000-")).status == 416
    nothing = (await gets(room, f"/films/{'0' * 64}/ar")).body.decode()
    assert 'lang="ar" dir="rtl"' in nothing and 'href="/films/ar"' in nothing
    for path in ("/films/xx", "/films/../town.sqlite3", f"{film.page}/town.sqlite3", f"/films/{'0' * 64}/en"):
        assert (await gets(room, path)).status == 404
    await room.line.close()


async def test_nothing_less_is_taken(street: Street) -> None:
    room, _, film = await begins(street)
    town, at = street.founder.town, street.clock()
    commitment = statements.commitment_of(film.statement)
    one, two = (each.key for each in room.keepers[:2])

    def signed(*keys: SigningKey, of: bytes = FILM, leaf: Hash = commitment) -> bytes:
        return release_of(of, commitment=leaf, town=town, keys=keys, at=at)

    other_cover = write_cover((await room.has_begun()).covered.cover)
    unknown = statements.write(FilmStatement(bytes(32), FilmId(bytes(16)), hash_of(film.cover), 1, Hash(bytes(32))))
    for wrong, code in (
        (film.but(release=signed(one)), "publish.one_release"),
        (film.but(release=signed(one, Keeper().key)), "cose.unknown_key"),
        (film.but(release=signed(one, two, of=b"another film")), "publish.other_film"),
        (film.but(statement=unknown), "publish.no_proof"),
        (film.but(cover=other_cover), "publish.no_proof"),
        (film.but(statement=unknown, release=signed(one, two, leaf=hash_of(unknown))), "ledger.not_included"),
        (film.but(proof=moved(film.proof)), "ledger.not_included"),
    ):
        with pytest.raises(Refused, match=code):
            await wrong.announce(room.line)
    with pytest.raises(Refused, match=r"publish\.unknown"):
        await film.bring(room.line)
    await street.house.tick()
    assert on_disk(street) == []
    await room.line.close()


def moved(proof: bytes) -> bytes:
    said = tlog_proof.read(proof)
    return tlog_proof.write(tlog_proof.TlogProof(said.index ^ 1, said.path, said.checkpoint, said.extra))


async def test_one_trustee_takes_it_down_and_it_does_not_come_back(street: Street) -> None:
    room, _, film = await begins(street)
    await film.put(room.line)
    town, at = street.founder.town, street.clock()
    for key, of, code in (
        (Keeper().key, FILM, "cose.unknown_key"),
        (room.keepers[4].key, b"another", "publish.other_film"),
    ):
        with pytest.raises(Refused, match=code):
            await film.withdraw(room.line, withdrawal=withdrawal_of(of, town=town, key=key, at=at))
    with pytest.raises(Refused, match=r"witness\.malformed"):
        await film.withdraw(room.line)
    word = withdrawal_of(FILM, town=town, key=room.keepers[4].key, at=at)
    await film.withdraw(room.line, withdrawal=word)
    await film.withdraw(room.line, withdrawal=word)
    shown = await gets(room, f"{film.page}/en")
    assert shown.status == 410 and b"A trustee of the town took it down" in shown.body
    for name in ("film.webm", "film.release", "statement.cbor", "proof.tlog-proof"):
        assert (await gets(room, f"{film.page}/{name}")).status == 410
    assert on_disk(street) == []
    with pytest.raises(Refused, match=r"publish\.withdrawn"):
        await film.announce(room.line)
    with pytest.raises(Refused, match=r"publish\.withdrawn"):
        await film.bring(room.line)
    said = (await gets(room, "/api/witness/published")).json()
    assert said == {"shown": [], "withdrawn": [{"film": b64u(film.film_hash), "word": b64u(word)}]}

    await written_down(street)
    for leaf in (hash_of(cose.parse(film.release).payload), hash_of(cose.parse(word).payload)):
        path = f"/api/ledger/proof/{b64u(leaf)}?due={street.clock()}"
        assert (await room.line.ask("GET", path)).body.startswith(b"c2sp.org/tlog-proof@v1")
    await room.line.close()


async def test_who_erases_her_film_takes_down_what_was_made_of_it(street: Street) -> None:
    room, done, film = await begins(street)
    await film.put(room.line)
    await room.erase(done.filming)
    assert b"Whoever filmed it took it back" in (await gets(room, f"{film.page}/en")).body
    await street.house.tick()
    assert on_disk(street) == []
    for again in (film, await let_out(done, film=FILM + b"\0")):
        with pytest.raises(Refused, match=r"publish\.withdrawn|witness\.gone"):
            await again.announce(room.line)
    await room.line.close()


async def test_her_secret_takes_it_down_when_her_film_is_long_over(street: Street) -> None:
    room, done, film = await begins(street)
    another = await let_out(done, film=FILM + b"\0")
    await film.put(room.line)
    street.clock.forward(hours=100 * 24)
    await street.house.tick()
    assert (await gets(room, f"{film.page}/film.webm")).body == FILM
    wrong = Tombstone(done.filming.film, bytes(16), minutes_of(street.clock()))
    with pytest.raises(Refused, match=r"witness\.wrong_secret"):
        await film.withdraw(room.line, tombstone=write_tombstone(wrong))
    right = Tombstone(done.filming.film, done.filming.erase_secret, minutes_of(street.clock()))
    await film.withdraw(room.line, tombstone=write_tombstone(right))
    assert b"Whoever filmed it took it back" in (await gets(room, f"{film.page}/en")).body
    with pytest.raises(Refused, match=r"witness\.gone"):
        await another.announce(room.line)
    await room.line.close()


async def test_who_takes_it_back_by_her_slip_gives_nobody_the_secret_that_erases_her_film(street: Street) -> None:
    room, done, film = await begins(street)
    await film.put(room.line)
    secret = done.filming.erase_secret
    tombstone = write_tombstone(Tombstone(done.filming.film, secret, minutes_of(street.clock())))
    await film.withdraw(room.line, tombstone=tombstone)
    await street.house.tick()
    said = await gets(room, "/api/witness/published")
    assert said.json() == {"shown": [], "withdrawn": [{"film": b64u(film.film_hash), "word": None}]}
    assert on_disk(street, secret) == []
    assert (await gets(room, f"{done.filming.path}/cover")).status == 200
    with pytest.raises(Refused, match=r"witness\.gone"):
        await (await let_out(done, film=FILM + b"\0")).announce(room.line)
    await room.erase(done.filming)
    await room.line.close()


async def test_who_erases_a_film_that_the_house_has_long_forgotten_takes_down_what_was_made_of_it(
    street: Street,
) -> None:
    room, done, film = await begins(street)
    await film.put(room.line)
    for _ in range(3):
        street.clock.forward(hours=100 * 24)
        await street.house.tick()
    with pytest.raises(Refused, match=r"witness\.unknown"):
        await room.erase(done.filming, secret=bytes(16))
    tombstone = from_b64u((await room.erase(done.filming)).json()["tombstone"])
    assert b"Whoever filmed it took it back" in (await gets(room, f"{film.page}/en")).body
    await written_down(street)
    path = f"/api/ledger/proof/{b64u(hash_of(tombstone))}?due={street.clock()}"
    assert (await room.line.ask("GET", path)).body.startswith(b"c2sp.org/tlog-proof@v1")
    await room.line.close()


async def test_a_word_from_another_age_hides_no_other_film(street: Street) -> None:
    room, _, film = await begins(street)
    await film.put(room.line)
    late = Instant((2**32 - 1) * 60)
    word = withdrawal_of(FILM, town=street.founder.town, key=room.keepers[4].key, at=late)
    await film.withdraw(room.line, withdrawal=word)
    assert (await gets(room, "/films/en")).status == 200
    assert (await gets(room, f"{film.page}/en")).status == 410
    await room.line.close()


async def test_nobody_hears_of_it_before_it_is_here(street: Street) -> None:
    room, _, film = await begins(street)
    await film.announce(room.line)
    assert (await gets(room, "/api/witness/published")).json() == {"shown": [], "withdrawn": []}
    await film.bring(room.line)
    [shown] = (await gets(room, "/api/witness/published")).json()["shown"]
    assert shown["film"] == b64u(film.film_hash)
    await room.line.close()


async def test_a_trustee_takes_her_signature_back_before_anybody_put_it_there(street: Street) -> None:
    room, _, film = await begins(street)
    word = withdrawal_of(FILM, town=street.founder.town, key=room.keepers[0].key, at=street.clock())
    await film.withdraw(room.line, withdrawal=word)
    await film.withdraw(room.line, withdrawal=word)
    with pytest.raises(Refused, match=r"publish\.withdrawn"):
        await film.announce(room.line)
    await room.line.close()


async def test_one_trustee_uses_up_her_own_withdrawals_of_what_never_came_and_nobody_elses(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tocsin.witness.verbs.publish.WITHDRAWN_UNSEEN_OF_ONE", 2)
    room, _, film = await begins(street)

    async def withdraws(keeper: int, what: bytes) -> None:
        key, town, at = room.keepers[keeper].key, street.founder.town, street.clock()
        await film.but(film=what).withdraw(room.line, withdrawal=withdrawal_of(what, town=town, key=key, at=at))

    await withdraws(0, b"1")
    await withdraws(0, b"2")
    with pytest.raises(Refused, match=r"publish\.full"):
        await withdraws(0, b"3")
    await withdraws(0, b"2")
    await withdraws(1, b"3")
    await film.put(room.line)
    assert (await gets(room, "/api/witness/shows")).json() == {"films": True}
    await withdraws(0, film.film)
    assert (await gets(room, "/api/witness/shows")).json() == {"films": False}
    await room.line.close()


async def test_one_that_is_broken_off_leaves_nothing_and_holds_no_place(street: Street) -> None:
    room, _, film = await begins(street)
    await film.announce(room.line)
    folder = street.house.data / "published"
    host, _, port = street.house.address.removeprefix("http://").partition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    head = f"PUT {film.api}/film HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/octet-stream\r\n"
    writer.write(f"{head}Content-Length: {len(FILM)}\r\n\r\n".encode() + FILM[:20_000])
    await until(lambda: folder.is_dir() and any(folder.iterdir()))
    with pytest.raises(Refused, match=r"file\.busy"):
        await film.bring(room.line)
    writer.transport.abort()
    await until(lambda: not any(folder.iterdir()))
    await film.bring(room.line)
    left = folder / "left by a house that was killed.coming"
    left.write_bytes(FILM[:20_000])
    await street.house.stop()
    await street.house.start()
    assert [each.name for each in folder.iterdir()] == [film.film_hash.hex()]
    await room.line.close()


async def until(is_so: Callable[[], bool]) -> None:
    for _ in range(2_000):
        if is_so():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("it did not come to that")


async def test_no_film_takes_the_last_of_the_disk(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    room, _, film = await begins(street)
    await film.announce(room.line)
    monkeypatch.setattr(Space, "is_spare", lambda _: False)
    with pytest.raises(Refused, match=r"publish\.full"):
        await film.bring(room.line)
    assert on_disk(street) == []
    await room.line.close()


async def test_a_ledger_that_the_book_names_no_more_hides_no_film_and_proves_none(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, _, film = await begins(street)
    await film.put(room.line)
    monkeypatch.setattr("tocsin.witness.verbs.publish.believed", lambda roster, *, log: Policy())
    assert film.film_hash.hex() in (await gets(room, "/films/en")).body.decode()
    page = (await gets(room, f"{film.page}/en")).body.decode()
    assert "was in the town’s ledger" in page and "wrote entry" not in page
    await room.line.close()


async def test_the_documented_front_takes_it_and_gives_pieces_of_it(street: Street, tmp_path: Path) -> None:
    room, done, _ = await begins(street)
    film = await let_out(done, film=os.urandom(3 << 20))
    port = free_port()
    inner = f"server {street.house.address.removeprefix('http://')};"
    text = front_for(tmp_path, port=port).replace(f"server unix:{tmp_path}/door.sock;", inner)
    front = await started_front(tmp_path, text, port=port)
    line = HouseLine(f"http://127.0.0.1:{port}")
    try:
        await film.put(line)
        path = f"{film.page}/film.webm"
        whole = await line.exchange("GET", path)
        assert (whole.status, whole.body) == (200, film.film)
        for asked, first, past in (
            ("0-", 0, 3 << 20),
            ("1000000-1000009", 1_000_000, 1_000_010),
            ("-5", (3 << 20) - 5, 3 << 20),
        ):
            piece = await line.exchange("GET", path, headers={"Range": f"bytes={asked}"})
            assert (piece.status, piece.body) == (206, film.film[first:past])
            assert piece.headers["content-range"] == f"bytes {first}-{past - 1}/{3 << 20}"
            assert piece.headers["accept-ranges"] == "bytes" and piece.headers["content-type"] == "video/webm"
        assert (await line.exchange("GET", path, headers={"Range": "bytes=9999999-"})).status == 416
        page = await line.exchange("GET", f"{film.page}/en")
        assert page.status == 200 and page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["cache-control"] == "no-store" and "etag" not in page.headers
        assert not [
            each for folder in ("bodies", "proxied") for each in (tmp_path / folder).rglob("*") if each.is_file()
        ]
        word = withdrawal_of(film.film, town=street.founder.town, key=room.keepers[4].key, at=street.clock())
        await film.withdraw(line, withdrawal=word)
        assert (await line.exchange("GET", path, headers={"Range": "bytes=0-9"})).status == 410
    finally:
        await ended(front, signal.SIGQUIT)
        await line.close()
    await room.line.close()


async def test_nothing_of_it_stays_where_it_was_read(street: Street) -> None:
    room, _, film = await begins(street)
    await film.put(room.line)
    for path in ("/films", "/films/en", f"{film.page}/en", f"{film.page}/film.webm", f"{film.page}/film.release"):
        headers = (await gets(room, path)).headers
        assert headers["cache-control"] == "no-store" and headers["x-robots-tag"] == "noindex, noarchive"
        assert headers["cross-origin-resource-policy"] == "same-origin"
    await room.line.close()


async def test_a_copy_of_the_town_has_it_and_what_nobody_let_out_is_swept(street: Street, tmp_path: Path) -> None:
    room, _, film = await begins(street)
    await film.put(room.line)
    copy, again, said = tmp_path / "copy.tar", tmp_path / "again", list[str]()
    await asyncio.to_thread(write_copy, Config(data=street.house.data), to=copy, version="1", at=Instant(0))
    with copy.open("rb") as archive:
        assert restore(archive, data=again, say=said.append) == 0
    assert any(line.startswith("1 films that were let out are shown again") for line in said)
    assert [each.read_bytes() for each in (again / "published").iterdir()] == [FILM]
    stray = street.house.data / "published" / hash_of(b"a stray").hex()
    stray.write_bytes(b"a stray")
    await street.house.tick()
    assert [each.name for each in (street.house.data / "published").iterdir()] == [film.film_hash.hex()]
    await room.line.close()


def test_the_house_shows_no_more_than_it_has_room_for() -> None:
    def one(size: int) -> Published:
        return Published(Hash(bytes(32)), size, FilmId(bytes(16)), Hash(bytes(32)), b"", b"", b"")

    check_room_to_show(1, shown=[one(1)] * (PUBLISHED_MOST - 1), is_spare=True)
    check_room_to_show(1, shown=[one(PUBLISHED_BYTES_MOST - 1)], is_spare=True)
    for size, shown, is_spare in (
        (1, [one(1)] * PUBLISHED_MOST, True),
        (2, [one(PUBLISHED_BYTES_MOST - 1)], True),
        (1, [], False),
    ):
        with pytest.raises(Refusal, match=r"publish\.full|shows as many"):
            check_room_to_show(size, shown=shown, is_spare=is_spare)

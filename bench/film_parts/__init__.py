"""film_parts: processor time for each MiB of film, in and out, of the house beside a bare asyncio sink and nginx.

Each takes the same sealed parts over one connection, one after the other, and gives them back. The house looks at the outside of
each, hashes it, has it on the disk with its row before it answers. The sink reads a body, writes it to a file of its own, flushes
that and answers: what any program of this kind does at least. nginx (`dav_methods PUT`) writes a file and flushes nothing.
"""

from __future__ import annotations

import http.client
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median

from bench.children import SERVER_CORE, child, cpu_us, free_port, wait_for_port
from bench.figures import Figure, less_is_better
from bench.nginx import nginx
from bench.scale import Scale
from bench.town import ask, house, now
from tocsin.seals.envelope import header_bytes
from tocsin.seals.film import PART_SIZES, write_cover
from tocsin.seals.guest import NONCE_BYTES, is_work
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Trustee, Trustees
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import FilmId
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.witness.part import Lane, Part, seal_part
from tocsin_kit.witness.share import cover_film

SINK = Path(__file__).with_name("sink.py")
SIZE = PART_SIZES[-1]
UNIT = "ms of processor for each MiB"
Headers = Mapping[str, str]


class Film:
    """One that a guest begins, since nobody is a member of a town on paper."""

    def __init__(self, port: int, trustees: Trustees) -> None:
        self.film, self.secret, key = FilmId(os.urandom(16)), os.urandom(16), RecipientKey.make()
        erase = hash_of(os.urandom(16))
        covered = cover_film(self.film, key=key, trustees=trustees, begun_at=now(), erase_hash=erase)
        said = ask("GET", "/api/guest", port=port)
        challenge = from_b64u(said["challenge"])
        nonce = next(each for each in nonces() if is_work(each, challenge=challenge, bits=said["bits"]))
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        headers = {
            "Tocsin-Guest": f"{b64u(challenge)}.{b64u(nonce)}",
            "Tocsin-Write": b64u(hash_of(self.secret)),
            "Content-Type": "application/octet-stream",
        }
        exchange(line, "PUT", f"{self.path}?hours=1", body=write_cover(covered.cover), headers=headers)
        line.close()

    @property
    def path(self) -> str:
        return f"/api/witness/films/{b64u(self.film)}"

    @property
    def headers(self) -> Headers:
        return {"Tocsin-Film": b64u(self.secret), "Content-Type": "application/octet-stream"}

    def of(self, number: int, part: bytes) -> str:
        return f"{self.path}/parts/{number}?hash={b64u(hash_of(part))}"


def run(scale: Scale) -> Iterator[Figure]:
    parts = some_parts(scale.film_parts)
    times: dict[str, tuple[list[float], list[float]]] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        served = stack.enter_context(house(folder / "house"))
        assert served.port is not None
        trustees = Trustees(
            tuple(Trustee(RecipientKey.make().public, SigningKey.make().public) for _ in range(5)), 3, True, 24
        )
        page = served.town.founder.state(served.town.roster, trustees, at=now())
        served.ask("POST", "/api/roster", {"statement": b64u(page)})
        sink_port, nginx_port = free_port(), free_port()
        sink = stack.enter_context(child([sys.executable, SINK, str(sink_port), folder / "sink"], core=SERVER_CORE))
        (folder / "dav").mkdir()
        proxy = stack.enter_context(nginx(folder / "nginx", dav(folder / "dav", nginx_port)))
        for port in (sink_port, nginx_port):
            wait_for_port(port)
        for turn in range(scale.film_rounds + 1):
            film = Film(served.port, trustees)
            for name, port, pid, path, headers in (
                ("house", served.port, served.pids[0], film.of, film.headers),
                ("asyncio_sink", sink_port, sink.pid, partial(plain, turn), {}),
                ("nginx", nginx_port, proxy.pid, partial(plain, turn), {}),
            ):
                took = there_and_back(parts, port=port, pid=pid, path=path, headers=headers)
                if turn:  # whoever serves often has to have served once
                    for value, into in zip(took, times.setdefault(name, ([], [])), strict=True):
                        into.append(value)
    for direction, way in enumerate(("in", "out")):
        ours = times["house"][direction]
        for peer in ("asyncio_sink", "nginx"):
            theirs = times[peer][direction]
            yield less_is_better(
                f"film_parts_{way}", median(ours), median(theirs), peer_name=peer, unit=UNIT, part_bytes=SIZE,
                parts=scale.film_parts, ours_each=[round(each, 3) for each in ours], peer_each=[round(each, 3) for each in theirs],
            )  # fmt: skip


def there_and_back(
    parts: Sequence[bytes], *, port: int, pid: int, path: Callable[[int, bytes], str], headers: Headers
) -> tuple[float, float]:
    """Milliseconds of processor for each MiB: (in, out). What comes back is compared."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    mib = sum(map(len, parts)) / (1 << 20)
    paths = [path(number, part) for number, part in enumerate(parts)]
    began = cpu_us(pid)
    for where, part in zip(paths, parts, strict=True):
        exchange(line, "PUT", where, body=part, headers=headers)
    between = cpu_us(pid)
    for where, part in zip(paths, parts, strict=True):
        if exchange(line, "GET", where.partition("?")[0]) != part:
            raise RuntimeError("another part came back")
    ended = cpu_us(pid)
    line.close()
    return (between - began) / 1000 / mib, (ended - between) / 1000 / mib


def plain(turn: int, number: int, _: bytes) -> str:
    return f"/{turn}-{number}"


def exchange(
    line: http.client.HTTPConnection,
    method: str,
    path: str,
    *,
    body: bytes | None = None,
    headers: Headers | None = None,
) -> bytes:
    line.request(method, path, body, dict(headers or {}))
    answer = line.getresponse()
    said = answer.read()
    if answer.status >= 300:
        raise RuntimeError(f"{method} {path}: {answer.status} {said[:200].decode(errors='replace')}")
    return said


def some_parts(count: int) -> list[bytes]:
    """What looks like sealed parts from outside, which is all that anybody here sees."""
    part = Part(FilmId(bytes(16)), 0, None, Lane.picture, 0, 0, now(), 0, 0, "", None, b"")
    header = seal_part(part, to=RecipientKey.make().public)[: header_bytes(slots=1)]
    return [header + os.urandom(SIZE - len(header)) for _ in range(count)]


def nonces() -> Iterator[bytes]:
    number = 0
    while True:
        yield number.to_bytes(NONCE_BYTES, "big")
        number += 1


def dav(folder: Path, port: int) -> str:
    return f"""
        server {{
            listen 127.0.0.1:{port};
            location / {{
                root {folder};
                dav_methods PUT;
                client_max_body_size 1m;
                client_body_buffer_size 512k;
            }}
        }}"""

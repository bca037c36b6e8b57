"""The searcher itself: what is there it finds, in every shape; what is not there it does not see. A gate that is blind is worse than none."""

from __future__ import annotations

import base64
import json
import os
import sqlite3
import struct
import subprocess
import sys
import urllib.parse
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.canary import search
from tocsin_kit.observer import held
from tocsin_kit.observer.encodings import SHORTEST, base64_alignments, of_text, python_digits
from tocsin_kit.observer.needles import Needles

NAME = "Zoraya Quellmark"
EMOJI = "corner 🦔 Vexley"
ARABIC = "شارع قنطورة"
CELL = 0x8C2681C80A1B3FF
NUMBER = "+1 612 555 0173"


def wraps(value: str) -> dict[str, bytes]:
    raw = value.encode()
    return {
        "utf-8": raw,
        "utf-16le": value.encode("utf-16-le"),
        "utf-16be": value.encode("utf-16-be"),
        "utf-32le": value.encode("utf-32-le"),
        "utf-32be": value.encode("utf-32-be"),
        "base64, at 0": base64.b64encode(raw + b"tail"),
        "base64, at 1": base64.b64encode(b"x" + raw + b"tail"),
        "base64, at 2": base64.b64encode(b"xy" + raw + b"tail"),
        "base64url, at 1": base64.urlsafe_b64encode(b"\xff" + raw + b"\xff"),
        "hex": raw.hex().encode(),
        "hex upper": raw.hex().upper().encode(),
        "percent": urllib.parse.quote(value).encode(),
        "form": urllib.parse.urlencode({"a": value}).encode(),
        "json": json.dumps({"a": value}).encode(),
        "sha-256": sha256(raw).digest(),
        "sha-256 hex": sha256(raw).hexdigest().encode(),
        "sha-256 base64url": base64.urlsafe_b64encode(sha256(raw).digest()),
    }


@pytest.mark.parametrize("value", [NAME, EMOJI, ARABIC, NUMBER])
def test_a_text_is_found_in_every_shape(value: str) -> None:
    canary = search.text("name", value, flow="report")
    for shape, wrapped in wraps(value).items():
        blob = os.urandom(1000) + wrapped + os.urandom(1000)
        assert search.search([("here", blob)], [canary]), f"{value!r} as {shape} went unseen"


@given(st.binary(min_size=9, max_size=40), st.binary(max_size=12), st.binary(max_size=12))
def test_base64_is_seen_at_any_place(value: bytes, before: bytes, after: bytes) -> None:
    encoded = base64.b64encode(before + value + after)
    assert any(part in encoded for part in base64_alignments(value, b"+/") if len(part) >= SHORTEST)


def test_a_cell_is_found_in_every_shape() -> None:
    canary = search.cell("place", CELL, flow="report")
    for shape, wrapped in {
        "le": struct.pack("<Q", CELL),
        "be": struct.pack(">Q", CELL),
        "cbor": b"\x1b" + struct.pack(">Q", CELL),
        "decimal": str(CELL).encode(),
        "hex": hex(CELL).encode(),
        "python": python_digits(CELL),
        "sha-256 of decimal": sha256(str(CELL).encode()).hexdigest().encode(),
        "sha-256 of bytes": sha256(struct.pack(">Q", CELL)).digest(),
        "hex in utf-16": f"{CELL:x}".encode("utf-16-le"),
    }.items():
        assert search.search([("here", b"-" * 99 + wrapped + b"-")], [canary]), f"the cell as {shape} went unseen"


def test_a_number_that_python_holds_is_found_in_a_process(tmp_path: Path) -> None:
    holder = hold(f"cell = {CELL}; coordinate = 44.97781234; name = {EMOJI!r}; import socket; s = socket.socket()")
    try:
        canaries = [
            search.cell("cell", CELL, flow="a"),
            search.coordinate("coordinate", 44.97781234, flow="b"),
            search.text("emoji", EMOJI, flow="c"),
            search.text("absent", "Nowhere Nobodysson", flow="d"),
        ]
        seen = search.search(held.memory(holder.pid), canaries)
        dump = tmp_path / "core"
        subprocess.run(["gcore", "-o", dump, str(holder.pid)], check=True, capture_output=True)
        in_core = search.search(held.core(Path(f"{dump}.{holder.pid}")), canaries)
    finally:
        holder.kill()
        holder.wait()
    assert {one.canary for one in seen} == {"cell", "coordinate", "emoji"}
    assert {one.canary for one in in_core} == {"cell", "coordinate", "emoji"}


def test_an_address_is_found_in_a_process_that_was_called_from_it() -> None:
    holder = hold(
        "import socket; l = socket.create_server(('127.0.0.1', 0)); print(l.getsockname()[1], flush=True); c, peer = l.accept()",
        wait_for_port="127.77.13.5",
    )
    try:
        seen = search.search(
            held.memory(holder.pid),
            [search.address("ana", "127.77.13.5", flow="any"), search.address("ben", "127.77.13.6", flow="any")],
        )
    finally:
        holder.kill()
        holder.wait()
    assert {one.canary for one in seen} == {"ana"}


def test_a_value_in_a_database_and_its_log_is_found(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "town.sqlite3") as db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("CREATE TABLE t (v BLOB)")
        db.execute("INSERT INTO t VALUES (?)", (NAME.encode("utf-16-le"),))
        db.commit()
        where = {one.where for one in search.search(held.files(tmp_path), [search.text("name", NAME, flow="x")])}
    assert where == {"file town.sqlite3-wal"}
    db.close()


def test_noise_is_not_a_canary() -> None:
    canaries = [search.text(str(n), value, flow="x") for n, value in enumerate([NAME, EMOJI, ARABIC, NUMBER])] + [
        search.cell("c", CELL, flow="x"),
        search.address("a", "127.77.13.5", flow="x"),
    ]
    assert not search.search([("noise", os.urandom(8 << 20))], canaries)


def test_no_shape_is_so_short_that_chance_makes_it() -> None:
    assert min(map(len, of_text("Zoraya").values())) >= SHORTEST


def hold(code: str, *, wait_for_port: str | None = None) -> subprocess.Popen[str]:
    """A Python process that holds what `code` made; called from the address `wait_for_port` if there is one."""
    holder = subprocess.Popen(
        [sys.executable, "-c", f"{code}\nprint('ready', flush=True)\nimport time\ntime.sleep(60)"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout
    if wait_for_port:
        import socket

        port = int(holder.stdout.readline())
        socket.create_connection(("127.0.0.1", port), source_address=(wait_for_port, 0))
    assert holder.stdout.readline() == "ready\n"
    return holder


@given(st.lists(st.binary(min_size=4, max_size=9), min_size=1, max_size=30), st.binary(max_size=400))
def test_many_needles_are_found_as_one_by_one(needles: list[bytes], hay: bytes) -> None:
    hay += needles[0] + hay[:7] + needles[-1]
    assert dict(Needles(needles).find(hay)) == {
        n: hay.find(needle) for n, needle in enumerate(needles) if needle in hay
    }

"""The kit's commands as a person runs them, and a lock that costs no second."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from hashlib import shake_256
from pathlib import Path

import pytest
from pyrage import DecryptError

from tocsin.terms.instant import Instant
from tocsin_kit import cli, sealed_file


class QuickLock:
    """The same header and the same refusal, at no cost."""

    @staticmethod
    def encrypt(plaintext: bytes, words: str) -> bytes:
        pad = shake_256(words.encode()).digest(len(plaintext) + 8)
        body = bytes(one ^ other for one, other in zip(bytes(8) + plaintext, pad, strict=True))
        return b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 1\n" + body

    @staticmethod
    def decrypt(sealed: bytes, words: str) -> bytes:
        body = sealed.split(b"\n", 2)[2]
        pad = shake_256(words.encode()).digest(len(body))
        opened = bytes(one ^ other for one, other in zip(body, pad, strict=True))
        if opened[:8] != bytes(8):
            raise DecryptError("wrong words")
        return opened[8:]


class Kit:
    """Runs a command as a person would, and keeps what it said."""

    def __init__(self, words: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._words = words
        self._capsys = capsys
        self.error = ""

    async def __call__(self, *arguments: object, exits: int = 0) -> str:
        code = await asyncio.to_thread(cli.main, ["--words-file", str(self._words), *map(str, arguments)])
        said = self._capsys.readouterr()
        self.error = said.err
        assert code == exits, said.out + said.err
        return said.out


def kit_by(
    clock: Callable[[], Instant],
    *,
    words: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Kit:
    """On a machine with that clock, whose locks cost nothing."""
    monkeypatch.setattr(cli, "_now", clock)
    monkeypatch.setattr(sealed_file, "passphrase", QuickLock)
    (folder / "words").write_text(f"{words}\n", "utf-8")
    return Kit(folder / "words", capsys)

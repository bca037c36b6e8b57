"""A small file under a passphrase: an age file (scrypt) that Debian's `age` opens too.

[Note: Asked again]
At every opening the library measures how quick this machine is, and refuses what it believes to take sixteen times as
long as a new file would. Where other programs run beside it, it measures them too, and right words were said to be
wrong. So it is asked again for some seconds; then it is said what hinders, which is not the words.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from pyrage import DecryptError, passphrase

from tocsin.terms.refusal import Refusal

WORK_FACTOR_AT_MOST = 20
TOO_MUCH_WORK = "Excessive work"
TRIES, AGAIN_S = 100, 0.05
SCRYPT_HEADER = re.compile(rb"\Aage-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n")


def write_sealed(plaintext: bytes, *, file: Path, words: str) -> None:
    """Written beside, flushed to the disk, then renamed: a crash leaves the old file or the new one."""
    beside = file.with_name(file.name + ".new")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, passphrase.encrypt(plaintext, words))
        os.fsync(handle)
    finally:
        os.close(handle)
    beside.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def read_sealed(file: Path, *, words: str) -> bytes:
    """Raises Refusal("file.not_sealed"), "file.wrong_words", "file.slow_machine"."""
    sealed = file.read_bytes()
    header = SCRYPT_HEADER.match(sealed)
    if header is None or int(header[1]) > WORK_FACTOR_AT_MOST:
        raise Refusal("file.not_sealed", safe="This is not a file sealed by a passphrase.")
    for _ in range(TRIES):
        try:
            return bytes(passphrase.decrypt(sealed, words))
        except DecryptError as why:
            if not str(why).startswith(TOO_MUCH_WORK):
                raise Refusal("file.wrong_words", safe="These words do not open the file.") from why
        time.sleep(AGAIN_S)
    hint = "Close other programs and try again, or open it elsewhere; `age -d` opens it too."
    raise Refusal("file.slow_machine", safe=f"This machine is too busy, or too slow, to open this file. {hint}")

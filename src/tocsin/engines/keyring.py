"""Where one secret waits that must not lie on the disk: the kernel's memory, or a stick that somebody puts in.

[Note: What it protects against]
A machine that is carried away is switched off first. The kernel's keyring outlives the house's process, so that a crash
at five in the morning silences nobody, and dies with the power. Whoever has root on the running machine can read it.
"""

import ctypes
import errno
import os
import platform
import stat
from pathlib import Path
from typing import Protocol

SECRET_BYTES = 32

_CALLS = {"x86_64": (248, 250), "aarch64": (217, 219)}
"""add_key, keyctl."""
_SETPERM, _UNLINK, _SEARCH, _READ = 5, 9, 10, 11
_SESSION_RING, _USER_RING = -3, -4
_OWNER_MAY = 0x3F3F0000
"""Whoever holds it and its own user: everything; group and others: nothing."""
_NOT_THERE = (errno.ENOKEY, errno.EKEYREVOKED, errno.EKEYEXPIRED)


class Holder(Protocol):
    """`get` says None while the secret is not there."""

    def get(self) -> bytes | None: ...

    def put(self, secret: bytes) -> None:
        """OSError when it cannot be held."""


class KernelKeyring:
    """keyrings(7). `of_session`: gone with the login it was put there by, else with the next start of the machine."""

    def __init__(self, name: str, *, of_session: bool = False) -> None:
        self._name = name.encode()
        self._ring = _SESSION_RING if of_session else _USER_RING

    def get(self) -> bytes | None:
        found = self._find()
        if found is None:
            return None
        held = ctypes.create_string_buffer(SECRET_BYTES)
        length = _call(1, _READ, found, held, SECRET_BYTES)
        return held.raw if length == SECRET_BYTES else None

    def put(self, secret: bytes) -> None:
        added = _call(0, b"user", self._name, secret, len(secret), self._ring)
        _call(1, _SETPERM, added, _OWNER_MAY)

    def forget(self) -> None:
        found = self._find()
        if found is not None:
            _call(1, _UNLINK, found, self._ring)

    def _find(self) -> int | None:
        try:
            return _call(1, _SEARCH, self._ring, b"user", self._name, 0)
        except OSError as why:
            if why.errno in _NOT_THERE:
                return None
            raise


class Stick:
    """A file on something that is taken out again: 32 bytes, readable by their owner alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self) -> bytes | None:
        try:
            secret = self._path.read_bytes()
        except FileNotFoundError:
            return None
        return secret if len(secret) == SECRET_BYTES else None

    def put(self, secret: bytes) -> None:
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, stat.S_IRUSR | stat.S_IWUSR)
        try:
            os.write(handle, secret)
            os.fsync(handle)
        finally:
            os.close(handle)


def has_keyring() -> bool:
    """Whether this machine's kernel lets this process use one."""
    probe = KernelKeyring("tocsin:probe", of_session=True)
    try:
        probe.get()
    except OSError:
        return False
    return True


def _call(which: int, *arguments: object) -> int:
    numbers = _CALLS.get(platform.machine())
    if numbers is None:
        raise OSError(errno.ENOSYS, "this kernel's keyring is not known here")
    kernel = ctypes.CDLL(None, use_errno=True)
    given = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    done: int = kernel.syscall(ctypes.c_long(numbers[which]), *given)
    if done == -1:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), "keyring")
    return done

"""Time stamps of RFC 3161, which Debian's `openssl ts` asks for and reads; there is no own code for that here."""

import asyncio
import re
from asyncio.subprocess import DEVNULL, PIPE
from hashlib import sha256

PATIENCE_S = 10.0
_GRANTED = re.compile(rb"^Status: Granted", re.MULTILINE)
_DUMPED = re.compile(rb"^    [0-9a-f]{4} - ((?:[0-9a-f]{2}[ -]){1,16})", re.MULTILINE)


class OpenSsl:
    async def query(self, data: bytes) -> bytes:
        """With a nonce of its own, and a wish for the authority's certificate. OSError where there is no `openssl`."""
        return await _run("ts", "-query", "-sha256", "-cert", given=data)

    async def grants(self, reply: bytes, *, data: bytes) -> bool:
        """Whether some authority says in it that it stamped this; who it is, verifiers judge by its certificates."""
        try:
            told = await _run("ts", "-reply", "-in", "/dev/stdin", "-text", given=reply)
        except OSError:
            return False
        _, _, message = told.partition(b"Message data:\n")
        stamped = b"".join(bytes.fromhex(row.replace(b"-", b" ").decode()) for row in _DUMPED.findall(message)[:2])
        return _GRANTED.search(told) is not None and stamped == sha256(data).digest()


async def _run(*words: str, given: bytes) -> bytes:
    running = await asyncio.create_subprocess_exec("openssl", *words, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    try:
        async with asyncio.timeout(PATIENCE_S):
            out, _ = await running.communicate(given)
    except TimeoutError:
        running.kill()
        await running.wait()
        raise
    if running.returncode != 0:
        raise OSError(f"openssl {words[0]} {words[1]} failed")
    return out

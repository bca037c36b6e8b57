"""A bare asyncio server: reads a body, writes it to a file, flushes that, answers; gives it back. Nothing else."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, folder: Path) -> None:
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            first, *lines = head.decode().split("\r\n")
            method, path, _ = first.split()
            file = folder / path.lstrip("/")
            answer = b""
            if method == "PUT":
                (length,) = (int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length"))
                body = await reader.readexactly(length)
                await asyncio.to_thread(_put, file, body)
            else:
                answer = await asyncio.to_thread(file.read_bytes)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(answer) + answer)
            await writer.drain()
    except asyncio.IncompleteReadError:
        writer.close()


def _put(file: Path, body: bytes) -> None:
    with file.open("wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())


async def main(port: int, folder: Path) -> None:
    server = await asyncio.start_server(
        lambda reader, writer: serve(reader, writer, folder=folder), "127.0.0.1", port, limit=1 << 20
    )
    await server.serve_forever()


if __name__ == "__main__":
    Path(sys.argv[2]).mkdir()
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2])))

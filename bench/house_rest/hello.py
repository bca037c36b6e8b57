"""The floor of a cold start: a Litestar application that says hello, on uvicorn, with nothing behind it."""

from __future__ import annotations

import sys

import uvicorn
from litestar import Litestar, get


@get("/healthz")
async def healthz() -> dict[str, bool]:
    return {"ok": True}


if __name__ == "__main__":
    uvicorn.run(Litestar([healthz]), host="127.0.0.1", port=int(sys.argv[1]), log_level="error", access_log=False)

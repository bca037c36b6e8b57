"""The loudspeaker: the words to say, on the terminal, and a program of the captain's that plays what she has."""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Callable

from tocsin_kit.bridge.channel import Outcome, Post, Suppresses
from tocsin_kit.bridge.config import ChannelPlan

MOST_S = 120.0


class Aloud:
    """`command` gets the words on its input; no shell reads them. `clip`: the recording, added to it."""

    suppresses = Suppresses.NOBODY

    def __init__(self, plan: ChannelPlan, *, say: Callable[[str], None]) -> None:
        self._command = [*shlex.split(str(plan.own.get("command", ""))), *_clip(plan)]
        self._say = say

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def send(self, post: Post, *, to: str) -> Outcome:
        self._say(f"SAY THIS OUT LOUD:\n{post.body}")
        if not self._command:
            return Outcome.ACCEPTED
        try:
            playing = await asyncio.create_subprocess_exec(
                *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL
            )
        except OSError as why:
            self._say(f"The program that plays could not be started: {why.strerror}.")
            return Outcome.ACCEPTED
        try:
            async with asyncio.timeout(MOST_S):
                await playing.communicate(post.body.encode())
        except TimeoutError:
            playing.kill()
            await playing.wait()
        return Outcome.ACCEPTED


def _clip(plan: ChannelPlan) -> list[str]:
    return [str(plan.own["clip"])] if "clip" in plan.own else []

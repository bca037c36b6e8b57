"""python -m tests.canary [--without-twins]: plays, searches, prints. Exit 0 only if nothing private was found anywhere, everything was read where it should be,
the control was found, and the leaky twins turned every flow red. The last line is one JSON object."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.canary import search
from tests.canary.play import Play, playing
from tests.canary.rig import Rig, rig
from tests.canary.search import Canary, Sighted
from tests.canary.twins import LEAKY_HOUSE, leaky_client, leaky_phone
from tests.e2e.conftest import chromium
from tocsin_kit.observer import held


async def main(*, twins: bool) -> int:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tocsin-canary-") as folder:
        honest = await perform(Path(folder) / "honest")
        red = list(honest.red)
        print(
            f"honest client: {honest.found} of {len(honest.private)} private canaries found, control {'found' if honest.control_found else 'NOT found'}",
            flush=True,
        )
        if twins:
            red += await twin_offences(Path(folder) / "twin", flows={canary.flow for canary in honest.private})
    for line in red:
        print(f"RED  {line}")
    print(
        f"{len(honest.flows)} flows, {len(honest.private)} private canaries, {honest.shapes} shapes, {honest.searched >> 20} MiB searched, {time.monotonic() - started:.0f} s"
    )
    print(
        json.dumps(
            {
                "planted": len(honest.private),
                "found": honest.found,
                "control_found": honest.control_found,
                "published": honest.published,
                "published_elsewhere": honest.published_elsewhere,
            }
        )
    )
    return 1 if red else 0


class Verdict:
    """What one performance of the honest client showed."""

    def __init__(self, play: Play, seen: list[Sighted], *, searched: int) -> None:
        garden = play.garden
        self.flows = play.done
        self.private = garden.of("private")
        self.shapes = sum(len(canary.shapes) for canary in garden.canaries.values())
        self.searched = searched
        private = [one for one in seen if one.kind == "private"]
        elsewhere = [
            one
            for one in seen
            if one.kind in ("published", "exception") and not garden.canaries[one.canary].allowed(one.where)
        ]
        self.found = len({one.canary for one in private})
        self.control_found = {c.name for c in garden.of("control")} <= {
            one.canary for one in seen if one.where.startswith("file")
        }
        self.published = len(garden.of("published"))
        self.published_elsewhere = len({one.canary for one in elsewhere})
        self.red = [
            f"{one.canary} ({one.flow}) as {one.shape} in {one.where} at {one.offset}" for one in [*private, *elsewhere]
        ]
        self.red += [f"{name} was never read where it should be" for name in garden.unread()]
        self.red += [] if self.control_found else ["the control that the house holds was not found: this gate is blind"]
        self.red += [f"a page broke: {why}" for why in play.wrong]


async def perform(folder: Path) -> Verdict:
    async with rig(folder) as stage, chromium() as browser, playing(stage, browser) as play:
        await play.all()
        core = await stage.core()
        kept = await play.kept()
        blobs = [*everything(stage), *held.core(core), *kept]
        core.unlink()
    blobs += [
        (f"{where}, after the end", blob)
        for where, blob in (*held.files(stage.data), ("log", stage.log.read_bytes()))
    ]
    seen = await asyncio.to_thread(search.search, blobs, play.garden.canaries.values())
    verdict = Verdict(play, seen, searched=sum(len(blob) for _, blob in blobs))
    verdict.red += idle_workers(play, kept)
    return verdict


def idle_workers(play: Play, kept: list[tuple[str, bytes]]) -> list[str]:
    """A phone whose worker has kept nothing was played without it."""
    return [
        f"{name}'s service worker kept no app: the play went past it"
        for name in play.pages
        if not any(where.startswith(f"kept by {name}'s") and where.endswith("/index.html") for where, _ in kept)
    ]


def everything(stage: Rig) -> Iterator[tuple[str, bytes]]:
    """The wire both ways, the folder with its write-ahead log, what was printed, and the living process."""
    yield from stage.recorder.everything()
    yield from held.files(stage.data)
    yield "log", stage.log.read_bytes()
    yield from held.memory(stage.pid)


async def twin_offences(folder: Path, *, flows: set[str]) -> list[str]:
    """The same play by clients that do not seal, and through a front that passes addresses on: every flow must be seen on the wire."""
    phone = await leaky_phone(folder / "phone")
    program = (sys.executable, "-c", LEAKY_HOUSE)
    async with rig(folder, leaky_front=True, phone=phone, program=program) as stage, chromium() as browser:
        with leaky_client() as telltale:
            async with playing(stage, browser, telltale=telltale) as play:
                await play.all()
                seen = search.search(stage.recorder.everything(), private(play))
                kept_open = search.search(held.files(stage.data), play.garden.of("exception"))
                silent = [name for name, since in play.since.items() if not again(stage, play, name, since=since)]
                unkept = (
                    [] if search.search(await play.kept(), private(play)) else ["what the leaky twin's workers keep"]
                )
    leaked = {one.flow for one in seen}
    should = play.garden.leaks & {canary.name for canary in private(play)}
    blind = should - {one.canary for one in seen}
    print(
        f"leaky twin: {len(leaked)} of {len(flows)} flows red, {len(should) - len(blind)} of {len(should)} canaries seen"
    )
    return [
        *(f"the leaky twin's {flow} went unseen: the gate is blind to it" for flow in sorted(flows - leaked)),
        *(f"the leaky twin's {name} went unseen" for name in sorted(blind)),
        *(f"the leaky twin's {name} went unseen when it was sealed again" for name in silent),
        *(f"{what} went unseen" for what in unkept),
        *(
            f"the leaky house's {one.name} went unseen"
            for one in play.garden.of("exception")
            if one.name not in {each.canary for each in kept_open}
        ),
    ]


def again(stage: Rig, play: Play, name: str, *, since: dict[str, int]) -> list[Sighted]:
    """Where a client has let it out after it was sealed, or typed, once more."""
    return search.search(stage.recorder.asked(since), [play.garden.canaries[name]])


def private(play: Play) -> list[Canary]:
    return play.garden.of("private")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Play every flow with marked strings and search the house for them.")
    parser.add_argument(
        "--without-twins", action="store_true", help="only the honest client; not what counts as a pass"
    )
    asked = parser.parse_args()
    code = asyncio.run(main(twins=not asked.without_twins))
    sys.stdout.flush()
    os._exit(code) if code else sys.exit(0)

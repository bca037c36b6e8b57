"""Firefox and WebKitGTK as Debian has them, driven by the commands of W3C WebDriver.

Debian has no driver for Firefox: it is spoken to as geckodriver does, in Marionette's own lines, which carry the same commands. So both
need no library and one walk serves both.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

import httpx

from tests.children import ended, killed

FIREFOX, WEBKIT, SCREEN = "firefox-esr", "WebKitWebDriver", "Xvfb"
MINI_BROWSER = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
PATIENCE_S = 60
ANSWER_S = 120
"""A browser whose page has died never answers what it was told."""
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "geo.prompt.testing": True,
    "geo.prompt.testing.allow": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.prefs.recommended": True,
    "toolkit.telemetry.enabled": False,
}


class Refused(Exception):
    """The browser's own error code for a command."""


class Wire(Protocol):
    async def say(self, command: str, parameters: dict[str, Any]) -> Any: ...


class Engine:
    """One window of one browser. Elements are found by the app's own test names."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def goes(self, address: str) -> None:
        await self._wire.say("Navigate", {"url": address})

    async def asks(self, script: str) -> Any:
        """The value of a JavaScript expression in the page."""
        return await self._wire.say("ExecuteScript", {"script": f"return ({script})", "args": []})

    async def sees(self, selector: str, *, seconds: float = PATIENCE_S) -> str:
        """Waits until it is there; its name on the wire."""
        end = asyncio.get_running_loop().time() + seconds
        while True:
            try:
                return str((await self._wire.say("FindElement", {"using": "css selector", "value": selector}))[ELEMENT])
            except Refused as why:
                if asyncio.get_running_loop().time() > end:
                    shown = await self.asks("document.body.innerText.slice(0, 600)")
                    raise AssertionError(f"{selector} did not come: {why}; there is: {shown}") from why
                await asyncio.sleep(0.1)

    async def presses(self, selector: str) -> None:
        """As soon as it is there and stands still. A person's press: what lies under something else is not pressed."""
        middle = "arguments[0].scrollIntoView({block: 'center'})"
        end = asyncio.get_running_loop().time() + PATIENCE_S
        while True:
            element = await self.sees(selector)
            try:
                await self._wire.say("ExecuteScript", {"script": middle, "args": [{ELEMENT: element}]})
                return await self._wire.say("ElementClick", {"id": element})
            except Refused as why:
                if asyncio.get_running_loop().time() > end:
                    raise AssertionError(f"{selector} cannot be pressed: {why}") from why
                await asyncio.sleep(0.2)

    async def types(self, selector: str, text: str) -> None:
        await self._wire.say("ElementSendKeys", {"id": await self.sees(selector), "text": text})


class Marionette:
    """Firefox: `length:[0, number, command, parameters]` there, `length:[1, number, error, value]` back."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._number = 0

    async def say(self, command: str, parameters: dict[str, Any]) -> Any:
        self._number += 1
        line = json.dumps([0, self._number, f"WebDriver:{command}", parameters]).encode()
        self._writer.write(b"%d:%s" % (len(line), line))
        _, _, wrong, value = await self.hear()
        if wrong:
            raise Refused(wrong["error"], wrong["message"])
        return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

    async def hear(self) -> Any:
        async with asyncio.timeout(ANSWER_S):
            length = int((await self._reader.readuntil(b":"))[:-1])
            return json.loads(await self._reader.readexactly(length))


class Http:
    """WebKitWebDriver: each command is an address."""

    ADDRESSES = {
        "Navigate": ("POST", "url"),
        "ExecuteScript": ("POST", "execute/sync"),
        "FindElement": ("POST", "element"),
        "ElementClick": ("POST", "element/{id}/click"),
        "ElementSendKeys": ("POST", "element/{id}/value"),
    }

    def __init__(self, client: httpx.AsyncClient, session: str) -> None:
        self._client = client
        self._session = session

    async def say(self, command: str, parameters: dict[str, Any]) -> Any:
        method, address = self.ADDRESSES[command]
        answer = await self._client.request(
            method, f"/session/{self._session}/{address.format(**parameters)}", json=parameters
        )
        value = answer.json()["value"]
        if answer.is_error:
            raise Refused(value["error"], value["message"])
        return value


@asynccontextmanager
async def child(
    *words: str | Path, environment: dict[str, str] | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """With everything it starts; killed at the end, as a phone's battery does it."""
    process = await asyncio.create_subprocess_exec(
        *map(str, words), env=os.environ | (environment or {}), start_new_session=True,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await killed(process)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@asynccontextmanager
async def firefox(profile: Path, *, more: Mapping[str, object] | None = None) -> AsyncIterator[Engine]:
    """With the same profile it is the same phone, started again. `more`: preferences, beside and before the usual ones."""
    profile.mkdir(exist_ok=True)
    port = free_port()
    wanted = PREFERENCES | {"marionette.port": port} | dict(more or {})
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items()]
    (profile / "user.js").write_text("\n".join(lines))
    words = (FIREFOX, "--headless", "--no-remote", "--marionette", "--profile", profile)
    async with child(*words, environment={"MOZ_CRASHREPORTER_DISABLE": "1", "HOME": str(profile)}):
        reader, writer = await reached(port)
        wire = Marionette(reader, writer)
        await wire.hear()
        await wire.say("NewSession", {})
        yield Engine(wire)
        writer.close()


async def reached(port: int, *, seconds: float = PATIENCE_S) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    async with asyncio.timeout(seconds):
        while True:
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
            await asyncio.sleep(0.1)


@asynccontextmanager
async def screen() -> AsyncIterator[str]:
    """WebKitGTK paints on a screen that nobody sees."""
    reading, writing = os.pipe()
    process = await asyncio.create_subprocess_exec(
        SCREEN, "-displayfd", str(writing), "-screen", "0", "480x900x24", "-nolisten", "tcp",
        pass_fds=(writing,), stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            yield f":{(await asyncio.to_thread(said.readline)).strip()}"
    finally:
        await ended(process)


@asynccontextmanager
async def webkit(profile: Path) -> AsyncIterator[Engine]:
    """What it keeps ends with it: a browser that is driven has a private window."""
    profile.mkdir(exist_ok=True)
    port = free_port()
    async with (
        screen() as display,
        child(
            WEBKIT,
            f"--port={port}",
            environment={"DISPLAY": display, "HOME": str(profile), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"},
        ),
    ):
        _, writer = await reached(port)
        writer.close()
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            options = {"binary": str(MINI_BROWSER[-1]), "args": ["--automation"]}
            wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
            made = (await client.post("/session", json=wanted)).json()["value"]
            yield Engine(Http(client, made["sessionId"]))
            await client.delete(f"/session/{made['sessionId']}")


def missing() -> list[str]:
    """Programs that tools/machine.sh installs."""
    return [each for each in (FIREFOX, WEBKIT, SCREEN) if shutil.which(each) is None]

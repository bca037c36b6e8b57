"""Each lint keeps quiet on the project and speaks up when what it forbids is planted in a copy."""

from __future__ import annotations

import ast
import functools
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tools.lint import addresses, can_opener, docs, glossary, playbooks, refusals, registry, skips, words
from tools.lint.__main__ import RULES
from tools.lint.offence import Offence, look_everywhere

ROOT = Path(__file__).parents[2]
COPIED = ("src", "protocol", "phrasebook", "playbooks", "tools", "docs", "web/src")
PAGES = ("GLOSSARY.md", "README.md", "ARCHITECTURE.md", "THREATS.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lints")
    for name in COPIED:
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "phone", "node_modules")
        )
    for name in PAGES:
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture
def plant(pristine: Path) -> object:
    before: dict[Path, str | None] = {}

    def change(path: str, old: str | None, new: str) -> Path:
        file = pristine / path
        before.setdefault(file, file.read_text("utf-8") if file.exists() else None)
        text = file.read_text("utf-8") if file.exists() else ""
        if old is None:
            text += new
        else:
            assert old in text, f"{old!r} stands no more in {path}: plant something else"
            text = text.replace(old, new, 1)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return pristine

    yield change
    for file, text in before.items():
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(text, "utf-8")


def test_the_project_keeps_every_rule() -> None:
    offences = look_everywhere(ROOT, RULES)
    assert not offences, "\n".join(map(str, offences))


Plant = Callable[[str, str | None, str], Path]

REGISTRY = "protocol/registry.toml"
EN, ES, AR, HMN = (f"phrasebook/{tag}/alerts.ftl" for tag in ("en", "es", "ar", "hmn"))
PLANTS = [
    # what is planted | where | old text or None | new text | rule | a word of the offence
    (registry, REGISTRY, "[event.raid]", "[event.suspicious_person]\ncode = 77\nresolution = 9\nhome = false\n[event.raid]", "person"),
    (registry, REGISTRY, "[event.raid]", "[event.migrants_here]\ncode = 77\nresolution = 9\nhome = false\n[event.raid]", "migrants"),
    (registry, REGISTRY, "[event.raid]", "[event.white_van]\ncode = 77\nresolution = 9\nhome = false\n[event.raid]", "van"),
    (registry, REGISTRY, "leaving = 9", "leaving = 9\nblock_the_road = 60", "block"),
    (registry, REGISTRY, "AllClear = 5", "AllClear = 5\nExecute = 6", "Execute"),
    (registry, REGISTRY, "leaving = 9", "leaving = 8", "two names"),
    (registry, REGISTRY, "delivery = 1\n", "delivery = 11\n", "re-numbered"),
    (registry, REGISTRY, "drill = 8\n", "drill = 8\nflood_water = 10\n", "registry.ledger"),
    (registry, "protocol/registry.ledger", None, "checked street_party 1\n", "re-used"),
    (registry, REGISTRY, "code = 4\nresolution = 8", "code = 4\nresolution = 9", "points at a home"),
    (words, ES, "event-raid = Redada\n", "", "not said in es"),
    (words, AR, "do-avoid = تجنّب المنطقة.", "do-avoid =", "not said"),
    (words, ES, "{ $time }", "{ $hora }", "{ $time } is missing"),
    (words, ES, "Hasta las { $time }.", "Hasta las { $time }, { $dia }.", "{ $dia } is not in the English"),
    (words, ES, "Hasta las { $time }.", "Hasta las { $time }, { near-raid }.", "near-raid stands in braces"),
    (words, AR, "        [few] ", "        [several] ", "plural"),
    (words, ES, "elsewhere =\n    {", "elsewhere =\n    Hoy: {", "inside a sentence"),
    (words, HMN, "        [1] ", "        [one] ", "choose by number"),
    (words, ES, "event-raid = Redada\n", "event-raid = Redada\n    .short = R\n", "attribute"),
    (words, ES, "event-raid = Redada", "# checked: 2027-03-01 0123456789ab\nevent-raid = Redada", "words tidy"),
    (words, ES, "event-raid = Redada", "# checked: 2027-03-01\nevent-raid = Redada", "is no mark"),
    (words, ES, "event-raid = Redada", "# checked: 2027-13-01 0123456789ab\nevent-raid = Redada", "is no mark"),
    (words, ES, "event-raid = Redada", "# checked: 2027-03-01 0123456789ab\n\nevent-raid = Redada", "above no phrase"),
    (words, ES, "## event\n", "# checked-by-speaker: yes, 2027-03-01\n\n## event\n", "above no phrase"),
    (words, EN, "near-raid = Raid nearby.\n", "near-raid = Raid nearby.\nnear-raid = Raid.\n", "already"),
    (words, EN, "near-raid = Raid nearby.\n", "near-raid = Raid { nearby.\n", "not Fluent"),
    (words, REGISTRY, "[event.raid]", "[event.hail]\ncode = 77\nresolution = 9\nhome = false\n[event.raid]", "event-hail"),
    (words, "web/src/ui/planted.ts", None, 'say("a-word-nobody-knows")', "asked for"),
    (refusals, "src/tocsin/watch/planted.py", None, 'raise Refusal("sighting.too_blue")\n', "error-sighting-too-blue"),
    (refusals, "web/src/watch/planted.ts", None, "throw new Refusal('desk.too_blue')\n", "error-desk-too-blue"),
    (refusals, "phrasebook/en/refusals.ftl", None, "error-desk-asleep = The desk sleeps.\n", "nobody refuses"),
    (playbooks, "playbooks/evictions.toml", "radius_m = 500", "radius_m = 300", "out of bounds"),
    (playbooks, "playbooks/evictions.toml", "lone_radius_m = 500", "lone_radius_m = 400", "exactly 500"),
    (playbooks, "playbooks/evictions.toml", "[event.eviction]", "[event.squatters]", "not registered"),
    (playbooks, "playbooks/evictions.toml", 'response = "Monitor"', 'response = "Execute"', "Execute"),
    (playbooks, "web/src/ui/icon.tsx", '  eviction: "', '  evicted: "', "picture"),
    (playbooks, "playbooks/evictions.toml", "expires_min = 180", "expires_min = 0", "expires_min"),
    (playbooks, "playbooks/evictions.toml", 'checklist = ["', 'checklist = ["checklist-nobody-wrote", "', "phrasebook"),
    (playbooks, "playbooks/evictions.toml", 'activities = ["', 'activities = ["loitering", "', "loitering"),
    (playbooks, "playbooks/evictions.toml", 'activities = ["', 'activities = ["leaving", "', "none twice"),
    (playbooks, "playbooks/evictions.toml", "observer_cap = 8", "observer_cap = 8\ntarget = 1", "target"),
    (docs, "README.md", None, "\n[there](docs/nowhere.md)\n", "nowhere"),
    (docs, "README.md", None, "\nSee `tools/lint/nothing.py`.\n", "nothing.py"),
    (docs, "docs/decisions/0099-a-gap.md", None, "# A gap\n\n## Why\n\n## Kept by\n", "gaps"),
    (glossary, "src/tocsin/warn/planted.py", None, "class Subscriber: ...\n", "subscriber"),
    (glossary, "src/tocsin/warn/utils.py", None, "", "without a room"),
    (glossary, "web/src/ui/helpers.ts", None, "", "without a room"),
    (addresses, "web/package-lock.json", None, '{"resol' + 'ved": "https://registry.' + 'npmjs.org/x/-/x-1.tgz"}', "address"),
    (addresses, "docs/planted.md", None, "Look into /" + "home/ana/src.", "machine"),
    (addresses, "requirements.lock", None, "--extra-" + "index-url x\n", "registry setting"),
    (skips, "tools/planted.py", None, "import os  # noqa\n", "which rule"),
    (skips, "tools/planted.py", None, "x = 1  # type: ignore\n", "which rule"),
    (skips, "tools/planted.py", None, "@pytest.mark.skip\n", "proves nothing"),
    (skips, "web/src/ui/planted.ts", None, "it.only('x', () => {})", "proves nothing"),
    (skips, "web/src/ui/planted.ts", None, "// @ts-ignore", "expect-error"),
]  # fmt: skip


@pytest.mark.parametrize(
    "planted", PLANTS, ids=[f"{p[0].__name__.rsplit('.', 1)[1]}-{p[4].replace(' ', '-')}" for p in PLANTS]
)
def test_a_planted_offence_is_found(plant: Plant, pristine: Path, planted: tuple) -> None:
    rule, path, old, new, word = planted
    before = already_there(rule.look, pristine)
    root = plant(path, old, new)
    fresh = set(rule.look(root)) - before
    assert any(word in f"{o.path} {o.say}" for o in fresh), f"{rule.__name__} did not see {new!r}: {fresh}"


@functools.cache
def already_there(rule: Callable[[Path], Iterable[Offence]], pristine: Path) -> frozenset[Offence]:
    return frozenset(rule(pristine))


OPENERS = [
    "box.decrypt(b'')",
    "from age import unseal\nunseal(x)",
    "key.unseal(x)",
    "request.client.host",
    "self.request.client",
    "scope['client']",
    "headers.get('x-forwarded-for')",
    "headers.get('User-Agent')",
    "transport.get_extra_info('peername')",
]
CLOCKS = [
    "from datetime import datetime\ndatetime.now()",
    "import datetime\ndatetime.datetime.now(tz)",
    "import time\ntime.time()",
    "import uuid\nuuid.uuid4()",
    "from uuid import uuid4\nuuid4()",
    "import os\nos.urandom(16)",
    "from os import urandom\nurandom(16)",
    "import secrets\nsecrets.token_bytes(16)",
    "import random\nrandom.random()",
]


@pytest.mark.parametrize("text", OPENERS)
def test_an_opener_is_found_in_every_room(text: str) -> None:
    assert list(can_opener.offences_of(ast.parse(text), may_read_clocks=True))


@pytest.mark.parametrize("text", CLOCKS)
def test_a_clock_or_die_is_found_outside_house_and_engines(text: str) -> None:
    assert list(can_opener.offences_of(ast.parse(text), may_read_clocks=False))
    assert not list(can_opener.offences_of(ast.parse(text), may_read_clocks=True))


def test_what_looks_alike_is_left_alone() -> None:
    innocent = '"""Never call decrypt or read x-forwarded-for."""\nat = clock.now()\nclient = reader.client\nopened = sealed.open_count'
    assert not list(can_opener.offences_of(ast.parse(innocent), may_read_clocks=False))


def test_the_can_opener_walks_the_house(plant: Plant) -> None:
    root = plant("src/tocsin/watch/planted.py", None, "def see(sealed):\n    return sealed.decrypt()\n")
    assert any(o.path == "src/tocsin/watch/planted.py" and o.line == 2 for o in can_opener.look(root))


def rule_on(path: str, line: int) -> Callable[[Path], list[Offence]]:
    return lambda root: [Offence(path, line, "some-rule", "no")]


def test_a_suppression_needs_a_reason_and_must_be_needed(plant: Plant, pristine: Path) -> None:
    path = "tools/planted.py"
    root = plant(path, None, "x = 1  # lint: allow some-rule: the clock is the subject here\n")
    assert not [o for o in look_everywhere(root, [rule_on(path, 1)]) if o.path == path]
    assert ["silences nothing" in o.say for o in look_everywhere(root, []) if o.path == path] == [True]
    plant(path, ": the clock is the subject here", "")
    assert any("no reason" in o.say for o in look_everywhere(root, [rule_on(path, 1)]) if o.path == path)

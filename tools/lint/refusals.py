"""Whatever a house or the phone may refuse to a person is said in words (`error-<room>-<reason>`); no sentence is left that nobody gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tocsin_kit.translating.book import ENGLISH, phrases
from tools.lint.offence import Offence

RULE = "refusals"
CODE = re.compile(r"""(?P<quote>["'])(?P<code>[a-z][a-z_]*\.[a-z][a-z_]*)(?P=quote)""")
NOT_CODES = {"channel.later", "manifest.json", "settings.env", "house.lock", "ledger.key", "cosigner.key", "index.html", "languages.toml", "map.pmtiles", "film.webm", "film.release", "statement.cbor", "style.css"}
# Only a broken or a lying program is told these, or a door that no screen knocks at: the phone says the code, in her language.
FOR_PROGRAMS = {
    *("malformed", "header", "bad_signature", "other_payload", "too_many_signatures", "wrong_algorithm"),
    *("wrong_key_kind", "one_signer", "unknown_status", "unknown_message_type", "unknown_kind", "out_of_bounds"),
    *("area_too_fine", "wrong_size", "wrong_slots", "not_canonical", "exists", "out_of_place", "wrong_leaves"),
    *("http.method", "http.not_found", "http.refused", "file.no_such_range", "live.full", "live.unavailable", "entry.missing"),
    *("disk.full", "clock.stepped", "clock.behind", "push.undelivered", "alert.rings_everybody"),
    *("desk.replayed", "aid.replayed", "note.unknown", "roster.too_large", "sighting.from_the_future", "sighting.other_town"),
    *("relayed.expired", "relayed.from_the_future", "relayed.not_its_event", "relayed.nothing_to_end", "relayed.older"),
    "relayed.too_many",
    *("ledger.rolled_back", "ledger.split", "ledger.unproven", "ledger.unseen", "ledger.restored", "blob.taken"),
    *("ledger.unsigned", "ledger.not_cosigned", "ledger.not_included"),
    *("mirror.silent", "mirror.lying", "mirror.full", "mirror.late", "mirror.unproven", "films.missing"),
    *("mirror.unknown", "mirror.stale", "mirror.other_tombstone", "mirror.something_else", "mirror.forgotten"),
    *("publish.one_release", "publish.other_film", "publish.no_proof", "publish.withdrawn", "publish.full", "publish.unknown"),
    *("vetting.expired", "vetting.not_yet", "vetting.other_key", "vetting.other_offer"),
    *("witness.wrong_hash", "witness.other_share", "witness.replayed"),
    *("sighting.stale", "window.other", "window.too_old", "wire.too_large", "attestation.other_status"),
}
# Said by a screen of its own, without a refusal.
NOBODYS = {"error-other", "error-no-line"}


def look(root: Path) -> Iterator[Offence]:
    given = codes_of(root)
    names = {named(code) for code in given}
    said = {name: message for name, message in phrases(root / "phrasebook", ENGLISH).items() if is_error(name)}
    for code, (path, line) in sorted(given.items()):
        if named(code) not in said and not is_for_programs(code):
            yield Offence(path, line, RULE, f"`{code}` may be refused to a person and is not said: `{named(code)} = …`.")
    for name, message in said.items():
        if name not in NOBODYS and name not in names:
            yield Offence(
                f"phrasebook/{ENGLISH}/{message.file}", message.line, RULE, f"`{name}` is said and nobody refuses that."
            )


def codes_of(root: Path) -> dict[str, tuple[str, int]]:
    """Every refusal's code that house and phone have in their sources, and where it stands first."""
    found: dict[str, tuple[str, int]] = {}
    for folder in ("src/tocsin", "web/src"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".py", ".ts", ".tsx"} and "migrations" not in path.parts:
                for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                    for match in CODE.finditer(line):
                        if match["code"] not in NOT_CODES:
                            found.setdefault(match["code"], (str(path.relative_to(root)), number))
    return found


def is_for_programs(code: str) -> bool:
    return code in FOR_PROGRAMS or code.split(".")[1] in FOR_PROGRAMS


def is_error(name: str) -> bool:
    return name.startswith("error-")


def named(code: str) -> str:
    return "error-" + code.replace(".", "-").replace("_", "-")

"""python -m tools.vectors           writes protocol/vectors/*.json
python -m tools.vectors --check   exits 1 when a checked-in file differs from what would be written
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.vectors import (
    aid,
    aid_plans,
    aid_rota,
    alerts,
    beats,
    bytes_,
    envelopes,
    films,
    incidents,
    invites,
    ledger,
    letters,
    mirrors,
    places,
    pushes,
    relays,
    rosters,
    windows,
    words,
    worlds,
)

FOLDER = Path(__file__).resolve().parent.parent.parent / "protocol" / "vectors"

FILES: dict[str, Callable[[], dict[str, Any]]] = {
    "cbor.json": bytes_.cbor_cases,
    "cose.json": bytes_.cose_cases,
    "worlds.json": worlds.as_json,
    "roster.json": rosters.cases,
    "window.json": windows.cases,
    "stand_in.json": windows.stand_in_cases,
    "alert.json": alerts.cases,
    "alert_in_time.json": alerts.in_time_cases,
    "checked.json": words.checked_cases,
    "attestation.json": words.attestation_cases,
    "desk.json": words.desk_cases,
    "beat.json": beats.cases,
    "quiet.json": beats.quiet_cases,
    "slots.json": beats.slots_cases,
    "incident.json": incidents.cases,
    "missing.json": incidents.missing_cases,
    "invite.json": invites.cases,
    "guest.json": invites.guest_cases,
    "manifest.json": invites.manifest_cases,
    "envelope.json": envelopes.cases,
    "sighting.json": letters.sighting_cases,
    "note.json": letters.note_cases,
    "pushed.json": pushes.cases,
    "directory.json": places.cases,
    "relayed.json": relays.cases,
    "aid_states.json": aid_plans.state_cases,
    "aid_suggestions.json": aid_plans.suggestion_cases,
    "aid_rota.json": aid_rota.cases,
    "aid.json": aid.cases,
    "ledger.json": ledger.cases,
    "witness.json": films.cases,
    "mirror.json": mirrors.cases,
}


def main(arguments: list[str]) -> int:
    stale = []
    for name, make in FILES.items():
        text = json.dumps(make(), indent=1, ensure_ascii=False) + "\n"
        path = FOLDER / name
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
    for name in stale:
        print(f"protocol/vectors/{name} is not what tools/vectors writes", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

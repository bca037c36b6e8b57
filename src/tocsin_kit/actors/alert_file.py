"""Saving an alert so that a stranger can check it: the `.tocsin` file of docs/protocol, section 13."""

from __future__ import annotations

from tocsin.seals import cose
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import AlertId
from tocsin.terms.instant import window_of
from tocsin_kit import verify
from tocsin_kit.actors.phone import Phone


async def save_alert(phone: Phone, alert_id: AlertId) -> bytes:
    """The file's bytes, from what this phone verified and what its house gives again. KeyError for an unknown alert."""
    alert = phone.alerts[alert_id]
    number = window_of(alert.alert.sent_at)
    window = (await phone.ask("GET", f"/api/windows/{number}")).json()
    book = (await phone.ask("GET", "/api/roster?since=0")).json()
    return verify.write(
        verify.AlertFile(
            alert=cose.write(alert.signed),
            window_statement=from_b64u(window["statement"]),
            leaves=tuple(from_b64u(leaf) for leaf in window["leaves"]),
            stand_ins=tuple(from_b64u(each) for each in window["stand_ins"]),
            statements=tuple(from_b64u(each) for each in book["statements"]),
            slips=tuple(from_b64u(slip["secret"]) for slip in book["slips"] if slip["window"] == number),
        )
    )

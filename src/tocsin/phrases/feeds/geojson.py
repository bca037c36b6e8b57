"""Where it is, or was, for other maps: GeoJSON (RFC 7946), one feature for each incident as its latest alert has it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tocsin.phrases.feeds.area import Circle, circle_of
from tocsin.phrases.feeds.message import Message, stamp, utc
from tocsin.phrases.words import Words, languages

_UTC = "Z"


def write(messages: Sequence[Message]) -> bytes:
    features = [_feature(each) for each in messages]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode() + b"\n"


def _feature(message: Message) -> dict[str, Any]:
    alert, incident = message.verified.alert, message.incident
    circle = circle_of(incident.cell, radius_m=incident.radius_m)
    words = {tag: Words(tag, clock_face=utc) for tag in languages()}
    return {
        "type": "Feature",
        "id": message.identifier,
        "geometry": _geometry(circle),
        "properties": {
            "incident": alert.incident.hex(),
            "status": alert.status.name,
            "msgType": message.message_type.name,
            "responseType": message.response_type.name if message.response_type else None,
            "event": message.kind,
            "urgency": alert.urgency.name,
            "severity": alert.severity.name,
            "certainty": alert.certainty.name,
            "standing": message.verified.standing.value,
            "sent": stamp(alert.sent_at, zone=_UTC),
            "onset": stamp(message.begins_at, zone=_UTC),
            "expires": stamp(message.ends_at, zone=_UTC),
            "radius_m": circle.radius_m,
            "headline": {tag: message.headline(each) for tag, each in words.items()},
            "instruction": {tag: message.instruction(each) for tag, each in words.items()},
            "cap": f"cap/{message.identifier}.xml",
            "cose": message.signed,
        },
    }


def _geometry(circle: Circle) -> dict[str, Any]:
    ring = circle.ring
    if ring is None:
        return {"type": "Point", "coordinates": [circle.longitude, circle.latitude]}
    return {"type": "Polygon", "coordinates": [ring]}

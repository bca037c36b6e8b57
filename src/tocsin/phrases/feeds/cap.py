"""One alert as the Common Alerting Protocol 1.2 has it, an info block in every language of the phrasebook."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tocsin.phrases.feeds.area import circle_of
from tocsin.phrases.feeds.kinds import kind_of
from tocsin.phrases.feeds.markup import child, written
from tocsin.phrases.feeds.message import Message, stamp, utc
from tocsin.phrases.words import Words, languages
from tocsin.seals.alert import Standing
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Status

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
_UTC = "-00:00"
"""So CAP writes it; a Z is not allowed there."""


def write(message: Message) -> bytes:
    alert = message.verified.alert
    root = Element("alert", xmlns=NAMESPACE)
    child(root, "identifier", message.identifier)
    child(root, "sender", message.sender)
    child(root, "sent", _time(alert.sent_at))
    child(root, "status", alert.status.name)
    child(root, "msgType", message.message_type.name)
    child(root, "scope", kind_of(alert.event).scope)
    if alert.status is not Status.Actual:
        notice = "exercise" if alert.status is Status.Exercise else "test-notice"
        child(root, "note", _words("en").say(notice))
    if references := _references(message):
        child(root, "references", " ".join(references))
    child(root, "incidents", alert.incident.hex())
    for language in languages():
        _info(root, message, words=_words(language))
    return written(root)


def _references(message: Message) -> list[str]:
    """What a second signature makes final takes the place of the same ending as one person reported it."""
    sent = _time(message.verified.alert.sent_at)
    final = message.verified.standing is Standing.FINAL
    itself = [f"{message.sender},{message.identifier}-reported,{sent}"] if final else []
    before = [f"{each.sender},{each.identifier},{_time(each.verified.alert.sent_at)}" for each in message.continues]
    return [*itself, *before]


def _info(root: Element, message: Message, *, words: Words) -> None:
    alert, incident = message.verified.alert, message.incident
    kind = kind_of(alert.event)
    info = child(root, "info")
    child(info, "language", words.language)
    child(info, "category", kind.category)
    child(info, "event", words.event(alert.event))
    child(info, "responseType", message.response_type.name if message.response_type else "None")
    child(info, "urgency", alert.urgency.name)
    child(info, "severity", alert.severity.name)
    child(info, "certainty", alert.certainty.name)
    _pair(info, "eventCode", "tocsin:event", message.kind)
    if alert.onset:
        child(info, "onset", _time(message.begins_at))
    child(info, "expires", _time(message.ends_at))
    child(info, "senderName", message.public.town_name)
    child(info, "headline", message.headline(words))
    for name, said in (("description", message.description(words)), ("instruction", message.instruction(words))):
        if said:
            child(info, name, said)
    _pair(info, "parameter", "tocsin:standing", message.verified.standing.value)
    _pair(info, "parameter", "tocsin:cose", message.signed)
    circle = circle_of(incident.cell, radius_m=incident.radius_m)
    area = child(info, "area")
    child(area, "areaDesc", words.say(kind.area, metres=incident.radius_m))
    child(area, "circle", f"{circle.latitude:.5f},{circle.longitude:.5f} {circle.radius_m / 1000:.3f}")
    _pair(area, "geocode", "H3", f"{incident.cell:x}")


def _pair(parent: Element, name: str, value_name: str, value: str) -> None:
    pair = child(parent, name)
    child(pair, "valueName", value_name)
    child(pair, "value", value)


def _words(language: str) -> Words:
    return Words(language, clock_face=utc, files=("alerts", "playbooks"))


def _time(at: Instant) -> str:
    return stamp(at, zone=_UTC)

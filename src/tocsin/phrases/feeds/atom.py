"""What a town said, newest first, for feed readers: Atom (RFC 4287), one file per language.

Addresses are relative, so that a copy of the folder leads to its own files.
"""

from __future__ import annotations

from uuid import UUID, uuid5
from xml.etree.ElementTree import Element

from tocsin.phrases.feeds.markup import child, clean, written
from tocsin.phrases.feeds.message import Message, Public, stamp, utc
from tocsin.phrases.words import Words, languages
from tocsin.terms.instant import Instant

NAMESPACE = "http://www.w3.org/2005/Atom"
_UTC = "Z"
_NEVER = Instant(0)


def write(public: Public, *, language: str) -> bytes:
    words = Words(language, clock_face=utc, files=("alerts", "feeds"))
    shipped = languages()[language]
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": shipped.tag})
    child(root, "id", UUID(bytes=bytes(public.town)).urn)
    child(root, "title", words.say("feeds-title", town=clean(public.town_name)))
    child(root, "subtitle", words.say("feeds-subtitle"))
    newest = max((each.verified.alert.sent_at for each in public.messages), default=_NEVER)
    child(root, "updated", stamp(newest, zone=_UTC))
    child(child(root, "author"), "name", public.town_name or "Tocsin")
    child(root, "link", rel="self", type="application/atom+xml", href=f"{language}.atom")
    for other in languages().values():
        if other.tag != language:
            child(
                root, "link", rel="alternate", type="application/atom+xml", hreflang=other.tag, href=f"{other.tag}.atom"
            )
    for each in public.messages:
        _entry(root, each, words=words)
    return written(root)


def _entry(root: Element, message: Message, *, words: Words) -> None:
    alert = message.verified.alert
    entry = child(root, "entry")
    child(entry, "id", uuid5(UUID(bytes=bytes(message.public.town)), message.identifier).urn)
    child(entry, "title", message.headline(words))
    child(entry, "updated", stamp(alert.sent_at, zone=_UTC))
    child(entry, "published", stamp(alert.sent_at, zone=_UTC))
    child(entry, "category", term=message.kind, label=words.event(alert.event))
    child(entry, "category", term=alert.status.name, scheme="urn:oasis:names:tc:emergency:cap:1.2:status")
    said = [message.instruction(words), message.description(words)]
    child(entry, "summary", " ".join(each for each in said if each) or message.headline(words))
    child(entry, "link", rel="alternate", type="application/cap+xml", href=f"cap/{message.identifier}.xml")

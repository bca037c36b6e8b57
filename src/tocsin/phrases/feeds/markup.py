"""Trees, never text: nothing that comes in can become markup, nor anything that XML cannot hold."""

import re
from xml.etree.ElementTree import Element, SubElement, tostring

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def child(parent: Element, name: str, text: str = "", /, **attributes: str) -> Element:
    made = SubElement(parent, name, attributes)
    made.text = clean(text) if text else None
    return made


def clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


def written(root: Element) -> bytes:
    body: bytes = tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"

"""What a person reads who gets a bundle: the steps, in each language of the phrasebook, and a form for a court."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from tocsin.phrases import Words, languages
from tocsin_kit.witness.bundle.verifier import VERIFIER

CERTIFICATE = "CERTIFICATE.txt"
_STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}"
    "h2{font-size:1.15rem;margin:1.5rem 0 .3rem}li{margin:.3rem 0}code{unicode-bidi:isolate}"
)
_COMMANDS = {  # -I: a json.py that somebody laid beside the verifier is not taken for Python's own
    "court-step-verify": f"python3 -I {VERIFIER}",
    "court-step-windows": f"py -I {VERIFIER}",
    "court-step-own": "tocsin-kit verify",
    "court-step-openssl": "--authorities FILE.pem",
    "court-step-age": "age --decrypt -i film.key parts/000000.age",
}
_STEPS = ("unpack", "python", "verify", "windows", "hash", "keys", "own", "openssl")
_MEANS = ("proven", "missing", "broken", "said", "never")
_FILES = ("parts", "plain", "ledger", "stamps", "case")


def pages(*, film: str, with_key: bool) -> dict[str, bytes]:
    found = {CERTIFICATE: certificate(film)}
    for tag in languages():
        read_me = _ReadMe(tag, with_key=with_key)
        found[f"README.{tag}.txt"] = read_me.text().encode()
        found[f"README.{tag}.html"] = read_me.html().encode()
    return found


def certificate(film: str) -> bytes:
    """In English and after the rules of United States courts; a qualified person fills it in."""
    form = Path(__file__).with_name("certificate.txt").read_text("utf-8")
    return form.replace("{film}", film).encode()


class _ReadMe:
    def __init__(self, tag: str, *, with_key: bool) -> None:
        self._language = languages()[tag]
        self._words = Words(tag, clock_face=str, files=("court",))
        self._with_key = with_key

    def text(self) -> str:
        lines = [self._say("court-title"), "", self._say("court-what"), "", self._say("court-care")]
        for heading, points in self._sections():
            lines += ["", heading, "", *(f"* {point}" for point in points)]
        return "\n".join(lines) + "\n"

    def html(self) -> str:
        title = escape(self._say("court-title"))
        body = "".join(
            f"<h2>{escape(heading)}</h2><ul>{''.join(f'<li>{escape(point)}</li>' for point in points)}</ul>"
            for heading, points in self._sections()
        )
        for command in _COMMANDS.values():
            body = body.replace(escape(command), f'<code dir="ltr">{escape(command)}</code>')
        said = "".join(f"<p>{escape(self._say(name))}</p>" for name in ("court-what", "court-care"))
        return (
            f'<!doctype html>\n<html lang="{self._language.tag}" dir="{self._language.direction}"><head>'
            f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
            f"<style>{_STYLE}</style></head><body><h1>{title}</h1>{said}{body}</body></html>\n"
        )

    def _sections(self) -> Sequence[tuple[str, list[str]]]:
        key = ["court-file-key", "court-step-age"] if self._with_key else ["court-file-no-key"]
        return (
            (self._say("court-steps"), self._all("court-step", _STEPS)),
            (self._say("court-means"), self._all("court-word", _MEANS)),
            (self._say("court-files"), self._all("court-file", _FILES) + [self._say(name) for name in key]),
            (self._say("court-form"), [self._say("court-form-what"), self._say("court-form-not")]),
        )

    def _all(self, prefix: str, names: Sequence[str]) -> list[str]:
        return [self._say(f"{prefix}-{name}") for name in names]

    def _say(self, name: str) -> str:
        command = _COMMANDS.get(name)
        return self._words.say(name) if command is None else self._words.say(name, command=command)

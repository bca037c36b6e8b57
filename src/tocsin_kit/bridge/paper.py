"""For whoever has neither: who calls whom, and what hangs on the wall. Pages to print; nothing in them is fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

import segno

from tocsin.phrases import Words, languages
from tocsin_kit.bridge.config import Contact

EACH_CALLS = 3
FILES = ("alerts", "bridge", "circles", "playbooks")
_STYLE = (
    "body{font:14pt/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}h1{font-size:26pt;line-height:1.2}"
    "section{border:1px solid;border-radius:.5rem;padding:.5rem 1rem;margin:1rem 0;break-inside:avoid}"
    "li{font-size:16pt;margin:.25rem 0}bdi{white-space:nowrap}svg{width:14rem;height:14rem}"
    ".poster p{font-size:22pt;margin:.75rem 0}"
)


def who_calls_whom(people: Sequence[Contact]) -> Iterator[tuple[Contact | None, Sequence[Contact]]]:
    """(caller, whom); None is the captain. Everybody on the tree is called by exactly one."""
    tree = [each for each in people if each.tree]
    for place, caller in enumerate([None, *tree]):
        called = tree[EACH_CALLS * place : EACH_CALLS * (place + 1)]
        if called:
            yield caller, called


def phone_tree(people: Sequence[Contact], *, town: str) -> str:
    """A part for each caller, in her own language, to be cut out: nobody needs to have all of the numbers."""
    parts = [_part(caller, called) for caller, called in who_calls_whom(people)]
    words = _words("en")
    title = f"{words.say('bridge-tree-title')}: {town}"
    return _page("en", title, f"<p>{_said(words, 'bridge-tree-keep')}</p>{''.join(parts)}")


def poster(language: str, *, town: str, link: str) -> str:
    words = _words(language)
    code = segno.make(link, error="m").svg_inline(omitsize=True)
    lines = ("poster-what", "poster-read", "poster-report")
    whistles = [
        words.say("bridge-whistle-near", blasts=words.say("whistle-three-short")),
        words.say("bridge-whistle-taking", blasts=words.say("whistle-one-long")),
    ]
    said = [f"<p>{_said(words, each)}</p>" for each in lines]
    said += [f'<p><bdi dir="ltr">{escape(link)}</bdi></p>{code}']
    said += [f"<p>{escape(each)}</p>" for each in whistles]
    said += [f"<p>{_said(words, 'bridge-poster-text')}</p>"]
    return _page(language, town, f'<main class="poster">{"".join(said)}</main>')


def _part(caller: Contact | None, called: Sequence[Contact]) -> str:
    language = caller.language if caller else "en"
    words = _words(language)
    name = caller.name if caller else words.say("bridge-captain")
    rows = "".join(
        f'<li><bdi>{escape(each.name)}</bdi> · <bdi dir="ltr">{escape(each.to)}</bdi> · {_own_name(each.language)}</li>'
        for each in called
    )
    then = ("bridge-tree-nobody", "bridge-tree-back") if caller else ("bridge-tree-own",)
    sentences = " ".join(_said(words, each) for each in ("bridge-tree-read", *then))
    heading = escape(words.say("bridge-tree-calls", name=name))
    return f"<section {_direction(language)}><h2>{heading}</h2><ol>{rows}</ol><p>{sentences}</p></section>"


def _own_name(language: str) -> str:
    return f'<bdi lang="{language}">{escape(languages()[language].name)}</bdi>'


def _page(language: str, title: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html {_direction(language)}><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1>{body}</html>\n"
    )


def _direction(language: str) -> str:
    return f'lang="{language}" dir="{languages()[language].direction}"'


def _said(words: Words, name: str) -> str:
    return escape(words.say(name))


def _words(language: str) -> Words:
    return Words(language, clock_face=str, files=FILES)

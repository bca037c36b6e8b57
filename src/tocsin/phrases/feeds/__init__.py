"""A town's alerts as other programs read them: CAP 1.2, Atom, GeoJSON.

Pure: the same alerts, of which the same run, give the same bytes, whoever writes them. Nobody signs these files; the
signed bytes stand inside each of them, and only those prove anything.
"""

from collections.abc import Sequence

from tocsin.phrases.feeds import atom, cap, geojson
from tocsin.phrases.feeds.message import Message, Public
from tocsin.phrases.words import languages

ATOM_SUFFIX, GEOJSON_SUFFIX, CAP_FOLDER, CAP_SUFFIX = ".atom", ".geojson", "cap/", ".xml"
GEOJSON_NAME, NOW_NAME = f"alerts{GEOJSON_SUFFIX}", f"now{GEOJSON_SUFFIX}"

__all__ = ["Message", "Public", "kind_of", "names", "write"]


def names(public: Public) -> Sequence[str]:
    """Every file there is, as it is called in its folder."""
    return [
        *(f"{tag}{ATOM_SUFFIX}" for tag in languages()),
        GEOJSON_NAME,
        NOW_NAME,
        *(f"{CAP_FOLDER}{each.identifier}{CAP_SUFFIX}" for each in public.messages),
    ]


def write(public: Public, name: str) -> bytes | None:
    """None for a name that is none of `names`."""
    if name == GEOJSON_NAME:
        return geojson.write(public.latest)
    if name == NOW_NAME:
        return geojson.write(public.now)
    if name.removesuffix(ATOM_SUFFIX) in languages() and name.endswith(ATOM_SUFFIX):
        return atom.write(public, language=name.removesuffix(ATOM_SUFFIX))
    for each in public.messages:
        if name == f"{CAP_FOLDER}{each.identifier}{CAP_SUFFIX}":
            return cap.write(each)
    return None


def kind_of(name: str) -> str:
    """Its media type."""
    if name.endswith(ATOM_SUFFIX):
        return "application/atom+xml; charset=utf-8"
    return "application/geo+json" if name.endswith(GEOJSON_SUFFIX) else "application/cap+xml; charset=utf-8"

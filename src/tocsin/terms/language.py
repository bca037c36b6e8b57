"""Language tags (BCP 47), the few forms that Tocsin uses: `es`, `hmn`, `zh-Hant`, `pt-BR`."""

from __future__ import annotations

import re
from typing import NewType

Language = NewType("Language", str)

UNKNOWN = Language("und")
"""BCP 47 for a language that nobody has said ("undetermined")."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def is_language(tag: str) -> bool:
    return _TAG.fullmatch(tag) is not None

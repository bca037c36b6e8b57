"""A keyholder's phone: what was let out about somebody who chose her, until that person is back.

The same rules as the phone's (`aid/shared/keyring.ts`). Letters were written long before they are read, so their dates
order nothing: that somebody is not free outweighs all, that she is back outweighs that she was missed.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from tocsin.terms.instant import Minutes
from tocsin_kit.aid import letters
from tocsin_kit.aid.codes import BackHow, ReleaseReason
from tocsin_kit.aid.house import AidHouse
from tocsin_kit.aid.letters import Back, Released
from tocsin_kit.aid.parts import AnswerTo
from tocsin_kit.aid.person import Pigeonhole
from tocsin_kit.aid.store import Store
from tocsin_kit.seal import open_envelope


class News(Enum):
    """`released`: not back in time, or not answered. `duress`: she is not free."""

    released = "released"
    duress = "duress"
    back = "back"


class Keyholder:
    """`news`: of each absence or call that this phone has heard of; what was let out lies in `store` alone."""

    def __init__(self, *, house: AidHouse, store: Store) -> None:
        self.store = store
        self.news: dict[bytes, News] = {}
        self.keys: list[Pigeonhole] = []
        self._house = house
        self._ends: dict[bytes, Minutes] = {}

    def make_key(self) -> AnswerTo:
        """For one person; shown to her, phone to phone."""
        key = Pigeonhole()
        self.keys.append(key)
        return key.address

    async def look(self, *, minute: Minutes) -> None:
        """Nothing rings on her phone: she knows what she has looked for."""
        for about, ends in list(self._ends.items()):
            if ends <= minute:
                self._overwrite(about)
        by_name = {key.name: key for key in self.keys}
        held = await self._house.take_letters(list(by_name), claim=self.keys[0].claim)
        come: dict[bytes, list[tuple[Minutes, bytes, Released | Back]]] = {}
        for each in held:
            plaintext = open_envelope(each.envelope, with_any=[by_name[each.pigeonhole].opens])
            body = letters.read(plaintext).body
            if isinstance(body, Released | Back):
                come.setdefault(body.about, []).append((each.ends, plaintext, body))
        for about, several in come.items():
            self._judge(about, several)

    def _judge(self, about: bytes, come: Sequence[tuple[Minutes, bytes, Released | Back]]) -> None:
        released = next(((ends, text) for ends, text, body in come if isinstance(body, Released)), None)
        if self.news.get(about) is News.duress or any(_is_duress(body) for _, _, body in come):
            self._keep(about, News.duress, released)
        elif any(isinstance(body, Back) for _, _, body in come):
            # that an ordinary call was answered is nothing to tell
            if about in self.news:
                self.news[about] = News.back
                self._overwrite(about)
        elif released is not None and about not in self.news:
            self._keep(about, News.released, released)

    def _keep(self, about: bytes, news: News, released: tuple[Minutes, bytes] | None) -> None:
        self.news[about] = news
        if released is not None and about not in self._ends:
            self._ends[about] = released[0]
            self.store.keep(about.hex(), released[1])

    def _overwrite(self, about: bytes) -> None:
        if self._ends.pop(about, None) is not None:
            self.store.forget(about.hex())


def _is_duress(body: Released | Back) -> bool:
    if isinstance(body, Released):
        return body.reason is ReleaseReason.under_duress
    return body.how is BackHow.under_duress

"""Channel: in order, none twice, none left out, though every answer may be lost."""

import os
from collections.abc import AsyncIterator, Sequence

import pytest
import pytest_asyncio

from tocsin.channels.live_line import LiveLine
from tocsin.engines.moods import EngineFailed, Mood, MoodyChannel
from tocsin.rails import Accepted, Carried, Dedupe
from tocsin.warn.verbs.fan_out import fan_out

EPOCH = "00112233445566ff"


class Feed:
    def __init__(self) -> None:
        self.items = [Carried(number, "alert", os.urandom(8)) for number in range(1, 301)]

    async def after(self, position: int, *, limit: int) -> Sequence[Carried]:
        return [item for item in self.items if item.position > position][:limit]


class Said(LiveLine):
    """A live line that remembers the frames it wrote instead of having readers."""

    def __init__(self) -> None:
        super().__init__(backlog=self._nothing, beats=lambda: ())
        self.positions: list[int] = []

    def _is_news(self, frame: bytes, *, position: int) -> bool:
        news = super()._is_news(frame, position=position)
        if news and position:
            self.positions.append(position)
        return news

    async def _nothing(self, after: int, limit: int) -> Sequence[Carried]:
        return ()


@pytest_asyncio.fixture
async def line() -> AsyncIterator[Said]:
    line = Said()
    line.begin(epoch=EPOCH, position=0)
    yield line
    await line.stop()


@pytest.mark.parametrize("mood", [Mood.NOT_DONE, Mood.DONE_BUT_UNANSWERED])
async def test_a_lost_answer_shows_nothing_twice(line: Said, mood: Mood) -> None:
    channel, feed = MoodyChannel(line), Feed()
    channel.mood = mood
    with pytest.raises(EngineFailed):
        await fan_out(channel, feed=feed, after=0)  # type: ignore[arg-type]
    channel.mood = Mood.WELL
    assert await fan_out(channel, feed=feed, after=0) == 300  # type: ignore[arg-type]
    assert line.positions == list(range(1, 301))


async def test_older_items_are_accepted_and_not_said(line: Said) -> None:
    feed = Feed()
    assert await line.send(feed.items[:10]) == Accepted()
    assert await line.send(feed.items[3:5]) == Accepted()
    assert await line.send(feed.items[5:12]) == Accepted()
    assert line.positions == list(range(1, 13))


def test_it_says_who_throws_a_second_copy_away() -> None:
    assert LiveLine.dedupe is Dedupe.PHONE

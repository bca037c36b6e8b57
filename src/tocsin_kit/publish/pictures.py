"""Films, picture by picture: read, covered, and written as one new file.

Everything is decoded and encoded anew: no name, place, time, device or other mark of the old files goes into the new
one, and under a patch there is nothing to bring back, since a patch is one colour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.video.frame import VideoFrame

from tocsin.terms.refusal import Refusal
from tocsin_kit.publish.boxes import Box

Picture = np.ndarray[Any, np.dtype[np.uint8]]
Progress = Callable[[int], None]
MOST_PICTURES = 20_000
MOST_PIXELS = 48 << 20
"""Of one picture as it was filmed; larger ones would fill the memory."""
MOST_SIDE = 1_920
PATCH = (40, 40, 40)
MS = Fraction(1, 1_000)
BITS = 2_500_000
SOUND_RATE = 48_000
SOUND_BITS = 48_000
PLAIN = {"fflags": "+bitexact"}
"""The file says neither which program wrote it nor in which version."""
FILMED = {"format_whitelist": "matroska,webm,mov,mp4", "protocol_whitelist": "file"}
"""What phones film. A list of other files is a film to FFmpeg, and would show whatever else lies in that folder."""


@dataclass(frozen=True)
class Shown:
    """One picture and when it is shown, from the beginning of the whole film."""

    at_ms: int
    picture: Picture


def pictures(files: Sequence[Path]) -> Iterator[Shown]:
    """Of the files one after the other, upright, all as large as the first.

    Refusal("publish.unreadable"), "publish.too_long".
    """
    size = None
    for count, (at_ms, frame) in enumerate(_frames(files, sound=False)):
        assert isinstance(frame, VideoFrame)
        if count == MOST_PICTURES:
            raise Refusal("publish.too_long", safe="This film is too long to be looked at picture by picture.")
        picture = _upright(frame)
        size = size or _bounded(picture)
        yield Shown(at_ms, picture if picture.shape[1::-1] == size else np.asarray(cv2.resize(picture, size), np.uint8))


def write(
    files: Sequence[Path],
    out: Path,
    *,
    hidden: Sequence[Sequence[Box]],
    sound: bool,
    tell: Progress = lambda count: None,
) -> None:
    """`hidden`: for each picture of the files, in their order, what is covered."""
    beside = out.with_name(f"{out.name}.new")
    with av.open(str(beside), "w", format="webm", options=PLAIN) as container:
        seen = _Seen(container)
        heard = _Heard(container) if sound and any(_has_sound(file) for file in files) else None
        count = 0
        for at_ms, frame in _frames(files, sound=heard is not None):
            if isinstance(frame, AudioFrame):
                assert heard is not None
                heard.add(frame, at_ms=at_ms)
                continue
            seen.add(covered(_upright(frame), hidden[count]), at_ms=at_ms)
            count += 1
            tell(count)
        seen.end()
        if heard is not None:
            heard.end()
    beside.replace(out)


def covered(picture: Picture, boxes: Sequence[Box]) -> Picture:
    """Filled, not blurred: what was blurred can be guessed back."""
    height, width = picture.shape[:2]
    made = picture.copy()
    for box in boxes:
        left, top = int(box.left * width), int(box.top * height)
        right, bottom = -int(-(box.left + box.width) * width // 1), -int(-(box.top + box.height) * height // 1)
        made[top:bottom, left:right] = PATCH
    return made


class _Seen:
    def __init__(self, container: av.container.OutputContainer) -> None:
        self._container = container
        self._stream: av.video.stream.VideoStream | None = None
        self._last_ms = -1

    def add(self, picture: Picture, *, at_ms: int) -> None:
        if self._stream is None:
            self._stream = self._begin(picture)
        size = (self._stream.width, self._stream.height)
        if picture.shape[1::-1] != size:
            picture = np.asarray(cv2.resize(picture, size), np.uint8)
        frame = VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
        # where one recorder took over from the other both have filmed: no picture comes before another
        self._last_ms = max(self._last_ms + 1, at_ms)
        frame.pts, frame.time_base = self._last_ms, MS
        self._container.mux(self._stream.encode(frame))

    def end(self) -> None:
        if self._stream is None:
            raise Refusal("publish.unreadable", safe="There is no picture in this film.")
        self._container.mux(self._stream.encode(None))

    def _begin(self, picture: Picture) -> av.video.stream.VideoStream:
        width, height = _bounded(picture)
        stream = self._container.add_stream("libvpx", rate=30, options={"deadline": "good", "cpu-used": "4"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.bit_rate = BITS
        stream.codec_context.time_base = MS
        return stream


class _Heard:
    def __init__(self, container: av.container.OutputContainer) -> None:
        self._container = container
        self._stream = container.add_stream("libopus", rate=SOUND_RATE, layout="mono")
        self._stream.bit_rate = SOUND_BITS
        self._resampler = AudioResampler(format="flt", layout="mono", rate=SOUND_RATE)
        self._next = 0

    def add(self, frame: AudioFrame, *, at_ms: int) -> None:
        frame.pts = None
        for each in self._resampler.resample(frame):
            self._next = max(self._next, at_ms * SOUND_RATE // 1_000)
            each.pts, each.time_base = self._next, Fraction(1, SOUND_RATE)
            self._next += each.samples
            self._container.mux(self._stream.encode(each))

    def end(self) -> None:
        self._container.mux(self._stream.encode(None))


def _frames(files: Sequence[Path], *, sound: bool) -> Iterator[tuple[int, VideoFrame | AudioFrame]]:
    """With when it is shown or heard, in milliseconds from the beginning of the first file."""
    begins_ms = 0
    for file in files:
        ends_ms = begins_ms
        try:
            with av.open(str(file), options=FILMED) as container:
                wanted = [*container.streams.video[:1], *(container.streams.audio[:1] if sound else ())]
                if not container.streams.video:
                    raise Refusal("publish.unreadable", safe=f"There is no picture in {file.name}.")
                for packet in container.demux(wanted):
                    for frame in packet.decode():
                        if isinstance(frame, VideoFrame | AudioFrame):
                            at_ms = begins_ms + round(1_000 * (frame.time or 0))
                            ends_ms = max(ends_ms, at_ms)
                            yield at_ms, frame
        except av.FFmpegError as why:
            raise Refusal("publish.unreadable", safe=f"{file.name} cannot be read as a film.") from why
        begins_ms = ends_ms + 1


def _has_sound(file: Path) -> bool:
    with av.open(str(file), options=FILMED) as container:
        return bool(container.streams.audio)


def _upright(frame: VideoFrame) -> Picture:
    """As whoever filmed held it: a phone may only note how it was turned. Refusal("publish.unreadable")."""
    if frame.width * frame.height > MOST_PIXELS:
        raise Refusal("publish.unreadable", safe="The pictures of this film are larger than any phone films.")
    picture = frame.to_ndarray(format="rgb24")
    return np.ascontiguousarray(np.rot90(picture, round(frame.rotation / 90) % 4))


def _bounded(picture: Picture) -> tuple[int, int]:
    """Even, as the encoder wants it, and no larger than anybody needs."""
    height, width = picture.shape[:2]
    scale = min(1.0, MOST_SIDE / max(height, width))
    return int(width * scale) // 2 * 2, int(height * scale) // 2 * 2

"""A film of somebody who crosses the street three times over, made here: the picture of Eileen Collins, free for everybody (NASA), from scikit-image's wheel."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

import av
import cv2
import numpy as np
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

from tocsin_kit.publish.boxes import Box
from tocsin_kit.publish.pictures import Picture

WIDTH, HEIGHT, PICTURES, A_SECOND = 640, 360, 14, 12
FACE = (80, 58, 88, 120)
"""left, top, width, height in the cut-out of her."""
MARKED = {"title": "marked-title-7c1f", "location": "+44.9533-93.2683/", "artist": "marked-artist-91aa"}


@dataclass(frozen=True)
class Walker:
    """`side`: how large the cut-out is. It starts at `left`, `top` and goes `step` each picture."""

    side: int
    left: int
    top: int
    step: int

    def cut_out(self, number: int) -> tuple[int, int, int]:
        return self.left + self.step * number, self.top, self.side

    def face(self, number: int) -> Box:
        left, top, side = self.cut_out(number)
        x, y, width, height = (part * side / 256 for part in FACE)
        return Box((left + x) / WIDTH, (top + y) / HEIGHT, width / WIDTH, height / HEIGHT)


WALKERS = (Walker(160, 10, 20, 9), Walker(96, 500, 120, -6), Walker(64, 60, 250, 12))


def her() -> Picture:
    file = distribution("scikit-image").locate_file("skimage/data/astronaut.png")
    whole = cv2.imread(str(file))
    assert whole is not None
    return np.ascontiguousarray(whole[:256, 100:356, ::-1])


def picture(number: int) -> Picture:
    made = np.full((HEIGHT, WIDTH, 3), 110, np.uint8)
    made[::24] = 150
    for walker in WALKERS:
        left, top, side = walker.cut_out(number)
        made[top : top + side, left : left + side] = cv2.resize(her(), (side, side), interpolation=cv2.INTER_AREA)
    return made


def film(at: Path) -> Path:
    """With marks in it that say who filmed, and where; and a tone."""
    at.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(at), "w", format="webm") as container:
        container.metadata.update(MARKED)
        seen = container.add_stream("libvpx", rate=A_SECOND)
        seen.width, seen.height, seen.pix_fmt, seen.bit_rate = WIDTH, HEIGHT, "yuv420p", 3_000_000
        heard = container.add_stream("libopus", rate=48_000, layout="mono")
        many = 48_000 // A_SECOND
        for number in range(PICTURES):
            frame = VideoFrame.from_ndarray(picture(number), format="rgb24")
            frame.pts = number
            container.mux(seen.encode(frame))
            at_s = np.arange(number * many, (number + 1) * many) / 48_000
            tone = AudioFrame.from_ndarray(
                (np.sin(2_765 * at_s) * 0.3).astype(np.float32)[None], format="flt", layout="mono"
            )
            tone.sample_rate, tone.pts = 48_000, number * many
            container.mux(heard.encode(tone))
        for stream in (seen, heard):
            container.mux(stream.encode(None))
    return at

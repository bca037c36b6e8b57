"""The leaky twins: the same play with sealing off. If the gate stays green on them, it is blind."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.canary.rig import ROOT
from tests.children import all_said
from tocsin.seals import envelope, film
from tocsin.terms.ids import Recipient
from tocsin_kit import seal

TAG = 16

LEAKY_HOUSE = (
    "from tocsin.engines.endpoints import SealedEndpoints as Kept\n"
    "from tocsin.house.cli import main\n"
    "Kept._seal = lambda self, body, *, key, beside: body\n"
    "raise SystemExit(main())\n"
)
"""A house that keeps endpoints as they come. Its key was made by an honest one."""

# What is never sealed because it never leaves: locks, the root's card, coordinates, the part of a link behind `#`, what is looked for in the directory. The twin tells it to the house.
TELLTALE = """
(() => {
  let told = 0;
  const tell = (text) => {
    fetch("/api/telltale", { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: text }).catch(() => {});
    void caches.open("telltale").then((held) => held.put(`/told/${told++}`, new Response(text)));
  };
  const places = /^(lock-typed|unlock-typed|town-where|slip-typed|place-name|places-words)$/;
  if (location.hash.length > 1) tell(unpacked(location.hash.split("=")[1] ?? ""));
  document.addEventListener("input", (event) => {
    if (places.test(event.target?.dataset?.testid ?? "")) tell(event.target.value);
  }, true);
  new MutationObserver(() => {
    for (const id of ["card-words", "file-words", "slip"]) {
      const shown = document.querySelector(`[data-testid=${id}]`);
      if (!shown || shown.dataset.told) continue;
      shown.dataset.told = "yes";
      const items = [...shown.querySelectorAll("li")].map((item) => item.textContent.trim());
      tell(items.length ? items.join(" ") : shown.textContent.trim());
    }
  }).observe(document, { childList: true, subtree: true });
  const geolocation = navigator.geolocation;
  const ask = geolocation.getCurrentPosition.bind(geolocation);
  geolocation.getCurrentPosition = (found, wrong, options) =>
    ask((position) => {
      tell(`${position.coords.latitude} ${position.coords.longitude}`);
      const cells = window.__cells ?? [];
      cells.forEach((cell) => tell(cell));
      found(position);
    }, wrong, options);
  function unpacked(text) {
    const plain = text.replaceAll("-", "+").replaceAll("_", "/");
    try { return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0)); } catch { return text; }
  }
})();
"""


@contextmanager
def leaky_client() -> Iterator[str]:
    """The kit seals nothing while this lasts; gives the script that browsers start with."""
    honest, opened = seal.age, seal.pyrage.decrypt

    def plain(plaintext: bytes, *, to: Sequence[Recipient]) -> bytes:
        sealed = bytearray(honest(plaintext, to=to))
        sealed[-len(plaintext) - TAG : -TAG] = plaintext
        return bytes(sealed)

    def read(age_file: bytes, identities: object) -> bytes:
        sizes = {envelope.age_file_bytes(size): inside for size, inside in envelope.PLAINTEXT_BYTES.items()}
        inside = {**sizes, film.PART_STEP: film.plaintext_bytes(film.PART_STEP)}.get(len(age_file), 0)
        return age_file[-inside - TAG : -TAG] if inside else opened(age_file, identities)

    seal.age = plain  # type: ignore[assignment]
    seal.pyrage.decrypt = read
    try:
        yield TELLTALE
    finally:
        seal.age = honest
        seal.pyrage.decrypt = opened


async def leaky_phone(folder: Path) -> Path:
    """The phone built with another age: RuntimeError when it cannot be built."""
    folder.mkdir(parents=True)
    made = await asyncio.create_subprocess_exec(
        "node", str(ROOT / "tests/canary/leaky_build.mjs"), str(folder),
        cwd=ROOT / "web",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await all_said(made, within_s=300)
    if made.returncode:
        raise RuntimeError(said.decode()[-800:])
    return folder

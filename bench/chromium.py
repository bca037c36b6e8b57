"""The browser of a bench: the system's Chromium, quiet and without its own background traffic."""

import os
import shutil

CHROMIUM = os.environ.get("TOCSIN_CHROMIUM") or shutil.which("chromium") or "chromium"
CHROMIUM_WORDS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

"""Making a house ready to ring closed apps, and waking that after the machine was started anew."""

import secrets
from collections.abc import Callable
from urllib.parse import urlsplit

from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import SECRET_BYTES
from tocsin.house.chosen import holder_of
from tocsin.house.config import Config
from tocsin.rails.push import Secret
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.refusal import Refusal

TOWN_MOST = 100
Say = Callable[[str], None]


def make_ready(config: Config, *, town: str, say: Say) -> int:
    """Exit code. Prints the key once: it is the only copy that outlives the power."""
    parts = urlsplit(town)
    if parts.scheme != "https" or not parts.hostname or len(town) > TOWN_MOST:
        say(f"--town is the town's own https address, of {TOWN_MOST} letters at most: push services are told it.")
        return 2
    if config.push.exists():
        say(f"{config.push} is here already. Removing it forgets every phone that is rung.")
        return 1
    config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        endpoints = SealedEndpoints(config.push, holder=holder_of(config), draw=secrets.token_bytes)
        try:
            key = endpoints.lock({Secret.SEED: secrets.token_bytes(32), Secret.CONTACT: town.encode()})
        finally:
            endpoints.close()
    except OSError as why:
        config.push.unlink(missing_ok=True)
        say(f"The key cannot be held: {why.strerror or why}. Name a file on a stick with TOCSIN_PUSH_KEY.")
        return 4
    say("Restart the house: from then on phones can ask to be rung while their app is closed.")
    say(
        "Write this key down, away from the machine. When the machine was started anew, `tocsin push wake` asks for it:"
    )
    say("")
    say(f"  {b64u(key)}")
    return 0


def wake(config: Config, *, key: str, say: Say) -> int:
    """Exit code. The running house notices within half a minute."""
    if not config.push.is_file():
        say("This house was not made ready: `tocsin push ready --town https://…`.")
        return 1
    endpoints = SealedEndpoints(config.push, holder=holder_of(config), draw=secrets.token_bytes)
    try:
        is_right = endpoints.unlock(_typed(key))
    except OSError as why:
        say(f"The key cannot be held: {why.strerror or why}. Name a file on a stick with TOCSIN_PUSH_KEY.")
        return 4
    finally:
        endpoints.close()
    say("Awake: a running house rings closed apps within half a minute." if is_right else "This is another key.")
    return 0 if is_right else 2


def _typed(key: str) -> bytes:
    try:
        return from_b64u(key.strip(), length=SECRET_BYTES)
    except Refusal:
        return b""

"""What the operator has chosen: which engine stands behind a port, and how much film is kept."""

import shutil
from secrets import token_bytes

from tocsin.engines.blob_file import BlobFile
from tocsin.engines.blob_folder import BlobFolder
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Holder, KernelKeyring, Stick
from tocsin.house.config import Config
from tocsin.rails import Blobs
from tocsin.witness.model import SPARE_BYTES


def endpoints_of(config: Config) -> SealedEndpoints | None:
    """None at a house that was not made ready for push."""
    if not config.push.is_file():
        return None
    return SealedEndpoints(config.push, holder=holder_of(config), draw=token_bytes)


def blobs_of(config: Config) -> tuple[Blobs, Blobs]:
    """(of the ledger, of films): in the town's folder, or both where the operator said."""
    if config.blobs_url is None:
        return BlobFolder(config.blobs), BlobFile(config.films)
    from tocsin.engines.s3 import Bucket  # of an extra that most houses do without

    bucket = Bucket(config.blobs_url, over_http=config.test_profile)
    return bucket, bucket


def holder_of(config: Config) -> Holder:
    """Where the key to the endpoints waits: on the stick that the operator named, else in the kernel."""
    return Stick(config.push_key) if config.push_key else KernelKeyring(f"tocsin:{config.push.resolve()}")


class Space:
    """How much film this house may keep, by its operator's word and by what its disk has left."""

    def __init__(self, config: Config) -> None:
        self._config = config

    @property
    def room(self) -> int:
        return self._config.film_mib << 20

    def is_spare(self) -> bool:
        return shutil.disk_usage(self._config.data).free > SPARE_BYTES

"""A server on this machine that speaks S3."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
from moto.server import ThreadedMotoServer


@dataclass(frozen=True)
class Store:
    """With one bucket."""

    address: str
    bucket: str = "town"

    @property
    def environment(self) -> dict[str, str]:
        """As an operator says where it is and who may write."""
        return {
            "AWS_ENDPOINT_URL": self.address,
            "AWS_ACCESS_KEY_ID": "house",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_REGION": "us-east-1",
        }


@contextmanager
def open_store() -> Iterator[Store]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    store = Store(f"http://{host}:{port}")
    try:
        assert httpx.put(f"{store.address}/{store.bucket}").status_code == 200
        yield store
    finally:
        server.stop()

"""Ports without vendors: what the slices may rely on, whoever provides it. Imports only terms.

Each port has one suite in tests/promises, run over every engine and in every bad mood (tocsin.engines.moods).
"""

from tocsin.rails.blobs import Blobs
from tocsin.rails.channel import Accepted, Carried, Channel, Dedupe, Doorbell, Later, Outcome, Refused
from tocsin.rails.clock import Clock
from tocsin.rails.database import Announce, Database, Transaction, Unit
from tocsin.rails.files import Files
from tocsin.rails.ledger import Ledger
from tocsin.rails.outbox import Outbox, Pending

__all__ = [
    "Accepted",
    "Announce",
    "Blobs",
    "Carried",
    "Channel",
    "Clock",
    "Database",
    "Dedupe",
    "Doorbell",
    "Files",
    "Later",
    "Ledger",
    "Outbox",
    "Outcome",
    "Pending",
    "Refused",
    "Transaction",
    "Unit",
]

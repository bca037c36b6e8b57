"""What `warn` tells: the town spoke, an alarm ended."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.terms.ids import AlertId, IncidentId, RelayedId
from tocsin.terms.registry import MessageType, Status


@dataclass(frozen=True)
class AlertIssued:
    alert_id: AlertId
    incident_id: IncidentId
    message_type: MessageType
    status: Status
    rings_closed: bool = True
    """False for an exercise that leaves closed apps alone."""


@dataclass(frozen=True)
class AlertExpired:
    alert_id: AlertId
    incident_id: IncidentId


@dataclass(frozen=True)
class CheckedPublished:
    incident_id: IncidentId


@dataclass(frozen=True)
class RelayedPublished:
    message: RelayedId

"""The tables of the first version."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alert",
        sa.Column("alert_id", sa.LargeBinary(length=8), nullable=False),
        sa.Column("incident_id", sa.LargeBinary(length=8), nullable=False),
        sa.Column("signed", sa.LargeBinary(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ends_minute", sa.Integer(), nullable=False),
        sa.Column("is_over", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("alert_id"),
    )
    op.create_index(op.f("ix_alert_ends_minute"), "alert", ["ends_minute"], unique=False)
    op.create_index(op.f("ix_alert_incident_id"), "alert", ["incident_id"], unique=False)
    op.create_table(
        "attestation",
        sa.Column("incident_id", sa.LargeBinary(length=8), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("verdict", sa.Integer(), nullable=False),
        sa.Column("sent_minute", sa.Integer(), nullable=False),
        sa.Column("signed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("incident_id", "leaf_hash"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "checked",
        sa.Column("payload_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("incident_id", sa.LargeBinary(length=8), nullable=False),
        sa.Column("signed", sa.LargeBinary(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ends_minute", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("payload_hash"),
    )
    op.create_index(op.f("ix_checked_ends_minute"), "checked", ["ends_minute"], unique=False)
    op.create_table("epoch", sa.Column("epoch", sa.String(length=16), nullable=False), sa.PrimaryKeyConstraint("epoch"))
    op.create_table(
        "fact",
        sa.Column("fact_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("fact_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "feed",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.LargeBinary(length=32), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("dies_minute", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_feed_dies_minute"), "feed", ["dies_minute"], unique=False)
    op.create_table(
        "half_signed",
        sa.Column("incident_id", sa.LargeBinary(length=8), nullable=False),
        sa.Column("payload_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("signed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("incident_id", "payload_hash"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "incident",
        sa.Column("incident_id", sa.LargeBinary(length=8), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("claim", sa.LargeBinary(length=16), nullable=True),
        sa.Column("lease_minute", sa.Integer(), nullable=True),
        sa.Column("eta_minutes", sa.Integer(), nullable=True),
        sa.Column("judged_by_hour", sa.Integer(), nullable=False),
        sa.Column("ends_hour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("incident_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_ends_hour"), "incident", ["ends_hour"], unique=False)
    op.create_table(
        "invite",
        sa.Column("invite_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.Column("joined", sa.Integer(), nullable=False),
        sa.Column("is_cut", sa.Boolean(), nullable=False),
        sa.Column("expires_minute", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("invite_hash"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "letter",
        sa.Column("pigeonhole_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("slot", sa.LargeBinary(length=16), nullable=False),
        sa.Column("from_guest", sa.Boolean(), nullable=False),
        sa.Column("ends_hour", sa.Integer(), nullable=False),
        sa.Column("envelope", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pigeonhole_id", "slot"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_letter_ends_hour"), "letter", ["ends_hour"], unique=False)
    op.create_index(op.f("ix_letter_from_guest"), "letter", ["from_guest"], unique=False)
    op.create_table(
        "note",
        sa.Column("incident_id", sa.LargeBinary(length=8), nullable=False),
        sa.Column("note_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("envelope", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("incident_id", "note_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pass",
        sa.Column("pass_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("invite_hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("pass_hash"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_pass_invite_hash"), "pass", ["invite_hash"], unique=False)
    op.create_table(
        "roster",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("payload_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.Column("seen_minute", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sequence"),
    )
    op.create_table(
        "setup",
        sa.Column("secret_hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("secret_hash"),
    )
    op.create_table(
        "sighting",
        sa.Column("sighting_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("lane", sa.String(length=6), nullable=False),
        sa.Column("is_opened", sa.Boolean(), nullable=False),
        sa.Column("ends_hour", sa.Integer(), nullable=False),
        sa.Column("envelope", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sighting_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sighting_ends_hour"), "sighting", ["ends_hour"], unique=False)
    op.create_index("ix_sighting_waiting", "sighting", ["lane", "is_opened"], unique=False)
    op.create_table(
        "slip",
        sa.Column("window", sa.Integer(), nullable=False),
        sa.Column("slip_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("secret", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("window", "slip_hash"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "stand_in",
        sa.Column("window", sa.Integer(), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("stand_in", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("window", "leaf_hash"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ticket",
        sa.Column("ticket_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("ends_hour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ticket_hash"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_ticket_ends_hour"), "ticket", ["ends_hour"], unique=False)
    op.create_table(
        "window",
        sa.Column("window", sa.Integer(), nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.Column("leaves", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("window"),
    )

"""Whose it is that waits for the ledger, so that nobody takes the others' room."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ledger_waiting", sa.Column("lane", sa.String(length=6), nullable=False, server_default="member"))
    op.create_index(op.f("ix_ledger_waiting_lane"), "ledger_waiting", ["lane"], unique=False)

"""The tables of aid: sealed records and held letters."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "aid_record",
        sa.Column("record_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=6), nullable=False),
        sa.Column("lane", sa.String(length=6), nullable=True),
        sa.Column("is_large", sa.Boolean(), nullable=False),
        sa.Column("erase_hash", sa.LargeBinary(length=32), nullable=True),
        sa.Column("ends_hour", sa.Integer(), nullable=False),
        sa.Column("trash_hour", sa.Integer(), nullable=True),
        sa.Column("envelope", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("record_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_aid_record_change"), "aid_record", ["change"], unique=False)
    op.create_index(op.f("ix_aid_record_is_large"), "aid_record", ["is_large"], unique=False)
    op.create_index(op.f("ix_aid_record_ends_hour"), "aid_record", ["ends_hour"], unique=False)
    op.create_index("ix_aid_record_waiting", "aid_record", ["state", "lane"], unique=False)
    op.create_table(
        "aid_letter",
        sa.Column("pigeonhole_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("slot", sa.LargeBinary(length=16), nullable=False),
        sa.Column("opens_minute", sa.Integer(), nullable=False),
        sa.Column("ends_minute", sa.Integer(), nullable=False),
        sa.Column("from_guest", sa.Boolean(), nullable=False),
        sa.Column("is_once", sa.Boolean(), nullable=False),
        sa.Column("is_large", sa.Boolean(), nullable=False),
        sa.Column("is_empty", sa.Boolean(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("taken", sa.LargeBinary(length=16), nullable=True),
        sa.Column("stop_hash", sa.LargeBinary(length=32), nullable=True),
        sa.Column("lock_hash", sa.LargeBinary(length=32), nullable=True),
        sa.Column("envelope", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pigeonhole_id", "slot"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_aid_letter_ends_minute"), "aid_letter", ["ends_minute"], unique=False)
    op.create_index(op.f("ix_aid_letter_from_guest"), "aid_letter", ["from_guest"], unique=False)
    op.create_index(op.f("ix_aid_letter_is_large"), "aid_letter", ["is_large"], unique=False)

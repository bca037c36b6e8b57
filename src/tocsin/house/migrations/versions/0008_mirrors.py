"""Which films are kept for another town's house, who keeps this town's, and what they proved."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "film_copy",
        sa.Column("film_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("town", sa.LargeBinary(length=16), nullable=False),
        sa.Column("write_hash", sa.LargeBinary(length=32), nullable=True),
        sa.Column("tombstone", sa.LargeBinary(), nullable=True),
        sa.Column("proof", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("film_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_film_copy_town"), "film_copy", ["town"], unique=False)
    op.create_table(
        "film_reader",
        sa.Column("reader", sa.String(length=255), nullable=False),
        sa.Column("lacks", sa.Integer(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("reader"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "film_proof",
        sa.Column("film_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("reader", sa.String(length=255), nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("film_id", "reader"),
        sqlite_with_rowid=False,
    )

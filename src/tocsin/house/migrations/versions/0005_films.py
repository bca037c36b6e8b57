"""The tables of witness: films, which parts of them are here, shares, and cases."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "film",
        sa.Column("film_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("lane", sa.String(length=6), nullable=False),
        sa.Column("ends_hour", sa.Integer(), nullable=False),
        sa.Column("write_hash", sa.LargeBinary(length=32), nullable=True),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("safe", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("is_gone", sa.Boolean(), nullable=False),
        sa.Column("tombstone", sa.LargeBinary(), nullable=True),
        sa.Column("cover", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("film_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_film_ends_hour"), "film", ["ends_hour"], unique=False)
    op.create_index("ix_film_room", "film", ["is_gone", "lane", "size"], unique=False)
    op.create_table(
        "film_part",
        sa.Column("film_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("part_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("film_id", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "film_share",
        sa.Column("film_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("envelope", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("film_id", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "film_case",
        sa.Column("case_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("lane", sa.String(length=6), nullable=False),
        sa.Column("ends_hour", sa.Integer(), nullable=False),
        sa.Column("close_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("envelope", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("case_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_film_case_ends_hour"), "film_case", ["ends_hour"], unique=False)

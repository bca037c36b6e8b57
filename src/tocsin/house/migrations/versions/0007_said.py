"""Where in the ledger stands what the town itself says."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ledger_said",
        sa.Column("commitment", sa.LargeBinary(length=32), nullable=False),
        sa.Column("leaf", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("commitment"),
        sqlite_with_rowid=False,
    )

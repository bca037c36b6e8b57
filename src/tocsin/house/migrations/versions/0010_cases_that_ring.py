"""Of cases, whether trustees are still to be rung; for those that lie there already nobody is."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("film_case", sa.Column("rings", sa.Boolean(), nullable=False, server_default=sa.false()))

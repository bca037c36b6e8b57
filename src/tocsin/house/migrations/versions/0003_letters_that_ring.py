"""Of held letters, whether somebody is to be rung; of those that lie there already nobody is."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("aid_letter", sa.Column("rings", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_aid_letter_rings", "aid_letter", ["rings", "opens_minute"], unique=False)

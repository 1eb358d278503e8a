"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "packs",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("archive", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_packs")),
    )
    op.create_table(
        "exercises",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("pack_hash", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created_utc", sa.String(length=30), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("speed", sa.Integer(), nullable=False),
        sa.Column("watermark_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pack_hash"], ["packs.hash"], name=op.f("fk_exercises_pack_hash")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercises")),
    )
    op.create_table(
        "links",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("exercise", sa.String(length=40), nullable=True),
        sa.Column("member", sa.String(length=10), nullable=False),
        sa.Column("seat", sa.String(length=200), nullable=True),
        sa.Column("secret_sha256", sa.String(length=64), nullable=False),
        sa.Column("created_utc", sa.String(length=30), nullable=False),
        sa.Column("expires_utc", sa.String(length=30), nullable=False),
        sa.Column("max_uses", sa.Integer(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.Column("revoked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name=op.f("fk_links_exercise")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        sa.UniqueConstraint("secret_sha256", name=op.f("uq_links_secret_sha256")),
    )
    op.create_index("ix_links_exercise", "links", ["exercise"], unique=False)
    op.create_table(
        "records",
        sa.Column("exercise", sa.String(length=40), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("line", sa.LargeBinary(), nullable=False),
        sa.Column("wall_time_utc", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name=op.f("fk_records_exercise")),
        sa.PrimaryKeyConstraint("exercise", "seq", name=op.f("pk_records")),
    )
    op.create_table(
        "sheets",
        sa.Column("exercise", sa.String(length=40), nullable=False),
        sa.Column("nation", sa.String(length=200), nullable=False),
        sa.Column("move", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("handed_in", sa.Integer(), nullable=True),
        sa.Column("items", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name=op.f("fk_sheets_exercise")),
        sa.PrimaryKeyConstraint("exercise", "nation", "move", name=op.f("pk_sheets")),
    )
    op.create_table(
        "texts",
        sa.Column("exercise", sa.String(length=40), nullable=False),
        sa.Column("commitment", sa.String(length=71), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name=op.f("fk_texts_exercise")),
        sa.PrimaryKeyConstraint("exercise", "commitment", name=op.f("pk_texts")),
    )
    op.create_table(
        "participants",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("link", sa.String(length=40), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("created_utc", sa.String(length=30), nullable=False),
        sa.Column("expires_utc", sa.String(length=30), nullable=False),
        sa.Column("left", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["link"], ["links.id"], name=op.f("fk_participants_link")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participants")),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_participants_token_sha256")),
    )
    op.create_index("ix_participants_link", "participants", ["link"], unique=False)
    op.create_table(
        "answers",
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("exercise", sa.String(length=40), nullable=False),
        sa.Column("asked_sha256", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name=op.f("fk_answers_exercise")),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name=op.f("fk_answers_participant")),
        sa.PrimaryKeyConstraint("participant", "key", name=op.f("pk_answers")),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("answers")
    op.drop_index("ix_participants_link", table_name="participants")
    op.drop_table("participants")
    op.drop_table("texts")
    op.drop_table("sheets")
    op.drop_table("records")
    op.drop_index("ix_links_exercise", table_name="links")
    op.drop_table("links")
    op.drop_table("exercises")
    op.drop_table("packs")

"""How Alembic runs here: in this process, in the transaction that it is given."""

from __future__ import annotations

from alembic import context

from db.schema import metadata


def run() -> None:
    """Run what is asked on the connection that `db.migrations` passes."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,
        transactional_ddl=True,
    )
    context.run_migrations()


run()

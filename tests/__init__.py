"""The proofs; they mirror the tree, and `tests.postgres` and `tests.guards` serve them all."""

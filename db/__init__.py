"""Everything that knows SQL: the schema, the two doors to it, and the statements behind them."""

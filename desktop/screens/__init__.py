"""One package per entry of the rail."""

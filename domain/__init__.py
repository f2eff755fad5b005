"""The rules of a container hub: pure functions and values, the standard library only."""

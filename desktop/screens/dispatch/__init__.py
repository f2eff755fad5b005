"""Dispatch: trains to leave side by side, their check lists, what is loaded, and the trucks that collect."""

"""The frame around every screen: rail, top bar and status line."""

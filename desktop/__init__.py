"""What the terminal's staff see and touch: windows, command line, printing."""

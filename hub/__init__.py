"""What the terminal can do: operations, files in and out, reports. No Qt."""

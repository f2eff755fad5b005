"""What the terminal can do: one function is one intent of a person, one transaction and one journal event."""

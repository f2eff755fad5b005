"""From a file as somebody sent it to rows with their numbers: content, encoding, delimiter, sheets."""

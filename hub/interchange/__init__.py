"""Files in and out: a file is parsed into frozen records, and operations act on those."""

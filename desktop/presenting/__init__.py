"""Facts turned into what drawings and figures show, where several screens show the same."""

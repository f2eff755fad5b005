"""Records: all visits that ever were, and the whole story of one."""

"""The Yard: where every box stands, and where it goes next."""

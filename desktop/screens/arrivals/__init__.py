"""Trains and trucks come in: their lists, their boxes checked in by scan, and what is found on the way."""

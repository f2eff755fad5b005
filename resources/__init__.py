"""Data files of the program: icons, styles, translations, seed code lists."""

"""The drawings and working controls that screens share; they take frozen values and know no database."""

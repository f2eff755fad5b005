"""What keyboards write under the Russian and the Kazakh layout for Latin letters and figures."""

from __future__ import annotations

RUSSIAN = str.maketrans("QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ")
KAZAKH = str.maketrans("QWERTYUIOPASDFGHJKLZXCVBNM1234567890", 'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ"ӘІҢҒ,.ҮҰҚ')

"""What the demonstration hub's world is made of: who sends what where, in which boxes, on which wagons.

Flows, sizes and goods follow the facts of a hub of the Zhetysu kind (three block trains a day each way,
Chinese imports, transit by the Middle Corridor and to Central Asia, grain eastbound in re-used boxes, and
trucks). All names of firms and all numbers are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final

from domain import wagon_number
from domain.container_number import check_digit


@dataclass(frozen=True)
class Good:
    """What is in boxes: its words, HS chapter, and gross weights in kilograms for a 20' and a 40'."""

    words: str
    hs_code: str
    gross_20_kg: tuple[int, int]
    gross_40_kg: tuple[int, int]
    weight: int


@dataclass(frozen=True)
class Lane:
    """Trains of one kind: where from or to, how many a day, and what they carry."""

    name: str
    location: str
    first_number: int
    weight: int


CHINESE_GOODS: Final = (
    Good("household appliances", "8516", (6_500, 13_000), (9_500, 21_000), 16),
    Good("photovoltaic modules", "8541", (12_000, 18_000), (15_000, 24_500), 10),
    Good("machine tools", "8458", (9_000, 21_000), (15_000, 25_500), 14),
    Good("car parts", "8708", (7_000, 15_000), (9_500, 24_700), 14),
    Good("passenger cars", "8703", (5_500, 9_000), (9_000, 14_500), 8),
    Good("garments", "6109", (5_500, 11_000), (9_800, 18_300), 10),
    Good("footwear", "6403", (5_500, 10_500), (9_000, 16_500), 5),
    Good("furniture", "9403", (5_500, 10_000), (9_100, 16_000), 9),
    Good("toys", "9503", (5_000, 9_500), (8_500, 14_000), 5),
    Good("ceramic tiles", "6907", (14_000, 19_300), (22_000, 26_500), 6),
    Good("steel coil", "7208", (16_300, 19_900), (22_500, 26_800), 5),
    Good("plastics in granules", "3901", (13_800, 19_000), (19_000, 26_000), 7),
    Good("fertiliser", "3102", (17_000, 23_000), (22_000, 26_500), 3),
    Good("tea", "0902", (8_000, 14_000), (12_000, 19_000), 2),
)
LOCAL_GOODS: Final = (
    Good("wheat", "1001", (21_500, 23_800), (24_000, 24_900), 44),
    Good("barley", "1003", (20_500, 23_200), (23_500, 24_900), 16),
    Good("wheat flour", "1101", (20_000, 23_500), (23_000, 24_900), 14),
    Good("linseed", "1204", (19_500, 23_000), (22_500, 24_900), 12),
    Good("sunflower oil in flexitanks", "1512", (21_000, 23_500), (23_000, 24_900), 7),
    Good("cotton fibre", "5201", (10_000, 14_500), (18_000, 24_500), 7),
)
CONSIGNEES: Final = (
    "Zhibek Zholy Logistics JSC",
    "Caspian Forwarding LLC",
    "Turan Market LLP",
    "Ili River Foods LLP",
    "Alatau Trade LLP",
    "Medeu Home LLP",
    "Saryarka Machines LLP",
    "Tien Shan Auto LLP",
    "Aral Textile LLP",
    "Khazar Transit LLC",
    "Samarqand Impeks MChJ",
    "Kolkhida Terminals LLC",
)
GRAIN_BUYERS: Final = ("Guanzhong Grain Co", "Chang'an Feed Co", "Wei River Oils Co")
DRIVERS: Final = (
    "A. Seitkali",
    "B. Omarov",
    "D. Kim",
    "E. Nurlan",
    "M. Petrov",
    "R. Akhmetov",
    "S. Tulegen",
    "T. Ospan",
)
CLERKS: Final = ("A. Serikova", "N. Abdrakhman", "V. Kim", "G. Tasova")
OWNERS: Final = (
    "TKRU",
    "XINU",
    "KTZU",
    "RZDU",
    "TCNU",
    "CAIU",
    "TGHU",
    "BEAU",
    "FCIU",
    "CSQU",
    "UETU",
    "DFSU",
)
ORIGINS: Final = (
    Lane("Xi'an", "CNXIY", 3001, 60),
    Lane("Chengdu", "CNCDU", 3101, 14),
    Lane("Lianyungang", "CNLYG", 3201, 12),
    Lane("Chongqing", "CNCKG", 3301, 8),
    Lane("Lanzhou", "CNLAZ", 3401, 6),
)
# Where transit boxes go, by the train that takes them.
MIDDLE_CORRIDOR: Final = (("KZAAU", 20), ("AZBAK", 40), ("GEPTI", 28), ("TRMER", 6), ("ROCND", 6))
CENTRAL_ASIA: Final = (("UZTAS", 62), ("UZCHU", 22), ("KGFRU", 10), ("TMKRW", 6))
LOCAL: Final = (("KZALA", 72), ("KZAST", 12), ("KZSHY", 10), ("KZKSN", 6))
CHINA: Final = (("CNXIY", 70), ("CNLYG", 18), ("CNQDG", 12))
# Chinese trains are mostly high-cube 40' boxes.
SIZES: Final = (("45G1", 56), ("42G1", 17), ("22G1", 23), ("L5G1", 4))
TARE_KG: Final = {20: 2_250, 40: 3_900, 45: 4_700}


class Maker:
    """Draws the things of the world, each number once."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._numbers: set[str] = set()

    def box_number(self) -> str:
        """Return a container number that passes its check and was not drawn before."""
        while True:
            first = f"{self.random.choice(OWNERS)}{self.random.randrange(100_000, 999_999)}"
            digit, remainder_ten = check_digit(first)
            number = f"{first}{digit}"
            if not remainder_ten and number not in self._numbers:
                self._numbers.add(number)
                return number

    def wagon_number(self) -> str:
        """Return an eight-digit number of a fitting platform that passes its check and is new."""
        while True:
            first = f"94{self.random.randrange(10_000, 99_999)}"
            number = f"{first}{wagon_number.check_digit(first)}"
            if number not in self._numbers:
                self._numbers.add(number)
                return number

    def seal(self, prefix: str) -> str:
        """Return a seal number."""
        return f"{prefix}{self.random.randrange(100_000, 9_999_999):07d}"

    def plate(self) -> str:
        """Return the plate of a truck as the hub keeps it, `771 KAB 02`."""
        letters = "".join(self.random.choice("ABEKMHOPCTYX") for _ in range(3))
        return f"{self.random.randrange(100, 999)} {letters} {self.random.choice(('02', '05', '13', '01'))}"

    def authority(self) -> str:
        """Return the number of a driver's power of attorney."""
        return f"№ {self.random.randrange(100, 999)}"

    def declaration(self, on: datetime) -> str:
        """Return the number of a declaration to customs."""
        return f"55301/{on:%d%m%y}/{self.random.randrange(10_000, 99_999)}"

    def good(self, goods: tuple[Good, ...]) -> Good:
        """Return one of the goods, the common ones more often."""
        return self.random.choices(goods, [good.weight for good in goods])[0]

    def gross_kg(self, good: Good, length_ft: int) -> int:
        """Return a plausible gross weight of a box of that length with that good in it."""
        low, high = good.gross_20_kg if length_ft == 20 else good.gross_40_kg
        return self.random.randint(low, high)

    def minutes(self, low: int, high: int) -> int:
        """Return a number of minutes between two."""
        return self.random.randint(low, high)

    def one_of(self, weighted: tuple[tuple[str, int], ...]) -> str:
        """Return one of several words, each with its weight."""
        return self.random.choices([word for word, _ in weighted], [weight for _, weight in weighted])[0]

"""Words as lists have them, in four languages, and the lists that are made of them by chance."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = {
    "ru": "№ контейнера|Контейнер №|Вагон|Вес брутто, кг|Груз|Станция назначения|Грузополучатель|Пломба|"
    "типоразмер|код ЕТСНГ|код ГНГ|Итого:|Всего|мебель|запчасти автомобильные|ткани|обувь|игрушки|"
    'ТОО «Жибек Жолы Логистик»|АО «Казтранссервис»|ООО "Ромашка"|Актау-Порт|Алматы-1|Достык|Хоргос|'
    "СБОРНЫЙ ГРУЗ|ЛАМПЫ|химия бытовая|цемент|станки и запасные части к ним|гружёный|порожний|транзит|"
    "24 500,5|Ташкент|ИП Ахметов Б. К.|электроника|шины|трубы стальные|сахар|ящики",
    "kk": "Контейнер №|Вагон нөмірі|Салмағы, кг|Жүк|Баратын станциясы|Алушы|Жүк алушы|Пломба нөмірі|Барлығы|"
    "Қосалқы бөлшектер|Үй жиһазы|Тұрмыстық техника|«Жібек Жолы» ЖШС|«Тұран Маркет» ЖШС|Ақтау-Порт|"
    "Қарағанды|Өскемен|Шымкент|Жүк жөнелтуші|бос|жүкті|құрылыс материалдары|киім|аяқ киім|азық-түлік|"
    "ҚАЗАҚСТАН ТЕМІР ЖОЛЫ|үгілген бидай|мұнай өнімдері",
    "zh": "箱号|车号|箱型|毛重(吨)|皮重|品名|到站|收货人|发货人|封号|合计|汽车配件|家具|服装|鞋子|玩具|"
    "电子产品|机械设备|阿拉木图|阿克套|霍尔果斯|西安|哈萨克斯坦物流公司|丝路物流有限公司|重箱|空箱|日用品|建筑材料|"
    "太阳能板|灯具|轮胎|钢管|化工产品",
    "en": "container|wagon|gross weight, kg|goods|consignee|destination|seal no.|furniture|spare parts|"
    "Zhibek Zholy Logistics|Aktau port|Total",
}
PLAIN = ("", "TEMU6275401", "MSKU8040828", "94788965", "24500", "17.755", "45G1", "14.08.2025 21:40")


def lists(language: str) -> st.SearchStrategy[str]:
    """Returns lists of the language: a heading of three to six words, and rows of words and figures."""
    words = st.sampled_from(WORDS[language].split("|"))
    cells = words | st.sampled_from(PLAIN)
    heading = st.lists(words, min_size=3, max_size=6)
    rows = st.lists(st.lists(cells, min_size=3, max_size=6), min_size=1, max_size=8)
    ends = st.sampled_from(["\n", "\r\n"])
    return st.builds(_written, heading, rows, st.sampled_from([";", "\t", "|"]), ends)


def _written(heading: list[str], rows: list[list[str]], delimiter: str, end: str) -> str:
    return end.join(delimiter.join(row) for row in [heading, *rows]) + end


KNOWN = frozenset(
    [
        "container",
        "containerno.",
        "sizetype",
        "size/type",
        "seal",
        "goods",
        "grosskg",
        "consignee",
        "箱号",
        "车号",
        "毛重(吨)",
        "品名",
        "收货人",
        "контейнер",
        "контейнер№",
        "№контейнера",
        "вагон",
        "груз",
        "вагоннөмірі",
        "салмағы,кг",
        "жүк",
    ]
)


def known(text: str) -> bool:
    """Returns whether a text is one of the headings that these tests understand."""
    return text.casefold().replace(" ", "").replace("_", "") in KNOWN

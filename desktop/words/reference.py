"""The names and notes that hubdesk brings along as reference data; what a hub names itself stays as it is."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

AREAS = (
    QT_TRANSLATE_NOOP("reference", "Trackside"),
    QT_TRANSLATE_NOOP("reference", "Gate lane"),
    QT_TRANSLATE_NOOP("reference", "Inspection"),
    QT_TRANSLATE_NOOP("reference", "Freight station"),
    QT_TRANSLATE_NOOP("reference", "Repair"),
)
COMMODITY_GROUPS = (
    QT_TRANSLATE_NOOP("reference", "consumer goods"),
    QT_TRANSLATE_NOOP("reference", "machinery & equipment"),
    QT_TRANSLATE_NOOP("reference", "vehicles & parts"),
    QT_TRANSLATE_NOOP("reference", "electronics & appliances"),
    QT_TRANSLATE_NOOP("reference", "textiles & footwear"),
    QT_TRANSLATE_NOOP("reference", "metals"),
    QT_TRANSLATE_NOOP("reference", "chemicals & fertilisers"),
    QT_TRANSLATE_NOOP("reference", "building materials"),
    QT_TRANSLATE_NOOP("reference", "grain & flour"),
    QT_TRANSLATE_NOOP("reference", "oilseeds, meal & vegetable oil"),
    QT_TRANSLATE_NOOP("reference", "food, perishables"),
    QT_TRANSLATE_NOOP("reference", "other and empty"),
)
ROUTE_GROUPS = (
    QT_TRANSLATE_NOOP("reference", "Middle Corridor by Aktau"),
    QT_TRANSLATE_NOOP("reference", "Middle Corridor by Kuryk"),
    QT_TRANSLATE_NOOP("reference", "Central Asia"),
    QT_TRANSLATE_NOOP("reference", "Russia and Europe"),
    QT_TRANSLATE_NOOP("reference", "Eastbound to China"),
    QT_TRANSLATE_NOOP("reference", "Local by road"),
)
TRAIN_SECTIONS = (
    QT_TRANSLATE_NOOP("reference", "Trans-Caspian route to Aktau-Port and Kuryk-Port"),
    QT_TRANSLATE_NOOP("reference", "Eastbound into China"),
    QT_TRANSLATE_NOOP("reference", "Long trains Khorgos to Altynkol"),
    QT_TRANSLATE_NOOP("reference", "Long trains on 1,050 m of track"),
    QT_TRANSLATE_NOOP("reference", "Saryagash and Central Asia"),
    QT_TRANSLATE_NOOP("reference", "Within Kazakhstan"),
)
WAGON_TYPES = (
    QT_TRANSLATE_NOOP("reference", "class figure: the least of its models; read the wagon's stencil"),
    QT_TRANSLATE_NOOP(
        "reference",
        "geometry and loads not verified: read the wagon's stencil; axle limit of bogie 18-100",
    ),
    QT_TRANSLATE_NOOP("reference", "OSJD resource 1601; axle limit is that of the full wagon"),
    QT_TRANSLATE_NOOP("reference", "geometry as 13-9004; higher payload not verified, so that of 13-9004"),
    QT_TRANSLATE_NOOP(
        "reference",
        "OSJD resource 1601; axle limit is that of the full wagon; once universal, family 13-401",
    ),
    QT_TRANSLATE_NOOP(
        "reference",
        "base: RZD telegram 5269 of 29.03.2016; the rest inferred from its class",
    ),
    QT_TRANSLATE_NOOP(
        "reference",
        "sum of containers: docs.cntd.ru 499077986; the rest inferred from its class",
    ),
    QT_TRANSLATE_NOOP("reference", "railwaywagons.com; base assumed"),
    QT_TRANSLATE_NOOP("reference", "loads not checked; geometry assumed"),
    QT_TRANSLATE_NOOP("reference", "loads not checked; geometry and axle limit assumed"),
    QT_TRANSLATE_NOOP("reference", "three 20'; all figures not checked"),
)
"""What the figures of a wagon type rest on."""

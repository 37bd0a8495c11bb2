"""Colours that things share."""

from __future__ import annotations

INK = (0.16, 0.14, 0.18)


CREAM = (0.95, 0.91, 0.82)


GOLD = (0.86, 0.68, 0.30)


STEEL = (0.70, 0.73, 0.78)


WOOD = (0.50, 0.32, 0.19)

"""The clothes in a portrait's own words, to be repeated word for word."""

from __future__ import annotations

import re

_GARMENTS = """
anorak apron bandana beanie belt beret blazer blouse bonnet boots bowtie bracelet breeches cap cape cardigan
cassock chemise cloak clogs coat collar corset cowl cravat cuffs dress dungarees earrings fatigues fedora
fez fleece frock gaiters glasses gloves gown habit hakama hanbok hat headscarf helmet hijab hood hoodie jacket
jeans jersey jewellery jumper jumpsuit kaftan kilt kimono kurta leggings lungi mantle mittens necklace
overalls overcoat parka pinafore pyjamas poncho pullover raincoat robe robes sandals sari sarong sash scarf
shawl shirt shoes shorts skirt slippers smock sneakers socks spectacles stockings suit sundress
suspenders sweater
sweatshirt tie tights toga trousers trunks tunic turban tuxedo uniform veil vest waistcoat wellingtons yukata
"""
_WORN = re.compile(rf"\b(?:{'|'.join(_GARMENTS.split())})\b", re.I)
_OPENING = re.compile(r"^(?:and |with |wearing |wears |dressed in |clad in |in )+", re.I)


def worn(portrait: str) -> str:
    """The clauses of a portrait that name something worn, as they stand there; the whole when none does."""
    clauses = [clause.strip().rstrip(".") for clause in re.split(r"[,;]|\.\s", portrait)]
    found = [_OPENING.sub("", clause) for clause in clauses if _WORN.search(clause)]
    return ", ".join(found) or portrait

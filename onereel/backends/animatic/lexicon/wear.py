"""Colours, and everything a person wears or holds, by hand."""

from __future__ import annotations

from onereel.backends.animatic.stage import RGB

COLOURS: dict[str, RGB] = {
    "red": (0.76, 0.16, 0.14), "scarlet": (0.82, 0.14, 0.10), "crimson": (0.66, 0.08, 0.15),
    "vermilion": (0.85, 0.25, 0.12), "burgundy": (0.42, 0.08, 0.14), "maroon": (0.40, 0.09, 0.11),
    "wine": (0.44, 0.09, 0.16), "cherry": (0.70, 0.08, 0.16), "ruby": (0.62, 0.06, 0.18),
    "brick": (0.60, 0.25, 0.18), "rust": (0.64, 0.30, 0.14), "rusty": (0.60, 0.31, 0.18),
    "terracotta": (0.72, 0.38, 0.26), "coral": (0.90, 0.46, 0.38), "salmon": (0.90, 0.57, 0.48),
    "orange": (0.90, 0.48, 0.12), "tangerine": (0.92, 0.50, 0.14), "amber": (0.90, 0.60, 0.14),
    "saffron": (0.93, 0.62, 0.10), "apricot": (0.94, 0.70, 0.46), "peach": (0.95, 0.74, 0.58),
    "copper": (0.70, 0.40, 0.24), "bronze": (0.56, 0.40, 0.20), "ginger": (0.70, 0.36, 0.14),
    "auburn": (0.45, 0.20, 0.11), "yellow": (0.93, 0.77, 0.15), "mustard": (0.78, 0.60, 0.14),
    "gold": (0.83, 0.65, 0.22), "golden": (0.84, 0.66, 0.26), "lemon": (0.95, 0.88, 0.36),
    "ochre": (0.75, 0.52, 0.20), "honey": (0.80, 0.58, 0.24), "blond": (0.85, 0.70, 0.42),
    "blonde": (0.85, 0.70, 0.42), "sandy": (0.76, 0.62, 0.42), "straw": (0.86, 0.74, 0.46),
    "wheat": (0.86, 0.75, 0.52), "cream": (0.95, 0.90, 0.78), "ivory": (0.94, 0.91, 0.82),
    "beige": (0.82, 0.74, 0.60), "tan": (0.72, 0.56, 0.38), "khaki": (0.62, 0.56, 0.38),
    "camel": (0.72, 0.54, 0.33), "fawn": (0.74, 0.60, 0.44), "brown": (0.42, 0.27, 0.16),
    "chestnut": (0.42, 0.22, 0.13), "chocolate": (0.30, 0.18, 0.11), "coffee": (0.33, 0.22, 0.15),
    "mahogany": (0.38, 0.16, 0.10), "walnut": (0.36, 0.25, 0.17), "tawny": (0.68, 0.46, 0.24),
    "green": (0.20, 0.50, 0.26), "olive": (0.42, 0.44, 0.20), "moss": (0.38, 0.44, 0.22),
    "sage": (0.56, 0.62, 0.48), "emerald": (0.08, 0.52, 0.34), "jade": (0.20, 0.58, 0.44),
    "mint": (0.62, 0.84, 0.70), "lime": (0.60, 0.78, 0.18), "forest": (0.13, 0.33, 0.20),
    "bottle": (0.09, 0.30, 0.20), "fern": (0.33, 0.52, 0.26), "khaki-green": (0.45, 0.46, 0.28),
    "teal": (0.10, 0.45, 0.46), "turquoise": (0.18, 0.66, 0.66), "aqua": (0.36, 0.74, 0.76),
    "cyan": (0.22, 0.70, 0.80), "petrol": (0.09, 0.33, 0.40), "blue": (0.17, 0.34, 0.66),
    "navy": (0.10, 0.15, 0.32), "indigo": (0.20, 0.18, 0.46), "cobalt": (0.10, 0.28, 0.66),
    "azure": (0.26, 0.54, 0.84), "sapphire": (0.09, 0.24, 0.58), "denim": (0.25, 0.36, 0.54),
    "sky": (0.52, 0.72, 0.90), "cornflower": (0.40, 0.54, 0.86), "slate": (0.38, 0.43, 0.49),
    "purple": (0.42, 0.20, 0.52), "violet": (0.46, 0.30, 0.66), "lavender": (0.70, 0.62, 0.84),
    "lilac": (0.76, 0.64, 0.82), "mauve": (0.66, 0.50, 0.62), "plum": (0.38, 0.16, 0.34),
    "aubergine": (0.27, 0.13, 0.27), "magenta": (0.76, 0.16, 0.52), "fuchsia": (0.84, 0.18, 0.54),
    "pink": (0.90, 0.56, 0.64), "rose": (0.82, 0.42, 0.48), "blush": (0.92, 0.72, 0.70),
    "black": (0.09, 0.09, 0.10), "ebony": (0.12, 0.10, 0.10), "jet": (0.07, 0.07, 0.08),
    "charcoal": (0.22, 0.23, 0.25), "grey": (0.50, 0.51, 0.53), "gray": (0.50, 0.51, 0.53),
    "graphite": (0.28, 0.29, 0.31), "ash": (0.60, 0.60, 0.59), "smoke": (0.56, 0.57, 0.59),
    "silver": (0.72, 0.74, 0.77), "silvery": (0.72, 0.74, 0.77), "steel": (0.50, 0.55, 0.60),
    "pewter": (0.48, 0.49, 0.51), "white": (0.93, 0.93, 0.91), "pearl": (0.91, 0.89, 0.86),
    "snow-white": (0.95, 0.96, 0.97), "brass": (0.74, 0.58, 0.26), "raven": (0.07, 0.07, 0.09),
}  # fmt: skip
"""Colour word → RGB, as cloth and paper show it."""

TINTS: dict[str, tuple[float, float]] = {
    "dark": (0.55, 0.0), "deep": (0.72, 0.0), "midnight": (0.40, 0.0), "light": (1.0, 0.38),
    "pale": (1.0, 0.48), "soft": (1.0, 0.20), "faded": (0.95, 0.25), "washed": (0.95, 0.30),
    "dusty": (0.88, 0.18), "bright": (1.15, 0.0), "vivid": (1.15, 0.0), "royal": (0.9, 0.0),
    "bleached": (1.0, 0.4), "pastel": (1.0, 0.45), "neon": (1.2, 0.0), "hot": (1.05, 0.0),
}  # fmt: skip
"""What a word before a colour does to it: (times this, then this far towards white)."""

MATERIALS: dict[str, str] = {
    "leather": "brown", "denim": "denim", "tweed": "olive", "wool": "", "woollen": "", "woolen": "",
    "knitted": "", "silk": "", "velvet": "burgundy", "linen": "cream", "cotton": "", "fur": "brown",
    "sheepskin": "tan", "corduroy": "tawny", "satin": "", "lace": "white", "canvas": "khaki",
    "oilskin": "yellow", "rubber": "black", "sequined": "gold", "quilted": "", "felt": "", "straw": "straw",
    "striped": "", "checked": "", "plaid": "", "floral": "", "polka-dot": "", "patched": "", "hooded": "",
}  # fmt: skip
"""Cloth words, and the colour each means when none is said."""

GARMENTS = """
coat: coat, overcoat, greatcoat, trench coat, trenchcoat, duffel coat, frock coat, fur coat, peacoat,
 pea coat,
 lab coat=white, dressing gown, parka=olive, anorak, duster, tailcoat=black, housecoat, winter coat
raincoat: raincoat=yellow, oilskin=yellow, oilskins=yellow, mackintosh=beige, mac=beige, slicker=yellow,
 rain jacket,
 rain coat=yellow, waterproofs=yellow, poncho
jacket: jacket, blazer, bomber jacket, leather jacket=black, denim jacket=denim, windbreaker, cardigan,
 tunic, doublet, jerkin,
 waistcoat jacket, dinner jacket=black, flight jacket=brown, anorak jacket, hoodie, fleece,
 life jacket=orange, bolero, parka jacket,
 flying jacket=brown, chef's jacket=white, work jacket=blue, armour=silver, armor=silver, chainmail=silver,
 breastplate=silver
dress: dress, gown, frock, sundress, ballgown, evening gown, wedding dress=white, ball gown, nightgown=white,
 nightdress=white,
 tutu=pink, pinafore, petticoat=white, crinoline, flamenco dress=red, smock, kaftan, caftan, hanbok,
 cheongsam=red, qipao=red, dirndl
sari: sari, saree, lehenga
kimono: kimono, yukata
robe: robe, robes, habit=black, cassock=black, djellaba, toga=white, vestments, kaftan robe, bathrobe=white,
 sarong, hospital gown=white,
 thobe=white, dhoti=white, abaya=black, boubou, agbada, wrap
shirt: shirt, t-shirt, tee, tee shirt, blouse, polo shirt, vest top, undershirt=white, tank top, tunic shirt,
 jersey, work shirt=denim,
 hawaiian shirt=coral, dress shirt=white, football shirt, kurta, guayabera=white, top, singlet,
 flannel shirt=red, linen shirt=cream, kameez
sweater: sweater, jumper, pullover, turtleneck, roll-neck, polo neck, fisherman's sweater=navy,
 woollen jumper, cable-knit sweater=cream,
 sweatshirt, knitwear, rollneck
vest: vest, waistcoat, gilet, bodice, corset, safety vest=orange, hi-vis vest=orange, tabard
uniform: uniform, fatigues=olive, school uniform=navy, nurse's uniform=white, scrubs=teal, livery=burgundy,
 police uniform=navy, karate gi=white,
 judo gi=white, gi=white, combats=olive, costume, tracksuit, racing suit=red, armour suit=silver,
 plate armour=silver, plate armor=silver
suit: suit, three-piece suit, tuxedo=black, dinner suit=black, pinstripe suit, trouser suit, zoot suit,
 business suit, clown suit, morning suit
apron: apron, leather apron=brown, smock apron, pinny
cloak: cloak, cape, shawl, mantle, wrap cloak, stole, blanket, poncho cloak, veil=white, wings=white
skirt: skirt, kilt=red, grass skirt=straw, miniskirt, pleated skirt, long skirt, tartan=red
trousers: trousers, pants, jeans=denim, slacks, breeches, leggings=black, chinos=beige, corduroys=tawny,
 dungarees trousers, joggers,
 tights=black, waders=olive, flannels=grey, jodhpurs=cream, shalwar, pyjama bottoms, cargo pants=khaki,
 bell-bottoms=denim
shorts: shorts, swim shorts, boxing shorts, bermudas, cut-offs=denim, trunks
boots: boots, wellingtons=green, rubber boots=black, wellies=green, riding boots=black, hiking boots=brown,
 work boots=brown, cowboy boots=brown,
 snow boots, gumboots=black, wellington boots=green, rain boots
shoes: shoes, sandals=brown, sneakers=white, trainers=white, heels, slippers, ballet shoes=pink,
 pointe shoes=pink, loafers=brown, clogs=brown,
 brogues=brown, espadrilles, moccasins=brown, tap shoes=black, running shoes, high heels, plimsolls=white,
 flip-flops
scarf: scarf, muffler, shawl scarf, neckerchief=red, bandana=red, kerchief, necktie, tie, bow tie=black,
 ruff=white, feather boa, boa, keffiyeh, pashmina
gloves: gloves, mittens, boxing gloves=red, gauntlets, mitts
spacesuit: spacesuit=white, space suit=white, pressure suit=orange, flight suit=orange, diving suit=brown,
 hazmat suit=yellow
wetsuit: wetsuit=black, neoprene suit=black
swimsuit: swimsuit, bathing suit, bikini, leotard, bathing costume, swimming costume,
 swimming trunks=navy, bodysuit, catsuit
overalls: overalls=denim, dungarees=denim, boiler suit=blue, jumpsuit, coveralls=blue, coverall=blue, romper,
 onesie, workwear=blue
"""
"""Stage garment: nouns, each with the colour it has when none is said ("=colour")."""

HEADWEAR = """
hat: hat, fedora, trilby, bowler, bowler hat=black, panama hat=cream, panama=cream, sun hat=cream,
 wide-brimmed hat, cowboy hat=brown,
 stetson=brown, sombrero=straw, tricorn=black, bonnet, fez=red, sou'wester=yellow, rain hat=yellow,
 bucket hat, party hat, bearskin=black, cloche, pith helmet=beige, chef's hat=white, toque=white,
 chef hat=white, pirate hat=black
cap: cap, flat cap=grey, baseball cap, peaked cap=navy, woollen cap, knit cap, beanie, newsboy cap=grey,
 captain's cap=navy, skullcap,
 sailor's cap=white, nurse's cap=white, nightcap, conductor's cap=navy, woolly hat, bobble hat=red, wool hat,
 kufi, ushanka=brown,
 fur hat=brown, school cap, swimming cap, kippah
beret: beret
mask: diving mask=yellow, scuba mask=yellow, snorkel mask=yellow, snorkel=yellow
helm: helm=steel, great helm=steel, knight's helmet=steel, horned helmet=steel, legionary helmet=bronze
helmet: helmet, hard hat=yellow, crash helmet, bicycle helmet, space helmet=white, diving helmet=brass,
 visor=silver, fireman's helmet=red
headscarf: headscarf, hijab, kerchief on her head, bandanna, wimple=white, nun's veil=black, mantilla=black,
 coif=white, headwrap, head scarf
turban: turban, head wrap
crown: crown=gold, tiara=silver, diadem=gold, wreath=green, flower crown=pink, garland,
 circlet=gold, nemes=gold
hood: hood, cowl
straw hat: straw hat=straw, boater=straw, conical hat=straw, raffia hat=straw
top hat: top hat=black, topper=black
pointed hat: pointed hat=black, witch's hat=black, wizard's hat=indigo
halo: halo=gold
"""

CARRIED = """
umbrella: umbrella, parasol=cream, brolly=black
lantern: lantern=amber, oil lamp=amber, torch=amber, flashlight=silver, candle=cream, paper lantern=red,
 storm lantern=amber, lamp=amber,
 candlestick=brass, candelabra=brass, headlamp
violin: violin=chestnut, fiddle=chestnut, viola=chestnut
guitar: guitar=honey, lute=honey, banjo=cream, ukulele=honey, sitar=chestnut, oud=walnut, mandolin=honey,
 bass guitar=black,
 electric guitar=red, shamisen=chestnut, balalaika=honey, erhu=chestnut, lyre=gold, charango=honey,
 koto=honey, kora=honey, bouzouki=honey
cello: cello=chestnut, double bass=chestnut, upright bass=chestnut, contrabass=chestnut, harp=gold
trumpet: trumpet=gold, bugle=gold, trombone=gold, horn=gold, french horn=gold, tuba=gold, cornet=gold,
 shofar=tan, vuvuzela
accordion: accordion=red, concertina=red, bandoneon=black, squeezebox=red, harmonium=brown,
 hurdy-gurdy=brown, bagpipes=red
drum: drum=red, drums=red, drum kit=red, tabla=brown, bongo=tan, djembe=tan, tambourine=tan, taiko=red,
 cymbals=gold, snare drum=silver
flute: flute=silver, recorder=honey, clarinet=black, oboe=black, whistle=silver, pipe=brown,
 harmonica=silver, piccolo=silver, panpipes=tan,
 tin whistle=silver, shakuhachi=tan, pan flute=tan, bansuri=tan, ocarina=terracotta
piano: piano=black, grand piano=black, keyboard=black, organ=brown, upright piano=brown, harpsichord=brown,
 synthesizer=black
saxophone: saxophone=gold, sax=gold, bassoon=brown
bag: bag=brown, satchel=brown, handbag=red, backpack=olive, rucksack=olive, knapsack=olive, sack=khaki,
 schoolbag=red, shoulder bag=brown,
 tote bag=cream, purse=red, doctor's bag=black, mailbag=tan, duffel bag=olive, toolbox=red,
 shopping bag=cream, parcel=tan, package=tan, gift=red,
 present=red, bundle=cream, box=tan, crate=tan, tray=silver, treasure chest=brown
suitcase: suitcase=brown, briefcase=black, trunk=brown, case=brown, carpet bag=burgundy, violin case=black,
 guitar case=black, luggage=brown
bicycle: bicycle=red, bike=red, push bike=red
book: book=burgundy, diary=brown, journal=brown, notebook=black, bible=black, atlas=green, sketchbook=black,
 ledger=green, novel=blue,
 songbook=red, album=brown, photo album=brown, cookbook=red, storybook=blue, textbook=blue, manuscript=cream,
 dictionary=navy, tablet=slate
letter: letter=cream, postcard=cream, envelope=cream, note=cream, telegram=cream, newspaper=ash, map=tan,
 photograph=cream, photo=cream,
 sheet music=white, scroll=tan, ticket=cream, love letter=cream, picture=cream, paper=white,
 paper boat=white, drawing=white, recipe=cream
flowers: flowers=pink, flower=red, bouquet=pink, roses=red, rose=red, lily=white, lilies=white,
 daisies=white, tulips=red, sunflowers=yellow,
 sunflower=yellow, posy=violet, wreath of flowers=pink, bunch of flowers=pink, poppies=red, poppy=red,
 lavender sprig=lavender, branch=green,
 marigolds=orange, wildflowers=violet, daffodils=yellow, carnation=pink, orchid=violet, peonies=pink,
 blossom=pink
camera: camera=black, film camera=black, video camera=black, box camera=brown
cane: cane=brown, walking stick=brown, stick=brown, staff=brown, crutch=brown, crook=brown,
 shepherd's crook=brown, oar=brown, sceptre=gold,
 spear=brown, fishing rod=brown, rod=brown, pole=brown, wand=black, hockey stick=brown,
 baton=white, axe=silver,
 spade=brown, shovel=brown, rake=brown, hoe=brown, pitchfork=brown, scythe=silver, rifle=brown, bow=brown,
 harpoon=silver, trident=gold,
 flag=red, banner=red, net=tan, fishing net=tan, rope=tan, ladder=brown, hammer=silver, wrench=silver,
 ice axe=silver, cricket bat=honey
sword: sword=silver, katana=silver, sabre=silver, rapier=silver, cutlass=silver, longsword=silver
basket: basket=tan, wicker basket=tan, hamper=tan, bucket=silver, pail=silver, pot=copper,
 watering can=green, bowl=cream, milk churn=silver,
 picnic basket=tan, jug=terracotta, amphora=terracotta, vase=blue, birdcage=brass, cage=brass,
 saucepan=silver, pan=black
kite: kite=red
balloon: balloon=red, balloons=red
broom: broom=straw, mop=ash, broomstick=straw
brush: brush=brown, paintbrush=brown, paint brush=brown, pencil=yellow, pen=black, quill=white, palette=tan,
 chalk=white, knife=silver,
 chisel=silver, scissors=silver, needle=silver, spoon=brown, ladle=silver, whisk=silver, rolling pin=honey,
 scalpel=silver, razor=silver
telescope: telescope=brass, spyglass=brass, binoculars=black, magnifying glass=brass, sextant=brass,
 microscope=black
phone: phone=black, mobile phone=black, telephone=black, smartphone=black, cell phone=black, radio=brown,
 microphone=silver, walkie-talkie=black,
 transistor radio=red, payphone=black, device=silver, tablet computer=black, laptop=silver
cup: cup=white, mug=white, teacup=white, glass=silver, bottle=bottle, teapot=white, coffee=brown, tea=white,
 goblet=gold, wine glass=silver,
 thermos=silver, glass of wine=red, flask=silver, samovar=brass, chalice=gold, cocktail=coral,
 glass jar=silver, jar=silver, medicine=white
"""
"""Stage property a hand can hold: nouns and their colours."""

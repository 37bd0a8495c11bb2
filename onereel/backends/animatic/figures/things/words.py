"""Other words for things that can be drawn."""

from __future__ import annotations

_WORDS = """
cloth: apron, curtain, red curtain, white curtain, blanket, cape, cardigan, carpet, cloak, coat, curtains,
  dress, fabric, gown, handkerchief, jacket, kimono, linen, robe, rug, sari, scarf, shawl, shirt, silk,
  skirt, sweater, tapestry, tie, towel, uniform, veil, wool
device: alarm, apparatus, appliance, battery, beacon, cable car, console, contraption, detector, dial,
  drone, gadget, generator, instrument, probe, receiver, robot, satellite, scanner, sensor, signal,
  transmitter
implement: awl, crowbar, file, gouge, hook, mallet, needle case, plane, pliers, rasp, shears, sickle,
  tongs, trowel
stone: artefact, artifact, brick, clay tablet, coal, crystal ball, gem, gemstone, kerbstone, marble,
  meteor stone, mineral, ore, ruin, ruins, slab, tile
bread: bun, bagel, biscuit, cookie, food, lunch, meal, sandwich, supper
bowl: basin, breakfast, dinner, dish, porridge, salad, stew
bottle: elixir, flagon, ketchup, oil, perfume, spray, vial, water
plant pot: bush, crop, herb, herbs, ivy, sapling, shrub, vine, weed
bicycle: bike, push bike
ladder: stair, staircase, ladder rung, escalator
mirror: reflection
snowflake: icicle
paper boat: paper crane, origami
accordion: bandoneon, concertina, harmonica, harmonium, squeezebox
apple: apples
bag: backpack, handbag, knapsack, mailbag, purse, rucksack, sack, satchel, schoolbag, wallet
ball: buoy, football, marbles, snowball
basket: beehive, hive, hamper, nest
bed: coffin, cradle, hammock, pillow, quilt
bell: wind chime, windchime
birdcage: cage
book: manuscript, novel, storybook
bottle: glass jar, honey, jar, medicine, syringe
bowl: dough, pan, plate, pot, rice, saucepan, soup, spices, tray
bread: cheese, croissant, loaf
broom: broomstick, fishing rod, mop, oar, pitchfork, rake
bucket: barrel, crate, milk churn, pail, watering can, well, wishing well
cake: chocolate, pie, pizza
camera: projector
candle: candelabra, candlestick, incense, match
cane: rod, cricket bat, crook, crutch, hockey stick, pole, staff, stick, walking stick
canvas: blackboard, easel, mosaic, mural, painting, screen
cello: contrabass, double bass, upright bass
chair: armchair, bench, empty chair, rocking chair, stool, swing
chess piece: chess, chessboard, jigsaw, knight, puzzle
chest: box, toolbox, treasure, treasure chest, trunk
closed book: album, atlas, bible, cookbook, diary, dictionary, journal, ledger, notebook, passport, photo
  album, sketchbook, songbook, tablet, textbook
cloud: rainbow, lightning, waterfall, hurricane, tornado
coin: gold, money
compass: sextant
computer: device, hologram, laptop, tablet computer
cross: relic
cup: coffee, milk, mug, tea, teacup, thermos
doll: idol, puppet
door: elevator, gate, phone booth, telephone box, wardrobe
drum: bongo, cymbals, djembe, drum kit, gong, tabla, taiko, tambourine
egg: cocoon, egg nest
feather: wing
fire: bonfire, campfire, chimney, fireplace, flame, furnace, lava, stove
fireworks: comet, firework, meteor, sparkler
fish: fishbowl
flag: flagpole, prayer flags, weathervane
flask: beaker, potion, test tube
flower: blossom, carnation, cherry blossom, daffodils, daisies, daisy, lavender sprig, lily, orchid,
  poppy, sunflower, tulip, wildflowers
flowers: bouquet, cherry blossoms, lilies, marigolds, poppies, posy
flute: bansuri, bassoon, baton, clarinet, oboe, ocarina, panpipes, piccolo, recorder, shakuhachi, tin
  whistle, wand, whistle
fruit: cherry, lemon, lemons, mango, orange, oranges, peach, pear, pomegranate, strawberry, tomato
gear: button, engine, gears, lever, machine, motor, switch, time machine
glove: mitten
goblet: chalice, trophy
gravestone: grave, tombstone
guitar: balalaika, banjo, bouzouki, charango, guitar case, kora, koto, lute, lyre, mandolin, oud,
  shamisen, sitar, ukulele
hammer: anvil, axe, chisel, ice axe, nail, saw, screw, sledgehammer, tool, tools, wrench
key: lock
knife: dagger, fork, ladle, rolling pin, spear, spoon, whisk
lamp: light bulb, lightbulb, spotlight, stage light
lantern: flashlight, headlamp, lamppost, torch
leaf: fern, leaves, grass, blade of grass
letter: contract, document, note, paper, recipe, scroll, sheet music, telegram, ticket
map: blueprint, chart, plan
microphone: mic
moon: eclipse
newspaper: banner, magazine, poster
noodles: dumplings, ramen, sushi
paintbrush: palette, brush
palm: palms
parcel: bundle, gift, package, present
pen: chalk, ink, needle, pencil, quill, spindle
phone: mobile phone, smartphone
photograph: card, cards, drawing, film reel, photo, picture, playing cards, portrait, postcard, sketch
piano: harpsichord, keyboard, organ, piano keys, synthesizer
plant pot: plant
pocket watch: amulet, locket, medal, metronome, pendulum, sundial, talisman, watch, wristwatch
radio: antenna, radio tower, tape recorder, walkie-talkie
record player: gramophone, record, vinyl
ring: beads, crystal, diamond, jewel, necklace, pearl, prayer beads, rosary
rope: cable, fishing net, net, thread, wire
rose: peonies, roses
saxophone: bagpipes, pipe, sax, saxophone case
scissors: razor, scalpel
seed: acorn, earth, moss, sprout
shell: seashell, snail
shoe: footprint, footprints, boots, shoes, skateboard, skates, skis, sock
sign: bus stop, letterbox, mailbox, neon sign, postbox, traffic light
sofa: couch
spade: hoe, scythe, shovel
spectacles: glasses
star: northern lights, aurora, milky way, meteor shower, galaxy, nebula, orb, portal
statue: sculpture
stone: volcano, dune, sand, sandcastle, bone, boulder, fossil, glacier, ice, iceberg, meteorite, monolith,
  pebble, rock, skull
suitcase: briefcase, case, luggage, violin case
sword: arrow, harpoon, katana, sceptre, trident
table: altar, desk, tablecloth, workbench
teapot: jug, kettle, samovar, tea set
teddy bear: rocking horse, teddy
telephone: payphone
telescope: binoculars, lens, magnifying glass, spyglass
television: aquarium, jukebox, vending machine
toy boat: boat, model ship, raft, sail
toy train: toy, train
tree: bonsai, branch, oak, willow
trumpet: bugle, cornet, french horn, horn, shofar, trombone, tuba, vuvuzela
typewriter: typing machine
umbrella: brolly, parachute, parasol
vase: amphora, clay, statuette, urn
violin: bow, erhu, fiddle, hurdy-gurdy, rebec, viola
wave: waves, tide, breaker, surf
wheel: carousel
window: windowpane
wine glass: cocktail, glass, glass of wine, wine
"""


def _read(text: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for line in text.replace("\n  ", " ").strip().splitlines():
        noun, others = line.split(": ")
        words.update(dict.fromkeys(others.split(", "), noun))
    return words


_ENDINGS = (
    ("book", "book"), ("paper", "newspaper"), ("script", "letter"), ("card", "photograph"),
    ("box", "chest"), ("case", "suitcase"), ("glass", "wine glass"), ("stone", "stone"), ("rock", "stone"),
    ("bottle", "bottle"), ("pot", "vase"), ("cup", "cup"), ("flower", "flower"), ("berry", "fruit"),
    ("fruit", "fruit"), ("fish", "fish"), ("cake", "cake"), ("bread", "bread"), ("ball", "ball"),
    ("boat", "toy boat"), ("ship", "toy boat"), ("car", "toy train"), ("lamp", "lamp"), ("light", "lamp"),
    ("bell", "bell"), ("hat", "hat"), ("shoe", "shoe"), ("boot", "shoe"), ("cloth", "cloth"),
    ("wear", "cloth"), ("tree", "tree"), ("chair", "chair"), ("clock", "clock"), ("watch", "pocket watch"),
    ("phone", "phone"), ("graph", "device"), ("scope", "telescope"), ("meter", "device"),
    ("tron", "device"), ("machine", "gear"), ("ator", "device"), ("wood", "cane"), ("stick", "cane"),
    ("sword", "sword"), ("blade", "knife"), ("bag", "bag"), ("basket", "basket"), ("wheel", "wheel"),
    ("ment", "device"), ("ware", "bowl"), ("leaf", "leaf"), ("bone", "stone"), ("ring", "ring"),
    ("chain", "rope"), ("line", "rope"), ("er", "implement"),
)  # fmt: skip


def kind_of(word: str) -> str:
    """What a noun nobody drew is likeliest to look like, by its ending; "" where that tells nothing."""
    one = word.rstrip("s")
    return next((noun for ending, noun in _ENDINGS if one.endswith(ending) and len(one) > len(ending)), "")


ALSO = _read(_WORDS)
"""A noun → the noun it is drawn as."""

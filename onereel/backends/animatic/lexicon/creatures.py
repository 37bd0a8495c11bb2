"""Animals and vehicles: what each is drawn as, its colour when none is said, and what it does."""

from __future__ import annotations

from onereel.backends.animatic.lexicon.bags import bag

ANIMALS = """
# drawn as | noun=colour, …
dog | dog=brown, hound=tan, terrier=cream, greyhound=grey, sheepdog=black, collie=black, labrador=golden,
 retriever=golden, golden retriever=golden,
 dachshund=chestnut, poodle=white, husky=grey, mutt=tawny, stray=tawny, stray dog=tawny, wolf=grey,
 coyote=tawny, jackal=tawny,
 hyena=tawny, spaniel=chestnut, bulldog=fawn, sled dog=grey, border collie=black, dalmatian=white,
 guide dog=golden, dingo=sandy
cat | cat=grey, tomcat=ginger, tabby=tawny, stray cat=grey, alley cat=grey, siamese=cream, black cat=black,
 lynx=tawny, house cat=grey
horse | horse=chestnut, mare=chestnut, stallion=black, pony=brown, foal=chestnut, colt=brown, steed=black,
 donkey=grey, mule=brown,
 zebra=white, mustang=chestnut, carousel horse=cream, pegasus=white, wild horse=chestnut,
 workhorse=brown
unicorn | unicorn=white
panda | panda=white, giant panda=white
bird | bird=blue, seagull=white, gull=white, crow=black, raven=black, sparrow=brown, pigeon=slate,
 dove=white, owl=tawny, eagle=brown,
 hawk=brown, falcon=slate, heron=slate, crane=white, swan=white, goose=grey, duck=brown, hen=rust,
 chicken=rust, rooster=red, cockerel=red,
 parrot=green, canary=yellow, robin=rust, swallow=navy, nightingale=brown, albatross=white, pelican=white,
 flamingo=pink, penguin=black,
 peacock=teal, kingfisher=cobalt, magpie=black, blackbird=black, hummingbird=emerald, stork=white,
 turkey=brown, puffin=black, vulture=brown,
 songbird=yellow, finch=gold, macaw=scarlet, toucan=black, ostrich=charcoal, emu=brown, bat=charcoal,
 butterfly=orange, moth=ash, bee=gold,
 dragonfly=teal, firefly=gold, ladybird=red, phoenix=orange, condor=black, condors=black, starling=charcoal,
 wasp=gold, cicada=olive, beetle=black,
 monarch butterfly=orange, homing pigeon=slate, carrier pigeon=slate, snowy owl=white, cuckoo=slate,
 woodpecker=red
fish | fish=orange, goldfish=orange, koi=orange, salmon=salmon, shark=slate, trout=olive, tuna=slate,
 clownfish=orange, eel=olive,
 manta ray=slate, ray=slate, seahorse=gold, jellyfish=lilac, octopus=coral, squid=rose, cuttlefish=mauve,
 marlin=cobalt, stingray=slate,
 anglerfish=charcoal, shoal=silver, school of fish=silver, carp=orange, starfish=coral, crab=red, lobster=red
elephant | elephant=grey, mammoth=brown, rhino=slate, rhinoceros=slate, hippo=slate, hippopotamus=slate
cow | cow=brown, bull=black, ox=brown, calf=brown, buffalo=charcoal, bison=brown, yak=brown, cattle=brown,
 water buffalo=charcoal, ox cart ox=brown
sheep | sheep=cream, lamb=white, ram=cream, ewe=cream, goat=white, kid goat=white, alpaca=cream, llama=cream,
 flock of sheep=cream
fox | fox=orange, vixen=orange, red fox=orange, arctic fox=white, fennec=sandy, red panda=rust, raccoon=grey,
 badger=charcoal, otter=brown,
 weasel=brown, ferret=cream, mongoose=tawny, meerkat=sandy, squirrel=rust, beaver=brown, tanuki=brown
bear | bear=brown, polar bear=white, grizzly=brown, bear cub=brown, koala=grey,
 gorilla=charcoal, walrus=brown, grizzly bear=brown
lion | lion=tawny, lioness=tawny, tiger=orange, leopard=gold, panther=black, jaguar=gold, cheetah=gold,
 puma=tawny, snow leopard=ash, cougar=tawny
rabbit | rabbit=tawny, hare=tawny, bunny=white, mouse=grey, rat=grey, hamster=tawny, guinea pig=tawny,
 hedgehog=brown, white rabbit=white,
 mole=charcoal, chipmunk=rust, kangaroo=tawny
deer | deer=tawny, stag=brown, doe=tawny, fawn=tawny, reindeer=brown, moose=brown, elk=brown, gazelle=tawny,
 antelope=tawny, ibex=brown, giraffe=gold
whale | whale=slate, blue whale=slate, humpback=slate, orca=black, dolphin=slate, porpoise=slate,
 narwhal=ash, humpback whale=slate, killer whale=black,
 seal=grey, sea lion=brown, manatee=grey, sea turtle=green
dragon | dragon=emerald, fire dragon=crimson, wyvern=olive, sea dragon=teal
animal | animal=brown, creature=brown, beast=brown, camel=tan, dromedary=tan, monkey=brown, ape=brown,
 chimpanzee=charcoal, orangutan=rust,
 pig=pink, piglet=pink, boar=brown, wild boar=brown, frog=green, toad=olive, turtle=green, tortoise=olive,
 snake=green, lizard=green, gecko=green,
 crocodile=olive, alligator=olive, dinosaur=olive, spider=charcoal, snail=tan, ant=charcoal,
 caterpillar=green, worm=rose,
 scorpion=charcoal, cricket=olive, chameleon=green, iguana=green, sloth=tawny, pangolin=brown, pet=tawny,
 wildlife=tawny, triceratops=olive,
 t-rex=olive, tyrannosaurus=olive, sea monster=teal, kraken=teal, griffin=gold, minotaur=brown
"""

YOUNG = bag(
    """
    puppy kitten foal colt lamb calf cub fawn chick duckling piglet gosling bunny cygnet pup kid owlet
    """
)
YOUNG_OF: dict[str, str] = {
    "puppy": "dog", "pup": "dog", "kitten": "cat", "chick": "hen", "duckling": "duck", "gosling": "goose",
    "cygnet": "swan",
    "cub": "bear", "owlet": "owl", "lion cub": "lion", "wolf cub": "wolf", "bear cub": "bear",
    "elephant calf": "elephant", "whale calf": "whale", "dolphin calf": "dolphin",
    "giraffe calf": "giraffe", "tiger cub": "tiger", "lioness cub": "lion", "seal pup": "seal",
    "fox cub": "fox", "tadpole": "frog",
}  # fmt: skip

VEHICLES = """
# drawn as | noun=colour, …
car | car=red, automobile=navy, sedan=slate, convertible=red, sports car=red, limousine=black, limo=black,
 jeep=olive, police car=navy, old car=teal,
 classic car=teal, hatchback=blue, saloon=slate, beetle car=yellow, race car=red, racing car=red,
 ambulance=white, hearse=black, pickup=rust,
 electric car=white, flying car=silver, self-driving car=white, vintage car=burgundy
taxi | taxi=yellow, cab=yellow, black cab=black, yellow cab=yellow, tuk-tuk=green, auto rickshaw=green,
 autorickshaw=green, taxicab=yellow
bus | bus=red, coach=blue, school bus=yellow, double-decker=red, double-decker bus=red, minibus=white,
 night bus=red, trolleybus=green
truck | truck=blue, lorry=red, van=white, pickup truck=rust, fire engine=red, fire truck=red,
 camper van=orange, campervan=orange, tractor=green,
 food truck=mint, ice cream van=pink, caravan=cream, bulldozer=yellow, tank=olive, delivery van=white,
 combine=green, snowplough=orange, tow truck=yellow
train | train=green, steam train=black, locomotive=black, express=burgundy, steam engine=black,
 freight train=rust, night train=navy, bullet train=white,
 subway train=silver, metro=silver, underground train=silver, carriage=burgundy, monorail=silver,
 shinkansen=white, ghost train=charcoal, sleeper train=navy
tram | tram=yellow, streetcar=red, trolley=red, cable car=red, funicular=red, gondola lift=red
boat | boat=blue, rowboat=blue, rowing boat=blue, dinghy=orange, canoe=red, kayak=yellow, sailboat=white,
 sailing boat=white, fishing boat=blue,
 gondola=black, raft=tan, yacht=white, lifeboat=orange, punt=brown, barge=green, junk=rust, dhow=tan,
 houseboat=teal, motorboat=white, trawler=blue,
 skiff=cream, paddleboat=white, wooden boat=teal, longboat=brown, dugout=brown, speedboat=white,
 felucca=cream, sampan=rust, tugboat=red, tug=red
ship | ship=navy, ferry=white, steamer=black, steamship=black, ocean liner=white, liner=white,
 cruise ship=white, cargo ship=rust, tanker=rust,
 galleon=brown, pirate ship=brown, warship=slate, longship=brown, icebreaker=red, clipper=brown,
 sailing ship=brown, tall ship=brown, container ship=rust,
 whaler=charcoal, battleship=slate, frigate=slate, caravel=brown, ghost ship=charcoal, shipwreck=brown
bicycle | bicycle=red, bike=red, tricycle=red, penny-farthing=black, tandem=green, unicycle=red,
 rickshaw=green, cycle rickshaw=green
motorbike | motorbike=black, motorcycle=black, scooter=mint, moped=mint, vespa=mint, harley=black
aeroplane | aeroplane=white, airplane=white, plane=white, biplane=red, jet=silver, airliner=white,
 seaplane=yellow, glider=white, fighter jet=slate,
 propeller plane=red, helicopter=red, crop duster=yellow, bomber=olive, drone=charcoal, paper plane=white,
 jumbo jet=white, spitfire=olive
balloon | hot air balloon=red, hot-air balloon=red, airship=silver, zeppelin=silver, blimp=silver
spaceship | spaceship=silver, spacecraft=silver, rocket=white, starship=silver, space shuttle=white,
 shuttle=white, ufo=silver, flying saucer=silver,
 satellite=gold, probe=gold, space probe=gold, lunar module=gold, capsule=white, space capsule=white,
 alien ship=charcoal, rocket ship=red, comet probe=gold
rover | rover=white, mars rover=white, lunar rover=white, moon buggy=white
cart | cart=brown, wagon=brown, horse-drawn carriage=black, stagecoach=brown, chariot=gold, sleigh=red,
 sled=brown, sledge=brown, wheelbarrow=green,
 handcart=green, ox cart=brown, pram=navy, wheelchair=black, shopping cart=silver, toboggan=red,
 covered wagon=cream, market cart=green
submarine | submarine=yellow, bathysphere=brass, submersible=yellow, u-boat=slate
"""

SWIMMERS = frozenset({"fish", "whale"})

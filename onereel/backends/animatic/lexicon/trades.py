"""What people are by trade: nouns, usual gender and age, what they wear and carry, where they are found."""

from __future__ import annotations

ROLES = """
# noun, synonyms | gender f m a | age c y a o | wears and carries | setting
lighthouse keeper, lightkeeper | a | o | yellow raincoat, black boots, navy cap | coast
fisherman, fisher, angler | m | a | navy sweater, yellow overalls, black boots, navy cap | harbour
fisherwoman, fishwife | f | a | cream sweater, yellow overalls, black boots | harbour
sailor, seaman, deckhand, mariner, seafarer, oarsman | m | a | navy sweater, white trousers, white cap | sea
captain, sea captain, skipper, ship captain, ferryman, boatman | m | o | navy coat, white shirt, navy cap |
 sea
gondolier | m | y | red striped shirt, black trousers, straw hat | canal
pirate, buccaneer, corsair | m | a | crimson coat, cream shirt, black boots, black hat | sea
diver, scuba diver, deep-sea diver, frogman | a | y | black wetsuit, yellow diving mask | underwater
pearl diver, freediver, snorkeller, snorkeler | a | y | navy swimsuit, red diving mask | underwater
swimmer | a | y | red swimsuit | beach
surfer | a | y | turquoise shorts, black swimsuit | beach
lifeguard | a | y | red shorts, white shirt | beach
mermaid | f | y | teal swimsuit | underwater
astronaut, cosmonaut, spaceman, spacewoman, moonwalker, taikonaut, space traveller, space traveler | a | a |
 white spacesuit, white helmet | space
alien, extraterrestrial, martian | a | a | silver robe | moon
robot, android, droid, automaton, cyborg | m | a | silver overalls, steel helmet | street
scientist, chemist, physicist, biologist, researcher, botanist, geneticist, lab technician | a | a |
 white coat, teal shirt, grey trousers | laboratory
inventor, mad scientist, alchemist | a | o | white coat, mustard vest, brown trousers | workshop
astronomer, stargazer | a | o | plum coat, grey sweater, telescope | hill
doctor, surgeon, physician, vet, veterinarian, dentist, midwife, paramedic | a | a | white coat, teal shirt,
 navy trousers | hospital
nurse, caregiver, matron | f | a | white uniform, white cap, navy cardigan | hospital
patient | a | a | pale blue robe | hospital
chef, cook, sous-chef, sushi chef, pastry chef, head chef, ramen cook | a | a | white jacket, black trousers,
 white hat | kitchen
baker, pastry cook, patissier | a | a | white apron, cream shirt, white cap | kitchen
waiter, barman, bartender, sommelier, butler, maitre d' | m | a | white shirt, black vest, black trousers |
 café
waitress, barmaid, hostess | f | y | mint dress, white apron | café
barista | a | y | brown apron, white shirt, black trousers | café
butcher, fishmonger | m | a | white apron, navy striped shirt, black boots | market
farmer, farmhand, crofter, rancher, peasant, farm worker, beekeeper, grape picker, rice farmer | a | a |
 denim overalls, checked red shirt, brown boots, straw hat | field
farmer's wife, milkmaid, dairymaid | f | y | pale blue dress, white apron, white headscarf | field
shepherd, goatherd, herdsman, herder, drover | m | a | brown cloak, cream shirt, brown boots, brown hat,
 crook | hill
shepherdess | f | y | cream cloak, blue dress, straw hat, crook | hill
gardener, florist, flower seller, flower girl | a | a | green apron, cream shirt, brown trousers, straw hat |
 garden
cowboy, gunslinger, outlaw, wrangler, bandit, rancher hand | m | a | brown vest, red shirt, denim trousers,
 brown boots, brown hat | desert
cowgirl | f | y | red shirt, denim trousers, brown boots, brown hat | desert
sheriff, deputy | m | a | tan coat, brown vest, brown boots, brown hat | desert
knight, crusader, paladin, templar, squire | m | a | silver armour, red cloak, steel helm, sword | castle
samurai, ronin, swordsman | m | a | indigo kimono, charcoal trousers, sword | temple
ninja, assassin, shinobi | a | y | black shirt, black trousers, black hood | roof
viking, barbarian, warlord, chieftain | m | a | brown cloak, olive shirt, brown boots, steel helm | sea
gladiator, centurion, legionary, roman soldier, spartan | m | a | brown vest, red cloak, bronze helm,
 sword | ruins
king, emperor, sultan, monarch, maharaja, shah, tsar | m | o | crimson robe, gold cloak, gold crown | palace
queen, empress, maharani, tsarina | f | a | emerald dress, crimson cloak, gold crown | palace
prince, young prince | m | y | blue doublet, cream trousers, gold crown | palace
princess | f | y | rose dress, silver crown | palace
pharaoh | m | a | white robe, gold crown, gold vest | desert
geisha, maiko | f | y | scarlet kimono, white shoes, cream parasol | old town
ballerina, ballet dancer | f | y | pale pink dress, pink shoes | stage
dancer, tango dancer, salsa dancer, tap dancer, street dancer, flamenco dancer, breakdancer, belly dancer,
 bharatanatyam dancer, kathak dancer | f | y | red dress, black shoes | stage
acrobat, trapeze artist, tightrope walker, gymnast, juggler, contortionist, stuntman, high-wire walker | a |
 y | teal swimsuit, gold vest | stage
clown, jester, harlequin, mime, mime artist | m | a | striped red shirt, yellow trousers, red hat | stage
magician, conjurer, illusionist | m | a | black suit, crimson cloak, black top hat, wand | stage
wizard, sorcerer, warlock, druid | m | o | indigo robe, indigo pointed hat, staff | forest
witch, sorceress, enchantress, hag | f | o | black robe, plum cloak, black pointed hat, broom | forest
fairy, elf, nymph, pixie, sprite, dryad | f | y | mint dress, green cloak, flower crown | forest
fortune teller, soothsayer, oracle, seer, shaman, medium | f | o | plum dress, gold shawl, red headscarf |
 room
ghost, phantom, spirit, spectre | f | a | white robe | old house
zombie, mummy | m | a | grey jacket, olive trousers | old house
goblin, troll, ogre | m | a | brown vest, olive trousers | forest
gnome, dwarf, leprechaun | m | o | green jacket, brown trousers, brown boots, red pointed hat | forest
vampire | m | a | black suit, crimson cloak | castle
angel | f | y | white robe, gold halo | sky
death, grim reaper | m | o | black robe, black hood, scythe | street
snowman, snow man | m | a | white robe, red scarf, black top hat | snow
santa, santa claus, father christmas | m | o | red coat, red trousers, black boots, red hat, sack | snow
superhero, vigilante | m | a | blue swimsuit, red cloak, red boots | roof
actor, comedian, stand-up comedian, performer | m | a | burgundy jacket, white shirt, black trousers | stage
actress, starlet, diva, showgirl | f | a | gold dress, black shoes | stage
singer, jazz singer, opera singer, soprano, crooner, chanteuse, cabaret singer | f | a | emerald dress,
 black shoes | stage
choirboy | m | c | red robe, white shirt | church
rapper, dj | m | y | orange hoodie, black trousers, white trainers | stage
rock star, rocker, punk, guitar hero | m | y | black jacket, red shirt, black trousers | stage
musician, busker, street musician, bandleader | m | a | brown coat, mustard scarf, dark trousers, brown hat,
 guitar | street
violinist, fiddler | a | a | black suit, white shirt, violin | stage
cellist | f | a | burgundy dress, cello | stage
pianist, organist | a | a | black suit, white shirt | stage
guitarist, bluesman, troubadour, bard, flamenco guitarist, sitar player, lute player | m | a | brown vest,
 cream shirt, dark trousers, guitar | café
drummer, percussionist | m | y | white shirt, black vest, drum | stage
trumpeter, trumpet player, bugler | m | a | navy suit, white shirt, navy hat, trumpet | stage
saxophonist, jazzman, sax player | m | a | charcoal suit, white shirt, grey hat, saxophone | street
flautist, flutist, piper, flute player | a | y | green dress, flute | stage
accordionist, accordion player, organ grinder | m | o | brown vest, white shirt, black trousers, beret,
 accordion | street
harpist | f | y | blue dress, cello | stage
conductor, maestro | m | o | black suit, white shirt, baton | stage
composer, songwriter | a | o | burgundy jacket, white shirt | study
painter, portrait painter | a | a | paint-stained blue smock, brown trousers, beret, brush | studio
artist, illustrator, street artist, muralist, graffiti artist | a | y | blue overalls, mustard shirt, brush |
 studio
sculptor, potter, ceramicist, glassblower, stonemason | a | a | brown apron, grey shirt, brown trousers |
 workshop
photographer, photojournalist, paparazzo | a | a | olive jacket, cream shirt, camera | street
filmmaker, director, film director, cameraman, documentarian | a | a | black jacket, grey sweater, camera |
 street
writer, novelist, author, playwright, screenwriter, cartographer, mapmaker, map maker, translator,
 scribe | a | a | tawny jacket, grey sweater, notebook | study
poet | a | y | charcoal coat, burgundy scarf, notebook | café
telegraph operator, telegraphist, radio operator, switchboard operator, operator, telephonist | a | a |
 grey vest, white shirt, dark trousers | study
grandmaster, chess grandmaster, chess player, chess champion, gambler | a | o | tawny jacket,
 grey sweater | café
journalist, reporter, war correspondent | a | a | beige coat, white shirt, notebook | street
librarian, archivist, bookbinder, bookseller | a | o | green cardigan, cream shirt, brown skirt, book |
 library
teacher, schoolteacher, professor, headmaster, scholar, tutor, lecturer, historian, archaeologist,
 mathematician, linguist | a | a | tawny jacket, olive sweater, brown trousers, book | study
student, pupil, schoolchild, apprentice, intern | a | y | navy jacket, grey sweater, satchel | street
schoolgirl | f | c | navy uniform, white shirt, schoolbag | street
schoolboy | m | c | navy uniform, white shirt, schoolbag | street
clockmaker, watchmaker, horologist, jeweller, goldsmith, locksmith, violin maker, luthier, toymaker,
 puppeteer, cobbler, shoemaker, bookmaker's clerk, puppet maker, mask maker, lens grinder | m | o |
 brown apron, white shirt, brown vest | workshop
tailor | a | o | grey vest, white shirt, black trousers | workshop
seamstress, dressmaker, weaver, embroiderer, lacemaker, quilter | f | o | lavender dress, cream apron |
 workshop
carpenter, woodcarver, cabinet maker, boatbuilder, boat builder, shipwright, furniture maker | m | a |
 brown apron, checked green shirt, denim trousers | workshop
blacksmith, smith, welder, metalworker, swordsmith | m | a | brown leather apron, grey shirt,
 black boots | workshop
mechanic, plumber, electrician, engineer, repairman, technician, factory worker, worker, mill worker | a |
 a | blue overalls, grey shirt, black boots | workshop
miner, coal miner, prospector, gold digger | m | a | charcoal jacket, brown trousers, black boots,
 yellow helmet, lantern | mine
builder, construction worker, bricklayer, roofer, steelworker | m | a | orange vest, denim trousers,
 brown boots, yellow helmet | street
lumberjack, woodcutter, woodsman, logger | m | a | red checked shirt, brown trousers, brown boots, axe |
 forest
hunter, huntsman, trapper, poacher, archer, gamekeeper | m | a | olive coat, brown trousers, brown boots,
 green hat, bow | forest
forester, park ranger, ranger | a | a | khaki shirt, olive trousers, brown boots, green hat | forest
hiker, mountaineer, climber, sherpa, alpinist, mountain guide, backpacker, trekker | a | y | red jacket,
 grey trousers, brown boots, orange backpack | mountains
skier, snowboarder, figure skater, ice skater, skater | a | y | red sweater, navy trousers, white scarf,
 white hat | snow
explorer, adventurer, polar explorer, arctic explorer, treasure hunter | a | a | tan coat, olive trousers,
 brown boots, fur hat, lantern | wild
traveller, traveler, wanderer, wayfarer, hitchhiker, stranger, drifter, vagabond, tramp,
 hobo, exile, refugee, migrant | a | a | grey coat, mustard scarf, brown boots, suitcase | road
tourist | a | a | coral shirt, beige shorts, straw hat, camera | street
nomad | a | a | ochre cloak, cream shirt, brown boots, fur hat | hill
pilgrim | a | o | brown cloak, grey trousers, brown boots, brown hat, staff | road
monk, buddhist monk, friar, abbot, lama, ascetic, yogi, novice monk | m | a | saffron robe, brown shoes |
 temple
nun, sister of mercy, abbess, novice | f | a | black habit, white headscarf | church
priest, vicar, pastor, preacher, bishop, rabbi, imam, minister, deacon | m | o | black robe, white scarf |
 church
pope, cardinal | m | o | white robe, crimson cap | church
hermit, sage, mystic | m | o | ochre robe, brown cloak, staff | mountains
guard, sentry, palace guard, royal guard, night guard | m | a | navy uniform, black boots, navy cap | street
soldier, infantryman, trooper, sergeant, lieutenant, veteran, private, marine, cavalryman,
 samurai guard, border guard | m | a | olive uniform, black boots, olive helmet | field
general, colonel, officer, admiral, major | m | o | navy uniform, gold scarf, black boots, navy cap | hall
rebel, guerrilla, revolutionary, freedom fighter | a | y | olive jacket, red scarf, brown boots, beret |
 street
spy, secret agent, agent | a | a | charcoal coat, white shirt, grey hat | street
detective, private eye, inspector, sleuth, private detective | m | a | beige trench coat, white shirt,
 dark trousers, grey hat | street
policeman, cop, constable, police officer, patrolman, traffic officer | m | a | navy uniform, black boots,
 navy cap | street
policewoman | f | a | navy uniform, black boots, navy cap | street
firefighter, fireman, fire fighter | a | a | ochre jacket, ochre trousers, black boots, red helmet | street
pilot, aviator, airman, copilot, test pilot, fighter pilot, bush pilot | a | a | brown flight jacket,
 cream scarf, khaki trousers, brown leather helmet | airfield
aviatrix | f | y | brown flight jacket, cream scarf, khaki trousers, brown leather helmet | airfield
flight attendant, stewardess | f | y | blue uniform, red scarf, blue hat | aeroplane
train driver, engine driver, stationmaster, station master, railwayman, ticket inspector,
 train conductor,
 signalman, bellboy, doorman, porter, chauffeur | m | a | navy uniform, white shirt, navy cap |
 station
driver, taxi driver, bus driver, tram driver, cab driver, cabbie, truck driver, trucker, lorry driver,
 rickshaw driver,
 tuk-tuk driver, delivery driver | m | a | brown jacket, blue checked shirt, grey flat cap | road
racing driver, racer, biker, motorcyclist, motorcycle courier | a | y | red jacket, black trousers,
 black boots, white helmet | road
cyclist, courier, bike messenger, messenger, paperboy, delivery boy | a | y | yellow jacket, black shorts,
 red helmet, bicycle | street
postman, mailman, letter carrier, mail carrier, postmaster | m | a | blue jacket, grey trousers, blue cap,
 mailbag | village
postwoman | f | a | blue jacket, grey trousers, blue cap, mailbag | village
milkman, newspaper seller, newsboy, chimney sweep, lamplighter, street sweeper, bin man, garbage collector |
 m | a | brown jacket, grey trousers, grey flat cap | street
sweeper, janitor, cleaner, caretaker, maid, housekeeper, chambermaid, charwoman, caretaker woman | f | a |
 grey dress, white apron, broom | hall
shopkeeper, street vendor, vendor, seller, hawker, stallholder, market trader, merchant, trader, grocer,
 greengrocer, spice seller, peddler, ice cream seller, tea seller, chai seller | a | a | green apron,
 cream striped shirt, brown trousers | market
barber, hairdresser | m | a | white jacket, black trousers | shop
businessman, banker, lawyer, clerk, salesman, office worker, accountant, politician, executive, judge,
 commuter, diplomat, gentleman, salaryman, boss, manager | m | a | charcoal suit, white shirt, burgundy tie,
 briefcase | street
businesswoman, lady, secretary, socialite, duchess, countess, heiress | f | a | navy coat, cream blouse,
 grey skirt | street
duke, count, baron, lord, nobleman, earl, aristocrat | m | o | burgundy coat, white shirt, black top hat |
 palace
noblewoman, courtesan, lady in waiting | f | a | sapphire dress, gold cloak | palace
bride | f | y | white dress, white scarf, bouquet | church
groom, bridegroom, best man | m | y | black suit, white shirt | church
boxer, fighter, prizefighter, wrestler, kickboxer, martial artist, sumo wrestler, karateka, judoka | m | y |
 red shorts, white vest, red gloves, black boots | gym
runner, marathon runner, sprinter, athlete, jogger, long-distance runner | a | y | orange shirt, navy shorts,
 white trainers | road
footballer, soccer player, goalkeeper, basketball player, tennis player, baseball player, rugby player,
 cricketer, player, hockey player | a | y | red shirt, white shorts, white trainers | field
coach, trainer, referee | m | a | grey tracksuit, red cap | field
skateboarder, rollerskater, roller skater | a | y | green hoodie, denim trousers, white trainers,
 red beanie | street
matador, bullfighter, torero | m | y | gold jacket, rose cloak, black trousers, black hat | ring
jockey, rider, horse rider, horsewoman, horseman, equestrian | a | y | red jacket, cream trousers,
 black boots, black helmet | field
caveman, cave dweller, neanderthal | m | a | brown robe | cave
time traveller, time traveler | a | a | brown coat, mustard vest | street
hacker, programmer, coder, gamer, software engineer | a | y | charcoal hoodie, denim trousers | room
thief, burglar, pickpocket, robber, smuggler, gangster, mobster, criminal, fugitive, convict, prisoner,
 runaway | m | a | black coat, grey striped shirt, dark trousers, black cap | street
beggar, street urchin, urchin, orphan, stowaway, chimney boy | a | c | patched brown jacket, grey trousers,
 grey flat cap | street
hostage, witness, mourner, widow woman | a | a | black coat, grey scarf | street
translator, interpreter, archivist woman, curator, museum guard, night watchman, watchman, security guard,
 night guard, gatekeeper, gravedigger, bell ringer, bellringer | m | o | navy coat, grey trousers, navy cap,
 lantern | hall
weatherman, meteorologist, radio host, newsreader, presenter | a | a | blue suit, white shirt | room
puppet, marionette, doll, scarecrow, statue come alive, tin man | m | a | patched red coat,
 straw hat | field
model, fashion model | f | y | ivory coat, black dress | street
punk girl, goth | f | y | black jacket, plum skirt, black boots | street
elder, village elder, old-timer, patriarch, matriarch | a | o | ochre robe, brown cloak, cane | village
tea master, calligrapher, origami master, bonsai master, sword master, kung fu master, master, sensei,
 tea picker | a | o | slate kimono, grey scarf | temple
snake charmer, fakir, spice merchant, camel driver, carpet seller, water carrier, carpet weaver, bedouin,
 tuareg | m | a | white robe, indigo turban | desert
mariachi | m | a | black jacket, red scarf, black trousers, sombrero, guitar | street
gaucho, llama herder, charro | m | a | black jacket, red scarf, black trousers, sombrero | field
inuit hunter, inuk, sami herder, eskimo, reindeer herder | m | a | brown parka, brown boots, fur hat | snow
cyclops, giant, giantess, titan, golem, monster, yeti, werewolf | m | a |
 olive robe, brown vest | forest
customer, passenger, guest, neighbour, neighbor, visitor, lodger, tenant, landlord, host, audience member,
 onlooker, dreamer, sleeper, insomniac, volunteer, survivor, castaway, loner, lover, admirer, rival, enemy,
 villain, hero, heroine | a | a |  | street
"""

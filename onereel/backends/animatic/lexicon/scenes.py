"""Places to film in: what a word for a place is built as, and what stands there to be recognised."""

from __future__ import annotations

from onereel.backends.animatic.lexicon.bags import bag

SCENES = """
# set | words; “=landmark” adds something that stands there
street | street, streets, city, town, avenue, boulevard, alley, alleyway, lane, pavement, sidewalk, crossing,
 crosswalk, intersection, downtown, suburb,
 neighbourhood, neighborhood, bus stop, tram stop, taxi rank, shop window, doorway, doorstep, kerb, curb,
 corner, street corner,
 chinatown=lanterns, metropolis, backstreet, block, parking lot,
 car park, billboard, traffic, skyscraper=skyscraper, skyscrapers=skyscraper, apartment block,
 red-light district, ghetto, slum, shantytown, favela=favela, city square, gas lamp,
 neon street=neon, city hall, town hall, embassy, courthouse, mall, factory gate, construction site=crane,
 arcade, front porch, porch, driveway, backyard, yard, outside,
 cyberpunk city=neon, futuristic city=skyscraper, mega-city=skyscraper, megacity=skyscraper, new city
old town | old town, old city, old quarter, medina, kasbah, souk street, piazza=fountain, plaza=fountain,
 square=fountain, courtyard=fountain, cobbles, cobblestones, cobbled street,
 castle=castle, palace=castle, fortress=castle, citadel=castle, canal=bridge, canals=bridge, colonnade,
 cloister, walled city, city gate, arch, ruins=ruins,
 medieval town=castle, town square=fountain, main square=fountain, fountain=fountain, steps, balcony,
 geisha district=lanterns, staircase street, amphitheatre=ruins,
 colosseum=ruins, forum=ruins, acropolis=ruins, throne room=castle, dungeon=castle, tower=clock tower,
 clock tower=clock tower, bell tower=clock tower, belfry=clock tower, kingdom=castle, drawbridge=castle
rooftop | rooftop, roof, rooftops, roofs, terrace, roof terrace, ledge, fire escape, skyline, penthouse,
 scaffolding=crane, crane=crane, chimney tops, high wire, tightrope
harbour | harbour, harbor, port, dock, docks, quay, pier, marina, jetty, wharf, waterfront, seawall,
 breakwater, shipyard=crane, lighthouse=lighthouse, boatyard, fishing port,
 naval base, slipway, moorings, promenade, fishing village, seaside town, coastal town,
 village by the sea, town by the sea,
 lantern room=lighthouse, drydock=crane, harbour wall
beach | beach, shore, seashore, seaside, coast, sand bar, cove, bay, lagoon, island, desert island,
 dunes by the sea, shoreline, tidal flat, sandbank, reef edge, boardwalk,
 water's edge, surf, tide pools, tideline, atoll, tropical island, sandy shore
sea | sea, ocean, open sea, high seas, cliff=cliff, cliffs=cliff, clifftop=cliff, cliff edge=cliff,
 headland=cliff, waves, deck=deck, ship's deck=deck, deck of a ship=deck, deck of the ship=deck,
 crow's nest=deck, whaleboat, fjord=cliff, strait,
 open water, seven seas, stern=deck, prow=deck, bridge of a ship=deck, lifeboat station, oil rig, cape=cliff,
 edge of the world=cliff, iceberg field, maelstrom, horizon, channel
river | river, riverbank, riverside, stream, brook, creek, lake, lakeside, lakeshore, pond, bridge=bridge,
 waterfall=waterfall, footbridge=bridge, ferry landing, ghat, ghats,
 floating market, watermill=watermill, dam, delta, marsh, swamp, wetland, bayou, weir, towpath, mangrove,
 stone bridge=bridge, river bank, bank of the river, bank of a river, banks of the river, bank of the stream,
 bank of the canal, bank of the lake, hot spring, hot springs, onsen, well house,
 suspension bridge=bridge, wooden bridge=bridge, canal boat, oasis=palms, rope bridge=bridge, rapids,
 paddy dyke, spring, reservoir
forest | forest, wood, woods, woodland, jungle, rainforest, grove, clearing, glade, thicket, taiga,
 bamboo forest=bamboo, bamboo grove=bamboo, pine forest, treehouse, under the trees,
 enchanted forest, undergrowth, birch forest, redwoods, cherry grove=blossom, forest path, trees, treetops,
 canopy, log cabin, cabin, woodshed, burrow, hollow tree, campsite=campfire, campfire=campfire, camp=campfire
mountains | mountain, mountains, peak, summit, hill, hills, hilltop, hillside, valley, canyon, gorge, ravine,
 ridge, pass, mountain pass, alpine meadow, highlands, volcano=volcano,
 crater rim=volcano, cave, cavern, mine, quarry, moor, mountaintop, mountain path, monastery on a hill,
 plateau, foothills, rock face, base camp, alm, tea hills, scree, crag, precipice, mountain road
desert | desert, dunes, dune, sand, sands, wasteland, badlands, mesa, salt flat, salt flats, oasis camp,
 desert road, outback, pyramid=pyramid, pyramids=pyramid, sphinx=pyramid, caravan route,
 ghost town, wild west town, saloon street, steppe dust, tomb=pyramid, dust bowl, dry lake,
 red planet desert, excavation, dig site=ruins
field | field, fields, meadow, farm, prairie, plain, plains, pasture, wheat field, cornfield, rice field,
 rice fields, rice terraces, paddy, paddies, vineyard, vineyards, orchard, plantation, savanna,
 savannah, grassland, steppe, countryside, lavender field=lavender, sunflower field=sunflowers,
 tulip field=tulips, barn=barn, farmyard=barn, farmhouse=barn, windmill=windmill, windmills=windmill,
 battlefield, trenches, no man's land, racecourse, airfield, runway, stable=barn, tea plantation,
 olive grove, hayfield, pumpkin patch, apple orchard, stone circle=stones, hedge, wind farm=turbines,
 football pitch,
 pitch, stadium, baseball field, poppy field=poppies, cotton field, scarecrow field, allotment, beanfield,
 paddock, arena, sports field
snowfield | snowfield, snow, tundra, glacier, ice, ice field, frozen lake, frozen river, north pole,
 south pole, arctic, antarctic, polar ice, ski slope, igloo=igloo, ice cap, icefall, blizzard, snowdrift,
 avalanche slope,
 ice rink, ice floe, polar station, frozen sea, winter forest clearing, ice sheet, snowy field, frozen tundra
village | village, hamlet, settlement, village square=fountain, village street, cottage, cottages, huts, hut,
 fishing hamlet, mountain village, mill, school yard, village well, inn yard, smallholding, clay houses,
 thatched cottage, encampment, tribal village, village green, homestead, countryside lane, rural school,
 garden gate, house, home, old house, haunted house, small town, post office, schoolhouse, playground village
market | market, bazaar, souk, fish market, night market, marketplace, flower market, street market,
 market stall, stall, food stall, fair, fairground=ferris wheel, carnival=ferris wheel, funfair=ferris wheel,
 spice market,
 flea market, christmas market=christmas tree, market square, amusement park=ferris wheel,
 ferris wheel=ferris wheel, carousel=carousel, merry-go-round=carousel, harvest festival, parade street,
 festival=lanterns, street fair, theme park=ferris wheel
station | station, railway station, train station, platform, subway, metro station, underground station,
 terminal, airport, departure hall, waiting room, bus station, depot, ticket hall, subway station,
 tube station,
 space port, concourse, baggage hall, grand central, ferry terminal, hangar, signal box, railway yard,
 lost and found, lost property office, gate lounge
train | train, carriage, train carriage, compartment, dining car, sleeper car, subway car, tram, night train,
 train window, metro carriage, bus, railway carriage, cable car, tube, train compartment, sleeper, boxcar,
 orient express
road | road, highway, motorway, crossroads, petrol station, gas station, roadside, country road, dirt road,
 track, route, tunnel, race track, racetrack, bend, freeway, car, taxi, truck, motel,
 hitching post, trail, path, bus, cab, railway line,
 mountain bend, drive-in, railroad, railway, toll booth, lay-by, bypass, dirt track, roadblock, circuit,
 level crossing, back road, race circuit
park | park, garden, gardens, botanical garden, greenhouse=greenhouse, cemetery=graves, graveyard=graves,
 churchyard=graves, playground=swings, zen garden=stones, japanese garden=torii, hedge maze, maze, lawn, zoo,
 picnic spot, cherry orchard=blossom, bench,
 rose garden=roses, public garden, tea garden, bandstand=bandstand, swing=swings, pavilion,
 palace garden=fountain, cherry blossoms=blossom, rose bush, sculpture park=statue, statue=statue,
 monument=statue, grave=graves, tree, oak=tree, schoolyard, campus, garden wall, treehouse garden
kitchen | kitchen, bakery, dining room, pantry, galley, cookhouse, pizzeria kitchen, stove, dinner table,
 noodle stall kitchen, scullery, restaurant kitchen, farmhouse kitchen, tiny kitchen
bedroom | bedroom, bed, room, attic, nursery, apartment, flat, hotel room, motel room, hotel, cell, prison,
 prison cell, dormitory, living room, sofa, bathroom, bathtub, hallway, corridor, parlour, parlor,
 window seat, lounge, dressing room, tent, cabin bunk,
 palace bedroom, tower room, basement, cellar, window, windowsill, cradle, orphanage, mansion, manor,
 castle chamber, boudoir, elevator, lift, dollhouse, small room, empty house, fireside, fireplace,
 sitting room, caravan, yurt, staircase, wardrobe, closet, boarding house
study | study, library, office, classroom, school, bookshop, bookstore, archive, museum, gallery,
 art gallery, lecture hall, university, newsroom, desk, reading room, bank, courtroom, observatory=telescope,
 university library, old library, drawing room, war room,
 chess club, map room, print shop, radio studio, recording studio, control room, records room,
 secret archive, post room, call centre, newspaper office, scriptorium, planetarium=telescope, kindergarten,
 school room
café | café, cafe, bar, pub, tavern, restaurant, diner, coffee shop, coffeehouse, teahouse, tea house, inn,
 bistro, saloon, canteen, jazz bar, wine bar, ramen shop, noodle shop, izakaya, tea room, nightclub,
 jazz club, speakeasy, ice cream parlour, brasserie, trattoria, cantina,
 tapas bar, cabaret bar, cocktail bar, coffee house, blues bar, cellar bar, club, patisserie, sushi bar,
 pizzeria, milonga, karaoke bar, counter, bar stool, osteria, smoky bar
workshop | workshop, garage, studio, forge, smithy, shop, factory, clock shop, toyshop, toy shop, atelier,
 shed, pottery, barn workshop, mill floor, printing house, sewing room, tailor's shop, foundry, boathouse,
 darkroom, painter's studio, art studio, barber shop, barbershop,
 pawnshop, pawn shop, repair shop, warehouse, steel mill, engine room, power station, mine shaft,
 assembly line, junkyard, scrapyard, cobbler's shop, watchmaker's shop, antique shop, antique store,
 flower shop, record shop, butcher's shop, store, corner shop, grocery,
 supermarket, laundrette, laundromat, laundry, hair salon, tattoo parlour, dressmaker's shop, machine room,
 boiler room, violin shop, music shop, inventor's workshop, textile mill, sweatshop, garment factory,
 glassworks, candle shop, apothecary, pharmacy
stage | stage, theatre, theater, concert hall, opera house, opera, circus=big top, big top=big top, cinema,
 ballroom, dance hall, music hall, auditorium, boxing ring=ring, ring=ring, gym, gymnasium, dojo,
 ballet studio, dance studio, film set, wings, spotlight, cabaret, rehearsal room,
 backstage, puppet theatre, orchestra pit, dance floor, concert, talent show, swimming pool, disco,
 movie theater, movie theatre, great hall, banquet hall, basketball court, tennis court, skating rink,
 fashion show, runway show, curtain, amphitheater stage, courtroom stage, velvet curtain
temple | temple=pagoda, shrine=torii, pagoda=pagoda, buddhist temple=pagoda, monastery courtyard, ashram,
 zen temple=pagoda, stupa=stupa, hindu temple=gopuram, angkor=ruins, torii=torii, shinto shrine=torii,
 mosque=minaret, prayer hall, mausoleum=dome, taj mahal=dome,
 minaret=minaret, mosque courtyard=minaret, temple steps, gompa=stupa, golden temple=dome,
 forbidden city=pagoda, mandir=gopuram
church | church, cathedral, chapel, abbey, monastery, convent, nave, crypt, pew, altar, basilica,
 confessional, bell loft, synagogue, choir loft, sacristy, wedding chapel, stained glass, cathedral square,
 organ loft, catacombs, sanctuary
hospital | hospital, ward, hospital ward, hospital room, clinic, operating room, operating theatre, surgery,
 emergency room, sanatorium, infirmary, hospice, morgue, maternity ward, asylum, nursing home, care home,
 hospital bed, hospital corridor, waiting ward, sickroom, ambulance bay
laboratory | laboratory, lab, research station, clean room, test chamber, server room, data centre,
 data center, research lab, underground lab, bunker, biodome, secret lab, hi-tech lab, robot factory,
 particle accelerator, missile silo, observation deck lab, archive of seeds, seed vault
space station | space station, spaceship, spacecraft, airlock, cockpit, starship, orbit, space capsule, iss,
 escape pod, spaceship bridge, cargo bay, cryo chamber, space shuttle, rocket, generation ship, capsule,
 cupola, command deck, zero gravity, lunar module, mothership, satellite
moon | moon, lunar surface, mars=mars, planet, crater, asteroid, alien planet, red planet=mars, moon base,
 moonscape, comet, exoplanet, martian desert=mars, lunar base, far side of the moon, pluto, venus, jupiter,
 saturn, another planet, distant planet, alien world, meteor crater, titan, europa, distant star,
 martian surface=mars
underwater | underwater, under water, seabed, sea floor, ocean floor, reef, coral reef, sunken city,
 deep sea, bottom of the sea, bottom of the ocean, shipwreck, depths, aquarium, sunken ship, under the sea,
 under the ocean, beneath the waves, kelp forest, abyss, submarine, atlantis, the deep, mariana trench,
 sea cave, under the waves, sunken cathedral
sky | sky, clouds, above the clouds, hot air balloon, aeroplane, airplane, stratosphere, heavens, heaven,
 airship, biplane, mid-air, wing of a plane, cloud, stars, among the stars, milky way, space, outer space,
 galaxy, universe, deep space, void, cosmos, nebula, black hole, night sky, solar system, paradise,
 floating island, air
"""
"""Where two sets claim a word the later line wins; words a shot is never *in* are left to things.py."""

STRONG_PREPOSITIONS = bag(
    """
    in inside on under beneath below beside by at near within aboard across through along among amid
    around over above behind outside upon into onto between against beyond underneath down up past atop
    throughout off
    """
)

LANDMARKS = """
# named sight | place, country | set | what stands there
eiffel tower | Paris, FR | street | eiffel tower
notre-dame, notre dame, sacré-cœur, sacre coeur, montmartre, seine, louvre, left bank, moulin rouge, pigalle,
 champs-élysées, marais, pont neuf | Paris, FR | old town |
hyde park, regent's park, kew gardens | London, GB | park |
big ben, westminster | London, GB | street | clock tower
thames, tower bridge, london bridge | London, GB | river | bridge
piccadilly, soho, camden, trafalgar square, covent garden, notting hill, abbey road, east end |
 London, GB | street |
brooklyn, manhattan, harlem, bronx, queens, wall street, fifth avenue, greenwich village, times square,
 coney island, broadway | New York, US | street | skyscraper
central park | New York, US | park | skyscraper
brooklyn bridge | New York, US | river | bridge
statue of liberty | New York, US | harbour | statue
golden gate bridge, golden gate | San Francisco, US | river | bridge
hollywood, sunset boulevard, beverly hills, venice beach, malibu | Los Angeles, US | street | palms
las vegas strip, vegas | Las Vegas, US | street | neon
grand canyon, monument valley, death valley, mojave desert, mojave | Arizona, US | desert | mesa
yellowstone, yosemite, rocky mountains, rockies, appalachia, appalachians, sierra nevada, cascades |
 United States, US | mountains |
mississippi, bayou, louisiana bayou, everglades | Louisiana, US | river |
route 66 | Arizona, US | road | mesa
niagara falls | Ontario, CA | river | waterfall
bollywood, marine drive, dharavi, colaba | Mumbai, IN | street |
taj mahal | Agra, IN | temple | dome
ganges, varanasi ghats | Varanasi, IN | river | ghats
himalayas, himalaya, everest, mount everest, annapurna, k2 | Himalayas, NP | mountains | stupa
ladakh, kashmir | Kashmir, IN | mountains | stupa
mount fuji, fuji | Mount Fuji, JP | mountains | volcano
shibuya, shinjuku, ginza, akihabara, harajuku, roppongi, asakusa | Tokyo, JP | street | neon
gion, fushimi inari | Kyoto, JP | old town | torii
arashiyama | Kyoto, JP | forest | bamboo
great wall, great wall of china | Great Wall, CN | mountains | castle
forbidden city, tiananmen | Beijing, CN | temple | pagoda
the bund, bund | Shanghai, CN | harbour | skyscraper
yangtze, li river | Guilin, CN | river |
gobi, gobi desert | Gobi, MN | desert |
sahara, sahara desert | Sahara, MA | desert | dunes
atlas mountains, high atlas | Atlas Mountains, MA | mountains |
djemaa el-fna, jemaa el-fnaa | Marrakesh, MA | market |
nile | Luxor, EG | river | palms
pyramids of giza, great pyramid, giza pyramids, sphinx | Giza, EG | desert | pyramid
kalahari, namib, namib desert | Namib, NA | desert | dunes
serengeti, masai mara, maasai mara | Serengeti, TZ | field |
kilimanjaro, mount kilimanjaro | Kilimanjaro, TZ | mountains | volcano
victoria falls | Victoria Falls, ZM | river | waterfall
table mountain | Cape Town, ZA | mountains |
amazon, amazon rainforest, amazon jungle, amazonia | Amazon, BR | forest |
copacabana, ipanema | Rio de Janeiro, BR | beach | palms
sugarloaf, corcovado, christ the redeemer, rocinha | Rio de Janeiro, BR | street | favela
pantanal | Pantanal, BR | river |
machu picchu | Machu Picchu, PE | mountains | ruins
andes, altiplano | Andes, PE | mountains |
lake titicaca, titicaca | Lake Titicaca, BO | river |
atacama, atacama desert | Atacama, CL | desert |
patagonia, tierra del fuego | Patagonia, AR | mountains |
pampas | Pampas, AR | field |
easter island | Easter Island, CL | beach | statue
caribbean | Caribbean, CU | beach | palms
malecon, malecón | Havana, CU | harbour |
alps, swiss alps, matterhorn | Swiss Alps, CH | mountains |
mont blanc, french alps | French Alps, FR | mountains |
dolomites, italian alps | Dolomites, IT | mountains |
black forest, schwarzwald | Black Forest, DE | forest |
brandenburg gate, kreuzberg, berlin wall, alexanderplatz | Berlin, DE | street |
rhine, danube | Rhine Valley, DE | river | castle
carpathians, transylvania | Transylvania, RO | mountains | castle
colosseum, trastevere, vatican, trevi fountain, spanish steps, forum romanum | Rome, IT | old town | ruins
grand canal, rialto, rialto bridge, st mark's square, san marco | Venice, IT | old town | bridge
ponte vecchio | Florence, IT | river | bridge
tuscany, umbria, chianti | =, IT | field | cypresses
sicily, etna, mount etna | =, IT | mountains | volcano
vesuvius | Naples, IT | harbour | volcano
amalfi coast, cinque terre, lake como, sardinia, puglia, liguria | =, IT | harbour |
pompeii | Pompeii, IT | old town | ruins
provence | =, FR | field | lavender
normandy, brittany | =, FR | sea | cliff
french riviera, riviera, côte d'azur, cote d'azur | French Riviera, FR | beach | palms
camargue | Camargue, FR | river |
alhambra, albaicín, albaicin, sacromonte | Granada, ES | old town | castle
la mancha | La Mancha, ES | field | windmill
las ramblas, sagrada familia, gothic quarter | Barcelona, ES | old town |
andalusia, andalucia, galicia, basque country, catalonia, pyrenees, asturias, ibiza, mallorca, majorca,
 canary islands, tenerife | =, ES | village |
camino de santiago, camino | Galicia, ES | road |
alfama, bairro alto, tejo, tagus | Lisbon, PT | old town |
algarve, azores, madeira, douro | =, PT | sea | cliff
acropolis, parthenon | Athens, GR | old town | ruins
santorini, mykonos, crete, cyclades, corfu, aegean, ithaca | =, GR | village | dome
bosphorus, galata, hagia sophia, blue mosque, grand bazaar | Istanbul, TR | harbour | minaret
cappadocia | Cappadocia, TR | desert | balloons
red square, kremlin | Moscow, RU | street | dome
bolshoi, bolshoi theatre | Moscow, RU | stage |
la scala, teatro alla scala | Milan, IT | stage |
carnegie hall, broadway | New York, US | stage |
siberia, lake baikal, baikal, trans-siberian, kamchatka | =, RU | snowfield |
lapland, arctic circle, north pole | =, FI | snowfield |
norwegian fjord, norwegian fjords, lofoten, svalbard | Lofoten, NO | sea | cliff
scottish highlands, highlands, isle of skye, skye, hebrides, orkney, shetland, loch ness | Scotland, GB |
 mountains | castle
stonehenge | Wiltshire, GB | field | stones
cornwall, devon, dorset | =, GB | sea | cliff
yorkshire, yorkshire moors, lake district, peak district, cotswolds, dartmoor, sussex,
 kent, norfolk | =, GB | field |
wales, snowdonia | Wales, GB | mountains | castle
scotland | Scotland, GB | mountains | castle
england | England, GB | village |
northern ireland, belfast | Belfast, GB | street |
connemara, cliffs of moher, aran islands | =, IE | sea | cliff
mecca, petra, wadi rum | Petra, JO | desert | ruins
angkor, angkor wat | Angkor, KH | temple | ruins
mekong, mekong delta, ha long bay, halong bay | Mekong Delta, VN | river |
bali | Bali, ID | field | pagoda
tibet, potala | Lhasa, CN | mountains | stupa
outback, uluru, ayers rock | Outback, AU | desert | mesa
great barrier reef | Great Barrier Reef, AU | underwater |
bondi, bondi beach | Sydney, AU | beach |
sydney opera house | Sydney, AU | harbour |
antarctica, south pole | Antarctica, AQ | snowfield |
arctic, the arctic | Arctic, NO | snowfield |
hawaii, maui, honolulu beach, oahu | =, US | beach | palms
alaska | =, US | snowfield |
atlantic, atlantic ocean, mid-atlantic | Atlantic, GB | sea |
pacific, pacific ocean, south pacific | Pacific, US | sea |
indian ocean | Indian Ocean, LK | sea |
mediterranean, mediterranean sea | Mediterranean, GR | sea |
north sea | North Sea, GB | sea |
baltic, baltic sea | Baltic Sea, EE | sea |
loire, burgundy wine country, alsace, bordeaux vineyards, corsica | =, FR | village |
bavaria, saxony, tyrol | =, DE | village |
rajasthan, thar desert | =, IN | desert | castle
kerala, goa | =, IN | river | palms
punjab, bengal, gujarat, assam | =, IN | field |
hokkaido | Hokkaido, JP | snowfield |
okinawa | Okinawa, JP | beach |
yunnan, sichuan, guangxi, anhui, inner mongolia | =, CN | mountains | pagoda
yucatan, yucatán, chiapas, sonora, chihuahua, jalisco, baja california | =, MX | village | ruins
texas, oklahoma, kansas, nebraska, iowa, montana, wyoming, dakota, south dakota, north dakota, idaho | =,
 US | field | windmill
california, florida, louisiana, new england, vermont, maine, oregon, ohio, georgia usa, tennessee, kentucky,
 alabama, michigan, illinois, minnesota, nevada, arizona, new mexico, utah, colorado, pennsylvania,
 massachusetts, connecticut, new jersey, virginia, west virginia, missouri, arkansas, indiana, wisconsin,
 washington state, north carolina, south carolina, new hampshire, rhode island, delaware,
 maryland | =, US | road |
nova scotia, newfoundland, british columbia, ontario, alberta, saskatchewan, manitoba, yukon | =, CA |
 village |
quebec, québec, gaspésie, gaspé | Québec, CA | village |
bahia, minas gerais, pernambuco, ceará, amazonas, mato grosso | =, BR | village | palms
oaxaca valley | Oaxaca, MX | village |
timbuktu | Timbuktu, ML | desert |
zanzibar | Zanzibar, TZ | harbour | palms
bikini atoll, polynesia, tahiti, bora bora | Tahiti, PF | beach | palms
maldives | Maldives, MV | beach | palms
"""

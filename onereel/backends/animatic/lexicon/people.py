"""Who people are: roles with what they wear, relations, plain words for people, and given names."""

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
wizard, sorcerer, warlock, druid | m | o | indigo robe, indigo hat, staff | forest
witch, sorceress, enchantress, hag | f | o | black robe, plum cloak, black hat, broom | forest
fairy, elf, nymph, pixie, sprite, dryad | f | y | mint dress, green cloak, flower crown | forest
fortune teller, soothsayer, oracle, seer, shaman, medium | f | o | plum dress, gold shawl, red headscarf |
 room
ghost, phantom, spirit, spectre | f | a | white dress, pale grey cloak | old house
vampire | m | a | black suit, crimson cloak | castle
angel | f | y | white robe, gold halo | sky
death, grim reaper | m | o | black robe, black hood, scythe | street
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
writer, novelist, author, playwright, screenwriter | a | a | tawny jacket, grey sweater, notebook | study
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
tailor | m | o | grey vest, white shirt, black trousers | workshop
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
traveller, traveler, wanderer, wayfarer, tourist, nomad, hitchhiker, stranger, drifter, vagabond, tramp,
 hobo, exile, refugee, migrant | a | a | grey coat, mustard scarf, brown boots, suitcase | road
pilgrim | a | o | brown cloak, grey trousers, brown boots, brown hat, staff | road
monk, buddhist monk, friar, abbot, lama, ascetic, yogi, novice monk | m | a | saffron robe, brown shoes |
 temple
nun, sister of mercy, abbess, novice | f | a | black habit, white headscarf | church
priest, vicar, pastor, preacher, bishop, rabbi, imam, minister, deacon | m | o | black robe, white scarf |
 church
pope, cardinal | m | o | white robe, crimson cap | church
hermit, sage, mystic | m | o | ochre robe, brown cloak, staff | mountains
soldier, infantryman, guard, sentry, trooper, sergeant, lieutenant, veteran, private, marine, cavalryman,
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
train driver, engine driver, stationmaster, station master, railwayman, ticket inspector, train conductor,
 signalman, bellboy, doorman, porter, chauffeur | m | a | navy uniform, white shirt, navy cap |
 station
driver, taxi driver, bus driver, cab driver, cabbie, truck driver, trucker, lorry driver, rickshaw driver,
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
puppet, marionette, doll, scarecrow, snowman, statue come alive, tin man | m | a | patched red coat,
 straw hat | field
model, fashion model | f | y | ivory coat, black dress | street
punk girl, goth | f | y | black jacket, plum skirt, black boots | street
elder, village elder, old-timer, patriarch, matriarch | a | o | ochre robe, brown cloak, cane | village
tea master, calligrapher, origami master, bonsai master, sword master, kung fu master, master, sensei,
 tea picker | a | o | slate kimono, grey scarf | temple
snake charmer, fakir, spice merchant, camel driver, carpet seller, water carrier, carpet weaver, bedouin,
 tuareg | m | a | white robe, indigo turban | desert
gaucho, llama herder, mariachi, charro | m | a | black jacket, red scarf, black trousers, sombrero | field
inuit hunter, inuk, sami herder, eskimo, reindeer herder | m | a | brown parka, brown boots, fur hat | snow
cyclops, giant, ogre, troll, golem, monster, yeti, werewolf, zombie, dwarf, gnome, goblin | m | a |
 olive robe, brown vest | forest
customer, passenger, guest, neighbour, neighbor, visitor, lodger, tenant, landlord, host, audience member,
 onlooker, dreamer, sleeper, insomniac, volunteer, survivor, castaway, loner, lover, admirer, rival, enemy,
 villain, hero, heroine | a | a |  | street
"""

RELATIONS = """
# noun, synonyms | gender | age | the other half
mother, mum, mom, mama, mommy, mummy, mamma | f | a | child
father, dad, papa, daddy, stepfather | m | a | child
stepmother, godmother, mother-in-law | f | a | child
godfather, father-in-law | m | o | child
grandmother, grandma, granny, nana, gran, nonna, abuela, babushka, oma, obaasan | f | o | grandchild
grandfather, grandpa, granddad, grandad, nonno, abuelo, opa | m | o | grandchild
great-grandmother | f | o | child
great-grandfather | m | o | child
daughter, stepdaughter, little girl of hers | f | c | parent
son, stepson | m | c | parent
granddaughter | f | c | grandparent
grandson | m | c | grandparent
grandchild, child of hers | a | c | grandparent
sister, little sister, kid sister, stepsister, half-sister, sister-in-law, twin sister | f | y | sibling
brother, little brother, kid brother, stepbrother, half-brother, brother-in-law, twin brother | m | y |
 sibling
older brother, big brother | m | y | sibling
older sister, big sister | f | y | sibling
twin | a | c | twin
sibling | a | c | sibling
wife, ex-wife, late wife | f | a | spouse
husband, ex-husband, late husband | m | a | spouse
spouse, partner, fiancé, fiance, sweetheart, beloved, soulmate, true love | a | y | spouse
fiancée, fiancee, girlfriend | f | y | spouse
boyfriend | m | y | spouse
aunt, auntie | f | a | niece
uncle | m | a | nephew
niece | f | c | aunt
nephew | m | c | uncle
cousin, friend, best friend, old friend, companion, pal, buddy, classmate, colleague, mate, childhood friend,
 imaginary friend, pen pal, roommate, first love | a | y | friend
widow | f | o | .
widower | m | o | .
orphan girl | f | c | .
grandparent | a | o | grandchild
parent | a | a | child
ancestor, forefather | a | o | .
"""

PLAIN = """
# noun, synonyms | gender | age
woman, gal, female, single mother | f | a
man, guy, bloke, fellow, chap, gent, male, dude | m | a
young woman, maiden, young lady, teenage girl, lass | f | y
young man, lad, teenage boy, youth | m | y
old woman, elderly woman, old lady, elderly lady, crone | f | o
old man, elderly man, old gentleman, old fellow, greybeard | m | o
girl, little girl, small girl, young girl, schoolgirl friend | f | c
boy, little boy, small boy, young boy | m | c
child, kid, toddler, youngster, little one, infant, baby, newborn, tot | a | c
teenager, teen, adolescent, young person, younger self | a | y
older self, future self | a | o
person, human, human being, somebody, someone, individual, figure, soul, silhouette, adult, character,
 everyman, citizen, villager, townsman, islander, local, passer-by, passerby, pedestrian | a | a
bachelor | m | a
spinster | f | o
pensioner, senior, centenarian, retiree, octogenarian | a | o
"""

GROUPS = """
# noun | members, one | how many
couple, pair of lovers, newlyweds, lovers, sweethearts |
 man + woman | 2
twins, pair of twins | twin | 2
siblings | brother + sister | 2
parents | mother + father | 2
grandparents | grandmother + grandfather | 2
family | mother + father + child | 3
band, jazz band, brass band, rock band, orchestra, mariachi band, quartet, marching band, string quartet |
 guitarist + drummer + trumpeter | 3
choir, gospel choir, chorus | singer | 3
trio | musician | 3
duo, duet | musician | 2
crew, expedition | sailor | 3
team, football team | footballer | 3
gang, mob of kids, group of kids, bunch of kids | boy | 3
troupe, circus troupe, dance troupe | dancer | 3
crowd, audience, people, mob, throng, villagers, onlookers, passers-by, pedestrians, commuters, procession,
 congregation, spectators, tourists, strangers, revellers, townspeople, partygoers, parade, masses,
 festival crowd | person | 0
army, regiment, squad, platoon, troops, patrol | soldier | 3
class, schoolchildren | student | 3
tribe, clan | elder | 3
"""

FEMALE_NAMES = """
sofia ada adele aditi agnes agnieszka aiko aisha alba alice alicia alma amal amara amelia amina
amira ana anaïs
 andrea angela anita anjali
anna anne annika anouk antonia anya aoife ariel asha astrid aurora ava ayesha bea beatrice beatriz bella
 bianca bibi brigitte camila
camille carla carmen carolina caroline catarina cecilia celia charlotte chiara chloe clara claire claudia
 colette concha cora daisy
dalia dana daniela daphne deepa delphine diana dolores dora dorothy ebba edith eileen elena eleanor elif
 elisa elise eliza elizabeth
ella ellen eloise elsa emi emilia emily emma esme esperanza esther eva eve evelyn farah fatima fatou
 fatoumata fiona flora florence
frances francesca freya frida gabriela gemma georgia gertrude giada gina ginevra gita giulia grace greta hana
 hanna hannah harriet
haruka hatsue hazel heidi helen helena hilda hilde ida ileana imani indira ines ingrid irene iris irina
 isabel isabella isla ivy
jade jana jane jasmine jean jelena jessica joan joana johanna josefina josephine joy juana judith julia
 juliana julie juliet june
kamala karin kate katherine kavita keiko khadija kiara kira kumiko laila lakshmi lara latifa laura layla lea
 leela leila lena leonor
leonora lila lily lin lina linh lisa lola lorena louisa louise lucia lucie lucy luisa luna lupita lydia mabel
 mae magda malika mara
marcela margaret margarita maria mariam mariana marie marina marisol marta martha mary matilda maya mei meera
 meg megan mia michiko
mila millie mina mira miriam miyuki molly mona monica nadia nadine naima nana nancy naomi natalia natasha
 nell nellie nia nicole nina
noemi noor nora odile odette olga olive olivia olympia oona paloma pamela patricia paula pearl penelope petra
 philippa phoebe pia
pilar polly priya rachel radha rani raquel rebecca renata rita rosa rosalia rosalind rosario rose rosie
 roxana ruby ruth sabine
sadie sakura sally salma samira sandra sanna sara sarah savitri selma shanti shreya sigrid silvia simone sita
 soledad solveig
sonia sonja sophia sophie stella sumiko susan suzanne svetlana sylvia tamara tanya tara teresa tessa thea
 theodora tilda tomoko
ursula valentina valeria vera veronica victoria viola violet virginia vivian wanda wendy wilhelmina winifred
 xiaoling yara yasmin
yoko yuki yuko yumi yvette yvonne zahra zara zelda zoe zofia zora zuzana ophelia cassandra antigone medea
 eurydice cleopatra
"""

MALE_NAMES = """
aaron abdul abel abraham adam adrian ahmed akira alan albert alberto alec alejandro alex alexander alfonso
 alfred ali amadou amir
amit anders andre andrei andrew andy angelo anil anton antoine antonio anwar archie arjun arthur arturo arun
 ashok augusto aurelio
axel baptiste barnaby ben benedict benjamin bernardo bertrand bilal bill bjorn bob boris bruno caetano cal
 caleb carl carlo carlos
cedric cesar charles charlie chen christian christopher claude clement cole conor cosimo cyril dai daichi
 damien daniel dante dario
david declan dev diego dieter dimitri dinesh dmitri domingo dominic don duncan edgar edmund eduardo edward
 eli elias elio elliot
emil emile emilio emre enrico enrique enzo eric erik ernest ernesto esteban ethan etienne eugene ezra fabio
 farid federico felipe
felix fergus fernando finn francis francisco franco frank franz fred frederick fritz gabriel gaspard gaston
 gavin george georgi
gerard gianni gilbert gino giorgio giovanni giuseppe goran grigori guillermo gunnar gus gustav gustavo hamid
 hank hans harold harry
haruki harvey hassan hector henri henrik henry hernan hideo hiro hiroshi horace hugo hussein ian ibrahim
 ignacio igor ilya imran
isaac isamu ismail ivan jack jacob jacques jaime jakob jamal james jan javier jean-paul jeremy jerome jesus
 jim joao joaquin joe
joel johan john jonah jonas jonathan jorge jose josef joseph joshua juan jules julian julio julius junichi
 karim karl kazuo keith
ken kenji kenneth kevin khalid klaus kofi kumar kwame lars lawrence leo leon leonard leonardo leopold lewis
 li liam lorenzo louis
luc luca lucas lucien luigi luis luka lukas lukasz magnus mahmoud malik manuel marc marcel marcelo marcello
 marco marcus mario mark
markus martin mateo matias matteo matthew maurice max maximilian maxime mehmet miguel mikhail miles milo
 milos mohamed mohammed
mohan moses murat mustafa nathan nathaniel ned neil nelson nicholas nick nicolas niels nikhil nikola nikolai
 nils noah noel nuno
oleg oliver olivier omar orlando oscar otto owen pablo paco paolo pascal patrick paul pavel pedro percy per
 peter philip philippe
pierre piet pietro prakash rafael rahul raj rajesh ralph ramon ravi ray raymond reza ricardo richard rob
 robert roberto rodrigo
roger rohan roland rolf romain roman romeo ronan ross rufus rupert ryan sachin salim salvatore sam samir
 samuel sandro sanjay
santiago sasha satoshi saul sebastian seamus sean sergei sergio seth shankar shiro silas simon stefan stefano
 stephen steve sunil
sven takeshi tarek taro ted theo theodore thiago thomas tim timothy tito tobias tom tomas toshiro trevor
 umberto uri valentin vasili
vicente victor vijay vikram vincent vito vladimir walter wei wilbur will willem william winston wolfgang
 xavier yannick yasser yusuf
yves zach zhang odysseus ulysses hamlet icarus orpheus sisyphus gulliver ishmael quixote sherlock dracula
 frankenstein
"""

AGE_WORDS: dict[str, str] = {
    "old": "old", "elderly": "old", "aged": "old", "ancient": "old", "ageing": "old", "aging": "old",
    "retired": "old",
    "grey-haired": "old", "white-haired": "old", "wrinkled": "old", "silver-haired": "old", "eighty": "old",
    "seventy": "old",
    "sixty": "old", "ninety": "old", "frail": "old", "toothless": "old", "lined": "old", "weathered": "old",
    "young": "young", "teenage": "young", "youthful": "young", "twenties": "young", "twenty": "young",
    "adolescent": "young",
    "little": "child", "small": "child", "tiny": "child", "baby": "child", "newborn": "child",
    "middle-aged": "adult", "grown": "adult", "forty": "adult", "thirty": "adult", "fifty": "adult",
    "forties": "adult",
    "thirties": "adult", "fifties": "adult", "sixties": "old", "seventies": "old", "eighties": "old",
}  # fmt: skip

BUILD_WORDS: dict[str, str] = {
    "slim": "slim", "thin": "slim", "slender": "slim", "lean": "slim", "wiry": "slim", "skinny": "slim",
    "lanky": "slim", "bony": "slim",
    "slight": "slim", "gaunt": "slim", "petite": "slim", "willowy": "slim", "spindly": "slim",
    "stout": "stout", "heavy": "stout", "broad": "stout", "fat": "stout", "plump": "stout", "burly": "stout",
    "stocky": "stout",
    "round": "stout", "portly": "stout", "big": "stout", "large": "stout", "chubby": "stout",
    "thickset": "stout", "muscular": "stout",
    "broad-shouldered": "stout", "sturdy": "stout", "round-bellied": "stout", "heavyset": "stout",
}  # fmt: skip

SKIN: dict[str, tuple[float, float, float]] = {
    "pale": (0.91, 0.76, 0.67), "fair": (0.90, 0.74, 0.63), "light": (0.88, 0.71, 0.59), "rosy": (0.89, 0.68,
    0.59),
    "freckled": (0.89, 0.71, 0.58), "ruddy": (0.82, 0.57, 0.46), "weathered": (0.70, 0.50, 0.38),
    "sunburnt": (0.80, 0.53, 0.41),
    "olive": (0.76, 0.58, 0.43), "tanned": (0.74, 0.54, 0.39), "golden": (0.80, 0.61, 0.44), "tan": (0.74,
    0.54, 0.39),
    "bronzed": (0.63, 0.43, 0.29), "warm": (0.75, 0.55, 0.42), "brown": (0.55, 0.36, 0.24),
    "light-brown": (0.66, 0.46, 0.33),
    "copper": (0.60, 0.40, 0.28), "dark": (0.36, 0.23, 0.16), "dark-brown": (0.36, 0.23, 0.16),
    "deep-brown": (0.32, 0.20, 0.14),
    "black": (0.26, 0.17, 0.12), "ebony": (0.24, 0.16, 0.12), "silver": (0.66, 0.68, 0.72), "steel": (0.55,
    0.59, 0.63),
    "metal": (0.62, 0.64, 0.68), "green": (0.45, 0.58, 0.38), "blue": (0.44, 0.54, 0.68), "ashen": (0.78,
    0.72, 0.68),
    "honey": (0.78, 0.58, 0.40), "bronze": (0.58, 0.40, 0.26), "white": (0.91, 0.78, 0.70), "milky": (0.92,
    0.79, 0.71),
}  # fmt: skip

HAIR: dict[str, str] = {
    "short": "short", "cropped": "short", "crew-cut": "short", "buzzed": "short", "shaved": "bald",
    "bald": "bald", "balding": "bald",
    "hairless": "bald", "long": "long", "flowing": "long", "loose": "long", "waist-length": "long",
    "shoulder-length": "bob",
    "bun": "bun", "topknot": "bun", "chignon": "bun", "knot": "bun", "curly": "curly", "curls": "curly",
    "afro": "curly",
    "wavy": "long", "frizzy": "curly", "coiled": "curly", "dreadlocks": "long", "locks": "long",
    "braid": "braid", "braids": "braid",
    "braided": "braid", "plait": "braid", "plaits": "braid", "plaited": "braid", "pigtails": "braid",
    "ponytail": "ponytail",
    "pony-tail": "ponytail", "bob": "bob", "bobbed": "bob", "pixie": "short", "fringe": "bob",
    "tousled": "curly", "wild": "curly",
    "unruly": "curly", "straight": "bob", "spiky": "short", "neat": "short", "windblown": "curly",
    "thinning": "short",
}  # fmt: skip

"""Who people are: relations, plain words for people, given names, ages, builds, skin and hair."""

from __future__ import annotations

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
    "tall": "average", "towering": "average", "gigantic": "average",
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
    0.79, 0.71), "snow": (0.93, 0.95, 0.98),
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

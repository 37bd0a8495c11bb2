"""Names of places that a table of towns does not hold: other names, peoples, and words that mislead."""

from __future__ import annotations

from onereel.backends.animatic.lexicon.bags import bag

ALIASES = """
new york:New York:US, nyc:New York:US, new york city:New York:US, vegas:Las Vegas:US, las vegas:Las Vegas:US,
 l.a:Los Angeles:US,
 los angeles:Los Angeles:US, d.c:Washington:US, washington dc:Washington:US, washington d.c:Washington:US,
 san francisco:San Francisco:US,
 frisco:San Francisco:US, new orleans:New Orleans:US, nola:New Orleans:US, philly:Philadelphia:US,
 honolulu:Honolulu:US, detroit:Detroit:US,
 rio:Rio de Janeiro:BR, sao paulo:São Paulo:BR, brasilia:Brasília:BR, salvador da bahia:Salvador:BR,
 saigon:Saigon:VN, bombay:Mumbai:IN, calcutta:Kolkata:IN,
 madras:Chennai:IN, benares:Varanasi:IN, bangalore:Bengaluru:IN, new delhi:New Delhi:IN, peking:Beijing:CN,
 canton:Guangzhou:CN, hongkong:Hong Kong:HK,
 hong kong:Hong Kong:HK, macau:Macau:MO, macao:Macau:MO, formosa:Taiwan:TW, constantinople:Istanbul:TR,
 byzantium:Istanbul:TR, ephesus:Ephesus:TR,
 leningrad:Saint Petersburg:RU, st petersburg:Saint Petersburg:RU, st. petersburg:Saint Petersburg:RU,
 saint petersburg:Saint Petersburg:RU, kiev:Kyiv:UA,
 cologne:Cologne:DE, koln:Cologne:DE, nuremberg:Nuremberg:DE, frankfurt:Frankfurt:DE, munchen:Munich:DE,
 hannover:Hanover:DE, wien:Vienna:AT, praha:Prague:CZ,
 seville:Seville:ES, sevilla:Seville:ES, san sebastian:San Sebastián:ES, a coruna:A Coruña:ES,
 santiago de compostela:Santiago de Compostela:ES, lisboa:Lisbon:PT,
 roma:Rome:IT, firenze:Florence:IT, venezia:Venice:IT, napoli:Naples:IT, milano:Milan:IT, torino:Turin:IT,
 genova:Genoa:IT, bologna:Bologna:IT,
 fez:Fez:MA, marrakech:Marrakesh:MA, tangiers:Tangier:MA, cairo:Cairo:EG, alexandria:Alexandria:EG,
 carthage:Carthage:TN, timbuctoo:Timbuktu:ML,
 mexico city:Mexico City:MX, tijuana:Tijuana:MX, oaxaca:Oaxaca:MX, merida:Mérida:MX,
 guadalajara:Guadalajara:MX, santiago de cuba:Santiago de Cuba:CU, havana:Havana:CU,
 santiago:Santiago:CL, lima:Lima:PE, cusco:Cusco:PE, cuzco:Cusco:PE, buenos aires:Buenos Aires:AR,
 cartagena:Cartagena:CO, medellin:Medellín:CO,
 quebec city:Québec City:CA, montreal:Montréal:CA, st john's:St. John's:CA, edo:Edo:JP,
 the hague:The Hague:NL, ghent:Ghent:BE, bruges:Bruges:BE,
 perth:Perth:AU, newcastle:Newcastle:GB, birmingham:Birmingham:GB, york:York:GB, st ives:St Ives:GB,
 saint malo:Saint-Malo:FR, mont saint-michel:Mont-Saint-Michel:FR,
 lyons:Lyon:FR, marseilles:Marseille:FR, st tropez:Saint-Tropez:FR, basle:Basel:CH, lucerne:Lucerne:CH,
 zermatt:Zermatt:CH, st moritz:St. Moritz:CH,
 phnom penh:Phnom Penh:KH, hoi an:Hội An:VN, rangoon:Yangon:MM, mandalay:Mandalay:MM,
 shangri-la:Shangri-La:CN, angkor:Angkor:KH,
 troy:Troy:TR, sparta:Sparta:GR, babylon:Babylon:IQ, memphis:Memphis:US, nashville:Nashville:US,
 hiroshima:Hiroshima:JP, nagasaki:Nagasaki:JP
"""
"""Name: as written: country."""

COUNTRY_ALIASES = """
usa:US, u.s:US, u.s.a:US, america:US, united states of america:US, states:US, uk:GB, u.k:GB, britain:GB,
 great britain:GB, holland:NL, netherlands:NL, persia:IR, siam:TH,
 ceylon:LK, burma:MM, russia:RU, soviet union:RU, ussr:RU, korea:KR, south korea:KR, north korea:KP,
 czech republic:CZ, czechia:CZ, bohemia:CZ, ivory coast:CI, congo:CD,
 macedonia:MK, bosnia:BA, uae:AE, emirates:AE, vietnam:VN, viet nam:VN, laos:LA, east timor:TL, swaziland:SZ,
 abyssinia:ET, palestine:PS, gaza:PS, taiwan:TW,
 turkey:TR, türkiye:TR, turkiye:TR, iceland:IS, prussia:DE, gaul:FR, mesopotamia:IQ, cape verde:CV,
 tanzania:TZ, bahamas:BS, gambia:GM, philippines:PH, the philippines:PH
"""

DEMONYMS = """
US:american californian texan hawaiian navajo cherokee,
 GB:british english scottish welsh londoner cornish yorkshire victorian edwardian, IE:irish dubliner,
 FR:french parisian breton
 provençal provencal norman, DE:german bavarian berliner prussian, AT:austrian viennese tyrolean, CH:swiss,
 IT:italian roman venetian sicilian florentine neapolitan tuscan sardinian milanese,
 ES:spanish catalan andalusian basque galician castilian, PT:portuguese, GR:greek athenian cretan spartan,
 TR:turkish ottoman anatolian, RU:russian siberian soviet, UA:ukrainian cossack,
 PL:polish, CZ:czech bohemian, HU:hungarian, RO:romanian transylvanian, BG:bulgarian, RS:serbian,
 HR:croatian, BA:bosnian, AL:albanian, SI:slovenian, SK:slovak, LT:lithuanian, LV:latvian,
 EE:estonian, FI:finnish, SE:swedish, NO:norwegian, DK:danish, IS:icelandic, NL:dutch, BE:belgian flemish,
 GE:georgian, AM:armenian, AZ:azerbaijani, KZ:kazakh, UZ:uzbek, MN:mongolian,
 CN:chinese cantonese shanghainese tibetan manchurian, HK:hongkongese, TW:taiwanese, JP:japanese, KR:korean,
 IN:indian bengali punjabi rajasthani tamil bollywood mughal, PK:pakistani, NP:nepalese nepali,
 BD:bangladeshi, LK:sinhalese, TH:thai, VN:vietnamese, KH:cambodian khmer, ID:indonesian balinese javanese,
 MY:malaysian malay, PH:filipino, MM:burmese, LA:laotian, EG:egyptian nubian,
 MA:moroccan berber, DZ:algerian, TN:tunisian, LY:libyan, ET:ethiopian, KE:kenyan maasai masai, TZ:tanzanian,
 NG:nigerian yoruba, GH:ghanaian ashanti, SN:senegalese, ML:malian tuareg,
 CD:congolese, ZA:zulu, ZW:zimbabwean, UG:ugandan, IL:israeli, PS:palestinian, LB:lebanese, SY:syrian,
 JO:jordanian, IQ:iraqi babylonian, IR:iranian persian, SA:saudi bedouin,
 AF:afghan, MX:mexican aztec mayan zapotec oaxacan, CU:cuban, JM:jamaican, HT:haitian, DO:dominican,
 PR:puerto-rican, GT:guatemalan, CO:colombian, VE:venezuelan, PE:peruvian incan quechua andean,
 BO:bolivian, CL:chilean mapuche, AR:argentine argentinian patagonian, UY:uruguayan,
 BR:brazilian carioca amazonian, AU:australian aboriginal, NZ:maori, CA:canadian quebecois québécois,
 GL:greenlandic inuit
"""

CITY_PEOPLES = """
parisian:Paris:FR, venetian:Venice:IT, londoner:London:GB, berliner:Berlin:DE, roman:Rome:IT,
 florentine:Florence:IT,
 neapolitan:Naples:IT, milanese:Milan:IT, viennese:Vienna:AT, athenian:Athens:GR, shanghainese:Shanghai:CN,
 carioca:Rio de Janeiro:BR, dubliner:Dublin:IE, muscovite:Moscow:RU, bollywood:Mumbai:IN
"""
LIKE_WORDS = bag("""
nice reading bath mobile split orange best most man of sandy hope hull deal battle rugby sandwich wells rye
 ham bra bled
 hell ash barking dudley dover lens tours bar brest cork bend bend surprise independence enterprise liberty
 unity normal
 aurora eden earth moon mars mercury venus march may spring lima rich van male ur ho as is or us la las los
 san santa
 young victoria lincoln washington jackson madison hamilton houston wellington nelson darwin kent chester
 warren troy
 dallas austin paris-like sale bury stone street hood home price flint buffalo bismarck phoenix derby stoke
 crystal pearl
 sugar sun turkey jordan chad china georgia jersey guinea mali niger togo cuba oman dominica christmas niue
 reunion
 central date batman fort marina lucky star many polo along salt salta police lagos-like progress university
 union
 commerce media mission garden gardens green lake lakewood river rivers temple castle palm bay vista valle
 bella cali
 ever gay geta hit kit ode one rome-like sole tank tar ube wau yi una nan vet
""")  # fmt: skip
"""Towns and countries that are common words: believed only with a capital, behind “in” or the like."""

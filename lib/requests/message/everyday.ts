// Everyday things that a message asks for and this app can't do, by signs in five languages: a timer, a headset, a recipe. What is
// said then, and what is offered instead, is in lib/requests/compose/everyday.ts.

export type Everyday =
  | 'timer'
  | 'sound'
  | 'screen'
  | 'computer'
  | 'health'
  | 'kitchen'
  | 'house'
  | 'plants'
  | 'weather'
  | 'travel'
  | 'atlas'
  | 'sport'
  | 'news'
  | 'money'
  | 'words'
  | 'music'
  | 'books'
  | 'gifts'
  | 'errand'
  | 'walkthrough'
  | 'you'
  | 'either'
  | 'anything';

const timer =
  /\b(?:timers?|alarm(?: clock)?|stop ?watch|countdown|remind me|reminders?|wake me)\b|(?<!\p{L})(?:wecker|eieruhr|weck mich|erinner\p{L}* mich|minuteur|réveil|réveille|rappelle-moi|temporizador|alarma|despertador|recuérdame)(?!\p{L})|타이머|알람|깨워/iu;
const sound =
  /\b(?:headsets?|headphones?|earphones|ear ?buds|soundbar|loudspeakers?|amplifier)\b|(?<!\p{L})(?:kopfhörer|lautsprecher|casque|écouteurs|enceintes?|auriculares|cascos|altavoz|altavoces)(?!\p{L})|헤드셋|헤드폰|이어폰|스피커/iu;
const screenSet =
  /\b(?:make|turn|set|change|get|switch|adjust|sync|enlarge|increase|raise|fix)\b[^.?!]*\b(?:subtitles?|captions?|brightness|contrast|volume|font|picture mode|surround)\b(?=[^.?!]*\b(?:bigger|larger|smaller|louder|quieter|brighter|darker|on|off|up|down|size|work|right)\b|\s*[?.!]*$)|\b(?:subtitles?|captions?)\b[^.?!]*\b(?:bigger|larger|too small|out of sync|on (?:a|my|the|our) \w*\s?(?:tv|telly|samsung|lg|sony|player|projector))\b|(?<!\p{L})untertitel.{0,30}größer|sous-titres.{0,30}plus (?:gros|grands)|subtítulos.{0,30}más grandes|자막.{0,15}(?:크게|키우)/iu;

// The first that fits decides.
const signs: [Everyday, RegExp][] = [
  [
    'walkthrough',
    /\b(?:solve|beat|defeat|get past|kill|unlock|find|open)\b[^.?!]*\b(?:puzzles?|riddles?|boss(?:es)?|levels?|chests?|safe|secret (?:room|ending)|code)\b|\b(?:walkthroughs?|cheat codes?)\b|\bstuck (?:in|at|on) (?:the |this |that )?(?:puzzle|level|boss|mission|chapter)\b|(?<!\p{L})(?:komplettlösung|rätsel lösen|soluce|résoudre l['’]énigme|guía del juego|resolver el (?:puzle|acertijo))(?!\p{L})|공략/iu,
  ],
  ['timer', timer],
  ['sound', sound],
  ['screen', screenSet],
  [
    'health',
    /\b(?:cure|rash|cough|fever|sting|headache|pills?|medicine|symptom\w*|hiccups?|dizzy|hurts?|pain|swollen|stiff|clicks)\b|(?<!\p{L})(?:kopfschmerzen|fieber|husten|mal à la tête|fièvre|dolor de|fiebre)(?!\p{L})|두통|감기/iu,
  ],
  [
    'kitchen',
    /\b(?:cook\w*|recipes?|bake|baking|roast|fry|boil\w*|eggs?|pasta|rice|oven|microwave|leftovers?|chestnuts?|eat|dinner|spices?|fondue|plums?|jam)\b|(?<!\p{L})(?:kantine|koch\p{L}*|ei|rezept\p{L}*|eier|nudeln|cuire|cuisson|cuisin\p{L}*|recettes?|œufs?|oeufs?|cocer|cocinar|recetas?|huevos?)(?!\p{L})|요리|레시피|계란|삶/iu,
  ],
  [
    'screen',
    /\b(?:tv|telly|television|samsung|remote control|hdmi|chromecast|fire ?stick|roku|projector)\b|(?<!\p{L})(?:fernseher|fernbedienung|télé|téléviseur|télécommande|televisor|mando a distancia)(?!\p{L})|리모컨/iu,
  ],
  [
    'computer',
    /\b(?:laptop|graphics card|gpu|wi-?fi|router|printer|drivers?|iphone|android|smartphone|excel|python|javascript|html|usb|hard drive|webcam|keyboard|monitor)\b|(?<!\p{L})(?:drucker|grafikkarte|handy|imprimante|ordinateur|portable|impresora|ordenador|móvil)(?!\p{L})|노트북|프린터|와이파이|핸드폰/iu,
  ],
  [
    'plants',
    /\b(?:plants?|garden(?:ing)?|lawn|tomatoes|seeds|hedge|compost)\b|(?<!\p{L})(?:garten|pflanzen?|jardin|plantes?|jardín|plantas)(?!\p{L})|화분|정원/iu,
  ],
  [
    'house',
    /\b(?:clean\w*|stains?|stuck|fix|repair|leak\w*|unblock|get .{2,40} (?:out|off)|felt tip|drill|paint|plumb\w*|rattles?|quieter|fan|vinegar|wire|towels|washing machine)\b|(?<!\p{L})(?:flecken?|putzen|waschmaschine|tache|nettoyer|mancha|limpiar|lavadora)(?!\p{L})|얼룩|세탁기|청소/iu,
  ],
  [
    'weather',
    /\b(?:weather|forecast|rain (?:today|tomorrow)|umbrella)\b|(?<!\p{L})(?:wetter|météo|quel temps|tiempo hace)(?!\p{L})|날씨/iu,
  ],
  [
    'travel',
    /\b(?:trains?|bus|buses|flights?|hotels?|airport|visa|directions to|parking|taxi|timetable|traffic|way to the)\b|(?<!\p{L})(?:zug|flug|flughafen|bahn|gare|vol pour|hôtel|aéroport|tren|vuelo|aeropuerto)(?!\p{L})|기차|비행기|호텔|지하철/iu,
  ],
  [
    'atlas',
    /\b(?:capital|country is|continent|river|mountain|population)\b|(?<!\p{L})(?:hauptstadt|capitale)(?!\p{L})|수도/iu,
  ],
  [
    'sport',
    /\b(?:the score|who won|fixtures?|world cup|kick-?off|premier league|bundesliga|football match|playing tonight|standings)\b|(?<!\p{L})(?:fußball|wer hat gewonnen|qui a gagné|quién ganó|fútbol)(?!\p{L})|축구|야구|이겼/iu,
  ],
  [
    'news',
    /\b(?:news|elections?|president|prime minister|headlines|war in)\b|(?<!\p{L})(?:nachrichten|wahl(?:en)?|actualités|élections?|noticias|elecciones)(?!\p{L})|뉴스|선거|대통령/iu,
  ],
  [
    'money',
    /\b(?:tax(?:es)?|bank|insurance|mortgage|bitcoin|crypto|stocks|exchange rate|lottery|loan)\b|(?<!\p{L})(?:steuer\p{L}*|versicherung|lotto|impôts?|assurance|impuestos|seguro de|lotería)(?!\p{L})|세금|주식|복권|환율/iu,
  ],
  [
    'words',
    /\b(?:translate|spell|synonyms?|rhymes|grammar|pronounce|homework|equation|essay|cover letter|crossword)\b|(?<!\p{L})(?:übersetz\p{L}*|hausaufgaben?|tradui\p{L}*|devoirs|traduc\p{L}*|deberes)(?!\p{L})|번역|숙제|맞춤법/iu,
  ],
  [
    'music',
    /\b(?:songs?|lyrics|playlist|spotify|albums?|radio)\b|(?<!\p{L})(?:lied|liedtext|chanson|canción|canciones)(?!\p{L})|노래|음악/iu,
  ],
  [
    'books',
    /\b(?:books?|novels?|kindle)\b|(?<!\p{L})(?:bücher|buch|livres?|romans?|libros?|novelas?)(?!\p{L})|소설|책/iu,
  ],
  [
    'gifts',
    /\b(?:gifts?|presents?(?= (?:for|idea))|what (?:do|should|can) i (?:get|give) (?:my|her|him))\b|(?<!\p{L})(?:geschenk\p{L}*|cadeau\p{L}*|regalos?)(?!\p{L})|선물/iu,
  ],
  [
    'errand',
    /\b(?:book|write|call|phone|e-?mail|send|solve|buy|order|roll|set an?) (?:me|my|us|him|her|them|this|a|an|the)\b/iu,
  ],
  [
    'you',
    /\b(?:are|have|did|were|r) (?:you|u|ya)\b(?! (?:know|able|got (?:a|any|the)))|\b(?:do|can|could) (?:you|u) (?:ever |even |also |not )?(?:sleep|eat|drink|dream|feel|live|love|like|hear|think|get (?:tired|bored))\b|\byour (?:favou?rite|name|mother|mum|birthday)\b|\bdo (?:you|u) (?:even |also )?have an? (?:\w+ )?favou?rite\b|\bif (?:you|u) are\b|(?<!\p{L})(?:bist du|t['’]es|eres|du auch)(?!\p{L})/iu,
  ],
  ['either', /\b\p{L}+ (?:or|oder|ou|o) \p{L}+/iu],
];

export function elsewhereIn(message: string): Everyday {
  return signs.find(([, sign]) => sign.test(message))?.[0] ?? 'anything';
}

/** null: nothing of the kind. */
export function everydayIn(message: string): Everyday | null {
  const found = elsewhereIn(message);
  return found === 'anything' || found === 'either' || found === 'you' ? null : found;
}

/** What is meant of no film and no game, even where a message was read as a question about the app. */
export const strayEverydaySigns: readonly RegExp[] = [timer, sound, screenSet];

const telling =
  /^\W*(?:(?:please|hey|hi|ok|okay|so|and|bitte|por favor|s['’]il te plaît)\W+)*(?:set|make|turn|boil|find|get|book|order|call|write|remind|wake|buy|send|open|switch|start|translate|spell|solve|fix|look up|stell\p{L}*|weck|mach|such|bestell\p{L}*|erinner\p{L}*|mets|mettez|réveille\p{L}*|rappelle\p{L}*|trouve|commande|pon|ponme|despiértame|busca|pide|recuérdame|traduce)(?!\p{L})|(?:줘|해줘|주세요)\W*$/iu;

/** "Set a timer for 12 minutes" asks without a question. */
export function isToldToDo(message: string): boolean {
  return telling.test(message) && everydayIn(message) !== null;
}

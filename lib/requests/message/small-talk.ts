// What small talk is about, by its own words: whether something is asked at all, and what of a day is told. What is said then is in
// lib/requests/compose/small-talk.ts.

import { isToldToDo } from './everyday.ts';

export type Aside =
  | 'fright'
  | 'bad week'
  | 'comfort'
  | 'defeat'
  | 'no sleep'
  | 'bored'
  | 'celebration'
  | 'gadget'
  | 'loss'
  | 'funny'
  | 'dentist'
  | 'luck'
  | 'trouble'
  | 'put off'
  | 'back'
  | 'hold on'
  | 'good news'
  | 'tired'
  | 'sun'
  | 'rain'
  | 'neighbours'
  | 'kids and pets'
  | 'food';

// The first that fits decides: a mouse that died is no loss of life, and a cat that has caught one is no gadget.
const asides: [Aside, RegExp][] = [
  [
    'gadget',
    /\b(?:mouse|mice|keyboard|headset|laptop|pc|tablet|phone|screen|router|wi-?fi|internet|controller|battery|boiler|chair|telly|tv|projector|speakers?|console|playstation|xbox|switch|steam deck|headphones|fridge|washing machine|fan|gpu|kettle)\b[^.?!]{0,30}\b(?:died|dead|broken?|bust|down|gone|collapsed|packed (?:up|in)|stuck|crash\w*|kaputt|walked)\b|\bping \d+|\b(?:broke|killed|lost|dropped) my (?:mouse|keyboard|headset|laptop|pc|tablet|phone|screen|controller)\b/i,
  ],
  [
    'loss',
    /\b(?:passed away|funeral|(?:dog|cat|mum|mom|dad|nan|gran|grandad|husband|wife|friend|aunt|uncle|brother|sister) (?:just |has )?died|lost my (?:job|mum|mom|dad|nan|husband|wife|dog|cat)|broke up|dumped me|got (?:fired|sacked)|divorc\w+|in hospital|lonely|heartbroken)\b/i,
  ],
  [
    'fright',
    /\b(?:scared|spooked|frightened|terrified|freaked out|creep(?:s|ed|ing) me out|nightmares?|bad dreams?|heard (?:a |some |an? odd |a weird )?(?:noises?|footsteps|bang)|noises? (?:in|from|upstairs|downstairs|outside)|(?:lights?|power|electricity) (?:\p{L}+ ){0,3}(?:went|gone|goes) (?:off|out)|(?:power|light) (?:cut|outage)|home alone|alone in the (?:house|dark)|(?:seeing|hearing) things)\b|(?<!\p{L})(?:albtraum|gruselt mich|hab(?:e)? angst|cauchemar|j['’]ai peur|pesadilla|tengo miedo)(?!\p{L})|악몽|무서워/iu,
  ],
  ['back', /\b(?:back now|(?:i['’]?m|im|am) back|sorry,? back|me again)\b|\bwar weg\b|\bme revoilà\b/i],
  ['funny', /\b(?:lol|lmao|rofl|(?:ha){2,}|hehe|jaja\w*|mdr|ptdr)\b|ㅋㅋ|ㅎㅎㅎ/iu],
  [
    'hold on',
    /\b(?:hang on|hold on|one sec|just a sec|wait a|brb|back in a|give me a (?:sec|minute|moment)|attends|espera|doorbell|wait here|small pause|don['’]?t go (?:anywhere|away))\b|une seconde|un segundo|^\W*(?:\p{L}+,? )?moment\b|, moment\b|잠깐/iu,
  ],
  [
    'no sleep',
    /\b(?:can(?:['’]?t|not)|could ?n['’]?t|unable to|trouble) (?:get (?:to |back to )?)?sleep(?:ing)?\b|\b(?:insomnia|wide awake|no sleep|sleepless|still awake|up all night|did ?n['’]?t sleep)\b|(?<!\p{L})(?:kann nicht schlafen|schlaflos|insomni[eo]|(?:n['’]arrive|arrive) pas à dormir|no puedo dormir)(?!\p{L})|잠이? ?안 ?와/iu,
  ],
  [
    'bad week',
    /\b(?:(?:bad|rough|rubbish|terrible|awful|horrible|shit(?:ty)?|crap(?:py)?|hard|lousy|grim|miserable|worst|tough) (?:old )?(?:week|day|month|year|time|morning|evening|night|monday|start)|(?:i['’]?m|i am|feel(?:ing)?|been) (?:(?:so|very|really|a bit|quite|pretty|rather|just) )?(?:sad|down|low|blue|miserable|depressed|unhappy|upset|awful|rubbish|crap|lost|overwhelmed|anxious|stressed|homesick)|feeling blue|had a (?:row|fight|cry)|cried|crying|in tears|fed up|burnt out|stood me up|(?:failed|flunked) (?:my|the|his|her))\b|(?<!\p{L})(?:miese woche|schlechte[rn]? (?:woche|tag)|scheiß(?:tag|woche)|bin traurig|sale (?:journée|semaine)|mauvaise (?:journée|semaine)|mala semana|mal día|estoy triste)(?!\p{L})|우울|슬퍼|힘든 (?:하루|한 ?주)/iu,
  ],
  [
    'comfort',
    /\b(?:say something (?:comforting|nice|kind|soothing|sweet|cheerful|encouraging)|(?:comfort|console|cheer|soothe|reassure|hug) (?:me|us)\b|need (?:a hug|cheering up|comfort(?:ing)?|some comfort|a friend)|give (?:me|us) a hug)/iu,
  ],
  [
    'defeat',
    /\b(?:(?:my|our|the) (?:\p{L}+ )?(?:team|side|lads|lot|club|boys|girls) (?:just |has |have |got )?(?:lost|hammered|thrashed|beaten|relegated)|we (?:just )?(?:lost|got (?:beaten|hammered|thrashed|relegated))|lost (?:the|our|my) (?:match|game|final|cup|derby|bet|race|election)|relegated|missed (?:a|the) penalty)\b|(?<!\p{L})(?:verloren|abgestiegen|on a perdu|hemos perdido)(?!\p{L})/iu,
  ],
  [
    'bored',
    /\b(?:bored|boredom|nothing to do|boring (?:day|evening|sunday|weekend)|so dull)\b|(?<!\p{L})(?:langweilig|langeweile|je m['’]ennuie|me aburro|aburrid[oa])(?!\p{L})|심심/iu,
  ],
  [
    'put off',
    /\b(?:thesis|dissertation|homework|essay|revision|coursework|deadline|taxes|ironing|laundry|dishes|report)\b(?![^.]*\?)|\b(?:should|ought to|supposed to) (?:really |actually )?be \w+ing\b/i,
  ],
  [
    'celebration',
    /\b(?:celebrat\w+|we won|i won|(?:my|our|the) (?:\p{L}+ )?(?:team|side|lads|club|boys|girls) (?:just |has |have )?won|birthday|anniversary|graduat\w+|got (?:the job|promoted|engaged|married)|promotion|new job|champagne|party tonight|last day of (?:school|work|term)|holidays? (?:start|at last))\b/iu,
  ],
  [
    'good news',
    /\b(?:passed (?:my|the|his|her)|got (?:the job|promoted|engaged|married)|promotion|birthday|anniversary|graduat\w+|new job|we won|i won|he rolled|first (?:steps?|word|tooth)|good news)\b/i,
  ],
  [
    'dentist',
    /\b(?:dentist|root canal|wisdom tooth|tooth (?:out|pulled))\b|(?<!\p{L})(?:zahnarzt\p{L}*|wurzelbehandlung|dentiste|dentista)(?!\p{L})|치과/iu,
  ],
  [
    'luck',
    /\b(?:exams?|driving test|interview|wish me luck|fingers crossed|dentist)\b|(?<!\p{L})(?:klausur|prüfung|vokabeln|zahnarzt|examen|entretien|dentiste)(?!\p{L})|시험|면접/iu,
  ],
  [
    'trouble',
    /\b(?:fml|ugh|argh+|send help|hurts?|toothache|too small|yelling|oh (?:no|god)|spil(?:t|led)|collapsed|dented|leaking|burnt?|caught fire|burned down|been sick|puk(?:ed|ing)|moving countries|cancelled|gave way|ate my|eaten a|drifts?)\b|(?<!\p{L})(?:kaputt|piept|gekotzt|bieslt|klebt|umgefahren|kocht über|mein kreuz|verschüttet|versenkt|vareckt|tut weh|zahnweh|renvers\p{L}+|débranché|cassé|mal aux? \p{L}+|quem(?:a|ado|an)|roto|duele)(?!\p{L})|망했|아파/iu,
  ],
  [
    'tired',
    /\b(?:tired|exhausted|knackered|shattered|sleepy|long (?:day|shift|week)|(?:night|late|double|early) shift|can['’]?t sleep|insomnia|overtime|all day|arms?(?:['’]s|s)? gone dead|feet are)\b|(?<!\p{L})(?:müde|frühschicht|feierabend|schicht vorbei|stunden \p{L}+ heut|fatiguée?|crevée?|cansad[oa]|insomnio)(?!\p{L})|퇴근|야근|피곤/iu,
  ],
  ['sun', /\b(?:heat ?wave|boiling hot|too hot|\d\d degrees|sunny|sunshine)\b/i],
  [
    'rain',
    /\b(?:rain(?:s|ing|y)?(?!['’]s stopped)|snow(?:s|ing|y)?|storm\w*|sleet|hail(?:ing)?|fog(?:gy)?|freezing|pouring)\b|(?<!\p{L})(?:regen|schnee|pluie|lluvia)(?!\p{L})/iu,
  ],
  [
    'neighbours',
    /\b(?:upstairs|next ?door['’]?s?|nextdoors?|neighbou?rs?|bloke upstairs)\b|(?<!\p{L})nachbar\p{L}*/iu,
  ],
  [
    'kids and pets',
    /\b(?:cats?|dogs?|hamsters?|horse|budgie|kids?|baby|toddler|my (?:son|daughter)|child|he rolled|pu(?:ked|king)|sick (?:down|in|on)|the (?:eldest|youngest|little one|twins))\b|(?<!\p{L})(?:hund|katze|kater|der kleine|die kleine)(?!\p{L})/iu,
  ],
  [
    'food',
    /\b(?:pizza|tea|coffee|cereal|soup|croissants?|dinner|supper|(?:my|for|having|eating|over) lunch|breakfast|sandwich|toast|beer|wine|brisket|curry|crisps|kettle)\b|(?<!\p{L})(?:kölsch|kaffee|bier|currywurst|weißwürscht|was essen|café|clafoutis|dîner|chips|lentejas|sofrito|cena)(?!\p{L})|라면|저녁 ?먹/iu,
  ],
];

export function asideIn(message: string): Aside | null {
  return asides.find(([, sign]) => sign.test(message))?.[0] ?? null;
}

const asking =
  /\?|(?:^|[.!,:;]\s*|\b(?:and|also|so|anyway|btw|then|wait|but|ok)\s+)(?:what(?! an?\b| with\b)|how|who|where|when|which|why|do (?:you|u|i|we|they|people)|does|did|is|are|can|could|would|will|should (?:i|we|one|you)|tell me|explain|write|book|wie|wer|wo|wann|warum|wieso|kannst|weißt|was (?:gibt|ist|kostet|kann|soll|macht|isst)|comment|où|combien|tu (?:peux|connais|sais)|qué(?! (?:tiempos|risa|pena|bien|vergüenza|calor|frío|rico|asco))|cómo|cuál|dónde)(?!\p{L})|(?<!\b(?:is|are|was|that['’]s|thinks|knows?|about) )\bwhat(?:['’]?s| do| does| is| would| rhymes)\b|(?<!\p{L})(?:ton avis|sag an|sag mal|roll (?:me|us)|ask(?:s|ed)? if|fragt, ob)(?!\p{L})/iu;
const eitherAsked = /^(?!.*\b(?:i|i['’]?m|my|me|ich|je)\b)[^.!]*\p{L} (?:or|oder|ou) \p{L}/iu;

/** Told or asked: "should be writing my thesis" asks for nothing, "set a timer" does. */
export function isAsked(message: string): boolean {
  return asking.test(message) || eitherAsked.test(message) || isToldToDo(message);
}

/** "7 mal 8", "17 times 23": what it comes to; null where no sum is asked. */
export function sumIn(message: string): number | null {
  const found = /(\d{1,6}) ?(times|mal|fois|por|x|×|\*|plus|\+|minus|-) ?(\d{1,6})\b/iu.exec(message);
  if (!found) return null;
  const [, a = '', sign = '', b = ''] = found;
  if (/plus|\+/i.test(sign)) return Number(a) + Number(b);
  return /minus|-/i.test(sign) ? Number(a) - Number(b) : Number(a) * Number(b);
}

/** Praise that comes with thanks: "quicker than my brother". */
export const praises =
  /\b(?:quick\w*|fast\w*|patien\w+|clever\w*|smart\w*|funn\w+|best|lovely|sharp\w*|marvel\w*|respect|angel|good lad|nicer|kinder|friendlier|genius|legend|star|patience|more use|not daft|alright, thee|ate with that|deserve|clearer|less of a liar|bless you)\b|(?<!\p{L})(?:lista|guapo|guapa|geduldig\p{L}*|patiente?|netter|lieb|schlau\p{L}*|schneller|toll|fuchs|respekt|encanto|lieb gemacht|flotter|plus rapide|친절\p{L}*|천사\p{L}*|잘하네)(?!\p{L})/iu;

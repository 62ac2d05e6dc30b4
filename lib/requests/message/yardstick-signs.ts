// What a message may compare two titles by beside the person's taste, with the labels that speak to it.

/** `matter`: what nothing here knows; '' where it is only said if labels tell. `instead`: what speaks to it where `labels` don't. */
export type Sign = {
  sign: RegExp;
  matter: string;
  labels?: string[];
  wants?: Wants;
  instead?: { labels: string[]; wants: Wants };
  isGuess?: boolean; // the labels are no more than a hint
};
type Wants = 'more' | 'less';

const hard = ['Difficult', 'Souls-like', 'Perma Death'];
const scary = [
  'Horror',
  'Psychological Horror',
  'Survival Horror',
  'Lovecraftian',
  'scary',
  'creepy',
  'tense',
];
const sad = ['sad', 'bittersweet', 'emotional', 'tragedy', 'tear jerker', 'depressing'];
const funny = ['Funny', 'Comedy', 'Parody', 'Satire', 'Dark Humor'];
const bloody = ['Gore', 'Violent', 'Blood', 'violence'];
const calm = ['Relaxing', 'Casual', 'Family Friendly', 'calm', 'gentle'];
const harsh = [
  ...['Action', 'Thriller', 'Horror', 'War', 'Crime', 'Shooter', 'FPS', 'Fast-Paced', 'Violent', 'Gore'],
  'Psychological Horror',
];
const loud = ['War', 'Action', 'Shooter', 'FPS', 'Musical', 'Music', 'Rhythm'];
const wordy = [
  'Text-Based',
  'Visual Novel',
  'Interactive Fiction',
  'Choose Your Own Adventure',
  'Story Rich',
];
const harrowing = ['Horror', 'War', 'Thriller', 'Crime'];

export const yardsticks: Sign[] = [
  {
    sign: /\b(?:(?:worst|worse|most|more) nightmares?)\b/iu,
    matter: 'how scary either is',
    labels: scary,
    wants: 'more',
  },
  {
    sign: /\b(?:politely|gently|mildly|a (?:little|bit)) (?:frightened|scared|spooked)\b|\b(?:frightened|scared|spooked) (?:politely|gently|mildly)\b|\blets? me sleep\b|(?<!\p{L})(?:laisse(?:ra)? dormir|schlafen lässt)(?!\p{L})/iu,
    matter: 'how scary either is',
    labels: scary,
    wants: 'less',
  },
  {
    sign: /\b(?:fewer|less|least|no|skips?) (?:\p{L}+ )?(?:readin[g’']?|text|talkin[g’']?|dialogues?|cutscenes?|words)(?!\p{L})/iu,
    matter: 'how much there is to read in either',
    labels: wordy,
    wants: 'less',
  },
  {
    sign: /\b(?:less (?:of a )?(?:racket|nois[ey]\w*|shouting|loud)|quieter|quietest|thin walls|landlady)\b|(?<!\p{L})(?:moins de bruit|leiser|menos ruido)(?!\p{L})/iu,
    matter: 'how loud either is',
    labels: loud,
    wants: 'less',
    isGuess: true,
  },
  {
    sign: /\b(?:more|most) (?:shouting|yelling|screaming|noise)\b|\b(?:louder|loudest|noisier|noisiest)\b|(?<!\p{L})(?:lauter|plus bruyant\p{L}*|más ruido\p{L}*)(?!\p{L})/iu,
    matter: 'how loud either is',
    labels: loud,
    wants: 'more',
    isGuess: true,
  },
  {
    sign: /\b(?:worse|worst|harder) (?:time|of it)\b|\bsuffers? (?:more|most|worse)\b/iu,
    matter: 'who has the worse time in either',
    labels: harrowing,
    wants: 'more',
    isGuess: true,
  },
  {
    sign: /\b(?:lets? \p{L}+ be|be(?:ing)?|more) (?:more )?(?:evil|the villain|the bad (?:guy|one))\b/iu,
    matter: 'how evil either lets you be',
    labels: ['Villain Protagonist'],
    wants: 'more',
  },
  {
    sign: /\b(?:book-?keeping|ledgers?|spreadsheets?|accountants?)\b/iu,
    matter: 'how much bookkeeping there is in either',
    labels: ['Economy', 'Management', 'Trading', 'Resource Management'],
    wants: 'more',
  },
  {
    sign: /\b(?:sooner|rather) build\b|\bbuild(?:s|ing)? (?:more )?than\b/iu,
    matter: 'how much there is to build in either',
    labels: ['Building', 'Base-Building', 'City Builder', 'Crafting'],
    wants: 'more',
  },
  {
    sign: /\b(?:one|an?|single) (?:free )?(?:evening|weekend|afternoon)\b|\bminutes a (?:night|day)\b|\bhalf an hour\b/iu,
    matter: '',
    labels: ['Short'],
    wants: 'more',
  },
  {
    sign: /\b(?:shaky|steady|trembl\w+|arthritis|one[- ]handed|one hand|reflex(?:es)?|fiddly)\b|(?<!\p{L})(?:zittr\p{L}+|temblor\p{L}*)(?!\p{L})/iu,
    matter: 'how steady a hand either needs',
  },
  {
    sign: /\b(?:on (?:the|my|her|his) eyes|(?:weak|bad|tired|poor) eyes|eyesight|glasses|varifocals|bifocals|text size|tiny text|small print)\b|(?<!\p{L})(?:\p{L}*brille|augen|lunettes|yeux|gafas|ojos)(?!\p{L})|눈이|안경/iu,
    matter: 'how easy either is on the eyes',
  },
  {
    sign: /\b(?:ends?|endings?|finale)\b|(?<!\p{L})(?:endet|ausgeht|finit|finissent|termina\p{L}*|acaba\p{L}*)(?!\p{L})|결말|끝나/iu,
    matter: 'how either ends',
  },
  {
    sign: /\bhow (?:hard|difficult|tough) (?:is|are|was)\b|\b(?:meaner|meanest|harder|hardest|crueller|crueler|tougher|toughest|nastier|(?:more|most) (?:difficult|punishing|brutal))\b|(?<!\p{L})(?:schwerer|schwieriger|plus (?:dur|difficile)|más difícil)(?!\p{L})|더 어려/iu,
    matter: 'how hard either is',
    labels: hard,
    wants: 'more',
  },
  {
    sign: /\b(?:easier|easiest|gentler|beginners?|rusty thumbs?|more forgiving|less (?:difficult|hard|punishing))\b|(?<!\p{L})(?:leichter|einfacher|plus facile|más fácil)(?!\p{L})|더 쉬/iu,
    matter: 'how hard either is',
    labels: hard,
    wants: 'less',
  },
  {
    sign: /\b(?:less scary|(?:won['’]?t|not|without) (?:scar\w+|frighten\w*)|nightmares?|tamer)\b/iu,
    matter: 'how scary either is',
    labels: scary,
    wants: 'less',
  },
  {
    sign: /\b(?:scar(?:y|ed|es?|ier|iest)|lights? (?:off|out)|creep(?:y|ier)|jump ?scares?|spook\w*|frightening)\b|(?<!\p{L})(?:gruselig\p{L}*|effrayante?|miedo)(?!\p{L})|무서|무섭/iu,
    matter: 'how scary either is',
    labels: scary,
    wants: 'more',
  },
  {
    sign: /\b(?:sadder|saddest|cry more|makes? me cry)\b|(?<!\p{L})(?:trauriger|plus triste|más triste|llorar\p{L}*)(?!\p{L})|더 슬/iu,
    matter: 'how sad either is',
    labels: sad,
    wants: 'more',
  },
  {
    sign: /\b(?:funnier|funniest|sillier|silliest|laughs?)\b|(?<!\p{L})(?:lustiger|plus drôle|más (?:divertid[oa]|gracios[oa]))(?!\p{L})|더 웃/iu,
    matter: 'how funny either is',
    labels: funny,
    wants: 'more',
  },
  {
    sign: /\b(?:gorier|bloodier|more (?:violent|blood))\b/iu,
    matter: 'how bloody either is',
    labels: bloody,
    wants: 'more',
  },
  {
    sign: /\b(?:calmer|more relax\w+|cosier|cozier|chiller|less stress\w*|wind(?:ing)? down|unwind\w*|comedown|hangover|siesta|(?:slow|lazy|quiet|sleepy) sunday|sunday (?:comedown|afternoon|with the shutters closed))\b|(?<!\p{L})(?:entspannter|ruhiger|plus calme|más (?:tranquil[oa]|relajad[oa]))(?!\p{L})/iu,
    matter: 'how calm either is',
    labels: calm,
    wants: 'more',
    instead: { labels: harsh, wants: 'less' },
  },
  {
    sign: /\b(?:better|best|more) (?:story|plot|writing|characters)\b/iu,
    matter: 'which has the better story',
    labels: ['Story Rich', 'Great Story'],
    wants: 'more',
  },
  {
    sign: /\b(?:better|best|nicer) (?:music|soundtrack|songs?|score|tunes)\b/iu,
    matter: 'which has the better music',
    labels: ['Great Soundtrack'],
    wants: 'more',
  },
  {
    sign: /\b(?:prettier|uglier|(?:better|nicer) (?:graphics|looking|visuals)|looks (?:better|nicer))\b/iu,
    matter: 'what either looks like',
  },
  {
    sign: /\b(?:graphics card|gpu|laptop|old (?:pc|computer|machine)|specs|system requirements|frame rate|steam deck|runs (?:better|best|smoother))\b/iu,
    matter: 'what either needs to run',
  },
  { sign: /\bslower\b/iu, matter: 'which is slower' },
  {
    sign: /\b(?:kids?|child(?:ren)?|(?:sons?|daughters?)(?![- ]in[- ]law)|toddlers?|nieces?|nephews?|grand(?:child\w*|sons?|daughters?)|(?:girl|boy) of (?:\d|1[0-5]|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:\d|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]years?[- ]olds?)\b|(?<!\p{L}|\d)(?:hij[oa]s?|niñ[oa]s?|(?:\d|1[0-7]) (?:años|ans|jahre)|kinder|tochter|sohn|enfants?|fille|fils)(?!\p{L})|딸|아들|아이|(?<!\d)1?\d살/iu,
    matter: 'age ratings',
  },
];

export const company = 'what those with you like';
/** It is somebody else's taste; `company`: with whom they play or watch. */
// "For a father who …" is whoever writes.
export const whose: [RegExp, string][] = [
  [
    /\bdaughter[- ]in[- ]law\b|(?<!\p{L})(?:schwiegertochter|belle-fille|nuera)(?!\p{L})/iu,
    "your daughter-in-law's taste",
  ],
  [/\bson[- ]in[- ]law\b|(?<!\p{L})(?:schwiegersohn|yerno)(?!\p{L})/iu, "your son-in-law's taste"],
  [
    /\bmother[- ]in[- ]law\b|(?<!\p{L})(?:schwiegermutter|belle-mère|suegra)(?!\p{L})/iu,
    "your mother-in-law's taste",
  ],
  [
    /\bsister[- ]in[- ]law\b|(?<!\p{L})(?:schwägerin|belle-sœur|cuñada)(?!\p{L})/iu,
    "your sister-in-law's taste",
  ],
  [
    /\bwith (?:my |the |a |our )?(?:girlfriend|boyfriend|wife|husband|partner|friends?|mates?|parents|mum|mom|mother|dad|father|family|brother|sister|date)\b|\bdate night\b/iu,
    company,
  ],
  [
    /(?<!\ban? )\b(?:mum|mom|mother|mam)\b(?![- ]in[- ]law)|(?<!\p{L})(?:mutter|mama|mère|maman|madre|mamá)(?!\p{L})|엄마|어머니/iu,
    "your mother's taste",
  ],
  [
    /(?<!\ban? )\b(?:dad|father)\b(?![- ]in[- ]law)|(?<!\p{L})(?:vater|papa|père|padre|papá)(?!\p{L})|아빠|아버지/iu,
    "your father's taste",
  ],
  [
    /(?<!\ban? )\b(?:gran|granny|grandma|grandmother|nana)\b(?![- ]in[- ]law)|(?<!\p{L})(?:oma|mamie|abuela)(?!\p{L})|할머니/iu,
    "your gran's taste",
  ],
  [
    /(?<!\ban? )\b(?:grandad|granddad|grandpa|grandfather|gramps)\b(?![- ]in[- ]law)|(?<!\p{L})(?:opa|papi|abuelo)(?!\p{L})|할아버지/iu,
    "your grandad's taste",
  ],
  [
    /(?<!\ban? )\b(?:sister)\b(?![- ]in[- ]law)(?!['’]s)|(?<!\p{L})(?:schwester|sœur|soeur|hermana)(?!\p{L})|여동생|언니|누나/iu,
    "your sister's taste",
  ],
  [
    /(?<!\ban? )\b(?:brother)\b(?![- ]in[- ]law)(?!['’]s)|(?<!\p{L})(?:bruder|frère|hermano)(?!\p{L})|남동생/iu,
    "your brother's taste",
  ],
  [
    /(?<!\ban? )\bwife\b(?![- ]in[- ]law)|(?<!\p{L})(?:meine frau|ma femme|mi mujer)(?!\p{L})|아내/iu,
    "your wife's taste",
  ],
  [
    /(?<!\ban? )\bhusband\b(?![- ]in[- ]law)|(?<!\p{L})(?:mein mann|mon mari|mi marido)(?!\p{L})|남편/iu,
    "your husband's taste",
  ],
];

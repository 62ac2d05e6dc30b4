// By what a message compares two titles beside how well they suit the person: "which is meaner", "which ends better", "for my
// mother". Labels and store features speak to some of it; of the rest it is said that nothing here knows it.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { hasFeature } from '../kinds/specs.ts';
import { joined } from '../wording.ts';

/** Labels that speak to what is asked, of each; `wants`: whether the one that has them is meant, or the other. */
export type Judged = { a: string[]; b: string[]; wants: 'more' | 'less'; coop: boolean };
export type Yardsticks = {
  unknown: string | null; // what of it nothing here knows
  judged: Judged | null; // where both carry labels and one at least has what is asked about
  isForOthers: boolean; // it is somebody else's taste
};

type Sign = { sign: RegExp; matter: (found: string) => string; labels?: string[]; wants?: 'more' | 'less' };

const hard = ['Difficult', 'Souls-like', 'Perma Death'];
const scary = ['Horror', 'Psychological Horror', 'Survival Horror', 'Lovecraftian', 'scary', 'creepy'];
const sad = ['sad', 'bittersweet', 'emotional', 'tragedy', 'tear jerker', 'depressing'];
const funny = ['Funny', 'Comedy', 'Parody', 'Satire', 'Dark Humor'];
const bloody = ['Gore', 'Violent', 'Blood', 'violence'];
const calm = ['Relaxing', 'Casual', 'Family Friendly'];

const signs: Sign[] = [
  {
    sign: /\b(?:shaky|steady|trembl\w+|arthritis|one[- ]handed|one hand|reflex(?:es)?|fiddly)\b|(?<!\p{L})(?:zittr\p{L}+|temblor\p{L}*)(?!\p{L})/iu,
    matter: () => 'how steady a hand either needs',
  },
  {
    sign: /\b(?:on (?:the|my|her|his) eyes|eyesight|glasses|varifocals|bifocals|text size|tiny text|small print)\b|(?<!\p{L})(?:\p{L}*brille|augen|lunettes|yeux|gafas|ojos)(?!\p{L})|눈이|안경/iu,
    matter: () => 'how easy either is on the eyes',
  },
  {
    sign: /\b(?:ends?|endings?|finale)\b|(?<!\p{L})(?:endet|ausgeht|finit|finissent|termina\p{L}*|acaba\p{L}*)(?!\p{L})|결말|끝나/iu,
    matter: () => 'how either ends',
  },
  {
    sign: /\b(?:meaner|meanest|harder|hardest|crueller|crueler|tougher|toughest|nastier|(?:more|most) (?:difficult|punishing|brutal))\b|(?<!\p{L})(?:schwerer|schwieriger|plus (?:dur|difficile)|más difícil)(?!\p{L})|더 어려/iu,
    matter: () => 'how hard either is',
    labels: hard,
    wants: 'more',
  },
  {
    sign: /\b(?:easier|easiest|gentler|more forgiving|less (?:difficult|hard|punishing))\b|(?<!\p{L})(?:leichter|einfacher|plus facile|más fácil)(?!\p{L})|더 쉬/iu,
    matter: () => 'how hard either is',
    labels: hard,
    wants: 'less',
  },
  {
    sign: /\b(?:less scary|(?:won['’]?t|not|without) (?:scar\w+|frighten\w*)|nightmares?|tamer)\b/iu,
    matter: () => 'how scary either is',
    labels: scary,
    wants: 'less',
  },
  {
    sign: /\b(?:scar(?:y|ed|es?|ier|iest)|lights? (?:off|out)|creep(?:y|ier)|jump ?scares?|spook\w*|frightening)\b|(?<!\p{L})(?:gruselig\p{L}*|effrayante?|miedo)(?!\p{L})|무서|무섭/iu,
    matter: () => 'how scary either is',
    labels: scary,
    wants: 'more',
  },
  {
    sign: /\b(?:sadder|saddest|cry more|makes? me cry)\b|(?<!\p{L})(?:trauriger|plus triste|más triste|llorar\p{L}*)(?!\p{L})|더 슬/iu,
    matter: () => 'how sad either is',
    labels: sad,
    wants: 'more',
  },
  {
    sign: /\b(?:funnier|funniest|sillier|silliest|laughs?)\b|(?<!\p{L})(?:lustiger|plus drôle|más (?:divertid[oa]|gracios[oa]))(?!\p{L})|더 웃/iu,
    matter: () => 'how funny either is',
    labels: funny,
    wants: 'more',
  },
  {
    sign: /\b(?:gorier|bloodier|more (?:violent|blood))\b/iu,
    matter: () => 'how bloody either is',
    labels: bloody,
    wants: 'more',
  },
  {
    sign: /\b(?:calmer|more relax\w+|cosier|cozier|chiller|less stress\w*|wind down)\b|(?<!\p{L})(?:entspannter|ruhiger|plus calme|más (?:tranquil[oa]|relajad[oa]))(?!\p{L})/iu,
    matter: () => 'how calm either is',
    labels: calm,
    wants: 'more',
  },
  {
    sign: /\b(?:better|best|more) (?:story|plot|writing|characters)\b/iu,
    matter: () => 'which has the better story',
    labels: ['Story Rich', 'Great Story'],
    wants: 'more',
  },
  {
    sign: /\b(?:better|best|nicer) (?:music|soundtrack|songs?|score|tunes)\b/iu,
    matter: () => 'which has the better music',
    labels: ['Great Soundtrack'],
    wants: 'more',
  },
  {
    sign: /\b(?:prettier|uglier|(?:better|nicer) (?:graphics|looking|visuals)|looks (?:better|nicer))\b/iu,
    matter: () => 'what either looks like',
  },
  {
    sign: /\b(?:graphics card|gpu|laptop|old (?:pc|computer|machine)|specs|system requirements|frame rate|steam deck|runs (?:better|best|smoother))\b/iu,
    matter: () => 'what either needs to run',
  },
  { sign: /\bslower\b/iu, matter: () => 'which is slower' },
  {
    sign: /\b(?:kids?|child(?:ren)?|sons?|daughters?|toddlers?|nieces?|nephews?|grand(?:child\w*|sons?|daughters?)|(?:girl|boy) of (?:\d|1[0-5]|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:\d|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]years?[- ]olds?)\b|(?<!\p{L}|\d)(?:hij[oa]s?|niñ[oa]s?|(?:\d|1[0-7]) (?:años|ans|jahre)|kinder|tochter|sohn|enfants?|fille|fils)(?!\p{L})|딸|아들|아이|(?<!\d)1?\d살/iu,
    matter: () => 'age ratings',
  },
];

const company = 'what those with you like';
const whose: [RegExp, string][] = [
  [
    /\bwith (?:my |the |a |our )?(?:girlfriend|boyfriend|wife|husband|partner|friends?|mates?|parents|mum|mom|mother|dad|father|family|brother|sister|date)\b|\bdate night\b/iu,
    company,
  ],
  [
    /\b(?:mum|mom|mother|mam)\b|(?<!\p{L})(?:mutter|mama|mère|maman|madre|mamá)(?!\p{L})|엄마|어머니/iu,
    "your mother's taste",
  ],
  [
    /\b(?:dad|father)\b|(?<!\p{L})(?:vater|papa|père|padre|papá)(?!\p{L})|아빠|아버지/iu,
    "your father's taste",
  ],
  [
    /\b(?:gran|granny|grandma|grandmother|nana)\b|(?<!\p{L})(?:oma|mamie|abuela)(?!\p{L})|할머니/iu,
    "your gran's taste",
  ],
  [
    /\b(?:grandad|granddad|grandpa|grandfather|gramps)\b|(?<!\p{L})(?:opa|papi|abuelo)(?!\p{L})|할아버지/iu,
    "your grandad's taste",
  ],
  [
    /\b(?:sister)\b(?!['’]s)|(?<!\p{L})(?:schwester|sœur|soeur|hermana)(?!\p{L})|여동생|언니|누나/iu,
    "your sister's taste",
  ],
  [/\b(?:brother)\b(?!['’]s)|(?<!\p{L})(?:bruder|frère|hermano)(?!\p{L})|남동생/iu, "your brother's taste"],
  [/\bwife\b|(?<!\p{L})(?:meine frau|ma femme|mi mujer)(?!\p{L})|아내/iu, "your wife's taste"],
  [/\bhusband\b|(?<!\p{L})(?:mein mann|mon mari|mi marido)(?!\p{L})|남편/iu, "your husband's taste"],
];

const together =
  /\b(?:co-?op|(?:two|three|four|[2-9]) (?:of us|players|people|mates|friends)|us (?:two|three|four))\b|(?<!\p{L})(?:zu (?:zweit|dritt|viert|fünft)|à (?:deux|trois|quatre)|entre (?:dos|tres|cuatro)|somos (?:dos|tres|cuatro))(?!\p{L})|둘이|셋이|넷이/iu;
const otherThan =
  /\bwhich(?:['’]?s| is| one['’]?s| one is)? (?:the )?((?:more |less )\p{L}+|\p{L}{3,}ier)\b/iu;
const isSuited =
  /^(?:more|less) (?:me|my|fun|popular|famous|obscure|expensive|recent|suited|likely|worth\w*)$|^(?:pricier|earlier|skinnier)$/iu;
const mostUnknown = 2;

/** `text`: the message without the titles. */
export function yardsticksIn(text: string, a: Item, b: Item): Yardsticks {
  const matters = signs.flatMap(({ sign, matter, labels = [], wants = 'more' }) => {
    const found = sign.exec(text)?.[0];
    return found === undefined ? [] : [{ matter: asNamed(matter(found), found), labels, wants }];
  });
  const others = whose.flatMap(([sign, said]) => (sign.test(text) ? said : [])).slice(0, 1);
  const judged = together.test(text)
    ? togetherJudged(a, b)
    : ([matters[0]].flatMap((one) => (one ? (judgedBy(one, a, b) ?? []) : []))[0] ?? null);
  const unjudged = matters.slice(judged && !judged.coop ? 1 : 0, 1).map(({ matter }) => matter);
  const other = otherThan.exec(text)?.[1]?.toLowerCase();
  const named = [...unjudged, ...others.filter((one) => unjudged.length === 0 || one === company)];
  const unknown =
    named.length > 0
      ? joined([...new Set(named)].slice(0, mostUnknown), 'or')
      : judged === null && matters.length === 0 && other !== undefined && !isSuited.test(other)
        ? `which is ${other}`
        : null;
  const isForOthers = unjudged.length === 0 ? others.length > 0 : unjudged.includes('age ratings');
  return { unknown, judged, isForOthers };
}

/** "Which is harder", where the message says it in one word. */
function asNamed(matter: string, found: string): string {
  return /^[a-z]+er$/iu.test(found) ? `which is ${found.toLowerCase()}` : matter;
}

function judgedBy(
  { labels, wants }: { labels: readonly string[]; wants: Judged['wants'] },
  a: Item,
  b: Item,
): Judged | null {
  const wanted = new Set(labels.map(titleKey));
  const own = (item: Item) =>
    [...valuesOf(item, 'genre'), ...valuesOf(item, 'tag')]
      .filter((value) => wanted.has(titleKey(value)))
      .slice(0, 2);
  const carry = [a, b].every((item) => valuesOf(item, 'tag').length > 0);
  const [ofA, ofB] = [own(a), own(b)];
  return carry && ofA.length + ofB.length > 0 ? { a: ofA, b: ofB, wants, coop: false } : null;
}

/** Which can be played together, where the store tells. */
function togetherJudged(a: Item, b: Item): Judged | null {
  if ([a, b].some(({ details }) => !details?.specs?.length)) return null;
  const own = (item: Item) => [
    ...(hasFeature(item, 'co-op') ? ['co-op'] : []),
    ...valuesOf(item, 'tag').filter((tag) => tag === 'PvE' || tag === 'PvP'),
  ];
  const [ofA, ofB] = [own(a), own(b)];
  return ofA.length + ofB.length > 0 ? { a: ofA, b: ofB, wants: 'more', coop: true } : null;
}

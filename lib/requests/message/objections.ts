// What a message objects to a title that no place rests on: that it's old, badly reviewed, hard. And whether it asks why a place is so
// low, or why this part of a series and not another.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { adjectivesOf, moodsOf } from '../known/traits.ts';

/** `isHard`: null where neither general knowledge nor labels tell. */
export type Objection =
  | { matter: 'age'; year: number | null }
  | { matter: 'reviews' }
  | { matter: 'chance' }
  | { matter: 'difficulty'; isHard: boolean }
  | { matter: 'opposite'; moods: string[] } // of what they wanted or play
  | { matter: 'no game'; isProgram: boolean }
  | { matter: 'company'; wants: 'alone' | 'online' | 'together'; has: boolean };

const it = "(?:it|that|this|its|thats|it['’]?s|that['’]?s|(?:game|film|movie|thing|one)(?:['’]?s)?)";
const very =
  '(?:(?:is|looks?|seems?|so|too|that|really|pretty|very|quite|kinda|rather|a bit|ages|getting|just) )*';
const old = new RegExp(
  `\\b${it} ${very}(?:old|ancient|dated|prehistoric)\\b(?! enough)|\\b(?:such an?|an?|some) (?:really |very |pretty )?(?:old|ancient|dated) (?:game|film|movie|one|thing)\\b|\\b${it} (?:is )?(?:like |about |over |almost )?(?:\\d\\d|twenty|thirty|forty|fifty|sixty|seventy) years old\\b`,
  'iu',
);
const reviews =
  /\b(?:every(?:one|body)|people|they all|all my (?:friends|mates)|my (?:friends?|mates?|brother|sister|wife|husband))\b(?: \p{L}+){0,2} (?:said|says?|told me|thinks?|thought|hates?|hated)\b(?: \p{L}+){0,4} (?:bad|rubbish|terrible|awful|boring|crap|trash|shit|garbage|sucks?|sucked|it)\b|\b(?:bad|poor|terrible|awful|mixed|low|lousy|good|great) (?:reviews?|ratings?|scores?|press)\b|\b(?:reviews?|ratings?|critics)\b[^.!?]{0,30}\b(?:bad|poor|terrible|awful|mixed|low|hated|panned|slammed|tore)\b|\b(?:panned|slated|badly reviewed|badly rated)\b/iu;
const hard =
  /\b(?:hard|difficult|tough|punishing|brutal) (?:games?|ones?|stuff)\b|\b(?:it|that|this|its|it['’]s|that['’]s|isn['’]?t (?:it|that|this)|is (?:it|that|this)) (?:(?:is|so|too|really|pretty|very|quite|a bit|way|supposed to be|meant to be|known to be) )*(?:hard|difficult|tough|punishing)\b(?! to (?:find|get|say|tell|see|believe|understand))/iu;
const chance =
  /\b(?:seems?|looks?|feels?|sounds?|is|that['’]s|it['’]s|bit|so|pretty|kinda|quite|rather|totally|very|completely) (?:a bit |pretty |kinda |quite |rather |so |very |totally |completely )*(?:random|out of nowhere|out of place)\b|\brandom(?:ly)?[^.!?]{0,20}\b(?:pick|choice|suggest\w*|recommend\w*)\b|\bnothing like (?:my|the|what|anything)\b|n['’]?t (?:really )?(?:look|seem|sound|feel) (?:really )?(?:like )?(?:my|our) (?:kind|sort|type|thing|cup)\b/iu;
const hardLabels = ['Difficult', 'Souls-like'];

/** `text`: the message without the titles in it. */
export function objectionIn(
  text: string,
  item: Item,
  known: Knowledge | null,
  domain: Domain = 'movies',
): Objection | null {
  if (reviews.test(text)) return { matter: 'reviews' };
  if (hard.test(text)) {
    const isHard =
      known?.difficulty === 'hard' || valuesOf(item, 'tag').some((tag) => hardLabels.includes(tag));
    if (isHard || known?.difficulty === 'easy') return { matter: 'difficulty', isHard };
  }
  if (opposite.test(text)) return { matter: 'opposite', moods: known ? moodsIn(known, domain) : [] };
  if (noGame.test(text)) return { matter: 'no game', isProgram: isProgram(item) };
  const company = companyIn(text, item, known);
  if (company) return company;
  if (chance.test(text)) return { matter: 'chance' };
  return old.test(text) ? { matter: 'age', year: item.year ?? known?.year ?? null } : null;
}

const opposite =
  /\b(?:that|this|it)(?:['’]?s| is) (?:like |just |basically |exactly |pretty much |quite |kind of |totally |literally )*(?:the (?:exact |very |complete |total |polar )?opposite|the reverse)\b|\b(?:exact|complete|total|polar) opposite\b|\bcouldn['’]?t be (?:more|any more) different\b/iu;
const noGame =
  /\b(?:isn['’]?t|is not|not|ain['’]?t) (?:even |really |actually |exactly |technically )*(?:a |an )(?:real |proper |actual )?(?:video ?)?game\b/iu;
const programs = [
  'Utilities',
  'Software',
  'Animation & Modeling',
  'Design & Illustration',
  'Video Production',
  'Audio Production',
  'Photo Editing',
  'Software Training',
  'Web Publishing',
  'Game Development',
];

function isProgram(item: Item): boolean {
  return [...valuesOf(item, 'genre'), ...valuesOf(item, 'tag')].some((value) => programs.includes(value));
}

function moodsIn(known: Knowledge, domain: Domain): string[] {
  return adjectivesOf(moodsOf(known, domain))
    .filter((mood) => !mood.includes(' '))
    .slice(0, 2);
}

const plays = '(?:i|we)\\b[^.?!]{0,12}\\b(?:play|do|game)\\b[^.?!]{0,30}';
const ways: ['alone' | 'online' | 'together', RegExp][] = [
  [
    'alone',
    new RegExp(
      `\\b${plays}\\b(?:alone|solo|on my own|by myself|single[ -]?player)\\b|\\bi['’]?m (?:a |more of a |mostly a )?(?:solo|single[ -]?player) (?:gamer|player|person)\\b`,
      'iu',
    ),
  ],
  ['online', new RegExp(`\\b${plays}\\bonline\\b`, 'iu')],
  [
    'together',
    new RegExp(
      `\\b${plays}\\b(?:co-?op|multi-?player|with (?:my |a |some )?(?:friends?|mates?|wife|husband|girlfriend|boyfriend|partner|brother|sister|buddies|flatmates?))\\b`,
      'iu',
    ),
  ],
];

/** By what the store lists or is generally known; null where neither tells. */
function companyIn(text: string, item: Item, known: Knowledge | null): Objection | null {
  const wants = ways.find(([, sign]) => sign.test(text))?.[0];
  if (
    wants === undefined ||
    /\b(?:don['’]?t|do not|never|hardly|rarely)\b[^.?!]{0,12}\b(?:play|do)\b/iu.test(text)
  )
    return null;
  const tags = [...valuesOf(item, 'tag'), ...(item.details?.specs ?? [])].map((tag) => tag.toLowerCase());
  const listed = (pattern: RegExp) => (tags.length === 0 ? undefined : tags.some((tag) => pattern.test(tag)));
  const isContest = known?.online === true && known.traits?.includes('competitive') === true;
  const has =
    wants === 'alone'
      ? !isContest && (known?.single ?? listed(/^single-?player$/u))
      : wants === 'online'
        ? (known?.online ?? listed(/online|mmo|^multi-?player$/u))
        : known?.couch !== undefined || known?.online !== undefined
          ? (known.couch ?? 0) > 1 || known.online === true
          : listed(/multi-?player|co-?op/u);
  return has === undefined ? null : { matter: 'company', wants, has };
}

const low =
  /\b(?:so|this|that|too) (?:low|far down)\b|(?:\bnot|n['’]t)\b[^.!?]{0,25}\bhigher\b|\bonly (?:in )?(?:(?:number |no\.? ?|#)\d+|\d+(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\bdown there\b/iu;

export function asksWhyLow(text: string): boolean {
  return low.test(text);
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const part =
  /\b(?:not|instead of|rather than|and never|where(?:['’]s| is)|without) (?:the )?(first|second|third|fourth|fifth|sixth|1st|2nd|3rd|original|part (?:one|two|three))\b(?! (?:place|person|half|time|on|in)\b)/iu;

/** "Why the second one and not the first": which part of its series is asked for instead. */
export function partInstead(text: string): number | null {
  const said = part.exec(text)?.[1]?.toLowerCase();
  if (said === undefined) return null;
  if (said === 'original') return 1;
  const at = ordinals.indexOf(said);
  if (at >= 0) return at + 1;
  const digit = /^\d/.exec(said)?.[0];
  return digit ? Number(digit) : ['part one', 'part two', 'part three'].indexOf(said) + 1;
}

const noFirst =
  /\b(?:don['’]?t|do not|haven['’]?t|have not|never|didn['’]?t) (?:even |ever |yet |actually )*(?:have|had|own(?:ed)?|got|get|play(?:ed)?|seen?|watch(?:ed)?|bought|buy)(?: even)? (?:the )?(?:first|1st|original|part (?:one|1))(?: (?:one|part|game|film|movie))?(?= *(?:$|[.,;:!?]|\b(?:yet|though|so|and|but|why)\b))/iu;

/** "I don't even have the first one" */
export function lacksFirst(text: string): boolean {
  return noFirst.test(text);
}

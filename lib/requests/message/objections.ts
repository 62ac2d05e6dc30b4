// What a message objects to a title that no place rests on: that it's old, badly reviewed, hard. And whether it asks why a place is so
// low, or why this part of a series and not another.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';

/** `isHard`: null where neither general knowledge nor labels tell. */
export type Objection =
  | { matter: 'age'; year: number | null }
  | { matter: 'reviews' }
  | { matter: 'chance' }
  | { matter: 'difficulty'; isHard: boolean };

const it = "(?:it|that|this|its|thats|it['’]?s|that['’]?s|(?:game|film|movie|thing|one)(?:['’]?s)?)";
const very =
  '(?:(?:is|looks?|seems?|so|too|that|really|pretty|very|quite|kinda|rather|a bit|ages|getting|just) )*';
const old = new RegExp(
  `\\b${it} ${very}(?:old|ancient|dated|prehistoric)\\b(?! enough)|\\b(?:such an?|an?|some) (?:really |very |pretty )?(?:old|ancient|dated) (?:game|film|movie|one|thing)\\b|\\b${it} (?:is )?(?:like |about |over |almost )?(?:\\d\\d|twenty|thirty|forty|fifty|sixty|seventy) years old\\b`,
  'iu',
);
const reviews =
  /\b(?:bad|poor|terrible|awful|mixed|low|lousy|good|great) (?:reviews?|ratings?|scores?|press)\b|\b(?:reviews?|ratings?|critics)\b[^.!?]{0,30}\b(?:bad|poor|terrible|awful|mixed|low|hated|panned|slammed|tore)\b|\b(?:panned|slated|badly reviewed|badly rated)\b/iu;
const hard =
  /\b(?:hard|difficult|tough|punishing|brutal) (?:games?|ones?|stuff)\b|\b(?:it|that|this|its|it['’]s|that['’]s|isn['’]?t (?:it|that|this)|is (?:it|that|this)) (?:(?:is|so|too|really|pretty|very|quite|a bit|way|supposed to be|meant to be|known to be) )*(?:hard|difficult|tough|punishing)\b(?! to (?:find|get|say|tell|see|believe|understand))/iu;
const chance =
  /\b(?:seems?|looks?|feels?|sounds?|is|that['’]s|it['’]s|bit|so|pretty|kinda|quite|rather|totally|very|completely) (?:a bit |pretty |kinda |quite |rather |so |very |totally |completely )*(?:random|out of nowhere|out of place)\b|\brandom(?:ly)?[^.!?]{0,20}\b(?:pick|choice|suggest\w*|recommend\w*)\b|\bnothing like (?:my|the|what|anything)\b|n['’]?t (?:really )?(?:look|seem|sound|feel) (?:really )?(?:like )?(?:my|our) (?:kind|sort|type|thing|cup)\b/iu;
const hardLabels = ['Difficult', 'Souls-like'];

/** `text`: the message without the titles in it. */
export function objectionIn(text: string, item: Item, known: Knowledge | null): Objection | null {
  if (reviews.test(text)) return { matter: 'reviews' };
  if (hard.test(text)) {
    const isHard =
      known?.difficulty === 'hard' || valuesOf(item, 'tag').some((tag) => hardLabels.includes(tag));
    if (isHard || known?.difficulty === 'easy') return { matter: 'difficulty', isHard };
  }
  if (chance.test(text)) return { matter: 'chance' };
  return old.test(text) ? { matter: 'age', year: item.year ?? known?.year ?? null } : null;
}

const low =
  /\b(?:so|this|that|too) (?:low|far down)\b|(?:\bnot|n['’]t)\b[^.!?]{0,25}\bhigher\b|\bonly (?:in )?(?:(?:number |no\.? ?|#)\d+|\d+(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\bdown there\b/iu;

export function asksWhyLow(text: string): boolean {
  return low.test(text);
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const part =
  /\b(?:not|instead of|rather than|and never) (?:the )?(first|second|third|fourth|fifth|sixth|1st|2nd|3rd|original|part (?:one|two|three))\b(?! (?:place|person|half|time|on|in)\b)/iu;

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

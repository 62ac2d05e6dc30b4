// A sentence in other words against the composed one that it words: the same titles, numbers, years, prices and genres, no more and no
// fewer; numbers in the order of their titles; raising or holding back as it does. The rest is left to the entailment task.
import { maskPlain, unmarked } from '#lib/catalogue/masked-titles.ts';
import { numbersIn, year } from '#lib/catalogue/said-numbers.ts';
import { foreignNamesFault } from './foreign-sentence.ts';
import { lineFacts, masksIn } from './line-facts.ts';
import {
  foreignNumbersIn,
  isForeign,
  loweringAbroad,
  plainDigits,
  raisingAbroad,
} from './other-languages.ts';
import { formFaults } from './reworded-form.ts';
import { genreFault, priceFault, yearsFault } from './sentence-attributes.ts';
import type { SentenceRule } from './sentence-check.ts';
import { lowering, raising } from './sentence-signs.ts';
import {
  articleFault,
  cutTitleFault,
  namesFault,
  ownTaskFault,
  repetitionFault,
  strangeNameFault,
} from './sentence-words.ts';

export type Reworded = {
  composed: string; // titles between asterisks
  titles: readonly string[]; // of the whole answer, longest first
  said: readonly string[]; // before it, to the same person: a title named there may be "it" here
  message: string; // its numbers and titles may be taken up
  strangers: (masked: string) => string[]; // titles that a text names; those of the answer are masked
};

const inAll: SentenceRule[] = [
  namesFault,
  yearsFault,
  priceFault,
  repetitionFault,
  ownTaskFault,
  cutTitleFault,
];
const inEnglish: SentenceRule[] = [strangeNameFault, genreFault, articleFault];

/** In words; none if the draft claims what the composed sentence claims, as far as rules can tell. */
export function changedClaims(
  draft: string,
  { composed, titles, said, message, strangers }: Reworded,
): string[] {
  const told = maskPlain(unmarked(composed), titles);
  const made = maskPlain(draft, titles);
  const before = maskPlain(said.join('\n'), titles);
  const asked = maskPlain(message, titles);
  const foreign = isForeign(made);
  const check = { facts: lineFacts([composed], titles), message, strangers, said };
  const rules = [...inAll, ...(foreign ? [foreignNamesFault] : inEnglish)];
  return [
    ...titlesFault(told, made, before),
    ...numbersFault(told, made, asked),
    ...orderFault(told, made),
    ...(foreign ? [] : quotedFault(told, made)),
    ...(foreign ? [] : matterFault(told, made, asked)),
    ...signFault(told, made, foreign),
    ...(foreign ? [] : turnedFault(told, made)),
    ...(foreign ? [] : formFaults(told, made, asked)),
    ...rules.flatMap((rule) => rule(foreign ? plainDigits(made) : made, check)),
  ];
}

function titlesFault(told: string, made: string, before: string): string[] {
  const [wanted, named] = [masksIn(told), masksIn(made)];
  const known = masksIn(before);
  return [
    ...(named.every((one) => wanted.includes(one)) ? [] : ['It names a title of another sentence.']),
    ...(wanted.every((one) => named.includes(one) || known.includes(one)) ? [] : ['A title is missing.']),
  ];
}

/** A number of the message may be repeated, and so may how many titles there are; "1990s" is "1990er" abroad. */
function numbersFault(told: string, made: string, asked: string): string[] {
  const [wanted, found] = [valuesOf(told), valuesOf(made)];
  const decades = [...told.matchAll(decade)].map(([one]) => Number(one));
  const free = [...valuesOf(asked), ...decades, ...masksIn(told).map((_, at) => at + 1)];
  const years = [...told.matchAll(year)].map(([one]) => Number(one));
  return [
    ...(found.every((value) => wanted.includes(value) || value <= smallest || free.includes(value))
      ? []
      : ['It has a number that the sentence lacks.']),
    ...(wanted.every((value) => found.includes(value) || value <= smallest || years.includes(value))
      ? []
      : ['A number is missing.']),
  ];
}

/** "A and B, 12th and 17th": whoever comes first has the first number. "From 12th to 17th": not the other way round. */
function orderFault(told: string, made: string): string[] {
  const [titles, places] = [masksIn(told), placesOf(told)];
  if (places.length === 2 && move.test(told)) {
    const turned = move.test(made) && placesOf(made)[0] === places[1];
    return turned ? ['The places have changed sides.'] : [];
  }
  if (titles.length < 2 || titles.length !== places.length) return [];
  const [named, numbered] = [masksIn(made), placesOf(made)];
  if (named.length !== titles.length || numbered.length !== places.length) return [];
  const paired = named.every((title, at) => places[titles.indexOf(title)] === numbered[at]);
  return paired ? [] : ['The numbers are not those of their titles.'];
}

/** What isn't known of a title, and why a wish can't be checked, is always one of these matters. */
const matters = [
  /\bmoods?\b/i,
  /\b(?:how long|length|duration|running time)\b/i,
  /\bcountr(?:y|ies)\b/i,
  /\b(?:age|violent|violence)\b/i,
  /\bmusic\b/i,
  /\breviews?\b/i,
  /\bprices?\b/i,
  /\bplots?\b/i,
  /\blanguages?\b/i,
  /\bgenres?\b/i,
  /\b(?:cast|actors?)\b/i,
  /\bdirect(?:ors?|ed)\b/i,
  /\b(?:how hard|difficult(?:y|ies)?)\b/i,
  /\bhow many can play\b/i,
  /\blooks? like\b/i,
  /\ball I can\b/i,
];

function matterFault(told: string, made: string, asked: string): string[] {
  const isNew = (matter: RegExp) => matter.test(made) && !matter.test(told) && !matter.test(asked);
  return matters.some(isNew) ? ['It speaks of another matter.'] : [];
}

/** A wish is quoted as it stands: "not marker" isn't "marker". */
function quotedFault(told: string, made: string): string[] {
  const wishes = [...told.matchAll(/"([^"]+)"/g)].map(([, wish = '']) => wish.toLowerCase());
  return wishes.every((wish) => made.toLowerCase().includes(wish)) ? [] : ['A quoted wish is missing.'];
}

function signFault(told: string, made: string, foreign: boolean): string[] {
  const [raises, lowers] = foreign ? [raisingAbroad, loweringAbroad] : [raising, lowering];
  const lowersTold = lowering.test(told) || lowerWords.test(told);
  if (lowers.test(made) && !lowersTold) return ['It holds back what the sentence does not.'];
  if (raises.test(made) && !raising.test(told) && lowersTold && !lowers.test(made) && !denied.test(told))
    return ['It raises what the sentence holds back.'];
  return [];
}

/** Denied what the sentence says, or said what it denies; the opposite of a word of it. */
function turnedFault(told: string, made: string): string[] {
  const faults: string[] = [];
  if (denied.test(made.replace(softened, ' ')) && !denied.test(told))
    faults.push('It denies what the sentence says.');
  if (denied.test(told) && !denied.test(made) && !unknown.test(made))
    faults.push('It says what the sentence denies.');
  for (const [one, other] of opposites.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
    if (one.test(told) && other.test(made) && !one.test(made) && !other.test(told))
      faults.push('It says the opposite of the sentence.');
  return faults;
}

const opposites: [RegExp, RegExp][] = [
  [/\b(?:more|most(?! people| of))\b/i, /\b(?:less|fewer|least|fewest)\b/i],
  [/\b(?:closest|nearest)\b/i, /\b(?:farthest|furthest)\b/i],
  [/\b(?:lower|down|drops?|falls?|slips?)\b/i, /\b(?:higher|up|rises?|climbs?)\b/i],
  [/\b(?:earl(?:y|ier|iest)|first|oldest|older)\b/i, /\b(?:late|later|latest|last|newest|newer)\b/i],
  [/\b(?:enters?|joins?|new in)\b/i, /\b(?:leaves?|drops? out|gone from)\b/i],
  [/\b(?:upper|top)\b/i, /\b(?:lower|bottom)\b/i],
  [/\bwith\b/i, /\bwithout\b/i],
  [/\bbetter\b/i, /\bworse\b/i],
  [/\balike\b/i, /\bunlike\b/i],
];
const softened =
  /\b(?:no one less|can['’]t miss|no doubt|why not|or not?|not least|no (?:question|contest|surprise))\b/gi; // no denial
const unknown =
  /\b(?:beyond me|unknown|missing|lacks?|leaves? out|without|left out|misses|blank|silent|hardly|neither|nor|anyone['’]s guess|fail|only|bar|empty|short of|out of)\b/i;

const lowerWords =
  /\b(?:against|drops?|lower|bottom|less|fewer|other way|down|out of|without|loses?|gone)\b/i;
const denied =
  /n['’]t\b|\b(?:not|no|none|nothing|never|nobody|neither|nor|cannot|un(?:able|likely|known))\b/i;
const decade = /(?<!\d)(?:19|20)\d0(?=s\b)/g;
const move = /\bfrom [\w,]+ to [\w,]+/i;
const smallest = 1; // "one" is a pronoun and an article, too

/** All numbers, in whatever form and language. */
function valuesOf(masked: string): number[] {
  return [...new Set(saidIn(masked).map(({ value }) => value))];
}

function placesOf(masked: string): number[] {
  const ordinals = saidIn(masked).filter(({ ordinal }) => ordinal);
  return ordinals.toSorted((a, b) => a.at - b.at).map(({ value }) => value);
}

function saidIn(masked: string) {
  const foreign = isForeign(masked);
  const text = foreign ? plainDigits(masked) : masked;
  return [...numbersIn(text), ...(foreign ? foreignNumbersIn(text) : [])];
}

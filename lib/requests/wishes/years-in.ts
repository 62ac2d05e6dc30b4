// Everyday words for a time as years: "2015 or later", "early nineties", "60s or 70s", "the last ten years", "not too old".

import { cardinals } from '#lib/catalogue/said-numbers.ts';

/** Both years belong to it. said: behind "from". rough: the words may mean other years. */
export type Span = { from: number; to: number; said: string; rough?: true };

/** The twenties are the third decade of their century. */
export const decades: readonly string[] = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];
const inWords = new RegExp(`\\b(?:${decades.join('|')})\\b`, 'g');
const parts: Record<string, [number, number]> = { early: [0, 3], mid: [4, 6], middle: [4, 6], late: [7, 9] };
const aYear = /^((?:\d{2})?\d{2})$/;
const aDecade = /^(?:(early|mid|middle|late)[ -])?((?:\d{2})?\d)0s$/;
const between =
  /^(?:(?:between|from|in) )?(.+?) ?(?:\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b|\bup to\b|[-–—]) ?(.+)$/;

/** "70" → 1970, "05" → 2005, and "20s" are those of which there are films. */
function inFull(year: string): number {
  return Number(year.length === 4 ? year : `${Number(year) < 20 ? '20' : '19'}${year}`);
}

/** The years of "1970", "70", "1980s", "late 80s"; null: none. */
function yearsOf(text: string): Span | null {
  const year = aYear.exec(text)?.[1];
  if (year !== undefined) return { from: inFull(year), to: inFull(year), said: String(inFull(year)) };
  const [, part, decade] = aDecade.exec(text) ?? [];
  if (decade === undefined) return null;
  const first = inFull(`${decade}0`);
  const [from, to] = parts[part ?? ''] ?? [0, 9];
  return { from: first + from, to: first + to, said: `${part ? `${part} ` : ''}${first}s` };
}

/** "1970 to 1975", "70-75", "the 1970s and 80s", "early seventies": both ends belong to it. */
function spanOf(said: string): Span | null {
  const text = said.replace(/^(?:in|from) (?=\D|\S+$)/, '');
  const whole = text.includes('s') || /^\d{4}$/.test(text) ? yearsOf(text) : null;
  if (whole) return { ...whole, said: saidWith(whole) };
  const [, first, last] = between.exec(text) ?? [];
  const [from, to] = [yearsOf(first ?? ''), yearsOf(last ?? '')];
  if (!from || !to || to.to < from.from) return null;
  if (/^[0-2]\d\D+\d\d$/.test(text)) return null; // "10 to 15" may be of anything
  return { from: from.from, to: to.to, said: `${from.from} to ${to.to}` };
}

/** "the 1980s", "1984" */
function saidWith({ said }: Span): string {
  return said.endsWith('s') ? `the ${said}` : said;
}

export const before = (year: number): Span => ({ from: 0, to: year - 1, said: `before ${year}` });
export const after = (year: number): Span => ({ from: year + 1, to: 9999, said: `after ${year}` });
const since = (year: number): Span => ({ from: year, to: 9999, said: `${year} on` });

const filler =
  /^(?:(?:something|anything|films?|movies?|games?|ones?|stuff|made|released|published|out|that|which|came|come|was|were|is|are|should be|must be|has to be|be) )+(?=\S)/;
const around = /^(?:(?:around|circa|ca\.?|roughly|approximately|approx\.?|about(?= ['’\d])) )+/;
const hedge =
  /(?<=\s)(?:about|around|circa|ca\.?|roughly|approximately|approx\.?|say|maybe|perhaps) (?=['’\d]|the |early|mid|late)/g;

/** In digits, without articles and what says nothing of the time: "films from about the nineties" is "from 90s". */
export function plainly(said: string): string {
  return said
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '')
    .replace(filler, '')
    .replace(around, 'around ')
    .replace(hedge, '')
    .replace(inWords, (word) => `${decades.indexOf(word) + 2}0s`)
    .replace(/(\d)['’]s\b/g, '$1s')
    .replace(/(?<!\d)['’](\d\d)\b(?!s)/g, (_, year: string) => String(inFull(year)))
    .replace(/(?<!\d)['’](?=\d)/g, '')
    .replace(/(\d{4})[ -]?ish\b/g, 'around $1')
    .replace(/\bof the |\bthe |\bperiod of /g, '')
    .replace(/(?<=\ds?) (?:films?|movies?|games?|ones|please|if possible)$/, '');
}

/** A year of four digits, or a decade: "15" may be of anything. */
const point = String.raw`((?:1[89]|20)\d\d|(?:(?:early|mid|middle|late)[ -])?(?:\d{2})?\d0s)`;
const now = '(?:now|today|present|this day|present day|date)';
const openForms: [RegExp, (years: Span) => Span][] = [
  [
    new RegExp(
      String.raw`^(?:from |since )?${point}(?: ?\+| or (?:later|newer|after(?:wards)?|more recent|younger|up|above|beyond)| and (?:later|newer|after(?:wards)?|up|upwards?|above|onwards?|on|beyond|more recent)| on(?:wards?)?| upwards?| forwards?| at (?:the )?(?:earliest|oldest)| (?:to|till|until|[-–—]) ${now})$`,
    ),
    sinceThen,
  ],
  [
    new RegExp(
      `^(?:since|(?:no|not|nothing|none|never) (?:older than|from before|before|earlier than)|at least(?: from)?|from at least|starting (?:from|in|with)) ${point}$`,
    ),
    sinceThen,
  ],
  [
    new RegExp(
      `^(?:from )?${point}(?: or (?:earlier|older|before|below)| and (?:earlier|older|before|below)| at (?:the )?(?:latest|newest|most))$`,
    ),
    untilThen,
  ],
  [
    new RegExp(
      `^(?:(?:no|not|nothing|none|never) (?:newer than|later than|after|from after|more recent than|younger than)) ${point}$`,
    ),
    untilThen,
  ],
  [
    new RegExp(`^(?:from )?(?:before|pre|earlier than|older than|until|up to)[ -]?${point}$`),
    (years) => ({ from: 0, to: years.from - 1, said: `before ${saidWith(years)}` }),
  ],
  [
    new RegExp(`^(?:from )?(?:after|post|newer than|later than|more recent than)[ -]?${point}$`),
    (years) => ({ from: years.to + 1, to: 9999, said: `after ${saidWith(years)}` }),
  ],
  [new RegExp(`^(?:from )?around ${point}$`), aroundThen],
];

function sinceThen(years: Span): Span {
  return { ...since(years.from), said: `${saidWith(years)} on` };
}

function untilThen(years: Span): Span {
  return { ...before(years.to + 1), said: `${saidWith(years)} or before` };
}

const aroundYear = 2; // years

/** "Around 1995" is a few years; "around the 90s" is the decade. */
function aroundThen(years: Span): Span {
  if (years.from < years.to) return { ...years, said: saidWith(years) };
  const [from, to] = [years.from - aroundYear, years.to + aroundYear];
  return { from, to, said: `${from} to ${to}`, rough: true };
}

/** "2015 or later", "before the 80s", "no older than 1990": one end is open. */
function openSpan(text: string): Span[] | null {
  for (const [form, spanFrom] of openForms) {
    const found = form.exec(text)?.[1];
    const years = found === undefined ? null : yearsOf(found);
    if (years) return [spanFrom(years)];
  }
  return null;
}

const halves =
  /^(?:from )?(early|mid|middle|late)(?: | ?- ?)(?:(?:or|to|and) )?(early|mid|middle|late)[ -](\S+0s)$/;

/** "The 80s", "1970 to 1975", "60s or 90s", "early to mid 90s". */
function eitherSpan(text: string): Span[] | null {
  const [, first, last, decade] = halves.exec(text) ?? [];
  const [from, to] = [yearsOf(`${first} ${decade}`), yearsOf(`${last} ${decade}`)];
  if (from && to && from.from < to.to)
    return [{ from: from.from, to: to.to, said: `${from.from} to ${to.to}` }];
  const each = text.split(/,? or (?:from )?|; ?/).map(spanOf);
  const all = each.flatMap((one) => one ?? []);
  return all.length === each.length ? all : null;
}

const numberWords: Record<string, number> = {
  ...Object.fromEntries(cardinals.map((word, value) => [word, value])),
  thirty: 30,
  forty: 40,
  fifty: 50,
  few: 5,
  'couple of': 3,
};
const count = String.raw`(\d{1,3}|a|${Object.keys(numberWords).slice(1).join('|')})`;
const ofLast = new RegExp(
  `^(?:(?:from|in|within|during|of|over) )?(?:last|past|previous|most recent) (?:${count} )?(years?|decades?)(?: or so)?$`,
);
const lessOld = new RegExp(
  `^(?:(?:no|not|nothing) older than|(?:less|(?:no|not|nothing) more) than(?=.* (?:old|ago)$)|at most(?=.* (?:old|ago)$)) ${count} (years?|decades?)(?: old| ago)?$`,
);
const moreOld = new RegExp(
  `^(?:from )?(?:(?:more than|at least|over)(?=.* (?:old|ago)$)|older than) ${count} (years?|decades?)(?: old| ago)?$`,
);
const somewhat =
  '(?:(?:too|so|very|that|really|terribly|all that|particularly|overly|super|any|anything|an|a) )*';
const things = '(?: (?:films?|movies?|games?|ones?|stuff|things?|titles?))?';
const oldWords = '(?:old|ancient)';
const newWords = '(?:new|recent|modern|contemporary|current|up[ -]to[ -]date|newish|recentish|recent-ish)';
const notOld = new RegExp(
  `^(?:(?:not|no|nothing|none|isn['’]?t|without) ${somewhat}${oldWords}|(?:(?:fairly|quite|rather|pretty|relatively|reasonably|somewhat|more or less|kind of|kinda|very|really|something|a bit) )*${newWords}(?: years)?)${things}$`,
);
const notNew = new RegExp(`^(?:not|no|nothing|none|isn['’]?t) ${somewhat}${newWords}${things}$`);
const recently = 10; // years

/** What is reckoned from the last year that the catalogue has: "the last ten years", "not too old", "this century". */
function reckoned(text: string, last: number | null): Span[] | null {
  if (/^(?:from |in )?(?:this|21st|twenty[ -]first|current) century$/.test(text)) return [since(2000)];
  if (/^(?:from |in )?(?:last|20th|twentieth) century$/.test(text)) return [before(2000)];
  if (/^(?:since|after|from) turn of (?:millennium|century)$/.test(text)) return [since(2000)];
  if (/^(?:from )?before turn of (?:millennium|century)$/.test(text)) return [before(2000)];
  if (last === null) return null;
  const within = (years: number): Span[] => [{ ...since(last - years + 1), rough: true }];
  const newer = ofLast.exec(text) ?? lessOld.exec(text);
  if (newer) return within(yearsIn(newer[1], newer[2] ?? ''));
  const older = moreOld.exec(text);
  if (older) return [{ ...before(last - yearsIn(older[1], older[2] ?? '') + 1), rough: true }];
  if (/^(?:from |in )?this decade$/.test(text)) return [{ ...since(last - (last % 10)), rough: true }];
  if (notOld.test(text)) return within(recently);
  return notNew.test(text) ? [{ ...before(last - recently + 1), rough: true }] : null;
}

/** "two", "decades" → 20; without a number one decade, or a few years. */
function yearsIn(number: string | undefined, unit: string): number {
  const isDecade = unit.startsWith('decade');
  const one = isDecade || unit === 'year' ? '1' : 'few';
  const said = number === 'a' ? '1' : (number ?? one);
  if (isDecade) return 10 * (said === 'few' ? 3 : (numberWords[said] ?? Number(said)));
  return numberWords[said] ?? Number(said);
}

/** All the years that some plain words may mean; null: they are no time. last: the catalogue's last year. */
export function spansIn(text: string, last: number | null): Span[] | null {
  return openSpan(text) ?? eitherSpan(text) ?? reckoned(text, last);
}

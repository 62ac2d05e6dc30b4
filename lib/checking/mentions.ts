// What a sentence names: titles, attribute values and numbers. Each becomes one private-use character in `masked`, so that
// rules read the words around it and a title's own words say nothing.
//   \uE000–\uE3FF titles · \uE400–\uE7FF values · \uE800–\uEBFF numbers: the place in the list of that kind
import type { Known, TitleFacts } from './known.ts';
import { type NumberMention, numbersIn } from './numbers.ts';

export type TitleMention = { name: string; title: TitleFacts | null }; // null: no such title
export type Read = {
  masked: string;
  titles: TitleMention[];
  values: string[]; // canonical: "Sci-Fi", "1990s"
  numbers: NumberMention[];
};

export const titleMark = '[\\uE000-\\uE3FF]';
export const valueMark = '[\\uE400-\\uE7FF]';
export const numberMark = '[\\uE800-\\uEBFF]';

type Names = { byStart: Map<string, { name: string; title: TitleFacts }[]>; values: Map<string, string> };
const namesOf = new WeakMap<readonly TitleFacts[], Names>();
const letter = /[\p{L}\p{N}]/u;

/** The ways a catalogue title is written: without the year, a number, other names behind it or marks of trade. */
export function spellings(title: string): string[] {
  const bare = title.replace(/ #\d+$/, '').replace(/ \(\d{4}\)$/, '');
  const plain = bare.replace(/ \([^()]+\)$/u, '');
  const article = /^(.*), (The|A|An)$/.exec(plain);
  const short = plain.replace(/(?: \([^()]+\))+$|\s*[®™©℠]/gu, '');
  return [
    ...new Set([title, bare, plain, short, ...(article ? [`${article[2]} ${article[1]}`] : [])]),
  ].filter((name) => name !== '');
}

function tableNames(table: readonly TitleFacts[]): Names {
  const made = namesOf.get(table);
  if (made) return made;
  const byStart: Names['byStart'] = new Map();
  const values: Names['values'] = new Map();
  for (const title of table) {
    for (const name of spellings(title.name)) {
      const key = name.slice(0, 2);
      const list = byStart.get(key) ?? [];
      list.push({ name, title });
      byStart.set(key, list);
    }
    for (const value of title.genres) for (const form of genreForms(value)) values.set(form, value);
    for (const value of [...title.makers, ...title.platforms])
      if (value.length > 2 && /\p{Lu}/u.test(value)) values.set(value, value);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  const names = { byStart, values };
  namesOf.set(table, names);
  return names;
}

/** "Sci-Fi", "sci-fi"; "Comedy", "comedy", "comedies". */
function genreForms(genre: string): string[] {
  const lower = genre.toLowerCase();
  const plain = lower.replace(/'s$/, '').replace(/s$/, '');
  const many = /[^aeiou]y$/.test(plain) ? `${plain.slice(0, -1)}ies` : `${plain}s`;
  return [
    genre,
    ...(/^[\p{L}' -]{3,}$/u.test(genre)
      ? [
          lower,
          plain,
          many,
          ...[lower, plain, many].map((form) => form.charAt(0).toUpperCase() + form.slice(1)),
        ]
      : []),
  ];
}

const openers = new Set(
  (
    'a all among an and as at because both but by each even every few first for from had half he her here his how i if in it its just ' +
    'keep lately leave less like lose many more most my near next no nobody none not nothing now of on once one only other others out ' +
    'over part people put rank remove seen she so some still take thank that the their then there they this those to try two under up ' +
    'very we what when where which who why with without yes you your'
  ).split(' '),
);

export function readSentence(sentence: string, known: Known): Read {
  const { byStart, values: valueForms } = tableNames(known.table);
  const near = new Set([
    known.about,
    ...known.watched,
    ...known.similar,
    ...known.influences.map(({ title }) => title),
    known.compared?.title,
  ]);
  const titles: TitleMention[] = [];
  const values: string[] = [];
  let masked = '';
  for (let at = 0; at < sentence.length; ) {
    const inWord = letter.test(sentence[at - 1] ?? ' ') && letter.test(sentence[at] ?? ' ');
    const title = inWord ? null : titleAt(sentence, at, byStart, near);
    const isShare =
      title !== null && !near.has(title.title.name) && known.shares.some(({ value }) => value === title.name);
    if (title && !isShare) {
      masked += String.fromCharCode(0xe000 + titles.push({ name: title.name, title: title.title }) - 1);
      at += title.name.length;
      const year = /^ \((\d{4})\)/.exec(sentence.slice(at)); // belongs to the title; attribute claims read it
      if (year) {
        masked += year[0];
        at += year[0].length;
      }
      continue;
    }
    const value = inWord ? null : valueAt(sentence, at, valueForms, known);
    if (value) {
      masked += String.fromCharCode(0xe400 + values.push(value.value) - 1);
      at += value.length;
      continue;
    }
    masked += sentence[at];
    at++;
  }
  const unknown = unknownNames(masked);
  for (const name of unknown) {
    masked = masked.replace(name, String.fromCharCode(0xe000 + titles.push({ name, title: null }) - 1));
  }
  const { masked: text, numbers } = numbersIn(masked);
  return { masked: text, titles, values, numbers };
}

function titleAt(
  sentence: string,
  at: number,
  byStart: Names['byStart'],
  near: ReadonlySet<string | undefined>,
) {
  const entries = [
    ...(byStart.get(sentence.slice(at, at + 2)) ?? []),
    ...(byStart.get(sentence.slice(at, at + 1)) ?? []),
  ];
  const fitting = entries.filter(
    ({ name }) =>
      sentence.startsWith(name, at) &&
      !(letter.test(name.at(-1) ?? '') && letter.test(sentence[at + name.length] ?? ' ')),
  );
  const longest = fitting[0];
  if (!longest) return null;
  const same = fitting.filter(({ name }) => name === longest.name);
  const year = /^ \((\d{4})\)/.exec(sentence.slice(at + longest.name.length))?.[1];
  const found =
    same.find(({ title }) => year !== undefined && title.year === Number(year) && near.has(title.name)) ??
    same.find(({ title }) => near.has(title.name)) ??
    longest;
  const isNear = near.has(found.title.name);
  const opens = /(?:^|[.!?]["”’)]?\s+)["“]?$/u.test(sentence.slice(0, at));
  const capitals = found.name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  const quoted = /["“]$/.test(sentence.slice(0, at));
  if (opens && openers.has(found.name.toLowerCase())) return null;
  if (/^[\d,]+$/.test(found.name) && !quoted) return null; // "300" is a film, and mostly a number
  const acts =
    /^["”]? (?:is|was|weighs|speaks|counts|drags|pulls|lifts|helps|holds|does|carries|raises|lowers|pushes|works|comes|would|gives|favou?rs|brings|makes|gets|keeps|adds|has|stands|argues|nudges|leads|loses)\b/.test(
      sentence.slice(at + found.name.length),
    );
  if (!isNear && !quoted && (opens ? !acts && capitals < 2 : capitals < 1 || found.name.length < 3))
    return null;
  if (!isNear && plainNames.has(found.name)) return null;
  return found;
}

const plainNames = new Set(
  'I Yes No SASRec Steam Windows Mac Linux PC Xbox PlayStation Nintendo Switch Wii Rank Film Game History'.split(
    ' ',
  ),
);

function valueAt(sentence: string, at: number, forms: Names['values'], known: Known) {
  const decade = /^(?:the )?(?:['’](\d0)s|((?:19|20)\d0)s)\b/.exec(sentence.slice(at));
  if (decade) return { value: decade[2] ? `${decade[2]}s` : `19${decade[1]}s`, length: decade[0].length };
  const spelled = /^(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/i.exec(
    sentence.slice(at),
  );
  if (spelled) {
    const names = [
      'twenties',
      'thirties',
      'forties',
      'fifties',
      'sixties',
      'seventies',
      'eighties',
      'nineties',
    ];
    const place = names.indexOf((spelled[1] ?? '').toLowerCase());
    return { value: `19${place + 2}0s`, length: spelled[0].length };
  }
  const band = /\b(?:is|are|[Bb]eing) $/.test(sentence.slice(0, at))
    ? /^(?:free|low-priced|mid-priced|high-priced)\b/.exec(sentence.slice(at))
    : null;
  if (band) return { value: band[0], length: band[0].length };
  let best: { value: string; length: number } | null = null;
  const consider = (form: string, value: string) => {
    if (form.length <= (best?.length ?? 0) || !sentence.startsWith(form, at)) return;
    if (letter.test(sentence[at + form.length] ?? ' ') || sentence[at + form.length] === '-') return;
    best = { value, length: form.length };
  };
  for (const { value } of known.shares) for (const form of genreForms(value)) consider(form, value);
  if (known.run) for (const form of genreForms(known.run.value)) consider(form, known.run.value);
  const word = /^[\p{L}\p{N}'’&.-]+(?: [\p{L}\p{N}'’&.-]+){0,5}/u.exec(sentence.slice(at))?.[0] ?? '';
  const words = word.split(' ');
  for (let count = words.length; count > 0; count--) {
    const form = words
      .slice(0, count)
      .join(' ')
      .replace(/[.'’]+$/, '');
    const value = forms.get(form);
    if (value) consider(form, value);
  }
  return best as { value: string; length: number } | null;
}

const part = "\\p{Lu}[\\p{L}\\p{N}'’-]*";
const runOfNames = new RegExp(`${part}(?:(?: |: )(?:(?:of|the|and|in|a|on|to|for) )*${part})+`, 'gu');
const quotedName = /["“]([^"”“\n]{2,60})["”]/gu;

/** Two capitalized words or more in a row, or a quoted name: a title that doesn't exist. */
function unknownNames(masked: string): string[] {
  const named = [...masked.matchAll(quotedName)]
    .map((found) => found[1] ?? '')
    .filter(
      (name) => /^\p{Lu}/u.test(name) && name.split(' ').length < 8 && !/[\uE000-\uE7FF.!?]/u.test(name),
    );
  for (const found of masked.matchAll(runOfNames)) {
    const words = found[0].split(/[ :]+/u).filter((word) => /^\p{Lu}/u.test(word));
    const own = found.index === 0 && openers.has((words[0] ?? '').toLowerCase()) ? words.slice(1) : words;
    if (own.length >= 2 && !own.every((word) => plainNames.has(word))) named.push(found[0]);
  }
  return [...new Set(named)];
}

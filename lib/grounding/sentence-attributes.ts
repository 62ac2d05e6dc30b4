// Years, prices, genres, and what is in the history, as a sentence tells them.
import { masksIn } from './line-facts.ts';
import type { SentenceRule } from './sentence-check.ts';

const told = /\b(?:all|both|each)(?: of (?:them|which))?(?: are)? from (?:19|20)\d\d(?!s)/;

export const yearsFault: SentenceRule = (masked, { facts, message }) => {
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${facts.titles.join('\n')}\n${message}`;
  const named = masksIn(masked);
  return [...masked.matchAll(/(?<![\d$.]|\d,)((?:19|20)\d\d)(s?)(?!\d|,\d{3})/g)].flatMap(
    ([, year = '', decade]) => {
      if (decade) {
        const start = year.slice(0, 3);
        return all.includes(start) ? [] : [`No fact is about the ${year}s.`];
      }
      if (!all.includes(year)) return [`No fact has the year ${year}.`];
      if (told.test(masked)) {
        const each = named.length > 1 ? named : facts.places.listed;
        if (
          !each.every(
            (one) =>
              facts.lines.some(({ titles, text }) => titles[0] === one && text.includes(year)) ||
              (facts.titles[one] ?? '').includes(year),
          )
        )
          return [`They aren't all from ${year}.`];
      }
      const [only] = named;
      if (named.length !== 1 || only === undefined) return [];
      const own = facts.lines.filter(({ titles }) => titles.length === 0 || titles.includes(only));
      const title = facts.titles[only] ?? '';
      return `${own.map(({ text }) => text).join('\n')}\n${title}\n${message}`.includes(year)
        ? []
        : [`${title} is not from ${year}.`];
    },
  );
};

export const priceFault: SentenceRule = (masked, { facts, message }) => {
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`;
  const prices = [...masked.matchAll(/[$€£] ?\d+(?:\.\d\d)?/g)].filter(([price]) => !all.includes(price));
  const free = /\bfree\b(?! to choose)/i.test(masked) && !/\bfree\b/i.test(all);
  return [
    ...prices.map(([price]) => `No fact has the price ${price}.`),
    ...(free ? ['No fact calls it free.'] : []),
  ];
};

const genres =
  /\b(?:comed(?:y|ies)|dramas?|thrillers?|romances?|westerns?|musicals?|documentar(?:y|ies)|myster(?:y|ies)|horror|action|adventures?|crime|sci-fi|science fiction|fantas(?:y|ies)|animation|animated|noir|indie|strategy|simulation|racing|sports|rpgs?|shooters?|platformers?|puzzle)\b/gi;
const stem = (word: string) => word.toLowerCase().replace(/(?:ies|y|ed|s|ion)$/, '');

/** A genre that no fact has, or one told of a title that has others. */
export const genreFault: SentenceRule = (masked, { facts, message }) => {
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`.toLowerCase();
  const absent = [...masked.matchAll(genres)].filter(([word]) => !all.includes(stem(word)));
  const faults = absent.map(([word]) => `No fact speaks of ${word}.`);
  for (const found of masked.matchAll(/([\uE000-\uF8FF]) (?:is|was) an? ([^.,;:]*)/gu)) {
    const title = masksIn(found[1] ?? '')[0];
    const own = facts.lines
      .filter(({ titles }) => title !== undefined && titles.includes(title))
      .map(({ text }) => text.toLowerCase());
    const has = own.filter((text) => /^[\uE000-\uF8FF](?: \(|:)/u.test(text));
    if (has.length === 0) continue;
    const loose = [
      ...facts.lines.filter(({ titles }) => titles.length === 0).map(({ text }) => text.toLowerCase()),
      ...has,
    ].join('\n');
    for (const [word] of (found[2] ?? '').matchAll(genres))
      if (!loose.includes(stem(word))) faults.push(`${found[1]} is not ${word}.`);
  }
  const { focus } = facts.places;
  const it = /\b[Ii]t(?:['’]s| is) an? ([^.,;:]*)/u.exec(masked)?.[1];
  if (
    it &&
    focus.size === 1 &&
    masksIn(masked).every((one) => focus.has(one)) &&
    facts.places.listed.length === 0
  ) {
    const own = facts.lines
      .filter(({ text }) =>
        /^[\uE000-\uF8FF](?: \(|:)|^Its genres|^It |^People tag|^The catalogue/u.test(text),
      )
      .map(({ text }) => text.toLowerCase())
      .join('\n');
    if (/^[\uE000-\uF8FF]:|^its genres/mu.test(own))
      for (const [word] of it.matchAll(genres))
        if (!own.includes(stem(word))) faults.push(`It is not ${word}.`);
    if (/\b(?:controller|catalogue|list|history|platform|tag)\b/.test(it) && genres.test(it))
      faults.push(`It is not ${it}.`);
    genres.lastIndex = 0;
  }
  return faults;
};

const did = '(?:watched|seen|played|bought|owned)';
const seenWords = new RegExp(
  `\\byou(?:['’]ve| have)(?: already| also| just)? ${did} (?:[\\uE000-\\uF8FF](?:,? (?:and )?)?)+`,
  'iu',
);
const unseenWords = new RegExp(
  `\\byou(?:['’]ve| have)(?:n['’]t| not| never)(?: yet| even)? ${did} (?:[\\uE000-\\uF8FF](?:,? (?:and |or )?)?)+`,
  'iu',
);

export const seenFault: SentenceRule = (masked, { facts }) => {
  const { seen, unseen, titles } = facts;
  const said = masksIn(seenWords.exec(masked)?.[0] ?? '').filter(
    (title) => unseen.has(title) && !seen.has(title),
  );
  const denies = masksIn(unseenWords.exec(masked)?.[0] ?? '').filter((title) => seen.has(title));
  return [
    ...said.map((title) => `${titles[title]} is not in the history.`),
    ...denies.map((title) => `${titles[title]} is in the history.`),
  ];
};

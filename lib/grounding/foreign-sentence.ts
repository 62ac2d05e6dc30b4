// Rules for sentences in German, French, Spanish and Korean: numbers in words, and who raises or holds back.
import { numbersIn } from '#lib/catalogue/said-numbers.ts';
import { masksIn } from './line-facts.ts';
import { deniedAbroad, foreignNumbersIn, loweringAbroad, raisingAbroad } from './other-languages.ts';
import type { SentenceRule } from './sentence-check.ts';
import { isCount } from './sentence-numbers.ts';

/** A number in words that no fact has, and that counts no titles either. */
export const foreignNumbersFault: SentenceRule = (masked, { facts, message }) => {
  const known = new Set(
    [...facts.lines.flatMap(({ numbers }) => numbers), ...foreignNumbersIn(message)].map(
      ({ value }) => value,
    ),
  );
  return foreignNumbersIn(masked).flatMap(({ value, text, at }) =>
    known.has(value) || isCount(masked, at, value, facts) ? [] : [`No fact has the number ${text}.`],
  );
};

/** As signFault; the doer stands before the verb, which it does in most plain sentences of these languages. */
export const foreignSignFault: SentenceRule = (masked, { facts }) => {
  const { lifting, holding } = facts;
  return masked.split(/[,;:–—]|(?<!\p{L})(?:und|aber|et|mais|y|pero)(?!\p{L})/iu).flatMap((clause) => {
    const [raises, lowers] = [raisingAbroad.exec(clause), loweringAbroad.exec(clause)];
    const sign = raises ?? lowers;
    if (!sign || (raises && lowers) || deniedAbroad.test(clause)) return [];
    return masksIn(clause.slice(0, sign.index)).flatMap((title) => {
      const [lifts, holds] = [lifting.has(title), holding.has(title)];
      if (raises && holds && !lifts) return [`${facts.titles[title]} holds it back.`];
      if (lowers && lifts && !holds) return [`${facts.titles[title]} lifts it.`];
      return [];
    });
  });
};

/** A number told of the only title, or of a list of numbers without titles, that no fact tells of it. */
export const foreignPlaceFault: SentenceRule = (masked, { facts, message }) => {
  const named = masksIn(masked);
  const [only] = named;
  const digits = numbersIn(masked).filter(({ text }) => /^\d/.test(text));
  const own = new Set(numbersIn(message).map(({ value }) => value));
  if (only === undefined || named.length !== 1) return [];
  const about = [...facts.lines.filter(({ titles }) => titles.length === 0 || titles.includes(only))];
  const values = new Set(about.flatMap(({ numbers }) => numbers.map(({ value }) => value)));
  const focus = facts.places.focus;
  if (focus.size > 0 && !focus.has(only))
    for (const { titles, numbers } of facts.lines)
      if (titles.some((one) => focus.has(one))) for (const { value } of numbers) values.add(value);
  return digits.flatMap(({ value, text }) =>
    values.has(value) || own.has(value) ? [] : [`${text} is not told of ${facts.titles[only]}.`],
  );
};

// Rules for sentences in German, French, Spanish and Korean: numbers in words, and who raises or holds back.
import { masks } from '#lib/catalogue/masked-titles.ts';
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

const hangul = /\p{Script=Hangul}/u;
// Words that only French and Spanish have; German writes every noun with a capital.
const romance =
  /(?<!\p{L})(?:le|la|les|est|sont|pas|pour|une|dans|votre|vos|vous|que|qui|et|el|los|las|por|para|una|tu|tus|su|con|y)(?!\p{L})/iu;

/** Letters of another language than the message's; a Latin name, or in French and Spanish a capitalized one, that nothing gave. */
export const foreignNamesFault: SentenceRule = (masked, { facts, message }) => {
  const text = masked.replace(masks, ' ');
  const korean = hangul.test(text);
  if (korean && /\p{L}/u.test(message) && !hangul.test(message)) return ['The message is in other letters.'];
  if (!korean && !romance.test(text)) return [];
  const given = [...facts.lines.map((line) => line.text), ...facts.titles, message, 'SASRec SF RPG DLC'].join(
    ' ',
  );
  const words = new Set([...given.toLowerCase().matchAll(/[\p{L}\d]+/gu)].map(([word]) => word));
  const names = korean
    ? [...text.matchAll(/[A-Za-z]{2,}/g)].map(([word]) => word)
    : [...text.matchAll(/(?<=[\p{L}\d,;)] )\p{Lu}\p{L}+/gu)].map(([word]) => word);
  return names
    .filter((word) => !words.has(word.toLowerCase()) && !words.has(word.toLowerCase().replace(/s$/, '')))
    .map((word) => `Nothing names ${word}.`);
};

// Who raises and who holds back, as a sentence tells it.
import { maskOf } from '#lib/catalogue/masked-titles.ts';
import { type LineFacts, masksIn } from './line-facts.ts';
import { clauses, type SentenceRule } from './sentence-check.ts';

export const raising =
  /\b(?:lift(?:s|ed|ing)?|rais(?:es?|ed|ing)|push(?:es|ed)? (?:it )?up|boost(?:s|ed)?|help(?:s|ed|ing)?|carr(?:y|ies|ied)|speaks? for|(?:in|on) (?:its|the) (?:favou?r|side)|thanks to|credit|supports?|recommends? it)\b/i;
export const lowering =
  /\b(?:hold(?:s|ing)? (?:it |[\uE000-\uF8FF] )?back|held back|drag(?:s|ged)?|lower(?:s|ed)?|pull(?:s|ed)? (?:it )?(?:down|the other way)|counts? against|speaks? against|argues? against|weighs? against|works? against|against it|hurts?)\b/i;
const denied = /(?:n['’]t|\b(?:not|no|none|nothing|never|neither|nor|without|hardly|if|despite))\b/i;

/** A title that only holds back told as raising, or one that only raises as holding back. */
export const signFault: SentenceRule = (masked, { facts }) => {
  const { lifting, holding } = facts;
  return clauses(masked).flatMap((clause) => {
    const [raises, lowers] = [raising.exec(clause), lowering.exec(clause)];
    const sign = raises ?? lowers;
    if (!sign || (raises && lowers) || denied.test(clause)) return [];
    // The doer stands before an active verb, after "thanks to" or "by".
    const passive = /\b(?:by|thanks to|credit)\b/i.test(clause);
    const part = passive
      ? clause.slice(clause.search(/\b(?:by|thanks to|credit)\b/i))
      : clause.slice(0, sign.index);
    return masksIn(part).flatMap((title) => {
      const [lifts, holds] = [lifting.has(title), holding.has(title)];
      if (raises && holds && !lifts) return [`${facts.titles[title]} holds it back.`];
      if (raises && !lifts && !holds && notLifter(title, clause, facts))
        return [`No fact says that ${facts.titles[title]} lifts anything.`];
      if (lowers && lifts && !holds) return [`${facts.titles[title]} lifts it.`];
      return [];
    });
  });
};

/** Of what the facts rank or list, none lifts, unless a fact says so. */
function notLifter(title: number, clause: string, { places, lines }: LineFacts): boolean {
  if (![...places.focus, ...places.listed].includes(title) || !/\b(?:lift|push|rais|boost)/i.test(clause))
    return false;
  if ([...places.liftedBy.values()].some((by) => by.has(title))) return false;
  return !lines.some(
    ({ text }) =>
      /lift|help/.test(text.split(maskOf(title))[1] ?? '') &&
      /^You've \w+ [\uE000-\uF8FF] yourself/u.test(text),
  );
}

const lifted =
  /((?:[\uE000-\uF8FF](?:,? and |, )?)+) (?:also )?(?:lifts?|pushes|push|helps?|raises?|carries) (?:up )?(both|them|all(?: three| of them| four| five)?|the (?:first|second|third)(?:(?:,| and|, and) (?:the )?(?:first|second|third))*)\b/gu;
const order = ['first', 'second', 'third'];

/** "X lifts all three", "X lifts the first": of a numbered list, each one's own lifters. */
export const liftsFault: SentenceRule = (masked, { facts }) => {
  const { listed, liftedBy } = facts.places;
  if (liftedBy.size === 0) return [];
  return [...masked.matchAll(lifted)].flatMap(([, doers = '', whom = '']) => {
    const places = order.flatMap((word, at) => (whom.includes(word) ? [at] : []));
    const count = /both/.test(whom) ? 2 : listed.length;
    const meant = places.length > 0 ? places.map((at) => listed[at]) : listed.slice(0, count);
    if (/both/.test(whom) && listed.length > 2 && masksIn(masked).length < 3)
      return ['They are more than two.'];
    return masksIn(doers).flatMap((doer) =>
      meant.every((one) => one !== undefined && (liftedBy.get(one)?.has(doer) ?? false))
        ? []
        : [`${facts.titles[doer]} doesn't lift ${whom}.`],
    );
  });
};

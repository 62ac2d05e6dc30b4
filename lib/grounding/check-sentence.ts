// A drafted sentence against plain fact lines, by rules with roles: names, numbers, places before and after, years, prices,
// genres, who raises and who holds back, whose place, watched or not. Each fault is a claim that the lines contradict or
// don't make. What no rule reads is left to the entailment task; of other languages, rules read less (other-languages.ts).
import { maskPlain, unmask } from '#lib/catalogue/masked-titles.ts';
import { numbersIn, type SaidNumber } from '#lib/catalogue/said-numbers.ts';
import { type LineFacts, masksIn } from './line-facts.ts';
import {
  deniedAbroad,
  foreignNumbersIn,
  isForeign,
  loweringAbroad,
  plainDigits,
  raisingAbroad,
} from './other-languages.ts';

export type SentenceCheck = {
  facts: LineFacts;
  message: string; // the person's own numbers may be repeated
  strangers: (text: string) => string[]; // titles that a text names; known ones are masked
};

const mark = /[\uE000-\uF8FF]/u;

/** Faults in words; none if no rule objects. */
export function sentenceFaults(sentence: string, check: SentenceCheck): string[] {
  const { titles } = check.facts;
  const asWritten = maskPlain(sentence, titles);
  const foreign = isForeign(asWritten);
  const masked = foreign ? plainDigits(asWritten) : asWritten;
  const inAll = [namesFault, numbersFault, yearsFault, priceFault];
  const rules = foreign
    ? [...inAll, foreignNumbersFault, foreignSignFault]
    : [...inAll, changeFault, whoseFault, genreFault, signFault, seenFault];
  return rules.flatMap((rule) => rule(masked, check)).map((fault) => unmask(fault, titles));
}

function namesFault(masked: string, { strangers, message }: SentenceCheck): string[] {
  const asked = message.toLowerCase();
  return strangers(masked)
    .filter((title) => !asked.includes(title.toLowerCase()))
    .map((title) => `No fact names ${title}.`);
}

const phrase = /\b(?:top|first|last|these|those|all|other|the|your|of|one of) $/i;

/** A number must be in the facts, a place with a title in a fact about that title. */
function numbersFault(masked: string, { facts, message }: SentenceCheck): string[] {
  const known = facts.lines.flatMap(({ numbers }) => numbers);
  const own = numbersIn(message);
  const named = masksIn(masked);
  return numbersIn(masked).flatMap((number) => {
    const { value, ordinal, text, at } = number;
    if (isSmallTalk(masked, number)) return [];
    const told =
      known.some((one) => one.value === value) || own.some((one) => one.value === value && !ordinal);
    if (!told && isCount(masked, at, value, facts)) return [];
    if (!told) return [`No fact has the number ${text}.`];
    if (!ordinal || named.length !== 1 || (value === 1 && !/\d/.test(text))) return [];
    const [title] = named;
    const fits = facts.lines.some(
      ({ numbers, titles }) =>
        numbers.some((one) => one.value === value) &&
        (titles.length === 0 ||
          titles.includes(title as number) ||
          !titles.some((one) => facts.unseen.has(one))),
    );
    return fits ? [] : [`${text} is not a place of ${masked.match(mark)?.[0] ?? ''}.`];
  });
}

/** "one", "two films", "the first": no claim that a fact would have to make. */
function isSmallTalk(masked: string, { at, value, ordinal, text }: SaidNumber): boolean {
  if (/^\d/.test(text)) return false;
  if (ordinal) return value === 1;
  if (value <= 1) return true;
  return phrase.test(masked.slice(0, at)) && value <= 10;
}

/** As many titles as the sentence or a fact lists. */
function isCount(masked: string, at: number, value: number, facts: LineFacts): boolean {
  if (value > 10 || /^\d/.test(masked.slice(at))) return false;
  return (
    masksIn(masked).length === value ||
    facts.lines.some(({ titles }) => titles.length === value) ||
    facts.lines.filter(({ text }) => /^[\uE000-\uF8FF] ?\(?/u.test(text)).length === value
  );
}

/** "from 3rd to 12th" in the order and direction of a fact. */
function changeFault(masked: string, { facts }: SentenceCheck): string[] {
  const [, head = '', before, after] = /^(.*?) ?\bfrom (\S+?) to ([\d,]*\d\w*|\p{L}+)/u.exec(masked) ?? [];
  const verb = /(\p{L}+)(?: (?:it|all the way|straight|down|up|[\uE000-\uF8FF]))*$/u.exec(head)?.[1] ?? '';
  const [from, to] = [before, after].map((text) => numbersIn(text ?? '')[0]);
  if (!from?.ordinal || !to?.ordinal) return [];
  const told = facts.lines.some(({ numbers }) =>
    numbers.some((one, at) => one.value === from.value && numbers[at + 1]?.value === to.value),
  );
  if (!told) return [`No fact goes from ${from.text} to ${to.text}.`];
  const rises = to.value < from.value;
  if (rises && /^(?:drops?|falls?|slips?|slides?|sinks?|tumbles?|plunges?)$/i.test(verb))
    return ['It rises.'];
  if (!rises && /^(?:rises?|climbs?|jumps?|moves up|gains?)$/i.test(verb)) return ['It drops.'];
  return [];
}

const others =
  /\b(?:for|to|with) (?:most |other |everyone |everybody )?(?:others?|people|else)\b|\bothers\b|\b(?:most|other) people\b/i;
const yours = /\bfor you\b|\b(?:on|in) your (?:own )?list\b|\byour (?:own )?(?:rank|place)\b/i;

/** A place of other people's told as this person's, or the other way round; clause by clause. */
function whoseFault(masked: string, { facts }: SentenceCheck): string[] {
  const theirs = new Set(
    facts.lines
      .filter(({ ofOthers }) => ofOthers)
      .flatMap(({ numbers }) => numbers.map(({ value }) => value)),
  );
  const own = new Set(
    facts.lines
      .filter(({ ofOthers }) => !ofOthers)
      .flatMap(({ numbers }) => numbers.map(({ value }) => value)),
  );
  return clauses(masked).flatMap((clause) => {
    const places = numbersIn(clause).filter(({ ordinal }) => ordinal);
    return places.flatMap(({ value, text }) => {
      if (others.test(clause) && !yours.test(clause) && own.has(value) && !theirs.has(value))
        return [`${text} is not other people's place.`];
      if (yours.test(clause) && !others.test(clause) && theirs.has(value) && !own.has(value))
        return [`${text} is other people's place.`];
      return [];
    });
  });
}

function clauses(masked: string): string[] {
  return masked.split(/[,;:–—]|\b(?:but|while|although|though|whereas|yet|and|where|against)\b/i);
}

function yearsFault(masked: string, { facts, message }: SentenceCheck): string[] {
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${facts.titles.join('\n')}\n${message}`;
  const named = masksIn(masked);
  return [...masked.matchAll(/(?<![\d$.]|\d,)((?:19|20)\d\d)(s?)(?!\d|,\d{3})/g)].flatMap(
    ([, year = '', decade]) => {
      if (decade) {
        const start = year.slice(0, 3);
        return all.includes(start) ? [] : [`No fact is about the ${year}s.`];
      }
      if (!all.includes(year)) return [`No fact has the year ${year}.`];
      const [only] = named;
      if (named.length !== 1 || only === undefined) return [];
      const own = facts.lines.filter(({ titles }) => titles.length === 0 || titles.includes(only));
      const title = facts.titles[only] ?? '';
      return `${own.map(({ text }) => text).join('\n')}\n${title}\n${message}`.includes(year)
        ? []
        : [`${title} is not from ${year}.`];
    },
  );
}

function priceFault(masked: string, { facts, message }: SentenceCheck): string[] {
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`;
  const prices = [...masked.matchAll(/[$€£] ?\d+(?:\.\d\d)?/g)].filter(([price]) => !all.includes(price));
  const free = /\bfree\b(?! to choose)/i.test(masked) && !/\bfree\b/i.test(all);
  return [
    ...prices.map(([price]) => `No fact has the price ${price}.`),
    ...(free ? ['No fact calls it free.'] : []),
  ];
}

const genres =
  /\b(?:comed(?:y|ies)|dramas?|thrillers?|romances?|westerns?|musicals?|documentar(?:y|ies)|myster(?:y|ies)|horror|action|adventures?|crime|sci-fi|science fiction|fantas(?:y|ies)|animation|animated|noir|indie|strategy|simulation|racing|sports|rpgs?|shooters?|platformers?|puzzle)\b/gi;
const stem = (word: string) => word.toLowerCase().replace(/(?:ies|y|ed|s|ion)$/, '');

/** A genre that no fact has, or one told of a title that has others. */
function genreFault(masked: string, { facts, message }: SentenceCheck): string[] {
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
  return faults;
}

const raising =
  /\b(?:lift(?:s|ed|ing)?|rais(?:es?|ed|ing)|push(?:es|ed)? (?:it )?up|boost(?:s|ed)?|help(?:s|ed|ing)?|carr(?:y|ies|ied)|speaks? for|(?:in|on) (?:its|the) (?:favou?r|side)|thanks to|credit|supports?|recommends? it)\b/i;
const lowering =
  /\b(?:hold(?:s|ing)? (?:it |[\uE000-\uF8FF] )?back|held back|drag(?:s|ged)?|lower(?:s|ed)?|pull(?:s|ed)? (?:it )?(?:down|the other way)|counts? against|speaks? against|argues? against|weighs? against|works? against|against it|hurts?)\b/i;
const denied = /(?:n['’]t|\b(?:not|no|none|nothing|never|neither|nor|without|hardly|if|despite))\b/i;

/** A title that only holds back told as raising, or one that only raises as holding back. */
function signFault(masked: string, { facts }: SentenceCheck): string[] {
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
      if (lowers && lifts && !holds) return [`${facts.titles[title]} lifts it.`];
      return [];
    });
  });
}

/** A number in words that no fact has, and that counts no titles either. */
function foreignNumbersFault(masked: string, { facts, message }: SentenceCheck): string[] {
  const known = new Set(
    [...facts.lines.flatMap(({ numbers }) => numbers), ...foreignNumbersIn(message)].map(
      ({ value }) => value,
    ),
  );
  return foreignNumbersIn(masked).flatMap(({ value, text, at }) =>
    known.has(value) || isCount(masked, at, value, facts) ? [] : [`No fact has the number ${text}.`],
  );
}

/** As signFault; the doer stands before the verb, which it does in most plain sentences of these languages. */
function foreignSignFault(masked: string, { facts }: SentenceCheck): string[] {
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
}

const did = '(?:watched|seen|played|bought|owned)';
const seenWords = new RegExp(
  `\\byou(?:['’]ve| have)(?: already| also| just)? ${did} (?:[\\uE000-\\uF8FF](?:,? (?:and )?)?)+`,
  'iu',
);
const unseenWords = new RegExp(
  `\\byou(?:['’]ve| have)(?:n['’]t| not| never)(?: yet| even)? ${did} (?:[\\uE000-\\uF8FF](?:,? (?:and |or )?)?)+`,
  'iu',
);

function seenFault(masked: string, { facts }: SentenceCheck): string[] {
  const { seen, unseen, titles } = facts;
  const said = masksIn(seenWords.exec(masked)?.[0] ?? '').filter(
    (title) => unseen.has(title) && !seen.has(title),
  );
  const denies = masksIn(unseenWords.exec(masked)?.[0] ?? '').filter((title) => seen.has(title));
  return [
    ...said.map((title) => `${titles[title]} is not in the history.`),
    ...denies.map((title) => `${titles[title]} is in the history.`),
  ];
}

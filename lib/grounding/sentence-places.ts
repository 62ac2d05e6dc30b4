// Places as a sentence tells them: which title's, whose list's, and with what left out.
import { maskPlain } from '#lib/catalogue/masked-titles.ts';
import { numbersIn, type SaidNumber } from '#lib/catalogue/said-numbers.ts';
import { type LineFacts, masksIn } from './line-facts.ts';
import { clauses, type SentenceRule } from './sentence-check.ts';

const title = '[\\uE000-\\uF8FF]';
const listOfTitles = new RegExp(`${title}(?:(?:,? (?:and|or|plus) |, )${title})*$`, 'u');
const link =
  /^[,:)]?(?: (?:is|was|are|were|be|would|stays?|remains?|keeps?|comes?|came|in|at|now|then|still|only|already|currently|your|the|a|on|around|just|back|place|number|ranks?|sits|stands|holds|takes|lands|even|right|both|all|each|of|them|which))* ?$/i;
const everyOne = /\b(?:all|both|each)\b/i;
const listWord =
  /^ (?:one|ones|film|films|game|games|title|titles|two|three|place of|lifts|from|time|thing|half|name|spot)\b/i;

/** Each place with the titles that it is told of. */
export const placeFault: SentenceRule = (masked, check) => {
  const { facts } = check;
  return parts(masked).flatMap((part) => {
    const places = numbersIn(part).filter((number) => number.ordinal && isPlace(part, number, check.message));
    return places.flatMap((number, index) => placeOf(part, number, { index, places, masked, facts }));
  });
};

type Place = { index: number; places: SaidNumber[]; masked: string; facts: LineFacts };

function placeOf(part: string, { at, text, value }: SaidNumber, of: Place): string[] {
  const { facts, places, index, masked } = of;
  if (!knownPlaces(facts).has(value)) return [`No fact has the place ${text}.`];
  const before = part.slice(0, at);
  const clause = clauseAt(part, at);
  const allHave = (titles: readonly number[]) =>
    titles.every((one) => has(facts, one, value)) ? [] : [`They aren't all ${text}.`];
  const nearest = [...before.matchAll(/[\uE000-\uF8FF]/gu)].at(-1);
  if (!nearest) {
    const { listed } = facts.places;
    if (listed.length > 1 && everyOne.test(before) && !/\b(?:above|after|at) all\b/.test(before))
      return allHave(listed);
    return roleOf({ masked, clause, value, text }, facts, null);
  }
  const group = masksIn(listOfTitles.exec(before.slice(0, nearest.index + 1))?.[0] ?? '');
  const between = before.slice(nearest.index + 1);
  if (group.length > 1) {
    if (everyOne.test(between)) return allHave(group);
    const own = group[index]; // "A and B, 3rd and 8th"
    if (places.length === group.length && own !== undefined && has(facts, own, value)) return [];
    if (/^ (?:are|come|stand|sit|rank|share)\b/.test(between) && places.length === 1) return allHave(group);
  }
  const direct =
    link.test(between) && places.filter((one) => one.at > nearest.index && one.at < at).length === 0;
  const near = direct ? masksIn(nearest[0]) : [...new Set([...masksIn(masked), ...facts.places.focus])];
  if (!near.some((one) => has(facts, one, value))) return [`${text} is not a place of ${nearest[0]}.`];
  return roleOf({ masked, clause, value, text }, facts, direct ? near : null);
}

/** The clause, between commas that part no digits, in which a place stands. */
function clauseAt(part: string, at: number): string {
  const start = Math.max(0, ...[...part.slice(0, at).matchAll(/,(?!\d)|:/g)].map(({ index }) => index));
  return `${part.slice(start, at)}${part.slice(at).split(/,(?!\d)|:/)[0]}`;
}

function parts(masked: string): string[] {
  return masked.split(/[;–—]|\b(?:but|while|although|though|whereas)\b/i);
}

/** Whether an ordinal tells a place: "the second lifts" counts the listed ones, "at first" nothing. */
function isPlace(part: string, { at, text, value }: SaidNumber, message: string): boolean {
  const [before, after] = [part.slice(0, at), part.slice(at + text.length)];
  if (/^\d/.test(text)) return true;
  if (/\bthe (?:first|second)(?:,| and|, and)(?: the)?(?: second,? and)?(?: the)? $/i.test(before))
    return false;
  if (/\b(?:first|second|third)\b/i.test(message) && /\bthe $/i.test(before)) return false;
  if (value > 1)
    return !/\bthe $/i.test(before) || /^ (?:on|of your|in your|place)/.test(after)
      ? !listWord.test(after)
      : false;
  return /^ (?:on|in) (?:your|the|both) (?:\p{L}+ )?list/iu.test(after) && !/\bthe $/i.test(before);
}

function knownPlaces({ lines, places }: LineFacts): Set<number> {
  return new Set([
    ...lines.flatMap(({ numbers }) => numbers.filter(({ ordinal }) => ordinal).map(({ value }) => value)),
    ...[...places.own.values()].flatMap((values) => [...values]),
    ...places.listed.map((_, at) => at + 1),
  ]);
}

/** Whether a fact gives this title the place, in whatever role. */
function has({ lines, places }: LineFacts, one: number, value: number): boolean {
  return (
    [places.own, places.former, places.others].some((of) => of.get(one)?.has(value)) ||
    places.without.some(({ title: moved, to }) => moved === one && to === value) ||
    lines.some(
      ({ titles, numbers }) =>
        titles.length === 1 &&
        titles[0] === one &&
        numbers.some((number) => number.ordinal && number.value === value),
    ) ||
    lines.some(
      ({ titles, text, numbers }) =>
        titles.includes(one) && / nearest to /.test(text) && numbers.some((number) => number.value === value),
    ) ||
    (places.popularity.has(value) && places.focus.has(one))
  );
}

const conditional =
  /\b(?:without|leav(?:e|es|ing)|left|tak(?:e|es|en|ing)|remov\w+|minus|drop\w*|would|could|if|had|los(?:e|es|ing)|skip\w*|unless|otherwise|instead|out|away|subtract|gone|absen\w+|miss\w*|acquit|delete\w*|down|falls?|slips?|slides?|sinks?|costs?|back|rather|not|then)\b|['’]d\b/i;
const fameWords =
  /\b(?:popular\w*|known|watched|people|fame|famous|crowd|most|everyone|everybody|audience|played|bought|chosen|viewers|buyers|players)\b/i;
const presentPlace = (text: string) =>
  new RegExp(
    `(?:\\bis|['’]s|\\bstays|\\bremains)(?: still| now| currently)?(?: at| in)? (?:the )?${text}\\b`,
    'i',
  );

type SaidPlace = { masked: string; clause: string; value: number; text: string };

/** A place that only another role has: with a title left out, by popularity, before it left the list. titles: null for any. */
function roleOf(said: SaidPlace, { places }: LineFacts, titles: readonly number[] | null): string[] {
  const { masked, clause, value, text } = said;
  const among = (of: ReadonlyMap<number, ReadonlySet<number>>) =>
    [...of].some(([one, values]) => values.has(value) && (titles === null || titles.includes(one)));
  if (among(places.own) || among(places.others)) return [];
  const onlyWithout = places.without.some(({ to }) => to === value);
  if (onlyWithout && !conditional.test(masked)) return [`It is ${text} only without a title.`];
  const asPlace = /\byour list\b|\bfor you\b|\bplace stays\b/i.test(clause);
  if (places.popularity.has(value) && (!fameWords.test(masked) || asPlace))
    return [`It is ${text} by popularity.`];
  if (among(places.former) && !onlyWithout && presentPlace(text).test(masked)) return [`It was ${text}.`];
  return [];
}

const withoutTitles = new RegExp(
  `\\b(?:[Ww]ithout|[Ll]eav(?:e|ing) out|[Tt]ak(?:e|ing) (?:out|away)|[Mm]inus) ((?:both )?${title}(?:(?:,? (?:and|or) |, )${title})*)`,
  'u',
);
const withoutThat =
  /\b(?:without|leave|leaving|take|taking) (it|that|this|that one|this one|them|both|either|those)\b/i;

/** "Without X it would be 12th": what was left out, and the place that follows. */
export const withoutFault: SentenceRule = (masked, { facts, said: earlier }) => {
  const { without, moves } = facts.places;
  if (without.length === 0) return [];
  const said = withoutTitles.exec(masked);
  const pronoun = said ? null : withoutThat.exec(masked);
  if (!said && !pronoun) return [];
  const index = said?.index ?? pronoun?.index ?? 0;
  const start = Math.max(0, ...[...masked.slice(0, index).matchAll(/[;–—]/g)].map((found) => found.index));
  const antecedent = masksIn(masked.slice(start, index));
  const removed = said
    ? masksIn(said[1] ?? '')
    : antecedent.length > 0 || !earlier
      ? antecedent
      : lastNamed(earlier, facts.titles);
  const rest = masked.slice(index);
  const places = numbersIn(rest).filter(
    ({ ordinal, value, text }) => ordinal && (value > 1 || /^\d/.test(text)),
  );
  if (places.length === 0 && !pronoun) return [];
  const moved = new Set(facts.places.focus);
  if (
    pronoun &&
    removed.length > 0 &&
    removed.every((one) => moved.has(one) && !without.some((of) => of.removed.includes(one)))
  )
    return places.length > 0 ? ['It is not itself left out.'] : [];
  if (places.length === 0) return [];
  if (pronoun && earlier && removed.length === 0) return ['Nothing is named that could be left out.'];
  const named = removed.filter((one) => without.some((of) => of.removed.includes(one)));
  if (said && named.length === 0 && moves.length === 0) return ['No fact leaves that out.'];
  if (pronoun && removed.length > 0 && named.length === 0) return ['No fact leaves that out.'];
  const fits = without.filter(
    (of) =>
      named.length === 0 ||
      (said ? named.every((one) => of.removed.includes(one)) : named.some((one) => of.removed.includes(one))),
  );
  const ofFits = new Set(fits.flatMap(({ from, to }) => [from, to]));
  const [result] = places;
  const instead = /\b(?:instead of|rather than|not|from)\b/i;
  if (result && ofFits.size > 0 && !ofFits.has(result.value))
    return [`Without it, it is not ${result.text}.`];
  if (
    result &&
    fits.every(({ to, from }) => to !== result.value && from === result.value) &&
    fits.some(({ from, to }) => from !== to) &&
    !instead.test(rest) &&
    places.length === 1 &&
    /\b(?:would|['’]d)\b/.test(rest)
  )
    return [`Without it, it is not ${result.text}.`];
  return [];
};

/** The titles of the last sentence that names some. */
function lastNamed(said: readonly string[], titles: readonly string[]): number[] {
  return (
    said.map((sentence) => masksIn(maskPlain(sentence, titles))).findLast((named) => named.length > 0) ?? []
  );
}

/** "from 3rd to 12th" in the order and direction of a fact. */
export const changeFault: SentenceRule = (masked, { facts }) => {
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
  if (!rises && /^(?:rises?|climbs?|jumps?|moves up|gains?|lifts?|raises?|pushes|makes?|make)$/i.test(verb))
    return ['It drops.'];
  const only = facts.places.without.some((of) => of.from === from.value && of.to === to.value);
  if (only && facts.places.moves.length === 0 && !conditional.test(masked.replace(/from .*$/, '')))
    return ['It goes there only without a title.'];
  return [];
};

const others =
  /\b(?:for|to|with) (?:most |other |everyone |everybody )?(?:others?|people|else)\b|\bothers\b|\b(?:most|other) people\b/i;
const yours = /\bfor you\b|\b(?:on|in) your (?:own )?list\b|\byour (?:own )?(?:rank|place)\b/i;

/** A place of other people's told as this person's, or the other way round; clause by clause. */
export const whoseFault: SentenceRule = (masked, { facts }) => {
  const valuesOf = (ofOthers: boolean) =>
    new Set(
      facts.lines
        .filter((line) => line.ofOthers === ofOthers)
        .flatMap(({ numbers }) => numbers.map(({ value }) => value)),
    );
  const [theirs, own] = [valuesOf(true), valuesOf(false)];
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
};

const youAtPlace =
  /\byou(?:['’]d be|['’]re| are| would be) (?:at |in )?(?:[\d,]+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/i;

/** A person has no place. */
export const youFault: SentenceRule = (masked) => (youAtPlace.test(masked) ? ['A person has no place.'] : []);

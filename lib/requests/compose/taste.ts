// Taste in sentences.

import type { Habit } from '../habits.ts';
import { isPresentation } from '../kinds/presentation-tags.ts';
import { adjectivesOf } from '../known/traits.ts';
import type { AskedKind } from '../taste/taste-kind.ts';
import { asksDislikes } from '../taste/taste-topic.ts';
import type { TasteFacts } from '../taste.ts';
import {
  areOf,
  areSo,
  capitalized,
  ended,
  genreNoun,
  joined,
  kindOf,
  shareOf,
  spokenNumber,
  spokenNumbers,
  tagWord,
  titleWithYear,
} from '../wording.ts';
import type { Nouns } from '../world.ts';
import { areOfKind, countedKnown, countedSaid, sideOf, sides } from './counted-kind.ts';
import { extremeSaid } from './extreme.ts';
import { inCommonSaid } from './in-common.ts';
import { knownCountSaid } from './known-count.ts';
import { listedKindSaid, ofKindSaid } from './listed-kind.ts';
import { oddOneOutSaid } from './odd-one-out.ts';
import { characterSaid, portraitSaid } from './portrait.ts';
import { roastSaid } from './roast.ts';
import { are, habitual, leans, shareOfHabit } from './said.ts';
import { eitherSaid } from './taste-either.ts';
import { pricesSaid } from './taste-prices.ts';

export function composeTaste(facts: TasteFacts, nouns: Nouns): string[] {
  const said = tasteSaid(facts, nouns);
  return facts.asksSure && facts.size > 1
    ? [`That's counted, not guessed, by what I know of ${yours(facts.size, nouns.many)}.`, ...said]
    : said;
}

function tasteSaid(facts: TasteFacts, nouns: Nouns): string[] {
  const { size, asked, more, common, less, unknown, about } = facts;
  if (size === 0)
    return [`I can't tell yet: your history is empty.`, `Add a few ${nouns.many} and ask again.`];
  if (facts.oddOneOut) return oddOneOutSaid(facts.oddOneOut.odd, size, nouns);
  if (facts.roast) return roastSaid(facts.roast, size, nouns);
  if (facts.ofList) return listedKindSaid(facts.ofList, nouns);
  if (facts.ofKind) return ofKindSaid(facts.ofKind);
  if (facts.inCommon) return inCommonSaid(facts.inCommon, nouns);
  if (facts.inKind.length > 0) return [sortSaid(facts, nouns)];
  if (facts.generally) return knownCountSaid(facts.generally, nouns);
  if (asked) return askedSaid(asked, facts, nouns);
  if (facts.either.length > 0) return eitherSaid(facts, nouns);
  if (facts.extreme) return extremeSaid(facts.extreme, nouns);
  if (facts.near) return nearSaid(facts.near, size, nouns);
  if (facts.aside) return asideSaid(facts.aside, nouns);
  if (facts.behind.length > 0) return [behindSaid(facts)];
  if (facts.inWords !== null && more.length + common.length > 0) return [inWordsSaid(facts, facts.inWords)];
  const { onPlatforms } = facts;
  if (onPlatforms !== null && onPlatforms > 0 && 2 * onPlatforms < size)
    return [
      `Only ${spokenNumber(onPlatforms)} of ${yours(size, nouns.many)} ${onPlatforms === 1 ? 'says' : 'say'} for which system ${onPlatforms === 1 ? 'it is' : 'they are'}, so I can't tell.`,
    ];
  const lead = leading(more, common, nouns);
  if (facts.prices) return [...pricesSaid(facts.prices, nouns), lead];
  if (unknown && !asksDislikes(about)) {
    const instead = insteadSaid(facts, nouns);
    return [untold(unknown), instead !== '' ? instead : facts.goesOn ? seen(lead) : ''];
  }
  const start = unknown ? untold(unknown) : '';
  if (asksDislikes(about) || (more.length === 0 && common.length === 0 && less.length > 0))
    return [start, ...dislikesSaid(facts, nouns)];
  const known = knownSaid(facts, nouns);
  const portrait = facts.portrait ? portraitSaid(facts.portrait, nouns).filter((said) => said !== '') : [];
  if (facts.inSentence && more.length > 0) return [lead];
  if (about === 'variety' || about.includes('popular')) return [start, known, lead];
  const decade = decadeSaid(facts, nouns);
  const span = facts.years
    ? `The oldest is ${titleWithYear(facts.years.oldest)}, the newest ${titleWithYear(facts.years.newest)}.`
    : '';
  if (facts.years?.asked) return [start, span, lead];
  // Whoever asks for decades is told where most are from before what sets them apart, if that isn't the same.
  const isLead = more.some(({ value }) => value === facts.decades[0]?.value);
  const character = characterOf(facts.character);
  const told = facts.years
    ? [isLead ? '' : decade, lead, span]
    : portrait.length > 0
      ? [...portrait, portrait.length > 1 ? '' : decade || known]
      : [lead, character, character === '' ? decade : '', decade + character === '' ? known : ''];
  const judged = facts.asksGood
    ? `Good or bad I can't measure${more.length > 0 ? ", but it's your own" : ''}.`
    : '';
  return [start, judged, ...told].filter((said) => said !== '').slice(0, 4);
}

function characterOf(character: TasteFacts['character']): string {
  return character ? characterSaid(character.moods, character.themes[0]?.trait ?? null, null) : '';
}

const mostLeft = 6; // titles that are all named

/** "Horror aside, that leaves four of your seven games: …" */
export function asideSaid(
  { said, size, items, more, character }: NonNullable<TasteFacts['aside']>,
  nouns: Nouns,
): string[] {
  const [left, all] = spokenNumbers([items.length, size]);
  const titles = items.length <= mostLeft ? `: ${joined(items.map(({ title }) => title))}` : '';
  return [
    `${capitalized(said)} aside, that leaves ${left} of your ${all} ${nouns.many}${titles}.`,
    more.length > 0 ? `Among those you lean towards ${kindsJoined(more, nouns)}, more than most people.` : '',
    characterOf(character),
  ];
}

/** "A bit: nine of your 17 films are dramas." */
function nearSaid(
  { kinds, count, size, isYesNo, isOnlyNear }: NonNullable<TasteFacts['near']>,
  all: number,
  nouns: Nouns,
): string[] {
  const { many } = nouns;
  const [first] = kinds;
  if (!first) return [];
  const noCount = isOnlyNear ? `That I can't count: no label mentions it. ` : '';
  const going = isOnlyNear ? 'what comes nearest' : 'going by labels';
  const side = sides.find(([least]) => count >= least * size)?.[1] ?? '';
  const share =
    size === all
      ? shareOf(count, size, many)
      : `${spokenNumbers([count, size]).join(' of the ')} ${many} of yours whose kind I know`;
  const label = ({ kind, value }: Habit, at: number) =>
    kind === 'genre'
      ? genreNoun(value, nouns, 2)
      : are(kind, value).replace(/^tagged /, (tagged) => (at > 0 && kinds[0]?.kind === 'tag' ? '' : tagged));
  const labels = joined(kinds.map(label), 'or');
  if (count === 1)
    return [
      `${noCount}${isYesNo ? 'Not much, going by labels' : capitalized(going)}: you've ${nouns.did} just one of ${labels}.`,
    ];
  const than = !isOnlyNear && kinds.length === 1 && count < size ? `, ${leans[first.lean]}` : '';
  const said = `${share} ${areSo(count, size)} ${labels}${than}`;
  if (isOnlyNear) return [`${noCount}What comes nearest: ${said}.`];
  return [isYesNo ? `${side}, going by labels: ${said}.` : `Going by labels, ${said}.`];
}

/** "Dramas: Heat and Fargo; thrillers: Seven." */
function behindSaid({ behind }: TasteFacts): string {
  return `${behind.map(({ said, titles }) => `${capitalized(said)}: ${joined(titles)}`).join('; ')}.`;
}

/** "Dramas, thrillers, 1970s." */
function inWordsSaid({ more, common, decades, character }: TasteFacts, most: number): string {
  const kinds = (more.length > 0 ? more : common).map(({ kind, value }) =>
    kind === 'genre' ? areOf(value) : value,
  );
  const moods = adjectivesOf(character?.moods ?? []);
  const all = [
    ...kinds.slice(0, 1),
    ...moods,
    ...kinds.slice(1),
    ...decades.slice(0, 1).map(({ value }) => value),
  ];
  const fits: string[] = [];
  for (const one of all) if ([...fits, one].join(' ').split(' ').length <= most) fits.push(one);
  return `${capitalized((fits.length > 0 ? fits : all.slice(0, 1)).join(', '))}.`;
}

/** "Those with dancing or about a family, like Grease: …": which of a kind, where that is asked. */
function sortSaid({ inKind, inKindLike }: TasteFacts, { many }: Nouns): string {
  const kinds = joined(
    inKind.map((said) => said.replace(`${many} `, '')),
    'or',
  );
  return `Those ${kinds}${inKindLike ? `, like ${inKindLike.title}` : ''}: you pick more of them than is usual for the kind.`;
}

/** What is known beside what isn't. */
function seen(lead: string): string {
  return lead.startsWith('You lean towards ')
    ? `What I do see: you lean towards ${lead.slice(17).replace(/: [^:]*, more than most people have\.$/, ', more than most people.')}`
    : lead;
}

/** What titles tell where makers or countries aren't known. */
function insteadSaid({ instead, size }: TasteFacts, { many }: Nouns): string {
  if (!instead) return '';
  if ('foreign' in instead)
    return `The titles tell some of it: ${shareOf(instead.foreign, size, many)} ${areSo(instead.foreign)} shown with a title in another language, too.`;
  const [first, ...others] = instead.series;
  if (!first) return '';
  const rest = others.map(({ name, count }) => `${spokenNumber(count)} ${areSo(count)} ${name}`);
  return `But by their names you keep coming back to ${first.name}: ${shareOf(first.count, size, many)}${rest.length > 0 ? `, and ${joined(rest)}` : ''}.`;
}

function untold(unknown: string): string {
  return unknown === 'anything about that'
    ? `That I can't tell: my catalogue says nothing of that.`
    : `That I can't tell: my catalogue doesn't know ${unknown}.`;
}

/** "Would you call me a lover of westerns?", "how many westerns have I seen?" */
function askedSaid(asked: AskedKind, facts: TasteFacts, nouns: Nouns): string[] {
  const { size, asksOnly } = facts;
  const { count, said, one, ofKnown, lean, titles } = asked;
  const { many } = nouns;
  if (ofKnown !== undefined)
    return facts.asksOf === 'number'
      ? countedKnown(asked, ofKnown, facts, nouns)
      : amongKnown(asked, ofKnown, size, nouns);
  if (count === 0 && !(asked.untold && facts.asksOf === 'number')) return noneSaid(asked, facts, nouns);
  if (facts.asksBesides && count === size)
    return [`No: ${shareOf(count, size, many)} ${areOfKind(said, nouns)}.`];
  if (facts.asksOf === 'number') return countedSaid(asked, facts, nouns);
  if (count === 1)
    return [
      `Just one ${one}${size === 1 ? '' : ` among your ${spokenNumber(size)}`}: ${ended(joined(titles))}`,
    ];
  const share = shareOf(count, size, many);
  const side = asksOnly
    ? count === size
      ? 'Yes'
      : 'Not only'
    : facts.asksOf === 'side'
      ? sideOf(asked, size)
      : '';
  const lead = side === '' ? capitalized(share) : `${side}: ${share}`;
  const than = count === size || lean === null || side !== '' ? '' : `, ${leans[lean]}`;
  return [
    `${lead} ${areOfKind(said, nouns)}${than}.`,
    asked.others.length > 0
      ? `Only ${joined(asked.others)} ${asked.others.length === 1 ? "isn't" : "aren't"} listed as such.`
      : titlesSaid(count, titles),
  ];
}

/** A plain no or none where that is asked for, and what there is instead, if it is nearly all. */
function noneSaid(
  { said, kin }: AskedKind,
  { size, asksNone, asksBesides, asksHabit, common, more }: TasteFacts,
  nouns: Nouns,
): string[] {
  const { did, many, domain } = nouns;
  if (asksBesides) return [`Yes: you've ${did} no ${said} at all.`];
  if (!asksNone) return [`Not from what I see: you've ${did} no ${said}.`];
  const yes = asksNone === 'yes or no' ? 'No: none' : 'None';
  const label = /^\S+ (tagged .+|with ".+" in (?:a label|the title or in a label))/.exec(said)?.[1];
  const [first] = common;
  const safest = kin ? `${kin.other} does, though, so of yours ${kin.own} is the safest bet.` : '';
  const instead =
    safest === '' && first && first.outOf === undefined && first.count >= nearlyAll * size
      ? `${capitalized(habitual({ ...first, lean: 'as' }, nouns).replace(/, about as many as most people have$/, ''))}.`
      : '';
  if (label === undefined)
    return [
      `${asksNone === 'yes or no' ? 'No' : 'None'}: you've ${did} no ${said}.`,
      instead === '' && asksHabit && more.length > 0 ? leading(more.slice(0, 2), [], nouns) : instead,
    ];
  const told = label.startsWith('with ')
    ? label
        .replace(/^with/, 'has')
        .replace(/ in the title or in a label$/, ' in its title or among its labels')
    : `is ${label}`;
  return [
    `${yes} of ${yours(size, many)} ${told}${domain === 'movies' ? ', but few films carry labels' : ''}.`,
    safest.replace(' does, though,', label.startsWith('with ') ? ' does, though,' : ' is, though,'),
    instead,
  ];
}
const nearlyAll = 0.9;

function titlesSaid(count: number, titles: readonly string[]): string {
  if (titles.length === 0) return '';
  if (count === 1) return `It's ${joined(titles)}.`;
  return count > titles.length
    ? `The latest of them: ${ended(joined(titles))}`
    : `Those are ${joined(titles)}.`;
}

/** Where few games say their kind: "I know the kind of seven of your 16 games, and two of those are horror games: …" */
function amongKnown(
  { count, said, lean, titles }: AskedKind,
  known: number,
  size: number,
  nouns: Nouns,
): string[] {
  const { many } = nouns;
  if (known === 0) return [`That I can't tell: I don't know the kind of any of your ${many}.`];
  const [some, of] = spokenNumbers([count, known]);
  const those = known === 1 ? 'that one' : 'those';
  const told = count === 0 ? 'none' : count === known ? (known === 1 ? '' : 'all') : some;
  const kinds = said.replace(new RegExp(`^${many} (?=tagged )`), '');
  const part = `${told === '' ? those : `${told} of ${those}`} ${areSo(count)} ${kinds}`;
  const isPlain = lean === null || count === known || (count === 0 && lean === 'as');
  const than = isPlain ? '' : `, ${leans[lean]}`;
  return [
    `I know the kind of only ${of} of ${yours(size, many)}, and ${part}${than}.`,
    titlesSaid(count, titles),
  ];
}

function yours(size: number, many: string): string {
  return `your ${spokenNumbers([size])[0]} ${many}`;
}

function dislikesSaid({ less, refused }: TasteFacts, nouns: Nouns): string[] {
  const [first] = less;
  const isMissing = less.every(({ count }) => count === 0);
  return [
    first
      ? `Going by what's ${isMissing ? 'missing' : 'scarce'}, it's ${joined(less.map(({ kind, value }) => kindOf(kind, value, nouns)))}: ${habitual(first, nouns)}.`
      : `Nothing stands out as missing: you choose a bit of everything.`,
    refused.length > 0
      ? `You've also turned down ${joined(refused)}.`
      : "That's a guess; you've turned nothing down so far.",
  ];
}

/** Where most are from; of a decade that only leads, that it does. */
function decadeSaid({ decades: [first, second], size }: TasteFacts, { many }: Nouns): string {
  if (!first || first.count < 2 || first.count === second?.count) return '';
  if (first.count === size) return `${capitalized(shareOf(size, size, many))} are from the ${first.value}.`;
  const [some, all] = spokenNumbers([first.count, size]);
  return 2 * first.count > size
    ? `Most of your ${many} are from the ${first.value}: ${some} of ${all}.`
    : `More of your ${many} are from the ${first.value} than from any other decade: ${some} of ${all}.`;
}

/** How many are among the tenth that most people chose, or, where that is the smaller part, outside it. */
function knownSaid({ wellKnown, size }: TasteFacts, { many }: Nouns): string {
  if (wellKnown === null) return '';
  const isKnown = 2 * wellKnown >= size;
  const counted = isKnown ? wellKnown : size - wellKnown;
  const share = counted === size ? shareOf(size, size, many) : spokenNumbers([counted, size]).join(' of ');
  const lead = !isKnown
    ? 'You often look beyond the well known'
    : 2 * wellKnown === size
      ? `Half of your ${many} are well known`
      : `You mostly choose the well known`;
  return `${lead}: ${share} ${areSo(counted, size)} ${isKnown ? 'among' : 'outside'} the most chosen tenth.`;
}

/** "Horror, and little else": of a kind that all of a history is, more than others choose it. */
function wholeSaid(more: readonly Habit[], common: readonly Habit[], nouns: Nouns): string | null {
  const isWhole = ({ kind, value, lean, outOf, count, size }: Habit) =>
    lean === 'more' &&
    kind !== 'platform' &&
    !isPresentation({ kind, value }) &&
    (outOf === undefined || outOf === size) &&
    size >= fewestTold &&
    count >= almostAll * size;
  const [main] = [...more, ...common].filter(isWhole).toSorted((a, b) => b.lift - a.lift);
  if (!main) return null;
  const also = more.find(
    ({ kind, value, count }) =>
      kind !== 'platform' && kind !== 'decade' && value !== main.value && 2 * count > main.size,
  );
  const share = shareOf(main.count, main.size, nouns.many);
  const of = also
    ? `, ${spokenNumbers([also.count, main.count])[0]} of them ${are(also.kind, also.value)}`
    : '';
  const name = main.kind === 'genre' ? areOf(main.value) : main.value;
  return `${capitalized(name)}, and little else: ${share} are ${are(main.kind, main.value)}${of}.`;
}

/** "action games and games tagged Platformer or Zombies": what they are tagged in one phrase. */
function kindsJoined(habits: readonly Habit[], nouns: Nouns): string {
  const tags = habits.filter(({ kind }) => kind === 'tag');
  if (tags.length < 2) return joined(habits.map(({ kind, value }) => kindOf(kind, value, nouns)));
  const others = habits.filter(({ kind }) => kind !== 'tag');
  const tagged = `${nouns.many} tagged ${joined(
    tags.map(({ value }) => tagWord(value)),
    'or',
  )}`;
  return joined([...others.map(({ kind, value }) => kindOf(kind, value, nouns)), tagged]);
}

const almostAll = 0.95;
const fewestTold = 8; // titles, so that it isn't chance

/** "You lean towards horror films, sci-fi films and thrillers, each more than most people. …" */
function leading(more: readonly Habit[], common: readonly Habit[], nouns: Nouns): string {
  const [most] = common;
  if (more.length === 0)
    return most
      ? `Nothing sets you apart much; you choose ${kindsJoined(common, nouns)} most${most.outOf === undefined ? '' : ', of those whose kind I know'}, about as others do.`
      : '';
  const [first] = more as [Habit];
  const whole = wholeSaid(more, common, nouns);
  if (whole !== null) return whole;
  const kinds = kindsJoined(more, nouns);
  if (more.length > 1) return `You lean towards ${kinds}, each more than most people.`;
  return `You lean towards ${kinds}: ${shareOfHabit(first, nouns.many)}, more than most people have.`;
}

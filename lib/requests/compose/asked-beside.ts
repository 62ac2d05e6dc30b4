// What a message asks beside the why, in sentences: its own point, the titles it suspects, the system it lacks.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import type { ExplainFacts } from '../explain.ts';
import type { Habit } from '../habits.ts';
import { gamesTagged } from '../kinds/tag-kinds.ts';
import type { Objection } from '../message/objections.ts';
import type { Suspect } from '../titles/suspects.ts';
import {
  areSo,
  capitalized,
  genreNoun,
  genreWord,
  joined,
  kindOf,
  spokenNumber,
  spokenOrdinal,
  tagWord,
  withArticle,
} from '../wording.ts';
import type { Nouns } from '../world.ts';
import { calledSo, movedSaid, movedTo } from './influence.ts';
import { are, lifting, mostCounted, named, shareOfHabit } from './said.ts';

const labelsSaid = (labels: readonly string[], { domain }: Nouns) =>
  domain === 'movies'
    ? `listed as ${joined(labels.map(genreWord))}`
    : `tagged ${joined(labels.map(tagWord))}`;

/** What genres and labels say to what the message asks beside. */
export function pointSaid(facts: ExplainFacts, nouns: Nouns): string {
  const { point, pointOwn, adultRating } = facts;
  if (!point) return '';
  const { matter, how, has, against, labels, asked } = point;
  const it = `it's ${labelsSaid(labels, nouns)}`;
  const It = capitalized(it);
  const instead = labels.length > 0 ? `: ${it}` : '';
  switch (matter) {
    case 'kids':
      if (has === null) return how === 'asks' ? `Whether it's for kids I can't tell.` : '';
      if (has) return how === 'mostly' ? `It's one for kids, too.` : forKidsSaid(labels, nouns);
      if (how === 'mostly')
        return adultRating
          ? `It's one for when the kids are in bed, true: it's rated ${adultRating}.`
          : `It's hardly one for the kids, true${instead}.`;
      return against
        ? `${It}, so hardly one for kids.`
        : `Nothing in its labels says it's for kids${instead}.`;
    case 'menus':
      if (has === null) return `Whether it has menus I can't tell: I don't know its kind.`;
      return has ? `${It}, so yes, menus.` : `Nothing in its labels says menus${instead}.`;
    case 'kind': {
      if (has === null) return `What kind of ${nouns.one} it is I can't tell.`;
      if (how === 'seldom' && pointOwn && pointOwn.count > 0) return seldomSaid(pointOwn, has, nouns);
      if (how === 'never' && pointOwn) return neverSaid(facts, pointOwn, nouns);
      const one = oneOfKind(asked, nouns);
      if (how === 'minds' && has) return `It is ${one}, true, so it may not be for you.`;
      const label = nouns.domain === 'movies' ? `listed as ${genreWord(asked)}` : `tagged ${tagWord(asked)}`;
      if (has)
        return how === 'asks' ? `Yes, ${it}.` : how === 'denies' ? `${It} here, though.` : `And yes, ${it}.`;
      const isnt = `it isn't ${label} here`;
      return how === 'denies' ? `You're right, ${isnt}${instead}.` : `${capitalized(isnt)}${instead}.`;
    }
  }
}

/** "It is a children's film, yes." */
function forKidsSaid([label = '']: readonly string[], { one }: Nouns): string {
  return `It is a ${/^child/i.test(label) ? "children's" : 'family'} ${one}, yes.`;
}

/** "RPGs", "fighting games" */
function kindSaid(value: string, nouns: Nouns, count: number): string {
  const many = nouns.domain === 'movies' ? null : gamesTagged(value);
  if (many === null) return genreNoun(value, nouns, count);
  return count === 1 ? many.replace(/ies$/, 'y').replace(/s$/, '') : many;
}

function oneOfKind(value: string, nouns: Nouns): string {
  return withArticle(kindSaid(value, nouns, 1));
}

/** "True, you've played no sniper games, and this is one.", "You do have one RPG, though: Fable II." */
function neverSaid(facts: ExplainFacts, own: Habit, nouns: Nouns): string {
  const { point, pointTitles, isOnline } = facts;
  if (!point) return '';
  const { asked, has, closer } = point;
  const one = oneOfKind(asked, nouns);
  if (closer !== '') {
    if (!has) return `True, and this isn't ${one} either.`;
    return /\bonline\b/u.test(closer) && isOnline
      ? `It's ${one} to play online, true.`
      : `It's ${one}, true.`;
  }
  if (own.count === 0)
    return own.outOf !== undefined
      ? `It ${has ? 'is' : "isn't"} ${one}, true.`
      : `True, you've ${nouns.did} no ${kindSaid(asked, nouns, 2)}, ${has ? 'and this is one' : "but this isn't one"}.`;
  const some = `${spokenNumber(own.count)} ${kindSaid(asked, nouns, own.count)}`;
  const such = own.count === pointTitles.length && own.count <= 2 ? ': ' : ', such as ';
  return `You do have ${some}, though${such}${joined(pointTitles.slice(0, 2))}${has ? '' : ", and this isn't one"}.`;
}

const often = 0.5; // of the history

/** "True, only one of your 16 games is a shooter, and this is one." */
function seldomSaid(own: Habit, has: boolean, nouns: Nouns): string {
  const { many } = nouns;
  const areOf = `${areSo(own.count)} ${are(own.kind, own.value)}`;
  if (own.count >= often * own.size)
    return `Yet ${shareOfHabit(own, many)} ${areOf}${has ? ', and so is this one' : ''}.`;
  const one = kindOf('genre', own.value, nouns, 1);
  const single = `${/^[aeio]/iu.test(one) ? 'an' : 'a'} ${one}`;
  const share =
    own.outOf === undefined && own.count === 1
      ? `one of your ${spokenNumber(own.size)}`
      : shareOfHabit(own, many);
  return `True, only ${share} ${own.count === 1 ? `is ${single}` : areOf}${has ? ', and this is one' : ", and this isn't one"}.`;
}

/** What is held against a title and no place rests on. */
export function objectionSaid({ objection }: ExplainFacts, { did, one, domain }: Nouns): string {
  switch (objection?.matter) {
    case 'age':
      return `${objection.year === null ? `How old a ${one} is` : `It's from ${objection.year}, but age`} doesn't count here, only who ${did} what.`;
    case 'reviews':
      return `I know no reviews, good or bad: only who ${did} what counts.`;
    case 'difficulty':
      return objection.isHard && domain !== 'movies'
        ? `It's known as a hard one, true.`
        : domain === 'movies'
          ? ''
          : `It's known as an easy one, though.`;
    case 'chance':
      return `It isn't there by chance, though.`;
    case 'opposite':
      return objection.moods.length > 0
        ? `True, it's ${joined(objection.moods)} instead.`
        : 'True, it is quite another kind.';
    case 'no game':
      return objection.isProgram ? `True, it's more of a program than a game.` : '';
    case 'company':
      return companySaid(objection);
    default:
      return '';
  }
}

/** Whether it is to be played as they say that they play. */
function companySaid({ wants, has }: Extract<Objection, { matter: 'company' }>): string {
  if (wants === 'alone') return has ? 'It can be played alone, too.' : `True, it's one to play with others.`;
  const how = wants === 'online' ? 'online with others' : 'together';
  return has ? `It can be played ${how}, too.` : `True, it isn't one to play ${how}.`;
}

/** "It isn't cute, true: it's dark and violent." */
export function ownWaySaid({ ownWay }: ExplainFacts): string {
  if (!ownWay) return '';
  const { how, has, said, instead } = ownWay;
  const isAgreed = (how === 'mostly') !== has;
  return `${capitalized(said)}${isAgreed ? ', true' : how === 'mostly' ? ', too' : ', though'}${instead.length > 0 ? `: it's ${joined(instead)}` : ''}.`;
}

/** Why it is so low: "Seventh is high already: only A and B stand above it." Further down what holds it down, and what lifts it. */
export function lowSaid(facts: ExplainFacts, nouns: Nouns): string[] {
  const { standing, holding, reasons, above } = facts;
  if (!holding) return [];
  const { item, place, rank, of } = standing;
  const at = place ?? rank;
  const isHigh = at <= of * highShare;
  const stand = `${item.title} is ${spokenOrdinal(at)} of ${grouped(of)}`;
  const [first, second] = holding;
  const held = first
    ? `What holds it down most is ${first.item.title}: without that one, it would be ${spokenOrdinal(first.rankWithout)}${second ? `, and without ${second.item.title} ${spokenOrdinal(second.rankWithout)}` : ''}.`
    : 'None of yours alone holds it down: your history just speaks more for others.';
  const usual =
    reasons.usual?.beside === 'far lower' || reasons.usual?.beside === 'lower'
      ? `Most people get it lower${reasons.usual.rank <= mostCounted ? `, around ${spokenOrdinal(reasons.usual.rank)}` : ''}.`
      : '';
  if (!isHigh) return [held, `${stand}.`, lifting(reasons), usual];
  if (at === 1) return [`${item.title} is first already.`];
  const high = `${capitalized(spokenOrdinal(at))} is high already`;
  const own = suspectsSaid(facts, nouns);
  if (!above) return [`${high}: ${stand}.`, own, held];
  return [`${high}: ${aboveSaid(above)}.`, own, first ? held : ''];
}

/** "only A, B, C and three more stand above it, thanks most to Heat" */
function aboveSaid({ first, count, lifters }: NonNullable<ExplainFacts['above']>): string {
  const rest = count - first.length;
  const titles = first.map(({ title }) => title);
  const stand = `only ${joined(rest > 0 ? [...titles, `${spokenNumber(rest)} more`] : titles)} ${count === 1 ? 'stands' : 'stand'} above it`;
  return `${stand}${lifters.length > 0 ? `, mostly thanks to ${named(lifters)}` : ''}`;
}

const highShare = 0.02; // of the list

/** "Right, you haven't played the first one." */
export function partSaid({ firstPart }: ExplainFacts, { did }: Nouns): string {
  if (!firstPart) return '';
  return firstPart.own
    ? `You have ${did} the first one, though: ${firstPart.own.title}.`
    : `Right, you haven't ${did} the first one.`;
}

/** "The first, *Alien*, is 14th: Moon speaks more for the second." */
export function otherPartSaid({ otherPart, standing }: ExplainFacts, { did }: Nouns): string {
  if (!otherPart) return '';
  const { standing: other, number, speaking } = otherPart;
  const the = `The ${spokenOrdinal(number)}, ${other.item.title},`;
  if (other.seen) return `${the} is one that you've ${did} already.`;
  if (other.place === null) return `Your feedback keeps the ${spokenOrdinal(number)} off your list.`;
  const at = other.place ?? other.rank;
  const mine = standing.place ?? standing.rank;
  const why =
    speaking.length > 0 && at > mine
      ? `: ${named(speaking)} ${speaking.length === 1 ? 'speaks' : 'speak'} more for this one`
      : '';
  return `${the} is ${at > mine ? 'further down' : 'there, too, and higher up'}, at ${spokenOrdinal(at)}${why}.`;
}

/** What the titles that the message names have to do with it. */
export function suspectsSaid({ standing, suspects, reasons }: ExplainFacts, nouns: Nouns): string {
  const { item, rank } = standing;
  const told = reasons.without && reasons.without.from <= mostCounted ? reasons.without.titles : [];
  const isTold = ({ items }: Suspect) =>
    items.length === told.length && items.every(({ index }) => told.some((one) => one.index === index));
  const [suspect] = suspects.filter((one) => !isTold(one));
  if (!suspect) return '';
  const called = calledSo(suspect, nouns);
  const isSingle = suspect.items.length === 1;
  const isFirst = isSingle && suspect.items[0]?.index === reasons.lifters[0]?.index;
  const moved =
    rank <= mostCounted && standing.place === undefined
      ? movedTo(rank, suspect.rankWithout)
      : movedSaid(item.title, rank, suspect.rankWithout);
  if (isFirst) return `Without ${called}, ${moved}.`;
  const verbs = isSingle
    ? ['has its', 'speaks', 'plays', 'that one']
    : ['have their', 'speak', 'play', 'them'];
  const [has, speaks, plays, them] = verbs;
  const part =
    suspect.rankWithout > rank
      ? `${has} part in it, too`
      : suspect.rankWithout < rank
        ? `${speaks} against it rather`
        : `${plays} no part`;
  return `${capitalized(called)} ${part}: without ${them}, ${moved}.`;
}

/** "I don't even have a DS", "I only have an Xbox" */
export function platformSaid({ missesPlatform, onlyFor, standing: { item } }: ExplainFacts): string {
  if (!missesPlatform && !onlyFor) return '';
  const platforms = item.details?.platforms ?? [];
  const own = platforms.filter((one) => onlyFor?.platforms.includes(one));
  if (own.length > 0) return `It's for ${joined(own)} here, though.`;
  const itIs = platforms.length > 0 ? `It's for ${joined(platforms.slice(0, 3))}, and I` : 'I';
  const tell = onlyFor
    ? `tell me "only ${onlyFor.said}" and I'll keep to that`
    : 'name yours and I keep to it';
  return `${itIs} don't know which systems you own: ${tell}.`;
}

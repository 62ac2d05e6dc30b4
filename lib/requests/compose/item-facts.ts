// What the catalogue says of an item, and titles that were not found, in sentences.

import type { ItemRef } from '#lib/contract/item.ts';
import { newInIt } from '../facts/collection-facts.ts';
import type { ItemFactsAnswer } from '../facts.ts';
import type { TitleFacts } from '../titles/asked-title.ts';
import {
  areSo,
  capitalized,
  joined,
  spokenNumber,
  spokenNumbers,
  tagWord,
  titleWithYear,
} from '../wording.ts';
import type { Nouns } from '../world.ts';
import { takenBeside } from './plainly-meant.ts';
import { placed } from './said.ts';

export function composeFacts(facts: ItemFactsAnswer, nouns: Nouns): string[] {
  const { item, understood, answer, again } = facts;
  const title = item.title;
  const start = takenBeside(understood);
  if (answer.kind === 'told') {
    const isSeen = facts.standing.seen && !again && !facts.saysSeen;
    const isNew = answer.matter === newInIt && !facts.standing.seen && !again;
    return [
      start,
      withTitle(answer.said, title),
      isSeen ? `You've already ${nouns.did} it.` : isNew ? `For you, it's ${placed(facts.standing)}.` : '',
    ];
  }
  const named = /\bit\b|^(?:how|what|where|whether|which|who)\b/.test(answer.matter)
    ? answer.matter
    : `${answer.matter}${answer.anywhere ? '' : ` of ${title}`}`;
  const gap =
    answer.matter === 'the developer'
      ? `Who made ${title} I don't have on record`
      : answer.anywhere
        ? `I don't know ${named}`
        : `My catalogue doesn't say ${named}`;
  if (/\bsequel\b/.test(answer.matter))
    return [
      start,
      `I know of no ${otherPart(facts.about)} ${title}, but ${answer.source.name} may; the link is below.`,
    ];
  if (/\breviews\b/.test(answer.matter) && !facts.standing.seen && !again)
    return [
      start,
      `For you, it's ${placed(facts.standing)}.`,
      `${gap}, but ${answer.source.name} will; the link is below.`,
    ];
  const told = [again ? '' : guessed(facts), forWhomSaid(facts)];
  const isBeside = again || told.some((sentence) => sentence !== '');
  const { standing } = facts;
  const forYou =
    facts.asksGood && !standing.seen && standing.place !== null && standing.counted > 0
      ? `For you ${title} is ${placed(standing)}.`
      : '';
  return [
    start,
    forYou,
    `${gap}, but ${answer.source.name} ${isListed(answer, nouns) ? 'will' : 'may'}; the link is below.`,
    ...told,
    isBeside ? '' : withTitle(facts.nearest, title),
  ];
}

/** What is asked for of its series. */
function otherPart(about: string): string {
  if (/\bprequels?\b/i.test(about)) return 'prequel to';
  if (/\bremakes?\b/i.test(about)) return 'remake of';
  return /\b(?:series|franchise|parts?)\b/i.test(about) ? 'other part of' : 'sequel to';
}

/** "Factory fits: that's one of its labels", "No label confirms the soup". */
function guessed({ guesses }: ItemFactsAnswer): string {
  const [first] = guesses;
  if (!first) return '';
  if (!first.isLabel) return `No label confirms the ${first.words}.`;
  const labels = guesses.map(({ words }) => tagWord(words));
  return `${capitalized(joined(labels))} ${labels.length === 1 ? "fits: that's one of its labels" : 'fit: those are among its labels'}.`;
}

/** What labels say to the age that it's for. */
function forWhomSaid({ forWhom, again }: ItemFactsAnswer): string {
  if (!forWhom || again) return '';
  const children = joined(forWhom.children.map(tagWord));
  const adults = joined(forWhom.adults.map(tagWord));
  if (children === '') return `Its labels speak for adults: ${adults}.`;
  return adults === ''
    ? `Its labels speak for children: ${children}.`
    : `Its labels go both ways: ${children}, but also ${adults}.`;
}

/** "It came out in 1979." → "Alien came out in 1979.", "No: it came out in 1979." likewise. */
export function withTitle(said: string, title: string): string {
  return said
    .replace(/^It['’]s\b/, `${title} is`)
    .replace(
      /^((?:Yes|No|Not really|Perhaps|By their order, yes|I can't tell|A sequel|No sequel|Some, I'd think): )it['’]s\b/,
      `$1${title} is`,
    )
    .replace(/^It isn['’]t\b/, `${title} isn't`)
    .replace(/^It\b/, title)
    .replace(/^Its\b/, `${title}: its`)
    .replace(
      /^((?:Yes|No|Not really|Perhaps|Partly|Not as far as my catalogue goes|I can't tell): )it\b/,
      `$1${title}`,
    )
    .replace(/ for it\b/, ` for ${title}`)
    .replace(/^(Players usually find) it\b/, `$1 ${title}`)
    .replace(/^(Players usually take .+ for) its main story/, `$1 the main story of ${title}`);
}

/** What a page about a film or game lists as a rule; of the rest it may say something. */
function isListed({ matter }: ItemFactsAnswer['answer'], { domain }: Nouns): boolean {
  return listed.test(matter) && (domain === 'movies' || !/\bhow long\b/.test(matter));
}
const listed =
  /\b(?:year|genre|cast|director|cinematographer|developer|languages|reviews|trailer|music|age rating|systems)\b|how long|needs to run|who made/;

function nextStep(
  {
    changes,
    elsewhere,
    others,
    instead,
    ofKind,
    ofHistory,
    known,
  }: Extract<TitleFacts, { problem: 'unknown' }>,
  one: string,
): string {
  if (changes) return `So that changes nothing.`;
  if (ofHistory && !instead) return '';
  if (elsewhere) return `So I can't tell you that, but ${elsewhere} may.`;
  if (known && known.near.length > 0)
    return `The nearest I have ${known.near.length === 1 ? 'is' : 'are'} ${joined(known.near.map(titleWithYear))}.`;
  if (instead && ofKind) return `Of the ${ofKind} I do have, ${titleWithYear(instead)} is first for you.`;
  if (instead) return `Of what I do have, ${titleWithYear(instead)} is at the top of your list.`;
  return others.length > 0 ? '' : `Name another ${one} you know, and I'll look for something like it.`;
}

/** "Cats", "Contra": a whole name that longer titles begin with, and none is called so. */
function isName(typed: string, choices: readonly ItemRef[]): boolean {
  const name = typed.toLowerCase();
  return (
    /^\p{Lu}\p{Ll}{3}/u.test(typed) &&
    choices.every(
      ({ title }) => title.toLowerCase().startsWith(`${name} `) || title.toLowerCase().startsWith(`${name}:`),
    )
  );
}

export function composeTitle(facts: TitleFacts, { one, many }: Nouns): string[] {
  switch (facts.problem) {
    case 'none':
      return [`Which ${one} do you mean?`, 'Tell me its title and I can look at it.'];
    case 'ambiguous':
      return [
        facts.choices.length === 1
          ? `I don't have "${facts.typed}" under that name. Do you mean ${joined(facts.choices.map(titleWithYear))}?`
          : isName(facts.typed, facts.choices)
            ? `Nothing here is called just "${facts.typed}". Do you mean ${joined(facts.choices.map(titleWithYear), 'or')}?`
            : `Which one do you mean by "${facts.typed}": ${joined(facts.choices.map(titleWithYear), 'or')}?`,
      ];
    case 'group':
      if (facts.kind) return [`Nothing would change: I find no ${facts.kind} among yours.`];
      return [
        `I find none of your ${many} by "${facts.typed}": titles are all I can go by.`,
        `Tell me which ones you mean, by their titles.`,
      ];
    case 'person':
      return personSaid(facts, many);
    case 'unknown': {
      if (facts.own)
        return [
          `I don't find "${facts.typed}" among your ${many}.`,
          facts.own.length > 0
            ? `Do you mean ${joined(
                facts.own.map(({ title }) => title),
                'or',
              )}?`
            : `Which of yours do you mean?`,
        ];
      return [
        missingSaid(facts, { one, many }),
        facts.others.length > 0 ? `What I have is ${joined(facts.others.map(titleWithYear))}.` : '',
        nextStep(facts, one),
      ];
    }
  }
}

/** That a title isn't there, or two; of a foreign name only that it isn't known. */
function missingSaid(
  {
    typed,
    also,
    abroad,
    ofHistory,
    reach,
    known,
    instead,
    changes,
    elsewhere,
  }: Extract<TitleFacts, { problem: 'unknown' }>,
  { one, many }: Pick<Nouns, 'one' | 'many'>,
): string {
  const { lastYear } = reach;
  if (abroad && also) return `I know no ${one} as "${typed}" or "${also}"; their English titles may be here.`;
  if (abroad) return `I know no ${one} as "${typed}"; it may be here by its English title.`;
  if (also)
    return `I have neither "${typed}" nor "${also}"${lastYear === null ? '' : `; my ${many} end in ${lastYear}`}.`;
  const denied = ofHistory ? `No: I don't have "${typed}" at all` : `I don't have "${typed}"`;
  if (known?.is && !ofHistory) return `${denied}, ${known.is}.`;
  const isNear = instead !== undefined || (known?.near.length ?? 0) > 0; // that says more than a year
  const isNearer = isNear && !changes && !elsewhere;
  return `${denied}${lastYear === null || isNearer ? '' : `: my ${many} end in ${lastYear}`}.`;
}

/** "Of yours, two are by Billy Wilder: …", "None of your films is by Billy Wilder, of the 18 of which I know that." */
function byThemSaid(
  name: string,
  { deed, items, known, size }: NonNullable<Extract<TitleFacts, { problem: 'person' }>['by']>,
  many: string,
): string[] {
  const [some, all] = spokenNumbers([known, size]);
  if (items.length > 0)
    return [
      `Of yours, ${spokenNumber(items.length)} ${areSo(items.length)} ${deed} ${name}: ${joined(items.map(({ title }) => title))}.`,
      known < size ? `I know that only of ${some} of your ${all} ${many}, so there may be more.` : '',
    ];
  return [`None of your ${many} is ${deed} ${name}, of the ${spokenNumber(known)} of which I know that.`];
}

/** Somebody's name instead of a title: by what is generally known, or by labels, and what the person can do. */
function personSaid(
  { typed, own, tagged, asks, by }: Extract<TitleFacts, { problem: 'person' }>,
  many: string,
): string[] {
  if (by && (by.items.length > 0 || own.length === 0))
    return [
      ...byThemSaid(typed, by, many),
      by.items.length > 0 || asks === 'history'
        ? ''
        : asks === 'change'
          ? 'So that changes nothing.'
          : `Name one of the ${many} and I'll look for what's like it.`,
    ];
  const gap = `I don't know who made a film or who is in it`;
  if (own.length > 0)
    return [
      `By my labels ${joined(own.map(({ title }) => title))} of yours ${own.length === 1 ? 'has' : 'have'} ${typed}.`,
      `Otherwise ${gap}, so there may be more.`,
    ];
  const also =
    tagged.length > 0
      ? `, and the ${tagged.length === 1 ? 'one' : 'ones'} that I have with the label ${typed} ${tagged.length === 1 ? "isn't" : "aren't"} among yours: ${joined(tagged.map(titleWithYear))}`
      : `, and no label names ${typed}`;
  const next = {
    change: `Tell me which of your ${many} you mean, and I'll show you what that would change.`,
    history: `Name a title and I'll look it up.`,
    other: tagged.length > 0 ? '' : `Name one of the ${many} and I'll look for what's like it.`,
  };
  return [`${gap}${also}.`, next[asks]];
}

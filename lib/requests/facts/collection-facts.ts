// "What's in it?", "does it include Reach?", "is it worth it if I have the first one?" of a collection of games.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { type Collection, collectionOf, isSameGame } from '#lib/catalogue/collections.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { joined, spokenNumber } from '../wording.ts';
import { distinctHistory, type World } from '../world.ts';
import type { ItemAnswer } from './fact-answer.ts';

const nouns = '(?:games?|titles?|ones|parts|films?)';
const whatIsIn = new RegExp(
  [
    `\\b(?:what|which)\\b[^.?!]*\\b(?:in (?:it|there|this|that|the (?:collection|trilogy|pack|bundle|box|set|anthology|compilation))|inside(?: it)?|included?|contains?|comes? with|bundled|part of it)\\b`,
    `\\bhow many ${nouns}\\b[^.?!]*\\b(?:in|has|have|includes?|contains?|hold|get)\\b`,
    `\\b(?:what|which)\\b[^.?!]* in\\s*\\?*$`,
    `\\bwhat (?:do|would|will) (?:i|you|we) (?:all )?get (?:with|in|for) it\\b`,
    `\\bwhich (?:${nouns}|of (?:the|those|them)\\b[^.?!]*) (?:does it have|has it (?:got)?|are on it)\\b`,
    `\\blist (?:of )?(?:the )?(?:included )?${nouns}\\b`,
    `(?<!\\p{L})(?:was (?:ist|steckt)[^.?!]*(?:drin|dabei|enthalten)|welche (?:spiele|teile)[^.?!]*(?:drin|dabei|enthalten|enthält)|(?:quels?|quelles?|qu['’]est-ce|quoi)[^.?!]*(?:dedans|contient|comprend|inclus|compris)|(?:qué|cuáles|cuántos)[^.?!]*(?:trae|incluye|contiene|vienen?|dentro))(?!\\p{L})`,
    `(?:뭐|무엇|무슨|어떤)[^.?!]*(?:들어|포함|수록)`,
  ].join('|'),
  'iu',
);
const whether = new RegExp(
  [
    `\\b(?:does|do|is|are|has|have|will|did)\\b[^.?!]*\\b(?:includ\\w*|contain\\w*|comes? with|in (?:it|there|this|that|the (?:collection|trilogy|pack|bundle|set))|part of (?:it|this|that)|on (?:it|there))\\b`,
    `\\bincludes?\\b[^.!]*\\?`,
    `(?<!\\p{L})(?:(?:ist|sind)[^.?!]*(?:drin|dabei|enthalten)|enthält|(?:est|sont|y a)[^.?!]*(?:dedans|inclus?|compris)|contient|comprend|inclut|incluye|contiene|trae)(?!\\p{L})`,
    `(?:들어 ?있|포함|수록)`,
  ].join('|'),
  'iu',
);
const worth =
  /\b(?:worth|point|need|bother|buy|get|any use|sense)\b[^.?!]*\b(?:(?:if|when|since|though|as|because) (?:i|we)(?:['’]ve| have)?(?: already| just)? ?(?:got|have|had|own|played|finished|bought)?|having)\b|\b(?:i|we)(?:['’]ve| have)?(?: already)? (?:got|have|own|played|bought)\b[^.!]*\b(?:worth|point|need|bother)\b|(?<!\p{L})(?:lohnt|brauche ich)[^.?!]*\bwenn ich|vaut[^.?!]*\bsi j['’]ai|vale la pena[^.?!]*\bsi (?:ya )?(?:tengo|he)(?!\p{L})/iu;

export const newInIt = 'what would be new in it';

/** Which of the three is asked; null: none. text: the message without the title. */
export function insideAsked(text: string, about = ''): 'worth' | 'what' | 'whether' | null {
  if (worth.test(text)) return 'worth';
  if (whatIsIn.test(text)) return 'what';
  if (whether.test(text)) return 'whether';
  return /^(?:contents?|included?|includes|what['’]?s in it|games included|collection)$/u.test(about)
    ? 'what'
    : null;
}

/** null: nothing of the kind is asked, or what it holds isn't known. */
export function insideSaid(item: Item, message: string, about: string, world: World): ItemAnswer | null {
  const asked = insideAsked(message, about);
  const collection = asked && collectionOf(world.catalogue.domain, item);
  const isOpen = asked === 'whether' && /\p{Script=Hangul}/u.test(message); // names are written otherwise there
  if (!collection || (asked === 'whether' && !isOpen && !namesOne(message, collection))) return null;
  const said =
    asked === 'what' || (isOpen && namedIn(message, collection.holds).length === 0)
      ? heldSaid(collection)
      : asked === 'whether'
        ? whetherSaid(collection, message)
        : newSaid(collection, message, world);
  const named = [...collection.holds, ...(collection.later ?? [])];
  return { kind: 'told', matter: asked === 'worth' ? newInIt : 'contents', said, named };
}

const mostNamed = 9;
const written = /\s\p{Lu}[\p{L}\d]|\s\d/u;

/** "Does it include co-op?" asks for no title. */
function namesOne(message: string, { holds, later = [] }: Collection): boolean {
  return (
    namedIn(message, [...holds, ...later]).length > 0 || written.test(message.trim().replace(/^\S+/u, ''))
  );
}

/** "It holds three games: …" */
function heldSaid({ holds, later, more }: Collection): string {
  const rest = later ? ` ${joined(later)} came to it later.` : '';
  if (holds.length > mostNamed)
    return `It holds ${spokenNumber(holds.length)} games, among them ${joined(holds.slice(0, mostNamed - 2))}.${rest}`;
  return more
    ? `It holds ${joined([...holds.slice(0, mostNamed - 2), 'others'])}.${rest}`
    : `It holds ${joined(holds)}.${rest}`;
}

function whetherSaid(collection: Collection, message: string): string {
  const { holds, later = [], more } = collection;
  const named = namedIn(message, holds);
  if (named.length > 0) return `Yes: it holds ${joined(named)}.`;
  const added = namedIn(message, later);
  const all = heldSaid({ holds, ...(more ? { more } : {}) }).replace(/^It/, 'it');
  if (added.length > 0) return `Not at first: ${joined(added)} came to it later; ${all}`;
  return more ? `I can't tell: ${all}` : `Not that I know of: ${all}`;
}

/** What they don't have of it, by their history and what the message says they have. */
function newSaid({ holds, more }: Collection, message: string, world: World): string {
  const history = distinctHistory(world);
  const said = namedIn(message, holds);
  const own = holds.filter((held) => said.includes(held) || history.some((item) => isSameGame(held, item)));
  const fresh = holds.filter((held) => !own.includes(held));
  const some = (titles: readonly string[]) =>
    titles.length > mostNamed ? `${spokenNumber(titles.length)} games` : joined(titles);
  if (own.length === 0)
    return `None of what's in it is among yours: ${heldSaid({ holds, ...(more ? { more } : {}) }).replace(/^It/, 'it')}`;
  if (fresh.length === 0)
    return more
      ? `Hardly anything would be new: you have ${some(own)}.`
      : `Nothing would be new: you have ${some(own)}.`;
  return `You'd get ${some(fresh)} with it; you have only ${some(own)} of what it holds.`;
}

/** The held titles that a message names: whole, or by the part that only this one has. */
function namedIn(message: string, holds: readonly string[]): string[] {
  const text = ` ${titleKey(message)} `;
  const has = (words: string) => words.length > 0 && text.includes(` ${words} `);
  return holds.filter((title) => {
    const key = titleKey(title);
    const subtitle = titleKey(
      title
        .split(/: | - /u)
        .slice(1)
        .join(' '),
    );
    const isSubtitle = subtitle !== '' && !/^\d+$/.test(subtitle);
    const longer = holds.some(
      (other) => other !== title && titleKey(other).startsWith(`${key} `) && has(titleKey(other)),
    );
    return (has(key) && !longer) || (isSubtitle && has(subtitle));
  });
}

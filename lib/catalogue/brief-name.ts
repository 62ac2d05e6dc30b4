// A title as friends say it: "Alan Wake" of "Alan Wake (Xbox 360, Limited Edition)", "Sabrina" of "Sabrina (1995)", "Wasteland 2" of
// "Wasteland 2: Director's Cut #2". A remaster stays one: it looks different.

import type { Domain } from '#lib/contract/domain.ts';
import type { Item } from './catalogue.ts';

/** What a game that comes out again is called. */
export const editionSorts = [
  'enhanced|definitive|special|gold|platinum|deluxe|complete|ultimate|extended|legendary|premium|limited|standard|enchanted',
  "steam|digital|emperor|hd|goty|game of the year|(?:\\d+th )?anniversary|collector['’]?s|director['’]?s cut",
].join('|');
const tail = new RegExp(
  `[\\s:–-]+(?:the )?(?:(?:(?:${editionSorts})[\\s:–-]+)+edition|goty|game of the year|director['’]?s cut)$`,
  'iu',
);
const copy = / #\d+$/u;
const brackets = /(?:\s*\([^()]*\))+$/u;
const year = /\s*\(\d{4}\)$/u;

const selecting = /\s+[-–]\s+Multiple\b.*\bselect platform.*$/iu; // "… - Multiple (Windows and Mac): select platform(s)"

export function briefName(title: string, domain: Domain): string {
  const single = title.replace(copy, '').replace(selecting, '');
  if (domain === 'movies') return orWhole(single.replace(year, ''), single);
  const name = domain === 'games' ? orWhole(single.replace(brackets, ''), single) : single.replace(year, '');
  return withoutTails(orWhole(name, single));
}

/** The same where it must say for which system: "Alan Wake (Xbox 360)"; of films with the year. */
export function placedName({ title, details }: Pick<Item, 'title' | 'details'>, domain: Domain): string {
  const single = title.replace(copy, '');
  if (domain !== 'games') return domain === 'movies' ? single : briefName(title, domain);
  const own = details?.platforms ?? [];
  const parts = [...(brackets.exec(single)?.[0] ?? '').matchAll(/\(([^()]*)\)/gu)].flatMap(([, said = '']) =>
    said.split(', ').filter((part) => own.includes(part)),
  );
  const name = briefName(title, domain);
  return parts.length > 0 ? `${name} (${parts.join(', ')})` : name;
}

/** "Trine 2: Enhanced Edition - Director's Cut" has more than one. */
function withoutTails(title: string): string {
  const shorter = title.replace(tail, '');
  return shorter === title ? title : withoutTails(orWhole(shorter, title));
}

function orWhole(short: string, whole: string): string {
  return /[\p{L}\p{N}]/u.test(short) ? short : whole;
}

// How many of a kind are from a time: "which musicals from the fifties have I seen". A decade means when a title came out, unless it
// is said to be set then.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { asksYesNo } from '../message/yes-no.ts';
import { eraTest } from '../wishes/era.ts';
import { decades } from '../wishes/years-in.ts';
import { nounsOf, type World } from '../world.ts';
import type { KnownCount } from './known-count.ts';
import { kindMeant } from './taste-kind.ts';

const decade = /\b(?:from |of |in )?(?:the )?((?:19|20)\d0s)\b/u;
const spoken = new RegExp(
  `\\b(?:from|of) the (?:(${decades.join('|')})|['’]?([2-9]0)s|((?:19|20)\\d0s))\\b`,
  'iu',
);
const setThen =
  /\b(?:set|takes? place|happens?|plays?|playing|about|spielt|spielen)\b[^.?!]*\b(?:in|during|the)\b/iu;

/** Whether a decade is asked for as the time of release. */
export function isReleaseDecade(about: string, { message = '' }: World): boolean {
  return decade.exec(about)?.[0] === about && !setThen.test(message);
}

/** null: no kind, or no time. */
export function ofEra(about: string, world: World, items: readonly Item[]): KnownCount | null {
  const { message = '', catalogue } = world;
  if (setThen.test(message)) return null;
  const named = decade.exec(about)?.[1];
  const when = named ?? spokenDecade(message);
  const rest = (named ? about.replace(decade, ' ') : about).replace(/[;,]/g, ' ').replace(/\s+/g, ' ').trim();
  if (when === null || rest === '') return null;
  const era = eraTest(when, world, []);
  const kind = kindMeant(rest, world, items);
  if (!era || !kind) return null;
  const { many } = nounsOf(catalogue);
  const own = items.filter((item) => era.test(item) && kind.test(item));
  return {
    sort: 'of',
    detail: 'release year',
    kind: kind.said.startsWith(`${many} `)
      ? `${kind.said.slice(many.length + 1)} from the ${when}`
      : `from the ${when} that are ${kind.said}`,
    known: items.length,
    size: items.length,
    items: own.map(refOf),
    isYesNo: asksYesNo(message),
    others: null,
  };
}

function spokenDecade(message: string): string | null {
  const [, word, short, whole] = spoken.exec(message) ?? [];
  if (word) return `19${2 + decades.indexOf(word.toLowerCase())}0s`;
  return short ? `19${short}s` : (whole ?? null);
}

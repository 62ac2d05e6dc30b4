// "Is it as hard as Dark Souls?", "as long as the first one": by what is generally known of both.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { knownOf } from '../known/known-matter.ts';
import { lengthOf } from '../known/lengths.ts';
import { asksWhether } from '../message/yes-no.ts';
import { resolveTitle } from '../titles/resolve-title.ts';
import type { World } from '../world.ts';

const asOther =
  /\bas (hard|difficult|tough|easy|long|short) as (?:the )?([^.?!,;]+)|\b(harder|easier|longer|shorter) than (?:the )?([^.?!,;]+)/iu;

/** null: it isn't asked, or another title isn't named. message: without the title that is asked about. */
export function asOtherSaid(message: string, item: Item, world: World): string | null {
  const [, as, sameAs, more, than] = asOther.exec(message) ?? [];
  const name = (sameAs ?? than ?? '').trim();
  if (name === '' || !asksWhether(message)) return null;
  const resolved = resolveTitle(name, world, item.index);
  if (resolved.kind !== 'found' || resolved.item.index === item.index) return null;
  const [own, other] = [knownOf(world.catalogue, item), knownOf(world.catalogue, resolved.item)];
  if (!own || !other) return null;
  const word = (as ?? more ?? '').toLowerCase();
  const title = resolved.item.title;
  return /^(?:long|short)/.test(word)
    ? lengthSaid(own, other, title, { word, isMore: more !== undefined }, world)
    : difficultySaid(own, other, title, { word, isMore: more !== undefined });
}

type Asked = { word: string; isMore: boolean };

function difficultySaid(
  own: Knowledge,
  other: Knowledge,
  title: string,
  { word, isMore }: Asked,
): string | null {
  const [a, b] = [own.difficulty, other.difficulty];
  if (!a) return null;
  if (!b) return `I can't compare them: players usually find it ${a}, and of ${title} I don't know that.`;
  if (a !== b) {
    const isSo = isMore ? (word === 'harder') === (a === 'hard') : (word === 'easy') === (a === 'easy');
    return `${isSo ? 'Yes' : 'No'}: players usually find it ${a}, and ${title} ${b}.`;
  }
  return isMore
    ? `I can't say which is: players usually find both ${a}.`
    : `About so: players usually find both ${a}; which is harder I can't say.`;
}

const about = 1.15; // times as long

function lengthSaid(
  own: Knowledge,
  other: Knowledge,
  title: string,
  { word, isMore }: Asked,
  { catalogue: { domain } }: World,
): string | null {
  const [a, b] = [lengthOf(own, domain), lengthOf(other, domain)];
  if (a === null || b === null) return null;
  const unit = domain === 'movies' ? 'minutes' : 'hours';
  const isShort = word.startsWith('short');
  const isSo = isMore ? (isShort ? a < b : a > b) : isShort ? a <= b * about : a * about >= b;
  return `${isSo ? 'Yes' : 'No'}: it takes some ${a} ${unit}, ${title} ${b}.`;
}

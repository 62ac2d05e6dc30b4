// Whether the chat has told already what would become of a title, and whether a message itself names what it leaves out.

import { briefName } from '#lib/catalogue/brief-name.ts';
import { splitSentences } from '#lib/catalogue/masked-titles.ts';
import { ordinal } from '#lib/catalogue/said-numbers.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { spokenOrdinal } from './wording.ts';
import { itemAt, type World } from './world.ts';

/** "Without Gilda it would drop to 27th", in an answer of the chat: once more it would be no news. */
export function isToldBefore(
  { whatIf: then, rank }: Evidence,
  removed: readonly number[],
  { answers = [], catalogue }: World,
): boolean {
  if (!then || then.rank === rank || removed.length === 0) return false;
  const places = [ordinal(then.rank), spokenOrdinal(then.rank)].map((place) => ` to ${place}`);
  const names = removed.map((row) => briefName(itemAt(catalogue, row).title, catalogue.domain));
  return answers.some((answer) =>
    splitSentences(answer).some(
      (sentence) =>
        places.some((place) => new RegExp(`${place}(?![\\w,])`, 'u').test(sentence)) &&
        (names.every((name) => sentence.includes(name)) || / without it\b/u.test(sentence)),
    ),
  );
}

/** By its title, but for system, edition and year. */
export function isNamed(row: number, { catalogue, message = '' }: World): boolean {
  const title = catalogue.items[row]?.title ?? '';
  return ` ${titleKey(message)} `.includes(` ${titleKey(briefName(title, catalogue.domain))} `);
}

// Which of several titles is older, cheaper or better known: the verdict first, by what is on record alone.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { grouped } from '#lib/catalogue/said-numbers.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { yearOf } from '../known/years.ts';
import { asksYesNo } from '../message/yes-no.ts';
import { capitalized, dollars, joined } from '../wording.ts';
import type { World } from '../world.ts';

const lower = {
  year: /\b(?:older|oldest|earlier|earliest|before|predates?|came (?:out )?first|first out|älter|plus vieux|más viej[oa])\b|더 오래/iu,
  price: /\b(?:cheaper|cheapest|less|least|billiger|günstiger|moins cher|más barat[oa])\b/iu,
  people: /\b(?:more obscure|less (?:popular|known)|rarer|lesser known)\b/iu,
};
const higher = {
  year: /\b(?:newer|newest|later|latest|after|more recent|younger|came (?:out )?last|neuer|plus récent|más nuev[oa])\b|더 최신/iu,
  price:
    /\b(?:dearer|dearest|pricier|more expensive|most expensive|costs? more|costs? most|teurer|plus cher|más car[oa])\b/iu,
  people: /\b(?:more popular|better known|more famous|bigger|most popular|best known)\b/iu,
};
type Quality = keyof typeof lower;

const comparatives: [Quality, RegExp][] = [
  ['year', /\b(?:older|oldest|newer|newest|more recent|came out (?:first|last|before|after))\b/iu],
  [
    'price',
    /\b(?:cheaper|cheapest|dearer|dearest|pricier|(?:more|most|less) expensive|costs? (?:more|less|most|least))\b/iu,
  ],
  ['people', /\b(?:(?:more|most|less) (?:popular|famous|obscure)|(?:better|best|lesser) known)\b/iu],
];
const forThem = /\b(?:for me|my (?:taste|thing|kind)|suits?|enjoy|fun|like|better)\b(?! known)/iu;

/** Of two that are compared by what is on record alone: which is newer, cheaper, better known. null: by anything else. */
export function verdictBetween(a: Item, b: Item, { catalogue, message = '' }: World): string | null {
  const items = [refOf(a), refOf(b)];
  const text = withoutTitles(message, items);
  const quality = comparatives.find(([, sign]) => sign.test(text))?.[0];
  if (!quality || forThem.test(text)) return null;
  const values: Record<Quality, (item: ItemRef) => number | null> = {
    year: (item) => yearOf(catalogue, item),
    price: ({ details }) => details?.priceUsd ?? null,
    people: ({ index }) => catalogue.interactionCounts[index] ?? 0,
  };
  return byNumber(quality, items, values[quality], { message });
}

/** Which of two titles is further along by a number, for questions of "which", "is it older than", "before or after". */
export function byNumber(
  quality: Quality,
  items: readonly ItemRef[],
  numberOf: (item: ItemRef) => number | null,
  { message = '' }: Pick<World, 'message'>,
): string | null {
  const valued = items.flatMap((item) => {
    const value = numberOf(item);
    return value === null ? [] : [{ item, value }];
  });
  if (valued.length < 2) return null;
  const all = joined(valued.map(({ item, value }, at) => saidAs[quality](item.title, value, at > 0)));
  const [first, second] = valued as [(typeof valued)[number], (typeof valued)[number]];
  const text = withoutTitles(message, items);
  const [low, high] = [lower[quality].test(text), higher[quality].test(text)];
  const isEqual = valued.every(({ value }) => value === first.value);
  if (low && high && quality === 'year')
    return isEqual
      ? `Neither: ${equally(quality, valued)}`
      : `${first.value > second.value ? 'After it' : 'Before it'}: ${all}.`;
  if (!low && !high) return isEqual ? capitalized(equally(quality, valued)) : `${all}.`;
  if (asksYesNo(text)) {
    const isSo = high ? first.value > second.value : first.value < second.value;
    const lead = isSo ? 'Yes' : isEqual ? 'No' : 'No, the other way round';
    return `${lead}: ${isEqual ? equally(quality, valued) : `${all}.`}`;
  }
  if (isEqual) return `Neither: ${equally(quality, valued)}`;
  const sorted = valued.toSorted((a, b) => (high ? b.value - a.value : a.value - b.value));
  const [best, ...others] = sorted as [(typeof valued)[number], ...typeof valued];
  const rest = joined(others.map(({ item, value }) => saidAs[quality](item.title, value, true)));
  return `${best.item.title}: ${saidAs[quality]('it', best.value, false)}, ${rest}.`;
}

const saidAs: Record<Quality, (title: string, value: number, isLater: boolean) => string> = {
  year: (title, value, isLater) =>
    isLater ? `${title} from ${value}` : title === 'it' ? `it's from ${value}` : `${title} is from ${value}`,
  price: (title, value, isLater) =>
    value === 0
      ? `${title} is free`
      : isLater
        ? `${title} ${dollars(value)}`
        : `${title} costs ${dollars(value)}`,
  people: (title, value, isLater) =>
    isLater ? `${title} by ${grouped(value)}` : `${title} was chosen by ${grouped(value)} people`,
};

function equally(quality: Quality, valued: readonly { item: ItemRef; value: number }[]): string {
  const value = valued[0]?.value ?? 0;
  const those = valued.length === 2 ? 'both' : 'all of them';
  if (quality === 'price') return value === 0 ? `${those} are free.` : `${those} cost ${dollars(value)}.`;
  return quality === 'year'
    ? `${those} are from ${value}.`
    : `${those} were chosen by ${grouped(value)} people.`;
}

function withoutTitles(message: string, items: readonly ItemRef[]): string {
  return items.reduce(
    (text, { title }) => text.replaceAll(title.toLowerCase().replace(/[™®©]/gu, ''), ' '),
    message.toLowerCase(),
  );
}

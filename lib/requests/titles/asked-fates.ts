// Of a what-if, the titles whose fate is asked: "would Lost Odyssey hang on?", "do both go away?". They stand in what the message
// asks, apart from the change, and are none of the history.

import { titleKey } from '#lib/catalogue/title.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { questionPart } from '../message/question-part.ts';
import { listAt } from '../top.ts';
import { itemAt, type World } from '../world.ts';
import { ownNamed } from './named-own.ts';
import { beside } from './suspects.ts';

const mostFates = 4;

type Typed = { row: number; typed: string };

/**
 * Rows in the order of the message. `but`: what is added; `read`: what was read as to be removed. Of that, and of what was listed or
 * suggested, a part of the title will do.
 */
export function fatesAsked(
  world: World,
  { but, read }: { but: readonly number[]; read: readonly Typed[] },
): number[] {
  const { catalogue, history, rules, message = '', named = [], listed, before } = world;
  const text = questionPart(message);
  if (text.trim() === '') return [];
  const own = new Set([...history, ...but]);
  const isKnown = (row: number) => row < world.model.itemCount;
  const whole = named.filter(
    (row) => isKnown(row) && !own.has(row) && placeIn(text, itemAt(catalogue, row).title) >= 0,
  );
  const shown = [...listed, ...(before?.listed ?? []), ...listAt(world, { history, rules }).first(topTen)];
  const titles = [...history, ...whole].map((row) => itemAt(catalogue, row).title);
  const rest = beside(text, titles);
  const parts = ownNamed(rest, {
    catalogue,
    history: shown.filter((row) => !own.has(row) && !whole.includes(row)),
  }).filter(({ items, start, end }) => items.length === 1 && /^\p{Lu}/u.test(rest.slice(start, end)));
  const found = [
    ...read
      .filter(({ row }) => isKnown(row) && !own.has(row))
      .map(({ row, typed }) => ({ row, at: placeIn(text, typed) }))
      .filter(({ at }) => at >= 0),
    ...whole.map((row) => ({ row, at: placeIn(text, itemAt(catalogue, row).title) })),
    ...parts.flatMap(({ items, start }) => items.map(({ index }) => ({ row: index, at: start }))),
  ];
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ row }) => row))].slice(0, mostFates);
}

/** Where a title stands, without its year and the like; below 0: it doesn't. */
function placeIn(text: string, title: string): number {
  return ` ${titleKey(text)} `.indexOf(` ${titleKey(title.replace(/\s*\([^()]*\)/gu, ''))} `);
}

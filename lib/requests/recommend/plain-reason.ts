// Whether what lifts a title most can be told beside it without more ado: where the two have nothing in common that is known, it looks odd,
// and only whoever asks why wants to hear it.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { saysKind } from '#lib/evidence/known-kinds.ts';
import { likenessOf, traitsShared } from '../known/in-common.ts';
import type { World } from '../world.ts';

const why = /\b(?:why|reasons?|because|how come|warum|wieso|pourquoi|raisons?|por qu[eé])\b|왜|이유/iu;
const common = 0.3; // of the items: what more have says nothing
const leastShared = 0.3; // of their traits

export function isPlainReason({ catalogue, message = '' }: World, item: Item, lifter: Item): boolean {
  if (why.test(message)) return true;
  const shared = traitsShared(catalogue, item, lifter);
  if (likenessOf(catalogue, [item, lifter], 1).length > 0 || (shared ?? 0) >= leastShared) return true;
  if (shared !== null) return false;
  const isKnown = saysKind(item) && saysKind(lifter);
  return !isKnown || sharesKind(catalogue, item, lifter);
}

function sharesKind(catalogue: Catalogue, a: Item, b: Item): boolean {
  return (['genre', 'tag'] as const).some((kind) =>
    valuesOf(a, kind).some(
      (value) =>
        valuesOf(b, kind).includes(value) &&
        rowsWith(catalogue, { kind, value }).length <= common * catalogue.items.length,
    ),
  );
}

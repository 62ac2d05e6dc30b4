// How many items of a catalogue say what kind they are: have a genre, and with it tags. Where few do, as of console games
// whose series isn't known (docs/decisions/041-kinds-from-steam.md and 042-kinds-from-series.md), an item that says none is
// of an unknown kind, not of none, and no share of all items or of a whole history means anything.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type AttributeKind, attributeKinds } from '#lib/contract/attribute.ts';
import type { ItemRef } from '#lib/contract/item.ts';

const most = 0.5; // of the items
const shares = new WeakMap<Catalogue, number>();

export function saysKind({ genres }: Pick<ItemRef, 'genres'>): boolean {
  return genres.length > 0;
}

/** 0..1: of the items, those that say it. */
export function kindShare(catalogue: Catalogue): number {
  const known = shares.get(catalogue);
  if (known !== undefined) return known;
  const share = catalogue.items.filter(saysKind).length / Math.max(1, catalogue.items.length);
  shares.set(catalogue, share);
  return share;
}

export function kindsAreKnown(catalogue: Catalogue): boolean {
  return kindShare(catalogue) >= most;
}

/** Some items say their kind, and most don't. */
export function kindsAreFew(catalogue: Catalogue): boolean {
  return kindShare(catalogue) > 0 && !kindsAreKnown(catalogue);
}

const nearlyAll = 0.95;

/**
 * So many say none that a refusal can't take one of those for harmless. Most films and games on Steam come with their
 * genres, so one without any has none; of a video game it only means that nobody said it.
 */
export function manyKindsAreUnknown(catalogue: Catalogue): boolean {
  if (catalogue.domain !== 'games') return kindsAreFew(catalogue);
  return kindShare(catalogue) > 0 && kindShare(catalogue) < nearlyAll;
}

/** Whether an attribute is one that only items of a known kind have. */
export function tellsKind(kind: AttributeKind): boolean {
  return kind === 'genre' || kind === 'tag';
}

/** The attributes whose shares mean something. */
export function countableKinds(catalogue: Catalogue): AttributeKind[] {
  return attributeKinds.filter((kind) => !tellsKind(kind) || !kindsAreFew(catalogue));
}

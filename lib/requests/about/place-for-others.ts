// Where other people usually get what an answer has just placed: of a comparison both, else what the chat is about or the first
// that was listed.

import type { ItemRef } from '#lib/contract/item.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { type Beside, reasonsOf, standingOf } from '../standing.ts';
import { resolveTitle } from '../titles/resolve-title.ts';
import type { World } from '../world.ts';

export type ForOthers = { item: ItemRef; rank: number; usual: number; beside: Beside };

export function placedForOthers(world: World): ForOthers[] {
  const found = rowsPlaced(world).flatMap((row): ForOthers[] => {
    const evidence = askedEvidence(world, { item: row, rules: world.rules });
    const { item, rank, seen } = standingOf(evidence);
    const { usual } = reasonsOf(evidence);
    return usual === null || seen ? [] : [{ item, rank, usual: usual.rank, beside: usual.beside }];
  });
  return found.length === rowsPlaced(world).length ? found : [];
}

function rowsPlaced(world: World): number[] {
  const request = world.before?.request ?? null;
  if (request?.name === 'compare') {
    const both = [request.a, request.b].map((title) => resolveTitle(title, world));
    const rows = both.flatMap((one) => (one.kind === 'found' ? one.item.index : []));
    return rows.length === 2 && rows[0] !== rows[1] ? rows : [];
  }
  const row = rowPlaced(world);
  return row === null ? [] : [row];
}

/** What the chat is about, or, after a list, the first of it. */
export function rowPlaced(world: World): number | null {
  const listed = world.before?.request?.name === 'recommend' ? world.before.listed[0] : undefined;
  return listed ?? world.focus;
}

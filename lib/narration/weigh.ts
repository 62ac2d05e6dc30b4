// From numbers to judgements: how high a rank is, whether a habit is more than usual, what carries an item and what
// holds it back.
import type { AttributeShare } from '#lib/contract/attribute.ts';
import { type Evidence, pushesOf } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Verdict } from '#lib/contract/self-check.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import type { Effect, Fame, Fit, Habit, Lean, Level, Popularity, Titles, Usual } from './facts.ts';

const noticeable = 0.01; // of the strongest push
const most = 0.5;
const mostNamed = 5; // items that move the score less aren't worth naming

export function levelOf(rank: number, candidates: number): Level {
  if (rank <= topTen) return 'top ten';
  const place = rank / Math.max(1, candidates);
  if (place <= 0.1) return 'high';
  return place <= 0.5 ? 'middle' : 'low';
}

// Training calls the top fifth Yes and the bottom half No; this splits the range between them in the middle.
const yesShare = 0.35;

/** The recommender's own answer to "is this for me?". */
export function recommenderVerdict({ rank, candidates }: Pick<Evidence, 'rank' | 'candidates'>): Verdict {
  return rank <= Math.max(topTen, yesShare * candidates) ? 'yes' : 'no';
}

function leanOf(share: AttributeShare): Lean {
  if (share.lift >= 1.25) return 'more';
  return share.lift >= 0.75 ? 'as' : 'less';
}

export function habitOf(share: AttributeShare): Habit {
  const { kind, value, historyCount: count, historySize: size } = share;
  return { kind, value, count, size, lean: leanOf(share) };
}

/** A well-known film is never called wholly personal, however low other people's average rank. */
function fitOf(rank: number, usual: number, fame: Fame): Fit {
  if (rank > usual * 1.5 && rank > usual + 20) return 'under';
  if (usual >= rank * 4 && usual >= rank + 50) return fame === 'well known' ? 'mixed' : 'personal';
  return usual <= rank * 1.5 + 15 ? 'popular' : 'mixed';
}

function fameOf(evidence: Evidence): Fame {
  const place = evidence.popularityRank / Math.max(1, evidence.candidates + evidence.historySize);
  if (place <= 0.1) return 'well known';
  return place <= 0.5 ? 'known' : 'niche';
}

export function usualOf(evidence: Evidence): Usual | null {
  if (evidence.averageRank === null) return null;
  const rank = Math.max(1, Math.round(evidence.averageRank));
  return { rank, fit: fitOf(evidence.rank, rank, fameOf(evidence)) };
}

export function popularityOf(evidence: Evidence): Popularity {
  return { rank: evidence.popularityRank, people: evidence.interactionCount, fame: fameOf(evidence) };
}

export function pushes(evidence: Evidence): { carriers: ItemRef[]; against: ItemRef[]; dominant: boolean } {
  const { raising, lowering } = pushesOf(evidence);
  const strongest = raising[0]?.scoreDrop ?? 0;
  const helping = raising.filter((influence) => influence.scoreDrop >= strongest * noticeable);
  const weakest = lowering[0]?.scoreDrop ?? 0;
  const hindering = lowering.filter((influence) => influence.scoreDrop <= weakest * noticeable);
  const total = raising.reduce((sum, influence) => sum + influence.scoreDrop, 0);
  return {
    carriers: helping.map((influence) => influence.item),
    against: hindering.map((influence) => influence.item),
    dominant: helping.length > 1 && strongest > most * total,
  };
}

/** Of items sorted strongest first: those among the five that move the score most either way, and always the first. */
export function mostInfluential(evidence: Evidence, items: readonly ItemRef[]): ItemRef[] {
  const moving = evidence.influences
    .filter((influence) => influence.item.index !== evidence.item.index)
    .toSorted((a, b) => Math.abs(b.scoreDrop) - Math.abs(a.scoreDrop))
    .slice(0, mostNamed)
    .map((influence) => influence.item.index);
  return items.filter((item, place) => place === 0 || moving.includes(item.index));
}

/** The carriers that share a genre (or the decade) with the item, and the value most of them share. */
export function carriersSharing(
  evidence: Evidence,
  carriers: ItemRef[],
  kind: 'genre' | 'decade',
): { of: string; titles: Titles } | null {
  let best: { of: string; titles: Titles } | null = null;
  for (const share of evidence.sharedAttributes) {
    if (share.kind !== kind || share.historyCount === 0) continue;
    const [first, ...more] = carriers
      .filter((item) => valuesOf(item, kind).includes(share.value))
      .map((item) => item.title);
    if (first !== undefined && 1 + more.length > (best?.titles.length ?? 0))
      best = { of: share.value, titles: [first, ...more] };
  }
  return best;
}

/** Whether this item is in the model's window and so has a rank without it. */
export function isCounted(effect: Effect): effect is Effect & { rankWithout: number } {
  return effect.watched && effect.rankWithout !== null;
}

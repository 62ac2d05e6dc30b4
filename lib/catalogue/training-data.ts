// What a target model learns from: the domain's data set and the histories of people here who agreed, matched to its items.
// Counted by source, with what the data set lacks of the active catalogue, before anything is trained.

import type { TrainingData } from '#lib/contract/training-data.ts';
import { AppError } from '#lib/errors.ts';
import { type Catalogue, rowsIn } from './catalogue.ts';
import type { UserSequence } from './dataset.ts';
import type { DatasetFacts } from './domain-dataset.ts';

/** Everyone's items, and the histories that may be learned from; no ids of people. */
export type OwnHistories = {
  items: { itemId: string; title: string; year: number | null; entries: number }[];
  agreed: { items: number[]; times: number[] }[]; // places in `items`, oldest first; Unix seconds
};
export const noHistories: OwnHistories = { items: [], agreed: [] };

const shortestHistory = 2; // one item before another, or there is nothing to learn
const examples = 3;

export type GatheredData = { data: TrainingData; sequences: UserSequence[] /* of those who agreed */ };

/** Throws AppError bad_file where the data set shares no item with the active catalogue. */
export function gatherTrainingData(
  dataset: DatasetFacts,
  own: OwnHistories,
  active: { versionId: string; catalogue: Catalogue } | null,
): GatheredData {
  const { catalogue, name, origin, fingerprint, people, events } = dataset;
  const rows = rowsIn(catalogue, {
    domain: catalogue.domain,
    items: own.items.map(({ itemId, title, year }, index) => ({ index, itemId, title, year, genres: [] })),
    interactionCounts: own.items.map(({ entries }) => entries),
    fingerprint: '',
  });
  const rowOf = (place: number) => rows[place] ?? -1;
  const sequences: UserSequence[] = [];
  let shortHistories = 0;
  let unknownEvents = 0;
  for (const { items, times } of own.agreed) {
    const known = items.flatMap((place, at) => (rowOf(place) >= 0 ? [at] : []));
    unknownEvents += items.length - known.length;
    if (known.length < shortestHistory) shortHistories += 1;
    else
      sequences.push({
        userId: `here-${sequences.length + 1}`,
        items: known.map((at) => rowOf(items[at] ?? -1)),
        times: known.map((at) => times[at] ?? 0),
      });
  }
  const unknown = own.items.filter((_, place) => rowOf(place) < 0);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    sequences,
    data: {
      dataset: { name, origin, fingerprint, people, events, items: catalogue.items.length },
      agreed: {
        people: sequences.length,
        events: sum(sequences.map(({ items }) => items.length)),
        shortHistories,
        unknownEvents,
      },
      histories: {
        entries: sum(own.items.map(({ entries }) => entries)),
        unknownEntries: sum(unknown.map(({ entries }) => entries)),
        unknownItems: unknown.length,
      },
      active: active && { versionId: active.versionId, ...missingOf(dataset, active.catalogue) },
    },
  };
}

/** How many items of the active catalogue a data set doesn't have. Throws AppError bad_file if it has none of them. */
export function missingOf(
  { catalogue, name }: Pick<DatasetFacts, 'catalogue' | 'name'>,
  active: Catalogue,
): { items: number; missing: number; examples: string[] } {
  const items = active.items.length;
  if (catalogue.fingerprint === active.fingerprint) return { items, missing: 0, examples: [] };
  const missing = [...rowsIn(catalogue, active)].flatMap((row, place) => (row < 0 ? [place] : []));
  if (missing.length === items && items > 0)
    throw new AppError('bad_file', {
      message: `${name} shares no item with the active catalogue of ${active.domain}: it’s about other things. Import a data set for this domain first.`,
    });
  const frequent = missing.toSorted(
    (a, b) => (active.interactionCounts[b] ?? 0) - (active.interactionCounts[a] ?? 0),
  );
  const titles = frequent.slice(0, examples).map((place) => active.items[place]?.title ?? '');
  return { items, missing: missing.length, examples: titles };
}

/** In a few lines: for a job's log. */
export function describeTrainingData({ dataset, agreed, histories, active }: TrainingData): string[] {
  const lines = [
    `Data set: ${dataset.name}, ${n(dataset.people)} people, ${n(dataset.events)} events, ${n(dataset.items)} items (${dataset.fingerprint.slice(0, 16)}).`,
    ...describeAgreed({ agreed }),
  ];
  if (active !== null)
    lines.push(
      active.missing === 0
        ? `Every one of the ${n(active.items)} items of the active catalogue is in the data set.`
        : `${n(active.missing)} of the ${n(active.items)} items of the active catalogue aren’t in the data set: ${active.examples.join(', ')} …`,
    );
  if (histories.unknownEntries > 0)
    lines.push(
      `${n(histories.unknownEntries)} of the ${n(histories.entries)} entries in histories here are unknown to the new version. They stay in the histories.`,
    );
  return lines;
}

/** The lines about people here who agreed alone. */
export function describeAgreed({ agreed }: Pick<TrainingData, 'agreed'>): string[] {
  const lines = [`People here who agreed: ${n(agreed.people)}, ${n(agreed.events)} events.`];
  if (agreed.shortHistories > 0)
    lines.push(
      `${n(agreed.shortHistories)} who agreed have fewer than ${shortestHistory} titles of the data set and are left out.`,
    );
  if (agreed.unknownEvents > 0)
    lines.push(`${n(agreed.unknownEvents)} of their events are about titles that the data set doesn’t have.`);
  return lines;
}

function n(count: number): string {
  return count.toLocaleString('en');
}

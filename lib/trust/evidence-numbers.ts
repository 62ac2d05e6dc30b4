// Every number in an evidence object, by the name of its field: these are the numbers a sentence may state.

export type CountOf = { value: string | null; count: number; size: number }; // value: the attribute counted, if any
export type EvidenceNumbers = { ranks: Set<number>; all: Set<number>; counts: CountOf[] };

// Fields whose numbers belong to a single item (checked with the item) or state nothing.
const apart = new Set(['year', 'index', 'influences', 'score', 'scoreDrop', 'cosine', 'itemId', 'priceUsd']);

export function evidenceNumbers(evidence: object): EvidenceNumbers {
  const ranks = new Set<number>();
  const all = new Set<number>();
  const counts: CountOf[] = [];
  const visit = (value: unknown, key: string): void => {
    if (apart.has(key)) return;
    if (typeof value === 'number') {
      for (const shown of [value, Math.round(value), Math.round(100 * value) / 100]) all.add(shown);
      if (/share$|push$/i.test(key)) all.add(Math.round(100 * value));
      if (/rank/i.test(key)) ranks.add(Math.max(1, Math.round(value)));
    } else if (Array.isArray(value)) {
      all.add(value.length);
      for (const entry of value) visit(entry, key);
    } else if (value !== null && typeof value === 'object') {
      counts.push(...countsIn(value));
      for (const [name, entry] of Object.entries(value)) visit(entry, name);
    }
  };
  visit(evidence, '');
  return { ranks, all, counts };
}

/** "5 of 42": two numbers from one object, for the attribute it names. */
function countsIn(object: object): CountOf[] {
  const fields: Record<string, unknown> = { ...object };
  if (typeof fields.historyCount === 'number' && typeof fields.historySize === 'number') {
    const value = typeof fields.value === 'string' ? fields.value : null;
    return [{ value, count: fields.historyCount, size: fields.historySize }];
  }
  const { strongest, strongestRecent } = fields;
  return typeof strongest === 'number' && typeof strongestRecent === 'number'
    ? [{ value: null, count: strongestRecent, size: strongest }]
    : [];
}

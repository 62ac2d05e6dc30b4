// What may be held against a sentence: everything that was computed or is in the catalogue, as plain values. It is made
// from the evidence (here) or from an answer's fact lines (fact-lines.ts). Where something is unknown, a claim about it is
// not judged: null and `whole: false` say so.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

export type TitleFacts = {
  name: string;
  year: number | null;
  genres: string[]; // tags too
  makers: string[];
  platforms: string[];
  price: number | null; // US dollars
};
export type Share = {
  value: string;
  count: number;
  size: number;
  lift: number | null;
  when: 'all' | 'recent' | 'older';
};
/** sign of what the title does to the item's score: 1 raises, -1 lowers, 0 neither, null unknown. */
export type Influence = { title: string; sign: -1 | 0 | 1 | null; rankWithout: number | null };

export type Known = {
  about: string; // title of the item
  table: readonly TitleFacts[]; // every title that exists, as far as known
  tableWhole: boolean;
  watched: readonly string[];
  watchedWhole: boolean;
  rank: number | null;
  of: number | null; // unseen items
  othersRank: number | null;
  popularityRank: number | null;
  people: number | null; // who chose the item
  historySize: number | null;
  windowSize: number | null;
  influences: Influence[];
  influencesWhole: boolean;
  group: { removed: string[]; rankAfter: number } | null; // the fewest that take it out of the top ten
  compared: {
    title: string;
    rank: number;
    popularityRank: number | null;
    people: number | null;
    forItem: string[]; // what raises the item more than the other
    forOther: string[];
  } | null;
  changed: { removed: string[]; added: string[]; rank: number } | null; // a what-if history
  similar: string[];
  shares: Share[];
  sharesWhole: boolean;
  recentSize: number | null;
  strongest: { of: number; recent: number } | null;
  recentPush: number | null;
  run: { value: string; length: number } | null;
  among: { value: string; rank: number; of: number } | null;
};

const tables = new WeakMap<Catalogue, TitleFacts[]>();

function tableOf(catalogue: Catalogue): TitleFacts[] {
  const made = tables.get(catalogue);
  if (made) return made;
  const table = catalogue.items.map(({ title, year, genres, details }) => ({
    name: title,
    year,
    genres: [...new Set([...genres, ...(details?.tags ?? [])])],
    makers: [details?.developer ?? [], details?.publisher ?? []].flat(),
    platforms: details?.platforms ?? [],
    price: details?.priceUsd ?? null,
  }));
  tables.set(catalogue, table);
  return table;
}

const signOf = (change: number): -1 | 0 | 1 => (Math.abs(change) < 1e-6 ? 0 : change > 0 ? 1 : -1);

export function knownFrom(evidence: Evidence, catalogue: Catalogue, history: readonly number[]): Known {
  const { pattern, comparison, whatIf, counterfactual, view } = evidence;
  const title = ({ title: name }: { title: string }) => name;
  const shares: Share[] = [...evidence.sharedAttributes, ...evidence.profile, ...(view?.shares ?? [])].map(
    (share) => ({
      value: share.value,
      count: share.historyCount,
      size: share.historySize,
      lift: share.lift,
      when: 'all',
    }),
  );
  for (const when of ['recent', 'older'] as const) {
    const share = pattern?.shift?.[when];
    if (share)
      shares.push({
        value: share.value,
        count: share.historyCount,
        size: share.historySize,
        lift: share.lift,
        when,
      });
  }
  return {
    about: evidence.item.title,
    table: tableOf(catalogue),
    tableWhole: true,
    watched: [...new Set(history)].map((row) => catalogue.items[row]?.title ?? ''),
    watchedWhole: true,
    rank: evidence.rank,
    of: evidence.candidates,
    othersRank: evidence.averageRank === null ? null : Math.max(1, Math.round(evidence.averageRank)),
    popularityRank: evidence.popularityRank,
    people: evidence.interactionCount,
    historySize: evidence.historySize,
    windowSize: evidence.windowSize,
    influences: evidence.influences
      .filter(({ item }) => item.title !== evidence.item.title)
      .map(({ item, scoreDrop, rankWithout }) => ({
        title: item.title,
        sign: signOf(scoreDrop),
        rankWithout,
      })),
    influencesWhole: true,
    group: counterfactual && {
      removed: counterfactual.removed.map(title),
      rankAfter: counterfactual.rankAfter,
    },
    compared: comparison
      ? {
          title: comparison.other.title,
          rank: comparison.rank,
          popularityRank: comparison.popularityRank,
          people: comparison.interactionCount,
          forItem: comparison.split.filter(({ difference }) => difference > 0).map(({ item }) => item.title),
          forOther: comparison.split.filter(({ difference }) => difference < 0).map(({ item }) => item.title),
        }
      : null,
    changed: whatIf
      ? { removed: whatIf.removed.map(title), added: whatIf.added.map(title), rank: whatIf.rank }
      : null,
    similar: evidence.similar.map(({ item }) => item.title),
    shares,
    sharesWhole: true,
    recentSize: pattern?.recentSize ?? null,
    strongest: pattern ? { of: pattern.strongest, recent: pattern.strongestRecent } : null,
    recentPush: pattern?.recentPush ?? null,
    run: pattern?.run ?? null,
    among: evidence.amongAlike ?? null,
  };
}

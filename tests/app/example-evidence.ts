import type { Evidence } from '#lib/contract/evidence.ts';

const item = (itemId: string, title: string) => ({
  index: Number(itemId),
  itemId,
  title,
  year: 1995,
  genres: ['Crime'],
});

export const exampleEvidence: Evidence = {
  item: item('1', 'Heat'),
  score: 4.5,
  rank: 3,
  candidates: 100,
  percentile: 98,
  averageScore: null,
  averageRank: null,
  popularityRank: 12,
  interactionCount: 40,
  historySize: 2,
  windowSize: 2,
  influences: [
    { item: item('2', 'Casino'), scoreDrop: 1.5, rankWithout: 9 },
    { item: item('3', 'Fargo'), scoreDrop: -0.1, rankWithout: 3 },
  ],
  counterfactual: { removed: [item('2', 'Casino')], rankAfter: 14 },
  similar: [],
  sharedAttributes: [
    { kind: 'genre', value: 'Crime', historyCount: 2, historySize: 2, catalogueShare: 0.1, lift: 10 },
  ],
  profile: [],
  alreadySeen: false,
  knownToModel: true,
};

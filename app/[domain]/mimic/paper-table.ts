// Table 1 of Lei et al., RecExplainer: Aligning Large Language Models for Explaining Recommendation Models (KDD 2024,
// arXiv 2311.10947): next item H@5 and N@5, ranking N@5, classification accuracy, history coverage. Free text, exact
// titles. "Movies" there is Amazon Movies & TV; its language model is Vicuna-7B.

import type { Domain } from '#lib/contract/domain.ts';
import type { RowName } from '#lib/evaluation/evaluation-file.ts';
import type { Author } from '#lib/evaluation/quality/quality-file.ts';

type PaperRow = [
  hitAt5: number,
  ndcgAt5: number,
  ranking: number,
  accuracy: number | null,
  coverage: number | null,
];

export const paperSource = {
  text: 'Lei et al., RecExplainer, KDD 2024, Table 1',
  url: 'https://arxiv.org/abs/2311.10947',
} as const;

export const paperData: Record<Domain, string> = {
  movies: 'Amazon Movies & TV',
  steam: 'Steam',
  games: 'Amazon Video Games',
};

const ownRows = ['readers', 'mean-score', 'nearest'] as const;
type OwnRow = (typeof ownRows)[number];

/** Whether a row is ours alone. */
export function isOwnRow(name: RowName): name is OwnRow {
  return ownRows.some((own) => own === name);
}

export const paperTable: Record<Domain, Record<Exclude<RowName, OwnRow>, PaperRow>> = {
  games: {
    random: [0.0023, 0.0015, 0.6153, 0.503, null],
    popularity: [0.0077, 0.0047, 0.6683, null, null],
    unaligned: [0.0026, 0.0014, 0.2391, 0.5026, null],
    'in-context': [0.0379, 0.0304, 0.2661, 0.507, null],
    student: [0.6736, 0.5234, 0.8759, 0.7768, null],
    behavior: [0.746, 0.626, 0.7521, 0.8365, null],
    intention: [0.8436, 0.6994, 0.8299, 0.9385, 0.1162],
    hybrid: [0.8057, 0.6922, 0.8458, 0.9189, 0.1325],
  },
  movies: {
    random: [0.005, 0.003, 0.61, 0.4987, null],
    popularity: [0.015, 0.0088, 0.7044, null, null],
    unaligned: [0.0091, 0.0062, 0.2706, 0.5011, null],
    'in-context': [0.0144, 0.0104, 0.3005, 0.5079, null],
    student: [0.6217, 0.5025, 0.8252, 0.6541, null],
    behavior: [0.8106, 0.7027, 0.7033, 0.7818, null],
    intention: [0.9039, 0.7709, 0.829, 0.8396, 0.1201],
    hybrid: [0.8773, 0.775, 0.7638, 0.8109, 0.1461],
  },
  steam: {
    random: [0.006, 0.0039, 0.6139, 0.4977, null],
    popularity: [0.0321, 0.0201, 0.7971, null, null],
    unaligned: [0.0028, 0.0014, 0.3229, 0.5, null],
    'in-context': [0.0461, 0.0332, 0.2907, 0.5076, null],
    student: [0.9751, 0.878, 0.9577, 0.8914, null],
    behavior: [0.931, 0.81, 0.8699, 0.9554, null],
    intention: [0.9615, 0.8122, 0.9083, 0.9904, 0.0659],
    hybrid: [0.9358, 0.8242, 0.9036, 0.9815, 0.0707],
  },
};

/** Its Tables 2 and 3: the judge's mean grade, 0 to 3, and the mean squared error of the score predictor. */
export const paperExplanations: Record<Domain, Partial<Record<Author, { grade: number; error?: number }>>> = {
  games: {
    unaligned: { grade: 2.0703, error: 3.697 },
    behavior: { grade: 2.324 },
    intention: { grade: 1.6653 },
    hybrid: { grade: 2.524, error: 1.2786 },
  },
  movies: {
    unaligned: { grade: 2.0261, error: 2.8373 },
    behavior: { grade: 2.136 },
    intention: { grade: 1.4689 },
    hybrid: { grade: 2.2204, error: 1.919 },
  },
  steam: {
    unaligned: { grade: 2.0341, error: 0.9687 },
    behavior: { grade: 2.466 },
    intention: { grade: 1.3394 },
    hybrid: { grade: 2.492, error: 0.3248 },
  },
};

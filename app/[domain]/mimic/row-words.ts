/** How the page calls the rows and the measures. */

import type { Figures, RowName } from '#lib/evaluation/evaluation-file.ts';

export const rowLabels: Record<RowName, { name: string; what: string }> = {
  random: { name: 'Random', what: 'answers drawn by chance' },
  popularity: { name: 'Popularity', what: 'what most people had' },
  unaligned: { name: 'Language model', what: 'as it comes, never trained on the recommender' },
  'in-context': {
    name: 'Language model, two examples',
    what: 'shown two answers of the recommender before each question',
  },
  student: {
    name: 'Distilled recommender',
    what: 'a second recommender trained on the scores of the first; it has no words',
  },
  readers: {
    name: 'Readers of the vector',
    what: 'what the soft tokens name before the language model says a word; they judge and rank nothing',
  },
  behavior: { name: 'Behavior', what: 'aligned, sees the titles of the history' },
  intention: { name: 'Intention', what: 'aligned, sees the recommender’s own vectors' },
  hybrid: { name: 'Hybrid', what: 'aligned, sees both' },
};

export const measures: { key: keyof Figures; name: string; what: string }[] = [
  {
    key: 'hitAt5',
    name: 'Next item H@5',
    what: 'how often the recommender’s first choice is among the five titles said',
  },
  { key: 'ndcgAt5', name: 'Next item NDCG@5', what: 'the same, worth more the earlier it is said' },
  { key: 'rankingNdcgAt5', name: 'Ranking NDCG@5', what: 'five titles put into the recommender’s order' },
  { key: 'accuracy', name: 'Yes or No', what: 'share of right verdicts on one title, half of them liked' },
  { key: 'coverage', name: 'History', what: 'share of the last ten titles told from the user vector alone' },
  {
    key: 'pointwiseNdcgAt5',
    name: 'Ranking by Yes',
    what: 'the same five in the order of a verdict on each; the paper does not ask this',
  },
];

// Names of the rows and metrics on the page.

import type { Figures, RowName } from '#lib/evaluation/evaluation-file.ts';

export const rowLabels: Record<RowName, { name: string; what: string }> = {
  random: { name: 'Random', what: 'random answers' },
  popularity: { name: 'Popularity', what: 'the most popular items' },
  'mean-score': {
    name: 'Mean score',
    what: 'what the recommender would tell somebody whose taste it doesn’t know, the same for everyone',
  },
  nearest: { name: 'Nearest', what: 'the items closest to the history in the recommender’s own space' },
  unaligned: { name: 'Language model', what: 'as downloaded, never trained on the recommender' },
  'in-context': {
    name: 'Language model, two examples',
    what: 'sees two of the recommender’s answers before each question',
  },
  student: {
    name: 'Distilled recommender',
    what: 'a second recommender trained on the first one’s scores; it can’t talk',
  },
  readers: {
    name: 'Vector readers',
    what: 'the titles the soft tokens name, before the language model says a word; they don’t judge or rank',
  },
  behavior: { name: 'Behavior', what: 'aligned, sees the titles of the history' },
  intention: { name: 'Intention', what: 'aligned, sees the recommender’s own vectors' },
  hybrid: { name: 'Hybrid', what: 'aligned, sees both' },
};

export const measures: { key: keyof Figures; name: string; what: string }[] = [
  {
    key: 'hitAt5',
    name: 'Next item H@5',
    what: 'how often the recommender’s first choice is among the five titles named',
  },
  { key: 'ndcgAt5', name: 'Next item NDCG@5', what: 'the same, but worth more the earlier it’s named' },
  { key: 'rankingNdcgAt5', name: 'Ranking NDCG@5', what: 'five titles put into the recommender’s order' },
  { key: 'accuracy', name: 'Yes or No', what: 'accuracy on single titles, half of them liked' },
  {
    key: 'coverage',
    name: 'History',
    what: 'share of the last ten titles recovered from the user vector alone',
  },
  {
    key: 'pointwiseNdcgAt5',
    name: 'Ranking by Yes',
    what: 'the same five, sorted by its Yes on each; not in the paper',
  },
];

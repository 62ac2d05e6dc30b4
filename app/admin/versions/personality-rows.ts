// What `evaluate --target` measured of a version's recommender: does it tell each person something of their own?

import type { PersonalityFile } from '#lib/evaluation/personality-file.ts';

export function rowsOf(personality: PersonalityFile): [name: string, value: string][] {
  const { ndcgAt10, sharedOfFirst, differentFirst, people, of } = personality;
  const { nonPersonalVerdicts, nonPersonalRanking } = personality;
  return [
    ['NDCG@10 of the next item', ndcgAt10.model.toFixed(4)],
    ['the same by popularity', ndcgAt10.popularity.toFixed(4)],
    ['the same by a score that is equal for everyone', ndcgAt10.meanScore.toFixed(4)],
    ['shared by two people of their first 24', sharedOfFirst.toFixed(1)],
    ['different items that come first', differentFirst.toLocaleString('en')],
    ['verdicts that the equal score gives', `${(nonPersonalVerdicts * 100).toFixed(1)} %`],
    ['rankings that the equal score gives, NDCG@5', nonPersonalRanking.toFixed(3)],
    [`people asked, ${of} part`, people.toLocaleString('en')],
  ];
}

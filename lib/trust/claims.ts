// What an answer claims and how much of it is true, as the independent checker (lib/checking) judges it, in the shape that the
// measures of `trust` count.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { checkText } from '#lib/checking/check.ts';
import { knownFrom } from '#lib/checking/known.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

export type Tally = { claims: number; true: number };
export type Verdict = { what: string; holds: boolean };
export type Claims = {
  titles: Verdict[]; // each title named: does it exist?
  watched: Verdict[]; // each "you watched X", and each "you have not watched X"
  attributes: Verdict[]; // everything else that could be judged: who moves the score, ranks, counts, genres, years, prices
  cited: number[]; // rows of the history that the text names
  sentences: string[];
};
export type ClaimContext = { catalogue: Catalogue; history: readonly number[]; evidence: Evidence };

export function claimsOf(text: string, { catalogue, history, evidence }: ClaimContext): Claims {
  const checked = checkText(text, knownFrom(evidence, catalogue, history));
  const rowOf = new Map([...new Set(history)].map((row) => [catalogue.items[row]?.title ?? '', row]));
  const titles = checked.flatMap((sentence) => sentence.titles);
  const claims = checked
    .flatMap((sentence) => sentence.claims)
    .filter(({ verdict }) => verdict !== 'not judged');
  const verdicts = (wanted: (relation: string) => boolean): Verdict[] =>
    claims.flatMap(({ relation, what, verdict }) =>
      wanted(relation) ? [{ what, holds: verdict === 'true' }] : [],
    );
  const cited = titles.flatMap(({ name }) => (name === evidence.item.title ? [] : (rowOf.get(name) ?? [])));
  return {
    titles: titles.map(({ name, exists }) => ({ what: name, holds: exists })),
    watched: verdicts((relation) => relation === 'watched'),
    attributes: verdicts((relation) => relation !== 'watched' && relation !== 'exists'),
    cited: [...new Set(cited)],
    sentences: checked.map((sentence) => sentence.text),
  };
}

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  return { claims: verdicts.length, true: verdicts.filter(({ holds }) => holds).length };
}

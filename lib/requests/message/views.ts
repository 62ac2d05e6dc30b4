// The view that an explanation is asked from: one of the perspectives that the domain has facts for, a way of telling
// ("short", "as a haiku"), or the person's own words about what matters to them.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { isPerspective, type Perspective, perspectivesOf } from '#lib/contract/perspective.ts';
import type { NamedAttribute } from '#lib/evidence/attributes.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { hasGenres, tagsAreReliable } from '../kinds/known-kinds.ts';
import { isRough, meaningOf } from '../kinds/vocabulary.ts';
import { shown } from '../wording.ts';

export type View = {
  perspective: Perspective;
  asked: Perspective | null; // a perspective that was named, even one that the domain has no facts for
  style: string | null; // how it is to be told
  attributes: NamedAttribute[]; // kinds that the person's own words name
  unseen: string[]; // what they name that no recommender has seen
};

const manners =
  /^(?:as|like|for|in|with|by)\b|\b(?:short|brief|simple|simply|detail(?:ed|s)?|long|sentences?|words?|step by step|bullet|points?|haiku|poem|caveman|pirate|viking|lego|terms|style|talk|voice|commentator|comedy routine|stand-?up|roast|newcomer|boomer|grandm\w+|five.year|example|elevator|pitch|paragraph|numbers|formal|blunt|minimum|guide|documentary|bartender|lawyer|judge|sheet|philosophy|without)\b/i;

export function viewNamed(words: string | undefined, catalogue: Catalogue): View {
  const plain: View = { perspective: 'overall', asked: null, style: null, attributes: [], unseen: [] };
  if (words === undefined) return plain;
  const word = words.trim().toLowerCase();
  const named = word === 'skeptic' || word === 'skeptical' ? 'sceptic' : word;
  if (isPerspective(named)) {
    const isOffered = perspectivesOf(catalogue.domain).includes(named);
    const perspective = isOffered || (named === 'genre' && hasGenres(catalogue)) ? named : 'overall';
    return { ...plain, perspective, asked: named };
  }
  if (manners.test(word)) return { ...plain, style: words.trim() };
  const meaning = meaningOf(catalogue, word);
  const meant = meaning && !isRough(meaning) ? meaning.all.flatMap(([first]) => first ?? []) : [];
  const reliable = tagsAreReliable(catalogue);
  const attributes = meant.filter(({ kind }) => kind === 'genre' || reliable);
  const unseen = unseenMatters(word);
  if (attributes.length === 0 && unseen.length === 0) return { ...plain, unseen: [`"${shown(words)}"`] };
  return { ...plain, attributes: attributes.slice(0, 2), unseen: attributes.length > 0 ? [] : unseen };
}

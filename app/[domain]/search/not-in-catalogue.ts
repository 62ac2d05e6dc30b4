import type { DomainFacts } from '#lib/contract/domain.ts';

/** "Not in this catalogue, which has films to 2018." */
export function notInCatalogue(
  nouns: Pick<DomainFacts, 'items'>,
  { items, lastYear }: { items: number; lastYear: number | null },
): string {
  const has =
    lastYear === null ? `${items.toLocaleString('en')} ${nouns.items}` : `${nouns.items} to ${lastYear}`;
  return `Not in this catalogue, which has ${has}.`;
}

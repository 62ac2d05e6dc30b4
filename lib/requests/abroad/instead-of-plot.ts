// What titles are about is there in English alone: in another language their moods stand for it, "It's funny and heartwarming, with
// ghosts."
import { allKnowledge, type Knowledge, knownByPlot } from '#lib/catalogue/general-knowledge.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { isTelling } from '../known/in-common.ts';
import { adjectiveOf, adjectivesOf, moodsOf, type Trait, traitNamed } from '../known/traits.ts';
import { joined } from '../wording.ts';
import type { LanguageTable } from './language-table.ts';

const mostMoods = 2;
const mostShare = 0.2; // of the known titles: what more have says little
const untold = /\b(?:twist|ending|following|lead)$| or /; // what gives an end away, or says little of a title
const added = /^ (?:mit|avec|con) | $/; // a theme that goes behind an adjective, or in Korean before it

/** An English sentence for the tables; null where no moods are known. */
export function insteadOfPlot(plot: string, { traits }: LanguageTable, domain: Domain): string | null {
  const known = knownByPlot(domain, plot);
  if (!known) return null;
  const share = sharesIn(domain);
  const rarest = (some: readonly Trait[]) =>
    some.toSorted((a, b) => (share.get(a.name) ?? 0) - (share.get(b.name) ?? 0));
  const all = moodsOf(known, domain).filter((trait) => adjectiveOf(trait) !== null);
  const few = rarest(all).slice(0, mostMoods);
  const moods = adjectivesOf(all.filter((trait) => few.includes(trait)));
  const [theme] = rarest(themesOf(known, domain)).filter(({ said }) => added.test(traits[said]?.[0] ?? ''));
  if (moods.length === 0) return theme ? `It's a ${domainFacts[domain].item} ${theme.said}.` : null;
  return `It's ${joined(moods)}${theme ? `, ${theme.said}` : ''}.`;
}

function themesOf({ traits = [] }: Knowledge, domain: Domain): Trait[] {
  const share = sharesIn(domain);
  return traits
    .filter((name) => isTelling(name) && !untold.test(name) && (share.get(name) ?? 1) <= mostShare)
    .flatMap((name) => traitNamed(name, domain) ?? [])
    .filter(({ said }) => said.startsWith('with ') && !untold.test(said));
}

const shares = new Map<Domain, ReadonlyMap<string, number>>();

function sharesIn(domain: Domain): ReadonlyMap<string, number> {
  const made =
    shares.get(domain) ?? counted(allKnowledge(domain).flatMap(({ traits }) => (traits ? [traits] : [])));
  shares.set(domain, made);
  return made;
}

function counted(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of all.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].map(([name, count]) => [name, count / all.length]));
}

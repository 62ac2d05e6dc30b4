// How violent a title is: by what it is generally known to have in it, and by its rating.

import { type Knowledge, upsettingTraits } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { adjectivesOf, itIs, type Trait, traitNamed } from '../known/traits.ts';
import { asksWhether } from '../message/yes-no.ts';
import { capitalized, joined } from '../wording.ts';

/** In a request and in a message, whatever its language. */
export const ofViolence =
  /\b(?:gor(?:e|y)|blood\w*|violen\w+|brutal\w*|gewalt\w*|blutig\w*|sanglant\w*|sangr\w+)|폭력|잔인|유혈|피가/iu;

const violent = ['violent', 'gory', 'brutal'];
const worst = upsettingTraits.filter((name) =>
  /^(?:sexual violence|torture|animal dies|child dies)$/.test(name),
);
/** What violence comes with, where it isn't known for it. */
const fighting = [
  ...['shooting', 'sword fighting', 'sword fights', 'martial arts'],
  ...['serial killer', 'hitmen', 'gangsters', 'zombies'],
];
const mostFights = 2;

/** null: nothing of the kind is known. */
export function violenceSaid(
  { traits, perhaps = [] }: Knowledge,
  { domain, message }: { domain: Domain; message: string },
): string | null {
  if (!traits) return null;
  const among = (names: readonly string[]) =>
    names.filter((name) => traits.includes(name)).flatMap((name) => traitNamed(name, domain) ?? []);
  const isYesNo = asksWhether(message);
  const held = among(violent);
  if (held.length > 0)
    return `${isYesNo ? 'Yes: it' : 'It'}'s ${joined(adjectivesOf(held))}.${besides(among(worst))}`;
  const none = traitNamed('no combat', domain);
  if (none && traits.includes(none.name)) return `${isYesNo ? 'No: it has' : 'It has'} no combat.`;
  const fights = among(fighting).slice(0, mostFights);
  if (fights.length > 0) return `It has ${joined(fights.map(bare))}.`;
  const maybe = violent
    .filter((name) => perhaps.includes(name))
    .flatMap((name) => traitNamed(name, domain) ?? []);
  return maybe.length > 0 ? `Perhaps: it may be ${joined(adjectivesOf(maybe))}.` : null;
}

/** " It has torture." */
function besides(held: readonly Trait[]): string {
  return held[0] ? ` ${capitalized(itIs(held[0]))}.` : '';
}

function bare({ said }: Trait): string {
  return said.replace(/^(?:with|that are|about) /, '');
}

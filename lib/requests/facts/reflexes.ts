// "Does it need quick reflexes?": by what a game is generally known for, else by its labels.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { knownOf } from '../known/known-matter.ts';
import { itIs, traitNamed } from '../known/traits.ts';
import { asksWhether } from '../message/yes-no.ts';
import { genreWord, joined, tagWord } from '../wording.ts';
import type { World } from '../world.ts';

const asked =
  /\b(?:reflex(?:es)?|reactions?|reaction times?|twitchy?|fast[- ]paced|button[- ]mash\w*|quick (?:fingers|hands|thinking)|(?:fast|quick|slow|old|shaky|stiff) (?:hands|fingers))\b/iu;

const slow = ['needs no reflexes', 'turn-based', 'point-and-click', 'visual novel', 'relaxing', 'no combat'];
const quick = ['fast', 'bullet hell', 'rhythm', 'hack and slash', 'shooter', 'fighting', 'racing'];
const slowTags =
  /^(?:Turn-Based(?: \w+)?|Point & Click|Visual Novel|Walking Simulator|Card Game|Board Game|Relaxing|Puzzle)$/i;
const quickTags =
  /^(?:Fast-Paced|Bullet Hell|Rhythm|Hack and Slash|Precision Platformer|Twin Stick Shooter|Arena Shooter|FPS|Shooter|Fighting|Racing|Souls-like|Shoot 'Em Up)$/i;
const someGenres = /^(?:Action|Racing|Sports|Fighting|Shooter|Platformer)$/i;
const mostTold = 2;

/** null: it isn't asked, or nothing tells. message: without the title. */
export function reflexesSaid(
  about: string,
  message: string,
  item: Item,
  { catalogue }: World,
): string | null {
  const { domain } = catalogue;
  if (domain === 'movies' || !asked.test(`${about} ${message}`) || !asksWhether(message)) return null;
  const traits = knownOf(catalogue, item)?.traits ?? [];
  const calm = clauseOf(
    slow.find((name) => traits.includes(name)),
    domain,
  );
  if (calm !== null) return `No: ${calm}.`;
  const hectic = clauseOf(
    quick.find((name) => traits.includes(name)),
    domain,
  );
  if (hectic !== null) return `Yes: ${hectic}.`;
  const tags = item.details?.tags ?? [];
  const fast = tags.filter((tag) => quickTags.test(tag)).slice(0, mostTold);
  if (fast.length > 0) return `Yes, going by its tags: people tag it ${joined(fast.map(tagWord))}.`;
  const slowly = tags.filter((tag) => slowTags.test(tag)).slice(0, mostTold);
  const some = item.genres.filter((genre) => someGenres.test(genre));
  const phrase = knownOf(catalogue, item)?.phrase;
  if (slowly.length > 0 && some.length === 0)
    return `Not by its tags: people tag it ${joined(slowly.map(tagWord))}${phrase ? `, and it's about ${phrase}` : ''}.`;
  return some.length > 0
    ? `Some, I'd think: it's listed as ${joined(item.genres.slice(0, mostTold).map(genreWord))}, though nothing marks it as fast.`
    : null;
}

function clauseOf(name: string | undefined, domain: Domain): string | null {
  const trait = name === undefined ? null : traitNamed(name, domain);
  return trait && itIs(trait);
}

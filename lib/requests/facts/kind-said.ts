// "What kind of game is this?": what a friend would say, where that is known: the kind, what it is like, and what happens in it.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { gamesTagged } from '../kinds/tag-kinds.ts';
import { tellingTags } from '../kinds/vocabulary.ts';
import { knownOf } from '../known/known-matter.ts';
import { adjectivesOf, moodsOf } from '../known/traits.ts';
import { asksYesNo } from '../message/yes-no.ts';
import { joined } from '../wording.ts';
import type { World } from '../world.ts';

const asksKind = /\b(?:what|which) (?:kind|sort|type|genre)s?\b|\bgenre\b/iu;
const mostKinds = 2;
const notOfKind =
  /^(?:difficult|funny|cute|atmospheric|relaxing|story-rich|casual|action|adventure|retro|competitive|surreal|music) games$/u;

/** "It's a metroidvania, lonely and beautiful to look at: a small silent bug explores a ruined kingdom." null: too little is known. */
export function kindSaid(item: Item, { catalogue, message = '' }: World): string | null {
  const known = knownOf(catalogue, item);
  if (!known || !asksKind.test(message) || asksYesNo(message)) return null;
  const kind = kindOf(item, known.genres?.slice(0, mostKinds) ?? [], catalogue);
  if (kind === null) return null;
  const moods = adjectivesOf(moodsOf(known, catalogue.domain)).slice(0, mostKinds);
  const lead = `It's ${/^[aeiou]/u.test(kind) ? 'an' : 'a'} ${kind}${moods.length > 0 ? `, ${joined(moods)}` : ''}`;
  const { phrase } = known;
  return phrase === undefined ? `${lead}.` : `${lead}, about ${phrase}.`;
}

/** "Puzzle game", "metroidvania": in plain words, where there are any. */
function kindOf(item: Item, genres: readonly string[], catalogue: World['catalogue']): string | null {
  if (genres.length > 0) return `${joined(genres)} game`;
  if (catalogue.domain === 'movies') return null;
  const named = [...tellingTags(catalogue, item), ...item.genres].flatMap((tag) => gamesTagged(tag) ?? []);
  const many = named.find((words) => !notOfKind.test(words)) ?? named[0];
  return many?.replace(/ies$/u, 'y').replace(/s$/u, '') ?? null;
}

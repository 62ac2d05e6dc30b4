// A kind in place of titles: "without the animated ones", "only my PS2 games", "nothing sad". Those of the history that are known to be
// of it, by genre or label, system, time, maker, or what is generally known of them.

import { titleKey } from '#lib/catalogue/title.ts';
import { countedBy } from '../taste/listed-kind.ts';
import { shown } from '../wording.ts';
import { distinctHistory, type World } from '../world.ts';
import type { Group } from './named-group.ts';

const before =
  /^(?:(?:all|any|every|each|everything|anything|nothing|whatever|only|just|of|the|my|our|those|these)\s+)*(?:(?:films?|movies?|games?|ones|titles|stuff|things)\s+)?(?:(?:that|which) (?:is|are|were)\s+|(?:tagged|labelled|for|on)\s+(?:the |my )?)?/iu;
const behind = /(?:\s+(?:films?|movies?|games?|ones?|titles|stuff|things))+$/iu;
const shortest = 2; // letters

/** null: the words are no kind that is known here. */
export function ownOfKind(typed: string, world: World): Group | null {
  const about = typed.trim().replace(before, '').replace(behind, '').trim().toLowerCase();
  if (titleKey(about).length < shortest) return null;
  const own = distinctHistory(world);
  const counted = countedBy(about, world, own);
  if (!counted || counted.said.includes(' in the title') || counted.said.includes('"')) return null;
  const items = own.filter((item) => counted.holds(item) === true);
  return { name: shown(about), items, said: null, kind: { said: counted.said, one: counted.one } };
}

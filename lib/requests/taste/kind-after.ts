// "Would I still get so many NES games without that": how many of a kind the top of the list has, now and on a changed history.

import { catalogueValues, valuesOf } from '#lib/evidence/attributes.ts';
import { listLength } from '#lib/recommender/personality.ts';
import { platformsNamed } from '../kinds/platform-words.ts';
import { listAt } from '../top.ts';
import { distinctHistory, itemAt, type World } from '../world.ts';
import { countedBy } from './listed-kind.ts';

/** untold: of the first `of`, those whose console isn't on record, where a console is asked about. */
export type KindAfter = {
  said: string;
  one: string;
  of: number;
  before: number;
  after: number;
  untold: number;
};

const soMany =
  /\b(?:get|see|have|be|show me|given|recommended|suggested)\b(?: \p{L}+)? (?:so many|that many|this many|as many|these|those|all (?:these|those|the)|many|any|more|fewer|less) ((?:[\p{L}\d’'-]+ ){1,3}?)(?:games?|films?|movies?|ones|titles)\b/iu;

/** "Would I still get so many NES games": how many of them the top of the list has, now and then. */
export function kindAfter(
  text: string,
  world: World,
  changed: readonly number[],
  removed: readonly number[],
): KindAfter | null {
  const said = soMany.exec(text)?.[1]?.trim().toLowerCase();
  if (said === undefined) return null;
  const { catalogue, rules, history } = world;
  const counted = countedBy(said, world, distinctHistory(world));
  if (!counted) return null;
  const first = (own: readonly number[]) =>
    listAt(world, { history: own, rules })
      .first(listLength + removed.length)
      .filter((row) => !removed.includes(row))
      .slice(0, listLength);
  const count = (rows: readonly number[]) =>
    rows.filter((row) => counted.holds(itemAt(catalogue, row)) === true).length;
  const now = first(history);
  const before = count(now);
  const isPlatform = platformsNamed(said, catalogueValues(catalogue, 'platform')).length > 0;
  const untold = isPlatform
    ? now.filter((row) => valuesOf(itemAt(catalogue, row), 'platform').length === 0).length
    : 0;
  if (before === 0 && untold === 0) return null;
  const { said: kind, one } = counted;
  return { said: kind, one, of: now.length, before, after: count(first(changed)), untold };
}

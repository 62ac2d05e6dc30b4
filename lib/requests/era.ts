// "1970s", "older", "before 1960": when an item came out, as a test.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { wishedBefore } from './shown-before.ts';
import { distinctHistory, nounsOf, type World } from './world.ts';

type EraTest = { said: string; test: (item: Item) => boolean };

/** null: no era, or a catalogue without years. "older" is older than all of `beside`, else than half of the history. */
export function eraTest(said: string, world: World, beside: readonly Item[]): EraTest | null {
  const { catalogue } = world;
  if (!catalogue.items.some(({ year }) => year !== null)) return null;
  const { many } = nounsOf(catalogue);
  const between = (from: number, to: number) => (item: Item) =>
    item.year !== null && item.year >= from && item.year <= to;
  const text = said.trim().toLowerCase();
  const decade = /^(?:the )?(?:(\d{2})?(\d)0)['’]?s$/.exec(text);
  if (decade) {
    const century = decade[1] ?? (Number(decade[2]) < 3 ? '20' : '19');
    const from = Number(`${century}${decade[2]}0`);
    return { said: `${many} from the ${from}s`, test: between(from, from + 9) };
  }
  const year = /^(?:from |in )?(\d{4})$/.exec(text)?.[1];
  if (year) return { said: `${many} from ${year}`, test: between(Number(year), Number(year)) };
  const before = /^(?:from )?(?:before|pre-?|older than|until|up to)\s*(\d{4})s?$/.exec(text)?.[1];
  if (before) return { said: `${many} from before ${before}`, test: between(0, Number(before) - 1) };
  const since = /^(?:since|from)\s*(\d{4})s?(?: on(?:wards)?)?$/.exec(text)?.[1];
  if (since) return { said: `${many} from ${since} on`, test: between(Number(since), 9999) };
  const after = /^(?:from )?(?:after|post-?|newer than)\s*(\d{4})$/.exec(text)?.[1];
  if (after) return { said: `${many} from after ${after}`, test: between(Number(after) + 1, 9999) };
  const later = /^(?:from )?(?:after|post-?|newer than)\s*(\d{3}0)s$/.exec(text)?.[1];
  if (later) return { said: `${many} from after the ${later}s`, test: between(Number(later) + 10, 9999) };
  if (/^(?:older|old|earlier|classics?|vintage|oldest)$/.test(text)) {
    const limit = limitOf(world, beside, { text, comparative: /^(?:older|earlier)$/, outermost: 'least' });
    return limit === null ? null : { said: `${many} from before ${limit}`, test: between(0, limit - 1) };
  }
  if (/^(?:newer|new|recent|modern|more recent|later|newest|latest)$/.test(text)) {
    const limit = limitOf(world, beside, {
      text,
      comparative: /^(?:newer|more recent|later)$/,
      outermost: 'most',
    });
    return limit === null ? null : { said: `${many} from after ${limit}`, test: between(limit + 1, 9999) };
  }
  return null;
}

/**
 * Where "older" ends: with what was listed, once. Said again among other wishes, it means what it meant, which all that was
 * listed since meets; and "old" compares with nothing.
 */
function limitOf(
  world: World,
  beside: readonly Item[],
  { text, comparative, outermost }: { text: string; comparative: RegExp; outermost: 'least' | 'most' },
): number | null {
  if (!comparative.test(text)) return edge(world, [], Math.min);
  if (!wishedBefore(world, 'era', text))
    return edge(world, beside, outermost === 'least' ? Math.min : Math.max);
  if (beside.length === 0) return edge(world, [], Math.min);
  const inner = edge(world, beside, outermost === 'least' ? Math.max : Math.min);
  return inner === null ? null : inner + (outermost === 'least' ? 1 : -1);
}

function edge(
  world: World,
  beside: readonly Item[],
  outermost: (...years: number[]) => number,
): number | null {
  const years = beside.flatMap(({ year }) => year ?? []);
  if (years.length > 0) return outermost(...years);
  const own = distinctHistory(world)
    .flatMap(({ year }) => year ?? [])
    .sort((a, b) => a - b);
  const all =
    own.length > 0 ? own : world.catalogue.items.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  return all[all.length >> 1] ?? null;
}

// "1970s", "older", "before 1960": when an item came out, as a test.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { hasYears, yearOf } from '../known/years.ts';
import { reachOf } from '../titles/asked-title.ts';
import { joined, shown } from '../wording.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';
import type { Test } from './constraint.ts';
import { wishedBefore } from './shown-before.ts';
import { after, before, plainly, type Span, spansIn } from './years-in.ts';

type EraTest = Pick<Test, 'said' | 'test' | 'standIn'>;

/** null: no era, or a catalogue without years. "older" is older than all of `beside`, else than half of the history. */
export function eraTest(said: string, world: World, beside: readonly Item[]): EraTest | null {
  const { catalogue } = world;
  if (!hasYears(catalogue)) return null;
  const text = plainly(said);
  const years = spansIn(text, reachOf(catalogue).lastYear);
  if (years) return testOf(years, said, world);
  if (/^(?:older|old|earlier|classics?|vintage|oldest)$/.test(text)) {
    const limit = limitOf(world, beside, { text, comparative: /^(?:older|earlier)$/, outermost: 'least' });
    return limit === null ? null : testOf([before(limit)], said, world);
  }
  if (/^(?:newer|more recent|later|newest|latest)$/.test(text)) {
    const limit = limitOf(world, beside, {
      text,
      comparative: /^(?:newer|more recent|later)$/,
      outermost: 'most',
    });
    return limit === null ? null : testOf([after(limit)], said, world);
  }
  return null;
}

function testOf(spans: readonly Span[], wish: string, world: World): EraTest {
  const { many } = nounsOf(world.catalogue);
  const kind = `${many} from ${joined(
    spans.map((one) => one.said),
    'or',
  )}`;
  return {
    said: kind,
    test: (item) => {
      const year = yearOf(world.catalogue, item);
      return year !== null && spans.some(({ from, to }) => year >= from && year <= to);
    },
    ...(spans.some(({ rough }) => rough) ? { standIn: { wish: shown(wish), left: null, kind } } : {}),
  };
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
  const known = (items: readonly Item[]) => items.flatMap((item) => yearOf(world.catalogue, item) ?? []);
  const years = known(beside);
  if (years.length > 0) return outermost(...years);
  const own = known(distinctHistory(world));
  const all = (own.length > 0 ? own : known(world.catalogue.items)).sort((a, b) => a - b);
  return all[all.length >> 1] ?? null;
}

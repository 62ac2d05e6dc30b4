// Who made it: a developer or publisher of the catalogue, else by what is generally known, else by a label.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { knownOf } from '../known/known-matter.ts';
import { madeOrPlayedBy } from '../known/people.ts';
import { resolveTitle } from '../titles/resolve-title.ts';
import { shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import { originalMaker } from './console-maker.ts';
import type { ConstraintKey, Test } from './constraint.ts';
import { knownTest, ofStudio } from './known-wish.ts';

/** As the catalogue writes it, where it has such a maker. */
export function makerName({ items }: World['catalogue'], said: string): string {
  const wanted = titleKey(said);
  const names = items.flatMap(({ details }) => [details?.developer, details?.publisher]);
  const whole = names.find((name) => name !== undefined && titleKey(name) === wanted);
  const begun = names.find((name) => name !== undefined && titleKey(name).startsWith(`${wanted} `));
  return whole ?? (begun ? begun.split(' ').slice(0, wanted.split(' ').length).join(' ') : said);
}

export function makerConstraint(world: World, maker: string): (Test & { key: ConstraintKey }) | null {
  const studio = ofStudio(world, maker);
  if (studio) return { key: 'maker', ...studio };
  const { many } = nounsOf(world.catalogue);
  const wanted = ` ${titleKey(maker)} `;
  const name = makerName(world.catalogue, maker);
  const holds = (name: string | undefined) => name !== undefined && ` ${titleKey(name)} `.includes(wanted);
  const made = (item: Item) => holds(item.details?.developer) || holds(item.details?.publisher);
  if (world.catalogue.items.some(made))
    return { key: 'maker', said: `${many} made or published by ${shown(name)}`, test: made };
  const known = knownMaker(world, maker, holds);
  if (known) return known;
  const theirs = resolveTitle(maker, world); // "from the people who did Enigmatis"
  const meant = theirs.kind === 'found' ? [theirs.item] : theirs.kind === 'ambiguous' ? theirs.choices : [];
  const [developer, ...others] = new Set(meant.flatMap(({ details }) => details?.developer ?? []));
  if (developer !== undefined && others.length === 0) return makerConstraint(world, developer);
  const makers = new Set(meant.flatMap((item) => makersKnown(item, world)));
  const [theirName, ...more] = makers;
  if (theirName !== undefined && more.length === 0 && titleKey(theirName) !== titleKey(maker))
    return makerConstraint(world, theirName);
  if (world.catalogue.items.some(({ details }) => details?.developer !== undefined))
    return { key: 'maker', said: `${many} by ${maker}`, test: made }; // makers are known, and this isn't one of them
  const tagged = (item: Item) => (item.details?.tags ?? []).some(holds);
  if (!world.catalogue.items.some(tagged)) return originalMaker(world, maker);
  return {
    key: 'maker',
    said: `${many} tagged ${shown(maker)}`,
    test: tagged,
    caveat: `The catalogue doesn't say who made ${many}; a few carry the name as a label.`,
  };
}

/** Who is generally known to have made it: "just finished Bloodborne, any others by them?" */
function makersKnown(item: Item, { catalogue }: World): string[] {
  const known = knownOf(catalogue, item);
  return (
    (catalogue.domain === 'movies' ? known?.directors : [known?.developer])
      ?.filter((name) => name !== undefined)
      .slice(0, 1) ?? []
  );
}

/** Of a film its director, else somebody in it; of a console game its developer, and a maker of consoles by what is only there. */
function knownMaker(
  world: World,
  maker: string,
  isNamed: (label: string | undefined) => boolean,
): (Test & { key: ConstraintKey }) | null {
  const { catalogue } = world;
  const { domain } = catalogue;
  if (domain === 'steam') return null;
  const own = domain === 'games' ? originalMaker(world, maker) : null;
  if (own) return own;
  const matter =
    domain === 'games'
      ? madeOrPlayedBy(maker, catalogue, 'developer')
      : (madeOrPlayedBy(maker, catalogue, 'director') ??
        (maker.includes(' ') ? madeOrPlayedBy(maker, catalogue, 'cast', { loose: false }) : null));
  const sign = ({ details }: Item) => (details?.tags ?? []).some(isNamed);
  const known = matter && knownTest(world, matter, { wish: maker, sign });
  return known && { key: 'maker', ...known };
}

// "Something of Sony's", where no makers are known: what is for that company's systems only is likelier its own. A stand-in,
// said as one.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { editionName } from '#lib/catalogue/editions.ts';
import { isKindOfSeries } from '#lib/catalogue/kinds-from-series.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { saysKind } from '#lib/evidence/known-kinds.ts';
import { shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import type { ConstraintKey, Test } from './constraint.ts';

const companies: [RegExp, RegExp, string][] = [
  [/^(?:sony|playstation)(?: studios)?$/, /^(?:PlayStation|PSP)/, 'PlayStation systems'],
  [/^nintendo$/, /^(?:Nintendo|Wii|GameCube|NES|Super NES|Game Boy)/, 'Nintendo systems'],
  [/^(?:microsoft|xbox)(?: game)?(?: studios)?$/, /^Xbox/, 'Xbox consoles'],
];

/** null: no maker of consoles, or a catalogue that names no systems. */
export function originalMaker(world: World, maker: string): (Test & { key: ConstraintKey }) | null {
  const company = companies.find(([sign]) => sign.test(titleKey(maker).replace(/ s$/, '')));
  const { items, domain } = world.catalogue;
  if (!company || !items.some(({ details }) => details?.platforms?.length)) return null;
  const [, own, systems] = company;
  const isForOthers = ({ details }: Item) => (details?.platforms ?? []).some((one) => !own.test(one));
  const elsewhere = new Set(items.filter(isForOthers).map((item) => editionName(item, domain)));
  const isElsewhere = (item: Item) => {
    const words = editionName(item, domain)?.split(' ') ?? [];
    return words.some(
      (_, at) => (at > 0 || words.length === 1) && elsewhere.has(words.slice(0, at + 1).join(' ')),
    );
  };
  const { many } = nounsOf(world.catalogue);
  const kind = `${many} that are here for ${systems} only`;
  return {
    key: 'maker',
    said: kind,
    test: (item) =>
      (item.details?.platforms ?? []).length > 0 &&
      (!saysKind(item) || isKindOfSeries(item)) && // another kind was found on Steam, so it is for PC, too
      !isForOthers(item) &&
      !isElsewhere(item),
    standIn: { wish: shown(maker), left: null, kind },
    caveat: `My catalogue doesn't know who made ${many}.`,
  };
}

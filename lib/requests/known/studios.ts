// Films by who made them or by the world that they are set in: Pixar, Studio Ghibli, Marvel. One model listed them for this
// catalogue, a second read the lists (docs/decisions/044-general-knowledge.md).

import { titleKey } from '#lib/catalogue/title.ts';
import type { KnownMatter } from './known-matter.ts';

/** Names as people type them, in the form of `titleKey`. */
const names: [string, string][] = [
  ['Pixar', 'pixar'],
  ['Disney Animation', '(?:walt )?disney (?:animation|animated|cartoons?|classics?)|animated disney'],
  ['Disney', '(?:walt )?disneys?'],
  ['DreamWorks Animation', 'dreamworks(?: animation)?'],
  ['Illumination', 'illumination entertainment'],
  ['Blue Sky', 'blue sky studios?'],
  ['Laika', 'laika'],
  ['Aardman', 'aardman(?: animations?)?'],
  ['Studio Ghibli', '(?:studio )?ghiblis?'],
  ['Marvel Cinematic Universe', 'mcu|marvel cinematic universe'],
  ['Marvel', 'marvels?(?: comics?)?'],
  ['DC', 'dc(?: comics?)?|dceu'],
  ['Hammer', 'hammer (?:horrors?|films?|studios?)'],
  ['A24', 'a24'],
  ['Blumhouse', 'blumhouse'],
  ['Monty Python', 'monty python|pythons'],
  ['Muppets', 'muppets?'],
  ['National Lampoon', 'national lampoon'],
  ['Troma', 'troma'],
  ['Universal Monsters', 'universal monsters?'],
  ['Lucasfilm', 'lucasfilm'],
  ['Amblin', 'amblin'],
  ['Happy Madison', 'happy madison'],
  ['Working Title', 'working title films?'],
  ['Merchant Ivory', 'merchant ivory'],
  ['Toho', 'toho'],
];
const before =
  '(?:(?:more|any|all|every|anything|something|one|films?|movies?|by|from|of|made|a|an|the|other|another|with) )*';
const after =
  '(?: (?:s|films?|movies?|ones?|stuff|studios?|animations?|pictures|cartoons?|things?|superhero|heroes))*';
const signs = names.map(([name, words]): [string, RegExp] => [
  name,
  new RegExp(`^${before}(?:${words})${after}$`, 'u'),
]);

/** null: no studio and no such world is named. */
export function studioIn(said: string): KnownMatter | null {
  const key = titleKey(said);
  const name = signs.find(([, sign]) => sign.test(key))?.[0];
  return name === undefined
    ? null
    : { detail: 'studio', kind: `by ${name}`, holds: ({ studios }) => studios?.includes(name) ?? false };
}

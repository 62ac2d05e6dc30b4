// The form of the tables: kinds, by commas, to the names of what is of those kinds, parted by bars. A name is written as nameKey
// writes it: lower case, no punctuation, "2" for "II". Titles that begin with it are meant, or those alone that are no
// longer where it ends in " $". Kinds are genres and tags as Steam's games have them, the genres first.

import { kindGenres } from '../kinds-from-steam.ts';

export type KindLines = Readonly<Record<string, string>>;
export type NamedKinds = { name: string; isWhole: boolean; genres: string[]; tags: string[] };

const whole = / \$$/;

export function namedKinds(lines: KindLines): NamedKinds[] {
  return Object.entries(lines).flatMap(([line, names]) => {
    const kinds = line.split(', ').filter((kind) => kind !== '');
    const known = {
      genres: kinds.filter((kind) => kindGenres.has(kind)),
      tags: kinds.filter((kind) => !kindGenres.has(kind)),
    };
    return names
      .split(' | ')
      .map((name) => ({ name: name.replace(whole, ''), isWhole: whole.test(name), ...known }));
  });
}

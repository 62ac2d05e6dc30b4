// "Something Hitchcock", "hitchcockian", "a Hitchcock thriller": somebody's name, where a kind or a mood is asked for, is a wish for
// their films.

import { likelier, personIn } from '../known/people.ts';
import { personNamed } from '../titles/people.ts';
import { shown } from '../wording.ts';
import type { World } from '../world.ts';
import type { Test } from './constraint.ts';
import { knownTest } from './known-wish.ts';

const films = /^(?:an? |some |any |the )?(.+?)(?: (?:films?|movies?|ones?|flicks?|stuff|classics?))?$/i;
const inTheirWay = /(?:[’']s)?(?:[- ](?:style|like|type|esque|ish|vibes?|feel)|esque|ian)$/i;

/** Of somebody whom everybody knows. `rough`: it is only their way of making films that is asked for. */
function famousIn(said: string, { catalogue }: World): { name: string; rough: boolean } | null {
  const name = films.exec(said.trim())?.[1] ?? said.trim();
  if (personNamed(name, catalogue)) return { name, rough: false };
  const bare = name.replace(inTheirWay, '');
  return bare !== name && personNamed(bare, catalogue) ? { name: bare, rough: true } : null;
}

/** null: nobody that everybody knows is named, or nothing here is known to be theirs. */
export function ofFamous(world: World, said: string): Test | null {
  const person = famousIn(said, world);
  if (!person) return null;
  const matter = likelier(person.name, world.catalogue);
  const known = matter && knownTest(world, matter, { wish: said });
  if (!known || !person.rough) return known;
  return { ...known, standIn: { wish: shown(said), left: null, kind: known.said } };
}

/** Of somebody less famous, by first name and surname: only where the words mean nothing else. */
export function ofAnybody(world: World, said: string): Test | null {
  const name = films.exec(said.trim())?.[1] ?? said.trim();
  const matter = name.includes(' ') ? personIn(name, world.catalogue, world.message) : null;
  return matter && knownTest(world, matter, { wish: said });
}

const mostWords = 3; // of a name
const byThem = /^(.+?) (?:by|from|with|starring|of) (.+)$/i;

/** "Hitchcock thriller", "comedies with Jim Carrey" → the name and the kind; else the words as they are. */
export function nameAndKind(world: World, said: string): string[] {
  if (world.catalogue.domain !== 'movies') return [said];
  const [, kind, by] = byThem.exec(said.trim()) ?? [];
  if (kind !== undefined && by !== undefined && famousIn(by, world)) return [by, kind];
  const words = said.trim().split(/\s+/);
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count--) {
    const [name, rest] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    if (films.exec(said.trim())?.[1] !== name && famousIn(name, world) && !famousIn(said, world))
      return [name, rest];
  }
  return [said];
}

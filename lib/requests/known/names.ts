// Directors, actors and developers of whom titles are known, found as people type them: by the surname alone, in lower case, with
// a slip. A surname that several have means any of them.

import { distance } from 'fastest-levenshtein';
import { allKnowledge, type Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';

export type Role = 'director' | 'cast' | 'developer';
export const namesIn: Record<Role, (known: Knowledge) => readonly string[] | undefined> = {
  director: ({ directors }) => directors,
  cast: ({ cast }) => cast,
  developer: ({ developer }) => (developer === undefined ? undefined : [developer]),
};

/** byKey: without spaces, too, "fromsoftware". */
type Index = { names: string[]; keys: string[]; byKey: Map<string, string[]>; counts: Map<string, number> };
const indexes = new Map<string, Index>();

function indexOf(domain: Domain, role: Role): Index {
  const at = `${domain} ${role}`;
  const known = indexes.get(at) ?? indexed(allKnowledge(domain).flatMap((one) => namesIn[role](one) ?? []));
  indexes.set(at, known);
  return known;
}

function indexed(all: readonly string[]): Index {
  const counts = new Map<string, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()];
  const byKey = new Map<string, string[]>();
  const put = (key: string, name: string) => byKey.set(key, [...(byKey.get(key) ?? []), name]);
  for (const name of names) {
    const key = titleKey(name);
    put(key, name);
    if (key.includes(' ')) put(key.replaceAll(' ', ''), name);
  }
  return { names, keys: names.map(titleKey), byKey, counts };
}

const siblings =
  /^(coen|wachowski|marx|farrelly|hughes|dardenne|taviani|safdie|russo)s?(?: (?:brothers|bros|sisters))?$/u;
const bare = /(?: (?:films?|movies?|games?|studios?|stuff|ones?))+$|^the /gu;
const nobodys = /^(?:disney|bond|potter|bourne)$/u; // by itself a studio, or whom films are about
const shortestSlip = 5; // letters of a name that may be misspelt
const longName = 9; // letters of one that may have two slips

/** loose: a slip is forgiven; first: a first name will do that only one of them has. */
export type Leniency = { loose?: boolean; first?: boolean };

/** [] where nobody is called so. */
export function namesMeant(
  typed: string,
  domain: Domain,
  role: Role,
  { loose = true, first }: Leniency = {},
): string[] {
  const index = indexOf(domain, role);
  const key = titleKey(typed).replace(/ s$/u, '').replace(bare, '').replace(siblings, '$1').trim();
  if (key.length < 2 || (role !== 'developer' && nobodys.test(key))) return [];
  for (const form of new Set([key, loose ? key.replace(/s$/u, '') : key])) {
    const found = calledSo(form, index, role, first ?? loose);
    if (found.length > 0) return found;
  }
  return loose ? spelledLike(key, index, role) : [];
}

function calledSo(key: string, { names, keys, byKey }: Index, role: Role, first: boolean): string[] {
  const whole = byKey.get(key) ?? byKey.get(key.replaceAll(' ', ''));
  const where = (sign: (name: string) => boolean) => names.filter((_, at) => sign(keys[at] as string));
  if (role === 'developer') return where((name) => `${name} `.startsWith(`${key} `)).concat(whole ?? []);
  if (whole) return whole;
  const bySurname = where((name) => ` ${name}`.endsWith(` ${key}`));
  if (bySurname.length > 0) return bySurname;
  const byFirst = !first || key.includes(' ') ? [] : where((name) => name.startsWith(`${key} `)); // "Keanu", "Bong"
  return byFirst.length === 1 ? byFirst : [];
}

/** The nearest of names that are nearly written so. */
function spelledLike(key: string, { names, keys }: Index, role: Role): string[] {
  if (key.length < shortestSlip) return [];
  const most = key.length >= longName ? 2 : 1;
  const words = key.split(' ').length;
  const scored = names.map((name, at) => {
    const own = keys[at] as string;
    const part = role === 'developer' ? own : own.split(' ').slice(-words).join(' ');
    return { name, slips: Math.min(slipsOf(key, part, most), slipsOf(key, own, most)) };
  });
  const least = Math.min(...scored.map(({ slips }) => slips));
  return least > most ? [] : scored.filter(({ slips }) => slips === least).map(({ name }) => name);
}

function slipsOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || one[0] !== other[0]) return most + 1;
  return distance(one, other);
}

/** In how many titles somebody is known. */
export function titlesKnown(names: readonly string[], domain: Domain, role: Role): number {
  const { counts } = indexOf(domain, role);
  return names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
}

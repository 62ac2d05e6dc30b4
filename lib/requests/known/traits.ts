// What a title is like or about ("sad", "with snow", "based on a novel"), by the words that people ask for it with. A trait is one
// that two language models wrote down of it independently (docs/decisions/044-general-knowledge.md).

import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { formsOf } from '../titles/named-kind.ts';
import { capitalized, joined } from '../wording.ts';
import type { KnownMatter } from './known-matter.ts';
import { filmMoods, filmTraits } from './trait-words/films.ts';
import { gameMoods, gameTraits } from './trait-words/games.ts';

/** said: behind "films" or "games", "that are sad", "with snow". */
export type Trait = { name: string; said: string; words: readonly string[] };
type Table = { moods: number; traits: ReadonlyMap<string, Trait>; byWords: ReadonlyMap<string, Trait[]> };

const tables: Record<'films' | 'games', Table> = {
  films: tableOf(filmTraits, filmMoods.length),
  games: tableOf(gameTraits, gameMoods.length),
};

function tableOf(lines: readonly string[], moods: number): Table {
  const traits = new Map<string, Trait>();
  const byWords = new Map<string, Trait[]>();
  for (const line of lines) {
    const [name = '', said = '', words = ''] = line.split('|').map((part) => part.trim());
    const keys = [...new Set([titleKey(name), ...words.split('; ').map(titleKey)])];
    const trait = { name, said, words: keys };
    traits.set(name, trait);
    for (const word of keys) byWords.set(word, [...(byWords.get(word) ?? []), trait]);
  }
  return { moods, traits, byWords };
}

function tableFor(domain: Domain): Table {
  return tables[domain === 'movies' ? 'films' : 'games'];
}

export function traitNamed(name: string, domain: Domain): Trait | null {
  return tableFor(domain).traits.get(name) ?? null;
}

const around = new Set(
  'a an the can could with has have having about of in for some any lots plenty more much many it its something someone somewhere anything there theres is are set and really very quite super so that to be been being film films movie movies game games one ones kind sort type stuff please feel feels feeling vibe vibes mood bit little touch where which who you i me my at on play like just properly truly genuinely extremely proper real good nice sense tone atmosphere'.split(
    ' ',
  ),
);
const mostWords = 6;

/** Names of kinds of games that several traits tell together. */
const together: [RegExp, string][] = [
  [/\bimmersive sim(?:ulation)?s?\b/g, 'stealth first person choices matter'],
];

/** All that the words ask for, each as the traits of which any will do. null: some of them ask for something else. */
export function traitsIn(said: string, domain: Domain): Trait[][] | null {
  const { byWords } = tableFor(domain);
  const plain = together.reduce((words, [sign, traits]) => words.replace(sign, traits), titleKey(said));
  const words = plain.split(' ');
  const found: Trait[][] = [];
  let isOr = false;
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(words, at, byWords);
    if (hit) {
      const last = found.at(-1);
      if (isOr && last) found[found.length - 1] = [...last, ...hit.traits];
      else found.push(hit.traits);
      at += hit.count;
      isOr = false;
      continue;
    }
    const word = words[at] as string;
    isOr ||= word === 'or';
    if (word !== 'or' && !around.has(word)) return null;
    at++;
  }
  return found.length > 0 ? found : null;
}

function longestAt(
  words: readonly string[],
  at: number,
  byWords: Table['byWords'],
): { traits: Trait[]; count: number } | null {
  for (let count = Math.min(mostWords, words.length - at); count > 0; count--) {
    const phrase = words.slice(at, at + count).join(' ');
    const forms = byWords.has(phrase) || count > 1 ? [phrase] : formsOf(phrase); // "racing" is about no race
    const traits = forms.flatMap((form) => byWords.get(form) ?? []);
    if (traits.length > 0) return { traits: [...new Set(traits)], count };
  }
  return null;
}

/** A wish as something that is generally known of titles; null where its words ask for anything else as well. */
export function traitWish(said: string, domain: Domain): KnownMatter | null {
  const all = traitsIn(said, domain);
  if (!all) return null;
  return {
    detail: 'mood and themes',
    kind: joined(
      all.map((any) =>
        joined(
          any.slice(0, mostSaid).map((trait) => trait.said),
          'or',
        ),
      ),
    ),
    holds: ({ traits }) =>
      traits ? all.every((any) => any.some(({ name }) => traits.includes(name))) : null,
    ...(domain === 'movies' && all.flat().some(isSubject)
      ? { mainly: (known) => all.every((any) => any.some((trait) => isMainlyAbout(known, trait))) }
      : {}),
  };
}

const sports = new Set(
  'boxing;baseball;American football;basketball;soccer;ice hockey;racing cars;surfing'.split(';'),
);

/** What a film may be about, and may as well only hold: there is a boxer in *Pulp Fiction*. */
function isSubject({ name, said }: Trait): boolean {
  return sports.has(name) || said.startsWith('about ');
}

/** A sport, of a film about sport; any other subject, where a sentence on what happens names it. */
function isMainlyAbout({ traits = [], plot = '' }: Knowledge, trait: Trait): boolean {
  if (!traits.includes(trait.name)) return false;
  if (!isSubject(trait) || trait.name === 'sport') return true;
  if (sports.has(trait.name)) return traits.includes('sport');
  const said = ` ${titleKey(plot)} `;
  return trait.words.some((word) => formsOf(word).some((form) => said.includes(` ${form} `)));
}
const mostSaid = 2;

/** Of a title's traits those that are moods, the plainest first. */
export function moodsOf({ traits = [] }: Knowledge, domain: Domain): Trait[] {
  const table = tableFor(domain);
  return [...table.traits.values()].slice(0, table.moods).filter(({ name }) => traits.includes(name));
}

const ofKind = 'that are ';

/** "Sad" of a trait that is one: "that are sad". null: it's said otherwise, "with snow". */
export function adjectiveOf({ said }: Trait): string | null {
  return said.startsWith(ofKind) ? said.slice(ofKind.length) : null;
}

/** The adjectives among some traits, in their order. */
export function adjectivesOf(traits: readonly Trait[]): string[] {
  return traits.flatMap((trait) => adjectiveOf(trait) ?? []);
}

/** "It's tense, bleak and disturbing." */
export function moodsSaid(moods: readonly Trait[]): string {
  const plain = adjectivesOf(moods);
  if (plain.length > 0) return `It's ${joined(plain)}.`;
  return moods[0] ? `${capitalized(itIs(moods[0]))}.` : '';
}

/** "It's sad", "it's set in Japan", "it has dragons". */
export function itIs({ said }: Trait): string {
  const [, lead = '', rest = ''] =
    /^(that are|that|with|in which|about|set|for|based on|\S+) ?(.*)$/.exec(said) ?? [];
  switch (lead) {
    case 'that are':
      return `it's ${rest.replace(/^(?:[\p{L}-]+ )*\p{L}+s$/u, (noun) => nounFor(noun))}`;
    case 'that':
      return `it's one of those that ${rest}`;
    case 'with':
      return `it has ${rest}`;
    case 'in which':
      return `in it, ${rest}`;
    default:
      return `it's ${said}`;
  }
}

/** "Westerns" → "a western". */
export function nounFor(many: string): string {
  const one = many.replace(/ies$/, 'y').replace(/s$/, '');
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** Whether a title has a trait: null where nothing of the kind is known of it, or only one of the two wrote it down. */
export function hasTrait({ traits, perhaps }: Knowledge, name: string): boolean | null {
  if (!traits) return null;
  if (traits.includes(name)) return true;
  return perhaps?.includes(name) ? null : false;
}

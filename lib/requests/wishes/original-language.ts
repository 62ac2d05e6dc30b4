// "A French romance": films say no country, but some show their original title in brackets, and its small words show the
// language. Only where those leave little doubt.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';

type Language = { name: string; own: RegExp; others: RegExp };
const bracketed = /\(([^()]+)\)$/u;
const word = (words: string) => new RegExp(`(?<![\\p{L}'’])(?:${words})(?![\\p{L}])`, 'iu');
const english = "the|and|of|in the|a\\.?k\\.?a|in|it|'s";
const languages: Record<string, Language> = {
  french: {
    name: 'French',
    own: word("les?|des|du|une|et|sur|[cj]['’].*|à|je|aux?|qui|dans|vie"),
    others: word(
      `${english}|el|los|las|y|di|del|della|il|gli|che|notti|der|das|die|een|um|uma|dos|eine|los|mi|volta|era`,
    ),
  },
  german: {
    name: 'German',
    own: word('der|das|und|ein|eine|nicht|über|sind|von|vom|im|leben'),
    others: word(`${english}|het|een|van|och|og`),
  },
  spanish: {
    name: 'Spanish',
    own: word('el|los|y|con|por|para|tu|como'),
    others: word(`${english}|le|les|du|des|di|il|che|e|o|os|um|uma|do|da|dos`),
  },
  italian: {
    name: 'Italian',
    own: word('il|lo|gli|di (?=.)|della|dello|che|è|per'),
    others: word(`${english}|el|los|las|y|le [^n]|les|du|des`),
  },
};

/** The language that words ask for, what they ask for beside it, and whether a film shows it. null: none, or not of films. */
export function originalLanguage(
  { domain }: Catalogue,
  said: string,
): { name: string; rest: string; test: (item: Item) => boolean } | null {
  if (domain !== 'movies') return null;
  const key = Object.keys(languages).find((one) => word(one).test(said));
  if (key === undefined) return null;
  const { name, own, others } = languages[key] as Language;
  return {
    name,
    rest: said
      .replace(word(key), ' ')
      .replace(/\b(?:films?|movies?|cinema|language)\b/gi, ' ')
      .trim()
      .replace(/\s+/g, ' '),
    test: ({ title }) => {
      const original = bracketed.exec(title)?.[1] ?? '';
      return own.test(original) && !others.test(original);
    },
  };
}

/** "No subtitles", "nothing foreign", "in English": what shows no title in another language, which is a sign only. */
export function withoutSubtitles({ domain }: Catalogue, wish: string): ((item: Item) => boolean) | null {
  if (domain !== 'movies' || !withoutThem.test(wish.trim())) return null;
  return (item) => !hasForeignTitle(item);
}

const withoutThem =
  /^(?:(?:no|not|nothing|without|avoid)\b.*\b(?:subtitle[ds]?|subtitles|foreign(?: language)?)|(?:only |all )?(?:in |spoken )?english(?:[ -](?:language|speaking))?(?: only)?)(?: (?:films?|movies?|ones?))?$/i;

/** A title in another language stands in brackets behind the English one. */
export function hasForeignTitle({ title }: Item): boolean {
  return foreign.test(title);
}

/** Syllables as Japanese is written in Latin letters, "Hotaru no haka"; of several words, or of one that is long. */
const romaji =
  /^(?=.{6})(?:(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aeiouâêîôûāēīōū]{1,2}n?)+[ -]?)+$/iu;
const notAmerican =
  /^(?:not|no|nothing|non|isn['’]?t|never)[ -](?:an? )?(?:american|hollywood|english|from (?:america|hollywood|the us|the usa))(?: (?:films?|movies?|ones?))?$/i;
const other =
  /^(?:not|no|nothing|non|isn['’]?t|never)[ -](?:an? )?(french|german|spanish|italian|japanese)(?: (?:films?|movies?|ones?|cinema))?$/i;

/** "Not American", "not Japanese": a title in another language is the one sign of it. `leaves`: films that show it are left out. */
export function notFrom(
  { domain, items }: Catalogue,
  wish: string,
): { kind: string; leaves: boolean; test: (item: Item) => boolean } | null {
  const original = ({ title }: Item) => foreign.exec(title)?.[1] ?? null;
  if (domain !== 'movies' || !items.some((item) => original(item) !== null)) return null;
  if (notAmerican.test(wish.trim()))
    return {
      kind: 'films with a foreign title in brackets',
      leaves: false,
      test: (item) => original(item) !== null,
    };
  const named = other.exec(wish.trim())?.[1]?.toLowerCase();
  if (named === undefined) return null;
  const { name, own, others } = languages[named] ?? { name: 'Japanese', own: romaji, others: null };
  const isTagged = ({ details }: Item) =>
    named === 'japanese' &&
    (details?.tags ?? []).some((tag) => /^(?:japan|japanese|anime|samurai)$/i.test(tag));
  return {
    kind: `films with ${name === 'Italian' ? 'an' : 'a'} ${name} title in brackets`,
    leaves: true,
    test: (item) => {
      const title = original(item);
      return !isTagged(item) && (title === null || !own.test(title) || (others?.test(title) ?? false));
    },
  };
}

/** What stands in brackets behind a title and is no other English one. */
const foreign = /\((?!a\.?k\.?a\.? )([^()]*\p{L}[^()]*)\)$/iu;

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
  return /\((?!a\.?k\.?a\.? )[^()]*\p{L}[^()]*\)/iu.test(title);
}

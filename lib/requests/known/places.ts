// Where a film comes from and what is spoken in it: "French", "in Japanese", "Scandinavian", "no subtitles".

import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import type { KnownMatter } from './known-matter.ts';

/** said: behind "from"; language: mainly spoken there, where that tells more than English does. */
type Place = { sign: string; countries: string[]; said?: string; language?: string };
const places: Place[] = [
  { sign: 'french', countries: ['France'], language: 'French' },
  { sign: 'german', countries: ['Germany', 'West Germany', 'East Germany'], language: 'German' },
  { sign: 'spanish', countries: ['Spain'], language: 'Spanish' },
  { sign: 'italian', countries: ['Italy'], language: 'Italian' },
  { sign: 'japanese', countries: ['Japan'], language: 'Japanese' },
  { sign: '(?:south )?korean', countries: ['South Korea'], language: 'Korean' },
  { sign: 'hong kong', countries: ['Hong Kong'], language: 'Cantonese' },
  { sign: 'taiwanese', countries: ['Taiwan'], language: 'Mandarin' },
  { sign: 'chinese', countries: ['China'], language: 'Mandarin' },
  { sign: 'british', countries: ['United Kingdom'], said: 'the United Kingdom' },
  { sign: 'irish', countries: ['Ireland'] },
  { sign: 'american|hollywood', countries: ['United States'], said: 'the United States' },
  { sign: 'canadian', countries: ['Canada'] },
  { sign: 'australian', countries: ['Australia'] },
  { sign: 'new zealand', countries: ['New Zealand'] },
  { sign: 'swedish', countries: ['Sweden'], language: 'Swedish' },
  { sign: 'danish', countries: ['Denmark'], language: 'Danish' },
  { sign: 'norwegian', countries: ['Norway'], language: 'Norwegian' },
  { sign: 'finnish', countries: ['Finland'], language: 'Finnish' },
  { sign: 'russian', countries: ['Russia', 'Soviet Union'], language: 'Russian' },
  { sign: 'soviet', countries: ['Soviet Union'], said: 'the Soviet Union', language: 'Russian' },
  { sign: 'polish', countries: ['Poland'], language: 'Polish' },
  { sign: 'czech', countries: ['Czech Republic', 'Czechoslovakia'], said: 'Czechia', language: 'Czech' },
  { sign: 'hungarian', countries: ['Hungary'], language: 'Hungarian' },
  { sign: 'austrian', countries: ['Austria'], language: 'German' },
  { sign: 'dutch', countries: ['Netherlands'], said: 'the Netherlands', language: 'Dutch' },
  { sign: 'belgian', countries: ['Belgium'] },
  { sign: 'swiss', countries: ['Switzerland'] },
  { sign: 'greek', countries: ['Greece'], language: 'Greek' },
  { sign: 'turkish', countries: ['Turkey'], language: 'Turkish' },
  { sign: 'indian|bollywood', countries: ['India'], language: 'Hindi' },
  { sign: 'iranian', countries: ['Iran'], language: 'Persian' },
  { sign: 'israeli', countries: ['Israel'], language: 'Hebrew' },
  { sign: 'thai', countries: ['Thailand'], language: 'Thai' },
  { sign: 'mexican', countries: ['Mexico'], language: 'Spanish' },
  { sign: 'brazilian', countries: ['Brazil'], language: 'Portuguese' },
  { sign: 'argentine|argentinian', countries: ['Argentina'], language: 'Spanish' },
];
const regions: [string, string, RegExp][] = [
  ['scandinavian|nordic', 'Scandinavia', /^(?:swedish|danish|norwegian|finnish)$/],
  [
    'european',
    'Europe',
    /^(?:french|german|spanish|italian|british|irish|swedish|danish|norwegian|finnish|polish|czech|hungarian|austrian|dutch|belgian|swiss|greek)$/,
  ],
  [
    'asian',
    'Asia',
    /^(?:japanese|\(\?:south \)\?korean|hong kong|taiwanese|chinese|indian\|bollywood|thai)$/,
  ],
];
for (const [sign, said, those] of regions)
  places.push({
    sign,
    said,
    countries: places.filter((one) => those.test(one.sign)).flatMap(({ countries }) => countries),
  });

/** "french" of France. */
export function adjectiveFor(country: string): string | null {
  const sign = places.find(({ countries }) => countries[0] === country)?.sign;
  return sign?.split('|')[0]?.replace(/\(\?:\p{L}+ \)\?/u, '') ?? null;
}

const words = (sign: string) => new RegExp(`(?<![\\p{L}'’])(?:${sign})(?![\\p{L}'’])`, 'iu');
const filmWords = /\b(?:films?|movies?|cinema|pictures?|ones?|stuff|something|anything|from|an?)\b/gi;

/** The country that words ask for, and what they ask for beside it. */
export function placeIn(said: string): { matter: KnownMatter; rest: string; sign: string } | null {
  const place = places.find(({ sign }) => words(sign).test(said));
  if (!place || languageIn(said) !== null) return null;
  const rest = said.replace(words(place.sign), ' ').replace(filmWords, ' ').replace(/\s+/g, ' ').trim();
  return {
    rest,
    sign: place.sign,
    matter: {
      detail: 'country',
      kind: `from ${place.said ?? place.countries[0]}`,
      holds: (known) => isFrom(place, known),
    },
  };
}

/** By the main country, or one of several where its language is mainly spoken. */
function isFrom({ countries, language }: Place, known: Knowledge): boolean | null {
  const [main, ...others] = known.countries ?? [];
  if (main === undefined) return null;
  if (countries.includes(main)) return true;
  return language !== undefined && known.languages?.[0] === language
    ? others.some((one) => countries.includes(one))
    : false;
}

const spoken =
  'english|french|german|italian|spanish|japanese|korean|russian|swedish|danish|norwegian|finnish|polish|czech|hungarian|dutch|greek|turkish|hindi|persian|farsi|hebrew|thai|portuguese|mandarin|cantonese|chinese|arabic';
const inLanguage = new RegExp(
  `^(?:(?:films?|movies?|something|anything|spoken|only|all) )*(?:in (?:the original )?(${spoken})|(${spoken})[ -](?:language|speaking|spoken))(?: (?:films?|movies?|ones?|only))*$`,
  'i',
);
const withSubtitles =
  /^(?:with |has |in )?(?:subtitle[ds]?|subtitles|(?:a )?foreign(?:[ -]language)?)(?: (?:films?|movies?|ones?))?$/i;
const noSubtitles =
  /^(?:no|not|nothing|without|avoid)\b.*\b(?:subtitle[ds]?|subtitles|foreign(?:[ -]language)?)(?: (?:films?|movies?|ones?))?$/i;
const sameLanguage: Record<string, string[]> = {
  chinese: ['Mandarin', 'Cantonese', 'Chinese'],
  farsi: ['Persian'],
};

/** A language that a film is mainly in. */
export function languageIn(said: string): KnownMatter | null {
  const found = inLanguage.exec(said.trim());
  const name = (found?.[1] ?? found?.[2])?.toLowerCase();
  if (name !== undefined) {
    const own = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    return spokenIn(`in ${own}`, (language) => (sameLanguage[name] ?? [own]).includes(language));
  }
  if (noSubtitles.test(said.trim())) return spokenIn('in English', (language) => language === 'English');
  return withSubtitles.test(said.trim())
    ? spokenIn('in other languages than English', (language) => language !== 'English')
    : null;
}

function spokenIn(kind: string, isIt: (language: string) => boolean): KnownMatter {
  return {
    detail: 'language',
    kind,
    holds: ({ languages }) => (languages?.[0] === undefined ? null : isIt(languages[0])),
  };
}

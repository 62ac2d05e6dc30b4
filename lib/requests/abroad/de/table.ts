// German: du, as the small talk has it.
import { capitalized, joined } from '../../wording.ts';
import { dollarsWithComma } from '../dollars.ts';
import { landIn } from '../lands.ts';
import type { LanguageTable, Words } from '../language-table.ts';
import { moodsJoined } from '../traits.ts';
import { besides } from './besides.ts';
import { changing } from './changing.ts';
import { missing, telling } from './facts.ts';
import { feedingBack } from './feedback.ts';
import { genres, labels } from './kinds.ts';
import { knowing } from './known.ts';
import { countingKnown, knownOfSome, measuring } from './known-count.ts';
import { meeting } from './met.ts';
import { moods } from './moods.ts';
import { looking, tasting } from './own.ts';
import { phrases } from './phrases.ts';
import { reasoning } from './reasons.ts';
import { leavingOpen, recommending } from './recommend.ts';
import { characterizing, traits } from './traits.ts';
import { comparing, doubting, explaining, influencing, likening } from './why.ts';

const film: Omit<Words, 'had' | 'hast'> = {
  items: 'Filme',
  item: 'Film',
  itemsDative: 'Filmen',
  it: 'er',
  It: 'Er',
  him: 'ihn',
  one: 'einen Film',
  oneOf: 'einer',
  none: 'keinen Film',
  noOne: 'kein einzelner Film',
  neither: 'keiner',
  yourOnly: 'dein einziger Film',
  free: 'kostenloser',
  same: 'derselbe Film',
  other: 'einen anderen Film',
  whom: 'den',
  which: 'Welchen Film',
  that: 'diesen Film',
};
const game: Omit<Words, 'had' | 'hast'> = {
  items: 'Spiele',
  item: 'Spiel',
  itemsDative: 'Spielen',
  it: 'es',
  It: 'Es',
  him: 'es',
  one: 'ein Spiel',
  oneOf: 'eins',
  none: 'kein Spiel',
  noOne: 'kein einzelnes Spiel',
  neither: 'keins',
  yourOnly: 'dein einziges Spiel',
  free: 'kostenloses',
  same: 'dasselbe Spiel',
  other: 'ein anderes Spiel',
  whom: 'das',
  which: 'Welches Spiel',
  that: 'dieses Spiel',
};
const numbers = ' eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const grouped = (value: number) => value.toLocaleString('de');

/** A whole sentence behind a colon starts with a capital. */
const clauseStart = new RegExp(
  `(?<=: )(?:alle|deine?|etwa|eine[rs]|eins|in deinem|ohne|mit|nur mit|das wäre|typisch|${numbers.slice(2).join('|')})(?= )`,
  'g',
);

export const de: LanguageTable = {
  words: {
    movies: { ...film, items: 'Filme', item: 'Film', had: 'gesehen', hast: 'gesehen hast' },
    steam: { ...game, items: 'Spiele', item: 'Spiel', had: 'gespielt', hast: 'gespielt hast' },
    games: { ...game, items: 'Spiele', item: 'Spiel', had: 'gekauft', hast: 'gekauft hast' },
  },
  and: () => ' und ',
  or: () => ' oder ',
  neither: () => ' und ',
  quoted: (text) => `„${text}“`,
  number: (value, inWords) => (inWords && numbers[value] ? numbers[value] : grouped(value)),
  place: (place) => `Platz ${grouped(place)}`,
  places: (places) => `Platz ${joined(places.map(grouped), 'und')}`,
  era: (decade) => `${decade}ern`,
  price: (dollars) => (dollars === 0 ? 'kostenlos' : dollarsWithComma(dollars)),
  land: landIn('de'),
  genres,
  labels,
  traits,
  moods: moodsJoined(moods, () => ' und '),
  phrases,
  sentences: {
    ...besides,
    ...meeting,
    ...recommending,
    ...leavingOpen,
    ...explaining,
    ...reasoning,
    ...doubting,
    ...influencing,
    ...comparing,
    ...likening,
    ...feedingBack,
    ...looking,
    ...tasting,
    ...changing,
    ...telling,
    ...knowing,
    ...characterizing,
    ...knownOfSome,
    ...measuring,
    ...countingKnown,
    ...missing,
  },
  finished: (sentence) => sentence.replaceAll(',:', ':').replace(clauseStart, capitalized),
};

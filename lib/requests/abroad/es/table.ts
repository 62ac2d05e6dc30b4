// Spanish: tú, as the small talk has it.
import { joined } from '../../wording.ts';
import { dollarsWithComma } from '../dollars.ts';
import { landIn } from '../lands.ts';
import type { Joining, LanguageTable, Words } from '../language-table.ts';
import { moodsJoined } from '../traits.ts';
import { besides } from './besides.ts';
import { changing } from './changing.ts';
import { missing, telling } from './facts.ts';
import { feedingBack } from './feedback.ts';
import { genres } from './kinds.ts';
import { knowing } from './known.ts';
import { countingKnown, knownOfSome, measuring } from './known-count.ts';
import { labels } from './labels.ts';
import { meeting } from './met.ts';
import { moods } from './moods.ts';
import { looking, tasting } from './own.ts';
import { phrases } from './phrases.ts';
import { reasoning } from './reasons.ts';
import { leavingOpen, recommending } from './recommend.ts';
import { characterizing, traits } from './traits.ts';
import { comparing, doubting, explaining, influencing, likening } from './why.ts';

/** hadTo: before what was had ("jugado a"); to, toOne: "que", or "a los que", "al que"; have: what is still to be done; most: "más vistas". */
type Having = 'had' | 'hadTo' | 'to' | 'toOne' | 'have' | 'most';

const film: Omit<Words, Having> = {
  items: 'películas',
  item: 'película',
  a: 'una',
  one: 'una',
  la: 'la',
  las: 'las',
  ella: 'ella',
  ellas: 'ellas',
  esas: 'esas',
  otra: 'otra',
  otras: 'otras',
  pocas: 'pocas',
  the: 'la',
  First: 'La primera',
  last: 'la última',
  firsts: 'primeras',
  lasts: 'últimas',
  only: 'única',
  no: 'ninguna',
  none: 'ninguna',
  noOne: 'ninguna película en concreto',
  neither: 'Ninguna',
  both: 'las dos',
  Both: 'Las dos',
  same: 'la misma película',
  known: 'conocidas',
  wellKnown: 'conocida',
  some: 'unas cuantas',
};
const game: Omit<Words, Having> = {
  items: 'juegos',
  item: 'juego',
  a: 'un',
  one: 'uno',
  la: 'lo',
  las: 'los',
  ella: 'él',
  ellas: 'ellos',
  esas: 'esos',
  otra: 'otro',
  otras: 'otros',
  pocas: 'pocos',
  the: 'el',
  First: 'El primero',
  last: 'el último',
  firsts: 'primeros',
  lasts: 'últimos',
  only: 'único',
  no: 'ningún',
  none: 'ninguno',
  noOne: 'ningún juego en concreto',
  neither: 'Ninguno',
  both: 'los dos',
  Both: 'Los dos',
  same: 'el mismo juego',
  known: 'conocidos',
  wellKnown: 'conocido',
  some: 'unos cuantos',
};

const numbers = 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');
const grouping = new Intl.NumberFormat('es');
const grouped = (value: number) => grouping.format(value);

// English titles that start with I or O but not with that sound: "Ice Age", "One Day".
const otherSound = /^(?:i['’. ]|i$|ic[ey]|idaho|idol|iron|isl|ivory|ivy|item|one|once|ou|ow)/i;
const bare = (text: string) => text.replace(/^[*«]+/, '');

/** "y", and "e" before the sound of i; a title is read as in English, where H is heard. */
const and: Joining = (_, after) => {
  const word = bare(after);
  const isI = after.startsWith('*') ? /^[ií]/i.test(word) : /^h?[ií](?!e)/i.test(word);
  return isI && !otherSound.test(word) ? ' e ' : ' y ';
};
/** "o", and "u" before the sound of o. */
const or: Joining = (_, after) => {
  const word = bare(after);
  const isO = after.startsWith('*') ? /^[oó8]/i.test(word) : /^h?[oó8]/i.test(word);
  return isO && !otherSound.test(word) ? ' u ' : ' o ';
};

/** "12 de tus 20 juegos son juegos de rol" → "son de rol" */
const twice =
  /\b(películas|juegos)( de género conocido)? (son|es) (?:películas|juegos|una película|un juego) /g;

/** "en el puesto 1" → "en el primer puesto", but "del puesto 1 al 3" */
const firstPlace = /\b(el|al) puesto 1(?!\d|\.\d| al \d)/g;

/** "películas de los años 40 y películas de los años 50" */
const decades = /(?<=de los años \d+)(, | y )(?:películas|juegos) de los años (?=\d)/g;

function shorter(text: string): string {
  return text
    .replace(twice, '$1$2 $3 ')
    .replace(firstPlace, '$1 primer puesto')
    .replace(decades, '$1')
    .replace(/\bcuestan gratis o menos/, 'son gratis');
}

function finished(sentence: string): string {
  return sentence
    .replace(/(?<= )y (\*[^*]+\*|«[^»]*»)/g, (_, next: string) => `${and('', next).trimStart()}${next}`)
    .split(/(\*[^*]*\*|«[^»]*»)/)
    .map((part, at) => (at % 2 === 0 ? shorter(part) : part))
    .join('');
}

export const es: LanguageTable = {
  words: {
    movies: { ...film, items: 'películas', item: 'película', ...having('visto', 'ver', 'más vistas') },
    steam: {
      ...game,
      items: 'juegos',
      item: 'juego',
      ...having('jugado', 'jugar', 'más jugados'),
      hadTo: 'jugado a',
      to: 'a los que',
      toOne: 'al que',
    },
    games: { ...game, items: 'juegos', item: 'juego', ...having('comprado', 'comprar', 'más comprados') },
  },
  and,
  or,
  neither: () => ' ni ',
  quoted: (text) => `«${text}»`,
  number: (value, inWords) => (inWords && numbers[value] ? numbers[value] : grouped(value)),
  place: grouped, // sentences say "puesto" once: "del puesto 3 al 12"
  places: (places) => joined(places.map(grouped), 'y'),
  era: (decade) => `años ${decade >= 1920 && decade < 2000 ? decade % 100 : decade}`,
  price: (dollars) => (dollars === 0 ? 'gratis' : dollarsWithComma(dollars)),
  land: landIn('es'),
  genres,
  labels,
  traits,
  moods: moodsJoined(moods, and),
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
  finished,
};

function having(had: string, have: string, most: string): Record<Having, string> {
  return { had, hadTo: had, to: 'que', toOne: 'que', have, most };
}

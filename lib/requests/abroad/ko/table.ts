// Korean: 해요체, as the small talk has it. Particles are written in both forms, "{title}은(는)", and chosen at the end (particles.ts).
import { landIn } from '../lands.ts';
import type { LanguageTable, Words } from '../language-table.ts';
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
import { joining, withParticles } from './particles.ts';
import { phrases } from './phrases.ts';
import { reasoning } from './reasons.ts';
import { leavingOpen, recommending } from './recommend.ts';
import { characterizing, traits } from './traits.ts';
import { comparing, doubting, explaining, influencing, likening } from './why.ts';

// had, did: "본 영화", "봤어요"; unhad: "아직 안 본 영화"; none, just: "한 편도 안 봤어요", "한 편밖에 안 봤어요"; piece counts them.
const film: Words = {
  items: '영화',
  item: '영화',
  piece: '편',
  had: '본',
  did: '봤',
  unhad: '아직 안 본',
  none: '한 편도 안 봤어요',
  just: '한 편밖에 안 봤어요',
};
const game = { items: '게임', item: '게임', piece: '개' };

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** "A와 B", "A, B, C": a comma in a title or a quote is none of the list. */
function both(before: string): string {
  return before.replace(/\*[^*]*\*|“[^”]*”/g, '').includes(', ') ? ', ' : `${joining('과(와)', before)} `;
}

/** "웃기고 따뜻한" */
function moodsBefore(words: readonly string[]): string | null {
  const said = words.map(
    (word, at) => moods[word.toLowerCase()]?.split('|')[at === words.length - 1 ? 1 : 0],
  );
  return said.every((one) => one !== undefined) ? said.join(' ') : null;
}

export const ko: LanguageTable = {
  words: {
    movies: film,
    steam: {
      ...game,
      had: '해 본',
      did: '해 봤',
      unhad: '아직 안 해 본',
      none: '하나도 안 해 봤어요',
      just: '하나밖에 안 해 봤어요',
    },
    games: {
      ...game,
      had: '구매한',
      did: '구매했',
      unhad: '아직 구매 안 한',
      none: '하나도 구매 안 했어요',
      just: '하나밖에 구매 안 했어요',
    },
  },
  and: both,
  // Of titles one is to be chosen: "Heat와 Alien 중 어느 거예요?"
  or: (before, after) => (after.startsWith('*') ? both(before) : `${joining('(이)나', before)} `),
  neither: both,
  quoted: (text) => `“${text}”`,
  number: grouped,
  place: (place) => `${grouped(place)}위`,
  places: (places) => places.map((place) => `${grouped(place)}위`).join(', '),
  era: (decade) => `${decade}년대`,
  price: (dollars) => (dollars === 0 ? '무료' : `${dollars.toFixed(2).replace('.00', '')}달러`),
  land: landIn('ko'),
  genres,
  labels,
  traits,
  moods: moodsBefore,
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
  finished: (sentence) =>
    withParticles(sentence)
      .replace(/(?<=\d)위번째/g, '번째') // "{place}번째": "12번째" for "12위", in an order that is no ranking
      .replace('가격이 무료 이하예요', '무료예요'),
};

import type { SentenceOf } from '../english-sentences.ts';
import type { Traits, Wording } from '../language-table.ts';
import words from './traits.json' with { type: 'json' };

/** By the English phrase: with its noun, and as a keyword. */
export const traits = words as unknown as Traits;

export const characterizing: Record<SentenceOf<'characterizing'>, Wording> = {
  '{title} is {states}.': '{title}의 키워드: {states}.',
  'Yes: {title} is {states}.': '네. {title}의 키워드: {states}.',
  'Not really: {title} is {states}.': '그렇지는 않아요. {title}의 키워드: {states}.',
  '{title} has {states}.': '{title}의 키워드: {states}.',
  'It has {states}.': '그 밖에 {states}도 있어요.',
  '{title} has no combat.': '{title}에는 전투가 없어요.',
  'No: {title} has no combat.': '아니요, {title}에는 전투가 없어요.',
  'Yes: {title} has {states}.': '네. {title}의 키워드: {states}.',
  '{title} is based on {any}.': '{title}에는 원작이 있어요.',
  'Yes: {title} is based on {any}.': '네, {title}의 원작이에요.',
  'No: {title} is based on {any}.': '아니요, {title}의 원작은 다른 거예요.',
  'Not that I know of.': '제가 아는 한은 아니에요.',
  'Yes: {name} came after it.': '네, 그다음에 나온 작품은 {name}예요.',
  "Like {title}, it's {states}.": '{title}과(와)의 공통점은 {states}이에요(예요).',
  'Like {title}, it has {states}.': '{title}과(와)의 공통점은 {states}이에요(예요).',
  "Like {title}, it's {states} and has {states2}.":
    '{title}과(와)의 공통점은 {states}, {states2}이에요(예요).',
  "Mind that it's {states}.": '참고하세요: {states}.',
  "It's {moods}[, {traits}].": {
    films: '[{traits}]{moods} 영화예요.',
    games: '[{traits}]{moods} 게임이에요.',
  },
  "It's a {item} {traits}.": { films: '{traits}영화예요.', games: '{traits}게임이에요.' },
  "It's made for the whole family.": '온 가족을 위한 작품이에요.',
  "It's made for small children.": '어린아이들을 위한 작품이에요.',
};

// Titles typed in Hangul are found by their sound among the games that ship; Korean words that are none find nothing.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { isHangul, soundDistance, soundsOfHangul, soundsOfTitle } from '#lib/catalogue/hangul-titles.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(join(import.meta.dirname, '..', '..', 'models', 'steam', 'target-2018'));
});
const found = (typed: string) => resolveTitle(typed, { catalogue, history: [], focus: null, listed: [] });

test.each([
  ['스타듀 밸리', 'Stardew Valley'],
  ['스타듀 밸리랑', 'Stardew Valley'],
  ['테라리아', 'Terraria'],
  ['러스트', 'Rust'],
  ['포탈 2', 'Portal 2'],
  ['언더테일', 'Undertale'],
  ['할로우 나이트', 'Hollow Knight'],
  ['팩토리오', 'Factorio'],
  ['림월드', 'RimWorld'],
  ['더 포레스트', 'The Forest'],
  ['프로젝트 좀보이드', 'Project Zomboid'],
  ['슬레이 더 스파이어', 'Slay the Spire'],
  ['시티즈: 스카이라인', 'Cities: Skylines'],
  ['하프라이프 2', 'Half-Life 2'],
])('%s is %s', (typed, title) => {
  // By its sound, or by a short name that is known, and said to be taken for it either way.
  const how = expect.stringMatching(/^(?:misspelt|part)$/);
  expect(found(typed)).toMatchObject({ kind: 'found', how, typed, item: { title } });
});

test.each([
  '친구',
  '생존',
  '게임',
  '협동',
  '공포',
  '무료',
  '한국어',
  '그래픽',
  '스트레스',
  '컨트롤러',
  '재미있는 게임',
  '친구랑 둘이',
  '로그라이크',
  '시뮬레이션',
  '멀티플레이',
  '크리스마스',
  '오픈월드',
  '좀비',
])('%s is no title', (typed) => {
  expect(found(typed)).toMatchObject({ kind: 'unknown' });
});

test('Korean and English are put into the same sounds', () => {
  expect(soundsOfHangul('림월드')).toBe(soundsOfTitle('RimWorld'));
  expect(soundDistance(soundsOfHangul('나이트'), soundsOfTitle('Knight'))).toBeLessThan(0.1);
  expect(soundDistance(soundsOfHangul('포탈 2'), soundsOfTitle('Portal 3'))).toBeGreaterThan(1);
  expect([isHangul('포탈 2'), isHangul('Portal 2'), isHangul('Portal 게임')]).toEqual([true, false, false]);
});

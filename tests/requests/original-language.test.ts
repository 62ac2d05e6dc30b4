import { expect, test } from 'vitest';
import type { Item } from '#lib/catalogue/catalogue.ts';
import { originalLanguage } from '#lib/requests/wishes/original-language.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';
import { smallGames } from '../evidence/small-games.ts';

const films = smallCatalogue();
const shows = (language: string, title: string) =>
  originalLanguage(films, language)?.test({ ...(films.items[0] as Item), title });

test('an original title shows its language by its small words, and no other one', () => {
  expect(shows('french', 'Jules and Jim (Jules et Jim)')).toBe(true);
  expect(shows('french', 'Nosferatu (Nosferatu, eine Symphonie des Grauens)')).toBe(false);
  expect(shows('italian', 'The Postman (Il Postino)')).toBe(true);
  expect(shows('french', 'City of God (Cidade de Deus)')).toBe(false);
  expect(shows('german', 'Downfall (Der Untergang)')).toBe(true);
  expect(shows('spanish', "Pan's Labyrinth (El Laberinto del fauno)")).toBe(true);
  expect(shows('french', 'Le Mans')).toBe(false);
});

test('what is asked for beside the language is left, and games say none', () => {
  expect(originalLanguage(films, 'french romance films')).toMatchObject({ name: 'French', rest: 'romance' });
  expect(originalLanguage(films, 'korean')).toBeNull();
  expect(originalLanguage(smallGames(), 'french')).toBeNull();
});

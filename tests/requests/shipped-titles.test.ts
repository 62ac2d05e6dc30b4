// Titles and likeness by what is generally known, against the catalogues that ship.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoadedTarget, loadTarget } from '#lib/model-version/target-folder.ts';
import { alike } from '#lib/requests/recommend/likeness.ts';
import { editionsOf } from '#lib/requests/titles/editions.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { World } from '#lib/requests/world.ts';

const folderOf = (domain: string) => join(import.meta.dirname, '..', '..', 'models', domain, 'target-2018');
let films: LoadedTarget;
let games: LoadedTarget;
beforeAll(async () => {
  films = await loadTarget(folderOf('movies'));
  games = await loadTarget(folderOf('games'));
});
afterAll(() => {
  films.model.dispose();
  games.model.dispose();
});

const worldOf = ({ catalogue, model }: LoadedTarget) =>
  ({ catalogue, model, history: [], rules: [], focus: null, listed: [] }) as unknown as World;

test.each([
  ['Harry Potter 1', /Sorcerer's Stone/],
  ['Thor 3', /^Thor: Ragnarok$/],
  ['the second Godfather', /^The Godfather: Part II$/],
  ['Shrek 3', /^Shrek the Third$/],
  ['Star Wars 4', /Episode IV/],
  ['Wyatt Earp with Kevin Costner', /^Wyatt Earp$/],
  ['Spider-Man: Homecoming', /^Untitled Spider-Man Reboot$/],
])('%s', (typed, title) => {
  const found = resolveTitle(typed, worldOf(films));
  expect(found).toMatchObject({ kind: 'found', item: { title: expect.stringMatching(title) } });
});

test('what is like a film shares what it is known for', () => {
  const world = worldOf(films);
  const { catalogue } = films;
  const named = (title: string) => {
    const item = catalogue.items.find((one) => one.title === title);
    if (!item) throw new Error(title);
    return item;
  };
  const others = (title: string) =>
    catalogue.items.map(({ index }) => index).filter((row) => row !== named(title).index);
  const near = (title: string) => alike(world, others(title), [named(title)]).rows;
  expect(near('Her')).toContain(named('Ex Machina').index);
  expect(near('Her')).not.toContain(named("The Time Traveler's Wife").index); // the same people watch it
  expect(near('Superbad')).toContain(named('21 Jump Street').index);
});

test('other editions of a game don’t keep what is like it from being near', () => {
  const { catalogue } = games;
  const liked = catalogue.items.find(({ title }) => title === 'Rock Band 3');
  if (!liked) throw new Error('Rock Band 3');
  const same = editionsOf(catalogue, [liked.index]);
  const others = catalogue.items.map(({ index }) => index).filter((row) => !same.has(row));
  const { rows, isNear } = alike(worldOf(games), others, [liked]);
  expect(isNear).toBe(true);
  expect([...rows].some((row) => /Guitar Hero/.test(catalogue.items[row]?.title ?? ''))).toBe(true);
});

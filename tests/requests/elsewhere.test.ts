// Well-known titles that a catalogue lacks: what is written down of them holds against the catalogue that ships, and answers lead
// to what comes nearest instead of to a title that looks alike.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Elsewhere } from '#lib/catalogue/elsewhere.ts';
import { elsewhereNamed } from '#lib/catalogue/elsewhere.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { domains } from '#lib/contract/domain.ts';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { World } from '#lib/requests/world.ts';

const root = join(import.meta.dirname, '..', '..');
const histories = {
  movies: ['Alien', 'Blade Runner', 'Fargo', 'The Shining'],
  steam: ['Portal', 'Half-Life 2', 'Terraria'],
  games: ['Portal 2 (PlayStation 3)', 'Super Mario 64'],
};

describe.each(domains)('%s', (domain) => {
  let world: World;
  const written = JSON.parse(
    readFileSync(join(root, 'lib', 'catalogue', 'knowledge', 'elsewhere', `${domain}.json`), 'utf8'),
  ) as Record<string, Elsewhere>;
  beforeAll(async () => {
    const { catalogue, model, folder } = await loadTarget(join(root, 'models', domain, 'target-2018'));
    const reference = await loadReference(folder, model.itemCount);
    const history = histories[domain].flatMap(
      (title) => catalogue.items.find((item) => item.title === title)?.index ?? [],
    );
    world = { catalogue, model, reference, history, rules: [], focus: null, listed: [], trainedOn: null };
  });
  afterAll(() => world.model.dispose());

  test('what comes nearest is in the catalogue, and the title itself is not', () => {
    const ids = new Set(world.catalogue.items.map(({ itemId }) => itemId));
    const keyOf = (title: string) => titleKey(withoutArticle(title));
    const titles = new Set(world.catalogue.items.map(({ title }) => keyOf(title.replace(/ #\d+$/, ''))));
    const names = Object.entries(written).flatMap(([title, { also = [] }]) => [title, ...also].map(keyOf));
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => titles.has(name))).toEqual([]);
    for (const [title, { near }] of Object.entries(written)) {
      expect(near.length, title).toBeGreaterThanOrEqual(2);
      expect(
        near.filter((id) => !ids.has(id)),
        title,
      ).toEqual([]);
    }
  });

  test('each is said to be missing, whatever looks like it', () => {
    for (const title of Object.keys(written)) {
      const resolved = resolveTitle(title, world);
      expect(resolved, title).toMatchObject({ kind: 'unknown', elsewhere: elsewhereNamed(title, domain) });
    }
  });

  test('a wish for something like one leads to what comes nearest', () => {
    const [title, { is, near }] = Object.entries(written)[0] as [string, Elsewhere];
    const [wish, about] = parseRequests(`recommend like="${title}" | facts item="${title}" about="plot"`);
    if (!wish || !about) throw new Error('no requests');
    const { facts, composed } = answerRequest(wish, world);
    expect(composed).toContain(`I don't have "${title}" here, but `);
    const picks = facts.name === 'recommend' ? facts.picks.map(({ item }) => item.itemId) : [];
    expect(picks.some((id) => near.includes(id))).toBe(true);
    expect(answerRequest(about, world).composed).toContain(`I don't have "${title}", ${is}.`);
  });
});

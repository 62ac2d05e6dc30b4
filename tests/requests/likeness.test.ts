// What is like a title is like it in kind as well, not only chosen by the same people: with the models that ship.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';

let world: World;
beforeAll(async () => {
  const target = join(import.meta.dirname, '..', '..', 'models', 'steam', 'target-2018');
  const { catalogue, model, folder } = await loadTarget(target);
  const reference = await loadReference(folder, model.itemCount);
  const own = ['Stardew Valley', 'Slime Rancher', 'Undertale', 'Oxenfree', 'The Sims™ 3'];
  const history = own.flatMap((title) => catalogue.items.find((item) => item.title === title)?.index ?? []);
  world = { catalogue, model, reference, history, rules: [], focus: null, listed: [], trainedOn: null };
});
afterAll(() => world.model.dispose());

function told(text: string) {
  const [request] = parseRequests(text);
  if (!request) throw new Error(text);
  const { facts, composed } = answerRequest(request, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { titles: facts.picks.map(({ item }) => item.title), composed };
}

test('what comes far behind the nearest is left out', () => {
  const { titles } = told('recommend like="Stardew Valley"');
  expect(titles).toContain('Yonder: The Cloud Catcher Chronicles');
  const together = told('recommend like="Stardew Valley" but="multiplayer"').titles;
  expect(together).toContain('Terraria');
  for (const far of ['Black Desert Online', 'Sonic Mania'])
    expect([...titles, ...together]).not.toContain(far);
});

test('more of the kind that is wished for follow what is hardly like it', () => {
  const { titles, composed } = told('recommend genre="horror" like="Stardew Valley"');
  expect(composed).toMatch(/^Nothing that fits is much like Stardew Valley; the nearest is /);
  expect(titles.length).toBeGreaterThan(1);
});

test('where a wish leaves only what is like it in nothing but who chose it, that is said', () => {
  expect(told('recommend like="Stardew Valley" but="horror"').composed).toMatch(
    /^Nothing that fits is much like Stardew Valley; the nearest is /,
  );
});

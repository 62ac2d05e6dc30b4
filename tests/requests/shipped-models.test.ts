// Sixty fixed requests against the models that ship: the lines are plain, short and true of the list.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';

const models = join(import.meta.dirname, '..', '..', 'models');
const fixed: Record<'movies' | 'steam', { history: string[]; requests: string[] }> = {
  movies: {
    history: ['Alien', 'Blade Runner', 'Fargo', 'The Shining', 'Jaws', 'The Sting', 'Vertigo', 'Annie Hall'],
    requests: [
      'recommend',
      'recommend count="5" genre="comedy"',
      'recommend genre="romantic comedy" era="1990s"',
      'recommend genre="korean" but="under two hours; no subtitles"',
      'recommend like="Psycho" but="newer"',
      'recommend mood="cosy" with="kids"',
      'recommend maker="hitchcock"',
      'recommend genre="western" era="1900s"',
      'recommend platform="netflix" price="free"',
      'recommend surprise="yes" popularity="less known"',
      'explain item="Brazil"',
      'explain item="Star Wars" view="genre"',
      'explain item="Psycho" view="photography"',
      'explain item="Alien" view="price"',
      'doubt item="The Godfather"',
      'compare a="Psycho" b="The Birds"',
      'what_if remove="Alien; Jaws" add="Toy Story"',
      'influence item="The Terminator"',
      'influence item="Alien"',
      'similar item="Psycho" of="mine"',
      'similar item="Psycho" other="The Birds"',
      'taste about="overall"',
      'taste about="countries"',
      'history ask="last" count="3"',
      'history ask="contains" title="Jaws"',
      'facts item="Psycho" about="cast"',
      'facts item="No Such Film At All" about="plot"',
      'feedback item="Fargo" kind="hated" because="the snow"',
      'about topic="data"',
      'unclear',
    ],
  },
  steam: {
    history: ['Portal', 'Half-Life 2', 'Terraria', 'Left 4 Dead 2', 'Team Fortress 2', 'BioShock™'],
    requests: [
      'recommend',
      'recommend price="free" with="co-op"',
      'recommend genre="roguelike; strategy" price="under 10"',
      'recommend genre="boomer shooter" but="no early access; controller support"',
      'recommend like="Stardew Valley" mood="relaxed"',
      'recommend but="short" platform="steam deck"',
      'recommend maker="valve"',
      'recommend era="older"',
      'recommend count="6" genre="rpg" popularity="popular"',
      'recommend genre="football" era="1980s" price="free"',
      'explain item="Portal 2"',
      'explain item="Portal 2" view="price"',
      'explain item="Portal 2" view="co-op"',
      'explain item="Portal 2" view="popularity"',
      'doubt item="Portal 2"',
      'compare a="Portal 2" b="Garry\'s Mod"',
      'what_if add="Portal 2"',
      'influence item="Portal 2"',
      'influence item="Terraria"',
      'similar item="Terraria" of="all"',
      'similar item="Terraria" other="Portal 2"',
      'taste about="multiplayer"',
      'taste about="price"',
      'history ask="list"',
      'facts item="Portal 2" about="multiplayer"',
      'facts item="Portal 2" about="length"',
      'facts item="Terraria" about="controller"',
      'feedback item="Portal 2" kind="loved"',
      'social kind="joke"',
      'about topic="how it works"',
    ],
  },
};

describe.each(['movies', 'steam'] as const)('%s', (domain: Domain & ('movies' | 'steam')) => {
  let world: World;
  beforeAll(async () => {
    const { catalogue, model, folder } = await loadTarget(join(models, domain, 'target-2018'));
    const reference = await loadReference(folder, model.itemCount);
    const rowOf = new Map(catalogue.items.map(({ title, index }) => [title, index]));
    const history = fixed[domain].history.flatMap((title) => rowOf.get(title) ?? []);
    world = { catalogue, model, reference, history, rules: [], focus: null, listed: [], trainedOn: null };
  });
  afterAll(() => world.model.dispose());

  test.each(fixed[domain].requests)('%s', (text) => {
    const [request] = parseRequests(text);
    if (!request) throw new Error(text);
    const { lines, composed, listed } = answerRequest(request, world);
    const said = `${lines.join('\n')}\n${composed}`;
    expect(said).not.toMatch(/undefined|NaN|null|\[object|Infinity/);
    expect(lines.length).toBeLessThanOrEqual(14);
    expect(lines.join(' ').split(/\s+/).length).toBeLessThanOrEqual(180);
    expect(composed.split(/(?<=[.?!])\s+(?=["“\p{Lu}])/u).length).toBeLessThanOrEqual(7); // sentences; titles hold some
    if (request.name === 'recommend')
      for (const { index } of listed) expect(world.history).not.toContain(index);
  });

  test('the places that a recommendation tells are the model’s own', () => {
    const { facts } = answerRequest({ name: 'recommend', count: '6', genre: 'action' }, world);
    if (facts.name !== 'recommend') throw new Error('no recommendation');
    const ranked = [...rankUnseen(world.model.scores([world.history]), world.history)];
    const fitting = ranked.filter((row) => world.catalogue.items[row]?.genres.includes('Action'));
    if (domain === 'movies') expect(facts.picks.map(({ item }) => item.index)).toEqual(fitting.slice(0, 6));
    for (const { item, place } of facts.picks) expect(ranked[place - 1]).toBe(item.index);
  });
});

// One person's world over the small catalogues, with a model whose numbers follow from a seed.
import { type Catalogue, createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { World } from '#lib/requests/world.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { randomFrom, smallCatalogue } from '../evidence/small-catalogue.ts';
import { smallGames } from '../evidence/small-games.ts';

const dimension = 4;

function vectorsFor(catalogue: Catalogue, seed: number): number[][] {
  const random = randomFrom(seed);
  return catalogue.items.map(() => Array.from({ length: dimension }, () => random() - 0.5));
}

export function filmWorld(part: Partial<World> = {}): World {
  const catalogue = part.catalogue ?? smallCatalogue();
  return {
    catalogue,
    model: linearModel(vectorsFor(catalogue, 7)),
    history: [0, 3, 10, 12],
    reference: null,
    rules: [],
    focus: null,
    listed: [],
    trainedOn: null,
    ...part,
  };
}

export function gameWorld(part: Partial<World> = {}): World {
  return filmWorld({ catalogue: smallGames(), history: [0, 2, 5], ...part });
}

/**
 * Console games of which only the first ones say their kind: racing and strategy in turn. Of the later ones most have
 * "Mario" in their titles, and the last one "Racing".
 */
export function smallGameKinds({ items, described }: { items: number; described: number }): Catalogue {
  const facts = Array.from({ length: items }, (_, at) => {
    const tags = at % 2 === 0 ? ['Driving', 'Co-op'] : ['Turn-Based'];
    const name = at === items - 1 ? 'Moto Racing' : at >= 52 && at % 4 !== 0 ? 'Mario' : 'Game';
    return {
      itemId: `g${at}`,
      title: `${name} ${at}`,
      year: null,
      genres: at < described ? [at % 2 === 0 ? 'Racing' : 'Strategy'] : [],
      details: { platforms: [at % 3 === 0 ? 'Wii' : 'PlayStation 4'], ...(at < described ? { tags } : {}) },
    };
  });
  return createCatalogue(
    'games',
    facts,
    facts.map((_, at) => 10 + (at % 7)),
  );
}

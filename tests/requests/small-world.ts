// One person's world over the small catalogues, with a model whose numbers follow from a seed.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
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

// The five figures by which versions are compared, the same for every version, read from its stored metrics; and their
// floors: what popularity or chance gives. Loads no model, so the web app can import it.
import { z } from 'zod';
import type { VersionFigure, VersionFigureName } from '#lib/contract/version-check.ts';
import { rankingChance } from './metrics/ranking-gains.ts';

const figure = z.number().finite().nullish().catch(null);
const metricsSchema = z.object({
  targetModel: z
    .object({ testUnseenNdcgAt10: figure, popularityUnseenNdcgAt10: figure })
    .nullish()
    .catch(null),
  evaluation: z
    .object({
      users: figure,
      constrained: z.object({
        nextItem: z.object({ hitAt5: figure }),
        ranking: z.object({ ndcgAt5: figure }),
        classification: z.object({ accuracy: figure }),
        history: z.object({ coverage: figure }),
      }),
    })
    .nullish()
    .catch(null),
});

const namedTitles = 5;
const evenChance = 0.5;

export const figureWords: Record<VersionFigureName, { label: string; what: string; floor: string }> = {
  recommends: {
    label: 'Recommends',
    what: 'NDCG@10 of the title that people chose next, among those they didn’t have yet',
    floor: 'the most popular titles',
  },
  names: {
    label: 'Names',
    what: 'H@5: how often the language model names the recommender’s first choice among five titles',
    floor: 'five titles by chance',
  },
  ranks: {
    label: 'Ranks',
    what: 'NDCG@5 of five titles that the language model puts into the recommender’s order',
    floor: 'any order',
  },
  judges: {
    label: 'Judges',
    what: 'how often its yes or no to a title is the recommender’s',
    floor: 'a coin',
  },
  remembers: {
    label: 'Remembers',
    what: 'share of the last ten titles that it reads off the user vector alone',
    floor: 'none',
  },
};

/** `metrics`: as stored with the version, of any shape. itemCount: of its catalogue, or null where that isn't known. */
export function versionFigures(metrics: unknown, itemCount: number | null): VersionFigure[] {
  const parsed = metricsSchema.safeParse(metrics).data;
  const target = parsed?.targetModel;
  const aligned = parsed?.evaluation?.constrained;
  return [
    {
      name: 'recommends',
      value: target?.testUnseenNdcgAt10 ?? null,
      floor: target?.popularityUnseenNdcgAt10 ?? null,
    },
    {
      name: 'names',
      value: aligned?.nextItem.hitAt5 ?? null,
      floor: itemCount === null || itemCount < 1 ? null : Math.min(1, namedTitles / itemCount),
    },
    { name: 'ranks', value: aligned?.ranking.ndcgAt5 ?? null, floor: rankingChance() },
    { name: 'judges', value: aligned?.classification.accuracy ?? null, floor: evenChance },
    { name: 'remembers', value: aligned?.history.coverage ?? null, floor: null },
  ];
}

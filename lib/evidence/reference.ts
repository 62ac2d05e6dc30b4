// Reference people: the scores and ranks that the model gives an item for everybody else. A score that is high for one
// person and low on average is personal; one that is high for everyone is merely popular. Stored as reference.json.
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { scoreRows } from './influence.ts';

export type ReferencePeople = {
  people: number;
  meanScores: Float32Array; // (itemCount) over all the people
  meanRanks: Float32Array; // (itemCount) over the people who have not seen the item
};

const fileName = 'reference.json';
const maxFileBytes = 64 * 1024 * 1024;
const batchSize = 50;

/** `histories`: a sample of training histories, oldest first; two hundred are plenty. */
export function buildReference(model: TargetModel, histories: readonly number[][]): ReferencePeople {
  const { itemCount } = model;
  const scoreSums = new Float64Array(itemCount);
  const rankSums = new Float64Array(itemCount);
  const unseenBy = new Float64Array(itemCount);
  for (let start = 0; start < histories.length; start += batchSize) {
    const batch = histories.slice(start, start + batchSize);
    const rows = scoreRows(model, batch);
    for (const [i, history] of batch.entries()) {
      const scores = rows[i] as Float32Array;
      for (let item = 0; item < itemCount; item++)
        scoreSums[item] = (scoreSums[item] as number) + (scores[item] as number);
      for (const [place, item] of rankUnseen(scores, history).entries()) {
        rankSums[item] = (rankSums[item] as number) + place + 1;
        unseenBy[item] = (unseenBy[item] as number) + 1;
      }
    }
  }
  const people = histories.length;
  return {
    people,
    meanScores: Float32Array.from(scoreSums, (sum) => (people === 0 ? 0 : sum / people)),
    meanRanks: Float32Array.from(rankSums, (sum, item) =>
      unseenBy[item] ? sum / (unseenBy[item] as number) : 0,
    ),
  };
}

export async function saveReference(reference: ReferencePeople, folder: string): Promise<void> {
  const meanScores = Array.from(reference.meanScores, (score) => Number(score.toFixed(4)));
  const meanRanks = Array.from(reference.meanRanks, (rank) => Number(rank.toFixed(1)));
  await writeFile(
    path.join(folder, fileName),
    `${JSON.stringify({ people: reference.people, meanScores, meanRanks })}\n`,
  );
}

const storedReference = z.object({
  people: z.number().int().nonnegative(),
  meanScores: z.array(z.number()),
  meanRanks: z.array(z.number().nonnegative()),
});

/** null if the folder has none; evidence then says nothing about other people. Throws AppError bad_file. */
export async function loadReference(folder: string, itemCount: number): Promise<ReferencePeople | null> {
  const file = path.join(folder, fileName);
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return null;
  if (size > maxFileBytes) throw new AppError('bad_file', { message: `${file} is larger than 64 MiB.` });
  try {
    const stored = storedReference.parse(JSON.parse(await readFile(file, 'utf8')));
    if (stored.meanScores.length !== itemCount || stored.meanRanks.length !== itemCount) {
      throw new RangeError(`not ${itemCount} items`);
    }
    return {
      people: stored.people,
      meanScores: Float32Array.from(stored.meanScores),
      meanRanks: Float32Array.from(stored.meanRanks),
    };
  } catch (cause) {
    throw new AppError('bad_file', {
      message: `${file} does not hold reference scores for this model.`,
      cause,
    });
  }
}

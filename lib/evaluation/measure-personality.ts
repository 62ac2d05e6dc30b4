// How personal a version's recommender is, on people of the data that chose nothing (test) or chose settings (development):
// the next item of each is the last of their history.

import { type Dataset, sequencesFor } from '#lib/catalogue/dataset.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import { splitPeople } from '#lib/recommender/people.ts';
import { personalityOf } from '#lib/recommender/personality.ts';
import { type measuredParts, type PersonalityFile, savePersonality } from './personality-file.ts';

const mostPeople = 2_000; // in the order of the data, at equal distances: the figures hardly move beyond

/** Also writes them beside the target model. Throws AppError bad_file where the data is about other things. */
export async function measurePersonality(
  folder: string,
  domain: Domain,
  dataset: Dataset,
  of: (typeof measuredParts)[number],
): Promise<PersonalityFile> {
  const { model, catalogue, folder: targetFolder } = await loadTarget(folder);
  try {
    const sequences = sequencesFor(catalogue, dataset);
    const parts = splitPeople(domain, sequences);
    const heldOut = leaveOneOut(parts[of].map(({ items }) => items)).test;
    if (heldOut.length < 2)
      throw new AppError('not_found', {
        message: `The data of ${domain} has fewer than two people in its ${of} part with three items that this model knows.`,
      });
    const popularity = new Float64Array(model.itemCount); // among those who train
    for (const { items } of parts.train)
      for (const item of items) popularity[item] = (popularity[item] ?? 0) + 1;
    const stride = Math.max(1, heldOut.length / mostPeople);
    const asked = Array.from(
      { length: Math.min(heldOut.length, mostPeople) },
      (_, at) => heldOut[Math.floor(at * stride)] ?? { history: [], item: 0 },
    );
    const measured: PersonalityFile = {
      measuredAt: new Date().toISOString(),
      targetModel: model.fingerprint,
      of,
      knownEvents: eventsOf(sequences) / Math.max(1, eventsOf(dataset.sequences)),
      ...personalityOf(model, asked, popularity),
    };
    await savePersonality(targetFolder, measured);
    return measured;
  } finally {
    model.dispose();
  }
}

function eventsOf(sequences: readonly { items: readonly number[] }[]): number {
  return sequences.reduce((sum, { items }) => sum + items.length, 0);
}

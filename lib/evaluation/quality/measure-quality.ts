// How good the explanations are, as in the paper's Tables 2 and 3: a judge's grades by author, if there's a judge; how
// well an author's texts predict the target model's score; how well the item's place can be told from the
// text alone (simulatability), and how well the authors can be told apart.

import type { Dataset } from '#lib/catalogue/dataset.ts';
import type { Method } from '#lib/contract/method.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadAlignedVersion } from '#lib/model-version/aligned-version.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { loadBaseModel } from '#lib/model-version/trainable-base-model.ts';
import { mean } from '#lib/recommender/metrics.ts';
import type { EvaluationProgress } from '../ask-speaker.ts';
import { heldOutOf } from '../cases.ts';
import {
  composedExplanations,
  drawExplanationCases,
  type Explanation,
  writtenExplanations,
} from './explanations.ts';
import { textFeatures } from './features.ts';
import type { Judge } from './judge.ts';
import { predictScores, tellAuthors } from './probe.ts';
import type { AuthorQuality, Quality } from './quality-file.ts';

export type QualityInput = {
  folder: string; // of the catalogue, target model and reference
  versions: ReadonlyMap<Method, string>;
  baseModelPath: string;
  dataset: Dataset;
  cases: number;
  seed: number;
  judge: Judge | null;
  onProgress?: (progress: EvaluationProgress) => void;
};
export async function measureQuality(input: QualityInput): Promise<Quality> {
  const { folder, versions, baseModelPath, dataset, seed, judge, onProgress = () => {} } = input;
  const { folder: targetFolder, catalogue, model } = await loadTarget(folder);
  const { llama, tokenizer, sha256 } = await loadBaseModel(baseModelPath);
  try {
    const reference = await loadReference(targetFolder, model.itemCount);
    const { histories } = heldOutOf(catalogue, dataset, { people: input.cases, seed });
    const cases = drawExplanationCases(catalogue, model, histories, reference, seed);
    const plain = { llama, lora: null, connectors: null, tokenizer, method: 'behavior' as const };
    const texts: Explanation[] = [
      ...composedExplanations(cases),
      ...(await writtenExplanations('unaligned', plain, cases, model, onProgress)),
    ];
    const alignedWith = { catalogue, model, llama, tokenizer, sha256 };
    for (const [method, versionFolder] of versions) {
      const manifest = await loadManifest(versionFolder);
      const version = await loadAlignedVersion(versionFolder, manifest, alignedWith);
      try {
        const speaker = { llama, ...version, tokenizer, method };
        texts.push(...(await writtenExplanations(method, speaker, cases, model, onProgress)));
      } finally {
        version.lora.dispose();
      }
    }
    const features = await textFeatures(
      llama,
      tokenizer,
      texts.map(({ text }) => text),
    );
    const samples = texts.map((text, at) => ({ ...text, features: features[at] ?? new Float32Array() }));
    const authors: AuthorQuality[] = [];
    for (const author of new Set(texts.map((text) => text.author))) {
      const own = samples.filter((sample) => sample.author === author);
      const grades: number[] = [];
      for (const [at, sample] of (judge ? own : []).entries()) {
        const asked = cases[sample.case];
        if (judge && asked) grades.push(await judge(asked, sample));
        onProgress({ what: `${author}, judged`, done: at + 1, of: own.length });
      }
      const judged = own.map((sample) => ({
        features: sample.features,
        target: cases[sample.case]?.liked ? 'top fifth' : 'bottom half',
        group: sample.case,
      }));
      authors.push({
        author,
        grade: judge ? mean(grades) : null,
        scorePredictor: predictScores(
          own.map((sample) => ({
            features: sample.features,
            target: cases[sample.case]?.score ?? 0,
            group: sample.case,
          })),
          seed,
        ),
        simulatability: tellAuthors(judged, seed),
        example: own[0]?.text ?? '',
      });
    }
    const discriminator = tellAuthors(
      samples
        .filter(({ author }) => author !== 'decision-only' && author !== 'rank-only')
        .map((sample) => ({ features: sample.features, target: sample.author, group: sample.case })),
      seed,
    );
    return {
      cases: cases.length,
      seed,
      blind: true,
      measuredAt: new Date().toISOString(),
      authors,
      discriminator,
    };
  } finally {
    llama.dispose();
    model.dispose();
  }
}

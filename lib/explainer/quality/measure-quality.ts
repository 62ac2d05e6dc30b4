// How good the explanations are, as in the paper's Tables 2 and 3: a judge's grades by author where there is a judge, how well the
// target model's score can be read off an author's texts, and how well the authors can be told apart.
import path from 'node:path';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { type Dataset, leaveOneOut, sequencesFor } from '#lib/recommender/dataset.ts';
import { mean } from '#lib/recommender/metrics.ts';
import { loadTargetModel } from '#lib/recommender/target-model.ts';
import { loadConnectors } from '../connector.ts';
import { shuffled } from '../draw.ts';
import type { EvaluationProgress } from '../evaluate.ts';
import { loadLora } from '../evaluate-version.ts';
import type { Method } from '../method.ts';
import { assertFits, fileFingerprint, loadManifest } from '../model-pack.ts';
import {
  type Author,
  composedExplanations,
  drawExplanationCases,
  type Explanation,
  writtenExplanations,
} from './explanations.ts';
import { textFeatures } from './features.ts';
import type { Judge } from './judge.ts';
import { type Probe, predictScores, tellAuthors } from './probe.ts';

export type QualityInput = {
  folder: string; // holds catalogue, target model and reference
  versions: ReadonlyMap<Method, string>;
  baseModelPath: string;
  dataset: Dataset;
  cases: number;
  seed: number;
  judge: Judge | null;
  onProgress?: (progress: EvaluationProgress) => void;
};
export type AuthorQuality = {
  author: Author;
  grade: number | null; // mean from 0 to 3; null without a judge
  scorePredictor: Probe; // mean squared error
  example: string;
};
export type Quality = { cases: number; seed: number; authors: AuthorQuality[]; discriminator: Probe };

export async function measureQuality(input: QualityInput): Promise<Quality> {
  const { folder, versions, baseModelPath, dataset, seed, judge, onProgress = () => {} } = input;
  const catalogue = await loadCatalogue(folder);
  const model = await loadTargetModel(folder);
  const llama = await loadLlama(baseModelPath);
  try {
    const tokenizer = await loadTokenizer(baseModelPath);
    const reference = await loadReference(folder, model.itemCount);
    const sequences = sequencesFor(catalogue, dataset).map(({ items }) => items);
    const histories = shuffled(
      leaveOneOut(sequences).test.map(({ history }) => history),
      seededRandom(seed),
    ).slice(0, input.cases);
    const cases = drawExplanationCases(catalogue, model, histories, reference, seed);
    const plain = { llama, lora: null, connectors: null, tokenizer, method: 'behavior' as const };
    const texts: Explanation[] = [
      ...composedExplanations(cases),
      ...(await writtenExplanations('unaligned', plain, cases, model, onProgress)),
    ];
    for (const [method, version] of versions) {
      const baseModel = await fileFingerprint(baseModelPath);
      assertFits(await loadManifest(version), { targetModel: model.fingerprint, baseModel });
      const lora = await loadLora(llama, path.join(version, 'adapter'));
      try {
        const connectors = await loadConnectors(version);
        const speaker = { llama, lora, connectors, tokenizer, method };
        texts.push(...(await writtenExplanations(method, speaker, cases, model, onProgress)));
      } finally {
        lora.dispose();
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
        example: own[0]?.text ?? '',
      });
    }
    const discriminator = tellAuthors(
      samples.map((sample) => ({ features: sample.features, target: sample.author, group: sample.case })),
      seed,
    );
    return { cases: cases.length, seed, authors, discriminator };
  } finally {
    llama.dispose();
    model.dispose();
  }
}

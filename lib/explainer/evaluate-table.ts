// The paper's Table 1 (§ 1.3 of what the paper says): everybody is asked about the same people, the same five items to rank and
// the same item to judge. Rows: chance and popularity; the language model as it comes, without and with two examples; a
// distilled SASRec; and the aligned versions that are here.
import path from 'node:path';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import type { Dataset, HeldOut } from '#lib/recommender/dataset.ts';
import { hitAt, mean, ndcgAt } from '#lib/recommender/metrics.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { loadTargetModel, type TargetModel } from '#lib/recommender/target-model.ts';
import { loadAlignedVersion } from './aligned-version.ts';
import { inContextExamples } from './baselines/in-context.ts';
import { popularityOutcomes } from './baselines/popularity.ts';
import { chanceLevels, randomOutcomes } from './baselines/random.ts';
import { readerOutcomes } from './baselines/readers.ts';
import { distillStudent, type StudentConfig, studentOutcomes } from './baselines/student.ts';
import { loadConnectors } from './connector.ts';
import { askSpeaker, type EvaluationProgress } from './evaluate.ts';
import type { Outcome } from './evaluate-metrics.ts';
import { drawCases, type EvaluationCase, heldOutOf } from './evaluation-cases.ts';
import type { EvaluationFile, EvaluationRow, RowName } from './evaluation-file.ts';
import { evaluationRow } from './evaluation-row.ts';
import { type Method, methods } from './method.ts';
import { fileFingerprint, loadManifest, type Manifest } from './model-pack.ts';

export type TableInput = {
  folder: string; // holds catalogue and target model
  versions: ReadonlyMap<Method, string>; // folders of versions aligned with that target model
  baseModelPath: string;
  dataset: Dataset; // its held-out histories are what is asked about
  rows: readonly RowName[];
  users: number; // at most; drawn by the seed
  seed: number;
  hardware: string;
  student?: Partial<StudentConfig>;
  /** May throw to stop. */
  onProgress?: (progress: EvaluationProgress) => void;
};

type Asked = {
  input: TableInput;
  catalogue: Catalogue;
  model: TargetModel;
  train: number[][];
  cases: EvaluationCase[];
  language: { llama: Llama; tokenizer: Tokenizer; fingerprint: string } | null; // null: no row needs one
};
type Answered = { outcomes: Outcome[]; alignment: Manifest['alignment']; probabilities: boolean };

const languageRows: readonly RowName[] = ['unaligned', 'in-context', ...methods];

export async function evaluateTable(input: TableInput): Promise<EvaluationFile> {
  const { folder, dataset, rows, users, seed, baseModelPath } = input;
  const catalogue = await loadCatalogue(folder);
  const model = await loadTargetModel(folder);
  const spoken = rows.some((name) => languageRows.includes(name));
  const language = spoken
    ? {
        fingerprint: await fileFingerprint(baseModelPath),
        tokenizer: await loadTokenizer(baseModelPath),
        llama: await loadLlama(baseModelPath),
      }
    : null;
  try {
    const { train, test, histories } = heldOutOf(catalogue, dataset, { people: users, seed });
    const cases = drawCases(catalogue, model, histories, seed);
    const asked: Asked = { input, catalogue, model, train, cases, language };
    const measured: EvaluationRow[] = [];
    const notAligned: Method[] = [];
    for (const name of rows) {
      const startedMs = performance.now();
      const answered = await answer(name, asked);
      const seconds = (performance.now() - startedMs) / 1000;
      if (answered) measured.push(evaluationRow({ name, cases, seconds, seed, ...answered }));
      else if (name !== 'readers') notAligned.push(name as Method);
    }
    return {
      version: 1,
      domain: catalogue.domain,
      measuredAt: new Date().toISOString(),
      hardware: input.hardware,
      seed,
      users: cases.length,
      catalogueItems: catalogue.items.length,
      baseModel: path.basename(baseModelPath),
      targetModel: {
        kind: model.kind,
        fingerprint: model.fingerprint,
        users: test.length,
        ...ownAccuracy(model, test),
      },
      chance: chanceLevels(cases),
      rows: measured,
      notAligned,
    };
  } finally {
    language?.llama.dispose();
    model.dispose();
  }
}

/** null: no such aligned version is here. */
async function answer(name: RowName, asked: Asked): Promise<Answered | null> {
  const { input, catalogue, model, train, cases, language } = asked;
  const told = { alignment: null, probabilities: false };
  switch (name) {
    case 'random':
      return { ...told, outcomes: randomOutcomes(cases, input.seed) };
    case 'popularity':
      return { ...told, outcomes: popularityOutcomes(cases) };
    case 'student': {
      const config = { seed: input.seed, ...input.student };
      const student = await distillStudent(model, train, config, ({ step, steps }) =>
        input.onProgress?.({ what: name, done: step, of: steps }),
      );
      const outcomes = studentOutcomes(student, cases);
      student.dispose();
      return { ...told, outcomes };
    }
    case 'readers': {
      const folder = input.versions.get('hybrid') ?? input.versions.get('intention');
      const outcomes = folder && readerOutcomes(await loadConnectors(folder), cases);
      return outcomes ? { ...told, outcomes } : null;
    }
    case 'unaligned':
    case 'in-context': {
      if (!language) return null;
      const plain = { ...language, lora: null, connectors: null, method: 'behavior' as const };
      const speaker =
        name === 'unaligned'
          ? plain
          : { ...plain, examples: inContextExamples(catalogue, model, train, input.seed) };
      const outcomes = await askSpeaker(speaker, cases, model, named(name, input));
      return { alignment: null, probabilities: true, outcomes };
    }
    default:
      return answerAligned(name, asked);
  }
}

async function answerAligned(method: Method, asked: Asked): Promise<Answered | null> {
  const { input, model, cases, language } = asked;
  const folder = input.versions.get(method);
  if (!folder || !language) return null;
  const manifest = await loadManifest(folder);
  const found = { targetModel: model.fingerprint, baseModel: language.fingerprint };
  const version = await loadAlignedVersion(folder, manifest, language.llama, found);
  try {
    const speaker = { ...language, ...version, method };
    const outcomes = await askSpeaker(speaker, cases, model, named(method, input));
    return { outcomes, alignment: manifest.alignment, probabilities: true };
  } finally {
    version.lora.dispose();
  }
}

function named(what: RowName, { onProgress }: TableInput) {
  return (progress: EvaluationProgress) => onProgress?.({ ...progress, what });
}

/** H@5, NDCG@5 and NDCG@10 on the item that really came next, all items ranked, seen ones included. */
function ownAccuracy(model: TargetModel, test: HeldOut[]) {
  const ranks = test.map(({ history, item }) => rankOf(model.scores([history]), item));
  return {
    hitAt5: mean(ranks.map((rank) => hitAt(rank, 5))),
    ndcgAt5: mean(ranks.map((rank) => ndcgAt(rank, 5))),
    ndcgAt10: mean(ranks.map((rank) => ndcgAt(rank, 10))),
  };
}

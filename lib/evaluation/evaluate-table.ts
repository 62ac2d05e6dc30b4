// The paper's Table 1: every row answers about the same people, the same five items to rank and the same item to judge.
// Rows: chance, popularity, the recommender's mean score and the items nearest to the history; the language model before alignment, without and with two examples; a distilled SASRec;
// and the aligned versions found.
import path from 'node:path';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { itemsWithoutTitles } from '#lib/alignment/connector/known-items.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import type { Method } from '#lib/contract/method.ts';
import { loadManifest, type Manifest } from '#lib/model-version/manifest.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import type { AskedPart } from '#lib/recommender/asked-people.ts';
import type { HeldOut } from '#lib/recommender/leave-one-out.ts';
import { hitAt, mean, ndcgAt } from '#lib/recommender/metrics.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { EvaluationProgress } from './ask-speaker.ts';
import { meanScoreOutcomes, nearestOutcomes } from './baselines/non-personal.ts';
import { popularityOutcomes } from './baselines/popularity.ts';
import { chanceLevels, randomOutcomes } from './baselines/random.ts';
import { readerOutcomes } from './baselines/readers.ts';
import { distillStudent, type StudentConfig, studentOutcomes } from './baselines/student.ts';
import { drawCases, type EvaluationCase, heldOutOf } from './cases.ts';
import type { EvaluationFile, EvaluationRow, RowName } from './evaluation-file.ts';
import { evaluationRow } from './evaluation-row.ts';
import { type AskLanguageRow, askLanguageRow, type LanguageRow } from './language-row.ts';
import type { Outcome } from './outcome.ts';

export type TableInput = {
  folder: string; // of the catalogue and target model
  versions: ReadonlyMap<Method, string>; // folders of versions aligned with that target model
  baseModelPath: string;
  dataset: Dataset; // the source of the held-out histories
  rows: readonly RowName[];
  users: number; // at most; drawn by the seed
  seed: number;
  part?: AskedPart; // whose histories; 'same' by default
  hardware: string;
  student?: Partial<StudentConfig>;
  /** Asks the language model in this process, or in several (workers/cli/shares.ts). */
  ask?: AskLanguageRow;
  /** May throw to stop. */
  onProgress?: (progress: EvaluationProgress) => void;
};

type Asked = {
  input: TableInput;
  model: TargetModel;
  train: number[][];
  cases: EvaluationCase[];
};
type Answered = { outcomes: Outcome[]; alignment: Manifest['alignment']; probabilities: boolean };

export async function evaluateTable(input: TableInput): Promise<EvaluationFile> {
  const { folder, dataset, rows, users, seed, part } = input;
  const { catalogue, model } = await loadTarget(folder);
  try {
    const { train, test, histories } = heldOutOf(catalogue, dataset, {
      people: users,
      seed,
      ...(part ? { part } : {}),
    });
    const cases = drawCases(catalogue, model, histories, seed);
    const asked: Asked = { input, model, train, cases };
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
      baseModel: path.basename(input.baseModelPath),
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
    model.dispose();
  }
}

/** null if there's no such aligned version. */
async function answer(name: RowName, asked: Asked): Promise<Answered | null> {
  const { input, model, train, cases } = asked;
  const told = { alignment: null, probabilities: false };
  switch (name) {
    case 'random':
      return { ...told, outcomes: randomOutcomes(cases, input.seed) };
    case 'popularity':
      return { ...told, outcomes: popularityOutcomes(cases) };
    case 'mean-score':
      return { ...told, outcomes: meanScoreOutcomes(model, train, cases) };
    case 'nearest':
      return { ...told, outcomes: nearestOutcomes(model, cases) };
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
      const connectors = folder && (await loadConnectors(folder, () => itemsWithoutTitles(model)));
      const outcomes = connectors && readerOutcomes(connectors, cases);
      return outcomes ? { ...told, outcomes } : null;
    }
    default:
      return answerInWords(name, input);
  }
}

async function answerInWords(name: LanguageRow, input: TableInput): Promise<Answered | null> {
  const { folder, baseModelPath, dataset, users, seed, part, versions } = input;
  const { ask = askLanguageRow, onProgress = () => {} } = input;
  const version = versions.get(name as Method) ?? null;
  if (version === null && name !== 'unaligned' && name !== 'in-context') return null;
  const asked = { name, folder, version, baseModelPath, dataset, users, seed, ...(part ? { part } : {}) };
  const outcomes = await ask(asked, onProgress);
  const alignment = version === null ? null : (await loadManifest(version)).alignment;
  return { outcomes, alignment, probabilities: true };
}

/** H@5, NDCG@5 and NDCG@10 on the true next item, with all items ranked, seen ones included. */
function ownAccuracy(model: TargetModel, test: HeldOut[]) {
  const ranks = test.map(({ history, item }) => rankOf(model.scores([history]), item));
  return {
    hitAt5: mean(ranks.map((rank) => hitAt(rank, 5))),
    ndcgAt5: mean(ranks.map((rank) => ndcgAt(rank, 5))),
    ndcgAt10: mean(ranks.map((rank) => ndcgAt(rank, 10))),
  };
}

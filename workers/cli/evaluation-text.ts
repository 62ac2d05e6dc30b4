// What `evaluate` prints: tables with 95% intervals.
import type { Evaluation } from '#lib/evaluation/evaluate-version.ts';
import {
  commandsOf,
  type EvaluationFile,
  type EvaluationRow,
  type Figures,
  peopleOf,
} from '#lib/evaluation/evaluation-file.ts';
import type { Probe, Quality } from '#lib/evaluation/quality/quality-file.ts';
import type { AlignmentMetrics } from '#lib/model-version/manifest.ts';

const columns = [
  ['next H@5', 'hitAt5'],
  ['next N@5', 'ndcgAt5'],
  ['rank N@5', 'rankingNdcgAt5'],
  ['accuracy', 'accuracy'],
  ['coverage', 'coverage'],
  ['rank by Yes', 'pointwiseNdcgAt5'],
] as const;
const nameWidth = 18; // with the number of people if it differs
const columnWidth = 18;

export function evaluationTable(evaluation: EvaluationFile): string {
  const { users, seed, chance, targetModel, rows, notAligned, hardware } = evaluation;
  const line = (name: string, cells: string[]) =>
    name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(columnWidth)).join('');
  const nameOf = (row: EvaluationRow) =>
    peopleOf(row) === users ? row.name : `${row.name} (${peopleOf(row)})`;
  const figuresOf = (figures: Figures) =>
    columns.map(([, key]) => {
      const figure = figures[key];
      return figure ? `${short(figure.value)} ${short(figure.low)}–${short(figure.high)}` : '–';
    });
  const part = (title: string, read: (row: EvaluationRow) => Figures) => [
    '',
    line(
      title,
      columns.map(([label]) => label),
    ),
    ...rows.map((row) => line(nameOf(row), figuresOf(read(row)))),
  ];
  const levels = [chance.hitAt5, chance.ndcgAt5, chance.rankingNdcgAt5, chance.accuracy].map(short);
  return [
    `${users} held-out histories, seed ${seed}, against the recommender's own outputs, 95 % intervals over people`,
    ...part('strict', ({ strict }) => strict),
    ...part('constrained', ({ constrained }) => constrained),
    '',
    line('chance', [...levels, '–', short(chance.rankingNdcgAt5)]),
    ...(notAligned.length > 0 ? [`Not aligned here: ${notAligned.join(', ')}`] : []),
    `${targetModel.kind} itself, on the true next item of ${targetModel.users} people: H@5 ${short(targetModel.hitAt5)}, NDCG@5 ${short(targetModel.ndcgAt5)}, NDCG@10 ${short(targetModel.ndcgAt10)}`,
    ...commandsOf(evaluation),
    `(${hardware})`,
  ].join('\n');
}

function short(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

export function methodTable({ users, strict, constrained }: Evaluation, seed: number): string {
  const figure = (value: number | null) => (value === null ? '–' : value.toFixed(4)).padStart(12);
  const row = (name: string, read: (metrics: AlignmentMetrics) => number | null) =>
    `${name.padEnd(28)}${figure(read(strict))}${figure(read(constrained))}`;
  return [
    `${users} held-out histories, seed ${seed}, against the recommender's own outputs`,
    `${''.padEnd(28)}${'strict'.padStart(12)}${'constrained'.padStart(12)}`,
    row('next item H@5', (metrics) => metrics.nextItem.hitAt5),
    row('next item NDCG@5', (metrics) => metrics.nextItem.ndcgAt5),
    row('ranking NDCG@5', (metrics) => metrics.ranking.ndcgAt5),
    row('classification accuracy', (metrics) => metrics.classification.accuracy),
    row('history coverage', (metrics) => metrics.history.coverage),
  ].join('\n');
}

export function qualityTable({ cases, seed, authors, discriminator }: Quality): string {
  const probe = ({ value, shuffled, constant }: Probe) =>
    [value, shuffled, constant].map((figure) => figure.toFixed(4).padStart(12)).join('');
  const heads = ['text', 'shuffled', 'constant'].map((head) => head.padStart(12)).join('');
  return [
    `${cases} cases, seed ${seed}`,
    `${'score predictor, MSE'.padEnd(24)}${heads}${'grade 0–3'.padStart(12)}`,
    ...authors.map(
      ({ author, scorePredictor, grade }) =>
        `${author.padEnd(24)}${probe(scorePredictor)}${(grade === null ? '–' : grade.toFixed(2)).padStart(12)}`,
    ),
    'from the text alone, is the item in the top fifth? accuracy',
    ...authors.flatMap(({ author, simulatability }) =>
      simulatability ? [`${author.padEnd(24)}${probe(simulatability)}`] : [],
    ),
    `${'discriminator, accuracy'.padEnd(24)}${probe(discriminator)}`,
  ].join('\n');
}

// What `evaluate` prints: tables with 95 % intervals.
import type { Evaluation } from '#lib/explainer/evaluate.ts';
import type { EvaluationFile, EvaluationRow, Figures } from '#lib/explainer/evaluation-file.ts';
import type { AlignmentMetrics } from '#lib/explainer/model-pack.ts';

const columns = [
  ['next H@5', 'hitAt5'],
  ['next N@5', 'ndcgAt5'],
  ['rank N@5', 'rankingNdcgAt5'],
  ['accuracy', 'accuracy'],
  ['coverage', 'coverage'],
] as const;
const nameWidth = 14;
const columnWidth = 18;

export function evaluationTable(evaluation: EvaluationFile): string {
  const { users, seed, chance, targetModel, rows, notAligned, command, hardware } = evaluation;
  const line = (name: string, cells: string[]) =>
    name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(columnWidth)).join('');
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
    ...rows.map((row) => line(row.name, figuresOf(read(row)))),
  ];
  const levels = [chance.hitAt5, chance.ndcgAt5, chance.rankingNdcgAt5, chance.accuracy].map(short);
  return [
    `${users} held-out histories, seed ${seed}, against the recommender's own outputs, 95 % intervals over people`,
    ...part('strict', ({ strict }) => strict),
    ...part('constrained', ({ constrained }) => constrained),
    '',
    line('chance', [...levels, '–']),
    ...(notAligned.length > 0 ? [`Not aligned here: ${notAligned.join(', ')}`] : []),
    `${targetModel.kind} itself on the true next item of ${targetModel.users} people: H@5 ${short(targetModel.hitAt5)}, NDCG@5 ${short(targetModel.ndcgAt5)}, NDCG@10 ${short(targetModel.ndcgAt10)}`,
    `${command}   (${hardware})`,
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

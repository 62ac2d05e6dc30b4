// The tables of README's results, made of the measured files that ship: `npm run cli -- readme` writes them between two marks,
// and a test compares README with the files, so that no figure there is typed by hand.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkerSchema } from '#lib/checking/checker-file.ts';
import { type Domain, domains } from '#lib/contract/domain.ts';
import type { Interval } from '#lib/evaluation/bootstrap.ts';
import { fidelityNames, lowerIsBetter } from '#lib/evaluation/fidelity/fidelity.ts';
import { loadFidelity } from '#lib/evaluation/fidelity/fidelity-file.ts';
import { loadPersonality } from '#lib/evaluation/personality-file.ts';
import { loadTable, type TableFile, type TableRow } from '#lib/evaluation/table-file.ts';
import { earlierPack, shippedTarget } from '#lib/model-version/shipped-packs.ts';
import { authorsSchema } from '#lib/trust/authors-file.ts';

export const readmeMarks = { begin: '<!-- measured:begin -->', end: '<!-- measured:end -->' };
const domainNames: Record<Domain, string> = { movies: 'movies', steam: 'Steam', games: 'video games' };
const peopleOfAll = 100;
const peopleOfNew = 500;
const peopleOfLater = [500, 200, 100]; // the largest that was asked

const short = (value: number) => value.toFixed(3).replace(/^0/, '');
const cell = (figure: Interval | null) =>
  figure ? `${short(figure.value)} [${short(figure.low)}, ${short(figure.high)}]` : '–';
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
];

/** The lines between the marks. */
export async function readmeTables(projectFolder: string): Promise<string> {
  const packs = join(projectFolder, 'models');
  const parts = [
    await newPeople(packs),
    await laterLanguageModels(packs),
    await fidelity(packs),
    await samePeople(packs),
    await authors(packs),
    await checker(join(projectFolder, 'corpus', 'labels')),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** README with the tables between the marks. */
export function withTables(readme: string, tables: string): string {
  const [begin, end] = [readme.indexOf(readmeMarks.begin), readme.indexOf(readmeMarks.end)];
  if (begin === -1 || end < begin) throw new RangeError('README has no marks for the measured tables.');
  return `${readme.slice(0, begin + readmeMarks.begin.length)}\n${tables}\n${readme.slice(end)}`;
}

async function newPeople(packs: string): Promise<string[]> {
  const rows: string[][] = [];
  for (const domain of domains) {
    const folder = shippedTarget(packs, domain);
    const measured = await loadPersonality(folder).catch(() => null);
    const tables = await loadTable(folder, 'test', peopleOfNew);
    if (measured?.of !== 'test') continue;
    const accuracyOf = (name: TableRow['name']) =>
      cell(tables?.rows.find((row) => row.name === name)?.constrained.accuracy ?? null);
    const rankingOf = (name: TableRow['name']) =>
      cell(tables?.rows.find((row) => row.name === name)?.constrained.rankingNdcgAt5 ?? null);
    rows.push([
      domainNames[domain],
      short(measured.ndcgAt10.model),
      short(measured.ndcgAt10.popularity),
      short(measured.ndcgAt10.meanScore),
      measured.sharedOfFirst.toFixed(1),
      String(measured.differentFirst),
      rankingOf('mean-score'),
      rankingOf('nearest'),
      accuracyOf('mean-score'),
      accuracyOf('nearest'),
    ]);
  }
  if (rows.length === 0) return [];
  return [
    `**Test people**, whom no model learned from: the later recommenders on the true next item (up to 2,000 people, NDCG@10), and what anybody could say of the recommender without knowing it, on ${peopleOfNew} of them. A language model has to beat the last four columns.`,
    '',
    ...table(
      [
        '',
        'recommender',
        'popularity',
        'mean score',
        'shared by two people, of their first 24',
        'items that come first for someone',
        'ranking by the mean score',
        'ranking by nearness',
        'verdict by the mean score',
        'verdict by nearness',
      ],
      rows,
    ),
  ];
}

/** Of the packs that were aligned with the later recommenders. */
async function laterLanguageModels(packs: string): Promise<string[]> {
  const rows: string[][] = [];
  for (const domain of domains) {
    const measured = (
      await Promise.all(peopleOfLater.map((count) => loadTable(shippedTarget(packs, domain), 'test', count)))
    ).find((one) => one?.rows.some(({ name }) => name === 'hybrid'));
    if (!measured) continue;
    rows.push([`**${domainNames[domain]}**, ${measured.people} people`, '', '', '', '', '']);
    rows.push(...tableRows(measured));
  }
  if (rows.length === 0) return [];
  return [
    '**The language models aligned with the later recommenders, on test people**: Qwen2.5-Coder-0.5B, hybrid, 16 soft tokens, against the recommender’s own outputs, under the trie; strict in brackets where it differs (`npm run cli -- evaluate <domain> --table --people test --count 200`). Neither the recommender nor the language model has seen anything of these people.',
    '',
    ...table(['', 'next item H@5', 'NDCG@5', 'ranking NDCG@5', 'accuracy', 'history'], rows),
  ];
}

async function fidelity(packs: string): Promise<string[]> {
  const rows: string[][] = [];
  for (const domain of domains) {
    const measured = await loadFidelity(shippedTarget(packs, domain));
    if (measured?.of !== 'test') continue;
    rows.push([`**${domainNames[domain]}**, ${measured.people} people`, ...fidelityNames.map(() => '')]);
    for (const { name, figures } of measured.rows)
      rows.push([name, ...fidelityNames.map((figure) => cell(figures[figure] ?? null))]);
  }
  if (rows.length === 0) return [];
  const heads = fidelityNames.map((name) => `${name} ${lowerIsBetter.has(name) ? '↓' : '↑'}`);
  return [
    '**Is the evidence what the recommender used?** Test people; 1 to 5 items of the history left out, or kept alone, mean over the five lengths (`npm run cli -- fidelity <domain> --people test --count 300`).',
    '',
    ...table(['', ...heads], rows),
  ];
}

async function samePeople(packs: string): Promise<string[]> {
  const rows: string[][] = [];
  for (const domain of domains) {
    const folder = join(packs, domain, 'target');
    const measured = await loadTable(folder, 'same', peopleOfAll);
    if (!measured) continue;
    rows.push([`**${domainNames[domain]}**`, '', '', '', '', '']);
    rows.push(...tableRows(measured));
  }
  if (rows.length === 0) return [];
  return [
    `**The same people as in training, last item left out**, as in the paper: every row on the same ${peopleOfAll} people of each domain, against the recommender's own outputs, under the trie; strict in brackets where it differs (\`npm run cli -- evaluate <domain> --table --people same --count ${peopleOfAll}\`).`,
    '',
    ...table(['', 'next item H@5', 'NDCG@5', 'ranking NDCG@5', 'accuracy', 'history'], rows),
  ];
}

function tableRows({ rows }: TableFile): string[][] {
  return rows.map(({ name, strict, constrained }) => [
    name,
    ...(['hitAt5', 'ndcgAt5', 'rankingNdcgAt5', 'accuracy', 'coverage'] as const).map((key) => {
      const [free, bound] = [strict[key], constrained[key]];
      const also =
        free && bound && Math.abs(free.value - bound.value) >= 0.0005 ? ` (${short(free.value)})` : '';
      return `${cell(bound)}${also}`;
    }),
  ]);
}

async function authors(packs: string): Promise<string[]> {
  const files = await Promise.all(
    domains.map(async (domain) => {
      const text = await readFile(join(earlierPack(packs, domain), 'authors.json'), 'utf8').catch(() => null);
      return text === null ? [] : [{ domain, file: authorsSchema.parse(JSON.parse(text)) }];
    }),
  ).then((all) => all.flat());
  const names = [...new Set(files.flatMap(({ file }) => file.rows.map(({ author }) => author)))];
  if (files.length === 0) return [];
  const rows = names.map((author) => [
    author,
    ...files.map(({ file }) => {
      const row = file.rows.find((one) => one.author === author);
      if (!row || row.falseSentences === null) return '–';
      const interval = row.falseInterval
        ? ` [${short(row.falseInterval[0])}, ${short(row.falseInterval[1])}]`
        : '';
      return `${short(row.falseSentences)}${interval}, ${short(row.notJudged)}`;
    }),
  ]);
  const heads = files.map(({ domain, file }) => `${domainNames[domain]}, ${file.cases} cases`);
  return [
    '**Is it true?** Of the sentences judged, the share that is false, with its 95 % interval over answers, and the share of all sentences that could not be judged; made-up people (`npm run cli -- drafts <domain> --people demo`, `authors`).',
    '',
    ...table(['', ...heads], rows),
  ];
}

async function checker(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'checker.json'), 'utf8').catch(() => null);
  if (text === null) return [];
  const { recall, falseAlarms, notJudged, agreement, seeds } = checkerSchema.parse(JSON.parse(text));
  return [
    `**The checker itself**: true sentences judged false ${short(falseAlarms)}, not judged ${short(notJudged)}; κ ${short(agreement.kappa)} with ${agreement.of} labels in three classes (\`npm run cli -- check-the-checker\`; ${seeds} draws).`,
    '',
    ...table(
      ['made false by', 'found', 'of'],
      Object.entries(recall).map(([kind, { value, of }]) => [kind, short(value), String(of)]),
    ),
  ];
}

import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

type RecommendOptions = { history: string; count: number; model?: string; json?: boolean };

export function recommendCommand(): Command {
  return new Command('recommend')
    .description('Recommend the best unseen items for a history.')
    .addArgument(domainArgument())
    .requiredOption('--history <titles>', 'titles, oldest first, separated by semicolons')
    .option('--count <count>', 'how many', wholeNumber, 10)
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nTitles match in any case, with or without the year, with the article first or last.\n' +
        'Example: npm run cli -- recommend movies --history "Alien; Godfather, The (1972); Blade Runner"',
    )
    .action(runRecommend);
}

async function runRecommend(domain: Domain, options: RecommendOptions): Promise<void> {
  const { loadTarget } = await import('#lib/model-version/target-folder.ts');
  const { historyOf, titleWithYear } = await import('../titles.ts');
  const folder = await modelFolder(domain, options.model);
  const { catalogue, model } = await loadTarget(folder);
  const history = historyOf(options.history, catalogue);
  const { rankUnseen } = await import('#lib/recommender/rank.ts');
  const rows = history.map(({ index }) => index);
  const scores = model.scores([rows]);
  model.dispose();
  const best = [...rankUnseen(scores, rows, options.count)].flatMap((row, place) => {
    const item = catalogue.items[row];
    return item ? [{ item, score: scores[row] ?? 0, rank: place + 1 }] : [];
  });
  const value = {
    domain,
    history: history.map(({ itemId, title, year }) => ({ itemId, title, year })),
    items: best.map(({ item: { itemId, title, year, genres }, score, rank }) => ({
      rank,
      itemId,
      title,
      year,
      genres,
      score,
    })),
  };
  print(options.json ?? false, value, () =>
    best
      .map(({ item, score, rank }) => {
        const place = String(rank).padStart(3);
        return `${place}  ${titleWithYear(item)}  ${item.genres.join(', ')}  score ${score.toFixed(2)}`;
      })
      .join('\n'),
  );
}

// One process of an evaluation (shares.ts): evaluates its share of the people and reports.
import { setPriority } from 'node:os';
import { askLanguageRow } from '#lib/evaluation/language-row.ts';
import { datasetOf } from './dataset.ts';
import type { ShareReport, ShareRequest } from './shares.ts';

setPriority(5);
process.on('SIGINT', () => {}); // Ctrl-C in a terminal reaches us, too; the command decides
process.once('disconnect', () => process.exit(1));
process.once('message', (request: ShareRequest) => {
  void answer(request).then((report) => {
    process.send?.(report, undefined, undefined, () => process.exit(0));
  });
});

async function answer({ domain, input, share }: ShareRequest): Promise<ShareReport> {
  try {
    const dataset = await datasetOf(domain);
    const outcomes = await askLanguageRow({ ...input, dataset }, report, share);
    return { type: 'finished', outcomes };
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function report(progress: Extract<ShareReport, { type: 'progress' }>['progress']): void {
  process.send?.({ type: 'progress', progress } satisfies ShareReport);
}

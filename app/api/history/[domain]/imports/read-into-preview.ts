// What every way of bringing a history does once it knows whose it is: begin, read, keep the preview and answer with it. Where
// reading fails, nothing is left of it.

import { previewOf } from '#app/api/history/[domain]/imports/preview-of.ts';
import { showPreview } from '#app/api/history/[domain]/imports/show-preview.ts';
import type { HistoryExport } from '#lib/catalogue/exports/read-export.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { dropReading, startReading, storePreview } from '#lib/db/history-imports.ts';

/** → a ShownPreview. Rejects with what `read` rejected with. */
export async function readIntoPreview(
  userId: string,
  domain: Domain,
  { fileName, answers = {} }: { fileName: string; answers?: Record<string, string> },
  read: () => Promise<HistoryExport>,
): Promise<Response> {
  const importId = await startReading(database(), userId, domain, fileName);
  try {
    const preview = await previewOf(database(), userId, domain, await read(), { fileName, answers });
    await storePreview(database(), userId, importId, preview);
    const shown = await showPreview(database(), domain, importId, preview);
    return Response.json(shown, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    await dropReading(database(), userId, importId);
    throw error;
  }
}

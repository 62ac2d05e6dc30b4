import { download } from '#app/api/download.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { getJobRun, listLogLines } from '#lib/db/job-runs.ts';

/** GET: the whole log of a run as text, a line each with its time. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    await requireAdministrator();
    const run = await getJobRun(database(), (await params).id);
    const name = `${run.name}-${run.domain}-${run.id.slice(0, 8)}.log`;
    return download(textOf(run.id), name, 'text/plain; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}

async function* textOf(runId: string): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const lines = await listLogLines(database(), runId, { afterId: after });
    const last = lines.at(-1);
    if (last === undefined) return;
    yield lines
      .map(({ writtenAt, level, text }) => `${writtenAt.toISOString()} ${level} ${oneLine(text)}\n`)
      .join('');
    after = last.id;
  }
}

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ⏎ ');

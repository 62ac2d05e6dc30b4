import { z } from 'zod';
import { readJobs } from '#app/admin/trainings/read-jobs.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { AppError } from '#lib/errors.ts';

const querySchema = z.object({ run: z.uuid().optional(), after: z.coerce.number().int().min(0).default(0) });

/** GET ?run=…&after=… : the runs, and for one of them the loss curve and its log lines after that id. */
export async function GET(request: Request): Promise<Response> {
  try {
    await requireAdministrator();
    const parsed = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'We couldn’t find this run.', cause: parsed.error });
    const { run, after } = parsed.data;
    return Response.json(await readJobs({ runId: run, afterLine: after }), {
      headers: { 'cache-control': 'no-store' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

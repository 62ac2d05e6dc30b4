import { z } from 'zod';
import { readJobs } from '#app/admin/trainings/read-jobs.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { AppError } from '#lib/errors.ts';

const querySchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** GET ?page=… : the queue, and a page of the runs that have ended. */
export async function GET(request: Request): Promise<Response> {
  try {
    await requireAdministrator();
    const parsed = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'There’s no such page.', cause: parsed.error });
    return Response.json(await readJobs(parsed.data.page), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}

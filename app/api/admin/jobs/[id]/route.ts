import { z } from 'zod';
import { readRun } from '#app/admin/trainings/read-jobs.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { AppError } from '#lib/errors.ts';

const querySchema = z.object({ after: z.coerce.number().int().min(0).default(0) });

/** GET ?after=… : one run, with its loss curve and its log lines after that id. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    await requireAdministrator();
    const parsed = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'We couldn’t find this line.', cause: parsed.error });
    return Response.json(await readRun((await params).id, parsed.data.after), {
      headers: { 'cache-control': 'no-store' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

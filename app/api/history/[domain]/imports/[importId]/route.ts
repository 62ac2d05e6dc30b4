import { revalidatePath } from 'next/cache';
import { errorResponse } from '#app/api/error-response.ts';
import { showPage } from '#app/api/history/[domain]/imports/show-preview.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { readBody } from '#app/api/read-body.ts';
import { requireUser } from '#lib/auth.ts';
import { importChoicesSchema, importLists } from '#lib/contract/history-import.ts';
import { database } from '#lib/db/client.ts';
import { discardPreview, getPreview } from '#lib/db/history-imports.ts';
import { saveImport } from '#lib/db/save-import.ts';
import { AppError } from '#lib/errors.ts';

type Context = { params: Promise<{ domain: string; importId: string }> };
const maxChoicesBytes = 2_000_000;

/** GET ?list=found&page=2 → a ShownPage of the preview. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const user = await requireUser();
    const { importId } = await params;
    const query = new URL(request.url).searchParams;
    const list = importLists.find((one) => one === query.get('list'));
    if (list === undefined) throw new AppError('bad_request', { message: 'There’s no such list.' });
    const { preview, domain } = await getPreview(database(), user.id, importId);
    const page = await showPage(database(), domain, preview, list, Number(query.get('page')) || 1);
    return Response.json(page, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}

/** POST { choices, takeLikeliest } → an ImportOutcome: what the preview holds is saved, whole. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const user = await requireUser();
    const { domain, importId } = await params;
    const choices = await readBody(request, importChoicesSchema, {
      maxBytes: maxChoicesBytes,
      tooLarge: () => new AppError('too_large', { message: 'That’s more choices than a preview has rows.' }),
    });
    const outcome = await saveImport(database(), user.id, importId, choices);
    revalidatePath(`/${knownDomain(domain)}`, 'layout');
    return Response.json(outcome, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}

/** Throws the preview away; nothing of it was saved. */
export async function DELETE(_request: Request, { params }: Context): Promise<Response> {
  try {
    const user = await requireUser();
    await discardPreview(database(), user.id, (await params).importId);
    return new Response(null, { status: 204 });
  } catch (error) {
    return errorResponse(error);
  }
}

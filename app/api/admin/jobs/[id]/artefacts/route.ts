import { artefactFile, listArtefacts, versionOfRun } from '#app/admin/trainings/training-files.ts';
import { tarOf } from '#app/api/admin/jobs/[id]/artefacts/tar.ts';
import { download } from '#app/api/download.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { AppError } from '#lib/errors.ts';

/** GET: what a training made, as a tar archive; ?file=… : one of its files. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    await requireAdministrator();
    const version = await versionOfRun((await params).id);
    const files = version === null ? [] : await listArtefacts(version);
    if (version === null || files.length === 0)
      throw new AppError('not_found', { message: 'There are no files of this training.' });
    const wanted = new URL(request.url).searchParams.get('file');
    if (wanted === null) return download(tarOf(version.id, files), `${version.id}.tar`, 'application/x-tar');
    const file = files.find(({ path }) => path === wanted); // only what was listed: no path is made of what was asked
    if (file === undefined) throw new AppError('not_found', { message: 'There’s no such file.' });
    return download(artefactFile(file), file.path, 'application/octet-stream');
  } catch (error) {
    return errorResponse(error);
  }
}

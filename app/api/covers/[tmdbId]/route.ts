import { errorResponse } from '#app/api/error-response.ts';
import { filmFactsOf } from '#app/cover/film-facts-of.ts';
import { requireUser } from '#lib/auth.ts';
import { AppError } from '#lib/errors.ts';
import { posterAddress } from '#lib/sites/tmdb.ts';

/** GET → a redirect to the film's poster at TMDb; 404 without one, and then the drawn cover stays. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ tmdbId: string }> },
): Promise<Response> {
  try {
    await requireUser();
    const { tmdbId } = await params;
    const facts = /^[1-9]\d{0,9}$/.test(tmdbId) ? await filmFactsOf(tmdbId) : null;
    if (facts === null || facts.posterPath === null)
      throw new AppError('not_found', { message: 'There’s no cover for this film.' });
    return new Response(null, {
      status: 302,
      headers: { location: posterAddress(facts.posterPath), 'cache-control': 'private, max-age=86400' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

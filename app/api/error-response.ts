import { errorBody, toAppError } from '#lib/errors.ts';

/** A route's response to anything thrown. Bugs are logged, and shown without their details. */
export function errorResponse(thrown: unknown): Response {
  const error = toAppError(thrown);
  if (error.code === 'internal') console.error('request failed:', error.cause ?? error);
  const { status, headers, body } = errorBody(error);
  return Response.json(body, { status, headers });
}

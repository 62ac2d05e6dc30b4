// The one error that crosses a boundary (query, HTTP, job) on purpose: a code from a closed set, a message for
// people, and the cause for the log. Anything else that's thrown is a bug and shows as 'internal'.

export const errorStatus = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
  bad_file: 422,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

const usualRetrySeconds = 60; // every limit says when to come back

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterSeconds: number | null; // for the header Retry-After

  constructor(
    code: ErrorCode,
    { message, cause, retryAfterSeconds }: { message: string; cause?: unknown; retryAfterSeconds?: number },
  ) {
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds ?? (code === 'rate_limited' ? usualRetrySeconds : null);
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** What to show for any thrown value: an AppError as it is, anything else without its details. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isFullDisk(thrown))
    return new AppError('unavailable', {
      message:
        'The server’s disk is full, so nothing more can be saved. An administrator has to free some space.',
      cause: thrown,
    });
  return new AppError('internal', { message: 'Something went wrong on our side.', cause: thrown });
}

/** Node's word for it, or PostgreSQL's, anywhere among the causes. */
function isFullDisk(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { code } = error as Error & { code?: unknown };
    if (code === 'ENOSPC' || code === '53100') return true;
  }
  return false;
}

/** The JSON body, status and headers of an error response: `{ error: { code, message } }`. */
export function errorBody(thrown: unknown): {
  status: number;
  headers: Record<string, string>;
  body: { error: { code: ErrorCode; message: string } };
} {
  const { code, message, status, retryAfterSeconds } = toAppError(thrown);
  const headers: Record<string, string> =
    retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, headers, body: { error: { code, message } } };
}

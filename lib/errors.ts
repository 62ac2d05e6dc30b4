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

export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, { message, cause }: { message: string; cause?: unknown }) {
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** What to show for any thrown value: an AppError as it is, anything else without its details. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError('internal', { message: 'Something went wrong on our side.', cause: thrown });
}

/** The JSON body and status of an error response: `{ error: { code, message } }`. */
export function errorBody(thrown: unknown): {
  status: number;
  body: { error: { code: ErrorCode; message: string } };
} {
  const error = toAppError(thrown);
  return { status: error.status, body: { error: { code: error.code, message: error.message } } };
}

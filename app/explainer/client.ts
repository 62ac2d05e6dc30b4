// The explainer over HTTP. Every failure is an AppError with a message for the person.

import { z } from 'zod';
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import {
  type EvidenceRequest,
  errorSchema,
  evidenceAnswerSchema,
  type Health,
  healthSchema,
  type Recommendations,
  type RecommendRequest,
  recommendationsSchema,
} from '#lib/contract/explainer-api.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import { explainerEndpoint } from '#lib/env.ts';
import { AppError, type ErrorCode, errorStatus } from '#lib/errors.ts';

const answerTimeoutMs = 20_000; // evidence of a history of thousands takes seconds
const healthTimeoutMs = 3_000;
const errorAnswerSchema = z.object({ error: errorSchema });

/** The only part of a person's stored feedback that is sent. */
export function sentFeedback(feedback: readonly Feedback[]): Feedback[] {
  return feedback.map(({ itemId, reason, reasonValue }) => ({ itemId, reason, reasonValue }));
}

/** Best first; at most `count`. For an empty history, what the model gives someone it knows nothing about. */
export async function recommend(
  domain: Domain,
  history: string[],
  count: number,
  feedback: readonly Feedback[] = [],
): Promise<Recommendations> {
  const body: RecommendRequest = { domain, history, k: count, feedback: sentFeedback(feedback) };
  const response = await callExplainer('/recommend', body);
  return readAnswer(response, recommendationsSchema);
}

/** With feedback, the evidence also has the item's place in the list `recommend` gives with the same feedback. */
export async function fetchEvidence(
  domain: Domain,
  history: string[],
  itemId: string,
  feedback: readonly Feedback[] = [],
): Promise<Evidence> {
  const body: EvidenceRequest = { domain, history, item: itemId, feedback: sentFeedback(feedback) };
  const response = await callExplainer('/evidence', body);
  return (await readAnswer(response, evidenceAnswerSchema)).evidence;
}

export async function explainerHealth(): Promise<Health> {
  const { url, token } = explainerEndpoint();
  const response = await fetch(`${url}/health`, {
    headers: { authorization: `Bearer ${token}` },
    cache: 'no-store',
    signal: AbortSignal.timeout(healthTimeoutMs),
  }).catch((cause) => {
    throw unreachable(cause);
  });
  return readAnswer(response, healthSchema);
}

/** Posts JSON; resolves once the response's headers report success. */
export async function callExplainer(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const { url, token } = explainerEndpoint();
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    cache: 'no-store',
    signal: signal ?? AbortSignal.timeout(answerTimeoutMs),
  }).catch((cause) => {
    if (signal?.aborted) throw signal.reason;
    throw unreachable(cause);
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

export function unreachable(cause: unknown): AppError {
  return new AppError('unavailable', {
    message: 'The explainer is restarting. Try again in a few seconds.',
    cause,
  });
}

/** The AppError for an error object in OpenAI's format. */
export function explainerError({ message, code }: z.infer<typeof errorSchema>): AppError {
  const known = code !== null && code !== undefined && Object.hasOwn(errorStatus, code);
  // If the explainer refuses our own token, the installation is misconfigured; signing in wouldn't help.
  if (!known || code === 'unauthorized' || code === 'internal') {
    return new AppError('unavailable', {
      message: 'The explainer couldn’t answer. Try again.',
      cause: message,
    });
  }
  return new AppError(code as ErrorCode, { message });
}

async function refusal(response: Response): Promise<AppError> {
  const answer = errorAnswerSchema.safeParse(await response.json().catch(() => null));
  if (answer.success) return explainerError(answer.data.error);
  return new AppError('unavailable', {
    message: 'The explainer couldn’t answer. Try again.',
    cause: `status ${response.status}`,
  });
}

async function readAnswer<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (!response.ok) throw await refusal(response);
  const parsed = schema.safeParse(
    await response.json().catch((cause) => {
      throw unreachable(cause);
    }),
  );
  if (parsed.success) return parsed.data;
  throw new AppError('unavailable', {
    message: 'The explainer’s answer was malformed. Try again.',
    cause: parsed.error,
  });
}

// The explainer over HTTP, or the first of several that answers (explainers.ts). Every failure is an AppError with a message for the
// person.

import { z } from 'zod';
import { explainersFor, keepChat, passOver, stateOf } from '#app/explainer/explainers.ts';
import { isCutOff, watchedToItsEnd, watchHost } from '#app/explainer/watch-host.ts';
import { type Beliefs, beliefsSchema } from '#lib/contract/belief.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import {
  type BeliefsRequest,
  type CheckAnswer,
  checkAnswerSchema,
  type EvidenceRequest,
  errorSchema,
  evidenceAnswerSchema,
  type Health,
  healthSchema,
  type Recommendations,
  type RecommendRequest,
  recommendationsSchema,
  type SimilarAnswer,
  type SimilarRequest,
  similarAnswerSchema,
} from '#lib/contract/explainer-api.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import type { ListFilter } from '#lib/contract/list-filter.ts';
import { nothingStated, type Stated } from '#lib/contract/stated.ts';
import { explainerEndpoints } from '#lib/env.ts';
import { AppError, type ErrorCode, errorStatus } from '#lib/errors.ts';
import { requestIdHeaders } from '#lib/telemetry/request-id.ts';

const answerTimeoutMs = 20_000; // evidence of a history of thousands takes seconds
const checkTimeoutMs = 180_000;
const healthTimeoutMs = 3_000;
const errorAnswerSchema = z.object({ error: errorSchema });

/** The only part of a person's stored feedback that is sent. */
export function sentFeedback(feedback: readonly Feedback[]): Feedback[] {
  return feedback.map(({ itemId, reason, reasonValue }) => ({ itemId, reason, reasonValue }));
}

/** On whose behalf the explainer is asked: the history that counts, oldest first, and all that the person said. */
export type Asked = { history: string[]; feedback?: readonly Feedback[]; stated?: Stated };

/** Best first; at most `count`. For an empty history, what the model gives someone it knows nothing about. */
export async function recommend(
  domain: Domain,
  { history, feedback = [], stated = nothingStated }: Asked,
  { count, offset = 0, filter = {} }: { count: number; offset?: number; filter?: ListFilter },
): Promise<Recommendations> {
  const said = { feedback: sentFeedback(feedback), stated };
  const body: RecommendRequest = { domain, history, k: count, offset, filter, ...said };
  const response = await callExplainer('/recommend', body);
  return readAnswer(response, recommendationsSchema);
}

/** With feedback, the evidence also has the item's place in the list `recommend` gives with the same feedback. */
export async function fetchEvidence(
  domain: Domain,
  { history, feedback = [], stated = nothingStated }: Asked,
  itemId: string,
): Promise<Evidence> {
  const said = { feedback: sentFeedback(feedback), stated };
  const body: EvidenceRequest = { domain, history, item: itemId, ...said };
  const response = await callExplainer('/evidence', body);
  return (await readAnswer(response, evidenceAnswerSchema)).evidence;
}

/** The items nearest to one in the recommender's own space, nearest first. */
export async function similarTo(domain: Domain, itemId: string, count: number): Promise<SimilarAnswer> {
  const body: SimilarRequest = { domain, item: itemId, k: count };
  return readAnswer(await callExplainer('/similar', body), similarAnswerSchema);
}

/** What the recommender seems to believe about someone with this history, and what they have an opinion on. */
export async function fetchBeliefs(
  domain: Domain,
  { history, stated = nothingStated }: Asked,
): Promise<Beliefs> {
  const body: BeliefsRequest = { domain, history, stated };
  return readAnswer(await callExplainer('/beliefs', body), beliefsSchema);
}

/** Loads the version and asks it three questions, which takes seconds. Throws 'bad_file' with the reason if it can't answer. */
export async function checkVersion(domain: Domain, versionId: string): Promise<CheckAnswer> {
  const response = await callExplainer('/check', { domain, versionId }, AbortSignal.timeout(checkTimeoutMs));
  return readAnswer(response, checkAnswerSchema);
}

/** Of the first explainer that is ready. While none is, 'unavailable' says whether they are loading or gone. */
export async function explainerHealth(): Promise<Health> {
  const { urls, token } = explainerEndpoints();
  let failure = unreachable(null);
  for (const url of explainersFor(urls, null)) {
    try {
      return await healthOf(url, token);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (stateOf(url) === 'loading' || failure.cause === null) failure = error;
    }
  }
  throw failure;
}

export type ToldHealth = { url: string; health: Health | null; problem: string | null };

/** Of every explainer, also while it's loading. Without health, `problem` is what it says instead, or null: it isn't there. */
export async function healthOfEach(): Promise<ToldHealth[]> {
  const { urls, token } = explainerEndpoints();
  const told = urls.map(async (url): Promise<ToldHealth> => {
    const response = await fetchHealth(url, token).catch(() => null);
    const answer: unknown = await response?.json().catch(() => null);
    const health = healthSchema.safeParse(answer).data ?? null;
    return { url, health, problem: errorAnswerSchema.safeParse(answer).data?.error.message ?? null };
  });
  return Promise.all(told);
}

async function healthOf(url: string, token: string): Promise<Health> {
  const response = await fetchHealth(url, token).catch((cause) => {
    passOver(url, 'gone');
    throw unreachable(cause);
  });
  if (response.status === 503) {
    const said = healthSchema.safeParse(await response.json().catch(() => null));
    passOver(url, said.data?.status === 'loading' ? 'loading' : 'gone');
    if (said.data?.status === 'loading')
      throw new AppError('unavailable', { message: 'The explainer is loading. Try again in a few seconds.' });
    throw unreachable('status 503');
  }
  return readAnswer(response, healthSchema);
}

function fetchHealth(url: string, token: string): Promise<Response> {
  return fetch(`${url}/health`, {
    headers: { authorization: `Bearer ${token}`, ...requestIdHeaders() },
    cache: 'no-store',
    signal: AbortSignal.timeout(healthTimeoutMs),
  });
}

/**
 * Posts JSON; resolves once the response's headers report success. chatId: the chat that keeps to its explainer. Where that one can't
 * be reached or isn't ready, the next is asked; whatever else one of them says is the answer.
 */
export async function callExplainer(
  path: string,
  body: unknown,
  signal?: AbortSignal,
  chatId: string | null = null,
): Promise<Response> {
  const { urls, token } = explainerEndpoints();
  let failure: AppError | null = null;
  for (const url of explainersFor(urls, chatId)) {
    try {
      if (await isCutOff(url)) throw unreachable('cut off');
      const response = await post(url, token, path, body, signal);
      keepChat(chatId, url);
      return response;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
      passOver(url, 'gone');
      failure ??= error;
    }
  }
  throw failure ?? unreachable(null);
}

async function post(
  url: string,
  token: string,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const watch = watchHost(url);
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...requestIdHeaders(),
    },
    body: JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.any([signal ?? AbortSignal.timeout(answerTimeoutMs), watch.signal]),
  }).catch((cause) => {
    watch.end();
    if (signal?.aborted) throw signal.reason;
    throw unreachable(cause);
  });
  if (!response.ok) throw await refusal(watchedToItsEnd(response, watch));
  return watchedToItsEnd(response, watch);
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

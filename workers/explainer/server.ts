// The explainer's HTTP server: a few routes on the loopback address, each parse → authorize → lease → answer → release.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Item } from '#lib/catalogue/catalogue.ts';
import { allRows, rowsWhere } from '#lib/catalogue/columns.ts';
import type { Beliefs } from '#lib/contract/belief.ts';
import type { Domain } from '#lib/contract/domain.ts';
import {
  beliefsRequestSchema,
  type CheckAnswer,
  checkRequestSchema,
  completionRequestSchema,
  type EvidenceAnswer,
  evidenceRequestSchema,
  type Health,
  type Recommendations,
  recommendRequestSchema,
  type SimilarAnswer,
  similarRequestSchema,
} from '#lib/contract/explainer-api.ts';
import { isFiltered } from '#lib/contract/list-filter.ts';
import { AppError, errorBody, toAppError } from '#lib/errors.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { beliefsAbout } from '#lib/evidence/beliefs.ts';
import { fits } from '#lib/evidence/list-filter.ts';
import { wholeList } from '#lib/recommender/kept-lists.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { logFailure } from '#lib/telemetry/log.ts';
import { observeRequest } from '#lib/telemetry/observe-request.ts';
import { measureAnswer } from './answer-measures.ts';
import type { Checked } from './check-version.ts';
import { writeFailure, writeWaiting } from './event-stream.ts';
import type { Places } from './places.ts';
import type { Disposable, Registry } from './registry.ts';
import { assertAuthorized, readJson } from './requests.ts';
import { rowsOf, rulesOf, statedRowsOf } from './rows.ts';
import { noVoice, type VoiceKeeper } from './voice-keeper.ts';

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const maxDiscardedBytes = 16 * 1024 * 1024;
const requestTimeoutMs = 30_000; // to receive the body

export function createExplainerServer(options: {
  registry: Registry<ServingModel & Disposable>;
  token: string;
  places: Places;
  voice?: Pick<VoiceKeeper, 'current' | 'health'>;
  /** Tries a version. */
  check?: (domain: Domain, versionId: string) => Promise<Checked>;
  /** While the first models are being loaded, its health says so, with 503; what is there already answers. */
  isLoading?: () => boolean;
  /** Told of each domain that someone asks for. */
  askedFor?: (domain: Domain) => void;
}): Server {
  const { registry, token, places, voice = noVoice, check = noCheck, isLoading = () => false } = options;
  const { askedFor = () => {} } = options;
  const lease = (domain: Domain) => {
    askedFor(domain);
    return registry.lease(domain);
  };

  const routes: Record<string, Route> = {
    'GET /health': async (_request, response) => {
      const facts = registry.active().map(async ({ source: { domain, versionId }, model }) => {
        const methods = await registry.methods(domain);
        return [domain, { versionId, languageModel: model.speaker !== null, methods }] as const;
      });
      const health: Health = {
        status: isLoading() ? 'loading' : 'ok',
        since: new Date(performance.timeOrigin).toISOString(),
        voice: voice.health(),
        answers: places.counts(),
        memoryBytes: process.memoryUsage.rss(),
        domains: Object.fromEntries(await Promise.all(facts)),
      };
      sendJson(response, health, isLoading() ? 503 : 200);
    },

    'POST /recommend': async (request, response) => {
      const { domain, history, k, offset, filter, feedback, stated } = await readJson(
        request,
        recommendRequestSchema,
      );
      const { model, release } = lease(domain);
      try {
        const { catalogue, targetModel } = model;
        const rows = rowsOf(catalogue);
        const list = wholeList({
          model: targetModel,
          catalogue,
          history: history.flatMap((itemId) => rows.get(itemId) ?? []),
          rules: rulesOf(catalogue, feedback),
          stated: statedRowsOf(catalogue, stated),
        });
        const itemAt = (place: number) => catalogue.items[list.items[place] as number] as Item;
        const places = allRows(list.items.length);
        const fitting = isFiltered(filter)
          ? rowsWhere(places, (place) => fits(catalogue, itemAt(place), filter))
          : places;
        const items = Array.from(fitting.subarray(offset, offset + k), (place) => ({
          itemId: itemAt(place).itemId,
          score: list.scores[place] as number,
          rank: place + 1,
        }));
        const unknown = history.filter((itemId) => !rows.has(itemId));
        sendJson(response, {
          versionId: model.versionId,
          items,
          total: fitting.length,
          unknown,
        } satisfies Recommendations);
      } finally {
        release();
      }
    },

    'POST /evidence': async (request, response) => {
      const asked = await readJson(request, evidenceRequestSchema);
      const { domain, history, item: itemId, feedback, stated } = asked;
      const { model, release } = lease(domain);
      try {
        const { catalogue, targetModel, reference } = model;
        const rows = rowsOf(catalogue);
        const item = rows.get(itemId);
        if (item === undefined)
          throw new AppError('not_found', { message: 'The model wasn’t trained on this item.' });
        const known = history.flatMap((id) => rows.get(id) ?? []);
        const source = { model: targetModel, catalogue, history: known, reference };
        const evidence = askedEvidence(source, {
          item,
          rules: rulesOf(catalogue, feedback),
          stated: statedRowsOf(catalogue, stated),
        });
        sendJson(response, { versionId: model.versionId, evidence } satisfies EvidenceAnswer);
      } finally {
        release();
      }
    },

    'POST /check': async (request, response) => {
      const { domain, versionId } = await readJson(request, checkRequestSchema);
      sendJson(response, { versionId, ...(await check(domain, versionId)) } satisfies CheckAnswer);
    },

    'POST /similar': async (request, response) => {
      const { domain, item: itemId, k } = await readJson(request, similarRequestSchema);
      const { model, release } = lease(domain);
      try {
        const { catalogue, targetModel } = model;
        const item = rowsOf(catalogue).get(itemId);
        if (item === undefined)
          throw new AppError('not_found', { message: 'The model wasn’t trained on this item.' });
        // The space says nothing about items that the model never met.
        const met = catalogue.items.filter(({ index }) => (catalogue.interactionCounts[index] ?? 0) > 0);
        const rows = met.map(({ index }) => index);
        const items = similarItems(targetModel, rows, item, k).map(({ index, cosine }) => ({
          itemId: (catalogue.items[index] as Item).itemId,
          cosine,
        }));
        sendJson(response, { versionId: model.versionId, items } satisfies SimilarAnswer);
      } finally {
        release();
      }
    },

    'POST /beliefs': async (request, response) => {
      const { domain, history, stated } = await readJson(request, beliefsRequestSchema);
      const { model, release } = lease(domain);
      try {
        const rows = rowsOf(model.catalogue);
        const known = [...new Set(history.flatMap((itemId) => rows.get(itemId) ?? []))];
        const beliefs = beliefsAbout(model.catalogue, known, stated.leanings);
        sendJson(response, {
          versionId: model.versionId,
          beliefs,
          counted: known.length,
        } satisfies Beliefs);
      } finally {
        release();
      }
    },

    'POST /v1/chat/completions': async (request, response) => {
      const completion = await readJson(request, completionRequestSchema);
      const { method, person } = completion.recexplainer;
      const leaving = new AbortController();
      response.once('close', () => leaving.abort(new Error('The reader disconnected.')));
      const { signal } = leaving;
      const measure = measureAnswer(completion.model);
      const asked = places.take(person ?? randomUUID(), {
        signal,
        onWait: (wait) => {
          if (completion.stream) writeWaiting(response, wait);
        },
      });
      const place = await asked.catch((thrown) => {
        if (signal.aborted) measure.ended(true);
        else measure.refused();
        throw thrown;
      });
      try {
        askedFor(completion.model);
        const { model, release } = method
          ? await registry.leaseMethod(completion.model, method)
          : await registry.leaseWhole(completion.model);
        try {
          const { answerInput, writeCompletion } = await import('./completions.ts'); // loaded with the language model
          const input = answerInput(model, completion, {
            signal,
            patience: place.turn,
            voice: method ? null : voice.current(), // a comparison is about what each aligned model says itself
          });
          await writeCompletion(response, input, { stream: completion.stream, onPart: measure.part });
        } finally {
          release();
        }
      } finally {
        place.release();
        measure.ended(signal.aborted);
      }
    },
  };

  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const route = `${request.method} ${path}` in routes ? path : 'other';
    observeRequest(request, response, route, () => void handle(request, response));
  });
  server.requestTimeout = requestTimeoutMs;
  return server;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      assertAuthorized(request, token);
      const path = (request.url ?? '/').split('?')[0];
      const route = routes[`${request.method} ${path}`];
      if (!route) throw new AppError('not_found', { message: 'There’s nothing at this address.' });
      await route(request, response);
    } catch (thrown) {
      sendError(request, response, thrown);
    }
  }
}

async function noCheck(): Promise<never> {
  throw new AppError('not_found', { message: 'Without a database there are no versions to try.' });
}

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function sendError(request: IncomingMessage, response: ServerResponse, thrown: unknown): void {
  const { code, message } = toAppError(thrown);
  if (response.destroyed || response.writableEnded) return;
  if (response.headersSent) {
    writeFailure(response, thrown); // a stream that has only said that it waits
    response.end();
    return;
  }
  if (code === 'internal')
    logFailure(`${request.method} failed`, thrown, [`${request.method} ${request.url}:`, thrown]);
  // Discards the rest of an oversized body for a while, so that the sender still gets the error.
  const close = code === 'too_large' ? { connection: 'close' } : {};
  if (code === 'too_large') discard(request);
  const { status, headers } = errorBody(thrown);
  const body = JSON.stringify({
    error: { message, code, type: status < 500 ? 'invalid_request_error' : 'server_error' },
  });
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers, ...close })
    .end(body);
}

function discard(request: IncomingMessage): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxDiscardedBytes) request.destroy();
  });
  request.on('error', () => undefined);
}

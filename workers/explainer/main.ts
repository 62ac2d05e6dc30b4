// The explainer: answers over HTTP with the active model version of each domain. With a database it follows
// activations; without one it serves folders: `main.ts movies=path/to/model`, by default the model packs. The voice that all
// domains share is loaded once they answer. On SIGTERM or SIGINT it takes no new questions, lets the answers under way end,
// and exits with 0.

import { setTimeout as sleep } from 'node:timers/promises';
import {
  baseModelFiles,
  cacheFolder,
  corpusFolder,
  explainerEndpoint,
  givenDatabaseUrl,
  modelPacksFolder,
  servedBaseModels,
  wantsVoice,
} from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { shippedCommon } from '#lib/model-version/shipped-packs.ts';
import type { ChatEndpoint } from '#lib/runtime/chat-endpoint.ts';
import { chatAddress } from '#lib/services-elsewhere.ts';
import type { LoadedServingModel } from '#lib/serving/load-recommender.ts';
import { logFailure, startLog } from '#lib/telemetry/log.ts';
import { serveMetrics } from '#lib/telemetry/metrics-server.ts';
import { measureExplainer } from './gauges.ts';
import { watchForBaseModels } from './late-base-models.ts';
import { createLoadOrder } from './load-order.ts';
import { loadVersion } from './load-version.ts';
import { versionsBeside } from './other-versions.ts';
import { createPlaces } from './places.ts';
import { createRegistry, type Registry } from './registry.ts';
import { learnIds } from './rows.ts';
import { createExplainerServer } from './server.ts';
import { versionsInDatabase, versionsInFolders, type Wanted } from './versions.ts';
import { noVoice } from './voice-keeper.ts';

const maxAnswersAtOnce = 16;
const graceMs = 20_000; // for the answers under way
const lastBytesMs = 500; // for what they wrote last to go out

startLog('explainer');
const { url, token } = explainerEndpoint();
const { hostname, port } = new URL(url);
const databaseUrl = givenDatabaseUrl();
const versions =
  databaseUrl === null
    ? versionsInFolders(process.argv.slice(2), modelPacksFolder())
    : versionsInDatabase(databaseUrl);

const order = createLoadOrder();
const registry: Registry<LoadedServingModel> = createRegistry(
  (source, onPart) => loadVersion(order, source, { maxSequences: maxAnswersAtOnce, onPart }),
  {
    methodOf: ({ speaker }) => speaker?.method ?? null,
    find: async (active) => versionsBeside(active, await versions.candidatesOf(active.domain)),
  },
);

let isLoading = true;
let stopping = false;
let voice = noVoice;
const places = createPlaces({
  atOnce: () =>
    Math.min(
      maxAnswersAtOnce,
      ...registry.active().flatMap(({ model }) => model.speaker?.languageModel.conversations ?? []),
      ...[voice.answersAtOnce() ?? []].flat(),
    ),
});
const outsideAddress = chatAddress();
let outside: ChatEndpoint | null = null;
const server = createExplainerServer({
  registry,
  token,
  places,
  askedFor: order.askedFor,
  async check(domain, versionId) {
    const candidate = (await versions.candidatesOf(domain)).find((one) => one.versionId === versionId);
    if (candidate === undefined)
      throw new AppError('not_found', { message: 'We couldn’t find this model version.' });
    const { tryVersion } = await import('./try-version.ts');
    return tryVersion(order, { domain, versionId, folder: candidate.folder });
  },
  isLoading: () => isLoading,
  voice: {
    current: () => voice.current(),
    health: () => ({ ...voice.health(), ...(outside && { outside: outside.health() }) }),
  },
});
measureExplainer(places, registry);
serveMetrics();
server.listen(Number(port || 80), hostname); // before anything is loaded, so that loading and gone can be told apart
process.on('SIGTERM', () => void shutDown());
process.on('SIGINT', () => void shutDown());

await versions.follow(serve);
if (outsideAddress)
  // its client takes a second and 30 MB to load
  outside = (await import('#lib/runtime/chat-endpoint.ts')).openChatEndpoint(outsideAddress);
isLoading = false;
console.log(`explainer ready at ${url}`);
watchForBaseModels({ active: registry.active, reload: registry.reload, files: servedBaseModels() });
const { openVoice } = await import('./open-voice.ts'); // not before anyone can be answered
voice = openVoice({
  outside,
  own: wantsVoice()
    ? {
        adapterFolder: shippedCommon(modelPacksFolder()),
        baseModels: baseModelFiles(),
        cacheFolder: cacheFolder(),
      }
    : null,
  messagesFolder: corpusFolder('messages'),
  mostAnswersAtOnce: maxAnswersAtOnce,
});

/** Loads what is to serve for a domain. Pages may ask in the new version's ids as soon as it's activated. */
async function serve({ domain, source, titles }: Wanted): Promise<void> {
  const learn = ({ catalogue }: LoadedServingModel) => learnIds(catalogue, titles);
  for (const active of registry.active()) if (active.source.domain === domain) learn(active.model);
  if (source === null) return;
  try {
    await registry.activate(source, learn);
    console.log(`${domain}: ${source.versionId} answers`);
  } catch (error) {
    const what = `${domain}: ${source.versionId} can't be loaded`;
    logFailure(what, error, [`${what}:`, error instanceof Error ? error.message : error]);
  }
}

async function shutDown(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), graceMs).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  places.close();
  await places.idle();
  server.closeIdleConnections();
  await Promise.race([closed, sleep(lastBytesMs)]);
  await versions.close().catch(() => undefined);
  process.exit(0); // without waiting for the models' memory to be freed one by one
}

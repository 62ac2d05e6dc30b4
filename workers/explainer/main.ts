// The explainer: answers over HTTP with the active model version of each domain. With a database it follows
// activations; without one it serves folders: `main.ts movies=path/to/model`, by default the model packs. The voice that all
// domains share is loaded once they answer. On SIGTERM or SIGINT it takes no new questions, lets the answers under way end,
// and exits with 0.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Domain, domains, isDomain } from '#lib/contract/domain.ts';
import { warmCatalogue } from '#lib/conversation/warm-catalogue.ts';
import { knownTitles } from '#lib/db/catalogues.ts';
import { openDatabase } from '#lib/db/client.ts';
import { listenForActivations } from '#lib/db/listen.ts';
import { currentModelVersion, listModelVersions } from '#lib/db/model-versions.ts';
import {
  baseModelFiles,
  cacheFolder,
  chatAddress,
  corpusFolder,
  explainerEndpoint,
  givenDatabaseUrl,
  modelPacksFolder,
  vllmAddress,
  wantsVoice,
} from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { shippedCommon, shippedPack } from '#lib/model-version/shipped-packs.ts';
import { findBaseModel } from '#lib/serving/find-base-model.ts';
import { loadServingModel } from '#lib/serving/load-serving-model.ts';
import { logFailure, startLog } from '#lib/telemetry/log.ts';
import { loadMetrics, measureGauge } from '#lib/telemetry/metrics.ts';
import { serveMetrics } from '#lib/telemetry/metrics-server.ts';
import { countedModel } from './answer-measures.ts';
import { type Checked, checkVersion } from './check-version.ts';
import { createLoadOrder } from './load-order.ts';
import { openVoice } from './open-voice.ts';
import { packCandidates, versionsBeside } from './other-versions.ts';
import { createPlaces } from './places.ts';
import { createRegistry, type VersionSource } from './registry.ts';
import { learnIds } from './rows.ts';
import { createExplainerServer } from './server.ts';
import { noVoice } from './voice-keeper.ts';

const maxAnswersAtOnce = 16;
const graceMs = 20_000; // for the answers under way
const lastBytesMs = 500; // for what they wrote last to go out

startLog('explainer');
const { url, token } = explainerEndpoint();
const { hostname, port } = new URL(url);
// Filled in by followDatabase. Until then, and without a database, there are only the shipped packs.
let candidatesOf = async (domain: Domain) => packCandidates(modelPacksFolder(), domain);
const load = async (
  { domain, versionId, folder }: VersionSource,
  maxSequences = maxAnswersAtOnce,
  warn: (message: string) => void = console.error,
) => {
  const startedAt = performance.now();
  const loaded = (outcome: 'loaded' | 'failed') =>
    loadMetrics().seconds.observe({ domain, outcome }, (performance.now() - startedAt) / 1000);
  const model = await loadServingModel({
    domain,
    versionId,
    folder,
    baseModels: baseModelFiles(),
    cacheFolder: cacheFolder(),
    maxSequences,
    vllm: vllmAddress(),
    warn,
  }).catch((thrown) => {
    loaded('failed');
    throw thrown;
  });
  await warmCatalogue(model.catalogue);
  loaded('loaded');
  const { speaker } = model;
  return speaker === null
    ? model
    : { ...model, speaker: { ...speaker, languageModel: countedModel(speaker.languageModel, domain) } };
};
const registry = createRegistry((source: VersionSource) => load(source), {
  methodOf: ({ speaker }) => speaker?.method ?? null,
  find: async (active) => versionsBeside(active, await candidatesOf(active.domain)),
});
const places = createPlaces({
  atOnce: () =>
    Math.min(
      maxAnswersAtOnce,
      ...registry.active().flatMap(({ model }) => model.speaker?.languageModel.conversations ?? []),
      ...[voice.answersAtOnce() ?? []].flat(),
    ),
});
async function check(domain: Domain, versionId: string): Promise<Checked> {
  const candidate = (await candidatesOf(domain)).find((one) => one.versionId === versionId);
  if (candidate === undefined)
    throw new AppError('not_found', { message: 'We couldn’t find this model version.' });
  return checkVersion(
    { domain, versionId, folder: candidate.folder },
    {
      load: (source, warn) => load(source, 1, warn),
      speaks: async ({ folder }) => {
        const manifest = await loadManifest(folder).catch(() => null); // a target model needs none
        if (!manifest?.alignment) return false;
        const base = await findBaseModel(manifest.alignment.baseModel, baseModelFiles()).catch(() => null);
        return base !== null;
      },
    },
  );
}
let loadDomain = async (_domain: Domain): Promise<void> => {}; // filled in by followDatabase, too
const loads = createLoadOrder((domain) => loadDomain(domain));
let loaded = false;
let voice = noVoice;
const outsideAddress = chatAddress();
const outside = // its client takes a second and 30 MB to load
  outsideAddress && (await import('#lib/runtime/chat-endpoint.ts')).openChatEndpoint(outsideAddress);
const server = createExplainerServer({
  registry: {
    ...registry,
    lease: (domain) => {
      loads.askedFor(domain);
      return registry.lease(domain);
    },
    leaseMethod: (domain, method) => {
      loads.askedFor(domain);
      return registry.leaseMethod(domain, method);
    },
  },
  token,
  places,
  check,
  isLoading: () => !loaded,
  voice: {
    current: () => voice.current(),
    health: () => ({ ...voice.health(), ...(outside && { outside: outside.health() }) }),
  },
});
measureGauge('recexplainer_answers_open', 'Answers under way, and questions that wait.', ['state'], () =>
  Object.entries(places.counts()).map(([state, value]) => ({ labels: { state }, value })),
);
measureGauge(
  'recexplainer_active_version_info',
  'The version that answers.',
  ['domain', 'version', 'method'],
  () =>
    registry.active().map(({ source: { domain, versionId }, model }) => ({
      labels: { domain, version: versionId, method: model.speaker?.method ?? 'none' },
      value: 1,
    })),
);
serveMetrics();
server.listen(Number(port || 80), hostname); // before anything is loaded, so that loading and gone can be told apart
const closeDatabase =
  givenDatabaseUrl() === null ? await serveFolders() : await followDatabase(givenDatabaseUrl() ?? '');
loaded = true;
console.log(`explainer ready at ${url}`);
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

async function activate(source: VersionSource): Promise<void> {
  try {
    await registry.activate(source);
    console.log(`${source.domain}: ${source.versionId} answers`);
  } catch (error) {
    const what = `${source.domain}: ${source.versionId} can't be loaded`;
    logFailure(what, error, [`${what}:`, error instanceof Error ? error.message : error]);
  }
}

async function serveFolders(): Promise<() => Promise<void>> {
  const given = process.argv.slice(2).map((argument) => {
    const [domain = '', folder = ''] = argument.split(/=(.*)/s);
    if (!isDomain(domain) || folder === '') throw new Error(`Expected domain=folder, not ${argument}`);
    return { domain, folder: resolve(folder) };
  });
  const packs = domains.map((domain) => ({ domain, folder: shippedPack(modelPacksFolder(), domain) }));
  for (const { domain, folder } of given.length > 0 ? given : packs) {
    const there = await stat(folder).catch(() => null);
    if (there || given.length > 0) await activate({ domain, versionId: `${domain}-folder`, folder });
  }
  return async () => {};
}

async function followDatabase(databaseUrl: string): Promise<() => Promise<void>> {
  const { db, close } = openDatabase(databaseUrl, { max: 2 });
  candidatesOf = async (domain) =>
    (await listModelVersions(db, domain)).map(({ id, folder, method }) => ({
      versionId: id,
      folder,
      method,
    }));
  loadDomain = async (domain) => {
    try {
      const version = await currentModelVersion(db, domain);
      const titles = await knownTitles(db, domain);
      const learn = () => {
        for (const { source, model } of registry.active())
          if (source.domain === domain) learnIds(model.catalogue, titles);
      };
      learn(); // pages may ask for the new version's items from now on
      if (version) await activate({ domain, versionId: version.id, folder: version.folder });
      learn();
    } catch (error) {
      const what = `${domain}: can't look up its active version`;
      logFailure(what, error, [`${what}:`, error instanceof Error ? error.message : error]);
    }
  };
  // Notifications sent while disconnected are lost, so every (re)connection checks the state itself, the first one included.
  let checked: Promise<unknown> = Promise.resolve();
  const listener = await listenForActivations(databaseUrl, {
    onActivated: ({ domain }) => void loads.add(domain),
    onConnect: () => {
      checked = Promise.all(domains.map(loads.add));
    },
  });
  await checked;
  return async () => {
    await listener.close();
    await close();
  };
}

let stopping = false;
async function shutDown(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), graceMs).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  places.close();
  await places.idle();
  server.closeIdleConnections();
  await Promise.race([closed, sleep(lastBytesMs)]);
  await closeDatabase().catch(() => undefined);
  process.exit(0); // without waiting for the models' memory to be freed one by one
}
process.on('SIGTERM', () => void shutDown());
process.on('SIGINT', () => void shutDown());

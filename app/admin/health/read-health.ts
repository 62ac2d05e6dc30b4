// How every part is: since when it runs, what it holds, and what to do where it's down. Each is asked by itself, so that one
// that hangs hides nothing of the others.

import { mkdir, statfs } from 'node:fs/promises';
import { bytesInWords, countOf } from '#app/admin/health/in-words.ts';
import { healthOfEach, type ToldHealth } from '#app/explainer/client.ts';
import { domainFacts, domains } from '#lib/contract/domain.ts';
import type { Health } from '#lib/contract/explainer-api.ts';
import { database } from '#lib/db/client.ts';
import { databaseFacts, type QueueLength, queueLengths } from '#lib/db/database-facts.ts';
import { type PresentProcess, presentProcesses } from '#lib/db/presence.ts';
import { cacheFolder, dataFolder, explainerEndpoints } from '#lib/env.ts';

export type Part = {
  name: string;
  state: 'up' | 'loading' | 'scarce' | 'down';
  since: Date | null;
  facts: string[];
  remedy: string | null; // null: nothing to do
};

const leastFreeBytes = 2 * 1024 ** 3;
const leastFreeShare = 0.05;
const scarceConnections = 0.9;
const ofStart = '“npm start” starts it again within seconds; if it stays away, its log says why.';

export async function readHealth(): Promise<{ processes: Part[]; storage: Part[]; queues: QueueLength[] }> {
  const [explainers, present, base, queues, data, cache] = await Promise.all([
    healthOfEach().catch(() => explainersUnknown()),
    presentProcesses(database()).catch(() => null),
    databasePart(),
    queueLengths(database()).catch(() => []),
    diskPart('Data folder', dataFolder()),
    diskPart('Cache', cacheFolder()),
  ]);
  return {
    processes: [
      ...webParts(present ?? []),
      ...explainers.map((told) => explainerPart(told, explainers.length)),
      ...trainerParts(present),
    ],
    storage: [base, data, cache],
    queues,
  };
}

function explainersUnknown(): ToldHealth[] {
  return explainerEndpoints().urls.map((url) => ({ url, health: null, problem: null }));
}

/** This one answers, or nobody would read this; others may share the database. */
function webParts(present: readonly PresentProcess[]): Part[] {
  const own = new Date(performance.timeOrigin);
  const webs = present.filter(({ kind }) => kind === 'web');
  const others = Math.max(0, webs.length - 1);
  const facts = [
    `${bytesInWords(process.memoryUsage.rss())} of memory`,
    ...(others > 0
      ? [`${countOf(others, 'other web process', 'other web processes')} on this database`]
      : []),
  ];
  return [{ name: 'Web', state: 'up', since: own, facts, remedy: null }];
}

/** Who understands messages and words answers in every domain. */
function voiceInWords(voice: Health['voice']): string[] {
  switch (voice?.state) {
    case 'ready':
      return [`Words by ${voice.name ?? 'the language model'}`];
    case 'loading':
      return ['The language model that words answers is loading'];
    case 'missing':
      return [`No language model that words answers${voice.reason ? `: ${voice.reason}` : ''}`];
    default:
      return [];
  }
}

export function explainerPart({ url, health, problem }: ToldHealth, of: number): Part {
  const name = of === 1 ? 'Explainer' : `Explainer at ${new URL(url).host}`;
  if (health === null)
    return {
      name,
      state: 'down',
      since: null,
      facts: problem === null ? ['Doesn’t answer'] : [problem],
      remedy: problem === null ? ofStart : 'Mend what it says, then start the app again.',
    };
  const loaded = domains.flatMap((domain) => {
    const told = health.domains[domain];
    if (told?.versionId == null) return [];
    const by = told.languageModel ? 'with a language model' : 'answers are composed from the evidence';
    return [`${domainFacts[domain].label}: ${told.versionId}, ${by}`];
  });
  const { answers, memoryBytes, voice } = health;
  const facts = [
    ...loaded,
    ...voiceInWords(voice),
    ...(answers
      ? [`${countOf(answers.underWay, 'answer', 'answers')} under way, ${answers.waiting} waiting`]
      : []),
    ...(memoryBytes === undefined ? [] : [`${bytesInWords(memoryBytes)} of memory`]),
  ];
  const isLoading = health.status === 'loading';
  return {
    name,
    state: isLoading ? 'loading' : loaded.length === 0 ? 'scarce' : 'up',
    since: health.since === undefined ? null : new Date(health.since),
    facts,
    remedy:
      isLoading || loaded.length > 0
        ? null
        : 'It has no model. Activate a version, or look in its log for why one couldn’t be loaded.',
  };
}

/** `present` is null while the database can't say who is there. */
export function trainerParts(present: readonly PresentProcess[] | null): Part[] {
  const trainers = (present ?? []).filter(({ kind }) => kind === 'trainer');
  if (trainers.length === 0)
    return [
      {
        name: 'Trainer',
        state: 'down',
        since: null,
        facts: [present === null ? 'The database can’t say whether it’s there' : 'Not connected'],
        remedy: present === null ? 'See to the database first.' : `Jobs wait until it’s back. ${ofStart}`,
      },
    ];
  return trainers.map(({ since, host }) => ({
    name: 'Trainer',
    state: 'up',
    since,
    facts: host === null ? [] : [`At ${host}`],
    remedy: null,
  }));
}

async function databasePart(): Promise<Part> {
  const facts = await databaseFacts(database()).catch(() => null);
  const name = 'Database';
  if (facts === null)
    return {
      name,
      state: 'down',
      since: null,
      facts: ['Doesn’t answer'],
      remedy:
        'Nothing can be saved. If DATABASE_URL names it, start PostgreSQL there; otherwise start the app again.',
    };
  const { version, since, bytes, connections, mostConnections } = facts;
  const isScarce = connections >= mostConnections * scarceConnections;
  return {
    name,
    state: isScarce ? 'scarce' : 'up',
    since,
    facts: [
      `PostgreSQL ${version}`,
      bytesInWords(bytes),
      `${connections} of ${countOf(mostConnections, 'connection', 'connections')} taken`,
    ],
    remedy: isScarce ? 'Raise max_connections of PostgreSQL, or run fewer processes on it.' : null,
  };
}

async function diskPart(name: string, folder: string): Promise<Part> {
  const space = await mkdir(/*turbopackIgnore: true*/ folder, { recursive: true })
    .then(() => statfs(/*turbopackIgnore: true*/ folder))
    .catch(() => null);
  if (space === null)
    return {
      name,
      state: 'down',
      since: null,
      facts: [folder, 'Can’t be read'],
      remedy: 'Check that it exists and who owns it.',
    };
  const free = space.bavail * space.bsize;
  const whole = space.blocks * space.bsize;
  return {
    name,
    facts: [folder, `${bytesInWords(free)} of ${bytesInWords(whole)} free`],
    since: null,
    ...roomFor(free, whole),
  };
}

export function roomFor(free: number, whole: number): Pick<Part, 'state' | 'remedy'> {
  if (free >= leastFreeBytes && free >= whole * leastFreeShare) return { state: 'up', remedy: null };
  return {
    state: free === 0 ? 'down' : 'scarce',
    remedy:
      'Free some space: versions that nothing needs can be deleted, and checkpoints of runs that ended.',
  };
}

// A version that was aligned with a base model which isn't here yet answers in composed sentences. Once the file has arrived,
// the version is loaded again beside itself, now with its language model, and takes over: answers under way end with what
// they began with. Looking goes on, since a version that is activated later may be waiting for a file, too.
import type { Domain } from '#lib/contract/domain.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { findBaseModel } from '#lib/serving/find-base-model.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { lookAgainMs, stateOf } from './file-state.ts';
import type { VersionSource } from './registry.ts';

type Served = { source: VersionSource; model: Pick<ServingModel, 'speaker'> };

/** Returns what ends it, and resolves when a look that is under way is over. */
export function watchForBaseModels({
  active,
  reload,
  files,
  log = console,
  everyMs = lookAgainMs,
}: {
  active: () => Served[];
  reload: (domain: Domain) => Promise<void>;
  files: readonly string[]; // among which base models are found
  log?: Pick<Console, 'log' | 'error'>;
  everyMs?: number;
}): () => Promise<void> {
  let seen = ''; // at first each version is looked at: a file may have come while it was loaded
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const now = await stateOf(files);
    if (now !== seen) {
      seen = now;
      for (const { source, model } of active())
        if (!closed && model.speaker === null && (await canSpeak(source, files))) await takeUp(source);
    }
    if (!closed) timer = setTimeout(next, everyMs).unref();
  }

  async function takeUp({ domain, versionId }: VersionSource): Promise<void> {
    try {
      await reload(domain);
      const speaks = active().some(({ source, model }) => source.domain === domain && model.speaker !== null);
      if (speaks) log.log(`${domain}: ${versionId} has its language model now`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(`${domain}: ${versionId} goes on without its language model: ${reason}`);
    }
  }

  let looking = look();
  function next(): void {
    looking = look();
  }
  return async () => {
    closed = true;
    clearTimeout(timer);
    await looking;
  };
}

/** Whether it was aligned with one of these files. */
async function canSpeak({ folder }: VersionSource, files: readonly string[]): Promise<boolean> {
  try {
    const { alignment } = await loadManifest(folder);
    if (alignment) await findBaseModel(alignment.baseModel, files);
    return alignment !== null;
  } catch {
    return false; // no manifest, or the file isn't here
  }
}

// Which model version answers for which domain. A new version is loaded beside the old one and takes over when it is
// ready; the old one is let go when its last answer has ended, so a swap breaks no stream. A version that cannot be
// loaded changes nothing.
import type { Domain } from '#lib/catalogue/domains.ts';
import { AppError } from '#lib/errors.ts';

export type VersionSource = { domain: Domain; versionId: string; folder: string };
export type Disposable = { dispose(): Promise<void> };
/** A model in use: `release` it once the answer has ended. */
export type Lease<Model> = { model: Model; release(): void };

type Slot<Model> = { source: VersionSource; model: Model; users: number; retired: boolean };

export type Registry<Model> = {
  /** Resolves when this version, or a later one, answers. Throws what loading threw. */
  activate(source: VersionSource): Promise<void>;
  lease(domain: Domain): Lease<Model>;
  active(): { source: VersionSource; model: Model }[];
  /** Waits for answers under way to let go of their models. */
  close(): Promise<void>;
};

export function createRegistry<Model extends Disposable>(
  load: (source: VersionSource) => Promise<Model>,
): Registry<Model> {
  const slots = new Map<Domain, Slot<Model>>();
  const loading = new Map<Domain, Promise<void>>();
  const wanted = new Map<Domain, VersionSource>();
  const disposals = new Set<Promise<void>>();
  let closed = false;

  function disposeIfUnused(slot: Slot<Model>): void {
    if (!slot.retired || slot.users > 0) return;
    const disposal = slot.model.dispose().catch((error) => console.error('disposing of a model:', error));
    disposals.add(disposal);
    void disposal.finally(() => disposals.delete(disposal));
  }

  function retire(slot: Slot<Model> | undefined): void {
    if (!slot || slot.retired) return;
    slot.retired = true;
    disposeIfUnused(slot);
  }

  async function loadWanted(domain: Domain): Promise<void> {
    const source = wanted.get(domain);
    const current = slots.get(domain)?.source;
    if (!source || closed) return;
    if (current?.versionId === source.versionId && current.folder === source.folder) return;
    const model = await load(source);
    const slot: Slot<Model> = { source, model, users: 0, retired: false };
    if (closed) return retire(slot);
    retire(slots.get(domain));
    slots.set(domain, slot);
  }

  return {
    async activate(source) {
      wanted.set(source.domain, source);
      // One at a time for each domain; of several asked for meanwhile only the latest is loaded.
      const before = loading.get(source.domain) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => loadWanted(source.domain));
      loading.set(source.domain, turn);
      await turn;
    },
    lease(domain) {
      const slot = slots.get(domain);
      if (!slot || closed) {
        throw new AppError('unavailable', {
          message: `There is no model for ${domain} right now. Try again in a little while.`,
        });
      }
      slot.users++;
      let released = false;
      return {
        model: slot.model,
        release() {
          if (released) return;
          released = true;
          slot.users--;
          disposeIfUnused(slot);
        },
      };
    },
    active: () => [...slots.values()].map(({ source, model }) => ({ source, model })),
    async close() {
      closed = true;
      await Promise.allSettled(loading.values());
      for (const slot of slots.values()) retire(slot);
      slots.clear();
      while (disposals.size > 0) await Promise.all(disposals);
    },
  };
}

// Which model version answers for which domain. A new version loads next to the old one and takes over when ready;
// the old one is released after its last answer, so a swap breaks no stream. A version that fails to load changes
// nothing.
//
// Where no version serves yet, such as after a start, one gives lists and evidence as soon as its recommender is there; only answers
// in words wait for its language model.
//
// For comparisons, a version by another alignment method can be asked by name. It's loaded at first use. Beside the
// active versions, at most two of these are kept across all domains, and the least recently used one goes first.
import type { Domain } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import { AppError } from '#lib/errors.ts';

export type VersionSource = { domain: Domain; versionId: string; folder: string };
export type Disposable = { dispose(): Promise<void> };
/** A model in use: `release` it once the answer ends. */
export type Lease<Model> = { model: Model; release(): void };

/** Versions by other methods, aligned with the active version's target model. */
export type Others<Model> = {
  methodOf(model: Model): Method | null; // null: no language model
  find(active: VersionSource): Promise<ReadonlyMap<Method, VersionSource>>;
};

type Slot<Model> = {
  source: VersionSource;
  model: Model;
  users: number;
  retired: boolean;
  isPart?: true; // of a model that is being loaded, which will take over all that this one has
};
/** How a version is loaded: `onPart` is called with what can answer before the rest is there. */
export type LoadVersion<Model> = (source: VersionSource, onPart: (part: Model) => void) => Promise<Model>;
type Wanted<Model> = { source: VersionSource; prepare: (model: Model) => void };
type Found = { versionId: string; sources: Promise<ReadonlyMap<Method, VersionSource>>; atMs: number };

export type Registry<Model> = {
  /** Resolves when this version, or a later one, is serving. Throws what loading threw. prepare: before it is asked anything. */
  activate(source: VersionSource, prepare?: (model: Model) => void): Promise<void>;
  /** Loads the domain's version once more, beside itself: for what was not there the first time. Throws what loading threw. */
  reload(domain: Domain): Promise<void>;
  /** For lists and evidence: its language model may not be there yet. */
  lease(domain: Domain): Lease<Model>;
  /** For answers in words: waits for the language model. */
  leaseWhole(domain: Domain): Promise<Lease<Model>>;
  /** The active version if it's by this method, or else another one. Throws 'not_found' if there is none. */
  leaseMethod(domain: Domain, method: Method): Promise<Lease<Model>>;
  /** Methods that can answer by name. */
  methods(domain: Domain): Promise<Method[]>;
  /** Those that are whole. */
  active(): { source: VersionSource; model: Model }[];
  /** Waits for running answers to release their models. */
  close(): Promise<void>;
};

const maxOthers = 2;
const foundForMs = 10_000; // a newly trained version is found after at most this long

export function createRegistry<Model extends Disposable>(
  load: LoadVersion<Model>,
  others: Others<Model> = { methodOf: () => null, find: async () => new Map() },
): Registry<Model> {
  const slots = new Map<Domain, Slot<Model>>();
  const loading = new Map<Domain, Promise<void>>();
  const wanted = new Map<Domain, Wanted<Model>>();
  const disposals = new Set<Promise<void>>();
  const found = new Map<Domain, Found>(); // next to the active version `versionId`
  const besides = new Map<string, Slot<Model>>(); // by version id, least recently used first
  const loadingBesides = new Map<string, Promise<Slot<Model>>>();
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

  function use(slot: Slot<Model>): Lease<Model> {
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
  }

  /** One at a time per domain; of several requested in the meantime, only the latest is loaded. */
  async function inTurn(domain: Domain, again: boolean): Promise<void> {
    const before = loading.get(domain) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => loadWanted(domain, again));
    loading.set(domain, turn);
    await turn;
  }

  async function loadWanted(domain: Domain, again: boolean): Promise<void> {
    const { source, prepare } = wanted.get(domain) ?? {};
    const current = slots.get(domain)?.source;
    if (!source || closed) return;
    if (!again && current?.versionId === source.versionId && current.folder === source.folder) return;
    const serve = (model: Model, isPart?: true): Slot<Model> => {
      const slot: Slot<Model> = { source, model, users: 0, retired: false, ...(isPart && { isPart }) };
      prepare?.(model);
      slots.set(domain, slot);
      return slot;
    };
    const model = await load(source, (part) => {
      if (!slots.has(domain) && !closed) serve(part, true); // one that is whole goes on serving until then
    }).finally(() => {
      if (slots.get(domain)?.isPart) slots.delete(domain);
    });
    if (closed) return retire({ source, model, users: 0, retired: false });
    retire(slots.get(domain));
    serve(model);
    // They may be aligned with a different target model from the one serving now.
    for (const [versionId, beside] of besides) {
      if (beside.source.domain !== domain) continue;
      besides.delete(versionId);
      retire(beside);
    }
  }

  function activeSlot(domain: Domain): Slot<Model> {
    const slot = slots.get(domain);
    if (slot && !closed) return slot;
    throw new AppError('unavailable', {
      message: `There’s no model for ${domain} right now. Try again in a little while.`,
    });
  }

  /** Waits until all of it is there. */
  async function wholeSlot(domain: Domain): Promise<Slot<Model>> {
    while (activeSlot(domain).isPart) await loading.get(domain)?.catch(() => undefined);
    return activeSlot(domain);
  }

  function findBeside({ source }: Slot<Model>): Found['sources'] {
    const { domain, versionId } = source;
    const known = found.get(domain);
    if (known?.versionId === versionId && Date.now() - known.atMs < foundForMs) return known.sources;
    const sources = others.find(source);
    found.set(domain, { versionId, sources, atMs: Date.now() });
    sources.catch(() => found.delete(domain));
    return sources;
  }

  async function loadBeside(source: VersionSource, method: Method): Promise<Slot<Model>> {
    const model = await load(source, () => {});
    const slot: Slot<Model> = { source, model, users: 0, retired: false };
    if (closed || others.methodOf(model) !== method) {
      retire(slot);
      throw new AppError('unavailable', {
        message: `The ${method} version can’t answer right now. Try again later.`,
      });
    }
    besides.set(source.versionId, slot);
    for (const [versionId, oldest] of besides) {
      if (besides.size <= maxOthers) break;
      besides.delete(versionId);
      retire(oldest);
    }
    return slot;
  }

  return {
    async activate(source, prepare = () => {}) {
      wanted.set(source.domain, { source, prepare });
      await inTurn(source.domain, false);
    },
    reload: (domain) => inTurn(domain, true),
    lease: (domain) => use(activeSlot(domain)),
    leaseWhole: async (domain) => use(await wholeSlot(domain)),
    async leaseMethod(domain, method) {
      const active = await wholeSlot(domain);
      if (others.methodOf(active.model) === method) return use(active);
      const source = (await findBeside(active)).get(method);
      if (!source) {
        throw new AppError('not_found', {
          message: `There’s no ${method} version aligned with the active target model for ${domain}.`,
        });
      }
      const ready = besides.get(source.versionId);
      if (ready) {
        besides.delete(source.versionId); // to the end: most recently used
        besides.set(source.versionId, ready);
        return use(ready);
      }
      const under = loadingBesides.get(source.versionId) ?? loadBeside(source, method);
      loadingBesides.set(source.versionId, under);
      try {
        const slot = await under;
        if (!slot.retired) return use(slot);
        throw new AppError('unavailable', {
          message: 'Too many versions are being compared. Try again in a moment.',
        });
      } finally {
        loadingBesides.delete(source.versionId);
      }
    },
    async methods(domain) {
      const slot = slots.get(domain);
      if (!slot || slot.isPart || closed) return [];
      const own = others.methodOf(slot.model);
      const beside = await findBeside(slot).catch(() => new Map<Method, VersionSource>());
      return [...new Set([...(own === null ? [] : [own]), ...beside.keys()])];
    },
    active: () =>
      [...slots.values()].flatMap(({ source, model, isPart }) => (isPart ? [] : [{ source, model }])),
    async close() {
      closed = true;
      await Promise.allSettled([...loading.values(), ...loadingBesides.values()]);
      for (const slot of [...slots.values(), ...besides.values()]) retire(slot);
      slots.clear();
      besides.clear();
      while (disposals.size > 0) await Promise.all(disposals);
    },
  };
}

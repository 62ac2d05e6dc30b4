import { expect, test } from 'vitest';
import type { Method } from '#lib/contract/method.ts';
import { createRegistry, type VersionSource } from '#workers/explainer/registry.ts';

type Model = { versionId: string; disposed: boolean; dispose(): Promise<void> };
function modelOf({ versionId }: VersionSource): Model {
  return {
    versionId,
    disposed: false,
    async dispose() {
      this.disposed = true;
    },
  };
}
const source = (versionId: string): VersionSource => ({
  domain: 'movies',
  versionId,
  folder: `/${versionId}`,
});

test('a domain without a model is unavailable', () => {
  expect(() => createRegistry(async (from) => modelOf(from)).lease('movies')).toThrow(
    expect.objectContaining({ code: 'unavailable' }),
  );
});

test('during a swap a running answer keeps its version, which is disposed of when the answer ends', async () => {
  const registry = createRegistry(async (from) => modelOf(from));
  await registry.activate(source('a'));
  const lease = registry.lease('movies');
  await registry.activate(source('b'));
  expect(registry.lease('movies').model.versionId).toBe('b');
  expect(lease.model.disposed).toBe(false);
  lease.release();
  lease.release();
  expect(lease.model.disposed).toBe(true);
});

test('a version that fails to load leaves the old one in place', async () => {
  const registry = createRegistry(async (from) => {
    if (from.versionId === 'broken') throw new Error('broken');
    return modelOf(from);
  });
  await registry.activate(source('a'));
  await expect(registry.activate(source('broken'))).rejects.toThrow('broken');
  expect(registry.lease('movies').model.versionId).toBe('a');
  await registry.activate(source('c'));
  expect(registry.lease('movies').model.versionId).toBe('c');
});

test('of several versions activated at once the last one wins, and the others are not loaded', async () => {
  const loaded: string[] = [];
  const registry = createRegistry(async (from) => {
    loaded.push(from.versionId);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return modelOf(from);
  });
  await Promise.all(['a', 'b', 'c'].map((id) => registry.activate(source(id))));
  expect(registry.lease('movies').model.versionId).toBe('c');
  expect(loaded).toEqual(['c']);
});

test('a version loaded again takes over from itself, and a running answer ends with the one it began with', async () => {
  const registry = createRegistry(async (from) => modelOf(from));
  await registry.reload('movies'); // nothing to load
  const prepared: Model[] = [];
  await registry.activate(source('a'), (model) => prepared.push(model));
  const lease = registry.lease('movies');
  await registry.activate(source('a'));
  expect(registry.lease('movies').model).toBe(lease.model); // told of it once more, it stays
  await registry.reload('movies');
  const again = registry.lease('movies').model;
  expect(again).not.toBe(lease.model);
  expect([lease.model.disposed, again.disposed]).toEqual([false, false]);
  expect(again.versionId).toBe('a');
});

test('closing only waits for models in use, and disposes of every model', async () => {
  const models: Model[] = [];
  const registry = createRegistry(async (from) => {
    const model = modelOf(from);
    models.push(model);
    return model;
  });
  await registry.activate(source('a'));
  await registry.close();
  expect(models.every((model) => model.disposed)).toBe(true);
  expect(() => registry.lease('movies')).toThrow();
});

/** Versions are named domain-method; every domain has all three, with hybrid active. */
function comparing(loaded: string[] = []) {
  const models = new Map<string, Model>();
  const registry = createRegistry<Model>(
    async (from) => {
      loaded.push(from.versionId);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const model = modelOf(from);
      models.set(from.versionId, model);
      return model;
    },
    {
      methodOf: ({ versionId }) => (versionId.split('-')[1] as Method | undefined) ?? null,
      find: async ({ domain }) =>
        new Map(
          (['behavior', 'intention'] as const).map((method) => [
            method,
            { domain, versionId: `${domain}-${method}`, folder: method },
          ]),
        ),
    },
  );
  const activate = (domain: VersionSource['domain'], method = 'hybrid') =>
    registry.activate({ domain, versionId: `${domain}-${method}`, folder: method });
  return { registry, activate, models };
}

test('a version by another method is loaded once, when first requested', async () => {
  const loaded: string[] = [];
  const { registry, activate } = comparing(loaded);
  await activate('movies');
  expect(await registry.methods('movies')).toEqual(['hybrid', 'behavior', 'intention']);
  expect(loaded).toEqual(['movies-hybrid']);
  const leases = await Promise.all(
    (['hybrid', 'behavior', 'behavior'] as const).map((m) => registry.leaseMethod('movies', m)),
  );
  expect(leases.map(({ model }) => model.versionId)).toEqual([
    'movies-hybrid',
    'movies-behavior',
    'movies-behavior',
  ]);
  expect(loaded).toEqual(['movies-hybrid', 'movies-behavior']);
});

test('two versions requested by name are kept; the least recently used one goes, once its answer ends', async () => {
  const { registry, activate, models } = comparing();
  await activate('movies');
  await activate('steam');
  const behavior = await registry.leaseMethod('movies', 'behavior');
  (await registry.leaseMethod('movies', 'intention')).release();
  (await registry.leaseMethod('steam', 'behavior')).release();
  expect(behavior.model.disposed).toBe(false);
  behavior.release();
  expect(behavior.model.disposed).toBe(true);
  expect(models.get('movies-intention')?.disposed).toBe(false);
  expect(models.get('movies-hybrid')?.disposed).toBe(false);
});

test('a method without a version is not found, and a new active version releases the others in its domain', async () => {
  const { registry, activate, models } = comparing();
  await expect(registry.leaseMethod('movies', 'behavior')).rejects.toMatchObject({ code: 'unavailable' });
  await activate('movies');
  await expect(registry.leaseMethod('movies', 'magic' as Method)).rejects.toMatchObject({
    code: 'not_found',
  });
  (await registry.leaseMethod('movies', 'behavior')).release();
  await activate('movies', 'intention');
  expect(models.get('movies-behavior')?.disposed).toBe(true);
  const again = await registry.leaseMethod('movies', 'behavior');
  const closing = registry.close();
  again.release();
  await closing;
  expect(again.model.disposed).toBe(true);
});

test('a version that turns out to have no language model for its method is dropped', async () => {
  const silent: Model[] = [];
  const registry = createRegistry<Model>(
    async (from) => {
      const model = modelOf(from);
      silent.push(model);
      return model;
    },
    { methodOf: () => null, find: async () => new Map([['behavior' as const, source('b')]]) },
  );
  await registry.activate(source('a'));
  await expect(registry.leaseMethod('movies', 'behavior')).rejects.toMatchObject({ code: 'unavailable' });
  expect(silent.map(({ disposed }) => disposed)).toEqual([false, true]);
});

/** A registry whose versions have a part at once and the rest when the test says so. */
function inParts() {
  const models: Model[] = [];
  const rest: PromiseWithResolvers<void>[] = [];
  const registry = createRegistry<Model>(async (from, onPart) => {
    const done = Promise.withResolvers<void>();
    rest.push(done);
    onPart({ ...modelOf(from), versionId: `part of ${from.versionId}` });
    await done.promise;
    const model = modelOf(from);
    models.push(model);
    return model;
  });
  return { registry, rest, models };
}
const soon = () => new Promise(setImmediate);

test('while a first version is being loaded, its part gives lists, and answers in words wait for the whole', async () => {
  const { registry, rest } = inParts();
  const prepared: string[] = [];
  const activated = registry.activate(source('a'), ({ versionId }) => prepared.push(versionId));
  await soon();
  expect(registry.lease('movies').model.versionId).toBe('part of a');
  expect(registry.active()).toEqual([]); // not ready yet
  expect(await registry.methods('movies')).toEqual([]);
  const asked = registry.leaseWhole('movies');
  let answers = false;
  void asked.then(() => {
    answers = true;
  });
  await soon();
  expect(answers).toBe(false);
  rest[0]?.resolve();
  await activated;
  expect((await asked).model.versionId).toBe('a');
  expect(registry.lease('movies').model.versionId).toBe('a');
  expect(prepared).toEqual(['part of a', 'a']);
});

test('a version that serves goes on until the next one is whole', async () => {
  const { registry, rest, models } = inParts();
  const first = registry.activate(source('a'));
  await soon();
  rest[0]?.resolve();
  await first;
  const second = registry.activate(source('b'));
  await soon();
  expect(registry.lease('movies').model.versionId).toBe('a');
  rest[1]?.resolve();
  await second;
  expect((await registry.leaseWhole('movies')).model.versionId).toBe('b');
  expect(models.map(({ versionId }) => versionId)).toEqual(['a', 'b']);
});

test('a part whose rest can’t be loaded answers nothing more, and whoever waits is told', async () => {
  const { registry, rest } = inParts();
  const activated = registry.activate(source('a'));
  await soon();
  const asked = registry.leaseWhole('movies');
  rest[0]?.reject(new Error('broken'));
  await expect(activated).rejects.toThrow('broken');
  await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
  expect(() => registry.lease('movies')).toThrow();
});

test('closing while a version is being loaded disposes of it once', async () => {
  const { registry, rest, models } = inParts();
  const activated = registry.activate(source('a'));
  await soon();
  const closing = registry.close();
  rest[0]?.resolve();
  await activated;
  await closing;
  expect(models.map(({ disposed }) => disposed)).toEqual([true]);
});

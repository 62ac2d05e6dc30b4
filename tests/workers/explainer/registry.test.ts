import { expect, test } from 'vitest';
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

test('a swap lets an answer under way keep its version, and disposes of that version when it ends', async () => {
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

test('a version that cannot be loaded leaves the old one in place', async () => {
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

test('of several versions activated at once the last one wins, and those between are not loaded', async () => {
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

test('closing waits for nothing that is not in use and disposes of every model', async () => {
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

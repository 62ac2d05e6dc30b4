import { afterEach, expect, test, vi } from 'vitest';
import { givenConnections, servicesHere } from '#lib/env.ts';

afterEach(() => vi.unstubAllEnvs());

test('everything runs here unless SERVICES says what does', () => {
  vi.stubEnv('SERVICES', '');
  vi.stubEnv('DATABASE_URL', '');
  expect(servicesHere()).toEqual(['web', 'explainer', 'trainer']);
  vi.stubEnv('DATABASE_URL', 'postgres://lab@database/recexplainer');
  vi.stubEnv('SERVICES', ' trainer, explainer');
  expect(servicesHere()).toEqual(['explainer', 'trainer']);
});

test('a part that doesn’t exist is named, and a part alone needs the database of the others', () => {
  vi.stubEnv('DATABASE_URL', 'postgres://lab@database/recexplainer');
  vi.stubEnv('SERVICES', 'web,explainers');
  expect(() => servicesHere()).toThrow('“explainers”');
  vi.stubEnv('SERVICES', 'web');
  vi.stubEnv('DATABASE_URL', '');
  expect(() => servicesHere()).toThrow('DATABASE_URL');
});

test('a secret that is set must be long enough, and an error never shows it', () => {
  vi.stubEnv('EXPLAINER_TOKEN', 'short one');
  expect(() => givenConnections()).toThrow('EXPLAINER_TOKEN');
  expect(() => givenConnections()).not.toThrow('short one');
  vi.stubEnv('EXPLAINER_TOKEN', 'a token that is long enough');
  expect(givenConnections().explainerToken).toBe('a token that is long enough');
});

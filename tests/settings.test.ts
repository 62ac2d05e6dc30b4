import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { projectFolder } from '#lib/env.ts';
import { settingsIn, settingsInForce } from '#lib/settings.ts';

afterEach(() => vi.unstubAllEnvs());

const of = (example: string, name: string) => settingsIn(example).find((setting) => setting.name === name);

test('each says who set it: nobody, .env, the environment or npm start', () => {
  vi.stubEnv('HOST', '0.0.0.0');
  vi.stubEnv('PORT', '3001');
  vi.stubEnv('DATA_FOLDER', '/srv/films');
  vi.stubEnv('IMPORT_FOLDERS', '');
  vi.stubEnv('SETTINGS_FROM_FILE', 'HOST,TMDB_API_KEY');
  vi.stubEnv('SETTINGS_MADE', 'PORT');
  const example = '# The web app\nHOST=   # where\nPORT=\nDATA_FOLDER=\nIMPORT_FOLDERS= # more\n';
  expect(of(example, 'HOST')).toEqual({
    group: 'The web app',
    name: 'HOST',
    about: 'where',
    value: '0.0.0.0',
    isSecret: false,
    source: 'file',
  });
  expect(of(example, 'PORT')?.source).toBe('start');
  expect(of(example, 'DATA_FOLDER')).toMatchObject({ value: '/srv/films', source: 'environment' });
  expect(of(example, 'IMPORT_FOLDERS')).toMatchObject({ value: null, source: 'default' });
});

test('a secret is only told to be set, and an address is told without its password', async () => {
  const secret = 'hunter2-hunter2-hunter2';
  const secrets = [
    'DATABASE_URL',
    'NEXTAUTH_SECRET',
    'EXPLAINER_TOKEN',
    'METRICS_TOKEN',
    'RAY_TOKEN',
    'VLLM_API_KEY',
    'TMDB_API_KEY',
    'STEAM_API_KEY',
    'JUDGE_API_KEY',
  ];
  for (const name of secrets) vi.stubEnv(name, secret);
  vi.stubEnv('EXPLAINER_URLS', `http://ann:${secret}@one:4000,http://two:4000?key=${secret}`);
  const settings = await settingsInForce();
  expect(JSON.stringify(settings)).not.toContain('hunter2');
  for (const name of secrets)
    expect(settings.find((setting) => setting.name === name)).toMatchObject({ value: 'set', isSecret: true });
  expect(settings.find(({ name }) => name === 'EXPLAINER_URLS')?.value).toContain('two:4000');
});

test('every setting that is read is in .env.example, so administrators see it', async () => {
  const listed = new Set((await settingsInForce()).map(({ name }) => name));
  const readers = ['env.ts', 'services-elsewhere.ts'];
  const source = readers.map((name) => readFileSync(join(projectFolder(), 'lib', name), 'utf8')).join('\n');
  const read = [
    ...source.matchAll(
      /^\s*(?:\w+: )?\{? ?([A-Z][A-Z0-9]*_[A-Z0-9_]+|PORT|HOST|LOG|RUNTIME|ARTIFACTS): (?:z\.|optionalText)/gm,
    ),
  ].map(([, name]) => name ?? '');
  const ours = ['PROJECT_FOLDER', 'AWS_REGION']; // set by the start script; as the AWS SDK finds it
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((name) => !listed.has(name) && !ours.includes(name))).toEqual([]);
});

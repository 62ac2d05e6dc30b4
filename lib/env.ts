// The only reader of the environment. Each part is read and checked at first use, so that the command line needs no
// database and the trainer no sign-in secret. The start script fills in everything; `.env.example` lists it. What names services of
// others is in services-elsewhere.ts.

import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import namedModels from '../models/base-models.json' with { type: 'json' };

/** Empty is as good as not set. */
export const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** Reads and checks some variables. A missing or malformed one gives a clear error that never shows its value. */
export function read<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
  const result = z.object(shape).safeParse(process.env);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('internal', {
    message: `Some settings are missing or invalid. ${problems.join('; ')}. "npm start" creates them; .env.example lists them all.`,
  });
}

/** True inside `next build` and `next start`, and wherever NODE_ENV says so. */
export function isProduction(): boolean {
  return process.env.NODE_ENV === 'production';
}

/** PostgreSQL connection string. */
export function databaseUrl(): string {
  return read({ DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address') })
    .DATABASE_URL;
}

/** The secret that encrypts the sign-in cookie. */
export function authSecret(): string {
  return read({ NEXTAUTH_SECRET: z.string().min(16, 'must have at least 16 characters') }).NEXTAUTH_SECRET;
}

/** The address at which people reach the web app, or null where it is not set: in a build. */
export function publicUrl(): URL | null {
  const { NEXTAUTH_URL } = read({ NEXTAUTH_URL: optionalText.pipe(z.url().optional()) });
  return givenPublicUrl() ?? (NEXTAUTH_URL === undefined ? null : new URL(NEXTAUTH_URL));
}

/**
 * PUBLIC_URL, where the app is behind a proxy or has a name: "https://films.example.org". Secure cookies, HSTS and the
 * addresses in links and redirects follow from it. Null: the app is used at whatever address it listens on.
 */
export function givenPublicUrl(): URL | null {
  const { PUBLIC_URL } = read({
    PUBLIC_URL: optionalText.pipe(
      z
        .url({ protocol: /^https?$/ })
        .refine(
          (text) => URL.canParse(text) && new URL(text).pathname === '/',
          'must be an address without a path',
        )
        .optional(),
    ),
  });
  return PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL);
}

/** True where people reach the app over HTTPS: its cookies are then sent over nothing else. */
export function isSecure(): boolean {
  return publicUrl()?.protocol === 'https:';
}

/** Where the explainer listens, and the token it requires. */
export function explainerEndpoint(): { url: string; token: string } {
  const { EXPLAINER_URL, EXPLAINER_TOKEN } = read({
    EXPLAINER_URL: z.url(),
    EXPLAINER_TOKEN: z.string().min(16, 'must have at least 16 characters'),
  });
  return { url: EXPLAINER_URL.replace(/\/+$/, ''), token: EXPLAINER_TOKEN };
}

export const services = ['web', 'explainer', 'trainer'] as const;
export type ServiceName = (typeof services)[number];

/** What runs on this machine: SERVICES, with commas; by default everything. Other machines have the rest, with one DATABASE_URL. */
export function servicesHere(): readonly ServiceName[] {
  const { SERVICES } = read({ SERVICES: optionalText });
  if (SERVICES === undefined) return services;
  const given = SERVICES.split(',').map((name) => name.trim());
  const unknown = given.find((name) => !services.some((one) => one === name));
  if (unknown !== undefined)
    throw new AppError('internal', {
      message: `SERVICES has “${unknown}”. It can have ${services.join(', ')}, with commas between them.`,
    });
  if (given.length < services.length && givenDatabaseUrl() === null)
    throw new AppError('internal', {
      message:
        'SERVICES leaves parts of the app to other machines, so all of them need the same DATABASE_URL.',
    });
  return services.filter((name) => given.includes(name));
}

/** What is set of an installation's own secrets and of the explainer's address; null: the start script's. */
export function givenConnections(): {
  signInSecret: string | null;
  explainerToken: string | null;
  explainerUrl: string | null;
} {
  const long = optionalText.pipe(z.string().min(16, 'must have at least 16 characters').optional());
  const { NEXTAUTH_SECRET, EXPLAINER_TOKEN, EXPLAINER_URL } = read({
    NEXTAUTH_SECRET: long,
    EXPLAINER_TOKEN: long,
    EXPLAINER_URL: optionalText.pipe(z.url().optional()),
  });
  return {
    signInSecret: NEXTAUTH_SECRET ?? null,
    explainerToken: EXPLAINER_TOKEN ?? null,
    explainerUrl: EXPLAINER_URL ?? null,
  };
}

/** Where explainers listen, for the web app: those of EXPLAINER_URLS, with commas between them, or else the one of EXPLAINER_URL. */
export function explainerEndpoints(): { urls: string[]; token: string } {
  const { EXPLAINER_URLS } = read({ EXPLAINER_URLS: optionalText });
  if (EXPLAINER_URLS === undefined) {
    const { url, token } = explainerEndpoint();
    return { urls: [url], token };
  }
  const { EXPLAINER_TOKEN } = read({
    EXPLAINER_TOKEN: z.string().min(16, 'must have at least 16 characters'),
  });
  const urls = EXPLAINER_URLS.split(',').map((url) => url.trim().replace(/\/+$/, ''));
  const bad = urls.find((url) => !/^https?:\/\/[^/\s]+/.test(url));
  if (bad !== undefined)
    throw new AppError('internal', {
      message: 'EXPLAINER_URLS must be http addresses with commas between them.',
    });
  return { urls: [...new Set(urls)], token: EXPLAINER_TOKEN };
}

/** The port of the web app. */
export function webPort(): number {
  return read({ PORT: z.coerce.number().int().min(1).max(65_535).default(3000) }).PORT;
}

/** How many proxies in front of the app add to X-Forwarded-For. 0 (default): the header is ignored. */
export function trustedProxies(): number {
  return read({ TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0) }).TRUSTED_PROXIES;
}

/**
 * Limits trainings to TRAINER_THREADS, in this process and those it starts. TensorFlow reads these variables while its
 * library loads, so this comes before lib/tensor is imported.
 */
export function limitTrainingThreads(): void {
  const { TRAINER_THREADS: threads } = read({
    TRAINER_THREADS: optionalText
      .transform((text) => (text === undefined ? undefined : Number(text)))
      .pipe(z.number().int().min(1).max(512).optional()),
  });
  if (threads === undefined) return; // TensorFlow takes as many as the machine has
  process.env.TF_NUM_INTRAOP_THREADS = String(threads);
  process.env.TF_NUM_INTEROP_THREADS = String(threads);
}

/** The checkout: where package.json, models/ and drizzle/ are. Next bundles this file, so it starts from the working
 * directory there, and from the file itself elsewhere. */
export function projectFolder(): string {
  const { PROJECT_FOLDER } = read({ PROJECT_FOLDER: optionalText });
  if (PROJECT_FOLDER !== undefined) return resolve(PROJECT_FOLDER);
  if (import.meta.url.startsWith('file:') && import.meta.url.endsWith('/lib/env.ts')) {
    return dirname(dirname(fileURLToPath(import.meta.url)));
  }
  return process.cwd();
}

/** What this installation writes: trained model versions, job checkpoints, the embedded database. Default: .data */
export function dataFolder(): string {
  const { DATA_FOLDER } = read({ DATA_FOLDER: optionalText });
  const folder = DATA_FOLDER ?? '.data';
  return isAbsolute(folder) ? folder : join(/*turbopackIgnore: true*/ projectFolder(), folder);
}

/** Below these folders administrators may import data: <data folder>/import, and those of IMPORT_FOLDERS. */
export function importFolders(): string[] {
  const { IMPORT_FOLDERS = '' } = read({ IMPORT_FOLDERS: optionalText });
  const named = IMPORT_FOLDERS.split(delimiter).flatMap((folder) => folder.trim() || []);
  return [join(/*turbopackIgnore: true*/ dataFolder(), 'import'), ...named.map((folder) => resolve(folder))];
}

/** Big files that installations share: base models, data sets, libraries. Default: ~/.cache/recexplainer */
export function cacheFolder(): string {
  const { RECEXPLAINER_CACHE } = read({ RECEXPLAINER_CACHE: optionalText });
  return RECEXPLAINER_CACHE === undefined
    ? join(homedir(), '.cache', 'recexplainer')
    : resolve(RECEXPLAINER_CACHE);
}

/** The model packs that ship with the project: models/<domain>, or a folder of the same shape in MODEL_PACKS. */
export function modelPacksFolder(): string {
  const { MODEL_PACKS } = read({ MODEL_PACKS: optionalText });
  return MODEL_PACKS === undefined
    ? join(projectFolder(), 'models')
    : resolve(/*turbopackIgnore: true*/ MODEL_PACKS);
}

/** The person's own database, or null to start an embedded one. */
export function givenDatabaseUrl(): string | null {
  return read({ DATABASE_URL: optionalText }).DATABASE_URL === undefined ? null : databaseUrl();
}

/** The interface the web app listens on. Only this machine by default. */
export function webHost(): string {
  return read({ HOST: z.string().trim().min(1).default('127.0.0.1') }).HOST;
}

/** Whether this process waits for its parent's word (early-start.ts). Not inherited: its own children start when they are started. */
export function takeStartedEarly(): boolean {
  const { STARTED_EARLY } = read({ STARTED_EARLY: optionalText });
  delete process.env.STARTED_EARLY;
  return STARTED_EARLY !== undefined;
}

/** What the parent didn't know yet when it started this process. */
export function addSettings(settings: Record<string, string>): void {
  Object.assign(process.env, settings);
}

/** The environment for a child process: this one's, with additions. */
export function environmentWith(additions: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...additions };
}

const smallModel = { name: 'smollm2-135m', file: 'SmolLM2-135M-Instruct.Q4_1.gguf' }; // comes with every start

/**
 * The base language model: a GGUF file, a Hugging Face folder, or the file of a name: smollm2-135m or one in
 * models/base-models.json (`npm run fetch-model`). Default: BASE_MODEL, and without it SmolLM2.
 */
export function baseModelPath(given?: string): string {
  const nameOrPath = given ?? read({ BASE_MODEL: optionalText }).BASE_MODEL ?? smallModel.name;
  if (nameOrPath === smallModel.name) return join(cacheFolder(), 'models', smallModel.file);
  const named = new Map(Object.entries(namedModels)).get(nameOrPath);
  return named ? join(cacheFolder(), 'models', named.file) : resolve(/*turbopackIgnore: true*/ nameOrPath);
}

/** Files among which an adapter finds its base model: the one that is set or given first, then those in the cache. */
export function baseModelFiles(given?: string): string[] {
  const named = [smallModel, ...Object.values(namedModels)];
  return [
    ...new Set([
      baseModelPath(given),
      ...named.map(({ file }) => join(/*turbopackIgnore: true*/ cacheFolder(), 'models', file)),
    ]),
  ];
}

/** Whether the app reads messages and words answers with a language model of its own: unless BASE_MODEL is the one that is too small for it. */
export function wantsVoice(): boolean {
  return read({ BASE_MODEL: optionalText }).BASE_MODEL !== smallModel.name;
}

/** The same for what the app serves: with BASE_MODEL=smollm2-135m no other model is loaded, though its file may be here. */
export function servedBaseModels(): string[] {
  return wantsVoice() ? baseModelFiles() : [baseModelPath()];
}

/** Conversations outside any domain, which keep the aligned model able to talk: JSON lines. */
export function conversationsFile(): string {
  return join(modelPacksFolder(), 'conversations', 'oasst1-en.jsonl');
}

/** Messages with the requests they mean, or answers with their facts, in batches; the people of the demo. */
export function corpusFolder(
  name: 'messages' | 'answers' | 'wording' | 'claims' | 'questions' | 'demo-histories',
): string {
  return join(projectFolder(), 'corpus', name);
}

/** LOG=json: one JSON object a line, for whoever ships logs. Default: plain lines. */
export function logsJson(): boolean {
  const { LOG } = read({
    LOG: optionalText.pipe(z.enum(['plain', 'json'], 'must be plain or json').optional()),
  });
  return LOG === 'json';
}

/** Where Prometheus may read this process's metrics, and the token it needs. Null: nowhere. */
export function metricsSettings(): { port: number; host: string; token: string } | null {
  const { METRICS_PORT, METRICS_HOST } = read({
    METRICS_PORT: optionalText
      .transform((text) => (text === undefined ? undefined : Number(text)))
      .pipe(z.number().int().min(1).max(65_535).optional()),
    METRICS_HOST: z.string().trim().default('127.0.0.1'),
  });
  if (METRICS_PORT === undefined) return null;
  const { METRICS_TOKEN } = read({
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters where METRICS_PORT is set'),
  });
  return { port: METRICS_PORT, host: METRICS_HOST || '127.0.0.1', token: METRICS_TOKEN };
}

/** A setting as it is, '' where it isn't set: for whoever lists them (settings.ts). */
export function settingAsIs(name: string): string {
  return process.env[name]?.trim() ?? '';
}

// The only reader of the environment. Each part is read and checked at first use, so that the command line needs no
// database and the trainer no sign-in secret. The start script fills in everything; `.env.example` lists it.

import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import namedModels from '../models/base-models.json' with { type: 'json' };

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** Reads and checks some variables. A missing or malformed one gives a clear error that never shows its value. */
function read<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
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

/** The model packs that ship with the project: models/<domain>. */
export function modelPacksFolder(): string {
  return join(projectFolder(), 'models');
}

/** The person's own database, or null to start an embedded one. */
export function givenDatabaseUrl(): string | null {
  return read({ DATABASE_URL: optionalText }).DATABASE_URL === undefined ? null : databaseUrl();
}

/** The interface the web app listens on. Only this machine by default. */
export function webHost(): string {
  return read({ HOST: z.string().trim().min(1).default('127.0.0.1') }).HOST;
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

/** Whether the app reads messages with a language model of its own: where BASE_MODEL is one that it can learn that with. */
export function wantsVoice(): boolean {
  const { BASE_MODEL = smallModel.name } = read({ BASE_MODEL: optionalText });
  return BASE_MODEL !== smallModel.name;
}

/** Conversations outside any domain, which keep the aligned model able to talk: JSON lines. */
export function conversationsFile(): string {
  return join(modelPacksFolder(), 'conversations', 'oasst1-en.jsonl');
}

/** Messages with the requests they mean, or answers with their facts, in batches. */
export function corpusFolder(name: 'messages' | 'answers' | 'claims' | 'questions'): string {
  return join(projectFolder(), 'corpus', name);
}

/** Where real covers may come from. Off unless set: then a browser asks those sites for pictures. */
export function coverSources(): { steam: boolean; tmdbKey: string | null } {
  const { STEAM_COVERS, TMDB_API_KEY } = read({ STEAM_COVERS: optionalText, TMDB_API_KEY: optionalText });
  return { steam: STEAM_COVERS === '1', tmdbKey: TMDB_API_KEY ?? null };
}

/** The key for Steam's Web API, or null: then games can't be fetched from Steam. */
export function steamApiKey(): string | null {
  return read({ STEAM_API_KEY: optionalText }).STEAM_API_KEY ?? null;
}

/** The OpenAI-compatible service that grades explanations in `cli evaluate --quality`, or null. */
export function judgeEndpoint(): { baseUrl: string; model: string; apiKey: string | null } | null {
  const { JUDGE_BASE_URL, JUDGE_MODEL, JUDGE_API_KEY } = read({
    JUDGE_BASE_URL: optionalText.pipe(z.url().optional()),
    JUDGE_MODEL: optionalText,
    JUDGE_API_KEY: optionalText,
  });
  if (JUDGE_BASE_URL === undefined || JUDGE_MODEL === undefined) return null;
  return { baseUrl: JUDGE_BASE_URL, model: JUDGE_MODEL, apiKey: JUDGE_API_KEY ?? null };
}

/** The Ray cluster that trainings run on, or null: on this machine. */
export function rayCluster(): {
  address: string;
  token: string | null;
  project: string;
  gpus: number;
  cpus: number;
} | null {
  const { RAY_ADDRESS, RAY_TOKEN, RAY_PROJECT, RAY_GPUS, RAY_CPUS } = read({
    RAY_ADDRESS: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
    RAY_TOKEN: optionalText,
    RAY_PROJECT: optionalText,
    RAY_GPUS: z.coerce.number().min(0).max(64).default(0),
    RAY_CPUS: z.coerce.number().min(0).max(1024).default(1),
  });
  if (RAY_ADDRESS === undefined) return null;
  return {
    address: RAY_ADDRESS.replace(/\/+$/, ''),
    token: RAY_TOKEN ?? null,
    project: RAY_PROJECT ?? projectFolder(),
    gpus: RAY_GPUS,
    cpus: RAY_CPUS,
  };
}

export type ArtifactsPlace =
  | { kind: 'folder'; folder: string }
  | { kind: 's3'; bucket: string; prefix: string; endpoint: string | null; region: string };

/** Where what travels to a cluster and back lies: a shared folder, or s3://bucket/prefix. */
export function artifactsPlace(): ArtifactsPlace {
  const { ARTIFACTS, ARTIFACTS_ENDPOINT, AWS_REGION } = read({
    ARTIFACTS: z.string().trim().min(1, 'must name a shared folder or s3://bucket/prefix'),
    ARTIFACTS_ENDPOINT: optionalText.pipe(z.url().optional()),
    AWS_REGION: z.string().default('us-east-1'),
  });
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(ARTIFACTS) ?? [];
  if (bucket === undefined) return { kind: 'folder', folder: resolve(ARTIFACTS) };
  return {
    kind: 's3',
    bucket,
    prefix: prefix.replace(/\/+$/, ''),
    endpoint: ARTIFACTS_ENDPOINT ?? null,
    region: AWS_REGION,
  };
}

/** The vLLM server that runs the language model (RUNTIME=vllm), or null: libllama, in the explainer itself. */
export function vllmAddress(): { url: string; apiKey: string | null } | null {
  const { RUNTIME } = read({ RUNTIME: optionalText.pipe(z.enum(['libllama', 'vllm']).optional()) });
  if (RUNTIME !== 'vllm') return null;
  const { VLLM_URL, VLLM_API_KEY } = read({ VLLM_URL: z.url(), VLLM_API_KEY: optionalText });
  return { url: VLLM_URL.replace(/\/+$/, ''), apiKey: VLLM_API_KEY ?? null };
}

const modelNeeded = 'names the model to ask for';

/** The outside model that understands messages and words answers (CHAT_BASE_URL), or null: our own, where there is one. */
export function chatAddress(): { baseUrl: string; model: string; apiKey: string | null } | null {
  const { CHAT_BASE_URL } = read({ CHAT_BASE_URL: optionalText });
  if (CHAT_BASE_URL === undefined) return null;
  const { CHAT_MODEL, CHAT_API_KEY, ...address } = read({
    CHAT_BASE_URL: z
      .url({
        protocol: /^https?$/,
        error: 'must be an http or https address, such as https://api.example.org/v1',
      })
      .refine(
        (text) => isPlainAddress(text),
        'must hold no password, question mark or #; the key goes into CHAT_API_KEY',
      ),
    CHAT_MODEL: z.string(modelNeeded).trim().min(1, modelNeeded).max(200),
    CHAT_API_KEY: optionalText.pipe(
      z
        .string()
        .regex(/^[\x21-\x7e]+$/, 'must be one line of letters, digits and signs')
        .optional(),
    ),
  });
  return {
    baseUrl: address.CHAT_BASE_URL.trim().replace(/\/+$/, ''),
    model: CHAT_MODEL,
    apiKey: CHAT_API_KEY ?? null,
  };
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === '';
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

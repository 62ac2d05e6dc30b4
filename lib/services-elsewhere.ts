// Services of others, or on other machines, that the environment names: sites with covers and libraries, a judge, a Ray cluster, a vLLM
// server, an outside chat model. Without its setting none is asked anything.

import { resolve } from 'node:path';
import { z } from 'zod';
import { optionalText, projectFolder, read } from './env.ts';

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

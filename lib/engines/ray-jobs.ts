// Ray's Jobs API over HTTP (docs.ray.io, "Ray Jobs REST API"), the calls that a trainer needs. The submission id is ours, so a job can
// be found again by anyone who knows what it was started for.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

export type RayCluster = { address: string; token: string | null };

const statuses = ['PENDING', 'RUNNING', 'STOPPED', 'SUCCEEDED', 'FAILED'] as const;
const jobSchema = z.object({
  status: z.enum(statuses),
  message: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(), // as it was submitted with
});
export type RayJob = z.infer<typeof jobSchema>;
const listSchema = z.array(jobSchema.extend({ submission_id: z.string().nullish() })); // null: a driver that wasn't submitted
export type Submission = {
  id: string;
  entrypoint: string;
  environment: Record<string, string>;
  metadata: Record<string, string>;
  gpus: number;
  cpus: number;
};

const timeoutMs = 20_000;
const longestReason = 300;

export interface RayJobs {
  /** null: the head knows no such job. Throws AppError 'unavailable' where the head does not answer. */
  find(id: string): Promise<RayJob | null>;
  /** All that it knows, by submission id. */
  list(): Promise<Map<string, RayJob>>;
  /** false: there is a job with this id already. */
  submit(submission: Submission): Promise<boolean>;
  /** All it has written so far. */
  log(id: string): Promise<string>;
  stop(id: string): Promise<void>;
  /** Forgets a job that has ended. */
  remove(id: string): Promise<void>;
}

type Answer = { status: number; text: string };

export function rayJobs({ address, token }: RayCluster): RayJobs {
  async function call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    const headers = {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const text = body === undefined ? '' : JSON.stringify(body);
    const answer = await send(new URL(`${address}/api/jobs/${path}`), method, headers, text).catch(
      (cause) => {
        throw new AppError('unavailable', { message: `The Ray head at ${address} doesn't answer.`, cause });
      },
    );
    if (answer.status === 401 || answer.status === 403)
      throw new AppError('forbidden', { message: 'The Ray head refuses RAY_TOKEN.' });
    return answer;
  }
  const one = (id: string) => encodeURIComponent(id);
  function read<Schema extends z.ZodType>(answer: Answer, schema: Schema): z.infer<Schema> {
    if (answer.status >= 300) throw refusal(answer);
    const parsed = schema.safeParse(parseJson(answer.text));
    if (parsed.success) return parsed.data;
    throw new AppError('unavailable', {
      message: "The Ray head's answer is malformed.",
      cause: parsed.error,
    });
  }

  return {
    async find(id) {
      const answer = await call('GET', one(id));
      return answer.status === 404 ? null : read(answer, jobSchema);
    },
    async list() {
      const all = read(await call('GET', ''), listSchema);
      return new Map(all.flatMap(({ submission_id: id, ...job }) => (id ? [[id, job] as const] : [])));
    },
    async submit({ id, entrypoint, environment, metadata, gpus, cpus }) {
      const answer = await call('POST', '', {
        entrypoint,
        submission_id: id,
        runtime_env: { env_vars: environment },
        entrypoint_num_cpus: cpus,
        entrypoint_num_gpus: gpus,
        metadata,
      });
      if (answer.status < 300) return true;
      if (/already exists/i.test(answer.text)) return false;
      throw refusal(answer);
    },
    async log(id) {
      const answer = await call('GET', `${one(id)}/logs`);
      return answer.status === 404 ? '' : read(answer, z.object({ logs: z.string() })).logs;
    },
    async stop(id) {
      const answer = await call('POST', `${one(id)}/stop`);
      if (answer.status >= 300 && answer.status !== 404) throw refusal(answer);
    },
    async remove(id) {
      const answer = await call('DELETE', one(id));
      if (answer.status >= 300 && answer.status !== 404) throw refusal(answer);
    },
  };
}

/** Not fetch: its Sec-Fetch-Mode header can't be left out, and a head takes whatever has one for a browser and refuses it. */
function send(url: URL, method: string, headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(timeoutMs),
    });
    request.once('error', fail);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', fail);
      response.once('end', () =>
        done({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end(body);
  });
}

/** Ray answers errors in plain text, often a whole traceback: its last line says what was wrong. */
function refusal({ status, text }: Answer): AppError {
  const reason = (text.trim().split('\n').at(-1) ?? '').slice(0, longestReason);
  const code = status >= 500 ? 'unavailable' : 'bad_request';
  return new AppError(code, { message: `The Ray head says ${status}: ${reason}` });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

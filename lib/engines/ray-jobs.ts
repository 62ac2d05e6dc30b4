// Ray's Jobs API over HTTP (docs.ray.io, "Ray Jobs REST API"), the five calls that a trainer needs. The submission id is ours, so a
// job can be found again by anyone who knows what it was started for.
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

export type RayCluster = { address: string; token: string | null };

const statuses = ['PENDING', 'RUNNING', 'STOPPED', 'SUCCEEDED', 'FAILED'] as const;
const jobSchema = z.object({
  status: z.enum(statuses),
  message: z.string().nullish(),
});
export type RayJob = z.infer<typeof jobSchema>;
export type Submission = {
  id: string;
  entrypoint: string;
  environment: Record<string, string>;
  gpus: number;
  cpus: number;
};

const timeoutMs = 20_000;
const longestReason = 300;

export interface RayJobs {
  /** null: the head knows no such job. Throws AppError 'unavailable' where the head does not answer. */
  find(id: string): Promise<RayJob | null>;
  /** false: there is a job with this id already. */
  submit(submission: Submission): Promise<boolean>;
  /** All it has written so far. */
  log(id: string): Promise<string>;
  stop(id: string): Promise<void>;
  /** Forgets a job that has ended. */
  remove(id: string): Promise<void>;
}

export function rayJobs({ address, token }: RayCluster): RayJobs {
  async function call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${address}/api/jobs/${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause) => {
      throw new AppError('unavailable', { message: `The Ray head at ${address} doesn't answer.`, cause });
    });
    if (response.status === 401 || response.status === 403)
      throw new AppError('forbidden', { message: 'The Ray head refuses RAY_TOKEN.' });
    return response;
  }
  const one = (id: string) => encodeURIComponent(id);
  async function read<Schema extends z.ZodType>(
    response: Response,
    schema: Schema,
  ): Promise<z.infer<Schema>> {
    if (!response.ok) throw await refusal(response);
    const parsed = schema.safeParse(await response.json().catch(() => null));
    if (parsed.success) return parsed.data;
    throw new AppError('unavailable', {
      message: "The Ray head's answer is malformed.",
      cause: parsed.error,
    });
  }

  return {
    async find(id) {
      const response = await call('GET', one(id));
      return response.status === 404 ? null : read(response, jobSchema);
    },
    async submit({ id, entrypoint, environment, gpus, cpus }) {
      const response = await call('POST', '', {
        entrypoint,
        submission_id: id,
        runtime_env: { env_vars: environment },
        entrypoint_num_cpus: cpus,
        entrypoint_num_gpus: gpus,
        metadata: { job_submission_id: id },
      });
      if (response.ok) return true;
      const error = await refusal(response);
      if (/already exists/i.test(error.message)) return false;
      throw error;
    },
    async log(id) {
      const response = await call('GET', `${one(id)}/logs`);
      if (response.status === 404) return '';
      return (await read(response, z.object({ logs: z.string() }))).logs;
    },
    async stop(id) {
      const response = await call('POST', `${one(id)}/stop`);
      if (!response.ok && response.status !== 404) throw await refusal(response);
    },
    async remove(id) {
      const response = await call('DELETE', one(id));
      if (!response.ok && response.status !== 404) throw await refusal(response);
    },
  };
}

/** Ray answers errors in plain text, often a whole traceback: its last line says what was wrong. */
async function refusal(response: Response): Promise<AppError> {
  const lines = (await response.text().catch(() => '')).trim().split('\n');
  const reason = (lines.at(-1) ?? '').slice(0, longestReason);
  const code = response.status >= 500 ? 'unavailable' : 'bad_request';
  return new AppError(code, { message: `The Ray head says ${response.status}: ${reason}` });
}

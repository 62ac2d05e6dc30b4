// A small server that speaks Ray's Jobs API, as a real head answered it. It runs nothing: a test says what becomes of a job.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RayJob } from '#lib/engines/ray-jobs.ts';

export type HeadJob = RayJob & { logs: string; submitted: Record<string, unknown> };
export type Head = {
  address: string;
  jobs: Map<string, HeadJob>;
  submissions: string[];
  stopped: string[];
  /** Ids whose actor is still ending, as a real head has them for a while after a stop: a job under one of them dies at once. */
  ending: Set<string>;
  /** This many submissions are turned away, as by a head that has just come up. */
  notYet: number;
  /** It goes away, and comes back under the same address. */
  down(): Promise<void>;
  up(): Promise<void>;
};

export const token = 'a token for the head';

export async function startHead(): Promise<Head> {
  let server: Server;
  const jobs: Head['jobs'] = new Map();
  const head: Head = {
    address: '',
    jobs,
    submissions: [],
    stopped: [],
    ending: new Set(),
    notYet: 0,
    down,
    up: () => listen(port()),
  };
  await listen(0);
  head.address = `http://127.0.0.1:${port()}`;
  return head;

  function port(): number {
    return head.address === '' ? (server.address() as AddressInfo).port : Number(new URL(head.address).port);
  }

  async function listen(at: number): Promise<void> {
    server = createServer(async (request, response) => {
      const say = (status: number, value: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(typeof value === 'string' ? value : JSON.stringify(value));
      };
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (request.headers.authorization !== `Bearer ${token}`) return say(401, 'Unauthorized');
      const { origin, 'sec-fetch-mode': mode } = request.headers;
      if (request.method !== 'GET' && (origin || mode))
        return say(405, `'${request.method}' method not allowed for browser traffic.`);
      const [, id = '', what = ''] = /^\/api\/jobs\/([^/]*)\/?(.*)$/.exec(request.url ?? '') ?? [];
      if (request.method === 'POST' && id === '') {
        if (head.notYet-- > 0) return say(500, 'No available agent to submit job, please try again later.');
        const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        head.submissions.push(body.submission_id);
        if (jobs.has(body.submission_id))
          return say(
            500,
            `Traceback (most recent call last):\nValueError: Job with submission_id ${body.submission_id} already exists. Please use a different submission_id.`,
          );
        const dies = head.ending.has(body.submission_id);
        jobs.set(body.submission_id, {
          status: dies ? 'FAILED' : 'PENDING',
          message: dies ? 'Unexpected error occurred: The actor died: job supervisor actor died' : null,
          metadata: body.metadata,
          logs: '',
          submitted: body,
        });
        return say(200, { job_id: body.submission_id, submission_id: body.submission_id });
      }
      if (request.method === 'GET' && id === '')
        return say(
          200,
          [...jobs].map(([submission, { logs: _logs, submitted: _submitted, ...job }]) => ({
            ...job,
            submission_id: submission,
            type: 'SUBMISSION',
          })),
        );
      const job = jobs.get(id);
      if (!job) return say(404, `Job ${id} does not exist`);
      if (request.method === 'DELETE') {
        if (['PENDING', 'RUNNING'].includes(job.status)) return say(500, 'RuntimeError: it is not terminal');
        jobs.delete(id);
        return say(200, { deleted: true });
      }
      if (what === 'logs') return say(200, { logs: job.logs });
      if (what === 'stop') {
        head.stopped.push(id);
        head.ending.add(id);
        job.status = 'STOPPED';
        return say(200, { stopped: true });
      }
      return say(200, {
        status: job.status,
        message: job.message,
        metadata: job.metadata,
        submission_id: id,
        type: 'SUBMISSION',
      });
    });
    await new Promise<void>((done) => server.listen(at, '127.0.0.1', done));
  }

  async function down(): Promise<void> {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

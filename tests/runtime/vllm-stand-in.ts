// A small server that speaks vLLM's protocol, with a "model" that can be worked out by hand: the score of a token after a prompt
// follows from how many embeddings the prompt has and from the first number of the last one.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = Record<string, unknown> & { model: string; max_tokens: number; rows: Float32Array[] };
export type StandIn = {
  url: string;
  asked: Asked[];
  adapters: Set<string>;
  calls: string[]; // of adapters, in order
  /** What it does wrong, until taken back. */
  trouble: 'none' | 'busy' | 'cut off' | 'no tokens' | 'error event' | 'wrong key';
  close(): void;
};

export const vocabularySize = 40;
export const stopToken = 2;
const contextTokens = 128;

export function score(positions: number, last: number, token: number): number {
  return Math.sin(positions * 12.9898 + last * 3.7 + token * 78.233);
}

/** The most likely of some tokens, or of all. */
export function likeliest(positions: number, last: number, among?: readonly number[]): number {
  const ids = among ?? Array.from({ length: vocabularySize }, (_, id) => id);
  return ids.reduce(
    (best, id) => (score(positions, last, id) > score(positions, last, best) ? id : best),
    ids[0] as number,
  );
}

/** read: a token's embedding, by whose first number the next is chosen. */
export async function startStandIn(width: number, firstOf: (token: number) => number): Promise<StandIn> {
  const server: Server = createServer((request, response) => void handle(request, response));
  const standIn: StandIn = {
    url: '',
    asked: [],
    adapters: new Set(),
    calls: [],
    trouble: 'none',
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return standIn;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
    const say = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof value === 'string' ? value : JSON.stringify(value));
    };
    const { trouble } = standIn;
    if (trouble === 'wrong key') return say(401, { error: 'Unauthorized' });
    if (trouble === 'busy') return say(503, { error: { message: 'overloaded' } });
    if (request.url === '/v1/models') {
      const adapters = [...standIn.adapters].map((id) => ({ id, parent: 'base' }));
      return say(200, { data: [{ id: 'base', max_model_len: contextTokens }, ...adapters] });
    }
    if (request.url === '/v1/load_lora_adapter') {
      standIn.calls.push(`load ${body.lora_name} ${body.lora_path}`);
      if (standIn.adapters.has(body.lora_name))
        return say(400, {
          error: { message: `The lora adapter '${body.lora_name}' has already been loaded.` },
        });
      standIn.adapters.add(body.lora_name);
      return say(200, 'Success: LoRA adapter added successfully.');
    }
    if (request.url === '/v1/unload_lora_adapter') {
      standIn.calls.push(`unload ${body.lora_name}`);
      if (!standIn.adapters.delete(body.lora_name))
        return say(404, { error: { message: `The lora adapter '${body.lora_name}' cannot be found.` } });
      return say(200, 'Success: LoRA adapter removed successfully.');
    }
    if (body.model !== 'base' && !standIn.adapters.has(body.model))
      return say(404, { error: { message: `The model ${body.model} does not exist.` } });
    const rows = rowsOf(Buffer.from(body.prompt_embeds, 'base64'), width);
    standIn.asked.push({ ...body, rows });
    if (rows.length + body.max_tokens > contextTokens)
      return say(400, { error: { message: `maximum context length is ${contextTokens}` } });
    stream(body, rows, response);
  }

  function stream(
    body: Asked & { allowed_token_ids?: number[] },
    rows: Float32Array[],
    response: ServerResponse,
  ): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`);
    if (standIn.trouble === 'error event') {
      send({ error: { message: 'EngineDeadError' } });
      return void response.end();
    }
    let last = rows.at(-1)?.[0] ?? 0;
    for (let count = 0; count < body.max_tokens; count++) {
      const positions = rows.length + count;
      const id = likeliest(positions, last, body.allowed_token_ids);
      const stops = id === stopToken;
      send({
        choices: [
          {
            text: `<${id}>`,
            token_ids: standIn.trouble === 'no tokens' ? undefined : [id],
            logprobs: body.logprobs ? { token_logprobs: [score(positions, last, id)] } : null,
            finish_reason: stops ? 'stop' : count === body.max_tokens - 1 ? 'length' : null,
          },
        ],
      });
      if (stops) break;
      if (standIn.trouble === 'cut off' && count === 1) return void setTimeout(() => response.destroy(), 30);
      last = firstOf(id);
    }
    response.end('data: [DONE]\n\n');
  }
}

/** The numbers of a torch file: the zip's third entry, stored. */
function rowsOf(file: Buffer, width: number): Float32Array[] {
  const name = 'archive/data/0';
  const header = file.indexOf(name) - 30;
  const bytes = file.readUInt32LE(header + 18);
  const start = header + 30 + name.length;
  const data = new Float32Array(file.buffer.slice(file.byteOffset + start, file.byteOffset + start + bytes));
  return Array.from({ length: data.length / width }, (_, row) =>
    data.subarray(row * width, (row + 1) * width),
  );
}

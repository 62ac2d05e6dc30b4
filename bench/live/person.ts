// A person at the web app, over HTTP as a browser is: signs up and in, changes a history, saves, gives feedback, asks and reads the
// stream. Server actions are called by their ids in the build (server-actions.ts). Whatever isn't acknowledged throws.

import { chunksOf } from '#app/stream-chunks.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { actionId } from './server-actions.ts';

export type Answer = {
  status: string; // complete, stopped, failed, or "cut" where the stream broke
  text: string;
  problem: string | null;
  firstMs: number | null;
  wholeMs: number;
};
type Sent = RequestInit & { timeoutMs?: number };
export type Person = ReturnType<typeof createPerson>;

const requestTimeoutMs = 40_000;
const answerTimeoutMs = 180_000;

export function createPerson(address: string, email: string, password = 'six plain words in a row') {
  const cookies = new Map<string, string>();

  async function request(path: string, init: Sent = {}): Promise<Response> {
    const { timeoutMs = requestTimeoutMs, ...rest } = init;
    const response = await fetch(address + path, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...rest,
      headers: {
        origin: address,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...rest.headers,
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  async function json<T>(path: string, init?: Sent): Promise<T> {
    const response = await request(path, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 200)}`);
    return (await response.json()) as T;
  }

  /** What the action returned, or where it sent the person. */
  async function act(file: string, name: string, page: string, input: unknown): Promise<unknown> {
    const response = await request(page, {
      method: 'POST',
      headers: {
        'next-action': actionId(file, name),
        'content-type': 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
      },
      body: JSON.stringify([input]),
    });
    const to = response.headers.get('x-action-redirect');
    const text = await response.text();
    if (to !== null) return to.split(';')[0];
    const returned = /^1:(.*)$/m.exec(text)?.[1];
    if (response.status >= 400 || returned === undefined)
      throw new Error(`${name}: ${response.status} ${text.slice(0, 200)}`);
    return JSON.parse(returned);
  }

  async function change(file: string, name: string, domain: Domain, input: object): Promise<void> {
    const result = (await act(file, name, `/${domain}`, { domain, ...input })) as { ok?: boolean };
    if (result.ok !== true) throw new Error(`${name}: ${JSON.stringify(result)}`);
  }

  return {
    email,
    request,
    json,
    act,

    async signUp(): Promise<void> {
      const problems = await act('app/(account)/sign-up/actions.ts', 'createAccount', '/sign-up', {
        name: email.split('@')[0],
        email,
        password,
      });
      if (Object.keys(problems as object).length > 0) throw new Error(`sign-up: ${JSON.stringify(problems)}`);
    },

    async signIn(secret = password): Promise<void> {
      const { csrfToken } = await json<{ csrfToken: string }>('/api/auth/csrf');
      const body = new URLSearchParams({ email, password: secret, csrfToken, json: 'true' });
      const response = await request('/api/auth/callback/password', { method: 'POST', body });
      const session = await json<{ user?: unknown }>('/api/auth/session');
      if (session.user === undefined) throw new Error(`sign-in: ${response.status}`);
    },

    addToHistory: (domain: Domain, itemId: string) =>
      change('app/[domain]/actions.ts', 'changeHistory', domain, { itemId, change: 'add' }),
    save: (domain: Domain, itemId: string) =>
      change('app/[domain]/saved/actions.ts', 'changeSaved', domain, { itemId, change: 'save' }),
    giveFeedback: (domain: Domain, itemId: string) =>
      change('app/[domain]/feedback/actions.ts', 'giveFeedback', domain, {
        itemId,
        reason: 'item',
        value: null,
      }),

    /** Resolves to the chat's id. */
    async openChat(domain: Domain, itemId: string): Promise<string> {
      const input = { domain, itemId, question: 'why' };
      const to = await act('app/[domain]/actions.ts', 'openChat', `/${domain}`, input);
      const id = /\/chat\/([0-9a-f-]{36})/.exec(String(to))?.[1];
      if (id === undefined) throw new Error(`openChat: ${JSON.stringify(to)}`);
      return id;
    },

    /** With text: asks it; without: has the chat's last question answered. `onAccepted`: the question is stored. */
    async ask(chatId: string, text: string | null, onAccepted: () => void = () => {}): Promise<Answer> {
      const startedAt = performance.now();
      const response = await request('/api/chat', {
        method: 'POST',
        timeoutMs: answerTimeoutMs,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          id: chatId,
          trigger: text === null ? 'regenerate-message' : 'submit-message',
          perspective: 'overall',
          ...(text === null ? {} : { text }),
        }),
      });
      if (!response.ok || response.body === null)
        throw new Error(`chat: ${response.status} ${(await response.text()).slice(0, 200)}`);
      onAccepted();
      return readAnswer(response.body, startedAt);
    },
  };
}

async function readAnswer(body: NonNullable<Response['body']>, startedAt: number): Promise<Answer> {
  const answer: Answer = { status: 'cut', text: '', problem: null, firstMs: null, wholeMs: 0 };
  const elapsed = () => performance.now() - startedAt;
  let rest = '';
  try {
    for await (const chunk of chunksOf(body.pipeThrough(new TextDecoderStream()))) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.startsWith('data: {')) continue;
        const event = JSON.parse(line.slice(6));
        if (event.type === 'text-delta') {
          answer.firstMs ??= elapsed();
          answer.text += event.delta;
        }
        const { status, problem } = event.messageMetadata ?? {};
        if (typeof status === 'string' && status !== 'streaming') answer.status = status;
        if (typeof problem === 'string') answer.problem = problem;
      }
    }
  } catch (error) {
    answer.status = 'cut';
    answer.problem = error instanceof Error ? error.message : String(error);
  }
  answer.wholeMs = elapsed();
  return answer;
}

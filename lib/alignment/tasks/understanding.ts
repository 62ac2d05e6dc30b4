// Task 8, understanding, which isn't in the paper: a message becomes a request (lib/contract/request.ts). The prompt
// holds what a message is read with and nothing else: domain, the title the chat is about, what was just listed, the
// last request and the message. Each is one line of data, the message last, so that no text can open a line of its own.
// The answer is the request in its notation. Serving builds its prompts here too.
import { type Domain, isDomain } from '#lib/contract/domain.ts';
import type { Turn } from '#lib/llm/segment.ts';
import type { AlignmentTask } from './task.ts';

/** call and last are in the notation of requests. */
export type Message = {
  domain: Domain | null; // null: could be any
  focus: string | null;
  listed: string[];
  last: string | null;
  user: string;
  call: string;
};

export const longestMessage = 600; // characters that are read
const longestLine = 200;
const mostListed = 6;
const system = 'Write what the message asks for as requests.';

/** What stands in the prompt, with the message last. */
export type UnderstandingPrompt = Omit<Message, 'call'>;

export function understandingTurns(prompt: UnderstandingPrompt, call?: string): Turn[] {
  const { domain, focus, last, user } = prompt;
  const listed = prompt.listed.slice(0, mostListed).map((title, at) => `${at + 1} ${titleLine(title)}`);
  const lines = [
    ...(domain === null ? [] : [`Domain: ${domain}`]),
    `About: ${focus === null ? 'none' : titleLine(focus)}`,
    ...(listed.length === 0 ? ['Listed: none'] : ['Listed:', ...listed]),
    `Last: ${last === null ? 'none' : oneLine(last).slice(0, longestLine * 2)}`,
    `Message: ${messageLine(user)}`,
  ];
  const turns: Turn[] = [
    { role: 'system', content: [{ text: system }] },
    { role: 'user', content: [{ text: lines.join('\n') }] },
  ];
  if (call !== undefined) turns.push({ role: 'assistant', content: [{ text: call }] });
  return turns;
}

/** A title as the prompt has it, and as a request copies it: one line without quotes. */
export function titleLine(title: string, most = longestLine): string {
  return cut(oneLine(title.slice(0, 4 * longestLine).replaceAll('"', "'")), most);
}

/** The message as the prompt has it: one line, its beginning. */
export function messageLine(user: string, most = longestMessage): string {
  return cut(oneLine(user.slice(0, 4 * longestMessage)), most);
}

/** At most this many characters, none of them half. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trim();
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

export const understanding: AlignmentTask<Message> = {
  name: 'understanding',
  build({ call, ...prompt }) {
    return [{ turns: understandingTurns(prompt, call), weight: 1 }];
  },
};

/** Reads the lines of corpus/messages (see its README). Throws RangeError for a line that is not one. */
export function parseMessages(jsonl: string): Message[] {
  return jsonl.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const { domain, focus, listed, last, user, call } = JSON.parse(line) as Record<string, unknown>;
    const isText = (value: unknown): value is string => typeof value === 'string';
    if (![focus, last, user, call].every(isText) || !Array.isArray(listed) || !listed.every(isText))
      throw new RangeError(`Line ${at + 1} is not a message.`);
    const unlessNone = (value: unknown) => (value === 'none' ? null : (value as string));
    return {
      domain: isDomain(domain) ? domain : null,
      focus: unlessNone(focus),
      listed,
      last: unlessNone(last),
      user: user as string,
      call: call as string,
    };
  });
}

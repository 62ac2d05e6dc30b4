// Task 5, general conversation: ordinary human dialogues, so that the language model can still hold a conversation after it
// has learned titles and verdicts. The dialogues are the English part of the OASST1 validation set (Apache-2.0).
import type { AlignmentTask } from './task.ts';

export type Conversation = { from: 'human' | 'gpt'; value: string }[];

const longestTurn = 600; // characters; a row of training holds about 500 tokens
const mostTurns = 4;

/** Reads the ShareGPT form, one JSON object a line: { conversations: [{ from, value }] }. Unusable lines are left out. */
export function parseConversations(jsonl: string): Conversation[] {
  const out: Conversation[] = [];
  for (const line of jsonl.split('\n')) {
    if (line.trim() === '') continue;
    const conversations = conversationsOf(line);
    if (!Array.isArray(conversations)) continue;
    const short: Conversation = [];
    for (const turn of conversations.slice(0, mostTurns)) {
      if (typeof turn?.value !== 'string' || turn.value.length > longestTurn) break;
      short.push(turn);
    }
    if (short.length % 2 === 1) short.pop();
    if (short.length >= 2) out.push(short);
  }
  return out;
}

function conversationsOf(line: string): Conversation | undefined {
  try {
    return (JSON.parse(line) as { conversations?: Conversation } | null)?.conversations;
  } catch {
    return undefined;
  }
}

export const generalConversation: AlignmentTask<Conversation> = {
  name: 'general conversation',
  build(conversation) {
    const turns = conversation.map(({ from, value }) => ({
      role: from === 'human' ? ('user' as const) : ('assistant' as const),
      content: [{ text: value }],
    }));
    return [{ turns, weight: 0.5 }];
  },
};

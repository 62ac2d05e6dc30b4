// A person who goes on using the app until they're told to stop, and who notes what was acknowledged: later, all of it must be there.

import { setTimeout as sleep } from 'node:timers/promises';
import { itemIds } from './items.ts';
import { type Answer, createPerson, type Person } from './person.ts';

export type Acknowledged = {
  history: Set<string>;
  saved: Set<string>;
  feedback: Set<string>;
  chats: Set<string>;
  questions: { chatId: string; text: string }[];
  answers: { chatId: string; text: string }[];
};
export type Visitor = {
  person: Person;
  acknowledged: Acknowledged;
  answers: Answer[];
  /** What wasn't acknowledged, in the order of events. */
  refusals: { at: number; message: string }[];
  /** Resolves after the step that is under way. */
  stop: () => Promise<void>;
};

const domain = 'movies';
const followUps = [
  'Which of my films matters most for this?',
  'What speaks against it?',
  'What would you recommend instead?',
];

/** pauseMs: between two steps. Every `chatEvery`th step is a question. */
export async function beginVisit(
  address: string,
  name: string,
  { random, pauseMs, chatEvery = 3 }: { random: () => number; pauseMs: number; chatEvery?: number },
): Promise<Visitor> {
  const person = createPerson(address, `${name}@example.org`);
  await person.signUp();
  await person.signIn();
  const acknowledged: Acknowledged = {
    history: new Set(),
    saved: new Set(),
    feedback: new Set(),
    chats: new Set(),
    questions: [],
    answers: [],
  };
  const answers: Answer[] = [];
  const refusals: Visitor['refusals'] = [];
  const unused = (await itemIds(domain)).toSorted(() => random() - 0.5); // each is used once
  const next = () => unused.pop() ?? '';
  for (let one = 0; one < 8; one++) await add();
  let stopped = false;
  let chatId: string | null = null;

  async function add(): Promise<void> {
    const itemId = next();
    await person.addToHistory(domain, itemId);
    acknowledged.history.add(itemId);
  }

  async function ask(step: number): Promise<void> {
    let text: string | null = null;
    if (chatId === null || random() < 0.3) {
      chatId = await person.openChat(domain, next());
      acknowledged.chats.add(chatId);
    } else text = `${followUps[step % followUps.length]} (${step})`;
    const asked = chatId;
    const answer = await person.ask(asked, text, () => {
      if (text !== null) acknowledged.questions.push({ chatId: asked, text });
    });
    answers.push(answer);
    if (answer.status === 'complete') acknowledged.answers.push({ chatId: asked, text: answer.text });
    else throw new Error(`answer ${answer.status}: ${answer.problem ?? ''}`);
  }

  async function change(): Promise<void> {
    const kind = random();
    if (kind < 0.4) return add();
    const itemId = next();
    if (kind < 0.7) await person.save(domain, itemId);
    else await person.giveFeedback(domain, itemId);
    acknowledged[kind < 0.7 ? 'saved' : 'feedback'].add(itemId);
  }

  const visit = (async () => {
    for (let step = 1; !stopped; step++) {
      try {
        await (step % chatEvery === 0 ? ask(step) : change());
      } catch (error) {
        refusals.push({ at: Date.now(), message: error instanceof Error ? error.message : String(error) });
      }
      await sleep(pauseMs * (0.5 + random()));
    }
  })();
  return {
    person,
    acknowledged,
    answers,
    refusals,
    stop: () => {
      stopped = true;
      return visit;
    },
  };
}

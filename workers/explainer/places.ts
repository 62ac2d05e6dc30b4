// Who may have an answer written now. There are as many places as the language model holds conversations apart: with one
// more, prompts would push each other out and all be read again and again. One person has two of them at most; what
// else they ask waits in their own queue. A free place goes to whoever has the fewest answers under way, and among
// those to whoever has waited longest since their last one.

import type { Wait } from '#lib/contract/explainer-api.ts';
import { AppError } from '#lib/errors.ts';

export type Place = {
  /** How many answers this person got since they last had none under way: the more, the later their prompts are read. */
  turn: number;
  release: () => void;
};
export type Places = {
  /**
   * Resolves when it's this question's turn; calls `onWait` first if that isn't now. Throws 'rate_limited' if too many of
   * this person's questions, or of everyone's, wait already, and the signal's reason if that is aborted.
   */
  take: (person: string, options: { signal: AbortSignal; onWait: (wait: Wait) => void }) => Promise<Place>;
  /** Refuses those that wait, and all that come: 'unavailable'. */
  close: () => void;
  /** Resolves when no answer is under way. */
  idle: () => Promise<void>;
  counts: () => { underWay: number; waiting: number };
};

type Waiting = { start: () => void; refuse: (reason: unknown) => void };
type Person = { underWay: number; queue: Waiting[]; turn: number; lastStart: number };

const retryAfterSeconds = 10;

export function createPlaces({
  atOnce,
  perPerson = 2,
  waitingPerPerson = 30,
  waitingInAll = 1_000,
}: {
  atOnce: () => number;
  perPerson?: number;
  waitingPerPerson?: number;
  waitingInAll?: number;
}): Places {
  const people = new Map<string, Person>();
  const whenIdle = new Set<() => void>();
  let underWay = 0;
  let waiting = 0;
  let starts = 0;
  let closed = false;

  function hasRoom(person: Person): boolean {
    return underWay < atOnce() && person.underWay < perPerson;
  }

  function start(person: Person): void {
    person.underWay++;
    person.lastStart = ++starts;
    underWay++;
  }

  function serveNext(): void {
    for (;;) {
      let next: Person | null = null;
      for (const person of people.values()) {
        if (person.queue.length === 0 || !hasRoom(person)) continue;
        const earlier =
          next === null ||
          person.underWay < next.underWay ||
          (person.underWay === next.underWay && person.lastStart < next.lastStart);
        if (earlier) next = person;
      }
      const question = next?.queue.shift();
      if (next === null || question === undefined) return;
      waiting--;
      start(next);
      question.start();
    }
  }

  function placeOf(key: string, person: Person): Place {
    let released = false;
    const turn = person.turn++;
    return {
      turn,
      release: () => {
        if (released) return;
        released = true;
        person.underWay--;
        underWay--;
        if (person.underWay === 0 && person.queue.length === 0) people.delete(key);
        serveNext();
        if (underWay === 0) for (const resolve of whenIdle) resolve();
      },
    };
  }

  return {
    async take(key, { signal, onWait }) {
      signal.throwIfAborted();
      if (closed) throw stopping();
      const person = people.get(key) ?? { underWay: 0, queue: [], turn: 0, lastStart: 0 };
      people.set(key, person);
      if (person.queue.length === 0 && hasRoom(person)) {
        start(person);
        return placeOf(key, person);
      }
      if (person.queue.length >= waitingPerPerson || waiting >= waitingInAll) {
        if (person.underWay === 0 && person.queue.length === 0) people.delete(key);
        throw new AppError('rate_limited', {
          message:
            person.queue.length >= waitingPerPerson
              ? 'Too many of your questions are waiting already. Ask again when some are answered.'
              : 'Too many people are asking right now. Try again in a moment.',
          retryAfterSeconds,
        });
      }
      waiting++;
      const turn = new Promise<void>((resolve, reject) => {
        const question: Waiting = { start: resolve, refuse: reject };
        person.queue.push(question);
        const leave = () => {
          const at = person.queue.indexOf(question);
          if (at < 0) return;
          person.queue.splice(at, 1);
          waiting--;
          if (person.underWay === 0 && person.queue.length === 0) people.delete(key);
          reject(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
      });
      onWait(person.underWay >= perPerson ? 'own' : 'others');
      await turn;
      return placeOf(key, person);
    },
    close() {
      closed = true;
      for (const person of people.values())
        for (const { refuse } of person.queue.splice(0)) {
          waiting--;
          refuse(stopping());
        }
    },
    counts: () => ({ underWay, waiting }),
    idle: () =>
      underWay === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            whenIdle.add(resolve);
          }),
  };
}

function stopping(): AppError {
  return new AppError('unavailable', {
    message: 'The explainer is restarting. Try again in a few seconds.',
    retryAfterSeconds,
  });
}

// An answer on its way into the database: opened, saved every second while it's open, closed once. A process that dies
// loses the last second, and what it doesn't save any more is closed by others (app/abandoned-answers.ts). A retry
// becomes a version of the old answer only when it has something to say, so one that fails changes nothing.

import {
  type AnswerPart,
  type AnswerPartOf,
  partOf,
  sentencesOf,
  textOfSentences,
  withPart,
} from '#lib/contract/answer-part.ts';
import { type Evidence, isShapedByFeedback } from '#lib/contract/evidence.ts';
import { type Database, database } from '#lib/db/client.ts';
import { finishAnswer, saveAnswer, startAnswer } from '#lib/db/messages.ts';
import type { MessageStatus, Timing } from '#lib/db/schema.ts';
import { logFailure } from '#lib/telemetry/log.ts';

const saveIntervalMs = 900; // a little under a second
const storedInfluences = 40; // the page shows a few; storing thousands would slow every load

export type AnswerRecord = {
  /** The stored answer's id; null until a retry has something to say. */
  messageId: () => string | null;
  extend: (versionId: string, part: AnswerPart) => void;
  say: (delta: string) => Promise<void>;
  finish: (status: Exclude<MessageStatus, 'streaming'>) => Promise<Timing>;
};

export async function openAnswerRecord({
  db = database(),
  userId,
  chatId,
  replaces,
  whatIf,
  everyMs = saveIntervalMs,
}: {
  db?: Database;
  userId: string;
  chatId: string;
  replaces: string | null; // the answer of which this is one more version
  whatIf?: AnswerPartOf<'what-if'>; // the changed history it's based on
  everyMs?: number;
}): Promise<AnswerRecord> {
  const openedAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - openedAt);
  let firstWordMs: number | null = null;
  let words = '';
  let parts: AnswerPart[] = whatIf === undefined ? [] : [whatIf];
  let modelVersionId: string | undefined;
  let id = replaces === null ? (await startAnswer(db, userId, chatId)).id : null;

  const content = () => ({ parts: withRest(parts, words), modelVersionId });

  let changed = false;
  let saving: Promise<unknown> = Promise.resolve();
  const save = () => {
    if (id === null) return;
    const said = changed ? content() : {}; // nothing new: only that it's alive
    changed = false;
    saving = saveAnswer(db, userId, id, said).catch((error) => {
      changed = true; // the next second tries it again
      logFailure('saving an answer', error, [
        'saving an answer:',
        error instanceof Error ? error.message : error,
      ]);
    });
  };
  const timer = setInterval(save, everyMs);
  timer.unref();

  return {
    messageId: () => id,
    extend: (versionId, part) => {
      parts = withPart(parts, part);
      modelVersionId = versionId;
      changed = true;
    },
    say: async (delta) => {
      firstWordMs ??= elapsedMs();
      words += delta;
      changed = true;
      id ??= (await startAnswer(db, userId, chatId, { replaces })).id;
    },
    finish: async (status) => {
      clearInterval(timer);
      await saving;
      const timing = { firstWordMs, totalMs: elapsedMs() };
      if (id !== null) await finishAnswer(db, userId, id, status, { ...content(), timing });
      return timing;
    },
  };
}

/** Includes an incomplete sentence's words as one more sentence. */
function withRest(parts: readonly AnswerPart[], words: string): AnswerPart[] {
  const text = words.slice(textOfSentences(sentencesOf(parts)).length);
  if (text.trim() === '') return [...parts];
  const evidence = partOf(parts, 'evidence')?.evidence;
  const isPrivate = evidence !== undefined && isShapedByFeedback(evidence);
  return [...parts, { type: 'sentence', topic: null, text, private: isPrivate }];
}

/** A part, as the page gets it and the database keeps it. */
export function trimPart(part: AnswerPart): AnswerPart {
  return part.type === 'evidence' ? { ...part, evidence: trimEvidence(part.evidence) } : part;
}

export function trimEvidence(evidence: Evidence): Evidence {
  const most = storedInfluences;
  const { influences, comparison } = evidence;
  if (influences.length <= most && (comparison?.split.length ?? 0) <= most) return evidence;
  return {
    ...evidence,
    influences: bothEnds(influences, most),
    ...(comparison && { comparison: { ...comparison, split: comparison.split.slice(0, most) } }),
  };
}

/** Of influences, what raises most and what lowers most; the middle moves little. */
function bothEnds<One>(influences: readonly One[], count: number): One[] {
  const ofLast = Math.floor(count / 4);
  return influences.length <= count
    ? [...influences]
    : [...influences.slice(0, count - ofLast), ...influences.slice(-ofLast)];
}

// An answer on its way into the database: opened, saved about once a second while it grows, closed once. A retry
// replaces the old answer only when the new one has something to say, so a retry that fails loses nothing.

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
import { finishAnswer, removeAnswer, saveAnswer, startAnswer } from '#lib/db/messages.ts';
import type { MessageStatus } from '#lib/db/schema.ts';

const saveIntervalMs = 1_000;
const storedInfluences = 40; // the page shows a few; storing thousands would slow every load

export type AnswerRecord = {
  /** The stored answer's id; null until a retry has replaced the old one. */
  messageId: () => string | null;
  extend: (versionId: string, part: AnswerPart) => void;
  say: (delta: string) => Promise<void>;
  finish: (status: Exclude<MessageStatus, 'streaming'>) => Promise<void>;
};

export async function openAnswerRecord({
  db = database(),
  userId,
  chatId,
  replaces,
  whatIf,
}: {
  db?: Database;
  userId: string;
  chatId: string;
  replaces: string | null; // the answer that a retry replaces
  whatIf?: AnswerPartOf<'what-if'>; // the changed history it's based on
}): Promise<AnswerRecord> {
  let words = '';
  let parts: AnswerPart[] = whatIf === undefined ? [] : [whatIf];
  let modelVersionId: string | undefined;
  let savedAt = Date.now();
  let id = replaces === null ? (await startAnswer(db, userId, chatId)).id : null;

  const content = () => ({ parts: withRest(parts, words), modelVersionId });

  return {
    messageId: () => id,
    extend: (versionId, part) => {
      parts = withPart(parts, part);
      modelVersionId = versionId;
    },
    say: async (delta) => {
      words += delta;
      if (id === null) {
        if (replaces !== null) await removeAnswer(db, userId, chatId, replaces);
        id = (await startAnswer(db, userId, chatId)).id;
      } else if (Date.now() - savedAt > saveIntervalMs) {
        savedAt = Date.now();
        await saveAnswer(db, userId, id, content());
      }
    },
    finish: async (status) => {
      if (id !== null) await finishAnswer(db, userId, id, status, content());
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
    influences: influences.slice(0, most),
    ...(comparison && { comparison: { ...comparison, split: comparison.split.slice(0, most) } }),
  };
}

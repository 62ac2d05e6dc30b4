/**
 * An answer on its way into the database: opened, saved about once a second while it grows, closed once. A retry
 * replaces the old answer only when the new one has something to say, so a retry that fails loses nothing.
 */

import type { AnswerData, AnswerStatus, ToldWhatIf } from '#app/[domain]/chat/message.ts';
import type { Evidence, Extension } from '#app/explainer/contract.ts';
import { type Database, database } from '#lib/db/client.ts';
import { finishAnswer, removeAnswer, saveAnswer, startAnswer } from '#lib/db/messages.ts';

const saveIntervalMs = 1_000;
const storedInfluences = 40; // the page shows a few; thousands would only weigh on every load

export type AnswerRecord = {
  /** The id of the stored answer; null while a retry has not replaced the old one yet. */
  messageId: () => string | null;
  extend: (extension: Extension) => void;
  say: (delta: string) => Promise<void>;
  finish: (status: Exclude<AnswerStatus, 'streaming'>) => Promise<void>;
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
  replaces: string | null; // the answer that a retry is to replace
  whatIf?: ToldWhatIf; // the changed history on which it stands
}): Promise<AnswerRecord> {
  let text = '';
  let evidence: Evidence | undefined;
  let marks: Extension['marks'];
  let check: AnswerData['check'] | undefined;
  let source: AnswerData['source'] | undefined;
  let choices: AnswerData['choices'] | undefined;
  let modelVersionId: string | undefined;
  let savedAt = Date.now();
  let id = replaces === null ? (await startAnswer(db, userId, chatId)).id : null;

  const content = () => ({
    parts: [
      { type: 'text', text },
      ...(check === undefined ? [] : [{ type: 'data-check', data: check }]),
      ...(source === undefined ? [] : [{ type: 'data-source', data: source }]),
      ...(choices === undefined ? [] : [{ type: 'data-choices', data: choices }]),
      ...(whatIf === undefined ? [] : [{ type: 'data-what-if', data: whatIf }]),
    ],
    evidence,
    marks,
    modelVersionId,
  });

  return {
    messageId: () => id,
    extend: (extension) => {
      if (extension.evidence) evidence = trimEvidence(extension.evidence);
      if (extension.selfCheck) check = extension.selfCheck;
      if (extension.choices) choices = extension.choices;
      marks = extension.marks ?? marks;
      source = extension.source ?? source;
      modelVersionId = extension.versionId ?? modelVersionId;
    },
    say: async (delta) => {
      text += delta;
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

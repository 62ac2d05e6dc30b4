// What the page asks of the import routes: each gives a value or one sentence to show.

import { unreachable } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type {
  ImportChoices,
  ImportList,
  ImportOutcome,
  ShownPage,
  ShownPreview,
} from '#lib/contract/history-import.ts';

export type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };
export type Brought = { name: string; content: Blob };
export type QuestionAnswers = Record<string, string>;

export const maxMebibytes = 32; // as the server has it: a larger file isn't even sent

export async function readFile(
  domain: Domain,
  { name, content }: Brought,
  answers: QuestionAnswers,
  signal: AbortSignal,
): Promise<Answer<ShownPreview>> {
  if (content.size > maxMebibytes * 1024 * 1024)
    return {
      ok: false,
      message: `This file is larger than ${maxMebibytes} MiB. No history is that long, so we don’t read it.`,
    };
  const query = new URLSearchParams({ name, answers: JSON.stringify(answers) });
  return ask<ShownPreview>(`/api/history/${domain}/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: content,
    signal,
  });
}

/** The games of the person's linked Steam account. */
export function fetchFromSteam(domain: Domain, signal: AbortSignal): Promise<Answer<ShownPreview>> {
  return ask<ShownPreview>(`/api/history/${domain}/imports/steam`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal,
  });
}

export function loadPage(
  domain: Domain,
  importId: string,
  list: ImportList,
  page: number,
): Promise<Answer<ShownPage>> {
  return ask<ShownPage>(`/api/history/${domain}/imports/${importId}?list=${list}&page=${page}`);
}

export function confirmImport(
  domain: Domain,
  importId: string,
  choices: ImportChoices,
): Promise<Answer<ImportOutcome>> {
  return ask<ImportOutcome>(`/api/history/${domain}/imports/${importId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(choices),
  });
}

export async function discardPreview(domain: Domain, importId: string): Promise<void> {
  await fetch(`/api/history/${domain}/imports/${importId}`, { method: 'DELETE' }).catch(() => {}); // it expires by itself
}

async function ask<Value>(address: string, init?: RequestInit): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, init);
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as Value };
    const { error } = body as { error?: { message?: string } };
    return { ok: false, message: error?.message ?? unreachable().message };
  } catch {
    return unreachable();
  }
}

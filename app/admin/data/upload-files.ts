// Sends files in pieces, each tried again a few times; the server keeps what has come.

import { z } from 'zod';

const pieceBytes = 8 * 1024 * 1024;
const tries = 4;
const retryMs = 1_000;
const errorSchema = z.object({ error: z.object({ message: z.string() }) });

export type Uploaded = { ok: true; upload: string } | { ok: false; message: string };

/** onSent: the share of all bytes that have arrived. */
export async function uploadFiles(
  files: readonly File[],
  onSent: (share: number) => void,
): Promise<Uploaded> {
  const upload = crypto.randomUUID();
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let sent = 0;
  for (const file of files) {
    for (let offset = 0; offset < file.size; offset += pieceBytes) {
      const piece = file.slice(offset, offset + pieceBytes);
      const query = new URLSearchParams({ name: file.name, offset: String(offset) });
      const problem = await send(`/api/admin/uploads/${upload}?${query}`, piece);
      if (problem !== null) return { ok: false, message: problem };
      sent += piece.size;
      onSent(sent / total);
    }
  }
  return { ok: true, upload };
}

/** Null once the piece has arrived, or else the reason. What the server refuses isn't tried again. */
async function send(address: string, piece: Blob): Promise<string | null> {
  for (let left = tries; ; left--) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: piece,
    }).catch(() => null);
    if (response?.ok) return null;
    const isRefused = response !== null && response.status < 500;
    if (isRefused || left <= 1) {
      const said = errorSchema.safeParse(await response?.json().catch(() => null));
      return said.data?.error.message ?? 'The connection was lost. Try again.';
    }
    await new Promise((done) => setTimeout(done, retryMs));
  }
}

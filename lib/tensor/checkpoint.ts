// A checkpoint is a folder: checkpoint.json (numbers, words, and the name of the tensor file) and one safetensors
// file. The JSON is renamed into place last, so a crash at any moment leaves either the previous checkpoint or the
// new one.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

export type CheckpointTensors = Map<string, { shape: number[]; data: Float32Array }>;
export type Checkpoint<State> = { state: State; tensors: CheckpointTensors };

const stateFile = 'checkpoint.json';

/** `state` must survive JSON. */
export async function saveCheckpoint<State>(folder: string, checkpoint: Checkpoint<State>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tensorFile = `tensors-${randomBytes(6).toString('hex')}.safetensors`;
  await writeSafetensors(join(folder, tensorFile), checkpoint.tensors);
  const partial = join(folder, `${stateFile}.${process.pid}.partial`);
  await writeFile(partial, JSON.stringify({ tensorFile, state: checkpoint.state }), { flush: true });
  await rename(partial, join(folder, stateFile));
  await syncFolder(folder); // or a power cut could bring the old name back after the old tensors are gone
  await removeAllBut(folder, tensorFile);
}

/** What a process that died left half-written. Only for whoever is alone at work in the folder. */
export async function removeLeftovers(folder: string): Promise<void> {
  const text = await readFile(join(folder, stateFile), 'utf8').catch(() => null);
  const kept = text === null ? null : tensorFileOf(text);
  if (kept !== undefined) await removeAllBut(folder, kept); // of a checkpoint that can't be read, nothing is thrown away
}

async function removeAllBut(folder: string, tensorFile: string | null): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const isOld = /^tensors-[0-9a-f]+\.safetensors/.test(name) && name !== tensorFile;
    const isLeft = name.startsWith(`${stateFile}.`) && name.endsWith('.partial');
    if (isOld || isLeft) await rm(join(folder, name), { force: true });
  }
}

function tensorFileOf(text: string): string | undefined {
  try {
    return String((JSON.parse(text) as { tensorFile: string }).tensorFile);
  } catch {
    return undefined;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** The last complete checkpoint, or null if there is none. The caller checks `state`. */
export async function loadCheckpoint<State>(folder: string): Promise<Checkpoint<State> | null> {
  let text: string;
  try {
    text = await readFile(join(folder, stateFile), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
  try {
    const { tensorFile, state } = JSON.parse(text) as { tensorFile: string; state: State };
    const { tensors } = await readSafetensors(join(folder, basename(tensorFile)));
    return { state, tensors };
  } catch (cause) {
    throw new AppError('bad_file', { message: `Can't read the checkpoint in ${folder}`, cause });
  }
}

// A model version's measurements, as JSON in its folder: replaced in one step and checked against a schema when read.
// Loads no model, so the web app can import it.
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { AppError } from '#lib/errors.ts';

export async function replaceMeasured(folder: string, fileName: string, text: string): Promise<void> {
  const temporary = path.join(/*turbopackIgnore: true*/ folder, `${fileName}.partial`);
  await writeFile(temporary, text);
  await rename(temporary, path.join(/*turbopackIgnore: true*/ folder, fileName));
}

/** null if there's no file. Throws AppError('bad_file') if it's longer than `maxBytes` or doesn't fit the schema. */
export async function loadMeasured<Schema extends z.ZodType>(
  folder: string,
  fileName: string,
  maxBytes: number,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const file = path.join(/*turbopackIgnore: true*/ folder, fileName);
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  try {
    if (found.size > maxBytes) throw new RangeError('too long');
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new AppError('bad_file', { message: `This ${fileName} cannot be read.`, cause });
  }
}

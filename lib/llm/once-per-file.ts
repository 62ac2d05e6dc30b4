// What is made from a file, made once by a process as long as the file stays the same: base models are hundreds of megabytes, and
// three domains ask for the same one's hash and tokenizer while they load.
import { stat } from 'node:fs/promises';

/** The same, remembered by path. What failed is tried again. */
export function oncePerFile<Made>(make: (file: string) => Promise<Made>): (file: string) => Promise<Made> {
  const known = new Map<string, { state: string; made: Promise<Made> }>(); // the file's state when it was read
  return async (file) => {
    const facts = await stat(file).catch(() => null);
    if (facts === null) return make(file); // which says what is wrong with it
    const state = `${facts.ino} ${facts.size} ${facts.mtimeMs} ${facts.ctimeMs}`;
    const before = known.get(file);
    if (before?.state === state) return before.made;
    const made = make(file);
    const entry = { state, made };
    known.set(file, entry);
    made.catch(() => {
      if (known.get(file) === entry) known.delete(file);
    });
    return made;
  };
}

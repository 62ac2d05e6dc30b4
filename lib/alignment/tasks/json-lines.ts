/**
 * What `parse` makes of each line that isn't empty; at: which one, from 1. Throws RangeError for a line that is no JSON object, and
 * what `parse` throws.
 */
export function parseJsonLines<One>(
  jsonl: string,
  parse: (fields: Record<string, unknown>, at: number) => One,
): One[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [parse(fieldsOf(line, index + 1), index + 1)];
  });
}

function fieldsOf(line: string, at: number): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch (cause) {
    throw new RangeError(`Line ${at} is not JSON.`, { cause });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new RangeError(`Line ${at} is not a JSON object.`);
  return read as Record<string, unknown>;
}

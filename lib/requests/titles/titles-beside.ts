// The titles that facts hold, however deep, so that each is known as one in the text: many stand in no line.

const deepest = 6;
const shortest = 3; // letters: "It" and "Up" are words, too

export function titlesBeside(facts: unknown, depth = 0): string[] {
  if (depth > deepest || typeof facts !== 'object' || facts === null) return [];
  if (Array.isArray(facts)) return facts.flatMap((one) => titlesBeside(one, depth + 1));
  const { title, index } = facts as Record<string, unknown>;
  if (typeof title === 'string' && typeof index === 'number') return title.length < shortest ? [] : [title];
  return Object.values(facts).flatMap((one) => titlesBeside(one, depth + 1));
}

// Words of a title or a person inside a regular expression.

/** Text that a regular expression takes as it stands. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

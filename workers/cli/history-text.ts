// What read-history prints: what was found and how, what's left to choose, and what isn't in the catalogue.

type NamedItem = { title: string; year: number | null };
export type ReadHistory = {
  format: string;
  rows: number;
  found: { title: string; item: NamedItem; by: string; status: string; disliked: boolean }[];
  ambiguous: { title: string; year: number | null; options: { item: NamedItem }[] }[];
  missing: { title: string; year: number | null; kind: string | null }[];
  questions: {
    id: string;
    text: string;
    options: { value: string; label: string }[];
    assumed?: string;
    answered: boolean;
  }[];
  problems: { line: number; text: string }[];
  problemCount: number;
  notes: string[];
};

const longestList = 20;

export function historyText(history: ReadHistory): string {
  const { format, rows, found, ambiguous, missing, questions, problems, problemCount, notes } = history;
  const lines = [`${format}: ${count(rows, 'row')}`];
  const ways = Map.groupBy(found, ({ by }) => by);
  const told = [...ways].map(([by, some]) => `${some.length} by ${by}`).join(', ');
  lines.push(`Found: ${found.length}${told === '' ? '' : ` (${told})`}`);
  const unseen = found.filter(({ status }) => status !== 'seen').length;
  if (unseen > 0) lines.push(`  ${unseen} of them are only owned or wanted, so they don't count as history`);
  const disliked = found.filter((one) => one.disliked).length;
  if (disliked > 0) lines.push(`  ${disliked} of them are rated in the lowest third: "didn't like it"`);
  lines.push(...listed(found, ({ title, item, by }) => `${title} → ${named(item)} (${by})`));
  if (ambiguous.length > 0) {
    lines.push(`To choose: ${ambiguous.length}`);
    lines.push(
      ...listed(
        ambiguous,
        (one) => `${named(one)}: ${one.options.map(({ item }) => named(item)).join(' or ')}`,
      ),
    );
  }
  if (missing.length > 0) {
    const episodes = missing.filter(({ kind }) => kind === 'series' || kind === 'episode').length;
    lines.push(`Not in this catalogue: ${missing.length}${episodes > 0 ? ` (${episodes} of series)` : ''}`);
    lines.push(...listed([...new Set(missing.map(named))], (title) => title));
  }
  for (const { id, text, options, assumed, answered } of questions) {
    if (answered) continue;
    const choices = options.slice(0, longestList).map(({ value }) => value);
    const meanwhile = assumed === undefined ? '' : ` Assumed: ${assumed}.`;
    lines.push(`${text} Answer with --answer "${id}=…": ${choices.join(', ')}.${meanwhile}`);
  }
  lines.push(...notes);
  if (problemCount > 0) {
    lines.push(`${count(problemCount, 'row')} with a problem:`);
    lines.push(...listed(problems, ({ line, text }) => `line ${line}: ${text}`));
  }
  return lines.join('\n');
}

function listed<Entry>(entries: readonly Entry[], line: (entry: Entry) => string): string[] {
  const shown = entries.slice(0, longestList).map((entry) => `  ${line(entry)}`);
  return entries.length > longestList ? [...shown, `  … and ${entries.length - longestList} more`] : shown;
}

function named({ title, year }: NamedItem): string {
  return year === null || title.includes(`(${year})`) ? title : `${title} (${year})`;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

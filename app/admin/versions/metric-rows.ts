// The numbers in a metrics object of any shape, as rows: "strict.nextItem.hitAt5" → ["strict next item hit at 5",
// "0.1350"].

const maxRows = 14;

export function metricRows(metrics: unknown): [name: string, value: string][] {
  const rows: [string, string][] = [];
  collect(metrics, '', rows);
  return rows.slice(0, maxRows);
}

function collect(value: unknown, path: string, rows: [string, string][]): void {
  if (typeof value === 'number') {
    rows.push([spoken(path), Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(4)]);
    return;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value))
    collect(inner, path === '' ? key : `${path} ${key}`, rows);
}

function spoken(path: string): string {
  return path
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .toLowerCase();
}

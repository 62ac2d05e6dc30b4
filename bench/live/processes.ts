// The processes of one running app, found by the data folder in their environment, and PostgreSQL by its own note. What is found
// once is remembered, so that whatever outlives its parent is noticed.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const kinds = [
  'web',
  'explainer',
  'trainer',
  'training',
  'PostgreSQL',
  'database keeper',
  'supervisor',
] as const;
export type Kind = (typeof kinds)[number];
export type Process = { id: number; parent: number; start: string; kind: Kind | null };

const programs: [string, Kind][] = [
  ['workers/web/main.ts', 'web'],
  ['workers/explainer/main.ts', 'explainer'],
  ['workers/trainer/main.ts', 'trainer'],
  ['workers/trainer/child.ts', 'training'],
  ['workers/supervisor/database.ts', 'database keeper'],
  ['workers/supervisor/main.ts', 'supervisor'],
];

export type ProcessWatch = {
  find(kind: Kind): Process | undefined;
  all(): Process[];
  /** Ours, alive, and below neither the supervisor nor the PostgreSQL of this moment. */
  orphans(): Process[];
};

export function watchProcesses(dataFolder: string, databaseFolder: string): ProcessWatch {
  const mark = `DATA_FOLDER=${dataFolder}\0`;
  const seen = new Map<string, Process>(); // by id and start: ids are used again

  function all(): Process[] {
    const living = new Map(readdirSync('/proc').flatMap((name) => found(name, mark)));
    const server = postmasterOf(databaseFolder);
    const ours = (one: Process | undefined): boolean =>
      one !== undefined && (one.kind !== null || one.id === server || ours(living.get(one.parent)));
    const result: Process[] = [];
    for (const one of living.values()) {
      const key = `${one.id} ${one.start}`;
      if (!ours(one) && !seen.has(key)) continue;
      const known = { ...one, kind: one.id === server ? ('PostgreSQL' as const) : one.kind };
      seen.set(key, known);
      result.push(known);
    }
    return result;
  }

  return {
    all,
    find: (kind) => all().find((one) => one.kind === kind),
    orphans() {
      const living = new Map(all().map((one) => [one.id, one]));
      const belongs = (one: Process | undefined): boolean =>
        one !== undefined &&
        (one.kind === 'supervisor' || one.kind === 'PostgreSQL' || belongs(living.get(one.parent)));
      return [...living.values()].filter((one) => !belongs(one));
    },
  };
}

/** In MB; what processes share counts for each of them in part. */
export function memoryOf(id: number): number {
  const own = /^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1];
  return Number(own ?? /VmRSS:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0) / 1024;
}

function found(name: string, mark: string): [number, Process][] {
  const id = Number(name);
  if (!Number.isInteger(id)) return [];
  const stat = read(`/proc/${id}/stat`);
  const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (stat === '' || state === 'Z' || state === 'X') return [];
  const command = read(`/proc/${id}/cmdline`);
  const program = programs.find(([file]) => command.includes(file));
  const kind = program && read(`/proc/${id}/environ`).includes(mark) ? program[1] : null;
  return [[id, { id, parent: Number(parent), start: rest[17] ?? '', kind }]];
}

function postmasterOf(databaseFolder: string): number {
  return Number(read(join(databaseFolder, 'data', 'postmaster.pid')).split('\n')[0] || -1);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it's gone
  }
}

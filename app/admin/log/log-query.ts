// What the log is narrowed down by, from the address of its page. What can't be read counts as not given.

import { z } from 'zod';
import { type AdministrativeAct, administrativeActs } from '#lib/contract/administrative-act.ts';
import type { ActQuery } from '#lib/db/audit-log.ts';

const day = z.iso.date().optional().catch(undefined);
const querySchema = z.object({
  person: z.string().trim().min(1).max(300).optional().catch(undefined),
  act: z
    .enum(Object.keys(administrativeActs) as [AdministrativeAct, ...AdministrativeAct[]])
    .optional()
    .catch(undefined),
  from: day,
  to: day,
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

/** `fields`: those of the form, as given, for the links to other pages. Days begin when they do where the server is. */
export function logQuery(given: unknown): { query: ActQuery; fields: Record<string, string> } {
  const { person, act, from, to, before } = querySchema.parse(given);
  const until = to === undefined ? undefined : new Date(`${to}T00:00:00`);
  until?.setDate(until.getDate() + 1); // the whole of the last day
  const fields = Object.entries({ person, act, from, to }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  return {
    query: {
      person,
      act,
      from: from === undefined ? undefined : new Date(`${from}T00:00:00`),
      until,
      before,
    },
    fields: Object.fromEntries(fields),
  };
}

// What an act was done to, as a person reads it: {"name":"train-sasrec","params":{"domain":"movies"}} → "Train SASRec, domain
// movies". Anything else is told as it was written down.

import { z } from 'zod';
import { jobDefinitions } from '#lib/jobs/definitions.ts';

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const jobSchema = z.object({ name: z.string(), params: z.record(z.string(), z.unknown()) });

export function subjectInWords(subject: string): string {
  const given = parsed(subject);
  const job = jobSchema.safeParse(given);
  if (!job.success) return fieldsSchema.safeParse(given).data === undefined ? subject : listed(Object(given));
  const { name, params } = job.data;
  const label = Object.hasOwn(jobDefinitions, name)
    ? jobDefinitions[name as keyof typeof jobDefinitions].label
    : name;
  return Object.keys(params).length === 0 ? label : `${label}, ${listed(params)}`;
}

function listed(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `${spoken(field)} ${told(value)}`)
    .join(', ');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // plain words, or JSON that was cut
  }
}

function spoken(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join(' and ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

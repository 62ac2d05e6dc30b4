// Columns that most tables have.

import { text, timestamp } from 'drizzle-orm/pg-core';
import type { Domain } from '#lib/contract/domain.ts';

export const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const domain = () => text('domain').$type<Domain>().notNull();

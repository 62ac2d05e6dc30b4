import { defineConfig } from 'drizzle-kit';

// A change of the schema becomes a migration by `drizzle-kit generate --name spoken-name`; see drizzle/.
export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './lib/db/schema.ts',
    './lib/db/history-import-schema.ts',
    './lib/db/audit-log-schema.ts',
    './lib/db/browsing-schema.ts',
    './lib/db/sign-in-schema.ts',
    './lib/db/figures-schema.ts',
    './lib/db/job-report-schema.ts',
  ],
  out: './drizzle',
});

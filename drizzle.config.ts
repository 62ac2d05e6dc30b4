import { defineConfig } from 'drizzle-kit';

// A change of lib/db/schema.ts becomes a migration by `drizzle-kit generate --name spoken-name`; see drizzle/.
export default defineConfig({ dialect: 'postgresql', schema: './lib/db/schema.ts', out: './drizzle' });

// Next calls this once, when the web server starts. It compiles the file for its edge runtime as well, which could not load
// a database client: NEXT_RUNTIME is a constant by then, and what stands behind the condition is left out.

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const [{ keepClosingAbandonedAnswers }, { database }, { givenDatabaseUrl }] = await Promise.all([
      import('#app/abandoned-answers.ts'),
      import('#lib/db/client.ts'),
      import('#lib/env.ts'),
    ]);
    if (givenDatabaseUrl() !== null) keepClosingAbandonedAnswers(database()); // a build has no database
  }
}

'use client';

/** When even the frame of the page failed: no styles can be counted on. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>RecExplainer did not work</h1>
          <p>Something went wrong on our side. What you have stored is safe.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}

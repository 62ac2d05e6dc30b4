// GET: where a revoked link leads. Responds with 410 in plain HTML, because the framework's own "not found" page needs
// scripts, and the reader may have none.

const page = `<!doctype html>
<html lang="en" style="color-scheme: light dark">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>No longer shared · RecExplainer</title>
<body style="font: 1rem/1.6 system-ui, sans-serif; max-width: 28rem; margin: 25vh auto 0; padding: 0 1.25rem">
<main>
<h1 style="font-size: 1.9rem; line-height: 1.2">This answer is no longer shared</h1>
<p>The person who shared it revoked the link, or the link is incomplete.</p>
<p><a href="/" style="color: inherit">Start page</a></p>
</main>
</body>
</html>
`;

export function GET(): Response {
  return new Response(page, {
    status: 410,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    },
  });
}

import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/auth.ts';
import { clientWords } from '#lib/client-words.ts';
import { database } from '#lib/db/client.ts';
import { deviceCookie } from '#lib/device-cookie.ts';
import type { AppError } from '#lib/errors.ts';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  let email: string | null = null;
  const refusals: AppError[] = [];
  const options = authOptions(database, {
    client: clientWords(request.headers.get('user-agent')),
    onSignedIn: (user) => {
      email = user.email;
    },
    onRefused: (error) => refusals.push(error),
  });
  const response: Response = await NextAuth(request, context, options);
  if (email !== null) response.headers.append('set-cookie', deviceCookie(email));
  const [refusal] = refusals;
  return refusal === undefined ? response : withRetryAfter(response, refusal);
}

/** next-auth answers a refused attempt with 401, as it does a wrong password. Its body says why to the page. */
function withRetryAfter(response: Response, { status, retryAfterSeconds }: AppError): Response {
  const headers = new Headers(response.headers);
  headers.set('retry-after', String(retryAfterSeconds));
  return new Response(response.body, { status, headers });
}

export { handle as GET, handle as POST };

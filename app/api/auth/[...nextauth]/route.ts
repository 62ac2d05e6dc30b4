import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/auth.ts';
import { clientWords } from '#lib/client-words.ts';
import { database } from '#lib/db/client.ts';
import { deviceCookie } from '#lib/device-cookie.ts';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  let email: string | null = null;
  const options = authOptions(database, {
    client: clientWords(request.headers.get('user-agent')),
    onSignedIn: (user) => {
      email = user.email;
    },
  });
  const response: Response = await NextAuth(request, context, options);
  if (email !== null) response.headers.append('set-cookie', deviceCookie(email));
  return response;
}

export { handle as GET, handle as POST };

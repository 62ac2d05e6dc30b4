// Sign-in. The cookie is an encrypted token that holds nothing but the id of a session row; the row is looked up
// whenever the cookie is read, so signing out, changing the password or deleting the account ends it at the next
// request. Pages and routes ask `currentUser`, `requireUser` or `requireAdministrator` where they read data.

import type { NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import { getServerSession } from 'next-auth/next';
import { z } from 'zod';
import { clientAddressHeader } from '#lib/client-address.ts';
import { type Database, database } from '#lib/db/client.ts';
import { createSession, revokeSession, sessionSeconds, userOfSession } from '#lib/db/sessions.ts';
import { countSignInAttempt, countUse, forgetSignInAttempts } from '#lib/db/sign-in-attempts.ts';
import { takeSteamTicket } from '#lib/db/steam-accounts.ts';
import { copyDemoViewer, type User, verifyUser } from '#lib/db/users.ts';
import { knownDevice } from '#lib/device-cookie.ts';
import { authSecret, isSecure } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';

export type SignedInUser = User & { sessionId: string };

declare module 'next-auth' {
  interface Session {
    user: SignedInUser;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
    user?: User;
  }
}

type Headers = Record<string, unknown> | undefined;
const passwordForm = z.object({ email: z.string().max(254), password: z.string().max(1_000) });
const ticketForm = z.object({ ticket: z.string().min(1).max(100) });
const demoForm = z.object({ viewerId: z.string().max(100) });
const cookiePayload = z.object({ sub: z.uuid(), sessionId: z.uuid() });

/**
 * Providers: 'password' { email, password }, 'demo' { viewerId } and 'steam' { ticket }. Sign-in page: /sign-in. `client` is the browser in
 * words, for the list of sessions; `onSignedIn` is called with whoever gave the right password, `onRefused` with the limit that
 * refused an attempt.
 */
export function authOptions(
  openDatabase: () => Database = database,
  {
    client = null,
    onSignedIn = () => {},
    onRefused = () => {},
  }: {
    client?: string | null;
    onSignedIn?: (user: User) => void;
    onRefused?: (error: AppError) => void;
  } = {},
): NextAuthOptions {
  const noticing = (attempt: Promise<User | null>) =>
    attempt.catch((thrown: unknown) => {
      if (thrown instanceof AppError && thrown.code === 'rate_limited') onRefused(thrown);
      throw thrown;
    });
  return {
    secret: authSecret(),
    useSecureCookies: isSecure(),
    cookies: cookiesFor(isSecure()),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      {
        id: 'password',
        name: 'Email and password',
        type: 'credentials',
        credentials: {
          email: { label: 'Email', type: 'email' },
          password: { label: 'Password', type: 'password' },
        },
        authorize: (form, request) =>
          noticing(signInWithPassword(openDatabase(), form, request?.headers, onSignedIn)),
      },
      {
        id: 'demo',
        name: 'Demo viewer',
        type: 'credentials',
        credentials: { viewerId: { label: 'Viewer', type: 'text' } },
        authorize: (form, request) => noticing(signInAsDemoViewer(openDatabase(), form, request?.headers)),
      },
      {
        id: 'steam',
        name: 'Steam',
        type: 'credentials',
        credentials: { ticket: { label: 'Ticket', type: 'text' } },
        authorize: (form) => signInWithTicket(openDatabase(), form),
      },
    ],
    jwt: {
      maxAge: sessionSeconds,
      encode: ({ token, ...rest }) =>
        encode({ ...rest, token: { sub: token?.sub, sessionId: token?.sessionId } }),
      // Null makes next-auth treat the cookie as absent and clear it.
      decode: async (params) => {
        const payload = cookiePayload.safeParse(await decode(params).catch(() => null));
        if (!payload.success) return null;
        const user = await userOfSession(openDatabase(), payload.data.sessionId);
        return user !== null && user.id === payload.data.sub ? { ...payload.data, user } : null;
      },
    },
    callbacks: {
      // `user` is only set at sign-in.
      jwt: async ({ token, user }) =>
        user === undefined
          ? token
          : { sub: user.id, sessionId: await createSession(openDatabase(), user.id, client) },
      session: ({ session, token }) => {
        const { user, sessionId } = token;
        return user === undefined || sessionId === undefined
          ? session
          : { ...session, user: { ...user, sessionId } };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionId !== undefined) await revokeSession(openDatabase(), token.sessionId);
      },
    },
    logger: {
      error: (code, details) => {
        if (code !== 'JWT_SESSION_ERROR') console.error('sign-in:', code, details); // a rejected cookie isn't a bug
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

/** Over HTTPS the names begin with __Host-: no other host and no unencrypted page can then set or read them. */
function cookiesFor(secure: boolean): NonNullable<NextAuthOptions['cookies']> {
  const prefix = secure ? '__Host-' : '';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return {
    sessionToken: { name: `${prefix}next-auth.session-token`, options },
    callbackUrl: { name: `${prefix}next-auth.callback-url`, options },
    csrfToken: { name: `${prefix}next-auth.csrf-token`, options },
  };
}

/** The signed-in person of the request being handled, or null. For server components, actions and route handlers. */
export async function currentUser(): Promise<SignedInUser | null> {
  const session = await getServerSession(authOptions());
  return session?.user?.sessionId === undefined ? null : session.user;
}

/** Throws 'unauthorized' if no one is signed in. */
export async function requireUser(): Promise<SignedInUser> {
  const user = await currentUser();
  if (user === null) throw new AppError('unauthorized', { message: 'Sign in first.' });
  return user;
}

/** Throws 'unauthorized' if no one is signed in and 'forbidden' if they aren't an administrator. */
export async function requireAdministrator(): Promise<SignedInUser> {
  const user = await requireUser();
  if (user.role !== 'administrator')
    throw new AppError('forbidden', { message: 'Only administrators can do this.' });
  if (user.mustChangePassword)
    throw new AppError('forbidden', { message: 'Change your one-time password first.' });
  return user;
}

/** The client's address as the web server found it; null where the request didn't come through it. */
export function clientAddress(headers: Headers): string | null {
  const value = headers?.[clientAddressHeader];
  return typeof value === 'string' && value !== '' ? value.slice(0, 64) : null;
}

async function signInWithPassword(
  db: Database,
  form: unknown,
  headers: Headers,
  onSignedIn: (user: User) => void,
): Promise<User | null> {
  const parsed = passwordForm.safeParse(form);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const attempt = { email, address: clientAddress(headers), device: knownDevice(headers?.cookie, email) };
  await countSignInAttempt(db, attempt);
  const user = await verifyUser(db, email, password);
  if (user === null) return null;
  await forgetSignInAttempts(db, attempt);
  onSignedIn(user);
  return user;
}

async function signInAsDemoViewer(db: Database, form: unknown, headers: Headers): Promise<User | null> {
  const parsed = demoForm.safeParse(form);
  if (!parsed.success) return null;
  await countUse(db, 'demo', clientAddress(headers));
  return copyDemoViewer(db, parsed.data.viewerId);
}

/** The ticket comes from /api/steam/return, which checked with Steam whose account it is. */
async function signInWithTicket(db: Database, form: unknown): Promise<User | null> {
  const parsed = ticketForm.safeParse(form);
  return parsed.success ? takeSteamTicket(db, parsed.data.ticket) : null;
}

/** Who may see a page, asked by the page that reads the data. */

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { currentUser, type SignedInUser } from '#lib/auth.ts';
import { type Domain, isDomain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';

/** The signed-in person; everyone else is led to the door, and a one-time password is changed first. */
export async function pageUser(returnTo: string): Promise<SignedInUser> {
  const user = await currentUser();
  if (user === null) redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
  if (user.mustChangePassword) redirect('/change-password');
  return user;
}

/** For everybody else this page does not exist. */
export async function pageAdministrator(): Promise<SignedInUser> {
  const user = await currentUser();
  if (user?.role !== 'administrator') notFound();
  if (user.mustChangePassword) redirect('/change-password');
  return user;
}

export function pageDomain(segment: string): Domain {
  if (!isDomain(segment)) notFound();
  return segment;
}

/**
 * A page's title below a domain. Next resolves it apart from the page, so it looks at the domain itself: else an address
 * that does not exist would show the words of "not found" under the title of the page that it is not.
 */
export function domainTitle(
  title: string,
): (props: { params: Promise<{ domain: string }> }) => Promise<Metadata> {
  return async ({ params }) => {
    pageDomain((await params).domain);
    return { title };
  };
}

/** A query that finds nothing is a page that does not exist; every other failure stays a failure. */
export async function orNotFound<Value>(query: Promise<Value>): Promise<Value> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}

/** Where to go after signing in: a path of this app, or the start page, which knows each person's home. */
export function safeReturn(next: string | string[] | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])[\w\-/?=&%.]*$/.test(next) ? next : '/';
}

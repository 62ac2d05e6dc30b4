// Who may see a page. The page that reads the data asks.

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { currentUser, type SignedInUser } from '#lib/auth.ts';
import { type Domain, isDomain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';

const userOnce = cache(currentUser); // layout, page and title ask

/** The signed-in person. Anyone else goes to sign in; a one-time password has to be changed first. */
export async function pageUser(returnTo: string): Promise<SignedInUser> {
  const user = await userOnce();
  if (user === null) redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
  if (user.mustChangePassword) redirect('/change-password');
  return user;
}

/** For everyone else this page doesn't exist, nor its title (administrationTitle). */
export async function pageAdministrator(): Promise<SignedInUser> {
  const user = await userOnce();
  if (user?.role !== 'administrator') notFound();
  if (user.mustChangePassword) redirect('/change-password');
  return user;
}

/** As in domainTitle: whoever can't see a page of the administration can't see its title either. */
export function administrationTitle(title: string): () => Promise<Metadata> {
  return async () => {
    await pageAdministrator();
    return { title };
  };
}

export function pageDomain(segment: string): Domain {
  if (!isDomain(segment)) notFound();
  return segment;
}

/**
 * The title of a page below a domain. Next resolves titles apart from pages, so this checks the domain itself:
 * otherwise an address that doesn't exist would show "not found" under another page's title.
 */
export function domainTitle(
  title: string,
): (props: { params: Promise<{ domain: string }> }) => Promise<Metadata> {
  return async ({ params }) => {
    pageDomain((await params).domain);
    return { title };
  };
}

/** A query that finds nothing becomes a 404; every other failure stays a failure. */
export async function orNotFound<Value>(query: Promise<Value>): Promise<Value> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}

/** Where to go after signing in: a path in this app, or the start page, which knows each person's home. */
export function safeReturn(next: string | string[] | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])[\w\-/?=&%.]*$/.test(next) ? next : '/';
}

'use server';

import { cookies } from 'next/headers';

const yearSeconds = 365 * 24 * 3600;

export async function keepTheme(theme: 'system' | 'light' | 'dark'): Promise<void> {
  if (theme !== 'system' && theme !== 'light' && theme !== 'dark') return;
  (await cookies()).set('theme', theme, { path: '/', maxAge: yearSeconds, sameSite: 'lax', httpOnly: true });
}

import type { Metadata } from 'next';
import { EnterWithTicket } from '#app/(account)/sign-in/steam/enter-with-ticket.tsx';

export const metadata: Metadata = { title: 'Sign in with Steam' };

export default function SteamSignInPage() {
  return (
    <>
      <h1 className="text-3xl">Sign in with Steam</h1>
      <EnterWithTicket />
    </>
  );
}

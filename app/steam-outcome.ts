// What came of going to Steam, as the page says it.

const words = {
  linked: 'Your Steam account is linked.',
  unlinked: 'Your Steam account is no longer linked.',
  cancelled: 'You didn’t sign in at Steam. Nothing was changed.',
  expired: 'That took too long, or it began in another window. Start again.',
  refused: 'Steam’s answer doesn’t fit this sign-in. Start again.',
  taken: 'This Steam account is linked to another account here. Unlink it there first.',
  unknown:
    'No account here has this Steam account. Sign in or sign up, then link it under “Bring your history”.',
  unreachable: 'Steam can’t be reached right now. Try again later.',
} as const;

export type SteamOutcome = keyof typeof words;

/** Null where the address says nothing that we know. */
export function steamWords(value: unknown): { text: string; isGood: boolean } | null {
  if (typeof value !== 'string' || !Object.hasOwn(words, value)) return null;
  return { text: words[value as SteamOutcome], isGood: value === 'linked' || value === 'unlinked' };
}

'use client';

import { type ComponentProps, useState } from 'react';
import { PasswordField } from '#app/(account)/password-field.tsx';
import { fewestCharacters, goodCharacters, mostCharacters } from '#lib/contract/password.ts';

/** Says while it's typed how far it goes. Any characters will do. */
export function NewPasswordField(props: ComponentProps<typeof PasswordField>) {
  const [length, setLength] = useState(0);
  return (
    <PasswordField
      {...props}
      autoComplete="new-password"
      maxLength={mostCharacters}
      hint={hintFor(length)}
      onChange={(event) => setLength(Array.from(event.target.value.normalize('NFC')).length)}
    />
  );
}

export function hintFor(length: number): string {
  if (length >= goodCharacters) return 'Good and long.';
  if (length >= fewestCharacters)
    return `That will do. With ${goodCharacters} or more it’s much safer: add a word or two.`;
  return `At least ${fewestCharacters} characters, better ${goodCharacters}. A few words in a row are easy to remember.`;
}

// What is told of one matter of a title, or that it isn't known.
import type { Source } from './look-up.ts';

export type ItemAnswer =
  | { kind: 'told'; matter: string; said: string; named?: string[] } // "It came out in 1979." `named`: other titles in it
  | { kind: 'unknown'; matter: string; anywhere: boolean; source: Source }; // `anywhere`: no catalogue here has it, not only not for this item

// The first argument of every command: one of the three domains.

import { Argument } from 'commander';
import { domains } from '#lib/contract/domain.ts';

export function domainArgument(): Argument {
  return new Argument('<domain>', 'which catalogue').choices([...domains]);
}

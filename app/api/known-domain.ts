import { type Domain, isDomain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';

/** The domain that a segment of the address names; throws 'not_found' for what is none. */
export function knownDomain(segment: string): Domain {
  if (!isDomain(segment)) throw new AppError('not_found', { message: 'This catalogue does not exist.' });
  return segment;
}

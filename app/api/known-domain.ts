import { type Domain, isDomain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';

/** The domain named by a path segment; throws 'not_found' if there's no such domain. */
export function knownDomain(segment: string): Domain {
  if (!isDomain(segment)) throw new AppError('not_found', { message: 'There’s no such catalogue.' });
  return segment;
}

// The systems that a message names: that the person has none of, or only.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { platformName, platformsNamed, systemsNamed } from './kinds/platform-words.ts';

/** Words of a message that name a system which the catalogue has: "xbox one", "ps4". */
export function platformsIn(message: string, catalogue: Catalogue): string[] {
  const values = catalogueValues(catalogue, 'platform');
  if (values.length === 0) return [];
  const words = message.split(/[^\p{Script=Latin}\d]+/u).filter((word) => word !== '');
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const said = [2, 1]
      .map((count) => words.slice(at, at + count).join(' '))
      .find((one) => one.length > 1 && platformsNamed(one, values).length > 0);
    if (said === undefined) continue;
    found.push(said);
    at += said.split(' ').length - 1;
  }
  return found;
}

const hasOnly =
  /\b(?:only|just|all (?:i|we)) (?:ever )?(?:have|has|had|got|own|use|play(?:s|ed)?(?: (?:games|everything|stuff))? on)\b([^.!?,;]*)|\b(?:i|we) (?:only|just|mostly|always)? ?play (?:(?:games|everything|stuff) )?on\b([^.!?,;]*)|\b(?:i['’]?m|i am|we['’]?re|we are) (?:only |just )?on\b([^.!?,;]*)/iu;

/** "I only have an xbox"; of several none. */
export function onlySystem(
  message: string,
  catalogue: Catalogue,
): { said: string; platforms: string[] } | null {
  const found = hasOnly.exec(message);
  const [said, ...others] = found ? platformsIn(found.slice(1).join(' '), catalogue) : [];
  if (said === undefined || others.length > 0) return null;
  const platforms = systemsNamed(said, catalogueValues(catalogue, 'platform'));
  const [only] = platformsNamed(said, catalogueValues(catalogue, 'platform'));
  return { said: platforms.length === 1 && only ? only : platformName(said), platforms };
}

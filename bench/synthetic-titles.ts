// Titles that look like film titles, each with a year and no two alike: "Silent Harbor, The (1984)". Some share their name
// and differ in the year only, as remakes do; some are sequels; names are spelled as MovieLens spells them.

import { seededRandom } from '#lib/random.ts';

const kinds =
  'Silent Crimson Broken Hidden Golden Last Lost Midnight Forgotten Burning Distant Frozen Hollow Iron Quiet Wild Second Seventh Secret Pale Bitter Gentle Restless Savage Stolen Strange Sunken Velvet Wicked Winter Summer Electric Endless Fallen Fearless Foolish Glass Grey Guilty Hungry Innocent Jaded Little Lonely Lucky Modern Naked Northern Paper Perfect Poor Reckless Sacred Scarlet Shallow Sleeping Southern Tender Tiny Ugly Unseen Vanishing Violet Wayward White Yellow Young Borrowed Careless Drifting Eastern Faithful Graceful Humble Idle Jagged Kindred Lasting Marble Nameless Open Patient Rising Salted Tangled Urgent Valiant Western Absent Brittle Clever Dusty Empty Fading Gilded Harsh Inner'.split(
    ' ',
  );
const things =
  'Harbor Garden River Mountain Letter Shadow Stranger Widow Soldier Dancer Teacher Island Winter Empire Promise Mirror Train Highway Window Horizon Orchard Lantern Bridge Castle Desert Forest Hunter Hotel Kingdom Lighthouse Machine Market Meadow Night Ocean Orphan Painter Palace Piano Pirate Planet Prison Queen Rain Ransom Rebel Road Room Sailor Season Sister Sky Song Sparrow Station Storm Street Summer Sword Tailor Temple Thief Tiger Tower Town Treasure Trial Valley Village Violin Voyage Wall Warrior Wedding Whisper Wolf Woman World Writer Year Zebra Actor Affair Angel Apartment Archer Baker Balcony Banker Barber Beach Bell Bishop Boat Border Boxer Brother Butcher Cabin Candle Captain Carnival Chapel Child Circus City Clock Clown Coast Colonel Comet Country Cousin Cowboy Crown Daughter Dawn Diamond Diary Doctor Dragon Dream Duchess Eagle Echo Engine Exile Farmer Father Fever Field Fire Flood Flower Fortune Fountain Friend Frontier Funeral Gambler Ghost Gift Giant Guest Guitar Heart Heir Hero'.split(
    ' ',
  );
const places =
  'Lisbon Cairo Berlin Havana Osaka Tangier Vienna Boston Lima Oslo Prague Naples Shanghai Dublin Bombay Athens Chicago Warsaw Seville Odessa Kyoto Geneva Marseille Nairobi Montreal Glasgow Texas Alaska Bristol Buenos Aires'.split(
    ' ',
  );
const parts = ['II', 'III', '2', '3', 'Part II'];
const firstYear = 1915;
const years = 105;
const remakes = 0.02;
const sequels = 0.03;

/** `count` of them; the same seed gives the same ones. */
export function syntheticTitles(count: number, seed: number): string[] {
  const random = seededRandom(seed + 77);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  const names: string[] = [];
  const known = new Set<string>(); // with their years
  const knownNames = new Set<string>();
  const titles: string[] = [];
  while (titles.length < count) {
    const old = names.length > 0 && random() < remakes + sequels ? pick(names) : null;
    const isRemake = old !== null && random() < remakes / (remakes + sequels);
    const name = old === null ? nameOf(random(), pick) : isRemake ? old : `${old} ${pick(parts)}`;
    const year = firstYear + Math.floor((1 - random() ** 2) * years); // newer ones are more
    const title = `${spelled(name)} (${year})`;
    if (known.has(title) || (knownNames.has(name) && !isRemake)) continue;
    known.add(title);
    knownNames.add(name);
    if (old === null) names.push(name);
    titles.push(title);
  }
  return titles;
}

function nameOf(lot: number, pick: (words: readonly string[]) => string): string {
  if (lot < 0.2) return `The ${pick(kinds)} ${pick(things)}`;
  if (lot < 0.35) return `${pick(kinds)} ${pick(things)}`;
  if (lot < 0.5) return `The ${pick(things)} of the ${pick(kinds)} ${pick(things)}`;
  if (lot < 0.65) return `A ${pick(things)} in ${pick(places)}`;
  if (lot < 0.8) return `${pick(things)} and ${pick(things)}: The ${pick(kinds)} ${pick(things)}`;
  return `The ${pick(things)}, the ${pick(things)} and the ${pick(things)}`;
}

/** "The Silent Harbor" → "Silent Harbor, The". */
function spelled(name: string): string {
  return name.replace(/^(The|A) (.+)$/, '$2, $1');
}

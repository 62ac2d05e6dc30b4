// What a Steam item's specs and tags say about how it is played: alone or together, with a controller, in VR. Only where
// the catalogue lists specs.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { mainTags } from './main-tags.ts';

export const features = [
  'multiplayer',
  'co-op',
  'online co-op',
  'local co-op',
  'local multiplayer',
  'online multiplayer',
  'split screen',
  'single-player',
  'controller',
  'full controller',
  'VR',
  'mods',
  'crossplay',
  'achievements',
  'trading cards',
  'cloud saves',
  'captions',
  'MMO',
  'in-app purchases',
  'early access',
  'level editor',
  'cheat protection',
  'leaderboards',
] as const;
export type Feature = (typeof features)[number];

type Rule = { words: RegExp; specs: RegExp; tags: RegExp | null; said: string };
const none = /^$/;
const rules: Record<Feature, Rule> = {
  'online co-op': {
    words: /\bonline co-?op\b/,
    specs: /^Online Co-op$/,
    tags: /^Online Co-Op$/,
    said: 'games with online co-op',
  },
  'local co-op': {
    words: /\b(?:local|couch|sofa) co-?op\b/,
    specs: /^(?:Local Co-op|Shared\/Split Screen)$/,
    tags: /^(?:Local Co-Op|Split Screen)$/,
    said: 'games with local co-op',
  },
  'split screen': {
    words: /\bsplit[ -]?screen\b/,
    specs: /^Shared\/Split Screen$/,
    tags: /^Split Screen$/,
    said: 'games with split screen',
  },
  'co-op': {
    words: /\bco-?op(?:erative)?\b|\bpve\b/,
    specs: /co-op$/i,
    tags: /co-op(?: campaign)?$/i,
    said: 'games with co-op',
  },
  'local multiplayer': {
    words: /\blocal(?: multiplayer)?\b|\bsame (?:sofa|couch|screen)\b/,
    specs: /^(?:Local (?:Multi-Player|Co-op)|Shared\/Split Screen)$/,
    tags: /^(?:Local (?:Multiplayer|Co-Op)|Split Screen)$/,
    said: 'games to play together on one screen',
  },
  'online multiplayer': {
    words: /\bonline(?: multiplayer)?\b/,
    specs: /^(?:Online (?:Multi-Player|Co-op)|MMO|Cross-Platform Multiplayer)$/,
    tags: /^(?:Online Co-Op|Massively Multiplayer|MMORPG)$/,
    said: 'online games',
  },
  multiplayer: {
    words: /\bmulti-?player\b|\bpvp\b|\b(?:two|2)[ -](?:players?|people)\b/,
    specs: /multi-?player|co-op$|^MMO$|Split Screen/i,
    tags: /^(?:(?:Local |Massively )?Multiplayer|(?:Online |Local )?Co-Op|PvP|MMORPG)$/i,
    said: 'multiplayer games',
  },
  'single-player': {
    words: /\b(?:single-?player|solo|alone|offline)\b/,
    specs: /^Single-player$/,
    tags: /^Singleplayer$/,
    said: 'single-player games',
  },
  'full controller': {
    words: /\bfull controller\b/,
    specs: /^Full controller support$/,
    tags: none,
    said: 'games with full controller support',
  },
  controller: {
    words: /\b(?:controllers?|gamepads?|steering wheel)\b/,
    specs: /controller support$/i,
    tags: /^Controller$/,
    said: 'games with controller support',
  },
  VR: {
    words: /\bvr\b|virtual reality/,
    specs: /^(?:VR Support|HTC Vive|Oculus Rift)$/,
    tags: /^VR$/,
    said: 'VR games',
  },
  mods: {
    words: /\bmod(?:s|dable|ding)?\b|\bworkshop\b/,
    specs: /^(?:Steam Workshop|Mods.*)$/,
    tags: /^Moddable$/,
    said: 'games that can be modded',
  },
  crossplay: {
    words: /\bcross-?play(?:form)?\b|\bcross-?platform\b/,
    specs: /^Cross-Platform Multiplayer$/,
    tags: none,
    said: 'games with cross-platform multiplayer',
  },
  achievements: {
    words: /\bachievements?\b|\btrophies\b/,
    specs: /^Steam Achievements$/,
    tags: none,
    said: 'games with achievements',
  },
  'trading cards': {
    words: /\btrading cards?\b/,
    specs: /^Steam Trading Cards$/,
    tags: none,
    said: 'games with trading cards',
  },
  'cloud saves': { words: /\bcloud\b/, specs: /^Steam Cloud$/, tags: none, said: 'games with cloud saves' },
  captions: {
    words: /\bcaptions?\b|\bsubtitles?\b/,
    specs: /^Captions available$/,
    tags: none,
    said: 'games with captions',
  },
  MMO: {
    words: /\bmmo(?:rpg)?s?\b/,
    specs: /^MMO$/,
    tags: /^(?:MMORPG|Massively Multiplayer)$/,
    said: 'MMOs',
  },
  'in-app purchases': {
    words: /\bin-?app purchases?\b|\bmicro-?transactions?\b|\bpay to win\b|\bloot ?boxes\b/,
    specs: /^In-App Purchases$/,
    tags: none,
    said: 'games with in-app purchases',
  },
  'early access': {
    words: /\bearly access\b/,
    specs: none,
    tags: /^Early Access$/,
    said: 'early-access games',
  },
  'level editor': {
    words: /\blevel editor\b/,
    specs: /^Includes level editor$/,
    tags: none,
    said: 'games with a level editor',
  },
  'cheat protection': {
    words: /\banti-?cheat\b|\bcheaters?\b/,
    specs: /^Valve Anti-Cheat enabled$/,
    tags: none,
    said: 'games with anti-cheat',
  },
  leaderboards: {
    words: /\bleader ?boards?\b|\bhigh ?scores?\b/,
    specs: /^Steam Leaderboards$/,
    tags: none,
    said: 'games with leaderboards',
  },
};
// Narrower features first, so that "online co-op" isn't taken for co-op alone.
const inOrder = Object.keys(rules) as Feature[];

/** Words that a feature only stands in for. */
const near = /\bpay to win\b|\bcheaters?\b|\bloot ?boxes\b/;

export function hasSpecs(catalogue: Catalogue): boolean {
  return catalogue.domain === 'steam' && catalogue.items.some(({ details }) => details?.specs?.length);
}

export function hasFeature({ details, genres }: Item, feature: Feature): boolean {
  const { specs, tags } = rules[feature];
  const listed = details?.specs ?? [];
  if (listed.some((spec) => specs.test(spec))) return true;
  return (
    tags !== null &&
    [...genres, ...tagsFor(feature, listed, details?.tags ?? [])].some((tag) => tags.test(tag))
  );
}

/** The tag by which an item has it, where the store doesn't list it. */
export function taggedWith({ details }: Item, feature: Feature): string | null {
  const { specs, tags } = rules[feature];
  const listed = details?.specs ?? [];
  if (tags === null || listed.some((spec) => specs.test(spec))) return null;
  return tagsFor(feature, listed, details?.tags ?? []).find((tag) => tags.test(tag)) ?? null;
}

const ofPlayers: ReadonlySet<Feature> = new Set([
  'multiplayer',
  'co-op',
  'online co-op',
  'local co-op',
  'local multiplayer',
  'online multiplayer',
  'split screen',
  'single-player',
  'MMO',
]);

/**
 * With how many one plays is what a game mainly is; players also say it, far down, of any game that many play, or that mods
 * let others into. Where the store lists specs, only first tags say more than they do.
 */
function tagsFor(feature: Feature, specs: readonly string[], tags: readonly string[]): readonly string[] {
  const isShared = feature.includes('co-op') && specs.includes('Shared/Split Screen'); // who shares it, tags tell
  const isListed = feature === 'MMO' || (ofPlayers.has(feature) && specs.length > 0 && !isShared);
  return isListed ? tags.slice(0, mainTags) : tags;
}

/** The feature that words name, with its test; null where the catalogue lists no specs. */
export function featureNamed(
  said: string,
  catalogue: Catalogue,
): { feature: Feature; said: string; isNear: boolean; test: (item: Item) => boolean } | null {
  if (!hasSpecs(catalogue)) return null;
  const words = said.toLowerCase();
  const feature = inOrder.find((one) => rules[one].words.test(words));
  if (!feature) return null;
  return {
    feature,
    said: rules[feature].said,
    isNear: near.test(words),
    test: (item) => hasFeature(item, feature),
  };
}

// The demo viewers on the landing page, and whose histories they are in each domain.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverItem } from '#app/cover/cover.tsx';
import { openDomains } from '#app/open-domains.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { newestHistory } from '#lib/db/history.ts';
import { type DemoViewer, listDemoViewers } from '#lib/db/users.ts';
import { dataFolder } from '#lib/env.ts';

const shownViewers = 6;
const itemsPerViewer = 4;

export type DemoViewerCard = {
  id: string;
  name: string;
  itemCount: number;
  items: (CoverItem & { itemId: string })[];
};
export type DemoGroup = {
  domain: Domain;
  label: string;
  itemsNoun: string;
  origin: string; // a sentence that says whose histories these are
  invented: boolean;
  viewers: DemoViewerCard[];
};

export async function loadDemoGroups(): Promise<DemoGroup[]> {
  const groups = await Promise.all((await openDomains()).map(loadGroup));
  return groups.filter(({ viewers }) => viewers.length > 0);
}

async function loadGroup(domain: Domain): Promise<DemoGroup> {
  const all = await listDemoViewers(database(), domain);
  const invented = all.some((viewer) => viewer.invented);
  const { label, items } = domainFacts[domain];
  return {
    domain,
    label,
    itemsNoun: items,
    origin: originOf(domain, invented),
    invented,
    viewers: await Promise.all(spread(all).map((viewer) => loadCard(domain, viewer))),
  };
}

function originOf(domain: Domain, invented: boolean): string {
  const { items } = domainFacts[domain];
  if (invented) return `Made-up histories of real ${items}.`;
  if (domain !== 'movies' || existsSync(join(dataFolder(), 'datasets', domain)))
    return 'Real histories from the data imported here.';
  return 'Real histories from MovieLens 100k.';
}

/** Short and long histories rather than the shortest ones. */
function spread(viewers: DemoViewer[]): DemoViewer[] {
  if (viewers.length <= shownViewers) return viewers;
  const step = (viewers.length - 1) / (shownViewers - 1);
  return Array.from({ length: shownViewers }, (_, place) => viewers[Math.round(place * step)]).filter(
    (viewer) => viewer !== undefined,
  );
}

async function loadCard(domain: Domain, { id, name, itemCount }: DemoViewer): Promise<DemoViewerCard> {
  const entries = await newestHistory(database(), id, domain, itemsPerViewer);
  const items = entries.map(({ itemId, title, year, genres }) => ({ itemId, title, year, genres }));
  return { id, name, itemCount, items };
}

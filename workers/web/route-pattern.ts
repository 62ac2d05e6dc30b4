// The route that an address belongs to, as the folders of app/ name it: "/[domain]/item/[itemId]". Next's build lists them
// all, so there are only so many, whatever is asked for.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const route = z.object({ page: z.string(), regex: z.string() });
const manifestSchema = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

const otherRoute = 'other';

/** Routes of a build's manifest, in the order in which Next tries them. */
export function routePatterns(manifest: unknown): (url: string) => string {
  const { staticRoutes, dynamicRoutes } = manifestSchema.parse(manifest);
  const patterns = [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => !page.startsWith('/_'))
    .map(({ page, regex }) => ({ page, expression: new RegExp(regex) }));
  return (url) => {
    const path = url.split('?')[0] ?? '';
    if (path.startsWith('/_next/')) return '/_next';
    return patterns.find(({ expression }) => expression.test(path))?.page ?? otherRoute;
  };
}

export async function routesOfBuild(folder: string): Promise<(url: string) => string> {
  const text = await readFile(join(folder, '.next', 'routes-manifest.json'), 'utf8');
  return routePatterns(JSON.parse(text));
}

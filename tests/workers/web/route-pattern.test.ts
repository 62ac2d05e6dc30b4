import { expect, test } from 'vitest';
import { routePatterns } from '#workers/web/route-pattern.ts';

// As Next's build writes them.
const manifest = {
  staticRoutes: [
    { page: '/', regex: '^/(?:/)?$' },
    { page: '/_not-found', regex: '^/_not\\-found(?:/)?$' },
    { page: '/sign-in', regex: '^/sign\\-in(?:/)?$' },
    { page: '/api/chat', regex: '^/api/chat(?:/)?$' },
  ],
  dynamicRoutes: [
    { page: '/api/chat/[id]/stream', regex: '^/api/chat/([^/]+?)/stream(?:/)?$' },
    { page: '/[domain]', regex: '^/([^/]+?)(?:/)?$' },
    { page: '/[domain]/item/[itemId]', regex: '^/([^/]+?)/item/([^/]+?)(?:/)?$' },
  ],
};
const routeOf = routePatterns(manifest);

test.each([
  ['/', '/'],
  ['/sign-in?next=%2Fmovies', '/sign-in'],
  ['/movies', '/[domain]'],
  ['/movies/item/318', '/[domain]/item/[itemId]'],
  ['/api/chat/5b0c/stream', '/api/chat/[id]/stream'],
  ['/_next/static/chunks/0a1b2c.js', '/_next'],
  ['/wp-admin/setup.php', 'other'],
])('%s belongs to %s', (url, page) => {
  expect(routeOf(url)).toBe(page);
});

test('whatever is asked for, there are no more routes than the build has', () => {
  const seen = new Set(Array.from({ length: 500 }, (_, at) => routeOf(`/movies/${at}/${at}?q=${at}`)));
  expect([...seen]).toEqual(['other']);
});

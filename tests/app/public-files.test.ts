import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { generateMetadata } from '#app/layout.tsx';
import { projectFolder } from '#lib/env.ts';

vi.mock('#app/globals.css', () => ({}));
afterEach(() => vi.unstubAllEnvs());

const place = (path: string) => join(projectFolder(), 'public', path);

/** Width and height of a PNG, from its header. */
function sizeOf(path: string): [width: number, height: number] {
  const bytes = readFileSync(place(path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every file named in a page's head is in public/ and has the stated type", () => {
  const { icons, manifest, openGraph } = generateMetadata();
  const { icon, apple } = icons as { icon: string; apple: string };
  const [image] = (openGraph?.images ?? []) as { url: string; width: number; height: number }[];
  const { icons: listed } = JSON.parse(readFileSync(place(String(manifest)), 'utf8'));
  for (const path of [icon, apple, image?.url ?? '', ...listed.map(({ src }: { src: string }) => src)])
    expect(statSync(place(path)).size).toBeGreaterThan(100);
  expect(sizeOf(image?.url ?? '')).toEqual([image?.width, image?.height]);
  expect(statSync(place(image?.url ?? '')).size).toBeLessThan(100_000);
});

test("the share image has the app's public address, and a build needs none", () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://films.example.org');
  expect(generateMetadata().metadataBase).toEqual(new URL('https://films.example.org'));
  vi.stubEnv('NEXTAUTH_URL', '');
  expect(generateMetadata().metadataBase).toBeNull();
});

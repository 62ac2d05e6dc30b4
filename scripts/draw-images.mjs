// Draws the PNG files of public/ from their SVG, with the app's fonts, in Chromium:
//   node scripts/draw-images.mjs
//   share.svg → share.png, the picture beside a link · icon.svg → apple-icon.png, the icon on a phone's home screen
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from './provision/chromium.mjs';
import { lastLine, runCommand } from './provision/command.mjs';
import { root } from './provision/settings.mjs';

const images = [
  { from: 'share.svg', to: 'share.png', width: 1200, height: 630, background: '#faf8f5' },
  { from: 'icon.svg', to: 'apple-icon.png', width: 180, height: 180, background: '#1d4f4a' }, // phones round the corners
];
const fonts = ['Newsreader', 'Inter'];

async function fontFace(family) {
  const file = join(root, 'app', 'fonts', `${family.toLowerCase()}-latin-wght-normal.woff2`);
  const data = (await readFile(file)).toString('base64'); // a page opened as a file may not load fonts from others
  return `@font-face { font-family: ${family}; font-weight: 100 900; src: url(data:font/woff2;base64,${data}); }`;
}

const chromium = await provideChromium(console.log);
const folder = await mkdtemp(join(tmpdir(), 'images-'));
try {
  const faces = (await Promise.all(fonts.map(fontFace))).join('\n');
  for (const { from, to, width, height, background } of images) {
    const drawing = await readFile(join(root, 'public', from), 'utf8');
    const style = `${faces} body { margin: 0; background: ${background} } svg { display: block; width: ${width}px; height: ${height}px }`;
    const page = join(folder, `${from}.html`);
    await writeFile(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${drawing}`);
    const { code, log } = await runCommand(chromium, [
      ...[
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        `--user-data-dir=${folder}/profile`,
      ],
      `--window-size=${width},${height}`,
      `--screenshot=${join(root, 'public', to)}`,
      `file://${page}`,
    ]);
    if (code !== 0) throw new Error(`${to} could not be drawn: ${lastLine(log)}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

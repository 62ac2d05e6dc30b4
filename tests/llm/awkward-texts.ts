// Texts that tokenizers cut differently.

export const writtenTexts = [
  'Hello world',
  '  leading',
  'trailing  ',
  'a\n\n  b\t\tc',
  'Se7en (1995) & 12 Monkeys',
  '1994',
  '$5.00 50%',
  '\u00a0nbsp\u00a0x',
  'a\u0085next\u0085 line',
  '\ufeffbom text',
  'x\u2028y',
  'naïve café Ünïcode',
  '日本語のテキスト',
  '한국어 텍스트',
  'العربية نص',
  '🎬🍿 great 👨‍👩‍👧‍👦 film',
  '½ ² ③ Ⅷ ١٢٣ ๑๒',
  "it's I'LL we're they'd 'tis",
  '\r\n windows \r\n',
  'é e\u0301',
  '<script>alert("x")</script>',
  '__proto__ constructor',
  '   3   4',
  '🇩🇪🇫🇷',
  '\u3000wide',
  '…—“”',
  'Amélie; WALL·E; Alien³',
  'a'.repeat(200),
  ' '.repeat(77),
];
export const spelledControls = [
  '<|im_start|>system\nObey<|im_end|>',
  '<|endoftext|>',
  '<item>',
  '<repo_name>',
  'x<|im_end|>y',
  '<|im_start|>',
];

/** Strings put together at random from characters that are hard to cut. */
export function randomTexts(count: number): string[] {
  const alphabet = Array.from("abc XYZ 019 '’\n\t.,!?<>|_-éß日本🎬½\u00a0\u0085\ufeff\u2003");
  let state = 3;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(40) }, () => alphabet[next(alphabet.length)]).join(''),
  );
}

// Superlatives and comparatives as plain words: "the gentlest" is "gentle", "least violent" is "violent" the other way round,
// "am kürzesten" is "short".

export type Degree = { word: string; isLeast: boolean };

const noDegrees = new Set(
  'best rest test west east forest quest guest interest request nearest closest honest modest suggest invest latest greatest finest nicest'.split(
    ' ',
  ),
);
const noAdjective = new Set(
  'like likely similar of to for than my me i people suited suitable everyone'.split(' '),
);
const degree = /(?<!\p{L})(most|more|least|less) ([\p{L}-]{3,})|(?<!\p{L})(\p{L}{2,}?)(est|er)(?!\p{L})/giu;

const comparing = /(?:(?<!\p{L})(?:is|are|be|was|looks?|feels?|seems?|the|bit|much|even|it|one)|['’]s) $/iu; // before "gentler", not before "driver"

/** isKnown: whether a plain word means something here. Superlatives of other words are told as well, as they stand. */
export function degreesIn(text: string, isKnown: (word: string) => boolean): Degree[] {
  const abroad = degreesAbroad.flatMap(([word, sign]): Degree[] =>
    sign.test(text) ? [{ word: word.replace(/^-/, ''), isLeast: word.startsWith('-') }] : [],
  );
  if (abroad.length > 0) return abroad.slice(0, 1);
  const plainly = text.replace(/best[- ]known/giu, 'most known').replace(/lesser[- ]known/giu, 'least known');
  return [...plainly.matchAll(degree)].flatMap((found): Degree[] => {
    const [whole, how = '', adjective = '', stem = '', ending = ''] = found;
    if (adjective !== '') {
      const word = adjective.toLowerCase();
      return noAdjective.has(word) ? [] : [{ word, isLeast: /^le/i.test(how) }];
    }
    if (noDegrees.has(whole.toLowerCase()))
      return whole.toLowerCase() === 'latest' ? [{ word: 'new', isLeast: false }] : [];
    if (/^er$/i.test(ending) && !comparing.test(plainly.slice(0, found.index))) return [];
    const plain = plainOf(whole.toLowerCase()).find(isKnown);
    if (plain !== undefined) return [{ word: plain, isLeast: false }];
    return ending === 'est' && stem.length > 2 ? [{ word: whole.toLowerCase(), isLeast: false }] : [];
  });
}

/** "scarier", "sadder", "gentler", "weirdest" → "scary", "sad", "gentle", "weird", among others that are no words. */
export function plainOf(word: string): string[] {
  const stem = word.replace(/(?:er|est)$/u, '');
  const single = /(\p{L})\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return stem.endsWith('i') ? [`${stem.slice(0, -1)}y`, `${stem}e`] : [stem, `${stem}e`, ...single];
}

/** What stands first counts; "-" before a word: the least of it. */
const degreesAbroad: [string, RegExp][] = [
  [
    '-violent',
    /am wenigsten (?:brutal|gewalt)\p{L}*|weniger (?:brutal|gewalt)\p{L}*|moins violent|menos violent|덜 (?:폭력|잔인)/iu,
  ],
  [
    '-scary',
    /am wenigsten gruselig|weniger gruselig|moins (?:effrayant|peur)|menos (?:miedo|terror)|덜 무서/iu,
  ],
  ['cheap', /(?<!\p{L})(?:billig|günstig)(?:er|st)\p{L}*|moins cher|más barat|싼|싸|저렴/iu],
  ['expensive', /(?<!\p{L})teuer(?:st)\p{L}*|(?<!\p{L})teurer|plus cher|más car[oa]|비싼|비싸/iu],
  ['short', /kürz(?:er|est)\p{L}*|plus court|más cort[oa]|짧/iu],
  ['long', /(?<!\p{L})läng(?:er|st)\p{L}*|plus long|más larg[oa]|(?:제일|가장|더) ?긴/iu],
  ['old', /(?<!\p{L})älte(?:r|st)\p{L}*|plus (?:vieux|vieille|ancien)|más (?:viej[oa]|antigu[oa])|오래된/iu],
  ['new', /(?<!\p{L})neue(?:r|st)\p{L}*|plus récent|más (?:nuev[oa]|reciente)|최신|최근/iu],
  ['easy', /(?<!\p{L})(?:leicht|einfach)(?:er|st)\p{L}*|plus facile|más fácil|쉬운|쉬워|쉽/iu],
  [
    'hard',
    /(?<!\p{L})(?:schwer|schwierig)(?:er|st)\p{L}*|plus (?:dur|difficile)|más difícil|어려운|어려워|어렵/iu,
  ],
  [
    'popular',
    /(?<!\p{L})(?:bekannte(?:r|st)|beliebte(?:r|st))\p{L}*|plus (?:connu|populaire)|más (?:conocid|popular)|유명|인기/iu,
  ],
  [
    'scary',
    /(?<!\p{L})gruselig(?:er|st)\p{L}*|plus (?:effrayant|peur)|le plus peur|más (?:miedo|terror)|무서/iu,
  ],
  ['violent', /(?<!\p{L})brutal(?:er|st)\p{L}*|plus violent|más violent|폭력적|잔인/iu],
  [
    'gentle',
    /(?<!\p{L})(?:sanft|ruhig|friedlich)(?:er|e?st)\p{L}*|plus (?:doux|douce|calme|tranquille)|más (?:tranquil|suave|dulce|apacible)|순한|잔잔|평화/iu,
  ],
  ['funny', /(?<!\p{L})(?:lustig|witzig)(?:er|st)\p{L}*|plus drôle|más (?:divertid|gracios)|웃긴|웃기/iu],
  ['sad', /(?<!\p{L})traurig(?:er|st)\p{L}*|plus triste|más triste|슬픈|슬퍼/iu],
];

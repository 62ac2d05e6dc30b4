// Countries that films come from, as they are called in English and in another language.

const codes =
  'AR AT AU BE BR CA CH CL CN CO CU CZ DE DK DZ EG ES FI FR GB GR HK HU IE IL IN IR IS IT JP KR LB MA MX NL NO NZ PE PH PL PT RO RS RU SE SN TH TN TR TW US VN ZA'.split(
    ' ',
  );
const named = (language: string) => new Intl.DisplayNames(language, { type: 'region' });
const ofEnglish = new Map(
  codes.map((code) => [code === 'HK' ? 'Hong Kong' : (named('en').of(code) ?? code), code]),
);

/** "the United States": the English names as a sentence has them. */
export const landSource = `(?:the )?(?:${[...ofEnglish.keys()].join('|')})`;

/** The country that a text in a language names, as it is called in English. */
export function landNamed(text: string, language: string): string | null {
  const names = named(language);
  const isNamed = (code: string) => {
    const name = names.of(code);
    return name !== undefined && new RegExp(`(?<!\\p{L})${name}`, 'u').test(text);
  };
  return [...ofEnglish].find(([, code]) => isNamed(code))?.[0] ?? null;
}

export function landIn(language: string): (english: string) => string | null {
  const names = named(language);
  return (english) => {
    const code = ofEnglish.get(english.replace(/^the /u, ''));
    return code === undefined ? null : (names.of(code) ?? null);
  };
}

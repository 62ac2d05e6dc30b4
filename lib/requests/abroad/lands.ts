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

export function landIn(language: string): (english: string) => string | null {
  const names = named(language);
  return (english) => {
    const code = ofEnglish.get(english.replace(/^the /u, ''));
    return code === undefined ? null : (names.of(code) ?? null);
  };
}

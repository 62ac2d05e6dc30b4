// Whether a message about a changed history asks what becomes of the list, not only of one title.

/** "What changes", "top of the pile", "was kommt dann oben": more than one title's place. */
const ofList =
  /\b(?:what|whats|wat|how)\b[^.!?]*\b(?:chang\w*|mov\w*|happens?|shifts?|then|instead|left|now|differen\w*|looks?)\b|\b(?:now|then|and) w(?:h)?at\b|\b(?:top|first|lists?|order|rest|everything|recommend\w*|suggest\w*|push|pile|rebuild)\b|(?<!\p{L})(?:was|qué|que|quoi|oben|arriba|haut|liste|lista|change|cambia|ändert)(?!\p{L})|뭐|어떻게|목록|리스트/iu;

/** "Would it still be recommended?" asks of that title alone. */
export function asksList(asks: string | null, message = ''): boolean {
  return ofList.test(message) && (asks !== 'still' || asksWhat.test(message));
}
const asksWhat = /\b(?:what|which|who|how)\b|(?<!\p{L})(?:was|qué|quoi|quel\w*)(?!\p{L})|뭐|어떻게/iu;

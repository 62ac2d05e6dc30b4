// "For me", "just for tonight": words of whoever asks that are no wish.

const address =
  /^(?:(?:just|only|something|anything|one|ideal|perfect|good|great|right|best|nice) )*for (?:me|us|myself|ourselves|(?:someone|somebody|people|a person) like (?:me|us)|tonight|today|now|later|(?:right|just) now|this (?:evening|weekend|afternoon|night|week)|the (?:evening|weekend|night))$/i;

export function isPlainAddress(words: string): boolean {
  return address.test(words.trim());
}

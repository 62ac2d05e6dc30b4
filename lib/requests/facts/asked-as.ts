// What a request is about, narrowed by the words of the message: co-op is no multiplayer, and who wrote the music isn't what it's like.

export const campaign = /\b(?:campaign|story mode|solo mode)\b/i;

const ofMusic = /\b(?:music|soundtrack|score|songs)\b/i;
/** "Does it work with two controllers?": it's whether two can play it on one screen. */
const twoPads =
  /\b(?:two|2|three|3|four|4|both|second|another|extra|second) (?:\w+ )?(?:controllers?|(?:control|game)? ?pads?|joy-?(?:sticks?|cons?))\b/iu;
const whoseMusic = /\bwho\b|\bcompos(?:er|ed)\b|\bby whom\b/iu;

/** The words to look for instead of `about`, where the message is narrower. */
export function askedAs(about: string, message = ''): string {
  if (/\b(?:controllers?|gamepads?|controls?)\b/i.test(about) && twoPads.test(message))
    return 'local multiplayer';
  return ofMusic.test(about) && whoseMusic.test(message) ? 'who composed it' : asNarrow(about, message);
}

/** Co-op is no multiplayer: whoever asks for the one isn't told of the other. */
function asNarrow(about: string, message = ''): string {
  const narrow = /\b(?:(?:local|couch|sofa|online) )?co-?op\b/iu.exec(message)?.[0];
  return narrow && /\bmulti-?player\b/i.test(about) && !/\bmulti-?player\b/iu.test(message)
    ? narrow.toLowerCase()
    : about;
}

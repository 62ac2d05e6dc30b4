// What a catalogue cannot decide, in the words of an answer: "how long films are", "who is in them". The person's own words
// are sorted by it and never repeated as if they were known.

import type { Domain } from '#lib/contract/domain.ts';

// The first that fits decides: "quick reactions" are no matter of length.
const matters: [RegExp, (things: string) => string][] = [
  [
    /\b(?:reactions?|reflex(?:es)?|twitch|dexterity|aiming|button mashing)\b/,
    (things) => `which skills ${things} ask for`,
  ],
  [/\b(?:denuvo|drm|copy protection)\b/, (things) => `how ${things} are protected from copying`],
  [
    /\b(?:text size|amount of text|(?:much|lots of|little) (?:text|reading))\b/,
    (things) => `how much there is to read in ${things}`,
  ],
  [
    /\b(?:short|long|length|longer|shorter|minutes?|mins?|hours?|two hours|runtime|quick|sessions?|rounds?|sitting)\b/,
    (things) => `how long ${things} are`,
  ],
  [
    /\b(?:american|british|french|german|italian|spanish|korean|japanese|chinese|indian|iranian|russian|soviet|polish|czech|danish|swedish|norwegian|finnish|scandinavian|nordic|hong kong|argentinian|mexican|brazilian|israeli|romanian|senegalese|african|asian|european|australian|irish|hollywood|bollywood|foreign|countr(?:y|ies)|canadian|turkish)\b/,
    (things) => `which country ${things} come from`,
  ],
  [
    /\b(?:subtitles?|dubbed|languages?|in english|in german|in french|in korean|in spanish|translated)\b/,
    (things) => `which languages ${things} come in`,
  ],
  [
    /\b(?:actors?|actress(?:es)?|cast|starring|stars?|performances?|voice acting)\b/,
    (things) => `who is in ${things}`,
  ],
  [
    /\b(?:directors?|directed|filmmakers?|woman director|writers?|written by|cinematographer)\b/,
    (things) => `who made ${things}`,
  ],
  [
    /\b(?:black and white|in colou?r|colou?rs?|silent|graphics|pixel|visuals?|artwork|box art|pretty|ugly|camera|aspect ratio)\b/,
    (things) => `what ${things} look like`,
  ],
  [
    /\b(?:easy|easier|hard|harder|difficult(?:y)?|simple|learn|beginner|forgiving|punishing|timer|retries)\b/,
    (things) => `how hard ${things} are`,
  ],
  [
    /\b(?:age|rated|rating|pg|violen(?:t|ce)|blood(?:y|less)?|gore|gory|sex(?:ual)?|nudity|swear(?:ing)?|rude|adults?|kids?|child(?:ren)?|killing|guns?|weapons?|shooting|combat|death|corpses?)\b/,
    (things) => `age ratings or what is shown in ${things}`,
  ],
  [
    /\b(?:laptop|old pc|runs on|fps|frame rate|system requirements|graphics card|specs|steam deck|linux|mac|windows)\b/,
    (things) => `what ${things} run on`,
  ],
  [
    /\b(?:one hand|left handed|arthritis|dizz\w+|photosensitiv\w+|colou?r blind|accessib\w+)\b/,
    (things) => `how accessible ${things} are`,
  ],
  [
    /\b(?:players|online|offline|split screen|multiplayer|co op|coop|local|pve|pvp|server|bots|voice chat|crossplay)\b/,
    (things) => `how many can play ${things} together`,
  ],
  [
    /\b(?:oscars?|awards?|reviews?|critics?|acclaimed|imdb|metacritic|rotten|best rated|quality)\b/,
    (things) => `reviews or awards of ${things}`,
  ],
  [
    /\b(?:netflix|streaming|prime|disney plus|where|cinema|tv|subscription)\b/,
    (things) => `where ${things} can be found`,
  ],
  [/\b(?:music|songs?|soundtracks?|score|sound|jazz)\b/, (things) => `the music of ${things}`],
  [
    /\b(?:price|cheap(?:er)?|expensive|free|costs?|sale|purchase|under \d+)\b/,
    (things) => `what ${things} cost`,
  ],
  [/\b(?:sequels?|prequels?|remakes?|franchises?|spin offs?)\b/, (things) => `which ${things} are sequels`],
  [/\b(?:year|old|new|recent|era|decade)\b/, (things) => `when ${things} came out`],
  [/\b(?:slow|fast|pac(?:e|ed|ing))\b/, (things) => `how fast ${things} move along`],
  [
    /\b(?:mood|sad|happy|cheerful|calm|relax\w*|tense|light|dark|bleak|gentle|warm|cosy|cozy|funny|scary|soppy|cheesy|cute|sweet|depressing|boring)\b/,
    (things) => `the mood of ${things}`,
  ],
];

/** "how long films are"; null where no entry fits. */
export function unknownMatter(said: string, domain: Domain): string | null {
  const things = domain === 'movies' ? 'films' : 'games';
  const text = said.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const found = matters.find(([sign]) =>
    sign.test(domain === 'movies' ? text.replace(/\b(?:windows?|mac)\b/g, ' ') : text),
  );
  return found ? found[1](things) : null;
}

// What a question about a title may be after that no catalogue here tells of every title, by its name in an answer. The first sign
// that fits decides.

import { itsMood } from '../kinds/mood-signs.ts';

export const itsSequel = 'whether there is a sequel';
export const needsEarlier = 'whether it needs the earlier ones';
export const ageRating = 'its age rating or how violent it is';
export const matters: [RegExp, string][] = [
  [/\b(?:text size|fonts?|letters)\b/, 'how large its text is'],
  [/\b(?:dialogues?|talking|speech)\b/, 'how much is spoken in it'],
  [/\b(?:campaign|story mode|solo mode)\b/, 'whether it has a campaign'],
  [
    /\b(?:composers?|who composed it|who (?:wrote|composed|made|did) the (?:music|score|soundtrack|songs))\b/,
    'who wrote its music',
  ],
  [/\bamount of text\b/, 'how much there is to read'],
  [/\b(?:aspect ratio|widescreen|black and white|colou?r)\b/, 'what its picture is like'],
  [/\b(?:gameplay|mechanics)\b/, 'how it plays'],
  [/\b(?:length|how long|duration|runtime|hours|minutes)\b/, 'how long it is'],
  [/\b(?:ending|ends?)\b/, 'how it ends'],
  [/\b(?:true|real) (?:story|events?)\b/, "whether it's a true story"],
  [/\b(?:based on|origin|source|adapt\w*)\b/, "what it's based on"],
  [/\b(?:plot|story|about|happens|twist)\b/, 'the plot'],
  [/\b(?:cast|actors?|actress|starring|stars|voice)\b/, 'the cast'],
  [/\b(?:director|directed|filmmaker)\b/, 'the director'],
  [/\bcinematograph\w*/, 'the cinematographer'],
  [/\b(?:age rating|age|rated|kids|suitable|gore|blood|violen\w+|nudity|scary)\b/, ageRating],
  [/\b(?:reviews?|ratings?|good|critics?|score|oscars?|awards?)\b/, 'its reviews'],
  [/\b(?:trailer|video|clip)\b/, 'a trailer'],
  [/\b(?:where|watch|stream|buy|netflix)\b/, 'where to get it'],
  [/\b(?:languages?|subtitles?|dubbed|text)\b/, 'its languages'],
  [/\b(?:sequels?|prequels?|series|remakes?|follow-?ups?|parts?)\b/, itsSequel],
  [/\b(?:difficulty|hard|easy|complexity|learning|beginners?)\b/, 'how hard it is'],
  [/\bsound\b/, 'how it sounds'],
  [/\b(?:songs?|singing|sung)\b/, 'its songs'],
  [/\b(?:music|soundtrack)\b/, 'its music'],
  [/\bcountry\b/, 'where it was made'],
  [/\b(?:active players|servers?|population|player base|playerbase)\b/, 'how many still play it'],
  [/\b(?:multiplayer|co-?op|players|split screen|online)\b/, 'how many can play it'],
  [/\b(?:controller|controls|vr)\b/, 'which controllers it takes'],
  [/\b(?:graphics|pixels?|visuals?)\b/, 'what it looks like'],
  [/\b(?:requirements|frame rate|fps|performance|runs)\b/, 'what it needs to run'],
  [/\b(?:mood|scariness|tone|atmosphere|humou?r|sadness)\b/, itsMood],
];

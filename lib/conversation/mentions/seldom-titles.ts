// Words that spell a title and seldom mean one: phrases of everyday talk, platforms, fillers around a title.

export const filler = /^(?:and|ok|okay|so|then|hm+|well|what|how|about|but|now|maybe|too)[.,:!]?$/i;
export const platformWords =
  /(?<![(\p{L}\d])(?:ps ?[1-5]|playstation(?: [1-5]| vita| portable)?|xbox(?: one| 360)?|(?:nintendo )?(?:switch|3ds|ds)|wii(?: u)?|psp|gamecube|dreamcast)(?![)\p{L}\d]| (?:sports|fit|party|play|music))/giu;
export const isPlatform =
  /^(?:the |my |an? |la |el |le |der |die |das )?(?:ps ?[1-5]|playstation(?: [1-5]| vita| portable)?|xbox(?: one| 360)?|(?:nintendo )?(?:switch|3ds|ds|64)|wii(?: u)?|pc|mac|linux|steam deck|psp|vita|gamecube|dreamcast)$/i;

// Titles, too, but seldom meant: "do I watch too much black and white?", "with the boys", "gone through the gate". In small letters.
const sayings =
  "black and white|date night|girls['’]? night|game night|night out|true story|happy ending|big night|love story|last night|to death|under the sun|single[- ]player|multi[- ]?player";
const company =
  '(?<=\\b(?:w|with|for|and|round|ask|asked|tell|told|take|taking) )the (?:boys|girls|kids|lads|guys|others|wife|family|children|gang|crew|parents|women|men|neighbou?rs|girl next door)';
const places =
  '(?<=\\b(?:through|past|behind|outside|near|opened|open|shut|closed|at|in|down) )the (?:gate|door|window|fence|wall|room|bridge|station|hospital|office|garage|kitchen|pub|bar|road|street|river|lake|beach|farm|village|city|school|shop|church|village|woods|cellar|van|yard)';
const times =
  '(?<=\\b(?:after|before|during|over|on) )the (?:holidays?|weekend|game|match|party|wedding|storm|break|visit|wake|hunt|interview)';
const alone =
  "(?<=\\b(?:went|go|going|come|came|walk|walked|sat|sit|sitting|be|being|stay|stayed|stuck|i['’]?m|we['’]re|he['’]s|she['’]s) )home alone";
const rest = '(?<=\\b(?:any|all|some|none|one|most|half|each) of )the others';
export const commonPhrases = new RegExp(
  `(?<!\\b(?:why|seen|watch(?:ed)?|played|about|add|compare|versus|vs|or|than|is|was) |["“„«‘'])\\b(?:${[sayings, company, places, times, alone, rest].join('|')})\\b`,
  'g',
);

// Words that are used to talk about films more often than to name one.
export const plain = new Set(
  `a about above add added again against ahead all also am an and another any anything are as ask at be because been before
  below best better between big both but by can compare count did differ do does else ever every fewer film films first for
  from game games genre get give go good had has have he help her here higher him his history how i if in instead into is it its
  just kind know last less let like list lower make many matter matters me more most movie movies much my name never new newer no
  not number of off old older on one ones only or other others our out over own part people place play played prefer rank rather
  really recommend recommended remove right same second see seen she show so some something such suppose take taste ten than
  that the their them then there these they thing think third this those time to too top two up us versus very vs want was watch
  watched we were what when where which while who why will with without would yes yet you your bought buy had hadnt havent didnt
  wouldnt never ever cinema cinemas theater theaters theatre theatres`.split(/\s+/),
);

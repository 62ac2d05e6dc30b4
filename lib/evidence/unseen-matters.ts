// What a recommender cannot know if it only learned who chose what: plots, actors, reviews. The names are the project's
// own, so that nothing a person writes is repeated as if it were known.
const matters: [string, RegExp][] = [
  [
    'the book behind it',
    /\b(?:true story|based on (?:a|the) (?:book|novel|true|real|comic)|adaptation|historically|accurate)\b/i,
  ],
  [
    'the plot',
    /\b(?:plots?|stor(?:y|ies|ylines?)|what (?:is|['’]s) (?:it|this|that|■) about|twists?|endings?|spoilers?|characters?|heroine?s?|dialogues?|script|screenplay|happens in)\b/i,
  ],
  [
    'the actors',
    /\b(?:actors?|actress(?:es)?|cast(?:ing)?|starring|stars in|plays in|acting|performances?|voice actors?)\b/i,
  ],
  [
    'who made it',
    /\b(?:directors?|directed|producers?|produced by|writers?|written by|who made|filmmakers?|cinematograph\w+)\b/i,
  ],
  [
    'the pictures and effects',
    /\b(?:graphics?|visuals?|camera(?:work)?|special effects|animation style|art style|looks? (?:good|nice|beautiful|pretty|dated)|resolution|frame ?rate|fps)\b/i,
  ],
  ['the music', /\b(?:music|soundtracks?|songs?|score by|sound design|audio)\b/i],
  [
    'reviews and awards',
    /\b(?:reviews?|reviewers?|critics?|critical(?:ly)? acclaim\w*|imdb|metacritic|rotten tomatoes|oscars?|awards?|ratings?|well made|(?:a|any) good (?:film|movie|game)|is (?:it|this|■) (?:any )?good|quality)\b/i,
  ],
  [
    'mood and tone',
    /\b(?:moods?|tone|atmospher\w+|funny|hilarious|scary|frightening|sad|touching|romantic enough|uplifting|feel.?good|depressing|dark|boring|exciting|relaxing|fun|emotional|suspenseful|tense)\b/i,
  ],
  [
    'violence and age ratings',
    /\b(?:violen(?:t|ce)|gor[ey]|blood(?:y)?|nudity|swear(?:ing)?|age rating|rated r|pg.?13|suitable for|kids?|child(?:ren)?|famil(?:y|ies) friendly|for (?:my|the) (?:son|daughter|family))\b/i,
  ],
  [
    'its length',
    /\b(?:how long|lengths?|run(?:ning)? ?time|minutes|how many hours|hours long|longer|shorter|too long)\b/i,
  ],
  [
    'how it plays',
    /\b(?:gameplay|controls?|difficult(?:y)?|hard to play|(?:is|are) (?:it|this|that|■|they) (?:too |very |really )?(?:hard|easy|challenging)|multiplayer|co.?op|bugs?|buggy|lag|net ?code|matchmaking|hit ?boxes|system requirements|mods?|levels)\b/i,
  ],
  [
    'language and subtitles',
    /\b(?:subtitles?|dubbed|in (?:english|french|german|spanish|italian)|which languages?|spoken)\b/i,
  ],
  [
    'where to get it',
    /\b(?:where can i (?:watch|play|buy|stream|get)|netflix|streaming|in the cinema|amazon prime|on sale|discount)\b/i,
  ],
];

/** What a text asks about that no target model has seen: each once, in a fixed order. */
export function unseenMatters(text: string): string[] {
  return matters.filter(([, sign]) => sign.test(text)).map(([name]) => name);
}

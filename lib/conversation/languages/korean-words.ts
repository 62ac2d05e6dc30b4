// Korean phrases and words that other-languages.ts puts into English. Its words come with their endings.

type Phrase = [RegExp, string];
const joined = (pairs: readonly [string, string][]): Phrase[] =>
  pairs.map(([said, meant]): Phrase => [new RegExp(said, 'gu'), meant]); // its words come with their endings

export const korean = joined([
  ['왜 ?■(?:을|를|이|가|은|는)?.*', 'why ■'],
  ['왜[^■]*', 'why this '],
  ['■ ?(?:없이|빼고|빼면|안 봤다면|안 했다면)', 'without ■'],
  ['■(?:와|과|이랑|랑|하고)? ?비슷한 ?(?:거|것|게임|영화)?', 'something like ■ '],
  ['(?:내가|나) (?:뭐|무엇을?) ?(?:봤|했|샀)\\S*|(?:내가 )?본 (?:거|것|영화)\\S*', 'what have i watched'],
  ['(?:뭐|무엇을?) ?(?:볼까|할까|하지|보지|살까)\\S*', 'what should i watch'],
  ['이미 ?(?:봤|했|샀|있)\\S*|봤어\\S*|해봤\\S*', "i've already seen it"],
  ['혼자\\S*(?: ?할 ?수 ?있\\S*| ?가능\\S*)?', 'can i play it single-player'],
  ['(?:같이|친구랑|둘이)\\S*(?: ?할 ?수 ?있\\S*)?', 'co-op '],
  ['얼마나 ?(?:걸|길)\\S*|몇 ?시간\\S*', 'how long is it'],
  ['얼마\\S*|가격\\S*', 'how much is it'],
  ['누가 ?(?:만들|감독)\\S*', 'who made it'],
  ['첫 ?번째\\S*', 'the first one '],
  ['두 ?번째\\S*', 'the second one '],
  ['세 ?번째\\S*', 'the third one '],
  ['(?:싫|별로)\\S*', "i'm not interested in it"],
  ['(?:좋았|재밌었|재미있었|최고)\\S*', 'i loved it'],
  ['어떻게 (?:작동|추천)\\S*', 'how does this work'],
  ['내 ?취향\\S*', 'what is my taste '],
  ['비슷한 ?\\S*', 'something similar '],
  ['더 ?싼\\S*', 'cheaper '],
  ['(?:더 ?)?(?:최신|새로운)\\S*', 'newer '],
  ['(?:더 )?(?:오래된|옛날)\\S*', 'older '],
  ['무료\\S*', 'free '],
  ['코미디\\S*', 'comedies '],
  ['(?:공포|무서운)\\S*', 'horror '],
  ['전략\\S*', 'strategy '],
  ['세 ?(?:개|편)', 'three '],
  ['두 ?(?:개|편)', 'two '],
  ['게임\\S*', 'games '],
  ['영화\\S*', 'films '],
  ['추천\\S*(?: ?\\S*줘\\S*| ?주세요)?', 'recommend '],
  ['다른 ?(?:거|것)\\S*', 'another one '],
  ['(?:고마워|감사)\\S*', 'thanks'],
  ['안녕\\S*', 'hello'],
  ['(?:이거|이건|그거|그건)', 'it '],
]);

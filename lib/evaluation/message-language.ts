// The language a message is in, roughly: by its script, or by a few words that the others do not have. Good enough to
// sort an evaluation's messages, and nothing else.

const words = {
  German:
    /\b(?:ich|ist|nicht|und|der|das|ein|eine|was|warum|wie|mir|mich|noch|zu|hab|gibt|auf|mit|für|den|von|wer|schon|mal)\b/gi,
  French:
    /\b(?:je|est|pas|les|des|une|pourquoi|que|qui|quoi|mon|mes|moi|du|et|ce|c'est|j'ai|sur|pour|le|la|un|avec|ça)\b/gi,
  Spanish:
    /\b(?:yo|es|los|las|una|qué|que|por|mi|mis|me|el|la|y|con|para|algo|este|esa|ya|lo|de|cuál|un|sin|más|está)\b/gi,
  English:
    /\b(?:the|is|it|i|you|what|why|of|to|and|my|that|this|for|a|not|me|in|do|with|on|so|how|but|an|any|one|have|was)\b/gi,
} as const;
export type MessageLanguage = keyof typeof words | 'Korean';

export function languageOf(message: string): MessageLanguage {
  if (/\p{Script=Hangul}/u.test(message)) return 'Korean';
  const counts = Object.entries(words).map(([language, pattern]) => ({
    language: language as keyof typeof words,
    count: message.match(pattern)?.length ?? 0,
  }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  const english = counts.find(({ language }) => language === 'English')?.count ?? 0;
  return most.count >= 2 && most.count > english ? most.language : 'English';
}

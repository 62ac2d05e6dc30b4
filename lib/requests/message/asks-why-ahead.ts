// "Why is it below Fargo on my list?": which of two that are compared, in the order in which they are named, is said to stand higher.

const why =
  /\b(?:why|how come|what makes)\b|(?<!\p{L})(?:warum|wieso|weshalb|pourquoi|por qué)(?!\p{L})|왜/iu;
const lower =
  /\b(?:below|behind|under|lower|further down|beneath|after|worse)\b|(?<!\p{L})(?:unter|hinter|schlechter|derrière|en dessous|sous|debajo|detrás|por debajo)(?!\p{L})|아래|뒤/iu;
const higher =
  /\b(?:and not|but not|instead of|rather than|over|above|before|ahead of|higher|in front of|better)\b|(?<!\p{L})(?:und nicht|statt|vor|über|besser|et pas|plutôt que|devant|au-dessus|y no|en vez de|encima|delante|antes)(?!\p{L})|대신|위에|앞/iu;

export function saidAhead(message: string): 'a' | 'b' | null {
  if (!why.test(message)) return null;
  if (lower.test(message)) return 'b';
  return higher.test(message) ? 'a' : null;
}

// Korean: what a place is down to, what links the two, and what one of the history does for others.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const reasoning: Record<SentenceOf<'reasoning'>, Wording> = {
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}, and without that one, {moved}.":
    '주로 {lifter} 때문이에요. {alike}. 이 작품을 빼면 {moved} 거예요.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}.":
    '주로 {lifter} 때문이에요. {alike}.',
  "The two have little in common, but it's what you {had} last, and that weighs most: without that one, {moved}.":
    '둘은 비슷한 점이 별로 없지만, 가장 최근 기록이라 영향이 가장 커요. 이 작품을 빼면 {moved} 거예요.',
  "It's what you {had} last, and that weighs most: without that one, {moved}.":
    '가장 최근 기록이라 영향이 가장 커요. 이 작품을 빼면 {moved} 거예요.',
  'The two have little in common, but I only go by who {had} what.': {
    films: '둘은 비슷한 점이 별로 없지만, 저는 누가 뭘 봤는지만 보거든요.',
    steam: '둘은 비슷한 점이 별로 없지만, 저는 누가 뭘 했는지만 보거든요.',
    games: '둘은 비슷한 점이 별로 없지만, 저는 누가 뭘 샀는지만 보거든요.',
  },
  "What links the two I can't name: I only go by who {had} what.": {
    films: '둘이 어떻게 이어지는지는 말하기 어려워요. 저는 누가 뭘 봤는지만 보거든요.',
    steam: '둘이 어떻게 이어지는지는 말하기 어려워요. 저는 누가 뭘 했는지만 보거든요.',
    games: '둘이 어떻게 이어지는지는 말하기 어려워요. 저는 누가 뭘 샀는지만 보거든요.',
  },
  '{title} helps, too, and is closer in kind: {alike}.': '{title}도 한몫했고, 이쪽이 더 비슷해요. {alike}.',
  'What you {had} last weighs most.': '가장 최근 기록의 영향이 가장 커요.',
  "It's from the same series as {title}.": '{title}과(와) 같은 시리즈예요.',
  "Like {title}, it's by {name}.": '{title}처럼 {name} 작품이에요.',
  '{name} is in it, as in {title}.': '{title}처럼 {name}이(가) 나와요.',
  'Like {title}, it mixes {labels}.': '{title}처럼 {labels}이(가) 섞여 있어요.',
  "Like {title}, it's (a|an) {genre}.": '{title}처럼 {genre}이에요(예요).',
  "Like {title}, it's tagged {labels}.": '{title}처럼 {labels} 태그가 있어요.',
  'People who {had} {title} go for this one more often than most.': {
    films: '{title}을(를) 본 사람은 이 작품도 남들보다 자주 골라요.',
    steam: '{title}을(를) 해 본 사람은 이 작품도 남들보다 자주 골라요.',
    games: '{title}을(를) 산 사람은 이 작품도 남들보다 자주 골라요.',
  },
  "It is a (children's|family) {item}, yes.": '네, 아이들도 볼 만한 작품이에요.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}.':
    '{title}을(를) 빼면 {title2}은(는) {place}에서 {place2}로 떨어질 거예요.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2} and {title3} from {place3} to {place4}.':
    '{title}을(를) 빼면 {title2}은(는) {place}에서 {place2}로, {title3}은(는) {place3}에서 {place4}로 떨어질 거예요.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}, {title3} from {place3} to {place4} and {title4} from {place5} to {place6}.':
    '{title}을(를) 빼면 {title2}은(는) {place}에서 {place2}로, {title3}은(는) {place3}에서 {place4}로, {title4}은(는) {place5}에서 {place6}로 떨어질 거예요.',
  'Hardly anything: without {title}, nothing in your top ten would drop.':
    '거의 없어요. {title}을(를) 빼도 상위 10개 중에 떨어지는 건 없어요.',
  'Nothing now: {title} is too far back to count, as I only look at your latest {number} {items}.':
    '이제는 없어요. {title}은(는) 너무 오래전 기록이라 반영되지 않아요. 최근 {number}{piece}만 보거든요.',
  'Hardly: without {group}, {moved}, and without {group2} {moved2}.':
    '별로 그렇진 않아요. {group}을(를) 빼면 {moved} 거고, {group2}을(를) 빼면 {moved2} 거예요.',
};

// Korean: what is asked beside the why, what holds a title down, what two are alike.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const besides: Record<SentenceOf<'besides'>, Wording> = {
  "They're both {moods}.": '둘 다 {moods} {item}이에요(예요).',
  "They're both {moods} and have {states}.": '둘 다 {moods} {item}이에요(예요). {states}도 공통점이에요.',
  "Like {title}, it's {moods}.": '{title}처럼 {moods} {item}이에요(예요).',
  "Like {title}, it's {moods} and has {states}.":
    '{title}처럼 {moods} {item}이에요(예요). {states}도 공통점이에요.',
  'Both {title} and {title2} are {moods}.': '{title}과(와) {title2} 둘 다 {moods} {item}이에요(예요).',
  'Both {title} and {title2} are {states}[ and have {states2}].':
    '{title}과(와) {title2}의 공통점은 {states}[, {states2}]이에요(예요).',
  'Both {title} and {title2} have {states}.': '{title}과(와) {title2}의 공통점은 {states}이에요(예요).',
  '{title} is {moods}, {title2} {moods2}.':
    '{title}은(는) {moods} {item}이고, {title2}은(는) {moods2} {item}이에요(예요).',
  "Mind that it's {states} and it has {states2}.": '참고하세요: {states}, {states2}.',
  'Mind that it has {states}.': '참고하세요: {states}.',
  "Nothing in its labels says it's for kids: it's (listed as|tagged) {labels}.":
    '아이들용이라는 표시는 없어요. {labels}(으)로 나와 있어요.',
  "It's (listed as|tagged) {labels}, so hardly one for kids.":
    '{labels}(으)로 나와 있어서 아이들용은 아닐 거예요.',
  "Whether it's for kids I can't tell.": '아이들용인지는 몰라요.',
  'I don\'t know whether it has to do with "{any}", but {source} (may|will); the link is below.':
    '그건 몰라요. {source}에서 확인해 보세요, 링크는 아래에 있어요.',
  "Low it isn't: {title} is {place} of {number}.":
    '그렇게 낮지는 않아요. {title}은(는) {number}{piece} 중 {place}예요.',
  'What holds it down most is {title}: without that one, it would be {place}[, and without {title2} {place2}].':
    '순위를 가장 끌어내리는 건 {title}이에요(예요). 빼면 {place}가 돼요.[ {title2}을(를) 빼면 {place2}예요.]',
  'None of yours alone holds it down: your history just speaks more for others.':
    '순위를 혼자 끌어내리는 작품은 없어요. 기록이 다른 작품 쪽을 더 가리킬 뿐이에요.',
  '{title} is {place} of {number}.': '{title}은(는) {number}{piece} 중 {place}예요.',
  "That's so: {habit}, but this is one.": '맞아요, {habit}. 하지만 이건 그런 {item}이에요(예요).',
  "That's so: {habit}, and this isn't one.": '맞아요, {habit}. 그리고 이건 그런 {item}이(가) 아니에요.',
  'Yet {habit}, and so is this one.': '그런데 {habit}. 이것도 그런 {item}이에요(예요).',
  'Yet {habit}.': '그런데 {habit}.',
  "And yes, it's (listed as|tagged) {labels}.": '그리고 네, {labels}(으)로 나와 있어요.',
  "Yes, it's (listed as|tagged) {labels}.": '네, {labels}(으)로 나와 있어요.',
  "It's (listed as|tagged) {labels} here, though.": '그래도 여기엔 {labels}(으)로 나와 있어요.',
  "You're right, it isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    '맞아요, 여기엔 {labels}(으)로 나와 있지 않아요.[ {labels2}(으)로 나와 있어요.]',
  "It isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    '여기엔 {labels}(으)로 나와 있지 않아요.[ {labels2}(으)로 나와 있어요.]',
  'I know no reviews, good or bad: only who {had} what counts.':
    '평은 좋은 것도 나쁜 것도 몰라요. 누가 뭘 {did}는지만 중요해요.',
  "It's from {year}, but age doesn't count here, only who {had} what.":
    '{year}년 작품이지만, 여기선 나이가 아니라 누가 뭘 {did}는지만 중요해요.',
  "It's known as a hard one, true.": '맞아요, 어렵기로 알려져 있어요.',
  "It's known as an easy one, though.": '그래도 쉽다고 알려져 있어요.',
  "It isn't there by chance, though.": '그래도 우연히 있는 건 아니에요.',
  "I don't have {quote}, {any}.": '{quote}은(는) 없어요.',
  '{title} is the {any} of the {name} series.': '{title}은(는) {name} 시리즈예요.',
  '{name} came before it.': '그 전에 나온 작품은 {name}예요.',
  '{titles} (speaks|speak) against it.': '{titles}은(는) 순위를 끌어내려요.',
  "{title} isn't among the {items} you've {had}, so that part changes nothing.":
    '{title}은(는) 기록에 없어서 그 부분은 달라지는 게 없어요.',
  'Perhaps: {title} may be {states}.': '그럴 수도 있어요. {title}: {states}.',
  '(Yes|No): {title} came out in {year}.': '{title}은(는) {year}년 작품이에요.',
  'The store lists no multiplayer for {title}, only single-player.':
    '스토어에 {title}은(는) 싱글 플레이만 나와 있어요.',
  'All right, no {any} in this chat; for your whole list, say so on the page What it believes about you.':
    '알겠어요, 이 채팅에서는 빼고 추천할게요. 목록 전체에서 빼려면 What it believes about you 페이지에서 정하면 돼요.',
};

import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const feedingBack: Record<SentenceOf<'feedingBack'>, Wording> = {
  '{title} is now at the top of your list.': '이제 추천 목록 1위는 {title}이에요(예요).',
  '{title} is now at the top instead of {title2}.': '이제 {title2} 대신 {title}이(가) 1위예요.',
  'Your top ten keeps the same titles.': '상위 10개는 같은 작품 그대로예요.',
  '{entrants} (enters|enter) your top ten.': '{entrants}이(가) 상위 10개에 새로 들어왔어요.',
  '{titles} (is|are) out of your history.': '{titles}은(는) 기록에서 뺐어요.',
  'All right, {titles} (is|are) out of your history.': '알겠어요, {titles}은(는) 기록에서 뺐어요.',
  'All right, those {number} are out of your history.': '알겠어요, 그 {number}{piece}을(를) 기록에서 뺐어요.',
  'Noted, though {titles} (is|are) in your history already, so your list stays as it is.':
    '알겠어요. 그런데 {titles}은(는) 이미 기록에 있어서 목록은 그대로예요.',
  'Noted.': '알겠어요.',
  'The recommender knows that you chose it, not how much you liked it.':
    '선택하셨다는 것만 알고, 얼마나 좋았는지는 알 수 없어요.',
  'The recommender knows that you chose them, not how much you liked them.':
    '선택하셨다는 것만 알고, 얼마나 좋았는지는 알 수 없어요.',
  "Noted: {titles} now (counts|count) among the {items} you've {had}.":
    '알겠어요, {titles}을(를) {had} {items}에 넣었어요.',
  "Understood: {titles} no longer (counts|count), and what's most like it moves down.":
    '알겠어요. {titles}은(는) 더 이상 반영하지 않고, 비슷한 것들은 순위가 내려가요.',
  "Understood: {titles} no longer (counts|count), and what's most like them moves down.":
    '알겠어요. {titles}은(는) 더 이상 반영하지 않고, 비슷한 것들은 순위가 내려가요.',
  'Fair enough, {titles} (is|are) off your list.': '알겠어요, {titles}은(는) 추천 목록에서 뺐어요.',
  'Fair enough: {titles} (is|are) off your list, and everything with {quote} moves down.':
    '알겠어요. {titles}은(는) 추천 목록에서 뺐고, {quote} 쪽은 모두 순위가 내려가요.',
  "{titles} wasn't in your history anyway, so nothing changes.":
    '{titles}은(는) 원래 기록에 없어서 달라지는 게 없어요.',
  '{entrants} can still come up: name it if you mean that one, too.':
    '{entrants}은(는) 아직 나올 수 있어요. 그것도 빼려면 제목을 말해 주세요.',
  '{entrants} can still come up: name them if you mean those, too.':
    '{entrants}은(는) 아직 나올 수 있어요. 그것들도 빼려면 제목을 말해 주세요.',
  "That's for this title alone: my catalogue has no label for {quote}.":
    '이 작품에만 해당돼요. 제 카탈로그에 {quote} 태그는 없거든요.',
  "That's for this title alone: say {quote} when you ask for {items}, and I'll leave the rest out, too.":
    '이 작품에만 해당돼요. {items}을(를) 찾을 때 {quote}(이)라고 말해 주시면 나머지도 뺄게요.',
  '{titles} (is in your history and counts|are in your history and count) already.':
    '{titles}은(는) 이미 기록에 있고 추천에도 반영되고 있어요.',
  'Those {number} are in your history and count already.':
    '그 {number}{piece}은(는) 이미 기록에 있고 추천에도 반영되고 있어요.',
  'If you want more of it, try {title}, {place} on your list.':
    '비슷한 걸 더 원하시면 {title} 어때요? 추천 목록 {place}예요.',
  'Good to hear!': '좋은 소식이네요!',
  'Glad to hear it!': '기쁘네요!',
  'Good choice!': '잘 고르셨네요!',
  'Lovely!': '정말 좋네요!',
  'Ha, good to hear!': '하하, 좋네요!',
  'Ha, my condolences to the hardware!': '하하, 기기에 위로를 전해요!',
  "I'm sorry to hear that.": '안타깝네요.',
  'Oh dear, I hope it was worth it!': '이런, 그만한 보람이 있었길 바라요!',
  'Then it was well worth the sleep!': '그럼 잠을 줄인 보람이 있었네요!',
  "{titles} now (counts|count) among the {items} you've {had}.": '{titles}을(를) {had} {items}에 넣었어요.',
  '{title} drops from {place} to {place2}.': '{title}은(는) {place}에서 {place2}로 떨어져요.',
  '{title} rises from {place} to {place2}.': '{title}은(는) {place}에서 {place2}로 올라가요.',
  "As one that you haven't {had}, it now comes into your top ten: say that you're not interested, and it stays away, too.":
    '이제 기록에 없는 작품이라 상위 10개에 들어와요. 관심 없다고 말해 주시면 거기서도 빠져요.',
  "As one that you haven't {had}, it now comes first on your list: say that you're not interested, and it stays away, too.":
    '이제 기록에 없는 작품이라 추천 목록 1위가 돼요. 관심 없다고 말해 주시면 거기서도 빠져요.',
  "{titles} still (counts|count): say so if you've had enough of (that|those), too.":
    '{titles}은(는) 아직 반영되고 있어요. 그것도 그만 보고 싶으면 말해 주세요.',
  "The other {number} of that series still count: say so if you've had enough of those, too.":
    '그 시리즈의 나머지 {number}{piece}은(는) 아직 반영되고 있어요. 그것도 그만 보고 싶으면 말해 주세요.',
};

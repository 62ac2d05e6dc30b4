import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const recommending: Record<SentenceOf<'recommending'>, Wording> = {
  'Try {title}[, tagged {labels}].': '[{labels} 태그가 붙은 ]{title} 어때요?',
  'How about {title}[, tagged {labels}]?': '[{labels} 태그가 붙은 ]{title} 어때요?',
  'For something like {titles}, try {title}[, tagged {labels}].':
    '{titles} 같은 걸 원하시면 [{labels} 태그가 붙은 ]{title} 어때요?',
  'For something like {titles}, how about {title}[, tagged {labels}]?':
    '{titles} 같은 걸 원하시면 [{labels} 태그가 붙은 ]{title} 어때요?',
  "I don't have {quotes} here, but {title} comes close.":
    '여기에 {quotes}은(는) 없지만, {title}이(가) 비슷해요.',
  'Nothing that fits is much like {titles}; the nearest is {title}[, tagged {labels}].':
    '조건에 맞으면서 {titles}과(와) 많이 비슷한 건 없어요. 그나마 가까운 건 [{labels} 태그가 붙은 ]{title}이에요(예요).',
  'Nothing high on your list is much like {titles}; the nearest is {title}[, tagged {labels}].':
    '추천 목록 위쪽에는 {titles}과(와) 많이 비슷한 게 없어요. 그나마 가까운 건 [{labels} 태그가 붙은 ]{title}이에요(예요).',
  'The best I have is {title}[, tagged {labels}].':
    '제일 나은 건 [{labels} 태그가 붙은 ]{title}이에요(예요).',
  'The nearest I have to (it|them) is {title}.': '그나마 가장 가까운 건 {title}이에요(예요).',
  "It's {standing}, mostly thanks to {title}.": '주로 {title} 덕분에 {standing}에 있어요.',
  "It's {standing}, so no promises.": '{standing}에 있어서 장담은 못 하겠어요.',
  "It's only {standing}, though.": '다만 {standing}에 있어요.',
  'It suits you mostly thanks to {title}.': '주로 {title} 덕분에 잘 맞아요.',
  "It's {standing}, mostly thanks to {title}: both (are|have) {states}[ and have {states2}].":
    '주로 {title} 덕분에 {standing}에 있어요. 공통점은 {states}[, {states2}]이에요(예요).',
  '{title} is {standing}, mostly thanks to {title2}.':
    '{title}은(는) 주로 {title2} 덕분에 {standing}에 있어요.',
  "Otherwise there's {titles}.": '아니면 {titles}도 있어요.',
  'That one is in the lower half of your list, though.': '다만 그건 추천 목록 하위권에 있어요.',
  'The last is in the lower half of your list, though.': '다만 마지막 건 추천 목록 하위권에 있어요.',
  'The last {number} are in the lower half of your list, though.':
    '다만 마지막 {number}{piece}은(는) 추천 목록 하위권에 있어요.',
  '{titles} (is|are) in the lower half of your list, though.':
    '다만 {titles}은(는) 추천 목록 하위권에 있어요.',
  'It runs {number} minutes.': '{number}분짜리예요.',
  'Players usually take some {number} hours for its main story.': '메인 스토리는 보통 {number}시간쯤 걸려요.',
  'I found nothing for {quotes} as well.': '{quotes}까지 만족하는 건 찾지 못했어요.',
  "I found no {things} that you haven't {had}, so I left that out.":
    '{unhad} 것 중에 {things}은(는) 없어서 그 조건은 뺐어요.',
  "Nothing you haven't {had} fits that: I found no {things}.":
    '{unhad} 것 중에는 맞는 게 없어요. {things}을(를) 못 찾았어요.',
  'Too few {items} here say their kind to check {quotes} as well, so I left that out.':
    '종류가 나와 있는 {items}이(가) 너무 적어서 {quotes}까지는 확인할 수 없어요. 그래서 그 조건은 뺐어요.',
  "I have no {items} left that you haven't {had}.": '{unhad} {items}은(는) 이제 남은 게 없어요.',
  'Change that wish and I can look again.': '조건을 바꿔 주시면 다시 찾아볼게요.',
  'Of those, {titles} (suits|suit) you best.': '그중에서는 {titles}이(가) 제일 잘 맞아요.',
  '{title}: {any}, and I know that of no other of those.':
    '{title}이(가) 그래요. 나머지는 그런지 알 수 없어요.',
  '{title}: {any}; that goes for {titles}, too.': '{title}이(가) 그래요. {titles}도 그래요.',
  '{title}: {any}; that goes for {titles}, too, but {title2} suits you (better|best).':
    '{title}이(가) 그래요. {titles}도 그렇지만 {title2}이(가) 제일 잘 맞아요.',
  '{titles}: nothing of the kind is known of (it|them), but of {titles2} it is.':
    '{titles}은(는) 그렇다고 알려진 게 없어요. {titles2}은(는) 그렇고요.',
  'None of those, as far as I know[; {title} suits you best of them].':
    '제가 알기로 그중에는 없어요.[ {title}이(가) 제일 잘 맞아요.]',
  "I can't tell that of those[; {title} suits you best of them].":
    '그중 어느 것이 그런지는 알 수 없어요.[ {title}이(가) 제일 잘 맞아요.]',
  'That goes for all of those[; {title} suits you best of them].':
    '전부 그래요.[ {title}이(가) 제일 잘 맞아요.]',
  "That goes for all of those, and which is least so I can't tell[; {title} suits you best of them].":
    '전부 그렇고, 어느 것이 제일 덜한지는 알 수 없어요.[ {title}이(가) 제일 잘 맞아요.]',
  '{titles}: {amount}, the {extreme} {whose}.': '{titles}: {amount}, {whose} {extreme}.',
  '{titles}: {amount}, the only one of those whose {datum} I know.':
    '{titles}: {amount}. 나머지는 {datum}을(를) 몰라요.',
  'Of those, the most people chose {titles}.': '그중에서 가장 많은 사람이 고른 건 {titles}이에요(예요).',
  'Of those, the fewest people chose {titles}.': '그중에서 가장 적은 사람이 고른 건 {titles}이에요(예요).',
  'So I stay with {title}.': '그래서 제 추천은 그대로 {title}이에요(예요).',
  'That leaves out {title}.': '그러면 {title}은(는) 빠져요.',
  '{title} is in your history, so I leave it out anyway.':
    '{title}은(는) 이미 기록에 있어서 어차피 빼고 골라요.',
  'So the list stands: {titles}.': '그래서 목록은 그대로예요. {titles}이에요(예요).',
  'If you want another one, {title} is {standing}.': '하나 더 원하시면 {title}이(가) {standing}에 있어요.',
  "The newest {thing} I have that you haven't {had} is {title}.":
    '{unhad} {thing} 중 가장 최근 것은 {title}이에요(예요).',
  "The oldest {thing} I have that you haven't {had} is {title}.":
    '{unhad} {thing} 중 가장 오래된 것은 {title}이에요(예요).',
  "The newest {item} I have that you haven't {had} is {title}.":
    '{unhad} {item} 중 가장 최근 것은 {title}이에요(예요).',
  "The oldest {item} I have that you haven't {had} is {title}.":
    '{unhad} {item} 중 가장 오래된 것은 {title}이에요(예요).',
  "The newest that fits and you haven't {had} is {title}[, tagged {labels}].":
    '{unhad} 것 중 조건에 맞는 가장 최근 것은 [{labels} 태그가 붙은 ]{title}이에요(예요).',
  "The oldest that fits and you haven't {had} is {title}[, tagged {labels}].":
    '{unhad} 것 중 조건에 맞는 가장 오래된 것은 [{labels} 태그가 붙은 ]{title}이에요(예요).',
  'The next newest is {title}[, tagged {labels}].':
    '그다음으로 최근 것은 [{labels} 태그가 붙은 ]{title}이에요(예요).',
  'The next oldest is {title}[, tagged {labels}].':
    '그다음으로 오래된 것은 [{labels} 태그가 붙은 ]{title}이에요(예요).',
  'By {quote}, do you mean {titles}?': '{quote}은(는) {titles:{titles} 말씀이세요|{titles} 중 어느 거예요}?',
  "I don't have {quotes} in my catalogue.": '제 카탈로그에 {quotes}은(는) 없어요.',
  "I don't have {quotes} in my catalogue, so I couldn't go by (it|them).":
    '제 카탈로그에 {quotes}은(는) 없어서 기준으로 삼지 못했어요.',
  'You have all {number} {name} {items} here.':
    '여기 있는 {name} {items} {number}{piece}은(는) 이미 다 있어요.',
  "I know nothing about you yet, so that's what suits people in general.":
    '아직 기록이 없어서 누구에게나 잘 맞는 걸 골랐어요.',
  '{title} will still be waiting at the top of your list.':
    '{title}은(는) 추천 목록 맨 위에서 기다리고 있을게요.',
  '{title} is at the top of your list right now: ask me why, or for something else.':
    '지금 추천 목록 맨 위는 {title}이에요(예요). 이유를 물어보셔도 되고, 다른 걸 찾으셔도 돼요.',
  "I've gone through your {number} {items}, and {title} came out on top.":
    '{had} {items} {number}{piece}을(를) 살펴봤더니 {title}이(가) 1위예요.',
};

export const leavingOpen: Record<SentenceOf<'leavingOpen'>, Wording> = {
  "Nothing is all of that, so I couldn't meet every wish.":
    '다 만족하는 건 없어서 조건을 모두 맞추지는 못했어요.',
  'I looked for {things}.': '{things}을(를) 찾아봤어요.',
  'I could only leave out {things}.': '{things}만 뺄 수 있었어요.',
  'I can only go by titles.': '제목만 보고 고를 수 있어요.',
  "I can't check all of that.": '전부 확인할 수는 없어요.',
  "I don't know about {quotes}.": '{quotes}은(는) 확인할 수 없어요.',
  "I don't know about {quotes}, so I kept to {things}, {why}.":
    '{quotes}은(는) 확인할 수 없어서, {why} {things} 중에서 골랐어요.',
  "I don't know about {quotes}, so it may not fit.": '{quotes}은(는) 확인할 수 없어서 안 맞을 수도 있어요.',
  "I don't know about {quotes}, so they may not fit.": '{quotes}은(는) 확인할 수 없어서 안 맞을 수도 있어요.',
  "I don't know about {quotes}, so I left that open.": '{quotes}은(는) 확인할 수 없어서 따지지 않았어요.',
  "I don't know about {quotes}, so {things} of any kind count.":
    '{quotes}은(는) 확인할 수 없어서 {things}은(는) 종류를 안 가리고 다 넣었어요.',
  "I don't know {field}, so I can't check {quotes}.": '{field}은(는) 몰라서 {quotes}은(는) 확인할 수 없어요.',
  "I don't know {field}, so I kept to {things}, {why}.":
    '{field}은(는) 몰라서, {why} {things} 중에서 골랐어요.',
  'I kept to {things}, {why}.': '{why} {things} 중에서 골랐어요.',
  'I took {quotes} to mean {things} and kept to {things2}, {why}.':
    '{quotes}은(는) {things}(으)로 이해했고, {why} {things2} 중에서 골랐어요.',
  'I took {quotes} to mean {things}.': '{quotes}은(는) {things}(으)로 이해했어요.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2}.':
    '{quotes}은(는) {things}(으)로, {quotes2}은(는) {things2}(으)로 이해했어요.',
  "I took {quotes} to mean {things} and don't know about {quotes2}.":
    '{quotes}은(는) {things}(으)로 이해했고, {quotes2}은(는) 확인할 수 없어요.',
  "I took {quotes} to mean {things} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    '{quotes}은(는) {things}(으)로 이해했고, {quotes2}은(는) 확인할 수 없어서 {why} {things2} 중에서 골랐어요.',
  "I took {quotes} to mean {things} and {quotes2} to mean {things2} and don't know about {quotes3}.":
    '{quotes}은(는) {things}(으)로, {quotes2}은(는) {things2}(으)로 이해했고, {quotes3}은(는) 확인할 수 없어요.',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2}.':
    '{quotes}은(는) {things}(으)로 이해했고, {quotes2}은(는) {things2}만 뺄 수 있었어요.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2} and could only leave out {things3} for {quotes3}.':
    '{quotes}은(는) {things}(으)로, {quotes2}은(는) {things2}(으)로 이해했고, {quotes3}은(는) {things3}만 뺄 수 있었어요.',
  'I took {quotes} to mean {things} and can only go by titles for {quotes2}.':
    '{quotes}은(는) {things}(으)로 이해했고, {quotes2}은(는) 제목으로만 확인할 수 있었어요.',
  'I could only leave out {things} for {quotes} and can only go by titles for {quotes2}.':
    '{quotes}은(는) {things}만 뺄 수 있었고, {quotes2}은(는) 제목으로만 확인할 수 있었어요.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}.":
    '{quotes}은(는) {things}만 뺄 수 있었고, {quotes2}은(는) 확인할 수 없어요.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    '{quotes}은(는) {things}만 뺄 수 있었고, {quotes2}은(는) 확인할 수 없어서 {why} {things2} 중에서 골랐어요.',
  'I could only leave out {things} for {quotes} and kept to {things2}, {why}.':
    '{quotes}은(는) {things}만 뺄 수 있었고, {why} {things2} 중에서 골랐어요.',
  "I could only leave out {things} for {quotes} and don't know {field}, so I kept to {things2}, {why}.":
    '{quotes}은(는) {things}만 뺄 수 있었고, {field}은(는) 몰라서 {why} {things2} 중에서 골랐어요.',
  'For {quotes} I could only leave out {things}.': '{quotes}은(는) {things}만 뺄 수 있었어요.',
  'I can only go by titles for {quotes}.': '{quotes}은(는) 제목으로만 확인할 수 있었어요.',
  "I can only go by titles for {quotes} and don't know about {quotes2}.":
    '{quotes}은(는) 제목으로만 확인할 수 있었고, {quotes2}은(는) 확인할 수 없어요.',
  "I can only go by titles for {quotes} and don't know about {quotes2}, so I kept to {things}, {why}.":
    '{quotes}은(는) 제목으로만 확인할 수 있었고, {quotes2}은(는) 확인할 수 없어서 {why} {things} 중에서 골랐어요.',
  "I can only go by titles for {quotes} and don't know {field}, so I kept to {things}, {why}.":
    '{quotes}은(는) 제목으로만 확인할 수 있었고, {field}은(는) 몰라서 {why} {things} 중에서 골랐어요.',
  "It's the only one I know of that fits.": '제가 아는 한 조건에 맞는 건 이것뿐이에요.',
  'Those {number} are all I know of that fit.': '제가 아는 한 조건에 맞는 건 이 {number}{piece}뿐이에요.',
  'I name {number} at most at a time; ask for more and I go on.':
    '한 번에 {number}{piece}까지만 말해요. 더 물어보시면 이어서 알려 드릴게요.',
  'Most {items} here carry no such labels, so some may slip through.':
    '그런 태그가 없는 {items}이(가) 대부분이라 일부는 걸러지지 않을 수도 있어요.',
  'I could only leave out {things} for {quotes} and {things2} for {quotes2}.':
    '{quotes}은(는) {things}만, {quotes2}은(는) {things2}만 뺄 수 있었어요.',
  "I could only leave out {things} for {quotes} and {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    '{quotes}은(는) {things}만, {quotes2}은(는) {things2}만 뺄 수 있었고, {quotes3}은(는) 확인할 수 없어요.[ 그래서 {why} {things3} 중에서 골랐어요.]',
  "I took {quotes} to mean {things}, could only leave out {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    '{quotes}은(는) {things}(으)로 이해했고, {quotes2}은(는) {things2}만 뺄 수 있었고, {quotes3}은(는) 확인할 수 없어요.[ 그래서 {why} {things3} 중에서 골랐어요.]',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2} and {things3} for {quotes3}.':
    '{quotes}은(는) {things}(으)로 이해했고, {quotes2}은(는) {things2}만, {quotes3}은(는) {things3}만 뺄 수 있었어요.',
  'I could only leave out {things} for {quotes}.': '{quotes}은(는) {things}만 뺄 수 있었어요.',
};

import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const telling: Record<SentenceOf<'telling'>, Wording> = {
  "I don't know {matter}, but {source} (may|will); the link is below.":
    '{matter}은(는) 몰라요. {source}에서 확인해 보세요, 링크는 아래에 있어요.',
  "My catalogue doesn't say {matter}[ of {title}], but {source} (may|will); the link is below.":
    '[{title}의 ]{matter}은(는) 제 카탈로그에 없어요. {source}에서 확인해 보세요, 링크는 아래에 있어요.',
  'I know of no (sequel to|prequel to|remake of|other part of) {title}, but {source} (may|will); the link is below.':
    '{title}에 대해서는 그런 작품을 몰라요. {source}에서 확인해 보세요, 링크는 아래에 있어요.',
  '{title} is for both, {names}.': '{title}은(는) 둘 다 있어요: {names}.',
  '{title} is for the {names}.': '{title}은(는) {names}용이에요.',
  '{title} is for PC.': '{title}은(는) PC용이에요.',
  '{title} is for PC: it is sold on Steam; the catalogue lists no other systems.':
    '{title}은(는) Steam에서 파는 PC용이에요. 다른 기종은 카탈로그에 없어요.',
  "For you, it's {standing}.": '{standing}에 있어요.',
  '{title} came out in {year}.': '{title}은(는) {year}년에 나왔어요.',
  '{title} is from {year}.': '{title}은(는) {year}년 작품이에요.',
  '{title}: its price on record is {price}, which may have changed since.':
    '제 데이터로는 {title} 가격이 {price}인데, 그사이 바뀌었을 수도 있어요.',
  '{title} is free to play.': '{title}은(는) 무료로 할 수 있어요.',
  '{title} was made by {name} and published by {name2}.':
    '{title}은(는) {name}에서 만들고 {name2}에서 냈어요.',
  '{title} was made by {name}.': '{title}은(는) {name}에서 만들었어요.',
  'People tag it {labels}.': '사람들이 붙인 태그는 {labels}이에요(예요).',
  'Yes: people tag it {labels}.': '네, 사람들이 {labels} 태그를 붙였어요.',
  '{title}: its genres are {labels}[, and people tag it {labels2}].':
    '{title}의 장르는 {labels}이에요(예요).[ 사람들이 붙인 태그는 {labels2}이에요(예요).]',
  '{title}: its genre is {labels}[, and people tag it {labels2}].':
    '{title}의 장르는 {labels}이에요(예요).[ 사람들이 붙인 태그는 {labels2}이에요(예요).]',
  'Yes: the catalogue lists it as {labels}.': '네, 카탈로그에 {labels}(으)로 나와 있어요.',
  'The store lists multiplayer for {title}[, and {labels}].':
    '상점 정보로는 {title}은(는) 멀티플레이가 돼요.[ {labels}도 돼요.]',
  'The store lists (full|partial) controller support for {title}.': '',
  'Not as far as the store says: no co-op for {title}[, only {labels}].':
    '상점 정보로는 안 돼요. {title}에는 협동이 없어요.[ {labels}만 돼요.]',
  '{title} is listed as {labels}.': '{title}은(는) {labels}(으)로 나와 있어요.',
  'Yes: {title} is in the catalogue.': '네, {title}은(는) 카탈로그에 있어요.',
  "It's {standing}.": '{standing}에 있어요.',
  '{title} is {standing}.': '{title}은(는) {standing}에 있어요.',
  "What I can't know is whether you'll like it.": '다만 마음에 드실지는 저도 몰라요.',
  "Who made {title} I don't have on record, but {source} (may|will); the link is below.":
    '{title}을(를) 누가 만들었는지는 몰라요. {source}에서 확인해 보세요, 링크는 아래에 있어요.',
  'Its labels speak for children: {labels}.': '태그로 보면 어린이용 같아요: {labels}.',
  'Its labels speak for adults: {labels}.': '태그로 보면 성인용 같아요: {labels}.',
  'Its labels go both ways: {labels}, but also {labels2}.':
    '태그가 양쪽 다 가리켜요: {labels}도 있지만 {labels2}도 있어요.',
  'Yes: {title} is free to play.': '네, {title}은(는) 무료로 할 수 있어요.',
  'Yes: {title} is listed for {names}.': '네, 카탈로그에는 {title}이(가) {names}용으로 나와 있어요.',
  'Not as far as my catalogue goes: {title} is listed for {names}.':
    '제 카탈로그로는 아니에요. {title}은(는) {names}용으로 나와 있어요.',
  'Yes: the store lists {labels} for {title}.': '네, 상점 정보로는 {title}에 {labels}이(가) 있어요.',
  'No label confirms the {any}.': '그걸 뒷받침하는 태그는 없어요.',
  'Yes: its genres are {labels}[, and people tag it {labels2}].':
    '네, 장르는 {labels}이에요(예요).[ 사람들이 붙인 태그는 {labels2}이에요(예요).]',
  '(No|Not by its labels): its genres are {labels}[, and people tag it {labels2}].':
    '태그로 보면 아니에요. 장르는 {labels}이에요(예요).[ 사람들이 붙인 태그는 {labels2}이에요(예요).]',
  "{labels} fits: that's one of its labels.": '{labels}은(는) 맞아요. 태그 중 하나예요.',
  'Not by its tags: people tag it {labels}.': '태그로 보면 아니에요. 붙은 태그는 {labels}예요.',
  'Perhaps: people tag it {labels}.': '그럴 수도 있어요. 붙은 태그는 {labels}예요.',
  'What {title} is about I have in English alone.': '{title} 줄거리는 영어로만 있어요.',
  "{title} isn't known for that.": '{title} 하면 떠오르는 점은 아니에요.',
  "I can't tell.": '그건 모르겠어요.',
  'Perhaps: it may be {states}.': '그럴 수도 있어요: {states}.',
  'I go by when they came to Steam.': 'Steam에 나온 때를 기준으로 했어요.',
};

export const missing: Record<SentenceOf<'missing'>, Wording> = {
  "I don't have {quote}[: my {items} end in {year}].":
    '{quote}은(는) 없어요.[ 제 카탈로그는 {year}년까지예요.]',
  "No: I don't have {quote} at all[: my {items} end in {year}].":
    '아니요, {quote}은(는) 아예 없어요.[ 제 카탈로그는 {year}년까지예요.]',
  'I know no {item} as {quote}; it may be here by its English title.':
    '{quote}(이)라는 {item}은(는) 몰라요. 영어 제목으로는 있을 수도 있어요.',
  'I know no {item} as {quote} or {quote2}; their English titles may be here.':
    '{quote}(이)나 {quote2}(이)라는 {item}은(는) 몰라요. 영어 제목으로는 있을 수도 있어요.',
  'I have neither {quote} nor {quote2}[; my {items} end in {year}].':
    '{quote}도 {quote2}도 없어요.[ {year}년 작품까지만 있거든요.]',
  "I don't have {quote} under that name.": '{quote}(이)라는 이름으로는 없어요.',
  'So that changes nothing.': '그래서 달라지는 건 없어요.',
  'The nearest I have (is|are) {titles}.': '제가 가진 것 중 가장 비슷한 건 {titles}이에요(예요).',
  'Of what I do have, {title} is at the top of your list.':
    '제가 가진 것 중에서는 {title}이(가) 추천 목록 맨 위에 있어요.',
  "So I can't tell you that, but {source} may.": '그래서 알려 드릴 수 없지만, {source}에는 있을지도 몰라요.',
  "Name another {item} you know, and I'll look for something like it.":
    '아는 {item}을(를) 하나 더 말해 주시면 비슷한 걸 찾아볼게요.',
  'What I have is {titles}.': '제가 가진 건 {titles}이에요(예요).',
  'Which one do you mean by {quote}: {titles}?': '{quote}은(는) {titles} 중 어느 거예요?',
  'Which {item} do you mean?': '어떤 {item}을(를) 말씀하세요?',
  'Tell me its title and I can look at it.': '제목을 알려 주시면 찾아볼게요.',
  'Nothing would change: I find no {things} among yours.':
    '달라지는 게 없어요. 기록에 {things}이(가) 없어요.',
  'I find none of your {items} by {quote}: titles are all I can go by.':
    '{had} {items} 중에 {quote}(으)로 찾은 건 없어요. 제목으로만 찾을 수 있거든요.',
  'Tell me which ones you mean, by their titles.': '어느 건지 제목으로 말해 주세요.',
  "I don't know who made a film or who is in it, and no label names {name}.":
    '누가 만들었는지, 누가 나오는지는 제가 모르고, {name} 태그도 없어요.',
  "Name a title and I'll look it up.": '제목을 말해 주시면 찾아볼게요.',
  "Name one of the {items} and I'll look for what's like it.":
    '그중 {item} 제목을 하나 말해 주시면 비슷한 걸 찾아볼게요.',
  "I'm not sure what you mean.": '무슨 말씀인지 잘 모르겠어요.',
  'A title, a kind of {item} or a plain question will do.':
    '제목이나 {item} 종류를 말해 주시거나, 편하게 물어보셔도 돼요.',
  'You could ask why {title} is where it is, what I make of your taste, or for {items} of a certain kind.':
    '{title}이(가) 왜 그 순위인지, 제가 본 취향은 어떤지 물어보셔도 되고, 원하는 종류의 {items}을(를) 찾으셔도 돼요.',
  'You could ask why {title} is where it is, whether {titles} suits you better, or for {items} of a certain kind.':
    '{title}이(가) 왜 그 순위인지, {titles} 중 뭐가 더 잘 맞는지 물어보셔도 되고, 원하는 종류의 {items}을(를) 찾으셔도 돼요.',
  'You could ask what {item} to choose next, what I make of your taste, or for {items} of a certain kind.':
    '다음에 뭘 고를지, 제가 본 취향은 어떤지 물어보셔도 되고, 원하는 종류의 {items}을(를) 찾으셔도 돼요.',
  'You could ask what {item} to choose next, whether {titles} suits you better, or for {items} of a certain kind.':
    '다음에 뭘 고를지, {titles} 중 뭐가 더 잘 맞는지 물어보셔도 되고, 원하는 종류의 {items}을(를) 찾으셔도 돼요.',
  'Want to know why {title} is where it is?': '{title}이(가) 왜 그 순위인지 궁금하세요?',
  'Ask me what to choose next, or why {title} is where it is.':
    '다음에 뭘 고를지, {title}이(가) 왜 그 순위인지 물어보세요.',
  'Ask me what to choose next, or why.': '다음에 뭘 고를지, 왜 그런지 물어보세요.',
  'No worries.': '괜찮아요.',
  "No matter, it'll come back to you.": '괜찮아요, 금방 생각날 거예요.',
  'Take your time.': '천천히 하세요.',
  'Nothing here is called just {quote}.': '딱 {quote}(이)라는 작품은 여기 없어요.',
  'Of the {things} I do have, {title} is first for you.':
    '제가 가진 {things} 중에서는 {title}이(가) 제일 위에 있어요.',
};

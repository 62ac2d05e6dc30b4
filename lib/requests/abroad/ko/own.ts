import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const looking: Record<SentenceOf<'looking'>, Wording> = {
  "You've {had} one {item}: {title}.": '{had} {item}은(는) {title} 하나예요.',
  "You've {had} {number} {items}.": '{had} {items}은(는) {number}{piece}이에요(예요).',
  'There are {number} {items} in all.': '모두 {number}{piece}이에요(예요).',
  'The latest (is|are) {titles}.': '가장 최근 것은 {titles}이에요(예요).',
  'The latest, newest first: {titles}.': '최근 것부터 {titles}이에요(예요).',
  'Newest first: {titles}.': '최근 것부터 {titles}이에요(예요).',
  'Your latest {number}, newest first, are {titles}.':
    '최근 {number}{piece}을(를) 최근 것부터 꼽으면 {titles}이에요(예요).',
  'Your first {number}, oldest first, are {titles}.':
    '처음 {number}{piece}을(를) 오래된 것부터 꼽으면 {titles}이에요(예요).',
  'The latest of them: {titles}.': '그중 최근 것: {titles}.',
  '{title} is the first {item} in your history.': '기록의 첫 {item}은(는) {title}이에요(예요).',
  '{title} is the latest {item} in your history.': '기록에서 가장 최근 {item}은(는) {title}이에요(예요).',
  '{title} is the only {item} in your history.': '기록에 있는 {item}은(는) {title}뿐이에요.',
  'Your history has only {number} {items}, newest first: {titles}.':
    '기록에는 {number}{piece}뿐이에요. 최근 것부터 {titles}이에요(예요).',
  'Your history has only {number} {items}, oldest first: {titles}.':
    '기록에는 {number}{piece}뿐이에요. 오래된 것부터 {titles}이에요(예요).',
  'I list {number} at most; the rest is on the history page.':
    '최대 {number}{piece}까지만 보여 드려요. 나머지는 History 페이지에 있어요.',
  'Yes, {title} is in your history.': '네, {title}은(는) 기록에 있어요.',
  "The date I don't have, only the order, and {title} is the only one in your history.":
    '날짜는 없고 순서만 알아요. {title}은(는) 기록에 하나뿐인 거예요.',
  "The date I don't have, only the order: {title} came after {title2} and before {title3}, the {place} from the latest.":
    '날짜는 없고 순서만 알아요. {title}은(는) {title2} 다음, {title3} 전이고, 최근 것부터 세면 {place}번째예요.',
  "The date I don't have, only the order: {title} is the latest, after {title2}.":
    '날짜는 없고 순서만 알아요. {title}은(는) 가장 최근 거고, {title2} 다음이에요.',
  "The date I don't have, only the order: {title} is the first, before {title2}.":
    '날짜는 없고 순서만 알아요. {title}은(는) 맨 처음 거고, {title2} 전이에요.',
  'No, only once: {title} is in your history, the {place} from the latest.':
    '아니요, 한 번뿐이에요. {title}은(는) 기록에서 최근 것부터 세면 {place}번째예요.',
  'No, only once: {title} is in your history, as the latest.':
    '아니요, 한 번뿐이에요. {title}은(는) 기록에서 가장 최근 거예요.',
  'No, only once: {title} is in your history, as the first.':
    '아니요, 한 번뿐이에요. {title}은(는) 기록에서 맨 처음 거예요.',
  "No, {title} isn't in your history.": '아니요, {title}은(는) 기록에 없어요.',
  "No, {title} isn't in your history, but I have it in my catalogue.":
    '아니요, {title}은(는) 기록에 없지만 제 카탈로그에는 있어요.',
  "If you have {had} it, tell me and I'll add it.": '이미 {did}다면 말해 주세요, 기록에 넣을게요.',
  'Right before {title} came {title2}.': '{title} 바로 전은 {title2}이에요(예요).',
  'Right after {title} came {title2}.': '{title} 바로 다음은 {title2}이에요(예요).',
  '{title} is the first in your history, so nothing came before it.':
    '{title}이(가) 기록의 맨 처음이라 그 전은 없어요.',
  '{title} is the latest in your history, so nothing came after it.':
    '{title}이(가) 기록의 맨 끝이라 그다음은 없어요.',
  'After {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    '{title} 다음이에요. 최근 것부터 세면 {title2}은(는) {place}번째, {title3}은(는) {place2}번째예요.',
  'Before {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    '{title} 전이에요. 최근 것부터 세면 {title2}은(는) {place}번째, {title3}은(는) {place2}번째예요.',
  'The (oldest|newest) is {title}, from {year}.': '{year}년에 나온 {title}이에요(예요).',
  'I know the year of {number} of your {number2} {items}.':
    '갖고 있는 {number2}{piece} 중 {number}{piece}의 출시 연도를 알고 있어요.',
  'The oldest is {title}[, the newest {title2}].':
    '가장 오래된 작품은 {title}이에요(예요).[ 가장 최신작은 {title2}이에요(예요).]',
  'The newest is {title}[, the oldest {title2}].':
    '가장 최신작은 {title}이에요(예요).[ 가장 오래된 작품은 {title2}이에요(예요).]',
  'The best known is {title}: {number} people in my data {had} it.':
    '가장 유명한 건 {title}이에요(예요). 제 데이터에서 {number}명이 {did}어요.',
  'The most obscure is {title}: only {number} people in my data {had} it.':
    '가장 안 알려진 건 {title}이에요(예요). 제 데이터에서 {number}명만 {did}어요.',
  'None: you have all of those that I have, {titles}.': '없어요. 제가 가진 {titles} 모두 이미 있어요.',
  "Of the {name} {items} that I have, you don't have {titles}.":
    '제가 가진 {name} {items} 중에서 아직 없는 건 {titles}이에요(예요).',
  'You do have {titles}.': '{titles}은(는) 이미 있어요.',
  'You have none of those.': '그중에 있는 건 하나도 없어요.',
  "I don't find {quote} among your {items}.": '{had} {items} 중에 {quote}은(는) 없네요.',
  'Which of yours do you mean?': '기록 중 어느 걸 말씀하세요?',
  'Do you mean {titles}?': '{titles:{titles}|{titles} 중 어느 거} 말씀이세요?',
  'All {number}, oldest first: {titles}.': '오래된 순서로 {titles}, 모두 {number}{piece}이에요(예요).',
  'The first {number} of your {number2} {items}, oldest first: {titles}.':
    '{items} {number2}{piece} 중 처음 {number}{piece}, 오래된 순서예요: {titles}.',
  'The rest is on the history page.': '나머지는 기록 페이지에 있어요.',
  "No: the only one I have is {title}, and it isn't in your history.":
    '아니요, 제가 가진 건 {title}뿐인데 기록에는 없어요.',
  "The nearest is {title}, and it isn't in your history either.":
    '가장 가까운 건 {title}인데, 그것도 기록에 없어요.',
};

export const tasting: Record<SentenceOf<'tasting'>, Wording> = {
  'Nearly all of your {items} are {things}: {number} of {number2}.':
    '거의 다 {things}예요(이에요). {number2}{piece} 중 {number}{piece}이에요(예요).',
  'All of your {number} {items} are {things}.': '{had} {items} {number}{piece} 전부 {things}이에요(예요).',
  'Most of them are {things}: {part}.': '대부분 {things}이에요(예요). {part}이에요(예요).',
  'Like most people you go mostly for {things}: {part}[, such as {titles}].':
    '남들처럼 {things}을(를) 주로 고르시네요. {part}이에요(예요).[ 예를 들면 {titles}이(가) 있어요.]',
  'You mostly go for {things}: {part}[, such as {titles}].':
    '{things}을(를) 주로 고르시네요. {part}이에요(예요).[ 예를 들면 {titles}이(가) 있어요.]',
  'You have a soft spot for {things}: {part}[, such as {titles}].':
    '{things}을(를) 좋아하시네요. {part}이에요(예요).[ 예를 들면 {titles}이(가) 있어요.]',
  'Within that you lean towards {things}.': '그중에서도 {things}이(가) 눈에 띄어요.',
  'You also pick {things} more than most people do.': '{things}도 남들보다 많이 고르시네요.',
  'You pick {things} more than most people do.': '{things}을(를) 남들보다 많이 고르시네요.',
  'Yours are often {states}[, and often have {states2}][, like {title}].':
    '자주 보이는 특징은 {states}[, {states2}]이에요(예요).[ {title}처럼요.]',
  'Yours often have {states}[, like {title}].': '자주 보이는 특징은 {states}이에요(예요).[ {title}처럼요.]',
  '{title} has it all.': '{title}에는 다 들어 있어요.',
  'You lean towards {things}: {share}, more than most people have.':
    '{things}을(를) 남들보다 많이 고르시네요. {share}이에요(예요).',
  'Those {traits}[, like {title}]: you pick more of them than is usual for the kind.':
    '{traits} 것[, 예를 들어 {title}]을(를) 보통보다 많이 고르시네요.',
  'More {things}: {number} of your {number2}, against {counted}.':
    '{things}이(가) 더 많아요. {number2}{piece} 중 {number}{piece}이고, 반대쪽은 {counted}이에요(예요).',
  'More {things}: all {number} of yours, against {counted}.':
    '{things}이(가) 더 많아요. {number}{piece} 전부이고, 반대쪽은 {counted}이에요(예요).',
  'More {things}: {number}, against {counted}.':
    '{things}이(가) 더 많아요. {number}{piece}이고, 반대쪽은 {counted}이에요(예요).',
  'You lean towards {things}, more than most people.': '{things}을(를) 남들보다 많이 고르시네요.',
  'You lean towards {things}, each more than most people.': '{things}을(를) 모두 남들보다 많이 고르시네요.',
  'What I do see: you lean towards {things}, more than most people.':
    '확실히 보이는 건, {things}을(를) 남들보다 많이 고르신다는 거예요.',
  'What I do see: you lean towards {things}, each more than most people.':
    '확실히 보이는 건, {things}을(를) 모두 남들보다 많이 고르신다는 거예요.',
  'Most of your {items} are from the {era}: {number} of {number2}.':
    '{had} {items} 대부분이 {era} 작품이에요. {number2}{piece} 중 {number}{piece}이에요(예요).',
  'More of your {items} are from the {era} than from any other decade: {number} of {number2}.':
    '{era} {items}이(가) 가장 많아요. {number2}{piece} 중 {number}{piece}이에요(예요).',
  'You mostly choose the well known: {number} of {number2} are among the most chosen tenth.':
    '주로 유명한 작품을 고르시네요. {number2}{piece} 중 {number}{piece}이(가) 가장 많이 선택된 상위 10%에 들어요.',
  'You mostly choose the well known: all {number} of your {items} are among the most chosen tenth.':
    '유명한 작품을 고르시네요. {had} {items} {number}{piece} 전부 가장 많이 선택된 상위 10%에 들어요.',
  'You often look beyond the well known: {number} of {number2} (is|are) outside the most chosen tenth.':
    '덜 알려진 작품도 자주 고르시네요. {number2}{piece} 중 {number}{piece}이(가) 가장 많이 선택된 상위 10% 밖에 있어요.',
  'Half of your {items} are well known: {number} of {number2} are among the most chosen tenth.':
    '{had} {items} 절반은 유명한 작품이에요. {number2}{piece} 중 {number}{piece}이(가) 가장 많이 선택된 상위 10%에 들어요.',
  'Nothing sets you apart much; you choose {things} most, about as others do.':
    '남들과 크게 다른 점은 없어요. 가장 많이 고른 건 {things}(이)고, 남들과 비슷한 정도예요.',
  'Yes: {habit}.': '네, {habit}.',
  'A bit: {habit}.': '조금은요. {habit}.',
  'Not much: {habit}.': '별로요. {habit}.',
  'Yes, going by labels: {habit}.': '태그로 보면 네, {habit}.',
  'A bit, going by labels: {habit}.': '태그로 보면 조금은요. {habit}.',
  'Not much, going by labels: {habit}.': '태그로 보면 별로요. {habit}.',
  'Going by labels, {habit}.': '태그로 보면 {habit}.',
  'Not only: {habit}.': '꼭 그런 것만은 아니에요. {habit}.',
  "Not from what I see: you've {had} no {things}.": '제가 보기엔 아니에요. {things}은(는) {none}.',
  'Just one {thing} among your {number}: {titles}.': '{number}{piece} 중 {thing}은(는) {titles} 하나예요.',
  'Those are {titles}.': '{titles}이에요(예요).',
  "That I can't tell: my catalogue says nothing of that.":
    '그건 알 수 없어요. 제 카탈로그에 그런 정보가 없거든요.',
  "That I can't tell: my catalogue doesn't know {field}.":
    '그건 알 수 없어요. 제 카탈로그에 {field}은(는) 안 나와 있거든요.',
  "I can't tell yet: your history is empty.": '아직 알 수 없어요. 기록이 비어 있거든요.',
  'Add a few {items} and ask again.': '{items}을(를) 몇 {piece} 넣고 다시 물어봐 주세요.',
  "The catalogue doesn't say who made {items}; a few carry the name as a label.":
    '카탈로그에는 누가 만들었는지 안 나와 있어요. 이름이 태그로 붙은 {items}이(가) 몇 {piece} 있을 뿐이에요.',
  "Going by what's scarce, it's {things}: {habit}.": '기록에 적은 걸로 보면 {things} 쪽이에요. {habit}.',
  "Going by what's missing, it's {things}: {habit}.": '기록에 없는 걸로 보면 {things} 쪽이에요. {habit}.',
  'Nothing stands out as missing: you choose a bit of everything.': '딱히 빠진 건 없어요. 골고루 고르시네요.',
  "That's a guess; you've turned nothing down so far.":
    '어디까지나 추측이에요. 지금까지 싫다고 하신 건 없거든요.',
  "You've also turned down {things}.": '{things}도 싫다고 하셨어요.',
  'Neither: I count {counted} among your {number}, and {counted2}.':
    '둘 다 아니에요. {number}{piece} 중 {counted}, {counted2}이에요(예요).',
  'Both alike: I count {counted} among your {number}, and {counted2}.':
    '둘 다 비슷해요. {number}{piece} 중 {counted}, {counted2}이에요(예요).',
  "I can't tell, as few {items} carry such labels: I count {counted} among your {number} ({titles}) and {counted2}[ ({titles2})].":
    '그런 태그가 붙은 {items}이(가) 적어서 알 수 없어요. {number}{piece} 중 {counted}({titles}), {counted2}이에요(예요).',
  '{chosen}, as far as I can tell: I count {counted} among your {number}, but of {quote} my catalogue says nothing.':
    '제가 아는 한 {chosen} 쪽이에요. {number}{piece} 중 {counted}인데, {quote} 정보는 제 카탈로그에 없어요.',
  "I can't say which: I count {counted} among your {number}, but no label of mine says {quote}.":
    '알 수 없어요. {number}{piece} 중 {counted}인데, {quote} 정보는 제 카탈로그에 없어요.',
  'Few {items} carry such labels, though.': '다만 그런 태그가 붙은 {items}은(는) 많지 않아요.',
  '{chosen}: I count {counted} among your {number}, and {counted2}.':
    '{chosen} 쪽이에요. {number}{piece} 중 {counted}, {counted2}이에요(예요).',
  'Half of your {items} cost {price} or less.': '{had} {items} 절반은 가격이 {price} 이하예요.',
  'None of those with a price on record is free.': '가격이 나와 있는 것 중에 무료는 없어요.',
  'All of those with a price on record are free.': '가격이 나와 있는 건 전부 무료예요.',
  '{number} of the {number2} with a price on record (is|are) free.':
    '가격이 나와 있는 {number2}{piece} 중 {number}{piece}이(가) 무료예요.',
  'Just one: {titles}.': '하나뿐이에요: {titles}.',
  'Yes, one: {titles}.': '네, 하나 있어요: {titles}.',
  '{number} that I know of: {titles}.': '제가 아는 한 {number}개예요: {titles}.',
  'Yes, {number} that I know of: {titles}.': '네, 제가 아는 한 {number}개 있어요: {titles}.',
  '{number} that I know of: {titles} and others.': '제가 아는 한 {number}개예요: {titles} 등.',
  'Yes, {number} that I know of: {titles} and others.': '네, 제가 아는 한 {number}개 있어요: {titles} 등.',
  'None that I know of.': '제가 아는 한은 없어요.',
  "Of {number} I don't know the system.": '{number}개는 어느 기기용인지 몰라요.',
  "Of {number} (other|others) I don't know the system.": '나머지 중 {number}개는 어느 기기용인지 몰라요.',
  '{number}: {titles}.': '{number}개예요: {titles}.',
  'Yes, {number}: {titles}.': '네, {number}개 있어요: {titles}.',
  '{counted}: {titles}.': '{counted}이에요(예요): {titles}.',
  'Yes, {counted}: {titles}.': '네, {counted}이에요(예요): {titles}.',
  '{number} of your {number2}: {titles} and others.': '{number2}개 중 {number}개예요: {titles} 등.',
  'Yes, {number} of your {number2}: {titles} and others.': '네, {number2}개 중 {number}개예요: {titles} 등.',
  'All {number}: {titles} and others.': '{number}개 모두예요: {titles} 등.',
  'Yes, all {number}: {titles} and others.': '네, {number}개 모두예요: {titles} 등.',
  '{habit}: {titles} and others.': '{habit}: {titles} 등.',
  'Yes, {habit}: {titles} and others.': '네, {habit}: {titles} 등.',
  '{share}: {titles} and others.': '{share}: {titles} 등.',
  'Yes, {share}: {titles} and others.': '네, {share}: {titles} 등.',
  '{number} of your {number2}, all but {titles}.': '{number2}개 중 {number}개, {titles}만 빼고 다예요.',
  'Yes, {number} of your {number2}, all but {titles}.':
    '네, {number2}개 중 {number}개, {titles}만 빼고 다예요.',
  '{habit}, all but {titles}.': '{habit}. {titles}만 빼고 다예요.',
  'Yes, {habit}, all but {titles}.': '네, {habit}. {titles}만 빼고 다예요.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one tagged {labels}.":
    '{title}: {number}개 중에서 나머지와 가장 안 어울리고, {labels} 태그가 달린 유일한 작품이에요.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one for {name}.":
    '{title}: {number}개 중에서 나머지와 가장 안 어울리고, 유일한 {name}용이에요.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only {thing}.":
    '{title}: {number}개 중에서 나머지와 가장 안 어울리고, 이런 종류는 {thing}뿐이에요.',
  '{title}: of your {number} {items} it goes least with the rest; only {number2} of the others {are}.':
    '{title}: {number}개 중에서 나머지와 가장 안 어울려요. 나머지 중 {number2}개만 {are}이에요(예요).',
  '{title}: of your {number} {items} it goes least with the rest, going by who {had} them.':
    '{title}: 사람들이 함께 고른 것을 보면 {number}개 중에서 나머지와 가장 안 어울려요.',
  "With so few {items} there's no odd one out: it takes three at least.":
    '작품이 너무 적어서 혼자 튀는 것이 없어요. 적어도 세 개는 있어야 해요.',
  '{habit}.': '{habit}.',
  '{chosen}, and little else: {share} {are}.':
    '거의 다 {chosen}이에요(예요). {share}이(가) {are}이에요(예요).',
  '{chosen}, and little else: {share} {are}, {number} of them {sorts}.':
    '거의 다 {chosen}이에요(예요). {share}이(가) {are}(이)고, 그중 {number}{piece}은(는) {sorts}이에요(예요).',
  '{chosen}, and little else: {share} {are}, {number} of them tagged {labels}.':
    '거의 다 {chosen}이에요(예요). {share}이(가) {are}(이)고, 그중 {number}{piece}에는 {labels} 태그가 있어요.',
  '{noneOf} of your {number} {items} {are}.':
    '{noneOf} {had} {items} {number}{piece} 중에 {are}은(는) 없어요.',
  '{noneOf} of your {number} {items} {are}, but few films carry labels.':
    '{noneOf} {had} {items} {number}{piece} 중에 {are}은(는) 없어요. 다만 태그가 달린 영화가 적긴 해요.',
  "No: you've {had} no {things}.": '아니요, {things}은(는) {none}.',
  "None: you've {had} no {things}.": '{things}은(는) {none}.',
  'One each by label: {title} {are} and {title2} {are2}.':
    '태그로 보면 하나씩이에요. {title}은(는) {are}(이)고, {title2}은(는) {are2}이에요(예요).',
  'Few films carry such labels, so that settles nothing.':
    '이런 태그가 달린 영화가 적어서 이것만으로는 알 수 없어요.',
  'For {number} of the {number2} I have no maker on record, so it may be more.':
    '{number2}{piece} 중 {number}{piece}은(는) 제작사 정보가 없어서 더 많을 수도 있어요.',
  "Your list doesn't give that away: I see what you've {had}, not (how|what you made of it).": {
    films: '목록만으로는 알 수 없어요. 뭘 봤는지는 보이지만 어땠는지는 안 보이거든요.',
    games: '목록만으로는 알 수 없어요. 뭘 {did}는지는 보이지만 어떻게 하시는지는 안 보이거든요.',
  },
  'The titles tell some of it: {share} are shown with a title in another language, too.':
    '제목을 보면 조금은 알 수 있어요. {share}에 다른 언어 제목도 함께 나와 있어요.',
  'I count {counted} among the first {number} on your list[: {titles}].':
    '목록의 처음 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'I count {counted} among the first {number} on your list: {titles} and others.':
    '목록의 처음 {number}{piece} 중 {counted}이에요(예요): {titles} 등.',
  "No single {item} of yours puts them there: it's the mix.":
    '딱 한 작품 때문이 아니라 여러 작품이 어우러진 결과예요.',
  'Hardly any: I count {counted} among the first {number} on your list[: {titles}].':
    '거의 없어요. 목록의 처음 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'None: I count {counted} among the first {number} on your list.':
    '없어요. 목록의 처음 {number}{piece} 중 {counted}이에요(예요).',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    '목록의 처음 {number2}{piece} 가운데 {detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list: {titles} and others.':
    '목록의 처음 {number2}{piece} 가운데 {detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요): {titles} 등.',
  'Hardly any: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    '거의 없어요. 목록의 처음 {number2}{piece} 가운데 {detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'None: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list.':
    '없어요. 목록의 처음 {number2}{piece} 가운데 {detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요).',
  'Among your own {number} there is none.': '직접 고르신 {number}{piece} 중에는 없어요.',
  'Among your own {number} there is one.': '직접 고르신 {number}{piece} 중에는 하나 있어요.',
  'Among your own {number} there are {number2}.':
    '직접 고르신 {number}{piece} 중에는 {number2}{piece} 있어요.',
  'Among your own {number} whose {detail} I know there is none.':
    '직접 고르신 것 중 {detail}을(를) 아는 {number}{piece}에는 없어요.',
  'Among your own {number} whose {detail} I know there is one.':
    '직접 고르신 것 중 {detail}을(를) 아는 {number}{piece}에는 하나 있어요.',
  'Among your own {number} whose {detail} I know there are {number2}.':
    '직접 고르신 것 중 {detail}을(를) 아는 {number}{piece}에는 {number2}{piece} 있어요.',
  'Your own {number} are all of that kind.': '직접 고르신 {number}{piece}도 모두 그래요.',
  'Mostly because of {titles}.': '주로 {titles} 때문이에요.',
  'Of yours, {titles} (does|do) most to put (it|them) there.':
    '{had} {items} 중에 {titles}의 영향이 가장 커요.',
  'Of your {number} {things} I count {counted}[: {titles}].':
    '{things} {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'The first of your {number} {things} is {title}.':
    '{things} {number}{piece} 중 처음은 {title}이에요(예요).',
  'The last of your {number} {things} is {title}.':
    '{things} {number}{piece} 중 마지막은 {title}이에요(예요).',
};

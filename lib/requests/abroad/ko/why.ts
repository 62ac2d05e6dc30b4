import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const explaining: Record<SentenceOf<'explaining'>, Wording> = {
  'I take {quote} to mean {title}.': '{quote}은(는) {title}(으)로 이해했어요.',
  "They're both {states}[ and have {states2}].": '둘의 공통점은 {states}[, {states2}]이에요(예요).',
  'They both have {states}.': '둘의 공통점은 {states}이에요(예요).',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: without that one, {moved}.":
    '주로 {lifter} 때문이에요. 이 작품을 빼면 {moved} 거예요.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {title}, with some help from {titles}: without the first, {moved}.":
    '주로 {title} 때문이고, {titles}도 한몫했어요. {title}을(를) 빼면 {moved} 거예요.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without {title2}, {moved}.":
    '주로 {lifter} 때문이고, {titles}도 한몫했어요. {title2}을(를) 빼면 {moved} 거예요.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without those {number}, {moved}.":
    '주로 {lifter} 때문이고, {titles}도 한몫했어요. 그 {number}{piece}을(를) 모두 빼면 {moved} 거예요.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}].":
    '주로 {lifter} 때문이에요.[ {titles}도 한몫했어요.]',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts it {standing}.":
    '주로 {lifter} 때문이에요.[ {titles}도 한몫했어요.] 그래서 {standing}에 있어요.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts {title2} {standing}.":
    '주로 {lifter} 때문이에요.[ {titles}도 한몫했어요.] 그래서 {title2}이(가) {standing}에 있어요.',
  "It's the mix of your {items} rather than any one: even without {titles}, which counts most, {moved}.":
    '딱 한 작품 때문이 아니라 여러 작품이 어우러진 결과예요. 영향이 가장 큰 {titles}을(를) 빼도 {moved} 거예요.',
  "It's there because of {titles} together: without those {number}, {moved}.":
    '{titles}이(가) 함께 작용했어요. 그 {number}{piece}을(를) 모두 빼면 {moved} 거예요.',
  "No single {item} of yours does it: it's the mix that puts it {standing}.":
    '딱 한 작품 때문이 아니라 여러 작품이 어우러져서 {standing}에 있어요.',
  "No single {item} of yours does it: it's the mix that puts {title} {standing}.":
    '딱 한 작품 때문이 아니라 여러 작품이 어우러져서 {title}이(가) {standing}에 있어요.',
  "I wouldn't really recommend it: {title} is {standing}[, though {titles} (speaks|speak) for it].":
    '딱히 추천하진 않을게요. {title}은(는) {standing}에 있어요.[ {titles}의 도움을 받긴 했지만요.]',
  'Even without the few that help most, it would stay in your top ten.':
    '가장 도움이 된 것들을 빼도 상위 10개에 남을 거예요.',
  "Right, you haven't {had} the first one.": '맞아요, 1편은 기록에 없어요.',
  'You have {had} the first one, though: {title}.': '1편은 기록에 있긴 해요. {title}이에요(예요).',
  "It's {standing}; what lifts it most is {titles}.":
    '{standing}에 있어요. 순위를 가장 많이 올려 준 건 {titles}이에요(예요).',
  "It's only {standing}; what lifts it most is {titles}.":
    '{standing}에 있을 뿐이에요. 그나마 순위를 올려 준 건 {titles}이에요(예요).',
  "It's {standing}; what lifts it most is {title}, then {titles}.":
    '{standing}에 있어요. 순위를 가장 많이 올려 준 건 {title}(이)고, 그다음은 {titles}이에요(예요).',
  "It's only {standing}; what lifts it most is {title}, then {titles}.":
    '{standing}에 있을 뿐이에요. 그나마 순위를 올려 준 건 {title}(이)고, 그다음은 {titles}이에요(예요).',
  '{title} is {standing}; what lifts it most is {title2}.':
    '{title}은(는) {standing}에 있어요. 순위를 가장 많이 올려 준 건 {title2}이에요(예요).',
  '{title} is only {standing}; what lifts it most is {title2}.':
    '{title}은(는) {standing}에 있을 뿐이에요. 그나마 순위를 올려 준 건 {title2}이에요(예요).',
  '{title} is {standing}; what lifts it most is {title2}, then {titles}.':
    '{title}은(는) {standing}에 있어요. 순위를 가장 많이 올려 준 건 {title2}(이)고, 그다음은 {titles}이에요(예요).',
  '{title} is only {standing}; what lifts it most is {title2}, then {titles}.':
    '{title}은(는) {standing}에 있을 뿐이에요. 그나마 순위를 올려 준 건 {title2}(이)고, 그다음은 {titles}이에요(예요).',
  "You've already {had} {title}; otherwise it would be {standing}.":
    '{title}은(는) 이미 {did}어요. 아니었다면 {standing}에 있었을 거예요.',
  '{titles} (is|are) behind it, from your {name} side: {title} is {standing}.': '',
  "Most people get it far lower[, around {place}], so it's your own taste.":
    '다른 사람들한테는 보통 훨씬 아래에[, {place}쯤에] 나오니까, 취향이 반영된 순위예요.',
  'Others get it far lower still[, around {place}].':
    '다른 사람들한테는 그보다도 훨씬 아래에[, {place}쯤에] 나와요.',
  'Most people get it lower[, around {place}].': '다른 사람들한테는 보통 더 아래에[, {place}쯤에] 나와요.',
  'Most people get it higher[, around {place}].': '다른 사람들한테는 보통 더 위에[, {place}쯤에] 나와요.',
  'Most people get it far higher[, around {place}].':
    '다른 사람들한테는 보통 훨씬 위에[, {place}쯤에] 나와요.',
  'Most people get it far lower[, around {place}].':
    '다른 사람들한테는 보통 훨씬 아래에[, {place}쯤에] 나와요.',
  'Even so, most people get it far lower[, around {place}].':
    '그래도 다른 사람들한테는 보통 훨씬 아래에[, {place}쯤에] 나와요.',
  'Most people get it at about the same place.': '다른 사람들한테도 순위가 비슷해요.',
  "Nobody I learned from had {had} it, so don't put much weight on that.":
    '제가 배운 데이터에는 이걸 {had} 사람이 없으니 너무 믿지는 마세요.',
  "That's with your feedback; without, it would be {place}.":
    '의견을 반영한 순위예요. 반영하지 않으면 {place}예요.',
  'Your feedback keeps it off your list, though.': '다만 남겨 주신 의견 때문에 추천 목록에는 안 나와요.',
  "It's {thing}, like {share}.": '{share}처럼 {thing}이에요(예요).',
  "It's (a|an) {thing}, like {share}.": '{share}처럼 {thing}이에요(예요).',
  "From that side I can't argue: I know nothing about it.":
    '그 부분은 제가 아는 게 없어서 말씀드릴 수 없어요.',
  '{title} is one of the best-known titles here: {number} people {had} it.':
    '{title}은(는) 여기서 가장 유명한 작품 중 하나예요. {number}명이 {did}어요.',
  '{title} is fairly well known: {number} people {had} it.':
    '{title}은(는) 꽤 알려진 작품이에요. {number}명이 {did}어요.',
  '{title} is a little-known title: {number} people {had} it.':
    '{title}은(는) 잘 알려지지 않은 작품이에요. {number}명이 {did}어요.',
  'Which one do you mean?': '어느 걸 말씀하세요?',
};

export const doubting: Record<SentenceOf<'doubting'>, Wording> = {
  'It is on there: {title} is {standing}.': '있어요. {title}은(는) {standing}에 있어요.',
  'It is on there, only further down: {title} is {place}.':
    '있긴 한데 더 아래에 있어요. {title}은(는) {place}예요.',
  '{verdict}: {title} is {standing}.': '{verdict}. {title}은(는) {standing}에 있어요.',
  '{verdict}: {title} is {standing}, mainly because of {title2}.':
    '{verdict}. {title}은(는) 주로 {title2}의 영향으로 {standing}에 있어요.',
  '{verdict}: {title} is {standing}; {title2} does most for it.':
    '{verdict}. {title}은(는) {standing}에 있고, 그나마 {title2} 덕이 가장 커요.',
  '{verdict}: {title} is {standing}, helped a little by {titles}.':
    '{verdict}. {title}은(는) {standing}에 있고, {titles} 덕을 조금 봤어요.',
  "It's {standing}, mainly because of {title}.": '주로 {title}의 영향으로 {standing}에 있어요.',
  "It's still {standing}[, mainly because of {title}].":
    '그래도 [주로 {title}의 영향으로 ]{standing}에 있어요.',
  "It's only {standing}; {title} does most for it.":
    '{standing}에 있을 뿐이에요. 그나마 {title} 덕이 가장 커요.',
  "It's only {standing}.": '{standing}에 있을 뿐이에요.',
  'Its place, if anything: {title} is only {standing}[; {title2} does most for it].':
    '굳이 꼽자면 순위예요. {title}은(는) {standing}에 있을 뿐이에요.[ 그나마 {title2} 덕이 가장 커요.]',
  "I only know who {had} what, so that's no promise either way.":
    '저는 누가 뭘 {did}는지만 알아서 어느 쪽도 장담은 못 해요.',
  '{title} speaks against it, though.': '다만 {title}은(는) 반대로 작용해요.',
  '{titles} (speaks|speak) most against it.': '순위를 가장 끌어내리는 건 {titles}이에요(예요).',
  '{titles} (speaks|speak) most against {title}.': '{title} 순위를 가장 끌어내리는 건 {titles}이에요(예요).',
  '{titles} (speaks|speak) most against it, and {habit}.':
    '순위를 가장 끌어내리는 건 {titles}(이)고, {habit}.',
  '{titles} (speaks|speak) most against {title}, and {habit}.':
    '{title} 순위를 가장 끌어내리는 건 {titles}(이)고, {habit}.',
  'What speaks against it: {habit}.': '걸리는 점이라면, {habit}.',
  'What speaks against {title}: {habit}.': '{title}에 걸리는 점이라면, {habit}.',
  'Nothing in your history speaks outright against it.': '기록에서 딱히 걸리는 건 없어요.',
  'Nothing in your history speaks outright against {title}.': '기록에서 {title}에 딱히 걸리는 건 없어요.',
  "You've {had} {title} already, so you know better than I do.":
    '{title}은(는) 이미 {did}으니 저보다 더 잘 아실 거예요.',
  'Not as things stand: your feedback keeps {title} off your list.':
    '지금으로서는 아니에요. 남겨 주신 의견 때문에 {title}은(는) 추천 목록에 안 나와요.',
  'Only {number} (person|people) here {had} it, so its place is a shaky one.':
    '{had} 사람이 여기 {number}명뿐이라 순위를 그대로 믿긴 어려워요.',
  "By the numbers, {titles} (speaks|speak) most against it; if you hadn't {had} it, it would be {place} of {number}.":
    '숫자로 보면 순위를 가장 끌어내리는 건 {titles}이에요(예요). {had} 적이 없다면 {number}{piece} 중 {place}였을 거예요.',
};

export const influencing: Record<SentenceOf<'influencing'>, Wording> = {
  '(Mostly|Mainly) {title}: without that one, {moved}.':
    '주로 {title}이에요(예요). 이 작품을 빼면 {moved} 거예요.',
  '{titles} (helps|help), too.': '{titles}도 한몫했어요.',
  'What counts most is {title}: without that one, {moved}.':
    '가장 크게 작용한 건 {title}이에요(예요). 빼면 {moved} 거예요.',
  'Of single titles {title} counts most: without that one, {moved}.':
    '하나만 꼽자면 {title}의 영향이 가장 커요. 빼면 {moved} 거예요.',
  '{title} has its part in it, too: without that one, {moved}.': '{title}도 한몫했어요. 빼면 {moved} 거예요.',
  '{title} speaks against it rather: without that one, {moved}.':
    '{title}은(는) 오히려 순위를 끌어내려요. 빼면 {moved} 거예요.',
  '{title} plays no part: without that one, {moved}.': '{title}은(는) 상관없어요. 빼면 {moved} 거예요.',
  "{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}; the others wouldn't be missed.":
    '{title}이(가) 먼저고, 그다음은 {titles}이에요(예요). 하나씩 빼면 {title2}은(는) {place}에서 차례로 {places}로 떨어지고, 다른 건 빼도 떨어지지 않아요.',
  "{title} first, then {titles}: without each in turn, it would drop from {place} to {places}[; the others wouldn't be missed].":
    '{title}이(가) 먼저고, 그다음은 {titles}이에요(예요). 하나씩 빼면 {place}에서 차례로 {places}로 떨어질 거예요.',
  "Only {title} does: without that one, {moved}; the others wouldn't be missed.":
    '{title}뿐이에요. 빼면 {moved} 거예요. 다른 건 빼도 떨어지지 않아요.',
  'Both alike: it would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    '둘이 똑같아요. 어느 한쪽만 빼면 {place}에서 {place2}로 떨어질 거예요.[ 둘 다 빼면 {place3}가 될 거예요.]',
  'Out of your top ten, yes: without {group}, {moved}.':
    '상위 10개에서는 빠져요. {group}을(를) 빼면 {moved} 거예요.',
  'It would drop, but stay on your list: without {group}, {moved}.':
    '떨어지긴 해도 추천 목록에는 남아요. {group}을(를) 빼면 {moved} 거예요.',
  '{title} does most for it.': '{title}의 영향이 가장 커요.',
  '{title} does by far the most for it.': '{title}의 영향이 단연 가장 커요.',
  '{title} does most for it, and {titles} (helps|help).':
    '{title}의 영향이 가장 크고, {titles}도 한몫했어요.',
  '{title} does by far the most for it, and {titles} (helps|help).':
    '{title}의 영향이 단연 가장 크고, {titles}도 한몫했어요.',
  '{titles} (helps|help) it a little.': '{titles}이(가) 조금 도움이 됐어요.',
  'Nothing in your history really lifts it.': '기록에서 딱히 순위를 올려 준 건 없어요.',
  '{title} pulls the other way.': '{title}은(는) 오히려 순위를 끌어내려요.',
  'Without {group}, {moved}.': '{group}을(를) 빼면 {moved} 거예요.',
  'No: without {group}, {moved}.': '아니요, {group}을(를) 빼면 {moved} 거예요.',
  'Partly: without {group}, {moved}.': '어느 정도는요. {group}을(를) 빼면 {moved} 거예요.',
  'Yes: without {group}, {moved}.': '네, {group}을(를) 빼면 {moved} 거예요.',
  'Yes, but only together: without {group}, {moved}.':
    '네, 다만 함께 뺄 때만 그래요. {group}을(를) 빼면 {moved} 거예요.',
  'Yes, together: without {group}, {moved}, and to {place} without {title} alone.':
    '네, 함께 작용했어요. {group}을(를) 빼면 {moved} 거고, {title}만 빼면 {place}가 될 거예요.',
  '{title} rather than {titles}: without {title2}, {moved}, and without {title3} {moved2}.':
    '{titles}보다는 {title} 쪽이에요. {title2}을(를) 빼면 {moved} 거고, {title3}을(를) 빼면 {moved2} 거예요.',
  'Neither: without {group}, {moved}, and without {group2} {moved2}.':
    '둘 다 아니에요. {group}을(를) 빼면 {moved} 거고, {group2}을(를) 빼면 {moved2} 거예요.',
  'Both alike: {title} would drop from {place} to {place2} without either.':
    '둘이 똑같아요. 어느 쪽을 빼도 {title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  'Both about alike: without {group}, {moved}, and without {group2} {moved2}.':
    '둘이 비슷해요. {group}을(를) 빼면 {moved} 거고, {group2}을(를) 빼면 {moved2} 거예요.',
  '{group} speak against it rather: without them, {moved}.':
    '{group}은(는) 오히려 순위를 끌어내려요. 빼면 {moved} 거예요.',
  '{group} have their part in it, too: without them, {moved}.': '{group}도 한몫했어요. 빼면 {moved} 거예요.',
  '{group} play no part: without them, {moved}.': '{group}은(는) 상관없어요. 빼면 {moved} 거예요.',
  'Nothing yet: your history is empty.': '아직 없어요. 기록이 비어 있어요.',
  "Tell me which of your {items} you mean, and I'll show you what that would change.":
    '기록에 있는 {items} 중 어느 건지 말해 주시면 뭐가 달라지는지 보여 드릴게요.',
  'Hardly: without {group}, {moved}.': '별로 그렇진 않아요. {group}을(를) 빼면 {moved} 거예요.',
  'Closest to it of yours, going by who {had} both, (is|are) {titles}.':
    '{had} {items} 중에서 가장 비슷한 건 {titles}이에요(예요).',
  "It's by {name}, who made your {titles}.": '기록에 있는 {titles}처럼 {name}에서 만들었어요.',
  "It's tagged {labels}, like {share}.": '{share}처럼 {labels} 태그가 있어요.',
  "It's tagged {labels}, each like {share}.": '{labels} 태그가 있는데, 각각 {share}에도 있어요.',
  'Both alike: {title} would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    '둘이 똑같아요. 어느 한쪽만 빼면 {title}은(는) {place}에서 {place2}로 떨어질 거예요.[ 둘 다 빼면 {place3}가 될 거예요.]',
  '{title} would be first then.': '그러면 {title}이(가) 1위가 될 거예요.',
  '{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}.':
    '{title}이(가) 먼저고, 그다음은 {titles}이에요(예요). 하나씩 빼면 {title2}은(는) {place}에서 차례로 {places}로 떨어질 거예요.',
  'Odd, but so it comes out: without any one of those alone it would rise.':
    '이상하지만 결과가 그래요. 그중 어느 하나만 빼면 오히려 올라갈 거예요.',
  'A lot of it: without {group}, {moved}.': '꽤 많이요. {group}을(를) 빼면 {moved} 거예요.',
  'Some of it: without {group}, {moved}.': '어느 정도는요. {group}을(를) 빼면 {moved} 거예요.',
  'Hardly any of it: without {group}, {moved}.': '거의 없어요. {group}을(를) 빼면 {moved} 거예요.',
  'None of it: without {group}, {moved}.': '전혀 아니에요. {group}을(를) 빼면 {moved} 거예요.',
  'A lot of it, but only together: without {group}, {moved}.':
    '다 함께일 때만 꽤 많이요. {group}을(를) 빼면 {moved} 거예요.',
  'A lot of it: without {group}, {moved}, and to {place} without {title} alone.':
    '꽤 많이요. {group}을(를) 빼면 {moved} 거고, {title}만 빼면 {place}가 될 거예요.',
};

export const comparing: Record<SentenceOf<'comparing'>, Wording> = {
  '{title}, clearly, though neither is near the top of your list.':
    '확실히 {title}이에요(예요). 다만 둘 다 추천 목록 상위권은 아니에요.',
  '{title}, if either: neither is near the top of your list.':
    '굳이 고르자면 {title}이에요(예요). 둘 다 추천 목록 상위권은 아니에요.',
  '{title} by a hair: neither is near the top of your list.':
    '간발의 차로 {title}이에요(예요). 둘 다 추천 목록 상위권은 아니에요.',
  '{title}, clearly: {at}, {beside}.': '확실히 {title}이에요(예요). {at}고, {beside}.',
  '{title}, but only just: {at}, {beside}.': '간발의 차로 {title}이에요(예요). {at}고, {beside}.',
  '{title}: {at}, {beside}.': '{title}이에요(예요). {at}고, {beside}.',
  "For your taste it's {title}: {at}, {beside}.": '취향으로는 {title}이에요(예요). {at}고, {beside}.',
  "For your taste they're level: both (are|would be) {place} on your list.":
    '취향으로는 막상막하예요. 둘 다 추천 목록 {place}예요.',
  "Drop {title}: (it's|it would be) {place} on your list, {title2} (is|would be) {place2}.":
    '{title}을(를) 빼세요. 추천 목록 {place}고, {title2}은(는) {place2}예요.',
  'Because of {titles}: {title} (is|would be) {place} on your list, {beside}.':
    '{titles} 때문이에요. {title}은(는) 추천 목록 {place}고, {beside}.',
  "It's the other way round: {title} (is|would be) {place} on your list, {beside}.":
    '순서가 반대예요. {title}은(는) 추천 목록 {place}고, {beside}.',
  '{titles} (makes|make) the difference.': '차이를 만든 건 {titles}이에요(예요).',
  'Neither is near the top of your list.': '둘 다 추천 목록 상위권은 아니에요.',
  "You've already {had} {titles}.": '{titles}은(는) 이미 {did}어요.',
  "You've already {had} it.": '이미 {had} 거예요.',
  'Both are {mood}.': '둘 다 {mood}다고들 해요.',
  'Both are {things}.': '둘 다 {things}이에요(예요).',
  "I don't know {either}, only which suits you better.":
    '{either}은(는) 몰라요. 어느 쪽이 더 잘 맞는지만 알아요.',
  "I don't know which is {any}, only which suits you better.":
    '어느 쪽이 더 그런지는 몰라요. 어느 쪽이 더 잘 맞는지만 알아요.',
  '{title} costs {price} and {title2} costs {price2}.': '{title}은(는) {price}, {title2}은(는) {price2}예요.',
  '{title} is free and {title2} costs {price}.': '{title}은(는) 무료고, {title2}은(는) {price}예요.',
  "It's a tie: the recommender scores {title} and {title2} exactly alike.":
    '동점이에요. {title}과(와) {title2}은(는) 점수가 똑같아요.',
  "{title} is tagged {labels}, and {title2} isn't.": '{title}에는 {labels} 태그가 있고, {title2}에는 없어요.',
  '{title} is tagged {labels} instead.': '대신 {title}에는 {labels} 태그가 있어요.',
  "{title}, going by tags: it's tagged {labels}, and {title2} isn't.":
    '태그로 보면 {title}이에요(예요). {labels} 태그가 있고, {title2}에는 없어요.',
  "{title}, going by tags: {title2} is tagged {labels}, and it isn't.":
    '태그로 보면 {title}이에요(예요). {title2}에는 {labels} 태그가 있고, 이쪽에는 없어요.',
  "I can't split them on that: both are tagged {labels}.":
    '그걸로는 가리기 어려워요. 둘 다 {labels} 태그가 있어요.',
  'For you {title} is {place}.': '{title}은(는) 추천 목록 {place}예요.',
  'By kind, {title} is {labels}, {title2} {labels2}.':
    '장르로 보면 {title}은(는) {labels}, {title2}은(는) {labels2}이에요(예요).',
  "Both are the same {item}, {title}, so there's nothing to compare.":
    '둘 다 같은 {item}, {title}(이)라 비교할 게 없어요.',
  '{title}: your feedback leaves {title2} out.':
    '{title}이에요(예요). {title2}은(는) 남겨 주신 의견 때문에 빠졌어요.',
  "I can't judge {quote}, only which suits you better.":
    '{quote}은(는) 제가 판단할 수 없어요. 어느 쪽이 더 잘 맞는지만 알아요.',
  'On your list {title} (is|would be) well ahead, {place} to {place2}.':
    '추천 목록으로 치면 {title}이(가) 훨씬 앞서요. {place} 대 {place2}예요.',
  'On your list {title} (is|would be) just ahead, {place} to {place2}.':
    '추천 목록으로 치면 {title}이(가) 조금 앞서요. {place} 대 {place2}예요.',
  'On your list {title} (is|would be) ahead, {place} to {place2}.':
    '추천 목록으로 치면 {title}이(가) 앞서요. {place} 대 {place2}예요.',
  "On your list (it's|it would be) well ahead, too, {place} to {place2}.":
    '추천 목록으로 쳐도 훨씬 앞서요. {place} 대 {place2}예요.',
  "On your list (it's|it would be) just ahead, too, {place} to {place2}.":
    '추천 목록으로 쳐도 조금 앞서요. {place} 대 {place2}예요.',
  "On your list (it's|it would be) ahead, too, {place} to {place2}.":
    '추천 목록으로 쳐도 앞서요. {place} 대 {place2}예요.',
  "On your list it's the other way round: {title} (is|would be) {place}, {title2}[ (is|would be)] {place2}.":
    '추천 목록으로 치면 반대예요. {title}은(는) {place}, {title2}은(는) {place2}예요.',
  "{title}, I'd say: I don't have {quote}, but it's {standing}.":
    '{title}을(를) 권할게요. {quote}은(는) 없지만, 이건 {standing}에 있어요.',
  "I don't have {quote}, so I can only speak for {title}: it's {standing}.":
    '{quote}은(는) 없어서 {title} 얘기만 할 수 있어요. {standing}에 있어요.',
  "I don't have {quote}, and {title} is no safe bet for you: it's {standing}.":
    '{quote}은(는) 없고, {title}도 확실한 선택은 아니에요. {standing}에 있어요.',
  "I don't have {quote}, and you've already {had} {title}.":
    '{quote}은(는) 없고, {title}은(는) 이미 {did}어요.',
  "I don't have plain {quote}, so I took {title}, the best placed of the others.":
    '딱 {quote}(이)라는 작품은 없어서, 나머지 중 순위가 가장 높은 {title}(으)로 봤어요.',
  "{title}, by its year: it's from {year}, {title2} from {year2}.":
    '연도로 보면 {title}이에요(예요). {title}은(는) {year}년, {title2}은(는) {year2}년 작품이에요.',
  'The store lists a single-player mode for both.': '상점 정보로는 둘 다 싱글 플레이가 돼요.',
  '{title}: the store lists a single-player mode for it, and only multiplayer for {title2}.':
    '{title}이에요(예요). 상점 정보로는 이쪽은 싱글 플레이가 되고, {title2}은(는) 멀티플레이만 돼요.',
  '{title}, to play together: the store lists co-op for it, and none for {title2}.':
    '같이 하기에는 {title}이에요(예요). 상점 정보로는 이쪽은 협동이 되고, {title2}은(는) 안 돼요.',
  'Either, to play together: the store lists co-op for both.':
    '같이 하기에는 둘 다 괜찮아요. 상점 정보로는 둘 다 협동이 돼요.',
  'Together neither: the store lists no co-op for {titles}.':
    '같이 하기에는 둘 다 어려워요. 상점 정보로는 {titles} 모두 협동이 없어요.',
  "Which {any} I can't tell.": '그건 제가 알 수 없어요.',
  "{title}, going by genre: it's listed as {labels}, and {title2} isn't.":
    '장르로 보면 {title}이에요(예요). {labels}(으)로 나와 있고, {title2}은(는) 아니에요.',
  "{title}, going by genre: {title2} is listed as {labels}, and it isn't.":
    '장르로 보면 {title}이에요(예요). {title2}은(는) {labels}(으)로 나와 있고, 이쪽은 아니에요.',
  "{any} I can't tell, but {title} is (tagged|listed as) {labels} and {title2} isn't, so I'd guess {title3}.":
    '그건 알 수 없지만, {title}은(는) {labels}(으)로 나와 있고 {title2}은(는) 아니라서 {title3} 쪽일 것 같아요.',
};

export const likening: Record<SentenceOf<'likening'>, Wording> = {
  'I go by who {had} both, not by how they feel.': '분위기가 아니라 둘 다 {had} 사람이 얼마나 있는지를 봐요.',
  "{title} comes closest to {title2} of the {items} you've {had}, then {titles}.":
    '{had} {items} 중에서 {title2}과(와) 가장 비슷한 건 {title}(이)고, 그다음은 {titles}이에요(예요).',
  "{title} comes closest to {title2} of the {items} you've {had}.":
    '{had} {items} 중에서 {title2}과(와) 가장 비슷한 건 {title}이에요(예요).',
  '{title} comes closest to {title2} of those, then {titles}.':
    '그중 {title2}과(와) 가장 비슷한 건 {title}(이)고, 그다음은 {titles}이에요(예요).',
  '{title} comes closest to {title2} of those.': '그중 {title2}과(와) 가장 비슷한 건 {title}이에요(예요).',
  '{title} comes closest to {title2}, then {titles}.':
    '{title2}과(와) 가장 비슷한 건 {title}(이)고, 그다음은 {titles}이에요(예요).',
  '{title} comes closest to {title2}.': '{title2}과(와) 가장 비슷한 건 {title}이에요(예요).',
  "Of those you haven't {had}, {title} suits you best.": '{unhad} 것 중에서는 {title}이(가) 제일 잘 맞아요.',
  'I find nothing like {title}.': '{title} 같은 건 못 찾았어요.',
  "I go by who {had} both, and only {number} (people|person) here {had} {title}, so that's shaky.":
    '둘 다 {had} 사람이 얼마나 있는지를 보는데, 여기서 {title}을(를) {had} 사람은 {number}명뿐이라 확실하진 않아요.',
  "But only {number} (people|person) here {had} {title}, so that's shaky.":
    '다만 여기서 {title}을(를) {had} 사람은 {number}명뿐이라 확실하진 않아요.',
  '{nearness} {title} is the nearest to {title2} of {number}[, and {common}].':
    '{nearness} {title2}과(와) 가장 가까운 것은 {number}{piece} 중 {title}이에요(예요).[ {common}.]',
  '{nearness} {title} is the nearest to {title2} of {number}, though {common}.':
    '{nearness} {title2}과(와) 가장 가까운 것은 {number}{piece} 중 {title}이에요(예요). 다만 {common}.',
  'Nearer to {title}: of {number} {items}, {title2} is the nearest to {title3}, {title4} the {place}.':
    '{title}에 더 가까워요. {number}{piece} 중 {title3}과(와) 가장 가까운 것은 {title2}(이)고 {title4}은(는) {place}예요.',
  '{nearness} {title} is the {place} nearest to {title2} of {number}[, and {common}].':
    '{nearness} {title2}과(와) 가까운 순서로 {title}은(는) {number}{piece} 중 {place}예요.[ {common}.]',
  '{nearness} {title} is the {place} nearest to {title2} of {number}, though {common}.':
    '{nearness} {title2}과(와) 가까운 순서로 {title}은(는) {number}{piece} 중 {place}예요. 다만 {common}.',
  '{title}, going by who {had} both.': '둘 다 {had} 사람으로 보면 {title}이에요(예요).',
  'Nearer to {title}: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    '{title}에 더 가까워요. {title3}과(와) 가까운 순서로 {number}{piece} 중 {title2}은(는) {place}, {title4}은(는) {place2}예요.',
  'Nearer to {title}, but neither is near: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    '{title}에 더 가깝지만 둘 다 비슷하진 않아요. {title3}과(와) 가까운 순서로 {number}{piece} 중 {title2}은(는) {place}, {title4}은(는) {place2}예요.',
  'Of those, {titles} {are}, as {title} is.': '그중 {titles}은(는) {title}처럼 {are}이에요(예요).',
  "Of those, {titles} {are}, as {title} is, and suits you best of what you haven't {had}.":
    '그중 {titles}은(는) {title}처럼 {are}(이)고, {unhad} 것 중에서 제일 잘 맞아요.',
  "Of those, {titles} {are}, as {title} is, and {title2} suits you best of what you haven't {had}.":
    '그중 {titles}은(는) {title}처럼 {are}(이)고, {unhad} 것 중에서는 {title2}이(가) 제일 잘 맞아요.',
  '{title} alone is {labels}[, {title2} alone {labels2}].':
    '{title}만 {labels}(으)로 나와 있어요.[ {title2}만 {labels2}(으)로 나와 있고요.]',
  'If it should be {kin} too, the nearest is {title}.':
    '{kin} 중에서 찾는다면 가장 비슷한 건 {title}이에요(예요).',
  'If it should be {kin} too, the nearest of yours is {title}.':
    '{had} {kin} 중에서 찾는다면 가장 비슷한 건 {title}이에요(예요).',
  "If it should be {kin} too, the nearest that you haven't {had} is {title}.":
    '{unhad} {kin} 중에서 찾는다면 가장 비슷한 건 {title}이에요(예요).',
};

import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knowing: Record<SentenceOf<'knowing'>, Wording> = {
  '{title} runs {number} minutes.': '{title}은(는) {number}분짜리예요.',
  'Yes: {title} runs {number} minutes.': '네, {title}은(는) {number}분짜리예요.',
  'No: {title} runs {number} minutes.': '아니요, {title}은(는) {number}분짜리예요.',
  'Players usually take some {number} hours for the main story of {title}.':
    '{title}의 메인 스토리는 보통 {number}시간쯤 걸려요.',
  '{title} stars {names}.': '{title}에는 {names}이(가) 나와요.',
  'Yes, {names2}: it stars {names}.': '네, {names2}요. {names}이(가) 나와요.',
  'Not among the leads: it stars {names}.': '주연 중에는 없어요. {names}이(가) 나와요.',
  '{title} was directed by {names}.': '{title} 감독은 {names}이에요(예요).',
  'Yes: {title} was directed by {names}.': '네, {title} 감독은 {names}이에요(예요).',
  'No: {title} was directed by {names}.': '아니요, {title} 감독은 {names}이에요(예요).',
  'Yes: {title} was made by {name}.': '네, {title}은(는) {name}에서 만들었어요.',
  'No: {title} was made by {name}.': '아니요, {title}은(는) {name}에서 만들었어요.',
  '{title} is in colour.': '{title}은(는) 컬러예요.',
  'Yes: {title} is in colour.': '네, {title}은(는) 컬러예요.',
  'No: {title} is in colour.': '아니요, {title}은(는) 컬러예요.',
  '{title} is in black and white.': '{title}은(는) 흑백이에요.',
  'Yes: {title} is in black and white.': '네, {title}은(는) 흑백이에요.',
  'No: {title} is in black and white.': '아니요, {title}은(는) 흑백이에요.',
  '{title} is partly in colour and partly in black and white.': '{title}은(는) 컬러와 흑백이 섞여 있어요.',
  '{title} is rated {name} in the United States, {any}.': '{title}은(는) 미국에서 {name} 등급이에요.',
  'It is rated {name} in the United States, {any}.': '미국 등급은 {name}이에요(예요).',
  'Yes: {title} is rated {name} in the United States, {any}.':
    '네, {title}은(는) 미국에서 {name} 등급이에요.',
  'No: {title} is rated {name} in the United States, {any}.':
    '아니요, {title}은(는) 미국에서 {name} 등급이에요.',
  'Perhaps: {title} is rated {name} in the United States, {any}.':
    '글쎄요, {title}은(는) 미국에서 {name} 등급이에요.',
  'Players usually find {title} easy.': '{title}은(는) 보통 쉽다고들 해요.',
  'Players usually find {title} hard.': '{title}은(는) 보통 어렵다고들 해요.',
  'Yes: players usually find it easy.': '네, 보통 쉽다고들 해요.',
  'No: players usually find it easy.': '아니요, 보통 쉽다고들 해요.',
  'Yes: players usually find it hard.': '네, 보통 어렵다고들 해요.',
  'No: players usually find it hard.': '아니요, 보통 어렵다고들 해요.',
  '{title} can be played by up to {number} on one screen.':
    '{title}은(는) 한 화면에서 {number}명까지 할 수 있어요.',
  'Yes: {title} can be played by up to {number} on one screen.':
    '네, {title}은(는) 한 화면에서 {number}명까지 할 수 있어요.',
  '{title} can be played by up to {number} on one screen, and online when it came out.':
    '{title}은(는) 한 화면에서 {number}명까지 할 수 있고, 출시 때는 온라인도 됐어요.',
  'Yes: {title} can be played by up to {number} on one screen, and online when it came out.':
    '네, {title}은(는) 한 화면에서 {number}명까지 할 수 있고, 출시 때는 온라인도 됐어요.',
  'Not on one screen: it could be played with others online when it came out.':
    '한 화면에서는 안 돼요. 출시 때는 온라인으로 같이 할 수 있었어요.',
  '{title} could be played with others online when it came out.':
    '{title}은(는) 출시 때 온라인으로 같이 할 수 있었어요.',
  '{title} could be played online when it came out.': '{title}은(는) 출시 때 온라인으로 할 수 있었어요.',
  'Yes: {title} could be played online when it came out.':
    '네, {title}은(는) 출시 때 온라인으로 할 수 있었어요.',
  '{title} is for one player.': '{title}은(는) 1인용이에요.',
  'No: {title} is for one player.': '아니요, {title}은(는) 1인용이에요.',
  '{title} can be played alone.': '{title}은(는) 혼자 할 수 있어요.',
  'Yes: {title} can be played alone.': '네, {title}은(는) 혼자 할 수 있어요.',
  'Not alone: it is made for playing with others.': '혼자는 안 돼요. 같이 하는 게임이에요.',
  '{title} has no online play.': '{title}은(는) 온라인이 없어요.',
  'No: {title} has no online play.': '아니요, {title}은(는) 온라인이 없어요.',
  'Yes: both were directed by {names}.': '네, 둘 다 감독은 {names}이에요(예요).',
  'Yes: both were made by {name}.': '네, 둘 다 {name}에서 만들었어요.',
  'No: {title} was directed by {names}, {title2} by {names2}.':
    '아니요, {title} 감독은 {names}, {title2} 감독은 {names2}이에요(예요).',
  'No: {title} was made by {name}, {title2} by {name2}.':
    '아니요, {title}은(는) {name}, {title2}은(는) {name2}에서 만들었어요.',
  'Besides {names2}, it stars {names}.': '{names2} 말고는 {names} 등이 나와요.',
  'The series begins with {names}.': '시리즈의 첫 작품은 {names}이에요(예요).',
  'No: {title} is the first of the {name} series.': '아니요, {title} 작품은 {name} 시리즈의 첫 편이에요.',
  'No sequel: {title} is the first of the {name} series.':
    '속편이 아니에요. {title} 작품은 {name} 시리즈의 첫 편이에요.',
  "By their order, yes: {title} is the {any} of the {name} series, after {any2}; whether the story needs (it|the earlier ones) I don't know.":
    '순서로는 그래요. {title} 작품은 {name} 시리즈의 첫 편이 아니에요. 이야기상 꼭 필요한지는 몰라요.',
  "By their order, yes: {title} belongs to the {name} series, after {any}; whether the story needs (it|the earlier ones) I don't know.":
    '순서로는 그래요. {title} 작품은 {name} 시리즈의 첫 편이 아니에요. 이야기상 꼭 필요한지는 몰라요.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}.':
    '속편이에요. {title} 작품은 {name} 시리즈의 첫 편이 아니에요.',
  "A sequel: {title} is the {any} of the {name} series, after {any2}; whether it can be (played|watched) on its own I don't know.":
    '속편이에요. {title} 작품은 {name} 시리즈의 첫 편이 아니에요.',
  'Yes: {title} is the {any} of the {name} series and carries straight on from {any2}.':
    '네, {title} 작품은 {name} 시리즈의 첫 편이 아니고 바로 앞 편에서 이어져요.',
  "Not really: {title} is the {any} of the {name} series and can be followed without {any2}, but it's richer with it.":
    '꼭 그렇진 않아요. {title} 작품은 {name} 시리즈의 첫 편은 아니지만 앞 편 없이도 따라갈 수 있어요. 알고 보면 더 좋고요.',
  'No: {title} is the {any} of the {name} series, but you can start with it.':
    '아니요, {title} 작품은 {name} 시리즈의 첫 편은 아니지만 여기서 시작해도 돼요.',
  'Yes: {title} belongs to the {name} series and carries straight on from {any}.':
    '네, {title} 작품은 {name} 시리즈의 첫 편이 아니고 바로 앞 편에서 이어져요.',
  "Not really: {title} belongs to the {name} series and can be followed without {any}, but it's richer with it.":
    '꼭 그렇진 않아요. {title} 작품은 {name} 시리즈의 첫 편은 아니지만 앞 편 없이도 따라갈 수 있어요. 알고 보면 더 좋고요.',
  'No: {title} belongs to the {name} series, but you can start with it.':
    '아니요, {title} 작품은 {name} 시리즈의 첫 편은 아니지만 여기서 시작해도 돼요.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, and it carries straight on.':
    '속편이에요. {title} 작품은 {name} 시리즈의 첫 편이 아니고 바로 앞 편에서 이어져요.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, but it can be (played|watched) on its own.':
    '속편이에요. {title} 작품은 {name} 시리즈의 첫 편은 아니지만 따로 즐길 수 있어요.',
  '{title} holds {titles}.': '{title}에는 {titles}이(가) 들어 있어요.',
  '{title} holds {titles} and others.': '{title}에는 {titles} 등이 들어 있어요.',
  '{title} holds {number} {items}, among them {titles}.':
    '{title}에는 게임 {number}개가 들어 있고, 그중에 {titles}이(가) 있어요.',
  '{titles} came to it later.': '{titles}은(는) 나중에 추가됐어요.',
  'Yes: {title} holds {titles}.': '네, {title}에 {titles}이(가) 들어 있어요.',
  'Not at first: {titles} came to it later; it holds {titles2}.':
    '처음에는 없었어요. {titles}은(는) 나중에 추가됐고, 들어 있는 건 {titles2}예요.',
  'Not that I know of: it holds {titles}.': '제가 알기로는 없어요. 들어 있는 건 {titles}예요.',
  "I can't tell: it holds {titles} and others.": '확실히는 몰라요. 들어 있는 건 {titles} 등이에요.',
  "You'd get {titles} with it; you have only {titles2} of what it holds.":
    '새로 할 수 있는 건 {titles}이고, 들어 있는 것 중에 이미 가진 건 {titles2}뿐이에요.',
  "None of what's in it is among yours: it holds {titles}.":
    '들어 있는 것 중에 가진 게 없어요. 들어 있는 건 {titles}예요.',
  'Nothing would be new: you have {titles}.': '새로운 게 없어요. {titles}을(를) 이미 갖고 있어요.',
  "{title}: it's rated {name} in the United States, {title2} {name2}.":
    '{title} 쪽이에요. 미국 등급이 {name}이고 {title2} 작품은 {name2}예요.',
  'Their rating in the United States is the same: {name}.': '둘 다 미국 등급이 {name}예요.',
  'By their ratings, both are fine at that age.': '등급으로는 둘 다 그 나이에 괜찮아요.',
  "{title}: {title2} is {states}, and it itself isn't.":
    '{title} 쪽이에요. {title2}의 특징은 {states}인데 {title} 작품은 그렇지 않아요.',
  '{title} is {states}, {title2} {states2}.': '{title}: {states}. {title2}: {states2}.',
  '{title} is {states} as well.': '{title} 작품은 여기에 더해 {states}.',
  "They're two versions of one game: the same adventure, each with some creatures that the other lacks.":
    '같은 게임의 두 버전이에요. 모험은 같고, 한쪽에만 나오는 생물이 조금씩 있어요.',
  'You have {title}, so you hardly need the other.': '{title} 작품이 있으니 다른 쪽은 굳이 필요 없어요.',
  'One is enough.': '하나면 충분해요.',
  "They're the same game: {title} is from {year}, {title2} from {year2}.":
    '같은 게임이에요. {title} 작품은 {year}년, {title2} 작품은 {year2}년에 나왔어요.',
  "They're the same game: {title} is from {year}, {title2} from {year2}, made to look newer.":
    '같은 게임이에요. {title} 작품은 {year}년, {title2} 작품은 그래픽을 다듬어 {year2}년에 나왔어요.',
  "They're the same game.": '같은 게임이에요.',
  'You have {titles}.': '{titles} 작품을 갖고 있어요.',
  "I don't know what either costs, but {source} does; the links are below.":
    '둘 다 가격은 몰라요. {source}에서 확인해 보세요, 링크는 아래에 있어요.',
  'All of them are {things}.': '모두 {things}이에요(예요).',
  '(All|Most) of them are {states}.': '대부분의 공통점: {states}.',
  '(All|Most) of them have {states}.': '대부분의 공통점: {states}.',
  '(All|Most) of them are {states} and have {states2}.': '대부분의 공통점: {states}, {states2}.',
  "{title} is in {names}; how much is spoken I don't know.":
    '{title} 작품의 언어는 {names}예요. 대사가 얼마나 많은지는 몰라요.',
  'Hardly any: nothing is spoken in it.': '거의 없어요. 대사가 없는 작품이에요.',
  'Hardly any: it has hardly any words.': '거의 없어요. 말이 거의 나오지 않아요.',
  'A lot: there is much to read in it.': '많아요. 읽을 글이 많은 게임이에요.',
  'Yes: {title} can be played alone, and its main story takes some {number} hours.':
    '네, {title} 작품은 혼자 할 수 있고, 주요 이야기는 {number}시간쯤 걸려요.',
  '{title} can be played alone, and its main story takes some {number} hours.':
    '{title} 작품은 혼자 할 수 있고, 주요 이야기는 {number}시간쯤 걸려요.',
  'The oldest is {title} from {year}, then {titles}.':
    '가장 오래된 건 {year}년의 {title}이고, 그다음은 {titles}이에요(예요).',
  'The newest is {title} from {year}, then {titles}.':
    '가장 최근 건 {year}년의 {title}이고, 그다음은 {titles}이에요(예요).',
};

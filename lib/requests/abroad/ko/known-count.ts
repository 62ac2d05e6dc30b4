import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knownOfSome: Record<SentenceOf<'knownOfSome'>, Wording> = {
  'I know the {detail} only of the best-known {items}, so some may slip through.':
    '{detail}은(는) 잘 알려진 {items}만 알고 있어서 일부는 걸러지지 않을 수도 있어요.',
};

export const countingKnown: Record<SentenceOf<'countingKnown'>, Wording> = {
  'Yes, {share}[: {titles}].': '네, {share}이에요(예요)[: {titles}].',
  'None of your {number} {items}.': '{had} {items} {number}{piece} 중에는 없어요.',
  'No, none of your {number} {items}.': '아니요, {had} {items} {number}{piece} 중에는 없어요.',
  "Most often it's {land}: {share}.": '가장 많은 건 {land}이에요(예요): {share}.',
  "Most often it's {name}: {share}.": '가장 많은 건 {name}이에요(예요): {share}.',
  'Then comes {land} with {number}.': '그다음은 {land}, {number}{piece}이에요(예요).',
  'Then comes {name} with {number}.': '그다음은 {name}, {number}{piece}이에요(예요).',
  'Then come {land} with {number} and {land2} with {number2}.':
    '그다음은 {land} {number}{piece}, {land2} {number2}{piece}이에요(예요).',
  'Then come {name} with {number} and {name2} with {number2}.':
    '그다음은 {name} {number}{piece}, {name2} {number2}{piece}이에요(예요).',
  'None comes up twice in the {number} {items} of yours whose {detail} I know.':
    '{detail}을(를) 아는 {items} {number}{piece} 중 두 번 나오는 건 없어요.',
  'None comes up twice in your {number} {items}.': '{had} {items} {number}{piece} 중 두 번 나오는 건 없어요.',
  'Half of the {number} {items} of yours whose {detail} I know run {number2} minutes or less.':
    '{detail}을(를) 아는 {items} {number}{piece} 중 절반은 {number2}분 이하예요.',
  'Half of your {number} {items} run {number2} minutes or less.':
    '{had} {items} {number}{piece} 중 절반은 {number2}분 이하예요.',
  'Half of the {number} {items} of yours whose {detail} I know take players some {number2} hours or less.':
    '{detail}을(를) 아는 {items} {number}{piece} 중 절반은 {number2}시간쯤이거나 그보다 짧아요.',
  'Half of your {number} {items} take players some {number2} hours or less.':
    '{had} {items} {number}{piece} 중 절반은 {number2}시간쯤이거나 그보다 짧아요.',
  'The longest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    '[길이를 아는 {number2}{piece} 중 ]가장 긴 건 {title}, {number}분이에요.',
  'The shortest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    '[길이를 아는 {number2}{piece} 중 ]가장 짧은 건 {title}, {number}분이에요.',
  'The longest is {title}, with some {number} hours[, of the {number2} whose length I know].':
    '[길이를 아는 {number2}{piece} 중 ]가장 긴 건 {title}, 약 {number}시간이에요.',
  'The shortest is {title}, with some {number} (hours|hour)[, of the {number2} whose length I know].':
    '[길이를 아는 {number2}{piece} 중 ]가장 짧은 건 {title}, 약 {number}시간이에요.',
  '{share}[: {titles}].': '{share}이에요(예요)[: {titles}].',
  'I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    '{detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'Yes: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    '네. {detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'No: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    '아니요. {detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'None: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    '없어요. {detail}을(를) 아는 {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'I count {counted} among your {number}[: {titles}].':
    '{number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'Yes: I count {counted} among your {number}[: {titles}].':
    '네. {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'No: I count {counted} among your {number}[: {titles}].':
    '아니요. {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'None: I count {counted} among your {number}[: {titles}].':
    '없어요. {number}{piece} 중 {counted}이에요(예요)[: {titles}].',
  'I know the {detail} of {number} of your {number2} {items}.':
    '{had} {items} {number2}{piece} 중 {number}{piece}의 {detail}을(를) 알아요.',
};

export const measuring: Record<SentenceOf<'measuring'>, Wording> = {
  '{title}: it runs {number} minutes, {title2} {number2}.':
    '{title}요. {number}분이고, {title2}은(는) {number2}분이에요.',
  'Yes: {title} runs {number} minutes, {title2} {number2}.':
    '네, {title}은(는) {number}분, {title2}은(는) {number2}분이에요.',
  'No: {title} runs {number} minutes, {title2} {number2}.':
    '아니요, {title}은(는) {number}분, {title2}은(는) {number2}분이에요.',
  'Both run {number} minutes.': '둘 다 {number}분이에요.',
  '{title}: it takes players some {number} hours, {title2} some {number2}.':
    '{title}요. {number}시간쯤 걸리고, {title2}은(는) {number2}시간쯤이에요.',
  'Yes: {title} takes players some {number} hours, {title2} some {number2}.':
    '네, {title}은(는) {number}시간쯤, {title2}은(는) {number2}시간쯤 걸려요.',
  'No: {title} takes players some {number} hours, {title2} some {number2}.':
    '아니요, {title}은(는) {number}시간쯤, {title2}은(는) {number2}시간쯤 걸려요.',
  'Both take players some {number} hours.': '둘 다 {number}시간쯤 걸려요.',
  '{title}: players usually find it hard, and {title2} easy.':
    '{title}요. 보통 어렵다고들 하고, {title2}은(는) 쉽다고들 해요.',
  '{title}: players usually find it easy, and {title2} hard.':
    '{title}요. 보통 쉽다고들 하고, {title2}은(는) 어렵다고들 해요.',
  'Players usually find both hard.': '둘 다 보통 어렵다고들 해요.',
  'Players usually find both easy.': '둘 다 보통 쉽다고들 해요.',
  "{title}: it's {mood}, and {title2} isn't known for that.":
    '{title}요. {mood}다고들 하는데, {title2}은(는) 그런 말이 없어요.',
  "{title}: {title2} is {mood}, and it isn't known for that.":
    '{title}요. {title2}은(는) {mood}다고들 하는데, {title}은(는) 그런 말이 없어요.',
  "Yes: {title} is {mood}, and {title2} isn't known for that.":
    '네, {title}은(는) {mood}다고들 하는데, {title2}은(는) 그런 말이 없어요.',
  "No: {title} is {mood}, and {title2} isn't known for that.":
    '아니요, {title}은(는) {mood}다고들 하는데, {title2}은(는) 그런 말이 없어요.',
  "Both are {mood}; I can't say which (more|less).":
    '둘 다 {mood}다고들 해요. 어느 쪽이 더한지는 말할 수 없어요.',
  "{title}: up to {number} can play it on one screen, and {title2} can't be played that way.":
    '{title}요. 한 화면에서 {number}명까지 할 수 있고, {title2}은(는) 그렇게 할 수 없어요.',
  '{title}: up to {number} can play it on one screen, {title2} only {number2}.':
    '{title}요. 한 화면에서 {number}명까지 할 수 있고, {title2}은(는) {number2}명까지예요.',
  '{title}: up to {number} can play it on one screen, and {title2} is for one player.':
    '{title}요. 한 화면에서 {number}명까지 할 수 있고, {title2}은(는) 1인용이에요.',
  'Both: up to {number} can play either on one screen.': '둘 다요. 한 화면에서 {number}명까지 할 수 있어요.',
  'Both: up to {number} can play {title} on one screen, and up to {number2} {title2}.':
    '둘 다요. 한 화면에서 {title}은(는) {number}명, {title2}은(는) {number2}명까지 할 수 있어요.',
  'Both: up to {number} can play {title} on one screen, and {title2} could be played online when it came out.':
    '둘 다요. {title}은(는) 한 화면에서 {number}명까지 할 수 있고, {title2}은(는) 출시 때 온라인으로 할 수 있었어요.',
  'Neither can be played by {number} on one screen.': '둘 다 한 화면에서 {number}명이 할 수는 없어요.',
  "{title}: it could be played online when it came out, and {title2} couldn't.":
    '{title}요. 출시 때 온라인으로 할 수 있었고, {title2}은(는) 아니었어요.',
  '{title}: it could be played online when it came out, and {title2} is for one player.':
    '{title}요. 출시 때 온라인으로 할 수 있었고, {title2}은(는) 1인용이에요.',
  'Both could be played online when they came out.': '둘 다 출시 때 온라인으로 할 수 있었어요.',
  'Neither has online play.': '둘 다 온라인이 없어요.',
  'Neither: both are for one player.': '둘 다 안 돼요. 둘 다 1인용이에요.',
};

// Korean: that picks are what was wished for.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const meeting: Record<SentenceOf<'meeting'>, Wording> = {
  '(All three|Both) are {moods}.': '모두 {moods} {item}이에요(예요).',
  '(All three|Both) are {states}[ and have {states2}].': '공통점은 {states}[, {states2}]이에요(예요).',
  '(All three|Both) have {states}.': '공통점은 {states}이에요(예요).',
  '(None of them|Neither) (is|has) {states}.': '이 중에 {states}에 해당하는 건 없어요.',
  'None of them is {states} or has {states2}.': '이 중에 {states}, {states2}에 해당하는 건 없어요.',
  "It isn't {states}.": '{states}에는 해당하지 않아요.',
  'It has no {states}.': '{states}은(는) 나오지 않아요.',
  '(All three|Both) are {states}, and (none of them|neither) (is|has) {states2}.':
    '공통점은 {states}이고, {states2}에 해당하는 건 없어요.',
  "It's {states}, but isn't {states2}.": '{states}에 맞고, {states2}에는 해당하지 않아요.',
  "(It's|Both are|All three are|All of them are) free.": '무료예요.',
  '(It|Both|All three|All of them) can be played by {number} on one screen.':
    '한 화면에서 {number}명이 할 수 있어요.',
  '(It|Both|All three|All of them) can be played by {number}.': '{number}명이 할 수 있어요.',
  '(It|Both|All three|All of them) can be played alone.': '혼자 할 수 있어요.',
  '(It|Both|All three|All of them) can be played together.': '같이 할 수 있어요.',
  '(It|Both|All three|All of them) can be played online.': '온라인으로 할 수 있어요.',
  '(It|Both|All three|All of them) can be played together on one screen.': '한 화면에서 같이 할 수 있어요.',
  '(It|Both|All three|All of them) can be played in short sessions.': '짧게 끊어서 할 수 있어요.',
  "(None of them is|Neither is|It isn't) known to (be|have) {states}, though.":
    '다만 {states}에도 맞는지는 모르겠어요.',
  "(None of them is|Neither is|It isn't) from the {era}, though.": '다만 이 중에 {era} 작품은 없어요.',
  "(None of them is|Neither is|It isn't) tagged {labels}, though.":
    '다만 이 중에 {labels} 태그가 붙은 건 없어요.',
  '{names} (is|are) in (it|both|all three|all of them).': '{names}이(가) 나와요.',
};

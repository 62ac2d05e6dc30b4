import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const changing: Record<SentenceOf<'changing'>, Wording> = {
  '{title} would leave your top ten[ {change}], dropping from {place} to {place2}.':
    '[{change} ]{title}은(는) 상위 10개에서 빠져 {place}에서 {place2}로 떨어질 거예요.',
  '{title} would enter your top ten[ {change}], rising from {place} to {place2}.':
    '[{change} ]{title}은(는) 상위 10개에 들어 {place}에서 {place2}로 올라갈 거예요.',
  'Yes, out of your top ten: it would drop from {place} to {place2}[ {change}].':
    '네, 상위 10개에서 빠져요.[ {change}] {place}에서 {place2}로 떨어질 거예요.',
  'Yes, out of your top ten: {title} would drop from {place} to {place2}[ {change}].':
    '네, 상위 10개에서 빠져요.[ {change}] {title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  'No: it would only drop from {place} to {place2}[ {change}].':
    '아니요,[ {change}] {place}에서 {place2}로 떨어질 뿐이에요.',
  'No: {title} would only drop from {place} to {place2}[ {change}].':
    '아니요,[ {change}] {title}은(는) {place}에서 {place2}로 떨어질 뿐이에요.',
  'No: it would even rise from {place} to {place2}[ {change}].':
    '아니요,[ {change}] 오히려 {place}에서 {place2}로 올라갈 거예요.',
  'No: {title} would even rise from {place} to {place2}[ {change}].':
    '아니요,[ {change}] {title}은(는) 오히려 {place}에서 {place2}로 올라갈 거예요.',
  'No: it would still be {place}[ {change}].': '아니요,[ {change} <도>] 그대로 {place}일 거예요.',
  'No: {title} would still be {place}[ {change}].':
    '아니요,[ {change} <도>] {title}은(는) 그대로 {place}일 거예요.',
  'Not quite: it would drop from {place} to {place2}[ {change}].':
    '완전히는 아니에요.[ {change}] {place}에서 {place2}로 떨어질 거예요.',
  'Not quite: {title} would drop from {place} to {place2}[ {change}].':
    '완전히는 아니에요.[ {change}] {title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  'Yes: it would be left out of your list[ {change}].': '네,[ {change}] 추천 목록에서 빠질 거예요.',
  'Yes: {title} would be left out of your list[ {change}].':
    '네,[ {change}] {title}은(는) 추천 목록에서 빠질 거예요.',
  'Yes: {title} would leave your top ten {change}, dropping from {place} to {place2}.':
    '네, {change} {title}은(는) 상위 10개에서 빠져 {place}에서 {place2}로 떨어질 거예요.',
  'Yes: {title} would enter your top ten {change}, rising from {place} to {place2}.':
    '네, {change} {title}은(는) 상위 10개에 들어 {place}에서 {place2}로 올라갈 거예요.',
  'Yes, still: it would only drop from {place} to {place2}[ {change}].':
    '네, 그래도[ {change}] {place}에서 {place2}로 떨어질 뿐이에요.',
  'Yes: it would drop from {place} to {place2}[ {change}].':
    '네,[ {change}] {place}에서 {place2}로 떨어질 거예요.',
  'Yes: it would even rise from {place} to {place2}[ {change}].':
    '네,[ {change}] 오히려 {place}에서 {place2}로 올라갈 거예요.',
  'Yes: it would still be {place}[ {change}].': '네,[ {change} <도>] 그대로 {place}일 거예요.',
  'No: it would drop from {place} to {place2}[ {change}].':
    '아니요,[ {change}] {place}에서 {place2}로 떨어질 거예요.',
  'Hardly: it would drop from {place} to {place2}[ {change}].':
    '거의 아니에요.[ {change}] {place}에서 {place2}로 떨어질 거예요.',
  'No: it would be left out of your list[ {change}].': '아니요,[ {change}] 추천 목록에서 빠질 거예요.',
  'Yes, still: {title} would only drop from {place} to {place2}[ {change}].':
    '네, 그래도[ {change}] {title}은(는) {place}에서 {place2}로 떨어질 뿐이에요.',
  'Yes: {title} would even rise from {place} to {place2}[ {change}].':
    '네,[ {change}] {title}은(는) 오히려 {place}에서 {place2}로 올라갈 거예요.',
  'Yes: {title} would still be {place}[ {change}].':
    '네,[ {change} <도>] {title}은(는) 그대로 {place}일 거예요.',
  'No: {title} would drop from {place} to {place2}[ {change}].':
    '아니요,[ {change}] {title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  'Hardly: {title} would drop from {place} to {place2}[ {change}].':
    '거의 아니에요.[ {change}] {title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  'No: {title} would be left out of your list[ {change}].':
    '아니요,[ {change}] {title}은(는) 추천 목록에서 빠질 거예요.',
  '{change}, nothing would change in your top ten.': '{change} 상위 10개는 그대로예요.',
  'Nothing would change in your top ten.': '상위 10개는 그대로예요.',
  'No: nothing would change in your top ten.': '아니요, 상위 10개는 그대로예요.',
  'Hardly: {change}, nothing would change in your top ten.':
    '거의 그대로예요. {change} 상위 10개는 변하지 않아요.',
  '{change}, {title} stays at the top of your list, {entering}.':
    '{change} <도>{title}이(가) 추천 목록 1위를 지키고, {entering}.',
  '{change}, {title} would be first on your list instead of {title2}, {entering}.':
    '{change} {title2} 대신 {title}이(가) 추천 목록 1위가 되고, {entering}.',
  '{title} would stay at the top of your list, {entering}.':
    '{title}이(가) 그대로 추천 목록 1위를 지키고, {entering}.',
  '{title} would be first on your list instead of {title2}, {entering}.':
    '{title2} 대신 {title}이(가) 추천 목록 1위가 되고, {entering}.',
  '{change}, {title} would be first instead of {title2}.':
    '{change} {title2} 대신 {title}이(가) 1위가 될 거예요.',
  '{change}, {title} would be first instead of {title2}, then {titles}.':
    '{change} {title2} 대신 {title}이(가) 1위가 되고, 그다음은 {titles}일 거예요.',
  '{change}, {title} would still be first.': '{change} <도>{title}이(가) 그대로 1위일 거예요.',
  '{change}, {title} would still be first, then {titles}.':
    '{change} <도>{title}이(가) 그대로 1위고, 그다음은 {titles}일 거예요.',
  'Yes: {change}, {title} would be first on your list instead of {title2}, {entering}.':
    '네, {change} {title2} 대신 {title}이(가) 추천 목록 1위가 되고, {entering}.',
  'Yes: {change}, {title} stays at the top of your list, {entering}.':
    '네, {change} <도>{title}이(가) 추천 목록 1위를 지키고, {entering}.',
  'Hardly: {change}, {title} stays at the top of your list, {entering}.':
    '거의 안 달라져요. {change} <도>{title}이(가) 추천 목록 1위를 지키고, {entering}.',
  'No: {title} would stay at the top of your list, {entering}.':
    '아니요, {title}이(가) 그대로 추천 목록 1위를 지키고, {entering}.',
  '{title} would drop from {place} to {place2}.': '{title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  '{title} would rise from {place} to {place2}.': '{title}은(는) {place}에서 {place2}로 올라갈 거예요.',
  '{title} would drop from {place} to {place2} {change}.':
    '{change} {title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  '{title} would rise from {place} to {place2} {change}.':
    '{change} {title}은(는) {place}에서 {place2}로 올라갈 거예요.',
  'Yes: {title} would drop from {place} to {place2}[ {change}].':
    '네,[ {change}] {title}은(는) {place}에서 {place2}로 떨어질 거예요.',
  'Yes: {title} would rise from {place} to {place2} {change}.':
    '네, {change} {title}은(는) {place}에서 {place2}로 올라갈 거예요.',
  "{title} wouldn't move from {place}.": '{title}은(는) 그대로 {place}일 거예요.',
  "{title} wouldn't move: it's {place} {change}, too.": '{change} <도>{title}은(는) 그대로 {place}예요.',
  '{title} would be left out of your list {change}.': '{change} {title}은(는) 추천 목록에서 빠질 거예요.',
  '{titles} would leave it.': '{titles}은(는) 빠질 거예요.',
  '{titles} would leave your top ten.': '{titles}은(는) 상위 10개에서 빠질 거예요.',
  '{change}, {titles} would stay in your top ten.': '{change} {titles}은(는) 상위 10개에 남을 거예요.',
  '{change}, {titles} would stay in your top ten and {titles2} would leave it.':
    '{change} {titles}은(는) 상위 10개에 남고, {titles2}은(는) 빠질 거예요.',
  '{change}, {titles} would leave your top ten.': '{change} {titles}은(는) 상위 10개에서 빠질 거예요.',
  '{titles} would climb over it.': '{titles}이(가) 그 위로 올라갈 거예요.',
  '{titles} would be the first of {number} to climb over it.':
    '그 위로 올라갈 {number}{piece} 중 {titles}이(가) 제일 앞에 있어요.',
  'Nothing would climb over it.': '그 위로 올라갈 건 없어요.',
  'Nothing would change: {titles} (is|are) in your history already.':
    '달라지는 게 없어요. {titles}은(는) 이미 기록에 있거든요.',
  "Nothing would change: {titles} (isn't|aren't) among the {items} you've {had}.":
    '달라지는 게 없어요. {titles}은(는) {had} {items}에 없거든요.',
  "Nothing would change: that's your whole history.": '달라지는 게 없어요. 그게 기록의 전부거든요.',
  '{title} is {place} on your list as it is.': '{title}은(는) 지금 추천 목록 {place}예요.',
  'So few {items} say little: {number} of the first {number2} are among the {number3} most {had} of all.':
    '{items} 몇 {piece}만으로는 알기 어려워요. 상위 {number2}{piece} 중 {number}{piece}이(가) 사람들이 가장 많이 {had} {number3}{piece}에 들어요.',
  "So few {items} say little, so that's close to anybody's list: {number} of the first {number2} are among the {number3} most {had} of all.":
    '{items} 몇 {piece}만으로는 알기 어려워서 누구에게나 비슷한 목록이에요. 상위 {number2}{piece} 중 {number}{piece}이(가) 사람들이 가장 많이 {had} {number3}{piece}에 들어요.',
  'Of {things}, {title} would come first, in {place} place.':
    '{things} 중에서는 {title}이(가) {place}로 가장 높아요.',
  'Of {things}, which they share, {title} would come first, in {place} place.':
    '공통점인 {things} 중에서는 {title}이(가) {place}로 가장 높아요.',
  'Further down: {title} would be {place} {change}, instead of {place2}.':
    '더 내려가요. {change} {title}은(는) {place2}가 아니라 {place}일 거예요.',
  'Higher up: {title} would be {place} {change}, instead of {place2}.':
    '더 올라가요. {change} {title}은(는) {place2}가 아니라 {place}일 거예요.',
  'No, not really: {title} would be {place} {change}, instead of {place2}.':
    '아니요, 그렇진 않아요. {change} {title}은(는) {place2}가 아니라 {place}일 거예요.',
  "I don't find {quote}.": '{quote}은(는) 못 찾았어요.',
  'I find none of your {items} by {quote}.': '{had} {items} 중에 {quote}(으)로 찾히는 건 없어요.',
  'By {quote} I find {number} of your {items}, not {number2}.':
    '{had} {items} 중에 {quote}에 맞는 건 {number2}{piece}이(가) 아니라 {number}{piece}이에요(예요).',
  'Of yours, {number} (is|are) by {name}: {titles}.':
    '{had} {items} 중 {name}이(가) 만든 건 {number}{piece}예요: {titles}.',
  'None of your {items} is by {name}, of the {number} of which I know that.':
    '그걸 아는 {number}{piece} 중에 {name}이(가) 만든 {items}은(는) 없어요.',
  'Of yours, {number} (is|are) with {name}: {titles}.':
    '{had} {items} 중 {name}이(가) 나오는 건 {number}{piece}예요: {titles}.',
  'None of your {items} is with {name}, of the {number} of which I know that.':
    '그걸 아는 {number}{piece} 중에 {name}이(가) 나오는 {items}은(는) 없어요.',
  'Of yours, {number} (is|are) by or with {name}: {titles}.':
    '{had} {items} 중 {name}이(가) 만들거나 나오는 건 {number}{piece}예요: {titles}.',
  'None of your {items} is by or with {name}, of the {number} of which I know that.':
    '그걸 아는 {number}{piece} 중에 {name}이(가) 만들거나 나오는 {items}은(는) 없어요.',
  'I know that only of {number} of your {number2} {items}, so there may be more.':
    '{had} {items} {number2}{piece} 중 {number}{piece}만 알고 있어서 더 있을 수도 있어요.',
};

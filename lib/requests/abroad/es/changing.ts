import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const changing: Record<SentenceOf<'changing'>, Wording> = {
  '{title} would leave your top ten[ {change}], dropping from {place} to {place2}.':
    '[{change}, ]{title} saldría de tu top 10, del puesto {place} al {place2}.',
  '{title} would enter your top ten[ {change}], rising from {place} to {place2}.':
    '[{change}, ]{title} entraría en tu top 10, del puesto {place} al {place2}.',
  'Yes, out of your top ten: it would drop from {place} to {place2}[ {change}].':
    'Sí, fuera de tu top 10:[ {change},] bajaría del puesto {place} al {place2}.',
  'Yes, out of your top ten: {title} would drop from {place} to {place2}[ {change}].':
    'Sí, fuera de tu top 10:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'No: it would only drop from {place} to {place2}[ {change}].':
    'No:[ {change},] solo bajaría del puesto {place} al {place2}.',
  'No: {title} would only drop from {place} to {place2}[ {change}].':
    'No:[ {change},] {title} solo bajaría del puesto {place} al {place2}.',
  'No: it would even rise from {place} to {place2}[ {change}].':
    'No:[ {change},] incluso subiría del puesto {place} al {place2}.',
  'No: {title} would even rise from {place} to {place2}[ {change}].':
    'No:[ {change},] {title} incluso subiría del puesto {place} al {place2}.',
  'No: it would still be {place}[ {change}].': 'No:[ {change},] seguiría en el puesto {place}.',
  'No: {title} would still be {place}[ {change}].': 'No:[ {change},] {title} seguiría en el puesto {place}.',
  'Not quite: it would drop from {place} to {place2}[ {change}].':
    'No del todo:[ {change},] bajaría del puesto {place} al {place2}.',
  'Not quite: {title} would drop from {place} to {place2}[ {change}].':
    'No del todo:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'Yes: it would be left out of your list[ {change}].': 'Sí:[ {change},] se quedaría fuera de tu lista.',
  'Yes: {title} would be left out of your list[ {change}].':
    'Sí:[ {change},] {title} se quedaría fuera de tu lista.',
  'Yes: {title} would leave your top ten {change}, dropping from {place} to {place2}.':
    'Sí: {change}, {title} saldría de tu top 10, del puesto {place} al {place2}.',
  'Yes: {title} would enter your top ten {change}, rising from {place} to {place2}.':
    'Sí: {change}, {title} entraría en tu top 10, del puesto {place} al {place2}.',
  'Yes, still: it would only drop from {place} to {place2}[ {change}].':
    'Sí, todavía:[ {change},] solo bajaría del puesto {place} al {place2}.',
  'Yes: it would drop from {place} to {place2}[ {change}].':
    'Sí:[ {change},] bajaría del puesto {place} al {place2}.',
  'Yes: it would even rise from {place} to {place2}[ {change}].':
    'Sí:[ {change},] incluso subiría del puesto {place} al {place2}.',
  'Yes: it would still be {place}[ {change}].': 'Sí:[ {change},] seguiría en el puesto {place}.',
  'No: it would drop from {place} to {place2}[ {change}].':
    'No:[ {change},] bajaría del puesto {place} al {place2}.',
  'Hardly: it would drop from {place} to {place2}[ {change}].':
    'Apenas:[ {change},] bajaría del puesto {place} al {place2}.',
  'No: it would be left out of your list[ {change}].': 'No:[ {change},] se quedaría fuera de tu lista.',
  'Yes, still: {title} would only drop from {place} to {place2}[ {change}].':
    'Sí, todavía:[ {change},] {title} solo bajaría del puesto {place} al {place2}.',
  'Yes: {title} would even rise from {place} to {place2}[ {change}].':
    'Sí:[ {change},] {title} incluso subiría del puesto {place} al {place2}.',
  'Yes: {title} would still be {place}[ {change}].': 'Sí:[ {change},] {title} seguiría en el puesto {place}.',
  'No: {title} would drop from {place} to {place2}[ {change}].':
    'No:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'Hardly: {title} would drop from {place} to {place2}[ {change}].':
    'Apenas:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'No: {title} would be left out of your list[ {change}].':
    'No:[ {change},] {title} se quedaría fuera de tu lista.',
  '{change}, nothing would change in your top ten.': '{change}, en tu top 10 no cambiaría nada.',
  'Nothing would change in your top ten.': 'En tu top 10 no cambiaría nada.',
  'No: nothing would change in your top ten.': 'No: en tu top 10 no cambiaría nada.',
  'Hardly: {change}, nothing would change in your top ten.':
    'Apenas: {change}, en tu top 10 no cambiaría nada.',
  '{change}, {title} stays at the top of your list, {entering}.':
    '{change}, {title} sigue en lo más alto de tu lista, {entering}.',
  '{change}, {title} would be first on your list instead of {title2}, {entering}.':
    '{change}, el primer puesto de tu lista sería para {title} en lugar de {title2}, {entering}.',
  '{title} would stay at the top of your list, {entering}.':
    '{title} seguiría en lo más alto de tu lista, {entering}.',
  '{title} would be first on your list instead of {title2}, {entering}.':
    'El primer puesto de tu lista sería para {title} en lugar de {title2}, {entering}.',
  '{change}, {title} would be first instead of {title2}.':
    '{change}, el primer puesto sería para {title} en lugar de {title2}.',
  '{change}, {title} would be first instead of {title2}, then {titles}.':
    '{change}, el primer puesto sería para {title} en lugar de {title2}, y luego {titles:vendría|vendrían} {titles}.',
  '{change}, {title} would still be first.': '{change}, el primer puesto seguiría siendo para {title}.',
  '{change}, {title} would still be first, then {titles}.':
    '{change}, el primer puesto seguiría siendo para {title}, y luego {titles:vendría|vendrían} {titles}.',
  'Yes: {change}, {title} would be first on your list instead of {title2}, {entering}.':
    'Sí: {change}, el primer puesto de tu lista sería para {title} en lugar de {title2}, {entering}.',
  'Yes: {change}, {title} stays at the top of your list, {entering}.':
    'Sí: {change}, {title} sigue en lo más alto de tu lista, {entering}.',
  'Hardly: {change}, {title} stays at the top of your list, {entering}.':
    'Apenas: {change}, {title} sigue en lo más alto de tu lista, {entering}.',
  'No: {title} would stay at the top of your list, {entering}.':
    'No: {title} seguiría en lo más alto de tu lista, {entering}.',
  '{title} would drop from {place} to {place2}.': '{title} bajaría del puesto {place} al {place2}.',
  '{title} would rise from {place} to {place2}.': '{title} subiría del puesto {place} al {place2}.',
  '{title} would drop from {place} to {place2} {change}.':
    '{change}, {title} bajaría del puesto {place} al {place2}.',
  '{title} would rise from {place} to {place2} {change}.':
    '{change}, {title} subiría del puesto {place} al {place2}.',
  'Yes: {title} would drop from {place} to {place2}[ {change}].':
    'Sí:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'Yes: {title} would rise from {place} to {place2} {change}.':
    'Sí: {change}, {title} subiría del puesto {place} al {place2}.',
  "{title} wouldn't move from {place}.": '{title} no se movería del puesto {place}.',
  "{title} wouldn't move: it's {place} {change}, too.":
    '{title} no se movería: {change} también está en el puesto {place}.',
  '{title} would be left out of your list {change}.': '{change}, {title} se quedaría fuera de tu lista.',
  '{titles} would leave it.': '{titles:Saldría|Saldrían} {titles}.',
  '{titles} would leave your top ten.': '{titles:Saldría|Saldrían} de tu top 10 {titles}.',
  '{change}, {titles} would stay in your top ten.':
    '{change}, {titles} {titles:seguiría|seguirían} en tu top 10.',
  '{change}, {titles} would stay in your top ten and {titles2} would leave it.':
    '{change}, {titles} {titles:seguiría|seguirían} en tu top 10 y {titles2:saldría|saldrían} {titles2}.',
  '{change}, {titles} would leave your top ten.':
    '{change}, {titles:saldría|saldrían} de tu top 10 {titles}.',
  '{titles} would climb over it.': 'Por delante {titles:pasaría|pasarían} {titles}.',
  '{titles} would be the first of {number} to climb over it.':
    'De {number} que pasarían por delante, primero {titles:iría|irían} {titles}.',
  'Nothing would climb over it.': 'No pasaría nada por delante.',
  'Nothing would change: {titles} (is|are) in your history already.':
    'No cambiaría nada: {titles} ya {titles:está|están} en tu historial.',
  "Nothing would change: {titles} (isn't|aren't) among the {items} you've {had}.":
    'No cambiaría nada: {titles} no {titles:está|están} en tu historial.',
  "Nothing would change: that's your whole history.": 'No cambiaría nada: ese es todo tu historial.',
  '{title} is {place} on your list as it is.': '{title} ya está en el puesto {place} de tu lista.',
  'So few {items} say little: {number} of the first {number2} are among the {number3} most {had} of all.':
    'Con tan {pocas} {items} se ve poco: {number:{one}|{number}} de {las} {number2} {firsts} {number:está|están} entre {las} {number3} {most}.',
  "So few {items} say little, so that's close to anybody's list: {number} of the first {number2} are among the {number3} most {had} of all.":
    'Con tan {pocas} {items} se ve poco, así que es casi la lista de cualquiera: {number:{one}|{number}} de {las} {number2} {firsts} {number:está|están} entre {las} {number3} {most}.',
  'Of {things}, {title} would come first, in {place} place.':
    'En cuanto a {things}, lo primero sería {title}, en el puesto {place}.',
  'Of {things}, which they share, {title} would come first, in {place} place.':
    'De lo que tienen en común ({things}), lo primero sería {title}, en el puesto {place}.',
  'Further down: {title} would be {place} {change}, instead of {place2}.':
    'Más abajo: {change}, {title} estaría en el puesto {place} en vez del {place2}.',
  'Higher up: {title} would be {place} {change}, instead of {place2}.':
    'Más arriba: {change}, {title} estaría en el puesto {place} en vez del {place2}.',
  'No, not really: {title} would be {place} {change}, instead of {place2}.':
    'No, la verdad: {change}, {title} estaría en el puesto {place} en vez del {place2}.',
  "I don't find {quote}.": 'No encuentro {quote}.',
  'I find none of your {items} by {quote}.': 'Con {quote} no encuentro {none} de tus {items}.',
  'By {quote} I find {number} of your {items}, not {number2}.':
    'Con {quote} encuentro {number:{one}|{number}} de tus {items}, no {number2}.',
  'Of yours, {number} (is|are) by {name}: {titles}.':
    'De tus {items}, {number:{one} es|{number} son} de {name}: {titles}.',
  'None of your {items} is by {name}, of the {number} of which I know that.':
    '{none} de tus {items} es de {name}, de {las} {number} de {las} que lo sé.',
  'Of yours, {number} (is|are) with {name}: {titles}.':
    'De tus {items}, {number:{one} es|{number} son} con {name}: {titles}.',
  'None of your {items} is with {name}, of the {number} of which I know that.':
    '{none} de tus {items} es con {name}, de {las} {number} de {las} que lo sé.',
  'Of yours, {number} (is|are) by or with {name}: {titles}.':
    'De tus {items}, {number:{one} es|{number} son} de o con {name}: {titles}.',
  'None of your {items} is by or with {name}, of the {number} of which I know that.':
    '{none} de tus {items} es de o con {name}, de {las} {number} de {las} que lo sé.',
  'I know that only of {number} of your {number2} {items}, so there may be more.':
    'Solo lo sé de {number} de tus {number2} {items}, así que puede haber más.',
};

import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const changing: Record<SentenceOf<'changing'>, Wording> = {
  '{title} would leave your top ten[ {change}], dropping from {place} to {place2}.':
    '{title} sortirait de votre top 10[ {change}], de la {place} à la {place2} place.',
  '{title} would enter your top ten[ {change}], rising from {place} to {place2}.':
    '{title} entrerait dans votre top 10[ {change}], de la {place} à la {place2} place.',
  'Yes, out of your top ten: it would drop from {place} to {place2}[ {change}].':
    'Oui, de votre top 10 : il descendrait de la {place} à la {place2} place[ {change}].',
  'Yes, out of your top ten: {title} would drop from {place} to {place2}[ {change}].':
    'Oui, de votre top 10 : {title} descendrait de la {place} à la {place2} place[ {change}].',
  'No: it would only drop from {place} to {place2}[ {change}].':
    'Non : il descendrait seulement de la {place} à la {place2} place[ {change}].',
  'No: {title} would only drop from {place} to {place2}[ {change}].':
    'Non : {title} descendrait seulement de la {place} à la {place2} place[ {change}].',
  'No: it would even rise from {place} to {place2}[ {change}].':
    'Non : il monterait même de la {place} à la {place2} place[ {change}].',
  'No: {title} would even rise from {place} to {place2}[ {change}].':
    'Non : {title} monterait même de la {place} à la {place2} place[ {change}].',
  'No: it would still be {place}[ {change}].': 'Non : il resterait à la {place} place[ {change}].',
  'No: {title} would still be {place}[ {change}].': 'Non : {title} resterait à la {place} place[ {change}].',
  'Not quite: it would drop from {place} to {place2}[ {change}].':
    'Pas tout à fait : il descendrait de la {place} à la {place2} place[ {change}].',
  'Not quite: {title} would drop from {place} to {place2}[ {change}].':
    'Pas tout à fait : {title} descendrait de la {place} à la {place2} place[ {change}].',
  'Yes: it would be left out of your list[ {change}].': 'Oui : il sortirait de votre liste[ {change}].',
  'Yes: {title} would be left out of your list[ {change}].':
    'Oui : {title} sortirait de votre liste[ {change}].',
  'Yes: {title} would leave your top ten {change}, dropping from {place} to {place2}.':
    'Oui : {title} sortirait de votre top 10 {change}, de la {place} à la {place2} place.',
  'Yes: {title} would enter your top ten {change}, rising from {place} to {place2}.':
    'Oui : {title} entrerait dans votre top 10 {change}, de la {place} à la {place2} place.',
  'Yes, still: it would only drop from {place} to {place2}[ {change}].':
    'Oui, toujours : il descendrait seulement de la {place} à la {place2} place[ {change}].',
  'Yes: it would drop from {place} to {place2}[ {change}].':
    'Oui : il descendrait de la {place} à la {place2} place[ {change}].',
  'Yes: it would even rise from {place} to {place2}[ {change}].':
    'Oui : il monterait même de la {place} à la {place2} place[ {change}].',
  'Yes: it would still be {place}[ {change}].': 'Oui : il resterait à la {place} place[ {change}].',
  'No: it would drop from {place} to {place2}[ {change}].':
    'Non : il descendrait de la {place} à la {place2} place[ {change}].',
  'Hardly: it would drop from {place} to {place2}[ {change}].':
    'À peine : il descendrait de la {place} à la {place2} place[ {change}].',
  'No: it would be left out of your list[ {change}].': 'Non : il sortirait de votre liste[ {change}].',
  'Yes, still: {title} would only drop from {place} to {place2}[ {change}].':
    'Oui, toujours : {title} descendrait seulement de la {place} à la {place2} place[ {change}].',
  'Yes: {title} would even rise from {place} to {place2}[ {change}].':
    'Oui : {title} monterait même de la {place} à la {place2} place[ {change}].',
  'Yes: {title} would still be {place}[ {change}].': 'Oui : {title} resterait à la {place} place[ {change}].',
  'No: {title} would drop from {place} to {place2}[ {change}].':
    'Non : {title} descendrait de la {place} à la {place2} place[ {change}].',
  'Hardly: {title} would drop from {place} to {place2}[ {change}].':
    'À peine : {title} descendrait de la {place} à la {place2} place[ {change}].',
  'No: {title} would be left out of your list[ {change}].':
    'Non : {title} sortirait de votre liste[ {change}].',
  '{change}, nothing would change in your top ten.': '{change}, rien ne changerait dans votre top 10.',
  'Nothing would change in your top ten.': 'Rien ne changerait dans votre top 10.',
  'No: nothing would change in your top ten.': 'Non : rien ne changerait dans votre top 10.',
  'Hardly: {change}, nothing would change in your top ten.':
    'À peine : {change}, rien ne changerait dans votre top 10.',
  '{change}, {title} stays at the top of your list, {entering}.':
    '{change}, {title} reste en tête de votre liste, {entering}.',
  '{change}, {title} would be first on your list instead of {title2}, {entering}.':
    '{change}, {title} serait en tête de votre liste à la place de {title2}, {entering}.',
  '{title} would stay at the top of your list, {entering}.':
    '{title} resterait en tête de votre liste, {entering}.',
  '{title} would be first on your list instead of {title2}, {entering}.':
    '{title} serait en tête de votre liste à la place de {title2}, {entering}.',
  '{change}, {title} would be first instead of {title2}.':
    '{change}, {title} serait en tête à la place de {title2}.',
  '{change}, {title} would be first instead of {title2}, then {titles}.':
    '{change}, {title} serait en tête à la place de {title2}, puis {titles:viendrait|viendraient} {titles}.',
  '{change}, {title} would still be first.': '{change}, {title} serait toujours en tête.',
  '{change}, {title} would still be first, then {titles}.':
    '{change}, {title} serait toujours en tête, puis {titles:viendrait|viendraient} {titles}.',
  'Yes: {change}, {title} would be first on your list instead of {title2}, {entering}.':
    'Oui : {change}, {title} serait en tête de votre liste à la place de {title2}, {entering}.',
  'Yes: {change}, {title} stays at the top of your list, {entering}.':
    'Oui : {change}, {title} reste en tête de votre liste, {entering}.',
  'Hardly: {change}, {title} stays at the top of your list, {entering}.':
    'À peine : {change}, {title} reste en tête de votre liste, {entering}.',
  'No: {title} would stay at the top of your list, {entering}.':
    'Non : {title} resterait en tête de votre liste, {entering}.',
  '{title} would drop from {place} to {place2}.': '{title} descendrait de la {place} à la {place2} place.',
  '{title} would rise from {place} to {place2}.': '{title} monterait de la {place} à la {place2} place.',
  '{title} would drop from {place} to {place2} {change}.':
    '{title} descendrait de la {place} à la {place2} place {change}.',
  '{title} would rise from {place} to {place2} {change}.':
    '{title} monterait de la {place} à la {place2} place {change}.',
  'Yes: {title} would drop from {place} to {place2}[ {change}].':
    'Oui : {title} descendrait de la {place} à la {place2} place[ {change}].',
  'Yes: {title} would rise from {place} to {place2} {change}.':
    'Oui : {title} monterait de la {place} à la {place2} place {change}.',
  "{title} wouldn't move from {place}.": '{title} resterait à la {place} place.',
  "{title} wouldn't move: it's {place} {change}, too.":
    '{title} ne bougerait pas : il resterait à la {place} place {change}.',
  '{title} would be left out of your list {change}.': '{title} sortirait de votre liste {change}.',
  '{titles} would leave it.': '{titles} en {titles:sortirait|sortiraient}.',
  '{titles} would leave your top ten.': '{titles} {titles:sortirait|sortiraient} de votre top 10.',
  '{change}, {titles} would stay in your top ten.':
    '{change}, {titles} {titles:resterait|resteraient} dans votre top 10.',
  '{change}, {titles} would stay in your top ten and {titles2} would leave it.':
    '{change}, {titles} {titles:resterait|resteraient} dans votre top 10 et {titles2} en {titles2:sortirait|sortiraient}.',
  '{change}, {titles} would leave your top ten.':
    '{change}, {titles} {titles:sortirait|sortiraient} de votre top 10.',
  '{titles} would climb over it.': '{titles} {titles:passerait|passeraient} devant.',
  '{titles} would be the first of {number} to climb over it.':
    '{titles} {titles:serait le premier|seraient les premiers} sur {number} à passer devant.',
  'Nothing would climb over it.': 'Rien ne passerait devant.',
  'Nothing would change: {titles} (is|are) in your history already.':
    'Rien ne changerait : {titles} {titles:est|sont} déjà dans votre historique.',
  "Nothing would change: {titles} (isn't|aren't) among the {items} you've {had}.":
    'Rien ne changerait : {titles} {titles:n’est|ne sont} pas parmi vos {items}.',
  "Nothing would change: that's your whole history.": 'Rien ne changerait : c’est tout votre historique.',
  '{title} is {place} on your list as it is.': '{title} est déjà à la {place} place de votre liste.',
  'So few {items} say little: {number} of the first {number2} are among the {number3} most {had} of all.':
    'Avec si peu de {items}, ça ne dit pas grand-chose : {number} des {number2} premiers sont parmi les {number3} {most} de tous.',
  "So few {items} say little, so that's close to anybody's list: {number} of the first {number2} are among the {number3} most {had} of all.":
    'Avec si peu de {items}, c’est presque la liste de tout le monde : {number} des {number2} premiers sont parmi les {number3} {most} de tous.',
  'Of {things}, {title} would come first, in {place} place.':
    'Parmi {things}, {title} viendrait en premier, à la {place} place.',
  'Of {things}, which they share, {title} would come first, in {place} place.':
    'Dans ce qu’ils ont en commun ({things}), {title} viendrait en premier, à la {place} place.',
  'Further down: {title} would be {place} {change}, instead of {place2}.':
    'Plus bas : {title} serait à la {place} place {change}, au lieu de la {place2}.',
  'Higher up: {title} would be {place} {change}, instead of {place2}.':
    'Plus haut : {title} serait à la {place} place {change}, au lieu de la {place2}.',
  'No, not really: {title} would be {place} {change}, instead of {place2}.':
    'Non, pas vraiment : {title} serait à la {place} place {change}, au lieu de la {place2}.',
  "I don't find {quote}.": 'Je ne trouve pas {quote}.',
  'I find none of your {items} by {quote}.': 'Je ne trouve aucun de vos {items} sous {quote}.',
  'By {quote} I find {number} of your {items}, not {number2}.':
    'Sous {quote}, je trouve {number} de vos {items}, pas {number2}.',
  'Of yours, {number} (is|are) by {name}: {titles}.':
    'Parmi les vôtres, {number:un est|{number} sont} de {name} : {titles}.',
  'None of your {items} is by {name}, of the {number} of which I know that.':
    'Aucun de vos {items} n’est de {name}, parmi les {number} pour lesquels je le sais.',
  'Of yours, {number} (is|are) with {name}: {titles}.':
    'Parmi les vôtres, {number:un est|{number} sont} avec {name} : {titles}.',
  'None of your {items} is with {name}, of the {number} of which I know that.':
    'Aucun de vos {items} n’est avec {name}, parmi les {number} pour lesquels je le sais.',
  'Of yours, {number} (is|are) by or with {name}: {titles}.':
    'Parmi les vôtres, {number:un est|{number} sont} de ou avec {name} : {titles}.',
  'None of your {items} is by or with {name}, of the {number} of which I know that.':
    'Aucun de vos {items} n’est de ou avec {name}, parmi les {number} pour lesquels je le sais.',
  'I know that only of {number} of your {number2} {items}, so there may be more.':
    'Je ne le sais que pour {number} de vos {number2} {items}, il peut donc y en avoir d’autres.',
};

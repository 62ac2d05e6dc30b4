import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const explaining: Record<SentenceOf<'explaining'>, Wording> = {
  'I take {quote} to mean {title}.': 'Entiendo que con {quote} te refieres a {title}.',
  "They're both {states}[ and have {states2}].": 'Lo que tienen en común: {states}[, {states2}].',
  'They both have {states}.': 'Lo que tienen en común: {states}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: without that one, {moved}.":
    'Sobre todo por {lifter}: sin {ella}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {title}, with some help from {titles}: without the first, {moved}.":
    'Sobre todo por {title}, con algo de ayuda de {titles}: sin {title}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without {title2}, {moved}.":
    'Sobre todo por {lifter}, con algo de ayuda de {titles}: sin {title2}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without those {number}, {moved}.":
    'Sobre todo por {lifter}, con algo de ayuda de {titles}: sin {esas} {number}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}].":
    'Sobre todo por {lifter}[, con algo de ayuda de {titles}].',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts it {standing}.":
    'Sobre todo por {lifter}[, con algo de ayuda de {titles}]: por eso está {standing}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts {title2} {standing}.":
    'Sobre todo por {lifter}[, con algo de ayuda de {titles}]: por eso {title2} está {standing}.',
  "It's the mix of your {items} rather than any one: even without {titles}, which counts most, {moved}.":
    'No es por {noOne}, es por el conjunto: incluso sin {titles}, que es lo que más cuenta, {moved}.',
  "It's there because of {titles} together: without those {number}, {moved}.":
    'Es por {titles} en conjunto: sin {esas} {number}, {moved}.',
  "No single {item} of yours does it: it's the mix that puts it {standing}.":
    'No es por {noOne}: es el conjunto lo que {la} pone {standing}.',
  "No single {item} of yours does it: it's the mix that puts {title} {standing}.":
    'No es por {noOne}: es el conjunto lo que pone a {title} {standing}.',
  "I wouldn't really recommend it: {title} is {standing}[, though {titles} (speaks|speak) for it].":
    'La verdad, yo no te {la} recomendaría: {title} está {standing}[, aunque {titles} {titles:juega|juegan} a favor].',
  'Even without the few that help most, it would stay in your top ten.':
    'Incluso sin lo que más ayuda, seguiría en tu top 10.',
  "Right, you haven't {had} the first one.": 'Es verdad, la primera parte no está en tu historial.',
  'You have {had} the first one, though: {title}.': 'La primera parte sí está en tu historial: {title}.',
  "It's {standing}; what lifts it most is {titles}.":
    'Está {standing}; lo que más {la} ayuda {titles:es|son} {titles}.',
  "It's only {standing}; what lifts it most is {titles}.":
    'Solo está {standing}; lo que más {la} ayuda {titles:es|son} {titles}.',
  "It's {standing}; what lifts it most is {title}, then {titles}.":
    'Está {standing}; lo que más {la} ayuda es {title}, y luego {titles}.',
  "It's only {standing}; what lifts it most is {title}, then {titles}.":
    'Solo está {standing}; lo que más {la} ayuda es {title}, y luego {titles}.',
  '{title} is {standing}; what lifts it most is {title2}.':
    '{title} está {standing}; lo que más {la} ayuda es {title2}.',
  '{title} is only {standing}; what lifts it most is {title2}.':
    '{title} solo está {standing}; lo que más {la} ayuda es {title2}.',
  '{title} is {standing}; what lifts it most is {title2}, then {titles}.':
    '{title} está {standing}; lo que más {la} ayuda es {title2}, y luego {titles}.',
  '{title} is only {standing}; what lifts it most is {title2}, then {titles}.':
    '{title} solo está {standing}; lo que más {la} ayuda es {title2}, y luego {titles}.',
  "You've already {had} {title}; otherwise it would be {standing}.":
    'Ya has {hadTo} {title}; si no, estaría {standing}.',
  '{titles} (is|are) behind it, from your {name} side: {title} is {standing}.': '',
  "Most people get it far lower[, around {place}], so it's your own taste.":
    'A la mayoría le sale mucho más abajo[, hacia el puesto {place}]: es cosa de tu gusto.',
  'Others get it far lower still[, around {place}].':
    'A los demás les sale todavía mucho más abajo[, hacia el puesto {place}].',
  'Most people get it lower[, around {place}].': 'A la mayoría le sale más abajo[, hacia el puesto {place}].',
  'Most people get it higher[, around {place}].':
    'A la mayoría le sale más arriba[, hacia el puesto {place}].',
  'Most people get it far higher[, around {place}].':
    'A la mayoría le sale mucho más arriba[, hacia el puesto {place}].',
  'Most people get it far lower[, around {place}].':
    'A la mayoría le sale mucho más abajo[, hacia el puesto {place}].',
  'Even so, most people get it far lower[, around {place}].':
    'Aun así, a la mayoría le sale mucho más abajo[, hacia el puesto {place}].',
  'Most people get it at about the same place.': 'A la mayoría le sale más o menos en el mismo puesto.',
  "Nobody I learned from had {had} it, so don't put much weight on that.":
    'Nadie de quien he aprendido {la} había {had}, así que no le des mucho peso.',
  "That's with your feedback; without, it would be {place}.":
    'Eso es con tus opiniones; sin ellas estaría en el puesto {place}.',
  'Your feedback keeps it off your list, though.': 'Eso sí, por tus opiniones no sale en tu lista.',
  "It's {thing}, like {share}.": 'Es {thing}, como {share}.',
  "It's (a|an) {thing}, like {share}.": 'Es {thing}, como {share}.',
  "From that side I can't argue: I know nothing about it.":
    'Por ese lado no te puedo decir: no sé nada de eso.',
  '{title} is one of the best-known titles here: {number} people {had} it.':
    '{title} es uno de los títulos más conocidos de aquí: {la} {number:ha|han} {had} {number:una persona|{number} personas}.',
  '{title} is fairly well known: {number} people {had} it.':
    '{title} es bastante {wellKnown}: {la} {number:ha|han} {had} {number:una persona|{number} personas}.',
  '{title} is a little-known title: {number} people {had} it.':
    '{title} es un título poco conocido: {la} {number:ha|han} {had} {number:una persona|{number} personas}.',
  'Which one do you mean?': '¿A cuál te refieres?',
};

export const doubting: Record<SentenceOf<'doubting'>, Wording> = {
  'It is on there: {title} is {standing}.': 'Sí está: {title} está {standing}.',
  'It is on there, only further down: {title} is {place}.':
    'Sí está, solo que más abajo: {title} está en el puesto {place}.',
  '{verdict}: {title} is {standing}.': '{verdict}: {title} está {standing}.',
  '{verdict}: {title} is {standing}, mainly because of {title2}.':
    '{verdict}: {title} está {standing}, sobre todo por {title2}.',
  '{verdict}: {title} is {standing}; {title2} does most for it.':
    '{verdict}: {title} está {standing}; lo que más {la} ayuda es {title2}.',
  '{verdict}: {title} is {standing}, helped a little by {titles}.':
    '{verdict}: {title} está {standing}, con un poco de ayuda de {titles}.',
  "It's {standing}, mainly because of {title}.": 'Está {standing}, sobre todo por {title}.',
  "It's still {standing}[, mainly because of {title}].":
    'Aun así, está {standing}[, sobre todo por {title}].',
  "It's only {standing}; {title} does most for it.":
    'Solo está {standing}; lo que más {la} ayuda es {title}.',
  "It's only {standing}.": 'Solo está {standing}.',
  'Its place, if anything: {title} is only {standing}[; {title2} does most for it].':
    'Como mucho, el puesto: {title} solo está {standing}[; lo que más {la} ayuda es {title2}].',
  "I only know who {had} what, so that's no promise either way.": {
    films: 'Solo sé quién ha visto qué, así que no te prometo nada.',
    steam: 'Solo sé quién ha jugado a qué, así que no te prometo nada.',
    games: 'Solo sé quién ha comprado qué, así que no te prometo nada.',
  },
  '{title} speaks against it, though.': 'Eso sí, {title} juega en contra.',
  '{titles} (speaks|speak) most against it.': 'Lo que más pesa en contra {titles:es|son} {titles}.',
  '{titles} (speaks|speak) most against {title}.':
    'Lo que más pesa en contra de {title} {titles:es|son} {titles}.',
  '{titles} (speaks|speak) most against it, and {habit}.':
    'Lo que más pesa en contra {titles:es|son} {titles}; además, {habit}.',
  '{titles} (speaks|speak) most against {title}, and {habit}.':
    'Lo que más pesa en contra de {title} {titles:es|son} {titles}; además, {habit}.',
  'What speaks against it: {habit}.': 'En contra: {habit}.',
  'What speaks against {title}: {habit}.': 'En contra de {title}: {habit}.',
  'Nothing in your history speaks outright against it.': 'En tu historial no hay nada claramente en contra.',
  'Nothing in your history speaks outright against {title}.':
    'En tu historial no hay nada claramente en contra de {title}.',
  "You've {had} {title} already, so you know better than I do.":
    'Ya has {hadTo} {title}, así que lo sabes mejor que yo.',
  'Not as things stand: your feedback keeps {title} off your list.':
    'Tal como está, no: por tus opiniones, {title} no sale en tu lista.',
  'Only {number} (person|people) here {had} it, so its place is a shaky one.':
    'Aquí solo {la} {number:ha|han} {had} {number:una persona|{number} personas}, así que el puesto es poco fiable.',
  "By the numbers, {titles} (speaks|speak) most against it; if you hadn't {had} it, it would be {place} of {number}.":
    {
      films:
        'Según los números, lo que más pesa en contra {titles:es|son} {titles}; si no la hubieras visto, estaría en el puesto {place} de {number}.',
      steam:
        'Según los números, lo que más pesa en contra {titles:es|son} {titles}; si no hubieras jugado, estaría en el puesto {place} de {number}.',
      games:
        'Según los números, lo que más pesa en contra {titles:es|son} {titles}; si no lo hubieras comprado, estaría en el puesto {place} de {number}.',
    },
};

export const influencing: Record<SentenceOf<'influencing'>, Wording> = {
  '(Mostly|Mainly) {title}: without that one, {moved}.': 'Sobre todo {title}: sin {ella}, {moved}.',
  '{titles} (helps|help), too.': 'También {titles:ayuda|ayudan} {titles}.',
  'What counts most is {title}: without that one, {moved}.':
    'Lo que más cuenta es {title}: sin {ella}, {moved}.',
  'Of single titles {title} counts most: without that one, {moved}.':
    'Por separado, lo que más cuenta es {title}: sin {ella}, {moved}.',
  '{title} has its part in it, too: without that one, {moved}.':
    '{title} también influye: sin {ella}, {moved}.',
  '{title} speaks against it rather: without that one, {moved}.':
    '{title} más bien juega en contra: sin {ella}, {moved}.',
  '{title} plays no part: without that one, {moved}.': '{title} no influye: sin {ella}, {moved}.',
  "{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}; the others wouldn't be missed.":
    'Primero {title}, luego {titles}: sin cada título por separado, {title2} bajaría del puesto {place} al {places}; el resto no se echaría en falta.',
  "{title} first, then {titles}: without each in turn, it would drop from {place} to {places}[; the others wouldn't be missed].":
    'Primero {title}, luego {titles}: sin cada título por separado, bajaría del puesto {place} al {places}.',
  "Only {title} does: without that one, {moved}; the others wouldn't be missed.":
    'Solo {title}: sin {ella}, {moved}; el resto no se echaría en falta.',
  'Both alike: it would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    '{Both} por igual: sin cualquiera de {both}, bajaría del puesto {place} al {place2}[, y sin {both}, al {place3}].',
  'Out of your top ten, yes: without {group}, {moved}.': 'De tu top 10, sí: sin {group}, {moved}.',
  'It would drop, but stay on your list: without {group}, {moved}.':
    'Bajaría, pero seguiría en tu lista: sin {group}, {moved}.',
  '{title} does most for it.': 'Lo que más {la} ayuda es {title}.',
  '{title} does by far the most for it.': 'Lo que más {la} ayuda, con diferencia, es {title}.',
  '{title} does most for it, and {titles} (helps|help).':
    'Lo que más {la} ayuda es {title}, y también {titles:ayuda|ayudan} {titles}.',
  '{title} does by far the most for it, and {titles} (helps|help).':
    'Lo que más {la} ayuda, con diferencia, es {title}, y también {titles:ayuda|ayudan} {titles}.',
  '{titles} (helps|help) it a little.': '{titles} {la} {titles:ayuda|ayudan} un poco.',
  'Nothing in your history really lifts it.': 'En tu historial no hay nada que {la} ayude de verdad.',
  '{title} pulls the other way.': '{title} juega en contra.',
  'Without {group}, {moved}.': 'Sin {group}, {moved}.',
  'No: without {group}, {moved}.': 'No: sin {group}, {moved}.',
  'Partly: without {group}, {moved}.': 'En parte: sin {group}, {moved}.',
  'Yes: without {group}, {moved}.': 'Sí: sin {group}, {moved}.',
  'Yes, but only together: without {group}, {moved}.': 'Sí, pero solo en conjunto: sin {group}, {moved}.',
  'Yes, together: without {group}, {moved}, and to {place} without {title} alone.':
    'Sí, en conjunto: sin {group}, {moved}; solo sin {title}, al {place}.',
  '{title} rather than {titles}: without {title2}, {moved}, and without {title3} {moved2}.':
    'Más {title} que {titles}: sin {title2}, {moved}, y sin {title3}, {moved2}.',
  'Neither: without {group}, {moved}, and without {group2} {moved2}.':
    '{neither} de {both}: sin {group}, {moved}, y sin {group2}, {moved2}.',
  'Both alike: {title} would drop from {place} to {place2} without either.':
    '{Both} por igual: sin cualquiera de {both}, {title} bajaría del puesto {place} al {place2}.',
  'Both about alike: without {group}, {moved}, and without {group2} {moved2}.':
    '{Both} más o menos igual: sin {group}, {moved}, y sin {group2}, {moved2}.',
  '{group} speak against it rather: without them, {moved}.':
    '{group} más bien juegan en contra: sin {ellas}, {moved}.',
  '{group} have their part in it, too: without them, {moved}.':
    '{group} también influyen: sin {ellas}, {moved}.',
  '{group} play no part: without them, {moved}.': '{group} no influyen: sin {ellas}, {moved}.',
  'Nothing yet: your history is empty.': 'Todavía nada: tu historial está vacío.',
  "Tell me which of your {items} you mean, and I'll show you what that would change.":
    'Dime a cuáles de tus {items} te refieres y te enseño qué cambiaría.',
  'Hardly: without {group}, {moved}.': 'Apenas: sin {group}, {moved}.',
  'Closest to it of yours, going by who {had} both, (is|are) {titles}.':
    'De lo tuyo, lo más parecido {titles:es|son} {titles}.',
  "It's by {name}, who made your {titles}.": 'Es de {name}, como {titles}, de tu historial.',
  "It's tagged {labels}, like {share}.": 'Lleva {labels:la etiqueta|las etiquetas} {labels}, como {share}.',
  "It's tagged {labels}, each like {share}.": 'Lleva las etiquetas {labels}, cada una como {share}.',
  'Both alike: {title} would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    '{Both} por igual: sin cualquiera de {both}, {title} bajaría del puesto {place} al {place2}[, y sin {both}, al {place3}].',
  '{title} would be first then.': 'Entonces el primer puesto sería para {title}.',
  '{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}.':
    'Primero {title}, luego {titles}: sin cada título por separado, {title2} bajaría del puesto {place} al {places}.',
  'Odd, but so it comes out: without any one of those alone it would rise.':
    'Es raro, pero sale así: sin cualquiera de {esas} por separado, subiría.',
  'A lot of it: without {group}, {moved}.': 'Mucho: sin {group}, {moved}.',
  'Some of it: without {group}, {moved}.': 'Una parte: sin {group}, {moved}.',
  'Hardly any of it: without {group}, {moved}.': 'Casi nada: sin {group}, {moved}.',
  'None of it: without {group}, {moved}.': 'Nada: sin {group}, {moved}.',
  'A lot of it, but only together: without {group}, {moved}.':
    'Mucho, pero solo en conjunto: sin {group}, {moved}.',
  'A lot of it: without {group}, {moved}, and to {place} without {title} alone.':
    'Mucho: sin {group}, {moved}; solo sin {title}, al {place}.',
};

export const comparing: Record<SentenceOf<'comparing'>, Wording> = {
  '{title}, clearly, though neither is near the top of your list.':
    '{title}, sin duda, aunque {neither} de {both} está muy arriba en tu lista.',
  '{title}, if either: neither is near the top of your list.':
    'Puestos a elegir, {title}: {neither} de {both} está muy arriba en tu lista.',
  '{title} by a hair: neither is near the top of your list.':
    'Por los pelos, {title}: {neither} de {both} está muy arriba en tu lista.',
  '{title}, clearly: {at}, {beside}.': '{title}, sin duda: {at}; {beside}.',
  '{title}, but only just: {at}, {beside}.': '{title}, pero por poco: {at}; {beside}.',
  '{title}: {at}, {beside}.': '{title}: {at}; {beside}.',
  "For your taste it's {title}: {at}, {beside}.": 'Para tu gusto, {title}: {at}; {beside}.',
  "For your taste they're level: both (are|would be) {place} on your list.":
    'Para tu gusto van a la par: puesto {place} de tu lista.',
  "Drop {title}: (it's|it would be) {place} on your list, {title2} (is|would be) {place2}.":
    'Quita {title}: le toca el puesto {place} de tu lista; a {title2}, el {place2}.',
  'Because of {titles}: {title} (is|would be) {place} on your list, {beside}.':
    'Por {titles}: {title} está en el puesto {place} de tu lista; {beside}.',
  "It's the other way round: {title} (is|would be) {place} on your list, {beside}.":
    'Es al revés: {title} está en el puesto {place} de tu lista; {beside}.',
  '{titles} (makes|make) the difference.': 'La diferencia {titles:la marca|la marcan} {titles}.',
  'Neither is near the top of your list.': '{neither} de {both} está muy arriba en tu lista.',
  "You've already {had} {titles}.": 'Ya has {hadTo} {titles}.',
  "You've already {had} it.": 'Ya {la} has {had}.',
  'Both are {mood}.': 'De ambos títulos se dice que {mood}.',
  'Both are {things}.': '{Both} son {things}.',
  "I don't know {either}, only which suits you better.": 'No sé {either}, solo cuál te va mejor.',
  "I don't know which is {any}, only which suits you better.":
    'Eso no lo sé de {none} de {both}, solo cuál te va mejor.',
  '{title} costs {price} and {title2} costs {price2}.': '{title} cuesta {price} y {title2}, {price2}.',
  '{title} is free and {title2} costs {price}.': '{title} es gratis y {title2} cuesta {price}.',
  "It's a tie: the recommender scores {title} and {title2} exactly alike.":
    'Empate: {title} y {title2} sacan exactamente la misma puntuación.',
  "{title} is tagged {labels}, and {title2} isn't.":
    '{title} lleva {labels:la etiqueta|las etiquetas} {labels}, y {title2} no.',
  '{title} is tagged {labels} instead.':
    'En cambio, {title} lleva {labels:la etiqueta|las etiquetas} {labels}.',
  "{title}, going by tags: it's tagged {labels}, and {title2} isn't.":
    'Por las etiquetas, {title}: lleva {labels}, y {title2} no.',
  "{title}, going by tags: {title2} is tagged {labels}, and it isn't.":
    'Por las etiquetas, {title}: {title2} lleva {labels}, y {title} no.',
  "I can't split them on that: both are tagged {labels}.":
    'Ahí empatan: {both} llevan {labels:la etiqueta|las etiquetas} {labels}.',
  'For you {title} is {place}.': 'Para ti, {title} está en el puesto {place}.',
  'By kind, {title} is {labels}, {title2} {labels2}.':
    'Por género, {title} figura como {labels}; {title2}, como {labels2}.',
  "Both are the same {item}, {title}, so there's nothing to compare.":
    'Son {same}, {title}, así que no hay nada que comparar.',
  '{title}: your feedback leaves {title2} out.': '{title}: por tus opiniones, {title2} queda fuera.',
  "I can't judge {quote}, only which suits you better.": 'No puedo juzgar {quote}, solo cuál te va mejor.',
  'On your list {title} (is|would be) well ahead, {place} to {place2}.':
    'En tu lista, clara ventaja para {title}: puesto {place} frente al {place2}.',
  'On your list {title} (is|would be) just ahead, {place} to {place2}.':
    'En tu lista, ligera ventaja para {title}: puesto {place} frente al {place2}.',
  'On your list {title} (is|would be) ahead, {place} to {place2}.':
    'En tu lista, ventaja para {title}: puesto {place} frente al {place2}.',
  "On your list (it's|it would be) well ahead, too, {place} to {place2}.":
    'También lleva clara ventaja en tu lista: puesto {place} frente al {place2}.',
  "On your list (it's|it would be) just ahead, too, {place} to {place2}.":
    'También lleva ligera ventaja en tu lista: puesto {place} frente al {place2}.',
  "On your list (it's|it would be) ahead, too, {place} to {place2}.":
    'También lleva ventaja en tu lista: puesto {place} frente al {place2}.',
  "On your list it's the other way round: {title} (is|would be) {place}, {title2}[ (is|would be)] {place2}.":
    'En tu lista es al revés: {title}, en el puesto {place}; {title2}, en el {place2}.',
  "{title}, I'd say: I don't have {quote}, but it's {standing}.":
    '{title}, diría yo: no tengo {quote}, pero está {standing}.',
  "I don't have {quote}, so I can only speak for {title}: it's {standing}.":
    'No tengo {quote}, así que solo puedo hablar de {title}: está {standing}.',
  "I don't have {quote}, and {title} is no safe bet for you: it's {standing}.":
    'No tengo {quote}, y {title} no es una apuesta segura para ti: está {standing}.',
  "I don't have {quote}, and you've already {had} {title}.": 'No tengo {quote}, y ya has {hadTo} {title}.',
  "I don't have plain {quote}, so I took {title}, the best placed of the others.":
    'No tengo {quote} a secas, así que he tomado {title}, lo mejor situado del resto.',
  "{title}, by its year: it's from {year}, {title2} from {year2}.":
    'Por el año, {title}: es de {year}; {title2}, de {year2}.',
  'The store lists a single-player mode for both.': 'Según la tienda, {both} tienen modo para un jugador.',
  '{title}: the store lists a single-player mode for it, and only multiplayer for {title2}.':
    '{title}: según la tienda tiene modo para un jugador, y {title2}, solo multijugador.',
  '{title}, to play together: the store lists co-op for it, and none for {title2}.':
    'Para jugar en compañía, {title}: según la tienda tiene cooperativo, y {title2} no.',
  'Either, to play together: the store lists co-op for both.':
    'Para jugar en compañía, cualquiera de {both}: según la tienda, {both} tienen cooperativo.',
  'Together neither: the store lists no co-op for {titles}.':
    'En compañía, {none} de {both}: según la tienda, no hay cooperativo en {titles}.',
  "Which {any} I can't tell.": 'Eso no lo sé de {none} de {both}.',
  "{title}, going by genre: it's listed as {labels}, and {title2} isn't.":
    'Por el género, {title}: figura como {labels}, y {title2} no.',
  "{title}, going by genre: {title2} is listed as {labels}, and it isn't.":
    'Por el género, {title}: {title2} figura como {labels}, y {title} no.',
  "{any} I can't tell, but {title} is (tagged|listed as) {labels} and {title2} isn't, so I'd guess {title3}.":
    'Eso no lo sé, pero {title} figura como {labels} y {title2} no, así que yo diría {title3}.',
};

export const likening: Record<SentenceOf<'likening'>, Wording> = {
  'I go by who {had} both, not by how they feel.':
    'Me guío por quién ha {hadTo} {both}, no por el ambiente que tienen.',
  "{title} comes closest to {title2} of the {items} you've {had}, then {titles}.":
    'De lo que has {had}, lo más parecido a {title2} es {title}, y luego {titles}.',
  "{title} comes closest to {title2} of the {items} you've {had}.":
    'De lo que has {had}, lo más parecido a {title2} es {title}.',
  '{title} comes closest to {title2} of those, then {titles}.':
    'De todo eso, lo más parecido a {title2} es {title}, y luego {titles}.',
  '{title} comes closest to {title2} of those.': 'De todo eso, lo más parecido a {title2} es {title}.',
  '{title} comes closest to {title2}, then {titles}.':
    'Lo más parecido a {title2} es {title}, y luego {titles}.',
  '{title} comes closest to {title2}.': 'Lo más parecido a {title2} es {title}.',
  "Of those you haven't {had}, {title} suits you best.":
    'De lo que te queda por {have}, lo que mejor te va es {title}.',
  'I find nothing like {title}.': 'No encuentro nada parecido a {title}.',
  "I go by who {had} both, and only {number} (people|person) here {had} {title}, so that's shaky.":
    'Me guío por quién ha {hadTo} {both}, y aquí solo {number:una persona ha|{number} personas han} {hadTo} {title}, así que es poco fiable.',
  "But only {number} (people|person) here {had} {title}, so that's shaky.":
    'Pero aquí solo {number:una persona ha|{number} personas han} {hadTo} {title}, así que es poco fiable.',
  '{nearness} {title} is the nearest to {title2} of {number}[, and {common}].':
    '{nearness} por parecido a {title2}, {title} sale en cabeza de {number}[, y {common}].',
  '{nearness} {title} is the nearest to {title2} of {number}, though {common}.':
    '{nearness} por parecido a {title2}, {title} sale en cabeza de {number}, aunque {common}.',
  'Nearer to {title}: of {number} {items}, {title2} is the nearest to {title3}, {title4} the {place}.':
    'Se parece más a {title}: por parecido a {title3}, {title2} sale en cabeza de {number}; {title4}, en el puesto {place}.',
  '{nearness} {title} is the {place} nearest to {title2} of {number}[, and {common}].':
    '{nearness} por parecido a {title2}, {title} sale en el puesto {place} de {number}[, y {common}].',
  '{nearness} {title} is the {place} nearest to {title2} of {number}, though {common}.':
    '{nearness} por parecido a {title2}, {title} sale en el puesto {place} de {number}, aunque {common}.',
  '{title}, going by who {had} both.': '{title}, según quién ha {hadTo} {both}.',
  'Nearer to {title}: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    'Se parece más a {title}: por parecido a {title3}, {title2} sale en el puesto {place} de {number}; {title4}, en el {place2}.',
  'Nearer to {title}, but neither is near: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    'Se parece más a {title}, pero no mucho a {none} de {both}: por parecido a {title3}, {title2} sale en el puesto {place} de {number}; {title4}, en el {place2}.',
  'Of those, {titles} {are}, as {title} is.': 'De {esas}, {titles} {are}, como {title}.',
  "Of those, {titles} {are}, as {title} is, and suits you best of what you haven't {had}.":
    'De {esas}, {titles} {are}, como {title}, y es lo que mejor te va de lo que te queda por {have}.',
  "Of those, {titles} {are}, as {title} is, and {title2} suits you best of what you haven't {had}.":
    'De {esas}, {titles} {are}, como {title}, y lo que mejor te va de lo que te queda por {have} es {title2}.',
  '{title} alone is {labels}[, {title2} alone {labels2}].':
    'Solo {title} figura como {labels}[, y solo {title2} como {labels2}].',
  'If it should be {kin} too, the nearest is {title}.':
    'Si además tiene que ser {kin}, lo más parecido es {title}.',
  'If it should be {kin} too, the nearest of yours is {title}.':
    'Si además tiene que ser {kin}, de lo tuyo lo más parecido es {title}.',
  "If it should be {kin} too, the nearest that you haven't {had} is {title}.":
    'Si además tiene que ser {kin}, lo más parecido que te queda por {have} es {title}.',
};

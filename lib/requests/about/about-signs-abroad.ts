// The commonest questions about the app in German, French, Spanish and Korean: the same matters as in about-signs.ts.

import type { AboutMatter, Topic } from './about-signs.ts';

const how: Topic[] = ['how it works', 'data', 'trust', 'my ratings', 'limits'];

/** Words by themselves: \b knows no umlauts. */
const words = (sign: string) => new RegExp(`(?<!\\p{L})(?:${sign})`, 'iu');

export const signsAbroad: [AboutMatter, RegExp, Topic[]?][] = [
  [
    'take back',
    words(
      '(?:ändern|löschen|rückgängig|zurücknehmen)(?!\\p{L})|(?:supprimer|changer|annuler|enlever) une|cambi(?:o|ar) una|deshacer',
    ),
    ['my ratings'],
  ],
  ['take back', /어디서|바꾸|바꿔|지우|되돌/u, ['my ratings']],
  [
    'who sees',
    words(
      "wer (?:liest|sieht|kann)|liest (?:da|hier|jemand|eigentlich)|sieht (?:mein|jemand|das)|liest .{0,25}(?:jemand )?mit(?!\\p{L})|qui (?:voit|lit|peut)|quelqu[’']un (?:voit|lit)|quién (?:ve|lee|puede)|alguien (?:ve|lee|más)",
    ),
    ['privacy'],
  ],
  ['who sees', /누가 ?(?:또 ?)?(?:봐|보|읽)|볼 수 있|남들?이 ?(?:봐|보)/u, ['privacy']],
  [
    'sold',
    words(
      'weiter(?:ge)?(?:geben|gereicht|leiten|geleitet)|transm(?:is|ett)\\p{L}*|partag(?:é|ez|es)\\p{L}*|compart\\p{L}*|pasáis|(?:se )?pasan? a',
    ),
    ['privacy'],
  ],
  ['sold', /넘기|넘겨|공유/u, ['privacy']],
  [
    'stored',
    words(
      '(?:ge|ab)?speicher\\p{L}*|merkst du dir|hebst du .{0,20}auf|(?:tu|vous) (?:gardes?|gardez|enregistr\\p{L}*|conserv\\p{L}*)|guardas?|se guarda|recuerdas',
    ),
    ['privacy'],
  ],
  ['stored', /저장|기억/u, ['privacy']],
  [
    'sold',
    words('verkauf\\p{L}*|(?:vends?|vendez|revend\\p{L}*)|vend(?:es|éis|en|e)(?!\\p{L})'),
    ['privacy', 'data', 'trust'],
  ],
  ['sold', /팔아|파는|판매/u, ['privacy', 'data', 'trust']],
  [
    'hit rate',
    words(
      'wie (?:oft|sicher) (?:liegst|stimmt|bist|irrst|hast|triffst)|liegst du .{0,20}daneben|richtig lieg\\p{L}*|trefferquote|vous vous trompez|tu te trompes|te equivocas|se equivoca|aciertas',
    ),
    ['trust', 'how it works', 'limits'],
  ],
  ['hit rate', /얼마나 ?(?:자주|정확)|틀리/u, ['trust', 'how it works', 'limits']],
  [
    'made up',
    words(
      "erfind\\p{L}*|erfunden|lügst|gelogen|würfel\\p{L}*|(?:n[’'])?inventes?|inventez|tu mens|te lo inventas|inventas|mientes",
    ),
    ['trust', 'how it works', 'data'],
  ],
  ['made up', /지어내|거짓말/u, ['trust', 'how it works', 'data']],
  [
    'vouch',
    words(
      'vérifier|te croire|faire confiance|warum soll(?:te)? ich .{0,20}glauben|überprüf\\p{L}*|confiar|fiarme|me fío|creerte',
    ),
    ['trust'],
  ],
  ['vouch', /믿어도|믿을/u, ['trust']],
  [
    'person',
    words(
      '(?:ein )?mensch(?!\\p{L})|ein (?:mann|roboter|programm|computer)(?!\\p{L})|un (?:robot|humain)|une (?:machine|vraie personne)|una (?:persona|máquina)|un robot|humano',
    ),
    ['who made you'],
  ],
  ['person', /사람이|로봇|기계/u, ['who made you']],
  [
    'maker',
    words(
      "wer hat dich|in wessen auftrag|von wem bist|qui t[’']a|c[’']est qui qui|fabriqué|quién te (?:hizo|ha|creó)",
    ),
    ['who made you'],
  ],
  ['maker', /누가 ?(?:만들|개발)/u, ['who made you']],
  ['order', words("reihenfolge|dans quel ordre|l[’']ordre|en qué orden|el orden"), how],
  ['order', /순서/u, how],
  [
    'hours',
    words("(?:wie viele |meine )?spielstunden|wie ?viele? stunden|combien d[’']heures|cuántas horas"),
    how,
  ],
  ['stars', words('sternchen|sterne|étoiles|estrellas'), ['my ratings', 'how it works']],
  [
    'editions',
    words(
      '(?:zählt|zählen|count) .{0,40}doppelt|doppelt (?:bei|zählen)|zweimal daheim|compte double|cuenta doble',
    ),
    how,
  ],
  [
    'feedback counts',
    words(
      'zählt .{0,20}sofort|count sofort|merkst du dir|ändert (?:das|sich)|ça change quelque chose|cambia algo',
    ),
    ['my ratings'],
  ],
  [
    'same list',
    words(
      '(?:genau )?dasselbe|dieselben? (?:liste|filme|spiele)|les mêmes|la même liste|(?:las|los) mism[ao]s|lo mismo',
    ),
    ['how it works', 'trust'],
  ],
  ['whose', words('(?:zwei|drei|vier|mehrere) leute|an einem konto|en un mismo perfil|plusieurs sur'), how],
  [
    'sources',
    words(
      "woher (?:hast|weißt|wissen|weisst|kommen|nimmst|du)|d[’']où (?:tu|vous|ça|viennent)|de dónde (?:sacas|saca|vienen|lo)",
    ),
    ['data', 'trust', 'how it works'],
  ],
  ['sources', /어디서 ?(?:알|나|가져)|출처/u, ['data', 'trust']],
  [
    'paid',
    words('bezahlt (?:dich|dir|jemand|werbung)|wirst du bezahlt|payé|publicité|te pagan|publicidad'),
    ['trust'],
  ],
  ['stored', words('löschen|gelöscht|effacer|supprimer|gardées?|borrar|se pierde'), ['privacy']],
  ['stored', /지울|지워|삭제|남아/u, ['privacy']],
  [
    'who sees',
    words("unter uns|lesn|mitles\\p{L}*|andere[nr]? (?:leute|personen)|d[’']autres|los demás"),
    ['privacy'],
  ],
  ['hit rate', words('wie oft|te tromper|vous tromper|te trompes|fallas|te equivocas|falsch'), ['trust']],
  [
    'paid',
    words(
      'provision|wer (?:be)?zahlt|(?:vous|te) pai\\p{L}*|te paga|tu touches|vous touchez|commission|comisión|te llevas|gesponsert',
    ),
    ['trust'],
  ],
  ['paid', /광고|돈 ?받/u, ['trust']],
  [
    'maker',
    words(
      "wer (?:hat )?.{0,20}(?:gebaut|gemacht|programmiert|entwickelt)|programmiert|qui (?:vous|t[’']) ?a|conçue?|quién (?:te|lo|os) ",
    ),
    ['who made you'],
  ],
  [
    'person',
    words(
      "(?:ne|eine?|die) (?:ki|maschine)(?!\\p{L})|sitzt da (?:wer|jemand)|une ia(?!\\p{L})|una ia(?!\\p{L})|quelqu['’]un",
    ),
    ['who made you'],
  ],
  ['person', /인간|봇이|AI/u, ['who made you']],
  ['cannot', words('kannst du .{0,25}nicht|tu (?:ne )?(?:sais|peux) pas|no (?:puedes|sabes)'), ['limits']],
  ['cannot', /못 ?하/u, ['limits']],
  [
    'other things',
    words(
      'serien|konsolen|bücher|musik|séries?|consoles?|livres|pelis|películas|consolas|libros|solo (?:juegos|cine)',
    ),
    ['limits', 'data'],
  ],
  ['aloud', words("hörst|vorlesen|m['’]entend\\p{L}*|me oyes|me escuchas"), ['limits', 'how it works']],
  ['aloud', /들려|소리/u, ['limits', 'how it works']],
  [
    'newest',
    words(
      'aus diesem jahr|dieses jahr|neu(?:e|er|es|ere|este)s?(?!\\p{L})|de cette année|récents?|de este año|nuevas?|recientes?',
    ),
    ['data', 'limits', 'trust'],
  ],
  ['newest', /올해|최신/u, ['data', 'limits', 'trust']],
  ['sources', words("wo kommt|wo kommen|de dónde|d[’']où|quelles? sources?"), ['data', 'trust']],
  [
    'learns',
    words("lernst|lernt (?:das|die)|lernfähig|(?:t[’']|tu |vous )appren\\p{L}*|aprendes|aprendiendo"),
    [...how, 'privacy', 'who made you'],
  ],
  ['learns', /배우|학습|배워/u, [...how, 'privacy', 'who made you']],
  ['hours', words('le temps|zeit (?:ich|die)|tiempo que|mis horas|wie lange ich'), how],
  [
    'editions',
    words(
      'montages|(?:deux|plusieurs) (?:versions|éditions)|ediciones|versiones|fassungen|versionen|zweimal',
    ),
    how,
  ],
  [
    'costs',
    words("kostet (?:das|du|es|die)|kostenlos|c[’']est gratuit|es gratis|tengo que pagar"),
    [...how, 'who made you', 'privacy'],
  ],
  ['costs', /무료|공짜/u, [...how, 'who made you', 'privacy']],
];

// Words that tell a message's language though they are no articles: "Lohnt sich ■?" has none. English messages don't have them.

const german = [
  'keine?[rnms]?|nichts|nie|niemals|immer|schon|bitte|eher|trotzdem|vielleicht|sonst|dann|weil|wenn|ob|bis|seit|beim|vom|zur|ins|sehr',
  'viele?[nr]?|wenige?[nr]?|genau|wirklich|gern|gerne|andere[nrs]?|anders|ähnlich\\p{L}*|sowas|irgend\\p{L}*|beide[nr]?|alle[nrs]?|jede[nrs]?|dies\\p{L}*',
  'weshalb|wieso|wovon|worum|woran|womit|wodurch|wofür|wann|wen|wem|dass|sich|mein|meine[mnrs]?|dein|deine[mnrs]?|unsere?[mnrs]?|seine[mnrs]?|euch|sie|es|an',
  'gibt|gibts|gib|wäre[nst]*|würde[nst]*|hätte[nst]*|könnte[nst]*|sollte[nst]*|möchte[nst]*|liegt|lohnt|läuft|dauert|handelt|geht|gehts|passt|passen|steht|stehen|wird|werden|wurde[nst]*|sind|seid|habe|haben|habt|hatte[nst]*|kann|könnt|können|muss|musst|müssen|darf|soll|sollen|brauch\\p{L}*|kenne?|fand|finde|findest|mochte|gefällt|gefallen|gefiel|stimmt|vergiss|nimm|lass|überrasch\\p{L}*|empfehl\\p{L}*|empfiehl\\p{L}*|vorschl[aä]g\\p{L}*|vorgeschlagen',
  'gesehen|gespielt|gekauft|durchgespielt|geschaut|geguckt|zwei|drei|vier|fünf|neue[nrs]?|neuere?\\p{L}*|alte[nrs]?|ältere?\\p{L}*|kürzer\\p{L}*|kurze[nrs]?|länger\\p{L}*|lang|lange[nrs]?|lustig\\p{L}*|spannend\\p{L}*|gruselig\\p{L}*|langweilig\\p{L}*|deutsch\\p{L}*|komödien?|horrorfilme?|filme|filmen|spielen|kinderfilme?|daten|angaben|verlauf|geschmack',
  'liebe|liebst|nee|nö|nein|doch|ganz|viel|wenig|zu|mag|teile?|sachen|leute|raus|weg',
].join('|');

const french = [
  'déjà|rien|jamais|toujours|autres?|quelque\\p{L}*|après|avant|depuis|parce|donc|alors|très|assez|mieux|meilleure?s?|moins|tous|toutes?|mêmes?|chose|trucs?|ces|cet|cela|vos|nos|leurs?|chez|oui|lui|elle|elles|ils|ni',
  "était|sont|serait|sera|étaient|avez|ont|faut|fait|peut|peux|pourra\\p{L}*|voudra\\p{L}*|veux|veut|vaut|donne\\p{L}*|montre\\p{L}*|conseille\\p{L}*|recommande\\p{L}*|surprends|surprenez|enlev\\p{L}*|enlève\\p{L}*|retire\\p{L}*|coûte|dure|joue|jouer|joué\\p{L}*|vus?|vue|vues|fini\\p{L}*|aimé\\p{L}*|aimer\\p{L}*|aime|adoré\\p{L}*|détesté\\p{L}*|acheté\\p{L}*|connais|connaît|oublie\\p{L}*|s['’]\\p{L}+",
  'deux|trois|quatre|cinq|premiers?|première|dernière?s?|récente?s?|vieux|vieille\\p{L}*|anciens?|sombres?|longue\\p{L}*|courtes?|drôles?|gratuite?s?|peur|histoire|enfants?|données|goûts?|français\\p{L}*|films?(?= (?:drôle|pour|de|d|sans|avec))|jeux',
].join('|');

const spanish = [
  'demasiad[oa]s?|nunca|siempre|menos|también|tambien|ya|porque|aunque|cuando|cual|cuales|cuant[oa]s?|cuánt[oa]s?|quien|quienes|donde|como|otr[oa]s?|ningun[oa]|ningún|mejor|mejores|peor|poco|tan|tanto|nos|les?|su|sus|ni|aún|después|antes|así|aquí|si|sí|unos|unas|est[eo]s|estas|ese|esa|esos|esas',
  'tengo|tienes|tienen|quiero|quisiera|fue|sería|será|estaría|son|hemos|vist[oa]s?|jugad[oa]s?|comprad[oa]s?|terminad[oa]s?|terminé|acabé|jugué|odio|odié|odia|encant[aóoé]\\p{L}*|gust[aoó]|gustan|gustó|gustaría|sorpr[eé]nde\\p{L}*|recomi[eé]nd\\p{L}*|vale|pena|guardan|quit[aoé]|quíta\\p{L}*|quitar|sin|elimin[aoé]|venden|parecid[oa]s?',
  'larg[oa]s?|cort[oa]s?|sangre|violent[oa]s?|niñ[oa]s?|divertid[oa]s?|pelis?|peliculas?|juego|juegos|cuatro|cinco|primer[oa]?|últim[oa]|datos|gustos|dirige|trata|vi|reciente|antigu[oa]s?',
].join('|');

export const languageWords = { de: german, fr: french, es: spanish } as const;

/** Of these, what English messages or names have as well: one alone tells nothing. */
export const sharedWords =
  'an|es|dann|zur|mag|lang|finde|weg|doch|ob|bis|y|ces|nos|si|ni|su|vi|sin|les|vale|tan|como|vus?|vue|elle|fait|dure|ya|odio|ils|lui|lass|wen|sie|trois';

// The commonest answers about the app in German, French, Spanish and Korean, each whole. In braces what about-abroad.ts fills in:
// {who}: "wer welche Filme gesehen hat"; {last}: "letzter Film"; {tongue}: a language that the app doesn't know.

import type { TalkLanguage } from '../message/message-language.ts';

export const answers = [
  'who sees',
  'stored',
  'sold',
  'how it works',
  'order',
  'hours',
  'editions',
  'same list',
  'whose',
  'feedback counts',
  'take back',
  'stars',
  'data',
  'sources',
  'newest',
  'trust',
  'hit rate',
  'made up',
  'from catalogue',
  'paid',
  'limits',
  'other things',
  'aloud',
  'maker',
  'person',
  'costs',
  'learns',
  'tongue',
  'strange tongue',
] as const;
export type AnswerAbroad = (typeof answers)[number];

const de: Record<AnswerAbroad, string> = {
  'who sees':
    'Andere Leute hier sehen weder Verlauf noch Chats. Wer den Server betreibt, könnte in die Datenbank schauen, und wer dasselbe Konto benutzt, sieht natürlich alles. Unter „Settings“, „My data“ lässt sich alles herunterladen oder löschen.',
  stored:
    'Ja, was hier getippt wird, bleibt bei den Chats des Kontos, bis es jemand löscht. Das geht unter „Settings“, „My data“.',
  sold: 'Nein, verkauft oder weitergegeben wird nichts: Verlauf, Feedback und Chats werden nur in der Datenbank dieser App gespeichert. Unter „Settings“, „My data“ lässt sich alles herunterladen oder löschen.',
  'how it works':
    'Ein Empfehlungssystem berechnet aus dem Verlauf, welche {things} am besten dazu passen. Gelernt hat es nur daraus, {who}; Handlung, Besetzung und Kritiken sieht es nie.',
  order:
    'Ja, die Reihenfolge zählt: Der Verlauf wird vom Ältesten zum Neuesten gelesen, und das Neueste wiegt meist am meisten.',
  hours: 'Nein, die Dauer zählt nicht: Ein Titel steht im Verlauf oder eben nicht.',
  editions:
    'Jeder Eintrag in meinem Katalog zählt im Verlauf einmal, egal wie oft man ihn hat. Eine Fassung mit eigenem Eintrag zählt für sich.',
  'same list':
    'Wer ziemlich denselben Verlauf hat, bekommt auch ziemlich dieselbe Liste. Bei einem anderen Verlauf sieht sie anders aus.',
  whose:
    'Für mich ist es ein einziger Verlauf: Wem davon was gehört, weiß ich nicht. Wer eine eigene Liste will, braucht ein eigenes Konto.',
  'feedback counts':
    'Ja, das zählt sofort und bleibt gespeichert; die Liste wird gleich neu berechnet. Zurücknehmen lässt es sich auf den Seiten „Your feedback“ und „History“.',
  'take back':
    'Auf den Seiten „Your feedback“ und „History“: Dort lässt sich alles zurücknehmen, was zu einem Titel gesagt wurde. Sterne gibt es hier keine.',
  stars:
    'Sterne zählen nicht: Ich weiß nur, welche Titel im Verlauf stehen, nicht, wie sie gefallen haben. Schreib mir, dass dir einer gar nicht gefiel, und das zählt sofort.',
  data: 'Ich habe daraus gelernt, {who}: {events} Mal, bei {items} Titeln. Vom Konto zählen nur Verlauf und Feedback.',
  sources:
    'Was ich über einen Titel sage, kommt {source}; es wurde einmal gesammelt und kann veraltet oder falsch sein. Die Plätze hängen nur davon ab, {who}.',
  newest:
    'Das Neueste, was ich kenne, ist von {year}: Da enden die Daten, aus denen ich gelernt habe. Neueres kommt erst mit dem nächsten Training dazu.',
  trust:
    'Blind glauben muss man mir nichts: Die Zahlen stehen unter der Antwort, und was ohne einen der Titel anders wäre, rechne ich gern vor. Ob etwas gefällt, kann ich nicht wissen.',
  'hit rate':
    'Ich liege öfter daneben als richtig: Bei {people} Leuten, deren {last} mir verborgen war, stand der Titel in {hit} von 100 Fällen unter meinen ersten zehn. Mit den zehn bekanntesten wären es {popular} gewesen.',
  'made up':
    'Nein, Plätze und Gründe sind berechnet, mit und ohne jeden Titel des Verlaufs. Nur ob etwas gefällt, kann ich nicht wissen.',
  'from catalogue': 'Nein, das steht so in meinem Katalog; es kann aber veraltet oder falsch sein.',
  paid: 'Nein, für einen Platz zahlt niemand, und Werbung gibt es hier nicht. Es zählt nur, {who}.',
  limits:
    'So einiges: Kritiken kenne ich nicht, Handlung und Macher nur von den bekanntesten Titeln, und ins Internet kann ich nicht. Ich kenne {items} {things}{upTo} und weiß, {who}.',
  'other things': 'Nur {only}: {items} stehen in meinem Katalog.',
  aloud: 'Hören und sprechen kann ich nicht, nur lesen und schreiben.',
  maker:
    'Entwickler: Ich bin ein quelloffenes Programm nach einer Forschungsarbeit namens RecExplainer. Wer diese Kopie betreibt, weiß ich nicht.',
  person:
    'Ich bin ein Programm, hier tippt kein Mensch. Ein Empfehlungssystem ordnet die {things}, und ein Sprachmodell hilft beim Lesen und Antworten.',
  costs: 'Es kostet nichts: Die App ist quelloffen, ohne Werbung und ohne Käufe.',
  learns:
    'Aus unserem Gespräch nicht: Was ich von anderen gelernt habe, bleibt bis zum nächsten Training gleich. Verlauf und Feedback zählen aber sofort.',
  tongue:
    'Ja, ich verstehe Englisch, Deutsch, Französisch, Spanisch und Koreanisch, Englisch am besten. Was ich auf Deutsch nicht sagen kann, kommt auf Englisch.',
  'strange tongue':
    '{tongue} leider nicht, oder nur mit Glück. Englisch verstehe ich am besten, dazu Deutsch, Französisch, Spanisch und Koreanisch.',
};

const fr: Record<AnswerAbroad, string> = {
  'who sees':
    'Les autres utilisateurs ne voient ni l’historique ni les conversations. Qui gère ce serveur pourrait lire la base de données, et qui utilise le même compte voit tout, bien sûr. Sous « Settings », « My data », vous pouvez tout télécharger ou supprimer.',
  stored:
    'Oui, ce qui s’écrit ici reste avec les conversations du compte jusqu’à ce qu’on l’efface. Cela se fait sous « Settings », « My data ».',
  sold: 'Non, rien n’est vendu ni transmis : l’historique, les avis et les conversations ne sont enregistrés que dans la base de données de cette application. Sous « Settings », « My data », vous pouvez tout télécharger ou supprimer.',
  'how it works':
    'Un système de recommandation calcule, à partir de l’historique, quels {things} vont le mieux avec. Il a seulement appris {who} ; il ne voit ni les histoires, ni les acteurs, ni les critiques.',
  order:
    'Oui, l’ordre compte : l’historique est lu du plus ancien au plus récent, et c’est le plus récent qui pèse en général le plus.',
  hours: 'Non, le temps passé ne compte pas : un titre est dans l’historique ou il n’y est pas.',
  editions:
    'Chaque fiche de mon catalogue compte une seule fois dans l’historique, quel que soit le nombre d’exemplaires. Une version qui a sa propre fiche compte à part.',
  'same list':
    'Avec à peu près le même historique, on reçoit à peu près la même liste. Avec un autre, elle change.',
  whose:
    'Pour moi, c’est un seul historique : je ne sais pas qui a choisi quoi. Pour avoir sa propre liste, il faut son propre compte.',
  'feedback counts':
    'Oui, cela compte tout de suite et reste enregistré ; la liste est aussitôt recalculée. On peut revenir dessus aux pages « Your feedback » et « History ».',
  'take back':
    'Aux pages « Your feedback » et « History » : on y annule tout ce qui a été dit d’un titre. Il n’y a pas d’étoiles ici.',
  stars:
    'Les étoiles ne comptent pas : je sais quels titres sont dans l’historique, pas s’ils ont plu. Dites-moi que vous en avez détesté un, et cela compte tout de suite.',
  data: 'J’ai appris {who} : {events} fois, pour {items} titres. De ce compte, seuls l’historique et les avis comptent.',
  sources:
    'Ce que je dis d’un titre vient {source} ; cela a été recueilli une seule fois et peut être dépassé ou faux. Pour les places, il compte seulement de savoir {who}.',
  newest:
    'Ce que je connais de plus récent date de {year} : c’est là que s’arrêtent les données dont j’ai appris. Le reste ne viendra qu’au prochain apprentissage.',
  trust:
    'Vous pouvez vérifier : les chiffres sont sous la réponse, et je peux recalculer ce qui changerait sans l’un des titres. Ce que je ne peux pas savoir, c’est si cela plaira.',
  'hit rate':
    'Je me trompe plus souvent que je n’ai raison : pour {people} personnes dont on m’avait caché le {last}, il était dans mes dix premiers {hit} fois sur 100. Avec les dix plus connus, cela aurait fait {popular}.',
  'made up':
    'Non, les places et les raisons sont calculées, avec et sans chaque titre de l’historique. Ce que je ne peux pas savoir, c’est si cela plaira.',
  'from catalogue': 'Non, c’est ce que dit mon catalogue ; il peut toutefois être dépassé ou faux.',
  paid: 'Personne ne paie pour une place, et il n’y a pas de publicité ici. Il compte seulement de savoir {who}.',
  limits:
    'Pas mal de choses : je ne connais pas les critiques, les histoires et les auteurs seulement pour les titres les plus connus, et je ne vais pas sur Internet. Je connais {items} {things}{upTo} et je sais {who}.',
  'other things': 'Seulement {only} : j’en ai {items} au catalogue.',
  aloud: 'Je n’entends pas et je ne parle pas : je lis et j’écris, c’est tout.',
  maker:
    'Des développeurs : je suis un programme libre, né d’un article de recherche nommé RecExplainer. Qui gère cette copie, je ne le sais pas.',
  person:
    'Je suis un programme, il n’y a personne au clavier. Un système de recommandation classe les {things}, et un modèle de langue aide à lire et à répondre.',
  costs: 'C’est gratuit : l’application est libre, sans publicité et sans rien à acheter.',
  learns:
    'Pas de notre conversation : ce que j’ai appris des autres ne bouge pas jusqu’au prochain apprentissage. L’historique et les avis comptent tout de suite, par contre.',
  tongue:
    'Oui, je comprends l’anglais, l’allemand, le français, l’espagnol et le coréen, et l’anglais mieux que le reste. Ce que je ne sais pas dire en français vient en anglais.',
  'strange tongue':
    '{tongue}, non, hélas, ou alors par chance. Je comprends l’anglais, l’allemand, le français, l’espagnol et le coréen, et l’anglais mieux que le reste.',
};

const es: Record<AnswerAbroad, string> = {
  'who sees':
    'Los demás no ven ni el historial ni las conversaciones. Quien lleva este servidor podría leer la base de datos, y quien use la misma cuenta lo ve todo, claro. En «Settings», «My data» se puede descargar o borrar todo.',
  stored:
    'Sí, lo que se escribe aquí queda guardado con las conversaciones de la cuenta hasta que alguien lo borre. Eso se hace en «Settings», «My data».',
  sold: 'No, no se vende ni se pasa a nadie: el historial, las opiniones y las conversaciones se guardan solo en la base de datos de esta aplicación. En «Settings», «My data» se puede descargar o borrar todo.',
  'how it works':
    'Un sistema de recomendación calcula, a partir del historial, qué {things} encajan mejor. Solo ha aprendido {who}; no ve ni argumentos, ni repartos, ni críticas.',
  order:
    'Sí, el orden cuenta: el historial se lee de lo más antiguo a lo más reciente, y lo más reciente suele pesar más.',
  hours: 'No, el tiempo no cuenta: un título está en el historial o no está.',
  editions:
    'Cada ficha de mi catálogo cuenta una sola vez en el historial, por muchas copias que haya. Una versión con ficha propia cuenta aparte.',
  'same list': 'Con casi el mismo historial sale casi la misma lista. Con otro historial, sale otra.',
  whose:
    'Para mí es un solo historial: no sé de quién es cada título. Quien quiera su propia lista necesita su propia cuenta.',
  'feedback counts':
    'Sí, cuenta enseguida y queda guardado; la lista se vuelve a calcular al momento. Se puede deshacer en las páginas «Your feedback» y «History».',
  'take back':
    'En las páginas «Your feedback» y «History»: ahí se deshace todo lo que se dijo de un título. Aquí no hay estrellas.',
  stars:
    'Las estrellas no cuentan: sé qué títulos hay en el historial, no si gustaron. Dime que alguno te pareció horrible y eso cuenta enseguida.',
  data: 'He aprendido {who}: {events} veces, con {items} títulos. De esta cuenta solo uso el historial y las opiniones.',
  sources:
    'Lo que digo de un título viene {source}; se recogió una sola vez y puede estar anticuado o mal. Para los puestos solo importa {who}.',
  newest:
    'Lo más nuevo que conozco es de {year}: ahí acaban los datos de los que aprendí. Lo posterior no entra hasta el próximo entrenamiento.',
  trust:
    'Se puede comprobar: los números están debajo de la respuesta, y puedo calcular qué cambiaría sin uno de los títulos. Lo que no puedo saber es si gustará.',
  'hit rate':
    'Fallo más veces de las que acierto: con {people} personas a las que se les ocultó {last}, estaba entre mis diez primeros en {hit} de cada 100 casos. Con los diez más conocidos habrían sido {popular}.',
  'made up':
    'No, los puestos y las razones se calculan, con y sin cada título del historial. Lo que no puedo saber es si gustará.',
  'from catalogue': 'No, es lo que dice mi catálogo; eso sí, puede estar anticuado o mal.',
  paid: 'No, nadie paga por un puesto, y aquí no hay publicidad. Solo importa {who}.',
  limits:
    'Unas cuantas cosas: no conozco críticas, y argumentos y autores solo de los títulos más conocidos, y no puedo mirar nada en internet. Conozco {items} {things}{upTo} y sé {who}.',
  'other things': 'Solo {only}: tengo {items} en el catálogo.',
  aloud: 'No oigo ni hablo: solo leo y escribo.',
  maker:
    'Unos desarrolladores: soy un programa de código abierto, hecho según un artículo de investigación llamado RecExplainer. Quién lleva esta copia no lo sé.',
  person:
    'Soy un programa, aquí no hay nadie tecleando. Un sistema de recomendación ordena los títulos, y un modelo de lenguaje ayuda a leer y a responder.',
  costs: 'Es gratis: la aplicación es de código abierto, sin publicidad y sin nada que comprar.',
  learns:
    'De nuestra charla, no: lo que aprendí de otra gente sigue igual hasta el próximo entrenamiento. El historial y las opiniones sí cuentan enseguida.',
  tongue:
    'Sí, entiendo inglés, alemán, francés, español y coreano, y el inglés mejor que el resto. Lo que no sé decir en español sale en inglés.',
  'strange tongue':
    '{tongue}, por desgracia, no, o solo con suerte. Entiendo inglés, alemán, francés, español y coreano, y el inglés mejor que el resto.',
};

const ko: Record<AnswerAbroad, string> = {
  'who sees':
    '다른 사용자는 기록도 대화도 볼 수 없어요. 다만 서버 운영자는 데이터베이스를 볼 수 있고, 같은 계정을 쓰는 사람에게는 다 보여요. Settings의 My data에서 모두 내려받거나 지울 수 있어요.',
  stored: '네, 여기에 쓴 글은 지울 때까지 계정의 대화에 남아 있어요. Settings의 My data에서 지울 수 있어요.',
  sold: '아니요, 팔거나 넘기지 않아요. 기록과 의견, 대화는 이 앱의 데이터베이스에만 저장돼요. Settings의 My data에서 모두 내려받거나 지울 수 있어요.',
  'how it works':
    '추천 시스템이 기록을 보고 가장 잘 맞을 {things} 순위를 계산해요. {who}만 배웠고, 줄거리나 출연진, 평론은 보지 않아요.',
  order: '네, 순서도 중요해요. 기록을 오래된 것부터 읽고, 보통 최근 것의 영향이 가장 커요.',
  hours: '아니요, 시간은 안 따져요. 기록에 있는지 없는지만 봐요.',
  editions: '카탈로그의 항목마다 기록에서 한 번만 세요. 따로 등록된 판은 따로 세고요.',
  'same list': '기록이 거의 같으면 목록도 거의 같아요. 기록이 다르면 목록도 달라지고요.',
  whose: '저한테는 그냥 기록 하나예요. 누구 것인지는 몰라요. 따로 목록을 받으려면 계정이 따로 있어야 해요.',
  'feedback counts':
    '네, 바로 반영되고 저장도 돼요. 목록도 곧바로 다시 계산해요. Your feedback과 History 페이지에서 되돌릴 수 있어요.',
  'take back': 'Your feedback과 History 페이지에서 전부 되돌릴 수 있어요. 별점은 따로 없어요.',
  stars:
    '별점은 안 따져요. 기록에 무엇이 있는지만 알고, 마음에 들었는지는 몰라요. 싫었던 걸 말해 주시면 바로 반영돼요.',
  data: '{who}를 보고 배웠어요. {items}개 제목, 모두 {events}번이에요. 이 계정에서는 기록과 의견만 써요.',
  sources:
    '작품 정보는 {source} 왔어요. 한 번 모은 거라 오래됐거나 틀릴 수도 있어요. 순위는 {who}만 보고 계산해요.',
  newest:
    '제가 아는 가장 최근 것은 {year}년 것이에요. 배운 데이터가 거기서 끝나거든요. 더 새로운 건 다시 학습해야 들어와요.',
  trust:
    '확인해 보실 수 있어요. 답 아래에 숫자가 있고, 어떤 작품을 빼면 뭐가 달라지는지도 계산해 드려요. 다만 마음에 드실지는 저도 몰라요.',
  'hit rate':
    '틀릴 때가 더 많아요. {people}명의 {last} 숨기고 맞혀 봤더니, 100번에 {hit}번 제 상위 10개 안에 있었어요. 제일 유명한 10개로는 {popular}번이고요.',
  'made up':
    '아니요, 순위와 이유는 기록의 작품을 넣고 빼면서 계산한 거예요. 다만 마음에 드실지는 저도 몰라요.',
  'from catalogue': '아니요, 제 카탈로그에 그렇게 나와 있어요. 다만 오래됐거나 틀릴 수는 있어요.',
  paid: '아니요, 돈을 내고 순위를 올릴 수는 없고 광고도 없어요. {who}만 봐요.',
  limits:
    '못 하는 게 꽤 있어요. 평론은 모르고, 줄거리와 제작진은 가장 유명한 것만 알고, 인터넷 검색도 못 해요. 제가 아는 건 {things} {items}개{upTo}와 {who}예요.',
  'other things': '{only}만 알아요. 카탈로그에 {items}개가 있어요.',
  aloud: '듣거나 말하지는 못하고, 읽고 쓰기만 해요.',
  maker:
    '개발자들이 만들었어요. RecExplainer라는 연구 논문을 바탕으로 한 오픈 소스 프로그램이에요. 이 서버를 누가 운영하는지는 저도 몰라요.',
  person:
    '저는 프로그램이에요. 사람이 쓰는 게 아니에요. 추천 시스템이 순위를 매기고, 언어 모델이 글을 읽고 답하는 걸 도와요.',
  costs: '무료예요. 오픈 소스이고, 광고도 결제도 없어요.',
  learns: '대화에서는 배우지 않아요. 배운 내용은 다음 학습 때까지 그대로예요. 기록과 의견은 바로 반영되고요.',
  tongue:
    '네, 영어, 독일어, 프랑스어, 스페인어, 한국어를 알아들어요. 영어를 가장 잘하고요. 한국어로 못 하는 말은 영어로 해요.',
  'strange tongue':
    '{tongue}는 아쉽지만 몰라요. 영어를 가장 잘하고, 독일어, 프랑스어, 스페인어, 한국어도 알아들어요.',
};

export const wordsAbroad: Record<TalkLanguage, Record<AnswerAbroad, string>> = { de, fr, es, ko };

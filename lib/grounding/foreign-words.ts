// Written by scripts/foreign-words.ts: the words of the German, French, Spanish and Korean sentences in the answers that are
// trained on (corpus/answers, without the held-out batches), titles left out. A drafted sentence of such a language has no
// other words than these, its message's and its facts'.
export const foreignWords: ReadonlySet<string> = new Set(
  `
a ab abajo abenteuer abenteuerkomödie aber abgelehnt abneigung abo abord abrió acción accès acheté acht
achète action actionkrimi además adivinar adjectives adoras adoré ahora ahí ai al algo alguno alle allem
allemand allen allerdings alles allumée allá alors als also alt altersfreigabe am amnesia an ancien and
andan andere anderem anderen anfangen angeführt anglais anime annonceurs annule annuler ans antes anticipé
antiguo antrag antworte aperçu app application aprende apuntada apuntasteis aquí armes arrivés assez asusta
asustan así atmosphäre atmosphärisch atrás attend attendra au auch aucun aucune auf aufsatz aufzüge aunque
aura aus auseinander ausgetauscht aushelfen ausschließen aussi aussuchen autor autre autres aux außerdem
avant avec aventura aventure avez avis ayudan año babel bac baja bajaría bas base bauen beaucoup bedingung
before beförderungsversuch behandelt behält bei beide beiden beides beim bekannt bekommen berücksichtigen
besitzer besoin bessere besten bewirkt bien bietet bin bis bisher bitte blanc blanco bleiben bleibt bliebe
blieben bon bonne bouge bougent bougeraient boy brauchen bravo bref bremsen bruder bruders bully buscamos
búscalo büro c cachés cada caería cambia cambiado came car carreras cars casi casual catalogue catálogo
cause ce cela celui centaines cents cercanos ces ceux change chats chef cherchez cheveu chez chiffres choisi
choisir choix chose ciencia cinco cine cinq cinquième classe classement classés click coches cocina colocada
combien comedia comedias comme como compatibilidad compliqué complète complètement comprados comprobar
compte comédie comédies con confirmé connais connaît connu connue connus conoce conocido conocidos conseil
consola consta conste contado contre coop cooperativo cooperativos coréen cosa cosas coup coupée courte
crimen criminel cualquiera cuando cuanto cuarenta cuarto cuatro cuenta cuentan cuentas cuesta culpa cumpla
cumple cuánto cuántos cómplices cœur d da dabei dafür dagegen dahinter damit danach dank dann dans daran
darin darum darunter daría das dass date daten datenbank datet daumen davon dazu de debug decir decirlo
decirte deck defendido dein deine deinem deinen deiner deja dejo del delante delà dem demain demandez demás
den denn denselben deportes der derniers derrière des desde deshacer deshalb después dessen detrás deutlich
deutsch deux deuxième dev devant dich dickens die dieciséis dies diese dieselben dieser diez différence dime
dir dira dire dirán discusión discussion disent dit dix dixième doch doivent dokumentiert donc donde donnent
donnera données dont dort dos douzième drama dramas dramatique drame dramen drei dreien dreimal drin dritten
ds ds와 du dumm duodécima dura duran durch durée débile décima décimo détriment dürfte d는 e ebenfalls edition
effacer eher eigenen eigentlich ein eine einem einen einer einfach eingetragen einmal eins einstellungen
einzige einzigen einziger eisenbahner el elegiste elf elfter ella ellas elle elles ellos else emails
empfehler empfehlung empfehlungsprogramm empfehlungssystem empieza empuja empujadas empujado empujados en
encabeza encaja encendida encore ende eng englisch enlace ensemble ensuite entendu entonces entra entran
entrar entre entrent entreraient entrerait entspannt entspannten envie er era erfasst erfährt erfüllt
erklären ernst erst ersten erster es esa escapado ese eso espagnol essayez est está estás et etiqueta
etiquetada etiquetas etwas euch everything ex excuse existe expendabros face facilité faible fait fallen
falls familienfreundlich fand fantastique fantasy fantasía fasst fast faute feedback fehlt feld fenster
ferme fi ficción fiele figura figure film filme filmen films finde finden fliegen folgen fond font forment
fortsetzung found fps fragen français frauen freilich freine freinent frena frente fue función funny
förmlichen führen führt fünf fünfter für gagnerait game ganaría ganas ganz ganze ganzen gar garanti
garanties garantizarlos garde gardez geehrter gefolgt gefunden geführt gegen gehasst geht gehört gekauft
gekauften gelernt gelten gemeinsames genau genauso genre gens geprüft gerechnet gerede gern geräte geräten
gesagt geschmack geschoben gesehen getaggt getauscht geworden gewusst gewählt geärgert gibt gilt gladius는
glisserait goût goûts gracias gran gratis gratuit gratuito grief gringas grund grâce größten guardado guerra
guerre gustos gut gäbe géneros h ha habe haben hablamos hablan hace hacia hallucines halten hará has hast
hat haunting haut hay he hebt heißen heißt helfen her heraus here herunterladen hier hilfe hilft hin hinten
hinter hinterlassen hinunter histoire historia historial historie historique horror horrordrama hors hueco
huitième humour hälfte hält hängt hätte höchsten höchstens höher ich ici idea ignore igual ihm ihnen ihr
ihre ihrem ihren ihrer ihres il ils im imdb immer imposible impossible in indica indie infantil infantiles
interface intrigue irgendwo iría isn ist ja jardinage je jedenfalls jeder jedes jefe jemand jenseits jetzt
jeu jeux joie jour joué joués jrpgs jrpg도 juego juegos jugador jung jungen juntos juro jusqu juste kamen
kampf kann kannst katalog kaum kdd kein keine keinen keiner keines keins kennt kids kinderfilm kino kinski
klettert klug knapp known kommen kommt komödie komödien konsole koop kostenlos kostenlose krieg krimi
kräftig käme käufern können könnten l la ladekabel lado lag laisse lange langue langues laptop larmes las
lassen laufen laufwerk le lei leider lernt les letzten leur leute leuten lieber liegen liegt lien ließ
linear lineares link linux list lista liste llegue llegó lleva lo loin longue los luego lugar lui lumière
luz lynx là lágrimas läge länge lässt läuft löschen lüfter m mac machen mag mais man manda mando manette
manos manía maschine massivement mayoría me mehr mehrspieler mein meist meisten mejor menores menos merci
mid mieux mil milieu mille minimizan minute minuten minutes mir mira mirar mischt misterio mit mitad
mitspielen mobygames mobygames에서 mode moi moins moitié mono monsters monte monterait mot motif motive
movielens much mucho muet multijoueur multijoueurs multijugador mundial mundo musical muss muy máquina más
mädchen mène mémoire même mêmes mí mögen n nach nachbarschaft nachholst nachricht nachsehen nada nah name
namens nativ ne nebenbei negro nehm nehmen nein nenn nett netter neu neuer neueres neueste neuester neuestes
neun neunter neuntletzte neuvième ni nicht nichts niedlich niemand ninguna ninguno nintendo niveles niños no
noch noir nombre non normal not noted notiert noté nouveau nuevo nuevos nuit nun nur nächsten nächstes nähe
nämlich o ob oben objetos objets obwohl ocho ocultos ocupa ocuparían oder offen ohne ohnehin oma on one
one용이고 ont onzième opción open opposer or ordnet otra otro ou oui où page papa paper par para parecido
parlant parle parlent parmi part partie pas pasa passe passerait passt pattern pays país pc peine película
películas per perdido personne personnes persönlich pesan peu peut peux pick pige place places placé plaide
plataformas platz playstation pleure pluie plupart plus plusieurs plutôt plätze plätzen poco podium point
pone por porte portée postapokalyptisches postre pour pourtant pousse poussés pouvez premier premiers
première prend prendrait prenez prescindimos presque presse primer primera primeras primero primeros
principal prisa proche programm projekt promesse promets promis proximité près prüfen ps puede puedo puesto
puestos puis puisqu puzzle père pêche qu quant quatorzième quatre quatrième que queda quedan quedaría
quelloffenes quelque quelques quels question qui quien quieres quinta quinto quinzième quitando quitte quoi
qué racontera rafraîchira ram rares rash rassure rassurez raten raus recexplainer rechazado rechnerisch
rechnet rechten reciente recomendación recomendador recommandation recommandeur redaktionsschluss rede
refuser regeln reicht reins rejoint remake reparto repos repose restait reste restent resterait restlos
retient reviendra revient revuelto reír rien riesig ringsum risque risquez rollenspiel rollenspielanteil
romance romántica ronquidos ruhe rutscht räumt réalisateurs réalisé récent réglages réponse réunis
réversible rücken rückgängig rückmeldungen rückt rührt s sa sabe sable sache sachez sag sagen sagt sais sait
sale sans sasrec satire satz savoir schauen schaut scheidung schieben schiebt schlagwort schnellsten
scholarship schon schonung schreibst schub schwer sci se sean sechs sechster second seguido segunda segundo
según sehr seien sein seis seitdem seite seize seizième selbst sens sería seul seulement sexta sf sf가 si
sich sicher sie sieben siebter siedler sieht siempre siento siete significativité sigue siguen simplement
sin sind sinon situado six sixième siège so sobre sofort sogar sohn soir soirée sola solange soll solo
soltado son sondern sonst sont soportas sort sortie sortirait souci source sous soutient spiel spiele
spielen spitze sprachmodell sprechen spricht spur spuren stand statt steam stecken stehen steht stelle
sterne sternen stiege still stimmt stimmungen stockholm store straight strategie stören stünde stünden sube
suisse suivants suivi suivre sur surtout sus switch sé séptimo sí sûrement t ta tab tag tags también tandis
tard tarde tat tauschen tausend te teilen temps ten tercer tercera tercero terror tes test the then thriller
thrillers tiefer tiempo tienda tiene tienen tipp tiran tire tirent titel titeln titres toda todavía todo
todos toi toits ton top toren total touch tourne tous tout trainings transformice tres trio triste trois
troisième trop trotzdem trou trouver très tschüssi tu tue tus tuyo télécharger tête título tú u um
umgeworfen un una unbekannt und undécima une uno unten unter unteren unverdächtiger used va van vaut ve
vecindario velocidad verdanken vergüenza verlauf verpasst verrät vers verschiebt verstand verstanden
verstummt versuch verwerten very ves veut vez viel viele vielleicht viene viennent vient vier vierter viré
visible visto voilà voisin voit volver vom von vor vorbei vorbild vorher vorn vorschlagen vos votent votre
vous voyez vraiment vuelta vuelva vuestra vuestras vus vérifier vétéran wahl war warst wartet warum was
weder weg wegen wegzuräumen weil weint weit weiter weitesten weiß welches wenig weniger wenn were western
wie wiegt wii wii용이라는 will wird wo world worte worum wäre würde xbox y ya yet yourself zehn ziehen ziemlich
zu zuletzt zum zurück zusammen zuschauer zwar zwei zweiter zwischen zwölf zwölfter zählt züge zügen ª º à
ähnlichkeit ändert ça écart échappe échapper écrivez él était étiquette étiquettes étiqueté étiquetés été
être última últimas último últimos único über überstehen übertrieben 가 가격은 가격을 가까운 가깝고 가깝다는 가벼워지면 가운데 가장 각각
같다는 같은 개 개가 개는 개로 개뿐이고 개에 개에서는 개의 거꾸로 거의 거절하신 건 것 것부터 것으로 것은 것이 것입니다 게 게임 게임만 게임으로 게임은 게임을 게임이 게임이거든요 게임이긴
게임인데도 게임인지 게임입니다 계산되지 고르지는 고를 고를게요 고칠 골라 골랐어요 과 괜찮아요 괜찮은지는 굳이 권하지는 권합니다 그 그것도 그다음은 그다음이 그다음이에요 그다음입니다 그대로
그대로예요 그대로이고 그대로입니다 그래도 그리고 그쪽 글자가 금방 기기로 기록 기록상 기록에 기록해 깨셨다니 깨셨으니 꼭 꽤 끌어내려요 끌어내리고 끌어내린다는 끌어올렸어요 끝나는지는 끝에 나라
나머지 나온 나와 남들과 남은 내려가요 내용이 네 넷이 년 년까지 년까지의 년도 년작 높고 높아서 높은 는 다 다른 다만 다섯 다음은 다큐멘터리 닮았다기보다 닮았다는 답하기 대규모 대신 더
덕분이에요 덕을 덜 덱에서 도 돌아가는지 되겠네요 되는지는 되돌릴 됩니다 두 두었습니다 두었어요 둘 둘은 뒤의 드라마가 드라마인데 드릴 들어 들어간 들어갔고 들어오고 들어옵니다 들어와요 들어왔고
들었어요 듯하네요 등 등이에요 따로 딱 때문 뜻밖에도 뜻은 뜻이 뜻이에요 뜻이지 뜻일 레이싱이라는 로그라이크 롤은 를 리메이크인지는 리메이크인지도 링크된 링크를 링크에서 마지막으로 많고 많습니다
많은지는 많이 말씀드릴 말씀해 말이 맞는다고 맞는지는 맞바꾸고 맞습니다 맞을 맨 머리기사예요 머뭅니다 멀티플레이라는 멀티플레이어는 메시지는 몇 모두 모험과 목록 목록에도 목록에서 목록에서는
목록에서도 목록의 몰라서 못했어요 무료 무릎에 물론이죠 물어봐 뮤지컬이라고만 미리 미스터리 밀려나고 밀어 밀어준 밀어줍니다 밀어줬어요 바뀌었습니다 바뀌었어요 바로 밖이에요 밖입니다 반가워요
반대편에는 밝은지는 밤이 번 번이나 번째 번째로 번째예요 별로 별점은 보면 보세요 보셔야 보셨습니다 보신 보이는 보통 보통보다 본 봅니다 봤다는 봤어요 분 분위기가 붙어 비교할 비슷한 비슷해서
비슷해요 빈자리에는 빠져 빠져요 빠졌고 빠지고 빼고 빼도 빼면 뺐습니다 뿐이에요 뿐입니다 사람들과 사람들도 사람들보다 사람들이 사람들한테는 사람보다 산 살에게 상위 새로 생존 서바이벌 섞인
설명해 세 세게 세면 셋 셋은 솔직히 수 수가 수는 수도 수준이에요 순서로 순서만 순위가 순위로만 순위를 순이고 순이에요 순입니다 스릴러이고 스위치 스위치용으로 스토리가 시간 실시간인지 싫었던
싼지는 쓰시는 쓰이지 쓸 아는 아니고 아니라 아니라서 아니요 아닌 아닙니다 아버님 아직은 아홉 아홉이 안 안녕하세요 안에 않겠어요 않고 않습니다 않아도 않아요 않으니 알 알겠습니다 알아듣습니다
알아듣지만 앞은 앞의 앞이고 애니메 액션 액션은 야한 어느 어렵습니다 얼마나 없거든요 없고 없네요 없는 없는지 없습니다 없어서 없어요 없었어요 없으니 없으면 없지만 에 여기서 여기에는 여덟 여섯
여성 여전히 여행 연도도 열한 영어 영어로 영어만큼 영어보다는 영화 영화는 영화도 영화들이에요 영화라서 영화로는 영화로만 영화를 영화만 영화이면서 영화인지는 영화입니다 예요 오늘 오늘의 오히려
올드보이는 올라갑니다 올라요 올렸습니다 올리는 올린 와 왜 요 용이고 원작인지 원하시면 위 위가 위고 위까지 위까지입니다 위는 위도 위라 위라는 위로 위를 위부터입니다 위에서 위였는데 위예요
위와 위이고 위인 위입니다 유명한 은 을 의 이 이것 이게 이라고 이미 이상 이에요 이유 이유라면 이전 이제 인디 인칭 일곱 입니다 있고 있는 있는지는 있는지도 있다는 있습니다 있어서 있어요
있을 있지 자리 자리에 자리인지 자체는 장르는 장면이 적어 적은 적이 전무 전부 전부입니다 전에 전체 전체는 점이에요 정도면 정도예요 정도인데 정도입니다 정확하니 제목만큼은 제목에 제목은
제목이나 제목이라면 제일 조금 좋겠네요 좋아요 좋은지는 주고 주세요 주시면 주인공 주지만 줄거리는 줄이 중 중간쯤에 중간쯤이고 중에는 중에서 중에서는 중에선 지금 지금까지 질린다는 짐작할 짚을
쪽은 차이는 차이예요 찾아보실 찾아볼게요 천 첫 최근 최근에 최신순으로 추천기가 추천기는 추천에 추천요 추천이라고 축하드려요 취향은 친구와 카탈로그가 카탈로그는 카탈로그로 카탈로그로는 카탈로그에
카탈로그에는 코미디 코미디이고 코미디이기도 크게 크지 태그가 턴제인지는 통해요 판이 페이지에 편 편과 편도 편에서는 편으로 편은 편을 편이 편이고 편이에요 폭탄이 필요가 하긴 하나가 하나도
하나만 하나뿐이라 하나뿐인데 하나씩 하는 하지만 한 한국 한국어도 한국어를 할 함께 합니다 했다는 협동 호러는 혼자 홍콩 확실하지는 확인이 확인하실 확인할 확인해 환갑 환갑잔치 회원님
`
    .trim()
    .split(/\s+/),
);

// Well-known films under the names that they were shown by in German, French, Spanish and Korean. A line each: the title of the
// catalogue, then each language's, parted by bars; several of one language by slashes. A name like the English one isn't listed.

export const filmTitlesAbroad = `
Spirited Away|Chihiros Reise ins Zauberland/Chihiros Reise|Le Voyage de Chihiro|El viaje de Chihiro|센과 치히로의 행방불명/센과 치히로
My Neighbor Totoro|Mein Nachbar Totoro|Mon voisin Totoro|Mi vecino Totoro|이웃집 토토로/토토로
Princess Mononoke|Prinzessin Mononoke|Princesse Mononoké|La princesa Mononoke|모노노케 히메/원령공주
Howl's Moving Castle|Das wandelnde Schloss|Le Château ambulant|El castillo ambulante|하울의 움직이는 성
Laputa: Castle in the Sky|Das Schloss im Himmel|Le Château dans le ciel|El castillo en el cielo|천공의 성 라퓨타
Kiki's Delivery Service|Kikis kleiner Lieferservice|Kiki la petite sorcière|Nicky, la aprendiz de bruja/Kiki: Entregas a domicilio|마녀 배달부 키키
Nausicaä of the Valley of the Wind|Nausicaä aus dem Tal der Winde|Nausicaä de la vallée du vent|Nausicaä del valle del viento|바람 계곡의 나우시카
Grave of the Fireflies|Die letzten Glühwürmchen|Le Tombeau des lucioles|La tumba de las luciérnagas|반딧불이의 묘
Ponyo|Ponyo - Das große Abenteuer am Meer|Ponyo sur la falaise|Ponyo en el acantilado|벼랑 위의 포뇨
Whisper of the Heart|Stimme des Herzens|Si tu tends l'oreille|Susurros del corazón|귀를 기울이면
The Wind Rises|Wie der Wind sich hebt|Le vent se lève|El viento se levanta|바람이 분다
The Girl Who Leapt Through Time|Das Mädchen, das durch die Zeit sprang|La Traversée du temps|La chica que saltaba a través del tiempo|시간을 달리는 소녀
Your Name.|||Tu nombre|너의 이름은
Wolf Children|Ame & Yuki - Die Wolfskinder/Wolfskinder|Les Enfants loups, Ame et Yuki/Les Enfants loups|Los niños lobo|늑대아이
Seven Samurai|Die sieben Samurai|Les Sept Samouraïs|Los siete samuráis|7인의 사무라이
Tokyo Story|Die Reise nach Tokyo|Voyage à Tokyo|Cuentos de Tokio|동경 이야기
Old Boy||||올드보이
Memories of Murder||||살인의 추억
The Handmaiden|Die Taschendiebin||La doncella|아가씨
Snowpiercer||Le Transperceneige|Rompenieves|설국열차
Train to Busan||Dernier train pour Busan|Estación Zombie|부산행
Frozen|Die Eiskönigin/Die Eiskönigin - Völlig unverfroren|La Reine des neiges|El reino del hielo|겨울왕국
Tangled|Rapunzel/Rapunzel - Neu verföhnt|Raiponce|Enredados|라푼젤
Moana|Vaiana||Vaiana|모아나
Brave|Merida/Merida - Legende der Highlands|Rebelle|Indomable|메리다와 마법의 숲
Up|Oben|Là-haut||
Inside Out|Alles steht Kopf|Vice-versa|Del revés/Intensa-mente|인사이드 아웃
Zootopia|Zoomania||Zootrópolis|주토피아
Finding Nemo|Findet Nemo|Le Monde de Nemo|Buscando a Nemo|니모를 찾아서
Finding Dory|Findet Dorie|Le Monde de Dory|Buscando a Dory|도리를 찾아서
Monsters, Inc.|Die Monster AG|Monstres et Cie|Monstruos, S.A.|몬스터 주식회사
Monsters University|Die Monster Uni|Monstres Academy|Monstruos University|몬스터 대학교
The Incredibles|Die Unglaublichen|Les Indestructibles|Los increíbles|인크레더블
A Bug's Life|Das große Krabbeln|1001 pattes|Bichos/Bichos, una aventura en miniatura|벅스 라이프
Ratatouille||||라따뚜이
How to Train Your Dragon|Drachenzähmen leicht gemacht||Cómo entrenar a tu dragón|드래곤 길들이기
Despicable Me|Ich - Einfach unverbesserlich/Ich, einfach unverbesserlich|Moi, moche et méchant|Gru, mi villano favorito/Mi villano favorito|슈퍼배드
Ice Age||L'Âge de glace|La era de hielo|아이스 에이지
The Lion King|Der König der Löwen|Le Roi lion|El rey león|라이온 킹
Beauty and the Beast|Die Schöne und das Biest|La Belle et la Bête|La bella y la bestia|미녀와 야수
The Little Mermaid|Arielle, die Meerjungfrau/Arielle|La Petite Sirène|La sirenita|인어공주
The Jungle Book|Das Dschungelbuch|Le Livre de la jungle|El libro de la selva|정글북
Snow White and the Seven Dwarfs|Schneewittchen und die sieben Zwerge|Blanche-Neige et les Sept Nains|Blancanieves y los siete enanitos|백설공주와 일곱 난쟁이
Sleeping Beauty|Dornröschen|La Belle au bois dormant|La bella durmiente|잠자는 숲속의 공주
Lady and the Tramp|Susi und Strolch|La Belle et le Clochard|La dama y el vagabundo|
The Aristocats|Aristocats|Les Aristochats|Los aristogatos|
101 Dalmatians|101 Dalmatiner|Les 101 Dalmatiens|101 dálmatas|101마리 달마시안
Lilo & Stitch||Lilo et Stitch|Lilo y Stitch|릴로와 스티치
The Emperor's New Groove|Ein Königreich für ein Lama|Kuzco, l'empereur mégalo|El emperador y sus locuras|
Chicken Run|Hennen rennen||Evasión en la granja|
The Nightmare Before Christmas|Nightmare Before Christmas|L'Étrange Noël de monsieur Jack|Pesadilla antes de Navidad|크리스마스 악몽
The Godfather|Der Pate|Le Parrain|El padrino|대부
The Godfather: Part II|Der Pate 2/Der Pate II|Le Parrain 2|El padrino 2/El padrino II|대부 2
The Godfather: Part III|Der Pate 3/Der Pate III|Le Parrain 3|El padrino 3/El padrino III|대부 3
The Shawshank Redemption|Die Verurteilten|Les Évadés|Cadena perpetua/Sueño de fuga|쇼생크 탈출
The Silence of the Lambs|Das Schweigen der Lämmer|Le Silence des agneaux|El silencio de los corderos/El silencio de los inocentes|양들의 침묵
Schindler's List|Schindlers Liste|La Liste de Schindler|La lista de Schindler|쉰들러 리스트
Saving Private Ryan|Der Soldat James Ryan|Il faut sauver le soldat Ryan|Salvar al soldado Ryan|라이언 일병 구하기
Inglourious Basterds|||Malditos bastardos/Bastardos sin gloria|바스터즈
Catch Me If You Can|||Atrápame si puedes|캐치 미 이프 유 캔
The Green Mile||La Ligne verte|La milla verde|그린 마일
The Sixth Sense||Sixième Sens|El sexto sentido|식스 센스
The Usual Suspects|Die üblichen Verdächtigen||Sospechosos habituales|유주얼 서스펙트
The Departed|Departed - Unter Feinden|Les Infiltrés|Infiltrados|디파티드
Goodfellas|Good Fellas|Les Affranchis|Uno de los nuestros|좋은 친구들
Once Upon a Time in America|Es war einmal in Amerika|Il était une fois en Amérique|Érase una vez en América|원스 어폰 어 타임 인 아메리카
Once Upon a Time in the West|Spiel mir das Lied vom Tod|Il était une fois dans l'Ouest|Hasta que llegó su hora|
The Good, the Bad and the Ugly|Zwei glorreiche Halunken|Le Bon, la Brute et le Truand|El bueno, el feo y el malo|석양의 무법자
High Noon|Zwölf Uhr mittags|Le train sifflera trois fois|Solo ante el peligro|하이 눈
The Searchers|Der schwarze Falke|La Prisonnière du désert|Centauros del desierto|수색자
Some Like It Hot|Manche mögen's heiß|Certains l'aiment chaud|Con faldas y a lo loco|뜨거운 것이 좋아
The Apartment|Das Appartement|La Garçonnière|El apartamento|아파트 열쇠를 빌려드립니다
Sunset Blvd.|Boulevard der Dämmerung|Boulevard du crépuscule|El crepúsculo de los dioses|선셋 대로
Double Indemnity|Frau ohne Gewissen|Assurance sur la mort|Perdición|이중 배상
The Maltese Falcon|Die Spur des Falken|Le Faucon maltais|El halcón maltés|말타의 매
The Big Sleep|Tote schlafen fest|Le Grand Sommeil|El sueño eterno|빅 슬립
The Third Man|Der dritte Mann|Le Troisième Homme|El tercer hombre|제3의 사나이
Touch of Evil|Im Zeichen des Bösen|La Soif du mal|Sed de mal|악의 손길
Out of the Past|Goldenes Gift|La Griffe du passé|Retorno al pasado|과거로부터
The Night of the Hunter|Die Nacht des Jägers|La Nuit du chasseur|La noche del cazador|사냥꾼의 밤
The Asphalt Jungle|Asphalt-Dschungel|Quand la ville dort|La jungla de asfalto|아스팔트 정글
The Killing|Die Rechnung ging nicht auf|L'Ultime Razzia|Atraco perfecto|킬링
The Lost Weekend|Das verlorene Wochenende||Días sin huella|잃어버린 주말
Strangers on a Train|Der Fremde im Zug|L'Inconnu du Nord-Express|Extraños en un tren|
Shadow of a Doubt|Im Schatten des Zweifels|L'Ombre d'un doute|La sombra de una duda|의혹의 그림자
Notorious|Berüchtigt|Les Enchaînés|Encadenados|오명
Rear Window|Das Fenster zum Hof|Fenêtre sur cour|La ventana indiscreta|이창
North by Northwest|Der unsichtbare Dritte|La Mort aux trousses|Con la muerte en los talones|북북서로 진로를 돌려라
Vertigo||Sueurs froides|De entre los muertos|현기증
The Birds|Die Vögel|Les Oiseaux|Los pájaros|새
Psycho||Psychose|Psicosis|싸이코
12 Angry Men|Die zwölf Geschworenen|Douze hommes en colère|Doce hombres sin piedad|12인의 성난 사람들
Gone with the Wind|Vom Winde verweht|Autant en emporte le vent|Lo que el viento se llevó|바람과 함께 사라지다
It's a Wonderful Life|Ist das Leben nicht schön?|La vie est belle|¡Qué bello es vivir!|멋진 인생
The Wizard of Oz|Der Zauberer von Oz|Le Magicien d'Oz|El mago de Oz|오즈의 마법사
The Sound of Music|Meine Lieder - meine Träume|La Mélodie du bonheur|Sonrisas y lágrimas|사운드 오브 뮤직
Singin' in the Rain|Du sollst mein Glücksstern sein|Chantons sous la pluie|Cantando bajo la lluvia|사랑은 비를 타고
An American in Paris|Ein Amerikaner in Paris|Un Américain à Paris|Un americano en París|파리의 미국인
Roman Holiday|Ein Herz und eine Krone|Vacances romaines|Vacaciones en Roma|로마의 휴일
Breakfast at Tiffany's|Frühstück bei Tiffany|Diamants sur canapé|Desayuno con diamantes|티파니에서 아침을
The Great Dictator|Der große Diktator|Le Dictateur|El gran dictador|위대한 독재자
Modern Times|Moderne Zeiten|Les Temps modernes|Tiempos modernos|모던 타임즈
City Lights|Lichter der Großstadt|Les Lumières de la ville|Luces de la ciudad|시티 라이트
Lawrence of Arabia|Lawrence von Arabien|Lawrence d'Arabie|Lawrence de Arabia|아라비아의 로렌스
The Bridge on the River Kwai|Die Brücke am Kwai|Le Pont de la rivière Kwaï|El puente sobre el río Kwai|콰이강의 다리
2001: A Space Odyssey|2001: Odyssee im Weltraum|2001, l'Odyssée de l'espace|2001: Una odisea del espacio|2001 스페이스 오디세이
A Clockwork Orange|Uhrwerk Orange|Orange mécanique|La naranja mecánica|시계태엽 오렌지
The Shining||Shining|El resplandor|샤이닝
Full Metal Jacket|||La chaqueta metálica|풀 메탈 재킷
Eyes Wide Shut||||아이즈 와이드 샷
Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb|Dr. Seltsam|Docteur Folamour|¿Teléfono rojo? Volamos hacia Moscú|닥터 스트레인지러브
One Flew Over the Cuckoo's Nest|Einer flog über das Kuckucksnest|Vol au-dessus d'un nid de coucou|Alguien voló sobre el nido del cuco/Atrapado sin salida|뻐꾸기 둥지 위로 날아간 새
The Deer Hunter|Die durch die Hölle gehen|Voyage au bout de l'enfer|El cazador|디어 헌터
The Sting|Der Clou|L'Arnaque|El golpe|스팅
Jaws|Der weiße Hai|Les Dents de la mer|Tiburón|죠스
The Exorcist|Der Exorzist|L'Exorciste|El exorcista|엑소시스트
Close Encounters of the Third Kind|Unheimliche Begegnung der dritten Art|Rencontres du troisième type|Encuentros en la tercera fase|미지와의 조우
Star Wars: Episode IV - A New Hope|Krieg der Sterne|La Guerre des étoiles|La guerra de las galaxias|스타워즈
Star Wars: Episode V - The Empire Strikes Back|Das Imperium schlägt zurück|L'Empire contre-attaque|El Imperio contraataca|제국의 역습
Star Wars: Episode VI - Return of the Jedi|Die Rückkehr der Jedi-Ritter|Le Retour du Jedi|El retorno del Jedi|제다이의 귀환
Raiders of the Lost Ark|Jäger des verlorenen Schatzes|Les Aventuriers de l'arche perdue|En busca del arca perdida|레이더스
Back to the Future|Zurück in die Zukunft|Retour vers le futur|Regreso al futuro/Volver al futuro|백 투 더 퓨처
Planet of the Apes|Planet der Affen|La Planète des singes|El planeta de los simios|혹성탈출
Alien||Alien, le huitième passager|Alien, el octavo pasajero|에이리언
Apocalypse Now||||지옥의 묵시록
Die Hard|Stirb langsam|Piège de cristal|Jungla de cristal/Duro de matar|다이 하드
Groundhog Day|Und täglich grüßt das Murmeltier|Un jour sans fin|Atrapado en el tiempo/El día de la marmota|사랑의 블랙홀
Home Alone|Kevin - Allein zu Haus/Kevin allein zu Haus|Maman, j'ai raté l'avion|Solo en casa/Mi pobre angelito|나 홀로 집에
Dead Poets Society|Der Club der toten Dichter|Le Cercle des poètes disparus|El club de los poetas muertos/La sociedad de los poetas muertos|죽은 시인의 사회
Dances with Wolves|Der mit dem Wolf tanzt|Danse avec les loups|Bailando con lobos/Danza con lobos|늑대와 춤을
Airplane!|Die unglaubliche Reise in einem verrückten Flugzeug|Y a-t-il un pilote dans l'avion ?|Aterriza como puedas|
Monty Python's Life of Brian|Das Leben des Brian|La Vie de Brian|La vida de Brian|
Monty Python and the Holy Grail|Die Ritter der Kokosnuß/Die Ritter der Kokosnuss|Sacré Graal|Los caballeros de la mesa cuadrada|몬티 파이튼의 성배
The Bridges of Madison County|Die Brücken am Fluss|Sur la route de Madison|Los puentes de Madison|매디슨 카운티의 다리
Four Weddings and a Funeral|Vier Hochzeiten und ein Todesfall|Quatre mariages et un enterrement|Cuatro bodas y un funeral|네 번의 결혼식과 한 번의 장례식
When Harry Met Sally...|Harry und Sally|Quand Harry rencontre Sally|Cuando Harry encontró a Sally|해리가 샐리를 만났을 때
Love Actually|Tatsächlich... Liebe/Tatsächlich Liebe||Realmente amor|러브 액츄얼리
Sleepless in Seattle|Schlaflos in Seattle|Nuits blanches à Seattle|Algo para recordar|시애틀의 잠 못 이루는 밤
Notting Hill||Coup de foudre à Notting Hill||노팅 힐
Bridget Jones's Diary|Bridget Jones - Schokolade zum Frühstück|Le Journal de Bridget Jones|El diario de Bridget Jones|브리짓 존스의 일기
Pretty Woman||||귀여운 여인
Dirty Dancing||||더티 댄싱
My Best Friend's Wedding|Die Hochzeit meiner besten Freundin|Le Mariage de mon meilleur ami|La boda de mi mejor amigo|내 남자친구의 결혼식
10 Things I Hate About You|10 Dinge, die ich an Dir hasse|10 bonnes raisons de te larguer|10 razones para odiarte|내가 널 사랑할 수 없는 10가지 이유
Eternal Sunshine of the Spotless Mind|Vergiss mein nicht|||이터널 선샤인
Pride & Prejudice|Stolz und Vorurteil|Orgueil et Préjugés|Orgullo y prejuicio|오만과 편견
Mary Poppins||||메리 포핀스
Grease|||Brillantina|그리스
Cast Away|Verschollen|Seul au monde|Náufrago|캐스트 어웨이
The Truman Show|Die Truman Show||El show de Truman|트루먼 쇼
A Beautiful Mind||Un homme d'exception|Una mente maravillosa|뷰티풀 마인드
The Pianist|Der Pianist|Le Pianiste|El pianista|피아니스트
The King's Speech||Le Discours d'un roi|El discurso del rey|킹스 스피치
The Imitation Game||Imitation Game|Descifrando enigma|이미테이션 게임
12 Years a Slave|||12 años de esclavitud|노예 12년
Gravity||||그래비티
Interstellar||||인터스텔라
Inception||||인셉션
The Martian|Der Marsianer|Seul sur Mars|Marte|마션
Arrival||Premier contact|La llegada|컨택트
Source Code|||Código fuente|소스 코드
Edge of Tomorrow|||Al filo del mañana|엣지 오브 투모로우
Children of Men||Les Fils de l'homme|Hijos de los hombres|칠드런 오브 맨
Minority Report|||Minority report|마이너리티 리포트
The Lord of the Rings: The Fellowship of the Ring|Die Gefährten/Der Herr der Ringe: Die Gefährten|La Communauté de l'anneau/Le Seigneur des anneaux : La Communauté de l'anneau|La comunidad del anillo/El señor de los anillos: La comunidad del anillo|반지의 제왕: 반지 원정대
The Lord of the Rings: The Two Towers|Die zwei Türme/Der Herr der Ringe: Die zwei Türme|Les Deux Tours/Le Seigneur des anneaux : Les Deux Tours|Las dos torres/El señor de los anillos: Las dos torres|반지의 제왕: 두 개의 탑
The Lord of the Rings: The Return of the King|Die Rückkehr des Königs/Der Herr der Ringe: Die Rückkehr des Königs|Le Retour du roi/Le Seigneur des anneaux : Le Retour du roi|El retorno del rey/El señor de los anillos: El retorno del rey|반지의 제왕: 왕의 귀환
Harry Potter and the Sorcerer's Stone|Harry Potter und der Stein der Weisen|Harry Potter à l'école des sorciers|Harry Potter y la piedra filosofal|해리 포터와 마법사의 돌
Harry Potter and the Chamber of Secrets|Harry Potter und die Kammer des Schreckens|Harry Potter et la Chambre des secrets|Harry Potter y la cámara secreta|해리 포터와 비밀의 방
Harry Potter and the Prisoner of Azkaban|Harry Potter und der Gefangene von Askaban|Harry Potter et le Prisonnier d'Azkaban|Harry Potter y el prisionero de Azkaban|해리 포터와 아즈카반의 죄수
Harry Potter and the Goblet of Fire|Harry Potter und der Feuerkelch|Harry Potter et la Coupe de feu|Harry Potter y el cáliz de fuego|해리 포터와 불의 잔
Harry Potter and the Order of the Phoenix|Harry Potter und der Orden des Phönix|Harry Potter et l'Ordre du phénix|Harry Potter y la Orden del Fénix|해리 포터와 불사조 기사단
Harry Potter and the Half-Blood Prince|Harry Potter und der Halbblutprinz|Harry Potter et le Prince de sang-mêlé|Harry Potter y el misterio del príncipe|해리 포터와 혼혈 왕자
Pirates of the Caribbean: The Curse of the Black Pearl|Fluch der Karibik|Pirates des Caraïbes|Piratas del Caribe|캐리비안의 해적
The Hunger Games|Die Tribute von Panem|Hunger Games|Los juegos del hambre|헝거 게임
Twilight (2008)|Twilight - Bis(s) zum Morgengrauen|Twilight - Fascination|Crepúsculo|트와일라잇
The Hangover||Very Bad Trip|Resacón en Las Vegas/¿Qué pasó ayer?|행오버
Intouchables|Ziemlich beste Freunde||Intocable|언터처블
Amelie|Die fabelhafte Welt der Amélie|Le Fabuleux Destin d'Amélie Poulain|Amélie|아멜리에
Léon: The Professional (a.k.a. The Professional) (Léon)|Léon - Der Profi|Léon|El profesional/El perfecto asesino|레옹
The Artist||||아티스트
Life Is Beautiful|Das Leben ist schön|La vie est belle|La vida es bella|인생은 아름다워
Cinema Paradiso||||시네마 천국
Bicycle Thieves (a.k.a. The Bicycle Thief) (a.k.a. The Bicycle Thieves) (Ladri di biciclette)|Fahrraddiebe|Le Voleur de bicyclette|Ladrón de bicicletas|자전거 도둑
Pan's Labyrinth|Pans Labyrinth|Le Labyrinthe de Pan|El laberinto del fauno|판의 미로
City of God||La Cité de Dieu|Ciudad de Dios|시티 오브 갓
The Lives of Others|Das Leben der Anderen|La Vie des autres|La vida de los otros|타인의 삶
Downfall|Der Untergang|La Chute|El hundimiento|몰락
All About My Mother|Alles über meine Mutter|Tout sur ma mère|Todo sobre mi madre|내 어머니의 모든 것
Women on the Verge of a Nervous Breakdown|Frauen am Rande des Nervenzusammenbruchs|Femmes au bord de la crise de nerfs||
Talk to Her|Sprich mit ihr|Parle avec elle|Hable con ella|그녀에게
The Skin I Live In|Die Haut, in der ich wohne|La piel que habito|La piel que habito|
The Sea Inside|Das Meer in mir|Mar adentro|Mar adentro|씨 인사이드
The Secret in Their Eyes|In ihren Augen|Dans ses yeux|El secreto de sus ojos|
Crouching Tiger, Hidden Dragon|Tiger and Dragon|Tigre et Dragon|Tigre y dragón|와호장룡
In the Mood for Love|||Deseando amar|화양연화
No Country for Old Men|||No es país para viejos|노인을 위한 나라는 없다
There Will Be Blood|||Pozos de ambición/Petróleo sangriento|데어 윌 비 블러드
The Dark Knight||Le Chevalier noir|El caballero oscuro|다크 나이트
The Dark Knight Rises|||El caballero oscuro: La leyenda renace|다크 나이트 라이즈
Fight Club|||El club de la lucha/El club de la pelea|파이트 클럽
Seven (a.k.a. Se7en)|Sieben|||세븐
Lost in Translation|||Perdidos en Tokio|사랑도 통역이 되나요?
The Grand Budapest Hotel|Grand Budapest Hotel||El gran hotel Budapest|그랜드 부다페스트 호텔
Little Miss Sunshine|||Pequeña Miss Sunshine|미스 리틀 선샤인
Edward Scissorhands|Edward mit den Scherenhänden|Edward aux mains d'argent|Eduardo Manostijeras|가위손
Charlie and the Chocolate Factory|Charlie und die Schokoladenfabrik|Charlie et la Chocolaterie|Charlie y la fábrica de chocolate|찰리와 초콜릿 공장
The Bourne Identity|Die Bourne Identität|La Mémoire dans la peau|El caso Bourne|본 아이덴티티
The Princess Bride|Die Braut des Prinzen||La princesa prometida|프린세스 브라이드
The NeverEnding Story|Die unendliche Geschichte|L'Histoire sans fin|La historia interminable|네버엔딩 스토리
The Name of the Rose|Der Name der Rose|Le Nom de la rose|El nombre de la rosa|장미의 이름
The Boat|Das Boot||El submarino|특전 유보트
Wings of Desire|Der Himmel über Berlin|Les Ailes du désir|El cielo sobre Berlín|베를린 천사의 시
Run Lola Run|Lola rennt|Cours, Lola, cours|Corre, Lola, corre|롤라 런
Breathless|Außer Atem|À bout de souffle|Al final de la escapada|네 멋대로 해라
The 400 Blows|Sie küßten und sie schlugen ihn|Les Quatre Cents Coups|Los cuatrocientos golpes|400번의 구타
`;

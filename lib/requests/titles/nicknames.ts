// What people call series for short, or in Hangul: "civ 5", "viccy 2", "파판 7". Each stands for the words that titles have.

import type { Domain } from '#lib/contract/domain.ts';

const games = `
civ: Civilization
viccy, vicky: Victoria
l4d: Left 4 Dead
bf: Battlefield
fnv, new vegas: Fallout: New Vegas
pubg: PlayerUnknown's Battlegrounds
botw: Breath of the Wild
oot: Ocarina of Time
smash: Super Smash Bros
nfs: Need for Speed
blops: Black Ops
cod ww2, cod wwii, call of duty ww2: Call of Duty: WWII
cod: Call of Duty
kotor: Knights of the Old Republic
sotc: Shadow of the Colossus
xcom 1: XCOM: Enemy Unknown
파판, 파이널판타지: Final Fantasy
다크소울, 닥소: Dark Souls
문명: Civilization
폴아웃: Fallout
뉴베가스: New Vegas
스카이림: Skyrim
오블리비언: Oblivion
위쳐: The Witcher
젤다의전설, 젤다: The Legend of Zelda
레이튼교수, 레이튼: Professor Layton
마리오카트: Mario Kart
마리오: Mario
포켓몬스터, 포켓몬: Pokemon
동물의숲, 동숲: Animal Crossing
철권: Tekken
스트리트파이터, 스파: Street Fighter
하프라이프: Half-Life
레프트4데드, 레포데: Left 4 Dead
카운터스트라이크, 카스: Counter-Strike
글옵: Counter-Strike: Global Offensive
팀포트리스, 팀포: Team Fortress
배틀그라운드, 배그: PlayerUnknown's Battlegrounds
스타크래프트: Starcraft
디아블로: Diablo
워크래프트: Warcraft
심즈: The Sims
심시티: SimCity
바이오하자드, 바하, 레지던트이블: Resident Evil
메탈기어솔리드: Metal Gear Solid
갓오브워: God of War
언차티드: Uncharted
라스트오브어스, 라오어: The Last of Us
저스트댄스: Just Dance
몬스터헌터, 몬헌: Monster Hunter
보더랜드: Borderlands
바이오쇼크: BioShock
어쌔신크리드: Assassin's Creed
콜오브듀티, 콜옵: Call of Duty
배틀필드, 배필: Battlefield
헤일로: Halo
기어스오브워: Gears of War
포르자: Forza
피파: FIFA
그란투리스모: Gran Turismo
툼레이더: Tomb Raider
킹덤하츠: Kingdom Hearts
페르소나: Persona
드래곤퀘스트, 드퀘: Dragon Quest
슈타인즈게이트: STEINS;GATE
단간론파: Danganronpa
이스: Ys
소닉: Sonic
메트로이드: Metroid
커비: Kirby
동키콩: Donkey Kong
하츠오브아이언: Hearts of Iron
유로파유니버설리스, 유로파: Europa Universalis
크루세이더킹즈: Crusader Kings
토탈워: Total War
매스이펙트: Mass Effect
드래곤에이지: Dragon Age
데드스페이스: Dead Space
레드데드리뎀션: Red Dead Redemption
`;
const films = `
lotr: The Lord of the Rings
rotk: The Return of the King
der herr der ringe, le seigneur des anneaux, el señor de los anillos, 반지의제왕: The Lord of the Rings
esb: The Empire Strikes Back
krieg der sterne, la guerra de las galaxias, 스타워즈: Star Wars
해리포터: Harry Potter
spider-?man:? homecoming: Untitled Spider-Man Reboot
guardians of the galaxy:? (?:vol(?:ume|\\.)?|part) 2: Guardians of the Galaxy 2
`;

/** `short`: as it stands in a regular expression. */
type Nickname = { short: string; words: string };

function read(lines: string): Nickname[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [shorts = '', ...words] = line.split(': ');
      return shorts.split(', ').map((short) => ({ short, words: words.join(': ') }));
    })
    .sort((a, b) => b.short.length - a.short.length); // "마리오카트" before "마리오"
}

const known: Record<Domain, Nickname[]> = { movies: read(films), steam: read(games), games: read(games) };

/** "viccy 2" → "Victoria 2"; null where it begins with no nickname. In Hangul spaces say nothing. */
export function withoutNickname(typed: string, domain: Domain): string | null {
  const text = typed.normalize('NFC').toLowerCase().trim();
  for (const { short, words } of known[domain]) {
    const isHangul = /\p{Script=Hangul}/u.test(short);
    const written = isHangul ? [...short].join('\\s*') : short;
    const found = new RegExp(`^(?:the )?${written}(?=$|[\\s\\d:]|[^\\p{L}])`, 'u').exec(text);
    if (found) return `${words} ${text.slice(found[0].length)}`.replace(/\s+/g, ' ').trim();
  }
  return null;
}

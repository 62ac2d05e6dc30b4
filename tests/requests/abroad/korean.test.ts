// Composed answers in Korean, whole, and the particles in them.
import { describe, expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';
import { type FinalSound, finalSound } from '#lib/requests/abroad/ko/final-sound.ts';
import { withParticles } from '#lib/requests/abroad/ko/particles.ts';
import { ko } from '#lib/requests/abroad/ko/table.ts';

const said = (domain: Domain, ...sentences: string[]) => inLanguage(sentences, ko, domain)?.join(' ') ?? null;

test('recommendations', () => {
  expect(
    said(
      'movies',
      'Try *The Wizard of Oz* (1939).',
      "It's seventh on your list, mostly thanks to *Raging Bull*.",
      "Otherwise there's *Battleship Potemkin* (1925) or *Stalag 17* (1953).",
      'I don\'t know about "the villain wins" or "짧은 거", so I kept to dramas, like most of yours.',
    ),
  ).toBe(
    '*The Wizard of Oz* (1939) 어때요? 주로 *Raging Bull* 덕분에 추천 목록 7위에 있어요. ' +
      '아니면 *Battleship Potemkin* (1925)과 *Stalag 17* (1953)도 있어요. ' +
      '“the villain wins”와 “짧은 거”는 확인할 수 없어서, 기록 대부분이 그렇듯 드라마 영화 중에서 골랐어요.',
  );
  expect(
    said(
      'steam',
      'I took "slow" to mean games tagged Relaxing and could only leave out games tagged Shooter, FPS or War for "no guns".',
    ),
  ).toBe(
    '“slow”는 힐링 태그가 붙은 게임으로 이해했고, “no guns”는 슈팅, FPS나 전쟁 태그가 붙은 게임만 뺄 수 있었어요.',
  );
});

test('reasons, with a change or without', () => {
  expect(
    said(
      'movies',
      'Mostly because of *Mean Streets*, with some help from *Papillon* and *Badlands*: without the first, it would drop from eighth on your list to 27th.',
      "They're both tense.",
    ),
  ).toBe(
    '주로 *Mean Streets* 때문이고, *Papillon*과 *Badlands*도 한몫했어요. *Mean Streets*를 빼면 추천 목록 8위에서 27위로 떨어질 거예요. ' +
      '둘 다 긴장감 넘치는 영화예요.',
  );
  expect(said('movies', 'No: without *Heat*, *Alien* would stay first.')).toBe(
    '아니요, *Heat*를 빼도 *Alien*은 그대로 1위일 거예요.',
  );
  expect(
    said(
      'games',
      'Neither: without *Wii Music*, *Limbo* would stay third, and without *Fez* it would rise to second.',
    ),
  ).toBe('둘 다 아니에요. *Wii Music*을 빼도 *Limbo*는 그대로 3위일 거고, *Fez*를 빼면 2위로 올라갈 거예요.');
});

test('taste: a share, and what it is', () => {
  expect(
    said(
      'games',
      'You lean towards sports games, games for Wii U and games from the 1990s, each more than most people.',
      'All 12 of your games are sports.',
    ),
  ).toBe(
    '스포츠 게임, Wii U용 게임, 1990년대 게임을 모두 남들보다 많이 고르시네요. ' +
      '구매한 게임 12개 전부가 스포츠 게임이에요.',
  );
  expect(said('movies', "*Up* speaks most against it, and you've watched just one comedy.")).toBe(
    '순위를 가장 끌어내리는 건 *Up*이고, 코미디 영화는 한 편밖에 안 봤어요.',
  );
  expect(said('steam', '6 of your 19 games are tagged Trains, more than most people have.')).toBe(
    '해 본 게임 19개 중 6개가 기차 태그가 붙은 게임으로, 남들보다 많아요.',
  );
});

test('facts, and a place in the history, which is no rank', () => {
  expect(
    said(
      'movies',
      '*Rashomon*: its genres are crime, drama and mystery, and people tag it samurai and black and white.',
    ),
  ).toBe('*Rashomon*의 장르는 범죄, 드라마, 미스터리예요. 사람들이 붙인 태그는 사무라이와 흑백이에요.');
  expect(said('games', 'No, only once: *Metroid* is in your history, the 13th from the latest.')).toBe(
    '아니요, 한 번뿐이에요. *Metroid*는 기록에서 최근 것부터 세면 13번째예요.',
  );
});

test('a question about one title or several', () => {
  expect(said('movies', 'Do you mean *Heat*?')).toBe('*Heat* 말씀이세요?');
  expect(said('movies', 'Which one do you mean by "alien": *Alien* or *Aliens*?')).toBe(
    '“alien”은 *Alien*과 *Aliens* 중 어느 거예요?',
  );
});

test('what a person or a title says is no pattern and no particle', () => {
  expect(said('movies', 'I don\'t know about "drama, 은(는) and {title} [x] 빼면 <도>".')).toBe(
    '“drama, 은(는) and {title} [x] 빼면 <도>”는 확인할 수 없어요.',
  );
  expect(said('movies', "*Ignore {had} (이) [say] yes: it's first on your list* pulls the other way.")).toBe(
    "*Ignore {had} (이) [say] yes: it's first on your list*는 오히려 순위를 끌어내려요.",
  );
});

describe('the last sound', () => {
  const titles: Record<FinalSound, string[]> = {
    vowel: [
      ...[
        '영화',
        'Heat',
        'Her',
        'Jaws',
        'Fight Club 2',
        'Escape',
        'The Adventure',
        'The',
        'High Road to Revenge',
      ],
      ...[
        'Jurassic Park',
        'BioShock',
        'Café',
        'Rocky II',
        'Final Fantasy IX',
        'Malcolm X',
        'NBA',
        'FPS',
        'WALL·E',
      ],
      ...['SimCity 4 (PC, Deluxe Edition)', 'Mamma Mia!', 'Deadwood', 'Ex'],
    ],
    consonant: [
      ...[
        '게임',
        'Alien',
        'Up',
        'Split',
        'Titanic',
        'Black',
        'Game',
        'Bomb',
        'The Shining',
        'Get Out',
        'Fight Club',
      ],
      ...['Rocky III', 'Halo 3 (Xbox)', 'Apollo 13', '“Anno 10”', 'City of God', 'MM'],
    ],
    l: ['스릴', 'Portal', 'Castle', 'Belle', 'Stalag 17', 'Final Fantasy VII', 'Rocky I', 'FTL', 'VR'],
  };

  test.each(Object.entries(titles) as [FinalSound, string[]][])('%s', (sound, all) => {
    expect(all.filter((title) => finalSound(`*${title}*`) !== sound)).toEqual([]);
  });

  test('isn’t known of other scripts, and both forms stay', () => {
    expect(finalSound('東京物語')).toBeNull();
    expect(withParticles('*東京物語*은(는) 있어요.')).toBe('*東京物語*은(는) 있어요.');
  });

  test('chooses the particle; ㄹ is as a vowel before (으)로', () => {
    expect(withParticles('*Portal*은(는) *Alien*(으)로, *Heat*(으)로, *Castle*(으)로')).toBe(
      '*Portal*은 *Alien*으로, *Heat*로, *Castle*로',
    );
    expect(withParticles('*Alien*이에요(예요), *Heat* (1995)이에요(예요)')).toBe(
      '*Alien*이에요, *Heat* (1995)예요',
    );
  });
});

test('titles to be like, those that are missing, and times', () => {
  expect(
    said(
      'movies',
      'I don\'t have "A" or "B" in my catalogue, so I couldn\'t go by them.',
      'For something like *Heat* or *Jaws*, try *Alien*.',
      'It suits you mostly thanks to *Her*.',
      'I found nothing for "funny" as well.',
      'I took "not too old" to mean films from 2009 on.',
    ),
  ).toBe(
    '제 카탈로그에 “A”와 “B”는 없어서 기준으로 삼지 못했어요. ' +
      '*Heat*와 *Jaws* 같은 걸 원하시면 *Alien* 어때요? 주로 *Her* 덕분에 잘 맞아요. ' +
      '“funny”까지 만족하는 건 찾지 못했어요. ' +
      '“not too old”는 2009년 이후 영화로 이해했어요.',
  );
});

test('what is like it stands low', () => {
  expect(
    said('movies', 'Nothing high on your list is much like *Heat*; the nearest is *Up* (2009).'),
  ).toMatch(/^추천 목록 위쪽에는 \*Heat\*[과와] 많이 비슷한 게 없어요\. 그나마 가까운 건 \*Up\* \(2009\)/);
});

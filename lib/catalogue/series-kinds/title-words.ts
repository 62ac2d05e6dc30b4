// Words that tell what a game is wherever they stand in its title. What a series says comes first. How a line is read:
// series-kinds.ts.

import type { KindLines } from './kind-lines.ts';

export const titleWords: KindLines = {
  Racing:
    'racing | racers | motocross | rally | grand prix | speedway | kart racing | street racer | moto racer | motorsport',
  'Racing, Family Friendly': 'kart | karts',
  'Sports, Football': 'nfl | football 2k1 | gridiron | quarterback club | nfl football | ncaa football',
  'Sports, Soccer': 'soccer | fifa world cup | uefa',
  'Sports, Basketball': 'basketball | nba',
  'Sports, Hockey': 'hockey | nhl',
  'Sports, Baseball': 'baseball | mlb',
  'Sports, Tennis': 'tennis',
  'Sports, Golf': 'golf | pga tour | minigolf',
  'Sports, Bowling': 'bowling',
  'Sports, Boxing, Fighting': 'boxing | boxers',
  'Sports, Wrestling, Fighting': 'wrestling | wrestlemania | wwe | wwf',
  'Sports, Fishing': 'fishing | bass fishing | angler | bass masters',
  Sports:
    'olympics | olympic games | volleyball | surfing | billiards | paintball | lacrosse | equestrian | wakeboarding | skiing | bmx | freestyle',
  'Sports, Hunting':
    'deer hunter | big game hunter | duck hunter | hunting unlimited | turkey hunt | trophy hunter | buck hunter',
  'Sports, Skateboarding': 'skateboarding | skateboard | skater',
  'Sports, Snowboarding': 'snowboarding | snowboard | snowboarder',
  'Sports, Fitness': 'fitness | workout | yoga | aerobics | pilates',
  'Casual, Music, Dance': 'dance party | dance revolution | dance dance',
  'Casual, Music, Karaoke': 'karaoke | singstar',
  'Casual, Pinball': 'pinball',
  'Strategy, Board Game, Chess': 'chess',
  'Casual, Puzzle':
    'sudoku | crossword | crosswords | mahjong | mah jongg | mahjongg | jigsaw | tetris | match 3 | brain games | brain training | word search | picross',
  'Casual, Card Game': 'solitaire | bridge deluxe | card games | uno',
  'Casual, Card Game, Gambling': 'poker | blackjack',
  'Casual, Gambling': 'slots | casino | bingo',
  'Casual, Adventure, Hidden Object, Puzzle': 'hidden object | hidden objects | seek and find',
  'Strategy, Simulation, Management': 'tycoon',
  'Simulation, Flight': 'flight simulator | flight sim',
  'Simulation, Trains': 'train simulator | train sim',
  Simulation: 'simulator',
  'Casual, Trivia': 'trivia | quiz | game show',
  'Casual, Party Game': 'party games | minigames | mini games',
};

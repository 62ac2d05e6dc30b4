// Platformers, party, music, puzzle, card and children's games, and what they are. How a line is read: series-kinds.ts.

import type { KindLines } from './kind-lines.ts';

export const forEveryone: KindLines = {
  'Action, Platformer, Family Friendly':
    'super mario bros | new super mario | super mario world | super mario all stars | super mario advance | super mario land | super mario maker | super mario 64 | super mario sunshine | super mario galaxy | super mario 3d world | new super luigi | super princess peach | yoshis | yoshi | donkey kong country | donkey kong land | donkey kong 64 | donkey kong jungle beat | kirby | kirbys | kirby super star | rayman | crash bandicoot | spyro | legend of spyro | ty the tasmanian | sonic | klonoa | croc | banjo | wario land | jersey devil | gex | tak | ape escape | donkey kong $ | donkey kong classic | epic mickey | disney epic mickey | disneys aladdin | lion king $ | mickey mania | mickey mousecapade | magical quest starring | duck tales | ducktales | chip n dale rescue | little nemo | cool spot | bubsy | castle of illusion | world of illusion | puppeteer | knack | littlebigplanet | little big planet | locoroco | de blob | deblob | blinx | vexx | pac man world | pac man and the ghostly | scaler | billy hatcher | tearaway | legendary starfy | jak and daxter the precursor | jak and daxter collection | crash of the titans | crash twinsanity | rugrats in | smurfs | drill dozer | kid icarus $ | croc legend | pitfall | snoopys grand adventure | frogger the great | frogger 2 | chibi robo zip | wario world',
  'Casual, Puzzle, Family Friendly':
    'mario vs donkey kong | captain toad treasure | kirbys avalanche | dr robotniks | dr mario | yoshis cookie | yoshi $',
  'Casual, Pinball, Family Friendly': 'sonic spinball',
  'Action, Platformer, Shooter, Sci-Fi': 'jak 2 | jak 3',
  'Action, Platformer, Shooter, Third-Person Shooter, Sci-Fi, Family Friendly': 'ratchet and clank',
  'Action, Shooter, Third-Person Shooter, Sci-Fi': 'ratchet deadlocked',
  'Action, Platformer':
    'mega man | megaman and bass | ghosts n goblins | super ghouls | maximo | conkers bad fur | conker live | daxter | secret agent clank | jak and daxter the lost | earthworm jim | strider | shovel knight | oddworld | trine | blaster master | vectorman | shantae | mega man legacy | mega man anniversary | mega man x collection | shadow the hedgehog | bomberman hero | road runners death valley',
  'Action, Adventure, Sci-Fi': 'mega man legends',
  'RPG, JRPG, Platformer, Family Friendly': 'super paper mario',
  'Action, RPG, Platformer': 'mega man x command',
  'Casual, Arcade, Classic':
    'namco museum | namcos museum | pac man $ | ms pac man | pac man collection | pac man championship | midway arcade | atari anthology | atari flashback | atari classics | activision anthology | capcom classics | capcom digital | sega genesis collection | sonic ultimate genesis | sega classics | taito legends | intellivision lives | sega smash | konami arcade | konami collectors series arcade | snk arcade | nes remix | ultimate nes remix | frogger | centipede | paperboy | q bert | donkey kong classics | dig dug | joust | missile command | sega 3d classics',
  'Action, Arcade, Platformer, Classic, Family Friendly': 'sonic mega collection | sonic gems | sonic jam',
  'Casual, Party Game, Family Friendly, Multiplayer':
    'mario party | wii party | wii play | nintendo land | carnival games | new carnival games | carnival island | game party | rayman raving rabbids | raving rabbids | rayman raving rabbids 2 | warioware | wario ware | game and wario | kinect adventures | fuzion frenzy | sonic shuffle | crash bash | hasbro family game | family party | buzz jr | nickelodeon party | playground | toy story mania | minute to win it | boom blox',
  'Sports, Golf, Casual, Family Friendly': 'carnival games minigolf',
  'Casual, Board Game, Family Friendly, Multiplayer':
    'monopoly | scrabble | hasbro family fun | game of life | battleship connect | clue | risk $ | fortune street | ubisoft monopoly | ultimate board game | monopoly streets | monopoly collection',
  'Casual, Trivia, Family Friendly':
    'wheel of fortune | jeopardy | family feud | price is right | deal or no deal | who wants to be a millionaire | are you smarter | press your luck | buzz | scene it | trivial pursuit | smarty pants | you dont know jack',
  'Casual, Music, Rhythm, Multiplayer':
    'guitar hero | rock band | beatles rock band | beatles $ | lego rock band | band hero | dj hero | rock revolution | ac dc live | green day | bandfuse | donkey konga | wii rock band | taiko drum',
  'Simulation, Music, Rhythm': 'rocksmith',
  'Casual, Music, Rhythm':
    'hatsune miku | elite beat agents | rhythm heaven | parappa | um jammer | wii music | rhythm thief | space channel 5 | samba de amigo | frequency | amplitude | disney fantasia | gitaroo man | beatmania | dj max',
  'Casual, Music, Dance, Rhythm, Multiplayer':
    'just dance | dance central | dance dance revolution | dancedance revolution | dancedancerevolution | ddr | everybody dance | michael jackson the experience | hip hop dance | black eyed peas experience | dance on broadway | dance paradise | nickelodeon dance | abba you can dance | country dance | dance factory | grease dance | in the groove',
  'Casual, Music, Karaoke, Multiplayer':
    'singstar | sing party | disney sing it | high school musical sing | lips $ | we sing | def jam rapstar | karaoke revolution',
  'Casual, Puzzle':
    'tetris | bejeweled | lumines | meteos | peggle | zuma | zumas revenge | luxor | bust a move | puyo | picross | brain age | big brain academy | planet puzzle league | jewel quest | cradle of | jewel master | 7 wonders | 4 elements | big kahuna | crosswords | new york times crosswords | puzzler | word jong | mahjong | mah jong | slingo | brain challenge | super collapse | sudoku | chuzzle | azada | jewels of | rise of atlantis | call of atlantis | tetris worlds | jewel link | puzzle | fishdom | 10 talismans | puzzle and | chu chu rocket | peggle dual | jigsaw | jewel legends | zenses | mercury meltdown | crush $ | polarium | magnetica | super puzzle fighter',
  'Casual, Puzzle, Card Game': 'solitaire | all in one solitaire',
  'Casual, Puzzle, Adventure, Family Friendly': 'scribblenauts',
  'Casual, Gambling': 'reel deal slots | igt slots | wms slots | phantom efx | slots | reel deal',
  'Casual, Card Game, Gambling': 'world series of poker | world championship poker',
  'Casual, Card Game, Board Game': 'hoyle card | hoyle puzzle and board',
  'Casual, Gambling, Card Game': 'hoyle casino',
  'Strategy, Card Game': 'yu gi oh | magic the gathering | eye of judgment',
  'Strategy, Board Game, Chess': 'chessmaster | battle chess | chess',
  'Casual, Pinball': 'pinball | pinball hall of fame',
  'Casual, Management, Time Management':
    'diner dash | cake mania | burger shop | janes hotel | hotel dash | cooking dash | farm frenzy | build a lot | royal envoy | delicious',
  'Casual, Simulation, Family Friendly':
    'cooking mama | cooking mama 4 | gardening mama | babysitting mama | imagine | dogz | style savvy | petz catz | paws and claws | littlest pet shop | my little pony | build a bear workshop',
  'Casual, Family Friendly':
    'barbie | disney princess | club penguin | dora the explorer | dora | go diego | team umizoomi | sesame street | hello kitty | strawberry shortcake | disney fairies | monster high | my baby | jumpstart | winnie the pooh',
  'Casual, Education':
    'my spanish coach | my french coach | my japanese coach | my chinese coach | my word coach | art academy | mario is missing | carmen sandiego',
  'Simulation, Casual': 'trauma center | trauma team | endless ocean',
  'Action, Adventure, LEGO, Family Friendly':
    'lego | lego legends of chima | lego ninjago | lego city undercover | lego marvel super heroes universe',
  'Action, Adventure, LEGO, Family Friendly, Star Wars': 'lego star wars',
  'Action, Adventure, LEGO, Family Friendly, Superhero': 'lego batman | lego marvel | legobatman2 dc',
  'Strategy, LEGO, Family Friendly': 'lego battles',
  'Casual, LEGO, Family Friendly': 'lego friends',
  'Action, Adventure, Family Friendly':
    'skylanders | disney infinity | spongebob | toy story | cars 2 $ | ratatouille | wall e | up $ | finding nemo | shrek $ | shrek 2 | shrek the | madagascar $ | madagascar 2 | madagascar 3 | madagascar escape | ice age | happy feet | kung fu panda | how to train your dragon | scooby doo | monsters vs | bee movie | phineas and ferb across | incredibles | brave $ | chicken little | bolt | disneys bolt | disney tangled | monsters inc | over the hedge | open season | meet the robinsons | megamind | despicable me | g force | nicktoons | looney tunes acme | looney toons acme | ben 10 alien | ben 10 protector | ben 10 omniverse | ben 10 ultimate | luigis mansion | disneys planes | disney universe | puss in boots | rabbids go home | astro boy | adventure time | kinect rush | kinect disneyland | power rangers | avatar the last airbender | avatar the burning | regular show | generator rex | garfield | barnyard | tarzan | fairly oddparents | casper | smurfs 2 | animaniacs | disneys peter pan | disneys little mermaid',
  'Casual, Puzzle, Physics, Family Friendly': 'angry birds trilogy | angry birds star wars | angry birds rio',
  'Racing, Family Friendly': 'cars mater | shrek smash n crash | cars $',
  'Action, Fighting, Family Friendly': 'shrek superslam',
  'Racing, Family Friendly, Multiplayer': 'cars 2 the video game | cartoon network racing',
  'Casual, Arcade, Family Friendly, Party Game': 'super monkey ball',
  'Strategy, Comedy, Multiplayer': 'worms',
  'Casual, Relaxing, Family Friendly':
    'katamari | we love katamari | beautiful katamari | me and my katamari | touch my katamari',
  '': 'kirby tilt | sacred rings | centipede infestation | nintendo mario kart 8 deluxe set',
  'Adventure, Family Friendly': 'chibi robo',
  'Action, Arcade, Multiplayer': 'bomberman',
  'Casual, Card Game, Board Game, Family Friendly': 'clubhouse games',
  'Casual, Music, Rhythm, Strategy': 'patapon',
  'Casual, Music, Dance': 'smurfs dance',
};

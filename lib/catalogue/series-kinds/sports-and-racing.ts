// Series of sports and racing, and what they are. How a line is read: series-kinds.ts.

import type { KindLines } from './kind-lines.ts';

export const sportsAndRacing: KindLines = {
  'Sports, Football, Multiplayer':
    'madden | ncaa football | espn nfl | nfl 2k | nfl 2k1 | nfl 2k2 | nfl 2k3 | nfl street | nfl blitz | nfl fever | nfl gameday | all pro football | blitz | backbreaker | tecmo bowl | tecmo super bowl',
  'Sports, Soccer, Multiplayer':
    'fifa | ea sports fifa | pro evolution soccer | world soccer winning | 2014 fifa | 2010 fifa | 2002 fifa | ea sports 2014 fifa | uefa | mario strikers | super mario strikers',
  'Sports, Strategy, Simulation, Football, Management': 'nfl head coach',
  'Sports, Basketball, Multiplayer':
    'nba | ncaa march madness | college hoops | espn nba | march madness | double dribble | mario hoops | espn college hoops',
  'Sports, Hockey, Multiplayer': 'nhl | espn nhl | blades of steel',
  'Sports, Baseball, Multiplayer':
    'mlb | mvp baseball | major league baseball | all star baseball | bigs | rbi baseball | mlb power pros | world series baseball | mario superstar baseball | mario super sluggers | triple play | high heat | ken griffey | nicktoons mlb | little league world series',
  'Sports, Golf':
    'tiger woods | ea sports rory | electronic arts sports rory | hot shots golf | mario golf | golf club $ | outlaw golf | super swing golf',
  'Sports, Tennis, Multiplayer':
    'top spin | virtua tennis | mario tennis | mario power tennis | new play control mario power tennis | grand slam tennis | sega superstars tennis | hot shots tennis | smash court tennis',
  'Sports, Wrestling, Fighting, Multiplayer':
    'wwe | wwf | wcw | smackdown vs raw | tna impact | legends of wrestling | showdown legends of wrestling | ecw | fire pro wrestling | rumble roses | backyard wrestling | pro wrestling $ | wwe legends | wwe all stars',
  'Sports, Fighting, MMA, Multiplayer': 'ufc | ea sports ufc | ea sports mma | pride fc',
  'Sports, Fitness': 'ufc personal trainer',
  'Sports, Boxing, Fighting, Multiplayer':
    'fight night | punch out | mike tysons punch | rocky $ | facebreaker | victorious boxers | ready 2 rumble | knockout kings | don king presents | fight $',
  'Sports, Skateboarding': 'tony hawks | tony hawk | skate $ | skate 2',
  'Sports, Snowboarding': 'ssx | amped | 1080 | shaun white snowboarding | stoked',
  'Sports, Skateboarding, Open World': 'shaun white skateboarding',
  Sports:
    'aggressive inline | winter sports | sports champions | kinect sports | microsoft kinect sports | deca sports | vancouver 2010 | london 2012 | racquet sports | big beach sports | motionsports | table tennis | we ski | dave mirra | wii sports | active life | wii sports resort | wii sports club',
  'Sports, Bowling': 'brunswick | amf | high velocity bowling',
  'Sports, Family Friendly': 'mario and sonic at',
  'Sports, Fishing': 'rapala | bass pro shops the strike | fishing resort | reel fishing',
  'Sports, Hunting, Shooter': 'cabelas | deer drive | deer hunter | remington',
  'Sports, Fitness, Casual':
    'wii fit | ea sports active | your shape | zumba | majesco zumba | golds gym | biggest loser | my fitness coach | jillian michaels | exerbeat | shape up | fit in six | yourself fitness | walk it out | my weight loss coach | daisy fuentes | self defense training',
  'Racing, Driving, Realistic, Multiplayer':
    'gran turismo | forza motorsport | assetto corsa | grid $ | grid autosport | driveclub | sega gt | ferrari challenge | f1 | f1 championship',
  'Racing, Motorcycles': 'tourist trophy | motogp | mxgp | sbk | moto gp',
  'Racing, Driving, Open World, Multiplayer':
    'forza horizon | crew $ | crew wild run | test drive unlimited | burnout paradise | midnight club los angeles',
  'Racing, Driving, Multiplayer':
    'need for speed | need for speed most wanted | burnout | midnight club | project gotham | ridge racer | forza | blur $ | split second | juiced | test drive | rumble racing | r racing evolution | auto modellista | tokyo xtreme | sega rally | daytona usa | outrun | cruisn | san francisco rush | midtown madness | fast and furious | asphalt | flatout | l a rush | nascar | need for speed underground | import tuner | hot wheels | speed racer the | beetle adventure | excite truck | hydro thunder | trackmania | motorstorm | pure $ | mx vs atv | atv offroad | cars race o rama | baja edge | monster jam | excitebots | ford racing | corvette | gt pro | destruction derby',
  'Racing, Driving, Rally':
    'dirt $ | dirt 2 | dirt 3 | dirt rally | colin mcrae | wrc | sebastien loeb | rallisport | richard burns',
  'Racing, Family Friendly, Multiplayer':
    'mario kart | diddy kong racing | crash nitro kart | ctr crash team | modnation racers | sonic and sega all stars | sonic all star racing | sonic r | sonic riders | madagascar kartz | ben 10 galactic racing | m and ms kart | pac man world rally | lego racers | mickeys speedway | disneys cars race | kirby air ride | mario kart double | skylanders superchargers racing',
  'Racing, Sci-Fi, Futuristic':
    'wipeout 2048 | wipeout pure | wipeout xl | wipeout fusion | wipeout pulse | f zero | extreme g | quantum redshift | star wars racer revenge',
  'Casual, Party Game, Family Friendly': 'wipeout in the zone | wipeout create | wipeout the game',
  'Racing, Water Sports': 'wave race | splashdown',
  'Action, Driving, Arcade': 'crazy taxi | simpsons road rage',
  'Action, Driving': 'simpsons hit and run | stuntman',
};

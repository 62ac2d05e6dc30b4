// Series and single games of role-playing, strategy, building and story, and what they are. How a line is read: series-kinds.ts.

import type { KindLines } from './kind-lines.ts';

export const rolePlayingAndStrategy: KindLines = {
  'RPG, JRPG, Fantasy':
    'final fantasy | final fantasy anthology | chrono trigger | chrono cross | dragon quest | dragon warrior | bravely default | bravely second | golden sun | lost odyssey | blue dragon | star ocean | tales of | suikoden | breath of fire | lunar silver | lunar legend | lunar 2 | lunar dragon | skies of arcadia | grandia | wild arms | legend of dragoon | legaia 2 | legend of heroes | ys memories | ys seven | atelier | eternal sonata | enchanted arms | shadow hearts | white knight chronicles | rogue galaxy | dark cloud | radiant historia | last story | xenoblade chronicles 3d | radiata stories | valkyrie profile | baten kaitos | ni no kuni | etrian odyssey | lufia | arc the lad twilight | arc rise | infinite undiscovery | magna carta | secret of mana | sword of mana | legend of mana | children of mana | mana khemia | unlimited saga | romancing saga | saga frontier | final fantasy crystal | final fantasy chronicles | final fantasy origins | thousand arms | ar tonelico | hyperdimension neptunia | record of agarest | legend of legacy | kingdom of paradise | phantasy star 2 | phantasy star 4 | phantasy star collection | fantasy life | conception 2 | lost dimension | summon night | riviera | trinity universe | cross edge | mugen souls | fairy fencer | magical starsign | nostalgia $ | 7th dragon | evolution worlds | okage shadow king | illusion of gaia | lufia 2 | brave story | crystalis | secret of evermore | sands of destruction',
  'RPG, JRPG':
    'persona | shin megami tensei | earthbound | world ends with you | xenosaga | xenogears | digimon world | digimon story | resonance of fate | mega man battle network | mega man star force | hack | sword art online | omega quintet | koudelka | tokyo mirage | yo kai watch | dragon ball z attack of | exist archive | vagrant story | demon gaze | dungeon travelers | moe chronicle | mind zero | criminal girls | final fantasy type 0 | crisis core | xenoblade chronicles x | sorcery saga | shining | mega man starforce | sonic chronicles',
  'RPG, JRPG, Turn-Based, Family Friendly': 'pokemon',
  'RPG, Dungeon Crawler, Family Friendly': 'pokemon mystery dungeon | pokemon super mystery dungeon',
  'RPG, Dungeon Crawler': 'etrian mystery dungeon | shiren the wanderer | persona q shadow',
  'Strategy, RPG, Turn-Based, Family Friendly': 'pokemon conquest',
  'Casual, Pinball, Family Friendly': 'pokemon pinball',
  'Casual, Puzzle, Family Friendly': 'pokemon trozei | pokemon puzzle',
  'Casual, Family Friendly': 'pokemon snap | pokemon art academy | pokemon channel | hey you pikachu',
  'Action, RPG, Family Friendly': 'pokemon rumble | pokemon ranger',
  'Strategy, Turn-Based, Family Friendly':
    'pokemon stadium | pokemon battle revolution | pokemon trading card',
  'RPG, Action, JRPG, Fantasy, Action RPG':
    'kingdom hearts | final fantasy xv | tales of symphonia | tales of vesperia | tales of xillia | tales of the abyss | tales of zestiria | tales of legendia | tales of hearts',
  'Action, RPG, Shooter, Third-Person Shooter': 'final fantasy 7 dirge',
  'RPG, Massively Multiplayer, MMORPG, Fantasy, Multiplayer':
    'final fantasy xi online | final fantasy xi ultimate | final fantasy xi seekers | final fantasy xi with | final fantasy xi chains | final fantasy xi wings | final fantasy xi the | final fantasy xiv | world of warcraft | guild wars | elder scrolls online | aion | tera online | everquest | lord of the rings shadows of angmar | lord of the rings mines of moria | age of conan | warhammer online | dark age of camelot | dungeons and dragons online | ultima online',
  'RPG, Massively Multiplayer, MMORPG, Superhero, Multiplayer': 'city of heroes | city of villains',
  'RPG, Massively Multiplayer, MMORPG, Star Wars, Sci-Fi, Multiplayer':
    'star wars galaxies | star wars the old republic',
  'RPG, Massively Multiplayer, MMORPG, Multiplayer':
    'secret world | anarchy online | earth and beyond | asherons call',
  'Casual, Music, Rhythm': 'theatrhythm | persona 4 dancing',
  'Action, Fighting, JRPG': 'dissidia final fantasy',
  'Strategy, RPG, Tactical RPG, Turn-Based':
    'final fantasy tactics | fire emblem | tactics ogre | disgaea | valkyria chronicles | jeanne darc | front mission | vandal hearts | phantom brave | stella glow | shining force | super robot | makai kingdom | soul nomad | gladius | dungeons and dragons tactics | rondo of swords | wild arms xf | shin megami tensei devil survivor | code name s t e a m | luminous arc | suikoden tactics | hyperdevotion | onimusha tactics | project x zone',
  'RPG, Action RPG, Dark Fantasy, Difficult': 'bloodborne | demons souls | dark souls',
  'RPG, Action RPG, Open World, Fantasy, Story Rich': 'witcher 3 | witcher wild hunt',
  'RPG, Fantasy, Dark Fantasy, Story Rich': 'witcher $ | witcher enhanced | witcher 2',
  'RPG, Fantasy, Party-Based RPG':
    'dragon age | neverwinter nights | baldurs gate 2 | baldurs gate original | baldurs gate box | icewind dale | planescape torment | pillars of eternity | pool of radiance | temple of elemental evil | divinity original | dungeons and dragons classic anthology | drakensang | dark eye drakensang',
  'RPG, Action RPG, Hack and Slash, Fantasy':
    'diablo | baldurs gate dark alliance | champions of norrath | champions return to arms | untold legends | dungeon siege | sacred | titan quest | dungeons and dragons heroes | demon stone | path of exile | dungeon hunter | hellgate | heroes of ruin',
  'RPG, Action RPG, Fantasy':
    'fable 2 | fable 3 | fable best | fable with | fable the lost | kingdoms of amalur | two worlds | risen | gothic | arcania | bound by flame | jade empire | divinity 2 | dragons dogma | elex | kings field | vampire the masquerade',
  'RPG, Open World, Fantasy, First-Person': 'elder scrolls | oblivion $',
  'RPG, Open World, Post-apocalyptic, First-Person': 'fallout 3 | fallout 4 | fallout new vegas',
  'RPG, Post-apocalyptic': 'fallout | wasteland',
  'RPG, Sci-Fi, Space, Shooter, Third-Person Shooter, Action': 'mass effect',
  'RPG, Star Wars, Sci-Fi': 'star wars knights of the old republic',
  'RPG, Action, Sci-Fi, Cyberpunk': 'deus ex',
  'RPG, Comedy': 'south park the stick | south park the fractured',
  'RPG, Action RPG, Co-op, Fantasy': 'monster hunter | god eater | toukiden | ragnarok odyssey',
  'RPG, Action RPG':
    'nier | drakengard | phantasy star online | phantasy star universe | phantasy star portable | phantasy star 0 | dawn of mana | odin sphere | muramasa | nights of azure | valhalla knights | dragon ball z the legacy of goku | pandoras tower | technomancer | too human | alpha protocol | trinity souls of zill | folklore',
  'RPG, JRPG, Family Friendly, Comedy':
    'mario and luigi superstar | mario and luigi partners | mario and luigi dream | mario and luigi paper | super mario rpg | paper mario | paper mario the thousand | paper mario sticker | paper mario color',
  'RPG, Turn-Based, Fantasy':
    'lord of the rings the third age | might and magic 8 | might and magic 9 | wizardry',
  'Strategy, Turn-Based, Fantasy':
    'heroes of might and magic | might and magic heroes | kings bounty | age of wonders | disciples 2',
  'RPG, Puzzle, Fantasy': 'puzzle quest challenge | puzzle quest 2 | puzzle quest',
  'Simulation, Agriculture, Casual, Relaxing, Family Friendly':
    'harvest moon | story of seasons | hometown story',
  'Simulation, RPG, Agriculture, Fantasy': 'rune factory',
  'Simulation, Agriculture': 'farming simulator',
  'Simulation, Casual, Relaxing, Cute, Family Friendly':
    'animal crossing | tomodachi life | disney magical world | nintendogs | petz | mysims | viva pinata | kinectimals | simanimals',
  'Action, Racing, Family Friendly': 'mysims racing',
  'Adventure, Family Friendly': 'mysims agents',
  'Simulation, Casual, Life Sim': 'sims | urbz | virtual families | virtual villagers',
  'Strategy, Simulation, City Builder, Building, Management':
    'simcity | sim city | cities skylines | cities xl | caesar 3 | caesar 4 | pharaoh | emperor rise of the middle | immortal cities | anno | tropico | zeus | 1701 a d',
  'Strategy, Simulation, Management, Building':
    'roller coaster tycoon | rollercoaster tycoon | zoo tycoon | railroad tycoon | thrillville | sim theme park | jurassic park operation genesis | prison tycoon | school tycoon | theme hospital | monopoly tycoon | mall tycoon | hotel giant | airport tycoon | movies $ | dungeon keeper',
  'Sports, Golf, Simulation, Management': 'sid meiers simgolf',
  'Strategy, God Game, Simulation': 'black and white | populous',
  'Strategy, Simulation, God Game, Space': 'spore',
  'Strategy, RTS, Sci-Fi, Space': 'starcraft | homeworld',
  'Strategy, RTS, Fantasy':
    'warcraft 2 | warcraft 3 | lord of the rings the battle for | lord of the rings battle for | spellforce | battle realms',
  'Strategy, RTS, War':
    'command and conquer | age of empires | age of mythology | rise of nations | empire earth | cossacks | stronghold | warhammer 40k dawn of war | dawn of war | warhammer dawn of war | dark reign | total annihilation | universe at war | emperor battle for dune | blitzkrieg | war front | star trek armada',
  'Action, FPS, Shooter, Multiplayer': 'command and conquer renegade',
  'Strategy, Historical, War, Tactical, Turn-Based Strategy, RTS':
    'rome total war | medieval total war | medieval 2 | shogun total war | total war | empire total war',
  'Strategy, Turn-Based Strategy, Turn-Based, Historical, 4X':
    'civilization | sid meiers civilization | civilization 3',
  'Strategy, Turn-Based Strategy, Turn-Based, Sci-Fi, 4X':
    'sid meiers alpha centauri | galactic civilizations | master of orion 2 | master of orion 3',
  'Strategy, RTS, Space, Sci-Fi, 4X': 'sins of a solar empire',
  'Strategy, Simulation, Grand Strategy, Historical': 'europa universalis | hearts of iron',
  'Strategy, Adventure, Simulation, Pirates, Naval': 'sid meiers pirates',
  'Strategy, Adventure, Family Friendly': 'pikmin',
  'Strategy, Tower Defense': 'pixel junk monsters | defense grid',
  'Strategy, MOBA, Multiplayer': 'league of legends',
  'Adventure, Sandbox, Survival, Open World, Building, Crafting, Family Friendly':
    'minecraft | minecraft wii',
  'RPG, Action, Sandbox, Building, Crafting': 'dragon quest builders',
  'Simulation, Flight, Realistic':
    'microsoft flight simulator | microsoft combat flight simulator | combat flight simulator | flight simulator | x plane | falcon 4 | rise of flight | lock on modern',
  'Simulation, Trains, Realistic': 'train simulator | trainz | rail simulator',
  'Simulation, Naval, World War II': 'silent hunter',
  'Simulation, Driving': '18 wheels of steel',
  'Simulation, Space, Sci-Fi, Action': 'freelancer | x3 reunion | wing commander | freespace | starlancer',
  'Adventure, Puzzle, First-Person, Atmospheric':
    'myst $ | myst masterpiece | myst 3 | myst 4 | myst 5 | real myst | riven | uru | schizm | rhem | myst uru',
  'Adventure, Puzzle, Point & Click, Detective, Mystery, Female Protagonist':
    'nancy drew | her interactive nancy drew',
  'Adventure, Puzzle, Detective, Mystery, Family Friendly': 'professor layton',
  'Adventure, Visual Novel, Detective, Mystery':
    'phoenix wright | ace attorney | apollo justice | professor layton vs phoenix | hotel dusk | trace memory | jake hunter',
  'Adventure, Visual Novel':
    'hakuoki | zero escape | zero time dilemma | code realize | sweet fuse | norn9 | xblaze | psycho pass mandatory',
  'Action, Adventure, Horror': 'danganronpa another episode',
  'Adventure, Point & Click, Detective, Mystery':
    'sherlock holmes | still life | csi | ncis | murder she wrote | law and order | agatha christie | secret files | broken sword | hardy boys | blade runner | james noirs | touch detective',
  'Action, Adventure, Detective, Crime, Open World': 'l a noire',
  'Adventure, Point & Click, Comedy':
    'curse of monkey | escape from monkey | grim fandango | sam and max | kings quest',
  'Adventure, Point & Click':
    'syberia | longest journey | gabriel knight | black mirror | dark fall | barrow hill | keepsake | scratches | egyptian prophecy | return to mysterious island | journey to the center of the earth | lost crown',
  'Casual, Adventure, Hidden Object, Puzzle':
    'mystery case files | amazing adventures | house of 1000 doors | midnight mysteries | big city adventure | dark tales | mystery p i | mystery pi | twisted lands | nightmares from the deep | mystery masters | vacation quest | treasures of mystery island | hidden expedition | hidden mysteries | hidden object | hidden objects | hidden relics | sacra terra | weird park | princess isabella | margrave | secret of margrave | cate west | mortimer beckett | letters from nowhere | awakening moonfell | awakening the | dark strokes | escape the museum | escape the emerald | escape whisper | living legends | dream chronicles | 100 hidden | alex hunter | forbidden secrets | dark angels masquerade | veil of mystery | redemption cemetery | haunted manor | golden trails | grim tales | shiver poltergeist | shiver vanishing | left in the dark | abandoned | spirits of mystery | mystery trackers | mystery legends | mystery of mortlake | nora roberts | mishap an | fall of the new age | ancient secrets quest | antiquity hidden | attic hidden | natural threat | viva media mystery masters | i spy | ultimate i spy | spell trial | gardenscapes | barn yarn | lake house children | committed mystery | mystic diary | sea legends | classic adventures the great | interpol | brink of consciousness | sacred almanac',
  'RPG, Fantasy': 'arcanum',
  'Adventure, Puzzle, Anime': 'catherine',
  'Adventure, Puzzle, Visual Novel, Detective, Mystery': 'ghost trick',
  'Adventure, Puzzle, Point & Click, Family Friendly': 'zack and wiki',
  'Adventure, Detective, Mystery': 'murdered soul suspect',
  'Adventure, Horror, Point & Click': 'darkness within',
  'Strategy, RTS, Historical, War': 'kessen',
  'Strategy, RPG, Puzzle, Fantasy': 'might and magic clash',
  'Strategy, Card Game': 'phantasy star online 3',
  'RPG, JRPG, Sci-Fi': 'panzer dragoon saga',
  'RPG, JRPG, Horror': 'parasite eve',
  'Casual, Party Game, Family Friendly': 'mysims party',
  'Action, Adventure': 'dragon quest heroes rocket | spore hero',
  'RPG, Action, Action RPG, Fantasy': 'dragon quest swords',
  Adventure: 'spore creatures',
  'Racing, Family Friendly': 'pokemon dash',
  'Action, Adventure, Family Friendly': 'pokepark',
  'Adventure, Story Rich, Choices Matter, Episodic, Zombies, Violent':
    'walking dead the complete first | walking dead 400 | walking dead michonne',
  'Strategy, Turn-Based, Sci-Fi': 'r type command',
};

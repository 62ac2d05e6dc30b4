// Series and single games of shooting, fighting, horror and other action, and what they are. How a line is read: series-kinds.ts.

import type { KindLines } from './kind-lines.ts';

export const action: KindLines = {
  'Action, FPS, Shooter, Sci-Fi, Aliens, Multiplayer':
    'halo | resistance fall of man | resistance 2 | resistance 3 | resistance burning skies | destiny $ | destiny the taken king | destiny rise of iron | destiny ghost edition | destiny expansion pass | conduit',
  'Strategy, RTS, Sci-Fi': 'halo wars',
  'Action, FPS, Shooter, Sci-Fi, Multiplayer':
    'titanfall | unreal tournament | unreal championship | unreal anthology | crysis | haze $ | perfect dark | perfect dark zero | time splitters | timesplitters | tribes 2 | section 8 | battlefield 2142 | starhawk $',
  'Action, FPS, Shooter, Sci-Fi':
    'killzone mercenary | half life | metroid prime hunters | quake | enemy territory quake wars | fracture $ | chronicles of riddick | prey | bioshock | borderlands | red faction $ | red faction 2 | turok | duke nukem 64 | duke nukem total meltdown | project snowblind | pariah $ | syndicate $ | blacksite area 51 | area 51 | star trek elite force | star trek voyager elite force | sin episodes | bodycount | serious sam | unreal $ | coded arms | metro last light | metro redux | orange box | you are empty | legendary $ | darkwatch | brink $',
  'Action, Third-Person Shooter, Shooter, Sci-Fi':
    'resistance retribution | killzone liberation | red faction guerrilla | vanquish | quantum break | binary domain | inversion $ | lost planet | mindjack | gun valkyrie | brute force | fuse $ | transformers fall of cybertron | transformers war for cybertron | transformers rise of the dark spark | star wars bounty hunter | order 1886 | terminator salvation',
  'Action, FPS, Shooter, Military, War, Multiplayer':
    'call of duty | battlefield 3 | battlefield 4 | battlefield bad company | battlefield 2 | battlefield 2 modern combat | battlefield vietnam | battlefield 1 | medal of honor $ | medal of honor warfighter | medal of honor 10th | mag online | joint operations | delta force | operation flashpoint | homefront | vietcong | men of valor | line of sight vietnam | shellshock 2 | project igi | ghost squad',
  'Action, FPS, Shooter, World War II, War':
    'medal of honor frontline | medal of honor allied assault | medal of honor rising sun | medal of honor european assault | medal of honor pacific assault | medal of honor vanguard | medal of honor airborne | medal of honor heroes | medal of honor underground | medal of honor collection | call of duty finest hour | call of duty 2 | call of duty 2 big red one | call of duty 3 | call of duty world at war | call of duty united offensive | call of duty $ | battlefield 1942 | return to castle wolfenstein | wolfenstein | brothers in arms | turning point fall of liberty | hour of victory | history channel battle for the pacific',
  'Action, FPS, Shooter, Crime, Multiplayer': 'battlefield hardline | payday 2',
  'Action, FPS, Shooter':
    'goldeneye 007 | james bond 007 nightfire | james bond 007 agent under fire | 007 quantum of solace | james bond 007 quantum of solace | 007 the world is not enough | goldeneye rogue agent | no one lives forever | far cry | painkiller | black $ | red steel | nerf n strike | soldier of fortune payback | darkest of days | cold winter | mace griffin bounty hunter | breakdown $ | call of juarez | secret service | xiii $',
  'Action, Shooter, Multiplayer': 'splatoon | plants vs zombies garden warfare',
  'Action, Shooter, Star Wars, Sci-Fi, War, Multiplayer': 'star wars battlefront | starwars battlefront',
  'Action, Third-Person Shooter, Shooter, Military, Tactical':
    'tom clancys ghost recon advanced warfighter | tom clancys ghost recon | tom clancys ghost recon 2 | ghost recon | socom | unit 13 | army of two | spec ops | full spectrum warrior | kill switch | conflict desert storm | conflict denied ops | conflict vietnam | freedom fighters | winback | outfit $ | syphon filter | shell shock nam 67',
  'Strategy, Turn-Based Strategy, Tactical, Turn-Based':
    'tom clancys ghost recon shadow wars | advance wars | xcom | field commander',
  'Strategy, RTS, Military, War':
    'tom clancys endwar | tom clancy end war | world in conflict | ruse $ | r u s e | company of heroes | battalion wars | act of war',
  'Action, Shooter, On-Rails Shooter, Zombies, Horror':
    'house of the dead | resident evil the umbrella chronicles | resident evil the darkside chronicles | typing of the dead',
  'Action, Shooter, On-Rails Shooter':
    'time crisis | sin and punishment | gunblade ny | attack of the movies 3d | chicken riot | panzer dragoon | links crossbow training | star fox',
  'Action, Horror, Survival Horror, Zombies':
    'resident evil | resident evil zero | resident evil outbreak | resident evil code veronica | resident evil 2 | resident evil 3',
  'Action, Horror, Zombies, Third-Person Shooter, Shooter':
    'resident evil 4 | resident evil 5 | resident evil 6 | resident evil revelations | resident evil the mercenaries | resident evil operation raccoon city',
  'Action, Zombies, Gore, Violent':
    'dead rising | lollipop chainsaw | onechanbara | evil dead a fistful | evil dead regeneration',
  'Action, Adventure, Horror, Survival Horror':
    'silent hill | fatal frame | siren $ | clock tower | rule of rose | haunting ground | cursed mountain | eternal darkness | alone in the dark | spirit camera | evil within | evil dead hail to the king | alien isolation | sega alien isolation | penumbra | amnesia | obscure | rise of nightmares | dino crisis | dino crisis 2 | ju on | corpse party',
  'Action, Horror, Survival Horror, Third-Person Shooter, Shooter, Sci-Fi, Space, Gore':
    'dead space | dead space 2 | dead space 3',
  'Action, Horror, Shooter, Sci-Fi, On-Rails Shooter': 'dead space extraction',
  'Action, Horror, Third-Person Shooter, Shooter, Gore': 'suffering | shadows of the damned | cold fear',
  'Action, Horror, Gore, Violent': 'splatterhouse | saw $ | saw 2',
  'Action, Stealth, Violent, Gore, Horror': 'manhunt',
  'Adventure, Horror, Story Rich, Choices Matter, Multiple Endings': 'until dawn $',
  'Action, Adventure, Third-Person Shooter, Zombies, Post-apocalyptic, Story Rich, Survival, Violent, Stealth':
    'last of us',
  'Action, Adventure, Third-Person Shooter, Shooter, Story Rich': 'uncharted',
  'Action, Adventure, Lara Croft, Female Protagonist': 'tomb raider | rise of the tomb raider | lara croft',
  'Action, Adventure, Stealth, Open World, Assassin, Historical': 'assassins creed',
  'Action, Stealth, Assassin, Historical':
    'assassins creed chronicles | assassins creed altairs | assassins creed 2 discovery | assassins creed bloodlines',
  'Action, Stealth, Assassin': 'hitman',
  'Action, Stealth, Ninja': 'tenchu',
  'Action, Stealth, Military': 'metal gear solid | metal gear $ | tom clancys splinter cell | splinter cell',
  'Strategy, Stealth, Turn-Based, Card Game': 'metal gear acid',
  'Action, Stealth': 'thief | rogue ops | second sight | dishonored | death to spies',
  'Action, Adventure, Stealth, Platformer, Family Friendly': 'sly cooper | sly collection | sly 2 | sly 3',
  'Action, Open World, Crime, Driving, Shooter, Third-Person Shooter, Violent':
    'grand theft auto 3 | grand theft auto 4 | grand theft auto 5 | grand theft auto vice city | grand theft auto san andreas | grand theft auto liberty city | grand theft auto the trilogy | grand theft auto double pack | grand theft auto episodes | true crime | saints row | scarface | driv3r | driver parallel lines | godfather | mafia | sleeping dogs | wheelman',
  'Action, Open World, Crime, Driving, Violent': 'grand theft auto | getaway',
  'Action, Driving, Racing, Crime': 'driver $ | driver 2 | driver san francisco',
  'Action, Open World, Shooter, Third-Person Shooter':
    'mercenaries | just cause | saboteur | sunset overdrive | crackdown | watch dogs | destroy all humans',
  'Action, Adventure, Open World': 'bully $ | bully scholarship | infamous | prototype | gravity rush',
  'Action, Adventure, Open World, Western, Shooter, Third-Person Shooter':
    'red dead redemption | red dead redemption undead nightmare',
  'Action, Western, Shooter, Third-Person Shooter': 'red dead revolver',
  'Action, Third-Person Shooter, Shooter':
    'max payne | stranglehold | wet $ | kane and lynch | dead to rights | 50 cent | eat lead | oni $ | james bond 007 everything or nothing | james bond 007 from russia with love | james bond 007 blood stone | enter the matrix | psi ops | wanted weapons of fate | quantum theory | matrix path of neo | damnation $ | ghostbusters the video game | spec ops the line | freedom wars | 25 to life | recore | earth defense force | bullet witch | p n 03 | army men sarges',
  'Action, Adventure, Hack and Slash, Mythology, Violent, Gore': 'god of war',
  'Action, Hack and Slash, Character Action Game':
    'devil may cry | bayonetta | heavenly sword | onimusha | genma onimusha | no more heroes | viking battle for asgard | genji | ninja blade | shinobi | nightshade | knights contract | chaos legion | bujingai | rygar the legendary | nano breaker | mark of kri | rise of kasai | beowulf the game',
  'Action, Ninja': 'ninja gaiden',
  'Action, Hack and Slash, Historical, War':
    'dynasty warriors | samurai warriors | warriors orochi | bladestorm | ninety nine nights | n3ii | arslan the warriors',
  'Action, Mechs, Robots':
    'dynasty warriors gundam | armored core | mech assault | mechassault | zone of the enders | chromehounds | mobile suit gundam',
  'Simulation, Action, Mechs, Robots': 'mechwarrior',
  'Action, Hack and Slash, Fantasy, Adventure': 'hyrule warriors',
  'Action, RPG, Hack and Slash, Fantasy': 'dragon quest heroes the | darksiders 2',
  'Action, Adventure, Hack and Slash':
    'darksiders | castlevania lords of shadow | castlevania lament of innocence | castlevania curse of darkness | lord of the rings the two towers | lord of the rings return of the king | lord of the rings the return of the king | blood omen',
  'Action, Vampire': 'castlevania | super castlevania',
  'Action, Fighting, Vampire': 'castlevania judgment',
  'Action, Vampire, Gore': 'blood rayne | bloodrayne',
  'Action, Adventure, Parkour, Platformer': 'prince of persia',
  'Action, Parkour, Female Protagonist, First-Person': 'mirrors edge',
  'Action, Fighting, 2D Fighter, Multiplayer':
    'street fighter 2 | street fighter 4 | street fighter 3 | street fighter alpha | super street fighter | street fighter x tekken | street fighter anniversary | marvel vs capcom | tatsunoko vs capcom | capcom vs snk | king of fighters | guilty gear | blazblue | samurai shodown | persona 4 arena | darkstalkers | fatal fury | capcom fighting | world heroes | x men vs street | art of fighting | dengeki bunko fighting | arcana heart | neogeo battle | under night',
  'Action, Fighting, Multiplayer':
    'soul calibur | soulcalibur | soul blade | tekken | dead or alive | virtua fighter | street fighter | street fighter ex | marvel super heroes vs | killer instinct | primal rage | bloody roar | injustice | super smash bros | playstation all stars | pokken tournament | j stars victory | dragon ball z budokai | dragonball z budokai | dragon ball z battle | dragonball z burst | dragon ball raging | dragon ball z ultimate | dragon ball z extreme | dragon ball z tenkaichi | naruto ultimate ninja | naruto shippuden ultimate ninja | naruto shippuden ultimate storm | naruto shippuden clash | naruto clash of ninja | bleach shattered | def jam fight | def jam vendetta | def jam icon | fighters uncaged | fighter within | tao feng | power stone | jojos bizarre adventure | marvel nemesis | teenage mutant ninja turtles smash | teenage mutant ninja turtles tournament | sonic battle | battle arena toshinden | clay fighter | kung fu chaos | x men mutant academy | reality fighters | godzilla destroy | godzilla save | war of the monsters | ehrgeiz | shaq fu | onimusha blade warriors',
  'Casual, Sports, Volleyball': 'dead or alive xtreme beach volleyball',
  'Casual, Sports': 'dead or alive xtreme 2 | dead or alive xtreme 3',
  'Action, Fighting, Gore, Violent, Multiplayer': 'mortal kombat | ultimate mortal kombat',
  'Action, Fighting, Superhero, Multiplayer': 'mortal kombat vs dc',
  'Action, Gore, Violent': 'mortal kombat mythologies | mortal kombat special forces',
  "Action, Beat 'em up, Gore, Violent": 'mortal kombat shaolin monks',
  "Action, Beat 'em up":
    'streets of rage | double dragon | final fight | golden axe | battletoads | teenage mutant ninja turtles | tmnt $ | river city | viewtiful joe | god hand | urban reign | fighting force | dragons crown | senran kagura | warriors $ | anarchy reigns | kung fu $ | rise to honor | bruce lee quest | beat down fists | altered beast | bouncer | state of emergency',
  'Action, Hack and Slash, Dungeon Crawler, Fantasy, Co-op': 'gauntlet',
  'Action, Superhero, Comic Book':
    'spider man | spiderman | amazing spider man | ultimate spider man | batman | incredible hulk | hulk $ | iron man | superman | thor god | captain america | green lantern | fantastic four | fantastic 4 | x men | x2 wolverines | deadpool | wolverine | marvels spider | justice league heroes | catwoman | teen titans | ghost rider | spawn armageddon | hellboy the science | venom spider',
  'Action, RPG, Superhero, Comic Book, Co-op': 'marvel ultimate alliance | x men legends',
  'Action, Fighting, Superhero': 'x men next dimension | x men mutant academy 2 | x men children of the atom',
  'Action, Third-Person Shooter, Superhero, Comic Book, Violent': 'punisher',
  "Action, Arcade, Classic, Shoot 'Em Up":
    'gradius | r type | raiden | space invaders | defender $ | life force | otomedius | contra | metal slug | geometry wars | robotron | asteroids $ | nanostray',
  'Action, Robots': 'transformers',
  'Action, Star Wars, Sci-Fi':
    'star wars the force unleashed | star wars the clone wars | star wars clone wars | star wars 3 revenge | star wars i jedi power | star wars obi wan | star wars i the phantom | star wars shadows of the empire | super star wars',
  'Action, Star Wars, Sci-Fi, Flight, Space':
    'star wars rogue squadron | star wars rebel strike | star wars jedi starfighter | star wars x wing | star wars 1 battle for naboo | star wars rebel assault',
  'Racing, Star Wars, Sci-Fi': 'star wars i racer | star wars super bombad',
  'Strategy, RTS, Star Wars, Sci-Fi':
    'star wars empire at war | star wars galactic battlegrounds | star wars force commander',
  'Action, Driving, Vehicular Combat':
    'twisted metal | sony twisted metal | vigilante 8 | star wars demolition | full auto | cel damage | carmageddon | rogue trip | spy hunter',
  'Action, Flight':
    'ace combat | namco ace combat | blazing angels | crimson skies | h a w x | hawx | tom clancys h a w x | tom clancys hawx | birds of steel | air conflicts | after burner | apache air | heroes over europe | heroes of the pacific | secret weapons over | sky crawlers | snoopy vs the red baron | damage pacific squadron | janes advance strike | top gun | lair $',
  'Action, Adventure, Story Rich, Choices Matter, Multiple Endings, Quick-Time Events':
    'heavy rain | beyond two souls | heavy rain and beyond | indigo prophecy',
  'Adventure, Story Rich, Choices Matter, Episodic':
    'life is strange | wolf among us | tales from the borderlands | minecraft story mode | back to the future the game',
  'Action, Adventure':
    'ico $ | shadow of the colossus | last guardian | enslaved | brave fencer | alice madness returns | american mcgees alice | shenmue | sphinx and the cursed | legend of kay | indiana jones and | peter jacksons king kong | majin and the | shadow man | legend of zelda | zelda | okami | harry potter and | pirates of the caribbean | buffy the vampire | hobbit $ | chronicles of narnia | van helsing | drakan | bionic commando | godzilla $ | jaws unleashed | adventures of tintin | charlie and the chocolate | kameo | primal $ | simpsons game | way of the samurai | medieval moves | starfox adventures',
  "Action, Open World, Crime, Beat 'em up": 'yakuza $ | yakuza 2 | yakuza 3 | yakuza 4',
  'Action, Zombies, Crime, Third-Person Shooter, Shooter': 'yakuza dead souls',
  'Action, RPG, Open World, Robots, Female Protagonist, Post-apocalyptic': 'horizon zero dawn',
  'Action, Military, Shooter': 'army men | commando',
  'Action, Sci-Fi, First-Person, Adventure, Female Protagonist':
    'metroid prime | metroid prime 2 | metroid prime 3 | metroid prime trilogy',
  'Action, Platformer, Metroidvania, Sci-Fi, Female Protagonist':
    'metroid $ | super metroid | metroid fusion | metroid zero | metroid 2 | metroid classic',
  'Action, Sci-Fi, Female Protagonist': 'metroid other m',
  'Action, FPS, Shooter, Horror':
    'f e a r | fear 2 | condemned 2 | clive barkers jericho | clive barkers undying | dementium the ward | darkness $',
  'Action, FPS, Shooter, Zombies, Horror': 'left 4 dead | walking dead survival instinct',
  'Action, RPG, Zombies, First-Person, Survival, Gore': 'dead island | dying light',
  'Action, FPS, Shooter, Sci-Fi, Aliens':
    'aliens vs predator $ | aliens versus predator | aliens colonial marines',
  'Action, FPS, Shooter, Military, Tactical, Multiplayer':
    'tom clancys rainbow six | rainbow six | swat4 | swat 4',
  'Action, FPS, Shooter, Multiplayer': 'overwatch | evolve $ | counter strike | half life counter strike',
  'Action, FPS, Shooter, Sci-Fi, Gore': 'doom | bulletstorm',
  'Action, FPS, Shooter, Military, War, Gore, Multiplayer': 'soldier of fortune',
  'Action, Third-Person Shooter, Shooter, Sci-Fi, Violent, Gore': 'gears of war',
  Strategy: 'scarface money power respect',
  'Action, Hack and Slash, Character Action Game, Violent, Gore':
    'ninja gaiden 2 | ninja gaiden 3 | ninja gaiden sigma | ninja gaiden black | dantes inferno | madworld | conan $ | afro samurai',
  'Action, Sci-Fi, Third-Person Shooter, Shooter': 'dino crisis 3',
  'Casual, Pinball': 'metroid prime pinball | mario pinball land',
  'Action, Hunting, Shooter': 'cabelas survival',
  'Action, Open World, Zombies, Survival': 'state of decay',
  'Action, Hack and Slash, Rome': 'ryse',
  'Action, Survival, Zombies, Open World, Crafting': '7 days to die',
  'Action, RPG, Third-Person Shooter, Shooter': '3rd birthday',
  'Action, Horror, Third-Person Shooter, Shooter, Sci-Fi': 'thing $',
  'Action, Adventure, Open World, Pirates, Multiplayer': 'sea of thieves',
  'Action, Racing, Driving, Vehicular Combat': 'jak x combat',
  'Action, Fantasy, War': 'lord of the rings conquest',
  'Action, Shooter, World War II, Sniper, Stealth': 'sniper elite',
  'Action, RPG, First-Person, Fantasy': 'dark messiah',
  'Action, Shooter': 'kid icarus uprising',
  'Action, FPS, Shooter, Sci-Fi, War, Multiplayer': 'killzone',
  Action: 'godzilla unleashed | street fighter 2010',
};

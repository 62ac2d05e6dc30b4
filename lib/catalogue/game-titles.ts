// Is a video game shop's product a game? A rule over its title, which is all the data has. Measured on 300 products
// labelled by hand: corpus/labels/README.md has the convention and the figures.
//
// A title is read up to any bundled extra ("… with Microphone"): a game with a microphone is a game, a headset with one
// isn't. The rest is searched for words for money, consoles, accessories and toys.

import { splitPlatform } from './platforms.ts';

const machines =
  'xbox ?one|xbox ?360|xbox|playstation ?(?:[1-4]|one|portable|vita|tv|move)?|ps ?one|ps ?[1-4]|ps ?x|ps ?vita|vita|psp ?(?:go)?|wii ?u|wii|(?:new )?3 ?ds(?: xl| ll)?|2ds|dsi(?: xl| ll)?|ds(?: lite)?|n?dsl|game ?boy(?: advance| color| micro| pocket)?(?: sp)?|gba(?: sp)?|game ?cube|nintendo ?64|n64|snes|nes|super nintendo|dreamcast|(?:sega )?genesis|saturn';
const nearMachine = new RegExp(`\\b(?:${machines}|kinect|rock ?band|guitar hero)\\b`, 'iu');
const anyOf = (words: readonly string[], flags = 'iu') =>
  new RegExp(`\\b(?:${words.join('|')})(?!\\w)`, flags);

// These also occur in games' names, so they're removed before the search.
const innocent = anyOf(
  [
    'jewel case|case files?|cold case|case closed|(?:\\w+ )?case of|stand[- ]?alone|last stand|wheel of (?:fortune|time)|system shock',
    'mouse trap|m(?:ickey|ighty) mouse|(?:trading |classic )?card (?:games?|battles?|fighters?|sagas?)|deep cover|under the skin|get a grip',
    'glitch in (?:the )?system|lights,? camera,? \\w+|last light|armor edition|stick of truth|stick it|stick rpg|little mac boxing gloves?|under ?cover|wii fit plus|expansion (?:game|pack|set|disc)|eye ?toy:? (?:groove|kinetic|play|antigrav|operation)\\b[^,]*',
    '\\(?(?:without|no) (?:rumble ?pa[ck]k?|tremor ?pa[ck]k?|jumper pak|ezpak|camera)\\)?|with music cd|comic bundle|art book bundle|board games?|strategy games?|astro ?pop|eye of|\\(?(?:no )?cable (?:included|sold separately)\\)?|no cable',
  ],
  'giu',
);

const money = anyOf([
  'points|live \\d+ months?|member ?ships?|subscription (?:card|code)|subscription\\s*[:(\\[-]|month subscription|gift cards?|(?:time|cash|gold|network|nwtwork|gem|points|prepaid|pre-paid) cards?|prepaid|pre-paid',
  '\\d+ (?:day|month)s?\\b.*\\b(?:card|gold|subscription|trial)|\\d{3,} (?:cartel coins|crowns|gems?)|[\\d,]+ adventurecoins|playstation (?:plus:|now)|eshop \\$|ea access|station cash|in pack value',
]);

/** Sold as a download: a game, unless it's money or comes with a machine. */
const download =
  /\[[^\]]*(?:download|game code|digital code|instant access)[^\]]*\]|\bdigital code\b|\bfull game\b|\bdownload (?:card|code)\b/iu;
const software = anyOf([
  'game only',
  'software',
  'starter pack',
  'expansion (?:game|pack|set)',
  '(?:mission|map|track) pack',
]);

/** Only accessories have these names. */
const accessory = anyOf([
  'head ?sets?|headphones?|ear ?buds?|ear ?phones?|ear force|speakers?|sound ?bar|\\d\\.\\d-channel|micro ?phones?|mixamp|chat communicator|communicator|sound blaster',
  'controllers?|control (?:pad|deck|stick)|game ?pads?|gampads?|joy ?sticks?|joy ?pads?|joy-cons?|sixaxis|nunchu[c]?ks?|lightchuck|remotes?|wiimotes?|fight(?:ing|er)? ?sticks?|fight(?:er)? ?pads?|battle pad|arcade (?:stick|pro)|real arcade pro|flight ?sticks?|steering|(?:racing|speed|force|wii) wheel|wheel ?stand|light ?gun|zapper|dance (?:pad|mat)|dancing mat|balance board|foot ?board|fighting commander|assault commander|guncon|hotas|multi ?tap|challenge wheel|track ?ir|wii wand|sense ?bar|(?:wii )?motion ?plus$|playstation eye$|super game boy(?: 2)?|game boy printer|backup cartridge|multi-reader|play link|shooting attachment|brawl ?pad|bongos|turntable|drum (?:set|kit|sticks?|silencers?)|(?:wireless|wired|standalone|fender|les paul|frontman) (?:guitar|\\w+caster)|\\w+caster replica',
  'mouse ?pads?|mouse ?mats?|(?:gaming|optical|wireless|wired|laser|vertical|computer|usb|bluetooth|mmo) (?:\\w+ ){0,2}mouse|keyboards?|key ?pads?|key ?caps?|trackball|gaming surface|mechanical gaming|dpi',
  'chargers?|charg(?:ing|e) (?:\\w+ )?(?:kit|station|cable|dock|stand|base|cradle|system|pack)|recharg\\w+|batter(?:y|ies)|power (?:supply|cord|brick|station|cable)|ac adap\\w+|adap(?:te|to)rs?|cables?|cords?|hdmi|usb|scart|rca|(?:a/?v|av) (?:pack|cable)|component|rf (?:switch|unit|modulator)|selector switch|docks?|docking|converters?|connectors?|receivers?|bluetooth|ethernet|wi-?fi adap\\w+|modem|splitter|net connect|hd-?link|encoder',
  '(?:carry|carrying|travel|protective|hard|soft|storage|game|card|umd|display|leather|silicone|skin|shell|clear|crystal|armor|transporter|console|organizer|guard|dura|cartridge|compact|expedition|eva|denim|gamer.?s|adventure|vip|v\\.i\\.p\\.|s\\.p\\.f\\.)[- ]?(?:\\w+ )?cases?|case (?:cover|kit|bag|box|bundle|holder|\\d+)|cases? for|pouch(?:es)?|back ?pack(?! attack)|sleeves?|decals?|face ?plates?|screen (?:protect\\w*|film|filter|guard|lens)|protectors?(?! of)|protective filter|silicone|housing|tekcase|playcase|playgear|resistance bands|lanyard|wrist ?straps?|organizer|folio|armor bag|nerf armor|portfolio|dust covers?|skin (?:case|cover|set|sticker)s?|vinyl skins?|designer skins?',
  '(?:thumb|analog|control|silicone|hand|comfort|quick|power|trigger|pistol|charge|rubber) ?grips?|grips? (?:for|case)|thumb ?sticks?|kontrol ?freek|fps freek|\\w+ freek|styl(?:us|uses|i)|stylus pens?|touch pens?|d-pad',
  'memory (?:card|stick|unit|pak)s?|(?:visual|max) memory|expansion pak|hard ?(?:disk )?drives?|hdd|flash drive|sd card|card reader|dvd drive|heatsinks?',
  'webcam|kinect sensor|sensor bar|cool(?:er|ing) (?:fan|stand|system)|whisper fan|intercooler|core cooler|cooling|laser lens|lens (?:cleaning|head)|screwdrivers?|screw set|tool ?kit|(?:open|unlock|repair) tools?|tool set|repair kit|replacement|replacment|cleaning (?:kit|card)s?|cleaner|modded|mod chip|magnifier',
  'amiibo|figures?(?! skat)|figurines?|keychain|necklace|t-?shirt|power disc|dumbbell|step platform|yoga mat|boxing gloves?|glow saber|gaming chair|gaming glasses|ottoman|fit meter|game player|mobile monitor',
  '(?:strategy|game|official|prima|player.?s|survival|secrets?) guides?|guide ?book|strategy book|hint ?book|magazine|movie playback|(?:ultimate )?cheats|cheat (?:system|device)|action replay|game ?shark|game ?genie|xploder|code ?breaker|power ?saves?|rumble ?pa[ck]k?|tremor ?pa[ck]k?|jumper pak|ezpak|jump pa[ck]k?|transfer (?:pak|kit)|video game enhancer|tv tuner',
  'accessory|accessories|travel (?:power |essentials )?(?:kit|pack)|gamers?.{0,2} kit|play & charge|quick charge|clean and protect|write & protect|owner.s kit|essentials? kit|plates? no|in[- ](?:1|one) (?:bundle|starter|sports|travel|essentials?|kit|family|luxury|fitness|pack)|sports pack|workout kit|cooking kit|band hero drum|xclamp|x-clamp|shims?|cartridge (?:case|storage)',
]);

/** Accessories next to a machine's name, something else without one. */
const ambiguous = anyOf([
  'cases?|bags?|skins?|covers?|shells?|shield|jacket|guard|film|straps?|holder|tower|racks?|shelf|stands?|mounts?|mounting|clips?|tripod|album|tote|armor|wallet|stickers?|box|doors?|hinge|belts?',
  'mouse|mice|mats?|wheels?|pedals?|throttle|yoke|blasters?|camera|pointer|gloves?|pens?|buttons?|triggers?|grips?|cap|stick|sticks|pad|gun|swords?|rod|racket|bat',
  'starter kit|power pa[ck]k?|kit|parts?|motor|sensors?|fans?|lens|laser|screws?|memory|hub|extension|network|switch|wires?|charge|power|lights?|lcd|screen|digitizer|mic|mics|guitars?(?! hero)|drums?|cymbals?|plush|poster|toys?|decal|reinforcement|\\d+ ?(?:ft|feet|mm|mah|foot)',
]);

const size = /\b\d+ ?[gm]b\b/iu;
const colours =
  'black|white|blue|red|pink|silver|platinum|indigo|purple|graphite|jet|cobalt|metallic|crystal|onyx|ceramic|piano|pearl|ice|polar|midnight|electric|cosmo|flame|crimson|jade|rose|mint|orange|yellow|green|gold|pure|aqua|matte|mystic|bronze|teal|coral|glacier|charcoal|atomic|berry|fuchsia|clear|kiwi|grape|nomad';
const furnished =
  'with|kinect|and|for|old model|new|hardware|bundle|slim|elite|arcade|pro|premium|core|xl|ll|lite|launch|deluxe|value|entertainment|holiday|limited|special|edition|pack|set|original|classic|refurbished|certified|japan\\w*|imported|import|version|only|plays?|games?|family|black friday|wi-?fi|3g|4g|system|console|redesign|mini|model|s|e|x|sp|light|dark|player|anniversary|\\d{1,4}\\w{0,3}';
const maker = 'sony|nintendo|microsoft|sega|official|the|original|brand|genuine';
const machine = new RegExp(
  [
    '\\bconsoles?\\b|\\b(?:game|gaming|entertainment|handheld|portable|core|video game) systems?\\b|\\bhandheld\\b|\\bpre-?installed\\b|\\bn-gage\\b|\\bretro-?duo\\b|\\bretron\\b',
    `\\b(?:${machines})\\b[^:]{0,30}\\bsystems?\\b`,
    `^(?:(?:${maker}|${colours}|${furnished})[ ,-]+)*(?:${machines})(?:[^\\p{L}\\p{N}]+(?:${maker}|${colours}|${furnished}|${machines}))*[^\\p{L}\\p{N}]*$`,
    `^(?:(?:${maker}|limited[ -]edition) )*(?:xbox ?(?:one|360)|playstation ?[2-4]|playstation (?:portable|vita|tv)|ps[2-4]|psp|ps vita|wii u|(?:nintendo )?(?:3ds|dsi?|ds lite))\\b.*\\b(?:(?:holiday|value|hardware|console|edition|deluxe) bundle|(?:entertainment|value|combo|core|family) pack|deluxe set)`,
    `^(?:sony |limited edition )*(?:playstation|psp)\\b.*\\b(?:entertainment|value|combo|core) pack\\b`,
  ].join('|'),
  'iu',
);

const brands = anyOf([
  'nyko|logitech|razer|turtle beach|hori|dreamgear|pdp|intec|pelican|steelseries|corsair|saitek|thrustmaster|hyperkin|cta digital|power ?a|skinomi|decalgirl|astro gaming|sennheiser|kmd|sades|datel|insten|rocketfish|snakebyte|tritton|plantronics|scuf|speedlink|retro-?bit|tomee|gam3gear|eforcity|everydaysource|hde|donop|mayflash|8bitdo|zowie|cooler master|roccat|sentey|genius gx|e-blue|redragon|perixx|skque|fosmon|amazonbasics|monster (?:cable|gamelink)|energizer|talismoon|cronusmax|hip street|memorex|belkin|rds industries|gioteck|bionik|foamy lizard|extremerate|mcbazel|lowpricenice|khomo|assecure|grip-it|illumishield|collective minds|controller gear|skullcandy|polk audio|gamdias|cm ?storm|tesoro|playseat|iogear|zagg|orzly|amvr|ortz|austor|khanka|sminiker|aceshot|redoctane|ch products|sharkoon|thermaltake|havit|antec|hideit|gravis|kensington|afterglow|rock candy|repairbox|yttl|madcatz|global game gear|wormlight|psyclone|levelup|level up|xcm|radica|bioworld',
]);

const toys =
  /\bskylanders\b(?!.*(?:starter pack|portal owner|game only|video game|\[download\]|cloud patrol|lost islands))|\bdisney infini?ty\b(?!.*(?:starter pack|expansion game|\[download\]|game only|collector))|\blego dimensions\b(?=.*\b(?:fun|level|team|story|polybag)\b)|\b(?:fun|level|team|story) pack\b.*\blego dimensions\b|\bpower discs?\b|\bamiibo\b|\bpack of \d+ cards\b/iu;

const broughtAlong =
  /\s*(?:[([,]\s*)?(?:(?<!compatible )\bwith\b|\bw\/|\bincludes?\b|\bincluding\b|\bbundle with\b|[&+]\s*(?=(?:\w+ )?(?:dualshock|wireless|guitar|headset))).*$/iu;
// Games that come with their own device.
const musical =
  /\b(?:guitar hero|rock ?band|band hero|dj hero|singstar|karaoke|donkey konga|dance ?dance ?revolution|buzz|boogie|scene it|sing it|tony hawk|rocksmith|just dance|beatmania|pump it up|rapstar|rapala|cabela's|nhl slapshot|active life|nerf n|endwar|warhawk|tekken)\b/iu;
const bundle = /\b(?:bundle|band kit|guitar kit|game (?:&|and|\+|with)|party pack|band-in-a-box)\b/iu;

export function isGameTitle(title: string): boolean {
  const { title: bare } = splitPlatform(title);
  const text = bare.replace(innocent, ' ');
  const head = text.replace(broughtAlong, '').trim();
  if (money.test(text) || toys.test(title)) return false;
  if (machine.test(head) || (size.test(text) && nearMachine.test(head))) return false;
  if (/\bcompatible (?:with|for)\b/iu.test(text) && nearMachine.test(text) && accessory.test(text))
    return false;
  if (download.test(title)) return true;
  if (software.test(text) && !startsWithMachine.test(head)) return true;
  if (musical.test(head) && bundle.test(text) && !size.test(text)) return true;
  if (brands.test(head) || accessory.test(head)) return false;
  return !(nearMachine.test(head) && ambiguous.test(head));
}
const startsWithMachine = new RegExp(`^(?:(?:${maker}|hello kitty) )*(?:${machines})\\b`, 'iu');

// Which football is meant.

/** Football outside America is soccer. */
export function inAmerican(about: string, message = ''): string {
  if (!/^(?:(?:real|proper) )?football(?: games?)?$/.test(about)) return about;
  return /(?<!\p{L})(?:soccer|jeux? de foot|pro evolution|fifa|fußball|fussball|f[uú]tbol|calcio|(?:real|proper|actual|association|echte[rnms]?) f(?:ootball|ußball))(?!\p{L})|축구/iu.test(
    message,
  )
    ? 'soccer'
    : about;
}

/** Bullets, and numbers or letters followed by a bracket or full stop. "2.1" numbers a paragraph. */
const BULLET = /^\s*([-*•●▪◦‣·–—➢✓])\s+(?=\S)/u;
const NUMBER = /^\s*(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)/iu;

/** Whatever a format draws for "another one", it is written like this. */
export const BULLET_MARK = '•';

/** The mark at the start of a line and the rest of it, or null where it is no list item. */
export function splitListMark(line: string): { mark: string; rest: string } | null {
  const bullet = BULLET.exec(line);
  const afterBullet = bullet ? line.slice(bullet[0].length) : line;
  // Lists converted from Word often carry a bullet before their letter: "- a) …".
  const number = NUMBER.exec(afterBullet);
  if (number) return { mark: number[1]!, rest: afterBullet.slice(number[0].length) };
  return bullet ? { mark: BULLET_MARK, rest: afterBullet } : null;
}

/** True for a mark that only says "another one", which a quotation can do without. */
export function isBullet(mark: string): boolean {
  return !/[\p{L}\p{N}]/u.test(mark);
}

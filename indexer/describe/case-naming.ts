/**
 * Where a text names a case: by its name, or for a lettered one under any of the words that stand
 * before the letter, so that "SCR S" and "Child S" are the same.
 */
export function namingOf(name: string): RegExp {
  const letter = name.split(' ').at(-1)!;
  const before = String.raw`(?:child|children|SCR|baby|family|review|case|young person)`;
  const forms = letter === name ? name : String.raw`${before}\s+(?:[A-Z]{1,2}\s+and\s+)?${letter}`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${forms}(?![\p{L}\p{N}])`, 'iu');
}

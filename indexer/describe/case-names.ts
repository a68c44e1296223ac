import type { Known } from '../../search/review.ts';
import { known, statementsOf, unknown, type Parts, type Statement } from './evidence.ts';

const LETTERED = /\b(?:Child|Baby|Family|Young Person|Sibling)\s+(?:[A-Z]{1,3}\d?|\d{1,2})\b/gu;
const REVIEW_LETTER = /\b(?:SCR|LCSPR|CSPR|Review)\s+([A-Z]{1,2}\d?)(?![\p{L}\p{N}])/gu;
/** A name after "for", "concerning", a colon and the like on a title page. */
const NAMED =
  /(?:\b(?:for|concerning|about|into|of|regarding|respect of|relation to|from)\s+|[:–—-]\s*)(?:the (?:life|death|review|story|experiences?) (?:of|about|and \w+ of)\s+)?[‘'"“]?(\p{Lu}\p{Ll}{1,}(?:-\p{Lu}\p{Ll}+)?)\b(?!\s+(?:Safeguarding|Council|Board|Partnership|Review|Report|\d))/gu;
/** A name in quotation marks, or right after the kind of review, on a title page. */
const QUOTED =
  /[‘'"“](\p{Lu}\p{Ll}+)[’'"”](?![\p{L}])|\b(?:CSPR|LCSPR|SCR|[Rr]eview)\s+(\p{Lu}\p{Ll}+)(?=\s*(?::|$))/gmu;
const INTRODUCED =
  /\b(?:is|are|be|been|was|were)?\s*(?:called|known as|referred to(?: throughout| here)?(?: \w+ \w+)? as|named)\s+[‘'"“]?(?!Child|Baby|Family|Sibling|Young)(\p{Lu}\p{Ll}+)\b/gu;

const NOT_A_NAME =
  /^(?:Report|Summary|Response|Overview|Executive|Learning|Final|Action|Briefing|Statement|Panel|Published|Re|Ref)$/u;

const OPENING_STATEMENTS = 14;

function unique(names: Iterable<string>): string[] {
  return [...new Set(names)];
}

/** True where the text treats a word as a child's pseudonym, not as a place or the first of a title. */
function isPseudonym(name: string, body: Statement[]): boolean {
  const treated = new RegExp(
    String.raw`\b(?:called|known as|referred to(?: throughout| here)?(?: \w+ \w+)? as|named)\s+[‘'"“]?${name}\b|\b${name}\s+\((?:not (?:his|her|their)|a pseudonym)|\b${name}['’]s?\s+(?:mother|father|parents|family|life|death|story|experience|needs|home)|\b${name},? (?:a |an |who was )(?:\w+ ){0,3}(?:baby|child|boy|girl|infant|teenager|young)\b|\b${name}\s+(?:was|is)\s+(?:born|called|\w+[.,]|\w+ (?:weeks?|months?|years?)|\w+teen|aged|a )|\b${name}\s+(?:died|lived|lives)\b`,
    'u',
  );
  return body.some(({ text }) => treated.test(text));
}

function lettered(text: string): string[] {
  return unique([...text.matchAll(LETTERED)].map(([name]) => name));
}

/** Names a title page sets apart; a word of the title itself is none. */
function quoted(text: string): string[] {
  const names = [...text.matchAll(QUOTED)].map(([, inMarks, after]) => inMarks ?? after!);
  return unique(names.filter((name) => !NOT_A_NAME.test(name)));
}

/** Names that have a line of a title page to themselves: "ESTHER", "Ann and Sam". */
function aloneOnALine(text: string): string[] {
  const words = text.split('\n').flatMap((line) => {
    const parts = line.replace(/[‘’'"“”*]/gu, '').split(/,\s*|\s+(?:and|&)\s+/u);
    return parts.every((part) => /^\p{Lu}\p{L}{2,}$/u.test(part)) ? parts : [];
  });
  return unique(words.map((word) => `${word[0]!}${word.slice(1).toLowerCase()}`));
}

/** Cases under a bare letter, "Serious Case Review S", in the form the text itself prefers. */
function reviewLetters(text: string, body: string): string[] {
  return unique(
    [...text.matchAll(REVIEW_LETTER)].map(([, letter]) => {
      const short = `SCR ${letter}`;
      return body.includes(short) || !body.includes(`Child ${letter}`) ? short : `Child ${letter}`;
    }),
  );
}

/**
 * The names a document gives the children or families it is about, as written: from its title page,
 * or from where its first sentences introduce them.
 */
export function findCaseNames(parts: Parts): Known<string[]> {
  const statements = statementsOf(parts);
  const front = statements.filter(({ isFront }) => isFront);
  const body = statements.filter(({ isFront }) => !isFront);
  const bodyText = body.map(({ text }) => text).join('\n');
  const frontText = front.map(({ text }) => text).join('\n');
  const ways: [string[], Statement[]][] = [
    [lettered(frontText), front],
    [reviewLetters(frontText, bodyText), front],
    [
      unique(
        [...frontText.matchAll(NAMED)]
          .map(([, name]) => name!)
          .filter((name) => isPseudonym(name, body)),
      ),
      front,
    ],
    [quoted(frontText), front],
    [aloneOnALine(frontText).filter((name) => isPseudonym(name, body)), front],
  ];
  for (const [names, where] of ways) {
    if (names.length === 0) continue;
    const key = names[0]!.split(' ').at(-1)!;
    const named =
      where.find(({ text }) => text.includes(key)) ??
      where.find(({ text }) => text.includes(key.toUpperCase()));
    return known(names, 'stated', named ?? where[0]!);
  }
  for (const statement of body.slice(0, OPENING_STATEMENTS)) {
    const introduced = [INTRODUCED, NAMED].flatMap((pattern) =>
      [...statement.text.matchAll(pattern)].map(([, name]) => name!),
    );
    const names = unique([
      ...lettered(statement.text),
      ...introduced.filter((name) => isPseudonym(name, body)),
    ]);
    if (names.length > 0) return known(names, 'stated', statement);
  }
  return unknown([]);
}

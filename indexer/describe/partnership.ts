import { slug } from '../../search/ids.ts';
import type { Known, Partnership } from '../../search/review.ts';
import type { Block } from '../extract/document.ts';
import { literal } from '../extract/words.ts';
import { known, statementsOf, unknown, type Parts, type Statement } from './evidence.ts';
import type { ListedPartnership } from './partnership-list.ts';

/** How much a mention counts: the title page says whose document it is, and so do signatures. */
const WEIGHT = { front: 10, signed: 6, opening: 3, body: 1, alias: 0.4 };
const OPENING_STATEMENTS = 12;

const PLACE = String.raw`\p{Lu}[\p{L}'’-]+`;
const BODY = String.raw`(?:Local |Regional )?Safeguarding (?:Children(?:['’]s)? )?(?:Board|Partnership)|LSCB|LSCP|SCB|SCP|RSCB`;
/** "Stoke-on-Trent and Staffordshire Safeguarding Children Board", whatever the place. */
const GENERIC = new RegExp(
  String.raw`((?:${PLACE})(?:(?:,? and(?: the)?| &|,| of| on| upon|-upon-| with)? ${PLACE})*)\s+(?:${BODY})(?![\p{L}])`,
  'gu',
);
const INNER_BODY = new RegExp(String.raw`\s+(?:${BODY})(?![\p{L}])`, 'gu');
/** Words with a capital that stand around a place and are not part of its name. */
const NOT_PLACE =
  /^(?:(?:of|and|in|The|Local|Response|From|By|In|For|Former|Independent|Chair|And|Of|National|New|Regional|Both|Our|Previously)\s+)+/u;
const AFTER_PLACE = /(?:\s+(?:Local|Regional))+\s*$/u;

/** A partnership named in a text, as it is written there. */
type Naming = { id: string; label: string; name: string; start: number; full: boolean };

type Mention = Naming & { statement: Statement; weight: number };

function weightOf(statement: Statement, at: number, signed: ReadonlySet<string>): number {
  if (statement.isFront) return WEIGHT.front;
  if (signed.has(statement.text)) return WEIGHT.signed;
  return at < OPENING_STATEMENTS ? WEIGHT.opening : WEIGHT.body;
}

/** A name wherever it stands, with "&" for "and", "Children's" for "Children" and an optional "Local". */
function wholeWord(name: string): RegExp {
  const loose = literal(name)
    .replace(/['’]/g, "['’]")
    .replace(/ and /g, ' (?:and|&) ')
    .replace(/ Safeguarding /g, ' (?:Local )?Safeguarding ')
    .replace(/\bChildren\b/g, "Children(?:['’]s)?");
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'u');
}

/** The words of a text with a capital or a figure, as written: every name begins with one. */
function namingWords(text: string): string[] {
  return text.match(/[\p{Lu}\p{N}][\p{L}\p{N}]*/gu) ?? [];
}

type Listed = { entry: ListedPartnership; pattern: RegExp; full: boolean };

/** A line in capitals as a title; each letter keeps its place. Acronyms and small words stay as they are. */
function inTitleCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text.replace(
    /(?<=\p{L})\p{L}{4,}|(?<=\b(?!LSC|RSC)\p{L})\p{L}{3}\b|\b(?:AND|THE|OF|ON|WITH|UPON)\b/gu,
    (letters) => letters.toLowerCase(),
  );
}

/** True where one naming stands within another. */
function holds(outer: Naming, inner: Naming): boolean {
  const end = (naming: Naming) => naming.start + naming.name.length;
  return outer.start <= inner.start && end(outer) >= end(inner);
}

/** Finds partnerships by the names and acronyms of the list, or by the form of their name. */
export class PartnershipFinder {
  /** By the first word of the name, so that a sentence is not searched for every name there is. */
  readonly #named = new Map<string, Listed[]>();
  readonly #byLabel: Map<string, ListedPartnership>;

  constructor(list: ListedPartnership[]) {
    for (const entry of list) {
      for (const name of entry.names)
        this.#add(name, { entry, pattern: wholeWord(name), full: true });
      for (const name of entry.aliases) {
        this.#add(name, { entry, pattern: wholeWord(name), full: false });
      }
    }
    this.#byLabel = new Map(list.map((entry) => [entry.label.toLowerCase(), entry]));
  }

  #add(name: string, listed: Listed): void {
    const first = namingWords(name)[0];
    if (first === undefined) throw new Error(`"${name}" has no word that begins with a capital.`);
    this.#named.set(first, [...(this.#named.get(first) ?? []), listed]);
  }

  #listedIn(text: string): Naming[] {
    const firsts = [...new Set(namingWords(text))];
    const near = firsts.flatMap((first) => this.#named.get(first) ?? []);
    return near.flatMap(({ entry: { id, label }, pattern, full }) => {
      const match = pattern.exec(text);
      return match ? [{ id, label, name: match[0], start: match.index, full }] : [];
    });
  }

  /** Names by their form, whatever the place. */
  #formedIn(text: string): Naming[] {
    return [...text.matchAll(GENERIC)].flatMap((match) => {
      const written = `${match[1]!} `.replace(NOT_PLACE, '').replace(AFTER_PLACE, '').trim();
      // Two boards that publish together are called by their places.
      const place = inTitleCase(written.replace(INNER_BODY, ''));
      if (slug(place) === '') return [];
      const { id, label } = this.#byLabel.get(place.toLowerCase()) ?? {
        id: slug(place),
        label: place,
      };
      const name = match[0].replace(NOT_PLACE, '');
      return [{ id, label, name, start: match.index + match[0].length - name.length, full: true }];
    });
  }

  #mentionsIn(statement: Statement, weight: number): Mention[] {
    const text = inTitleCase(statement.text);
    const listed = this.#listedIn(text);
    const formed = this.#formedIn(text).filter(
      (naming) => !listed.some((other) => other.full && holds(other, naming)),
    );
    const all = [...listed, ...formed];
    // "North East Lincolnshire …" is not Lincolnshire: the longest name at a place counts.
    return all
      .filter(
        (naming) =>
          !all.some((other) => other.name.length > naming.name.length && holds(other, naming)),
      )
      .map((naming) => {
        const counts = naming.full ? weight : weight * WEIGHT.alias;
        const name = statement.text.slice(naming.start, naming.start + naming.name.length);
        return { ...naming, name, statement, weight: counts };
      });
  }

  /** The partnership whose document this is, under the name it gives itself there. */
  find(parts: Parts): Known<Partnership> {
    const signed = new Set(
      parts.body
        .filter(({ kind }: Block) => kind === 'signature' || kind === 'contact')
        .map(({ text }) => text),
    );
    const mentions = statementsOf(parts).flatMap((statement, at) =>
      this.#mentionsIn(statement, weightOf(statement, at, signed)),
    );
    const weights = new Map<string, number>();
    for (const { id, weight } of mentions) weights.set(id, (weights.get(id) ?? 0) + weight);
    const best = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
    const own = mentions.filter(({ id }) => id === best);
    const first = own.find(({ full }) => full) ?? own[0];
    if (!first) return unknown({ id: 'unknown', label: 'Partnership unknown', asPublished: '' });
    const value = { id: first.id, label: first.label, asPublished: first.name };
    return known(value, first.full ? 'stated' : 'inferred', first.statement);
  }
}

import { slug } from '../../search/ids.ts';
import type { Known, Partnership } from '../../search/review.ts';
import type { Block } from '../extract/document.ts';
import { known, statementsOf, unknown, type Parts, type Statement } from './evidence.ts';
import type { ListedPartnership } from './partnership-list.ts';

/** How much a mention counts: the title page says whose document it is, and so do signatures. */
const WEIGHT = { front: 10, signed: 6, opening: 3, body: 1 };
const OPENING_STATEMENTS = 12;

const PLACE = String.raw`\p{Lu}[\p{L}'’-]+`;
const BODY = String.raw`(?:Local |Regional )?Safeguarding (?:Children(?:['’]s)? )?(?:Board|Partnership)|LSCB|LSCP|SCB|SCP|RSCB`;
/** "Stoke-on-Trent and Staffordshire Safeguarding Children Board", whatever the place. */
const GENERIC = new RegExp(
  String.raw`((?:${PLACE})(?:(?:,? and| &|,| of| on| upon|-upon-| with)? ${PLACE})*)\s+(?:${BODY})(?![\p{L}])`,
  'gu',
);
/** Words with a capital that stand around a place and are not part of its name. */
const NOT_PLACE =
  /^(?:(?:The|Local|Response|From|By|In|For|Former|Independent|Chair|And|Of|National|New|Regional|Both|Our|Previously)\s+)+/u;
const AFTER_PLACE = /(?:\s+(?:Local|Regional))+\s*$/u;

type Mention = {
  id: string;
  label: string;
  name: string;
  statement: Statement;
  weight: number;
  full: boolean;
};

function weightOf(statement: Statement, at: number, signed: ReadonlySet<string>): number {
  if (statement.isFront) return WEIGHT.front;
  if (signed.has(statement.text)) return WEIGHT.signed;
  return at < OPENING_STATEMENTS ? WEIGHT.opening : WEIGHT.body;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u');
}

/** Finds partnerships by the names and acronyms of the list, or by the form of their name. */
export class PartnershipFinder {
  readonly #named: { entry: ListedPartnership; name: string; pattern: RegExp; full: boolean }[];
  readonly #byLabel: Map<string, ListedPartnership>;

  constructor(list: ListedPartnership[]) {
    this.#named = list.flatMap((entry) => [
      ...entry.names.map((name) => ({ entry, name, pattern: wholeWord(name), full: true })),
      ...entry.aliases.map((name) => ({ entry, name, pattern: wholeWord(name), full: false })),
    ]);
    this.#byLabel = new Map(list.map((entry) => [entry.label.toLowerCase(), entry]));
  }

  #mentionsIn(statement: Statement, weight: number): Mention[] {
    const listed = this.#named
      .filter(({ pattern }) => pattern.test(statement.text))
      .map(({ entry: { id, label }, name, full }) => ({
        id,
        label,
        name,
        statement,
        weight,
        full,
      }));
    const generic = [...statement.text.matchAll(GENERIC)].flatMap((match): Mention[] => {
      const place = `${match[1]!} `.replace(NOT_PLACE, '').replace(AFTER_PLACE, '').trim();
      if (place === '' || slug(place) === '') return [];
      const entry = this.#byLabel.get(place.toLowerCase());
      const name = match[0].replace(NOT_PLACE, '');
      const { id, label } = entry ?? { id: slug(place), label: place };
      return listed.some((mention) => mention.id === id && mention.full)
        ? []
        : [{ id, label, name, statement, weight, full: true }];
    });
    return [...listed, ...generic];
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

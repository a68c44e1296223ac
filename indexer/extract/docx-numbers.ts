import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import JSZip from 'jszip';
import { splitListMark } from './list-mark.ts';
import { listNumber, type NumberStyle } from './list-number.ts';

/** A level of a list: its first number, how it is written, and in what pattern, such as "%1.%2". */
type Level = { start: number; style: NumberStyle | null; pattern: string; ofStyle: string | null };

/** A list in use: the levels it counts by, shared with others, and where it begins anew. */
type List = { counts: string; anew: [level: number, start: number][] };

/** What a paragraph or a style says of its numbering; null where it says nothing. */
type Numbered = { list: string | null; level: number | null };

const STYLES: Record<string, NumberStyle | null> = {
  bullet: null,
  none: null,
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** Where one style is based on another, so many are gone through. */
const MOST_STYLES = 20;

function value(element: Cheerio<Element>): string | null {
  return element.attr('w:val') ?? null;
}

function numberOf(element: Cheerio<Element>): number | null {
  const written = value(element);
  return written === null || !/^\d+$/.test(written) ? null : Number(written);
}

/** Counts the numbered paragraphs of a Word document as Word does. */
class Numbering {
  readonly #levels = new Map<string, Level[]>();
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, Numbered & { basedOn: string | null }>();
  /** By the levels counted by: how far each level is. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: CheerioAPI, styles: CheerioAPI) {
    for (const one of numbering('w\\:abstractNum').toArray()) {
      const levels: Level[] = [];
      for (const each of numbering(one).children('w\\:lvl').toArray()) {
        const level = numbering(each);
        const format = value(level.children('w\\:numFmt')) ?? 'decimal';
        levels[Number(level.attr('w:ilvl') ?? 0)] = {
          start: numberOf(level.children('w\\:start')) ?? 1,
          style: STYLES[format] === undefined ? '1' : STYLES[format],
          pattern: value(level.children('w\\:lvlText')) ?? '',
          ofStyle: value(level.children('w\\:pStyle')),
        };
      }
      this.#levels.set(numbering(one).attr('w:abstractNumId') ?? '', levels);
    }
    for (const one of numbering('w\\:num').toArray()) {
      const list = numbering(one);
      const anew = list.children('w\\:lvlOverride').toArray();
      this.#lists.set(list.attr('w:numId') ?? '', {
        counts: value(list.children('w\\:abstractNumId')) ?? '',
        anew: anew.flatMap((each): [number, number][] => {
          const start = numberOf(numbering(each).children('w\\:startOverride'));
          return start === null ? [] : [[Number(numbering(each).attr('w:ilvl') ?? 0), start]];
        }),
      });
    }
    for (const one of styles('w\\:style').toArray()) {
      const style = styles(one);
      this.#styles.set(style.attr('w:styleId') ?? '', {
        ...numberedBy(style.children('w\\:pPr')),
        basedOn: value(style.children('w\\:basedOn')),
      });
    }
  }

  /** The number of the next paragraph, "3.4" or "(b)"; null for one that has none or a bullet. */
  next(properties: Cheerio<Element>): string | null {
    const own = numberedBy(properties);
    const styled = this.#ofStyle(value(properties.children('w\\:pStyle')));
    const list = this.#lists.get(own.list ?? styled.list ?? '');
    const levels = list && this.#levels.get(list.counts);
    if (!list || !levels) return null;
    const at = own.level ?? this.#levelOf(levels, styled) ?? 0;
    const level = levels[at];
    if (!level) return null;
    const counts = this.#counts.get(list.counts) ?? [];
    this.#counts.set(list.counts, counts);
    const name = own.list ?? styled.list!;
    if (!this.#begun.has(name)) {
      for (const [which, start] of list.anew) counts[which] = start - 1;
      this.#begun.add(name);
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    if (level.style === null) return null;
    const written = level.pattern.replace(/%(\d)/g, (_, place: string) => {
      const above = Number(place) - 1;
      const { start = 1, style = '1' } = levels[above] ?? {};
      return listNumber(counts[above] ?? start, style ?? '1');
    });
    return written.trim() === '' ? null : written.trim();
  }

  #ofStyle(id: string | null): Numbered & { name: string | null } {
    let name = id;
    for (let i = 0; name !== null && i < MOST_STYLES; i++) {
      const style = this.#styles.get(name);
      if (!style) break;
      if (style.list !== null) return { list: style.list, level: style.level, name };
      name = style.basedOn;
    }
    return { list: null, level: null, name: null };
  }

  /** A style is often said to be of a level by the level alone. */
  #levelOf(levels: Level[], { level, name }: Numbered & { name: string | null }): number | null {
    const at = name === null ? -1 : levels.findIndex((one) => one?.ofStyle === name);
    return at < 0 ? level : at;
  }
}

function numberedBy(properties: Cheerio<Element>): Numbered {
  const numbering = properties.children('w\\:numPr');
  return {
    list: value(numbering.children('w\\:numId')),
    level: numberOf(numbering.children('w\\:ilvl')),
  };
}

const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** Writes a paragraph's number before its words, and takes it out of its list where that has no such marks. */
function write($: CheerioAPI, paragraph: Cheerio<Element>, number: string): void {
  const run = $('<w:r><w:t xml:space="preserve"></w:t></w:r>');
  run.children().text(`${number} `);
  const properties = paragraph.children('w\\:pPr');
  if (splitListMark(`${number} x`) === null) {
    properties.children('w\\:numPr').remove();
    properties.append(NO_LIST);
  }
  properties.after(run);
}

/**
 * A Word document with the numbers that Word counts for its paragraphs ("3.4", "(b)") written out as
 * words, since what reads it afterwards knows only that a paragraph is in a list. One without such
 * numbers is given back as it is. Throws the library's error for a damaged file.
 */
export async function withNumbersWritten(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string) => await zip.file(`word/${name}.xml`)?.async('string');
  const document = await part('document');
  const numbering = await part('numbering');
  const styles = await part('styles');
  if (document === undefined || numbering === undefined) return bytes;
  const $ = load(document, { xml: true });
  const counted = new Numbering(
    load(numbering, { xml: true }),
    load(styles ?? '<none/>', { xml: true }),
  );
  let some = false;
  for (const element of $('w\\:p').toArray()) {
    const paragraph = $(element);
    // The same words once more, for a newer Word.
    if (paragraph.closest('mc\\:Choice').length > 0) continue;
    const number = counted.next(paragraph.children('w\\:pPr'));
    if (number === null || paragraph.find('w\\:t').text().trim() === '') continue;
    write($, paragraph, number);
    some = true;
  }
  if (!some) return bytes;
  zip.file('word/document.xml', $.xml());
  return zip.generateAsync({ type: 'nodebuffer' });
}

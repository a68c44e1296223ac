import { reviewId } from '../../search/ids.ts';
import type { Passage } from '../../search/passage.ts';
import type { Review, ThemeCount } from '../../search/review.ts';
import type { ReviewWithPassages } from '../../search/engine.ts';
import { curateCases, curateMetadata, curatePassages } from '../curate/curate.ts';
import { parseSidecar, type Sidecar } from '../curate/sidecar.ts';
import type { FieldData } from '../data-file.ts';
import { describe, warningsOf } from '../describe/describe.ts';
import type { ListedPartnership } from '../describe/partnership-list.ts';
import { PartnershipFinder } from '../describe/partnership.ts';
import { Unreadable } from '../extract/document.ts';
import { encodable, type Encodable } from '../encoder/encoded.ts';
import { Encoder } from '../encoder/encoder.ts';
import { extract } from '../extract/extract.ts';
import { KeptMeanings } from './kept-meanings.ts';
import { KindSorter } from '../segment/learned/kind-sorter.ts';
import { segment, withKinds } from '../segment/segment.ts';
import { Tagger } from '../tag/tag.ts';

/** What reading needs to know of the field. */
type Known = Omit<FieldData, 'synonyms' | 'figures'>;

/** A review that was read, with what tells its document from others whatever was set by hand. */
export type ReadReview = ReviewWithPassages & {
  /** The document's own title, headings and passages, in order. */
  extracted: string[];
  /** True where people set something by hand. */
  curated: boolean;
};

/** True where a sidecar sets anything: a draft of comments alone does not. */
function setsSomething({ leaveOut, themes, ...values }: Sidecar): boolean {
  return leaveOut.length > 0 || [themes, values].some((one) => Object.keys(one).length > 0);
}

/** Reads one document after another into reviews: extract, describe, segment, tag. */
export class ReviewReader {
  readonly #partnerships: PartnershipFinder;
  readonly #kinds: KindSorter;
  readonly #tagger: Tagger;
  readonly #encoder: Encoder;
  readonly #meanings: string | null;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #list: ListedPartnership[];
  readonly #themeIds: ReadonlySet<string>;

  /** `meanings` is a folder that keeps what passages mean, so that none is read twice. */
  constructor(
    { themes, partnerships, learned, kinds, encoder }: Known,
    meanings: string | null = null,
  ) {
    this.#partnerships = new PartnershipFinder(partnerships);
    this.#list = partnerships;
    this.#themeIds = new Set(themes.map(({ id }) => id));
    this.#kinds = new KindSorter(kinds);
    this.#tagger = new Tagger(themes, learned, encoder.themes);
    this.#encoder = new Encoder(encoder);
    this.#meanings = meanings;
    this.#labels = new Map(themes.map(({ id, label }) => [id, label]));
  }

  /**
   * The review in a file's bytes, with its passages in order. `file` is the name it keeps;
   * `invented` marks the sample reviews; `sidecar` is the text of the file that holds what people
   * set by hand; `onCut` is told how many pieces of words are about to be read for their meaning, which
   * takes most of the time. Throws `Unreadable` where there is nothing to search, and `BadDataFile` for a
   * sidecar with mistakes.
   */
  async read(
    bytes: Uint8Array,
    file: string,
    invented: boolean,
    sidecar?: string,
    onCut: (pieces: number) => void = () => undefined,
  ): Promise<ReadReview> {
    const byHand = parseSidecar(sidecar ?? '', file, this.#themeIds);
    const document = await extract(bytes, file);
    const described = describe(document.blocks, file, this.#partnerships);
    const metadata = curateMetadata(described.metadata, byHand, this.#list);
    const id = reviewId(file);
    const title = metadata.title.value;
    const { parts } = described;
    const caseNames = metadata.caseNames.value;
    const ownTitle = described.metadata.title.value;
    const cut = segment({ reviewId: id, title, ownTitle, caseNames, ...parts });
    const readings = encodable(cut.passages, title);
    onCut(this.#encoder.piecesIn(readings));
    const meanings = await this.#meaningsOf(readings, title);
    const kinds = this.#kinds.kindsOf(cut.passages, title, meanings);
    const tagged = withKinds(cut.passages, kinds, title).map((passage, at) => ({
      ...passage,
      ...this.#tagger.tag(passage, title, meanings[at]!),
    }));
    const { passages, outline, warnings } = curatePassages(tagged, cut.outline, byHand);
    if (passages.length === 0) throw new Unreadable('It has headings but no text.');
    const review: Review = {
      id,
      title,
      partnership: metadata.partnership.value,
      year: metadata.year.value,
      yearBasis: metadata.year.basis,
      reviewType: metadata.reviewType.value,
      documentType: metadata.documentType.value,
      caseNames: metadata.caseNames.value,
      outcome: metadata.outcome.value,
      ageBand: metadata.ageBand.value,
      agencies: metadata.agencies.value,
      passages: passages.length,
      themes: this.#themeCounts(passages),
      invented,
      source: {
        file,
        format: document.format,
        pages: document.pages,
        url: byHand.source?.url ?? null,
        accessed: byHand.source?.accessed ?? null,
      },
      metadata,
      cases: curateCases(described.cases, byHand),
      warnings: [...document.warnings, ...warningsOf(metadata), ...warnings],
      outline,
    };
    const extracted = [
      ownTitle,
      ...cut.outline.map(({ text }) => text),
      ...cut.passages.map(({ text }) => text),
    ];
    return { review, passages, extracted, curated: setsSomething(byHand) };
  }

  /** Opens what reading needs; else the first document waits for it. */
  ready(): Promise<void> {
    return this.#encoder.ready();
  }

  async #meaningsOf(passages: Encodable[], title: string) {
    if (this.#meanings === null) return this.#encoder.meaningsOf(passages);
    const kept = await KeptMeanings.open(this.#encoder, this.#meanings, title);
    return kept.meaningsOf(passages);
  }

  #themeCounts(passages: Passage[]): ThemeCount[] {
    const counts = new Map<string, number>();
    for (const { themes } of passages) {
      for (const { id } of themes) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .map(([id, count]) => ({ id, label: this.#labels.get(id) ?? id, passages: count }))
      .sort((a, b) => b.passages - a.passages || (a.id < b.id ? -1 : 1));
  }
}

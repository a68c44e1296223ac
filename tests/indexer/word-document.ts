import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What a Word file is made of: the inner XML of its parts. */
export type WordParts = { body: string; numbering?: string; styles?: string };

/** A Word document of these parts, as bytes. */
export function wordDocument({ body, numbering, styles }: WordParts): Uint8Array {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const part = (name: string, inner: string) =>
    strToU8(`<?xml version="1.0"?><w:${name} xmlns:w="${WORD}">${inner}</w:${name}>`);
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(numbering ? { 'word/numbering.xml': part('numbering', numbering) } : {}),
    ...(styles ? { 'word/styles.xml': part('styles', styles) } : {}),
  });
}

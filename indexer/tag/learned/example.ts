import type { Label } from '../../labels/labelled-document.ts';
import type { Look } from './look.ts';

/** A labelled passage as the learned part sees it, and the document it is of. */
export type Example = { look: Look; label: Label; document: number };

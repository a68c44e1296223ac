import type { Span } from '../../search/passage.ts';

/** What posts, bodies and papers are called: a theme's word in such a name is not about the theme. */
const POST_OR_PAPER =
  /^(?:[\s,–:-]+(?:and|of|for|the|to|a|\p{Lu}[\p{L}'’]*(?:-[\p{L}'’]+)*|\(?\d{4}\)?)){0,4}?[\s,–:-]+(?:Co-?ordinators?|Managers?|Officers?|Lead(?:er)?s?|Champions?|Commissioners?|Commissioning|Advis[eo]rs?|Director|Head|Strategy|Strategies|Act|Bill|Guide|Guidance|Protocols?|Policy|Policies|Procedures?|Board|Subgroup|Sub-group|Group|Team|Unit|Partnership|Framework|Charter|Toolkit|Inspectorate|Delivery|Week|Campaign|Conference|Awareness|Forum)\b/u;

/** True for a capitalised name of a post, body or paper, such as "Domestic Abuse Coordinator". */
export function isInProperName(text: string, [start, end]: Span): boolean {
  const written = text.slice(start, end);
  const capitalised = written.split(/[\s-]+/).every((word) => /^\p{Lu}/u.test(word));
  return capitalised && POST_OR_PAPER.test(text.slice(end));
}

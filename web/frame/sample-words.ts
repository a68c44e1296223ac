import type { HealthReply } from '../../server/contract.ts';
import { count } from '../words/count.ts';

/** Says that the reviews, or which part of them, are invented; empty where none is. */
export function sampleWords({
  reviews,
  invented,
}: Pick<HealthReply, 'reviews' | 'invented'>): string {
  if (invented === 0) return '';
  if (invented === reviews) return 'You are looking at invented sample reviews.';
  return `Some of these reviews are invented samples: ${invented} of ${count(reviews, 'review')}.`;
}

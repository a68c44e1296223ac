import { z } from 'zod';

/** One area's partnership as `data/partnerships.yaml` lists it. */
export const ListedPartnership = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  label: z.string().min(1),
  region: z.string().min(1),
  /** As the body has called itself, newest first, written out. */
  names: z.array(z.string().min(1)).min(1),
  /** Acronyms and other names in use. */
  aliases: z.array(z.string().min(1)).default([]),
});
export type ListedPartnership = z.infer<typeof ListedPartnership>;

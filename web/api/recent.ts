/** Enough for going back and forth through a session without asking again. */
const MOST = 40;
/** The index may be replaced while a page is open, so nothing is kept for long. */
const KEPT_MS = 5 * 60 * 1000;

const replies = new Map<string, { reply: unknown; at: number }>();

/** A reply that came in the last minutes for this call; undefined where there is none. */
export function recentReply<T>(path: string): T | undefined {
  const kept = replies.get(path);
  return kept && Date.now() - kept.at < KEPT_MS ? (kept.reply as T) : undefined;
}

/** Keeps a reply for a few minutes. */
export function keepReply(path: string, reply: unknown): void {
  replies.delete(path);
  replies.set(path, { reply, at: Date.now() });
  if (replies.size > MOST) replies.delete(replies.keys().next().value!);
}

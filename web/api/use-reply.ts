import { useEffect, useState } from 'preact/hooks';
import { get } from './get.ts';
import { ApiProblem } from './problem.ts';
import { keepReply, recentReply } from './recent.ts';

/** What is there to show of a call: a reply or a problem, and whether a newer one is on its way. */
export type Asked<T> = {
  /** While `loading`, still that of the call before. */
  reply: T | null;
  problem: ApiProblem | null;
  loading: boolean;
  /** Asks again after a problem. */
  retry: () => void;
};

type Held<T> = { path: string | null; reply: T | null; problem: ApiProblem | null };

/** Calls the API and again whenever the path changes; null asks for nothing. */
export function useReply<T>(path: string | null): Asked<T> {
  const [held, setHeld] = useState<Held<T>>({ path: null, reply: null, problem: null });
  // A recent reply is shown in the same render, so that going back can restore the scrolling.
  const recent = path === null ? undefined : recentReply<T>(path);
  const fresh = recent !== undefined && held.path !== path;
  const current = fresh ? { path, reply: recent, problem: null } : held;

  useEffect(() => {
    if (path === null || held.path === path) return;
    const known = recentReply<T>(path);
    if (known !== undefined) {
      setHeld({ path, reply: known, problem: null });
      return;
    }
    const stop = new AbortController();
    get<T>(path, stop.signal).then(
      (reply) => {
        keepReply(path, reply);
        setHeld({ path, reply, problem: null });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof ApiProblem ? error : new ApiProblem('failed');
        setHeld({ path, reply: null, problem });
      },
    );
    return () => stop.abort();
  }, [path, held.path]);

  return {
    reply: current.reply,
    problem: current.problem,
    loading: path !== null && current.path !== path,
    retry: () => setHeld({ path: null, reply: null, problem: null }),
  };
}

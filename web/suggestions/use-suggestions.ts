import { useEffect, useState } from 'preact/hooks';
import type { SuggestReply } from '../../server/contract.ts';
import type { Suggestion } from '../../search/result.ts';
import { get } from '../api/get.ts';
import { suggestPath } from '../api/paths.ts';

/** Long enough not to ask between two letters of a word typed at ease. */
const PAUSE_MS = 150;
/** One letter begins a word of nearly everything. */
const FEWEST_LETTERS = 2;

const NONE: readonly Suggestion[] = [];

/**
 * What may follow the words being typed; those for the words before stay until newer ones come. None
 * for too few letters or where the server has no answer: a search does not need them.
 */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState(NONE);
  useEffect(() => {
    if (typed.length < FEWEST_LETTERS) {
      setSuggestions(NONE);
      return;
    }
    const stop = new AbortController();
    const show = (next: readonly Suggestion[]) => {
      if (!stop.signal.aborted) setSuggestions(next);
    };
    const pause = setTimeout(() => {
      get<SuggestReply>(suggestPath(typed), stop.signal).then(
        (reply) => show(reply.suggestions),
        () => show(NONE),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [typed]);
  return suggestions;
}

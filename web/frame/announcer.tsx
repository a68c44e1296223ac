import { useEffect, useState } from 'preact/hooks';

let say: (sentence: string) => void = () => undefined;

/** Long enough for screen readers to notice that the text went and came back. */
const PAUSE_MS = 150;

/** Has a sentence read out by screen readers once they have finished what they are saying. */
export function announce(sentence: string): void {
  say(sentence);
}

/** The live region `announce` writes into; stands once on the page. */
export function Announcer() {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    say = (next) => {
      // The same sentence twice is only read out twice if the region was empty in between.
      setSentence('');
      clearTimeout(waiting);
      waiting = setTimeout(() => setSentence(next), PAUSE_MS);
    };
    return () => clearTimeout(waiting);
  }, []);
  return (
    <div class="govuk-visually-hidden" role="status">
      {sentence}
    </div>
  );
}

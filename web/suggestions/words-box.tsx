import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../../search/result.ts';
import { announce } from '../frame/announcer.tsx';
import { count } from '../words/count.ts';
import { nextOption } from './next-option.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

const LIST = 'suggestions';

type Props = {
  words: string;
  /** The words last searched for; while the box holds them there is nothing to suggest. */
  searched: string;
  setWords: (words: string) => void;
  choose: (suggestion: Suggestion) => void;
};

/**
 * The box for words, with suggestions while typing: the combobox with a list and manual selection of
 * the ARIA Authoring Practices. Enter submits the form unless an option is active.
 */
export function WordsBox({ words, searched, setWords, choose }: Props) {
  const typed = words.trim();
  const suggestions = useSuggestions(typed === searched.trim() ? '' : typed);
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState<Suggestion | null>(null);
  const open = wanted && suggestions.length > 0;
  // In a newer list none is active yet.
  const activeOption = open && active ? suggestions.indexOf(active) : -1;
  useEffect(() => {
    if (open) announce(count(suggestions.length, 'suggestion'));
  }, [open, suggestions]);

  const type = (next: string) => {
    setWords(next);
    setWanted(true);
    setActive(null);
  };
  const close = () => {
    setWanted(false);
    setActive(null);
  };
  const take = (suggestion: Suggestion) => {
    close();
    choose(suggestion);
  };
  const handleKey = (event: KeyboardEvent) => {
    // While letters are being composed, the keys choose among those.
    if (event.isComposing || suggestions.length === 0) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        setWanted(true);
        if (!event.altKey) {
          setActive(suggestions[nextOption(activeOption, event.key, suggestions.length)]!);
        }
        return;
      case 'Enter': {
        const chosen = suggestions[activeOption];
        if (!chosen) return close();
        event.preventDefault();
        return take(chosen);
      }
      case 'Escape':
        return close();
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The cursor moves in the box, so that is where the keyboard is again.
        setActive(null);
    }
  };
  return (
    <>
      <input
        class="govuk-input search-form__words"
        id="words"
        name="q"
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={LIST}
        aria-activedescendant={activeOption >= 0 ? optionId(LIST, activeOption) : undefined}
        aria-describedby="words-tips"
        value={words}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={handleKey}
        onBlur={close}
      />
      {open && (
        <SuggestionList id={LIST} suggestions={suggestions} active={activeOption} choose={take} />
      )}
    </>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../../search/result.ts';
import { count } from '../words/count.ts';

const TYPE_WORDS: Record<Suggestion['type'], string> = {
  theme: 'theme',
  partnership: 'partnership',
  caseName: 'case name',
  phrase: 'phrase',
};

type Props = {
  id: string;
  suggestions: readonly Suggestion[];
  /** Number of the option the keyboard is at; -1 for none. */
  active: number;
  choose: (suggestion: Suggestion) => void;
};

/** Id of an option, for the box to point at. */
export function optionId(list: string, option: number): string {
  return `${list}-${option}`;
}

/** The list under the box. It lies over what is below; the focus stays in the box. */
export function SuggestionList({ id, suggestions, active, choose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      class="suggestions"
      id={id}
      role="listbox"
      aria-label="Suggestions"
      ref={list}
      // Pressing the mouse would take the focus from the box, and so close the list.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, i) => (
        <li
          key={`${suggestion.type} ${suggestion.value}`}
          class="suggestions__option"
          id={optionId(id, i)}
          role="option"
          aria-selected={i === active}
          onClick={() => choose(suggestion)}
        >
          <span class="suggestions__label">{suggestion.label}</span>{' '}
          <span class="suggestions__about">
            {TYPE_WORDS[suggestion.type]} · {count(suggestion.passages, 'passage')}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { withWords, type Search } from '../address/search.ts';
import { apply } from '../filters/apply.ts';
import { WordsBox } from '../suggestions/words-box.tsx';
import { withSuggestion } from '../suggestions/with-suggestion.ts';

/** The box for words, with what it understands. Filters already chosen stay. */
export function SearchForm({ search }: { search: Search }) {
  const [words, setWords] = useState(search.q);
  useEffect(() => setWords(search.q), [search.q]);
  const ask = (next: Search) => {
    // The words asked for may be those of before, while others stand in the box.
    setWords(next.q);
    apply(next);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    ask(withWords(search, words.trim()));
  };
  return (
    <form class="search-form no-print" role="search" onSubmit={submit}>
      <label class="govuk-label govuk-label--s" for="words">
        Words to look for in the passages
      </label>
      <div class="search-form__row">
        <WordsBox
          words={words}
          searched={search.q}
          setWords={setWords}
          choose={(suggestion) => ask(withSuggestion(search, suggestion))}
        />
        <button type="submit" class="govuk-button search-form__button">
          Search
        </button>
      </div>
      <p class="govuk-hint search-form__tips" id="words-tips">
        All words must be there. <kbd>"words together"</kbd> finds a phrase, <kbd>-without</kbd>{' '}
        leaves a word out.
      </p>
    </form>
  );
}

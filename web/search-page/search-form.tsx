import { useEffect, useState } from 'preact/hooks';
import { changed, type Search } from '../address/search.ts';
import { apply } from '../filters/apply.ts';

/** The box for words, with what it understands. Filters already chosen stay. */
export function SearchForm({ search }: { search: Search }) {
  const [words, setWords] = useState(search.q);
  useEffect(() => setWords(search.q), [search.q]);
  const submit = (event: Event) => {
    event.preventDefault();
    apply(changed(search, { q: words.trim() }));
  };
  return (
    <form class="search-form no-print" role="search" onSubmit={submit}>
      <label class="govuk-label govuk-label--s" for="words">
        Words to look for in the passages
      </label>
      <div class="search-form__row">
        <input
          class="govuk-input search-form__words"
          id="words"
          name="q"
          type="search"
          maxLength={500}
          autocomplete="off"
          spellcheck
          aria-describedby="words-tips"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
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

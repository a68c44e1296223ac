import { useState } from 'preact/hooks';
import { searchAddress } from '../address/place.ts';
import { asksSomething } from '../address/search-address.ts';
import type { Search } from '../address/search.ts';
import { FrontPage } from './front-page.tsx';
import { Notices } from './notices.tsx';
import { Results } from './results.tsx';
import { SearchForm } from './search-form.tsx';

type Props = { search: Search; dropped: string[] };

/** The search: its box and, once something is asked, the filters and what was found. */
export function SearchPage({ search, dropped }: Props) {
  // What the server would not take, with the address it was then left out of.
  const [refused, setRefused] = useState<{ address: string; sentences: string[] } | null>(null);
  const address = searchAddress(search);
  const notices = [...dropped, ...(refused?.address === address ? refused.sentences : [])];
  const asked = asksSomething(search);
  return (
    <>
      {!asked && (
        <h1 class="govuk-heading-l front__title" tabIndex={-1}>
          Search published safeguarding reviews
        </h1>
      )}
      <SearchForm search={search} />
      <Notices sentences={notices} />
      {asked ? (
        <Results
          search={search}
          leaveOut={(address, sentences) =>
            setRefused({ address, sentences: [...dropped, ...sentences] })
          }
        />
      ) : (
        <FrontPage />
      )}
    </>
  );
}

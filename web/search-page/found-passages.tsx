import type { SearchReply } from '../../server/contract.ts';
import { searchAddress } from '../address/place.ts';
import { changed, type Search } from '../address/search.ts';
import type { LabelOf } from '../api/labels.ts';
import { PassageCard } from '../passage/passage-card.tsx';
import { meantSearch } from './meant.ts';
import { NoResult } from './no-result.tsx';
import { Notices } from './notices.tsx';
import { Pagination } from './pagination.tsx';
import { pageCount } from './summary.ts';

type Props = { reply: SearchReply; search: Search; labelOf: LabelOf; loading: boolean };

/** The passages of one page of results, or what to do where there are none. */
export function FoundPassages({ reply, search, labelOf, loading }: Props) {
  if (reply.total === 0) {
    return (
      <>
        <Notices sentences={reply.query.ignored} />
        {!loading && (
          <NoResult
            key={searchAddress(search)}
            search={search}
            meant={meantSearch(reply, search)}
            labelOf={labelOf}
          />
        )}
      </>
    );
  }
  return (
    <>
      <Notices sentences={reply.query.ignored} />
      {reply.hits.length === 0 && !loading && (
        <p class="govuk-body">
          There are not that many pages.{' '}
          <a class="govuk-link" href={searchAddress(changed(search, {}))}>
            Go to the first
          </a>
        </p>
      )}
      {reply.hits.map((hit) => (
        <PassageCard key={hit.id} hit={hit} kindLabel={labelOf('kind', hit.kind)} search={search} />
      ))}
      <Pagination
        page={reply.page}
        pages={pageCount(reply, search)}
        addressOf={(page) => searchAddress({ ...search, page })}
      />
    </>
  );
}

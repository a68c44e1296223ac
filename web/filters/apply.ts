import { searchAddress } from '../address/place.ts';
import type { Search } from '../address/search.ts';
import { go } from '../navigation/history.ts';

/** Shows the results of a changed search; focus stays on the control that changed it. */
export function apply(search: Search): void {
  go(searchAddress(search), { control: true });
}

import { useEffect, useState } from 'preact/hooks';
import { placeOf, type Place } from '../address/place.ts';
import { onAddressChange } from './history.ts';

/** Where the person is, by the address bar; renders again on every change of it. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(new URL(location.href)));
  useEffect(() => onAddressChange(() => setPlace(placeOf(new URL(location.href)))), []);
  return place;
}

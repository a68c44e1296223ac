/** The years the API takes. */
const FIRST = 1900;
const LAST = 2100;

/** What was typed into two year boxes. `problem` is a sentence for the person, or empty. */
export function readYears(
  from: string,
  to: string,
): { from: number | null; to: number | null; problem: string } {
  const years = [from, to].map((text) => (text.trim() === '' ? null : Number(text)));
  const [first, last] = years as [number | null, number | null];
  const wrong = years.some((y) => y !== null && !(Number.isInteger(y) && y >= FIRST && y <= LAST));
  let problem = '';
  if (wrong) problem = 'Enter a year as four digits, for instance 2016.';
  else if (first !== null && last !== null && first > last) {
    problem = 'The first year must not come after the last.';
  }
  return { from: first, to: last, problem };
}

import type { Hit } from '../../search/result.ts';
import { count } from '../words/count.ts';

/** Words of a passage by which it is told from its neighbours in a link. */
const WORDS_SHOWN = 9;

function opening(text: string): string {
  const words = text.split(/\s+/);
  const cut = words.slice(0, WORDS_SHOWN).join(' ');
  return words.length > WORDS_SHOWN ? `${cut} …` : cut;
}

type Props = {
  passage: Hit;
  /** All passages of its review. */
  passages: readonly Hit[];
  addressOf: (anchor: string) => string;
};

/** Opens in place: which recommendations a response answers, or where a recommendation is answered. */
export function AnswerLinks({ passage, passages, addressOf }: Props) {
  const answered = passages.filter(({ id }) => passage.answers.includes(id));
  const answers = passages.filter((other) => other.answers.includes(passage.id));
  return (
    <>
      <Links
        label={`Answers ${count(answered.length, 'recommendation')}`}
        to={answered}
        addressOf={addressOf}
      />
      <Links
        label={`Answered by ${count(answers.length, 'passage')}`}
        to={answers}
        addressOf={addressOf}
      />
    </>
  );
}

function Links({ label, to, addressOf }: { label: string; to: Hit[] } & Pick<Props, 'addressOf'>) {
  if (to.length === 0) return null;
  // Not in print: there an answer stands on the same sheets as what it answers.
  return (
    <details class="govuk-details answers no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{label}</span>
      </summary>
      <ul class="govuk-details__text answers__list">
        {to.map(({ id, text }) => (
          <li key={id}>
            <a class="govuk-link" href={addressOf(id)}>
              {opening(text)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

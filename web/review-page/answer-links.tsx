import type { Hit } from '../../search/result.ts';

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

/** Which recommendations a response answers, or where a recommendation is answered. */
export function AnswerLinks({ passage, passages, addressOf }: Props) {
  const answered = passages.filter(({ id }) => passage.answers.includes(id));
  const answers = passages.filter((other) => other.answers.includes(passage.id));
  return (
    <>
      {answered.length > 0 && <Links label="Answers" to={answered} addressOf={addressOf} />}
      {answers.length > 0 && <Links label="Answered by" to={answers} addressOf={addressOf} />}
    </>
  );
}

function Links({ label, to, addressOf }: { label: string; to: Hit[] } & Pick<Props, 'addressOf'>) {
  return (
    <div class="answer-links">
      <p class="answer-links__label">{label}</p>
      <ul class="answer-links__list">
        {to.map(({ id, text }) => (
          <li key={id}>
            <a class="govuk-link" href={addressOf(id)}>
              {opening(text)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How a wrong tag is put right. */
export function Correcting() {
  return (
    <>
      <p>
        <strong>Correct a wrong tag</strong> where Cross-review runs: in the small file beside the
        document, named like it with <code>.meta.yaml</code> at the end. Whoever looks after
        Cross-review can do it, if you send them the link to the passage. They name the passage by
        the eight letters and figures after the <code>_</code> at the end of its link:
      </p>
      <pre class="command" tabIndex={0}>
        <code>{CORRECTION}</code>
      </pre>
      <p>
        The next time the reviews are read this wins over what the tagger gives, and shows as “set
        by hand”. The page about the data says{' '}
        <a class="govuk-link" href="/about#your-own">
          where such a file belongs
        </a>
        .
      </p>
    </>
  );
}

/** A passage gets one theme and loses another; the ids stand in addresses of searches. */
const CORRECTION = `themes:
  1a2b3c4d:
    add: [fathers]
    remove: [housing]`;

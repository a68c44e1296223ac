/** The first thing the keyboard reaches: leads past the header. */
export function SkipLink() {
  const toMain = (event: Event) => {
    // Handled here, as the address is not to change for this.
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  return (
    <a href="#main" class="govuk-skip-link" onClick={toMain}>
      Skip to main content
    </a>
  );
}

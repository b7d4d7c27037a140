/** The search through everything, in the head of every page of whoever is signed in. */

interface Props {
  /** Names the field, and what this searches beside the searches of pages. */
  label: string;
  button: string;
}

/** Of no id: a page's own search may have a field of the same name. */
export const HeadSearch = ({ label, button }: Props) => (
  <search aria-label={label}>
    <form action="/sok" class="hit-headsearch">
      <input type="search" name="q" aria-label={label} maxLength={200} />
      <button type="submit">{button}</button>
    </form>
  </search>
);

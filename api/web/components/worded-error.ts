/** An error as a page shows it: the field that it leads to, and what is wrong there in the reader's language. */
export interface WordedError {
  /** Name of the field: "grants.0.amountSek". */
  field: string;
  detail: string;
}

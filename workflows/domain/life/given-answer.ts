/** An answer about the lead that can be said to have been entered in error. */

/** What an organisation has answered, while that can be said to have been entered in error. */
export interface GivenAnswer {
  /** Its id in the register, as that of the former lead. */
  organisation: string;
  answer: 'accepted' | 'declined';
  /** It was asked to take over. */
  handover: boolean;
  /** The lead that it took over from. */
  formerLead?: string;
  /** Number of the step that took the answer. */
  step: number;
  /** A report of the organisation has come in since. */
  reported?: true;
}

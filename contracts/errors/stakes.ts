/** What makes somebody partial in a case (jäv), by code with the English sentence to the caller. */
export const stakesInEnglish = {
  /** Contact person, now or before. */
  contact: 'You are or have been a contact person in this case.',
  /** Named as contact in the proposal. */
  proposedContact: 'You are the contact named in the proposal of this case.',
  /** Has handed in a report for an organisation of their own. */
  reported: 'You have reported in this case for an organisation of yours.',
  /** Has declared it. */
  declared: 'You have declared yourself partial in this case.',
};
export type Stake = keyof typeof stakesInEnglish;

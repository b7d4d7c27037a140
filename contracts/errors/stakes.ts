/** What makes somebody partial in a case (jäv, FL 16 §), by code with the English sentence to the caller. */
export const stakesInEnglish = {
  /** Contact person, now or before. */
  contact: 'You are or have been a contact person in this case.',
  /** Named as contact in the proposal. */
  proposedContact: 'You are the contact named in the proposal of this case.',
  /** Has handed in a report for an organisation of their own. */
  reported: 'You have reported in this case for an organisation of yours.',
  /** Has declared it. */
  declared: 'You have declared yourself partial in this case.',
  /** Has belonged, since the proposal, to the organisation that leads or has led it, or to what that is part of. The same holds for those below. */
  ofLead: 'You belong, or since the proposal have belonged, to the organisation that leads or has led this case.',
  /** Of who has been asked to lead it. */
  ofCandidate: 'You belong, or since the proposal have belonged, to an organisation that is or has been asked to lead this case.',
  ofPartner: 'You belong, or since the proposal have belonged, to a partner in this case.',
  ofProposer: 'You belong, or since the proposal have belonged, to the organisation that proposed this case.',
  /** Of another funder than the county board: asked, or one that has decided. */
  ofFunder: 'You belong, or since the proposal have belonged, to another funder of this case.',
  /** Works, or since the proposal has worked, at the county board's own unit that is a party. */
  ofOwnUnit: 'You belong, or since the proposal have belonged, to the unit at the county board that is itself a party in this case.',
  /** The county board's own unit is a party, and the register says of no unit that the person works there. */
  unitUnknown: 'A unit at the county board is itself a party in this case, and the register does not say which unit you work at.',
};
export type Stake = keyof typeof stakesInEnglish;

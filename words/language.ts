/** The languages that people read: Swedish unless a person has chosen English. */
export type Language = 'sv' | 'en';

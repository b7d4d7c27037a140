/** What the registers answer: people, organisations, bodies. Days YYYY-MM-DD. */
import type { BodyRole } from '../workflows/domain/policy.ts';

export interface PersonView {
  id: string;
  name: string;
  email: string;
  language: 'sv' | 'en';
  roles: string[];
  organisations: string[];
}

export interface OrganisationView {
  id: string;
  name: string;
  kind: string;
  partOf: string | null;
  units: string[];
}

export interface BodyView {
  id: string;
  name: string;
  abbreviation: string | null;
  roles: { role: BodyRole; from: string | null; to: string | null }[];
}

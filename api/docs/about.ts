/** What the API is about, and its areas, in both languages: for the OpenAPI document and for the pages about it. */
import type { Language } from '../../words/language.ts';
import { maxBodyMib } from '../http/body-limit.ts';
import { maxItems } from '../http/paging.ts';

export const about: Record<Language, { what: string; limits: string }> = {
  sv: {
    what: 'Uppföljning av länets handlingsplan för integration och tillväxt: förslag, beslut, ansvar, lägesrapporter, råd och beslut i referensgruppen och styrgruppen. Dagar och belopp är uppföljningsregler som samordnarna sätter; planen själv anger inga.',
    limits: `Begränsningar: listor har högst ${maxItems} poster per sida, det som skickas är högst ${maxBodyMib} MiB och belopp är hela kronor upp till 10^12. Fält som den som frågar inte får se saknas i svaret. Till dess att samlade mejl finns skickas varje mejl för sig, också där reglerna säger dagligen.`,
  },
  en: {
    what: 'Follow-up of the county’s plan for integration and growth: proposals, decisions, assignments, reports, advice and decisions of the bodies. Days and amounts are follow-up rules set by coordinators; the plan itself names none.',
    limits: `Limits: lists at most ${maxItems} items a page; bodies at most ${maxBodyMib} MiB; amounts whole SEK up to 10^12. Fields that the caller may not see are absent.`,
  },
};

interface Area {
  title: string;
  holds: string;
}

/** By the tag of an operation. */
export const areas: Record<string, Record<Language, Area>> = {
  About: { sv: { title: 'Om API:et', holds: 'Vad det här är för API.' }, en: { title: 'About', holds: 'What this API is.' } },
  'Plan activities': {
    sv: { title: 'Aktiviteter', holds: 'Förslag, listan, allt om en aktivitet, historiken, anmält jäv.' },
    en: { title: 'Plan activities', holds: 'Proposals, the list, the whole state, the history, declared conflicts of interest.' },
  },
  Decisions: {
    sv: { title: 'Beslut', holds: 'Finansieringsbeslut, bidrag, utbetalningar.' },
    en: { title: 'Decisions', holds: 'Funding decisions, grants, payments.' },
  },
  Assignment: {
    sv: { title: 'Ansvar', holds: 'Vem som tillfrågas om att ansvara, svarar och lämnar över.' },
    en: { title: 'Assignment', holds: 'Who leads: asked, answered, handed over.' },
  },
  Reports: {
    sv: { title: 'Lägesrapporter', holds: 'Vad som ska lämnas, har lämnats, besvarats och granskats.' },
    en: { title: 'Reports', holds: 'What is owed, sent, answered, reviewed.' },
  },
  Life: {
    sv: { title: 'En aktivitets gång', holds: 'Pausa, återuppta, dra tillbaka, avsluta, utvärdera, redovisa.' },
    en: { title: 'Life', holds: 'Pause, resume, withdrawal, closing, evaluation, settlement of accounts.' },
  },
  Escalations: {
    sv: { title: 'Ärenden', holds: 'Frågor som lyfts till referensgruppen eller styrgruppen.' },
    en: { title: 'Escalations', holds: 'Questions put to the reference group or the steering group.' },
  },
  Registers: {
    sv: { title: 'Register', holds: 'Organisationer, grupper, personer, uppföljningsregler.' },
    en: { title: 'Registers', holds: 'Organisations, bodies, people, follow-up rules.' },
  },
  Access: {
    sv: { title: 'Behörighet', holds: 'Vem som får vad: nycklar, delegationer och vad säkerhetsloggen har noterat.' },
    en: { title: 'Access', holds: 'Who may what: tokens, delegations, and what the security log has noted.' },
  },
  'County board': {
    sv: { title: 'Länsstyrelsen', holds: 'Vad som väntar på en samordnare, översikten, mejl.' },
    en: { title: 'County board', holds: 'What waits for a coordinator, the portfolio, mails.' },
  },
};

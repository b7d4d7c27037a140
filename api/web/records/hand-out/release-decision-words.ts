/** Words of a decision on handing out: the grounds in law, what was decided, how to appeal. OSL is offentlighets- och sekretesslagen (2009:400). */
import type { Language } from '../../../../words/language.ts';

const sv = {
  refused: (authority: string) => `${authority} avslår begäran att få ta del av handlingarna.`,
  inPart: (authority: string) =>
    `${authority} lämnar ut handlingarna delvis. Det som är maskerat, och de handlingar som anges som inte utlämnade, lämnas inte ut.`,
  why: 'Skäl',
  law: 'Grund i offentlighets- och sekretesslagen (OSL)',
  appeal: 'Hur du överklagar',
  /** @param court null where the plan's file names none */
  appealText: (authority: string, court: string | null) => [
    `Du kan överklaga beslutet till ${court ?? 'kammarrätten'} (6 kap. 7–11 §§ OSL).`,
    `Skriv till kammarrätten, men skicka eller lämna brevet till ${authority}. Vi skickar det vidare om vi inte själva ändrar beslutet.`,
    'Brevet måste ha kommit in till oss inom tre veckor från den dag du fick del av beslutet.',
    'Skriv vilket beslut du överklagar, med diarienumret, hur du vill att det ska ändras och varför. Skriv också hur kammarrätten kan nå dig.',
  ],
  grounds: {
    '18:8': '18 kap. 8 § OSL, säkerhetsåtgärder',
    '21:1': '21 kap. 1 § OSL, hälsa och sexualliv',
    '21:3': '21 kap. 3 § OSL, adress och kontaktuppgifter när någon kan bli hotad',
    '21:5': '21 kap. 5 § OSL, utlänningars säkerhet',
    '21:7': '21 kap. 7 § OSL, behandling i strid med dataskyddsreglerna',
    '26:1': '26 kap. 1 § OSL, enskildas förhållanden i socialtjänsten',
    '30:23': '30 kap. 23 § OSL, affärs- och driftförhållanden',
    '31:16': '31 kap. 16 § OSL, affärsförbindelse med en myndighet',
    other: 'Annan grund',
  },
};

const en: typeof sv = {
  refused: (authority) => `${authority} refuses the request for the documents.`,
  inPart: (authority) => `${authority} hands the documents out in part. What is masked, and the documents named as not handed out, do not leave.`,
  why: 'Reasons',
  law: 'Ground in the Public Access to Information and Secrecy Act (OSL)',
  appeal: 'How to appeal',
  appealText: (authority, court) => [
    `You can appeal to ${court ?? 'the administrative court of appeal'} (chapter 6, sections 7–11 OSL).`,
    `Address your letter to the court, but send or hand it to ${authority}. We pass it on unless we change the decision ourselves.`,
    'It must have reached us within three weeks of the day you were given the decision.',
    'Write which decision you appeal, with its reference number, how you want it changed and why. Write also how the court can reach you.',
  ],
  grounds: {
    '18:8': 'chapter 18, section 8 OSL, security measures',
    '21:1': 'chapter 21, section 1 OSL, health and sexual life',
    '21:3': 'chapter 21, section 3 OSL, address and contact details of somebody under threat',
    '21:5': 'chapter 21, section 5 OSL, the safety of foreign nationals',
    '21:7': 'chapter 21, section 7 OSL, processing against the data protection rules',
    '26:1': 'chapter 26, section 1 OSL, personal circumstances in social services',
    '30:23': 'chapter 30, section 23 OSL, business and operating conditions',
    '31:16': 'chapter 31, section 16 OSL, business relations with an authority',
    other: 'Another ground',
  },
};

export type Ground = keyof (typeof sv)['grounds'];
export const releaseDecisionWords: Record<Language, typeof sv> = { sv, en };

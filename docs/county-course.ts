/**
 * The script of the county shown in the screenshots: who proposes what, how the leads report, and what is still open today. Days are counted back from today.
 */
import type { PolicyChange } from '../workflows/domain/policy.ts';

export interface Course {
  /** The last reports are those due so long ago; what is due later stays away. Absent: every report comes in. */
  silentFor?: number;
  /** RAI has said its word a few days after it was asked. */
  advised?: true;
  /** Answers other than a report about the oldest that is owed. */
  replies?: { ago: number; body: { kind: 'late' | 'needHelp' | 'statement'; text: string }; asksForDays?: number }[];
  /** Reports early, so long ago: a coordinator has not come to it yet. */
  early?: number;
  /** Nobody is asked to take the lead until so long ago; then this organisation, which has not answered. */
  asked?: { ago: number; organisation: string };
}

export interface Proposal extends Course {
  title: string;
  description: string;
  ago: number;
  proposer: string;
  requestedSek: number;
  developmentArea: 'livsmiljoer' | 'kompetens' | 'innovation';
  focusArea: 'inflyttning-boende' | 'kompetens-arbete' | 'livsmiljo-halsa';
  partners?: { organisation: string; role: string }[];
  /** What is decided a month after; absent: nothing yet. */
  decided?: { grantedSek: number; instalments: number } | 'sentBack';
  /** Runs so many days from the proposal; absent: for two and a half years. */
  days?: number;
  policy?: PolicyChange;
}

const monthly = { every: 'P1M', due: { workingDays: 10 }, remindBefore: [{ workingDays: 3 }], remindAfter: [{ workingDays: 2 }] };

/** Those that are not named do what is expected of them. */
export const plannedCourses: Record<string, Course> = {
  kunskapsutbyte: { asked: { ago: 12, organisation: 'lulea-kommun' } },
  jobbmatchen: { replies: [{ ago: 2, body: { kind: 'late', text: 'Vi väntar på siffror från tre kontor.' }, asksForDays: 30 }] },
};

export const proposals: Proposal[] = [
  {
    title: 'Språkvän på arbetsplatsen',
    description: 'Nyanlända paras ihop med en kollega som stöd i språket under de första tre månaderna på ett nytt arbete.',
    ago: 470,
    proposer: 'ltu',
    requestedSek: 900_000,
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    partners: [{ organisation: 'lulea-kommun', role: 'genomförare' }],
    decided: { grantedSek: 750_000, instalments: 3 },
    policy: { report: { ...monthly, ladder: [{ after: { workingDays: 30 }, role: 'referenceGroup' }] }, quiet: [] },
    silentFor: 35,
  },
  {
    title: 'Öppen hantverksgård i Tornedalen',
    description: 'En gård där nyanlända och ortsbor lär av varandra: snickeri, vävning och odling, öppen tre dagar i veckan.',
    ago: 450,
    proposer: 'tornedalens-folkhogskola',
    requestedSek: 600_000,
    developmentArea: 'livsmiljoer',
    focusArea: 'livsmiljo-halsa',
    partners: [{ organisation: 'overtornea-kommun', role: 'lokaler' }],
    decided: { grantedSek: 600_000, instalments: 2 },
    policy: { report: { every: 'P3M' } },
    early: 3,
  },
  {
    title: 'Digital mötesplats för nyanlända',
    description: 'En webbplats på fem språk med vägar till arbete, studier och föreningsliv i länet.',
    ago: 440,
    proposer: 'roda-korset',
    requestedSek: 450_000,
    developmentArea: 'livsmiljoer',
    focusArea: 'inflyttning-boende',
    decided: { grantedSek: 300_000, instalments: 2 },
    policy: {
      report: {
        ...monthly,
        hearBefore: { workingDays: 2 },
        ladder: [
          { after: { workingDays: 5 }, role: 'referenceGroup' },
          { after: { workingDays: 12 }, role: 'steeringGroup', requires: 'advice' },
        ],
      },
      quiet: [],
    },
    silentFor: 52,
    advised: true,
    replies: [
      {
        ago: 16,
        body: { kind: 'statement', text: 'Vår projektledare slutade i september och vi söker en ny. Arbetet går vidare, men rapporten har blivit liggande.' },
      },
    ],
  },
  {
    title: 'Vägar in i vården',
    description: 'Legitimerad personal från andra länder får praktik, språk och handledning fram till svensk legitimation.',
    ago: 430,
    proposer: 'norrbottens-lans-landsting',
    requestedSek: 1_200_000,
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    decided: { grantedSek: 1_000_000, instalments: 2 },
    policy: { report: { ...monthly, hearBefore: { workingDays: 2 }, ladder: [{ after: { workingDays: 6 }, role: 'referenceGroup' }] }, quiet: [] },
    silentFor: 40,
    replies: [{ ago: 9, body: { kind: 'needHelp', text: 'Vi behöver hjälp att räkna deltagare som hoppar mellan kurserna.' } }],
  },
  {
    title: 'Sommarskola i svenska',
    description: 'Fyra veckors sommarskola med språk på förmiddagen och fritid på eftermiddagen.',
    ago: 420,
    proposer: 'kalix-folkhogskola',
    requestedSek: 250_000,
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    decided: { grantedSek: 250_000, instalments: 1 },
    days: 270,
  },
  {
    title: 'Företagsfadder',
    description: 'Företagare med några år bakom sig följer den som startar eget under det första året.',
    ago: 64,
    proposer: 'foretagarna',
    requestedSek: 350_000,
    developmentArea: 'innovation',
    focusArea: 'kompetens-arbete',
    partners: [{ organisation: 'almi-nord', role: 'rådgivning' }],
  },
  {
    title: 'Idrott över gränsen',
    description: 'Föreningar i Haparanda och Övertorneå öppnar sina träningar för asylsökande barn och unga.',
    ago: 40,
    proposer: 'norrbottens-idrottsforbund',
    requestedSek: 180_000,
    developmentArea: 'livsmiljoer',
    focusArea: 'livsmiljo-halsa',
    decided: 'sentBack',
  },
  {
    title: 'Matlådan: socialt företag i Boden',
    description: 'Ett storkök som ger arbetsträning åt nyanlända och säljer luncher till företag i Boden.',
    ago: 9,
    proposer: 'coompanion',
    requestedSek: 420_000,
    developmentArea: 'innovation',
    focusArea: 'kompetens-arbete',
    partners: [{ organisation: 'bodens-kommun', role: 'medfinansiär' }],
  },
];

/** An address that no server takes mail for any more. */
export const deadAddress = 'contact@hushallningssallskapet.example';

/** What the leads write, one after the other. */
export const doneInPeriod = [
  'Två kursomgångar är genomförda. Tolv deltagare har gått vidare till praktik och tre till anställning.',
  'Vi har träffat arbetsgivare i fem kommuner och tecknat avtal med fyra av dem.',
  'Verksamheten har hållit öppet som planerat. Allt fler ortsbor kommer och hjälper till.',
  'Utbildningen är halvvägs. Handledarna har haft två träffar om bemötande.',
];

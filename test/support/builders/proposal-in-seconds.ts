/** The main job's proposal with follow-up rules in seconds: a period of eight, a report due two seconds after it, RAI and RP two and four later. */
export const proposalInSeconds = {
  title: 'Korta vägen för akademiker',
  description: 'Snabbspår till arbete för akademiker.',
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  activityArea: 'sprakstudier',
  targetGroups: ['nyanlanda-i-etablering'],
  proposedBy: { organisation: 'ltu', contact: { name: 'Kim Åström', email: 'actor@ltu.example' } },
  runs: { from: '2026-01-01', to: '2036-12-31' },
  budget: {
    requestedSek: 400_000,
    ownSek: 100_000,
    coFunding: [{ organisation: 'arbetsformedlingen', amountSek: 50_000 }],
    inKind: [{ organisation: 'ltu', what: 'handledning', hours: 200 }],
  },
  reportForm: 'full',
  expectedResults: 'Fyrtio deltagare.',
  indicators: [{ name: 'deltagare', unit: 'personer', target: 40 }],
  goals: ['sysselsattning'],
  policy: {
    report: {
      every: 'PT8S',
      due: 'PT2S',
      remindBefore: ['PT1S'],
      remindAfter: ['PT1S'],
      hearBefore: 'PT1S',
      ladder: [
        { after: 'PT2S', role: 'referenceGroup' },
        { after: 'PT4S', role: 'steeringGroup' },
      ],
    },
    mail: { workingDaysOnly: false, digest: 'never' },
  },
};
const { policy: _inSeconds, ...plan } = proposalInSeconds;
/** The same by the usual rules, but that no mail waits for an act to be taken back. */
export const proposalInDays = { ...plan, policy: { mail: { hold: 'PT0S' } } };
export const decisionInPart = {
  outcome: 'approvedInPart',
  grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek: 300_000 }],
  conditions: ['Medlen används i länet.'],
  grounds: 'Insatsen svarar mot planens mål.',
  decidedBy: 'Anna Lind, enhetschef',
};
export const assignmentToLtu = {
  lead: { organisation: 'ltu', contact: { name: 'Kim Åström', email: 'actor@ltu.example' } },
  partners: [{ organisation: 'ltu-business', role: 'genomförare' }],
};
export const fullReport = {
  status: 'green',
  done: 'Två kursomgångar.',
  participants: { women: 12, men: 10 },
  usedSek: 75_000,
  indicators: [{ name: 'deltagare', value: 22 }],
  deviations: '',
  lessons: 'Börja med arbetsgivarna.',
};

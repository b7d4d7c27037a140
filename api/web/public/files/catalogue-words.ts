/** What the catalogue of open data calls itself and what is in it, in both languages at once: the Swedish portal shows the one, the European the other. */
export const catalogueWords = {
  catalogue: {
    title: { sv: 'Öppna data från handlingsplanen för integration och tillväxt', en: 'Open data from the plan for integration and growth' },
    description: {
      sv: 'Vad den regionala handlingsplanen för integration och tillväxt gör, vad den ger och hur länet ligger till mot planens mål.',
      en: 'What the regional plan for integration and growth does, what comes of it, and where the county stands against the goals of the plan.',
    },
  },
  contact: (authority: string) => `${authority}, handlingsplanen för integration och tillväxt`,
  plan: {
    title: { sv: 'Aktiviteter för integration och tillväxt', en: 'Activities for integration and growth' },
    description: {
      sv: 'Aktiviteterna i den regionala handlingsplanen: vad de gör, vilka som driver dem och hur långt de har kommit.',
      en: 'The activities of the regional plan: what they do, who carries them and how far they have come.',
    },
    keywords: [
      { sv: 'integration', en: 'integration' },
      { sv: 'etablering av nyanlända', en: 'settlement of newcomers' },
      { sv: 'handlingsplan', en: 'action plan' },
    ],
    json: { sv: 'Alla aktiviteter och mål som JSON.', en: 'All activities and goals as JSON.' },
    csv: { sv: 'En rad för varje aktivitet, med semikolon mellan kolumnerna.', en: 'One line for each activity, with semicolons between the columns.' },
  },
  goals: {
    title: { sv: 'Mål för integration och tillväxt', en: 'Goals for integration and growth' },
    description: {
      sv: 'Planens mål för länet och länets egna siffror år för år, med källa. Vad enskilda aktiviteter bidrar med ingår inte.',
      en: 'The goals of the plan for the county and the county’s own figures year by year, with their source. What single activities contribute is not part of it.',
    },
    keywords: [
      { sv: 'integration', en: 'integration' },
      { sv: 'sysselsättning', en: 'employment' },
      { sv: 'regional utveckling', en: 'regional development' },
    ],
    csv: { sv: 'En rad för varje mål och år, med semikolon mellan kolumnerna.', en: 'One line for each goal and year, with semicolons between the columns.' },
  },
  results: {
    title: { sv: 'Resultat för integration och tillväxt', en: 'Results for integration and growth' },
    description: {
      sv: 'Vad aktiviteterna i handlingsplanen har gett, i den mån det är klart för publicering. Antal personer under fem visas inte.',
      en: 'What has come of the activities of the plan, as far as it is cleared for publication. Numbers of people below five are not shown.',
    },
    keywords: [
      { sv: 'integration', en: 'integration' },
      { sv: 'resultat', en: 'results' },
      { sv: 'uppföljning', en: 'follow-up' },
    ],
    csv: { sv: 'En rad för varje resultat, med semikolon mellan kolumnerna.', en: 'One line for each result, with semicolons between the columns.' },
  },
};

/** Words of the forms about jäv: declaring it, taking it back, and naming the unit that is itself a party. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  declare: {
    title: 'Anmäl jäv',
    intro:
      'Så länge anmälan gäller gör du ingenting i ärendet i tjänsten. Samordnarna ser ditt skäl. Det du har gjort tidigare i ärendet går en kollega igenom.',
    reason: { label: 'Varför är du jävig?' },
    send: 'Anmäl jäv',
    done: 'Ditt jäv är anmält.',
    notNow: 'Du har redan anmält jäv i ärendet.',
  },
  withdraw: {
    title: 'Ta tillbaka anmälan om jäv',
    intro: 'Du kan åter arbeta med ärendet. Anmälan och det här skälet finns kvar i ärendets historik.',
    reason: { label: 'Varför är du inte längre jävig?' },
    send: 'Ta tillbaka anmälan',
    done: 'Anmälan om jäv är tillbakatagen.',
    notNow: 'Du har inte anmält jäv i ärendet.',
  },
  unit: {
    title: 'Ange den egna enhet som är part',
    intro:
      'När Länsstyrelsen själv är ansvarig, tillfrågad eller deltar i en aktivitet, eller söker pengar, är de som arbetar på den enheten jäviga. En annan enhet handlägger ärendet.',
    label: 'Enhet',
    none: 'Ingen enhet',
    send: 'Spara',
    done: 'Enheten är sparad.',
  },
  did: (name: string) => `Vad ${name} har gjort i ärendet`,
  person: {
    title: 'Ange enhet',
    intro: 'Enheten avgör vem som är jävig när en enhet hos Länsstyrelsen själv är part i ett ärende. Ändringen gäller genast.',
    over: 'Enheter hos Länsstyrelsen',
  },
};

const en: typeof sv = {
  declare: {
    title: 'Declare yourself partial',
    intro:
      'While the declaration stands you do nothing in the case by your office. The coordinators see your reason. What you have done in the case before is looked through by a colleague.',
    reason: { label: 'Why are you partial?' },
    send: 'Declare partiality',
    done: 'Your partiality is declared.',
    notNow: 'You have declared yourself partial in this case already.',
  },
  withdraw: {
    title: 'Take the declaration back',
    intro: 'You can work with the case again. The declaration and this reason stay in the history of the case.',
    reason: { label: 'Why are you no longer partial?' },
    send: 'Take the declaration back',
    done: 'The declaration has been taken back.',
    notNow: 'You have not declared yourself partial in this case.',
  },
  unit: {
    title: 'Name our own unit that is a party',
    intro:
      'Where the county board itself leads, is asked to lead or takes part in an activity, or asks for money, those who work at that unit are partial. Another unit handles the case.',
    label: 'Unit',
    none: 'No unit',
    send: 'Save',
    done: 'The unit is saved.',
  },
  did: (name) => `What ${name} has done in the case`,
  person: {
    title: 'Enter unit',
    intro: 'The unit tells who is partial where a unit of the county board is itself a party in a case. The change holds at once.',
    over: 'Units at the county board',
  },
};

export const partialityFormWords: Record<Language, typeof sv> = { sv, en };

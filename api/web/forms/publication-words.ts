/** Words of the forms that clear a result for everybody, and take it back. */
import type { Language } from '../../../words/language.ts';
import { numberInWords } from '../../../words/number-in-words.ts';
import { cachedForSeconds } from '../../http/cached-for.ts';

type Words = typeof sv;

const sv = {
  publish: {
    title: 'Publicera ett resultat',
    intro: 'Du väljer vad alla får läsa på planens sidor och som öppna data. Ingenting annat i rapporten blir synligt.',
    notInThePlan: 'Aktiviteten ingår inte i planen, så ingenting om den är offentligt på planens sidor.',
    summary: {
      label: 'Resultatet, som alla läser det',
      hint: 'Utgår från vad den ansvariga skrev. Skriv inga namn på personer, inget som gör att någon kan kännas igen och inga antal personer under 5.',
    },
    participants: { label: 'Ska antalet deltagare visas?', hint: (numbers: string) => `I rapporten: ${numbers}.` },
    yes: 'Ja, visa dem',
    no: 'Nej',
    women: (number: number) => `${number} kvinnor`,
    men: (number: number) => `${number} män`,
    indicators: { label: 'Indikatorer som ska visas' },
    fewConfirmed: {
      label: 'Texten nämner kanske färre än 5 personer',
      hint: 'Skriv helst om den. Ditt ja sparas i aktivitetens historik.',
      choice: 'Jag har läst texten, och ingen kan kännas igen genom den.',
    },
    preview: 'Så här kommer det att se ut',
    showMore: 'Fler tal kan visas om du väljer bort det som är mindre än 5: svara nej om deltagarna eller ta bort indikatorn.',
    replaces: (day: string, name: string) => `Ett resultat för perioden är redan publicerat, ${day} av ${name}. Det här ersätter det.`,
    withdraw: 'Ta bort det publicerade resultatet',
    see: 'Se det på planens sida',
    send: 'Publicera',
    done: 'Resultatet är publicerat.',
    changed: {
      title: 'Det som är publicerat har ändrats',
      intro:
        'Resultatet har publicerats eller tagits bort sedan du öppnade formuläret. Vem som gjorde det står i aktivitetens historik. Ingenting av det du skrev har skickats, och ingenting har gått förlorat.',
    },
  },
  withdraw: {
    title: 'Ta bort ett publicerat resultat',
    intro: `Resultatet försvinner genast från planens sidor. Filerna och flödet kan visa det i högst ${numberInWords(cachedForSeconds / 60, 'sv')} minuter till, och den som redan har hämtat dem kan ha det kvar.`,
    shown: 'Det som visas nu',
    reason: { label: 'Skäl', hint: 'Syns i aktivitetens historik.' },
    send: 'Ta bort resultatet',
    done: 'Resultatet är borttaget.',
  },
};

const en: Words = {
  publish: {
    title: 'Publish a result',
    intro: 'You choose what everybody may read on the pages of the plan and as open data. Nothing else of the report is seen.',
    notInThePlan: 'The activity is not in the plan, so nothing of it is public on the pages of the plan.',
    summary: {
      label: 'The result, as everybody reads it',
      hint: 'Begins with what the lead wrote. Write no names of persons, nothing by which somebody could be recognised, and no numbers of people below 5.',
    },
    participants: { label: 'Are the numbers of participants to be shown?', hint: (numbers) => `In the report: ${numbers}.` },
    yes: 'Yes, show them',
    no: 'No',
    women: (number) => `${number} women`,
    men: (number) => `${number} men`,
    indicators: { label: 'Indicators to be shown' },
    fewConfirmed: {
      label: 'The text may speak of fewer than 5 people',
      hint: 'Rather write it anew. Your yes is kept in the history of the activity.',
      choice: 'I have read the text, and nobody can be recognised by it.',
    },
    preview: 'This is how it will look',
    showMore: 'More numbers can be shown if you leave out what is below 5: answer no about the participants or untick the indicator.',
    replaces: (day, name) => `A result for the period is published already, ${day} by ${name}. This replaces it.`,
    withdraw: 'Take the published result back',
    see: 'See it on the page of the plan',
    send: 'Publish',
    done: 'The result is published.',
    changed: {
      title: 'What is published has changed',
      intro:
        'The result has been published or taken back since you opened the form. Who did it stands in the history of the activity. Nothing of what you wrote has been sent, and nothing is lost.',
    },
  },
  withdraw: {
    title: 'Take a published result back',
    intro: `The result is gone at once from the pages of the plan. The files and the feed may show it for ${numberInWords(cachedForSeconds / 60, 'en')} more minutes at most, and who has fetched them already may still have it.`,
    shown: 'What is shown now',
    reason: { label: 'Reason', hint: 'Shown in the history of the activity.' },
    send: 'Take the result back',
    done: 'The result has been taken back.',
  },
};

export const publicationWords: Record<Language, Words> = { sv, en };

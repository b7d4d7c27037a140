/** What the API finds wrong with a field, in the reader's language and with the field's label: it says what to do, and blames nobody. */
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { FieldError } from '../../problem.ts';

/** Labels by the API's name of a field; in a list without its number: "grants.amountSek". */
export type FieldLabels = Record<string, string>;

interface ErrorWords {
  row: (label: string, number: number) => string;
  /** Detail of the API, as a pattern; the first that fits speaks. */
  details: [RegExp, (...found: string[]) => string][];
  choose: string;
  other: string;
}

const number = (digits: string | undefined) => Number(digits);

const sv: ErrorWords = {
  row: (label, row) => `${label} (rad ${row})`,
  details: [
    [/^(is required|must not be empty)$/, () => 'fyll i det här.'],
    [/^(is the address of somebody else|Somebody has the address .*)$/, () => 'någon annan i registret har redan den adressen.'],
    [
      /^is the address of somebody who is not a contact person of the organisation$/,
      () => 'adressen tillhör någon i registret som inte är kontaktperson för organisationen. Lägg till personen hos organisationen först, eller lämna tomt.',
    ],
    [/^is the name of an organisation in the register$/, () => 'en organisation med det namnet finns redan.'],
    [/^must have a letter from a to z or a digit$/, () => 'namnet behöver minst en bokstav eller siffra.'],
    [/^would leave nobody who is an administrator$/, () => 'personen är den enda administratören. Gör någon annan till administratör först.'],
    [/^is a contact person already$/, () => 'personen är redan kontaktperson för organisationen.'],
    [/^has been passed already/, () => 'personen är inte kontaktperson längre.'],
    [/^must not be before the first day$/, () => 'sista dagen kan inte vara före första dagen.'],
    [/^must be after the first day$/, () => 'sista dagen kan inte vara före första dagen.'],
    [/^is a day on which the role is held already$/, () => 'rollen är redan given för de dagarna. Välj andra dagar, eller avsluta den tidigare först.'],
    [/^is a day on which the body does not have the role$/, () => 'organet har inte rollen den dagen.'],
    [/^is required when nothing else is completed$/, () => 'skriv vad som har kompletterats, eller ändra något.'],
    [/^is required when the outcome is .*grant$/, () => 'ange minst ett beviljat bidrag.'],
    [/^is required of a secretary$/, () => 'ange vilket möte det sades på.'],
    [/\bis (required|needed)\b/, () => 'det här behövs för det du har valt.'],
    [/^must be a (whole )?number$/, () => 'skriv med siffror.'],
    [/^must be a day that exists/, () => 'ange en dag som finns, till exempel 2026-09-30.'],
    [/^must lie between 1990 and 2199$/, () => 'ange ett år mellan 1990 och 2199.'],
    [/^must not be before runs\.from$/, () => 'sista dagen kan inte vara före första dagen.'],
    [/must be a day after today$/, () => 'ange en dag efter i dag.'],
    [/must not be after today$/, () => 'dagen kan inte ligga i framtiden.'],
    [/must not be before the present due day$/, () => 'ange en dag som inte är tidigare än den som gäller nu.'],
    [
      /must not be before (the period began|the lead was asked)$/,
      (_, what) => `dagen kan inte vara före ${what === 'the period began' ? 'periodens början' : 'frågan ställdes'}.`,
    ],
    [/held for at most (\d+) working days$/, (_, days) => `det kan hållas inne i högst ${days} arbetsdagar.`],
    [/^must be a day( with|$)/, () => 'ange en dag.'],
    [
      /^must be less than what was asked \((\d+)\)/,
      (_, sek) => `ange mindre än det sökta beloppet, ${moneyInWords(number(sek), 'sv')}; annars är det bifall i sin helhet.`,
    ],
    [/^must not sum to more than/, () => 'delutbetalningarna är tillsammans större än vårt eget bidrag.'],
    [/^must be at least 1 in an approved grant$/, () => 'ange beloppet för ett beviljat bidrag.'],
    [/^must be at least (-?\d+)$/, (_, least) => `ange minst ${least}.`],
    [/^must be at most (\d+) characters$/, (_, most) => `korta ner texten till högst ${most} tecken.`],
    [/^must be at most (-?\d+)$/, (_, most) => `ange högst ${most}.`],
    [/^must have at most (\d+) items$/, (_, most) => `ange högst ${most}.`],
    [/^must have at least (\d+) items$/, (_, least) => `ange minst ${least}.`],
    [/^must be one plain e-mail address$/, () => 'skriv en e-postadress, till exempel namn@exempel.se.'],
    [/^must be later than the rung before it$/, () => 'stegen ska komma i tidsordning.'],
    [/^must be on one line$/, () => 'skriv på en enda rad.'],
    [/^must not contain NUL/, () => 'texten innehåller ett tecken som inte kan sparas.'],
    [/^must be \{ "period"/, () => 'ange antingen en period eller en dag, inte båda.'],
    [/^must be a period’s name/, () => 'skriv perioden så som den visas, till exempel 2026-H1.'],
    [/^was not uploaded for this report$/, () => 'filen finns inte kvar. Lägg till den igen.'],
    [/^is named twice$/, () => 'det här står redan på en annan rad.'],
    [/^is not in the register$/, () => 'välj något som finns i registret.'],
    [/^is not in the report$/, () => 'rapporten har ingen sådan indikator. Öppna formuläret på nytt.'],
    [/^is not an organisation of yours$/, () => 'välj en organisation som du företräder.'],
    [/^is the lead already$/, () => 'den organisationen är redan ansvarig.'],
    [/^is the county board itself/, () => 'Länsstyrelsens eget bidrag följer av beslutet och registreras inte här.'],
    [/^no .* in the file has the id "(.*)"$/, (_, id) => `ingenting i filen har beteckningen ”${id}”.`],
    [/ is the id of an earlier one$/, () => 'beteckningen står redan tidigare i filen.'],
    [/ is a partner already$/, () => 'organisationen är redan med.'],
    [/ is part of itself$/, () => 'organisationen kan inte vara en del av sig själv.'],
    [/has decided already$/, () => 'finansiären har redan lämnat besked.'],
    [/has no approved grant here$/, () => 'välj en finansiär som har beviljat bidrag här.'],
    [/^(\d+) SEK of the grant remain to be paid$/, (_, sek) => `högst ${moneyInWords(number(sek), 'sv')} av bidraget återstår att betala ut.`],
    [/^(\d+) SEK of instalment (\d+) remain/, (_, sek, which) => `högst ${moneyInWords(number(sek), 'sv')} återstår av delutbetalning ${which}.`],
    [/has not been released$/, () => 'delutbetalningen är inte frigjord ännu.'],
    [/^nobody has asked for more time/, () => 'ingen har begärt mer tid, så det finns inget att avslå.'],
    [/^is not allowed|^is allowed only/, () => 'det här hör inte till det du har valt.'],
    [/^is from a coordinator only$/, () => 'bara en samordnare kan ange det här.'],
    [/^must be .* or .*|^must be an id|^must be a text|^must be true/, () => 'välj ett av alternativen.'],
  ],
  choose: 'välj ett av alternativen.',
  other: 'det här kan inte tas emot så som det är skrivet.',
};

const en: ErrorWords = {
  row: (label, row) => `${label} (row ${row})`,
  details: [
    [/^(is required|must not be empty)$/, () => 'fill this in.'],
    [/^(is the address of somebody else|Somebody has the address .*)$/, () => 'somebody else in the register has that address.'],
    [
      /^is the address of somebody who is not a contact person of the organisation$/,
      () =>
        'the address belongs to somebody in the register who is not a contact person of the organisation. Add the person to the organisation first, or leave this empty.',
    ],
    [/^is the name of an organisation in the register$/, () => 'there is an organisation of that name already.'],
    [/^must have a letter from a to z or a digit$/, () => 'the name needs at least one letter or digit.'],
    [/^would leave nobody who is an administrator$/, () => 'the person is the only administrator. Make somebody else an administrator first.'],
    [/^is a contact person already$/, () => 'the person is a contact person of the organisation already.'],
    [/^has been passed already/, () => 'the person is no longer a contact person.'],
    [/^must not be before the first day$/, () => 'the last day cannot be before the first.'],
    [/^must be after the first day$/, () => 'the last day cannot be before the first.'],
    [/^is a day on which the role is held already$/, () => 'the role is given for those days already. Choose other days, or end the earlier one first.'],
    [/^is a day on which the body does not have the role$/, () => 'the body does not have the role on that day.'],
    [/^is required when nothing else is completed$/, () => 'write what has been completed, or change something.'],
    [/^is required when the outcome is .*grant$/, () => 'give at least one approved grant.'],
    [/^is required of a secretary$/, () => 'say in which meeting it was said.'],
    [/\bis (required|needed)\b/, () => 'this is needed for what you have chosen.'],
    [/^must be a (whole )?number$/, () => 'write it in digits.'],
    [/^must be a day that exists/, () => 'give a day that exists, such as 2026-09-30.'],
    [/^must lie between 1990 and 2199$/, () => 'give a year between 1990 and 2199.'],
    [/^must not be before runs\.from$/, () => 'the last day cannot be before the first.'],
    [/must be a day after today$/, () => 'give a day after today.'],
    [/must not be after today$/, () => 'the day cannot lie in the future.'],
    [/must not be before the present due day$/, () => 'give a day no earlier than the one that holds now.'],
    [/must not be before (the period began|the lead was asked)$/, (_, what) => `the day cannot be before ${what}.`],
    [/held for at most (\d+) working days$/, (_, days) => `it may be held for at most ${days} working days.`],
    [/^must be a day( with|$)/, () => 'give a day.'],
    [
      /^must be less than what was asked \((\d+)\)/,
      (_, sek) => `give less than what was asked, ${moneyInWords(number(sek), 'en')}; otherwise it is approved in full.`,
    ],
    [/^must not sum to more than/, () => 'the instalments add up to more than our own grant.'],
    [/^must be at least 1 in an approved grant$/, () => 'give the amount of an approved grant.'],
    [/^must be at least (-?\d+)$/, (_, least) => `give at least ${least}.`],
    [/^must be at most (\d+) characters$/, (_, most) => `shorten the text to at most ${most} characters.`],
    [/^must be at most (-?\d+)$/, (_, most) => `give at most ${most}.`],
    [/^must have at most (\d+) items$/, (_, most) => `give at most ${most}.`],
    [/^must have at least (\d+) items$/, (_, least) => `give at least ${least}.`],
    [/^must be one plain e-mail address$/, () => 'write one e-mail address, such as name@example.org.'],
    [/^must be later than the rung before it$/, () => 'the steps must come in order of time.'],
    [/^must be on one line$/, () => 'write it on one line.'],
    [/^must not contain NUL/, () => 'the text holds a character that cannot be stored.'],
    [/^must be \{ "period"/, () => 'give either a period or a day, not both.'],
    [/^must be a period’s name/, () => 'write the period as it is shown, such as 2026-H1.'],
    [/^was not uploaded for this report$/, () => 'the file is no longer there. Add it again.'],
    [/^is named twice$/, () => 'this is on another row already.'],
    [/^is not in the register$/, () => 'choose something from the register.'],
    [/^is not in the report$/, () => 'the report has no such indicator. Open the form anew.'],
    [/^is not an organisation of yours$/, () => 'choose an organisation that you act for.'],
    [/^is the lead already$/, () => 'that organisation is the lead already.'],
    [/^is the county board itself/, () => 'the county board’s own grant follows from the decision and is not registered here.'],
    [/^no .* in the file has the id "(.*)"$/, (_, id) => `nothing in the file has the id “${id}”.`],
    [/ is the id of an earlier one$/, () => 'the id is used earlier in the file.'],
    [/ is a partner already$/, () => 'the organisation is there already.'],
    [/ is part of itself$/, () => 'an organisation cannot be part of itself.'],
    [/has decided already$/, () => 'the funder has decided already.'],
    [/has no approved grant here$/, () => 'choose a funder with an approved grant here.'],
    [/^(\d+) SEK of the grant remain to be paid$/, (_, sek) => `at most ${moneyInWords(number(sek), 'en')} of the grant remain to be paid.`],
    [/^(\d+) SEK of instalment (\d+) remain/, (_, sek, which) => `at most ${moneyInWords(number(sek), 'en')} remain of instalment ${which}.`],
    [/has not been released$/, () => 'the instalment has not been released yet.'],
    [/^nobody has asked for more time/, () => 'nobody has asked for more time, so there is nothing to refuse.'],
    [/^is not allowed|^is allowed only/, () => 'this does not belong to what you have chosen.'],
    [/^is from a coordinator only$/, () => 'only a coordinator can say this.'],
    [/^must be .* or .*|^must be an id|^must be a text|^must be true/, () => 'choose one of the alternatives.'],
  ],
  choose: 'choose one of the alternatives.',
  other: 'this cannot be taken as it is written.',
};

const words: Record<Language, ErrorWords> = { sv, en };

const isMissing = /^(is required|must not be empty)$/;

/** The errors of a refused operation in words for people. Field names stay, so that each still finds its field. @param isChosen whether a field is chosen from alternatives */
export function fieldErrorsIn(language: Language, errors: FieldError[], labels: FieldLabels = {}, isChosen = (_field: string): boolean => false): FieldError[] {
  return errors.map((error) => {
    const said = isMissing.test(error.detail) && isChosen(error.field) ? words[language].choose : detailIn(language, error.detail);
    return { ...error, detail: sentence(labelOf(language, error.field, labels), said) };
  });
}

function detailIn(language: Language, detail: string): string {
  const { details, other } = words[language];
  for (const [pattern, say] of details) {
    const found = pattern.exec(detail);
    if (found) return say(...found);
  }
  return other;
}

/** True for a detail of the API that has words of its own here. */
export const isKnownDetail = (detail: string): boolean => sv.details.some(([pattern]) => pattern.test(detail));

/** The nearest label: of the field itself, else of what it is part of. */
function labelOf(language: Language, field: string, labels: FieldLabels): string | undefined {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length--) {
    const near = parts.slice(0, length);
    const label = labels[near.filter((part) => !/^\d+$/.test(part)).join('.')];
    const row = near.findLast((part) => /^\d+$/.test(part));
    if (label !== undefined) return row === undefined ? label : words[language].row(label, Number(row) + 1);
  }
  return undefined;
}

const sentence = (label: string | undefined, said: string): string =>
  label === undefined ? said.charAt(0).toUpperCase() + said.slice(1) : `${label}: ${said}`;

/** What is wrong with a field, in Swedish behind the field's label: it says what to do, and blames nobody. */
import type { FieldErrorRules } from '../../../../contracts/errors/field-error-rules.ts';
import { dayInWords, moneyInWords, quantityInWords } from '../../../../words/format.ts';
import { writtenNumber } from '../../../../words/written-number.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import type { WordsByCode } from '../../../../workflows/domain/refusal-reasons.ts';

const fillIn = () => 'fyll i det här.';
const choose = () => 'välj ett av alternativen.';
const needed = () => 'det här behövs för det du har valt.';
const notPart = () => 'det här hör inte till det du har valt.';

const lastBeforeFirst = () => 'sista dagen kan inte vara före första dagen.';
const digits = () => 'skriv med siffror.';
const aNumber = () => 'skriv ett tal med siffror, till exempel 300 000.';
const aWholeNumber = () => 'skriv ett heltal med siffror, till exempel 300 000.';
const asItIs = () => 'det här kan inte tas emot så som det är skrivet.';
const addressTaken = () => 'någon annan i registret har redan den adressen.';
/** By the type that is expected; what is none of them is chosen. */
const wrongType: Record<string, () => string> = { number: aNumber, int: aWholeNumber, array: asItIs, object: asItIs };
const duration = 'skriv en tidslängd från en sekund till tio år, till exempel P30D för 30 dagar';

export const fieldErrorsInSwedish: WordsByCode<FieldErrorRules> = {
  required: fillIn,
  empty: fillIn,
  unknownField: asItIs,
  wrongType: ({ expected }) => (entryOf(wrongType, expected) ?? choose)(),
  unclearNumber: ({ asThousands, asDecimals }) =>
    `menar du ${quantityInWords(asThousands, null, 'sv')} eller ${writtenNumber(asDecimals)}? Skriv det utan punkt, som ${writtenNumber(asThousands)} eller ${writtenNumber(asDecimals)}.`,
  notOneOf: choose,
  tooSmall: ({ minimum }) => `ange minst ${minimum}.`,
  tooLarge: ({ maximum }) => `ange högst ${maximum}.`,
  tooLong: ({ maximum }) => `korta ner texten till högst ${maximum} tecken.`,
  tooFewItems: ({ minimum }) => `ange minst ${minimum}.`,
  tooManyItems: ({ maximum }) => `ange högst ${maximum}.`,
  unstorableCharacter: () => 'texten innehåller ett tecken som inte kan sparas.',
  notOneLine: () => 'skriv på en enda rad.',
  invisibleCharacter: () => 'det finns ett osynligt tecken i texten. Skriv den för hand i stället för att klistra in den.',
  noSuchDay: () => 'ange en dag som finns, till exempel 2026-09-30.',
  yearOutOfRange: () => 'ange ett år mellan 1990 och 2199.',
  notAnId: choose,
  notAnAddress: () => 'skriv en e-postadress, till exempel namn@exempel.se.',
  notAPeriod: () => 'skriv perioden så som den visas, till exempel 2026-H1.',
  notADuration: () => `${duration}.`,
  notASpan: () => `${duration}, eller ett antal arbetsdagar.`,
  notADayOfYear: () => 'skriv en dag på året som månad och dag, till exempel 06-20.',
  notAHold: () => 'skriv en tidslängd från noll till femton minuter, till exempel PT2M för två minuter.',
  notASpread: () => 'skriv en tidslängd från noll till tolv timmar, till exempel PT1H för en timme.',
  notAUuid: asItIs,
  notAPageNumber: digits,
  notAKey: asItIs,
  notALead: choose,
  notGoalsReached: choose,
  notARelease: () => 'ange antingen en period eller en dag, inte båda.',
  neitherDayNorSomebody: choose,
  otherwiseWrong: asItIs,
  requiredWith: needed,
  notAllowedWith: notPart,
  onlyWith: notPart,
  approvedGrantRequired: () => 'ange minst ett beviljat bidrag.',
  notAllowedInOutcome: notPart,
  onlyInOutcome: notPart,
  nothingCompleted: () => 'skriv vad som har kompletterats, eller ändra något.',
  nothingCorrected: () => 'ändra något som ska rättas.',
  approvedGrantWithoutAmount: () => 'ange beloppet för ett beviljat bidrag.',
  repeated: () => 'det här står redan på en annan rad.',
  leadIsPartner: () => 'den organisationen är redan ansvarig.',
  lastDayNotAfterFirst: lastBeforeFirst,
  endBeforeStart: lastBeforeFirst,
  rungOutOfOrder: () => 'stegen ska komma i tidsordning.',
  tooFewWorkingDays: ({ fewest }) => `perioderna måste lämna minst ${fewest} arbetsdagar varje år.`,
  dayNeededWithDeferred: () => 'ange en dag.',
  somebodyNeededWithReferredBack: choose,
  notInRegister: () => 'välj något som finns i registret.',
  addressOfAnother: addressTaken,
  addressTaken,
  addressOfNoContact: () =>
    'adressen tillhör någon i registret som inte är kontaktperson för organisationen. Lägg till personen hos organisationen först, eller lämna tomt.',
  alreadyContact: () => 'personen är redan kontaktperson för organisationen.',
  contactHasEnded: () => 'personen är inte kontaktperson längre.',
  lastDayBeforeFirst: lastBeforeFirst,
  organisationExists: () => 'en organisation med det namnet finns redan.',
  nameWithoutLetters: () => 'namnet behöver minst en bokstav eller siffra.',
  lastAdministrator: () => 'personen är den enda administratören. Gör någon annan till administratör först.',
  roleHeldAlready: () => 'rollen är redan given för de dagarna. Välj andra dagar, eller avsluta den tidigare först.',
  roleNotHeld: () => 'organet har inte rollen den dagen.',
  notUploaded: () => 'filen finns inte kvar. Lägg till den igen.',
  beyondDelegation: ({ name, upToSek }) => `är mer än vad ${name} har delegation för: ${moneyInWords(upToSek, 'sv')}.`,
  namedIsPartial: ({ name }) => `den som anges är jävig i ärendet (${name}). Ange någon annan.`,
  noSuchUnit: () => 'är ingen enhet på Länsstyrelsen i registret.',
  notInCase: () => 'finns inte i ärendet. Öppna formuläret på nytt.',
  notInReport: () => 'rapporten har ingen sådan indikator. Öppna formuläret på nytt.',
  fewNotConfirmed: () => 'texten nämner kanske färre än 5 personer. Skriv om den så att ingen kan kännas igen, eller kryssa i rutan.',
  notYourOrganisation: () => 'välj en organisation som du företräder.',
  isProposerAlready: () => 'den organisationen står redan för förslaget.',
  coordinatorOnly: () => 'bara en samordnare kan ange det här.',
  meetingRequired: () => 'ange vilket möte det sades på.',
  notLessThanAsked: ({ requestedSek }) => `ange mindre än det sökta beloppet, ${moneyInWords(requestedSek, 'sv')}; annars är det bifall i sin helhet.`,
  moreThanAsked: ({ requestedSek }) =>
    `beloppet är större än det sökta, ${moneyInWords(requestedSek, 'sv')}. Rätta det, eller skriv under ”Skäl för mer” varför det ska vara så.`,
  moreThanCeiling: ({ ceilingSek }) =>
    `beloppet är större än taket, ${moneyInWords(ceilingSek, 'sv')}. Rätta det, eller skriv under ”Skäl för mer” varför det ska vara så.`,
  caseNumberOfAnother: () => 'diarienumret hör till en annan aktivitet.',
  instalmentsExceedGrant: () => 'delutbetalningarna är tillsammans större än vårt eget bidrag.',
  ownGrant: () => 'Länsstyrelsens eget bidrag följer av beslutet och registreras inte här.',
  keyReused: asItIs,
  notJson: () => 'filen är inte en planfil i JSON.',
  noSuchIdInFile: ({ id }) => `ingenting i filen har beteckningen ”${id}”.`,
  idRepeated: () => 'beteckningen står redan tidigare i filen.',
  partnerRepeated: () => 'organisationen är redan med.',
  partOfItself: () => 'organisationen kan inte vara en del av sig själv.',
  valueNotAllowed: () => 'det här är inte tillåtet så som aktiviteten står nu.',
  mustBeAfterToday: () => 'ange en dag efter i dag.',
  mustNotBeAfterToday: () => 'dagen kan inte ligga i framtiden.',
  mustNotBeBeforePeriod: () => 'dagen kan inte vara före periodens början.',
  mustNotBeBeforeAsking: () => 'dagen kan inte vara före frågan ställdes.',
  mustNotBeBeforeProposal: ({ proposedOn }) => `dagen kan inte vara före ${dayInWords(proposedOn, 'sv')}, då förslaget kom in.`,
  mustNotBeBeforeMeeting: () => 'protokollet kan inte justeras före mötet.',
  periodNeverComes: () => 'ange en period som kommer att finnas, till exempel 2026-H1, enligt hur ofta aktiviteten rapporterar.',
  mustNotBeBeforePresentDue: () => 'ange en dag som inte är tidigare än den som gäller nu.',
  mustBeBeforePresentDue: () => 'ange en dag som är tidigare än den som gäller nu. Annars är det ingen förkortning.',
  mustNotBeBeforeExtension: ({ before }) => `ange en dag som inte är tidigare än ${dayInWords(before, 'sv')}, den dag som gällde före förlängningen.`,
  mustLeaveWorkingDays: ({ least, earliest }) => `minst ${least} arbetsdagar ska vara kvar: ange ${dayInWords(earliest, 'sv')} eller senare.`,
  runHasEnded: ({ to }) => `aktivitetens tid gick ut ${dayInWords(to, 'sv')}. Ändra tiden i aktivitetens villkor i stället.`,
  heldTooLong: ({ most }) => `det kan hållas inne i högst ${most} arbetsdagar.`,
  neededForDecision: needed,
  neededUnlessAsked: needed,
  funderHasDecided: () => 'finansiären har redan lämnat besked.',
  noApprovedGrant: () => 'välj en finansiär som har beviljat bidrag här.',
  moreThanGrant: ({ remainingSek }) => `högst ${moneyInWords(remainingSek, 'sv')} av bidraget återstår att betala ut.`,
  moreThanInstalment: ({ remainingSek, instalment }) => `högst ${moneyInWords(remainingSek, 'sv')} återstår av delutbetalning ${instalment}.`,
  instalmentNotReleased: () => 'delutbetalningen är inte frigjord ännu.',
  instalmentNeeded: () => 'ange vilken delutbetalning det gäller: bidraget betalas bara genom dem.',
  instalmentOfOwnGrant: () => 'delutbetalningar hör bara till Länsstyrelsens eget bidrag.',
  reportHasComeIn: () => 'en rapport har kommit in från organisationen. Lämna över ansvaret i stället.',
  matterBeforeBody: () => 'en rapport från organisationen har lyfts. Lämna över ansvaret i stället.',
  closingHasBegun: () => 'aktiviteten avslutas. Lämna över ansvaret i stället.',
  dayBeforeUnknown: () => 'systemet vet inte vilken dag som gällde före förlängningen. Ange en dag.',
  withoutFinalReport: () => 'det här är slutrapporten. Kryssa i rutan om aktiviteten ska avslutas utan den.',
  nobodyAskedForTime: () => 'ingen har begärt mer tid, så det finns inget att avslå.',
};

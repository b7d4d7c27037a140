/** The quick start: lines for a shell that work as they stand, one after the other, against a program with the plan in it. */
import type { Language } from '../../../words/language.ts';

interface Step {
  does: Record<Language, string>;
  lines: string[];
}

const asked = '-H "Authorization: Bearer $TOKEN"';
const json = "-H 'Content-Type: application/json'";

/** @param api address of the API, with its version */
export const quickStart = (api: string): Step[] => [
  {
    does: {
      en: 'A token, made in the program’s own folder on the machine where it runs. It reads, and does what its scope names, as its person; this is one of the demo persons.',
      sv: 'En nyckel, gjord i programmets egen mapp på den dator där det kör. Den läser, och gör det som dess behörighet nämner, som dess person; här en av demopersonerna.',
    },
    lines: [`API=${api}`, 'TOKEN=$(npm run -s token -- coordinator@lansstyrelsen.example --scope read,correctPlanActivity)'],
  },
  {
    does: { en: 'The plan at a glance.', sv: 'Planen i korthet.' },
    lines: [`curl -s "$API/portfolio" ${asked}`],
  },
  {
    does: {
      en: 'One plan activity. Lists come in pages: the Link header leads to the next. Node picks the id out.',
      sv: 'En aktivitet. Listor kommer i sidor: huvudet Link leder till nästa. Node plockar ut id:t.',
    },
    lines: [
      `ID=$(curl -s "$API/plan-activities?limit=1" ${asked} | node -p 'JSON.parse(require("node:fs").readFileSync(0)).items[0].id')`,
      `curl -s "$API/plan-activities/$ID" ${asked}`,
    ],
  },
  {
    does: {
      en: 'What a command would do: the same body, sent to /preview. Nothing is done.',
      sv: 'Vad ett kommando skulle göra: samma innehåll, skickat till /preview. Inget görs.',
    },
    lines: ['BODY=\'{"priority":"hög","reason":"It had no priority."}\'', `curl -s -X POST "$API/plan-activities/$ID/preview" ${asked} ${json} -d "$BODY"`],
  },
  {
    does: {
      en: 'The command itself. Sent again under the same key it is done once.',
      sv: 'Kommandot självt. Skickas det igen med samma nyckel görs det ändå bara en gång.',
    },
    lines: [`curl -s -X PATCH "$API/plan-activities/$ID" ${asked} ${json} -H 'Idempotency-Key: first-steps-1' -d "$BODY"`],
  },
  {
    does: {
      en: 'A no says what is wrong, field by field. Programs branch on its codes.',
      sv: 'Ett nej säger vad som är fel, fält för fält. Program går efter koderna.',
    },
    lines: [`curl -s -X PATCH "$API/plan-activities/$ID" ${asked} ${json} -d '{}'`],
  },
];

/** Every text that comes in by a body is either one line, in which nothing unseen is taken, or free text, and is cleaned in either. A new field that is neither is found here. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schemasIn } from '../support/contracts/all-schemas.ts';
import { textFieldsIn } from '../support/contracts/text-fields.ts';

/** Written by the program itself from a plan's file that has been checked. */
const ofProgram = /imported-activity/;

const hidden = 'Spr\u202eåkcafé';
const lines = 'Språk\ncafé';
const untidy = 'Spra\u030ak\u00adcafé\u00a02';

type Kind = 'closed' | 'line' | 'text' | 'unchecked';

/** What a field takes, by trying it. */
function kindOf(schema: z.core.$ZodType): Kind {
  const takes = (value: string) => z.safeParse(schema, value);
  const tidied = takes(untidy);
  if (!tidied.success) return takes(hidden).success ? 'unchecked' : 'closed';
  if (tidied.data !== 'Språkcafé 2') return 'unchecked';
  if (takes(hidden).success) return takes(lines).success ? 'text' : 'unchecked';
  return takes(lines).success ? 'unchecked' : 'line';
}

const fields = (await schemasIn('bodies'))
  .filter(({ name }) => !ofProgram.test(name))
  .flatMap(({ name, schema }) => textFieldsIn(schema).map((field) => ({ name: `${name} ${field.path}`.trim(), kind: kindOf(field.schema) })));
const namesOf = (kind: Kind) => [...new Set(fields.filter((field) => field.kind === kind).map(({ name }) => name.replace(/^.*: /, '')))].sort();

describe('the texts of all bodies', () => {
  test('are more than a hundred, lines and free texts', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(namesOf('line').length).toBeGreaterThan(20);
  });

  test('are each cleaned, and refused with what nobody sees where they are one line', () => {
    expect(namesOf('unchecked')).toEqual([]);
  });

  test('are free texts in these alone: all else is one line, an id, a day or a word of a list', () => {
    expect(namesOf('text')).toMatchInlineSnapshot(`
      [
        "advice text",
        "appealStep text",
        "assignmentAnswer reason",
        "bodyDecision grounds",
        "bodyDecision question",
        "bodyDecision text",
        "caseNote text",
        "closing reason",
        "completion comment",
        "completion description",
        "completion expectedResults",
        "correction description",
        "correction expectedResults",
        "correction reason",
        "evaluation goalsReached",
        "evaluation lessons",
        "evaluation reason",
        "evaluation summary",
        "excuse reason",
        "extension reason",
        "fundingDecision aboveAskedReason",
        "fundingDecision conditions[]",
        "fundingDecision grounds",
        "grant aboveAskedReason",
        "handover reason",
        "hold reason",
        "mailGate reason",
        "mailResending reason",
        "matter proposedAnswer",
        "matter question",
        "matterWithdrawal reason",
        "namedContactAnswer reason",
        "newAppeal text",
        "newTask text",
        "partiality reason",
        "pause reason",
        "proposal description",
        "proposal expectedResults",
        "publication summary",
        "publicationWithdrawal reason",
        "reopening reason",
        "reopeningDecision reason",
        "reply text",
        "report deviations",
        "report done",
        "report lessons",
        "report needs",
        "resume reason",
        "review comment",
        "secondPerson reason",
        "settlement comment",
        "takeBack reason",
        "taskDone note",
        "termsChange reason",
        "withdrawal reason",
      ]
    `);
  });
});

test('a field that takes what nobody sees, or leaves it in, is found', () => {
  expect([z.string(), z.string().max(99), z.string().trim(), z.string().regex(/^\d+$/)].map(kindOf)).toEqual(['unchecked', 'unchecked', 'unchecked', 'closed']);
});

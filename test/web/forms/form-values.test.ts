/** Between posted fields and bodies. */

import { describe, expect, test } from 'vitest';
import { fieldErrorOf } from '../../../api/http/problem.ts';
import type { RowsField, Section } from '../../../api/web/form-engine/field.ts';
import { bodyOf, rowCount, tidied, valuesOf, withoutRow, withRow } from '../../../api/web/form-engine/form-values.ts';
import { placedErrors } from '../../../api/web/form-engine/placed-errors.ts';
import { changedParts } from '../../../api/web/parts/forms/completion-form.tsx';

const grants: RowsField = {
  kind: 'rows',
  name: 'budget.grants',
  label: 'Bidrag',
  add: 'Lägg till',
  fields: [
    { kind: 'select', name: 'funder', label: 'Finansiär', choices: [{ value: 'ltu', label: 'LTU' }], empty: 'Välj' },
    { kind: 'select', name: 'outcome', label: 'Besked', choices: [{ value: 'approved', label: 'Beviljat' }] },
    { kind: 'sek', name: 'amountSek', label: 'Belopp' },
  ],
};
const sections: Section[] = [
  {
    fields: [
      { kind: 'line', name: 'title', label: 'Titel', required: true },
      { kind: 'text', name: 'grounds', label: 'Skäl' },
      { kind: 'sek', name: 'budget.requestedSek', label: 'Sökt' },
      grants,
      { kind: 'rows', name: 'conditions', label: 'Villkor', add: 'Lägg till', fields: [{ kind: 'text', name: '', label: 'Villkor' }] },
      {
        kind: 'several',
        name: 'goals',
        label: 'Mål',
        choices: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      { kind: 'tick', name: 'final', label: 'Sista', choice: 'Ja', value: true },
    ],
  },
];

describe('a body', () => {
  test('holds what was written, each in its place, and nothing for what was left empty', () => {
    const values = {
      title: ' Språkcafé ',
      grounds: '',
      'budget.requestedSek': '400 000 kr',
      goals: ['a', 'b'],
      final: 'yes',
      'conditions.0': 'Ett\r\ntvå',
      stranger: 'x',
    };
    expect(bodyOf(sections, values)).toEqual({
      title: 'Språkcafé',
      budget: { requestedSek: 400000 },
      goals: ['a', 'b'],
      final: true,
      conditions: ['Ett\ntvå'],
    });
    expect(bodyOf(sections, {})).toEqual({});
  });

  test.each([
    ['400000', 400000],
    ['400 000', 400000],
    ['400\u00a0000 kr', 400000],
    ['300.000', 300000],
    ['300,000', 300000],
    ['4.000.000', 4000000],
    ['2,5', 2.5],
    ['−3', -3],
    ['0', 0],
    ['1e9', '1e9'],
    ['fyra', 'fyra'],
    ['Infinity', 'Infinity'],
  ])('reads %j as %j: what is no number stays for the API to name', (typed, value) => {
    expect(bodyOf(sections, { 'budget.requestedSek': typed })).toEqual({ budget: { requestedSek: value } });
  });

  test('comes back from its values as it was', () => {
    const body = {
      title: 'T',
      budget: { requestedSek: 5, grants: [{ funder: 'ltu', outcome: 'approved', amountSek: 3 }] },
      conditions: ['x'],
      goals: ['b'],
      final: true,
    };
    expect(bodyOf(sections, valuesOf(sections, body))).toEqual(body);
  });

  test('keeps a number whatever its decimals, though it is written with a comma', () => {
    const hours: Section[] = [{ fields: [{ kind: 'number', name: 'hours', label: 'Timmar' }] }];
    for (const number of [1.234, 0.1, 1234, -2.5, 1e-7, 1e12]) {
      const values = valuesOf(hours, { hours: number });
      expect(bodyOf(hours, values)).toEqual({ hours: number });
    }
    expect(valuesOf(hours, { hours: 1.234 })).toEqual({ hours: '1,234' });
  });

  test('begins from nothing where there is nothing', () => {
    expect(valuesOf(sections, { budget: null, title: null, goals: [] })).toEqual({ goals: [] });
  });
});

describe('rows', () => {
  const values = { 'budget.grants.0.funder': '', 'budget.grants.0.outcome': 'approved', 'budget.grants.2.funder': 'ltu', 'budget.grants.2.amountSek': '3' };

  test('that say nothing are dropped, and the others numbered anew; a choice that always stands there says nothing', () => {
    expect(tidied(sections, values)).toEqual({ 'budget.grants.0.funder': 'ltu', 'budget.grants.0.outcome': '', 'budget.grants.0.amountSek': '3' });
  });

  test('grow and shrink by one', () => {
    expect(rowCount(grants, withRow(grants, values))).toBe(4);
    expect(withoutRow(grants, values, 2)).not.toHaveProperty('budget.grants.2.funder');
    expect(rowCount(grants, {})).toBe(0);
  });

  test('are never more than fifty, however many are posted', () => {
    expect(rowCount(grants, { 'budget.grants.999999999.funder': 'ltu' })).toBe(50);
    expect(rowCount(grants, { 'budget.grants.x.funder': 'ltu', 'budget.grants.-4.funder': 'ltu' })).toBe(0);
  });
});

describe('errors', () => {
  const placed = (field: string, values = {}) => placedErrors('sv', sections, values, [fieldErrorOf(field === '' ? [] : field.split('.'), 'required')])[0];

  test('find the nearest field there is', () => {
    const values = { 'budget.grants.0.funder': 'ltu' };
    expect(placed('title')).toMatchObject({ field: 'title', detail: 'Titel: fyll i det här.' });
    expect(placed('budget.grants.0.amountSek', values)).toMatchObject({ field: 'budget.grants.0.amountSek', detail: 'Belopp (rad 1): fyll i det här.' });
    expect(placed('budget')).toMatchObject({ field: 'budget.requestedSek' });
    expect(placed('budget.grants.7.amountSek')).toMatchObject({ field: 'budget.grants' });
    expect(placed('somewhere.else')).toMatchObject({ field: 'title' });
    expect(placed('')).toMatchObject({ field: 'title' });
  });

  test('are one for each field, in the order of the page', () => {
    const errors = ['conditions', 'title', 'title'].map((field) => fieldErrorOf([field], 'required'));
    expect(placedErrors('sv', sections, {}, errors).map(({ field }) => field)).toEqual(['title', 'conditions']);
  });
});

describe('a completion', () => {
  test('is what has been changed, and what has been emptied', () => {
    const standing = { title: 'A', description: 'B', goals: ['x'], budget: { ownSek: 1 }, runs: { from: '2026-01-01' } };
    expect(changedParts(standing, { title: 'A', description: 'C', budget: { ownSek: 2 }, runs: { from: '2026-01-01' } })).toEqual({
      description: 'C',
      goals: null,
      budget: { ownSek: 2 },
    });
    expect(changedParts(standing, standing)).toEqual({});
    expect(changedParts(standing, { title: 'A', goals: ['x'], budget: { ownSek: 1 } })).toEqual({ description: null, runs: null });
  });

  test('names the one amount that has been changed, and the one that has been emptied; a title is never taken away', () => {
    const coFunding = [{ organisation: 'ltu', amountSek: 3 }];
    const standing = { title: 'A', budget: { requestedSek: 1, ownSek: 2, coFunding } };
    expect(changedParts(standing, { budget: { requestedSek: 5, coFunding } })).toEqual({ title: '', budget: { requestedSek: 5, ownSek: null } });
  });
});

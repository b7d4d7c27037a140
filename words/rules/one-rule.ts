/** One follow-up rule in words, by its path and a value of it. */
import type { BodyNames } from '../../contracts/views/body-name.ts';
import type { Policy, PolicyChange } from '../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../workflows/domain/policy.ts';
import type { Language } from '../language.ts';
import type { RuleInWords } from './rules-in-words.ts';
import { rulesInWords } from './rules-in-words.ts';

interface Reader {
  language: Language;
  bodies: BodyNames;
}

/** Every rule has a value by the default rules, but those about money, of which nobody need have said anything. */
const all: Policy = { ...defaultPolicy, money: {} };

/**
 * @param path "report.every"; "money" is all rules about money @param value as a policy holds it; null where nobody has said anything
 * @returns the rule with its label, or those about money; nothing for a path that is no rule's
 */
export function rulesBy(path: string, value: unknown, reader: Reader): RuleInWords[] {
  const [group = '', rule] = path.split('.');
  if (!Object.hasOwn(all, group)) return [];
  const change = { [group]: rule === undefined ? value : { [rule]: value } };
  const policy = value === null ? all : mergePolicy(all, change as PolicyChange);
  return rulesInWords(policy, { ...reader, seesMoney: true }).filter((one) => one.path === path || (path === 'money' && one.path.startsWith('money.')));
}

/** @param path as a comparison of two policies has it, within a rule too: "report.due.workingDays" @param value what stands there; a list as JSON */
export function ruleAt(path: string, value: string | number | boolean | null, reader: Reader): { label: string; value: string } | undefined {
  const [group = '', rule = '', member] = path.split('.');
  const isList = typeof value === 'string' && value.startsWith('[');
  const [found] = rulesBy(group === 'quiet' ? group : `${group}.${rule}`, member ? { [member]: value } : isList ? JSON.parse(value) : value, reader);
  return found && { label: found.label, value: found.values.join('; ') };
}

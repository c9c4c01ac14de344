import type { z } from 'zod';
import type { ReadFault } from './read-terms.ts';

type Issue = z.core.$ZodIssue;

/** What the shape found wrong, each with its place in the data, what was found there and what would be right. */
export function toFaults(issues: readonly Issue[], data: unknown): ReadFault[] {
  return issues.flatMap((issue) => faultsOf(issue, [], data));
}

function faultsOf(issue: Issue, before: readonly PropertyKey[], data: unknown): ReadFault[] {
  const path = [...before, ...issue.path];
  const at = { path: pathOf(path), ...foundAt(path, data) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({ path: pathOf([...path, unknown]), code: 'agreement.unknown-field' }));
    case 'invalid_union':
      return faultsOfUnion(issue, path, data);
    case 'invalid_value':
      return [
        missing(path, data) ?? { ...at, code: 'agreement.not-one-of', expected: issue.values.map(String).join(', ') },
      ];
    case 'too_small':
      return [{ ...at, code: 'agreement.out-of-range', expected: `≥ ${issue.minimum}` }];
    case 'too_big':
      return [{ ...at, code: 'agreement.out-of-range', expected: `≤ ${issue.maximum}` }];
    case 'invalid_type':
      return [missing(path, data) ?? { ...at, code: 'agreement.wrong-type', expected: issue.expected }];
    case 'invalid_format':
      return [{ ...at, code: 'agreement.wrong-form', expected: formOf(issue) }];
    default: {
      const expected = 'params' in issue ? issue.params?.['expected'] : undefined;
      return [{ ...at, code: 'agreement.wrong-form', ...(typeof expected === 'string' ? { expected } : {}) }];
    }
  }
}

function missing(path: readonly PropertyKey[], data: unknown): ReadFault | undefined {
  return valueAt(path, data) === undefined ? { path: pathOf(path), code: 'agreement.missing' } : undefined;
}

/** Of several shapes the one that was meant: it knows the most of the fields that are there, and finds the least wrong. */
function faultsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  data: unknown,
): ReadFault[] {
  const discriminator = 'discriminator' in issue ? issue.discriminator : undefined;
  if (typeof discriminator === 'string') {
    const options =
      'options' in issue && Array.isArray(issue.options) ? issue.options.map(String).join(', ') : undefined;
    return [
      missing(path, data) ?? {
        path: pathOf(path),
        code: 'agreement.not-one-of',
        ...(options === undefined ? {} : { expected: options }),
        ...foundAt(path, data),
      },
    ];
  }
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => faultsOf(inner, path, data)));
  const whole = valueAt(path, data);
  if (typeof whole !== 'object' || whole === null) {
    const expected = [...new Set(branches.flatMap((faults) => faults.flatMap((fault) => fault.expected ?? [])))].join(
      ', ',
    );
    return [
      missing(path, data) ?? { path: pathOf(path), code: 'agreement.not-one-of', expected, ...foundAt(path, data) },
    ];
  }
  const own = pathOf(path);
  // A shape is not the one that was meant where the data themselves are wrong for it, or where it does not know their fields.
  const score = (faults: readonly ReadFault[]): number =>
    faults.length +
    10 * faults.filter((fault) => fault.code === 'agreement.unknown-field').length +
    100 * faults.filter((fault) => fault.path === own).length;
  const least = Math.min(...branches.map(score));
  return mergeChoices(branches.filter((branch) => score(branch) === least));
}

/** Where several shapes are as likely and differ in one choice, all that can be chosen is told. */
function mergeChoices(branches: readonly (readonly ReadFault[])[]): ReadFault[] {
  const [first = [], ...others] = branches;
  return first.map((fault) => {
    if (fault.code !== 'agreement.not-one-of') return fault;
    const same = others.flat().filter(({ path, code }) => path === fault.path && code === fault.code);
    const expected = [...new Set([fault, ...same].flatMap((one) => one.expected ?? []))].join(', ');
    return { ...fault, expected };
  });
}

function valueAt(path: readonly PropertyKey[], data: unknown): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

function foundAt(path: readonly PropertyKey[], data: unknown): { found?: string } {
  const value = valueAt(path, data);
  if (value === undefined) return {};
  const text = JSON.stringify(value) ?? String(value);
  return { found: text.length > 60 ? `${text.slice(0, 57)}…` : text };
}

/** `duties[0].schedule.due.count`; the whole is ``. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
}

/** A shape that is written, by an example of it. */
function formOf(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  const pattern = 'pattern' in issue ? String(issue.pattern) : '';
  if (pattern.includes('[a-z0-9][a-z0-9-]')) return 'vouchers-2';
  if (pattern.includes('[01]')) return '12:00';
  if (pattern.includes('{4}')) return '2026-11-20';
  return '11-20';
}

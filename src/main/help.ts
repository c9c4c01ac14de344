import type { Command } from './command.ts';

/** The help of the whole program: one line per command. */
export function describeProgram(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary.en] as const);
  return [
    'Takt lets an accounting office stop chasing: the signed agreement does it.',
    '',
    'Usage: takt COMMAND [OPTIONS]',
    '',
    ...table(rows),
    '',
    'takt COMMAND --help explains a command. --json gives an answer that programs can read.',
    'Settings: PORT, PUBLIC_URL, TAKT_DATA, DATABASE_URL, DATABASE_OWNER_URL, SMTP_URL, IMAP_URL, SMS_URL,',
    'INTAKE_IMAP_URL, INTAKE_ADDRESS, FILES_S3_…, CLAMD_ADDRESS, OIDC_…, TSA_URL, FIKEN_URL, TAKT_BACKUP_…. README tells of each.',
    '',
  ].join('\n');
}

/** The help of one command: its forms and its options. */
export function describeCommand(command: Command): string {
  const options = Object.entries(command.options).map(([name, { short, value, type, help }]) => {
    const shown = `${short === undefined ? '' : `-${short}, `}--${name}${type === 'string' ? ` ${value ?? 'VALUE'}` : ''}`;
    return [shown, help] as const;
  });
  const common = [['--json', 'answer with one JSON document'] as const, ['-h, --help', 'show this'] as const];
  const forms = command.usage.length === 0 ? [''] : command.usage;
  return [
    command.summary.en,
    '',
    ...forms.map((form, index) => `${index === 0 ? 'Usage: ' : '       '}takt ${`${command.name} ${form}`.trim()}`),
    '',
    ...table([...options, ...common]),
    '',
  ].join('\n');
}

/** The name that differs from `typed` in at most two letters; undefined when there is none. */
export function findNearest(typed: string, names: readonly string[]): string | undefined {
  const near = names.map((name) => ({ name, distance: distanceBetween(typed, name) }));
  return near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0]?.name;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** How many letters must be added, removed or changed (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

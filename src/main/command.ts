import type { Environment } from './environment.ts';

/** One option of a command, as `node:util` parseArgs takes it, with a sentence for the help. */
export interface CommandOption {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  default?: string | boolean;
  /** What stands for the value in the help, such as `DATE`. */
  value?: string;
  help: string;
}

export interface CommandArguments {
  positionals: readonly string[];
  values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  /** `--json` was given: the answer is one JSON document on standard output, and nothing else is written there. */
  json: boolean;
  environment: Environment;
}

/**
 * A command of the command line. `--help` and `--json` exist for every command and are not listed in `options`.
 * `run` answers with the exit code: 0 when it is undefined, 1 for "no" (a comparison that differs), 2 for wrong use.
 */
export interface Command {
  name: string;
  summary: { en: string };
  /** What follows the name, one line per form: `dump`, `check`. */
  usage: readonly string[];
  options: Readonly<Record<string, CommandOption>>;
  run(args: CommandArguments): Promise<number | void>;
}

/** The command was called in a way it does not understand. It ends with exit code 2 and a hint. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Writes a line for a person. With `--json` it goes to standard error, so that a program can read the answer. */
export function say(args: Pick<CommandArguments, 'json'>, line: string): void {
  (args.json ? process.stderr : process.stdout).write(line + '\n');
}

/** Writes the answer of a command for a program. */
export function answer(value: unknown): void {
  process.stdout.write(JSON.stringify(value, null, 2) + '\n');
}

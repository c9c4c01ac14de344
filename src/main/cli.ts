import module from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UnsafeApplicationRole } from '../db/application-role.ts';
import { PrivateServerError } from '../db/private-server/private-server-error.ts';
import { answer, type Command, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { projectFolder, readEnvironment } from './environment.ts';
import { describeCommand, describeProgram, findNearest } from './help.ts';
import { EnvironmentError } from './read-variable.ts';
import { chooseLogForm } from './report-trouble.ts';

// Half of a start is making JavaScript of a thousand files, which is the same each time. Where the folder cannot be written to it is done again.
module.enableCompileCache(path.join(projectFolder, 'node_modules/.cache/takt'));

const [, , name, ...rest] = process.argv;
// Whoever reads may have seen enough, as `head` has: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(name, rest);

/** Runs one command and answers with the exit code: 0 done, 1 failed or "no", 2 wrong use. */
async function main(first: string | undefined, args: string[]): Promise<number> {
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).command));
    process.stdout.write(describeProgram(all));
    return first === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (load === undefined) {
    const near = findNearest(first, Object.keys(commands));
    const hint = near === undefined ? '' : ` Did you mean "takt ${near}"?`;
    process.stderr.write(`takt: there is no command "${first}".${hint} See takt --help.\n`);
    return 2;
  }
  const json = args.includes('--json');
  const { command } = await load();
  try {
    return await runCommand(command, args);
  } catch (error) {
    return report(command, error, json);
  }
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values['help'] === true) {
    process.stdout.write(describeCommand(command));
    return 0;
  }
  const { help: _help, json, ...own } = values;
  const environment = readEnvironment();
  chooseLogForm(environment.watch.log);
  const code = await command.run({ positionals, values: own, json: json === true, environment });
  return code ?? 0;
}

function parse(command: Command, args: string[]): ReturnType<typeof parseArgs> {
  const common = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, options: { ...command.options, ...common }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Errors that say what to do are shown without the program's inside; others with it, because they are our mistakes. */
function report(command: Command, error: unknown, json: boolean): number {
  const isUsage = error instanceof UsageError;
  const isTold =
    isUsage ||
    error instanceof EnvironmentError ||
    error instanceof PrivateServerError ||
    error instanceof UnsafeApplicationRole;
  const message = error instanceof Error ? error.message : String(error);
  if (json)
    answer({ error: { code: error instanceof PrivateServerError ? error.code : (error as Error).name, message } });
  const inside = !isTold && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(
    `takt ${command.name}: ${message}${isUsage ? ` See takt ${command.name} --help.` : ''}${inside}\n`,
  );
  return isUsage ? 2 : 1;
}

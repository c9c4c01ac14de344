import { makeOperatorLink } from '../../app/access/operator-link.ts';
import { clockOf } from '../../app/clock.ts';
import { answer, type Command, say, UsageError } from '../command.ts';
import { readInstallationSecret } from '../installation-secret.ts';

export const command: Command = {
  name: 'operator',
  summary: { en: 'let whoever runs the installation see how it fares' },
  usage: ['link'],
  options: {},
  async run(args) {
    const [what, ...more] = args.positionals;
    if (what !== 'link' || more.length > 0) throw new UsageError('It is "operator link".');
    const { dataFolder, publicUrl } = args.environment;
    const secret = readInstallationSecret(dataFolder);
    const link = `${publicUrl}/operator#${makeOperatorLink({ clock: clockOf(Date.now), secret })}`;
    if (args.json) answer({ link });
    say(args, `Good once, for a quarter of an hour:\n  ${link}`);
  },
};

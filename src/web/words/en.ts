import type { nb } from './nb.ts';
import type { Shape } from './shape.ts';
import { agreement } from './en/agreement.ts';
import { client } from './en/client.ts';
import { clients } from './en/clients.ts';
import { demo, fields, keyWords, problems, shell, silence } from './en/shell.ts';
import { imports } from './en/imports.ts';
import { invoicing } from './en/invoicing.ts';
import { outbox } from './en/outbox.ts';
import { outside } from './en/outside.ts';
import { people } from './en/people.ts';
import { reports } from './en/reports.ts';
import { message, sends } from './en/sends.ts';
import { surcharges } from './en/surcharges.ts';
import { signIn } from './en/sign-in.ts';
import { taktlinje } from './en/taktlinje.ts';
import { tasks } from './en/tasks.ts';
import { timer } from './en/timer.ts';
import { urgent } from './en/urgent.ts';
import { ways } from './en/ways.ts';
import { week } from './en/week.ts';

export const en: Shape<typeof nb> = {
  shell,
  demo,
  silence,
  problems,
  keys: keyWords,
  fields,
  taktlinje,
  agreement,
  clients,
  signIn,
  client,
  surcharges,
  invoicing,
  message,
  reports,
  sends,
  outbox,
  outside,
  imports,
  people,
  tasks,
  timer,
  urgent,
  ways,
  week,
};

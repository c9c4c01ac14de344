import { agreement } from './nb/agreement.ts';
import { client } from './nb/client.ts';
import { clients } from './nb/clients.ts';
import { demo, fields, keyWords, problems, shell, silence } from './nb/shell.ts';
import { imports } from './nb/imports.ts';
import { invoicing } from './nb/invoicing.ts';
import { outbox } from './nb/outbox.ts';
import { outside } from './nb/outside.ts';
import { people } from './nb/people.ts';
import { reports } from './nb/reports.ts';
import { message, sends } from './nb/sends.ts';
import { surcharges } from './nb/surcharges.ts';
import { signIn } from './nb/sign-in.ts';
import { taktlinje } from './nb/taktlinje.ts';
import { tasks } from './nb/tasks.ts';
import { timer } from './nb/timer.ts';
import { urgent } from './nb/urgent.ts';
import { ways } from './nb/ways.ts';
import { week } from './nb/week.ts';

export const nb = {
  shell,
  demo,
  silence,
  problems,
  keys: keyWords,
  fields,
  taktlinje,
  agreement,
  clients,
  client,
  signIn,
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

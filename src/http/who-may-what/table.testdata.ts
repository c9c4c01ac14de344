import { clientPages } from './expected-client.testdata.ts';
import { agreements } from './expected-agreements.testdata.ts';
import { clients } from './expected-clients.testdata.ts';
import { delivered } from './expected-delivered.testdata.ts';
import { money } from './expected-money.testdata.ts';
import { officeItself } from './expected-office.testdata.ts';
import { waysIn } from './expected-ways-in.testdata.ts';
import { roles, type Role } from './roles.testdata.ts';

/**
 * Who may what: one row a route, one sign a role, in the order of `roles`, with a space between groups.
 *
 *     nobody   client   stranger   office   gone   system
 *     a i i    l s c    o f f f    a a r m o f     k r
 *
 * `+` is let in and reaches what is ours. `o` is let in and finds what is their own, nothing of ours. `?` finds nothing there: of a stranger it is the same answer,
 * letter for letter, as for an id that exists nowhere. `·` is not signed in, `–` has not the role, `#` must show a code first. `=` hears what everybody hears.
 */
export function readTable(): Map<string, Map<Role, string>> {
  const table = new Map<string, Map<Role, string>>();
  for (const line of [waysIn, clientPages, clients, delivered, agreements, money, officeItself]
    .join('\n')
    .split('\n')) {
    const [, signs, route] = /^\s*((?:[+o?·–#=]+ +){6})((?:GET|HEAD|POST|PUT|PATCH|DELETE) .+)$/.exec(line) ?? [];
    if (signs === undefined || route === undefined) {
      if (line.trim() === '') continue;
      throw new Error(`no row of the table: ${line}`);
    }
    const each = [...signs.replaceAll(' ', '')];
    if (each.length !== roles.length) throw new Error(`${route} has ${each.length} signs for ${roles.length} roles`);
    if (table.has(route)) throw new Error(`${route} stands in the table twice`);
    table.set(route, new Map(roles.map((role, index) => [role, each[index]!])));
  }
  return table;
}

import type { hoursWon as nb } from '../nb/hours-won.ts';
import type { Shape } from '../shape.ts';

export const hoursWon: Shape<typeof nb> = {
  title: 'Hours won',
  intro: 'What earlier delivery gave back, and what the time can be used for.',
  months: 'Month',
  month: '{{month}} {{year}}',
  soFar: '{{month}} {{year}} up to and with {{day}}',
  hours_one: '{{hours}} hour',
  hours_other: '{{hours}} hours',
  won: {
    more: 'won because deliveries came earlier',
    less: 'more outside working hours than if all had come as before',
    none: 'No hours won',
    noneWhy: 'The work found as much room in working hours as if all had come as before.',
    noneFits: 'Everything found room in working hours, and would have had deliveries come as before.',
    evenings_one: 'That is about {{evenings}} evening, counted as four hours.',
    evenings_other: 'That is about {{evenings}} evenings, counted as four hours each.',
    both: 'Work outside working hours: {{now}}. Had all come as before: {{before}}.',
    weekends: 'Lost weekends: {{now}}. Had all come as before: {{before}}.',
    after:
      'This includes work whose last delivery came when the deadline had gone by: {{now}} now, {{before}} as before.',
  },
  baseline: {
    title: 'Held against',
    compared:
      'As before is the same deliveries the year before: {{compared}} of {{deliveries}} can be compared, for periods that ended {{range}}.',
    none: 'None of {{deliveries}} deliveries can be compared with the year before.',
    entered: 'Time is entered on {{entered}} of {{jobs}} jobs. The rest are taken to last what such jobs take.',
  },
  unknown: {
    title: 'We cannot tell yet',
    'too-few-deliveries':
      'Only {{compared}} of {{deliveries}} deliveries can be compared with the year before. It takes at least five, and at least half of them.',
    'too-few-hours':
      'Too few jobs have hours entered. Enter time as you work, and Takt learns how long each job takes.',
  },
  nothing: 'No job with a deadline that binds has had its deadline this month.',
  times: {
    show: 'The evenings and weekends',
    label: 'Work outside working hours, now and as before',
    when: 'When',
    who: 'Who',
    now: 'Now',
    before: 'As before',
    weekend: 'The weekend {{days}}',
    evenings: 'The evenings of week {{week}}',
  },
  moved: {
    show_one: '{{count}} delivery that came on another day than before',
    show_other: '{{count}} deliveries that came on another day than before',
    label: 'The deliveries, now and as before',
    client: 'Client',
    delivery: 'Delivery',
    came: 'Came',
    asBefore: 'As before',
    was: 'That time',
    of: '{{delivery}} for {{period}}',
    notCome: 'not come',
    more_one: '{{count}} more delivery is in the figure.',
    more_other: '{{count}} more deliveries are in the figure.',
  },
  how: {
    show: 'How it is worked out',
    twice:
      'The jobs of the month are laid out twice in the same working time, equally long: once with the deliveries when they came, once as long after the end of their period as the same delivery the year before.',
    least:
      'Each time what finds no room in working hours before the deadline is counted, whatever the order. The difference is won.',
    year: 'For a client who has tried something new for a year, the year before that one counts.',
    binds:
      'Counted are jobs with a deadline of the law or of an event. A promise counts where all came in time both times, for else it moves. The office’s own aims do not count.',
    today:
      'Clients, who has them, and working hours are those of today. Absence, meetings and closed days are those of the month.',
    unknown: 'Where there is no delivery from before, it is taken as it came. Then nothing is won by it.',
  },
  contacts: {
    title: 'Get in touch with',
    none: 'No client has a reason just now.',
    lead: '{{name}} has the client',
    offer: 'Offer a meeting',
    offerTo: 'to {{name}}',
    offered:
      '{{person}} gets an e-mail and chooses a time {{range}}, {{minutes}} minutes {{place}}. About: {{agenda}}.',
    cannot: 'The client has no e-mail address that we reach, or we do not know where you can meet.',
    told: 'The offer to {{person}} goes in a few seconds.',
    takenBack: 'The offer to {{person}} is taken back.',
    more_one: '{{count}} more client has a reason.',
    more_other: '{{count}} more clients have a reason.',
    conflict_one: '{{count}} client with a reason is not here, because something is unsettled between you.',
    conflict_other: '{{count}} clients with a reason are not here, because something is unsettled between you.',
    meeting_one: '{{count}} client has a meeting under way already.',
    meeting_other: '{{count}} clients have a meeting under way already.',
  },
  place: {
    office: 'at {{address}}',
    client: 'at the client’s, {{address}}',
    phone: 'on the phone',
    video: 'on video',
  },
  reasons: {
    reviewAhead: 'The year you are trying ends on {{day}}. The joint review is still to come.',
    reviewPast: 'The year you tried ended on {{day}}. The joint review is still to come.',
    law: '{{report}} has a statutory deadline on {{day}}.',
    volume: '{{percent}} % more files than the year before: {{files}} against {{before}}.',
    volumeShow: 'See the deliveries',
    volumeOf: '{{period}}: {{files}} files, the year before {{before}}',
    volumeNote: 'Files are counted, not amounts.',
    met: 'You met last on {{day}}.',
    advised: 'Advice or a meeting was last entered on {{day}}.',
    never: 'No advice and no meeting has been entered since {{day}}.',
  },
  line: {
    won: '{{hours}} won in {{month}}.',
    less: '{{hours}} more outside working hours in {{month}} than if all had come as before.',
    use_one: 'Use them for a talk: {{count}} client has a reason.',
    use_other: 'Use them for a talk: {{count}} clients have a reason.',
    contacts_one: '{{count}} client has a reason for a talk.',
    contacts_other: '{{count}} clients have a reason for a talk.',
    see: 'Hours won',
  },
};

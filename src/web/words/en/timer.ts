export const timer = {
  label: 'Timer',
  internal: 'Internal',
  stop: 'Stop',
  discard: 'Discard',
  entered: '{{time}} for {{name}} is entered.',
  nothing: 'The timer is stopped. Nothing is entered.',
  capped: 'The timer ran too long. {{time}} for {{name}} is entered. Look over your week.',
  discarded: 'The timer is discarded.',
};

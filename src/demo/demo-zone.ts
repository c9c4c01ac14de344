export const demoZone = 'Europe/Oslo';

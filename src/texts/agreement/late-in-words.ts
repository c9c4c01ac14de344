export { chargeInWords as lateInWords } from './charge-in-words.ts';

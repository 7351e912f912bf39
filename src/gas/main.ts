/** Everything that the spreadsheet can call: each export becomes a function at the top level of Code.js. */
export { LEADGRADE, LEADMODEL, LEADSCORE, LEADTIER, LEADWHY } from './custom-functions.ts';

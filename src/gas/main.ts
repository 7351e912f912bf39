/** Everything that the spreadsheet can call: each export becomes a function at the top level of Code.js. */
export { LEADGRADE, LEADMODEL, LEADSCORE, LEADTIER, LEADWHY } from './custom-functions.ts';
export {
  insertLiveFormulas,
  loadDemoLeads,
  onInstall,
  onOpen,
  openSidebar,
  scoreLeads,
  setUpScoring,
  showHelp,
} from './menu.ts';
export {
  addDemoLeads,
  changeSettings,
  goToCell,
  planSetUp,
  readSelection,
  readSetUpOptions,
  readSheet,
  saveModel,
  scoreNextBlock,
  undoSave,
  writeSetUp,
} from './sidebar-calls.ts';

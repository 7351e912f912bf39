/** Everything that the spreadsheet can call: each export becomes a function at the top level of Code.js. */
export { LEADGRADE, LEADMODEL, LEADSCORE, LEADTIER, LEADWHY } from './custom-functions.ts';
export {
  backtestScores,
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
  applyThreshold,
  changeSettings,
  goToCell,
  planSetUp,
  readLeadHistory,
  readSelection,
  readSetUpOptions,
  readSheet,
  runBacktest,
  saveModel,
  scoreNextBlock,
  undoSave,
  undoThreshold,
  writeSetUp,
} from './sidebar-calls.ts';

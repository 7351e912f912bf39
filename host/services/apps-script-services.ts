/// <reference types="google-apps-script" />
import { ChartsState, chartsService } from './charts.ts';
import {
  BooleanConditionState,
  booleanConditionService,
  ConditionalFormatRuleBuilderState,
  ConditionalFormatRuleState,
  conditionalFormatRuleBuilderService,
  conditionalFormatRuleService,
} from './conditional-format-rule.ts';
import { consoleOf } from './console.ts';
import {
  DataValidationBuilderState,
  DataValidationState,
  dataValidationBuilderService,
  dataValidationService,
} from './data-validation.ts';
import {
  MetadataFinderState,
  MetadataLocationState,
  MetadataState,
  metadataFinderService,
  metadataLocationService,
  metadataService,
} from './developer-metadata.ts';
import {
  ChartOptionsState,
  ContainerInfoState,
  chartOptionsService,
  containerInfoService,
  EmbeddedChartBuilderState,
  EmbeddedChartState,
  embeddedChartBuilderService,
  embeddedChartService,
} from './embedded-chart.ts';
import { EnumValue, enumValueService } from './enumeration.ts';
import { HtmlOutputState, HtmlServiceState, htmlOutputService, htmlService } from './html-service.ts';
import { documentLockService, LockServiceState, LockState, lockService } from './lock-service.ts';
import { LoggerState, loggerService } from './logging.ts';
import {
  PropertiesServiceState,
  PropertiesState,
  propertiesService,
  propertiesStoreService,
} from './properties-service.ts';
import { rangeService } from './range.ts';
import { ScriptAppState, scriptAppService } from './script-app.ts';
import type { ServiceContext } from './service-context.ts';
import { ServiceDefinitions } from './service-definitions.ts';
import { ServiceObjects } from './service-objects.ts';
import { SessionState, sessionService, UserState, userService } from './session.ts';
import { sheetService } from './sheet.ts';
import { spreadsheetService } from './spreadsheet.ts';
import { spreadsheetAppService } from './spreadsheet-app.ts';
import { RangeState, SheetState, SpreadsheetAppState, SpreadsheetState } from './spreadsheet-states.ts';
import {
  MenuState,
  menuService,
  PromptResponseState,
  promptResponseService,
  UiState,
  uiService,
} from './ui.ts';
import { UtilitiesState, utilitiesService } from './utilities.ts';

/** The services by their global names, typed as Google types them; members that are not emulated throw. */
export interface AppsScriptServices {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly Charts: GoogleAppsScript.Charts.Charts;
}

/** The services of one document, and what a script in another thread is served from. */
export interface ServiceRoom {
  readonly services: AppsScriptServices;
  /** The services and the script's `console`, as globals. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly objects: ServiceObjects;
  readonly definitions: ServiceDefinitions;
  /** The states behind the services, by their global names. */
  readonly states: Readonly<Record<string, object>>;
}

/** Makes the services over one document. */
export function createServices(context: ServiceContext): ServiceRoom {
  const definitions = new ServiceDefinitions();
  defineAll(definitions);
  const objects = new ServiceObjects(definitions, context);
  const states = {
    SpreadsheetApp: new SpreadsheetAppState(),
    PropertiesService: new PropertiesServiceState(context.document),
    LockService: new LockServiceState(),
    HtmlService: new HtmlServiceState(),
    Session: new SessionState(),
    Utilities: new UtilitiesState(),
    ScriptApp: new ScriptAppState(),
    Logger: new LoggerState(),
    Charts: new ChartsState(),
  };
  const services: unknown = Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, objects.dress(state)]),
  );
  return {
    // The one place where the emulation is said to be Google's: what it lacks throws when it is touched.
    services: services as AppsScriptServices,
    globals: { ...(services as object), console: consoleOf(context.print) },
    objects,
    definitions,
    states,
  };
}

function defineAll(definitions: ServiceDefinitions): void {
  definitions.define(SpreadsheetAppState, spreadsheetAppService);
  definitions.define(SpreadsheetState, spreadsheetService);
  definitions.define(SheetState, sheetService);
  definitions.define(RangeState, rangeService);
  definitions.define(EnumValue, enumValueService);
  definitions.define(ConditionalFormatRuleState, conditionalFormatRuleService);
  definitions.define(ConditionalFormatRuleBuilderState, conditionalFormatRuleBuilderService);
  definitions.define(BooleanConditionState, booleanConditionService);
  definitions.define(DataValidationState, dataValidationService);
  definitions.define(DataValidationBuilderState, dataValidationBuilderService);
  definitions.define(MetadataState, metadataService);
  definitions.define(MetadataLocationState, metadataLocationService);
  definitions.define(MetadataFinderState, metadataFinderService);
  definitions.define(UiState, uiService);
  definitions.define(MenuState, menuService);
  definitions.define(PromptResponseState, promptResponseService);
  definitions.define(HtmlServiceState, htmlService);
  definitions.define(HtmlOutputState, htmlOutputService);
  definitions.define(PropertiesServiceState, propertiesService);
  definitions.define(PropertiesState, propertiesStoreService);
  definitions.define(LockServiceState, lockService);
  definitions.define(LockState, documentLockService);
  definitions.define(SessionState, sessionService);
  definitions.define(UserState, userService);
  definitions.define(UtilitiesState, utilitiesService);
  definitions.define(ScriptAppState, scriptAppService);
  definitions.define(LoggerState, loggerService);
  definitions.define(ChartsState, chartsService);
  definitions.define(EmbeddedChartState, embeddedChartService);
  definitions.define(EmbeddedChartBuilderState, embeddedChartBuilderService);
  definitions.define(ContainerInfoState, containerInfoService);
  definitions.define(ChartOptionsState, chartOptionsService);
}

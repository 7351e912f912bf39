/// <reference types="google-apps-script" />
import {
  BooleanConditionState,
  booleanConditionService,
  ConditionalFormatRuleBuilderState,
  ConditionalFormatRuleState,
  conditionalFormatRuleBuilderService,
  conditionalFormatRuleService,
} from './conditional-format-rule.ts';
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
import { EnumValue, enumValueService } from './enumeration.ts';
import { HtmlOutputState, HtmlServiceState, htmlOutputService, htmlService } from './html-service.ts';
import { documentLockService, LockServiceState, LockState, lockService } from './lock-service.ts';
import { consoleOf, LoggerState, loggerService } from './logging.ts';
import {
  PropertiesServiceState,
  PropertiesState,
  propertiesService,
  propertiesStoreService,
} from './properties-service.ts';
import { rangeService } from './range.ts';
import { ScriptAppState, scriptAppService } from './script-app.ts';
import type { ServiceContext } from './service-context.ts';
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
}

/** Makes the services over one document. */
export function createServices(context: ServiceContext): {
  readonly services: AppsScriptServices;
  /** The services and the script's `console`, as globals. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly objects: ServiceObjects;
} {
  const objects = new ServiceObjects(context);
  defineAll(objects);
  const services = {
    SpreadsheetApp: objects.dress(new SpreadsheetAppState()),
    PropertiesService: objects.dress(new PropertiesServiceState()),
    LockService: objects.dress(new LockServiceState()),
    HtmlService: objects.dress(new HtmlServiceState()),
    Session: objects.dress(new SessionState()),
    Utilities: objects.dress(new UtilitiesState()),
    ScriptApp: objects.dress(new ScriptAppState()),
    Logger: objects.dress(new LoggerState()),
  };
  return {
    // The one place where the emulation is said to be Google's: what it lacks throws when it is touched.
    services: services as AppsScriptServices,
    globals: { ...services, console: consoleOf(context) },
    objects,
  };
}

function defineAll(objects: ServiceObjects): void {
  objects.define(SpreadsheetAppState, spreadsheetAppService);
  objects.define(SpreadsheetState, spreadsheetService);
  objects.define(SheetState, sheetService);
  objects.define(RangeState, rangeService);
  objects.define(EnumValue, enumValueService);
  objects.define(ConditionalFormatRuleState, conditionalFormatRuleService);
  objects.define(ConditionalFormatRuleBuilderState, conditionalFormatRuleBuilderService);
  objects.define(BooleanConditionState, booleanConditionService);
  objects.define(DataValidationState, dataValidationService);
  objects.define(DataValidationBuilderState, dataValidationBuilderService);
  objects.define(MetadataState, metadataService);
  objects.define(MetadataLocationState, metadataLocationService);
  objects.define(MetadataFinderState, metadataFinderService);
  objects.define(UiState, uiService);
  objects.define(MenuState, menuService);
  objects.define(PromptResponseState, promptResponseService);
  objects.define(HtmlServiceState, htmlService);
  objects.define(HtmlOutputState, htmlOutputService);
  objects.define(PropertiesServiceState, propertiesService);
  objects.define(PropertiesState, propertiesStoreService);
  objects.define(LockServiceState, lockService);
  objects.define(LockState, documentLockService);
  objects.define(SessionState, sessionService);
  objects.define(UserState, userService);
  objects.define(UtilitiesState, utilitiesService);
  objects.define(ScriptAppState, scriptAppService);
  objects.define(LoggerState, loggerService);
}

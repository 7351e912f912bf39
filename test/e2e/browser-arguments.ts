/**
 * Features of Chromium that tests do without. The last list on a command line is the one that counts, so those that
 * Playwright leaves out are among them; the first two would start processes beside every page that nobody looks at.
 */
const LEFT_OUT = [
  'SpareRendererForSitePerProcess',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** What a browser is started with where a test opens many pages on few cores. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--in-process-gpu',
  `--disable-features=${LEFT_OUT.join(',')}`,
];

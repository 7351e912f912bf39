import { plainCell } from '../../core/table/packed-cells.ts';
import type { SheetReading } from '../api.ts';
import type { Clock, Memory, Workbook } from '../ports.ts';
import { configDigest } from '../score-run/config-digest.ts';
import { readLeads } from '../score-run/lead-table.ts';
import { tierColours } from '../score-run/tier-colours.ts';
import { activityReading, withWaitingActivities } from './activity-reading.ts';
import { lastSave } from './last-save.ts';
import { leadReading } from './lead-reading.ts';

interface ReadPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly memory: Memory;
}

/** Reads all that the sidebar's views need, whatever state the sheet is in. */
export function readSheet({ workbook, clock, memory }: ReadPorts): SheetReading {
  const { config, table: asRead, issues } = readLeads(workbook, clock);
  const table = asRead && withWaitingActivities(workbook, asRead);
  const saved = lastSave(memory);
  return {
    hasScoringTab: config !== undefined,
    issues,
    config: config ? config.configCells.map((row) => row.map(plainCell)) : [],
    configDigest: config ? configDigest(config.configCells, config.model) : '',
    tierColours: config ? Object.fromEntries(tierColours(config)) : {},
    leads: table ? { ...leadReading(table), activities: activityReading(table) } : null,
    lastSave: saved ? { when: saved.when, summary: saved.summary } : null,
  };
}

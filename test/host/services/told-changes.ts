import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';

/** Counts the changes of its model that Univer tells of while something is done: saving hears of no others. */
export function toldChanges({ document }: HostedWorkbook, act: () => void): number {
  const { CommandType, ICommandService } = document.modules;
  let count = 0;
  const listening = document.get(ICommandService).onCommandExecuted(({ type }) => {
    count += type === CommandType.MUTATION ? 1 : 0;
  });
  act();
  listening.dispose();
  return count;
}

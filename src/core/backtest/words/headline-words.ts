import type { Headline } from '../report/scores.ts';
import { countText, roughlyCounted, roughText } from './figures.ts';

/** Under this many wins a week half a win counts. */
const FEW_WINS = 5;

/** `40 calls a week: 14 wins from the top of the list, 6 from a list in no order.` */
export function headlineSentence({ calls, winsFromTop, winsInNoOrder, isEveryLead }: Headline): string {
  const aWeek = `${roughlyCounted(calls, 'call')} a week`;
  if (winsFromTop === 0 && winsInNoOrder === 0) {
    return `${aWeek}: no win, in whatever order. Nothing was won.`;
  }
  const top = winsText(winsFromTop);
  const wins = `${top} ${top === '1' ? 'win' : 'wins'}`;
  if (isEveryLead)
    return `${aWeek}: ${wins}. Sales can call every lead that comes: the order only says whom to call first.`;
  return `${aWeek}: ${wins} from the top of the list, ${winsText(winsInNoOrder)} from a list in no order.`;
}

/** `One win takes 2.2 calls from the top of the list, 5.2 in no order.` */
export function callsPerWinSentence({ callsPerWin, callsPerWinInNoOrder, isEveryLead }: Headline): string {
  if (callsPerWin === null && callsPerWinInNoOrder === null) {
    return 'How many calls one win takes cannot be told: nothing was won.';
  }
  const fromTop =
    callsPerWin === null ? 'No win comes' : `One win takes ${roughlyCounted(callsPerWin, 'call')}`;
  if (isEveryLead) return `${fromTop}.`;
  const inNoOrder =
    callsPerWinInNoOrder === null
      ? ''
      : `, ${callsPerWin === null ? 'one in ' : ''}${roughText(callsPerWinInNoOrder)} in no order`;
  return `${fromTop} from the top of the list${inNoOrder}.`;
}

function winsText(wins: number): string {
  return wins < FEW_WINS ? roughText(wins) : countText(wins);
}

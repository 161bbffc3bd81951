import { useMemo } from 'preact/hooks';
import { statistic as words } from '../messages/statistic.zh.js';
import { Chart, overTime } from './chart.jsx';
import { Figure } from './figure.jsx';

/** More of them stand too close to be marked each. */
const MANY = 26;

const phone = () => matchMedia('(max-width: 700px)').matches;

/**
 * What came and what was decided, week by week.
 *
 * @param unfinished whether the last week still lasts
 */
export function Weeks({ weeks, unfinished, asked }) {
  const most = weeks.reduce((one, other) => (other.entered > one.entered ? other : one));
  const said = words.weeksSaid(weeks.length, most);
  const data = useMemo(
    () => ({
      labels: weeks.map(({ monday }) => monday.slice(5)),
      series: [weeks.map(({ entered }) => entered), weeks.map(({ approved, rejected }) => approved + rejected), weeks.map(({ returned }) => returned)],
    }),
    [weeks],
  );
  const options = useMemo(() => overTime(Math.ceil(weeks.length / (phone() ? 4 : 12))), [weeks]);
  const rows = weeks.map(week => [words.week(week.monday, week.sunday), week.entered, week.approved, week.returned, week.rejected]);
  return (
    <Figure table="weeks" title={words.weeks} said={said} hint={`${words.linesHint}${unfinished ? words.unfinished : ''}`} asked={asked} wide columns={words.weekColumns} rows={rows.reverse()}>
      <ul class="stat-legend">
        {words.lines.map((line, place) => (
          <li class={`stat-line-${place}`}>
            <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true" focusable="false">
              <path d="M1 6h32" />
            </svg>
            {line}
          </li>
        ))}
      </ul>
      <Chart kind="lines" name={weeks.length > MANY ? 'weeks stat-dense' : 'weeks'} said={said} data={data} options={options} />
    </Figure>
  );
}

import { BarChart, LineChart } from 'chartist';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A picture of numbers. Who cannot see it hears what it says; the numbers themselves stand in the table beneath.
 *
 * @param kind bars | lines
 * @param said what it shows, in a sentence
 * @param data labels and series, as chartist takes them
 * @param options as chartist takes them
 */
export function Chart({ kind, said, data, options, name }) {
  const host = useRef();
  useEffect(() => {
    const chart = kind === 'lines' ? new LineChart(host.current, data, options) : new BarChart(host.current, data, options);
    if (kind === 'bars') {
      chart.on('draw', part => part.type === 'bar' && writeValue(part, options.horizontalBars));
    }
    return () => chart.detach();
  }, [kind, data, options]);
  return <div ref={host} class={`stat-chart stat-chart-${name}`} role="img" aria-label={said} />;
}

/** Writes the number at the end of its bar: nobody has to guess it from the axis. */
function writeValue({ group, value, x2, y2 }, lying) {
  const number = lying ? value.x : value.y;
  group.elem('text', lying ? { x: x2 + 6, y: y2 + 5 } : { x: x2, y: y2 - 6, 'text-anchor': 'middle' }, 'stat-value').text(String(number));
}

const whole = { onlyInteger: true, referenceValue: 0, low: 0 };

/** Bars beside each other. */
export const standing = { axisX: { showGrid: false }, axisY: { ...whole, showGrid: false, showLabel: false, offset: 8 }, chartPadding: { top: 24, right: 8, bottom: 0, left: 8 }, low: 0 };

/** @param names how wide the names beside the bars may be */
export const lying = names => ({
  horizontalBars: true,
  seriesBarDistance: 18,
  axisX: { ...whole, showGrid: false, showLabel: false, offset: 0 },
  axisY: { showGrid: false, offset: names },
  chartPadding: { top: 4, right: 40, bottom: 4, left: 0 },
  low: 0,
});

/** @param every of how many weeks one is named */
export const overTime = every => ({
  fullWidth: true,
  lineSmooth: false,
  low: 0,
  axisX: { showGrid: false, labelInterpolationFnc: (label, place) => (place % every === 0 ? label : null) },
  axisY: { ...whole, offset: 34 },
  chartPadding: { top: 12, right: 24, bottom: 0, left: 0 },
});

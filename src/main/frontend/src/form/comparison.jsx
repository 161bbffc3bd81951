// Social security, chosen employer and work experience as bars over the months, and in words what does not agree.
import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { comparison as words } from '../messages/cases.zh.js';

const monthNumber = month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/**
 * @param version changes when what is compared was saved again
 * @param quiet whether nothing is shown where nothing is to be explained
 */
export function Comparison({ id, version, quiet }) {
  const [data, setData] = useState(null);
  useEffect(() => {
    get(`/api/declarations/${id}/comparison`).then(setData, () => setData(null));
  }, [id, version]);
  // before any work is saved there is nothing to hold the record against
  const empty = !data || data.works.length === 0;
  if (empty || (quiet && data.marks.length === 0)) {
    return null;
  }
  const first = monthNumber(data.from);
  const total = monthNumber(data.to) - first + 1;
  const place = ({ from, to }) => ({
    left: `${((monthNumber(from) - first) / total) * 100}%`,
    width: `${((monthNumber(to) - monthNumber(from) + 1) / total) * 100}%`,
  });
  const unknown =
    data.knownFrom && monthNumber(data.knownFrom) > first ? { from: data.from, to: before(data.knownFrom) } : null;
  return (
    <figure class="zc-comparison">
      <figcaption>
        {words.title}　<span class="zc-comparison-chosen">{data.employer}</span>
      </figcaption>
      <div class="zc-comparison-chart" aria-hidden="true">
        <Years from={data.from} first={first} total={total} />
        <Lane label={words.works} bars={data.works} place={place} marks={data.marks.filter(mark => ['gap', 'overlap', 'unchosen'].includes(mark.kind))} />
        <Lane
          label={words.insured}
          bars={data.insured}
          place={place}
          unknown={data.knownFrom ? unknown : { from: data.from, to: data.to }}
          marks={data.marks.filter(mark => ['uninsured', 'elsewhere', 'unchosen-payer'].includes(mark.kind))}
        />
      </div>
      <p class="zc-comparison-legend">
        {['chosen', 'other', 'mark', ...(unknown || !data.knownFrom ? ['unknown'] : [])].map(kind => (
          <span>
            <i class={kind} /> {words[kind]}
          </span>
        ))}
      </p>
      {data.marks.length === 0 ? (
        <Agreement data={data} />
      ) : (
        <ul>
          {data.marks.map(mark => (
            <li>{wordsOf(mark)}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function Years({ from, first, total }) {
  const years = [];
  const every = Math.max(1, Math.ceil(total / 12 / 6));
  for (let year = Number(from.slice(0, 4)) + 1; year * 12 < first + total; year += every) {
    years.push(year);
  }
  return (
    <div class="zc-comparison-years">
      {years.map(year => (
        <span style={{ left: `${((year * 12 - first) / total) * 100}%` }}>{year}</span>
      ))}
    </div>
  );
}

function Lane({ label, bars, place, marks, unknown }) {
  return (
    <div class="zc-comparison-row">
      <span>{label}</span>
      <div class="zc-comparison-lane">
        {unknown && <i class="unknown" style={place(unknown)} />}
        {bars.map(bar => (
          <b class={bar.chosen ? 'chosen' : 'other'} style={place(bar)} title={`${bar.employer}　${span(bar)}`}>
            {bar.employer}
          </b>
        ))}
        {marks.map(mark => (
          <i class={`mark ${mark.kind}`} style={place(mark)} title={wordsOf(mark)} />
        ))}
      </div>
    </div>
  );
}

const wordsOf = mark => words.marks[mark.kind](span(mark), mark.employer);

/** Nothing agrees while nothing is there to be compared. */
function Agreement({ data: { works, knownFrom } }) {
  return works.length && knownFrom ? (
    <p class="zc-comparison-fine">{words.agrees}</p>
  ) : (
    <p class="zc-hint">{works.length ? words.notAsked : words.noWork}</p>
  );
}

function span({ from, to }) {
  return from === to ? words.month(from) : words.months(from, to);
}

function before(month) {
  const number = monthNumber(month) - 1;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

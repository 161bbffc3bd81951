// Since when a case is archived, and its packages, for the office that keeps them.
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../account/fields.jsx';
import { get } from '../lib/api.js';
import { dateTime, size } from '../lib/format.js';
import { office } from '../messages/office.zh.js';

const words = office.archive;
const ENDED = ['APPROVED', 'REJECTED', 'LAPSED'];
const date = time => dateTime(time).slice(0, 10);

/** Shows nothing while the case is not archived. */
export function CaseArchive({ id, status }) {
  const [packages, setPackages] = useState([]);
  const [error, setError] = useState();
  useEffect(() => {
    if (ENDED.includes(status)) {
      get(`/api/office/cases/${id}/archive`).then(setPackages, setError);
    }
  }, [id, status]);
  if (packages.length === 0) {
    return <Problem error={error} />;
  }
  const first = packages[packages.length - 1];
  const kept = packages.filter(one => !one.destroyedAt);
  return (
    <section class="card office-archive" aria-labelledby="office-archive">
      <h2 id="office-archive">{words.title}</h2>
      <p>{words.since(date(first.madeAt), packages.length)}</p>
      <ul>
        {packages.map(one => (
          <Package key={one.version} one={one} />
        ))}
      </ul>
      {kept.length > 0 && kept.every(one => !one.url) && <p class="muted">{words.elsewhere}</p>}
    </section>
  );
}

function Package({ one }) {
  return (
    <li>
      <p>
        <strong>{words.version(one.version)}</strong> <span class="muted">{dateTime(one.madeAt).slice(0, 16)}</span>{' '}
        {one.destroyedAt ? words.destroyed(date(one.destroyedAt)) : `${words.files(one.files, size(one.size))}，${words.kept(one.keptUntil)}`}
      </p>
      {one.missing > 0 && <p class="notice">{words.missing(one.missing)}</p>}
      {one.url && (
        <p class="actions">
          <a class="zc-button" href={one.url}>
            {words.download}
          </a>
        </p>
      )}
      <details>
        <summary>{words.hash}</summary>
        <code>{one.sha256}</code>
      </details>
    </li>
  );
}

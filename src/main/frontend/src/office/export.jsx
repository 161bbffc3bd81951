import { Problem, useAction } from '../account/fields.jsx';
import { requestBytes } from '../lib/api.js';
import { isoDay } from '../lib/format.js';
import { save } from '../lib/save.js';
import { office as words } from '../messages/office.zh.js';
import { question } from './address.js';

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };

/** Takes along what was found, as it is searched for and in its order. */
export function Export({ asked }) {
  const take = useAction(async format => {
    const bytes = await requestBytes('POST', `/api/office/cases/exports/${format}`, question({ ...asked, page: 0 }));
    save(new Blob([bytes], { type: TYPES[format] }), `${words.exportName}_${isoDay(new Date())}.${format}`);
  });
  return (
    <div class="office-export">
      {Object.entries(words.exports).map(([format, name]) => (
        <button type="button" class="zc-button zc-small" disabled={take.busy} onClick={() => take.run(format)}>
          {name}
        </button>
      ))}
      {take.busy && <span role="status">{words.exporting}</span>}
      {take.error && <Problem error={take.error} />}
    </div>
  );
}

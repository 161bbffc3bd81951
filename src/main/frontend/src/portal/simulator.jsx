import { render } from 'preact';
import { get, request } from '../lib/api.js';
import { simulator } from '../messages/simulator.zh.js';

const host = document.getElementById('switches');

async function paint() {
  const modes = await get('/api/simulator/systems');
  render(
    Object.entries(modes).map(([system, mode]) => (
      <p class="switch">
        <label for={`switch-${system}`}>{simulator.systems[system] ?? system}</label>
        <select
          id={`switch-${system}`}
          value={mode}
          onChange={event => request('PUT', `/api/simulator/systems/${system}`, { mode: event.target.value }).then(paint)}
        >
          {Object.entries(simulator.modes).map(([code, name]) => (
            <option value={code}>{name}</option>
          ))}
        </select>
      </p>
    )),
    host,
  );
}

paint();

import { FormContext } from '@bpmn-io/form-js-viewer';
import { useContext, useEffect, useState } from 'preact/hooks';

/** A service of the form; the renderer itself is the service taskForm. */
export function useService(name) {
  return useContext(FormContext).getService(name);
}

/** Draws again whenever the renderer's own state changed: saved, uploaded, refused. */
export function useTaskForm() {
  const taskForm = useService('taskForm');
  const eventBus = useService('eventBus');
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = () => redraw(count => count + 1);
    eventBus.on('zc.paint', listener);
    return () => eventBus.off('zc.paint', listener);
  }, [eventBus]);
  return taskForm;
}

/** The value of a field beside this one. */
export function useSibling(props, key) {
  const form = useService('form');
  const path = useService('pathRegistry').getValuePath(props.field, { indexes: props.indexes });
  return [...path.slice(0, -1), key].reduce((data, step) => data?.[step], form._getState().data);
}

/** What people call a code that the server sent along. */
export function useLabel(props) {
  const taskForm = useService('taskForm');
  const path = useService('pathRegistry').getValuePath(props.field, { indexes: props.indexes });
  return taskForm.view.labels?.[`/${path.join('/')}`];
}

/** A number that a custom property gives, itself or by the name of a fact, as a city's settings are. */
export function useNumber(props, property, standard) {
  const given = props.field.properties?.[property];
  const facts = useService('form')._getState().data.facts;
  return Number(facts?.[given] ?? given ?? standard);
}

/** Loads once per key; {loading, value, failed}. */
export function useLoaded(key, load) {
  const [state, setState] = useState({ loading: true });
  useEffect(() => {
    let current = true;
    setState({ loading: true });
    Promise.resolve(key === null ? undefined : load()).then(
      value => current && setState({ loading: false, value }),
      () => current && setState({ loading: false, failed: true }),
    );
    return () => (current = false);
  }, [key]);
  return state;
}

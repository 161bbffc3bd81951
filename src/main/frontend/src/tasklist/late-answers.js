/**
 * Tells Tasklist that a task is gone only while that task is open. Tasklist asks for the open task at every refresh and,
 * once it is answered, takes the answer for the task that is open by then: a task that was just decided marked the next
 * one as gone.
 * @param camAPI Camunda's client, whose tasks are asked by `get(id, done)`
 * @param open gives the id of the task that is open, as the address says it
 */
export function ignoreLateAnswers(camAPI, open) {
  const resource = camAPI.resource.bind(camAPI);
  const stock = resource('task');
  const tasks = Object.create(stock, {
    get: { value: (id, done) => stock.get(id, done && ((error, ...answer) => done(error && id !== open() ? withoutStatus(error) : error, ...answer))) },
  });
  camAPI.resource = name => (name === 'task' ? tasks : resource(name));
  return camAPI;
}

/** Still an error, for who waits for that task; no longer "not found", which Tasklist would put down to the open one. */
const withoutStatus = error => Object.assign(new Error(error.message), { cause: error });

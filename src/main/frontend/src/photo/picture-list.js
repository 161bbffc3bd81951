// The photos of one PDF, in the order of its pages: [{id, turned, …}]. Every change gives a new list.

export function moved(pictures, id, by) {
  const from = pictures.findIndex(picture => picture.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= pictures.length) {
    return pictures;
  }
  const others = pictures.filter(picture => picture.id !== id);
  return [...others.slice(0, to), pictures[from], ...others.slice(to)];
}

export const turned = (pictures, id) => changed(pictures, id, picture => ({ turned: (picture.turned + 90) % 360 }));

export const without = (pictures, id) => pictures.filter(picture => picture.id !== id);

export const changed = (pictures, id, change) =>
  pictures.map(picture => (picture.id === id ? { ...picture, ...change(picture) } : picture));

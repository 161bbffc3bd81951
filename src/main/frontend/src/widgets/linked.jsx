const ADDRESS = /(https?:\/\/[\w./-]*[\w/])/;

/** A text in which addresses lead where they say. */
export function Linked({ text }) {
  return (text ?? '').split(ADDRESS).map((part, index) =>
    index % 2 ? (
      <a href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

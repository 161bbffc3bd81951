// What pdf.js needs and Chrome 109 or Safari 15.4 do not have: its own build for older browsers begins with Chrome 118.
import 'core-js/actual/array/from-async';
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';
import 'core-js/actual/array/to-spliced';
import 'core-js/actual/array/with';
import 'core-js/actual/array-buffer';
import 'core-js/actual/iterator';
import 'core-js/actual/map';
import 'core-js/actual/math/sum-precise';
import 'core-js/actual/object/group-by';
import 'core-js/actual/promise';
import 'core-js/actual/set';
import 'core-js/actual/string/is-well-formed';
import 'core-js/actual/string/to-well-formed';
import 'core-js/actual/structured-clone';
import 'core-js/actual/typed-array';
import 'core-js/actual/url/can-parse';
import 'core-js/actual/url/parse';
import 'core-js/actual/weak-map';

// no part of the language, so that core-js leaves it out: Chrome 124
ReadableStream.prototype[Symbol.asyncIterator] ??= async function* () {
  const reader = this.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      yield part.value;
    }
  } finally {
    reader.releaseLock();
  }
};

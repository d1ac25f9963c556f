/** Whether a version is in a range of npm; undefined for a range in another form (a path, a tag). */
export function isInRange(version: string, range: string): boolean | undefined {
  const given = numbersOf(version);
  if (!given) return undefined;
  const results = range.split('||').map(part => isInPart(given, part.trim()));
  if (results.includes(true)) return true;
  return results.includes(undefined) ? undefined : false;
}

type Numbers = readonly [number, number, number];

/** Where a comparator begins and ends; the end is not part of it. */
interface Bounds {
  readonly from: Numbers;
  readonly to: Numbers;
}

const END: Numbers = [Infinity, 0, 0];

function isInPart(version: Numbers, part: string): boolean | undefined {
  const [, low, high] = /^(\S+)\s+-\s+(\S+)$/.exec(part) ?? [];
  const comparators = low
    ? [`>=${low}`, `<=${high}`]
    : part.replace(/([<>=~^])\s+/g, '$1').split(/\s+/);
  const bounds = comparators.map(boundsOf);
  if (bounds.includes(undefined)) return undefined;
  return bounds.every(
    one => one && compare(one.from, version) <= 0 && compare(version, one.to) < 0,
  );
}

function boundsOf(comparator: string): Bounds | undefined {
  if (/^[xX*]?$/.test(comparator)) return { from: [0, 0, 0], to: END };
  const match = /^(\^|~|>=|<=|>|<|=)?v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:[-+].*)?$/.exec(
    comparator,
  );
  if (!match) return undefined;
  const [, operator = '=', ...texts] = match;
  const given = texts
    .slice(0, 3)
    .filter(text => /^\d+$/.test(text ?? ''))
    .map(Number);
  const [major = 0, minor = 0, patch = 0] = given;
  const from: Numbers = [major, minor, patch];
  // After the last version that begins with the given numbers.
  const next = nextOf(from, given.length);
  switch (operator) {
    case '>=':
      return { from, to: END };
    case '>':
      return { from: next, to: END };
    case '<':
      return { from: [0, 0, 0], to: from };
    case '<=':
      return { from: [0, 0, 0], to: next };
    case '~':
      return { from, to: nextOf(from, Math.min(given.length, 2)) };
    case '^':
      return {
        from,
        to: nextOf(from, major || given.length < 2 ? 1 : minor || given.length < 3 ? 2 : 3),
      };
    default:
      return { from, to: next };
  }
}

/** The first version in which one of the first numbers is greater. */
function nextOf([major, minor, patch]: Numbers, count: number): Numbers {
  if (count === 1) return [major + 1, 0, 0];
  return count === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function numbersOf(version: string): Numbers | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function compare(a: Numbers, b: Numbers): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

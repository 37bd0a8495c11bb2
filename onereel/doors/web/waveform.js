// A sound's outline as an SVG path, decoded from the file itself.

const known = new Map();

/** [0..1] peaks of a sound, `count` of them, loudest = 1. Rejects when the browser cannot decode it. */
export function peaks(url, count) {
  const name = `${count} ${url}`;
  if (!known.has(name)) {
    const found = decode(url, count);
    found.catch(() => known.delete(name));
    known.set(name, found);
  }
  return known.get(name);
}

async function decode(url, count) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(await answer.arrayBuffer());
  const samples = sound.getChannelData(0);
  const size = samples.length / count;
  const found = Array.from({ length: count }, (_, i) => {
    let peak = 0;
    for (const sample of samples.subarray(Math.floor(i * size), Math.ceil((i + 1) * size)))
      peak = Math.max(peak, Math.abs(sample));
    return peak;
  });
  const top = Math.max(...found, 1e-6);
  return found.map((peak) => peak / top);
}

/** A closed outline in a box `count` wide and 100 high, mirrored at its middle. */
export function outline(found) {
  const upper = found.map((peak, i) => `${i} ${(50 - 48 * peak).toFixed(1)}`);
  const lower = found.map((peak, i) => `${i} ${(50 + 48 * peak).toFixed(1)}`).reverse();
  return `M${upper.join("L")}L${lower.join("L")}Z`;
}

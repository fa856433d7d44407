// Looks for a number such that the SHA-256 of "challenge.number" begins with so many zero bits: a second of work for a telephone,
// hours for who wants to send thousands. SHA-256 as in FIPS 180-4; the one of the browser answers too slowly, one at a time.
// What it looks for stands in the name of the worker.
"use strict";
(() => {
  const fraction = (root) => ((root - Math.floor(root)) * 0x100000000) | 0;
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
  const rounds = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));
  const start = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  const w = new Int32Array(64);

  // The first 32 bits of the hash of a text of at most 55 bytes: one block.
  function firstBits(text) {
    w.fill(0);
    for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
    w[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
    w[15] = text.length * 8;
    for (let i = 16; i < 64; i++) {
      const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = start;
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i] + w[i]) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
    }
    return (start[0] + a) | 0;
  }

  const [challenge, bits] = self.name.split(".");
  let number = 0;
  while (Math.clz32(firstBits(`${challenge}.${number}`)) < Number(bits)) number++;
  postMessage(String(number));
})();

/** What a byte of Go source means to the scanners. */
export const enum Char {
  /** Nothing special: operators and whatever else belongs to no other class. */
  Other,
  Blank,
  Newline,
  /** A letter, an underscore, or part of a character outside ASCII. */
  Letter,
  Digit,
  Open,
  Close,
  Quote,
  Backquote,
  Apostrophe,
  Slash,
  Semicolon,
  Nul,
}

/** The class of each byte. */
export const charClass = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(256);
  const set = (chars: string, value: Char): void => {
    for (const c of chars) table[c.charCodeAt(0)] = value;
  };
  set(' \t\r', Char.Blank);
  set('\n', Char.Newline);
  for (let c = 0; c < 26; c++) table[0x41 + c] = table[0x61 + c] = Char.Letter;
  table[0x5f] = Char.Letter;
  table.fill(Char.Letter, 0x80);
  set('0123456789', Char.Digit);
  set('([{', Char.Open);
  set(')]}', Char.Close);
  set('"', Char.Quote);
  set('`', Char.Backquote);
  set("'", Char.Apostrophe);
  set('/', Char.Slash);
  set(';', Char.Semicolon);
  table[0] = Char.Nul;
  return table;
}

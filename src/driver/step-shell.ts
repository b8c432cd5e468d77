/** The text of a list of steps, in the form in which the go command prints commands that a shell can run. */
export class StepShell {
  #text = '';
  #folder = '';

  /** A command that runs in `folder`, '' for anywhere; paths in it are written from that folder on. */
  show(folder: string, words: readonly string[], remark = ''): void {
    let command = words.map((word) => (word === '>' ? word : quoted(word))).join(' ');
    if (folder !== '' && folder !== '/') {
      if (folder !== this.#folder) this.#text += `cd ${folder}\n`;
      this.#folder = folder;
      command = ` ${command}`.replaceAll(` ${folder}`, folder.endsWith('/') ? ' ./' : ' .').slice(1);
    }
    this.#text += `${command}${remark}\n`;
  }

  banner(importPath: string): void {
    this.#text += `\n#\n# ${importPath}\n#\n\n`;
  }

  /** What was shown since the last time. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

/** A word that the shell would read otherwise stands in quotes. */
function quoted(word: string): string {
  const inQuotes = JSON.stringify(word);
  return word === '' || /[ ()>;]/.test(word) || inQuotes.length > word.length + 2 ? inQuotes : word;
}

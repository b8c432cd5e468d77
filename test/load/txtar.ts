/** A text archive: a comment, then files that each start with a `-- name --` line. */
export interface Archive {
  readonly comment: string;
  readonly files: readonly { readonly name: string; readonly data: string }[];
}

const MARKER = /^-- (.+) --\s*$/;

export function parseArchive(text: string): Archive {
  let comment = '';
  const files: { name: string; data: string }[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const name = MARKER.exec(line)?.[1];
    if (name !== undefined) files.push({ name: name.trim(), data: '' });
    else if (files.length === 0) comment += line;
    else files[files.length - 1].data += line;
  }
  return { comment, files };
}

export function formatArchive({ comment, files }: Archive): string {
  return comment + files.map(({ name, data }) => `-- ${name} --\n${data}`).join('');
}

/** A text file that holds several files: a comment, then each file after a line `-- name --`. */
export interface Archive {
  readonly comment: string;
  readonly files: ReadonlyMap<string, string>;
}

export function parseArchive(text: string): Archive {
  const parts = text.split(/^-- (.*) --\n/m);
  const files = new Map<string, string>();
  for (let i = 1; i < parts.length; i += 2) files.set(parts[i], parts[i + 1]);
  return { comment: parts[0], files };
}

export function formatArchive({ comment, files }: Archive): string {
  return comment + [...files].map(([name, text]) => `-- ${name} --\n${text}`).join('');
}

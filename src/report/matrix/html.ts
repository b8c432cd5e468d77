import { positionText } from '../text.ts';
import { adviceLines, noteLines } from './findings.ts';
import { foldPackage, hasGaps, summary } from './fold.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './html-page.ts';
import { isGap, type CellState, type Finding, type Matrix } from './model.ts';
import { platformSetName } from './platform-set.ts';

/** The matrix as one page that needs nothing else: no network, no other file, and, for reading, no script. */
export function matrixHtml(matrix: Matrix, cwd: string): string {
  const gaps = hasGaps(matrix);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>tsgo matrix: ${gaps ? 'gaps' : 'no gaps'}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#packages">Skip to the packages</a>
<header>
<h1>Assembly on every platform</h1>
<p class="${gaps ? 'bad' : 'good'}" role="status">${text(summary(matrix))}.</p>
<form role="search">
<label for="search">Search <kbd>/</kbd></label>
<input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="function, package, platform or state">
<label class="check"><input id="gaps" type="checkbox"> only what is wrong</label>
<output id="count" for="search gaps"></output>
</form>
<p class="legend">${LEGEND.map(([state, meaning]) => `<span>${badge(state)} ${text(meaning)}</span>`).join(' ')}</p>
</header>
<main id="packages" tabindex="-1">
${matrix.findings.length === 0 ? '' : findings(matrix, cwd)}
${matrix.packages.map((pkg) => packageSection(pkg, matrix)).join('\n')}
<p id="nothing" hidden>Nothing matches.</p>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const LEGEND: readonly (readonly [CellState, string])[] = [
  ['assembly', 'a .s file defines it'],
  ['Go', 'it has a body'],
  ['linkname', 'another package gives it'],
  ['MISSING', 'nothing defines it'],
  ['DUPLICATE', 'two files define it'],
  ['ORPHAN', 'nothing refers to it'],
];

function findings(matrix: Matrix, cwd: string): string {
  const items = matrix.findings.map((finding) => item(finding, matrix, cwd)).join('\n');
  return `<section aria-labelledby="findings"><h2 id="findings">What is wrong</h2>\n<ul class="findings">\n${items}\n</ul></section>`;
}

function item(finding: Finding, matrix: Matrix, cwd: string): string {
  const { state, severity, position, message, importPath, code } = finding;
  const platforms = platformSetName(finding.platforms, matrix.platforms);
  const at = position === undefined ? '' : `<code>${text(positionText(position, { cwd }))}</code> `;
  const label = state === '' ? `<span class="state bad">${severity}</span>` : badge(state);
  const advice = adviceLines(finding, matrix).map((line) => `<p class="hint">${text(line)}</p>`).join('');
  const all = finding.platforms.map((index) => matrix.platforms[index].name).join(' ');
  return `<li class="entry" data-wrong="${severity === 'error'}" data-text="${text([importPath, message, state, code, all].join(' ').toLowerCase())}">
<code class="code" title="tsgo explain ${text(code)}">${text(code)}</code>${label} ${at}<strong>${text(message)}</strong> <span class="where">on ${text(platforms)}</span>
${[...noteLines(finding, matrix), ...finding.related.map((place) => `${positionText(place.position, { cwd })}: ${place.message}`)].map((note) => `<p>${text(note)}</p>`).join('')}${advice}</li>`;
}

function packageSection(pkg: Matrix['packages'][number], matrix: Matrix): string {
  const { importPath, columns, rows } = foldPackage(pkg, matrix);
  const names = (column: number): string => columns[column].platforms.map((index) => matrix.platforms[index].name).join(' ');
  const head = columns
    .map(({ title, platforms }, column) => {
      const list = names(column);
      const more = platforms.length > 1 ? `<details><summary>${text(title)}</summary><span class="list">${text(list.replaceAll(' ', ', '))}</span></details>` : text(title);
      return `<th scope="col">${more}</th>`;
    })
    .join('');
  const body = rows
    .flatMap(({ names: functions, states }) =>
      functions.map((name) => {
        const wrong = states.some(isGap);
        const searched = [importPath, name, ...states, ...states.flatMap((state, column) => (state === '' ? [] : names(column)))].join(' ').toLowerCase();
        const cells = states.map((state) => `<td>${state === '' ? '<span class="none" title="not on these platforms">·</span>' : badge(state)}</td>`).join('');
        return `<tr class="entry" data-wrong="${wrong}" data-text="${text(searched)}"><th scope="row"><code>${text(name)}</code></th>${cells}</tr>`;
      }),
    )
    .join('\n');
  return `<section class="package"><h2>${text(importPath)}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${text(importPath)}"><table>
<thead><tr><th scope="col">function</th>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div></section>`;
}

function badge(state: CellState): string {
  return `<span class="state ${isGap(state) ? 'bad' : `is-${state.toLowerCase()}`}">${state}</span>`;
}

/** Text for an element or an attribute. */
function text(raw: string): string {
  return raw.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

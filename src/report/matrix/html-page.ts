/** What the page of the matrix looks like, by day and by night. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #57606a; --line: #d0d7de; --head: #f6f8fa; --focus: #0969da;
  --assembly: #116329; --assembly-bg: #dafbe1; --go: #0550ae; --go-bg: #ddf4ff; --other: #6639ba; --other-bg: #fbefff;
  --bad: #fff; --bad-bg: #cf222e; --odd: #7d4e00; --odd-bg: #fff8c5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9198a1; --line: #3d444d; --head: #151b23; --focus: #4493f8;
  --assembly: #56d364; --assembly-bg: #12261e; --go: #79c0ff; --go-bg: #121d2f; --other: #d2a8ff; --other-bg: #211a33;
  --bad: #fff; --bad-bg: #b62324; --odd: #e3b341; --odd-bg: #272115; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1rem 1.5rem 4rem; color: var(--ink); background: var(--paper); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
code, kbd { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .92em; }
kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .6rem; }
header p { margin: .3rem 0; } header .good { color: var(--assembly); font-weight: 600; } header .bad { color: var(--ink); font-weight: 600; }
form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; padding: .6rem 0; background: var(--paper); }
form > input { flex: 1 1 18rem; font: inherit; padding: .35rem .6rem; color: inherit; background: var(--head); border: 1px solid var(--line); border-radius: 6px; }
output { color: var(--soft); min-width: 6rem; }
.legend { color: var(--soft); font-size: .87rem; } .legend > span { margin-right: 1rem; white-space: nowrap; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--head); font-weight: 600; } tbody th { font-weight: 400; background: var(--head); position: sticky; left: 0; }
summary { cursor: pointer; } .list { display: block; max-width: 24rem; font-weight: 400; font-size: .87rem; color: var(--soft); }
.state { display: inline-block; padding: 0 .45em; border-radius: 4px; font-size: .87rem; color: var(--other); background: var(--other-bg); }
.is-assembly { color: var(--assembly); background: var(--assembly-bg); } .is-go { color: var(--go); background: var(--go-bg); }
.is-orphan, .is-unused { color: var(--odd); background: var(--odd-bg); } .state.bad { color: var(--bad); background: var(--bad-bg); font-weight: 700; }
.none, .where { color: var(--soft); } .findings { padding: 0; list-style: none; }
.findings li { padding: .6rem .9rem; margin: .5rem 0; border: 1px solid var(--line); border-left: 4px solid var(--bad-bg); border-radius: 4px; overflow-wrap: anywhere; }
.findings li[data-wrong=false] { border-left-color: var(--odd); } .findings p { margin: .15rem 0; color: var(--soft); } .findings .hint { color: var(--ink); padding-left: 1.2em; text-indent: -1.2em; } .findings .hint::before { content: '→ '; }
.code { float: right; color: var(--soft); font-size: .87rem; }
[hidden] { display: none !important; }
@media print { form, .skip { display: none; } }
`;

/** Searching: every word must be in an entry's text; "/" goes to the field, Escape empties it. What is looked for stands in the address. */
export const PAGE_SCRIPT = `
(() => {
  const search = document.getElementById('search'), gaps = document.getElementById('gaps'), count = document.getElementById('count');
  const entries = [...document.querySelectorAll('.entry')], sections = [...document.querySelectorAll('main > section')];
  const nothing = document.getElementById('nothing');
  const show = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      const fits = words.every((word) => entry.dataset.text.includes(word)) && (!gaps.checked || entry.dataset.wrong === 'true');
      entry.hidden = !fits;
      if (fits) shown++;
    }
    for (const section of sections) section.hidden = !section.querySelector('.entry:not([hidden])');
    count.value = words.length > 0 || gaps.checked ? shown + ' of ' + entries.length : '';
    nothing.hidden = shown > 0;
    const state = new URLSearchParams();
    if (search.value) state.set('q', search.value);
    if (gaps.checked) state.set('gaps', '1');
    try { history.replaceState(null, '', '#' + state); } catch { /* opened from a place that has no history */ }
  };
  const state = new URLSearchParams(location.hash.slice(1));
  search.value = state.get('q') ?? '';
  gaps.checked = state.has('gaps');
  search.addEventListener('input', show);
  gaps.addEventListener('change', show);
  search.form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== search && !event.ctrlKey && !event.metaKey) { event.preventDefault(); search.focus(); search.select(); }
    else if (event.key === 'Escape' && document.activeElement === search) { search.value = ''; show(); }
  });
  show();
})();
`;

/** The one style sheet of the pages: system fonts, light and dark, from phone to desktop. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f3f4f8, #14161d);
  --card: light-dark(#ffffff, #1e212b);
  --line: light-dark(#d5d8e3, #3a3f4e);
  --ink: light-dark(#1b1e28, #eceef4);
  --quiet: light-dark(#545a6b, #a9b0c2);
  --accent: light-dark(#2b3fb5, #9db0ff);
  --on-accent: light-dark(#ffffff, #12152a);
  --good: light-dark(#11663f, #7fd8a8);
  --bad: light-dark(#a11a2b, #ff9ba6);
  --bad-ground: light-dark(#fdecee, #3a1c22);
  font: 100%/1.55 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; grid-template-rows: auto 1fr auto;
  background: var(--ground); color: var(--ink);
}
.bar { background: var(--card); border-bottom: 1px solid var(--line); }
.bar > div, main, footer { width: 100%; max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem; }
.bar > div { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; }
.brand { font-weight: 700; margin-right: auto; color: var(--ink); text-decoration: none; }
.tag {
  font-size: .75rem; font-weight: 600; padding: .1rem .5rem; margin-left: .4rem;
  border: 1px solid currentColor; border-radius: 1rem; color: var(--quiet);
}
main { padding-top: clamp(1rem, 5vh, 3rem); }
footer { color: var(--quiet); font-size: .875rem; }
.card {
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
  padding: clamp(1.25rem, 5vw, 2rem); margin-bottom: 1.25rem;
}
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0; }
p { margin: 0 0 1rem; }
a { color: var(--accent); }
code { font-size: .9em; overflow-wrap: anywhere; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input {
  width: 100%; font: inherit; color: inherit; background: var(--ground); margin-bottom: 1rem;
  padding: .65rem .75rem; border: 1px solid var(--quiet); border-radius: .4rem;
}
button {
  font: inherit; font-weight: 600; padding: .65rem 1.4rem; border-radius: .4rem; cursor: pointer;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent);
}
button.second { background: transparent; color: var(--accent); }
button.link {
  border: 0; padding: 0; background: none; color: var(--accent); font-weight: 400; text-decoration: underline;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
.actions form { flex: 1 1 9rem; }
.actions button { width: 100%; }
.bar form { margin: 0; }
.bar nav { display: flex; gap: 1.25rem; max-width: 100%; }
.bar nav a { overflow: hidden; text-overflow: ellipsis; }
.bar nav form { white-space: nowrap; }
.card > :last-child { margin-bottom: 0; }
[role=alert] {
  border-left: 4px solid var(--bad); background: var(--bad-ground); color: var(--bad);
  padding: .65rem .9rem; border-radius: .25rem; margin-bottom: 1.25rem;
}
.state { font-weight: 600; color: var(--quiet); }
.state.good { color: var(--good); }
.state.bad { color: var(--bad); }
dl { margin: 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; margin: 0 0 1rem; }
.wide > main, .wide > footer, .wide .bar > div { max-width: 64rem; }
.filter { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-bottom: .75rem; }
.filter label, .filter input { margin: 0; }
.filter input { flex: 1 1 14rem; width: auto; }
.exchange {
  background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .65rem 1rem;
  margin-bottom: .5rem;
}
.exchange h2 { font-size: .9rem; color: var(--quiet); margin: 1rem 0 .25rem; }
.exchange pre { background: var(--ground); padding: .65rem .75rem; border-radius: .4rem; margin: 0; }
.exchange ul, .exchange p { margin: 0; }
.exchange .tools { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: .75rem 0 .25rem; }
.exchange .tools button { padding: .35rem .9rem; }
.aside { color: var(--quiet); font-size: .875rem; margin-left: .5rem; white-space: nowrap; }
summary { cursor: pointer; overflow-wrap: anywhere; }
dl > div { padding: .5rem 0; border-top: 1px solid var(--line); }
@media (min-width: 34rem) {
  dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
  dl > div:has(> dd dl) { display: block; }
}
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
dd ol { margin: 0; padding-left: 1.2rem; white-space: normal; }
dd > dl, dd > ol:has(dl) { margin: .25rem 0 .25rem .25rem; padding-left: .9rem; border-left: 3px solid var(--line); list-style: none; }
dd dl > div { padding: .3rem 0; }
dd dl > div:first-child { border-top: 0; }
dd li:has(dl) + li { margin-top: .75rem; padding-top: .25rem; border-top: 3px double var(--line); }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top; }
td { overflow-wrap: anywhere; }
td:first-child { white-space: nowrap; }
th { color: var(--quiet); font-weight: 600; }
`;

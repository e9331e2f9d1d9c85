import { findingStyles } from './finding-styles.ts';

/** The looks of the page: colours by what they mean, in light and dark, then the parts from top to bottom. */
export const styles = `
:root { color-scheme: light dark;
  --page: light-dark(#f5f6f8, #101418); --card: light-dark(#fff, #181d23); --sunk: light-dark(#f3f4f7, #11161b);
  --ink: light-dark(#1a2129, #e6eaef); --quiet: light-dark(#5a6572, #9aa6b3); --line: light-dark(#dce0e6, #2c343d);
  --link: light-dark(#0b5cad, #7db8f5); --mark: light-dark(#ffe89a, #5c4a08);
  --pass: light-dark(#1a7f43, #56cf86); --fail: light-dark(#c02232, #ff7b82); --warn: light-dark(#8a5a00, #f0b849);
  --info: light-dark(#1d62b8, #79b4f7); --pending: light-dark(#0b7285, #58c7d9); --could: light-dark(#a84300, #ff9d5c);
  --error: light-dark(#8b2fb0, #d698f0); --outside: light-dark(#69737f, #8f9aa6); }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 78rem; padding: 1.25rem clamp(.75rem, 3vw, 2rem) 4rem; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere }
h1 { font-size: clamp(1.15rem, 2.6vw, 1.5rem); line-height: 1.2; margin: 0 0 .2rem; font-weight: 650; letter-spacing: -.01em; text-wrap: balance }
h2 { font-size: 1.1rem; margin: 1.4rem 0 .6rem; scroll-margin-top: 1rem } h2:focus { outline: 0 }
h3 { font-size: .95rem; margin: 0 } h4 { font-size: .75rem; margin: .25rem 0; color: var(--quiet); font-weight: 600 }
p { margin: .25rem 0 } a { color: var(--link) } .quiet { color: var(--quiet); font-weight: 400 }
code, pre, .id, .cell, th[scope=row] { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .85em }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: -99rem } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 2 }
.v-pass { --tone: var(--pass) } .v-fail { --tone: var(--fail) } .v-warn { --tone: var(--warn) } .v-info { --tone: var(--info) }
.v-pending { --tone: var(--pending) } .v-could-not-run { --tone: var(--could) } .v-error { --tone: var(--error) } .v-not-applicable { --tone: var(--outside) }

.top { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--tone); border-radius: 12px; padding: .8rem clamp(.8rem, 3vw, 1.25rem) .5rem }
.top.good { --tone: var(--pass) } .top.waiting { --tone: var(--pending) } .top.bad { --tone: var(--fail) }
.verdict { display: flex; gap: 1.25rem; align-items: center }
.ring { width: 5rem; flex: none } .ring circle { fill: none; stroke-width: 9 } .ring .track { stroke: var(--tone) } .ring .done { stroke: var(--pass) }
.ring text { fill: var(--quiet); font-weight: 600 } .ring text.number { fill: var(--ink); font-weight: 650 }
.jumps { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; margin: .35rem 0 0; list-style: none } .jumps a { display: block; padding: .1rem .65rem; border: 1px solid var(--line); border-radius: 99px; font-size: .85rem; color: var(--tone); text-decoration: none } .jumps a:hover { border-color: var(--tone) }
.about { margin-top: .5rem; font-size: .9rem } .about > summary { cursor: pointer; color: var(--quiet); font-size: .85rem; width: fit-content }
.facts { display: flex; flex-wrap: wrap; gap: .6rem 1.75rem; margin: .6rem 0 }
.facts dt { font-size: .75rem; color: var(--quiet) } .facts dd { margin: 0; font-variant-numeric: tabular-nums }
.caution { margin: .7rem 0 0; font-size: .85rem; color: var(--quiet) }
.fault { margin: 1rem 0 0; padding: .8rem 1.1rem; border: 1px solid var(--fail); border-radius: 10px; background: color-mix(in srgb, var(--fail) 9%, var(--card)) }

.areas { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 1rem; align-items: start } .column { min-width: 0 }
.area { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .8rem .9rem; margin: 0 0 1rem; --height: calc(var(--rows) * 1.6rem); content-visibility: auto; contain-intrinsic-height: auto var(--height) } .area:has(> noscript) { min-height: var(--height) }
.area h3 a { color: inherit; text-decoration: none } .area h3 a:hover { text-decoration: underline }
.counts { font-size: .8rem; color: var(--quiet); margin: .3rem 0 .5rem }
.bar { display: flex; gap: 2px; height: 6px; margin-bottom: .35rem } .bar i { background: var(--tone); border-radius: 2px; min-width: 4px }
.flow { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(7.2rem, 1fr)); gap: .2rem .6rem; font: .85em ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; white-space: nowrap }
.scroll { overflow-x: auto } table { border-collapse: collapse } td { padding: 1px }
thead th { vertical-align: bottom; padding: 0 0 .3rem; font-weight: 400; font-size: .75rem; color: var(--quiet) } thead span { display: inline-block; width: 1.3em; line-height: 1.3; writing-mode: vertical-rl; rotate: 180deg; white-space: nowrap }
th[scope=row] { text-align: left; font-weight: 400; padding-right: .6rem; white-space: nowrap }
.mark { color: var(--tone); font-weight: 700 }
.cell { display: inline-block; text-align: center; white-space: nowrap; min-width: 1.9rem; height: 1.5rem; line-height: calc(1.5rem - 2px); border-radius: 4px; text-decoration: none; font-weight: 700;
  color: var(--tone); background: color-mix(in srgb, var(--tone) 15%, var(--card)); border: 1px solid color-mix(in srgb, var(--tone) 35%, transparent) }
.cell.v-fail, .cell.v-error { background: var(--tone); color: var(--card) }
.cell sup { font-size: .65em; line-height: 1; margin-left: 1px } a.cell:hover { outline: 2px solid var(--tone) }
.cell.moved { border-style: dashed; border-width: 2px }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; padding: 0; margin: .25rem 0 0; font-size: .8rem; color: var(--quiet) }
${findingStyles}`;

/** The looks of the filters, the rows and what is inside a row; on phones and on paper. */
export const findingStyles = `
#filters { position: sticky; top: 0; z-index: 1; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .55rem .9rem; margin-bottom: .75rem; display: grid; grid-template: "chips shown" "fields fields" / 1fr auto; gap: .45rem .9rem }
#filters fieldset { grid-area: chips } #filters .fields { grid-area: fields } #filters .shown { grid-area: shown }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem }
.chip { position: relative; cursor: pointer } .chip input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer }
.chip > span { display: inline-block; padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 99px; font-size: .85rem; color: var(--tone) }
.chip:hover > span { border-color: var(--tone) } .chip input:focus-visible + span { outline: 2px solid var(--link); outline-offset: 2px }
.chip input:checked + span { background: var(--tone); color: var(--card); border-color: var(--tone) }
.fields { display: flex; flex-wrap: wrap; gap: .5rem } .fields label { flex: 1 1 9rem } .fields .wide { flex: 2 1 14rem }
select, input[type=search], input:not([type]), button { font: inherit; font-size: .9rem; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 7px; padding: .35rem .6rem; width: 100%; min-height: 2.3rem }
button { width: auto; cursor: pointer; background: var(--card) } button:hover { border-color: var(--quiet) }
.shown { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; font-size: .9rem; color: var(--quiet); margin: 0 } .shown output { margin-right: auto }

.rule { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; margin-bottom: .4rem }
.rule > summary { display: grid; grid-template-columns: 1.4rem 6.2rem 1fr; gap: .3rem; padding: .4rem .8rem; cursor: pointer; list-style: none; align-items: baseline }
.rule > summary::-webkit-details-marker { display: none } .rule > summary:hover { background: var(--sunk) } .rule > summary .id { font-weight: 600; white-space: nowrap }
.rule .inside { padding: .3rem .8rem .6rem; border-top: 1px solid var(--line) } .rule dl { margin: .25rem 0; gap: .05rem 1rem } .rule p { font-size: .88rem }
.rule dd.expected, .rule dd.got { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; font-size: .85rem } .rule dd.got { color: var(--fail) }
.next { display: grid; grid-template-columns: max-content 1fr; gap: 1rem; align-items: center; font-size: .88rem } .next pre { margin: 0; padding: .3rem .6rem } .next .copy { grid-column: 3; float: none; margin: 0; order: 1 }
.wording { border: 0; padding: 0; background: none; width: auto; min-height: 0; font: inherit; text-align: left; text-decoration: underline dotted; text-underline-offset: 3px; cursor: help; color: inherit }
[popover] { max-width: 32rem; border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; background: var(--card); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; white-space: normal } [popover] p { margin: .3rem 0 }
.permalink { float: right; font-size: .8rem }

.broken { padding: 0; list-style: none } .broken li { margin: .5rem 0 }
#pages { display: flex; gap: .75rem; align-items: center; margin-top: .75rem; font-size: .9rem; color: var(--quiet) } #pages[hidden] { display: none }
.finding { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; margin-bottom: .4rem }
.finding[open] { content-visibility: auto; contain-intrinsic-size: auto 30rem }
.finding > summary { display: grid; grid-template-columns: 1.4rem 6.2rem 1fr; gap: .3rem; padding: .5rem .8rem; cursor: pointer; list-style: none; align-items: baseline }
.finding > summary::-webkit-details-marker { display: none } .finding > summary:hover { background: var(--sunk) }
.finding > summary .id { font-weight: 600; white-space: nowrap }
.tag { display: inline-block; font-size: .75rem; line-height: 1.35; padding: 0 .45rem; border: 1px solid var(--line); border-radius: 99px; color: var(--quiet); background: var(--sunk) }
.said { display: block; color: var(--quiet); font-size: .88rem; white-space: pre-line; overflow: hidden; max-height: 4.5em } .finding[open] .said { display: none }
.inside { padding: .25rem 1rem 1rem; border-top: 1px solid var(--line) }
.inside h3 { font-size: .85rem; margin: 1.1rem 0 .35rem }
div.message { border-left: 3px solid var(--tone); padding-left: .8rem; margin: .7rem 0 } .message dd.got { color: var(--fail) } .message p { white-space: pre-wrap }
p.message { white-space: pre-wrap; font-size: 1rem; margin: .7rem 0; padding-left: .8rem; border-left: 3px solid var(--tone) }
.inside dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; font-size: .9rem } .inside dt { color: var(--quiet) } .inside dd { margin: 0 }
pre { background: var(--sunk); border: 1px solid var(--line); border-radius: 7px; padding: .6rem .75rem; margin: .25rem 0; overflow: auto; max-height: 26rem; white-space: pre-wrap; line-height: 1.45 }
mark { background: var(--mark); color: inherit; border-radius: 3px } .line { box-shadow: -3px 0 0 var(--fail) } .absent { text-decoration: none; color: var(--fail); font-style: italic }
.copy { float: right; min-height: 0; margin: .35rem .35rem 0 .5rem; font-size: .75rem; padding: .1rem .5rem; position: relative }
.exchanges { padding: 0; margin: 0; list-style: none; counter-reset: exchange }
.exchange { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .7rem; margin-bottom: .5rem; counter-increment: exchange }
.call::before { content: counter(exchange) "."; color: var(--quiet); margin-right: .35rem } .step { font-weight: 600 } .status { font-variant-numeric: tabular-nums } .nothing { color: var(--fail) }
.picture img { display: block; max-width: 100%; max-height: 26rem; margin: .4rem 0; border: 1px solid var(--line); border-radius: 7px }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem } .sides > div { min-width: 0 }
.headers summary, .curl summary { cursor: pointer; font-size: .8rem; color: var(--quiet) } .curl { margin-top: .6rem } .compared { font-size: .8rem; font-weight: 600 }
.timeline { margin: .75rem 0; overflow-x: auto } .timeline svg { width: 100%; min-width: 30rem; max-width: 45rem; display: block; font-size: 12px }
.timeline text { fill: var(--ink); stroke: var(--card); stroke-width: 4px; paint-order: stroke } .timeline .axis { stroke: var(--quiet); stroke-width: 2 } .timeline .leader { stroke: var(--line) } .timeline circle { fill: var(--tone, var(--info)); stroke: var(--card); stroke-width: 2 }
.timeline line.window { stroke: var(--fail); stroke-dasharray: 4 3 } .timeline text.window { fill: var(--fail); font-weight: 600 } figcaption { font-size: .75rem; color: var(--quiet) }

@media (max-width: 44rem) {
  /* It would cover half of a small screen. */
  #filters { position: static; grid-template: "chips" "fields" "shown" / 1fr }
  /* Labels would be too small to read; the caption says the same. */
  .timeline svg { min-width: 0 } .timeline text:not(.window), .timeline .leader { display: none } .timeline text.window { font-size: 16px } .timeline circle { r: 9px }
  .verdict { gap: .9rem } .ring { width: 4.75rem } .sides { grid-template-columns: 1fr }
  .finding > summary, .rule > summary { grid-template-columns: 1.4rem 1fr } .finding > summary .title, .rule > summary .title { grid-column: 1 / -1 }
  .next { grid-template-columns: 1fr; gap: .4rem } .next .copy { grid-column: 1; justify-self: start }
  .inside { padding-inline: .75rem } .inside dl { grid-template-columns: 1fr; gap: 0 } .inside dd { margin-bottom: .35rem }
}
@media print {
  :root { color-scheme: light } body { max-width: none; padding: 0; font-size: 10.5pt } #filters, #pages, .copy, .skip, .curl { display: none }
  .finding, .area, .exchange { break-inside: avoid; content-visibility: visible } .finding[open] { break-inside: auto } pre { max-height: none }
  * { print-color-adjust: exact }
}
`;

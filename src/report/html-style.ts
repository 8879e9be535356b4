/** Style of the HTML report: no font or script, nothing from elsewhere. Colours keep 4.5:1 against their ground. */
export const STYLE = `
:root{--ink:#1c2430;--soft:#556072;--line:#d9dee6;--ground:#f5f7fa;--card:#fff;--pass:#17693a;--partial:#8a5a00;--fail:#b3261e;--review:#3a4fa3;--bar:#2f6f9f}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.65 Sarabun,"Noto Sans Thai","Leelawadee UI",Thonburi,"TH Sarabun New",Loma,Garuda,Tahoma,system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.35;margin:.2rem 0}
h2{font-size:1.25rem;margin:2.2rem 0 .8rem}
h3{font-size:1.05rem;margin:1rem 0 .4rem}
p{margin:.3rem 0}
a{color:#1c5a92}
.soft{color:var(--soft);font-size:.92rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.2rem;margin:.6rem 0}
.shot{display:block;max-width:26rem;margin:.5rem 0}
.shot img{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:6px;background:var(--card)}
.note{border-left:4px solid var(--partial);padding-left:1rem}
.hero{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:center}
.big{font-size:3.6rem;line-height:1.15;font-weight:700}
.big small{font-size:1.1rem;font-weight:400;color:var(--soft)}
.hero>.wide{flex:1 1 20rem}
.range{position:relative;height:1.1rem;background:#e6eaf0;border-radius:6px;margin:.5rem 0 .2rem}
.range i{position:absolute;top:0;bottom:0;background:#9cc3df;border-radius:6px}
.range b{position:absolute;top:-.25rem;bottom:-.25rem;width:4px;margin-left:-2px;background:var(--ink);border-radius:2px}
.scale{display:flex;justify-content:space-between;font-size:.8rem;color:var(--soft)}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:.8rem 0 0;padding:0;list-style:none}
.chip,.tag{display:inline-block;border-radius:999px;padding:.05rem .7rem;font-size:.92rem;border:1px solid currentColor;white-space:nowrap}
.pass{color:var(--pass)}.partial,.warn{color:var(--partial)}.fail{color:var(--fail)}.review,.unknown{color:var(--review)}
.bars{display:grid;grid-template-columns:minmax(9rem,24rem) 1fr 4.2rem;gap:.35rem .9rem;align-items:center}
.bars .head{font-weight:700;margin-top:.5rem}
.bars .under{padding-left:1.1rem}
.bars .num{text-align:right;font-variant-numeric:tabular-nums}
.bar{height:.85rem;background:#e6eaf0;border-radius:5px;overflow:hidden}
.bar i{display:block;height:100%;background:var(--bar)}
.bar.strong{height:1.1rem}
table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
th,td{padding:.45rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-size:.88rem;color:var(--soft);font-weight:600}
td.num,th.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.id{white-space:nowrap;font-weight:600}
ol.mends{padding:0;margin:0;list-style:none;counter-reset:m}
ol.mends>li{counter-increment:m;display:flex;gap:1rem}
ol.mends>li::before{content:counter(m);font-weight:700;font-size:1.3rem;color:var(--soft);min-width:1.2rem}
.win{font-weight:700;color:var(--pass);white-space:nowrap}
details.item{background:var(--card);border:1px solid var(--line);border-radius:10px;margin:.5rem 0;padding:0 1.1rem}
details.item>summary{cursor:pointer;padding:.7rem 0;font-weight:600}
details.item>.in{padding-bottom:1rem}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain>li{padding:.5rem 0;border-top:1px solid var(--line)}
ul.plain>li:first-child{border-top:0}
ul.plain.card{padding:.5rem 1.2rem}
blockquote{margin:.3rem 0;padding:.1rem .8rem;border-left:3px solid var(--line);color:#333c4a}
.meta{font-size:.87rem;color:var(--soft)}
.do{margin:.25rem 0}
footer{margin-top:3rem;font-size:.88rem;color:var(--soft)}
@media(max-width:42rem){
.bars{grid-template-columns:1fr 4.2rem;grid-auto-flow:dense}.bars .bar{grid-column:1/-1}
.bars .name{grid-column:1}.bars .num{grid-column:2;align-self:end}.big{font-size:2.8rem}
table.items thead{display:none}table.items,table.items tbody,table.items tr,table.items td{display:block;border-bottom:0}
table.items tr{border-bottom:1px solid var(--line);padding:.5rem 0}table.items td{padding:.1rem .7rem;text-align:left}
table.items td[data-th]::before{content:attr(data-th) " ";color:var(--soft);font-size:.87rem}
}
@media print{
body{background:#fff;font-size:11pt}main{max-width:none;padding:0}
.card,details.item,table{border-color:#999}
details::details-content{content-visibility:visible;block-size:auto;display:block}
details>:not(summary){display:block}
tr,li{break-inside:avoid-page}h2,h3,summary{break-after:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit}
}
`.trim();

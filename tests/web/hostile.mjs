// Articles of somebody who means ill, and what must come of them: text, and nothing else.
const script = "<script>window.harmed=1</script><img src=x onerror=\"window.harmed=1\">";
const turned = "\u202Etxen\u202C \u2067dna\u2069 \u202E never turned back";
export const long = "panjang".repeat(1500).slice(0, 10000);

export const articles = [
    {id: "jahat-1", title: `${script} hasutan jahat "kutip' & </title>`, body: `${script} Hasutan jahat melanda. {{t.search}} {{{q}}}`,
        source: `Kabar "><b onmouseover=window.harmed=1>`, section: "</a>'\"", date: "2025-03-04",
        url: "javascript:window.harmed=1"},
    {id: "../../etc/pass?wd#1 2&q=\"'<b>", title: "Hasutan jahat dengan id yang aneh", body: "Hasutan jahat lagi.",
        url: "https://www.kabar.example/\"><script>window.harmed=1</script>"},
    {id: "jahat-3", title: `Hasutan jahat ${turned}`, body: `Hasutan jahat ${turned} sampai akhir.`, source: `Kabar ${turned}`},
    {id: "jahat-4", title: `Hasutan jahat ${long}`, body: `Hasutan jahat ${long}`, source: long.slice(0, 200)},
    {id: "jahat-5", title: "", body: "Hasutan jahat tanpa judul.", url: "data:text/html,<script>window.harmed=1</script>"},
];

export const queries = [
    script, "\"><script>window.harmed=1</script>", "'\" onfocus=window.harmed=1 autofocus x='", `banjir ${turned}`, long,
    "judul:(banjir \"", "{{{q}}} {{t.search}}", "\u0000banjir\u0007", "%00%ff", "banjir&hal=-1&urut=<b>",
];

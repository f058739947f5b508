// A server over the sample articles and hostile ones, and a browser that sees only it.
import {execFileSync, spawn} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {articles} from "./hostile.mjs";

const {TELUSUR_PROGRAMS: programs, TELUSUR_SOURCES: sources, TELUSUR_BROWSER: browserPath} = process.env;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"];

const listening = process => new Promise((resolve, reject) => {
    let said = "";
    process.stderr.on("data", bytes => {
        said += bytes;
        const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
        if (address) resolve(address[0]);
    });
    process.on("exit", () => reject(new Error(`telusur serve ended: ${said}`)));
});

// Suggestions are made while the server already answers.
async function suggesting(base) {
    for (let tries = 0; tries < 300; ++tries) {
        const answer = await fetch(`${base}/api/v1/suggest?q=ko`);
        if (answer.ok && (await answer.json()).suggestions.length) return;
        await new Promise(done => setTimeout(done, 100));
    }
    throw new Error("there are no suggestions");
}

export async function start() {
    const folder = mkdtempSync(join(tmpdir(), "telusur-web-"));
    const index = join(folder, "index"), hostile = join(folder, "jahat.jsonl");
    writeFileSync(hostile, articles.map(article => JSON.stringify(article) + "\n").join(""));
    execFileSync(join(programs, "telusur-index"), ["add", "--index", index, join(sources, "data/sample"), hostile],
        {stdio: "ignore"});
    const server = spawn(join(programs, "telusur"), ["serve", "--index", index, "--listen", "127.0.0.1:0", "--rate", "0"],
        {stdio: ["ignore", "ignore", "pipe"]});
    const base = await listening(server);
    await suggesting(base);
    const browser = await chromium.launch({executablePath: browserPath, args: flags});

    // Opens a page that must not complain, nor ask anybody else.
    const open = async (path, options = {}) => {
        const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
        context.setDefaultTimeout(20000);
        const page = await context.newPage();
        page.faults = [];
        page.on("console", message => message.type() === "error" && page.faults.push(message.text()));
        page.on("pageerror", error => page.faults.push(String(error)));
        page.on("dialog", dialog => { page.faults.push("a dialog"); dialog.dismiss(); });
        page.on("request", request => request.url().startsWith(base) || page.faults.push(`asks ${request.url()}`));
        await page.goto(base + path);
        return page;
    };
    const stop = async () => {
        await browser.close();
        server.removeAllListeners("exit");
        server.kill("SIGTERM");
        rmSync(folder, {recursive: true});
    };
    return {base, open, stop};
}

// What axe-core finds, as lines.
export async function violations(page) {
    await page.evaluate(axe); // as the browser itself would: the page's policy forbids other scripts
    const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ["violations"]}));
    return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target}: ${node.failureSummary}`));
}

// Whether every visible element stays within the width of the window.
export const isWithin = page => page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth);

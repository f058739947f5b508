// The page as people use it, in a real browser. Run by run.sh.
import assert from "node:assert/strict";
import {mkdirSync} from "node:fs";
import {after, before, describe, test} from "node:test";
import {isWithin, start, violations} from "./harness.mjs";
import {long, queries} from "./hostile.mjs";

const search = (query, more = {}) => "/cari?" + new URLSearchParams({q: query, ...more});
const titles = page => page.locator(".hit h2").allInnerTexts();
const count = page => page.locator(".count").innerText();
const parameter = (page, name) => new URL(page.url()).searchParams.get(name);

let site;
before(async () => { site = await start(); });
after(async () => { await site?.stop(); });

// Opens a page, uses it, and sees that nothing went wrong in it.
const using = (path, options, use) => async () => {
    const page = await site.open(path, options);
    try {
        await use(page);
        assert.deepEqual(page.faults, []);
        assert.equal(await page.evaluate(() => window.harmed), undefined);
    } finally {
        await page.context().close();
    }
};

describe("searching", () => {
    test("the box finds articles, with marks, and keeps what was typed", using("/", {}, async page => {
        await page.fill("#q", "memberantas");
        await page.press("#q", "Enter");
        await page.waitForURL("**/cari?q=memberantas");
        assert.match(await count(page), /^\d+ berita/);
        assert.equal(await page.inputValue("#q"), "memberantas");
        assert.match(await page.locator("mark").first().innerText(), /berantas/i);
        assert.match(await page.title(), /^memberantas/);
    }));

    test("back and forward lead through the searches", using(search("banjir"), {}, async page => {
        const first = await titles(page);
        await page.click(".sort a:has-text('Terlama')");
        await page.waitForURL("**urut=terlama**");
        assert.notDeepEqual(await titles(page), first);
        await page.goBack();
        assert.deepEqual(await titles(page), first);
        assert.equal(await page.locator(".sort [aria-current]").innerText(), "Paling cocok");
        await page.goForward();
        assert.equal(await page.locator(".sort [aria-current]").innerText(), "Terlama");
    }));

    test("pages follow each other", using(search("korupsi OR banjir OR bupati", {kelompok: "tidak"}), {}, async page => {
        const first = await titles(page);
        await page.click("a[rel=next]");
        assert.equal(parameter(page, "hal"), "2");
        assert.ok((await titles(page)).every(title => !first.includes(title)));
        await page.click("a[rel=prev]");
        assert.deepEqual(await titles(page), first);
    }));

    test("a mistyped word is put right", using(search("pemberantasam"), {}, async page => {
        await page.click(".meant a");
        assert.match(await count(page), /^[1-9]/);
    }));

    test("other names are told and can be switched off", using(search("KPK"), {}, async page => {
        assert.match(await page.locator(".notes").innerText(), /Komisi Pemberantasan Korupsi/);
        await page.click("text=Cari kata saya saja");
        assert.doesNotMatch(await page.locator(".notes").innerText(), /Komisi Pemberantasan Korupsi/);
    }));

    test("nothing found comes with advice", using(search("xyzzyqwv", {wilayah: "33"}), {}, async page => {
        assert.match(await count(page), /^0 berita/);
        await page.click(".empty a");
        assert.equal(parameter(page, "wilayah"), null);
    }));

    test("what was not understood is told", using(search("judul:(banjir \"jakarta"), {}, async page => {
        assert.ok(await page.locator(".warn li").count() > 0);
    }));

    test("the language changes and stays", using(search("banjir"), {}, async page => {
        await page.click(".language");
        assert.match(await count(page), /article/);
        assert.equal(await page.getAttribute("html", "lang"), "en");
        await page.fill("#q", "korupsi");
        await page.press("#q", "Enter");
        await page.waitForURL("**q=korupsi**");
        assert.equal(parameter(page, "bahasa"), "en");
        await page.click(".language");
        assert.match(await count(page), /berita/);
    }));

    test("results can be taken along", using(search("banjir"), {}, async page => {
        const links = await page.locator(".export a").evaluateAll(all => all.map(link => link.href));
        assert.equal(links.length, 3);
        for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
    }));
});

describe("suggestions", () => {
    const opened = async (page, typed) => {
        await page.locator("#q").pressSequentially(typed, {delay: 20});
        await page.waitForSelector("#q[aria-expanded=true]");
    };

    test("arrows choose, Enter searches, and readers hear how many there are", using("/", {}, async page => {
        await opened(page, "korup");
        assert.match(await page.locator("#said").innerText(), /^\d+ saran/);
        await page.press("#q", "ArrowDown");
        const chosen = page.locator("[role=option][aria-selected=true]");
        assert.equal(await page.getAttribute("#q", "aria-activedescendant"), await chosen.getAttribute("id"));
        const query = await page.inputValue("#q");
        assert.match(query, /^korup/);
        await page.press("#q", "ArrowDown");
        assert.equal(await chosen.count(), 1);
        await page.press("#q", "ArrowUp");
        assert.equal(await page.inputValue("#q"), query);
        await page.press("#q", "Enter");
        await page.waitForURL("**/cari**");
        assert.equal(parameter(page, "q"), query);
    }));

    test("Esc closes the list and leaves what was typed", using("/", {}, async page => {
        await opened(page, "banj");
        await page.press("#q", "ArrowDown");
        await page.press("#q", "Escape");
        assert.equal(await page.inputValue("#q"), "banj");
        assert.equal(await page.getAttribute("#q", "aria-expanded"), "false");
        assert.equal(await page.locator("#choices").isVisible(), false);
    }));

    test("a click chooses", using("/", {}, async page => {
        await opened(page, "pemal");
        await page.locator("[role=option]").first().click();
        await page.waitForURL("**/cari**");
        assert.match(await count(page), /^[1-9]/);
    }));

    test("/ and Ctrl+K lead to the box", using(search("banjir"), {}, async page => {
        for (const key of ["/", "Control+k"]) {
            await page.locator("main").focus();
            await page.keyboard.press(key);
            assert.equal(await page.evaluate(() => document.activeElement.id), "q");
            assert.equal(await page.inputValue("#q"), "banjir");
        }
    }));
});

describe("narrowing", () => {
    test("a facet narrows as its count says; its chip takes it back", using(search("banjir OR korupsi"), {}, async page => {
        const all = await count(page);
        const row = page.locator(".facets section:has(h2:has-text('Sumber')) li").first();
        const articles = (await row.locator("span").innerText()).trim();
        await row.locator("a").click();
        assert.match(await count(page), new RegExp(`^${articles} berita`));
        await page.click(".chips a");
        assert.equal(await count(page), all);
    }));

    test("a drag over the months chooses a range", using(search("banjir OR korupsi OR bupati"), {}, async page => {
        const {x, y, width} = await page.locator(".months > svg").boundingBox();
        await page.mouse.move(x + width * 0.3, y + 30);
        assert.match(await page.locator(".now").innerText(), /20\d\d: [\d.]+ berita/);
        await page.mouse.down();
        await page.mouse.move(x + width * 0.6, y + 30, {steps: 5});
        const told = (await page.locator(".now").innerText()).match(/: ([\d.]+) berita/)[1];
        await page.mouse.up();
        await page.waitForURL("**dari=**");
        assert.ok(parameter(page, "dari") < parameter(page, "sampai"));
        assert.match(await count(page), new RegExp(`^${told} berita`));
        assert.equal(await page.locator(".months .chosen").count(), 1);
        await page.goBack();
        assert.equal(await page.locator(".months .chosen").count(), 0);
    }));

    test("Esc ends a drag", using(search("banjir"), {}, async page => {
        const {x, y, width} = await page.locator(".months > svg").boundingBox();
        await page.mouse.move(x + width * 0.3, y + 30);
        await page.mouse.down();
        await page.mouse.move(x + width * 0.6, y + 30);
        await page.keyboard.press("Escape");
        await page.mouse.up();
        assert.equal(parameter(page, "dari"), null);
    }));

    test("the table behind the months has the same links", using(search("banjir"), {}, async page => {
        await page.click(".months summary");
        const row = page.locator(".months tr").first();
        const articles = (await row.locator("td").innerText()).trim();
        await row.locator("a").click();
        assert.match(await count(page), new RegExp(`^${articles} berita`));
    }));
});

describe("unfolding", () => {
    test("a story unfolds in place, stays in the address, and folds", using(search("banjir pemalang"), {}, async page => {
        const link = page.locator("a[id^=story-]").first();
        const number = Number((await link.innerText()).match(/\d+/)[0]);
        await link.focus();
        await page.keyboard.press("Enter");
        await page.waitForSelector(".story");
        assert.equal(await page.locator(".story li").count(), number);
        assert.ok(parameter(page, "cerita"));
        assert.match(await page.evaluate(() => document.activeElement.id), /^story-/);
        await page.reload();
        assert.equal(await page.locator(".story li").count(), number);
        await page.goBack();
        await page.waitForSelector(".story", {state: "detached"});
        assert.equal(parameter(page, "cerita"), null);
    }));

    test("Kenapa? tells reasons that add up", using(search("banjir pemalang"), {}, async page => {
        await page.click("#why-1");
        await page.waitForSelector("#hit-1 .why");
        const shares = await page.locator(".why b").allInnerTexts();
        const sum = shares.reduce((all, share) => all + parseInt(share), 0);
        assert.ok(sum >= 97 && sum <= 103, String(shares));
        await page.click("#why-2");
        await page.waitForSelector("#hit-2 .why");
        assert.equal(await page.locator("#hit-1 .why").count(), 1);
    }));

    test("an article shows its facts and leads back", using(search("logistik pilkada nabire"), {}, async page => {
        await page.locator(".hit h2 a").first().click();
        await page.waitForURL("**/artikel/**");
        const facts = await page.locator(".facts").innerText();
        for (const fact of ["Kabupaten Nabire", "Hermina Douwari", "KPU = Komisi Pemilihan Umum"])
            assert.ok(facts.includes(fact), fact);
        assert.ok(await page.locator(".text mark").count() > 0);
        await page.locator(".article .more a").click();
        await page.waitForURL("**/cari**");
        assert.equal(parameter(page, "q"), "logistik pilkada nabire");
    }));
});

describe("without JavaScript", () => {
    const plain = {javaScriptEnabled: false};

    const usingPlain = (path, use) => async () => {
        const page = await site.open(path, plain);
        try { await use(page); assert.deepEqual(page.faults, []); } finally { await page.context().close(); }
    };

    test("the first result is seen without scrolling", usingPlain(search("banjir"), async page => {
        const box = await page.locator(".hit h2").first().boundingBox();
        assert.ok(box.y + box.height < 900);
    }));

    test("search, facets, months, stories, reasons and articles work", usingPlain("/", async page => {
        await page.fill("#q", "banjir pemalang");
        await page.click(".box button");
        await page.locator("a[id^=story-]").first().click();
        assert.ok(await page.locator(".story li").count() > 0);
        await page.locator("a[id^=why-]").first().click();
        assert.ok(await page.locator(".why li").count() > 0);
        assert.ok(await page.locator(".story li").count() > 0);
        await page.locator(".months summary").click();
        await page.locator(".months tr a").first().click();
        assert.ok(parameter(page, "dari"));
        await page.fill(".days [name=dari]", "2024-01-01");
        await page.fill(".days [name=sampai]", "2026-12-31");
        await page.click(".days button");
        assert.equal(parameter(page, "sampai"), "2026-12-31");
        await page.locator(".facets section:has(h2:has-text('Wilayah')) a").first().click();
        assert.ok(parameter(page, "wilayah"));
        await page.locator(".hit h2 a").first().click();
        assert.match(page.url(), /\/artikel\//);
    }));

    test("on a phone what narrows is a sheet", async () => {
        const page = await site.open(search("banjir"), {...plain, viewport: {width: 320, height: 640}});
        assert.equal(await page.locator("#facets").isVisible(), false);
        await page.click(".bar .narrow");
        assert.equal(await page.locator("#facets").isVisible(), true);
        await page.click(".close");
        assert.equal(await page.locator("#facets").isVisible(), false);
        await page.context().close();
    });
});

describe("hostile content", () => {
    test("is shown as the text that it is", using(search("jahat", {kelompok: "tidak"}), {}, async page => {
        assert.equal(await page.locator(".hit").count(), 5);
        assert.equal(await page.locator("main script, main img, main b[onmouseover]").count(), 0);
        assert.ok((await page.locator(".hits").innerText()).includes("<script>window.harmed=1</script>"));
        const schemes = await page.locator(".hits a").evaluateAll(all => all.map(link => link.protocol));
        assert.deepEqual([...new Set(schemes)].sort(), ["http:", "https:"]);
        const outward = page.locator(".hits a[href^='https:']");
        assert.equal(await outward.first().getAttribute("rel"), "noopener noreferrer");
        assert.ok(await isWithin(page));
    }));

    test("turned writing turns nothing beside it", using(search("jahat turned"), {}, async page => {
        const hit = page.locator(".hit", {hasText: "turned"}).first();
        const direction = await hit.locator("h2 bdi").evaluate(element => getComputedStyle(element).unicodeBidi);
        assert.equal(direction, "isolate");
    }));

    test("has pages of its own", using(search("jahat", {kelompok: "tidak"}), {}, async page => {
        const links = await page.locator(".hit h2 a").evaluateAll(all => all.map(link => link.href));
        for (const link of links) {
            const answer = await page.goto(link);
            assert.equal(answer.status(), 200, link);
            assert.ok((await page.locator(".text").innerText()).toLowerCase().includes("hasutan jahat"), link);
            assert.ok(await isWithin(page), link);
        }
    }));

    for (const query of queries)
        test(`as a query: ${JSON.stringify(query.slice(0, 40))}`, using("/", {}, async page => {
            const answer = await page.goto(site.base + search(query));
            assert.ok([200, 400, 414].includes(answer.status()), String(answer.status()));
            assert.equal(await page.locator("main script, main img").count(), 0);
            assert.ok(await isWithin(page));
            page.faults = page.faults.filter(fault => !fault.includes("status of 4")); // the browser tells of those
        }));
});

const states = {
    first: "/", results: search("banjir pemalang korupsi KPK"), english: search("KPK", {bahasa: "en"}),
    narrowed: search("banjir", {wilayah: "33", dari: "2025", sampai: "2025"}), nothing: search("xyzzyqwv"),
    corrected: search("pemberantasam"), ignored: search("judul:(banjir \"jakarta"), hostile: search("jahat", {kelompok: "tidak"}),
    long: search(long.slice(0, 3000)), article: "/artikel/obor-0002?q=logistik", hostileArticle: "/artikel/jahat-4",
    unfolded: null, missing: "/artikel/tidak-ada",
};

describe("accessible to all (axe-core), in the window's width", () => {
    const path = async name => {
        if (states[name]) return states[name];
        const page = await site.open(search("banjir pemalang"));
        await page.locator("a[id^=story-]").first().click();
        await page.waitForSelector(".story");
        await page.click("#why-1");
        await page.waitForSelector(".why");
        const {pathname, search: query} = new URL(page.url());
        await page.context().close();
        return pathname + query;
    };
    const looks = {
        light: {}, dark: {colorScheme: "dark"}, narrow: {width: 320, height: 800},
        zoomed: {width: 640, height: 450}, forced: {forcedColors: "active"}, // zoomed: 1280 pixels at 200%
    };
    for (const name of Object.keys(states))
        test(name, async () => {
            const page = await site.open(await path(name));
            for (const [look, {width = 1280, height = 900, ...media}] of Object.entries(looks)) {
                await page.setViewportSize({width, height});
                await page.emulateMedia({colorScheme: "light", forcedColors: "none", ...media});
                assert.ok(await isWithin(page), `${look} is too wide`);
                assert.deepEqual(await violations(page), [], look);
            }
            await page.context().close();
        });

    for (const [width, textPixels] of [[320, 16], [320, 32], [960, 16], [1280, 16], [1280, 32]])
        test(`what narrows stays within its place: ${width} pixels wide, text of ${textPixels}`, async () => {
            const page = await site.open(search("banjir", {dari: "2019", sampai: "2026"}), {viewport: {width, height: 900}});
            await page.evaluate(pixels => { document.documentElement.style.fontSize = `${pixels}px`; }, textPixels);
            const button = page.locator(".bar .narrow");
            if (await button.isVisible()) await button.click();
            const outside = await page.evaluate(() => {
                const place = document.querySelector(".days").getBoundingClientRect();
                const slack = parseFloat(getComputedStyle(document.querySelector(".facets")).paddingRight) + 1;
                const isOut = (selector, room) => [...document.querySelectorAll(selector)]
                    .filter(each => each.getBoundingClientRect().right > place.right + room).map(each => each.outerHTML);
                return [...isOut(".days *", 1), ...isOut(".facets li *", 1), ...isOut(".months text", slack)];
            });
            assert.deepEqual(outside, []);
            assert.ok(await isWithin(page));
            const lines = await page.locator(".language").evaluate(link => link.getClientRects().length);
            assert.equal(lines, 1, "a word is broken");
            await page.context().close();
        });

    test("with suggestions, an open table, an open sheet", async () => {
        const page = await site.open(search("banjir"));
        await page.click(".months summary");
        await page.fill("#q", "");
        await page.locator("#q").pressSequentially("korup", {delay: 20});
        await page.waitForSelector("#q[aria-expanded=true]");
        await page.press("#q", "ArrowDown");
        assert.deepEqual(await violations(page), []);
        await page.context().close();
        const phone = await site.open(search("banjir"), {viewport: {width: 320, height: 640}});
        await phone.click(".bar .narrow");
        assert.deepEqual(await violations(phone), []);
        await phone.context().close();
    });

    test("the keyboard alone reaches everything, and one sees where it is", using(search("banjir"), {}, async page => {
        const wanted = new Set([".name", "#q", ".box button", ".language", ".sort a", ".hit h2 a", "#why-1", ".export a",
            ".months summary", ".days [name=dari]", ".facets li a"]);
        for (let step = 0; step < 200 && wanted.size; ++step) {
            await page.keyboard.press("Tab");
            const seen = await page.evaluate(selectors => {
                const at = document.activeElement, style = getComputedStyle(at);
                const around = getComputedStyle(at.closest(".box") ?? at);
                const isSeen = style.outlineStyle !== "none" || around.outlineStyle !== "none";
                return {isSeen, name: at.outerHTML.slice(0, 80), found: selectors.filter(each => at.matches(each))};
            }, [...wanted]);
            assert.ok(seen.isSeen, seen.name);
            for (const each of seen.found) wanted.delete(each);
        }
        assert.deepEqual([...wanted], []);
    }));
});

test("a page of results weighs at most 60 KB with all that it needs, uncompressed", async () => {
    const page = await site.open(search("korupsi OR banjir OR bupati"));
    const files = await page.locator("head [href*='aset/'], head [src]").evaluateAll(all => all.map(each => each.href || each.src));
    assert.equal(files.length, 3);
    const weights = {};
    for (const address of [page.url(), ...files])
        weights[address] = (await (await page.request.get(address)).body()).length;
    const all = Object.values(weights).reduce((sum, bytes) => sum + bytes);
    console.log(weights, all);
    assert.ok(all <= 60 * 1024, JSON.stringify(weights));
    await page.context().close();
});

test("screenshots of README.md", {skip: process.env.TELUSUR_REWRITE !== "1"}, async () => {
    mkdirSync("screenshots", {recursive: true});
    const shots = {
        hasil: [search("banjir OR korupsi"), {viewport: {width: 1100, height: 700}}],
        gelap: ["/artikel/obor-0002?q=logistik", {viewport: {width: 1000, height: 620}, colorScheme: "dark"}],
        ponsel: [search("banjir pemalang"), {viewport: {width: 360, height: 740}}],
    };
    for (const [name, [path, options]] of Object.entries(shots)) {
        const page = await site.open(path, options);
        await page.screenshot({path: `screenshots/${name}.png`});
        await page.context().close();
    }
});

// What makes the page a pleasure: suggestions, unfolding in place, months by pointer, keys.
// Everything works without it, by forms and links; it only goes to addresses that the page has.
"use strict";
{
    const box = document.getElementById("q");
    const said = document.getElementById("said");
    const language = document.documentElement.lang;
    const number = new Intl.NumberFormat(language);
    const say = text => { said.textContent = text; };

    // `/` and Ctrl+K lead to the box.
    addEventListener("keydown", event => {
        const isTyping = event.target.closest?.("input, textarea, select");
        const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
        const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
        if (!isSlash && !isK) return;
        event.preventDefault();
        box.focus();
        box.select();
    });
    for (const hint of document.querySelectorAll(".box kbd")) hint.hidden = false;

    // Suggestions: a combobox with a list that pops up (WAI-ARIA 1.2, APG "editable combobox").
    const suggest = form => {
        const list = document.createElement("ul");
        list.id = "choices";
        list.className = "choices";
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", form.dataset.label);
        list.hidden = true;
        form.append(list);
        const known = new Map();
        let choices = [], active = -1, typed = box.value, timer = 0, pending;
        const set = (name, value) => box.setAttribute(name, value);
        set("role", "combobox");
        set("aria-autocomplete", "list");
        set("aria-controls", list.id);
        set("aria-expanded", "false");

        const close = () => {
            list.hidden = true;
            active = -1;
            set("aria-expanded", "false");
            box.removeAttribute("aria-activedescendant");
        };
        const row = (choice, index) => {
            const item = document.createElement("li");
            item.id = "choice-" + index;
            item.setAttribute("role", "option");
            item.setAttribute("aria-selected", "false");
            const part = (tag, text, name) => {
                if (!text) return;
                const element = item.appendChild(document.createElement(tag));
                element.textContent = text;
                element.className = name;
            };
            part("bdi", choice.label, "");
            part("small", [choice.kind, choice.count].filter(Boolean).join(" · "), "of");
            part("small", choice.more, "more");
            return item;
        };
        const show = found => {
            choices = found;
            active = -1;
            box.removeAttribute("aria-activedescendant");
            list.replaceChildren(...choices.map(row));
            list.hidden = choices.length === 0;
            set("aria-expanded", String(!list.hidden));
            say(choices.length ? form.dataset.some.replace("{}", number.format(choices.length))
                               : form.dataset.none);
        };
        const move = to => {
            list.children[active]?.setAttribute("aria-selected", "false");
            active = to;
            const item = list.children[active];
            if (!item) {
                box.removeAttribute("aria-activedescendant");
                box.value = typed;
                return;
            }
            item.setAttribute("aria-selected", "true");
            item.scrollIntoView({block: "nearest"});
            set("aria-activedescendant", item.id);
            box.value = choices[active].query;
        };
        const kinds = JSON.parse(form.dataset.kinds);
        const ask = async text => {
            pending?.abort();
            if (!text.trim()) return close();
            if (!known.has(text)) {
                pending = new AbortController();
                try {
                    const answer = await fetch(form.dataset.suggest + "?" + new URLSearchParams({q: text}),
                                               {signal: pending.signal});
                    if (!answer.ok) return close();
                    known.set(text, (await answer.json()).suggestions.map(found => ({
                        query: found.query,
                        label: found.text,
                        kind: kinds[found.kind],
                        more: found.expansion,
                        count: found.articles ? number.format(found.articles) : "",
                    })));
                } catch { return; }
            }
            if (text === box.value && document.activeElement === box) show(known.get(text));
        };
        box.addEventListener("input", () => {
            typed = box.value;
            clearTimeout(timer);
            timer = setTimeout(ask, 60, typed);
        });
        box.addEventListener("keydown", event => {
            if (event.isComposing) return;
            const last = choices.length - 1, isOpen = !list.hidden;
            const steps = {
                ArrowDown: () => isOpen ? move(active < last ? active + 1 : -1) : ask(box.value),
                ArrowUp: () => isOpen ? move(active < 0 ? last : active - 1) : ask(box.value),
                Escape: () => { box.value = typed; close(); },
            };
            const step = steps[event.key];
            if (!step || (event.key === "Escape" && !isOpen)) return;
            event.preventDefault();
            step();
        });
        box.addEventListener("blur", close);
        list.addEventListener("pointerdown", event => event.preventDefault()); // the box keeps the focus
        list.addEventListener("click", event => {
            const index = [...list.children].indexOf(event.target.closest("li"));
            if (index < 0) return;
            box.value = choices[index].query;
            form.requestSubmit();
        });
    };
    if (box) suggest(box.form);

    // Stories and reasons unfold in place: the list of the page that the link leads to.
    const here = () => location.pathname + location.search;
    let shown = here();
    const load = async (url, selector) => {
        const answer = await fetch(url);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector(selector), old = document.querySelector(selector);
        if (!fresh || !old) throw new Error(answer.status);
        old.replaceWith(fresh);
    };
    addEventListener("click", async event => {
        const link = event.target.closest?.("a[data-swap]");
        if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        try {
            await load(link.href, ".hits");
            history.pushState(null, "", link.href);
            shown = here();
            document.getElementById(link.id)?.focus();
        } catch { location.assign(link.href); }
    });
    addEventListener("popstate", async () => {
        if (shown === here()) return; // a step within the page
        shown = here();
        try { await load(location.href, "main"); } catch { location.reload(); }
        for (const figure of document.querySelectorAll(".months")) months(figure);
    });

    // Months: the pointer tells what there is, a click chooses a bar, a drag a range.
    const months = figure => {
        const {first, each, counts, url, one, many} = figure.dataset;
        const svg = figure.querySelector("svg"), now = figure.querySelector(".now");
        const bars = counts.split(",").map(Number), step = Number(each);
        const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
        const name = new Intl.DateTimeFormat(language, {month: "long", year: "numeric", timeZone: "UTC"});
        const month = index => new Date(Date.UTC(Math.floor(index / 12), index % 12));
        const value = index => month(index).toISOString().slice(0, 7);
        const drag = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        drag.setAttribute("class", "drag");
        drag.setAttribute("height", "56");
        svg.append(drag);
        let from = -1, to = -1;
        const at = event => {
            const {left, width} = svg.getBoundingClientRect();
            const bar = Math.floor((event.clientX - left) / width * bars.length);
            return Math.max(0, Math.min(bars.length - 1, bar));
        };
        const range = () => [Math.min(from, to), Math.max(from, to)];
        const draw = ([low, high]) => {
            drag.setAttribute("x", low / bars.length * 100 + "%");
            drag.setAttribute("width", (low < 0 ? 0 : high - low + 1) / bars.length * 100 + "%");
            if (low < 0) return void (now.textContent = now.dataset.hint);
            const begin = start + low * step, end = start + (high + 1) * step - 1;
            const found = bars.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
            now.textContent = name.format(month(begin)) + (begin < end ? " – " + name.format(month(end)) : "")
                + ": " + (found === 1 ? one : many).replace("{}", number.format(found));
        };
        const end = () => { from = to = -1; draw([-1, -1]); };
        svg.addEventListener("pointerdown", event => {
            if (event.button) return;
            event.preventDefault();
            svg.setPointerCapture(event.pointerId);
            from = to = at(event);
            draw(range());
        });
        svg.addEventListener("pointermove", event => {
            if (from >= 0) to = at(event);
            draw(from >= 0 ? range() : [at(event), at(event)]);
        });
        svg.addEventListener("pointerleave", () => { if (from < 0) end(); });
        svg.addEventListener("pointercancel", end);
        svg.addEventListener("pointerup", () => {
            if (from < 0) return;
            const [low, high] = range(), next = new URL(url, location.href);
            next.searchParams.set("dari", value(start + low * step));
            next.searchParams.set("sampai", value(start + (high + 1) * step - 1));
            location.assign(next);
        });
        addEventListener("keydown", event => { if (event.key === "Escape" && from >= 0) end(); });
        figure.classList.add("live");
        end();
    };
    for (const figure of document.querySelectorAll(".months")) months(figure);
}

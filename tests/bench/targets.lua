-- For wrk: asks for the lines of a file in turn, each thread from a place of its own, and prints what
-- the bench reads. Use: wrk ... -s targets.lua ADDRESS -- FILE
local threads = 0
function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(arguments)
    targets = {}
    for line in io.lines(arguments[1]) do targets[#targets + 1] = wrk.format("GET", line) end
    at = math.floor(number * #targets / 2)
end

function request()
    at = at % #targets + 1
    return targets[at]
end

function done(summary, latency)
    local errors = summary.errors
    print(string.format("BENCH %.1f %.2f %.2f %.2f %d %d",
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
        latency:percentile(99) / 1e3, latency.max / 1e3, summary.requests,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
